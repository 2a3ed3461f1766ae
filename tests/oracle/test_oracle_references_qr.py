"""Payment references, account numbers and the code of a credit transfer, read back by a reader of another make."""

from collections.abc import Callable, Mapping
from typing import Any

from arbook.documents.scan_code import is_bic, is_iban, transfer_code
from arbook.ledger.errors import AmountError
from arbook.ledger.money import Money
from arbook.ledger.references import ReferenceKind, creditor_reference, is_creditor_reference, payment_reference
from tests.oracle.cases import CannotSayError, Case, cases_of, compare, parametrized
from tests.support.reading_codes import read_code

_NOT_WRITTEN = {"purpose", "information"}
_TRANSFER = {"version", "encoding", "bic", "name", "iban", "amount", "reference", "text"}
_IBAN = "DE75512108001245126199"


def _decided(case: Case) -> str:
    """Why a case is not ours (decision 12)."""
    if case.id.startswith("ch-"):
        return "no Swiss QR-bill is drawn"
    if any(case.inputs.get(name) for name in _NOT_WRITTEN) or case.inputs.get("version") == "001":
        return "only version 002, without purpose and note to the payer"
    return ""


DECIDED = {case.id: reason for case in cases_of("references_qr") if (reason := _decided(case))}


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the papers say."""
    keys = set(inputs)
    if _NOT_WRITTEN & keys or inputs.get("version") == "001":
        raise CannotSayError(", ".join(inputs))
    if keys == {"iban"}:
        return {"valid": is_iban(inputs["iban"]), "length": len("".join(inputs["iban"].split()))}
    if keys == {"reference"} and not inputs["reference"][0].isdigit():  # those are of Swiss slips
        return {"valid": is_creditor_reference(inputs["reference"])}
    return national(inputs) if keys <= {"invoice_number", "base", "kid", "scheme"} else transfer(inputs)


def national(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """References of one country."""
    if "kid" in inputs:
        kind = ReferenceKind.NORWAY_10 if inputs["scheme"] == "mod10" else ReferenceKind.NORWAY_11
        return {"valid": payment_reference(inputs["kid"][:-1], kind) == inputs["kid"]}
    number = inputs.get("invoice_number") or inputs["base"]
    finnish = payment_reference(number, ReferenceKind.FINLAND)
    belgian = payment_reference(number, ReferenceKind.BELGIUM)
    return {
        "finnish_reference": finnish,
        "rf_reference": creditor_reference(finnish),
        "reference": belgian,
        "check": belgian[-5:-3],
        "mod10": payment_reference(number, ReferenceKind.NORWAY_10),
        "mod11": payment_reference(number, ReferenceKind.NORWAY_11),
        "ocr": payment_reference(number, ReferenceKind.SWEDEN),
    }


def transfer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """The code of a transfer."""
    keys = set(inputs)
    if keys == {"amount"}:
        whole = Money.of(inputs["amount"], "EUR")  # as it would be with all its decimals, the same to a bank
        return {"line": code_lines(inputs)[7], "also_conforming": f"EUR{whole}"}
    if keys == {"amounts"} and None not in inputs["amounts"]:
        return {"accepted": [is_accepted({"amount": amount}) for amount in inputs["amounts"]]}
    if keys == {"bics"}:
        return {"accepted": [is_bic(bic) for bic in inputs["bics"]]}
    if keys == {"text", "reference"}:
        return {"accepted": is_accepted(inputs)}
    if not {"iban", "amount"} <= keys <= _TRANSFER:
        raise CannotSayError(", ".join(inputs))
    lines = code_lines(inputs)
    told = "\n".join(lines).encode("utf-8" if lines[2] == "1" else "latin-1")
    return {"lines": lines, "lines_1_to_8": lines[:8], "line_count": len(lines), "bytes": len(told)}


def is_accepted(inputs: Mapping[str, Any]) -> bool:
    try:
        return bool(code_lines(inputs))
    except (ValueError, AmountError):
        return False


def code_lines(inputs: Mapping[str, Any]) -> list[str]:
    """What is read from the code that stands on the paper."""
    said = inputs.get("reference") or inputs.get("text")
    quoted = "1042" if said is None and "text" not in inputs else said or ""
    minor = Money.of(inputs.get("amount", "1"), "EUR").minor
    name, iban = inputs.get("name", "Finch Joinery"), inputs.get("iban", _IBAN)
    return read_code(transfer_code(name, iban, inputs.get("bic") or "", minor, quoted)).split("\n")


@parametrized("references_qr")
def test_references_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, DECIDED, record_property)

"""The code to scan on papers, and the account number in it."""

from functools import lru_cache
from itertools import groupby

from arbook.documents.scripts import clean
from arbook.ledger.money import Money
from arbook.ledger.references import is_creditor_reference

Code = tuple[tuple[bool, ...], ...]
"""Modules row by row; True is dark."""

LARGEST_AMOUNT = 99_999_999_999
"""Cents that a credit transfer code can hold (EPC069-12)."""

_LONGEST_NAME = 70
_LONGEST_TEXT = 140
_BIC_LENGTHS = {8, 11}


def is_iban(text: str) -> bool:
    """Whether the account number's country, length and check digits are right."""
    from stdnum import iban

    return bool(iban.is_valid(text))


def is_bic(text: str) -> bool:
    """Whether it has the length of a bank's code; ten characters are not in between."""
    return len(text) in _BIC_LENGTHS and text.isalnum()


def grouped_iban(text: str) -> str:
    """In fours, the way it is read aloud: ``DE75 5121 0800 1245 1261 99``."""
    plain = "".join(clean(text).split())
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


@lru_cache(maxsize=64)
def transfer_code(name: str, iban: str, bic: str, minor: int, reference: str) -> Code:
    """The credit transfer code that banking programs scan (EPC069-12, version 002); ``minor`` is in euro cents.

    A reference by ISO 11649 stands where banks look for one, any other as text. A name or text is cut to what the
    code allows, and a BIC of wrong length left out.

    Raises:
        ValueError: no reference, an amount out of bounds, or together too long for the code.
    """
    from segno.helpers import make_epc_qr

    is_structured = is_creditor_reference(reference)
    plain = clean(reference)[:_LONGEST_TEXT].strip()
    made = make_epc_qr(
        name=clean(name)[:_LONGEST_NAME].strip(),
        iban="".join(iban.split()).upper(),
        amount=Money(minor, "EUR").decimal,
        text=None if is_structured else plain,
        reference="".join(reference.split()).upper() if is_structured else None,
        bic=bic if is_bic(bic) else None,
    )
    return _modules(made.matrix)


@lru_cache(maxsize=64)
def link_code(link: str) -> Code:
    """An address as a code that any telephone opens."""
    import segno

    return _modules(segno.make_qr(link, error="m").matrix)


@lru_cache(maxsize=64)
def code_shape(code: Code) -> str:
    """Dark modules as rectangles in PDF path operators, those beside each other in one; a module is one unit."""
    shapes = []
    for y, row in enumerate(code):
        x = 0
        for is_dark, run in groupby(row):
            wide = len(list(run))
            if is_dark:
                shapes.append(f"{x} {y} {wide} 1 re")
            x += wide
    return " ".join(shapes)


def _modules(matrix: object) -> Code:
    return tuple(tuple(bool(module) for module in row) for row in matrix)  # type: ignore[attr-defined]

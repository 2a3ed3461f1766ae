"""What each line of a statement is, as the customer would say it."""

from collections.abc import Mapping, Sequence

from arbook.documents.charge_names import charge_name
from arbook.documents.layout import Sheet
from arbook.documents.table import Cell, Span
from arbook.documents.wording import Wording
from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.items import ChargeFor, EntryKind
from arbook.ledger.paying_early import InvoiceOffer
from arbook.ledger.resting import Resting
from arbook.ledger.statements import Statement, StatementKind, StatementLine

_CHARGES = frozenset({EntryKind.INVOICE, EntryKind.CHARGE, EntryKind.OPENING})


def what_of(
    line: StatementLine,
    statement: Statement,
    offers: Mapping[str, InvoiceOffer],
    sheet: Sheet,
    resting: Sequence[Resting] = (),
) -> Cell:
    """Its name, then in small print which part it is, how late, what of it rests and why, what it settles, and what
    paying early saves.
    """
    say = sheet.wording.say
    style = sheet.type.strong if line.kind in _CHARGES and line.charged is not None else sheet.type.body
    told = [
        _parts(line, sheet),
        ""
        if any(each.kind is not AgreementKind.DISPUTE for each in resting)
        else _lateness(line, statement, sheet.wording),
        *dict.fromkeys(_rests(each, sheet) for each in resting if line.charged),
        say("entry.for", numbers=", ".join(line.settles)) if set(line.settles) - {line.number} else "",
        _own_words(line),
    ]
    detail = ", ".join(filter(None, told))
    return (
        Span(_name(line, statement, sheet.wording), style, 3),
        Span(detail, sheet.type.fine, 3),
        Span(_early(offers.get(line.number), sheet) if line.kind is EntryKind.INVOICE else "", sheet.type.fine, 2),
    )


def _rests(resting: Resting, sheet: Sheet) -> str:
    """Why so much of a line is not asked for."""
    amount, day = sheet.formats.money(resting.amount), resting.until
    told = {"amount": amount, "number": resting.number, "day": sheet.formats.day(day) if day else ""}
    return sheet.wording.say(f"mark.{resting.kind}", **told)


def _lateness(line: StatementLine, statement: Statement, wording: Wording) -> str:
    """How many days a line is overdue; in a list of what moved nobody sees what is still open."""
    due_on = line.due_on or line.next_due_on
    is_listed = statement.kind is StatementKind.OPEN_ITEM and line.charged is not None and line.charged_for is None
    if not is_listed or due_on is None or due_on >= statement.as_of:
        return ""
    days = (statement.as_of - due_on).days
    return wording.say("mark.late.one" if days == 1 else "mark.late.many", days=days)


def _parts(line: StatementLine, sheet: Sheet) -> str:
    """Which part it is, or that there are several, and when the next of them is due."""
    say = sheet.wording.say
    if line.position is not None:
        return say("entry.part", position=line.position)
    if line.parts == 1:
        return ""
    if line.next_due_on is None:
        return say("entry.parts", count=line.parts)
    return say("entry.parts_next", count=line.parts, day=sheet.formats.day(line.next_due_on))


def _name(line: StatementLine, statement: Statement, wording: Wording) -> str:
    """What the line is, as the customer would say it: "Your payment, returned"."""
    if line.charged_for is not None:
        return _charge(line, line.charged_for, wording)
    kind = str(line.kind)
    if line.reverses is not None:
        kind = f"{kind}_of_{line.reverses}"
    is_unused = statement.kind is StatementKind.OPEN_ITEM and line.credited is not None
    if is_unused and line.kind is EntryKind.PAYMENT:
        kind = "unused_payment"
    name = wording.say(f"entry.{kind}_numbered" if line.number else f"entry.{kind}", number=line.number)
    return wording.say("entry.on_account", what=name) if is_unused else name


def _charge(line: StatementLine, what: ChargeFor, wording: Wording) -> str:
    """A charge besides the invoices; of a waiver and of what was taken back, that it is."""
    name = charge_name(wording, what, line.number)
    if line.kind is EntryKind.CHARGE:
        return name
    kind = str(line.kind) if line.reverses is None else f"{line.kind}_of_{line.reverses}"
    return wording.say(f"charge.{kind}", what=name)


def _own_words(line: StatementLine) -> str:
    """The owner's text; why something was written off or waived is the owner's own matter, and a payment's reference
    that only names what it settles tells nothing more.
    """
    is_private = not {EntryKind.WRITE_OFF, EntryKind.WAIVER}.isdisjoint({line.kind, line.reverses})
    told = line.detail.strip()
    return "" if is_private or told in line.settles else told


def _early(offer: InvoiceOffer | None, sheet: Sheet) -> str:
    if offer is None:
        return ""
    formats = sheet.formats
    pay, saving = formats.money(offer.pay), formats.money(offer.discount)
    return sheet.wording.say("invoice.early", pay=pay, day=formats.long_day(offer.last_day), saving=saving)

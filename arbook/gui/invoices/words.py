"""How invoices are told in the list and the panel."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from arbook.gui.invoices.form_offers import CREDIT_NOTE
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import late_chip, state_chip
from arbook.gui.shared.work_words import late_words
from arbook.ledger.dates import days_between
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import EntryKind
from arbook.ledger.supplies import Supply
from arbook.ledger.terms import DuePiece
from arbook.queries.credit_stops import CreditStopRow
from arbook.queries.invoice_outcome import Outcome, SettlementRow
from arbook.queries.invoices import InvoiceCard, InvoiceRow
from arbook.queries.pausing import RunningHold

_say = QCoreApplication.translate


def priced_words(line: InvoiceLine, currency: str, owner: Owner) -> str:
    """How many at which price: "35 × 6.90 per piece", "250 × 5.00 per 100 sheet". A unit is one of a kind, as in the
    column of a paper.
    """
    formats = owner.formats
    quantity, price = formats.quantity(line.quantity), formats.price(line.unit_price, currency)
    if line.price_per == 1 and not line.unit:
        return _say("Invoices", "{0} × {1}").format(quantity, price)
    each = line.unit if line.price_per == 1 else f"{formats.quantity(line.price_per)} {line.unit}".strip()
    return _say("Invoices", "{0} × {1} per {2}").format(quantity, price, each)


def days_late(row: InvoiceRow, owner: Owner) -> int | None:
    """Days past the first open due date, None where nothing is due."""
    return None if row.due_on is None or not row.open else days_between(row.due_on, owner.today())


def invoice_chip(row: InvoiceRow, owner: Owner) -> ChipLook:
    """Draft, due or late, or how it came to its end."""
    if row.state == "draft":
        return state_chip("draft", _say("Invoices", "Draft"))
    if row.kind == CREDIT_NOTE:
        return ChipLook(_say("Invoices", "Credit note"), "quiet", "undo-2")
    late = days_late(row, owner)
    if late is None:
        return _outcome_chip(row.outcome)
    words = late_words(late, owner)
    return late_chip(late, words[:1].upper() + words[1:])


def _outcome_chip(outcome: Outcome | None) -> ChipLook:
    """Green is for money that came."""
    match outcome:
        case Outcome.WRITTEN_OFF:
            return state_chip("written_off", _say("Invoices", "Written off"))
        case Outcome.PARTLY_WRITTEN_OFF:
            return state_chip("written_off", _say("Invoices", "Partly written off"))
        case Outcome.CREDITED:
            return ChipLook(_say("Invoices", "Credited"), "quiet", "undo-2")
        case Outcome.LET_GO:
            return ChipLook(_say("Invoices", "Settled"), "quiet", "circle-check")
        case _:
            return state_chip("paid", _say("Invoices", "Paid"))


def supply_words(supply: Supply, owner: Owner) -> str:
    """When it was delivered or done."""
    day = owner.formats.day
    if supply.is_one_day:
        return _say("Invoices", "Delivered or done on {0}").format(day(supply.first))
    return _say("Invoices", "Delivered or done from {0} to {1}").format(day(supply.first), day(supply.last))


def number_words(row: InvoiceRow) -> str:
    """The number, or that it is a draft."""
    return row.number or _say("Invoices", "Draft")


def rate_words(rate: TaxRate, known: Sequence[TaxRate], owner: Owner) -> str:
    """Its percentage, and its name where the percentage alone does not tell it from another of ``known``."""
    percent = owner.formats.percent(rate.percent)
    is_alone = [each.percent for each in known].count(rate.percent) == 1 and not rate.note
    return percent if is_alone else f"{percent} {rate.name}".strip()


def hold_words(hold: RunningHold, owner: Owner) -> str:
    """That nobody reminds them now, until when, and why."""
    until = _say("Invoices", "Not reminded for now")
    if hold.ends_on is not None:
        until = _say("Invoices", "Not reminded until {0}").format(day_words(hold.ends_on, owner))
    return _say("Invoices", "{0}: {1}").format(until, hold.reason) if hold.reason else until


def credit_words(stop: CreditStopRow | None, owner: Owner, *, by_reminder: bool) -> str:
    """That they have no further credit, by the owner's word or by a reminder's stage; empty where they have."""
    if stop is not None:
        return _stop_words(stop, owner)
    if by_reminder:
        return _say("Invoices", "A reminder stopped their credit until what it was for is paid.")
    return ""


def _stop_words(stop: CreditStopRow, owner: Owner) -> str:
    """That the owner gives no further credit, until when, and why."""
    until = _say("Invoices", "No further credit")
    if stop.ends_on is not None:
        until = _say("Invoices", "No further credit until {0}").format(day_words(stop.ends_on, owner))
    return _say("Invoices", "{0}: {1}").format(until, stop.reason) if stop.reason else until


def part_words(pieces: Sequence[DuePiece], owner: Owner) -> list[str]:
    """Each part with its day: "33.50 on 26 Nov"."""
    part, formats = _say("Invoices", "{0} on {1}"), owner.formats
    return [part.format(formats.amount(each.amount), day_words(each.due_on, owner)) for each in pieces]


def next_part_words(row: InvoiceRow, owner: Owner) -> str:
    """What is due next of an invoice in parts: "Part 2 of 3: 33.50"; empty for all others."""
    part = row.part
    if part is None:
        return ""
    words = _say("Invoices", "Part {0} of {1}: {2}")
    return words.format(part.position, part.count, owner.formats.amount(part.open))


def piece_words(card: InvoiceCard, place: int, owner: Owner) -> str:
    """When a due piece is due, which part it is, and when it was due first: "Part 1 of 3, due 26 Nov"."""
    piece, day = card.pieces[place], day_words(card.pieces[place].due_on, owner)
    several = len(card.pieces) > 1
    if piece.first_on is None:
        words = _say("Invoices", "Part {1} of {2}, due {0}") if several else _say("Invoices", "Due {0}")
        return words.format(day, place + 1, len(card.pieces))
    words = (
        _say("Invoices", "Part {2} of {3}, due {0}, first {1}") if several else _say("Invoices", "Due {0}, first {1}")
    )
    return words.format(day, day_words(piece.first_on, owner), place + 1, len(card.pieces))


def piece_state(card: InvoiceCard, place: int, owner: Owner) -> str:
    """How a part stands: paid, so much of it open, late; empty where that goes without saying."""
    piece = card.pieces[place]
    told = []
    if not piece.open:
        return _say("Invoices", "settled") if len(card.pieces) > 1 else ""
    if piece.open != piece.amount:
        told.append(_say("Invoices", "{0} still open").format(owner.formats.amount(piece.open)))
    late = days_between(piece.due_on, owner.today())
    if len(card.pieces) > 1 and (late >= 0 or place == _next_place(card)):
        told.append(late_words(late, owner))
    return ", ".join(told)


def _next_place(card: InvoiceCard) -> int:
    """Which of the pieces is due next."""
    open_ = [(piece.due_on, place) for place, piece in enumerate(card.pieces) if piece.open]
    return min(open_, default=(None, -1))[1]


def settlement_words(row: SettlementRow) -> str:
    """What came: "Payment", "Credit note 2026-0011"."""
    named = {
        EntryKind.PAYMENT: _say("Invoices", "Payment"),
        EntryKind.CREDIT_NOTE: _say("Invoices", "Credit note"),
        EntryKind.WRITE_OFF: _say("Invoices", "Written off"),
        EntryKind.DISCOUNT: _say("Invoices", "Discount"),
    }.get(row.kind, _say("Invoices", "Settled"))
    return f"{named} {row.number}".strip()

"""What stands on a statement about lateness: charges apart from the invoices, and what stops the clock."""

from dataclasses import dataclass

from arbook.documents.layout import Sheet
from arbook.documents.wording import Wording
from arbook.documents.wrapping import wrap
from arbook.formats.formats import Formats
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total

_ABOVE = 6.0


@dataclass(frozen=True, slots=True)
class LateApart:
    """Charges for lateness beside the invoices themselves.

    ``booked`` is part of the balance; ``claims`` are not, and are booked once they are paid. ``running`` is what is
    open of late invoices that bear interest: when it is paid, the clock stops.
    """

    booked: Money
    claims: tuple[OpenItem, ...] = ()
    running: Money | None = None


def late_sentences(apart: LateApart | None, wording: Wording, formats: Formats, *, is_listed: bool) -> list[str]:
    """What is told; nothing where nothing was charged. ``is_listed``: all that is booked stands in a sum above."""
    if apart is None:
        return []
    told = []
    if apart.booked and not is_listed:
        told.append(wording.say("statement.late.booked", amount=formats.money(apart.booked)))
    if apart.claims:
        claimed = total([each.open for each in apart.claims], apart.booked.currency)
        told.append(wording.say("statement.late.claimed", amount=formats.money(claimed)))
    if apart.running:
        told.append(wording.say("statement.late.clock", amount=formats.money(apart.running)))
    return told


def _lines(sheet: Sheet, apart: LateApart | None, *, is_listed: bool) -> list[str]:
    told = " ".join(late_sentences(apart, sheet.wording, sheet.formats, is_listed=is_listed))
    return wrap(told, sheet.type.small, sheet.text_width)


def late_high(sheet: Sheet, apart: LateApart | None, *, is_listed: bool) -> float:
    """Points the sentences take."""
    lines = _lines(sheet, apart, is_listed=is_listed)
    return len(lines) * sheet.type.small.leading + _ABOVE if lines else 0.0


def draw_late(sheet: Sheet, apart: LateApart | None, *, is_listed: bool) -> None:
    """The sentences below the aging bar."""
    lines = _lines(sheet, apart, is_listed=is_listed)
    if lines:
        sheet.y += _ABOVE
        sheet.paragraph(lines, sheet.type.small)

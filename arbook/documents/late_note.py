"""What stands on a statement about lateness: charges apart from the invoices, and what stops the clock."""

from dataclasses import dataclass

from arbook.documents.layout import Sheet
from arbook.documents.wording import Wording
from arbook.documents.wrapping import wrap
from arbook.formats.formats import Formats
from arbook.ledger.money import Money

_ABOVE = 6.0


@dataclass(frozen=True, slots=True)
class LateApart:
    """Charges for lateness beside the invoices themselves.

    ``booked`` is part of the balance; ``claimed`` is not, and is booked once it is paid. ``runs`` says that interest
    goes on as long as late invoices are open.
    """

    booked: Money
    claimed: Money
    runs: bool = False


def late_sentences(apart: LateApart | None, wording: Wording, formats: Formats) -> list[str]:
    """What is told; nothing where nothing was charged."""
    if apart is None or not (apart.booked or apart.claimed):
        return []
    told = []
    if apart.booked:
        told.append(wording.say("statement.late.booked", amount=formats.money(apart.booked)))
    if apart.claimed:
        told.append(wording.say("statement.late.claimed", amount=formats.money(apart.claimed)))
    if apart.runs:
        told.append(wording.say("statement.late.clock"))
    return told


def _lines(sheet: Sheet, apart: LateApart | None) -> list[str]:
    return wrap(" ".join(late_sentences(apart, sheet.wording, sheet.formats)), sheet.type.small, sheet.text_width)


def late_high(sheet: Sheet, apart: LateApart | None) -> float:
    """Points the sentences take."""
    lines = _lines(sheet, apart)
    return len(lines) * sheet.type.small.leading + _ABOVE if lines else 0.0


def draw_late(sheet: Sheet, apart: LateApart | None) -> None:
    """The sentences below the aging bar."""
    lines = _lines(sheet, apart)
    if lines:
        sheet.y += _ABOVE
        sheet.paragraph(lines, sheet.type.small)

"""What a reminder says of charges: apart from the invoices, what is claimed besides, and what stops the clock."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from arbook.formats.formats import Formats
from arbook.ledger.items import Nature
from arbook.ledger.money import Money, total
from arbook.ledger.reminders import Proposal, ProposedItem
from arbook.queries.addressing import PieceFacts

if TYPE_CHECKING:
    from arbook.documents.wording import Wording


def charge_words(each: ProposedItem, piece: PieceFacts | None, formats: Formats) -> str:
    """What an item is called that stands besides the invoices; empty for an invoice."""
    if piece is None or piece.charged_for is None:
        return ""
    from arbook.documents.charge_names import charge_name

    return charge_name(_words(formats), piece.charged_for, " ".join(each.item.number.split()))


def charges_apart_in(
    proposal: Proposal, pieces: Mapping[int, PieceFacts], claimed: Money | None, formats: Formats
) -> dict[str, str]:
    """The facts ``charged``, ``principal`` and ``late`` of a letter; empty for whom nothing was charged."""

    def nature_of(each: ProposedItem) -> Nature:
        piece = pieces.get(each.item.piece_id or 0)
        return Nature.PRINCIPAL if piece is None else piece.nature

    def sum_of(chosen: Iterable[ProposedItem]) -> Money:
        return total([each.item.open for each in chosen], proposal.amount.currency)

    owed = [each for each in proposal.items if nature_of(each) is Nature.PRINCIPAL]
    principal, charged = sum_of(owed), sum_of(each for each in proposal.items if each not in owed)
    late = sum_of(each for each in owed if each.days_late > 0)
    bears_interest = claimed is not None or Nature.INTEREST in map(nature_of, proposal.items)
    told = [] if claimed is None else [_words(formats).say("letter.late.claimed", amount=formats.money(claimed))]
    if late and bears_interest:
        told.append(_words(formats).say("statement.late.clock", amount=formats.money(late)))
    return {
        "charged": formats.money(charged) if charged else "",
        "principal": formats.money(principal) if charged and principal else "",
        "late": " ".join(told),
    }


def _words(formats: Formats) -> "Wording":
    from arbook.documents.wording import wording_for

    return wording_for(formats.language, formats.variant)

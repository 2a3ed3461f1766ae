"""What a reminder says of charges: apart from the invoices, what is claimed besides, and what stops the clock."""

from collections.abc import Mapping
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
    natures = {each: pieces[piece].nature for each in proposal.items if (piece := each.item.piece_id or 0) in pieces}
    asked = [(natures.get(each, Nature.PRINCIPAL), each.item.open) for each in proposal.items]
    currency = proposal.amount.currency
    charged = total([open_ for nature, open_ in asked if nature is not Nature.PRINCIPAL], currency)
    principal = total([open_ for nature, open_ in asked if nature is Nature.PRINCIPAL], currency)
    is_late = any(each.days_late > 0 for each in proposal.items)
    bears_interest = claimed is not None or Nature.INTEREST in natures.values()
    told = [] if claimed is None else [_words(formats).say("letter.late.claimed", amount=formats.money(claimed))]
    if is_late and bears_interest:
        told.append(_words(formats).say("statement.late.clock"))
    return {
        "charged": formats.money(charged) if charged else "",
        "principal": formats.money(principal) if charged and principal else "",
        "late": " ".join(told),
    }


def _words(formats: Formats) -> "Wording":
    from arbook.documents.wording import wording_for

    return wording_for(formats.language, formats.variant)

"""What can be done with the paper that is chosen: the one or two things that matter now, and the rest in groups."""

from collections.abc import Iterable
from dataclasses import dataclass

from arbook.queries.invoices import InvoiceCard, InvoiceRow

CREDIT_NOTE = "credit_note"
_MOST_IN_FRONT = 2
_GROUPS = (
    ("customer",),
    ("extend", "letter", "policy"),
    ("promise", "contest"),
    ("credit", "letgo", "may"),
    ("copy", "repeat", "marked"),
    ("discard",),
)


@dataclass(frozen=True, slots=True)
class Offers:
    """Keys of actions: ``front`` stand as buttons, ``rest`` in the menu, in groups."""

    front: tuple[str, ...]
    rest: tuple[tuple[str, ...], ...]


def offers(row: InvoiceRow, card: InvoiceCard | None = None) -> Offers:
    """For a paper of the list; ``card`` once it is read tells whose paper it is, and whether more time was given."""
    possible = set(_of_draft() if row.state == "draft" else _of_paper(row, card))
    by_weight = ("edit", "pay", "pdf", "copy", "customer")
    front = [key for key in by_weight if key in possible][:_MOST_IN_FRONT]
    front = front[:1] if front[0] == "edit" else front
    rest = [tuple(key for key in group if key in possible and key not in front) for group in _GROUPS]
    return Offers(tuple(front), tuple(group for group in rest if group))


def _of_draft() -> Iterable[str]:
    return ("edit", "repeat", "customer", "discard")


def _of_paper(row: InvoiceRow, card: InvoiceCard | None) -> Iterable[str]:
    yield "customer"
    is_own = card is None or card.source != "elsewhere"
    if is_own:
        yield "pdf"
    if row.kind == CREDIT_NOTE:
        return
    yield "credit"
    if is_own:
        yield from ("copy", "repeat", "marked")
    if row.open:
        yield from ("pay", "extend", "policy", "promise", "contest", "letgo", "may")
    if card is not None and any(piece.first_on and piece.open for piece in card.pieces):
        yield "letter"

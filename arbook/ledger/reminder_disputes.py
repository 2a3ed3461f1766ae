"""What may still be asked for while part of it is contested."""

from collections.abc import Sequence

from arbook.ledger.money import Money
from arbook.ledger.reminder_situations import Disputed, RemindableItem


def undisputed(items: Sequence[RemindableItem], disputes: Sequence[Disputed]) -> list[RemindableItem]:
    """The items less what is contested; what is contested as a whole is left out.

    A part without an invoice is taken off the oldest items first, so that no more is asked for than is agreed on.
    """
    left = sorted(items, key=lambda item: (item.due_on, item.number))
    for dispute in disputes:
        left = _less(left, dispute)
    return left


def _less(items: Sequence[RemindableItem], dispute: Disputed) -> list[RemindableItem]:
    found, rest = [], dispute.amount
    for item in items:
        concerned = not dispute.piece_ids or item.piece_id in dispute.piece_ids
        if not concerned or (rest is not None and rest.currency != item.open.currency):
            found.append(item)
        elif rest is not None:
            taken = min(rest.minor, item.open.minor)
            rest = Money(rest.minor - taken, rest.currency)
            if item.open.minor > taken:
                found.append(item._replace(open=Money(item.open.minor - taken, rest.currency)) if taken else item)
    return found

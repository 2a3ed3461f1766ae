"""What pays a customer's running payment plans off on a day: money of exactly that sum is meant for it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.items import ChargeFor, Nature, OpenItem
from arbook.ledger.money import Money, total
from arbook.queries.plan_cards import plan_card
from arbook.queries.plans import PlanRow
from arbook.store.tables.agreements import payment_plan_table


class Payoff(NamedTuple):
    """``open`` is left of the plan's items, ``piece_ids``, with all of its price that is booked."""

    plan: PlanRow
    piece_ids: frozenset[int]
    open: Money

    def interest(self, on: date, until: date = LAST_DAY) -> tuple[OpenItem, ...]:
        """What has run up by the end of a day and no entry stands for, of the parts due ``until`` then; an item for
        each part under its negative id.
        """
        plan = self.plan
        if plan.interest is None:
            return ()
        parts = [state.installment for state in plan.installments]
        left = plan.interest.to_book(parts, plan.part_ids, on)
        return tuple(
            OpenItem(-part_id, plan.number, min(part.due_on, on), min(part.due_on, on), left[part_id], left[part_id],
                     nature=Nature.INTEREST, charged_for=ChargeFor.INTEREST, plan=plan.number)
            for part_id, part in zip(plan.part_ids, parts, strict=True)
            if part_id in left and part.due_on <= until
        )  # fmt: skip

    def meets(self, amount: Money, on: date) -> tuple[OpenItem, ...]:
        """The interest that money of that day meets: of the parts that are due, and where it is enough for all that
        stands, what has run up of the part whose time runs. The time to come is charged to nobody.
        """
        if self.plan.agreed_on > on or amount.currency != self.open.currency:
            return ()
        due = self.interest(on, until=on)
        return self.interest(on) if amount >= self._with(due) else due

    def is_exactly(self, amount: Money, on: date) -> bool:
        """Whether this is to the cent what pays it off on that day: who pays that means it."""
        return self.plan.agreed_on <= on and bool(self.open) and amount == self._with(self.interest(on))

    def _with(self, interest: Sequence[OpenItem]) -> Money:
        return self.open + total([item.open for item in interest], self.open.currency)


def paid_off_by(known: Iterable[Payoff], amount: Money, on: date) -> frozenset[int]:
    """The items of the plan that money of that day pays off to the cent, with the interest it meets; else none."""
    return next(
        (
            each.piece_ids | {item.piece_id for item in each.meets(amount, on)}
            for each in known
            if each.is_exactly(amount, on)
        ),
        frozenset(),
    )


def payoffs(connection: Connection, customer_id: int) -> tuple[Payoff, ...]:
    """Of every plan of a customer that nobody ended, as it stands with all that is written."""
    table = payment_plan_table
    running = select(table.c.id).where(table.c.ended_on.is_(None), table.c.customer_id == customer_id)
    return tuple(
        _payoff(connection, plan_id) for plan_id in connection.execute(running.order_by(table.c.id)).scalars()
    )


def _payoff(connection: Connection, plan_id: int) -> Payoff:
    card = plan_card(connection, plan_id, LAST_DAY)
    own = [item for item in card.items if item.role != "waived" and item.open]
    left = total([item.open for item in own], card.row.total.currency)
    return Payoff(card.row, frozenset(item.piece_id for item in own), left)

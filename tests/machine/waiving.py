"""Plans that let charges for lateness go once they are kept, and ask for them again where money goes away."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from sqlalchemy import select

from arbook.queries.late_waivers import WaiverReason, WaiverRow, waivers_of
from arbook.queries.settlements import settled_pieces
from arbook.services.payments import RecordPayment
from arbook.store.tables.money import allocation_table, entry_table
from tests.machine.plain_book import Credit, Item
from tests.machine.planning import PlainPlan, Planning
from tests.machine.trading import picks


class Waiving(Planning):
    """What a kept plan lets go is read from the book as it is written, and held to whether it is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go_by_plans: set[int] = set()
        self.named: set[int] = set()

    # ------------------------------------------------------------ what follows by itself
    def follow(self) -> None:
        here = self.at
        for at, _ in enumerate(self.ids):
            self.at = at
            self.learn_what_plans_cost()
            self.learn_what_plans_let_go()
        self.at = here
        super().follow()

    def learn_what_plans_let_go(self) -> None:
        known = self.mine.credits
        for row in self.shop.read(waivers_of, self.who):
            key = self.credit_of_entry(row.entry_id)
            if key not in known:
                self.is_let_go(row, key)
            elif row.is_taken_back and not known[key].is_reversed:
                self.is_asked_again(row, known[key])
        self.mine.last = {key for plan in self.running() for key in plan.waived}

    def is_let_go(self, row: WaiverRow, key: int) -> None:
        shares = allocation_table
        (put,) = self.rows(select(shares).where(shares.c.on_account_id == key))
        item = self.mine.items[put.due_piece_id]
        assert row.reason is WaiverReason.PLAN_KEPT
        assert any(self.is_kept(plan) for plan in self.running() if plan.number == row.note)
        self.mine.gets(Credit(key, "waiver", row.waived_on, row.amount.minor))
        self.mine.put(key, item, row.amount.minor, row.waived_on)
        self.let_go_by_plans.add(key)

    def is_asked_again(self, row: WaiverRow, credit: Credit) -> None:
        assert credit.key in self.let_go_by_plans, f"a plan took back what the owner let go of {row.number}"
        assert not any(self.is_kept(plan) for plan in self.running() if plan.number == row.note)
        on = self.scalar(select(entry_table.c.dated_on).where(entry_table.c.reverses_id == row.entry_id))
        self.undo(credit, on)

    def is_kept(self, plan: PlainPlan) -> bool:
        return not self.owed_of(plan) and not self.costs_of(plan)

    # ------------------------------------------------------------ money leaves it alone until the plan is kept
    def record(self, told: RecordPayment) -> int:
        self.named = set(told.named)
        return super().record(told)

    def put_on_items(self, credit: Credit, **how: Any) -> None:
        self.named = set()
        super().put_on_items(credit, **how)

    def reachable(self) -> list[Item]:
        waiting = {key for plan in self.running() if not self.is_kept(plan) for key in plan.waived} - self.named
        return [item for item in self.mine.open_items() if item.key not in waiting]

    def reaches(
        self, key: int, groups: list[list[Item]], contested: dict[int, int], since: date, most: int | None = None
    ) -> None:
        last, asked = self.mine.last, {item.key for item in self.reachable()}
        apart = [
            [item for item in group if item.key in asked and (item.key in last) is late]
            for group in groups
            for late in (False, True)
        ]
        super().reaches(key, apart, contested, since, most)

    # ------------------------------------------------------------ what the owner does
    def waivable(self) -> list[Item]:
        """What is open of charges that stand, and nothing is agreed about."""
        taken = self.planned() | self.shop.read(settled_pieces, self.today, self.who).keys()
        items = [item for row in self.charges("open") for item in self.items_of_charge(row.charge_id)]
        return [item for item in items if self.mine.open(item) and item.key not in taken]

    @precondition(lambda self: self.plannable() and self.waivable())
    @rule(pick=picks, count=st.integers(1, 3), percent=st.sampled_from([0, 12]))
    def plan_that_waives(self, pick: int, count: int, percent: int) -> None:
        item = self.chosen(self.plannable(), pick)
        waived, rest = tuple(each.key for each in self.waivable()), self.mine.open(item) - self.lying()
        if rest <= 0:
            return
        told = self.plan_over([item], min(count, rest), percent, 0, 5)
        told = replace(told, piece_ids=(*told.piece_ids, *waived), waives_charges=True)
        made = self.shop.agreements.agree_plan(told)
        self.is_agreed(made.made_id or 0, made.number, told, waived)
        self.mine.last |= set(waived)

    def waiving(self) -> Sequence[PlainPlan]:
        return [plan for plan in self.running() if plan.waived]

    @precondition(lambda self: self.waiving())
    @rule(days=st.integers(0, 40))
    def kept_plans_let_their_charges_go(self, days: int) -> None:
        """Nothing of them is asked for once the day was looked at, unless the owner took that back; what a plan let
        go that is not kept after all is asked for again.
        """
        self.the_day_begins(days)
        self.follow()
        back = {row.charge_id for row in self.shop.read(waivers_of, self.who) if row.by_owner}
        asked = {
            item.key
            for row in self.charges("open")
            if row.charge_id not in back
            for item in self.items_of_charge(row.charge_id)
        }
        for plan in self.waiving():
            if self.is_kept(plan):
                assert not [key for key in plan.waived if key in asked and self.mine.open(self.mine.items[key])]
            else:
                let_go = [row for row in self.shop.read(waivers_of, self.who) if row.note == plan.number]
                assert all(row.is_taken_back for row in let_go)

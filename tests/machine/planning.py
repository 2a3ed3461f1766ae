"""Payment plans that cost something: agreed, kept or not, changed, ended, broken, brought back, settled early."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from sqlalchemy import select

from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Frequency
from arbook.queries.contested import contested_pieces
from arbook.queries.plans import PlanRow, plans
from arbook.queries.settlements import settled_pieces
from arbook.services.payment_plans import AgreePlan, ChangePlan
from arbook.store.tables.agreements import plan_item_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table
from tests.machine.plain_book import Credit, Item
from tests.machine.settling import Settling
from tests.machine.trading import picks

RULES = PlanRules(tolerance_days=0, broken_parts=2, broken_days=21)


@dataclass
class PlainPlan:
    """``covered`` is what was agreed of each item, ``costs`` are the items that are the plan's own price. ``since``:
    so many shares of the customer's there were before.
    """

    key: int
    number: str
    agreed_on: date
    covered: dict[int, int]
    parts: list[tuple[date, int, int]]
    fee: int
    since: int
    costs: list[int] = field(default_factory=list)
    is_over: bool = False

    def run_up(self, on: date) -> int:
        """All interest up to the end of a day: whole parts, and the days' share of the one that runs."""
        whole, begins = 0, self.agreed_on
        for due, _, interest in self.parts:
            length, gone = (due - begins).days, (on - begins).days
            if gone >= length:
                whole += interest
            elif gone > 0:
                whole += int(Fraction(interest * gone, length) + Fraction(1, 2))
            begins = due
        return whole

    def due_by(self, on: date) -> int:
        return sum(interest for due, _, interest in self.parts if due <= on)


class Planning(Settling):
    """What a plan costs is read from the book as it is booked, and held to sums that are counted day by day."""

    def __init__(self) -> None:
        super().__init__()
        self.agreed: dict[int, list[PlainPlan]] = {customer_id: [] for customer_id in self.ids}

    def running(self) -> list[PlainPlan]:
        return [plan for plan in self.agreed[self.who] if not plan.is_over]

    def owed_of(self, plan: PlainPlan, day: date = date.max) -> int:
        """What is open of the agreed amounts."""
        return sum(self.left_of(plan, key, day) for key in plan.covered)

    def left_of(self, plan: PlainPlan, key: int, day: date = date.max) -> int:
        """What came since the agreement counts for it; money of before that was taken back takes nothing from it."""
        came: dict[int, int] = {}
        for share in self.mine.shares[plan.since :]:
            if share.item == key and share.day <= day:
                came[share.credit] = came.get(share.credit, 0) + share.minor
        money = [minor for credit, minor in came.items() if self.mine.credits[credit].kind == "payment"]
        paid = sum(max(0, minor) for minor in money)
        other = sum(came.values()) - sum(money)
        agreed = plan.covered[key] - paid - max(0, other)
        return min(max(0, agreed), self.mine.open(self.mine.items[key], day))

    def interest_of(self, plan: PlainPlan) -> int:
        return sum(self.mine.items[key].amount for key in plan.costs if self.mine.items[key].is_interest)

    def planned(self) -> set[int]:
        return {key for plan in self.running() for key in (*plan.covered, *plan.costs)}

    # ------------------------------------------------------------ what is booked
    def learn_what_plans_cost(self) -> None:
        for plan in self.agreed[self.who]:
            self.learn_costs(plan)

    def learn_costs(self, plan: PlainPlan) -> None:
        entries, pieces, own = entry_table, due_piece_table, plan_item_table
        rows = self.rows(
            select(pieces.c.id, pieces.c.due_on, entries.c.dated_on, entries.c.nature, entries.c.amount_minor)
            .join(entries, entries.c.id == pieces.c.entry_id)
            .join(own, own.c.due_piece_id == pieces.c.id)
            .where(own.c.plan_id == plan.key, own.c.role == "charge")
            .order_by(pieces.c.id)
        )
        for row in rows:
            if row.id not in self.mine.items:
                assert not plan.is_over, f"{plan.number} is over and costs {row.amount_minor} more"
                dues, is_costs = [(row.dated_on, row.due_on)], row.nature == "costs"
                item = Item(row.id, row.dated_on, row.amount_minor, dues, is_costs=is_costs, is_interest=not is_costs)
                self.mine.owes(item)
                plan.costs.append(row.id)

    def follow(self) -> None:
        self.learn_what_plans_cost()
        super().follow()

    def has_run_up(self, plan: PlainPlan, on: date, before: int, bore: int) -> None:
        """Once a plan ends, what has run up by then is booked, and nothing of the time to come; nothing runs up any
        more where nothing was left that bears it.
        """
        self.learn_costs(plan)
        assert self.interest_of(plan) == (max(before, plan.run_up(on)) if bore else before)

    # ------------------------------------------------------------ what the owner does
    def plannable(self) -> list[Item]:
        planned, offered = self.planned(), self.shop.read(settled_pieces, self.today, self.who)
        contested = self.shop.read(contested_pieces, self.today, self.who) | offered
        free = [item for item in self.invoiced() if item.key not in planned and len(item.dues) == 1]
        return [item for item in free if item.key not in contested]

    @precondition(lambda self: self.plannable())
    @rule(
        pick=picks,
        count=st.integers(1, 4),
        percent=st.sampled_from([0, 0, 6, 12]),
        fee=st.sampled_from([0, 0, 500]),
        starts=st.integers(0, 20),
    )
    def plan(self, pick: int, count: int, percent: int, fee: int, starts: int) -> None:
        item = self.chosen(self.plannable(), pick)
        count = min(count, self.mine.open(item))
        told = self.plan_over([item], count, percent, fee, starts)
        made = self.shop.agreements.agree_plan(told)
        self.is_agreed(made.made_id or 0, made.number, told)

    def plan_over(self, items: list[Item], count: int, percent: int, fee: int, starts: int) -> AgreePlan:
        price = PlanPrice(Decimal(percent), self.money(fee) if fee else None)
        first, keys = self.today + timedelta(days=starts), tuple(item.key for item in items)
        return AgreePlan(self.who, keys, first, Frequency.MONTHLY, self.today, count=count, price=price, rules=RULES)

    def is_agreed(self, key: int, number: str, told: AgreePlan) -> None:
        """Its parts come to the debt and its price; the interest is simple, on what is left from part to part."""
        [row] = [each for each in self.shop.read(plans, self.today, self.who) if each.plan_id == key]
        since = len(self.mine.shares)
        covered = {piece: self.mine.open(self.mine.items[piece]) for piece in told.piece_ids}
        fee = told.price.fee.minor if told.price.fee else 0
        parts = [
            (each.installment.due_on, each.installment.amount.minor, each.installment.price.minor)
            for each in row.installments
        ]
        left, begins = sum(covered.values()), told.agreed_on
        bears = sum(minor for piece, minor in covered.items() if not self.mine.items[piece].is_interest)
        assert sum(amount for _, amount, _ in parts) == left + fee + sum(interest for _, _, interest in parts)
        for due, amount, interest in parts:
            exact = Fraction(bears * (due - begins).days) * Fraction(told.price.yearly_percent) / 36_500
            assert interest == int(exact + Fraction(1, 2))
            bears, begins = max(bears - (amount - interest), 0), due
        self.agreed[self.who].append(PlainPlan(key, number, told.agreed_on, covered, parts, fee, since))
        self.learn_what_plans_cost()
        assert sum(self.mine.items[each].amount for each in self.agreed[self.who][-1].costs) == fee

    @rule(days=st.integers(0, 40))
    def the_day_begins(self, days: int) -> None:
        """Of all plans that run and owe something the interest of every part is booked whose day has come."""
        self.today += timedelta(days=days)
        here, before = self.at, []
        for at, _ in enumerate(self.ids):
            self.at = at
            before += [(self.at, plan, self.interest_of(plan), self.owed_of(plan)) for plan in self.running()]
        self.shop.agreements.look_after_plans(today=self.today)
        for at, plan, booked, left in before:
            self.at = at
            self.learn_costs(plan)
            assert self.interest_of(plan) == (max(booked, plan.due_by(self.today)) if left else booked)
        self.at = here

    @precondition(lambda self: self.running())
    @rule(pick=picks, days=st.integers(0, 30))
    def end_a_plan(self, pick: int, days: int) -> None:
        self.today += timedelta(days=days)
        plan = self.chosen(self.running(), pick)
        before, bore = self.interest_of(plan), self.owed_of(plan)
        self.shop.agreements.end_plan(plan.key, on=self.today, ending="cancelled")
        self.has_run_up(plan, self.today, before, bore)
        plan.is_over = True

    def broken(self) -> list[PlainPlan]:
        due = {row.plan_id for row in self.rows_of_plans() if row.is_due}
        return [plan for plan in self.running() if plan.key in due]

    def rows_of_plans(self, day: date | None = None) -> tuple[PlanRow, ...]:
        return self.shop.read(plans, day or self.today, self.who)

    @precondition(lambda self: self.broken())
    @rule(pick=picks, is_meant=st.booleans())
    def break_a_plan(self, pick: int, is_meant: bool) -> None:
        """All falls due; taken back the plan runs on, with what was booked."""
        plan = self.chosen(self.broken(), pick)
        before, bore = self.interest_of(plan), self.owed_of(plan)
        self.shop.agreements.break_plan(plan.key, on=self.today)
        self.has_run_up(plan, self.today, before, bore)
        if is_meant:
            plan.is_over = True
        else:
            self.shop.agreements.reopen_plan(plan.key, on=self.today)

    def changeable(self) -> list[PlainPlan]:
        return [plan for plan in self.running() if self.owed_of(plan) and self.is_free(plan)]

    def is_free(self, plan: PlainPlan) -> bool:
        return not plan.covered.keys() & self.shop.read(contested_pieces, self.today, self.who).keys()

    @precondition(lambda self: self.changeable())
    @rule(pick=picks, days=st.integers(0, 30), count=st.integers(1, 4), percent=st.sampled_from([0, 6]))
    def change_a_plan(self, pick: int, days: int, count: int, percent: int) -> None:
        """What has run up of the old version goes into the new one, with what is left of its fee."""
        self.today += timedelta(days=days)
        plan = self.chosen(self.running(), pick)
        if not self.owed_of(plan) or not self.is_free(plan):
            return
        before, bore = self.interest_of(plan), self.owed_of(plan)
        items = [self.mine.items[key] for key in plan.covered if self.mine.open(self.mine.items[key])]
        told = self.plan_over(items, min(count, sum(map(self.mine.open, items))), percent, 0, 5)
        made = self.shop.agreements.change_plan(ChangePlan(plan.key, told, "less work"))
        self.has_run_up(plan, self.today, before, bore)
        plan.is_over = True
        own = [self.mine.items[key] for key in plan.costs if self.mine.open(self.mine.items[key])]
        told = self.plan_over(list({item.key: item for item in (*items, *own)}.values()), count, percent, 0, 5)
        self.is_agreed(made.made_id or 0, plan.number, told)

    @precondition(lambda self: any(self.owed_of(plan) for plan in self.running()))
    @rule(pick=picks, days=st.integers(0, 30))
    def settle_a_plan(self, pick: int, days: int) -> None:
        """Exactly what is left and has run up; nothing of the time to come."""
        self.today += timedelta(days=days)
        plan = self.chosen([each for each in self.running() if self.owed_of(each)], pick)
        before, bore = self.interest_of(plan), self.owed_of(plan)
        pay = self.shop.agreements.early_settlement(plan.key, on=self.today).pay.minor
        payment = self.shop.agreements.settle_plan(plan.key, on=self.today, today=self.today).made_id or 0
        self.has_run_up(plan, self.today, before, bore)
        key = self.credit_of_entry(self.entry(payment_id=payment, kind="payment"))
        costs = {each: self.mine.open(self.mine.items[each]) for each in plan.costs}
        split = {each: self.left_of(plan, each) for each in plan.covered} | costs
        assert pay == sum(split.values())
        self.mine.gets(Credit(key, "payment", self.today, pay, payment=payment))
        for each, minor in split.items():
            self.mine.put(key, self.mine.items[each], minor, self.today)
        [row] = [each for each in self.rows_of_plans() if each.plan_id == plan.key]
        assert (row.state.value, row.open.minor) == ("finished", 0)

    # ------------------------------------------------------------ what must hold
    @invariant()
    def a_plan_is_open_by_what_is_left_of_its_items_and_of_its_price(self) -> None:
        rows = {row.plan_id: row for row in self.rows_of_plans()}
        for plan in self.running():
            row, left = rows[plan.key], self.owed_of(plan)
            whole = sum(interest for _, _, interest in plan.parts)
            to_come = whole - self.interest_of(plan) if left else 0
            costs = sum(self.mine.open(self.mine.items[key], self.today) for key in plan.costs)
            left_today = self.owed_of(plan, self.today)
            assert row.open.minor == left_today + costs + (to_come if left_today else 0)
            assert sum(each.asked.minor for each in row.installments) - row.paid.minor == row.open.minor
            assert row.is_running == bool(row.open)

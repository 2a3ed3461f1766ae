"""Payment plans that cost something: agreed, kept or not, changed, ended, broken, brought back, settled early."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from sqlalchemy import func, select

from arbook.ledger.plan_keeping import PlanRules
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Frequency, PlanError
from arbook.queries.contested import contested_pieces
from arbook.queries.plans import PlanRow, plans
from arbook.queries.settlements import settled_pieces
from arbook.services.payment_plans import AgreePlan, ChangePlan
from arbook.services.payments import RecordPayment
from arbook.store.tables.agreements import plan_installment_table, plan_item_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table
from tests.machine.plain_book import Credit, Item, PlainCustomer
from tests.machine.settling import Settling
from tests.machine.trading import picks

RULES = PlanRules(tolerance_days=0, broken_parts=2, broken_days=21)


@dataclass
class PlainPlan:
    """``covered`` is what was agreed of each item, ``costs`` are the items that are the plan's own price, each of a
    part (0: the fee). ``bears`` is what of it bears ``percent`` a year. ``since``: so many shares of the customer's
    there were before. ``waived`` are items of charges that are let go once it is kept.
    """

    key: int
    number: str
    agreed_on: date
    covered: dict[int, int]
    parts: list[tuple[date, int, int]]
    fee: int
    since: int
    percent: int
    bears: int
    waived: tuple[int, ...] = ()
    costs: dict[int, int] = field(default_factory=dict)
    is_over: bool = False

    def run_up(self, book: PlainCustomer, on: date) -> dict[int, int]:
        """By part, simple and by the day: on what the parts before leave and nobody credited by its own end."""
        found, rest, begins = {}, self.bears, self.agreed_on
        for position, (due, amount, _) in enumerate(self.parts, start=1):
            until = min(due, on)
            left, days = max(rest - self.credited(book, until), 0), max((until - begins).days, 0)
            found[position] = int(Fraction(left * days * self.percent, 36_500) + Fraction(1, 2))
            rest, begins = rest - (amount - found[position]), due
        return found

    def credited(self, book: PlainCustomer, day: date) -> int:
        """What of that which bears interest was settled without money since, and stays so."""
        sums: dict[int, int] = {}
        for share in book.shares[self.since :]:
            is_money = book.credits[share.credit].kind == "payment"
            if share.day <= day and share.item in self.covered and not is_money:
                sums[share.item] = sums.get(share.item, 0) + share.minor
        return sum(max(minor, 0) for key, minor in sums.items() if not book.items[key].is_interest)

    def booked(self, book: PlainCustomer) -> dict[int, int]:
        """By part what is booked of its interest."""
        found: dict[int, int] = {}
        for key, position in self.costs.items():
            if position:
                found[position] = found.get(position, 0) + book.items[key].amount
        return found

    def to_book(self, book: PlainCustomer, on: date = date.max) -> dict[int, int]:
        """By part what has run up and no entry stands for."""
        booked = self.booked(book)
        return {at: max(minor - booked.get(at, 0), 0) for at, minor in self.run_up(book, on).items()}

    def due_by(self, book: PlainCustomer, on: date) -> dict[int, int]:
        """The same of the parts whose day has come."""
        return {at: minor for at, minor in self.to_book(book, on).items() if self.parts[at - 1][0] <= on}


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
        """What was agreed less what came since, and more where something of before was taken back."""
        return plan.covered[key] - sum(self.came(plan, key, day).values())

    def bears(self, plan: PlainPlan, day: date = date.max) -> bool:
        """Whether anything of what was agreed is left: money of before that was taken back bears no interest."""
        for key, agreed in plan.covered.items():
            came = self.came(plan, key, day)
            money = [minor for credit, minor in came.items() if self.mine.credits[credit].kind == "payment"]
            if agreed - sum(max(0, minor) for minor in money) - max(0, sum(came.values()) - sum(money)) > 0:
                return True
        return False

    def came(self, plan: PlainPlan, key: int, day: date) -> dict[int, int]:
        """By credit what came on an item since the agreement."""
        found: dict[int, int] = {}
        for share in self.mine.shares[plan.since :]:
            if share.item == key and share.day <= day:
                found[share.credit] = found.get(share.credit, 0) + share.minor
        return found

    def costs_of(self, plan: PlainPlan) -> int:
        """What of its own price is open."""
        return sum(self.mine.open(self.mine.items[key]) for key in plan.costs)

    def interest_of(self, plan: PlainPlan) -> int:
        return sum(plan.booked(self.mine).values())

    def planned(self) -> set[int]:
        return {key for plan in self.running() for key in (*plan.covered, *plan.costs, *plan.waived)}

    # ------------------------------------------------------------ what is booked
    def learn_what_plans_cost(self) -> None:
        for plan in self.agreed[self.who]:
            self.learn_costs(plan)

    def learn_costs(self, plan: PlainPlan) -> None:
        entries, pieces, own, parts = entry_table, due_piece_table, plan_item_table, plan_installment_table
        rows = self.rows(
            select(pieces.c.id, pieces.c.due_on, entries.c.dated_on, entries.c.nature, entries.c.amount_minor)
            .add_columns(func.coalesce(parts.c.position, 0).label("position"))
            .join(entries, entries.c.id == pieces.c.entry_id)
            .join(own, own.c.due_piece_id == pieces.c.id)
            .outerjoin(parts, parts.c.id == own.c.installment_id)
            .where(own.c.plan_id == plan.key, own.c.role == "charge")
            .order_by(pieces.c.id)
        )
        for row in rows:
            if row.id not in self.mine.items:
                assert not plan.is_over, f"{plan.number} is over and costs {row.amount_minor} more"
                dues, is_costs = [(row.dated_on, row.due_on)], row.nature == "costs"
                item = Item(row.id, row.dated_on, row.amount_minor, dues, is_costs=is_costs, is_interest=not is_costs)
                self.mine.owes(item)
                plan.costs[row.id] = row.position

    def follow(self) -> None:
        self.learn_what_plans_cost()
        super().follow()

    def will_run_up(self, plan: PlainPlan, on: date) -> int:
        """What is booked once a plan ends on a day: what has run up by then, and nothing of the time to come; nothing
        runs up any more where nothing is left that bears it.
        """
        more = plan.to_book(self.mine, on) if self.bears(plan, on) else {}
        return self.interest_of(plan) + sum(more.values())

    def has_run_up(self, plan: PlainPlan, booked: int) -> None:
        self.learn_costs(plan)
        assert self.interest_of(plan) == booked

    def record(self, told: RecordPayment) -> int:
        expected = self.will_be_booked(told.amount.minor, told.received_on)
        key = super().record(told)
        self.plans_booked(expected)
        return key

    def put_on_items(self, credit: Credit, **how: Any) -> None:
        is_money = credit.kind == "payment"
        expected = self.will_be_booked(self.mine.left(credit.key), self.today) if is_money else []
        super().put_on_items(credit, **how)
        self.learn_what_plans_cost()
        self.plans_booked(expected)

    def will_be_booked(self, amount: int, on: date) -> list[tuple[PlainPlan, int]]:
        """Money books what fell due by its day, and what runs where it could pay all that stands of a plan."""
        expected = []
        for plan in self.running():
            more = 0
            if plan.agreed_on <= on and self.bears(plan, on):
                more = sum(plan.due_by(self.mine, on).values())
                if self.bears(plan) and amount >= self.owed_of(plan) + self.costs_of(plan) + more:
                    more = sum(plan.to_book(self.mine, on).values())
            expected.append((plan, self.interest_of(plan) + more))
        return expected

    def plans_booked(self, expected: list[tuple[PlainPlan, int]]) -> None:
        for plan, booked in expected:
            assert self.interest_of(plan) == booked, f"{plan.number} met money"

    def paid_off(self, credit: Credit, on: date) -> set[int]:
        """Once its interest is booked, what is open of a plan comes to exactly that money."""
        for plan in self.running():
            left = self.owed_of(plan) + self.costs_of(plan)
            to_book = sum(plan.to_book(self.mine, on).values()) if self.bears(plan) else 0
            if plan.agreed_on <= on and left and self.mine.left(credit.key) == left + to_book:
                return {*plan.covered, *plan.costs}
        return set()

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
        rest = self.mine.open(item) - self.lying()
        told = self.plan_over([item], max(min(count, rest), 1), percent, fee, starts)
        if rest <= 0:
            assert self.refusal_of(told) == "on_account"
            return
        made = self.shop.agreements.agree_plan(told)
        self.is_agreed(made.made_id or 0, made.number, told)

    def refusal_of(self, told: AgreePlan) -> object:
        try:
            self.shop.agreements.agree_plan(told)
        except PlanError as refusal:
            return refusal.facts["why"]
        return "none"

    def lying(self) -> int:
        return sum(self.mine.on_account().values())

    def is_put_first(self, keys: set[int], on: date) -> None:
        """What lies on account goes on the items of a plan before it is agreed, the oldest money first."""
        for key in sorted(self.mine.on_account(), key=lambda key: (self.mine.credits[key].day, key)):
            self.mine.put_in_order(key, [item for item in self.mine.open_items() if item.key in keys], on)

    def plan_over(self, items: list[Item], count: int, percent: int, fee: int, starts: int) -> AgreePlan:
        price = PlanPrice(Decimal(percent), self.money(fee) if fee else None)
        first, keys = self.today + timedelta(days=starts), tuple(item.key for item in items)
        return AgreePlan(self.who, keys, first, Frequency.MONTHLY, self.today, count=count, price=price, rules=RULES)

    def is_agreed(self, key: int, number: str, told: AgreePlan, waived: tuple[int, ...] = ()) -> None:
        """Its parts come to the debt and its price; the interest is simple, on what is left from part to part."""
        [row] = [each for each in self.shop.read(plans, self.today, self.who) if each.plan_id == key]
        asked = {piece for piece in told.piece_ids if piece not in waived}
        self.is_put_first(asked, told.agreed_on)
        since = len(self.mine.shares)
        covered = {piece: left for piece in asked if (left := self.mine.open(self.mine.items[piece]))}
        fee = told.price.fee.minor if told.price.fee else 0
        parts = [
            (each.installment.due_on, each.installment.amount.minor, each.installment.price.minor)
            for each in row.installments
        ]
        left, begins = sum(covered.values()), told.agreed_on
        bears = whole = sum(minor for piece, minor in covered.items() if not self.mine.items[piece].is_interest)
        assert sum(amount for _, amount, _ in parts) == left + fee + sum(interest for _, _, interest in parts)
        for due, amount, interest in parts:
            exact = Fraction(bears * (due - begins).days) * Fraction(told.price.yearly_percent) / 36_500
            assert interest == int(exact + Fraction(1, 2))
            bears, begins = max(bears - (amount - interest), 0), due
        percent = int(told.price.yearly_percent)
        plan = PlainPlan(key, number, told.agreed_on, covered, parts, fee, since, percent, whole, waived)
        self.agreed[self.who].append(plan)
        self.learn_what_plans_cost()
        assert sum(self.mine.items[each].amount for each in self.agreed[self.who][-1].costs) == fee

    @rule(days=st.integers(0, 40))
    def the_day_begins(self, days: int) -> None:
        """Of all plans that run and owe something the interest of every part is booked whose day has come."""
        self.today += timedelta(days=days)
        here, before = self.at, []
        for at, _ in enumerate(self.ids):
            self.at = at
            for plan in self.running():
                more = plan.due_by(self.mine, self.today) if self.bears(plan, self.today) else {}
                before.append((self.at, plan, self.interest_of(plan) + sum(more.values())))
        self.shop.agreements.look_after_plans(today=self.today)
        for at, plan, booked in before:
            self.at = at
            self.learn_costs(plan)
            assert self.interest_of(plan) == booked
        self.at = here

    @precondition(lambda self: self.running())
    @rule(pick=picks, days=st.integers(0, 30))
    def end_a_plan(self, pick: int, days: int) -> None:
        self.today += timedelta(days=days)
        plan = self.chosen(self.running(), pick)
        booked = self.will_run_up(plan, self.today)
        self.shop.agreements.end_plan(plan.key, on=self.today, ending="cancelled")
        self.has_run_up(plan, booked)
        plan.is_over = True

    def broken(self) -> list[PlainPlan]:
        due = {row.plan_id for row in self.rows_of_plans() if row.is_due and not self.lying()}
        return [plan for plan in self.running() if plan.key in due]

    def rows_of_plans(self, day: date | None = None) -> tuple[PlanRow, ...]:
        return self.shop.read(plans, day or self.today, self.who)

    @precondition(lambda self: self.broken())
    @rule(pick=picks, is_meant=st.booleans())
    def break_a_plan(self, pick: int, is_meant: bool) -> None:
        """All falls due; taken back the plan runs on, with what was booked."""
        plan = self.chosen(self.broken(), pick)
        booked = self.will_run_up(plan, self.today)
        self.shop.agreements.break_plan(plan.key, on=self.today)
        self.has_run_up(plan, booked)
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
        booked = self.will_run_up(plan, self.today)
        items = [self.mine.items[key] for key in plan.covered if self.mine.open(self.mine.items[key])]
        rest = sum(map(self.mine.open, items)) - self.lying()
        if rest <= 0:
            return
        told = self.plan_over(items, min(count, rest), percent, 0, 5)
        made = self.shop.agreements.change_plan(ChangePlan(plan.key, told, "less work"))
        self.has_run_up(plan, booked)
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
        booked = self.will_run_up(plan, self.today)
        pay = self.shop.agreements.early_settlement(plan.key, on=self.today).pay.minor
        payment = self.shop.agreements.settle_plan(plan.key, on=self.today, today=self.today).made_id or 0
        self.has_run_up(plan, booked)
        key = self.credit_of_entry(self.entry(payment_id=payment, kind="payment"))
        costs = {each: self.mine.open(self.mine.items[each]) for each in plan.costs}
        split = {each: self.left_of(plan, each) for each in plan.covered} | costs
        assert pay == sum(split.values())
        self.mine.gets(Credit(key, "payment", self.today, pay, payment=payment))
        for each, minor in split.items():
            self.mine.put(key, self.mine.items[each], minor, self.today)
        [row] = [each for each in self.rows_of_plans() if each.plan_id == plan.key]
        assert (row.state.value, row.open.minor) == ("finished", 0)

    @precondition(lambda self: any(self.owed_of(plan) for plan in self.running()))
    @rule(pick=picks, days=st.integers(0, 30), more=st.sampled_from([0, 0, 1, 500]))
    def pay_what_settles_a_plan(self, pick: int, days: int, more: int) -> None:
        """The sum that was told, or more in a transfer that names the plan; the very sum needs no name."""
        self.today += timedelta(days=days)
        plan = self.chosen([each for each in self.running() if self.owed_of(each)], pick)
        pay = self.shop.agreements.early_settlement(plan.key, on=self.today).pay.minor
        contested, is_named = self.contested(), more > 0 or bool(self.agreed_for(pay, self.today))
        told = RecordPayment(self.who, self.today, self.money(pay + more), reference=plan.number if is_named else "")
        key = self.record(told)
        named = {*plan.covered, *plan.costs} if is_named else self.paid_off(self.mine.credits[key], self.today)
        items = self.mine.open_items()
        groups = [[item for item in items if item.key in named], [item for item in items if item.key not in named]]
        self.reaches(key, groups, contested, self.today)
        [row] = [each for each in self.rows_of_plans() if each.plan_id == plan.key]
        assert named >= plan.covered.keys() or not is_named  # of two plans of one sum it is for the older
        if named >= plan.covered.keys():
            assert (row.state.value, row.open.minor) == ("finished", 0)

    # ------------------------------------------------------------ what must hold
    @invariant()
    def nothing_is_missed_that_money_on_account_covers(self) -> None:
        lies = sum(self.mine.on_account(self.today).values())
        for row in self.rows_of_plans():
            late = sum(each.askable.minor for each in row.installments if each.last_on < self.today)
            assert row.missed.minor == (max(late - lies, 0) if row.is_running else row.missed.minor)

    @invariant()
    def a_plan_is_open_by_what_is_left_of_its_items_and_of_its_price(self) -> None:
        rows = {row.plan_id: row for row in self.rows_of_plans()}
        for plan in self.running():
            row = rows[plan.key]
            to_come = sum(plan.to_book(self.mine).values())
            costs = sum(self.mine.open(self.mine.items[key], self.today) for key in plan.costs)
            left_today = self.owed_of(plan, self.today)
            assert row.open.minor == left_today + costs + (to_come if self.bears(plan, self.today) else 0)
            assert sum(each.asked.minor for each in row.installments) - row.paid.minor == row.open.minor
            assert row.is_running == bool(row.open)

"""Payment plans as of any day: what is paid of them, what is missed, and what comes next."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Connection, Select, select

from arbook.ledger.calendars import WORKING_WEEK, BusinessCalendar
from arbook.ledger.dates import days_between
from arbook.ledger.money import Money, total
from arbook.ledger.plan_keeping import PlanRules, is_broken
from arbook.ledger.plan_making import FREE, PlanPrice
from arbook.ledger.plans import (
    RUNNING,
    EndedDispute,
    Frequency,
    Installment,
    InstallmentState,
    PlanState,
    plan_progress,
    plan_state,
    with_money_on_account,
    with_time_after,
)
from arbook.queries.whom import NAMED
from arbook.store.tables.agreements import payment_plan_table, plan_installment_table
from arbook.store.tables.book import business_profile_table
from arbook.store.tables.customers import customer_table

if TYPE_CHECKING:
    from arbook.queries.plan_interest import PlanInterest
    from arbook.queries.plan_sums import PlanSums


class PlanRow(NamedTuple):
    """A plan as it stood on a day; of one that was ended, as it stood when it ended.

    ``missed`` is what is late of it, ``next_due_on`` the first day from then on with something left to pay.
    ``part_ids`` are the rows of its parts. ``to_book`` is interest that no entry stands for yet, ``interest`` how it
    runs up (None: none does any more). ``is_due``: by its rules all that is left may be called due. ``is_replaced``:
    it goes on in its next version.
    """

    plan_id: int
    number: str
    customer_id: int
    customer_number: str
    customer_name: str
    agreed_on: date
    frequency: Frequency
    total: Money
    paid: Money
    open: Money
    installments: tuple[InstallmentState, ...]
    state: PlanState
    next_due_on: date | None
    missed: Money
    part_ids: tuple[int, ...]
    version: int
    price: PlanPrice
    rules: PlanRules
    to_book: Money
    interest: "PlanInterest | None"
    waives_charges: bool
    is_due: bool
    is_replaced: bool

    @property
    def is_running(self) -> bool:
        """Its parts stand for its items."""
        return self.state in RUNNING


class MissedInstallmentRow(NamedTuple):
    """An installment past its day and not fully paid; ``open`` is what is left of it, not contested, and not covered
    by money on account.
    """

    plan_id: int
    plan_number: str
    customer_id: int
    customer_number: str
    customer_name: str
    position: int
    due_on: date
    days_late: int
    open: Money


class DuePlanRow(NamedTuple):
    """A plan of which all that is left may be called due: ``missed`` parts, the first of them late for ``days_late``;
    ``open`` is all that is left.
    """

    plan_id: int
    plan_number: str
    customer_id: int
    customer_number: str
    customer_name: str
    missed: int
    days_late: int
    open: Money


def has_running_plans(connection: Connection, on: date) -> bool:
    """Whether there are plans agreed by that day which nobody ended."""
    table = payment_plan_table
    query = select(table.c.id).where(table.c.ended_on.is_(None), table.c.agreed_on <= on)
    return connection.execute(query.limit(1)).scalar() is not None


def plans(connection: Connection, as_of: date, customer_id: int | None = None) -> tuple[PlanRow, ...]:
    """Plans agreed by that day, the oldest first: five statements for any number, more with disputes, interest or
    missed parts.
    """
    table = payment_plan_table
    wanted = select(table.c.id).where(table.c.agreed_on <= as_of)
    if customer_id is not None:
        wanted = wanted.where(table.c.customer_id == customer_id)
    return plan_rows(connection, as_of, wanted)


def missed_installments(rows: Iterable[PlanRow], as_of: date) -> tuple[MissedInstallmentRow, ...]:
    """Every missed installment of plans as they stand on that day, the longest missed first."""
    found = [
        MissedInstallmentRow(
            plan.plan_id,
            plan.number,
            plan.customer_id,
            plan.customer_number,
            plan.customer_name,
            state.installment.position,
            state.installment.due_on,
            days_between(state.counts_from, as_of),
            state.lacking,
        )
        for plan in rows
        if plan.state is PlanState.MISSED
        for state in plan.installments
        if state.is_missed(as_of)
    ]
    return tuple(sorted(found, key=lambda row: (row.due_on, row.plan_id, row.position)))


def due_plans(rows: Iterable[PlanRow], as_of: date) -> tuple[DuePlanRow, ...]:
    """Plans of which all that is left may be called due, the longest missed first."""
    found = []
    for plan in rows:
        if plan.is_due:
            missed = [state for state in plan.installments if state.is_missed(as_of)]
            days_late = max(days_between(state.counts_from, as_of) for state in missed)
            who = (plan.customer_id, plan.customer_number, plan.customer_name)
            found.append(DuePlanRow(plan.plan_id, plan.number, *who, len(missed), days_late, plan.open))
    return tuple(sorted(found, key=lambda row: (-row.days_late, row.plan_id)))


def plan_rows(connection: Connection, as_of: date, wanted: Select[Any]) -> tuple[PlanRow, ...]:
    """The plans whose ids are ``wanted``, the oldest first, agreed by that day or not."""
    table = payment_plan_table
    rows = connection.execute(
        select(table, *NAMED)
        .join(customer_table, customer_table.c.id == table.c.customer_id)
        .where(table.c.id.in_(wanted))
        .order_by(table.c.agreed_on, table.c.id)
    ).all()
    if not rows:
        return ()
    from arbook.queries.as_of import on_account_by_owner
    from arbook.queries.plan_interest import plan_interest
    from arbook.queries.plan_sums import plan_sums

    parts: dict[int, list[Any]] = defaultdict(list)
    installments = plan_installment_table
    for row in connection.execute(
        select(installments).where(installments.c.plan_id.in_(wanted)).order_by(installments.c.position)
    ):
        parts[row.plan_id].append(row)
    sums = plan_sums(connection, as_of, wanted)
    interest = plan_interest(connection, as_of, wanted) if any(row.yearly_percent for row in rows) else {}
    owners = {row.customer_id for row in rows}
    contested = _contested(connection, as_of, wanted, owners)
    lying = cache(lambda: on_account_by_owner(connection, as_of, owners))
    ask = _Questions(partial(_working_days, connection), lambda *whose: Money(lying().get(whose, 0), whose[1]))
    return tuple(
        _plan_row(row, parts[row.id], sums[row.id], interest.get(row.id), contested[row.id], as_of, ask)
        for row in rows
    )


def _working_days(connection: Connection, day: date) -> BusinessCalendar:
    """Those of the business's country in the year of a day and the one before."""
    from arbook.formats.holidays_by_country import calendar_of

    country = connection.execute(select(business_profile_table.c.country)).scalar() or ""
    return calendar_of(country, (day.year - 1, day.year))


_LONGEST_REST = 12
"""More days of rest in a row than this no country has."""


class _Questions(NamedTuple):
    """What is asked only where it may tell: the working days around a day, and what is on account of a customer in a
    currency.
    """

    working_days: Callable[[date], BusinessCalendar]
    lying: Callable[[int, str], Money]


class _Contested(NamedTuple):
    """What of a plan's items is contested in minor units, and what was and is not any more."""

    minor: int
    ended: tuple[EndedDispute, ...]


def _contested(
    connection: Connection, as_of: date, wanted: Select[Any], owners: Collection[int]
) -> Mapping[int, _Contested]:
    """By plan, on that day."""
    from arbook.queries.contested import contested_pieces
    from arbook.queries.plan_sums import ended_disputes, open_of_plans

    pieces = contested_pieces(connection, as_of, owners)
    found: dict[int, int] = defaultdict(int)
    if pieces:
        item = open_of_plans(as_of, wanted).subquery()
        for row in connection.execute(select(item).where(item.c.due_piece_id.in_(pieces), item.c.role != "waived")):
            found[row.plan_id] += min(row.minor, pieces[row.due_piece_id].minor)
    ended = ended_disputes(connection, as_of, wanted)
    plans_ = {*found, *ended}
    return defaultdict(
        lambda: _Contested(0, ()), {each: _Contested(found[each], tuple(ended.get(each, ()))) for each in plans_}
    )


def _plan_row(
    row: Any,
    parts: list[Any],
    sums: "PlanSums",
    interest: "PlanInterest | None",
    contested: _Contested,
    as_of: date,
    ask: _Questions,
) -> PlanRow:
    currency = row.currency
    is_over = row.ended_on is not None and row.ended_on <= as_of
    agreed, part_ids = [_installment(each, currency) for each in parts], tuple(each.id for each in parts)
    # Interest of the time to come is owed only while something bears it and the plan runs.
    interest = None if is_over or not sums.bearing else interest
    to_book = {} if interest is None else interest.to_book(agreed, part_ids)
    to_come = total(list(to_book.values()), currency)
    never = row.total_minor - sums.agreed - to_come.minor if row.agreed_on <= as_of else 0
    paid, dropped = Money(sums.paid, currency), Money(sums.agreed - sums.paid - sums.left + never, currency)
    day = row.ended_on if is_over else as_of
    rests = None if is_over else Money(contested.minor, currency)
    progress = partial(_progress, agreed, paid, dropped, row.tolerance_days, rests, contested.ended)
    states = _states(progress, day, ask, None if is_over else (row.customer_id, currency))
    state = plan_state(states, as_of, row.ended_on, is_broken=row.ending == "broken")
    rules = PlanRules(row.notice_days, row.tolerance_days, row.broken_parts, row.broken_days)
    return PlanRow(
        plan_id=row.id,
        number=row.number,
        customer_id=row.customer_id,
        customer_number=row.customer_number,
        customer_name=row.customer_name,
        agreed_on=row.agreed_on,
        frequency=Frequency(row.frequency),
        total=Money(row.total_minor, currency),
        paid=paid,
        open=total([each.open for each in states], currency),
        installments=states,
        state=state,
        next_due_on=_next_due(states, day),
        missed=total([each.lacking for each in states if each.is_missed(day)], currency),
        part_ids=part_ids,
        version=row.version,
        price=_price(row),
        rules=rules,
        to_book=to_come,
        interest=interest,
        waives_charges=row.waives_charges,
        is_due=state is PlanState.MISSED and is_broken(states, rules, as_of),
        is_replaced=state is PlanState.ENDED and row.ending == "replaced",
    )


def _next_due(states: Iterable[InstallmentState], day: date) -> date | None:
    return next((each.installment.due_on for each in states if each.askable and each.installment.due_on >= day), None)


def _progress(
    agreed: Sequence[Installment],
    paid: Money,
    dropped: Money,
    tolerance_days: int,
    contested: Money | None,
    ended: Sequence[EndedDispute],
    calendar: BusinessCalendar = WORKING_WEEK,
) -> tuple[InstallmentState, ...]:
    states = plan_progress(agreed, paid, dropped, tolerance_days, contested, calendar)
    return with_time_after(states, ended, tolerance_days, calendar)


def _states(
    progress: Callable[..., tuple[InstallmentState, ...]], day: date, ask: _Questions, whose: tuple[int, str] | None
) -> tuple[InstallmentState, ...]:
    """As the parts stand on a day. Holidays are looked up only where they may tell: it takes longer than the rest.
    What is on account of ``whose`` they are covers the first of them; of a plan that is over nothing does any more.
    """
    states = progress()
    if any(state.is_missed(day) and days_between(state.last_on, day) <= _LONGEST_REST for state in states):
        states = progress(calendar=ask.working_days(day))
    if whose is not None and any(state.is_missed(day) for state in states):
        return with_money_on_account(states, ask.lying(*whose))
    return states


def _installment(row: Any, currency: str) -> Installment:
    interest = Money(row.interest_minor, currency) if row.interest_minor else None
    return Installment(row.position, row.due_on, Money(row.amount_minor, currency), interest, row.is_down)


def _price(row: Any) -> PlanPrice:
    if not (row.yearly_percent or row.fee_minor):
        return FREE
    return PlanPrice(row.yearly_percent, Money(row.fee_minor, row.currency) if row.fee_minor else None)

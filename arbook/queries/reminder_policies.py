"""The book's reminder policies, whose they are, and what holds for all of them."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Connection, Row, func, select

from arbook.ledger.calendars import BusinessCalendar, ClosedPeriod
from arbook.ledger.errors import ArbookError
from arbook.ledger.reminder_policies import Channel, Clock, Enclosed, ReminderPolicy, Stage
from arbook.ledger.reminder_situations import PLAIN_RULES, CalendarOf, ReminderRules
from arbook.queries.plan_rules import book_plan_rules
from arbook.store.tables.book import business_profile_table
from arbook.store.tables.customers import customer_group_table, customer_table
from arbook.store.tables.papers import due_piece_table
from arbook.store.tables.reminders import (
    invoice_policy_table,
    quiet_period_table,
    reminder_policy_table,
    reminder_rules_table,
    reminder_stage_table,
)

_EVERY_WEEKDAY = frozenset(range(7))


class NoReminderPolicyError(ArbookError):
    """The book has no reminder policy."""


class PolicyUse(NamedTuple):
    """Who is reminded by a policy: the business by default, and how many groups, customers and invoices by name;
    whether parts of payment plans are.
    """

    is_default: bool
    groups: int
    customers: int
    invoices: int
    serves_plans: bool = False

    @property
    def is_used(self) -> bool:
        """Whether anybody is reminded by it of what is owed without a plan."""
        return self.is_default or bool(self.groups or self.customers or self.invoices)


class QuietPeriodRow(NamedTuple):
    """Days on which the owner is away, both of them included."""

    period_id: int
    first_on: date
    last_on: date
    note: str


class GroupRow(NamedTuple):
    """Customers that are reminded alike; ``policy_id`` None: by the business's policy."""

    group_id: int
    name: str
    policy_id: int | None
    customers: int


def policies(connection: Connection) -> dict[int, ReminderPolicy]:
    """All policies with their stages in order, by id; those not archived first.

    Raises:
        NoReminderPolicyError: there is none.
    """
    stages: dict[int, list[Stage]] = defaultdict(list)
    columns = reminder_stage_table.c
    order = select(reminder_stage_table).where(~columns.is_retired).order_by(columns.policy_id, columns.position)
    for row in connection.execute(order):
        stages[row.policy_id].append(_stage(row))
    table = reminder_policy_table
    rows = connection.execute(select(table).order_by(table.c.is_archived, table.c.id)).all()
    if not rows:
        raise NoReminderPolicyError
    return {
        row.id: ReminderPolicy(
            row.id,
            row.name,
            tuple(stages[row.id]),
            row.min_gap_days,
            row.says_thanks,
            row.appreciates,
            row.is_archived,
            row.notes_reliable,
        )
        for row in rows
    }


def _stage(row: Row[tuple[object, ...]]) -> Stage:
    return Stage(
        stage_id=row.id,
        position=row.position,
        name=row.name,
        offset_days=row.offset_days,
        tone=row.tone,
        clock=Clock(row.clock),
        channel=Channel(row.channel) if row.channel else None,
        sender=row.sender,
        recipient=row.recipient,
        gives_days=row.gives_days,
        repeats=row.repeats,
        repeat_days=row.repeat_days,
        charges=row.charges,
        stops_credit=row.stops_credit,
        hands_over=row.hands_over,
        goes_alone=row.goes_alone,
        from_address=row.from_address,
        encloses=tuple(Enclosed(each) for each in row.encloses.split(",") if each),
    )


def rung_places(connection: Connection, policy_id: int) -> dict[int, int]:
    """Position by stage id, of the rungs that are in use."""
    table = reminder_stage_table
    rows = connection.execute(
        select(table.c.id, table.c.position).where(table.c.policy_id == policy_id, ~table.c.is_retired)
    )
    return {stage_id: position for stage_id, position in rows}  # noqa: C416 - rows are no pairs to mypy


def default_policy_of(connection: Connection, ladders: Mapping[int, ReminderPolicy]) -> ReminderPolicy:
    """The business's policy: whom nothing else is said of are reminded by it."""
    chosen = connection.execute(select(business_profile_table.c.default_policy_id)).scalar()
    return ladders.get(chosen or 0, next(iter(ladders.values())))


def invoice_policies(connection: Connection) -> dict[int, int]:
    """By due piece: the policy of its invoice, where that has one of its own.

    The few invoices come first: joined, SQLite walks through all pieces to find them.
    """
    own, pieces = invoice_policy_table, due_piece_table
    policy = select(own.c.policy_id).where(own.c.invoice_id == pieces.c.invoice_id).scalar_subquery()
    rows = connection.execute(select(pieces.c.id, policy).where(pieces.c.invoice_id.in_(select(own.c.invoice_id))))
    return {piece_id: policy_id for piece_id, policy_id in rows}  # noqa: C416 - rows are no pairs to mypy


def policy_uses(connection: Connection) -> dict[int, PolicyUse]:
    """By policy id: who is reminded by it."""
    default = connection.execute(select(business_profile_table.c.default_policy_id)).scalar()
    counted = []
    for table in (customer_group_table, customer_table, invoice_policy_table):
        column = table.c.policy_id
        rows = connection.execute(select(column, func.count()).where(column.isnot(None)).group_by(column))
        counted.append({policy_id: count for policy_id, count in rows})  # noqa: C416 - as above
    ids = connection.execute(select(reminder_policy_table.c.id)).scalars()
    plans = book_plan_rules(connection).policy_id
    grouped, named, single = counted
    return {
        policy_id: PolicyUse(
            policy_id == default,
            grouped.get(policy_id, 0),
            named.get(policy_id, 0),
            single.get(policy_id, 0),
            serves_plans=policy_id == plans,
        )
        for policy_id in ids
    }


def groups(connection: Connection) -> tuple[GroupRow, ...]:
    """The groups of customers, by name."""
    own, customers = customer_group_table, customer_table
    rows = connection.execute(
        select(own.c.id, own.c.name, own.c.policy_id, func.count(customers.c.id))
        .outerjoin(customers, customers.c.group_id == own.c.id)
        .group_by(own.c.id)
        .order_by(own.c.name.collate("NOCASE"))
    )
    return tuple(GroupRow(*row) for row in rows)


def group_members(connection: Connection, group_id: int) -> tuple[tuple[int, str, str], ...]:
    """Id, number and name of the customers of a group, by name."""
    own = customer_table
    rows = connection.execute(
        select(own.c.id, own.c.number, own.c.name)
        .where(own.c.group_id == group_id)
        .order_by(own.c.name.collate("NOCASE"), own.c.id)
    )
    return tuple((customer_id, number, name) for customer_id, number, name in rows)


def group_of(connection: Connection, customer_id: int) -> int | None:
    """The group that a customer belongs to."""
    own = customer_table
    return connection.execute(select(own.c.group_id).where(own.c.id == customer_id)).scalar()


def policy_of_invoice(connection: Connection, invoice_id: int) -> int | None:
    """The invoice's own policy, where it has one."""
    own = invoice_policy_table
    return connection.execute(select(own.c.policy_id).where(own.c.invoice_id == invoice_id)).scalar()


def reminder_rules(connection: Connection) -> ReminderRules:
    """What holds for all policies."""
    row = connection.execute(select(reminder_rules_table)).one_or_none()
    if row is None:
        return PLAIN_RULES
    weekdays = frozenset(int(each) for each in row.quiet_weekdays.split(",") if each)
    return ReminderRules(row.most_a_day, row.least, row.reply_days, weekdays, row.keeps_holidays, row.promise_days)


def quiet_periods(connection: Connection) -> tuple[QuietPeriodRow, ...]:
    """When the owner is away, first to last."""
    table = quiet_period_table
    rows = connection.execute(select(table.c.id, table.c.first_on, table.c.last_on, table.c.note))
    return tuple(sorted((QuietPeriodRow(*row) for row in rows), key=lambda row: (row.first_on, row.period_id)))


def calendars(connection: Connection, rules: ReminderRules, as_of: date) -> CalendarOf:
    """On which days customers of a country are written to; a country's holidays are looked up when first asked for.

    Who has no country counts as the business's neighbor.
    """
    open_days = _EVERY_WEEKDAY - rules.quiet_weekdays or _EVERY_WEEKDAY
    closed = tuple(ClosedPeriod(row.first_on, row.last_on) for row in quiet_periods(connection))
    home = connection.execute(select(business_profile_table.c.country)).scalar() or ""
    years = (as_of.year, as_of.year + 1)

    @lru_cache(maxsize=64)
    def calendar_of(country: str) -> BusinessCalendar:
        if not rules.keeps_holidays:
            return BusinessCalendar(open_days, closed=closed)
        from arbook.formats import holidays_by_country

        holidays = holidays_by_country.calendar_of(country or home, years).holidays
        return BusinessCalendar(open_days, holidays, closed)

    return calendar_of

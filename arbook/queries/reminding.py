"""What bears on reminding, as of any day: a dozen statements for the whole book, however many customers it has."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy import Connection, Text, and_, case, func, or_, select, type_coerce

from arbook.ledger.dates import parse_iso_date
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money
from arbook.ledger.reminders import (
    Channel,
    Decisions,
    RemindableItem,
    ReminderPolicy,
    Situation,
    Stage,
    decide_reminders,
)
from arbook.queries.as_of import credit_parts, piece_parts
from arbook.queries.pausing import Pauses, pauses_on
from arbook.queries.planned import PlannedItems, planned_items
from arbook.queries.whom import Whom, only
from arbook.store.tables.book import business_profile_table
from arbook.store.tables.customers import customer_table, person_table
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.reminders import (
    message_table,
    reminder_item_table,
    reminder_policy_table,
    reminder_stage_table,
    reminder_table,
)

MAIL_PATTERN = "%_@_%"
"""What looks like an address; whether it is one shows when the message is composed."""

WAITING_STATES = ("queued", "sending", "unsure")


class NoReminderPolicyError(ArbookError):
    """The book has no reminder policy."""


@dataclass(frozen=True, slots=True)
class _Who:
    customer_id: int
    number: str
    name: str
    currency: str
    policy_id: int | None
    channel: Channel
    has_address: bool


@dataclass(frozen=True, slots=True)
class _Sent:
    """Highest stage sent by piece and by installment; the day of the last reminder and waiting mail by customer."""

    by_piece: dict[int, int]
    by_installment: dict[int, int]
    last_on: dict[int, date]
    waiting: frozenset[int]


def decisions(connection: Connection, as_of: date, whom: Whom = None) -> Decisions:
    """Whom to remind on that day, and why or why not; of these customers if asked."""
    return decide_reminders(situations(connection, as_of, whom), as_of)


def situations(connection: Connection, as_of: date, whom: Whom = None) -> tuple[Situation, ...]:
    """Everybody with something open that is due, nearly due, or agreed in a plan.

    Raises:
        NoReminderPolicyError: the book has no policy to decide by.
    """
    ladders = policies(connection)
    planned = planned_items(connection, as_of, whom)
    sent = _sent(connection, as_of, whom)
    items = _items(connection, as_of, _horizon(ladders, as_of), planned, sent, whom)
    pauses = pauses_on(connection, as_of, whom)
    on_account = _on_account(connection, as_of, whom)
    default = _default_policy(connection, ladders)
    found = []
    for who in _customers(connection, whom):
        own = [*items.get(who.customer_id, ()), *planned.items_of(who.customer_id, sent.by_installment)]
        if own or who.customer_id in planned.kept:
            policy = ladders.get(who.policy_id or 0, default)
            credit = Money(on_account.get((who.customer_id, who.currency), 0), who.currency)
            found.append(_situation(who, own, policy, credit, pauses, planned, sent))
    return tuple(found)


def policies(connection: Connection) -> dict[int, ReminderPolicy]:
    """All policies with their stages in order, by id; those not archived first.

    Raises:
        NoReminderPolicyError: there is none.
    """
    stages: dict[int, list[Stage]] = defaultdict(list)
    columns = reminder_stage_table.c
    for row in connection.execute(select(reminder_stage_table).order_by(columns.policy_id, columns.position)):
        stages[row.policy_id].append(Stage(row.id, row.position, row.name, row.offset_days, row.tone))
    table = reminder_policy_table
    rows = connection.execute(select(table).order_by(table.c.is_archived, table.c.id)).all()
    if not rows:
        raise NoReminderPolicyError
    return {row.id: ReminderPolicy(row.id, row.name, tuple(stages[row.id]), row.min_gap_days) for row in rows}


def _default_policy(connection: Connection, ladders: dict[int, ReminderPolicy]) -> ReminderPolicy:
    chosen = connection.execute(select(business_profile_table.c.default_policy_id)).scalar()
    return ladders.get(chosen or 0, next(iter(ladders.values())))


def _horizon(ladders: dict[int, ReminderPolicy], as_of: date) -> date:
    """The last due date that any stage has reached."""
    first = min((stage.offset_days for policy in ladders.values() for stage in policy.stages), default=0)
    return as_of + timedelta(days=max(-first, 0))


def _situation(
    who: _Who,
    items: Sequence[RemindableItem],
    policy: ReminderPolicy,
    on_account: Money,
    pauses: Pauses,
    planned: PlannedItems,
    sent: _Sent,
) -> Situation:
    """The facts about one customer put together.

    An invoice on hold is left out while others are to be reminded; alone it shows as held. Amounts in a currency
    other than the customer's (it was changed once) are not reminded: they cannot be added up in one message.
    """
    billed = [item for item in items if item.open.currency == who.currency]
    hold = pauses.hold_of(who.customer_id)
    free = [item for item in billed if item.piece_id not in pauses.held_pieces]
    if hold is None and billed and not free:
        hold = pauses.held_pieces[billed[0].piece_id or 0]
    return Situation(
        customer_id=who.customer_id,
        number=who.number,
        name=who.name,
        policy=policy,
        items=tuple(free or billed),
        on_account=on_account,
        last_reminded_on=sent.last_on.get(who.customer_id),
        hold_reason=None if hold is None else hold.reason,
        hold_ends_on=None if hold is None else hold.ends_on,
        has_dispute=who.customer_id in pauses.disputed,
        promised_on=pauses.promised_on.get(who.customer_id),
        has_kept_plan=who.customer_id in planned.kept,
        has_waiting_message=who.customer_id in sent.waiting,
        channel=who.channel,
        has_address=who.has_address,
    )


def _items(
    connection: Connection,
    as_of: date,
    horizon: date,
    planned: PlannedItems,
    sent: _Sent,
    whom: Whom,
) -> dict[int, list[RemindableItem]]:
    """Open due pieces by customer, without those that a plan has taken over."""
    parts = piece_parts(as_of, whom)
    summed = (
        select(parts.c.piece_id, parts.c.customer_id, parts.c.currency, parts.c.due_on)
        .add_columns(func.sum(parts.c.minor).label("minor"))
        .where(parts.c.due_on <= horizon)
        .group_by(parts.c.piece_id)
        .having(func.sum(parts.c.minor) > 0)
        .subquery()
    )
    pieces, entries, invoices = due_piece_table, entry_table, invoice_table
    number = func.coalesce(invoices.c.number, entries.c.detail)
    due_on = type_coerce(summed.c.due_on, Text)
    rows = connection.execute(
        select(summed.c.customer_id, summed.c.piece_id, number, due_on, summed.c.minor, summed.c.currency)
        .add_columns(entries.c.nature)  # of what has no invoice
        .join_from(summed, pieces, pieces.c.id == summed.c.piece_id)
        .outerjoin(entries, and_(pieces.c.invoice_id.is_(None), entries.c.id == pieces.c.entry_id))
        .outerjoin(invoices, invoices.c.id == pieces.c.invoice_id)
    ).all()
    found: dict[int, list[RemindableItem]] = defaultdict(list)
    for owner, piece_id, label, due, minor, currency, nature in rows:
        if piece_id not in planned.pieces:
            position, is_charge = sent.by_piece.get(piece_id), bool(nature)
            item = RemindableItem(label, _day(due), Money(minor, currency), piece_id, None, position, is_charge)
            found[owner].append(item)
    return found


@lru_cache(maxsize=8192)
def _day(text: str) -> date:
    # The same few hundred days come again and again.
    return parse_iso_date(text)


def _on_account(connection: Connection, as_of: date, whom: Whom) -> dict[tuple[int, str], int]:
    parts = credit_parts(as_of, whom)
    rows = connection.execute(
        select(parts.c.customer_id, parts.c.currency, func.sum(parts.c.minor)).group_by(
            parts.c.customer_id, parts.c.currency
        )
    )
    return {(owner, currency): minor for owner, currency, minor in rows}


def _customers(connection: Connection, whom: Whom) -> list[_Who]:
    people, customers = person_table, customer_table
    gets_mail = and_(people.c.gets_reminders, people.c.email.like(MAIL_PATTERN))
    reaching = select(
        people.c.customer_id,
        func.max(case((gets_mail, 1), else_=0)).label("has_mail"),
        func.max(case((people.c.address != "", 1), else_=0)).label("has_address"),
    ).group_by(people.c.customer_id)
    reach = only(reaching, people.c.customer_id, whom).subquery()
    statement = (
        select(
            customers.c.id,
            customers.c.number,
            customers.c.name,
            customers.c.currency,
            customers.c.policy_id,
            reach.c.has_mail,
            or_(customers.c.address != "", reach.c.has_address == 1),
        )
        .outerjoin(reach, reach.c.customer_id == customers.c.id)
        .order_by(customers.c.id)
    )
    rows = connection.execute(only(statement, customers.c.id, whom))
    return [
        _Who(
            row_id,
            number,
            name,
            currency,
            policy_id,
            Channel.MAIL if has_mail else Channel.LETTER,
            bool(has_mail or has_address),
        )
        for row_id, number, name, currency, policy_id, has_mail, has_address in rows
    ]


def _sent(connection: Connection, as_of: date, whom: Whom) -> _Sent:
    """What was sent up to the day, and what waits now: a waiting message has no day."""
    reminders, messages, items = reminder_table, message_table, reminder_item_table
    valid = (~reminders.c.is_void, reminders.c.as_of <= as_of)
    last = select(reminders.c.customer_id, func.max(reminders.c.as_of)).where(*valid)
    last = only(last, reminders.c.customer_id, whom).group_by(reminders.c.customer_id)
    waiting = select(messages.c.customer_id).where(messages.c.state.in_(WAITING_STATES)).distinct()
    keys = (items.c.due_piece_id, items.c.installment_id)
    joined = select(*keys, func.max(items.c.stage_position)).join(reminders, reminders.c.id == items.c.reminder_id)
    climbed = joined.where(~items.c.is_void, items.c.stage_position.isnot(None), *valid)
    sent = _Sent({}, {}, {}, frozenset(connection.execute(only(waiting, messages.c.customer_id, whom)).scalars()))
    for piece_id, installment_id, position in connection.execute(
        only(climbed, reminders.c.customer_id, whom).group_by(*keys)
    ):
        if piece_id is not None:
            sent.by_piece[piece_id] = position
        else:
            sent.by_installment[installment_id] = position
    for customer_id, reminded_on in connection.execute(last):
        sent.last_on[customer_id] = reminded_on
    return sent

"""What bears on reminding, as of any day: a dozen statements for the whole book, however many customers it has."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy import Connection, Text, and_, case, func, or_, select, type_coerce

from arbook.ledger.dates import LAST_DAY, parse_iso_date
from arbook.ledger.money import Money
from arbook.ledger.reminder_policies import MOST_REPEATS, Channel, Clock, ReminderPolicy
from arbook.ledger.reminder_situations import Decisions, RemindableItem, Situation
from arbook.ledger.reminders import decide_reminders
from arbook.queries.as_of import credit_parts, piece_parts
from arbook.queries.pausing import Pauses, pauses_on
from arbook.queries.planned import PlannedItems, planned_items
from arbook.queries.reminder_policies import (
    calendars,
    default_policy_of,
    invoice_policies,
    policies,
    reminder_rules,
)
from arbook.queries.whom import Whom, only
from arbook.store.tables.customers import (
    contact_made_table,
    customer_group_table,
    customer_table,
    person_table,
)
from arbook.store.tables.money import entry_table
from arbook.store.tables.papers import due_piece_table, invoice_table
from arbook.store.tables.reminders import (
    message_table,
    reminder_item_table,
    reminder_stage_table,
    reminder_table,
)

MAIL_PATTERN = "%_@_%"
"""What looks like an address; whether it is one shows when the message is composed."""

REPLIES = ("mail", "letter", "call", "note", "text")
"""Lines of the log that are an answer when they come in."""

WAITING_STATES = ("queued", "sending", "unsure")


@dataclass(frozen=True, slots=True)
class _Who:
    customer_id: int
    number: str
    name: str
    currency: str
    policy_id: int | None
    country: str
    channel: Channel
    has_address: bool
    has_phone: bool


@dataclass(frozen=True, slots=True)
class _Climbed:
    """The highest rung sent for an item, how often, the last day, and the deadline that was given."""

    position: int
    times: int
    last_on: date
    deadline_on: date | None


@dataclass(frozen=True, slots=True)
class _Sent:
    """What was climbed by piece and by installment; the day of the last reminder and waiting mail by customer."""

    by_piece: dict[int, _Climbed]
    by_installment: dict[int, _Climbed]
    last_on: dict[int, date]
    waiting: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Facts:
    """Everything about everybody, read in a dozen statements."""

    items: dict[int, list[RemindableItem]]
    planned: PlannedItems
    sent: _Sent
    pauses: Pauses
    on_account: dict[tuple[int, str], int]
    replied: dict[int, date]


def decisions(connection: Connection, as_of: date, whom: Whom = None) -> Decisions:
    """Whom to remind on that day, and why or why not; of these customers if asked."""
    rules = reminder_rules(connection)
    found = situations(connection, as_of, whom, reply_days=rules.reply_days)
    return decide_reminders(found, as_of, rules, calendars(connection, rules, as_of))


def situations(
    connection: Connection,
    as_of: date,
    whom: Whom = None,
    *,
    reply_days: int = 0,
    ladders: Mapping[int, ReminderPolicy] | None = None,
    until: date | None = None,
) -> tuple[Situation, ...]:
    """Everybody with something open that is due, nearly due, or agreed in a plan.

    ``ladders`` are policies to try in place of the book's; ``until`` looks at what falls due up to that day.

    Raises:
        NoReminderPolicyError: the book has no policy to decide by.
    """
    own = policies(connection)
    ladders = {**own, **(ladders or {})}
    planned = planned_items(connection, as_of, whom)
    sent = _sent(connection, as_of, whom)
    horizon = max(_horizon(ladders, as_of), until or as_of)
    facts = _Facts(
        _items(connection, as_of, horizon, planned, sent, whom),
        planned,
        sent,
        pauses_on(connection, as_of, whom),
        _on_account(connection, as_of, whom),
        _replied(connection, as_of, whom, reply_days),
    )
    default = ladders[default_policy_of(connection, own).policy_id]
    found = []
    for who in _customers(connection, whom):
        items = [*facts.items.get(who.customer_id, ()), *_installments(facts, who.customer_id)]
        if items or who.customer_id in planned.kept:
            found.append(_situation(who, items, ladders.get(who.policy_id or 0, default), facts))
    named = invoice_policies(connection)
    return tuple(_with_own_policies(each, named, ladders) for each in found) if named else tuple(found)


def _with_own_policies(
    situation: Situation, named: Mapping[int, int], ladders: Mapping[int, ReminderPolicy]
) -> Situation:
    if not any(item.piece_id in named for item in situation.items):
        return situation
    items = tuple(
        replace(item, policy=ladders[named[item.piece_id]]) if item.piece_id in named else item
        for item in situation.items
    )
    return replace(situation, items=items)


def _installments(facts: "_Facts", customer_id: int) -> list[RemindableItem]:
    """The open installments of the customer's plans."""
    found = []
    for number, row_id, state in facts.planned.open.get(customer_id, ()):
        climbed = facts.sent.by_installment.get(row_id)
        label, due_on = f"{number}/{state.installment.position}", state.installment.due_on
        found.append(_item(label, due_on, state.open, None, row_id, climbed=climbed))
    return found


def _item(
    label: str,
    due_on: date,
    left: Money,
    piece_id: int | None,
    installment_id: int | None,
    climbed: "_Climbed | None",
    *,
    is_charge: bool = False,
    issued_on: date | None = None,
) -> RemindableItem:
    if climbed is None:
        return RemindableItem(label, due_on, left, piece_id, installment_id, None, is_charge, issued_on=issued_on)
    return RemindableItem(
        label,
        due_on,
        left,
        piece_id,
        installment_id,
        climbed.position,
        is_charge,
        climbed.times,
        climbed.last_on,
        climbed.deadline_on,
        issued_on,
    )


def _horizon(ladders: Mapping[int, ReminderPolicy], as_of: date) -> date:
    """The last due date that any stage has reached."""
    stages = [stage for policy in ladders.values() for stage in policy.stages]
    if any(stage.clock is Clock.INVOICE for stage in stages):
        return LAST_DAY
    return as_of + timedelta(days=max(-min((stage.offset_days for stage in stages), default=0), 0))


def _situation(who: _Who, items: Sequence[RemindableItem], policy: ReminderPolicy, facts: _Facts) -> Situation:
    """The facts about one customer put together.

    An invoice on hold is left out while others are to be reminded; alone it shows as held. Amounts in a currency
    other than the customer's (it was changed once) are not reminded: they cannot be added up in one message.
    """
    pauses, sent = facts.pauses, facts.sent
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
        on_account=Money(facts.on_account.get((who.customer_id, who.currency), 0), who.currency),
        last_reminded_on=sent.last_on.get(who.customer_id),
        hold_reason=None if hold is None else hold.reason,
        hold_ends_on=None if hold is None else hold.ends_on,
        disputes=pauses.disputes.get(who.customer_id, ()),
        promised_on=pauses.promised_on.get(who.customer_id),
        has_kept_plan=who.customer_id in facts.planned.kept,
        has_waiting_message=who.customer_id in sent.waiting,
        channel=who.channel,
        has_address=who.has_address,
        has_phone=who.has_phone,
        country=who.country,
        replied_on=facts.replied.get(who.customer_id),
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
    due_on, issued_on = type_coerce(summed.c.due_on, Text), type_coerce(pieces.c.issued_on, Text)
    rows = connection.execute(
        select(summed.c.customer_id, summed.c.piece_id, number, due_on, summed.c.minor, summed.c.currency)
        .add_columns(issued_on, entries.c.nature)  # the nature of what has no invoice
        .join_from(summed, pieces, pieces.c.id == summed.c.piece_id)
        .outerjoin(entries, and_(pieces.c.invoice_id.is_(None), entries.c.id == pieces.c.entry_id))
        .outerjoin(invoices, invoices.c.id == pieces.c.invoice_id)
    ).all()
    found: dict[int, list[RemindableItem]] = defaultdict(list)
    for owner, piece_id, label, due, minor, currency, issued, nature in rows:
        if piece_id not in planned.pieces:
            climbed, left = sent.by_piece.get(piece_id), Money(minor, currency)
            found[owner].append(
                _item(label, _day(due), left, piece_id, None, climbed, is_charge=bool(nature), issued_on=_day(issued))
            )
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


def _replied(connection: Connection, as_of: date, whom: Whom, days: int) -> dict[int, date]:
    """When customers were last heard of within so many days."""
    if not days:
        return {}
    log = contact_made_table
    heard = (
        select(log.c.customer_id, func.max(log.c.made_on))
        .where(log.c.direction == "in", log.c.kind.in_(REPLIES))
        .where(log.c.made_on.between(as_of - timedelta(days=days), as_of))
        .group_by(log.c.customer_id)
    )
    return {owner: on for owner, on in connection.execute(only(heard, log.c.customer_id, whom))}  # noqa: C416


def _customers(connection: Connection, whom: Whom) -> list[_Who]:
    people, customers, own_groups = person_table, customer_table, customer_group_table
    gets_mail = and_(people.c.gets_reminders, people.c.email.like(MAIL_PATTERN))
    reaching = select(
        people.c.customer_id,
        func.max(case((gets_mail, 1), else_=0)).label("has_mail"),
        func.max(case((people.c.address != "", 1), else_=0)).label("has_address"),
        func.max(case((and_(people.c.gets_reminders, people.c.phone != ""), 1), else_=0)).label("has_phone"),
    ).group_by(people.c.customer_id)
    reach = only(reaching, people.c.customer_id, whom).subquery()
    statement = (
        select(
            customers.c.id,
            customers.c.number,
            customers.c.name,
            customers.c.currency,
            func.coalesce(customers.c.policy_id, own_groups.c.policy_id),
            customers.c.country,
            reach.c.has_mail,
            or_(customers.c.address != "", reach.c.has_address == 1),
            reach.c.has_phone,
        )
        .outerjoin(reach, reach.c.customer_id == customers.c.id)
        .outerjoin(own_groups, own_groups.c.id == customers.c.group_id)
        .order_by(customers.c.id)
    )
    rows = connection.execute(only(statement, customers.c.id, whom))
    return [
        _Who(
            *who,
            channel=Channel.MAIL if has_mail else Channel.LETTER,
            has_address=bool(has_mail or has_address),
            has_phone=bool(has_phone),
        )
        for *who, has_mail, has_address, has_phone in rows
    ]


_TURNS = MOST_REPEATS + 1
"""Position and turn are read as one number."""


def _sent(connection: Connection, as_of: date, whom: Whom) -> _Sent:
    """What was sent up to the day, and what waits now: a waiting message has no day."""
    reminders, messages, items, stages = reminder_table, message_table, reminder_item_table, reminder_stage_table
    valid = (~reminders.c.is_void, reminders.c.as_of <= as_of)
    last = select(reminders.c.customer_id, func.max(reminders.c.as_of)).where(*valid)
    last = only(last, reminders.c.customer_id, whom).group_by(reminders.c.customer_id)
    waiting = select(messages.c.customer_id).where(messages.c.state.in_(WAITING_STATES)).distinct()
    keys = (items.c.due_piece_id, items.c.installment_id)
    climbed = (
        select(*keys, func.max(stages.c.position * _TURNS + items.c.turn))
        .add_columns(func.max(reminders.c.as_of), func.max(reminders.c.deadline_on))
        .join(reminders, reminders.c.id == items.c.reminder_id)
        .join(stages, stages.c.id == items.c.stage_id)
        .where(~items.c.is_void, *valid)
    )
    sent = _Sent({}, {}, {}, frozenset(connection.execute(only(waiting, messages.c.customer_id, whom)).scalars()))
    for piece_id, installment_id, rung, last_on, deadline_on in connection.execute(
        only(climbed, reminders.c.customer_id, whom).group_by(*keys)
    ):
        position, turn = divmod(rung, _TURNS)
        found = _Climbed(position, turn + 1, last_on, deadline_on)
        if piece_id is not None:
            sent.by_piece[piece_id] = found
        else:
            sent.by_installment[installment_id] = found
    for customer_id, reminded_on in connection.execute(last):
        sent.last_on[customer_id] = reminded_on
    return sent

"""What bears on reminding, as of any day: a dozen statements for the whole book, however many customers it has."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, exists, func, select

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.money import Money, total
from arbook.ledger.reminder_pacing import NextStep, next_step, no_more_than
from arbook.ledger.reminder_policies import Clock, ReminderPolicy
from arbook.ledger.reminder_risk import risk_of
from arbook.ledger.reminder_situations import Aside, Decisions, Held, RemindableItem, Situation
from arbook.ledger.reminders import decide_reminders, weighed
from arbook.queries.as_of import on_account_by_owner
from arbook.queries.pausing import Pauses, pauses_on
from arbook.queries.plan_rules import book_plan_rules
from arbook.queries.planned import PlannedItems, given_after_break, ladder_of, planned_items
from arbook.queries.relationships import habits, reliable_percents
from arbook.queries.remindable import NOTHING_SENT, remindable_items
from arbook.queries.reminder_history import Sent, called_instead, sent_on, sent_up_to
from arbook.queries.reminder_policies import (
    calendars,
    default_policy_of,
    invoice_policies,
    policies,
    reminder_rules,
)
from arbook.queries.reminder_reach import Reach, customers_reached
from arbook.queries.settlements import settled_pieces
from arbook.queries.whom import Whom, only
from arbook.store.tables.customers import (
    contact_made_table,
)

REPLIES = ("mail", "letter", "call", "note", "text")
"""Lines of the log that are an answer when they come in."""


class _Facts(NamedTuple):
    """Everything about everybody, read in a dozen statements."""

    items: dict[int, list[RemindableItem]]
    planned: PlannedItems
    sent: Sent
    pauses: Pauses
    on_account: dict[tuple[int, str], int]
    replied: dict[int, date]
    called: frozenset[int]
    quiet: frozenset[int | None]
    ladder: ReminderPolicy | None


def decisions(connection: Connection, as_of: date, whom: Whom = None) -> Decisions:
    """Whom to remind on that day, and why or why not; of these customers if asked."""
    rules = reminder_rules(connection)
    found = situations(connection, as_of, whom, reply_days=rules.reply_days)
    return decide_reminders(found, as_of, rules, calendars(connection, rules, as_of))


def todays_decisions(connection: Connection, as_of: date, whom: Whom = None) -> Decisions:
    """As ``decisions``, weighed by how they paid before, but no more than the owner wants to send in a day; the rest
    wait for another.
    """
    return for_one_day(connection, in_order(connection, decisions(connection, as_of, whom), as_of), as_of)


def in_order(connection: Connection, decided: Decisions, as_of: date) -> Decisions:
    """The same, in the order of effect that the risk with each customer makes."""
    known = habits(connection, as_of, [each.customer_id for each in (*decided.proposals, *decided.by_hand)])
    return weighed(decided, {customer_id: risk_of(each, as_of) for customer_id, each in known.items()})


def for_one_day(connection: Connection, decided: Decisions, as_of: date) -> Decisions:
    """No more of them than the owner wants to send in one day."""
    most = reminder_rules(connection).most_a_day
    return no_more_than(decided, most, sent_on(connection, as_of) if most else 0, as_of)


def next_steps(connection: Connection, as_of: date, whom: Whom) -> dict[int, NextStep]:
    """What comes next for these customers, by id, looking at all that is open."""
    rules = reminder_rules(connection)
    found = situations(connection, as_of, whom, reply_days=rules.reply_days, until=LAST_DAY)
    calendar_of = calendars(connection, rules, as_of)
    steps = {each.customer_id: next_step(each, as_of, rules, calendar_of) for each in found}
    return {customer_id: step for customer_id, step in steps.items() if step is not None}


def situations(
    connection: Connection,
    as_of: date,
    whom: Whom = None,
    *,
    reply_days: int = 0,
    until: date | None = None,
) -> tuple[Situation, ...]:
    """Everybody with something open that is due, nearly due, or agreed in a plan.

    ``until`` looks at what falls due up to that day.

    Raises:
        NoReminderPolicyError: the book has no policy to decide by.
    """
    ladders = policies(connection)
    planned = planned_items(connection, as_of, whom)
    sent, pauses = sent_up_to(connection, as_of, whom), pauses_on(connection, as_of, whom)
    horizon = max(_horizon(ladders, as_of), until or as_of)
    facts = _Facts(
        remindable_items(connection, as_of, horizon, sent.by_piece, planned.pieces, whom),
        planned,
        sent,
        pauses,
        on_account_by_owner(connection, as_of, whom),
        _replied(connection, as_of, whom, reply_days),
        called_instead(connection, as_of, whom),
        frozenset((*pauses.held_pieces, *pauses.promised_pieces)),
        ladders.get(book_plan_rules(connection).policy_id or 0),
    )
    default = default_policy_of(connection, ladders)
    given = given_after_break(connection, as_of, whom)
    found = []
    for who in customers_reached(connection, whom):
        own = _with_time(facts.items.get(who.customer_id, ()), given)
        parts = _installments(facts, who.customer_id, as_of)
        if own or parts or who.customer_id in planned.kept or who.customer_id in planned.contested:
            ladder = facts.ladder if parts and not own else None  # of who owes nothing but parts of plans
            policy = ladder or ladders.get(who.policy_id or 0, default)
            found.append(_situation(who, [*own, *parts], policy, facts))
    named = invoice_policies(connection)
    found = [_with_own_policies(each, named, ladders) for each in found] if named else found
    settled = settled_pieces(connection, as_of, whom)
    found = [_without_settled(each, settled) for each in found] if settled else found
    return _with_records(connection, as_of, found)


def _with_time(items: Sequence[RemindableItem], given: Mapping[int, date]) -> Sequence[RemindableItem]:
    """With the day until which the letter on a broken plan gives time."""
    if not given:
        return items
    return [
        item._replace(deadline_on=max(day, item.deadline_on or day))
        if item.piece_id is not None and (day := given.get(item.piece_id))
        else item
        for item in items
    ]


def _without_settled(situation: Situation, settled: Mapping[int, date]) -> Situation:
    """What is being settled is not reminded of; the rest is."""
    own = tuple(item for item in situation.items if item.piece_id in settled)
    if not own:
        return situation
    free = tuple(item for item in situation.items if item.piece_id not in settled)
    last = max(settled[item.piece_id or 0] for item in own)
    return situation._replace(items=free, settling=own, settled_until=last)


def _with_records(connection: Connection, as_of: date, found: list[Situation]) -> tuple[Situation, ...]:
    """Of those who would only get a note before the due date: whether they need one. Nobody else's past is read."""
    noted = [each.customer_id for each in found if _is_only_noted(each, as_of)]
    if not noted:
        return tuple(found)
    known = reliable_percents(connection, as_of, noted)
    return tuple(
        each._replace(on_time_percent=known[each.customer_id]) if each.customer_id in known else each
        for each in found
    )


def _is_only_noted(situation: Situation, as_of: date) -> bool:
    policy = situation.policy
    if policy.notes_reliable or not any(stage.is_before_due for stage in policy.stages):
        return False
    return all(item.due_on >= as_of for item in situation.items)


def _with_own_policies(
    situation: Situation, named: Mapping[int, int], ladders: Mapping[int, ReminderPolicy]
) -> Situation:
    """What is set aside keeps its own policy too: it is asked for again one day."""

    def own(items: Sequence[RemindableItem]) -> tuple[RemindableItem, ...]:
        return tuple(
            item._replace(policy=ladders[named[item.piece_id or 0]]) if item.piece_id in named else item
            for item in items
        )

    aside = situation.aside
    if not any(item.piece_id in named for item in (*situation.items, *(aside.items if aside else ()))):
        return situation
    kept = None if aside is None else aside._replace(items=own(aside.items))
    return situation._replace(items=own(situation.items), aside=kept)


def _installments(facts: "_Facts", customer_id: int, as_of: date) -> list[RemindableItem]:
    """The open installments of the customer's plans; about one that is late and still tolerated nothing is said."""
    found = []
    for part in facts.planned.open.get(customer_id, ()):
        if part.is_tolerated(as_of):
            continue
        climbed = facts.sent.by_installment.get(part.part_id)
        installment = part.state.installment
        sent = NOTHING_SENT if climbed is None else climbed
        found.append(
            RemindableItem(
                f"{part.plan_number}/{installment.position}",
                part.state.counts_from,
                part.state.askable,
                None,
                part.part_id,
                sent.position,
                times=sent.times,
                last_on=sent.last_on,
                deadline_on=sent.deadline_on,
                policy=None if facts.ladder is None else ladder_of(facts.ladder, part.notice_days),
            )
        )
    return found


def _horizon(ladders: Mapping[int, ReminderPolicy], as_of: date) -> date:
    """The last due date that any stage has reached."""
    stages = [stage for policy in ladders.values() for stage in policy.stages]
    if any(stage.clock is Clock.INVOICE for stage in stages):
        return LAST_DAY
    return as_of + timedelta(days=max(-min((stage.offset_days for stage in stages), default=0), 0))


def _situation(who: Reach, items: Sequence[RemindableItem], policy: ReminderPolicy, facts: _Facts) -> Situation:
    """The facts about one customer put together.

    An invoice on hold or promised is left out while others are to be reminded; alone it shows as such. Amounts in a
    currency other than the customer's (it was changed once) are not reminded: they cannot be added up in one message.
    """
    pauses, sent = facts.pauses, facts.sent
    billed = [item for item in items if item.open.currency == who.currency]
    hold = pauses.hold_of(who.customer_id)
    free = [item for item in billed if item.piece_id not in facts.quiet] if facts.quiet else billed
    given = pauses.promises.get(who.customer_id)
    if billed and not free:
        hold = hold or pauses.held_pieces.get(billed[0].piece_id or 0)
        given = given or next(filter(None, (pauses.promised_pieces.get(item.piece_id or 0) for item in billed)), None)
    return Situation(
        customer_id=who.customer_id,
        number=who.number,
        name=who.name,
        policy=policy,
        items=tuple(free or billed),
        on_account=Money(facts.on_account.get((who.customer_id, who.currency), 0), who.currency),
        last_reminded_on=sent.last_on.get(who.customer_id),
        last_position=sent.last_position.get(who.customer_id),
        aside=_aside(billed, pauses) if free and len(free) < len(billed) else None,
        hold_reason=None if hold is None else hold.reason,
        hold_ends_on=None if hold is None else hold.ends_on,
        disputes=pauses.disputes.get(who.customer_id, ()),
        promised_on=None if given is None else given.promised_on,
        promise_ends_on=None if given is None else given.last_on,
        has_kept_plan=who.customer_id in facts.planned.kept,
        contested_plans=_contested_plans(who, facts),
        has_waiting_message=who.customer_id in sent.waiting,
        channel=who.channel,
        has_address=who.has_address,
        has_phone=who.has_phone,
        country=who.country,
        replied_on=facts.replied.get(who.customer_id),
        calls_instead=who.customer_id in facts.called,
        resting=frozenset() if len(free) == len(billed) else _resting(billed, pauses),
    )


def _contested_plans(who: Reach, facts: _Facts) -> Money | None:
    own = [left for left in facts.planned.contested.get(who.customer_id, ()) if left.currency == who.currency]
    return total(own, who.currency) if own else None


def _resting(billed: Sequence[RemindableItem], pauses: Pauses) -> frozenset[Held]:
    """Why some of these rest, or all."""
    ids = {item.piece_id for item in billed}
    resting = ((Held.HOLD, pauses.held_pieces.keys()), (Held.PROMISE, pauses.promised_pieces.keys()))
    return frozenset(reason for reason, pieces in resting if not pieces.isdisjoint(ids))


def _aside(billed: Sequence[RemindableItem], pauses: Pauses) -> Aside | None:
    """What is on hold of these, else what is promised."""
    held = tuple(item for item in billed if item.piece_id in pauses.held_pieces)
    if held:
        hold = pauses.held_pieces[held[0].piece_id or 0]
        return Aside(Held.HOLD, held, hold.ends_on, hold.ends_on, hold.reason)
    given = tuple(item for item in billed if item.piece_id in pauses.promised_pieces)
    if not given:
        return None
    last = max((pauses.promised_pieces[item.piece_id or 0] for item in given), key=lambda word: word.last_on)
    return Aside(Held.PROMISE, given, last.promised_on, last.last_on)


def _replied(connection: Connection, as_of: date, whom: Whom, days: int) -> dict[int, date]:
    """When customers were last heard of within so many days; a line that was taken back tells of nothing."""
    if not days:
        return {}
    log, undone = contact_made_table, contact_made_table.alias("undone")
    taken_back = exists().where(
        undone.c.customer_id == log.c.customer_id,
        undone.c.kind == "undone",
        func.json_extract(undone.c.facts, "$.contact_id") == log.c.id,
    )
    heard = (
        select(log.c.customer_id, func.max(log.c.made_on))
        .where(log.c.direction == "in", log.c.kind.in_(REPLIES), ~taken_back)
        .where(log.c.made_on.between(as_of - timedelta(days=days), as_of))
        .group_by(log.c.customer_id)
    )
    return {owner: on for owner, on in connection.execute(only(heard, log.c.customer_id, whom))}  # noqa: C416

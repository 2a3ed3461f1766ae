"""What a run that nobody watches may send on a day, and what the runs before it left behind."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Row, exists, func, select

from arbook.ledger.readiness import sending_checks
from arbook.ledger.unattended import Brakes, ByItself, Left, LeftToOwner, divide
from arbook.queries.readiness import sending_facts
from arbook.queries.relationships import sensitive_ids
from arbook.queries.reminder_history import sent_on
from arbook.queries.reminder_policies import reminder_rules
from arbook.queries.reminding import decisions
from arbook.queries.today import today_needs
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import message_table, reminder_table
from arbook.store.tables.unattended import unattended_rules_table, unattended_run_table


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why a run ended early: the class of the refusal and of those above it, and its facts as plain text."""

    names: tuple[str, ...]
    facts: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class NotSent:
    """A message that was not sent, or nobody knows; ``reason`` as in the outbox."""

    customer_id: int
    name: str
    state: str
    reason: str
    server_reply: str


@dataclass(frozen=True, slots=True)
class UnattendedRow:
    """A run that nobody watched. ``counts`` by state as they were when it ended; ``mailed``: whether the report went
    to the owner's mailbox: empty where that was not wanted, ``sent``, ``written`` or ``failed``.
    """

    row_id: int
    as_of: date
    at: datetime
    run_id: int | None
    outcome: str
    counts: Mapping[str, int]
    failed: tuple[NotSent, ...]
    left: tuple[LeftToOwner, ...]
    stopped: Stopped | None
    goes_on_at: datetime | None
    mailed: str
    is_seen: bool

    @property
    def is_news(self) -> bool:
        """Whether there is anything to tell."""
        return bool(any(self.counts.values()) or self.left or self.stopped)


def by_itself(connection: Connection, as_of: date) -> ByItself:
    """What would go out by itself on that day, and what would be left to the owner."""
    decided, rules, needs = decisions(connection, as_of), reminder_rules(connection), today_needs(connection, as_of)
    reached = [each.customer_id for each in decided.proposals if each.has_address]
    first = [row.customer_id for rows in (needs.missed, needs.broken, needs.troubled) for row in rows]
    brakes = Brakes(
        checks=sending_checks(sending_facts(connection, as_of), as_of, reached),
        careful=sensitive_ids(connection),
        first=frozenset(first),
        most_a_day=rules.most_a_day,
        sent_today=sent_on(connection, as_of) if rules.most_a_day else 0,
    )
    return divide(decided, brakes, as_of)


def mails_report(connection: Connection) -> bool:
    """Whether the report of a run also goes to the owner's mailbox."""
    return bool(connection.execute(select(unattended_rules_table.c.mails_report)).scalar())


def ran_on(connection: Connection, day: date) -> bool:
    """Whether a run that nobody watched came to its end for that day."""
    table = unattended_run_table
    done = exists().where(table.c.as_of == day, table.c.outcome == "done")
    return bool(connection.execute(select(done)).scalar())


def unattended_runs(connection: Connection, *, unseen: bool = False, limit: int = 50) -> tuple[UnattendedRow, ...]:
    """The latest runs that nobody watched, newest first; with ``unseen`` those that the owner has not seen yet."""
    table = unattended_run_table
    rows = select(table).order_by(table.c.id.desc()).limit(limit)
    if unseen:
        rows = rows.where(~table.c.is_seen)
    return tuple(_row(row) for row in connection.execute(rows))


def own_run_ids(connection: Connection) -> tuple[int, ...]:
    """Runs that went out by themselves and of which mail still waits: another one takes it along."""
    own, reminders, messages = unattended_run_table, reminder_table, message_table
    rows = connection.execute(
        select(own.c.run_id)
        .join(reminders, reminders.c.run_id == own.c.run_id)
        .join(messages, messages.c.reminder_id == reminders.c.id)
        .where(messages.c.state == "queued")
        .distinct()
    )
    return tuple(rows.scalars())


def became_of(connection: Connection, run_id: int) -> tuple[dict[str, int], tuple[NotSent, ...]]:
    """How many messages of a run stand where now, and those that were not sent or of which nobody knows."""
    messages, reminders, customers = message_table, reminder_table, customer_table
    joined = messages.join(reminders, reminders.c.id == messages.c.reminder_id)
    counted = connection.execute(
        select(messages.c.state, func.count())
        .select_from(joined)
        .where(reminders.c.run_id == run_id)
        .group_by(messages.c.state)
    )
    lost = connection.execute(
        select(customers.c.id, customers.c.name, messages.c.state, messages.c.reason, messages.c.server_reply)
        .select_from(joined.join(customers, customers.c.id == messages.c.customer_id))
        .where(reminders.c.run_id == run_id, messages.c.state.in_(("failed", "unsure")))
        .order_by(messages.c.id)
    )
    return {state: count for state, count in counted}, tuple(NotSent(*row) for row in lost)  # noqa: C416 - no pairs


def _row(row: Row[tuple[object, ...]]) -> UnattendedRow:
    told = json.loads(row.report)
    stopped, goes_on_at = told.get("stopped"), told.get("goes_on_at")
    return UnattendedRow(
        row_id=row.id,
        as_of=row.as_of,
        at=row.at,
        run_id=row.run_id,
        outcome=row.outcome,
        counts=told.get("counts", {}),
        failed=tuple(NotSent(**each) for each in told.get("failed", ())),
        left=tuple(LeftToOwner(**{**each, "why": Left(each["why"])}) for each in told.get("left", ())),
        stopped=Stopped(tuple(stopped["names"]), stopped["facts"]) if stopped else None,
        goes_on_at=datetime.fromisoformat(goes_on_at) if goes_on_at else None,
        mailed=told.get("mailed", ""),
        is_seen=row.is_seen,
    )

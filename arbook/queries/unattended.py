"""What a run that nobody watches may send on a day, and what the runs before it left behind."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Row, exists, func, select

from arbook.ledger.readiness import sending_checks
from arbook.ledger.reminder_situations import Decisions, Held, ReminderRules
from arbook.ledger.unattended import Brakes, ByItself, Left, LeftToOwner, WaitingReminder, divide
from arbook.queries.book_facts import SCHEDULED_AT, book_facts
from arbook.queries.follow_ups import follow_ups
from arbook.queries.outbox import MessageRow, joined_messages, message_lines, message_row, shown_state
from arbook.queries.readiness import sending_facts
from arbook.queries.relationships import sensitive_ids
from arbook.queries.reminder_history import sent_on
from arbook.queries.reminder_policies import calendars, reminder_rules
from arbook.queries.reminding import decisions
from arbook.queries.today import today_needs
from arbook.store.tables.customers import customer_table
from arbook.store.tables.reminders import message_table, reminder_stage_table, reminder_table
from arbook.store.tables.unattended import unattended_rules_table, unattended_run_table


@dataclass(frozen=True, slots=True)
class Stopped:
    """Why a run ended early: the class of the refusal and of those above it, and its facts as plain text."""

    names: tuple[str, ...]
    facts: Mapping[str, object]


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
    message_ids: tuple[int, ...]
    left: tuple[LeftToOwner, ...]
    stopped: Stopped | None
    goes_on_at: datetime | None
    mailed: str
    is_seen: bool

    @property
    def has_trouble(self) -> bool:
        """Whether something was stopped, was not sent, or is unsure."""
        return bool(self.stopped or self.counts.get("failed") or self.counts.get("unsure"))

    @property
    def is_news(self) -> bool:
        """Whether there is anything to tell."""
        return bool(any(self.counts.values()) or self.left or self.stopped)


def by_itself(connection: Connection, as_of: date) -> ByItself:
    """What would go out by itself on that day, also of what waits, and what would be left to the owner."""
    decided, rules = decisions(connection, as_of), reminder_rules(connection)
    waiting = _waiting(connection, as_of, decided, rules)
    reached = [each.customer_id for each in decided.proposals if each.has_address]
    reached += [each.customer_id for each in waiting]
    brakes = Brakes(
        checks=sending_checks(sending_facts(connection, as_of), as_of, reached),
        careful=sensitive_ids(connection),
        first=_who_need_the_owner(connection, as_of),
        most_a_day=rules.most_a_day,
        sent_today=sent_on(connection, as_of) if rules.most_a_day else 0,
    )
    return divide(decided, brakes, as_of, waiting)


def _who_need_the_owner(connection: Connection, as_of: date) -> frozenset[int]:
    """Who stands first on Today, for whatever reason: nobody writes to them before the owner has looked."""
    needs = today_needs(connection, as_of)
    agreed = (needs.due_plans, needs.broken, needs.missed, needs.late)
    found = {row.customer_id for rows in agreed for row in rows}
    found |= {row.customer_id for row in needs.troubled}
    return frozenset(found | {row.customer_id for row in follow_ups(connection, until=as_of)})


def _waiting(
    connection: Connection, as_of: date, decided: Decisions, rules: ReminderRules
) -> tuple[WaitingReminder, ...]:
    """Mails that wait of runs that went out by themselves. What the owner queued and stopped is not among them."""
    runs, reminders, stages = unattended_run_table, reminder_table, reminder_stage_table
    alone = select(runs.c.run_id).where(runs.c.run_id.is_not(None))
    rows = connection.execute(
        select(message_table.c.id, message_table.c.from_address, reminders.c.customer_id, reminders.c.as_of)
        .add_columns(customer_table.c.name, customer_table.c.country)
        .add_columns(stages.c.name.label("stage"), stages.c.goes_alone, stages.c.is_retired)
        .select_from(joined_messages())
        .where(shown_state() == "queued", reminders.c.run_id.in_(alone))
        .order_by(message_table.c.id)
    ).all()
    if not rows:
        return ()
    only_waits = {each.customer_id for each in decided.held if each.reason is Held.MESSAGE_WAITING}
    calendar_of = calendars(connection, rules, as_of)
    return tuple(
        WaitingReminder(
            message_id=row.id,
            customer_id=row.customer_id,
            name=row.name,
            stage=row.stage,
            from_address=row.from_address,
            as_of=row.as_of,
            goes_alone=row.goes_alone and not row.is_retired,
            is_held=row.customer_id not in only_waits,
            is_quiet=calendar_of(row.country).on_or_after(as_of) > as_of,
        )
        for row in rows
    )


def mails_report(connection: Connection) -> bool:
    """Whether the report of a run also goes to the owner's mailbox."""
    return bool(connection.execute(select(unattended_rules_table.c.mails_report)).scalar())


def scheduled_place(connection: Connection) -> str:
    """For which place of the book the computer's scheduler was set; empty where it never was."""
    return book_facts(connection).get(SCHEDULED_AT, "")


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


def became_of(connection: Connection, message_ids: Sequence[int]) -> dict[str, int]:
    """How many of these messages stand where now."""
    state = shown_state().label("shown")
    own = select(state, func.count()).select_from(joined_messages()).where(message_table.c.id.in_(list(message_ids)))
    return {each: count for each, count in connection.execute(own.group_by(state))}  # noqa: C416 - rows are no pairs


def not_sent(connection: Connection, message_ids: Sequence[int]) -> tuple[MessageRow, ...]:
    """Those of them that were not sent, or of which nobody knows, as they stand now."""
    own = message_table.c
    rows = message_lines().where(own.id.in_(list(message_ids)), own.state.in_(("failed", "unsure")))
    return tuple(message_row(row) for row in connection.execute(rows))


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
        message_ids=tuple(told.get("message_ids", ())),
        left=tuple(LeftToOwner(**{**each, "why": Left(each["why"])}) for each in told.get("left", ())),
        stopped=Stopped(tuple(stopped["names"]), stopped["facts"]) if stopped else None,
        goes_on_at=datetime.fromisoformat(goes_on_at) if goes_on_at else None,
        mailed=told.get("mailed", ""),
        is_seen=row.is_seen,
    )

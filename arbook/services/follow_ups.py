"""To come back to a customer on a day: written down, and done. ``TakingBackService`` takes either back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, update

from arbook.ledger.dates import in_book_range
from arbook.queries.customers import customer_by_id
from arbook.services.agreed import AgreementError, check_texts, close_agreement, note_event, remember
from arbook.services.changing import Change, Changes, Counter
from arbook.store.tables.agreements import follow_up_table


@dataclass(frozen=True, slots=True)
class AddFollowUp:
    """Come back on ``due_on``; without an ``assignee`` it is for whoever is there."""

    customer_id: int
    due_on: date
    note: str
    made_on: date
    assignee: str = ""


class FollowUpService:
    """Use cases around follow-ups."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def add(self, command: AddFollowUp, *, operation_id: str | None = None) -> Changes:
        """Write it down; it stands on Today from its day on.

        Raises:
            CustomerUnknownError: there is no such customer.
            AgreementError: ``no_note``, ``too_long``, ``follow_up_past``.
            DateError: a day beyond the book's range.
        """
        return self._counter.change("add_follow_up", lambda change: write_follow_up(change, command), operation_id)

    def finish(self, follow_up_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """It was done.

        Raises:
            AgreementError: ``unknown``, ``already_ended``.
        """

        def work(change: Change) -> None:
            row = close_agreement(change, follow_up_table, follow_up_id, on, (None, "done_on"))
            facts = {"due_on": row.due_on, "assignee": row.assignee}
            note_event(change, row.customer_id, on, "follow_up_done", facts, row.note)
            remember(change, "follow_up", follow_up_id, row.customer_id)

        return self._counter.change("finish_follow_up", work, operation_id)


def finish_steps(change: Change, dispute_id: int, on: date) -> list[int]:
    """The next steps of a dispute need not be done any more: their ids. Part of a larger change."""
    table = follow_up_table
    open_ = select(table.c.id).where(table.c.dispute_id == dispute_id, table.c.done_on.is_(None))
    return _end_steps(change, list(change.connection.execute(open_).scalars()), on)


def take_steps_back(change: Change, operation_id: str, ended: Sequence[int]) -> None:
    """The next step that an operation wrote down falls away, and those that it ended are to be done again. Part of a
    larger change.
    """
    table = follow_up_table
    own = select(table.c.id, table.c.due_on).where(table.c.operation_id == operation_id, table.c.done_on.is_(None))
    for step_id, due_on in change.connection.execute(own).all():
        _end_steps(change, [step_id], due_on)
    _end_steps(change, ended, None)


def _end_steps(change: Change, step_ids: Sequence[int], on: date | None) -> list[int]:
    """On a day; None lets them run again."""
    table = follow_up_table
    change.connection.execute(update(table).where(table.c.id.in_(step_ids)).values(done_on=on))
    change.touch("follow_up", *step_ids)
    return list(step_ids)


def write_follow_up(change: Change, command: AddFollowUp, dispute_id: int | None = None) -> None:
    """Write it down, as the next step of a dispute where one is named. Part of a larger change."""
    card = customer_by_id(change.connection, command.customer_id)
    note = command.note.strip()
    check_texts(note=note, assignee=command.assignee)
    if not note:
        raise AgreementError(field="note", why="no_note")
    if in_book_range(command.due_on) < command.made_on:
        raise AgreementError(field="due_on", why="follow_up_past", today=command.made_on)
    assignee = " ".join(command.assignee.split())
    row_id = change.insert(
        follow_up_table,
        customer_id=card.customer_id,
        dispute_id=dispute_id,
        due_on=command.due_on,
        note=note,
        assignee=assignee,
        author=change.author,
        operation_id=change.operation_id,
    )
    facts = {"due_on": command.due_on, "assignee": assignee}
    note_event(change, card.customer_id, command.made_on, "follow_up_set", facts, note)
    remember(change, "follow_up", row_id, card.customer_id)

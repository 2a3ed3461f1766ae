"""To come back to a customer on a day: written down, and done. ``TakingBackService`` takes either back."""

from dataclasses import dataclass
from datetime import date

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
        return self._counter.change("add_follow_up", lambda change: _add(change, command), operation_id)

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


def _add(change: Change, command: AddFollowUp) -> None:
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
        due_on=command.due_on,
        note=note,
        assignee=assignee,
        author=change.author,
        operation_id=change.operation_id,
    )
    facts = {"due_on": command.due_on, "assignee": assignee}
    note_event(change, card.customer_id, command.made_on, "follow_up_set", facts, note)
    remember(change, "follow_up", row_id, card.customer_id)

"""Calls and text messages of the ladder: the owner makes them, or tries to, and says so; nothing leaves the book."""

import json
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.reminders import Channel, Proposal
from arbook.queries.addressing import own_wordings
from arbook.queries.reminder_history import NOT_REACHED
from arbook.queries.reminding import decisions
from arbook.services.changing import Change
from arbook.services.contact_log import log_contact
from arbook.services.queueing import refuse_past, write_reminder
from arbook.services.reminder_drafts import write_draft_texts
from arbook.services.reminder_errors import NotProposedError
from arbook.store.tables.reminders import reminder_run_table


@dataclass(frozen=True, slots=True)
class MadeByHand:
    """The owner called, or wrote a text message, as the ladder asked for on ``as_of``; ``said`` stands in the log."""

    customer_id: int
    as_of: date
    said: str = ""
    with_whom: str = ""


def write_made(change: Change, command: MadeByHand) -> None:
    """The stage counts as sent, and the log has what was said. Part of a larger change.

    Raises:
        NotProposedError: nothing is to be done by hand for this customer on that day.
        PastRunError: a reminder of a later day is there.
    """
    refuse_past(change, command.as_of, [command.customer_id])
    proposal = _to_do(change.connection, command)
    run_id = change.insert(
        reminder_run_table, as_of=command.as_of, queued_at=change.now, operation_id=change.operation_id
    )
    write_reminder(change, run_id, command.as_of, proposal)
    _log(change, command, proposal, {})
    change.made(run_id)
    change.touch("reminder_run", run_id)


def write_not_reached(change: Change, command: MadeByHand) -> None:
    """Nobody was reached: the log says so, and the stage is still to be done. Part of a larger change.

    Raises:
        NotProposedError: see ``write_made``.
    """
    _log(change, command, _to_do(change.connection, command), {"outcome": NOT_REACHED})


def own_words_to_say(connection: Connection, customer_id: int, as_of: date) -> str:
    """The owner's own text of the stage that is to be done by hand, filled in; empty where there is none, or where it
    was written to be sent.

    Raises:
        NotProposedError: see ``write_made``.
        WordingError: the text cannot be used.
    """
    proposal = _to_do(connection, MadeByHand(customer_id, as_of))
    if proposal.is_instead or not own_wordings(connection).has(proposal.stage.stage_id):
        return ""
    return write_draft_texts(connection, [proposal], as_of)[customer_id].body


def _to_do(connection: Connection, command: MadeByHand) -> Proposal:
    decided = decisions(connection, command.as_of, command.customer_id)
    for proposal in decided.by_hand:
        return proposal
    held = [(each.number, each.name, each.reason.value) for each in decided.held]
    raise NotProposedError(customers=tuple(held) or ((str(command.customer_id), "", ""),))


def _log(change: Change, command: MadeByHand, proposal: Proposal, more: dict[str, object]) -> None:
    facts = {
        "stage": proposal.stage.name,
        "amount_minor": proposal.amount.minor,
        "currency": proposal.amount.currency,
    }
    log_contact(
        change,
        command.customer_id,
        command.as_of,
        kind="call" if proposal.channel is Channel.CALL else "text",
        body=command.said.strip(),
        with_whom=command.with_whom.strip(),
        facts=json.dumps({**facts, **more}),
    )

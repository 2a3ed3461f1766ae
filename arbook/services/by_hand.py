"""Calls and text messages of the ladder: the owner makes them and says so; nothing leaves the book for it."""

import json
from dataclasses import dataclass
from datetime import date

from arbook.ledger.reminders import Channel
from arbook.queries.reminding import decisions
from arbook.services.changing import Change
from arbook.services.customers import log_contact
from arbook.services.queueing import refuse_past, write_reminder
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
    decided = decisions(change.connection, command.as_of, command.customer_id)
    proposal = next(iter(decided.by_hand), None)
    if proposal is None:
        held = [(each.number, each.name, each.reason.value) for each in decided.held]
        raise NotProposedError(customers=tuple(held) or ((str(command.customer_id), "", ""),))
    run_id = change.insert(
        reminder_run_table, as_of=command.as_of, queued_at=change.now, operation_id=change.operation_id
    )
    write_reminder(change, run_id, command.as_of, proposal)
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
        facts=json.dumps(facts),
    )
    change.made(run_id)
    change.touch("reminder_run", run_id)

"""Queueing a reminder run: everything is decided and frozen inside one transaction."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from arbook.ledger.reminder_policies import Enclosed
from arbook.ledger.reminders import Channel, Decisions, Proposal
from arbook.queries.paper_mails import PaperKey
from arbook.queries.reminding import decisions
from arbook.queries.settings import mail_account
from arbook.services.changing import Change
from arbook.services.composing import Attached, Written, compose_mail, sender_in
from arbook.services.frozen_letters import freeze_letter
from arbook.services.reminder_charging import charge_with, chargings
from arbook.services.reminder_drafts import Draft, write_draft_texts
from arbook.services.reminder_errors import NoMailAccountError, NotProposedError, PastRunError
from arbook.store.book import Book
from arbook.store.tables.reminders import (
    message_event_table,
    message_table,
    reminder_item_table,
    reminder_run_table,
    reminder_table,
)

Told = Callable[[int, int], None]
"""Hears how many of how many are done."""

_AT_ONCE = 50
"""Drafts whose facts are read together."""


def silent(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A customer the owner ticked, with own words for this once where there are any; ``has_sheets``: the interest
    sheets of what is charged go along. ``encloses`` goes with a mail, None: what its stage says.
    """

    customer_id: int
    subject: str | None = None
    body: str | None = None
    has_sheets: bool = True
    encloses: tuple[Enclosed, ...] | None = None


@dataclass(frozen=True, slots=True)
class Frozen:
    """A message as it is stored: the bytes that leave, or for a letter what it is drawn from."""

    message_id: str
    from_address: str
    attachment_names: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Freezing:
    """How the mails of a run become bytes: its operation, from which their ids follow, and their date."""

    connection: Connection
    operation_id: str
    made_at: datetime
    is_unattended: bool = False

    def freeze(self, draft: Draft, papers: Attached) -> Frozen:
        """A reminder by mail as it will leave.

        Raises:
            NoMailAccountError, UnsendableError: see ``composing.compose_mail``.
        """
        sender = sender_in(self.connection, draft.proposal.stage.from_address)
        facts: dict[str, Any] = {"token": self.operation_id, "made_at": self.made_at}
        message = compose_mail(draft, sender, papers, is_unattended=self.is_unattended, **facts)
        names = ", ".join(name for name, _ in papers)
        return Frozen(message.message_id, sender.address if sender else "", names, message.raw)


@dataclass(frozen=True, slots=True)
class Ready:
    """A mail that was written before the transaction of its run: its draft, the papers that go along, the message."""

    draft: Draft
    papers: Attached
    frozen: Frozen


def proposals_for(decided: Decisions, customer_ids: Collection[int]) -> list[Proposal]:
    """The proposals of exactly these customers, in the order of the decisions.

    Raises:
        NotProposedError: at least one of them is not to be reminded.
    """
    wanted = set(customer_ids)
    found = [proposal for proposal in decided.proposals if proposal.customer_id in wanted]
    missing = wanted - {proposal.customer_id for proposal in found}
    if missing:
        held = {each.customer_id: (each.number, each.name, each.reason.value) for each in decided.held}
        raise NotProposedError(customers=tuple(held.get(each, (str(each), "", "")) for each in sorted(missing)))
    return found


def queue_reminders(
    change: Change,
    as_of: date,
    picks: Mapping[int, Pick],
    ready: Mapping[int, Ready],
    charges: Mapping[int, int],
    *,
    is_unattended: bool = False,
) -> None:
    """Decide anew for the picked customers and write run, reminders, items and messages. ``ready`` are its mails, and
    ``charges`` what was charged for it, by customer; ``is_unattended``: nobody looked at it, and the mails say so.
    """
    refuse_past(change, as_of, picks)
    only = next(iter(picks)) if len(picks) == 1 else None
    proposals = proposals_for(decisions(change.connection, as_of, only), picks)
    drafts = write_draft_texts(change.connection, proposals, as_of)
    if mail_account(change.connection) is None and any(each.channel is Channel.MAIL for each in proposals):
        raise NoMailAccountError
    run_id = change.insert(reminder_run_table, as_of=as_of, queued_at=change.now, operation_id=change.operation_id)
    change.made(run_id)
    change.touch("reminder_run", run_id)
    for proposal in proposals:
        pick = picks[proposal.customer_id]
        draft = drafts[proposal.customer_id].edited(pick.subject, pick.body)
        reminder_id = write_reminder(change, run_id, as_of, proposal, charges.get(proposal.customer_id))
        if draft.channel is Channel.LETTER:
            frozen = _freeze_letter(change, draft, as_of, pick)
        else:
            frozen = _still_true(change, draft, ready[draft.customer_id], is_unattended=is_unattended)
        write_message(change, reminder_id, draft, frozen)


def charge_first(change: Change, as_of: date, picks: Mapping[int, Pick]) -> dict[int, int]:
    """Charge what the stages of the run charge; the charges by customer. The papers that go along show them then.

    Raises:
        NotProposedError, PastRunError: as for the run.
    """
    refuse_past(change, as_of, picks)
    only = next(iter(picks)) if len(picks) == 1 else None
    proposals = proposals_for(decisions(change.connection, as_of, only), picks)
    return charge_with(change, chargings(change.connection, proposals, as_of), as_of)


def drafts_in_turn(
    book: Book, found: Sequence[Proposal], picks: Mapping[int, Pick], as_of: date, told: Told
) -> Iterator[Draft]:
    """The drafts of all that goes by mail, read so many at a time; ``told`` hears of each before it comes, letters
    too.
    """
    for start in range(0, len(found), _AT_ONCE):
        part = found[start : start + _AT_ONCE]
        with book.reading() as connection:
            drafts = write_draft_texts(connection, part, as_of)
        for place, each in enumerate(part, start):
            told(place, len(found))
            if each.channel is not Channel.LETTER:
                pick = picks[each.customer_id]
                yield drafts[each.customer_id].edited(pick.subject, pick.body)
    told(len(found), len(found))


def refuse_past(change: Change, as_of: date, picks: Collection[int]) -> None:
    """A run back in time would not see the reminders that came after it.

    Raises:
        PastRunError: somebody among them was reminded later than that.
    """
    table = reminder_table
    last_on = change.connection.execute(
        select(func.max(table.c.as_of)).where(~table.c.is_void, table.c.customer_id.in_(list(picks)))
    ).scalar()
    if last_on is not None and as_of < last_on:
        raise PastRunError(as_of=as_of, last_on=last_on)


def write_reminder(
    change: Change, run_id: int, as_of: date, proposal: Proposal, late_charge_id: int | None = None
) -> int:
    """The reminder and the items that climb with it. Part of a larger change."""
    reminder_id = change.insert(
        reminder_table,
        run_id=run_id,
        customer_id=proposal.customer_id,
        stage_id=proposal.stage.stage_id,
        as_of=as_of,
        channel=proposal.channel.value,
        currency=proposal.amount.currency,
        amount_minor=proposal.amount.minor,
        deadline_on=None if proposal.stage.is_before_due else proposal.stage.deadline_from(as_of),
        late_charge_id=late_charge_id,
    )
    for each in proposal.items:
        change.insert(
            reminder_item_table,
            reminder_id=reminder_id,
            due_piece_id=each.item.piece_id,
            installment_id=each.item.installment_id,
            stage_id=each.stage.stage_id if each.stage else None,
            turn=each.turn,
            open_minor=each.item.open.minor,
        )
    change.touch("customer", proposal.customer_id)
    return reminder_id


def _still_true(change: Change, draft: Draft, ready: Ready, *, is_unattended: bool) -> Frozen:
    """The message as it was written before, unless it would say something else now."""
    if ready.draft == draft:
        return ready.frozen
    way = Freezing(change.connection, change.operation_id, change.now, is_unattended=is_unattended)
    return way.freeze(draft, ready.papers)


def _freeze_letter(change: Change, draft: Draft, as_of: date, pick: Pick) -> Frozen:
    letter_id = f"letter/{change.operation_id}/{draft.customer_id}"
    return Frozen(letter_id, "", "", freeze_letter(change, draft, as_of, has_sheets=pick.has_sheets))


def write_message(
    change: Change, reminder_id: int | None, draft: Written, frozen: Frozen, *, paper: PaperKey | None = None
) -> int:
    """A message into the outbox; its row. ``paper`` is what it brings. Part of a larger change."""
    row_id = change.insert(
        message_table,
        customer_id=draft.customer_id,
        reminder_id=reminder_id,
        paper_kind=paper.kind if paper else "",
        paper_of=paper.of if paper else "",
        from_address=frozen.from_address,
        to_name=draft.to_name,
        to_address=draft.to_address,
        subject=draft.subject,
        body=draft.body,
        attachment_names=frozen.attachment_names,
        message_id=frozen.message_id,
        queued_at=change.now,
        operation_id=change.operation_id,
        content=frozen.content,
    )
    change.insert(message_event_table, message_row_id=row_id, at=change.now, what="queued")
    change.touch("message", row_id)
    return row_id

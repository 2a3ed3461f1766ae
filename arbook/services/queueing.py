"""Queueing a reminder run: everything is decided and frozen inside one transaction."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

from sqlalchemy import Connection, func, select

from arbook.ledger.reminders import Channel, Decisions, Proposal
from arbook.queries.book_facts import is_demo
from arbook.queries.paper_mails import PaperKey
from arbook.queries.reminding import decisions
from arbook.queries.settings import mail_account, profile
from arbook.services.changing import Change
from arbook.services.frozen_letters import freeze_letter
from arbook.services.reminder_charging import charge_with, chargings
from arbook.services.reminder_drafts import Draft, one_line, write_draft_texts
from arbook.services.reminder_errors import (
    DemoBookError,
    Named,
    NoMailAccountError,
    NotProposedError,
    PastRunError,
    UnsendableError,
)
from arbook.store.tables.reminders import (
    message_event_table,
    message_table,
    reminder_item_table,
    reminder_run_table,
    reminder_table,
)

if TYPE_CHECKING:
    from arbook.mail.compose import ComposedMessage


Attached = tuple[tuple[str, bytes], ...]
"""File names and bytes of what goes with one mail."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A customer the owner ticked, with own words for this once where there are any; ``has_sheets``: the interest
    sheets of what is charged go along.
    """

    customer_id: int
    subject: str | None = None
    body: str | None = None
    has_sheets: bool = True


@dataclass(frozen=True, slots=True)
class Sender:
    """Who a reminder comes from; answers go to ``reply_to`` where that is another address. ``is_account``: mail can
    leave under it.
    """

    name: str
    address: str
    reply_to: str | None
    is_account: bool = False


UNKNOWN_SENDER = "owner@business.example"
"""Stands in the drafts of a business without any address; no mail can ever leave under it."""


class Written(Protocol):
    """What becomes a message: a reminder's draft, or a note that asks for nothing."""

    @property
    def proposal(self) -> Named:
        """Whose it is."""

    @property
    def customer_id(self) -> int:
        """Whose it is."""

    @property
    def language(self) -> str:
        """Of its text."""

    @property
    def to_name(self) -> str:
        """The person, or empty."""

    @property
    def to_address(self) -> str:
        """One address, or lines of one."""

    @property
    def subject(self) -> str:
        """One line."""

    @property
    def body(self) -> str:
        """The text."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """A message as it is stored: the bytes that leave, or for a letter what it is drawn from."""

    message_id: str
    from_address: str
    attachment_names: str
    content: bytes


def sender_in(connection: Connection, address: str = "") -> Sender | None:
    """The sender of the mail account with this address, or of the one used where nothing else is said; without an
    account the business's own address (enough for drafts), or None.
    """
    own, account = profile(connection), mail_account(connection, address)
    name = one_line(own.name)
    if account is None:
        return Sender(name, own.email, None) if own.email else None
    reply_to = own.email if own.email and own.email.lower() != account.address.lower() else None
    return Sender(one_line(account.sender_name) or name, account.address, reply_to, is_account=True)


def draft_sender_in(connection: Connection) -> Sender:
    """Who drafts come from, also where neither account nor address is known yet."""
    return sender_in(connection) or Sender(one_line(profile(connection).name), UNKNOWN_SENDER, None)


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
    attached: Mapping[int, Attached],
    charges: Mapping[int, int],
) -> None:
    """Decide anew for the picked customers and write run, reminders, items and messages. ``charges`` are what was
    charged for it, by customer.
    """
    if is_demo(change.connection):
        raise DemoBookError
    refuse_past(change, as_of, picks)
    only = next(iter(picks)) if len(picks) == 1 else None
    proposals = proposals_for(decisions(change.connection, as_of, only), picks)
    drafts = write_draft_texts(change.connection, proposals, as_of)
    sender = sender_in(change.connection)
    if mail_account(change.connection) is None and any(each.channel is Channel.MAIL for each in proposals):
        raise NoMailAccountError
    run_id = change.insert(reminder_run_table, as_of=as_of, queued_at=change.now, operation_id=change.operation_id)
    change.made(run_id)
    change.touch("reminder_run", run_id)
    for proposal in proposals:
        pick = picks[proposal.customer_id]
        draft = drafts[proposal.customer_id].edited(pick.subject, pick.body)
        reminder_id = write_reminder(change, run_id, as_of, proposal, charges.get(proposal.customer_id))
        write_message(change, reminder_id, draft, _freeze(change, draft, as_of, sender, attached, pick))


def compose_mail(
    draft: Written, sender: Sender | None, attached: Attached, *, token: str, made_at: datetime
) -> "ComposedMessage":
    """The bytes of a reminder by mail, with what goes with it attached. The Message-ID follows from the token.

    Raises:
        NoMailAccountError: nobody to send it.
        UnsendableError: an address or a text that mail cannot carry.
    """
    from arbook.mail.addresses import check_address
    from arbook.mail.compose import Attachment, Letter, compose, new_message_id
    from arbook.mail.errors import MailError

    if sender is None:
        raise NoMailAccountError
    try:
        domain = check_address(sender.address, field="sender_address").domain
        letter = Letter(
            sender_name=sender.name,
            sender_address=sender.address,
            recipient_name=draft.to_name or one_line(draft.proposal.name),
            recipient_address=draft.to_address,
            subject=draft.subject,
            body=draft.body,
            sent_at=made_at,
            message_id=new_message_id(domain, f"{token}/{draft.customer_id}"),
            language=draft.language,
            reply_to=sender.reply_to,
            attachments=tuple(Attachment(name, "application/pdf", content) for name, content in attached),
        )
        return compose(letter)
    except MailError as cause:
        raise UnsendableError(draft.proposal, cause) from cause


def charge_first(change: Change, as_of: date, picks: Mapping[int, Pick]) -> dict[int, int]:
    """Charge what the stages of the run charge; the charges by customer. The papers that go along show them then.

    Raises:
        NotProposedError, PastRunError, DemoBookError: as for the run.
    """
    if is_demo(change.connection):
        raise DemoBookError
    refuse_past(change, as_of, picks)
    only = next(iter(picks)) if len(picks) == 1 else None
    proposals = proposals_for(decisions(change.connection, as_of, only), picks)
    return charge_with(change, chargings(change.connection, proposals, as_of), as_of)


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
        deadline_on=proposal.stage.deadline_from(as_of),
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


def _freeze(
    change: Change, draft: Draft, as_of: date, sender: Sender | None, attached: Mapping[int, Attached], pick: Pick
) -> Frozen:
    if draft.channel is Channel.LETTER:
        letter_id = f"letter/{change.operation_id}/{draft.customer_id}"
        return Frozen(letter_id, "", "", freeze_letter(change, draft, as_of, has_sheets=pick.has_sheets))
    papers = attached[draft.customer_id]
    message = compose_mail(draft, sender, papers, token=change.operation_id, made_at=change.now)
    names = ", ".join(name for name, _ in papers)
    return Frozen(message.message_id, sender.address if sender else "", names, message.raw)


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

"""A run that nobody watches, step by step: what may go is decided, queued, and in the end reported.

The same for both faces. ``at_book`` calls a function with the office wherever the book is open: at once from the
command line, on the book's thread from a window.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from arbook.ledger.errors import ArbookError
from arbook.ledger.reminders import Proposal
from arbook.ledger.unattended import Left, LeftToOwner, WaitingReminder
from arbook.queries.book_facts import book_facts
from arbook.queries.outbox import MessageRow, sendable
from arbook.queries.settings import MailAccountRow, mail_account, mail_accounts, profile
from arbook.queries.unattended import UnattendedRow, by_itself, mails_report, not_sent, unattended_runs
from arbook.services.changing import Changes
from arbook.services.freshness import outdated
from arbook.services.office import Office
from arbook.services.post_office import RunReport
from arbook.services.queueing import Pick
from arbook.services.reminder_errors import DemoBookError, EmptyRunError, NoMailAccountError, UnsendableError
from arbook.services.reminders import QueueRun
from arbook.services.unattended import Ended

if TYPE_CHECKING:
    from arbook.mail.keys import Key

Result = TypeVar("Result")


class AtBook(Protocol):
    """Calls a function with the office, wherever the book is open."""

    def __call__(self, wish: Callable[[Office], Result], /) -> Result:
        """What the function answers."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a run may send, of what waits since earlier runs what goes along, and what it leaves to the owner.

    ``accounts`` are those it takes; ``leave_by`` says by the address of which of them each of ``goes`` leaves, by
    customer. ``refusal``: why one of them cannot be opened.
    """

    as_of: date
    goes: tuple[Proposal, ...] = ()
    left: tuple[LeftToOwner, ...] = ()
    goes_along: tuple[WaitingReminder, ...] = ()
    accounts: tuple[MailAccountRow, ...] = ()
    leave_by: Mapping[int, str] = field(default_factory=dict)
    refusal: ArbookError | None = None


def look_after(office: Office, today: date) -> Changes | None:
    """What the day brings to payment plans, before anything is decided; None where that was done today. A demo book
    is left alone: nothing leaves it.

    Raises:
        NothingSavedError: see ``Counter.change``.
    """
    if office.is_demo or not office.agreements.awaits_day(today):
        return None
    return office.agreements.begin_day(today=today)


def begin(office: Office, as_of: date) -> Begun:
    """Decide; nothing is written yet. What waits and is true no more goes along, and is taken back on its turn.

    Raises:
        DemoBookError: nothing leaves a demo book.
        NoMailAccountError: something is to go, and no account is set up.
    """
    if office.is_demo:
        raise DemoBookError
    found = office.read(by_itself, as_of)
    gone = office.read(outdated, [each.message_id for each, _ in found.waits_on], as_of)
    along = [*found.goes_along, *(each for each, _ in found.waits_on if each.message_id in gone)]
    left = [*found.left, *(each.left(why) for each, why in found.waits_on if each.message_id not in gone)]
    known = {each.address.lower(): each for each in office.read(mail_accounts)}
    if (found.goes or along) and not known:
        raise NoMailAccountError
    left += [each.left(Left.ACCOUNT) for each in along if each.from_address.lower() not in known]
    along = [each for each in along if each.from_address.lower() in known]
    default = office.read(mail_account)
    by = {each.customer_id: known.get(each.stage.from_address.lower(), default) for each in found.goes}
    needed = [*by.values(), *(known[each.from_address.lower()] for each in along)]
    accounts = {each.address: each for each in needed if each is not None}
    leave_by = {customer_id: account.address for customer_id, account in by.items() if account is not None}
    return Begun(as_of, found.goes, tuple(left), tuple(along), tuple(accounts.values()), leave_by)


def open_accounts(begun: Begun, key_of: "Callable[[MailAccountRow], Key]") -> "tuple[Begun, dict[str, Key]]":
    """What opens the accounts, by address. What leaves by one that cannot be opened is left to the owner; the others
    go.

    Raises:
        ArbookError: none of them can be opened: what ``key_of`` says of the first.
    """
    keys: dict[str, Key] = {}
    refused: dict[str, ArbookError] = {}
    for account in begun.accounts:
        try:
            if not account.writes_to:
                keys[account.address] = key_of(account)
        except ArbookError as refusal:
            refused[account.address] = refusal
    if not refused:
        return begun, keys
    first = next(iter(refused.values()))
    if len(refused) == len(begun.accounts):
        raise first
    return _without(begun, frozenset(each.lower() for each in refused), first), keys


def _without(begun: Begun, closed: Collection[str], refusal: ArbookError) -> Begun:
    """The run without what leaves by these accounts."""
    lost = [each for each in begun.goes if begun.leave_by[each.customer_id].lower() in closed]
    stay = [each for each in begun.goes_along if each.from_address.lower() in closed]
    left = [LeftToOwner(each.customer_id, each.name, each.stage.name, Left.ACCOUNT) for each in lost]
    return replace(
        begun,
        goes=tuple(each for each in begun.goes if each not in lost),
        left=(*begun.left, *left, *(each.left(Left.ACCOUNT) for each in stay)),
        goes_along=tuple(each for each in begun.goes_along if each not in stay),
        refusal=refusal,
    )


def queue(at_book: AtBook, begun: Begun) -> Ended:
    """Freeze what goes in one transaction. A message that cannot be made is left to the owner; the others go."""
    unsendable: list[UnsendableError] = []
    picks = tuple(Pick(each.customer_id) for each in begun.goes)
    run_id = None
    with suppress(EmptyRunError):
        run = QueueRun(begun.as_of, picks, is_unattended=True)
        run_id = at_book(lambda office: office.reminders.queue_run(run, unsendable=unsendable)).made_id
    lost = {each.customer_id for each in unsendable}
    left = [
        LeftToOwner(each.customer_id, each.name, each.stage.name, Left.UNSENDABLE)
        for each in begun.goes
        if each.customer_id in lost
    ]
    new = [] if run_id is None else at_book(lambda office: office.read(sendable, None, [run_id]))
    ids = (*(each.message_id for each in begun.goes_along), *new)
    return Ended(begun.as_of, (*begun.left, *left), run_id, ids, stopped_by=begun.refusal)


ReportWords = Callable[[UnattendedRow, Sequence[MessageRow], str, str], tuple[str, str]]
"""Subject and text of a report: of the run, the messages that were not sent, the business's name and language."""


def finish(at_book: AtBook, ended: Ended, words: ReportWords) -> tuple[UnattendedRow, str]:
    """Write the report down, and mail it to the owner where that is wanted; the run, and what became of that mail:
    empty where it was not wanted, ``sent``, ``written`` (dry mode) or ``failed``.
    """
    row_id = at_book(lambda office: office.unattended.note(ended)).made_id
    assert row_id is not None
    run, mail = at_book(lambda office: _report_in(office, row_id, words))
    if mail is None:
        return run, ""
    how = _handed_over(mail)
    at_book(lambda office: office.unattended.note_mailed(row_id, how))
    return run, how


@dataclass(frozen=True, slots=True)
class _ReportMail:
    account: MailAccountRow
    accounts: tuple[MailAccountRow, ...]
    book_id: str
    language: str
    subject: str
    body: str
    row_id: int


def _report_in(office: Office, row_id: int, words: ReportWords) -> tuple[UnattendedRow, _ReportMail | None]:
    run = next(row for row in office.read(unattended_runs, limit=5) if row.row_id == row_id)
    account, own = office.read(mail_account), office.read(profile)
    if not run.is_news or account is None or not office.read(mails_report):
        return run, None
    subject, body = words(run, office.read(not_sent, run.message_ids), own.name, own.language)
    book_id = office.read(book_facts)["book_id"]
    accounts = office.read(mail_accounts)
    return run, _ReportMail(account, accounts, book_id, own.language, subject, body, row_id)


def _handed_over(mail: _ReportMail) -> str:
    """Once, to the owner's own mailbox. Raises nothing that the post refuses: the report stands on Today anyway."""
    from arbook.mail.compose import Letter, compose, new_message_id
    from arbook.services.mail_accounts import account_of
    from arbook.services.mail_runs import way_to_post
    from arbook.services.mail_sign_ins import known_key

    account = mail.account
    key = "" if account.writes_to else known_key(mail.book_id, account, mail.accounts)
    if key is None:
        return "failed"
    letter = Letter(
        sender_name=account.sender_name,
        sender_address=account.address,
        recipient_name=account.sender_name,
        recipient_address=account.address,
        subject=mail.subject,
        body=mail.body,
        sent_at=datetime.now(UTC),
        message_id=new_message_id(account_of(account).domain, f"report/{mail.book_id}/{mail.row_id}"),
        language=mail.language,
        is_automatic=True,
    )
    try:
        message = compose(letter)
        with way_to_post(account, key)() as post:
            outcome = post.deliver(message.recipient, message.raw).outcome.value
    except ArbookError:
        return "failed"
    return outcome if outcome in ("sent", "written") else "failed"


def stopped(begun: Begun, refusal: ArbookError) -> Ended:
    """A run that ended before anything was queued."""
    return Ended(begun.as_of, begun.left, stopped_by=refusal)


def settled(ended: Ended, report: RunReport) -> Ended:
    """The run after its messages were handed over."""
    return replace(ended, stopped_by=ended.stopped_by or report.stopped_by, goes_on_at=report.goes_on_at)

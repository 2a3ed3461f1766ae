"""A run that nobody watches, step by step: what may go is decided, queued, and in the end reported.

The same for both faces. ``at_book`` calls a function with the office wherever the book is open: at once from the
command line, on the book's thread from a window.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Protocol, TypeVar

from arbook.ledger.errors import ArbookError
from arbook.ledger.reminders import Proposal
from arbook.ledger.unattended import Left, LeftToOwner
from arbook.queries.book_facts import book_facts
from arbook.queries.outbox import MessageRow, sendable_by_account
from arbook.queries.settings import MailAccountRow, mail_account, profile
from arbook.queries.unattended import (
    UnattendedRow,
    alone_run_ids,
    by_itself,
    mails_report,
    not_sent,
    unattended_runs,
    waiting_alone,
)
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.post_office import RunReport
from arbook.services.queueing import Pick
from arbook.services.reminder_errors import DemoBookError, NoMailAccountError, UnsendableError
from arbook.services.reminders import QueueRun
from arbook.services.unattended import Ended

Result = TypeVar("Result")


class AtBook(Protocol):
    """Calls a function with the office, wherever the book is open."""

    def __call__(self, wish: Callable[[Office], Result], /) -> Result:
        """What the function answers."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a run may send, the accounts that takes, and what it leaves to the owner."""

    as_of: date
    goes: tuple[Proposal, ...]
    left: tuple[LeftToOwner, ...]
    accounts: tuple[MailAccountRow, ...]


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
    """Decide; nothing is written yet.

    Raises:
        DemoBookError: nothing leaves a demo book.
        NoMailAccountError: something is to go, and no account is set up.
    """
    if office.is_demo:
        raise DemoBookError
    found = office.read(by_itself, as_of)
    before = office.read(sendable_by_account, datetime.now(UTC), office.read(alone_run_ids))
    accounts = {}
    for address in (*(each.stage.from_address for each in found.goes), *before):
        account = office.read(mail_account, address) or office.read(mail_account)
        if account is None:
            raise NoMailAccountError
        accounts[account.address] = account
    return Begun(as_of, found.goes, found.left, tuple(accounts.values()))


def queue(at_book: AtBook, begun: Begun) -> Ended:
    """Freeze what goes in one transaction. A message that cannot be made is left to the owner; the others go."""
    goes, left = list(begun.goes), list(begun.left)
    while goes:
        picks = tuple(Pick(each.customer_id) for each in goes)
        try:
            changes: Changes = at_book(
                lambda office, picks=picks: office.reminders.queue_run(  # type: ignore[misc]
                    QueueRun(begun.as_of, picks, is_unattended=True)
                )
            )
        except UnsendableError as refusal:
            lost = next(each for each in goes if each.customer_id == refusal.facts["customer_id"])
            goes.remove(lost)
            left.append(LeftToOwner(lost.customer_id, lost.name, lost.stage.name, Left.UNSENDABLE))
        else:
            return _queued(at_book, begun.as_of, left, changes.made_id)
    return _queued(at_book, begun.as_of, left, None)


def _queued(at_book: AtBook, as_of: date, left: list[LeftToOwner], run_id: int | None) -> Ended:
    waiting = at_book(lambda office: office.read(waiting_alone, run_id))
    return Ended(as_of, tuple(left), run_id, waiting)


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
    return run, _ReportMail(account, book_id, own.language, subject, body, row_id)


def _handed_over(mail: _ReportMail) -> str:
    """Once, to the owner's own mailbox. Raises nothing that the post refuses: the report stands on Today anyway."""
    from arbook.mail.compose import Letter, compose, new_message_id
    from arbook.services.mail_accounts import account_of
    from arbook.services.mail_runs import way_to_post
    from arbook.services.mail_sign_ins import known_key

    account = mail.account
    key = "" if account.writes_to else known_key(mail.book_id, account)
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
    return replace(ended, stopped_by=report.stopped_by, goes_on_at=report.goes_on_at)

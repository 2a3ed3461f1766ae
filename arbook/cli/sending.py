"""Sending what waits in the outbox, from the command line."""

import sys
from argparse import Namespace
from collections.abc import Collection, Mapping
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from arbook.cli.output import say
from arbook.cli.passwords import find_key
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.errors import ArbookError
from arbook.queries.outbox import message_counts, sendable_by_account
from arbook.queries.settings import MailAccountRow, mail_account
from arbook.sentences.refusals import explain
from arbook.sentences.sentence import Sentence
from arbook.services.mail_accounts import send_test as deliver_test
from arbook.services.mail_runs import SentCopies, pack, trip_of
from arbook.services.office import Office
from arbook.services.post_office import Progress, RunReport, send_trips, steps_with
from arbook.services.reminder_errors import DemoBookError, NoPasswordError

_TO_DO = {
    "failed": "{count} {count:message was|messages were} not sent. See why with `arbook outbox BOOK`.",
    "unsure": "{count} {count:message is|messages are} unsure: {count:it|they} may have arrived. Ask, then decide "
    "with `arbook outbox BOOK resolve MESSAGE --answer arrived`, `send-again` or `give-up`.",
    "left": "{count} {count:message still waits|messages still wait}. Try again later with "
    "`arbook outbox BOOK send`.",
}

if TYPE_CHECKING:
    from arbook.mail.keys import Key
    from arbook.mail.steps import Delivery


def keys_to_send(office: Office, *, has_new_mail: bool, senders: Collection[str] = ("",)) -> "dict[str, Key]":
    """What opens the accounts that will be needed, by address, looked for before anything is queued; none where
    no mail is to be sent now. ``senders`` of what will be queued, empty for the one of all mail.

    Raises:
        DemoBookError: nothing leaves a demo book; a script shall not believe that it did.
        CommandRefusedError, SignInEndedError: there is no account, or one that new mail leaves by cannot be opened,
            or none of what waits.
    """
    if office.is_demo:
        raise DemoBookError
    default, waiting = office.read(mail_account), office.read(sendable_by_account, datetime.now(UTC))
    if has_new_mail and default is None:
        raise _no_account()
    new = [office.read(mail_account, address) or default for address in sorted(set(senders))] if has_new_mail else []
    keys = {each.address: find_key(office, each) for each in new if each is not None and not each.writes_to}
    before = [office.read(mail_account, address) for address in sorted(waiting)]
    return keys | _opened(office, [each for each in before if each is not None], keys)[0]


def send_test(office: Office, address: str = "") -> tuple[str, "Delivery"]:
    """Send one short message from an account to its own address; the address and what became of it.

    Raises:
        DemoBookError: nothing leaves a demo book.
        CommandRefusedError: there is no account, or its password is nowhere.
        PostError: nothing was sent, and why.
    """
    if office.is_demo:
        raise DemoBookError
    row = office.read(mail_account, address)
    if row is None:
        raise _no_account()
    return row.address, deliver_test(row, find_key(office, row), is_demo=office.is_demo)


def send_waiting(
    office: Office,
    arguments: Namespace,
    keys: "dict[str, Key] | None" = None,
    only: Collection[int] | None = None,
) -> RunReport:
    """Send every mail that waits and may go now, each to its one recipient by the account it was written for; of
    ``only`` these messages if asked. An account that cannot be opened stops nobody else's: its mail waits, and the
    report says why.

    Raises:
        DemoBookError: nothing leaves a demo book.
        NoMailAccountError: there is no account for what waits.
        CommandRefusedError, SignInEndedError: none of the accounts can be opened.
    """
    if office.is_demo:
        raise DemoBookError
    bags = pack(office, datetime.now(UTC), only=only)
    found, closed = _opened(office, [bag.account for bag in bags if bag.needs_key], keys or {})
    known = {**(keys or {}), **found}
    opened = [bag for bag in bags if bag.account.address not in closed]
    copies = SentCopies(opened, known, office.outbox.note_copy)
    steps = partial(steps_with, office.outbox, today=arguments.today, copy=copies.keep)
    with closing(copies):
        trips = [trip_of(bag, known.get(bag.account.address, "")) for bag in opened]
        report = send_trips(trips, steps, _tell_progress)
    for bag in bags:
        if bag.account.address in closed:
            waits = RunReport(left=len(bag.message_ids), stopped_by=closed[bag.account.address])
            report = report.with_next(waits)
    return report


def _opened(
    office: Office, accounts: Collection[MailAccountRow], known: "Mapping[str, Key]"
) -> "tuple[dict[str, Key], dict[str, ArbookError]]":
    """What opens these accounts beside the ``known``, and why others cannot be opened, by address.

    Raises:
        CommandRefusedError, SignInEndedError: nothing opens any of them, and nothing is known.
    """
    from arbook.mail.errors import SignInEndedError

    found: dict[str, Key] = {}
    closed: dict[str, ArbookError] = {}
    first: CommandRefusedError | SignInEndedError | None = None
    for each in accounts:
        if each.writes_to or each.address in known:
            continue
        try:
            found[each.address] = find_key(office, each)
        except CommandRefusedError as refusal:
            first, closed[each.address] = first or refusal, NoPasswordError(address=each.address)
        except SignInEndedError as refusal:
            first, closed[each.address] = first or refusal, refusal
    if first is not None and not (found or known):
        raise first
    return found, closed


def report_facts(office: Office, report: RunReport) -> dict[str, int]:
    """What this run sent, failed to send and withdrew; what is unsure or waits in the outbox, of any run."""
    counts = office.read(message_counts)
    unsure = counts.get("unsure", 0) + counts.get("sending", 0)
    left = counts.get("queued", 0)
    return {
        "sent": report.sent,
        "written": report.written,
        "failed": report.failed,
        "unsure": unsure,
        "left": left,
        "withdrawn": report.withdrawn,
    }


def exit_code(report: RunReport, facts: dict[str, int]) -> int:
    """0 when everything went out; else 1, with what is to be done on stderr."""
    told = [explain(report.stopped_by).sentence] if report.stopped_by is not None else []
    if report.goes_on_at is not None:
        told.append(Sentence("Your provider takes no more for now: try again from {at}.", {"at": report.goes_on_at}))
    told += [Sentence(_TO_DO[name], {"count": facts[name]}) for name in _TO_DO if facts[name]]
    for sentence in told:
        say(sentence, stream=sys.stderr)
    return 1 if told else 0


def _no_account() -> CommandRefusedError:
    return CommandRefusedError("No mail account is set up yet. Set it up with `arbook mail BOOK --address ADDRESS`.")


def _tell_progress(progress: Progress) -> None:
    if sys.stderr.isatty() and progress.waits_until is not None:
        waits: dict[str, object] = {"at": progress.waits_until}
        say(Sentence("Your provider takes no more for now: this waits until {at}.", waits), stream=sys.stderr)
    elif sys.stderr.isatty():
        facts: dict[str, object] = {"at": progress.done + 1, "total": progress.total, "name": progress.name}
        say(Sentence("Sending {at} of {total}, to {name}", facts), stream=sys.stderr)

"""Sending what waits in the outbox, from the command line."""

import sys
from argparse import Namespace
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from arbook.cli.output import say
from arbook.cli.passwords import find_password
from arbook.queries.outbox import sendable
from arbook.queries.settings import mail_account
from arbook.sentences.refusals import explain
from arbook.sentences.sentence import Sentence
from arbook.services.mail_accounts import account_of
from arbook.services.mail_accounts import send_test as deliver_test
from arbook.services.office import Office
from arbook.services.post_office import Progress, RunReport, send_queued, steps_with
from arbook.services.reminder_errors import NoMailAccountError

if TYPE_CHECKING:
    from arbook.mail.steps import Delivery


def known_password(office: Office) -> str | None:
    """The password of the account, found before anything is queued; None while no account is set up.

    Raises:
        CommandRefusedError: the password is nowhere.
    """
    row = office.read(mail_account)
    return None if row is None else find_password(office, row)


def send_test(office: Office) -> tuple[str, "Delivery"]:
    """Send one short message from the account to its own address; the address and what became of it.

    Raises:
        NoMailAccountError: none is set up.
        CommandRefusedError: the password is nowhere.
        PostError: nothing was sent, and why.
    """
    row = office.read(mail_account)
    if row is None:
        raise NoMailAccountError
    return row.address, deliver_test(row, find_password(office, row))


def send_waiting(office: Office, arguments: Namespace, password: str | None = None) -> RunReport:
    """Send every mail that waits and may go now, each to its one recipient.

    Raises:
        NoMailAccountError: none is set up.
        CommandRefusedError: the password is nowhere.
    """
    waiting = office.read(sendable, datetime.now(UTC))
    if not waiting:
        return RunReport()
    row = office.read(mail_account)
    if row is None:
        raise NoMailAccountError
    from arbook.mail.smtp import open_post

    connect = partial(open_post, account_of(row), password or find_password(office, row))
    steps = partial(steps_with, office.outbox, today=arguments.today)
    return send_queued(waiting, connect, steps, _tell_progress)


def report_facts(report: RunReport) -> dict[str, object]:
    """The counts of a run for people and programs."""
    return {name: fact for name, fact in asdict(report).items() if name not in ("stopped_by", "was_cancelled")}


def exit_code(report: RunReport) -> int:
    """0 when everything went out; else one sentence on stderr and 1."""
    if report.stopped_by is not None:
        say(explain(report.stopped_by).sentence, stream=sys.stderr)
        return 1
    if report.failed or report.unsure:
        template = "{failed} messages were not sent and {unsure} are unsure. See `arbook outbox BOOK`."
        say(Sentence(template, report_facts(report)), stream=sys.stderr)
        return 1
    return 0


def _tell_progress(progress: Progress) -> None:
    if sys.stderr.isatty():
        facts: dict[str, object] = {"at": progress.done + 1, "total": progress.total, "name": progress.name}
        say(Sentence("Sending {at} of {total}, to {name}", facts), stream=sys.stderr)

"""The run that nobody watches: what the policy lets go by itself, with every brake of the window, and a report.

Exit codes beside those of all commands: 3, the book is open elsewhere and nobody there took the work.
"""

import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from datetime import UTC, datetime, time
from functools import partial
from time import monotonic, sleep
from typing import TypeVar

from arbook.cli.output import say, show_json
from arbook.cli.sending import send_waiting
from arbook.formats.formats import formats_for
from arbook.ledger.digits import latin_digits
from arbook.ledger.errors import ArbookError
from arbook.queries.book_facts import book_facts
from arbook.queries.settings import mail_accounts
from arbook.queries.unattended import UnattendedRow, ran_on
from arbook.sentences.sentence import Sentence
from arbook.sentences.unattended import report_mail, run_told, why_left
from arbook.services.handing_over import RunWish, ask_window, is_waiting, open_unless_in_use, withdraw
from arbook.services.mail_sign_ins import kept_key
from arbook.services.office import Office
from arbook.services.unattended_run import (
    Begun,
    begin,
    finish,
    look_after,
    open_accounts,
    queue,
    settled,
    stopped,
)

Result = TypeVar("Result")

BUSY = 3
PATIENCE = 60.0
"""Seconds to wait for whoever has the book open."""
_STEP = 0.25
_HANDED_OVER = "The book is open: the window there sends them."
_COUNTS = ("sent", "written", "failed", "unsure", "queued", "cancelled")


def clock_time(text: str) -> time:
    """A time of day as an option takes it.

    Raises:
        ArgumentTypeError: something else than ``09:00``.
    """
    try:
        return datetime.strptime(latin_digits(text), "%H:%M").time()  # noqa: DTZ007 - a time of day has no zone
    except ValueError:
        raise ArgumentTypeError(f"{text[:40]!r} is not a time of day like 09:00") from None


def now_here() -> datetime:
    """The computer's own clock."""
    return datetime.now().astimezone()


def run_unattended(arguments: Namespace) -> int:
    """``remind --send --unattended``."""
    once = arguments.starts_at is not None
    if once and now_here().time() < arguments.starts_at:
        return _nothing_done(arguments, "not_yet", "Not before {at}: nothing was done.", at=arguments.starts_at)
    office = _opened(arguments, once=once)
    if isinstance(office, int):
        return office
    try:
        if once and office.read(ran_on, arguments.today):
            return _nothing_done(arguments, "done_before", "Today's reminders were sent by themselves before.")
        return _tell(arguments, *_run(office, arguments))
    finally:
        office.close()


def _opened(arguments: Namespace, *, once: bool) -> Office | int:
    """The book, or the exit code where a window has it and took the work, or nobody gave it back in time."""
    deadline, has_asked = monotonic() + PATIENCE, False
    while True:
        office = open_unless_in_use(arguments.book)
        if office is not None:
            withdraw(arguments.book)
            return office
        if has_asked and not is_waiting(arguments.book):
            return _nothing_done(arguments, "handed_over", _HANDED_OVER)
        if not has_asked:
            ask_window(arguments.book, RunWish(datetime.now(UTC), once=once))
            has_asked = True
        if monotonic() >= deadline:
            return _give_up(arguments)
        sleep(_STEP)


def _give_up(arguments: Namespace) -> int:
    if not withdraw(arguments.book):
        return _nothing_done(arguments, "handed_over", _HANDED_OVER)
    told = "The book is in use elsewhere, so nothing was sent. The next run does it."
    return _nothing_done(arguments, "busy", told, code=BUSY)


def _nothing_done(arguments: Namespace, outcome: str, told: str, *, code: int = 0, **facts: object) -> int:
    if arguments.format == "json":
        show_json({"as_of": arguments.today, "outcome": outcome})
    say(Sentence(told, facts), stream=sys.stderr if code or arguments.format == "json" else sys.stdout)
    return code


def _run(office: Office, arguments: Namespace) -> tuple[UnattendedRow, str]:
    """The run, its report written down; with what became of the report's mail."""

    def at_book(wish: Callable[[Office], Result]) -> Result:
        return wish(office)

    begun, book_id = Begun(arguments.today), office.read(book_facts)["book_id"]
    key_of = partial(kept_key, book_id, office.read(mail_accounts))
    try:
        look_after(office, arguments.today)
        begun = begin(office, arguments.today)
        begun, keys = open_accounts(begun, key_of)
        ended = queue(at_book, begun)
    except ArbookError as refusal:
        if office.is_demo:
            raise
        return finish(at_book, stopped(begun, refusal), report_mail)
    if ended.message_ids:
        ended = settled(ended, send_waiting(office, arguments, keys, ended.message_ids))
    return finish(at_book, ended, report_mail)


def _tell(arguments: Namespace, run: UnattendedRow, mailed: str) -> int:
    if arguments.format == "json":
        show_json(_facts(run, mailed))
    else:
        for sentence in run_told(run):
            say(sentence)
        for each in run.left:
            print(f"- {each.name}, {each.stage}: {why_left(each.why).plain(formats_for('en'))}")
    return 1 if run.has_trouble or run.counts.get("queued") else 0


def _facts(run: UnattendedRow, mailed: str) -> dict[str, object]:
    formats = formats_for("en")
    told = [each.plain(formats) for each in run_told(run)]
    return {
        "as_of": run.as_of,
        "outcome": run.outcome,
        **{name: run.counts.get(name, 0) for name in _COUNTS},
        "left": [
            {
                "name": each.name,
                "stage": each.stage,
                "why": each.why,
                "reason": why_left(each.why).plain(formats),
            }
            for each in run.left
        ],
        "stopped": told[0] if run.stopped is not None else None,
        "goes_on_at": run.goes_on_at,
        "report_mailed": mailed or None,
    }

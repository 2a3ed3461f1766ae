"""The command that lets reminders go out by themselves, each day at a time."""

import sys
from argparse import ArgumentParser, Namespace
from contextlib import closing
from pathlib import Path

from arbook.cli.arguments import Commands, add_command
from arbook.cli.books import for_change, for_reading
from arbook.cli.outcomes import add_outcome_format
from arbook.cli.output import say, show_json
from arbook.cli.unattended import clock_time
from arbook.ledger.errors import ArbookError
from arbook.queries.unattended import mails_report
from arbook.sentences.sentence import Sentence
from arbook.sentences.unattended import schedule_told
from arbook.services.office import Office, open_office
from arbook.services.schedule_places import Found, look_around, put_here, remove_all
from arbook.services.scheduling import Scheduler, schedule_of, scheduler_here
from arbook.services.unattended_run import AtBook


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``schedule``."""
    parser = add_command(commands, "schedule", _schedule, "let reminders go out by themselves, each day at a time")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--at", metavar="TIME", type=clock_time, help="each day at this time, such as 09:00")
    way.add_argument("--off", action="store_true", help="no more by themselves")
    way.add_argument("--show", action="store_true", help="say whether it is set (also without any option)")
    parser.add_argument("--report", choices=("yes", "no"), help="also send each report to your own mailbox")
    add_outcome_format(parser)


def _schedule(arguments: Namespace) -> int:
    scheduler, book = scheduler_here(), arguments.book.resolve()
    if arguments.at is not None:
        with for_change(arguments) as office:  # a schedule for what is no book would fail each day
            put_here(_at(office), scheduler, schedule_of(book, arguments.at))
    elif arguments.off:
        _take_back(scheduler, book)
    found, wanted = _asked(arguments, scheduler, book)
    standing = found.here
    if arguments.format == "json":
        show_json(_facts(found, wanted))
    else:
        say(schedule_told(found))
        if wanted is not None:
            told = "Each report also goes to your mailbox." if wanted else "Reports stand on Today alone."
            say(Sentence(told))
    if arguments.at is not None and standing.is_asleep:
        say(Sentence("The computer's scheduler did not take it up."), stream=sys.stderr)
        return 1
    return 0


def _take_back(scheduler: Scheduler, book: Path) -> None:
    """Here first: the book may be gone, or open in a window."""
    scheduler.remove(book)
    try:
        office = open_office(book)
    except ArbookError:
        return
    with closing(office):
        remove_all(_at(office), scheduler, book)


def _asked(arguments: Namespace, scheduler: Scheduler, book: Path) -> tuple[Found, bool | None]:
    """What is set, and whether reports go to the mailbox: None where the book was not asked, since it need not be
    there.
    """
    if arguments.report is not None:
        with for_change(arguments) as office:
            office.unattended.set_rules(mails_report=arguments.report == "yes")
    elif arguments.off:
        return Found(scheduler.look(book)), None
    with for_reading(arguments) as office:
        return look_around(_at(office), scheduler, book), office.read(mails_report)


def _at(office: Office) -> AtBook:
    """The book in this very thread."""
    return lambda wish: wish(office)


def _facts(found: Found, wanted: bool | None) -> dict[str, object]:
    at = None if found.here.at is None else f"{found.here.at:%H:%M}"
    left_at = None if found.left_at is None else str(found.left_at)
    is_set = found.here.at is not None and not found.here.is_asleep
    return {"is_set": is_set, "at": at, "left_at": left_at, "mails_report": wanted}

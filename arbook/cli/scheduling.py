"""The command that lets reminders go out by themselves, each day at a time."""

import sys
from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command
from arbook.cli.books import for_change, for_reading
from arbook.cli.outcomes import add_outcome_format
from arbook.cli.output import say, show_json
from arbook.cli.unattended import clock_time
from arbook.queries.unattended import mails_report
from arbook.sentences.sentence import Sentence
from arbook.sentences.unattended import schedule_told
from arbook.services.scheduling import Standing, schedule_of, scheduler_here


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
    book = arguments.book.resolve()
    if arguments.at is not None:
        with for_reading(arguments):  # a schedule for what is no book would fail each day
            pass
        scheduler_here().put(schedule_of(book, arguments.at))
    elif arguments.off:
        scheduler_here().remove(book)
    wanted = _report(arguments)
    standing = scheduler_here().look(book)
    if arguments.format == "json":
        show_json(_facts(standing, wanted))
    else:
        say(schedule_told(standing))
        if wanted is not None:
            told = "Each report also goes to your mailbox." if wanted else "Reports stand on Today alone."
            say(Sentence(told))
    if arguments.at is not None and standing.is_asleep:
        say(Sentence("The computer's scheduler did not take it up."), stream=sys.stderr)
        return 1
    return 0


def _report(arguments: Namespace) -> bool | None:
    """Whether reports go to the mailbox; None where the book was not asked, since it need not be there."""
    if arguments.report is not None:
        with for_change(arguments) as office:
            office.unattended.set_rules(mails_report=arguments.report == "yes")
            return office.read(mails_report)
    if arguments.off:
        return None
    with for_reading(arguments) as office:
        return office.read(mails_report)


def _facts(standing: Standing, wanted: bool | None) -> dict[str, object]:
    at = None if standing.at is None else f"{standing.at:%H:%M}"
    return {"is_set": standing.at is not None and not standing.is_asleep, "at": at, "mails_report": wanted}

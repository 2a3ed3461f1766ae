"""What all commands have in common: the book, the day, the form of the answer."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Callable, Collection
from datetime import date, datetime
from pathlib import Path

from arbook.cli.output import FORMATS
from arbook.ledger.dates import parse_iso_date
from arbook.ledger.digits import latin_digits
from arbook.ledger.errors import DateError

Commands = _SubParsersAction
"""Where commands are added."""

Run = Callable[[Namespace], int]
"""Carries a command out and returns the exit code."""


def system_day() -> date:
    """The computer's own day, where ``--today`` does not say otherwise."""
    return datetime.now().astimezone().date()


def day(text: str) -> date:
    """A date as an option takes it.

    Raises:
        ArgumentTypeError: not an ISO date between 1900 and 2199.
    """
    try:
        return parse_iso_date(latin_digits(text))
    except DateError as error:
        if error.facts.get("why") == "out_of_range":
            raise ArgumentTypeError(f"{text} does not lie between 1900 and 2199") from None
        raise ArgumentTypeError(f"{text[:40]!r} is not a date like 2026-11-26") from None


def whole_number(text: str) -> int:
    """A count or id of at most nine digits.

    Raises:
        ArgumentTypeError: something else.
    """
    text = latin_digits(text)
    if not (text.isascii() and text.isdigit() and len(text) <= 9):
        raise ArgumentTypeError(f"{text[:40]!r} is not a whole number")
    return int(text)


def add_command(commands: "Commands[ArgumentParser]", name: str, run: Run, told: str) -> ArgumentParser:
    """A command with ``BOOK`` and ``--today``; ``told`` is its line of help."""
    parser = commands.add_parser(name, help=told, description=told)
    parser.add_argument("book", metavar="BOOK", type=Path, help="the book's file")
    add_today(parser)
    parser.set_defaults(run=run)
    return parser


def add_today(parser: ArgumentParser) -> None:
    """``--today``, so that a day can be replayed."""
    parser.add_argument(
        "--today", metavar="DATE", type=day, default=system_day(), help="act as on this day (the system's day)"
    )


def add_reading(commands: "Commands[ArgumentParser]", name: str, run: Run, told: str) -> ArgumentParser:
    """A command that only reads: with ``--as-of`` and ``--format`` besides."""
    parser = add_command(commands, name, run, told)
    add_as_of(parser)
    add_format(parser)
    return parser


def add_as_of(parser: ArgumentParser) -> None:
    """``--as-of``, which is today unless said."""
    parser.add_argument("--as-of", metavar="DATE", type=day, help="as it stood on this day (today)")


def add_format(parser: ArgumentParser) -> None:
    """``--format``."""
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to print (table)")


def add_customer(parser: ArgumentParser, *, required: bool) -> None:
    """``--customer``."""
    parser.add_argument("--customer", metavar="NO", required=required, help="the customer's number")


_ALWAYS = frozenset({"book", "today", "format", "run", "parser"})
_CALLED = {
    "starts_on": "--from",
    "ends_on": "--until",
    "tried_on": "--try",
    "recurring": "ID",
    "message": "MESSAGE",
    "numbers": "--for",
}
"""What was typed, where its value is kept under another name."""


def refuse_unused(arguments: Namespace, told: str, used: Collection[str]) -> None:
    """End with a word on usage where an option was given that would be silently ignored.

    Args:
        arguments: As they were understood, with their ``parser``.
        told: What was asked for, as the owner wrote it: "recurring due".
        used: Names of what has a meaning here, beside what every command has.
    """
    parser: ArgumentParser = arguments.parser
    ignored = [
        _CALLED.get(name) or f"--{name.replace('_', '-')}"
        for name, value in vars(arguments).items()
        if name not in _ALWAYS and name not in used and value != parser.get_default(name)
    ]
    if ignored:
        parser.error(f"{told} does not take {', '.join(ignored)}")


def add_event(parser: ArgumentParser, why: str = "why; it stands in the ledger", *, required: bool = False) -> None:
    """``--on`` and ``--reason`` of what is written down as having happened."""
    parser.add_argument("--on", metavar="D", type=day, help="when (today)")
    parser.add_argument("--reason", default="", required=required, help=why)


def day_of(arguments: Namespace) -> date:
    """The day that ``--on`` says, else today."""
    said: date | None = arguments.on
    today: date = arguments.today
    return said or today


def as_of(arguments: Namespace) -> date:
    """The day a reading command is about."""
    asked: date | None = arguments.as_of
    today: date = arguments.today
    return asked or today

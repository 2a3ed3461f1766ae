"""Commands for the book as a whole: make one, check it, copy it."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, add_today
from arbook.cli.books import for_reading
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import say, show_json
from arbook.sentences.findings import finding_sentence
from arbook.sentences.sentence import Sentence
from arbook.services.founding import FoundBook
from arbook.services.office import demo_office, new_office


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """The housekeeping commands."""
    new = add_command(commands, "new", _new, "make a new book")
    new.add_argument("--business", metavar="NAME", required=True)
    new.add_argument("--currency", metavar="EUR", required=True)
    new.add_argument("--country", metavar="DE", required=True)
    new.add_argument("--language", choices=("en", "de"), default="en", help="of the papers (en)")
    add_outcome_format(new)
    demo = commands.add_parser("demo", help="make a book with invented customers to play with")
    demo.add_argument("path", metavar="PATH", nargs="?", type=Path, default=Path("arbook-demo", "demo.arbook"))
    demo.add_argument("--language", choices=("en", "de"), default="en", help="of the shop and its papers (en)")
    add_today(demo)
    add_outcome_format(demo)
    demo.set_defaults(run=_demo)
    add_outcome_format(add_command(commands, "check", _check, "recompute the whole book and compare"))
    backup = add_command(commands, "backup", _backup, "make a verified copy of the book")
    backup.add_argument("target", metavar="PATH", type=Path)
    add_outcome_format(backup)


def _new(arguments: Namespace) -> int:
    command = FoundBook(arguments.business, arguments.currency.upper(), arguments.country.upper(), arguments.language)
    new_office(arguments.book, command).close()
    return done(arguments, "{book} is the new book of {business}.", book=arguments.book, business=arguments.business)


def _demo(arguments: Namespace) -> int:
    arguments.path.parent.mkdir(parents=True, exist_ok=True)
    demo_office(arguments.path, arguments.today, arguments.language).close()
    return done(arguments, "{book} is a demo book; nothing is ever sent from it.", book=arguments.path)


def _check(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        findings = office.safekeeping.check()
    if not findings:
        return done(arguments, "Everything in {book} adds up.", book=arguments.book, findings=())
    if arguments.format == "json":
        rows = [{"code": each.code, "where": each.where, "detail": each.detail} for each in findings]
        show_json({"book": arguments.book, "findings": rows})
    else:
        for each in findings:
            say(finding_sentence(each.code, each.where, each.detail))
    facts: dict[str, object] = {"book": arguments.book, "count": len(findings)}
    say(
        Sentence("{book} has {count} {count:finding|findings}. Open the newest backup that has none.", facts),
        stream=sys.stderr,
    )
    return 1


def _backup(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        made = office.safekeeping.backup(arguments.target)
    return done(
        arguments, "A verified copy is at {file}, {size} bytes.", file=made.path, size=made.size, sha256=made.sha256
    )

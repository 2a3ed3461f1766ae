"""The command line: one parser over all groups of commands, and one place that turns refusals into a sentence.

Exit codes: 0 done, 1 refused with one sentence on stderr, 2 a command that is not understood (argparse).
"""

import gc
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Sequence

from arbook import __version__
from arbook.cli import (
    agreeing,
    allocating,
    answering,
    apologizing,
    contact_log,
    credit_stopping,
    day_list,
    disputing,
    drafts,
    entering,
    finding,
    giving_back,
    housekeeping,
    importing,
    invoice_show,
    invoicing,
    kind_notes,
    late_charges,
    late_setting,
    lateness,
    mailing,
    more_time,
    notes,
    outbox,
    paper_mailing,
    paying,
    payment_plans,
    plan_keeping,
    plan_rules,
    policies,
    printing,
    promising,
    reading,
    receiving,
    recurring,
    reminding,
    replies,
    scheduling,
    setting_up,
    settling,
    signing_in,
    tax_rates,
    terms,
    tones,
    wordings,
)
from arbook.cli.log_file import write_log
from arbook.cli.output import prepare_streams, say, silence_stdout
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.errors import ArbookError
from arbook.sentences.refusals import explain
from arbook.sentences.sentence import Sentence

DONE, REFUSED = 0, 1
_NEVER = 1_000_000
"""Collections of the middle generation before one of everything."""
_GROUPS = (
    housekeeping,
    reading,
    contact_log,
    credit_stopping,
    finding,
    entering,
    receiving,
    allocating,
    apologizing,
    giving_back,
    lateness,
    late_charges,
    late_setting,
    paying,
    invoicing,
    kind_notes,
    invoice_show,
    drafts,
    recurring,
    day_list,
    disputing,
    answering,
    reminding,
    scheduling,
    outbox,
    policies,
    wordings,
    payment_plans,
    plan_keeping,
    plan_rules,
    agreeing,
    tones,
    printing,
    promising,
    paper_mailing,
    notes,
    replies,
    importing,
    mailing,
    more_time,
    signing_in,
    setting_up,
    settling,
    tax_rates,
    terms,
)


def build_parser() -> ArgumentParser:
    """The parser with all commands."""
    parser = ArgumentParser(
        prog="arbook",
        description="Gets small businesses paid without losing their customers. Without a command, or with a book "
        "alone, a window opens.",
    )
    parser.add_argument("--version", action="version", version=f"arbook {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, title="commands")
    for group in _GROUPS:
        group.add_commands(commands)
    return parser


def run(argv: Sequence[str]) -> int:
    """Carry out one command and return the exit code."""
    # A command is over soon: going through all rows that it holds, again and again, would only find nothing.
    gc.set_threshold(*gc.get_threshold()[:2], _NEVER)
    return run_safely(lambda: _run(argv))


def run_safely(act: Callable[[], int]) -> int:
    """Do something and return its exit code; whatever goes wrong becomes one sentence on stderr."""
    prepare_streams()
    try:
        code = act()
        sys.stdout.flush()
    except BrokenPipeError:
        silence_stdout()
        return DONE
    except ArbookError as error:
        return _refuse(explain(error).sentence)
    except CommandRefusedError as error:
        return _refuse(error.sentence)
    except KeyboardInterrupt:
        return _refuse(Sentence("Stopped. What was already confirmed is in the book."))
    except OSError as error:
        return _refuse(_file_trouble(error))
    except Exception as error:
        return _refuse(_defect(error))
    return code


def _run(argv: Sequence[str]) -> int:
    try:
        parser = build_parser()
        for word in argv:
            if word.startswith("--") and word.endswith("=--"):  # argparse would drop the value and go on
                parser.error(f"{word.removesuffix('=--')} has no value")
        if list(argv).count("--") > 1:  # argparse would take the second one for nothing at all
            parser.error("-- is given more than once")
        arguments = parser.parse_args(argv)
        code: int = arguments.run(arguments)
    except SystemExit as stop:  # help, version, or a wish that is not understood
        return stop.code if isinstance(stop.code, int) else DONE
    return code


def _refuse(sentence: Sentence) -> int:
    say(sentence, stream=sys.stderr)
    return REFUSED


def _file_trouble(error: OSError) -> Sentence:
    place = error.filename if error.filename is not None else "a file"
    return Sentence(
        "{place}: {why}. Choose another place.", {"place": place, "why": error.strerror or "not possible"}
    )


def _defect(error: Exception) -> Sentence:
    path = write_log(error)
    if path is None:
        return Sentence("Something unforeseen happened ({kind}); the book keeps what was there before.", _kind(error))
    return Sentence(
        "Something unforeseen happened ({kind}); the book keeps what was there before. Details are in {path}.",
        {**_kind(error), "path": path},
    )


def _kind(error: Exception) -> dict[str, object]:
    return {"kind": type(error).__name__}

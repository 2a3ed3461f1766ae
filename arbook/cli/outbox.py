"""The command for the outbox: what became of each message, and what the owner decides."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from arbook.cli.arguments import Commands, add_command, add_format, refuse_unused, whole_number
from arbook.cli.books import for_change, for_reading
from arbook.cli.letters import save_letters, save_message
from arbook.cli.outcomes import done
from arbook.cli.output import Listing, say, show
from arbook.cli.sending import exit_code, report_facts, send_waiting
from arbook.formats.formats import formats_for
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import TO_PRINT, MessageRow, messages
from arbook.sentences.reminders import message_note
from arbook.sentences.sentence import Sentence
from arbook.services.freshness import outdated
from arbook.services.office import Office
from arbook.services.reminder_errors import StaleMessageError
from arbook.services.resending import SendAgain

_TAKEN = {
    "list": ("state",),
    "send": (),
    "retry": ("message",),
    "cancel": ("message",),
    "again": ("message", "to", "subject", "body", "without"),
    "resolve": ("message", "answer"),
    "save": ("message", "output"),
    "printed": ("message", "all", "posted"),
}
"""What each action of ``outbox`` takes."""
_ANSWERS = {"arrived": "arrived", "send-again": "send_again", "give-up": "give_up"}


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``outbox``."""
    outbox = add_command(commands, "outbox", _outbox, "list messages, or decide what becomes of one")
    outbox.add_argument("action", choices=tuple(_TAKEN), nargs="?", default="list")
    outbox.add_argument("message", metavar="MESSAGE", nargs="?", type=whole_number, help="its number in the list")
    outbox.add_argument("--answer", choices=tuple(_ANSWERS), help="what `resolve` decides about an unsure message")
    outbox.add_argument("-o", "--output", metavar="PATH", type=Path, help="where `save` writes the letter or mail")
    outbox.add_argument("--to", metavar="ADDRESS", help="`again` to this address instead")
    outbox.add_argument("--subject", help="`again` with this subject")
    outbox.add_argument("--body", metavar="TEXT", help="`again` with this text")
    outbox.add_argument("--without", metavar="FILE", action="append", help="`again` without this attachment")
    outbox.add_argument("--state", help="only messages in this state")
    outbox.add_argument("--all", action="store_true", help="with printed: every letter that waits is in the post")
    outbox.add_argument("--posted", action="store_true", help="with printed: it left, whatever came between")
    add_format(outbox)
    outbox.set_defaults(parser=outbox)


def _outbox(arguments: Namespace) -> int:
    refuse_unused(arguments, f"outbox {arguments.action}", ("action", *_TAKEN[arguments.action]))
    if arguments.action == "list":
        with for_reading(arguments) as office:
            rows = office.read(messages, arguments.state)
        columns = ("message", "customer", "name", "state", "stage", "channel", "to", "subject", "note")
        show(arguments.format, {}, Listing("rows", columns, [_message_row(row) for row in rows]))
        return 0
    if arguments.action == "send":
        with for_change(arguments) as office:
            report = send_waiting(office, arguments)
            counts = report_facts(office, report)
        done(
            arguments,
            "{sent} {sent:message was|messages were} sent; {left} {left:waits|wait} and {unsure} "
            "{unsure:is|are} unsure.",
            **counts,
        )
        return exit_code(report, counts)
    if arguments.action == "save" and arguments.output is None:
        arguments.parser.error("to save a message, say where: -o DIR")
    if arguments.action == "save" and arguments.message is None:
        return _save_letters(arguments)
    if arguments.action == "printed" and arguments.all and arguments.message is None:
        return _note_all(arguments)
    if arguments.action == "retry" and arguments.message is None:
        with for_change(arguments) as office:
            count = len(office.outbox.retry_all().ids("message"))
        return done(arguments, "{count} {count:message waits|messages wait} to be sent again.", count=count)
    if arguments.message is None or (arguments.action == "resolve" and arguments.answer is None):
        arguments.parser.error("say which message, and for `resolve` also --answer")
    if arguments.action == "save":
        return _save_one(arguments)
    with for_change(arguments) as office:
        _decide(office, arguments)
    return done(arguments, "Message {message}: done.", message=arguments.message, action=arguments.action)


def _save_one(arguments: Namespace) -> int:
    """A letter that waits is handed out only while it is true; anything else as it left or will leave."""
    message_id = arguments.message
    with for_reading(arguments) as office:
        waits = office.read(message_by_id, message_id).row.state == TO_PRINT
        path = None if waits else save_message(office, message_id, arguments.output)
    if path is None:
        with for_change(arguments) as office:
            if office.outbox.withdraw_outdated([message_id], today=arguments.today).ids("message"):
                why = office.read(message_by_id, message_id).row.reason
                raise StaleMessageError(message_id=message_id, why=why)
            path = save_message(office, message_id, arguments.output)
    return done(arguments, "Message {message} is in {file}.", message=message_id, file=path)


def _save_letters(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        ids = [row.message_id for row in office.read(messages, TO_PRINT)]
        lost = len(office.outbox.withdraw_outdated(ids, today=arguments.today).ids("message"))
        count = save_letters(office, arguments.output)
    if lost:
        told = "{count} {count:letter was|letters were} taken back, since something came between."
        say(Sentence(told, {"count": lost}), stream=sys.stderr)
    if not count:
        return done(arguments, "No letter waits to be printed.", count=count)
    told = "{count} {count:letter is|letters are} in {file}. In the post, note all: `outbox BOOK printed --all`."
    return done(arguments, told, count=count, file=arguments.output)


def _note_all(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        ids = {row.message_id for row in office.read(messages, TO_PRINT)}
        left = frozenset() if arguments.posted else office.read(outdated, ids, arguments.today)
        noted = sorted(ids - left)
        if noted:
            office.outbox.mark_letters_printed(noted, today=arguments.today, is_posted=arguments.posted)
    if left:
        waits = (
            "{count} {count:letter waits|letters wait} still: something came between. In the post already? "
            "`outbox BOOK printed MESSAGE --posted`."
        )
        say(Sentence(waits, {"count": len(left)}), stream=sys.stderr)
    return done(
        arguments, "{count} {count:letter is|letters are} noted as sent.", count=len(noted), left=sorted(left)
    )


def _decide(office: Office, arguments: Namespace) -> None:
    outbox, message = office.outbox, arguments.message
    if arguments.action == "retry":
        outbox.requeue(message)
    elif arguments.action == "again":
        outbox.send_again(_again(office, arguments))
    elif arguments.action == "cancel":
        outbox.cancel(message)
    elif arguments.action == "printed":
        outbox.mark_letters_printed([message], today=arguments.today, is_posted=arguments.posted)
    else:
        outbox.resolve_unsure(message, _ANSWERS[arguments.answer], today=arguments.today)  # type: ignore[arg-type]


def _again(office: Office, arguments: Namespace) -> SendAgain:
    """What goes again, in which words, with which of its papers."""
    away = set(arguments.without or ())
    names = tuple(name for name in office.read(message_by_id, arguments.message).row.paper_names if name not in away)
    return SendAgain(
        arguments.message,
        to_address=arguments.to,
        subject=arguments.subject,
        body=arguments.body,
        attachment_names=names,
    )


def _message_row(row: MessageRow) -> tuple[object, ...]:
    note = message_note(row)
    return (
        row.message_id,
        row.customer_number,
        row.customer_name,
        row.state,
        row.stage,
        row.channel,
        row.to_address,
        row.subject,
        note.plain(formats_for("en")) if note else "",
    )

"""The command that says sorry for a reminder that should not have been sent."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command, refuse_unused, whole_number
from arbook.cli.books import for_change, for_reading
from arbook.cli.outcomes import add_outcome_format, done
from arbook.services.apologies import USUAL_HOLD_DAYS, Apologize
from arbook.services.apologies_back import apology_for


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``apologize``."""
    told = "say sorry for a reminder sent by mistake: it counts as not sent, reminders rest, a kind mail goes out"
    parser = add_command(commands, "apologize", _apologize, told)
    parser.add_argument("message", metavar="MESSAGE", type=whole_number, help="the sent message, as `outbox` shows")
    parser.add_argument("--hold", metavar="DAYS", type=whole_number, default=USUAL_HOLD_DAYS,
                        help=f"no reminders for so many days ({USUAL_HOLD_DAYS})")  # fmt: skip
    parser.add_argument("--no-mail", action="store_true", help="without a mail: you call them")
    parser.add_argument("--preview", action="store_true", help="only show the mail")
    parser.add_argument(
        "--undo", action="store_true", help="it was no mistake: take it back while nobody heard of it"
    )
    add_outcome_format(parser)
    parser.set_defaults(parser=parser)


def _apologize(arguments: Namespace) -> int:
    if arguments.undo:
        return _undo(arguments)
    if arguments.preview:
        with for_reading(arguments) as office:
            draft = office.apologies.draft(arguments.message)
        facts = {"to": draft.to_address, "subject": draft.subject, "body": draft.body}
        return done(arguments, "{to}: {subject} {body}", **facts)
    with for_change(arguments) as office:
        draft = office.apologies.draft(arguments.message)
        by_mail = not arguments.no_mail
        command = Apologize(arguments.message, arguments.today, arguments.hold, by_mail=by_mail)
        made = office.apologies.apologize(command)
    told = "The reminder to {name} counts as not sent" + ("; the mail waits in the outbox." if by_mail else ".")
    mail = made.made_id if by_mail else None
    return done(arguments, told, message=arguments.message, name=draft.proposal.name, mail=mail, charge=draft.charge)


def _undo(arguments: Namespace) -> int:
    refuse_unused(arguments, "apologize --undo", ("message", "undo"))
    with for_change(arguments) as office:
        undone_id = office.read(apology_for, arguments.message)
        office.apologies.take_back(undone_id, today=arguments.today)
    return done(arguments, "The reminder counts again, and reminders go on.", message=arguments.message)

"""The command around reminders: the day's list, and sending it."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from arbook.cli.arguments import (
    Commands,
    add_customer,
    add_reading,
    as_of,
    refuse_unused,
)
from arbook.cli.books import customer_id_of, for_change, for_reading
from arbook.cli.output import Listing, say, show, show_json
from arbook.cli.refusing import CommandRefusedError
from arbook.cli.sending import exit_code, keys_to_send, report_facts, send_waiting
from arbook.cli.unattended import clock_time, run_unattended
from arbook.formats.formats import formats_for
from arbook.ledger.readiness import Check, CheckKind, sending_checks
from arbook.ledger.reminder_pacing import NextStep
from arbook.ledger.reminder_policies import Enclosed
from arbook.ledger.reminders import Channel, Decisions, HeldBack, Proposal
from arbook.queries.outbox import messages
from arbook.queries.readiness import sending_facts
from arbook.queries.relationships import sensitive_ids
from arbook.queries.reminding import next_steps
from arbook.sentences.reminders import next_reason, reason_to_hold, reason_to_remind
from arbook.sentences.sentence import Sentence
from arbook.services.by_hand import MadeByHand
from arbook.services.calling_instead import CallInstead
from arbook.services.composing import UNKNOWN_SENDER, sender_in
from arbook.services.office import Office
from arbook.services.queueing import Pick
from arbook.services.reminders import QueueRun

_PROPOSED = ("customer", "stage", "channel", "items", "amount", "currency", "reason")
_CHECKS = ("check", "is_open", "count", "names", "day")
_NEXT = ("customer", "stage", "on", "reason")


def enclosed(text: str) -> tuple[Enclosed, ...]:
    """What goes with a mail, as an option takes it.

    Raises:
        ArgumentTypeError: something that does not go with mails.
    """
    names = [each.strip() for each in text.split(",") if each.strip() not in ("", "none")]
    try:
        return tuple(Enclosed(each) for each in dict.fromkeys(names))
    except ValueError:
        raise ArgumentTypeError(f"{text[:40]!r} is not made of statement, invoices and plan") from None


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``remind``."""
    remind = add_reading(commands, "remind", _remind, "show whom to remind and why, or send the reminders")
    add_customer(remind, required=False)
    remind.set_defaults(parser=remind)
    way = remind.add_mutually_exclusive_group()
    way.add_argument("--send", action="store_true", help="send them, and what still waits in the outbox")
    way.add_argument("--made", metavar="TEXT", help="the call or text message to --customer was made; what was said")
    way.add_argument("--not-reached", metavar="TEXT", nargs="?", const="", help="the call was tried, in vain")
    way.add_argument("--call-instead", action="store_true", help="call --customer that day instead of writing")
    way.add_argument("--write-after-all", action="store_true", help="take that back")
    way.add_argument("--eml", metavar="DIR", type=Path, help="write them as files instead; nothing is sent")
    remind.add_argument(
        "--no-sheets", action="store_true", help="with --send or --eml: no interest sheets of what is charged"
    )
    remind.add_argument(
        "--enclose",
        metavar="PAPERS",
        type=enclosed,
        help="with --send or --eml: with each mail, whatever its stage says (statement, invoices, plan; none)",
    )
    remind.add_argument(
        "--unattended", action="store_true", help="with --send: only what the policy lets go by itself, and a report"
    )
    remind.add_argument(
        "--from",
        dest="starts_at",
        metavar="TIME",
        type=clock_time,
        help="with --unattended: once a day, and not before this time",
    )


def _remind(arguments: Namespace) -> int:
    if arguments.eml is not None:
        refuse_unused(arguments, "remind --eml", ("eml", "customer", "as_of", "no_sheets", "enclose"))
    for option in ("no_sheets", "enclose"):
        if getattr(arguments, option) not in (None, False) and not arguments.send and arguments.eml is None:
            arguments.parser.error(f"--{option.replace('_', '-')} goes with --send or --eml")
    if arguments.unattended:
        return _by_itself(arguments)
    if arguments.starts_at is not None:
        arguments.parser.error("--from goes with --unattended")
    if arguments.made is not None or arguments.not_reached is not None:
        return _by_hand(arguments)
    if arguments.call_instead or arguments.write_after_all:
        return _call_instead(arguments)
    if arguments.send:
        with for_change(arguments) as office:
            return _send(office, arguments)
    with for_reading(arguments) as office:
        if arguments.eml is not None:
            return _write_files(office, arguments)
        decided = _decided(office, arguments)
        only = customer_id_of(office, arguments)
        steps = office.read(next_steps, as_of(arguments), only)
        checks = _checks(office, decided, as_of(arguments))
    day = as_of(arguments)
    proposals = Listing("proposals", _PROPOSED, [_proposal_row(each, day) for each in decided.proposals])
    held = Listing("held", ("customer", "reason"), [_held_row(each) for each in decided.held])
    by_hand = Listing("by_hand", _PROPOSED, [_proposal_row(each, day) for each in decided.by_hand])
    listings = [proposals, held, *([by_hand] if decided.by_hand or arguments.format == "json" else [])]
    if only is not None or arguments.format == "json":
        listings.append(Listing("next", _NEXT, [_next_row(step) for step in steps.values()]))
    if arguments.format == "json" or decided.proposals:
        shown = [each for each in checks if each.is_open or arguments.format == "json"]
        listings.append(Listing("checks", _CHECKS, [_check_row(each) for each in shown]))
    show(arguments.format, {"as_of": day}, *listings)
    return 0


def _by_itself(arguments: Namespace) -> int:
    if not arguments.send:
        arguments.parser.error("--unattended goes with --send")
    refuse_unused(arguments, "remind --unattended", ("send", "unattended", "starts_at"))
    return run_unattended(arguments)


def _checks(office: Office, decided: Decisions, day: date) -> tuple[Check, ...]:
    """What should be looked at before these are sent; the password is looked for on sending."""
    reached = [each.customer_id for each in decided.proposals if each.has_address]
    lost = len(decided.proposals) - len(reached)
    found = sending_checks(office.read(sending_facts, day), day, reached, unreachable=lost)
    return tuple(each for each in found if each.kind is not CheckKind.PASSWORD)


def _check_row(check: Check) -> tuple[object, ...]:
    return (check.kind.value, check.is_open, check.count, list(check.names), check.day)


def _next_row(step: NextStep) -> tuple[object, ...]:
    stage = step.stage.name if step.stage else None
    return (step.number, stage, step.on, next_reason(step).plain(formats_for("en")))


def _by_hand(arguments: Namespace) -> int:
    """The owner called, or wrote: the stage counts as sent, unless nobody was reached."""
    is_made = arguments.made is not None
    with for_change(arguments) as office:
        only = _who(office, arguments, "Say who was called or written to: --customer NO.")
        command = MadeByHand(only, as_of(arguments), arguments.made if is_made else arguments.not_reached)
        (office.reminders.made_by_hand if is_made else office.reminders.not_reached)(command)
    if arguments.format == "json":
        show_json({"as_of": as_of(arguments), "customer": arguments.customer, "reached": is_made})
    else:
        reached, tried = "Written down; the stage counts as sent.", "Written down; the call is still to be made."
        say(Sentence(reached if is_made else tried))
    return 0


def _who(office: Office, arguments: Namespace, otherwise: str) -> int:
    only = customer_id_of(office, arguments)
    if only is None:
        raise CommandRefusedError(otherwise)
    return only


def _call_instead(arguments: Namespace) -> int:
    """The message of the day becomes a call, or a message again."""
    is_call = arguments.call_instead
    with for_change(arguments) as office:
        only = _who(office, arguments, "Say whom to call: --customer NO.")
        command = CallInstead(only, as_of(arguments))
        (office.reminders.call_instead if is_call else office.reminders.write_after_all)(command)
    if arguments.format == "json":
        show_json({"as_of": as_of(arguments), "customer": arguments.customer, "call": is_call})
    else:
        say(Sentence("Stands among the calls of the day." if is_call else "Is written to again."))
    return 0


def _decided(office: Office, arguments: Namespace) -> Decisions:
    decided = office.reminders.prepare(as_of(arguments))
    only = customer_id_of(office, arguments)
    if only is None:
        return decided
    return Decisions(
        tuple(each for each in decided.proposals if each.customer_id == only),
        tuple(each for each in decided.held if each.customer_id == only),
        tuple(each for each in decided.by_hand if each.customer_id == only),
    )


def _proposal_row(proposal: Proposal, day: date) -> tuple[object, ...]:
    items = [
        {
            "number": each.item.number,
            "charged_for": each.item.charged_for,
            "due_on": each.item.due_on,
            "days_late": max(each.days_late, 0),
            "open": each.item.open,
            "stage": each.stage.name if each.stage else None,
        }
        for each in proposal.items
    ]
    reason = reason_to_remind(proposal, day).plain(formats_for("en"))
    amount = proposal.amount
    return (
        proposal.number,
        proposal.stage.name,
        proposal.channel.value,
        items,
        amount,
        amount.currency,
        reason,
    )


def _held_row(held: HeldBack) -> tuple[object, ...]:
    return (held.number, reason_to_hold(held).plain(formats_for("en")))


def _picked(office: Office, arguments: Namespace) -> tuple[tuple[Proposal, ...], tuple[Pick, ...]]:
    """Whom this run reminds and what goes along."""
    proposals = _decided(office, arguments).proposals
    if arguments.customer is None:  # who needs care is reminded by name alone
        careful = office.read(sensitive_ids)
        proposals = tuple(each for each in proposals if each.customer_id not in careful)
    has_sheets, encloses = not arguments.no_sheets, arguments.enclose
    return proposals, tuple(Pick(each.customer_id, has_sheets=has_sheets, encloses=encloses) for each in proposals)


def _send(office: Office, arguments: Namespace) -> int:
    day = as_of(arguments)
    proposals, picks = _picked(office, arguments)
    senders = [each.stage.from_address for each in proposals if each.channel is Channel.MAIL]
    keys = keys_to_send(office, has_new_mail=bool(senders), senders=senders)
    queued = 0
    if picks:
        queued = len(office.reminders.queue_run(QueueRun(day, picks)).ids("message"))
    report = send_waiting(office, arguments, keys)
    to_print = len(office.read(messages, "to_print"))
    counts = {"queued": queued, **report_facts(office, report), "to_print": to_print}
    if arguments.format == "json":
        show_json({"as_of": day, **counts})
    else:
        say(Sentence(_sent_template(counts), {**counts}))
    return exit_code(report, counts)


def _sent_template(counts: Mapping[str, int]) -> str:
    if not any(counts.values()):
        return "Nobody needs a reminder today."
    template = "{queued} {queued:reminder was|reminders were} written and {sent} {sent:message|messages} sent"
    template += "; {left} {left:message waits|messages wait}." if counts["left"] else "."
    if counts["written"]:
        template += " {written} {written:became a file|became files} and {written:was|were} not sent."
    if counts["to_print"]:
        template += " {to_print} {to_print:letter waits|letters wait} to be printed."
    return template


def _write_files(office: Office, arguments: Namespace) -> int:
    _, picks = _picked(office, arguments)
    files = [str(path) for path in office.reminders.write_drafts(QueueRun(as_of(arguments), picks), arguments.eml)]
    if arguments.format == "json":
        show_json({"as_of": as_of(arguments), "files": files})
        return 0
    for path in files:
        print(path)
    if any(path.endswith(".eml") for path in files) and office.read(sender_in) is None:
        told = "No mail account is set up, so the files name {address} as their sender."
        say(Sentence(told, {"address": UNKNOWN_SENDER}), stream=sys.stderr)
    if not files:
        say(Sentence("Nobody needs a reminder today."))
    return 0

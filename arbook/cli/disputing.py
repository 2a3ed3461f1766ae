"""``dispute`` and ``disputes``: what customers contest, how it goes on and ends, and what it is mostly about."""

import mimetypes
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from arbook.cli.agreeing import add_agreement, check_options, invoice_id_of, list_rows, need
from arbook.cli.arguments import Commands, add_as_of, add_command, add_customer, as_of, day
from arbook.cli.books import amount_of, customer_id_of, customer_of, for_change, for_reading
from arbook.cli.invoicing import return_of
from arbook.cli.outcomes import done
from arbook.cli.output import FORMATS, Listing, show
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.dates import add_months
from arbook.ledger.disputes import OWN_RESOLUTIONS, DisputeReason, Resolution
from arbook.queries.dispute_reasons import days_to_settle, dispute_reasons
from arbook.queries.disputes import DisputeRow, all_disputes, dispute_by_id, disputes
from arbook.services.contact_log import ContactFile
from arbook.services.crediting_disputes import credit_for
from arbook.services.disputes import CarryOn, DisputedLine, OpenDispute, SettleDispute
from arbook.services.office import Office

_STEP = ("assignee", "next_on", "next_note", "files", "note")
_TAKEN = {
    "dispute open": ("customer", "invoice", "amount", "lines", "reason", *_STEP),
    "dispute note": ("id", *_STEP),
    "dispute close": ("id", "resolution", "outcome"),
    "dispute credit": ("id", "invoice", "note"),
    "dispute list": ("customer", "as_of"),
}
"""What each wish takes."""

_PERIOD_MONTHS = 12


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``dispute`` and ``disputes``."""
    actions = ("open", "note", "close", "credit", "list")
    dispute = add_agreement(commands, "dispute", _dispute, actions, "what a customer contests")
    dispute.add_argument("--invoice", metavar="NUMBER", help="only this invoice")
    dispute.add_argument("--amount", metavar="A", help="only this much")
    dispute.add_argument(
        "--line", dest="lines", metavar="NO=QTY", action="append", default=[], help="only so much of a line: 2=1.5"
    )
    dispute.add_argument("--reason", choices=[each.value for each in DisputeReason], default="other")
    dispute.add_argument("--assignee", metavar="NAME", help="who is on it")
    dispute.add_argument("--next", dest="next_on", metavar="D", type=day, help="when the next step is due")
    dispute.add_argument("--step", dest="next_note", metavar="TEXT", default="", help="what the next step is")
    dispute.add_argument("--file", dest="files", metavar="FILE", type=Path, action="append", default=[])
    dispute.add_argument("--as", dest="resolution", choices=[each.value for each in OWN_RESOLUTIONS])
    dispute.add_argument("--outcome", default="", help="how it was settled, in your words")
    every = add_command(commands, "disputes", _disputes, "every dispute, or what they are mostly about")
    add_customer(every, required=False)
    every.add_argument("--reasons", action="store_true", help="count them by reason")
    every.add_argument("--since", metavar="D", type=day, help="opened from this day on (a year ago)")
    add_as_of(every)
    every.add_argument("--format", choices=FORMATS, default="table")


def _dispute(arguments: Namespace) -> int:
    check_options(arguments, "dispute", _TAKEN)
    actions = {"open": _open, "note": _note, "close": _close, "credit": _credit}
    if arguments.action in actions:
        return actions[arguments.action](arguments)
    with for_reading(arguments) as office:
        rows = office.read(disputes, as_of(arguments), customer_id_of(office, arguments))
    return list_rows(arguments, COLUMNS, [_cells(row) for row in rows])


COLUMNS = (
    *("id", "customer", "number", "amount", "contested", "opened_on", "reason", "note", "lines"),
    *("assignee", "next_on", "next_step", "ended_on", "resolution", "outcome", "credit_note"),
)


def _cells(row: DisputeRow) -> tuple[object, ...]:
    lines = "; ".join(f"{line.description} {line.quantity}" for line in row.lines)
    step = (None, "") if row.next_step is None else (row.next_step.due_on, row.next_step.note)
    resolution = "" if row.resolution is None else row.resolution.value
    return (
        *(row.dispute_id, row.customer_number, row.number, row.amount, row.contested, row.opened_on),
        *(row.reason.value, row.note, lines, row.assignee, *step),
        *(row.ended_on, resolution, row.outcome, row.credit_note),
    )


def _open(arguments: Namespace) -> int:
    need(arguments, "customer")
    with for_change(arguments) as office:
        card = customer_of(office, arguments)
        returns = [return_of(text) for text in arguments.lines]
        command = OpenDispute(
            card.customer_id,
            arguments.today,
            invoice_id=invoice_id_of(office, arguments),
            amount=None if arguments.amount is None else amount_of(arguments.amount, card.currency),
            reason=DisputeReason(arguments.reason),
            note=arguments.note,
            lines=tuple(DisputedLine(each.position, each.quantity) for each in returns),
            assignee=arguments.assignee or "",
            next_on=arguments.next_on,
            next_note=arguments.next_note,
            files=_files(arguments),
        )
        row = _row(office, arguments, office.disputes.open(command).made_id)
    told = "{name} contests {contested}; the rest is still asked for." if row.amount else _WHOLE
    contested = row.contested if row.amount else None
    return done(arguments, told, id=row.dispute_id, customer=card.number, name=card.name, contested=contested)


_WHOLE = "The dispute of {name} is open; nothing of it is asked for until it is settled."


def _row(office: Office, arguments: Namespace, dispute_id: int | None) -> DisputeRow:
    row = None if dispute_id is None else office.read(dispute_by_id, dispute_id, arguments.today)
    if row is None:
        raise CommandRefusedError("There is no dispute {id} in this book.", id=dispute_id)
    return row


def _files(arguments: Namespace) -> tuple[ContactFile, ...]:
    found = []
    for path in arguments.files:
        try:
            content = path.read_bytes()
        except OSError as error:
            raise CommandRefusedError("{file} cannot be read.", file=str(path)) from error
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        found.append(ContactFile(path.name, kind, content))
    return tuple(found)


def _note(arguments: Namespace) -> int:
    need(arguments, "id")
    told = (arguments.assignee, arguments.next_on, arguments.next_note, arguments.note, _files(arguments))
    command = CarryOn(arguments.id, arguments.today, *told)
    with for_change(arguments) as office:
        office.disputes.carry_on(command)
    return done(arguments, "Noted for dispute {id}.", id=arguments.id)


def _close(arguments: Namespace) -> int:
    need(arguments, "id")
    if arguments.resolution is None:
        arguments.parser.error("close needs --as")
    command = SettleDispute(arguments.id, arguments.today, Resolution(arguments.resolution), arguments.outcome)
    with for_change(arguments) as office:
        office.disputes.settle(command)
    return done(arguments, "Dispute {id} is closed.", id=arguments.id, resolution=arguments.resolution)


def _credit(arguments: Namespace) -> int:
    need(arguments, "id")
    with for_change(arguments) as office:
        row = _row(office, arguments, arguments.id)
        if row.invoice_id is None and arguments.invoice is None:
            raise CommandRefusedError("{name} contests all they owe. Say with --invoice which invoice is credited.",
                                      name=row.customer_name)  # fmt: skip
        note = office.read(credit_for, row, arguments.today, arguments.note, invoice_id_of(office, arguments))
        made = office.disputes.credit(row.dispute_id, note, today=arguments.today)
    told = "Credit note {number} settles dispute {id}."
    return done(arguments, told, id=row.dispute_id, number=made.number, customer=row.customer_number)


def _disputes(arguments: Namespace) -> int:
    on = as_of(arguments)
    since = arguments.since or add_months(on, -_PERIOD_MONTHS)
    with for_reading(arguments) as office:
        if arguments.reasons:
            return _reasons(office, arguments, since)
        whom = customer_id_of(office, arguments)
        rows = office.read(all_disputes, on, whom, since=since)
    facts = {"as_of": on, "since": since, "days_to_settle": days_to_settle(rows)}
    show(arguments.format, facts, Listing("rows", COLUMNS, [_cells(row) for row in rows]))
    return 0


def _reasons(office: Office, arguments: Namespace, since: date) -> int:
    on = as_of(arguments)
    if arguments.customer is not None:
        raise CommandRefusedError("Reasons are counted over all customers. Leave out --customer.")
    columns = ("reason", "count", "running", "was_right", "amount", "currency", "days_to_settle")
    rows = [
        (row.reason.value, row.count, row.running, row.was_right, row.amount, row.amount.currency, row.days)
        for row in office.read(dispute_reasons, on, since)
    ]
    show(arguments.format, {"as_of": on, "since": since}, Listing("rows", columns, rows))
    return 0

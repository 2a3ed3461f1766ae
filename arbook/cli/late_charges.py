"""Commands for late charges: make one, list, show, book, waive, take back."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from arbook.cli.arguments import Commands, Run, add_command, add_customer, add_format, day, day_of, refuse_unused
from arbook.cli.books import amount_of, customer_of, for_change, for_reading
from arbook.cli.files import check_target, write_paper
from arbook.cli.lateness import DIGITS, add_whose, cautions_of, chosen_side, told_slices, whose
from arbook.cli.outcomes import add_outcome_format, done
from arbook.cli.output import Listing, plain_value, say, show, show_json
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay
from arbook.ledger.may_charge import Caution
from arbook.ledger.money import Money
from arbook.queries.late_charges import ChargeState, LateChargeRow, late_charge_by_number, late_charges
from arbook.queries.late_sheets import SheetPart, part_to_json, sheet_of_charge
from arbook.queries.late_statistics import late_summaries
from arbook.queries.late_waivers import WaiverReason, waivers_of
from arbook.queries.lateness import LateAnswers, late_answers
from arbook.sentences.sentence import Sentence
from arbook.services.lateness import BOTH, ChargeLateness, WaiveCharge
from arbook.services.office import Office

_CHARGES = (
    *("charge", "customer", "name", "charged_on", "state", "interest", "costs", "open", "left", "waived"),
    "currency",
)
_WAIVERS = ("entry", "charge", "waived_on", "amount", "nature", "reason", "note", "is_taken_back")
_SUMMARY = (
    *("currency", "count", "interest", "costs", "claimed", "open", "settled", "withdrawn", "waived"),
    *(each.value for each in WaiverReason),
)
_REASONS = {each.value.replace("_", "-"): each for each in WaiverReason}


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``charge``, ``charges``, ``charge-show``, ``charge-book``, ``charge-withdraw``, ``waive``."""
    charge = add_command(commands, "charge", _charge, "charge for lateness, with a paper of its own")
    add_whose(charge)
    charge.add_argument("--on", metavar="D", type=day, help="up to this day, which counts (today)")
    charge.add_argument("--way", choices=[each.value for each in ChargeWay], help="book it, or claim it (as agreed)")
    charge.add_argument(
        "--all",
        action="store_true",
        help="of a customer: also what was paid late, is disputed, or stands in a plan or an offer",
    )
    charge.add_argument("--only", choices=("interest", "costs"), help="one of the two")
    charge.add_argument("--note", default="")
    charge.add_argument("--waive", choices=tuple(_REASONS), help="waive it at once, for this reason")
    add_outcome_format(charge)
    charges = add_command(commands, "charges", _charges, "list late charges, and what was waived of them")
    add_customer(charges, required=False)
    charges.add_argument("--summary", action="store_true", help="what they come to, and what was waived by reason")
    charges.add_argument("--from", dest="starts_on", metavar="D", type=day, help="of the summary (this year)")
    charges.add_argument("--until", dest="ends_on", metavar="D", type=day, help="of the summary (today)")
    add_format(charges)
    charges.set_defaults(parser=charges)
    shown = add_command(commands, "charge-show", _show, "one late charge with its sheet, slice by slice")
    shown.add_argument("number", metavar="CHARGE")
    shown.add_argument("-o", "--output", metavar="PATH", type=Path, help="write its interest sheet as PDF")
    add_format(shown)
    _add_one(commands, "charge-book", _book, "book a late charge that was only claimed")
    withdraw = _add_one(commands, "charge-withdraw", _withdraw, "take a late charge back")
    withdraw.add_argument("--reason", required=True, help="why; it stands in the ledger")
    waive = _add_one(commands, "waive", _waive, "waive a late charge, for a reason")
    waive.add_argument("--reason", required=True, choices=tuple(_REASONS))
    waive.add_argument("--amount", metavar="A", help="how much of it (all that is open)")
    waive.add_argument("--note", default="", help="why, in your words")


def _add_one(commands: "Commands[ArgumentParser]", name: str, run: Run, told: str) -> ArgumentParser:
    parser = add_command(commands, name, run, told)
    parser.add_argument("number", metavar="CHARGE", help="its number, as `charges` lists it")
    parser.add_argument("--on", metavar="D", type=day, help="when (today)")
    add_outcome_format(parser)
    return parser


def _charge(arguments: Namespace) -> int:
    natures = {"interest": (Nature.INTEREST,), "costs": (Nature.COSTS,)}.get(arguments.only, BOTH)
    with for_change(arguments) as office:
        customer_id, invoices = whose(office, arguments)
        command = ChargeLateness(
            customer_id,
            day_of(arguments),
            _pieces(office, arguments, customer_id, invoices),
            chosen_side(arguments),
            ChargeWay(arguments.way) if arguments.way else None,
            natures,
            arguments.note,
        )
        cautions = _cautions(office, command)
        if arguments.waive:
            made = office.lateness.let_go(command, _REASONS[arguments.waive], today=arguments.today)
        else:
            made = office.lateness.charge(command, today=arguments.today)
        row = office.read(late_charge_by_number, made.number).row
    for each in cautions.values():
        say(each, stream=sys.stderr)
    told = "{charge} charges {name} {total} for lateness ({state})."
    return _done(arguments, row, told, cautions=[each.value for each in cautions])


def _cautions(office: Office, command: ChargeLateness) -> dict[Caution, Sentence]:
    """What the window would say before it charges: nobody is asked here."""
    whole = office.read(late_answers, command.customer_id, command.on, by=command.by)
    wanted = [each for each in whole.answers if each.decision.total]
    wanted = [each for each in wanted if not command.piece_ids or each.piece.piece_id in command.piece_ids]
    return {caution: told for each in wanted for caution, told in cautions_of(whole, each).items()}


def _pieces(office: Office, arguments: Namespace, customer_id: int, invoices: tuple[int, ...]) -> tuple[int, ...]:
    """The parts of the named invoices that may be charged; all parts where none may be, to be told why.

    Of a customer those that are still owed, as the window ticks them.
    """
    on, by = day_of(arguments), chosen_side(arguments)
    if not invoices and not arguments.all:
        return _still_owed(office.read(late_answers, customer_id, on, by=by))
    pieces: list[int] = []
    for invoice_id in invoices:
        found = office.read(late_answers, customer_id, on, invoice_id=invoice_id, by=by).answers
        if not found:
            raise CommandRefusedError("This invoice is not known on {on}, so nothing of it can be late.", on=on)
        chargeable = [each for each in found if each.decision.total]
        pieces += [each.piece.piece_id for each in chargeable or found]
    return tuple(pieces)


def _still_owed(found: LateAnswers) -> tuple[int, ...]:
    chargeable = [each for each in found.answers if each.decision.total]
    owed = tuple(each.piece.piece_id for each in chargeable if each.is_still_owed)
    if chargeable and not owed:
        raise CommandRefusedError(
            "Only what was paid late, is disputed, or stands in a plan or an offer could be charged: "
            "name invoices, or say --all."
        )
    return owed


def _done(arguments: Namespace, row: LateChargeRow, template: str, **more: object) -> int:
    facts = dict(zip(_CHARGES, _charge_row(row), strict=True))
    return done(arguments, template, **facts, total=row.total, way=row.way, **more)


def _charge_row(row: LateChargeRow) -> tuple[object, ...]:
    return (
        row.number,
        row.customer_number,
        row.customer_name,
        row.charged_on,
        row.state.value,
        row.interest,
        row.costs,
        row.open,
        row.left,
        row.waived,
        row.total.currency,
    )


def _summary(arguments: Namespace) -> int:
    refuse_unused(arguments, "charges --summary", ("summary", "starts_on", "ends_on"))
    until = arguments.ends_on or arguments.today
    since = arguments.starts_on or until.replace(month=1, day=1)
    with for_reading(arguments) as office:
        found = office.read(late_summaries, since, until)
    rows = [
        (
            each.currency,
            each.count,
            each.interest,
            each.costs,
            each.claimed,
            each.open,
            each.settled,
            each.withdrawn,
            each.waived_total,
            *(each.waived.get(reason, Money.zero(each.currency)) for reason in _REASONS.values()),
        )
        for each in found
    ]
    show(arguments.format, {"from": since, "until": until}, Listing("rows", _SUMMARY, rows))
    return 0


def _charges(arguments: Namespace) -> int:
    if arguments.summary:
        return _summary(arguments)
    refuse_unused(arguments, "charges", ("customer",))
    with for_reading(arguments) as office:
        customer_id = customer_of(office, arguments).customer_id if arguments.customer else None
        rows, waivers = office.read(late_charges, customer_id), office.read(waivers_of, customer_id)
    show(
        arguments.format,
        {},
        Listing("rows", _CHARGES, [_charge_row(row) for row in rows]),
        Listing(
            "waivers",
            _WAIVERS,
            [
                (
                    each.entry_id,
                    each.number,
                    each.waived_on,
                    each.amount,
                    each.nature.value,
                    each.reason.value.replace("_", "-"),
                    each.note,
                    each.is_taken_back,
                )
                for each in waivers
            ],
        ),
    )
    return 0


_SLICES = ("invoice", "from", "to", "days", "balance", "yearly_percent", "days_of_year", "amount")


def _show(arguments: Namespace) -> int:
    if arguments.output is not None:
        check_target(arguments.output)
    with for_reading(arguments) as office:
        card = office.read(late_charge_by_number, arguments.number)
        file = None
        if arguments.output is not None:
            file = write_paper(office.paper.charge_sheet(card.row.charge_id), arguments.output)
    sheet = sheet_of_charge(card)
    facts: dict[str, object] = {
        **dict(zip(_CHARGES, _charge_row(card.row), strict=True)),
        "total": card.row.total,
        "way": card.row.way.value,
        "booked_on": card.row.booked_on,
        "withdrawn_on": card.row.withdrawn_on,
        "note": card.row.note,
        **({} if file is None else {"file": str(file)}),
    }
    if arguments.format == "json":
        show_json({**facts, "parts": [_part(part) for part in sheet.parts]})
        return 0
    rows = [
        (
            part.number,
            each.first,
            each.last,
            each.days,
            each.principal,
            each.yearly_percent,
            each.days_of_year,
            round(each.amount, DIGITS),
        )
        for part in sheet.parts
        for each in part.slices
    ]
    show(arguments.format, facts, Listing("rows", _SLICES, rows))
    return 0


def _part(part: SheetPart) -> Mapping[str, object]:
    facts = {name: plain_value(value) for name, value in part_to_json(part).items() if name != "piece"}
    return facts | {"slices": told_slices(part.slices)}


def _book(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(late_charge_by_number, arguments.number)
        office.lateness.book(card.row.charge_id, on=day_of(arguments), today=arguments.today)
        row = office.read(late_charge_by_number, arguments.number).row
    return _done(arguments, row, "{charge} of {total} is booked: {name} owes it.")


def _withdraw(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(late_charge_by_number, arguments.number)
        office.lateness.withdraw(
            card.row.charge_id, on=day_of(arguments), today=arguments.today, reason=arguments.reason
        )
        row = office.read(late_charge_by_number, arguments.number).row
    return _done(arguments, row, "{charge} of {total} was taken back.")


def _waive(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        card = office.read(late_charge_by_number, arguments.number)
        command = WaiveCharge(
            card.row.charge_id,
            day_of(arguments),
            _REASONS[arguments.reason],
            arguments.note,
            None if arguments.amount is None else amount_of(arguments.amount, card.row.total.currency),
        )
        office.lateness.waive(command, today=arguments.today)
        row = office.read(late_charge_by_number, arguments.number).row
    told = "Of {charge}, {waived} was waived; {open} is open."
    if not row.left:
        told = "Of {charge}, {waived} was waived; nothing of it is left."
    elif row.state is ChargeState.CLAIMED:
        told = "Of {charge}, {waived} was waived; {left} is still claimed."
    return _done(arguments, row, told)

"""Commands about payment plans: agree on one, change it, end it, list them."""

from argparse import ArgumentParser, Namespace
from datetime import date
from decimal import Decimal
from pathlib import Path

from arbook.cli.arguments import (
    Commands,
    add_command,
    add_customer,
    add_reading,
    as_of,
    day,
    refuse_unused,
    whole_number,
)
from arbook.cli.books import amount_of, customer_id_of, customer_of, for_change, for_reading, items_of
from arbook.cli.files import check_target, write_paper
from arbook.cli.outcomes import done
from arbook.cli.output import FORMATS, Listing, say, show
from arbook.cli.plan_rules import RULES, add_rules, rules_of
from arbook.cli.receiving import named_pieces
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.amounts import parse_percent
from arbook.ledger.money import total
from arbook.ledger.plan_making import DownPayment, PlanPrice, interest_of
from arbook.ledger.plans import Frequency, Installment
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.items import left_on_account
from arbook.queries.plan_cards import plan_card
from arbook.queries.plan_cautions import plan_price_cautions
from arbook.queries.plan_rules import book_plan_rules
from arbook.queries.plans import PlanRow, plans
from arbook.sentences.sentence import Sentence
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.payment_plans import PLAN_ENDINGS, AgreePlan, ChangePlan, PlanPreview

_EVERY = {
    "week": Frequency.WEEKLY,
    "two-weeks": Frequency.EVERY_TWO_WEEKS,
    "month": Frequency.MONTHLY,
    "two-months": Frequency.EVERY_TWO_MONTHS,
    "quarter": Frequency.QUARTERLY,
}

_PLAN = (
    *("customer", "item", "count", "amount", "until", "part", "first", "every", "note"),
    *("down", "down_on", "rate", "fee", "waive_charges", *RULES),
)
_TAKEN = {
    "plan --end": ("end", "ending", "reason"),
    "plan --progress": ("progress", "output"),
    "plan --preview": (*_PLAN, "preview", "change", "reason"),
    "plan --change": (*_PLAN, "change", "reason", "output"),
    "plan": (*_PLAN, "output"),
}
"""What each wish takes."""


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """The commands about payment plans."""
    _add_plan(commands)
    add_customer(add_reading(commands, "plans", _plans, "list payment plans and how they are kept"), required=False)


def _add_plan(commands: "Commands[ArgumentParser]") -> None:
    parser = add_command(commands, "plan", _plan, "agree a payment plan over open invoices, or end one")
    add_customer(parser, required=False)
    parser.add_argument(
        "--item", metavar="NUMBER", nargs="+", action="extend", default=[], help="which invoices (all open ones)"
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--count", metavar="N", type=whole_number, help="how many installments")
    size.add_argument("--amount", metavar="A", help="how much each time; the last takes the rest")
    size.add_argument("--until", metavar="D", type=day, help="all is paid by this day")
    size.add_argument("--part", metavar="D=A", nargs="+", action="extend", help="your own days and amounts")
    parser.add_argument("--down", metavar="A", help="a down payment")
    parser.add_argument("--down-on", metavar="D", type=day, help="when that is due (today)")
    parser.add_argument("--rate", metavar="PERCENT", help="simple interest a year on the falling rest")
    parser.add_argument("--fee", metavar="A", help="a fee for the plan")
    parser.add_argument("--waive-charges", action="store_true", help="late charges are let go once it was kept")
    add_rules(parser)
    parser.add_argument("--change", metavar="PLAN", help="agree the next version of the plan of this number")
    parser.add_argument("--reason", default="", help="why it is changed or ended; it stands in the log")
    parser.add_argument("--first", metavar="D", type=day, help="when the first one is due")
    parser.add_argument("--every", choices=tuple(_EVERY), default="month")
    parser.add_argument("--note", default="", help="printed on the agreement")
    parser.add_argument("--preview", action="store_true", help="only show the installments")
    parser.add_argument("-o", "--output", metavar="PATH", type=Path, help="write the agreement as PDF")
    parser.add_argument("--end", metavar="PLAN", help="end the plan of this number")
    parser.add_argument("--progress", metavar="PLAN", help="write how the plan of this number stands, with -o")
    parser.add_argument("--ending", choices=PLAN_ENDINGS, default=PLAN_ENDINGS[0])
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.set_defaults(parser=parser)


def _plan(arguments: Namespace) -> int:
    told = _told(arguments)
    refuse_unused(arguments, told, _TAKEN[told])
    if arguments.end is not None:
        return _end_plan(arguments)
    if arguments.progress is not None:
        return _write_progress(arguments)
    ways = (arguments.count, arguments.amount, arguments.until, arguments.part)
    is_divided = any(each is not None for each in ways)
    is_dated = arguments.first is not None or arguments.part is not None
    if (arguments.customer is None and arguments.change is None) or not is_dated or not is_divided:
        arguments.parser.error(
            "a plan needs --customer (or --change), --first, and --count, --amount, --until or --part"
        )
    if arguments.output is not None:
        check_target(arguments.output)
    opened = for_reading if arguments.preview else for_change
    with opened(arguments) as office:
        former = None if arguments.change is None else plan_of(office, arguments.change, arguments.today)
        card = customer_of(office, arguments) if former is None else office.read(customer_by_id, former.customer_id)
        command = _agree_plan(office, arguments, card, former)
        facts: dict[str, object] = {"customer": card.number, "plan": None}
        cautions = office.read(plan_price_cautions, card.customer_id, command.price, arguments.today)
        facts["cautions"] = tuple(cautions)
        if arguments.preview:
            preview = _preview(office, arguments, command, former)
            parts, put = preview.parts, preview.put
        else:
            lay = office.read(left_on_account, card.customer_id, card.currency)
            made = _agree(office, arguments, command, former)
            plan = office.read(plan_card, made.made_id or 0, arguments.today)
            parts = tuple(state.installment for state in plan.row.installments)
            facts |= {"plan": made.number, "version": plan.row.version}
            put = lay - office.read(left_on_account, card.customer_id, card.currency)
            if arguments.output is not None:
                paper = office.paper.agreement(made.made_id or 0, on=arguments.today)
                facts["file"] = str(write_paper(paper, arguments.output))
    sums = total([part.amount for part in parts], card.currency)
    facts["interest"] = interest_of(parts, card.currency)
    rows = [(part.position, part.due_on, part.amount, part.price, card.currency) for part in parts]
    listing = Listing("installments", ("position", "due_on", "amount", "interest", "currency"), rows)
    if arguments.format != "table":
        facts["put_first"] = put
    elif put:
        say(Sentence("{put} lies on account and is put on these invoices first.", {"put": put}))
    show(arguments.format, {**facts, "total": sums, "currency": card.currency}, listing)
    return 0


def _preview(office: Office, arguments: Namespace, command: AgreePlan, former: PlanRow | None) -> PlanPreview:
    if former is None:
        return office.agreements.preview(command)
    return office.agreements.preview_change(ChangePlan(former.plan_id, command, arguments.reason))


def _agree(office: Office, arguments: Namespace, command: AgreePlan, former: PlanRow | None) -> Changes:
    if former is None:
        return office.agreements.agree_plan(command)
    return office.agreements.change_plan(ChangePlan(former.plan_id, command, arguments.reason))


def _told(arguments: Namespace) -> str:
    """Which of the wishes this is."""
    named = {"end": arguments.end is not None, "progress": arguments.progress is not None}
    named["preview"] = arguments.preview
    named["change"] = arguments.change is not None
    return next((f"plan --{name}" for name, is_told in named.items() if is_told), "plan")


def _write_progress(arguments: Namespace) -> int:
    if arguments.output is None:
        arguments.parser.error("--progress needs -o PATH")
    check_target(arguments.output)
    with for_reading(arguments) as office:
        row = plan_of(office, arguments.progress, arguments.today)
        file = write_paper(office.paper.plan_progress(row.plan_id, on=arguments.today), arguments.output)
    facts: dict[str, object] = {"plan": row.number, "paid": row.paid, "open": row.open, "file": str(file)}
    rows = [(each.installment.position, each.installment.due_on, each.paid, each.open) for each in row.installments]
    show(arguments.format, facts, Listing("installments", ("position", "due_on", "paid", "open"), rows))
    return 0


def _agree_plan(office: Office, arguments: Namespace, card: CustomerCard, former: PlanRow | None) -> AgreePlan:
    currency, own = card.currency, _own_parts(arguments, card.currency)
    down = arguments.down and DownPayment(amount_of(arguments.down, currency), arguments.down_on or arguments.today)
    return AgreePlan(
        customer_id=card.customer_id,
        piece_ids=_pieces(office, arguments, card, former),
        first_on=arguments.first or own[0].due_on,
        frequency=_EVERY[arguments.every],
        agreed_on=arguments.today,
        count=arguments.count,
        amount=None if arguments.amount is None else amount_of(arguments.amount, currency),
        until=arguments.until,
        installments=own or None,
        note=arguments.note,
        down=down or None,
        price=PlanPrice(
            Decimal(0) if arguments.rate is None else parse_percent(arguments.rate),
            None if arguments.fee is None else amount_of(arguments.fee, currency),
        ),
        rules=rules_of(arguments, office.read(book_plan_rules).rules if former is None else former.rules),
        waives_charges=arguments.waive_charges,
    )


def _pieces(office: Office, arguments: Namespace, card: CustomerCard, former: PlanRow | None) -> tuple[int, ...]:
    """Those named; else all open ones, of a change those of the plan."""
    items = items_of(office, card.customer_id)
    if arguments.item:
        chosen = named_pieces(items, arguments.item)
    elif former is None:
        chosen = tuple(item.piece_id for item in items)
    else:
        chosen = tuple(item.piece_id for item in items if item.plan == former.number)
    if former is not None and arguments.preview:
        chosen += tuple(each.piece_id for each in office.agreements.run_up(former.plan_id, on=arguments.today))
    return chosen


def _own_parts(arguments: Namespace, currency: str) -> tuple[Installment, ...]:
    """``--part``: a day and an amount each."""
    parts = []
    for at, told in enumerate(arguments.part or (), start=1):
        text, is_both, amount = told.partition("=")
        if not is_both:
            arguments.parser.error(f"--part is a day and an amount: 2026-04-01=150.00, not {told}")
        parts.append(Installment(at, day(text), amount_of(amount, currency)))
    return tuple(parts)


def plan_of(office: Office, number: str, on: date) -> PlanRow:
    """The plan of this number.

    Raises:
        CommandRefusedError: there is none.
    """
    found = [row for row in office.read(plans, on) if row.number == number]
    if not found:
        raise CommandRefusedError("There is no plan {number} in this book.", number=number)
    return found[-1]  # its newest version


def _end_plan(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        row = plan_of(office, arguments.end, arguments.today)
        told = {"ending": arguments.ending, "reason": arguments.reason}
        office.agreements.end_plan(row.plan_id, on=arguments.today, **told)
    return done(arguments, "Plan {plan} was ended ({ending}).", plan=arguments.end, ending=arguments.ending)


def _plans(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        rows = office.read(plans, as_of(arguments), customer_id_of(office, arguments))
    columns = (
        "plan",
        "version",
        "customer",
        "agreed_on",
        "state",
        "total",
        "paid",
        "open",
        "missed",
        "next_due_on",
        "currency",
    )
    listing = Listing(
        "rows",
        columns,
        [
            (
                row.number,
                row.version,
                row.customer_number,
                row.agreed_on,
                row.state.value,
                row.total,
                row.paid,
                row.open,
                row.missed,
                row.next_due_on,
                row.total.currency,
            )
            for row in rows
        ],
    )
    show(arguments.format, {"as_of": as_of(arguments)}, listing)
    return 0

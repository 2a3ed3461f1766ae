"""Commands about payment plans: agree on one, end it, list them."""

from argparse import ArgumentParser, Namespace
from datetime import date
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
from arbook.cli.output import FORMATS, Listing, show
from arbook.cli.receiving import named_pieces
from arbook.cli.refusing import CommandRefusedError
from arbook.ledger.money import total
from arbook.ledger.plans import Frequency
from arbook.queries.customers import CustomerCard
from arbook.queries.plan_cards import plan_card
from arbook.queries.plans import PlanRow, plans
from arbook.services.office import Office
from arbook.services.payment_plans import PLAN_ENDINGS, AgreePlan

_EVERY = {
    "week": Frequency.WEEKLY,
    "two-weeks": Frequency.EVERY_TWO_WEEKS,
    "month": Frequency.MONTHLY,
    "two-months": Frequency.EVERY_TWO_MONTHS,
    "quarter": Frequency.QUARTERLY,
}

_TAKEN = {
    "plan --end": ("end", "ending"),
    "plan --progress": ("progress", "output"),
    "plan --preview": ("customer", "item", "count", "amount", "first", "every", "note", "preview"),
    "plan": ("customer", "item", "count", "amount", "first", "every", "note", "output"),
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
    is_divided = (arguments.count is None) != (arguments.amount is None)
    if arguments.customer is None or arguments.first is None or not is_divided:
        arguments.parser.error("a plan needs --customer, --first and either --count or --amount")
    if arguments.output is not None:
        check_target(arguments.output)
    opened = for_reading if arguments.preview else for_change
    with opened(arguments) as office:
        card = customer_of(office, arguments)
        command = _agree_plan(office, arguments, card)
        facts: dict[str, object] = {"customer": card.number, "plan": None}
        if arguments.preview:
            parts = office.agreements.preview(command)
        else:
            made = office.agreements.agree_plan(command)
            plan = office.read(plan_card, made.made_id or 0, arguments.today)
            parts = tuple(state.installment for state in plan.row.installments)
            facts["plan"] = made.number
            if arguments.output is not None:
                paper = office.paper.agreement(made.made_id or 0, on=arguments.today)
                facts["file"] = str(write_paper(paper, arguments.output))
    sums = total([part.amount for part in parts], card.currency)
    rows = [(part.position, part.due_on, part.amount, card.currency) for part in parts]
    listing = Listing("installments", ("position", "due_on", "amount", "currency"), rows)
    show(arguments.format, {**facts, "total": sums, "currency": card.currency}, listing)
    return 0


def _told(arguments: Namespace) -> str:
    """Which of the wishes this is."""
    named = {"end": arguments.end is not None, "progress": arguments.progress is not None}
    named["preview"] = arguments.preview
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


def _agree_plan(office: Office, arguments: Namespace, card: CustomerCard) -> AgreePlan:
    items = items_of(office, card.customer_id)
    chosen = named_pieces(items, arguments.item) if arguments.item else tuple(item.piece_id for item in items)
    return AgreePlan(
        customer_id=card.customer_id,
        piece_ids=chosen,
        first_on=arguments.first,
        frequency=_EVERY[arguments.every],
        agreed_on=arguments.today,
        count=arguments.count,
        amount=None if arguments.amount is None else amount_of(arguments.amount, card.currency),
        note=arguments.note,
    )


def plan_of(office: Office, number: str, on: date) -> PlanRow:
    """The plan of this number.

    Raises:
        CommandRefusedError: there is none.
    """
    found = [row for row in office.read(plans, on) if row.number == number]
    if not found:
        raise CommandRefusedError("There is no plan {number} in this book.", number=number)
    return found[0]


def _end_plan(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        row = plan_of(office, arguments.end, arguments.today)
        office.agreements.end_plan(row.plan_id, on=arguments.today, ending=arguments.ending)
    return done(arguments, "Plan {plan} was ended ({ending}).", plan=arguments.end, ending=arguments.ending)


def _plans(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        rows = office.read(plans, as_of(arguments), customer_id_of(office, arguments))
    columns = ("plan", "customer", "agreed_on", "state", "total", "paid", "open", "missed", "next_due_on", "currency")
    listing = Listing(
        "rows",
        columns,
        [
            (
                row.number,
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

"""Commands about payment plans that run: shown, broken, brought back, settled early, looked after."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from arbook.cli.arguments import Commands, add_as_of, add_command, add_event, as_of, day_of
from arbook.cli.books import for_change, for_reading
from arbook.cli.files import check_target, write_paper
from arbook.cli.output import FORMATS, Listing, show
from arbook.cli.payment_plans import plan_of
from arbook.cli.plan_rules import RULES
from arbook.queries.plan_cards import plan_card
from arbook.queries.plans import due_plans, plans
from arbook.services.office import Office
from arbook.services.payments import METHODS


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``plan-show``, ``plan-break``, ``plan-reopen``, ``plan-settle``, ``plan-day``."""
    add_as_of(_add(commands, "plan-show", _show, "one plan with its installments, items and versions"))
    broken = _add(commands, "plan-break", _break, "all that is left of a broken plan falls due")
    add_event(broken, "why, for the log")
    broken.add_argument("-o", "--output", metavar="PATH", type=Path, help="write the letter that says so as PDF")
    _add(commands, "plan-reopen", _reopen, "take back that a plan was ended or broken")
    settled = _add(commands, "plan-settle", _settle, "what settles a plan today; with --pay the payment is recorded")
    settled.add_argument("--pay", action="store_true", help="record the payment")
    settled.add_argument("--method", choices=METHODS, default="bank")
    settled.add_argument("--reference", default="")
    looked = add_command(
        commands, "plan-day", _day, "book what plans cost up to today, and list those that are broken"
    )
    looked.add_argument("--format", choices=FORMATS, default="table")


def _add(commands: "Commands[ArgumentParser]", name: str, run: object, told: str) -> ArgumentParser:
    parser = add_command(commands, name, run, told)  # type: ignore[arg-type]
    parser.add_argument("plan", metavar="PLAN", help="its number")
    parser.add_argument("--format", choices=FORMATS, default="table")
    parser.set_defaults(parser=parser)
    return parser


def _tell(arguments: Namespace, office: Office, plan_id: int, **more: object) -> int:
    """A plan as it stands on a day."""
    on = as_of(arguments) if "as_of" in arguments else arguments.today
    card = office.read(plan_card, plan_id, on)
    row = card.row
    facts: dict[str, object] = {
        "plan": row.number,
        "version": row.version,
        "reason": card.reason,
        "customer": row.customer_number,
        "agreed_on": row.agreed_on,
        "state": row.state.value,
        "ended_on": card.ended_on,
        "total": row.total,
        "paid": row.paid,
        "open": row.open,
        "missed": row.missed,
        "is_due": row.is_due,
        "paid_before": card.paid_before,
        "yearly_percent": row.price.yearly_percent,
        "fee": row.price.fee,
        "waives_charges": row.waives_charges,
        **{name: getattr(row.rules, name) for name in RULES},
        "currency": row.total.currency,
        **more,
    }
    parts = [
        (
            *(each.installment.position, each.installment.due_on, each.installment.amount, each.installment.price),
            *(each.installment.is_down, each.asked, each.paid, each.open, each.is_missed(on)),
        )
        for each in row.installments
    ]
    columns = ("position", "due_on", "amount", "interest", "is_down", "asked", "paid", "open", "is_missed")
    items = [(item.number, item.due_on, item.role, item.agreed, item.open) for item in card.items]
    listed = Listing("items", ("number", "due_on", "role", "agreed", "open"), items)
    show(arguments.format, facts, Listing("installments", columns, parts), listed)
    return 0


def _show(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        return _tell(arguments, office, plan_of(office, arguments.plan, as_of(arguments)).plan_id)


def _break(arguments: Namespace) -> int:
    if arguments.output is not None:
        check_target(arguments.output)
    with for_change(arguments) as office:
        row = plan_of(office, arguments.plan, arguments.today)
        office.agreements.break_plan(row.plan_id, on=day_of(arguments), reason=arguments.reason)
        more = {}
        if arguments.output is not None:
            paper = office.paper.plan_broken(row.plan_id, on=day_of(arguments))
            more["file"] = str(write_paper(paper, arguments.output))
        return _tell(arguments, office, row.plan_id, **more)


def _reopen(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        row = plan_of(office, arguments.plan, arguments.today)
        office.agreements.reopen_plan(row.plan_id, on=arguments.today)
        return _tell(arguments, office, row.plan_id)


def _settle(arguments: Namespace) -> int:
    opened = for_change if arguments.pay else for_reading
    with opened(arguments) as office:
        row = plan_of(office, arguments.plan, arguments.today)
        told = office.agreements.early_settlement(row.plan_id, on=arguments.today)
        facts: dict[str, object] = {"pay": told.pay, "left": told.open, "run_up": told.run_up, "saved": told.saved}
        if arguments.pay:
            how = {"method": arguments.method, "reference": arguments.reference}
            made = office.agreements.settle_plan(row.plan_id, on=arguments.today, today=arguments.today, **how)
            facts["payment"] = made.made_id
        return _tell(arguments, office, row.plan_id, **facts)


def _day(arguments: Namespace) -> int:
    with for_change(arguments) as office:
        before = {row.plan_id for row in office.read(plans, arguments.today) if row.is_running}
        office.agreements.look_after_plans(today=arguments.today)
        rows = office.read(plans, arguments.today)
    broken = [row.number for row in rows if row.plan_id in before and row.state == "broken"]
    due = due_plans(rows, arguments.today)
    columns = ("plan", "customer", "missed", "days_late", "open", "currency")
    listed = [
        (one.plan_number, one.customer_number, one.missed, one.days_late, one.open, one.open.currency) for one in due
    ]
    show(arguments.format, {"broken": tuple(broken)}, Listing("due", columns, listed))
    return 0

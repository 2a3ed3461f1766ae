"""``recurring``: invoices that come again."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command, add_customer, add_format, day, whole_number
from arbook.cli.books import customer_of, for_change, for_reading
from arbook.cli.invoice_lines import LINE_SHAPE, lines_of, terms_id_of
from arbook.cli.invoicing import add_pricing, pricing_of
from arbook.cli.output import Listing, show
from arbook.ledger.recurring import InvoicedAt, PeriodUnit, Recurrence
from arbook.queries.invoices import invoice_by_id
from arbook.queries.recurring import InvoiceTemplate, due_recurring, recurring_by_id, recurring_invoices
from arbook.services.office import Office
from arbook.services.recurring import AgreeRecurring

_UNITS = {each.value.replace("_", "-"): each for each in PeriodUnit}
_COLUMNS = tuple("recurring customer name title every unit invoiced_at starts_on ends_on next_on".split())
_DUE_COLUMNS = ("recurring", "customer", "title", "from", "to", "dated_on")
_ISSUED_COLUMNS = ("recurring", "number", "customer", "total", "currency", "issued_on", "due_on")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``recurring``."""
    parser = add_command(commands, "recurring", _recurring, "invoices that come again: agree, see what is due, issue")
    parser.add_argument("action", choices=("list", "add", "due", "issue", "skip", "end"), nargs="?", default="list")
    parser.add_argument("recurring", metavar="ID", type=whole_number, nargs="?", help="which, as `list` shows it")
    add_customer(parser, required=False)
    parser.add_argument("--title", help="your name for it")
    parser.add_argument("--line", metavar=f'"{LINE_SHAPE}"', action="append", default=[], help="repeat for each line")
    parser.add_argument("--every", metavar="N", type=whole_number, default=1, help="so many periods (1)")
    parser.add_argument("--unit", choices=tuple(_UNITS), default="month", help="the period (month)")
    parser.add_argument("--invoiced-at", choices=("start", "end"), default="start", help="of the period (start)")
    parser.add_argument("--from", metavar="D", dest="starts_on", type=day, help="first day (today)")
    parser.add_argument("--until", metavar="D", dest="ends_on", type=day, help="last day")
    parser.add_argument("--terms", metavar="NAME", help="terms by name, or a number of days")
    parser.add_argument("--reference", default="")
    parser.add_argument("--note", default="")
    add_pricing(parser)
    add_format(parser)
    parser.set_defaults(parser=parser)


def _recurring(arguments: Namespace) -> int:
    action = arguments.action
    if action in ("skip", "end") and arguments.recurring is None:
        arguments.parser.error(f"say which: recurring BOOK {action} ID")
    if action == "add" and not (arguments.title and arguments.customer and arguments.line):
        arguments.parser.error("a new one needs --title, --customer and --line")
    opened = for_reading if action in ("list", "due") else for_change
    with opened(arguments) as office:
        _ACTIONS[action](office, arguments)
    return 0


def _list(office: Office, arguments: Namespace) -> None:
    customer_id = customer_of(office, arguments).customer_id if arguments.customer else None
    rows = [
        (
            row.recurring_id,
            row.customer_number,
            row.customer_name,
            row.name,
            row.recurrence.every,
            row.recurrence.unit.value,
            row.recurrence.invoiced_at.value,
            row.recurrence.starts_on,
            row.recurrence.ends_on,
            row.next_on,
        )
        for row in office.read(recurring_invoices, customer_id)
    ]
    show(arguments.format, {}, Listing("rows", _COLUMNS, rows))


def _due(office: Office, arguments: Namespace) -> None:
    rows = []
    for each in office.read(due_recurring, arguments.today):
        row, period = each.row, each.period
        rows.append((row.recurring_id, row.customer_number, row.name, period.first, period.last, each.dated_on))
    show(arguments.format, {"today": arguments.today}, Listing("rows", _DUE_COLUMNS, rows))


def _add(office: Office, arguments: Namespace) -> None:
    recurrence = Recurrence(
        arguments.starts_on or arguments.today,
        _UNITS[arguments.unit],
        arguments.every,
        InvoicedAt(arguments.invoiced_at),
        arguments.ends_on,
    )
    template = InvoiceTemplate(
        lines_of(office, arguments.line),
        pricing_of(office, arguments),
        terms_id_of(office, arguments.terms),
        arguments.reference,
        arguments.note,
    )
    customer_id = customer_of(office, arguments).customer_id
    office.recurring.agree(AgreeRecurring(customer_id, arguments.title, recurrence, template))
    _list(office, arguments)


def _issue(office: Office, arguments: Namespace) -> None:
    """Everything that is due, the oldest first, or only what is due of one; each in a change of its own."""
    rows = []
    if arguments.recurring is not None:
        office.read(recurring_by_id, arguments.recurring)
    for due in office.read(due_recurring, arguments.today):
        recurring_id = due.row.recurring_id
        if arguments.recurring not in (None, recurring_id):
            continue
        made = office.recurring.issue_next(recurring_id, today=arguments.today)
        row = office.read(invoice_by_id, made.made_id or 0).row
        rows.append(
            (recurring_id, row.number, row.customer_number, row.total, row.total.currency, row.issued_on, row.due_on)
        )
    show(arguments.format, {}, Listing("rows", _ISSUED_COLUMNS, rows))


def _skip(office: Office, arguments: Namespace) -> None:
    office.recurring.skip_next(arguments.recurring, today=arguments.today)
    _list(office, arguments)


def _end(office: Office, arguments: Namespace) -> None:
    office.recurring.end(arguments.recurring, on=arguments.ends_on or arguments.today)
    _list(office, arguments)


_ACTIONS = {"list": _list, "add": _add, "due": _due, "issue": _issue, "skip": _skip, "end": _end}

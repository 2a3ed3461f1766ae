"""The command that finds anything: customers, papers, payments and amounts by what somebody types."""

from argparse import ArgumentParser, Namespace

from arbook.cli.arguments import Commands, add_command, add_format, whole_number
from arbook.cli.books import for_reading
from arbook.cli.output import Listing, show
from arbook.queries.find import FoundInvoice, FoundPayment, find_anything

_COLUMNS = ("group", "kind", "id", "number", "name", "date", "amount", "open", "currency", "reference")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """``find``."""
    find = add_command(commands, "find", _find, "find customers, papers, late charges, payments and amounts")
    find.add_argument("text", metavar="TEXT", help="part of a name, number, mail address or reference, or an amount")
    find.add_argument(
        "--limit", metavar="N", type=whole_number, default=20, help="at most so many of each group (20)"
    )
    add_format(find)


def _find(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        found = office.read(find_anything, arguments.text, most=arguments.limit)
    rows: list[tuple[object, ...]] = [
        ("customers", "customer", row.customer_id, row.number, row.name, None, None, None, "", "")
        for row in found.customers
    ]
    groups = (("invoices", found.invoices), ("payments", found.payments), ("amounts", found.amounts))
    rows += [(group, *_money_row(row)) for group, each in groups for row in each]
    rows += [
        ("charges", "charge", row.charge_id, row.number, row.customer_name, row.charged_on, row.total, None,
         row.total.currency, "")
        for row in found.charges
    ]  # fmt: skip
    show(arguments.format, {"text": arguments.text}, Listing("rows", _COLUMNS, rows))
    return 0


def _money_row(row: FoundInvoice | FoundPayment) -> tuple[object, ...]:
    if isinstance(row, FoundPayment):
        facts = (row.received_on, row.amount, None, row.amount.currency, row.reference)
        return ("payment", row.payment_id, "", row.customer_name, *facts)
    kind = "draft" if row.state == "draft" else row.kind
    total = (row.issued_on, row.total, row.open, row.total.currency, row.reference)
    return (kind, row.invoice_id, row.number, row.customer_name, *total)

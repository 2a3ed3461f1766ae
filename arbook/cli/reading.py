"""Commands that only read: who owes what, since when, and what happened."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import date

from arbook.cli.arguments import Commands, add_customer, add_reading, as_of, whole_number
from arbook.cli.books import customer_id_of, customer_of, for_reading
from arbook.cli.output import Listing, show
from arbook.cli.paying import add_aging_options, show_bands
from arbook.ledger.aging import Aging
from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.resting import Resting
from arbook.ledger.statements import Entry
from arbook.queries.aging import AgingRow, aging_by_customer, aging_totals
from arbook.queries.customers import list_customers
from arbook.queries.invoices import list_invoices
from arbook.queries.items import OnAccountRow, OpenItemRow, money_on_account, open_items
from arbook.queries.late_waivers import WaiverRow, waivers_of
from arbook.queries.ledger import ledger_rows
from arbook.queries.payments import list_payments
from arbook.queries.resting import RestingRow, no_rest, resting_by_customer, resting_by_piece
from arbook.services.office import Office

_BANDS = ("not_due", "days_1_30", "days_31_60", "days_61_90", "over_90", "on_account", "balance")


def add_commands(commands: "Commands[ArgumentParser]") -> None:
    """The reading commands."""
    customers = add_reading(commands, "customers", _customers, "list the customers with their balances")
    customers.add_argument("--search", metavar="TEXT", default="", help="part of number, name or mail address")
    customers.add_argument("--owing", action="store_true", help="only those with something open")
    items = add_reading(commands, "open-items", _open_items, "list what is open, oldest due first")
    aging = add_reading(commands, "aging", _aging, "show what is owed by days late")
    add_aging_options(aging)
    for parser in (items, aging):
        add_customer(parser, required=False)
    ledger = add_reading(commands, "ledger", _ledger, "show a customer's ledger with its running balance")
    add_customer(ledger, required=True)
    invoices = add_reading(commands, "invoices", _invoices, "list invoices and credit notes, newest first")
    add_customer(invoices, required=False)
    invoices.add_argument("--open", action="store_true", help="only those that are not settled")
    payments = add_reading(commands, "payments", _payments, "list payments, newest first")
    add_customer(payments, required=False)
    for parser in (invoices, payments):
        parser.add_argument("--limit", metavar="N", type=whole_number, default=5000, help="at most so many rows")


def _customers(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        rows = office.read(list_customers, as_of(arguments), search=arguments.search, only_owing=arguments.owing)
    listing = Listing(
        "rows",
        ("customer", "name", "kind", "email", "currency", "overdue", "balance", "oldest_due_on"),
        [
            (
                row.number,
                row.name,
                row.kind,
                row.email,
                row.aging.balance.currency,
                row.aging.overdue,
                row.aging.balance,
                row.oldest_due_on,
            )
            for row in rows
        ],
    )
    show(arguments.format, {"as_of": as_of(arguments)}, listing)
    return 0


def _aging(arguments: Namespace) -> int:
    if arguments.by or arguments.bands is not None:
        return show_bands(arguments)
    with for_reading(arguments) as office:
        show_aging(office, as_of(arguments), arguments.format, customer_id_of(office, arguments))
    return 0


_RESTING = RestingRow._fields


def show_aging(office: Office, day: date, form: str = "table", customer_id: int | None = None) -> None:
    """Print who owes what by days late, and the totals. What is contested or agreed has columns of its own: for
    people where there is any, for programs always.
    """
    rows = office.read(aging_by_customer, day, customer_id)
    resting = office.read(resting_by_customer, day, customer_id)
    wanted = [
        (at, name)
        for at, name in enumerate(_RESTING)
        if form != "table" or any(told[at] for told in resting.values())
    ]
    found = []
    for row in rows:
        told = resting.get((row.customer_id, row.currency), no_rest(row.currency))
        found.append((*_aging_row(row), *(told[at] for at, _ in wanted)))
    columns = ("customer", "name", "currency", *_BANDS, *(name for _, name in wanted))
    sums = [(currency, *_bands(aging)) for currency, aging in aging_totals(rows).items()]
    show(form, {"as_of": day}, Listing("rows", columns, found), Listing("totals", ("currency", *_BANDS), sums))


def _aging_row(row: AgingRow) -> tuple[object, ...]:
    return (row.number, row.name, row.aging.balance.currency, *_bands(row.aging))


def _bands(aging: Aging) -> tuple[object, ...]:
    return (*aging.bands, aging.on_account, aging.balance)


def _open_items(arguments: Namespace) -> int:
    day = as_of(arguments)
    with for_reading(arguments) as office:
        customer_id = customer_id_of(office, arguments)
        items = office.read(open_items, day, customer_id)
        credit = office.read(money_on_account, day, customer_id)
        agreed = office.read(resting_by_piece, day, customer_id)
    is_told = arguments.format != "table" or bool(agreed)
    columns = ("customer", "number", "kind", "issued_on", "due_on", "days_late", "amount", "open", "currency")
    rows = [(*_item_row(row, day), *(_agreed(agreed.get(row.item.piece_id, ())) if is_told else ())) for row in items]
    rows += [(*_credit_row(row), *(_agreed(()) if is_told else ())) for row in credit]
    show(arguments.format, {"as_of": day}, Listing("rows", (*columns, *(_AGREED if is_told else ())), rows))
    return 0


_AGREED = ("agreed", "plan", "agreed_until", "disputed")


def _agreed(rests: Iterable[Resting]) -> tuple[object, ...]:
    """What was agreed about an item, and what of it is contested. A table shows it where there is any."""
    kinds = {each.kind: each for each in rests}
    contested = kinds.pop(AgreementKind.DISPUTE, None)
    disputed = contested and contested.amount
    for word in kinds.values():
        return word.kind.value, word.number, word.until, disputed
    return "", "", None, disputed


def _item_row(row: OpenItemRow, day: date) -> tuple[object, ...]:
    item = row.item
    late = max(item.days_late(day), 0)
    dates = (item.issued_on, item.due_on, late)
    return (row.customer_number, item.number, row.kind.value, *dates, item.amount, item.open, item.open.currency)


def _credit_row(row: OnAccountRow) -> tuple[object, ...]:
    """What is on account counts against the debt, so that all rows together are the balance."""
    credit = row.credit
    dates = (credit.dated_on, None, 0)
    return (
        row.customer_number,
        row.number,
        row.kind.value,
        *dates,
        -credit.amount,
        -credit.open,
        credit.open.currency,
    )


def _ledger(arguments: Namespace) -> int:
    with for_reading(arguments) as office:
        card = customer_of(office, arguments)
        rows = office.read(ledger_rows, card.customer_id, as_of=as_of(arguments))
        waived = {each.entry_id: each for each in office.read(waivers_of, card.customer_id)}
    columns = (
        *("dated_on", "kind", "number", "due_on", "parts", "detail", "settles"),
        *("amount", "balance", "currency", "entry"),
    )
    entries = [
        (
            row.entry.dated_on,
            row.entry.kind.value,
            row.entry.number,
            row.entry.due_on,
            row.entry.parts if row.entry.due_on else None,
            _detail(row.entry, waived.get(row.entry.entry_id)),
            row.entry.settles,
            row.entry.amount,
            row.balance,
            row.balance.currency,
            row.entry.entry_id,
        )
        for row in rows
    ]
    facts = {"as_of": as_of(arguments), "customer": card.number, "name": card.name}
    show(arguments.format, facts, Listing("rows", columns, entries))
    return 0


def _detail(entry: Entry, waiver: WaiverRow | None) -> str:
    """The owner's words; where nobody wrote any, what a charge is for. Of a waiver why, and the words."""
    if waiver is not None:
        return ": ".join(filter(None, (waiver.reason.value.replace("_", "-"), waiver.note)))
    return entry.detail or str(entry.charged_for or "")


def _invoices(arguments: Namespace) -> int:
    day = as_of(arguments)
    with for_reading(arguments) as office:
        customer_id = customer_id_of(office, arguments)
        rows = office.read(list_invoices, only_open=arguments.open, customer_id=customer_id, limit=arguments.limit)
    columns = ("number", "kind", "state", "customer", "issued_on", "due_on", "total", "open", "currency", "reference")
    listing = Listing(
        "rows",
        (*columns, "part", "parts", "part_open"),
        [
            (
                row.number,
                row.kind,
                row.state,
                row.customer_number,
                row.issued_on,
                row.due_on,
                row.total,
                row.open,
                row.total.currency,
                row.reference,
                *((None, None, None) if row.part is None else (row.part.position, row.part.count, row.part.open)),
            )
            for row in rows
            if row.issued_on <= day
        ],
    )
    show(arguments.format, {"as_of": day}, listing)
    return 0


def _payments(arguments: Namespace) -> int:
    day = as_of(arguments)
    with for_reading(arguments) as office:
        rows = office.read(list_payments, customer_id=customer_id_of(office, arguments), limit=arguments.limit)
    columns = ("payment", "customer", "received_on", "amount", "on_account", "currency", "method", "reference")
    listing = Listing(
        "rows",
        (*columns, "is_reversed"),
        [
            (
                row.payment_id,
                row.customer_number,
                row.received_on,
                row.amount,
                row.on_account,
                row.amount.currency,
                row.method,
                row.reference,
                row.is_reversed,
            )
            for row in rows
            if row.received_on <= day
        ],
    )
    show(arguments.format, {"as_of": day}, listing)
    return 0

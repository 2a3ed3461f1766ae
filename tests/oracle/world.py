"""A customer's book in which the cases about money are played, event by event, through the program's own services."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from sqlalchemy import select

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money, total
from arbook.queries.credited import credited
from arbook.queries.integrity import money_findings
from arbook.queries.invoices import invoice_by_id
from arbook.queries.items import money_on_account, open_items
from arbook.services.credit_notes import CreditNote
from arbook.services.giving_up import LetGo
from arbook.services.invoices import DraftInvoice
from arbook.services.invoices_elsewhere import RecordInvoice
from arbook.services.payments import Order, RecordPayment
from arbook.services.refunds import RefundMoney
from arbook.store.tables.money import allocation_table, entry_table, entry_tax_table, on_account_table
from arbook.store.tables.papers import due_piece_table
from tests.builders import Shop
from tests.oracle.term_steps import EURO, day, euro, number

NO_TAX = TaxRate("none", Decimal(0))
FIRST = date(2024, 1, 1)
"""Where a case names no day, events follow each other from here, one a day."""


@contextmanager
def world() -> Iterator["World"]:
    """A fresh book; what was played in it must add up."""
    folder = Path(mkdtemp(prefix="arbook-oracle-"))
    shop = Shop(folder)
    try:
        played = World(shop)
        yield played
        assert shop.read(money_findings) == ()
    finally:
        shop.close()
        shutil.rmtree(folder)


class World:
    """One customer and what happens; names of the case stand for papers and payments."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.customer_id = shop.customer("Case").customer_id
        self.invoices: dict[str, int] = {}
        self.payments: dict[str, int] = {}
        self.entries: dict[str, int] = {}
        self.today = FIRST

    def on(self, told: object = None) -> date:
        """The day the case says, or the next one."""
        self.today = day(str(told)) if told else self.today + timedelta(days=1)
        return self.today

    # ------------------------------------------------------------ what happens
    def invoice(self, name: str, amount: str, *, on: object = None, due: object = None, tax: object = None) -> int:
        """An invoice as another program issued it; with ``tax`` percent it is written here, from its net."""
        issued = self.on(on or due)
        due_on = day(str(due)) if due else issued
        issued = min(issued, due_on)
        if tax is None:
            told = RecordInvoice(self.customer_id, f"DOC-{name}", issued, due_on, euro(amount))
            made = self.shop.invoices.record(told)
        else:
            percent = number(tax)
            line = InvoiceLine("goods", Decimal(1), net_of(amount, percent), TaxRate("VAT", percent))
            made = self.issue([line], issued, due_on)
        assert made.made_id is not None
        self.invoices[name] = made.made_id
        return made.made_id

    def issue(self, lines: Sequence[InvoiceLine], issued: date, due_on: date) -> Any:
        """An invoice of the shop's own."""
        draft = DraftInvoice(self.customer_id, issued, tuple(lines), due_on=due_on)
        return self.shop.invoices.issue(draft, today=issued)

    def pays(
        self, name: str, amount: str, *, on: object = None, to: Mapping[str, str] | None = None, **more: Any
    ) -> int:
        """Money that came; ``to`` is what the case puts on which invoice."""
        received = self.on(on)
        split = None if to is None else tuple((self.piece(each), euro(part)) for each, part in to.items())
        told = RecordPayment(self.customer_id, received, euro(amount), split=split, **more)
        made = self.shop.payments.record(told, today=received)
        assert made.made_id is not None
        self.payments[name] = made.made_id
        return made.made_id

    def credits(self, name: str, amount: str, *, on: object = None) -> int:
        """A credit note of one line."""
        issued = self.on(on)
        line = InvoiceLine("credit", Decimal(1), number(amount), NO_TAX)
        made = self.shop.invoices.credit(CreditNote(self.invoices[name], issued, (line,)), today=issued)
        assert made.made_id is not None
        return made.made_id

    def credit_from_before(self, amount: str) -> int:
        """A credit that stands on account: an earlier invoice was paid and then taken back."""
        self.invoice("before", amount)
        self.pays("before", amount)
        return self.credits("before", amount)

    def refunds(self, amount: str, *, on: object = None, **more: Any) -> int:
        """Money paid out."""
        paid = self.on(on)
        told = RefundMoney(self.customer_id, euro(amount), paid, **more)
        made = self.shop.refunds.refund(told, today=paid)
        assert made.made_id is not None
        return made.made_id

    def lets_go(self, name: str, amount: str, kind: EntryKind) -> int:
        """A write-off, or a discount that the owner grants."""
        on = self.on()
        told = LetGo(self.customer_id, (self.piece(name),), on, "as agreed", euro(amount), kind)
        made = self.shop.giving_up.let_go(told, today=on)
        assert made.made_id is not None
        return made.made_id

    def puts(self, amount: str, name: str) -> None:
        """What is on account goes on an invoice."""
        on, left = self.on(), euro(amount)
        for row in self.shop.read(money_on_account, LAST_DAY, self.customer_id):
            part = min(left, row.credit.open, self.money_open(name))
            if part:
                self.shop.payments.put_on_items(row.on_account_id, on=on, split=((self.piece(name), part),))
                left = left - part

    # ------------------------------------------------------------ what stands there
    def piece(self, name: str) -> int:
        """The due piece of an invoice."""
        table = due_piece_table
        query = select(table.c.id).where(table.c.invoice_id == self.invoices[name]).order_by(table.c.id).limit(1)
        return int(self.shop.read(lambda connection: connection.execute(query).scalar_one()))

    def money_open(self, name: str, as_of: date = LAST_DAY) -> Money:
        """What is open of an invoice."""
        rows = self.shop.read(open_items, as_of, self.customer_id)
        own = [row.item.open for row in rows if row.item.invoice_id == self.invoices[name]]
        return total(own, EURO)

    def owed(self, as_of: date = LAST_DAY) -> Money:
        """All open items."""
        return total([row.item.open for row in self.shop.read(open_items, as_of, self.customer_id)], EURO)

    def on_account(self, as_of: date = LAST_DAY) -> Money:
        """All that is on account."""
        return total([row.credit.open for row in self.shop.read(money_on_account, as_of, self.customer_id)], EURO)

    def balance(self, as_of: date = LAST_DAY) -> Money:
        """What is owed less what is on account."""
        return self.owed(as_of) - self.on_account(as_of)

    def paid_on(self, name: str) -> Money:
        """Money that stands on an invoice, of payments alone."""
        rows = self._shares()
        return total([Money(row.amount_minor, EURO) for row in rows
                      if row.invoice_id == self.invoices[name] and row.kind == "payment"], EURO)  # fmt: skip

    def used_of(self, name: str) -> Money:
        """What of a payment was ever put on items."""
        rows = self._shares()
        own = [row for row in rows if row.payment_id == self.payments[name] and row.kind == "payment"]
        return total([Money(row.amount_minor, EURO) for row in own if row.invoice_id is not None], EURO)

    def left_of(self, name: str) -> Money:
        """What of a payment is on account."""
        table, entries = on_account_table, entry_table
        query = (
            select(table.c.open_minor)
            .join(entries, entries.c.id == table.c.entry_id)
            .where(entries.c.payment_id == self.payments[name], entries.c.kind == "payment")
        )
        return Money(self.shop.read(lambda connection: connection.execute(query).scalar_one()), EURO)

    def tax_of(self, entry_id: int) -> Money:
        """The tax that a write-off or discount took along."""
        table = entry_tax_table
        query = select(table.c.tax_minor).where(table.c.entry_id == entry_id)
        rows = self.shop.read(lambda connection: connection.execute(query).scalars().all())
        return Money(sum(rows), EURO)

    def total_of(self, name: str) -> Money:
        """What an invoice came to."""
        return self.shop.read(invoice_by_id, self.invoices[name]).row.total

    def status(self, name: str) -> str:
        """In the words of the cases."""
        left = self.money_open(name)
        return "paid" if not left else "sent" if left == self.total_of(name) else "partial"

    def creditable(self, amount: str) -> str | None:
        """The newest invoice that a credit note of this sum may correct."""
        for name, invoice_id in reversed(self.invoices.items()):
            if self.total_of(name) - self.shop.read(credited, invoice_id) >= euro(amount):
                return name
        return None

    def on_account_only(self, name: str, amount: str, *, on: object = None) -> int:
        """A credit that is put on nothing."""
        return self.pays(name, amount, on=on, order=Order.ON_ACCOUNT)

    def _shares(self) -> Sequence[Any]:
        shares, credit, pieces, entries = allocation_table, on_account_table, due_piece_table, entry_table
        query = (
            select(shares, entries.c.kind, entries.c.payment_id, pieces.c.invoice_id, pieces.c.entry_id)
            .join(credit, credit.c.id == shares.c.on_account_id)
            .join(entries, entries.c.id == credit.c.entry_id)
            .join(pieces, pieces.c.id == shares.c.due_piece_id)
            .order_by(shares.c.id)
        )
        return self.shop.read(lambda connection: connection.execute(query).all())

    def shares_of_entry(self, entry_id: int) -> list[tuple[str, Money]]:
        """Which payments, by their names in the case, stand on what an entry charged."""
        names = {payment_id: name for name, payment_id in self.payments.items()}
        return [(names[row.payment_id], Money(row.amount_minor, EURO)) for row in self._shares()
                if row.entry_id == entry_id]  # fmt: skip


def net_of(gross: str, percent: Decimal) -> Decimal:
    """The net of a gross sum, to the cent."""
    return round(number(gross) / (1 + percent / 100), 2)


def text_of(facts: Any, *keys: str, default: str = "0") -> str:
    """An amount of a case, which stands bare or under one of these keys."""
    if not isinstance(facts, Mapping):
        return str(facts)
    return next(
        (str(facts[key]) for key in (*keys, "amount", "total", "open", "gross", "money") if key in facts), default
    )


def listed(inputs: Mapping[str, Any], *keys: str) -> list[Any]:
    """All that stands under these keys, alone or in lists."""
    found: list[Any] = []
    for key in keys:
        told = inputs.get(key)
        found += told if isinstance(told, list) else [] if told is None else [told]
    return found

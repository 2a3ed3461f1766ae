"""A helper world that speaks the trade, over a real temporary book.

shop = Shop(tmp_path)
ada = shop.customer("Ada")
desk = ada.owes("120.00", due="2026-01-10")
ada.pays("50.00", on="2026-01-12")
assert desk.open(on="2026-02-01") == "70.00"
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, TypeVar

from sqlalchemy import select

from arbook.ledger.money import Money
from arbook.queries.aging import aging_by_customer
from arbook.queries.contact_log import contact_log
from arbook.queries.items import open_items
from arbook.services.agreements import AgreementService
from arbook.services.changing import Changes
from arbook.services.counters import counter_of
from arbook.services.customers import CustomerFacts, CustomerService, PersonFacts
from arbook.services.disputes import DisputeService
from arbook.services.founding import FoundBook, found_book
from arbook.services.giving_up import GivingUpService, LetGo
from arbook.services.holds import HoldService
from arbook.services.invoices import InvoiceService
from arbook.services.invoices_elsewhere import RecordInvoice
from arbook.services.payments import PaymentService, RecordPayment
from arbook.services.promises import PromiseService
from arbook.services.refunds import RefundMoney, RefundService
from arbook.services.settlements import SettlementService
from arbook.store.opening import open_book
from arbook.store.tables.papers import due_piece_table
from tests.support.book_files import NOW, fresh_book

R = TypeVar("R")
Day = str | date
FAR = date(2199, 12, 31)


def day(text: Day) -> date:
    """A day as tests write it."""
    return text if isinstance(text, date) else date.fromisoformat(text)


@cache
def _founded() -> Path:
    """A founded euro book, made once: every shop starts as a copy of it."""
    path = fresh_book(Path(mkdtemp(prefix="arbook-shop-")) / "shop.arbook")
    book = open_book(path)
    found_book(counter_of(book, lambda: NOW), FoundBook("Heron Print Works", "EUR", "IE"))
    book.close()
    return path


class Shop:
    """A business with an open book and its counter."""

    def __init__(self, folder: Path, now: datetime = NOW) -> None:
        self.path = folder / "shop.arbook"
        shutil.copyfile(_founded(), self.path)
        self.path.chmod(0o600)
        self.now = now.astimezone(UTC)
        self.book = open_book(self.path)
        self.counter = counter_of(self.book, lambda: self.now)
        self.customers = CustomerService(self.counter)
        self.invoices = InvoiceService(self.counter)
        self.payments = PaymentService(self.counter)
        self.refunds = RefundService(self.counter)
        self.giving_up = GivingUpService(self.counter)
        self.agreements = AgreementService(self.counter)
        self.promises = PromiseService(self.counter)
        self.disputes = DisputeService(self.counter)
        self.holds = HoldService(self.counter)
        self.settlements = SettlementService(self.counter)
        self._numbers = count(1)

    def close(self) -> None:
        """Give the book back."""
        self.book.close()

    def read(self, query: Callable[..., R], *args: Any, **kwargs: Any) -> R:
        """Run a query."""
        with self.book.reading() as connection:
            return query(connection, *args, **kwargs)

    def customer(self, name: str, *, email: str = "", address: str = "", **facts: Any) -> "Customer":
        """A new customer, with one person if there is an address to write to."""
        people = (PersonFacts(f"{name} Accounts", email=email),) if email else ()
        told = CustomerFacts(name, address=address, people=people, **facts)
        made = self.customers.add(told, today=day("2025-01-01"))
        assert made.made_id is not None
        return Customer(self, made.made_id, made.number)

    def next_number(self) -> str:
        """A number for a paper that another program issued."""
        return f"R-{next(self._numbers):04}"


@dataclass(frozen=True)
class Customer:
    """A customer of the shop."""

    shop: Shop
    customer_id: int
    number: str

    def owes(
        self,
        amount: str,
        *,
        due: Day,
        on: Day | None = None,
        number: str = "",
        currency: str = "EUR",
        tax: str | None = None,
    ) -> "Debt":
        """An invoice issued 30 days before it is due, or ``on`` a day, with so much tax in it."""
        issued = day(on) if on is not None else day(due) - timedelta(days=30)
        number = number or self.shop.next_number()
        tax_in = None if tax is None else Money.of(tax, currency)
        command = RecordInvoice(self.customer_id, number, issued, day(due), Money.of(amount, currency), tax_in)
        made = self.shop.invoices.record(command)
        assert made.made_id is not None
        piece_id = self.shop.read(
            lambda connection: connection.execute(
                select(due_piece_table.c.id).where(due_piece_table.c.invoice_id == made.made_id)
            ).scalar_one()
        )
        return Debt(self.shop, self.customer_id, made.made_id, piece_id, number)

    def pays(self, amount: str, *, on: Day, currency: str = "EUR", **command: Any) -> int:
        """A payment received that day; returns its id. Named fields of ``RecordPayment`` say more."""
        told = RecordPayment(self.customer_id, day(on), Money.of(amount, currency), **command)
        made = self.shop.payments.record(told, today=day(on))
        assert made.made_id is not None
        return made.made_id

    def takes_back(self, payment_id: int, *, on: Day) -> Changes:
        """A payment bounces."""
        return self.shop.payments.reverse(payment_id, on=day(on), today=day(on), reason="bounced")

    def is_refunded(self, amount: str, *, on: Day, **command: Any) -> int:
        """Money paid back that day; returns the entry's id. Named fields of ``RefundMoney`` say more."""
        told = RefundMoney(self.customer_id, Money.of(amount, "EUR"), day(on), **command)
        made = self.shop.refunds.refund(told, today=day(on))
        assert made.made_id is not None
        return made.made_id

    def is_let_off(self, *debts: "Debt", on: Day, amount: str | None = None, **command: Any) -> int:
        """What is open on these invoices (or so much of it) is written off; returns the entry's id."""
        pieces = tuple(debt.piece_id for debt in debts)
        part = None if amount is None else Money.of(amount, "EUR")
        told = LetGo(self.customer_id, pieces, day(on), command.pop("reason", "gone"), part, **command)
        made = self.shop.giving_up.let_go(told, today=day(on))
        assert made.made_id is not None
        return made.made_id

    def balance(self, on: Day) -> str:
        """What the customer owes on a day, less what is on account."""
        rows = self.shop.read(aging_by_customer, day(on), self.customer_id)
        return str(rows[0].aging.balance) if rows else "0.00"

    def log(self) -> list[str]:
        """The kinds of the log's lines, newest first."""
        return [row.kind for row in self.shop.read(contact_log, self.customer_id)]


@dataclass(frozen=True)
class Debt:
    """One invoice with its one due piece."""

    shop: Shop
    customer_id: int
    invoice_id: int
    piece_id: int
    number: str

    def open(self, on: Day = FAR) -> str:
        """What is open of it on a day."""
        rows = self.shop.read(open_items, day(on), self.customer_id)
        return next((str(row.item.open) for row in rows if row.item.piece_id == self.piece_id), "0.00")

"""A small shop with a real book: customers, invoices, money and agreements in a line each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Table, delete, select, update

from arbook.ledger.money import Money
from arbook.ledger.reminders import Decisions, Proposal
from arbook.services.changing import Change, Changes, Counter
from arbook.services.contact_log import log_contact
from arbook.services.customers import CustomerFacts, CustomerService, PersonFacts
from arbook.services.founding import FoundBook, found_book
from arbook.services.invoices import InvoiceService
from arbook.services.invoices_elsewhere import RecordInvoice
from arbook.services.outbox import OutboxService
from arbook.services.payments import PaymentService, RecordPayment
from arbook.services.queueing import Pick
from arbook.services.reminder_drafts import LetterSheet
from arbook.services.reminders import QueueRun, ReminderService
from arbook.store.opening import open_book
from arbook.store.tables.agreements import (
    dispute_table,
    hold_table,
    payment_plan_table,
    plan_installment_table,
    plan_item_table,
    promise_table,
)
from arbook.store.tables.book import book_fact_table, business_profile_table
from arbook.store.tables.papers import due_piece_table
from arbook.store.tables.remembered import mail_account_table
from tests.support.book_files import fresh_book


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


class PlainPaper:
    """Paper that says in plain bytes what it would draw."""

    def attachments(self, customer_id: int, as_of: date, **_wanted: object) -> tuple[tuple[str, bytes], ...]:
        name = f"Statement-{customer_id}-{as_of}.pdf"
        return ((name, f"%PDF statement of {customer_id} as of {as_of}".encode()),)

    def letter_pdf(self, sheet: LetterSheet) -> bytes:
        return f"%PDF {sheet.address}\n{sheet.subject}\n{sheet.body}".encode()


@dataclass
class ShopClock:
    now: datetime = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now


@dataclass
class Shop:
    """``invoice`` and the rest take amounts as text and days as ``date``; ids come back."""

    path: Path
    paper: Any = field(default_factory=PlainPaper)
    clock: ShopClock = field(default_factory=ShopClock)
    numbers: int = 0

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.book = open_book(self.path)
        self.counter = Counter(self.book, self.clock)
        self.customers = CustomerService(self.counter)
        self.invoices = InvoiceService(self.counter)
        self.payments = PaymentService(self.counter)
        self.reminders = ReminderService(self.counter, self.paper)
        self.outbox = OutboxService(self.counter)

    def reopen(self) -> None:
        self.book.close()
        self.open()

    def customer(self, name: str = "Ada Stone", email: str | None = None, **facts: Any) -> int:
        mail = f"{name.split(maxsplit=1)[0].lower()}@stone.example" if email is None else email
        people = (PersonFacts(name=name, email=mail),) if mail else ()
        card = CustomerFacts(name=f"{name} Ltd", people=facts.pop("people", people), **facts)
        made = self.customers.add(card, today=date(2026, 1, 1)).made_id
        assert made is not None
        return made

    def invoice(self, customer_id: int, amount: str, due_on: date, number: str = "") -> int:
        """Returns the id of its due piece."""
        self.numbers += 1
        number = number or f"2026-{self.numbers:04}"
        issued_on = due_on - timedelta(days=30)
        self.invoices.record(RecordInvoice(customer_id, number, issued_on, due_on, euro(amount)))
        with self.book.reading() as connection:
            return int(
                connection.execute(select(due_piece_table.c.id).order_by(due_piece_table.c.id.desc())).scalar() or 0
            )

    def pay(self, customer_id: int, amount: str, on: date, **facts: Any) -> Changes:
        return self.payments.record(RecordPayment(customer_id, on, euro(amount), **facts), today=on)

    def row(self, table: Table, **values: Any) -> int:
        made: list[int] = []

        def work(change: Change) -> None:
            own = {"operation_id": change.operation_id} if "operation_id" in table.c else {}
            made.append(change.insert(table, **values, **own))

        self.counter.change("test_row", work)
        return made[0]

    def told(self, customer_id: int, on: date, kind: str = "mail", direction: str = "in", **facts: Any) -> int:
        """A line of the log, by default an answer of the customer's."""
        made: list[int] = []

        def work(change: Change) -> None:
            made.append(log_contact(change, customer_id, on, kind=kind, direction=direction, **facts))

        self.counter.change("test_told", work)
        return made[0]

    def hold(self, customer_id: int, on: date, until: date | None = None, **facts: Any) -> int:
        return self.row(
            hold_table, customer_id=customer_id, starts_on=on, ends_on=until, reason="owner asked", **facts
        )

    def dispute(self, customer_id: int, on: date, **facts: Any) -> int:
        return self.row(dispute_table, customer_id=customer_id, opened_on=on, **facts)

    def promise(self, customer_id: int, amount: str, on: date, until: date) -> int:
        minor = euro(amount).minor
        return self.row(
            promise_table, customer_id=customer_id, currency="EUR", amount_minor=minor, made_on=on, promised_on=until
        )

    def plan(self, customer_id: int, piece: tuple[int, str], agreed_on: date, *parts: tuple[date, str]) -> int:
        piece_id, amount = piece
        plan_id = self.row(
            payment_plan_table,
            number="P-001",
            customer_id=customer_id,
            currency="EUR",
            total_minor=euro(amount).minor,
            frequency="monthly",
            agreed_on=agreed_on,
        )
        self.row(plan_item_table, plan_id=plan_id, due_piece_id=piece_id, amount_minor=euro(amount).minor)
        for position, (due_on, part) in enumerate(parts, start=1):
            minor = euro(part).minor
            self.row(plan_installment_table, plan_id=plan_id, position=position, due_on=due_on, amount_minor=minor)
        return plan_id

    def mail_account(self, port: int = 587) -> None:
        """The one account, in place of any before it."""
        self.spoil(delete(mail_account_table))
        self.row(
            mail_account_table,
            sender_name="Harbour Bikes",
            address="owner@harbour.example",
            host="localhost",
            port=port,
            security="starttls",
            username="owner",
        )

    def spoil(self, statement: Any) -> None:
        """Change rows behind the services' backs."""

        def work(change: Change) -> None:
            change.connection.execute(statement)

        self.counter.change("test_spoil", work)

    def profile(self, **values: Any) -> None:
        self.spoil(update(business_profile_table).values(**values))

    def make_demo(self) -> None:
        self.spoil(update(book_fact_table).where(book_fact_table.c.key == "is_demo").values(value="1"))

    def decide(self, as_of: date) -> Decisions:
        return self.reminders.prepare(as_of)

    def proposal(self, as_of: date) -> Proposal:
        [only] = self.decide(as_of).proposals
        return only

    def reason(self, as_of: date) -> str:
        """Why the only customer with something to pay is not reminded."""
        decided = self.decide(as_of)
        assert not decided.proposals
        [only] = decided.held
        return only.reason.value

    def queue(self, as_of: date, *customer_ids: int, **facts: Any) -> Changes:
        picks = tuple(Pick(each) for each in customer_ids)
        return self.reminders.queue_run(QueueRun(as_of, picks, **facts))

    def files(self, folder: Path, as_of: date, *customer_ids: int) -> list[Path]:
        """What a run for these would send, as files."""
        run = QueueRun(as_of, tuple(Pick(each) for each in customer_ids))
        return list(self.reminders.write_drafts(run, folder))

    def remind(self, as_of: date, *customer_ids: int) -> None:
        """Queue and send, as if the server had taken all."""
        self.leave(self.queue(as_of, *customer_ids).ids("message"), as_of)

    def leave(self, message_ids: Iterable[int], as_of: date) -> None:
        """Send what is queued, as if the server had taken all."""
        from arbook.mail.steps import Delivery, Outcome, Stage

        for message_id in message_ids:
            assert self.outbox.claim(message_id)
            self.outbox.settle(message_id, Delivery(Outcome.SENT, Stage.DOT, 250, "ok"), today=as_of)

    def read(self, query: Any, *args: Any, **kwargs: Any) -> Any:
        with self.book.reading() as connection:
            return query(connection, *args, **kwargs)


def open_shop(folder: Path) -> Shop:
    shop = Shop(fresh_book(folder / "shop.arbook"))
    found_book(shop.counter, FoundBook("Harbour Bikes", "EUR", "DE"))
    shop.profile(contact_name="Nora Finch", email="nora@harbour.example", iban="DE02 1203 0000 0000 2020 51")
    shop.mail_account()
    return shop

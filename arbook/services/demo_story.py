"""The people of the demo book: each lives a story of days and events, written through the services."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from arbook.ledger.disputes import DisputeReason
from arbook.ledger.invoicing import NET_PRICES, InvoiceLine
from arbook.ledger.money import Money
from arbook.ledger.plans import Frequency
from arbook.ledger.recurring import PeriodUnit, Recurrence
from arbook.queries.offers import terms_list
from arbook.queries.plans import plans
from arbook.queries.recurring import InvoiceTemplate
from arbook.queries.reminding import decisions
from arbook.queries.settings import profile
from arbook.services.agreements import AgreementService
from arbook.services.changing import Change, Changes, Counter
from arbook.services.contact_log import log_contact
from arbook.services.credit_notes import CreditNote
from arbook.services.customers import CustomerFacts, CustomerService, PersonFacts
from arbook.services.disputes import DisputeService, OpenDispute
from arbook.services.founding_words import founding_words
from arbook.services.holds import HoldService, SetHold
from arbook.services.invoices import DraftInvoice, InvoiceService
from arbook.services.payment_plans import AgreePlan
from arbook.services.payments import Order, PaymentService, RecordPayment
from arbook.services.promises import AddPromise, PromiseService
from arbook.services.queueing import write_reminder
from arbook.services.recurring import AgreeRecurring, RecurringService
from arbook.services.recurring_drafts import PERIOD
from arbook.services.reminder_drafts import write_draft_texts
from arbook.store.book import Book
from arbook.store.tables.papers import due_piece_table
from arbook.store.tables.reminders import reminder_run_table

_SLACK_DAYS = 12
"""History ends so long before today that all of it is paid."""

_HOUR = time(10, 15)
_SATURDAY = 5


class StoryDesk(Counter):
    """A counter inside a running change: the services write as ever, on the day that is being told.

    ``language`` is the shop's own.
    """

    def __init__(self, book: Book, change: Change, language: str) -> None:
        super().__init__(book)
        self.whole = change
        self.language = language
        self.on = date.min
        self.customers = CustomerService(self)
        self.invoices = InvoiceService(self)
        self.payments = PaymentService(self)
        self.agreements = AgreementService(self)
        self.promises = PromiseService(self)
        self.disputes = DisputeService(self)
        self.holds = HoldService(self)
        self.recurring = RecurringService(self)

    def change(self, kind: str, work: Callable[[Change], None], operation_id: str | None = None) -> Changes:  # noqa: ARG002
        """Do the work as a part of the whole; it is committed, or not, with everything else."""
        at = datetime.combine(self.on, _HOUR, UTC)
        part = Change(self.whole.connection, self.whole.operation_id, at, self.whole.author)
        work(part)
        self.whole.touched |= part.touched
        self.whole.log_end = part.log_end or self.whole.log_end
        return Changes(part.operation_id, kind, frozenset(part.touched), part.made_id, part.number)


@dataclass(frozen=True, slots=True)
class _Paper:
    """An invoice that was issued: its id, number, total and due piece."""

    invoice_id: int
    number: str
    total: Money
    piece_id: int


class StoryCustomer:
    """One customer's part of the story."""

    def __init__(self, desk: StoryDesk, goods: list[InvoiceLine], told: dict[str, Any], today: date) -> None:
        self._desk, self._goods, self._told, self._today = desk, goods, told, today
        self._id = 0
        self._papers: dict[str, _Paper] = {}
        self._payments: dict[str, int] = {}

    def ago(self, days: int) -> date:
        """A day, so many before today (negative: after it)."""
        return self._today - timedelta(days=days)

    @property
    def settled_ago(self) -> int:
        """Orders before that many days ago are history."""
        return int(self._told["terms"]) + max(int(self._told["pays"]), 0) + _SLACK_DAYS

    def arrive(self) -> None:
        """The customer is written down."""
        told, person = self._told, self._told.get("person")
        terms = {row.terms.name: row.terms_id for row in terms_list(self._desk.whole.connection)}
        net_days = founding_words(self._desk.language).net_days
        facts = CustomerFacts(
            name=told["name"],
            kind=told["kind"],
            address=told["address"],
            country=told["country"],
            language=told.get("language", ""),
            terms_id=terms[net_days.format(days=told["terms"])],
            people=(PersonFacts(**person),) if person else (),
        )
        self._id = _id(self._desk.customers.add(facts, today=self._desk.on))

    def order(self, at: int, ago: int, tell: Callable[[date, Callable[[], None]], None]) -> None:
        """An order of the past, invoiced and paid: some days early or late, as this customer does."""
        told, key = self._told, f"order {at}"
        lines = told["orders"][at % len(told["orders"])]
        issued_on = workday(self.ago(ago))
        paid_on = workday(issued_on + timedelta(days=told["terms"] + told["pays"] + at * 5 % 7 - 3))
        tell(issued_on, lambda: self._invoice({"invoice": key, "lines": lines}))
        pay = {"pay": key}
        if told.get("halves"):
            half_on = workday(paid_on - timedelta(days=20))
            tell(half_on, lambda: self._pay({**pay, "part": "0.5"}))
        tell(paid_on, lambda: self._pay(pay))

    def live(self, event: dict[str, Any]) -> None:
        """One event of the customer's own story: the first of its words that names a kind."""
        kinds = {
            "invoice": self._invoice,
            "pay": self._pay,
            "bounce": self._bounce,
            "credit": self._credit,
            "remind": self._remind,
            "promise": self._promise,
            "dispute": self._dispute,
            "hold": self._hold,
            "plan": self._plan,
            "note": self._note,
            "repeat": self._repeat,
        }
        next(do for kind, do in kinds.items() if kind in event)(event)

    def _lines(self, event: dict[str, Any]) -> tuple[InvoiceLine, ...]:
        return tuple(replace(self._goods[at], quantity=Decimal(str(quantity))) for at, quantity in event["lines"])

    def _invoice(self, event: dict[str, Any]) -> None:
        made = self._desk.invoices.issue(
            DraftInvoice(self._id, self._desk.on, self._lines(event)), today=self._desk.on
        )
        pieces = due_piece_table.c
        row = self._desk.whole.connection.execute(
            select(pieces.id, pieces.amount_minor, pieces.currency).where(pieces.invoice_id == _id(made))
        ).one()
        total = Money(row.amount_minor, row.currency)
        self._papers[event["invoice"]] = _Paper(_id(made), made.number, total, row.id)

    def _open(self, paper: _Paper) -> Money:
        pieces = due_piece_table.c
        left = self._desk.whole.connection.execute(select(pieces.open_minor).where(pieces.id == paper.piece_id))
        return Money(left.scalar_one(), paper.total.currency)

    def _pay(self, event: dict[str, Any]) -> None:
        paper = self._papers.get(event["pay"] or "")
        left = self._open(paper) if paper else None
        command = RecordPayment(
            self._id,
            self._desk.on,
            self._amount(event, paper, left),
            method=event.get("method", self._told["method"]),
            reference=event.get("reference") or (self._pays_for(paper) if paper else ""),
            order=Order.NAMED_THEN_OLDEST if paper else Order.ON_ACCOUNT,
            named=(paper.piece_id,) if paper and left else (),
        )
        made = self._desk.payments.record(command, today=self._desk.on)
        self._payments[event.get("key", "")] = _id(made)

    def _pays_for(self, paper: _Paper) -> str:
        template: str = self._told.get("pays_for", "Invoice {number}")
        return template.format(number=paper.number)

    def _amount(self, event: dict[str, Any], paper: _Paper | None, left: Money | None) -> Money:
        """The amount told, the plan's next installment, a part of the paper, or what it still owes."""
        if "installment" in event:
            (plan,) = plans(self._desk.whole.connection, self._desk.on, self._id)
            return next(state.open for state in plan.installments if state.open)
        if paper is None or left is None or "amount" in event:
            return Money.of(event["amount"], profile(self._desk.whole.connection).currency)
        if "part" in event:
            return paper.total.times(Decimal(event["part"]))
        return left

    def _bounce(self, event: dict[str, Any]) -> None:
        payment, on = self._payments[event["bounce"]], self._desk.on
        self._desk.payments.reverse(payment, on=on, today=on, reason=event["reason"])

    def _credit(self, event: dict[str, Any]) -> None:
        invoice_id = self._papers[event["credit"]].invoice_id
        note = CreditNote(invoice_id, self._desk.on, self._lines(event), event["note"])
        self._desk.invoices.credit(note, today=self._desk.on)

    def _note(self, event: dict[str, Any]) -> None:
        self._desk.customers.add_note(self._id, event["note"], today=self._desk.on)

    def _repeat(self, event: dict[str, Any]) -> None:
        """What is delivered again and again; the first line says for which days."""
        first, *others = self._lines(event)
        named = replace(first, description=f"{first.description}, {PERIOD}")
        ends_on = self.ago(event["until_ago"]) if "until_ago" in event else None
        rhythm = Recurrence(self.ago(event["first_ago"]), PeriodUnit(event["unit"]), ends_on=ends_on)
        template = InvoiceTemplate((named, *others), NET_PRICES)
        command = AgreeRecurring(self._id, event["repeat"], rhythm, template)
        self._desk.recurring.agree(command, today=self._desk.on)

    def _promise(self, event: dict[str, Any]) -> None:
        open_ = self._open(self._papers[event["promise"]])
        words = {name: event[name] for name in ("who", "channel", "note")}
        self._desk.promises.add(AddPromise(self._id, open_, self._desk.on, self.ago(event["by_ago"]), **words))

    def _dispute(self, event: dict[str, Any]) -> None:
        paper = self._papers[event["dispute"]]
        self._desk.disputes.open(
            OpenDispute(
                self._id, self._desk.on, paper.invoice_id, reason=DisputeReason(event["reason"]), note=event["note"]
            )
        )

    def _hold(self, event: dict[str, Any]) -> None:
        until = self.ago(event["until_ago"])
        self._desk.holds.set(SetHold(self._id, self._desk.on, until, event["hold"]))

    def _plan(self, event: dict[str, Any]) -> None:
        command = AgreePlan(
            self._id,
            tuple(self._papers[key].piece_id for key in event["plan"]),
            self.ago(event["first_ago"]),
            Frequency(event["frequency"]),
            self._desk.on,
            count=event["count"],
            note=event["note"],
        )
        self._desk.agreements.agree_plan(command)

    def _remind(self, event: dict[str, Any]) -> None:  # noqa: ARG002
        """A reminder of the past, as it went out then. The outbox stays empty: nothing ever leaves a demo book."""
        self._desk.change("remind", self._write_reminder)

    def _write_reminder(self, change: Change) -> None:
        on = self._desk.on
        (proposal,) = decisions(change.connection, on, self._id).proposals
        draft = write_draft_texts(change.connection, [proposal], on)[self._id]
        run_id = change.insert(reminder_run_table, as_of=on, queued_at=change.now, operation_id=change.operation_id)
        write_reminder(change, run_id, on, proposal)
        whom = f"{draft.to_name} <{draft.to_address}>"
        facts = {"stage": proposal.stage.name, "amount_minor": proposal.amount.minor}
        log_contact(
            change,
            self._id,
            on,
            kind="mail",
            subject=draft.subject,
            body=draft.body,
            with_whom=whom,
            facts=json.dumps({**facts, "currency": proposal.amount.currency}),
        )


def workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(day.weekday() - _SATURDAY + 1, 0))


def _id(made: Changes) -> int:
    assert made.made_id is not None
    return made.made_id

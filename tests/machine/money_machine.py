"""A real book in which everything that moves money happens in random order, held to plain sums after each step."""

import shutil
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import func, select

from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.plans import Frequency
from arbook.ledger.statements import StatementKind
from arbook.queries.aging import aging_by_customer
from arbook.queries.integrity import money_findings
from arbook.queries.items import money_on_account, open_items
from arbook.queries.ledger import statement
from arbook.services.agreements import AgreePlan
from arbook.services.credit_notes import CreditNote
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.giving_up import LetGo
from arbook.services.invoices import RecordInvoice
from arbook.services.payments import Order, RecordPayment
from arbook.services.refunds import RefundMoney
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table
from tests.builders import Shop
from tests.machine.plain_book import Credit, Item, PlainCustomer
from tests.oracle.test_oracle_credit_notes import line_of

START = date(2024, 1, 1)
cents = st.integers(1, 40_000)
picks = st.integers(0, 1_000)
few_days = st.integers(0, 40)


def eur(minor: int) -> Money:
    return Money(minor, "EUR")


class MoneyMachine(RuleBasedStateMachine):
    """Two customers; the day only moves forward, but money may be entered late."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="arbook-machine-"))
        self.shop = Shop(self.folder)
        self.extensions = ExtensionService(self.shop.counter)
        self.ids = [self.shop.customer(name).customer_id for name in ("Ada", "Ben")]
        self.plain = {customer_id: PlainCustomer() for customer_id in self.ids}
        self.credited: dict[int, int] = {}
        self.planned: set[int] = set()
        self.today = START
        self.looked_on = START
        self.at = 0

    def teardown(self) -> None:
        self.shop.close()
        shutil.rmtree(self.folder)

    # ------------------------------------------------------------ looking
    @property
    def who(self) -> int:
        return self.ids[self.at]

    @property
    def mine(self) -> PlainCustomer:
        return self.plain[self.who]

    def scalar(self, query: Any) -> Any:
        with self.shop.book.reading() as connection:
            return connection.execute(query).scalar()

    def rows(self, query: Any) -> Any:
        with self.shop.book.reading() as connection:
            return connection.execute(query).all()

    def piece_of_entry(self, entry_id: int) -> int:
        return int(self.scalar(select(due_piece_table.c.id).where(due_piece_table.c.entry_id == entry_id)))

    def credit_of_entry(self, entry_id: int) -> int:
        return int(self.scalar(select(on_account_table.c.id).where(on_account_table.c.entry_id == entry_id)))

    def entry(self, **facts: Any) -> int:
        """The newest entry with these facts."""
        query = select(func.max(entry_table.c.id))
        for name, value in facts.items():
            query = query.where(entry_table.c[name] == value)
        found = self.scalar(query)
        assert found is not None, f"no entry with {facts}"
        return int(found)

    def chosen(self, found: list[Any], pick: int) -> Any:
        return found[pick % len(found)]

    def standing(self, *kinds: str) -> list[Credit]:
        return [each for each in self.mine.credits.values() if each.kind in kinds and not each.is_reversed]

    def with_left(self) -> list[Credit]:
        return [each for each in self.mine.credits.values() if self.mine.left(each.key)]

    # ------------------------------------------------------------ what happens
    @initialize()
    def opened(self) -> None:
        self.issue(12_000, 14)

    @rule(days=st.integers(1, 45), at=st.integers(0, 1), back=st.integers(0, 120))
    def days_pass(self, days: int, at: int, back: int) -> None:
        self.today += timedelta(days=days)
        self.at = at
        self.looked_on = max(START, self.today - timedelta(days=back))

    @rule(amount=cents, days=few_days)
    def issue(self, amount: int, days: int) -> None:
        due = self.today + timedelta(days=days)
        number = self.shop.next_number()
        told = RecordInvoice(self.who, number, self.today, due, eur(amount), eur(amount // 5))
        invoice = self.shop.invoices.record(told).made_id or 0
        piece = self.piece_of_entry(self.entry(invoice_id=invoice))
        self.mine.owes(Item(piece, self.today, amount, [(self.today, due)], invoice))
        self.credited[invoice] = 0

    def creditable(self) -> list[Item]:
        return [
            item for item in self.mine.items.values() if item.invoice and self.credited[item.invoice] < item.amount
        ]

    @precondition(lambda self: self.creditable())
    @rule(pick=picks, amount=cents)
    def credit(self, pick: int, amount: int) -> None:
        item = self.chosen(self.creditable(), pick)
        amount = min(amount, item.amount - self.credited[item.invoice])
        line = line_of({"unit_price": f"{eur(amount)}"}, "0")
        made = self.shop.invoices.credit(CreditNote(item.invoice, self.today, (line,)), today=self.today)
        key = self.credit_of_entry(self.entry(invoice_id=made.made_id))
        self.credited[item.invoice] += amount
        self.mine.gets(Credit(key, "credit_note", self.today, amount))
        self.mine.put(key, item, amount)

    @rule(amount=cents, late=st.integers(0, 60), keep=st.booleans())
    def pay(self, amount: int, late: int, keep: bool) -> None:
        received = max(START, self.today - timedelta(days=late))
        order = Order.ON_ACCOUNT if keep else Order.OLDEST
        key = self.record(RecordPayment(self.who, received, eur(amount), order=order))
        if not keep:
            self.mine.put_on_oldest(key)

    def record(self, told: RecordPayment) -> int:
        payment = self.shop.payments.record(told, today=self.today).made_id or 0
        key = self.credit_of_entry(self.entry(payment_id=payment, kind="payment"))
        self.mine.gets(Credit(key, "payment", told.received_on, told.amount.minor, payment=payment))
        return key

    @precondition(lambda self: [item for item in self.mine.open_items() if item.invoice and item.open > 1])
    @rule(pick=picks, part=st.integers(1, 99))
    def pay_less_a_discount(self, pick: int, part: int) -> None:
        item = self.chosen([item for item in self.mine.open_items() if item.invoice and item.open > 1], pick)
        discount = max(1, item.open * part // 200)
        paid = item.open - discount
        told = RecordPayment(
            self.who,
            self.today,
            eur(paid),
            split=((item.key, eur(paid)),),
            discounts=((item.invoice, eur(discount)),),
        )
        key = self.record(told)
        self.mine.put(key, item, paid)
        payment = self.mine.credits[key].payment
        off = self.credit_of_entry(self.entry(payment_id=payment, kind="discount"))
        self.mine.gets(Credit(off, "discount", self.today, discount, item.invoice, with_payment=payment))
        self.mine.put(off, item, discount)

    @precondition(lambda self: self.with_left() and self.mine.open_items())
    @rule(pick=picks)
    def allocate(self, pick: int) -> None:
        credit = self.chosen(self.with_left(), pick)
        self.shop.payments.put_on_items(credit.key, on=self.today)
        self.mine.put_on_oldest(credit.key)

    @precondition(lambda self: self.standing("payment"))
    @rule(pick=picks, fee=st.one_of(st.none(), st.integers(1, 900)))
    def bounce(self, pick: int, fee: int | None) -> None:
        credit = self.chosen(self.standing("payment"), pick)
        gone = [credit, *(each for each in self.standing("discount") if each.with_payment == credit.payment)]
        on = max(credit.day, self.today - timedelta(days=7))
        self.shop.payments.reverse(credit.payment, on=on, reason="bounced", fee=None if fee is None else eur(fee))
        for each in gone:
            entry = self.scalar(select(on_account_table.c.entry_id).where(on_account_table.c.id == each.key))
            self.undo(each, entry, max(on, each.day))
        if fee is not None:
            piece = self.piece_of_entry(self.entry(payment_id=credit.payment, kind="charge"))
            self.mine.owes(Item(piece, on, fee, [(on, on)]))

    def undo(self, credit: Credit, entry_id: int, on: date) -> None:
        piece = self.piece_of_entry(self.entry(reverses_id=entry_id))
        self.mine.undo_credit(credit.key, Item(piece, on, credit.amount, [(on, on)]))

    @precondition(lambda self: self.with_left())
    @rule(pick=picks, amount=cents, beyond=st.booleans())
    def refund_on_account(self, pick: int, amount: int, beyond: bool) -> None:
        credit = self.chosen(self.with_left(), pick)
        amount = amount if beyond else min(amount, self.mine.left(credit.key))
        told = RefundMoney(self.who, eur(amount), self.today, on_account_ids=(credit.key,), beyond=beyond)
        item = self.refunded(told)
        self.mine.put(credit.key, item, amount)

    def refunded(self, told: RefundMoney) -> Item:
        entry = self.shop.refunds.refund(told, today=self.today).made_id or 0
        item = Item(self.piece_of_entry(entry), self.today, told.amount.minor, [(self.today, self.today)])
        self.mine.owes(item)
        return item

    def refundable(self) -> list[Credit]:
        return [each for each in self.standing("payment") if self.refundable_of(each)]

    def refundable_of(self, credit: Credit) -> int:
        gone = sum(item.got.get(credit.key, 0) for item in self.refunds())
        return credit.amount - gone

    def refunds(self) -> list[Item]:
        rows = self.rows(
            select(due_piece_table.c.id)
            .join(entry_table, entry_table.c.id == due_piece_table.c.entry_id)
            .where(entry_table.c.kind == "refund", entry_table.c.customer_id == self.who)
        )
        return [self.mine.items[row.id] for row in rows]

    @precondition(lambda self: self.refundable())
    @rule(pick=picks, amount=cents)
    def refund_payment(self, pick: int, amount: int) -> None:
        credit = self.chosen(self.refundable(), pick)
        amount = min(amount, self.refundable_of(credit))
        refunds = {item.key for item in self.refunds()}
        order = self.settled_newest_first(credit.key)
        missing = amount - min(amount, self.mine.left(credit.key))
        for key in order:
            if key not in refunds and missing:
                item = self.mine.items[key]
                part = min(missing, item.got[credit.key])
                item.got[credit.key] -= part
                missing -= part
        item = self.refunded(RefundMoney(self.who, eur(amount), self.today, payment_id=credit.payment))
        self.mine.put(credit.key, item, amount)

    def settled_newest_first(self, credit: int) -> list[int]:
        shares = allocation_table
        rows = self.rows(select(shares.c.id, shares.c.due_piece_id).where(shares.c.on_account_id == credit))
        newest = {row.due_piece_id: row.id for row in sorted(rows, key=lambda row: row.id)}
        standing = [key for key in newest if self.mine.items[key].got.get(credit, 0) > 0]
        return sorted(standing, key=lambda key: -newest[key])

    @precondition(lambda self: self.refunds_standing())
    @rule(pick=picks)
    def cancel_refund(self, pick: int) -> None:
        item, entry = self.chosen(self.refunds_standing(), pick)
        self.shop.refunds.cancel(entry, on=self.today, reason="came back")
        key = self.credit_of_entry(self.entry(reverses_id=entry))
        for credit in [each for each in self.standing("write_off", "discount") if item.got.get(each.key)]:
            gone = self.scalar(select(on_account_table.c.entry_id).where(on_account_table.c.id == credit.key))
            self.undo(credit, gone, self.today)
        item.got.clear()
        self.mine.gets(Credit(key, "reversal", self.today, item.amount))
        item.got[key] = item.amount

    def refunds_standing(self) -> list[tuple[Item, int]]:
        undone = entry_table.alias("undone")
        rows = self.rows(
            select(due_piece_table.c.id, entry_table.c.id.label("entry_id"))
            .join(entry_table, entry_table.c.id == due_piece_table.c.entry_id)
            .outerjoin(undone, undone.c.reverses_id == entry_table.c.id)
            .where(entry_table.c.kind == "refund", entry_table.c.customer_id == self.who, undone.c.id.is_(None))
        )
        return [(self.mine.items[row.id], row.entry_id) for row in rows]

    @precondition(lambda self: self.mine.open_items())
    @rule(pick=picks, part=st.integers(1, 100), kind=st.sampled_from([EntryKind.WRITE_OFF, EntryKind.DISCOUNT]))
    def let_go(self, pick: int, part: int, kind: EntryKind) -> None:
        item = self.chosen(self.mine.open_items(), pick)
        amount = max(1, item.open * part // 100)
        told = LetGo(self.who, (item.key,), self.today, "gone", eur(amount), kind)
        entry = self.shop.giving_up.let_go(told, today=self.today).made_id or 0
        key = self.credit_of_entry(entry)
        self.mine.gets(Credit(key, kind.value, self.today, amount, item.invoice))
        self.mine.put(key, item, amount)

    @precondition(lambda self: self.standing("write_off", "discount"))
    @rule(pick=picks)
    def take_back_what_was_let_go(self, pick: int) -> None:
        credit = self.chosen(self.standing("write_off", "discount"), pick)
        entry = self.scalar(select(on_account_table.c.entry_id).where(on_account_table.c.id == credit.key))
        self.shop.giving_up.take_back(entry, on=self.today, reason="not gone")
        self.undo(credit, entry, self.today)

    def written_off(self) -> list[Credit]:
        return [each for each in self.standing("write_off") if each.invoice]

    @precondition(lambda self: self.written_off())
    @rule(pick=picks, amount=cents)
    def recover(self, pick: int, amount: int) -> None:
        """Money for what was written off: the write-offs go, the money settles, and the rest is written off again."""
        invoice = self.chosen(self.written_off(), pick).invoice
        gone = [each for each in self.written_off() if each.invoice == invoice]
        (item,) = (each for each in self.mine.items.values() if each.invoice == invoice)
        entries = [
            self.scalar(select(on_account_table.c.entry_id).where(on_account_table.c.id == each.key)) for each in gone
        ]
        payment_key = self.record(RecordPayment(self.who, self.today, eur(amount), recovers=(invoice,)))
        for each, entry in zip(gone, entries, strict=True):
            self.undo(each, entry, self.today)
        self.mine.put(payment_key, item, amount)
        rest = min(item.open, sum(each.amount for each in gone))
        self.mine.put_on_oldest_but(payment_key, item)
        if rest:
            key = self.credit_of_entry(self.entry(invoice_id=invoice, kind="write_off"))
            self.mine.gets(Credit(key, "write_off", self.today, rest, invoice))
            self.mine.put(key, item, rest)

    def extensible(self) -> list[Item]:
        return [item for item in self.mine.open_items() if item.invoice]

    @precondition(lambda self: self.extensible())
    @rule(pick=picks, days=st.integers(1, 60))
    def extend(self, pick: int, days: int) -> None:
        item = self.chosen(self.extensible(), pick)
        to = item.due() + timedelta(days=days)
        self.extensions.extend(ExtendInvoice(item.invoice, to, self.today, "asked"))
        item.dues.append((self.today, to))

    @precondition(lambda self: [item for item in self.extensible() if item.key not in self.planned])
    @rule(pick=picks)
    def plan(self, pick: int) -> None:
        """A plan moves no money."""
        item = self.chosen([item for item in self.extensible() if item.key not in self.planned], pick)
        self.planned.add(item.key)
        first = self.today + timedelta(days=10)
        self.shop.agreements.agree_plan(
            AgreePlan(self.who, (item.key,), first, Frequency.MONTHLY, self.today, count=1)
        )

    # ------------------------------------------------------------ what must always hold
    @invariant()
    def entries_are_the_balance(self) -> None:
        for customer_id, plain in self.plain.items():
            sums = self.rows(
                select(entry_table.c.dated_on, func.sum(entry_table.c.amount_minor).label("minor"))
                .where(entry_table.c.customer_id == customer_id)
                .group_by(entry_table.c.dated_on)
            )
            for day in (self.today, self.looked_on):
                assert sum(row.minor for row in sums if row.dated_on <= day) == plain.balance(day)

    @invariant()
    def open_items_and_money_on_account_are_what_plain_sums_say(self) -> None:
        items = self.shop.read(open_items, self.today, self.who)
        known = {item.key: item.open for item in self.mine.open_items()}
        assert {row.item.piece_id: row.item.open.minor for row in items} == known
        credit = self.shop.read(money_on_account, self.today, self.who)
        left = {key: self.mine.left(key) for key in self.mine.credits if self.mine.left(key)}
        assert {row.on_account_id: row.credit.open.minor for row in credit} == left

    @invariant()
    def bands_less_credit_are_the_balance(self) -> None:
        rows = self.shop.read(aging_by_customer, self.looked_on)
        known = {row.customer_id: row.aging.balance.minor for row in rows}
        for customer_id, plain in self.plain.items():
            assert known.get(customer_id, 0) == plain.balance(self.looked_on)
        mine = self.shop.read(aging_by_customer, self.today, self.who)
        bands = [each.minor for each in mine[0].aging.bands] if mine else [0] * 5
        assert bands == list(self.mine.bands(self.today).values())

    @invariant()
    def nothing_is_settled_beyond_itself_on_any_day(self) -> None:
        """Of all days that ever were, from the allocations themselves."""
        rows = self.rows(select(allocation_table).order_by(allocation_table.c.allocated_on))
        for key, table in (("due_piece_id", due_piece_table), ("on_account_id", on_account_table)):
            whole = {row.id: row.amount_minor for row in self.rows(select(table))}
            sums: dict[int, dict[date, int]] = {}
            for row in rows:
                of_day = sums.setdefault(getattr(row, key), {})
                of_day[row.allocated_on] = of_day.get(row.allocated_on, 0) + row.amount_minor
            for row_id, by_day in sums.items():
                for reached in accumulate(by_day.values()):
                    assert 0 <= reached <= whole[row_id], f"{key} {row_id}: {by_day}"

    @invariant()
    def a_past_day_is_read_as_it_was(self) -> None:
        items = self.shop.read(open_items, self.looked_on, self.who)
        assert [row.item.due_on for row in items] == [
            self.mine.items[row.item.piece_id].due(self.looked_on) for row in items
        ]
        credit = self.shop.read(money_on_account, self.looked_on, self.who)
        left = sum(row.item.open.minor for row in items) - sum(each.credit.open.minor for each in credit)
        assert left == self.mine.balance(self.looked_on)

    @invariant()
    def statements_chain(self) -> None:
        next_day = self.looked_on + timedelta(days=1)
        until = max(self.today, next_day)
        told = StatementKind.ACTIVITY
        first = self.shop.read(statement, self.who, told, starts_on=START, as_of=self.looked_on)
        then = self.shop.read(statement, self.who, told, starts_on=next_day, as_of=until)
        assert first.closing == then.opening
        assert (first.closing.minor, then.closing.minor) == tuple(
            self.mine.balance(day) for day in (self.looked_on, until)
        )
        left = self.shop.read(statement, self.who, StatementKind.OPEN_ITEM, starts_on=None, as_of=until)
        assert left.closing == then.closing

    @invariant()
    def the_check_agrees(self) -> None:
        assert self.shop.read(money_findings) == ()

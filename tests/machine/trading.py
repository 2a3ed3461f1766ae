"""What a shop does in a day: invoices, credit notes, money in all its ways, extensions and plans."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from sqlalchemy import func, select

from arbook.ledger.dates import LAST_DAY
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.queries.contested import contested_pieces
from arbook.queries.settlements import settled_pieces
from arbook.services.changing import new_operation_id
from arbook.services.credit_notes import CreditNote
from arbook.services.extensions import ExtendInvoice
from arbook.services.invoices import DraftInvoice
from arbook.services.invoices_elsewhere import RecordInvoice
from arbook.services.payments import Order, RecordPayment, SmallRest
from arbook.store.tables.money import entry_table
from tests.machine.checks import Checks
from tests.machine.looking import EARLY_DAYS, SMALL, START
from tests.machine.plain_book import Credit, Item

cents = st.integers(1, 40_000)
picks = st.integers(0, 1_000)
few_days = st.integers(0, 40)
TAX = 19


class Trading(Checks):
    """Each rule tells the book and the plain sums the same."""

    @initialize()
    def opened(self) -> None:
        self.record_invoice(12_000, 14)

    @rule(days=st.integers(1, 45), at=st.integers(0, 1), back=st.integers(0, 120), on_an_eve=st.booleans())
    def days_pass(self, days: int, at: int, back: int, on_an_eve: bool) -> None:
        """The past day that is looked at is any, or the one before something happened: there a day more is seen."""
        self.today += timedelta(days=days)
        self.at = at
        day = self.today - timedelta(days=back)
        if on_an_eve and self.mine.moved:
            day = self.chosen(self.mine.moved, back)[0] - timedelta(days=1)
        self.looked_on = max(START, day)

    @rule(amount=cents, days=few_days)
    def record_invoice(self, amount: int, days: int) -> None:
        """One that another program issued."""
        due = self.today + timedelta(days=days)
        number = self.shop.next_number()
        told = RecordInvoice(self.who, number, self.today, due, self.money(amount), self.money(amount // 5))
        invoice = self.shop.invoices.record(told).made_id or 0
        piece = self.piece_of_entry(self.entry(invoice_id=invoice))
        self.mine.owes(Item(piece, self.today, amount, [(self.today, due)], invoice))
        self.totals[invoice], self.credited[invoice] = amount, 0

    @rule(net=cents, terms=st.sampled_from(["early", "halves"]))
    def issue(self, net: int, terms: str) -> None:
        """One of the shop's own, with tax, in two halves or less 2 % within ten days."""
        line = InvoiceLine("goods", Decimal(1), Decimal(net) / 100, TaxRate("VAT", Decimal(TAX)))
        told = DraftInvoice(self.who, self.today, (line,), self.terms[terms])
        invoice = self.shop.invoices.issue(told, today=self.today).made_id or 0
        gross = net + (net * TAX + 50) // 100
        half = (gross + 1) // 2
        parts = [(10, half), (40, gross - half)] if terms == "halves" else [(30, gross)]
        pieces = self.pieces_of_entry(self.entry(invoice_id=invoice))
        for piece, (days, part) in zip(pieces, [each for each in parts if each[1]], strict=True):
            due = self.today + timedelta(days=days)
            self.mine.owes(Item(piece, self.today, part, [(self.today, due)], invoice))
        self.totals[invoice], self.credited[invoice] = gross, 0
        self.own[invoice] = (net, gross - net)
        if terms == "early":
            self.early[invoice] = self.today + timedelta(days=EARLY_DAYS)

    def creditable(self) -> list[int]:
        mine = dict.fromkeys(item.invoice for item in self.mine.items.values() if item.invoice)
        return [invoice for invoice in mine if self.credited[invoice] < self.totals[invoice]]

    @precondition(lambda self: self.creditable())
    @rule(pick=picks, amount=cents)
    def credit(self, pick: int, amount: int) -> None:
        invoice = self.chosen(self.creditable(), pick)
        amount = min(amount, self.totals[invoice] - self.credited[invoice])
        line = InvoiceLine("back", Decimal(1), Decimal(amount) / 100, TaxRate("VAT", Decimal(0)))
        if invoice in self.own:
            net, tax = self.taxed_part(invoice, amount)
            amount = net + tax
            line = InvoiceLine("back", Decimal(1), Decimal(net) / 100, TaxRate("VAT", Decimal(TAX)))
        made = self.shop.invoices.credit(CreditNote(invoice, self.today, (line,)), today=self.today)
        self.is_credited(invoice, amount, made.made_id or 0)

    def is_credited(self, invoice: int, amount: int, note_id: int) -> None:
        """What was written off comes back first, then the share of the discounts; the rest is on account."""
        self.credited[invoice] += amount
        key = self.credit_of_entry(self.entry(invoice_id=note_id))
        note = Credit(key, "credit_note", self.today, amount, invoice)
        self.mine.gets(note)
        needed = amount - sum(map(self.mine.open, self.mine.of_invoice(invoice)))
        last = None
        for last in self.taken_back_first(invoice, needed):
            needed -= sum(self.mine.got(item, last.key) for item in self.items_of(invoice))
            self.undo(last, self.today)
        self.lower_discounts(invoice, needed)
        own = sorted(self.mine.of_invoice(invoice), key=lambda item: item.key)
        self.mine.put_in_order(note.key, own, self.today)
        if last is not None and needed < 0:
            self.stays_let_go(last, -needed)

    def taxed_part(self, invoice: int, amount: int) -> tuple[int, int]:
        """Net and tax of about so much of an own invoice: the last of the net takes the last of the tax with it, and
        no rounding takes more tax than is left.
        """
        net_left, tax_left = self.own[invoice]
        net = min(max(1, amount * 100 // (100 + TAX)), net_left)
        tax = tax_left if net == net_left else min((net * TAX + 50) // 100, tax_left)
        self.own[invoice] = (net_left - net, tax_left - tax)
        return net, tax

    def items_of(self, invoice: int) -> list[Item]:
        return [item for item in self.mine.items.values() if item.invoice == invoice]

    def let_off(self, invoice: int, kind: str) -> list[Credit]:
        """What was let go of an invoice and stands, the newest first."""
        found = [
            each
            for each in self.standing(kind)
            if any(self.mine.got(item, each.key) for item in self.items_of(invoice))
        ]
        return sorted(found, key=lambda each: -self.entry_of_credit(each.key))

    def taken_back_first(self, invoice: int, needed: int) -> list[Credit]:
        """What a credit note takes back of what was written off."""
        found = []
        for each in self.let_off(invoice, "write_off"):
            if needed > 0:
                found.append(each)
                needed -= sum(self.mine.got(item, each.key) for item in self.items_of(invoice))
        return found

    def lower_discounts(self, invoice: int, needed: int) -> None:
        """Of each discount falls its share of what was credited since it was given, rounded once."""
        left = self.totals[invoice] - self.credited[invoice]
        for each in self.let_off(invoice, "discount"):
            first, whole = self.given[each.key]
            stays = first - (2 * first * (whole - left) + whole) // (2 * whole)
            falls = min(each.amount - stays, needed)
            if falls > 0:
                needed -= falls
                self.is_lowered(each, each.amount - falls)

    def is_lowered(self, discount: Credit, to: int) -> None:
        """What stays of a discount stands where it stood."""
        stood = {item.key: self.mine.got(item, discount.key) for item in self.items_of(discount.invoice)}
        self.undo(discount, self.today)
        if not to:
            return
        undoing = self.entry(reverses_id=self.entry_of_credit(discount.key))
        entry = self.scalar(select(func.min(entry_table.c.id)).where(entry_table.c.id > undoing))
        assert entry is not None, f"nothing stays of discount {discount.key}, though {to} should"
        rest = replace(discount, key=self.credit_of_entry(entry), day=self.today, amount=to, is_reversed=False)
        self.given[self.mine.gets(rest)] = self.given[discount.key]
        for item in self.mine.of_invoice(discount.invoice):
            self.mine.put(rest.key, item, stood[item.key], self.today)

    def is_given(self, discount: Credit) -> None:
        """A discount is of what was left of its invoice then."""
        whole = self.totals[discount.invoice] - self.credited[discount.invoice]
        self.given[self.mine.gets(discount)] = (discount.amount, whole)

    def stays_let_go(self, last: Credit, minor: int) -> None:
        entry = self.entry(kind=last.kind, invoice_id=last.invoice)
        again = Credit(
            self.credit_of_entry(entry), last.kind, self.today, minor, last.invoice, with_payment=last.with_payment
        )
        self.mine.gets(again)
        self.falls_with(again.key, last.key)
        self.mine.put_in_order(again.key, self.mine.of_invoice(last.invoice), self.today)

    def falls_with(self, again: int, *before: int) -> None:
        """What takes the place of what a smaller sum let go falls with it; see ``settling``."""

    # ------------------------------------------------------------ money
    def contested(self) -> dict[int, int]:
        """By item what of it is contested: that is not held to plain sums here, only what money does with it."""
        return {key: amount.minor for key, amount in self.shop.read(contested_pieces, LAST_DAY, self.who).items()}

    def reaches(
        self, key: int, groups: list[list[Item]], contested: dict[int, int], since: date, most: int | None = None
    ) -> None:
        """Money on what nobody contests of each group, then on the rest of that group."""
        left = self.mine.left(key) if most is None else most
        for group in groups:
            for item in group:
                free = max(self.mine.open(item) - contested.get(item.key, 0), 0)
                left -= self.mine.put(key, item, min(free, left), since)
            for item in group:
                left -= self.mine.put(key, item, left, since)

    def reachable(self) -> list[Item]:
        """What is open and not left alone by money that names nothing; see ``waiving``."""
        return self.mine.open_items()

    def agreed_for(self, amount: int, on: date) -> set[int]:
        """The items that money of exactly this amount is for although it names none; see ``settling``."""
        return set()

    def in_groups(self, agreed: set[int], items: list[Item]) -> list[list[Item]]:
        """What was agreed comes first."""
        return [[item for item in items if item.key in agreed], [item for item in items if item.key not in agreed]]

    def learn_what_plans_cost(self) -> None:
        """A payment books the interest of plans that it meets; see ``planning``."""

    def record(self, told: RecordPayment) -> int:
        """The payment, told twice as an impatient hand does; it is taken once."""
        operation = new_operation_id()
        payment = self.shop.payments.record(told, today=self.today, operation_id=operation).made_id or 0
        again = self.shop.payments.record(told, today=self.today, operation_id=operation)
        assert again.made_id == payment
        self.learn_what_plans_cost()
        key = self.credit_of_entry(self.entry(payment_id=payment, kind="payment"))
        return self.mine.gets(Credit(key, "payment", told.received_on, told.amount.minor, payment=payment))

    @rule(
        amount=cents,
        late=st.integers(0, 60),
        order=st.sampled_from([Order.OLDEST, Order.ON_ACCOUNT, Order.COSTS_FIRST, Order.NAMED_THEN_OLDEST]),
        pick=picks,
    )
    def pay(self, amount: int, late: int, order: Order, pick: int) -> None:
        received = max(START, self.today - timedelta(days=late))
        items = self.mine.open_items()
        named = self.chosen(items, pick) if items and order is Order.NAMED_THEN_OLDEST else None
        names = () if named is None else (named.key,)
        contested = self.contested()
        agreed = self.agreed_for(amount, received) if order is Order.COSTS_FIRST else set()
        key = self.record(RecordPayment(self.who, received, self.money(amount), order=order, named=names))
        items = [item for item in self.mine.open_items() if item is not named]
        if order is Order.COSTS_FIRST:
            items.sort(key=lambda item: item.rank)
        if order is Order.COSTS_FIRST:
            agreed = agreed or self.paid_off(self.mine.credits[key], received)
        others = [] if order is Order.ON_ACCOUNT else self.in_groups(agreed, items)
        self.reaches(key, [[] if named is None else [named], *others], contested, received)

    @precondition(lambda self: any(item.is_costs for item in self.mine.open_items()))
    @rule(part=st.integers(1, 99))
    def pay_costs_before_all_else(self, part: int) -> None:
        """Too little for all that is open, so that the order tells."""
        amount = max(1, sum(map(self.mine.open, self.mine.open_items())) * part // 100)
        contested = self.contested()
        told = RecordPayment(self.who, self.today, self.money(amount), order=Order.COSTS_FIRST, is_own_order=True)
        key = self.record(told)
        self.reaches(key, [sorted(self.mine.open_items(), key=lambda item: item.rank)], contested, self.today)

    @precondition(lambda self: self.mine.open_items())
    @rule(parts=st.lists(st.tuples(picks, st.integers(1, 100)), min_size=1, max_size=3), more=st.integers(0, 5_000))
    def pay_by_an_own_split(self, parts: list[tuple[int, int]], more: int) -> None:
        items = self.mine.open_items()
        split: dict[int, int] = {}
        for pick, part in parts:
            item = self.chosen(items, pick)
            split[item.key] = max(1, self.mine.open(item) * part // 100)
        shares = tuple((key, self.money(minor)) for key, minor in split.items())
        amount = self.money(sum(split.values()) + more)
        key = self.record(RecordPayment(self.who, self.today, amount, split=shares))
        for item_key, minor in split.items():
            self.mine.put(key, self.mine.items[item_key], minor, self.today)

    @precondition(lambda self: any(self.mine.open(item) > 1 for item in self.invoiced()))
    @rule(pick=picks, part=st.integers(1, 99))
    def pay_less_a_discount(self, pick: int, part: int) -> None:
        """An own split, and a discount that the owner grants with it."""
        item = self.chosen([item for item in self.invoiced() if self.mine.open(item) > 1], pick)
        discount = max(1, self.mine.open(item) * part // 200)
        paid = self.mine.open(item) - discount
        split = ((item.key, self.money(paid)),)
        off = ((item.invoice, self.money(discount)),)
        key = self.record(RecordPayment(self.who, self.today, self.money(paid), split=split, discounts=off))
        self.mine.put(key, item, paid, self.today)
        self.comes_off(key, item.invoice, discount)

    def comes_off(self, payment_key: int, invoice: int, discount: int) -> None:
        """A discount that came with a payment, on what the payment left of the invoice."""
        payment = self.mine.credits[payment_key].payment
        entry = self.entry(payment_id=payment, kind="discount", invoice_id=invoice)
        off = Credit(self.credit_of_entry(entry), "discount", self.today, discount, invoice, with_payment=payment)
        self.is_given(off)
        self.mine.put_in_order(off.key, self.mine.of_invoice(invoice), self.today)

    def offered(self) -> list[tuple[int, int]]:
        """Invoices with an offer that stands, and the discount now: 2 % of what is left and what was paid in time."""
        taken = {each.invoice for each in self.standing("discount")}
        open_now = {
            invoice: sum(map(self.mine.open, self.mine.of_invoice(invoice)))
            for invoice, last in self.early.items()
            if self.today <= last and invoice not in taken
        }
        found = [
            (invoice, ((left + self.paid_by(invoice, self.early[invoice])) * 2 + 50) // 100, left)
            for invoice, left in open_now.items()
        ]
        return [(invoice, discount) for invoice, discount, left in found if left >= 25 and discount < left]

    def paid_by(self, invoice: int, last: date) -> int:
        """Money of at most that day that stands on an invoice."""
        keys = [each.key for each in self.standing("payment") if each.day <= last]
        items = [item for item in self.mine.items.values() if item.invoice == invoice]
        return sum(self.mine.got(item, key) for item in items for key in keys)

    @precondition(lambda self: self.offered())
    @rule(pick=picks)
    def pay_early(self, pick: int) -> None:
        """Exactly what settles the invoice early, and the book takes the discount by its own rule."""
        invoice, discount = self.chosen(self.offered(), pick)
        items = self.mine.of_invoice(invoice)
        paid = sum(map(self.mine.open, items)) - discount
        named = tuple(item.key for item in items)
        key = self.record(RecordPayment(self.who, self.today, self.money(paid), named=named, discounts=None))
        self.mine.put_in_order(key, items, self.today)
        self.comes_off(key, invoice, discount)

    @precondition(lambda self: self.larger_than_small())
    @rule(pick=picks, rest=st.integers(1, SMALL))
    def pay_all_but_a_small_rest(self, pick: int, rest: int) -> None:
        """The rest is let go in the currency of the book, in which the owner said what is small."""
        item = self.chosen(self.larger_than_small(), pick)
        paid = self.mine.open(item) - rest
        told = RecordPayment(
            self.who, self.today, self.money(paid), named=(item.key,), small_rest=SmallRest.WRITE_OFF
        )
        key = self.record(told)
        self.mine.put(key, item, paid, self.today)
        if told.amount.currency == "EUR":
            payment = self.mine.credits[key].payment
            gone = self.credit_of_entry(self.entry(payment_id=payment, kind="write_off"))
            self.mine.gets(Credit(gone, "write_off", self.today, rest, item.invoice, with_payment=payment))
            self.mine.put(gone, item, rest, self.today)

    def larger_than_small(self) -> list[Item]:
        return [item for item in self.mine.open_items() if self.mine.open(item) > SMALL]

    @precondition(lambda self: self.with_left() and self.mine.open_items())
    @rule(pick=picks, to=picks, part=st.one_of(st.none(), st.integers(1, 100)))
    def allocate(self, pick: int, to: int, part: int | None) -> None:
        credit = self.chosen(self.with_left(), pick)
        if part is None:
            contested = self.contested()
            agreed: set[int] = set()
            if credit.kind == "payment":
                agreed = self.agreed_for(self.mine.left(credit.key), credit.day)
            self.put_on_items(credit)
            agreed = agreed or (self.paid_off(credit, self.today) if credit.kind == "payment" else set())
            self.reaches(credit.key, self.in_groups(agreed, self.mine.open_items()), contested, self.today)
            return
        item = self.chosen(self.mine.open_items(), to)
        minor = max(1, min(self.mine.open(item), self.mine.left(credit.key)) * part // 100)
        self.put_on_items(credit, split=((item.key, self.money(minor)),))
        self.mine.put(credit.key, item, minor, self.today)

    def put_on_items(self, credit: Credit, **how: Any) -> None:
        """What lies on account; see ``planning`` for what that books."""
        self.shop.payments.put_on_items(credit.key, on=self.today, **how)

    def paid_off(self, credit: Credit, on: date) -> set[int]:
        """Items of the plan that what is left of this money pays off to the cent; see ``planning``."""
        return set()

    # ------------------------------------------------------------ agreements, which move no money
    def planned(self) -> set[int]:
        """Items in plans that run; see ``planning``."""
        return set()

    def extendable(self) -> list[Item]:
        """Of whose invoice nothing is in a plan or an offer: two agreements about one debt do not stand together."""
        taken = self.planned() | self.shop.read(settled_pieces, self.today, self.who).keys()
        planned = {self.mine.items[key].invoice for key in taken & self.mine.items.keys()}
        return [item for item in self.invoiced() if item.invoice not in planned]

    @precondition(lambda self: self.extendable())
    @rule(pick=picks, days=st.integers(1, 60))
    def extend(self, pick: int, days: int) -> None:
        invoice = self.chosen(self.extendable(), pick).invoice
        own = self.mine.of_invoice(invoice)
        to = own[0].due() + timedelta(days=days)
        made = self.extensions.extend(ExtendInvoice(invoice, to, self.today, "asked"), today=self.today)
        moved = [(item, item.due()) for item in own if item.due() < to]
        for item, _ in moved:
            item.dues.append((self.today, to))
        self.more_time[made.operation_id] = (self.who, to, moved)

    def given_time(self) -> list[str]:
        """What was given and moved by nobody since."""
        return [
            wish
            for wish, (who, to, moved) in self.more_time.items()
            if who == self.who and all(item.due() == to for item, _ in moved)
        ]

    @precondition(lambda self: self.given_time())
    @rule(pick=picks)
    def take_time_back(self, pick: int) -> None:
        """From today on it is due as before."""
        wish = self.chosen(self.given_time(), pick)
        self.extensions.take_back(wish, today=self.today)
        for item, before in self.more_time.pop(wish)[2]:
            item.dues.append((self.today, before))

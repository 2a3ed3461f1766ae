"""A real book in which everything that moves money happens in random order, held to plain sums after each step.

The rules stand in ``trading`` (what a shop does), ``charging`` (what lateness costs) and here (what is undone, let go
or refused); what must hold after each step stands in ``checks``, and the sums it is held to in ``plain_book``.
"""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from sqlalchemy import select

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind
from arbook.services.giving_up import LetGo
from arbook.services.payments import RecordPayment
from arbook.services.refunds import RefundMoney
from arbook.store.tables.money import allocation_table, entry_table
from arbook.store.tables.papers import due_piece_table
from tests.machine.charging import Charging
from tests.machine.plain_book import Credit, Item
from tests.machine.refusals import REFUSALS
from tests.machine.trading import cents, picks


class MoneyMachine(Charging):
    """All of it."""

    # ------------------------------------------------------------ payments taken back
    @precondition(lambda self: self.standing("payment"))
    @rule(pick=picks, fee=st.one_of(st.none(), st.integers(1, 900)), of_most=st.booleans())
    def bounce(self, pick: int, fee: int | None, of_most: bool) -> None:
        """Any payment, or the one that settles most."""
        credit = self.chosen(self.standing("payment"), pick)
        if of_most:
            credit = max(self.standing("payment"), key=lambda each: len(self.settled_newest_first(each.key)))
        came_with = self.let_go_because_of(credit)
        open_again = self.stands_on(credit, *came_with)
        on = max(credit.day, self.today - timedelta(days=7))
        charge = None if fee is None else self.money(fee)
        self.shop.payments.reverse(credit.payment, on=on, today=on, reason="bounced", fee=charge)
        for each in (credit, *came_with):
            self.undo(each, max(on, each.day))
        self.notes_go_back(open_again, on)
        if fee is not None:
            piece = self.piece_of_entry(self.entry(payment_id=credit.payment, kind="charge"))
            self.mine.owes(Item(piece, on, fee, [(on, on)], is_costs=True))

    def let_go_because_of(self, payment: Credit) -> list[Credit]:
        own = [each for each in self.standing("discount", "write_off") if each.with_payment == payment.payment]
        return own + self.leaning_on(payment)

    def leaning_on(self, part: Credit) -> list[Credit]:
        """Discounts of other payments in time that the part, in time too, helped to reach."""
        last = {
            invoice: day
            for invoice, day in self.early.items()
            if part.day <= day and any(self.mine.got(item, part.key) > 0 for item in self.items_of(invoice))
        }
        return [
            each
            for each in self.standing("discount")
            if each.with_payment not in (0, part.payment)
            and each.invoice in last
            and self.came_on(each.with_payment) <= last[each.invoice]
        ]

    def came_on(self, payment: int) -> date:
        return next(each.day for each in self.mine.credits.values() if each.payment == payment)

    # ------------------------------------------------------------ refunds
    @precondition(lambda self: self.with_left())
    @rule(pick=picks, amount=cents, beyond=st.booleans())
    def refund_on_account(self, pick: int, amount: int, beyond: bool) -> None:
        credit = self.chosen(self.with_left(), pick)
        amount = amount if beyond else min(amount, self.mine.left(credit.key))
        told = RefundMoney(self.who, self.money(amount), self.today, on_account_ids=(credit.key,), beyond=beyond)
        item = self.refunded(told)
        self.mine.put(credit.key, item, amount, self.today)

    def refunded(self, told: RefundMoney) -> Item:
        entry = self.shop.refunds.refund(told, today=self.today).made_id or 0
        item = Item(self.piece_of_entry(entry), self.today, told.amount.minor, [(self.today, self.today)])
        self.mine.owes(item)
        return item

    def refundable(self) -> list[Credit]:
        return [each for each in self.standing("payment") if self.refundable_of(each)]

    def refundable_of(self, credit: Credit) -> int:
        return credit.amount - sum(self.mine.got(item, credit.key) for item in self.refunds())

    def refunds(self) -> list[Item]:
        rows = self.rows(
            select(due_piece_table.c.id)
            .join(entry_table, entry_table.c.id == due_piece_table.c.entry_id)
            .where(entry_table.c.kind == "refund", entry_table.c.customer_id == self.who)
        )
        return [self.mine.items[row.id] for row in rows]

    @precondition(lambda self: self.refundable())
    @rule(pick=picks, amount=cents, keeps=st.booleans())
    def refund_payment(self, pick: int, amount: int, keeps: bool) -> None:
        """First what is on account of it, then what it settled, the newest share first. What was let go because of it
        falls where its invoice is open again, unless the owner keeps it.
        """
        credit = self.chosen(self.refundable(), pick)
        falls = [] if keeps else self.let_go_because_of(credit)
        again: set[int] = set()
        amount = min(amount, self.refundable_of(credit))
        refunds = {item.key for item in self.refunds()}
        missing = amount - min(amount, self.mine.left(credit.key))
        for key in self.settled_newest_first(credit.key):
            if key not in refunds and missing:
                missing -= self.mine.take_back(credit.key, self.mine.items[key], self.today, missing)
                again.add(self.mine.items[key].invoice)
        told = RefundMoney(self.who, self.money(amount), self.today, payment_id=credit.payment, keeps_let_go=keeps)
        item = self.refunded(told)
        self.mine.put(credit.key, item, amount, self.today)
        for each in falls:
            if each.invoice and each.invoice in again:
                self.undo(each, self.today)
        self.notes_go_back(again - {0}, self.today)

    def settled_newest_first(self, credit: int) -> list[int]:
        shares = allocation_table
        rows = self.rows(select(shares.c.id, shares.c.due_piece_id).where(shares.c.on_account_id == credit))
        newest = {row.due_piece_id: row.id for row in sorted(rows, key=lambda row: row.id)}
        standing = [key for key in newest if self.mine.got(self.mine.items[key], credit) > 0]
        return sorted(standing, key=lambda key: -newest[key])

    @precondition(lambda self: self.refunds_standing())
    @rule(pick=picks)
    def cancel_refund(self, pick: int) -> None:
        item, entry = self.chosen(self.refunds_standing(), pick)
        self.shop.refunds.cancel(entry, on=self.today, today=self.today, reason="came back")
        for credit in [each for each in self.standing("write_off", "discount") if self.mine.got(item, each.key)]:
            self.undo(credit, self.today)
        for key in self.mine.credits:
            self.mine.take_back(key, item, self.today)
        back = Credit(self.credit_of_entry(self.entry(reverses_id=entry)), "reversal", self.today, item.amount)
        self.mine.gets(back)
        self.mine.put(back.key, item, item.amount, self.today)
        self.notes_go_back(self.noted_on(item), self.today)

    def refunds_standing(self) -> list[tuple[Item, int]]:
        undone = entry_table.alias("undone")
        rows = self.rows(
            select(due_piece_table.c.id, entry_table.c.id.label("entry_id"))
            .join(entry_table, entry_table.c.id == due_piece_table.c.entry_id)
            .outerjoin(undone, undone.c.reverses_id == entry_table.c.id)
            .where(entry_table.c.kind == "refund", entry_table.c.customer_id == self.who, undone.c.id.is_(None))
        )
        return [(self.mine.items[row.id], row.entry_id) for row in rows]

    # ------------------------------------------------------------ what is let go, and comes after all
    @precondition(lambda self: self.mine.open_items())
    @rule(
        chosen=st.sets(picks, min_size=1, max_size=4),
        part=st.integers(1, 100),
        kind=st.sampled_from([EntryKind.WRITE_OFF, EntryKind.DISCOUNT]),
    )
    def let_go(self, chosen: set[int], part: int, kind: EntryKind) -> None:
        """One entry for each invoice, and one for all that is of none."""
        keys = {self.chosen(self.mine.open_items(), pick).key for pick in chosen}
        items = [item for item in self.mine.open_items() if item.key in keys]
        amount = max(1, sum(map(self.mine.open, items)) * part // 100)
        told = LetGo(self.who, tuple(keys), self.today, "gone", self.money(amount), kind)
        entry = self.shop.giving_up.let_go(told, today=self.today).made_id or 0
        parts: dict[int, list[tuple[Item, int]]] = {}
        for item in items:
            share = min(amount, self.mine.open(item))
            amount -= share
            if share:
                parts.setdefault(item.invoice, []).append((item, share))
        for at, (invoice, shares) in enumerate(parts.items()):
            key = self.credit_of_entry(entry + at)
            off = Credit(key, kind.value, self.today, sum(share for _, share in shares), invoice)
            if kind is EntryKind.DISCOUNT and invoice:
                self.is_given(off)
            else:
                self.mine.gets(off)
            for item, share in shares:
                self.mine.put(key, item, share, self.today)

    @precondition(lambda self: self.standing("write_off", "discount"))
    @rule(pick=picks)
    def take_back_what_was_let_go(self, pick: int) -> None:
        credit = self.chosen(self.standing("write_off", "discount"), pick)
        entry = self.entry_of_credit(credit.key)
        self.shop.giving_up.take_back(entry, on=self.today, today=self.today, reason="not gone")
        open_again = self.stands_on(credit)
        self.undo(credit, self.today)
        self.notes_go_back(open_again, self.today)

    def written_off(self) -> list[Credit]:
        return [each for each in self.standing("write_off") if each.invoice]

    @precondition(lambda self: self.written_off())
    @rule(pick=picks, amount=cents)
    def recover(self, pick: int, amount: int) -> None:
        """Money for what was written off: the write-offs go, the money settles, and the rest is written off again."""
        invoice = self.chosen(self.written_off(), pick).invoice
        gone = [each for each in self.written_off() if each.invoice == invoice]
        lost: dict[int, int] = {}
        for item in self.mine.items.values():
            if share := sum(self.mine.got(item, each.key) for each in gone):
                lost[item.key] = share
        key = self.record(RecordPayment(self.who, self.today, self.money(amount), recovers=(invoice,)))
        for each in gone:
            self.undo(each, self.today)
        self.mine.put_in_order(key, sorted(self.mine.open_items(), key=lambda item: item.key not in lost), self.today)
        rest = {piece: min(self.mine.open(self.mine.items[piece]), share) for piece, share in lost.items()}
        if sum(rest.values()):
            again = self.credit_of_entry(self.entry(invoice_id=invoice, kind="write_off"))
            self.mine.gets(Credit(again, "write_off", self.today, sum(rest.values()), invoice))
            for piece, share in rest.items():
                self.mine.put(again, self.mine.items[piece], share, self.today)

    # ------------------------------------------------------------ what cannot be
    @rule(refusal=st.sampled_from(REFUSALS), pick=picks)
    def ask_for_what_cannot_be(self, refusal: "Callable[[MoneyMachine, int], object]", pick: int) -> None:
        """It is refused in words of the trade, and the checks find the book as it was."""
        try:
            refusal(self, pick)
        except ArbookError:
            return
        raise AssertionError(f"{refusal.__name__} was granted")

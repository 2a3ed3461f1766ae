"""Money that is paid back, and refunds that were never sent after all."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from sqlalchemy import func, select

from arbook.services.refunds import RefundMoney
from arbook.store.tables.money import allocation_table, entry_table
from arbook.store.tables.papers import due_piece_table
from tests.machine.charging import Charging
from tests.machine.plain_book import Credit, Item, Share, Took
from tests.machine.trading import cents, picks


class Refunding(Charging):
    """What a payment settled is open again, with what was let go because of it."""

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

    @precondition(lambda self: self.with_left())
    @rule(pick=picks, amount=cents, beyond=st.booleans())
    def refund_on_account(self, pick: int, amount: int, beyond: bool) -> None:
        credit = self.chosen(self.with_left(), pick)
        self.pays_out(credit, amount if beyond else min(amount, self.mine.left(credit.key)), beyond=beyond)

    def pays_out(self, credit: Credit, amount: int, *, beyond: bool = False) -> None:
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
        self.pays_back(self.chosen(self.refundable(), pick), amount, keeps=keeps)

    def pays_back(self, credit: Credit, amount: int, *, keeps: bool) -> Item:
        first, before = len(self.mine.shares), self.open_of(self.stands_on(credit))
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
        fell = self.falls_with_it()
        took = [share for share in self.mine.shares[first:] if share.minor < 0 or self.is_note(share.credit)]
        opened = {invoice: before[invoice] for invoice in before.keys() & again}
        self.mine.took[item.key] = Took(took, opened, first, fell)
        return item

    @precondition(lambda self: self.refundable())
    @rule(pick=picks, part=st.integers(1, 100), days=st.integers(0, 60), of_let_go=st.booleans(), back=cents)
    def a_refund_is_never_sent(self, pick: int, part: int, days: int, of_let_go: bool, back: int) -> None:
        """Of any payment, or of one that something was let go with; the owner finds out some days later, and now and
        then a credit note was written in between.
        """
        found = [each for each in self.refundable() if of_let_go and self.let_go_because_of(each)]
        credit = self.chosen(found or self.refundable(), pick)
        item = self.pays_back(credit, max(1, self.refundable_of(credit) * part // 100), keeps=False)
        self.today += timedelta(days=days)
        if back % 2 and self.creditable():
            self.credit(pick, back)
            self.follow()
        self.is_cancelled(item, self.entry_of_piece(item.key))
        self.may_charge()

    def falls_with_it(self) -> list[int]:
        """The smaller sums that are not met any more; see ``settling``."""
        return []

    def is_met_as_before(self, took: Took) -> None:
        """They are met again, now that the money was there all the time; see ``settling``."""

    def open_of(self, invoices: set[int]) -> dict[int, int]:
        return {invoice: sum(map(self.mine.open, self.mine.of_invoice(invoice))) for invoice in invoices}

    def settled_newest_first(self, credit: int) -> list[int]:
        shares = allocation_table
        rows = self.rows(select(shares.c.id, shares.c.due_piece_id).where(shares.c.on_account_id == credit))
        newest = {row.due_piece_id: row.id for row in sorted(rows, key=lambda row: row.id)}
        standing = [key for key in newest if self.mine.got(self.mine.items[key], credit) > 0]
        return sorted(standing, key=lambda key: -newest[key])

    def is_note(self, credit: int) -> bool:
        return self.mine.credits[credit].kind == "credit_note"

    @precondition(lambda self: self.refunds_standing())
    @rule(pick=picks)
    def cancel_refund(self, pick: int) -> None:
        """The money was there all the time: what the refund moved is where it was, as far as there is still room."""
        self.is_cancelled(*self.chosen(self.refunds_standing(), pick))

    def is_cancelled(self, item: Item, entry: int) -> None:
        first = len(self.mine.shares)
        self.shop.refunds.cancel(entry, on=self.today, today=self.today, reason="came back")
        for credit in [each for each in self.standing("write_off", "discount") if self.mine.got(item, each.key)]:
            self.undo(credit, self.today)
        for key in self.mine.credits:
            self.mine.take_back(key, item, self.today)
        back = Credit(self.credit_of_entry(self.entry(reverses_id=entry)), "reversal", self.today, item.amount)
        self.mine.gets(back)
        self.mine.put(back.key, item, item.amount, self.today)
        self.notes_go_back(self.noted_on(item), self.today)
        took = self.mine.took.get(item.key, Took([], {}))
        self.goes_where_it_was(took, entry)
        self.notes_go_back(set(took.before), self.today)
        self.is_met_as_before(took)
        for share in [*took.shares, *self.mine.shares[first:]]:
            share.is_made_good = share.minor < 0

    def goes_where_it_was(self, took: Took, refund: int) -> None:
        """Room first, then the money, then what fell with it, less what credit notes since take of it."""
        for share in took.shares:
            if share.minor > 0:
                self.mine.take_back(share.credit, self.mine.items[share.item], self.today, share.minor)
        gone = [share for share in took.shares if share.minor < 0]
        gone.sort(key=lambda share: (self.mine.items[share.item].due(), share.item))
        fell = {
            invoice: [share for share in gone if self.mine.credits[share.credit].invoice == invoice]
            for invoice in took.before
        }
        noted = {invoice: self.notes_lifted(invoice, refund) for invoice in fell if fell[invoice]}
        for share in gone:
            if self.mine.credits[share.credit].kind == "payment":
                self.counts_from(took, share, self.put_again(share.credit, share, -share.minor))
        for invoice, before in took.before.items():
            left = self.open_of({invoice})[invoice] - before
            whole = -sum(share.minor for share in fell[invoice])
            if left <= whole:
                needed = noted.get(invoice, 0) - max(0, before + left - whole)
                self.is_let_go_again(took, fell[invoice], left, needed)

    def notes_lifted(self, invoice: int, refund: int) -> int:
        """The credit notes that were written since a refund stand aside."""
        notes = [key for key in self.mine.credits if self.is_note(key) and self.entry_of_credit(key) > refund]
        items = self.items_of(invoice)
        return sum(self.mine.take_back(key, item, self.today) for key in notes for item in items)

    def kept_of(self, old: Credit, minor: int, needed: int) -> int:
        """Of so much that was let go, what credit notes since leave."""
        if needed <= 0:
            return minor
        if old.kind == "write_off":
            return max(0, minor - needed)
        first, whole = self.given[old.key]
        left = self.totals[old.invoice] - self.credited[old.invoice]
        stays = first - (2 * first * (whole - left) + whole) // (2 * whole)
        return minor - max(0, min(minor - stays, needed))

    def put_again(self, credit: int, share: Share, most: int) -> int:
        return self.mine.put(credit, self.mine.items[share.item], most, self.today)

    def counts_from(self, took: Took, share: Share, put: int) -> None:
        """What is back bears on interest as if it had never been away."""
        if put:
            kind = self.mine.credits[share.credit].kind
            same = [each for each in took.shares if each.minor < 0 and each.item == share.item]
            days = [each.day for each in same if self.mine.credits[each.credit].kind == kind]
            self.mine.shares[-1].as_of = max(days)

    def is_let_go_again(self, took: Took, fell: list[Share], left: int, needed: int) -> None:
        keys = sorted({share.credit for share in fell}, key=self.entry_of_credit)
        for key in sorted(keys, key=lambda key: self.mine.credits[key].kind != "write_off"):
            old, parts = self.mine.credits[key], []
            own = [share for share in fell if share.credit == key]
            minor = -sum(share.minor for share in own)
            kept = self.kept_of(old, minor, needed)
            needed -= minor - kept
            for share in own:
                part = max(0, min(-share.minor, left, kept, self.mine.open(self.mine.items[share.item])))
                left, kept = left - part, kept - part
                parts += [(share, part)] if part else []
            if parts:
                amount, credit = sum(part for _, part in parts), self.credit_of_entry(self.written_again(old))
                again = Credit(credit, old.kind, self.today, amount, old.invoice, with_payment=old.with_payment)
                self.is_given(again) if old.kind == "discount" else self.mine.gets(again)
                self.falls_with(credit, key)
                for share, part in parts:
                    self.counts_from(took, share, self.put_again(credit, share, part))

    def written_again(self, old: Credit) -> int:
        """The first new entry that the plain sums do not know yet."""
        table, last = entry_table, max(self.entry_of_credit(key) for key in self.mine.credits)
        entry = self.scalar(
            select(func.min(table.c.id))
            .where(table.c.id > last, table.c.kind == old.kind, table.c.invoice_id == old.invoice)
            .where(func.coalesce(table.c.payment_id, 0) == old.with_payment)
        )
        assert entry is not None, f"{old} is not let go again"
        return int(entry)

    def refunds_standing(self) -> list[tuple[Item, int]]:
        undone = entry_table.alias("undone")
        rows = self.rows(
            select(due_piece_table.c.id, entry_table.c.id.label("entry_id"))
            .join(entry_table, entry_table.c.id == due_piece_table.c.entry_id)
            .outerjoin(undone, undone.c.reverses_id == entry_table.c.id)
            .where(entry_table.c.kind == "refund", entry_table.c.customer_id == self.who, undone.c.id.is_(None))
        )
        return [(self.mine.items[row.id], row.entry_id) for row in rows]

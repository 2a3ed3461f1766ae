"""A real book in which everything that moves money happens in random order, held to plain sums after each step.

The rules stand in ``trading`` (what a shop does), ``charging`` (what lateness costs), ``refunding`` (what is paid
back), ``answering`` (what is promised and contested), ``settling`` (smaller sums), ``planning`` (payment plans) and
here (what is undone, let go or refused); what must hold after each step stands in ``checks``, and the sums it is held
to in ``plain_book`` and ``plain_offers``.
"""

from collections.abc import Callable
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind
from arbook.services.giving_up import LetGo
from arbook.services.payments import RecordPayment
from tests.machine.plain_book import Credit, Item
from tests.machine.planning import Planning
from tests.machine.refusals import REFUSALS
from tests.machine.trading import cents, picks


class MoneyMachine(Planning):
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
        self.is_off_with(credit)

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
        if self.contested():
            return  # what is written off may be contested once it is open again
        key = self.record(RecordPayment(self.who, self.today, self.money(amount), recovers=(invoice,)))
        for each in gone:
            self.undo(each, self.today)
        self.mine.put_in_order(key, sorted(self.mine.open_items(), key=lambda item: item.key not in lost), self.today)
        rest = {piece: min(self.mine.open(self.mine.items[piece]), share) for piece, share in lost.items()}
        if sum(rest.values()):
            again = self.credit_of_entry(self.entry(invoice_id=invoice, kind="write_off"))
            self.mine.gets(Credit(again, "write_off", self.today, sum(rest.values()), invoice))
            self.falls_with(again, *(each.key for each in gone))
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

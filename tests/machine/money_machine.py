"""A real book in which everything that moves money happens in random order, held to plain sums after each step.

The rules stand in ``trading`` (what a shop does), ``charging`` (what lateness costs), ``refunding`` (what is paid
back), ``answering`` (what is promised and contested), ``settling`` (smaller sums), ``planning`` (payment plans),
``waiving`` (what kept plans let go) and here (what is undone, let go or refused); what must hold after each step is
in ``checks``, and the sums it is held to in ``plain_book`` and ``plain_offers``.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from sqlalchemy import select

from arbook.ledger.errors import ArbookError
from arbook.ledger.items import EntryKind
from arbook.services.giving_up import LetGo
from arbook.services.payments import RecordPayment
from arbook.services.taking_back import TakingBackService
from arbook.store.tables.book import operation_table
from arbook.store.tables.settlements import settlement_step_table
from tests.machine.plain_book import Credit, Item
from tests.machine.plain_offers import Offer
from tests.machine.refusals import REFUSALS
from tests.machine.trading import cents, picks
from tests.machine.waiving import Waiving


class MoneyMachine(Waiving):
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
        self.shop.payments.reverse(credit.payment, on=on, today=self.today, reason="bounced", fee=charge)
        for each in (credit, *came_with):
            self.undo(each, max(on, each.day))
        self.notes_go_back(open_again, on)
        if fee is not None:
            piece = self.piece_of_entry(self.entry(payment_id=credit.payment, kind="charge"))
            self.mine.owes(Item(piece, on, fee, [(on, on)], is_costs=True))

    def kept_with(self) -> list[Credit]:
        """Money by which a plan that waives charges was kept."""
        kept = {key for plan in self.waiving() if self.is_kept(plan) for key in plan.covered}
        on_it = {share.credit for share in self.mine.shares if share.item in kept}
        return [each for each in self.standing("payment") if each.key in on_it]

    @precondition(lambda self: self.kept_with())
    @rule(pick=picks)
    def bounce_what_kept_a_plan(self, pick: int) -> None:
        credit = self.chosen(self.kept_with(), pick)
        self.bounce(self.standing("payment").index(credit), None, of_most=False)
        self.follow()
        self.kept_plans_let_their_charges_go(0)

    @precondition(lambda self: self.plannable() and self.waivable())
    @rule(pick=picks, days=st.integers(0, 30))
    def keep_a_plan_that_waives_and_lose_its_money(self, pick: int, days: int) -> None:
        """In one step, since what has to come together for it rarely does."""
        self.plan_that_waives(pick, 1, 0)
        plan = self.waiving()[-1]
        self.settle_a_plan([each for each in self.running() if self.owed_of(each)].index(plan), days)
        self.kept_plans_let_their_charges_go(0)
        if self.kept_with():
            self.bounce_what_kept_a_plan(len(self.kept_with()) - 1)

    # ------------------------------------------------------------ smaller sums that were met, or undone
    def met(self) -> list[Offer]:
        return [each for each in self.offers[self.who] if each.is_met]

    def settled_with(self) -> list[Credit]:
        """Money by which a smaller sum was met."""
        on_it = {share.credit for offer in self.met() for share in self.mine.shares if share.item in offer.owed}
        return [each for each in self.standing("payment") if each.key in on_it]

    @precondition(lambda self: self.settled_with())
    @rule(pick=picks)
    def bounce_what_met_an_offer(self, pick: int) -> None:
        credit = self.chosen(self.settled_with(), pick)
        self.bounce(self.standing("payment").index(credit), None, of_most=False)

    def settled_invoices(self) -> list[int]:
        """Invoices of which something was let go with a smaller sum and that may be credited."""
        own = {self.mine.items[key].invoice for offer in self.met() for key in offer.owed}
        return [invoice for invoice in self.creditable() if invoice in own]

    @precondition(lambda self: self.settled_invoices())
    @rule(pick=picks, amount=cents)
    def credit_what_was_settled(self, pick: int, amount: int) -> None:
        invoice = self.chosen(self.settled_invoices(), pick)
        self.credit(self.creditable().index(invoice), amount)

    def steps_taken(self) -> list[Any]:
        """What the owner did to offers and may take back: each is the only one of its kind."""
        steps, done = settlement_step_table, operation_table
        rows = self.rows(
            select(steps.c.settlement_id, steps.c.kind, steps.c.operation_id, done.c.kind.label("done"))
            .join(done, done.c.id == steps.c.operation_id)
            .where(steps.c.settlement_id.in_([each.key for each in self.offers[self.who]]), ~steps.c.is_undone)
            .where(done.c.kind.in_(("accept_settlement", "take_settlement_late", "withdraw_settlement")))
            .where(steps.c.kind.in_(("accepted", "taken_late", "withdrawn")))
            .order_by(steps.c.id)
        )
        told = [(row.settlement_id, row.kind) for row in rows]
        return [row for row in rows if told.count((row.settlement_id, row.kind)) == 1]

    @precondition(lambda self: self.steps_taken())
    @rule(pick=picks)
    def undo_a_step_of_an_offer(self, pick: int) -> None:
        """It stands as if that had not been; what the money then makes of it follows."""
        step = self.chosen(self.steps_taken(), pick)
        [offer] = [each for each in self.offers[self.who] if each.key == step.settlement_id]
        TakingBackService(self.shop.counter).take_back(step.operation_id, today=self.today)
        if step.kind == "accepted":
            offer.accepted_on = date.max
        elif step.kind == "taken_late":
            offer.taken_on = date.min
        else:
            offer.withdrawn_on = date.max

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
        self.mine.put_in_order(key, sorted(self.reachable(), key=lambda item: item.key not in lost), self.today)
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

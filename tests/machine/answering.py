"""What customers answer meanwhile: words and disputes, which move no money and are held to what is open."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from arbook.ledger.disputes import OWN_RESOLUTIONS, DisputeReason, Resolution
from arbook.ledger.promises import PromiseState
from arbook.queries.contested import contested_pieces
from arbook.queries.disputes import all_disputes, disputes
from arbook.queries.promises import PromiseRow, promises
from arbook.queries.reminding import decisions
from arbook.services.agreed import AgreementError
from arbook.services.crediting_disputes import credit_for
from arbook.services.disputes import OpenDispute, SettleDispute
from arbook.services.promises import AddPromise
from tests.machine.refunding import Refunding
from tests.machine.trading import cents, picks

REFUSED = {
    "already_disputed",
    "already_promised",
    "above_invoice",
    "above_contested",
    "in_running_plan",
    "in_settlement",
}
"""Why a word or a dispute may be refused here."""


class Answering(Refunding):
    """Two customers who promise and contest whatever they owe."""

    @precondition(lambda self: self.mine.open_items())
    @rule(pick=picks, amount=cents, days=st.integers(0, 20), is_named=st.booleans())
    def promise(self, pick: int, amount: int, days: int, is_named: bool) -> None:
        item = self.chosen(self.mine.open_items(), pick)
        about = (item.invoice,) if is_named and item.invoice else ()
        by = self.today + timedelta(days=days)
        self.ask(AddPromise(self.who, self.money(amount), self.today, by, invoice_ids=about))

    @precondition(lambda self: self.invoiced())
    @rule(pick=picks, part=st.one_of(st.none(), cents), reason=st.sampled_from(DisputeReason))
    def contest(self, pick: int, part: int | None, reason: DisputeReason) -> None:
        item = self.chosen(self.invoiced(), pick)
        amount = None if part is None else self.money(part)
        self.ask(OpenDispute(self.who, self.today, item.invoice, amount, reason))

    def ask(self, command: AddPromise | OpenDispute) -> None:
        """Write it down, or be told by one of the known reasons why not."""
        try:
            if isinstance(command, AddPromise):
                self.shop.promises.add(command)
            else:
                self.shop.disputes.open(command)
        except AgreementError as refusal:
            if refusal.facts["why"] not in REFUSED:
                raise

    @rule(pick=picks, how=st.sampled_from(OWN_RESOLUTIONS))
    def settle(self, pick: int, how: Resolution) -> None:
        running = self.shop.read(disputes, self.today, self.who)
        if running:
            which = running[pick % len(running)].dispute_id
            self.shop.disputes.settle(SettleDispute(which, self.today, how))

    @precondition(lambda self: self.shop.read(disputes, self.today, self.who))
    @rule(pick=picks)
    def credit_what_is_contested(self, pick: int) -> None:
        """The credit note is over what is contested, or over all that is left of the invoice."""
        row = self.chosen(list(self.shop.read(disputes, self.today, self.who)), pick)
        invoice = row.invoice_id
        left = 0 if invoice is None else self.totals[invoice] - self.credited[invoice]
        if not left or invoice in self.own:
            return
        amount = left if row.amount is None else min(row.contested.minor or row.amount.minor, left)
        note = self.shop.read(credit_for, row, self.today, "as contested")
        made = self.shop.disputes.credit(row.dispute_id, note, today=self.today)
        self.is_credited(invoice, amount, made.made_id or 0)
        assert row.dispute_id not in {each.dispute_id for each in self.shop.read(disputes, self.today, self.who)}

    def words(self) -> list[PromiseRow]:
        return [row for row in self.shop.read(promises, self.today, self.who) if row.state is PromiseState.OPEN]

    @precondition(lambda self: self.words())
    @rule(pick=picks, amount=cents, days=st.integers(0, 20), is_changed=st.booleans())
    def give_another_word_or_none(self, pick: int, amount: int, days: int, is_changed: bool) -> None:
        """The word before counts for nothing any more."""
        row = self.chosen(self.words(), pick)
        if not is_changed:
            self.shop.promises.withdraw(row.promise_id, on=self.today)
        else:
            command = AddPromise(self.who, self.money(amount), self.today, self.today + timedelta(days=days))
            try:
                self.shop.promises.change(row.promise_id, command)
            except AgreementError as refusal:
                if refusal.facts["why"] not in REFUSED:
                    raise
                return
        assert row.promise_id not in {each.promise_id for each in self.shop.read(promises, self.today, self.who)}

    @invariant()
    def never_more_is_contested_than_is_open(self) -> None:
        for day in (self.today, self.looked_on):
            contested = self.shop.read(contested_pieces, day, self.who)
            items = {item.key: self.mine.open(item, day) for item in self.mine.open_items(day)}
            assert all(0 < money.minor <= items.get(key, 0) for key, money in contested.items())

    @invariant()
    def a_reminder_never_asks_for_what_is_contested(self) -> None:
        contested = self.shop.read(contested_pieces, self.today, self.who)
        decided = self.shop.read(decisions, self.today, self.who)
        items = {item.key: self.mine.open(item) for item in self.mine.open_items()}
        for proposal in (*decided.proposals, *decided.by_hand):
            for each in proposal.items:
                key = each.item.piece_id
                if key is not None:
                    left = contested[key].minor if key in contested else 0
                    assert each.item.open.minor <= items.get(key, 0) - left

    @invariant()
    def words_are_judged_by_what_came(self) -> None:
        for day in (self.today, self.looked_on):
            for row in self.shop.read(promises, day, self.who):
                came = row.outcome
                assert 0 <= came.wanted.minor <= row.amount.minor
                assert came.missing.minor <= came.wanted.minor
                assert (row.state is PromiseState.KEPT) == (came.received >= came.wanted and came.received.minor > 0)
                assert row.state is not PromiseState.OPEN or day <= row.word.last_on

    @invariant()
    def a_dispute_runs_or_has_its_end(self) -> None:
        for row in self.shop.read(all_disputes, self.today, self.who):
            assert row.is_running == (row.resolution is None)
            assert row.ended_on is None or row.opened_on <= row.ended_on <= self.today

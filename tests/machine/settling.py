"""Smaller sums that are enough by a day: offered, met, late, taken all the same, withdrawn, bounced."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule
from sqlalchemy import select

from arbook.ledger.dates import LAST_DAY
from arbook.queries.settlements import settlements
from arbook.services.agreed import AgreementError
from arbook.services.payments import Order, RecordPayment
from arbook.services.settlement_offers import OfferSettlement
from arbook.store.tables.settlements import settlement_entry_table
from tests.machine.answering import Answering
from tests.machine.plain_book import Credit, Item, Took
from tests.machine.plain_offers import Offer
from tests.machine.trading import few_days, picks


class Settling(Answering):
    """What an offer does to the money is not a rule of its own: it follows each step that moves money."""

    def __init__(self) -> None:
        super().__init__()
        self.offers: dict[int, list[Offer]] = {customer_id: [] for customer_id in self.ids}

    # ------------------------------------------------------------ what follows by itself
    def check_invariants(self, *told: Any, **named: Any) -> None:
        """What the money of this step did to the offers comes before anything is checked."""
        self.follow()
        super().check_invariants(*told, **named)

    def follow(self) -> None:
        while (offer := self.turned()) is not None:
            self.is_open_again(offer) if offer.is_met else self.rest_is_let_go(offer)
            offer.is_met = not offer.is_met

    def turned(self) -> Offer | None:
        """The first that is met now and was not, or the other way."""
        known = self.offers[self.who]
        return next((each for each in known if (each.state(self.mine, LAST_DAY) == "met") is not each.is_met), None)

    def falls_with_it(self) -> list[int]:
        met = [each for each in self.offers[self.who] if each.is_met]
        self.follow()
        return [each.key for each in met if not each.is_met]

    def agreed_for(self, amount: int, on: date) -> set[int]:
        offers = (each for each in self.offers[self.who] if amount in each.asks_for(self.mine, on))
        return set(next((each.owed for each in offers), ()))

    def is_met_as_before(self, took: Took) -> None:
        """What was beyond a sum before stays where it is; what came since goes on."""
        for offer in self.offers[self.who]:
            if offer.key in took.fell and not offer.is_met and offer.state(self.mine, LAST_DAY) == "met":
                since = sum(each.minor for each in offer.money(self.mine, first=took.first))
                self.rest_is_let_go(offer, max(0, since))
                offer.is_met = True

    def rest_is_let_go(self, offer: Offer, most: int | None = None) -> None:
        """What is left is written off, an entry for each invoice. Money beyond the sum goes to what else is open."""
        on, (needed, received) = offer.met_on(self.mine), offer.sums(self.mine)
        freed = self.is_free_again(offer, min(received - needed, received if most is None else most), on)
        parts: dict[int, list[tuple[Item, int]]] = {}
        for item in self.mine.open_items():
            if item.key in offer.owed:
                parts.setdefault(item.invoice, []).append((item, self.mine.open(item)))
        written = self.written_by(offer)
        assert len(written) == len(parts), f"offer {offer.key}: {written} for {parts}"
        day = max([on, *(item.issued for each in parts.values() for item, _ in each)])
        for entry, (invoice, shares) in zip(written, parts.items(), strict=True):
            key, amount = self.credit_of_entry(entry), sum(share for _, share in shares)
            offer.own.add(self.mine.gets(Credit(key, "write_off", day, amount, invoice)))
            for item, share in shares:
                self.mine.put(key, item, share, day)
        for key, part in freed:
            others = [item for item in self.mine.open_items() if item.key not in offer.owed]
            self.reaches(key, [others], self.contested(), on, part)

    def is_free_again(self, offer: Offer, excess: int, on: date) -> list[tuple[int, int]]:
        """The money that came last, and of that what was put there last; returns how much of which."""
        freed: dict[int, int] = {}
        last: dict[tuple[int, int], int] = {}
        for at, share in enumerate(self.mine.shares):
            if share.item in offer.owed and self.mine.credits[share.credit].kind == "payment":
                last[(share.credit, share.item)] = at
        came = {each: (self.mine.credits[each[0]].day, at) for each, at in last.items()}
        for credit, key in sorted(came, key=lambda each: came[each], reverse=True):
            part = self.mine.take_back(credit, self.mine.items[key], on, max(excess, 0))
            freed[credit], excess = freed.get(credit, 0) + part, excess - part
        return list(freed.items())

    def written_by(self, offer: Offer) -> list[int]:
        """Entries that the book wrote for it and the plain sums do not know yet."""
        table = settlement_entry_table
        rows = self.rows(
            select(table.c.entry_id).where(table.c.settlement_id == offer.key).order_by(table.c.entry_id)
        )
        return [row.entry_id for row in rows if self.credit_of_entry(row.entry_id) not in offer.own]

    def falls_with(self, again: int, *before: int) -> None:
        for offer in self.offers[self.who]:
            if offer.own & set(before):
                offer.own.add(again)

    def is_off_with(self, credit: Credit) -> None:
        """What the owner takes back of a smaller sum that was met ends all of it."""
        for offer in self.offers[self.who]:
            if credit.key in offer.own and offer.is_met:
                offer.withdrawn_on = self.today

    def is_open_again(self, offer: Offer) -> None:
        """What it let go is owed again from the day on which the money went."""
        gone = [share.day for share in self.mine.shares if share.item in offer.owed and share.minor < 0]
        standing = [self.mine.credits[key] for key in sorted(offer.own) if not self.mine.credits[key].is_reversed]
        on = max([max(gone, default=offer.offered_on), *(each.day for each in standing)])
        open_again = self.stands_on(*standing)
        for each in standing:
            self.undo(each, on)
        self.notes_go_back(open_again, on)

    # ------------------------------------------------------------ what the owner does
    def pays_back_what_lies_on_account(self) -> None:
        """It would go to the items of an offer later, so an offer is not made over it."""
        for credit in self.with_left():
            self.pays_out(credit, self.mine.left(credit.key))

    @rule(
        amount=st.integers(2, 40_000),
        days=few_days,
        part=st.integers(1, 99),
        span=st.integers(0, 40),
        grace=st.integers(0, 3),
        count=st.integers(1, 3),
        pick=picks,
        is_more=st.booleans(),
    )
    def offer_a_smaller_sum(
        self, amount: int, days: int, part: int, span: int, grace: int, count: int, pick: int, is_more: bool
    ) -> None:
        """Over a new invoice, and over something older as well where nothing is agreed about it."""
        self.pays_back_what_lies_on_account()
        self.follow()
        self.record_invoice(amount, days)
        items = [max(self.mine.items.values(), key=lambda item: item.key)]
        if is_more:
            items = list({item.key: item for item in (*items, self.chosen(self.mine.open_items(), pick))}.values())
        owed = {item.key: self.mine.open(item) for item in items}
        enough = max(1, sum(owed.values()) * part // 100)
        until = self.today + timedelta(days=span)
        count = min(count, enough, span + 1)
        told = OfferSettlement(
            self.who, self.today, until, tuple(owed), amount=self.money(enough), count=count, grace_days=grace
        )
        try:
            made = self.shop.settlements.offer(told, today=self.today).made_id or 0
        except AgreementError as refusal:
            if not str(refusal.facts["why"]).startswith("in_"):
                raise
            return
        lasts = [until - timedelta(days=span * (count - 1 - at) // max(count - 1, 1)) for at in range(count)]
        parts = [each.minor for each in self.money(enough).split(count)]
        dated = [(last + timedelta(days=grace), each) for last, each in zip(lasts, parts, strict=True)]
        self.offers[self.who].append(Offer(made, self.today, owed, dated, len(self.mine.shares)))

    def in_state(self, *states: str) -> list[Offer]:
        return [each for each in self.offers[self.who] if each.state(self.mine, self.today) in states]

    def still_open(self) -> list[Offer]:
        return [
            each
            for each in self.in_state("offered", "accepted", "lapsed")
            if any(self.mine.open(self.mine.items[key]) for key in each.owed)
        ]

    @precondition(lambda self: self.still_open())
    @rule(
        pick=picks,
        days=st.integers(0, 30),
        more=st.integers(-3_000, 3_000),
        is_exact=st.booleans(),
        is_named=st.booleans(),
    )
    def pay_for_an_offer(self, pick: int, days: int, more: int, is_exact: bool, is_named: bool) -> None:
        """What is missing of it, to the cent or not, in time or not, with its invoices named or not."""
        offer = self.chosen(self.still_open(), pick)
        self.today += timedelta(days=days)
        needed, received = offer.sums(self.mine)
        amount = max(1, needed - received + (0 if is_exact else more))
        named = [self.mine.items[key] for key in offer.owed if self.mine.open(self.mine.items[key])]
        told = RecordPayment(
            self.who,
            self.today,
            self.money(amount),
            order=Order.NAMED_THEN_OLDEST,
            named=tuple(item.key for item in named) if is_named else (),
        )
        contested = self.contested()
        first = {item.key for item in named} if is_named else self.agreed_for(amount, self.today)
        key = self.record(told)
        if not is_named:
            first = first or self.paid_off(self.mine.credits[key], self.today)
        self.reaches(key, self.in_groups(first, self.mine.open_items()), contested, self.today)

    @precondition(lambda self: self.in_state("offered", "accepted"))
    @rule(pick=picks)
    def accept_an_offer(self, pick: int) -> None:
        offer = self.chosen(self.in_state("offered", "accepted"), pick)
        if offer.accepted_on == date.max:
            self.shop.settlements.accept(offer.key, on=self.today, today=self.today)
            offer.accepted_on = self.today

    @precondition(lambda self: any(each.can_be_taken(self.mine, self.today) for each in self.offers[self.who]))
    @rule(pick=picks)
    def take_late_money(self, pick: int) -> None:
        found = [each for each in self.offers[self.who] if each.can_be_taken(self.mine, self.today)]
        offer = self.chosen(found, pick)
        self.shop.settlements.take_late(offer.key, on=self.today)
        offer.taken_on = self.today

    @precondition(lambda self: self.in_state("offered", "accepted", "lapsed", "void"))
    @rule(pick=picks)
    def withdraw_an_offer(self, pick: int) -> None:
        offer = self.chosen(self.in_state("offered", "accepted", "lapsed", "void"), pick)
        self.shop.settlements.withdraw(offer.key, on=self.today, today=self.today)
        offer.withdrawn_on = self.today

    # ------------------------------------------------------------ what must hold
    @invariant()
    def offers_are_what_plain_sums_say_today_and_on_a_past_day(self) -> None:
        for day in (self.today, self.looked_on):
            rows = self.shop.read(settlements, day, self.who)
            told = {
                row.settlement_id: (row.state.value, row.standing.received.minor, row.standing.needed.minor)
                for row in rows
            }
            mine = [each for each in self.offers[self.who] if each.offered_on <= day]
            assert told == {
                each.key: (each.state(self.mine, day), each.sums(self.mine, day)[1], each.sums(self.mine, day)[0])
                for each in mine
            }
            for row, offer in zip(rows, mine, strict=True):
                assert row.standing.can_be_taken == offer.can_be_taken(self.mine, day)

    @invariant()
    def what_was_settled_leaves_nothing_open(self) -> None:
        """Unless something of it was let go, with the offer or besides, and taken back. What came for its items
        before the offer and goes back opens them again, by as much.
        """
        for offer in self.offers[self.who]:
            on_it = {share.credit for share in self.mine.shares if share.item in offer.owed}
            let_go = [each for key, each in self.mine.credits.items() if key in on_it and each.kind != "payment"]
            if offer.is_met and not any(each.is_reversed for each in let_go):
                left = sum(self.mine.open(self.mine.items[key]) for key in offer.owed)
                assert left <= offer.lost(self.mine)

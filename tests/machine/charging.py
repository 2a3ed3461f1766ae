"""What a shop charges for lateness, lets go of, books when it is paid, and takes back."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from sqlalchemy import select

from arbook.ledger.items import Nature
from arbook.ledger.lateness import ChargeWay, InterestBy, LateTerms
from arbook.queries.late_charges import LateChargeRow, late_charges
from arbook.queries.late_waivers import WaiverReason, waivers_of
from arbook.queries.lateness import late_answers
from arbook.services.lateness import AgreeLateTerms, ChargeLateness, LatenessService, WaiveCharge
from arbook.services.payments import RecordPayment
from arbook.store.tables.money import allocation_table, entry_table
from arbook.store.tables.papers import due_piece_table
from tests.machine.plain_book import Credit, Item
from tests.machine.trading import Trading, picks

PERCENT = 9
FEE = 250


class Charging(Trading):
    """Each customer owes nine percent a year and a fee; what is claimed is no part of the sums until it is booked."""

    def __init__(self) -> None:
        super().__init__()
        self.lateness = LatenessService(self.shop.counter)
        for at, customer_id in enumerate(self.ids):
            self.at = at
            terms = LateTerms(InterestBy.YEARLY, Decimal(PERCENT), fee=self.money(FEE))
            self.lateness.agree(AgreeLateTerms(terms, customer_id))
        self.at = 0

    def may_charge(self) -> int:
        """What the program says, held to interest that is counted day by day."""
        found = self.shop.read(late_answers, self.who, self.today)
        for answer in found.answers:
            item = self.mine.items[answer.piece.piece_id]
            claim = answer.decision.contract.claim
            exact = self.mine.interest(item, self.today, PERCENT)
            assert claim.interest.minor == int(exact + Fraction(1, 2)), (item, claim, exact)
            assert answer.piece.open.minor == self.mine.open(item)
        return found.total.minor

    @precondition(lambda self: self.mine.open_items())
    @rule(
        days=st.integers(0, 120),
        way=st.sampled_from(ChargeWay),
        natures=st.sampled_from([(Nature.INTEREST,), tuple(Nature)[1:]]),
    )
    def charge_for_lateness(self, days: int, way: ChargeWay, natures: tuple[Nature, ...]) -> None:
        """Some days later, since what falls due in random order is mostly paid or not late yet."""
        self.today += timedelta(days=days)
        may = self.may_charge()
        interest = self.shop.read(late_answers, self.who, self.today).interest.minor
        if not (may if Nature.COSTS in natures else interest):
            return
        told = ChargeLateness(self.who, self.today, way=way, natures=natures)
        made = self.lateness.charge(told, today=self.today)
        row = self.charge_row(made.made_id or 0)
        assert row.total.minor == (may if Nature.COSTS in natures else interest)
        assert self.may_charge() == may - row.total.minor
        if way is ChargeWay.BOOKED:
            self.is_booked(row.charge_id)

    def charge_row(self, charge_id: int) -> LateChargeRow:
        (row,) = [each for each in self.shop.read(late_charges, self.who) if each.charge_id == charge_id]
        return row

    def charges(self, *states: str) -> list[LateChargeRow]:
        return [each for each in self.shop.read(late_charges, self.who) if each.state.value in states]

    def is_booked(self, charge_id: int) -> None:
        """The plain sums learn what of the charge stands in the ledger and they do not know yet."""
        entries = entry_table
        told = (entries.c.id, entries.c.dated_on, entries.c.nature, entries.c.amount_minor)
        booked = self.rows(
            select(*told)
            .where(entries.c.late_charge_id == charge_id, entries.c.kind == "charge")
            .order_by(entries.c.id)
        )
        assert booked
        for row in booked:
            piece, is_costs = self.piece_of_entry(row.id), row.nature == "costs"
            if piece not in self.mine.items:
                dues = [(row.dated_on, row.dated_on)]
                self.mine.owes(
                    Item(piece, row.dated_on, row.amount_minor, dues, is_costs=is_costs, is_interest=not is_costs)
                )

    @precondition(lambda self: self.charges("claimed"))
    @rule(pick=picks)
    def book_a_claim(self, pick: int) -> None:
        row = self.chosen(self.charges("claimed"), pick)
        self.lateness.book(row.charge_id, on=self.today, today=self.today)
        self.is_booked(row.charge_id)

    @precondition(lambda self: self.charges("claimed"))
    @rule(pick=picks, part=st.integers(1, 150))
    def pay_a_claim(self, pick: int, part: int) -> None:
        """The oldest due first, the claim last: it is booked where the money reaches it."""
        row = self.chosen(self.charges("claimed"), pick)
        asked = self.reachable()
        others = [item for item in asked if item.due() <= row.charged_on]
        amount = max(1, (sum(map(self.mine.open, self.mine.open_items())) + row.left.minor) * part // 100)
        if len(others) < len(asked) or self.contested():
            return  # what is contested or due after the claim comes after it, which the plain sums are not told
        told = RecordPayment(self.who, self.today, self.money(amount), claims=(row.charge_id,))
        key = self.record(told)
        if amount > sum(map(self.mine.open, others)):
            self.is_booked(row.charge_id)
        self.mine.put_in_order(key, self.reachable(), self.today)

    @precondition(lambda self: self.charges("open", "claimed"))
    @rule(pick=picks, part=st.integers(1, 100), reason=st.sampled_from(list(WaiverReason)))
    def waive(self, pick: int, part: int, reason: WaiverReason) -> None:
        row = self.chosen(self.charges("open", "claimed"), pick)
        amount = rest = max(1, row.left.minor * part // 100)
        told = WaiveCharge(row.charge_id, self.today, reason, "as agreed", self.money(amount))
        self.lateness.waive(told, today=self.today)
        self.is_booked(row.charge_id)
        for item in sorted(self.items_of_charge(row.charge_id), key=lambda item: item.rank):
            if share := min(rest, self.mine.open(item)):
                key = self.mine.gets(Credit(self.newest_credit_on(item), "waiver", self.today, share))
                self.mine.put(key, item, share, self.today)
                rest -= share
        assert rest == 0
        assert self.charge_row(row.charge_id).left == row.left - self.money(amount)

    def newest_credit_on(self, item: Item) -> int:
        """Of a charge several items may be interest, each let go by an entry of its own."""
        shares = allocation_table
        newest = select(shares.c.on_account_id).where(shares.c.due_piece_id == item.key)
        return int(self.scalar(newest.order_by(shares.c.id.desc()).limit(1)))

    def entry_of_piece(self, piece: int) -> int:
        return int(self.scalar(select(due_piece_table.c.entry_id).where(due_piece_table.c.id == piece)))

    def items_of_charge(self, charge_id: int) -> Iterable[Item]:
        """What of it stands in the ledger."""
        entries, undone = entry_table, entry_table.alias("undone")
        query = select(entries.c.id).outerjoin(undone, undone.c.reverses_id == entries.c.id)
        rows = self.rows(
            query.where(
                entries.c.late_charge_id == charge_id, entries.c.kind == "charge", undone.c.reverses_id.is_(None)
            )
        )
        return [self.mine.items[self.piece_of_entry(row.id)] for row in rows]

    @precondition(lambda self: self.standing("waiver"))
    @rule(pick=picks)
    def take_a_waiver_back(self, pick: int) -> None:
        """It is owed again, or claimed again: then what was booked to let it go is countered too."""
        credit = self.chosen(self.standing("waiver"), pick)
        entry = self.entry_of_credit(credit.key)
        (before,) = [each for each in self.shop.read(waivers_of, self.who) if each.entry_id == entry]
        row = self.charge_row(before.charge_id)
        self.lateness.take_waiver_back(entry, on=self.today, today=self.today, reason="asked for it after all")
        if row.booked_on is None:
            (item,) = [each for each in self.mine.items.values() if each.rank < 2 and self.mine.got(each, credit.key)]
            self.is_countered(item)
        else:
            self.undo(credit, self.today)
        (after,) = [each for each in self.shop.read(waivers_of, self.who) if each.entry_id == entry]
        assert after.is_taken_back
        assert self.charge_row(before.charge_id).left == row.left + before.amount

    def is_countered(self, item: Item) -> None:
        """A charged item is taken back: what was let go of it goes with it, what was paid is on account again."""
        for credit in self.standing("write_off", "discount", "waiver"):
            if self.mine.got(item, credit.key):
                self.undo(credit, self.today)
        for key in self.mine.credits:
            self.mine.take_back(key, item, self.today)
        back = self.credit_of_entry(self.entry(reverses_id=self.entry_of_piece(item.key)))
        self.mine.gets(Credit(back, "reversal", self.today, item.amount))
        self.mine.put(back, item, item.amount, self.today)
        self.notes_go_back(self.noted_on(item), self.today)

    @precondition(lambda self: self.charges("open", "claimed", "settled", "waived"))
    @rule(pick=picks)
    def withdraw_a_charge(self, pick: int) -> None:
        """What was paid for it is on account again, and what was let go of it goes with it."""
        row = self.chosen(self.charges("open", "claimed", "settled", "waived"), pick)
        items = list(self.items_of_charge(row.charge_id))
        self.lateness.withdraw(row.charge_id, on=self.today, today=self.today, reason="ours")
        for item in items:
            self.is_countered(item)
        assert self.charge_row(row.charge_id).open.minor == 0

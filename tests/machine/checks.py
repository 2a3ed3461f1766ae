"""What must hold after each step, whatever happened."""

from datetime import date, timedelta
from itertools import accumulate

from hypothesis.stateful import invariant
from sqlalchemy import func, select

from arbook.ledger.statements import StatementKind
from arbook.queries.aging import aging_by_currency, aging_by_customer
from arbook.queries.integrity import money_findings
from arbook.queries.items import money_on_account, open_items
from arbook.queries.ledger import statement
from arbook.store.checking import check_file
from arbook.store.tables.money import allocation_table, entry_table, on_account_table
from arbook.store.tables.papers import due_piece_table
from tests.machine.looking import CURRENCIES, START, Looking


class Checks(Looking):
    """Each compares the book with the plain sums, or with itself."""

    @invariant()
    def a_step_is_counted(self) -> None:
        Looking.steps += 1

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
    def each_item_is_open_by_what_plain_sums_say_today_and_on_a_past_day(self) -> None:
        for day in (self.today, self.looked_on):
            items = self.shop.read(open_items, day, self.who)
            assert {row.item.piece_id: (row.item.open.minor, row.item.due_on) for row in items} == {
                item.key: (self.mine.open(item, day), item.due(day)) for item in self.mine.open_items(day)
            }
            assert all(0 < row.item.open.minor <= row.item.amount.minor for row in items)

    @invariant()
    def what_is_on_account_is_what_plain_sums_say_today_and_on_a_past_day(self) -> None:
        for day in (self.today, self.looked_on):
            credit = self.shop.read(money_on_account, day, self.who)
            assert {row.on_account_id: row.credit.open.minor for row in credit} == self.mine.on_account(day)

    @invariant()
    def bands_less_credit_are_the_balance_today_and_on_a_past_day(self) -> None:
        for day in (self.today, self.looked_on):
            rows = {row.customer_id: row.aging for row in self.shop.read(aging_by_customer, day)}
            for customer_id, plain in self.plain.items():
                aging = rows.get(customer_id)
                bands = [band.minor for band in aging.bands] if aging else [0] * 5
                credit = aging.on_account.minor if aging else 0
                assert (bands, credit) == (plain.bands(day), sum(plain.on_account(day).values()))
                assert sum(bands) - credit == plain.balance(day)
            whole = self.shop.read(aging_by_currency, day)
            for currency, customer_id in zip(CURRENCIES.values(), self.ids, strict=True):
                told = whole[currency].balance.minor if currency in whole else 0
                assert told == self.plain[customer_id].balance(day)

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
    def statements_chain(self) -> None:
        next_day = self.looked_on + timedelta(days=1)
        until = max(self.today, next_day)
        told = StatementKind.ACTIVITY
        first = self.shop.read(statement, self.who, told, starts_on=START, as_of=self.looked_on)
        then = self.shop.read(statement, self.who, told, starts_on=next_day, as_of=until)
        assert (first.opening.minor, first.closing) == (self.mine.balance(START - timedelta(days=1)), then.opening)
        assert (first.closing.minor, then.closing.minor) == tuple(
            self.mine.balance(day) for day in (self.looked_on, until)
        )
        left = self.shop.read(statement, self.who, StatementKind.OPEN_ITEM, starts_on=None, as_of=until)
        assert left.closing == then.closing

    @invariant()
    def the_check_agrees(self) -> None:
        assert self.shop.read(money_findings) == ()

    def teardown(self) -> None:
        found = check_file(self.shop.book)
        super().teardown()
        assert found == ()

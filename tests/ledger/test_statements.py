"""Statements: opening and movements make the closing balance, and it ties to what is open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.items import EntryKind, OnAccount, OpenItem
from arbook.ledger.money import Money, total
from arbook.ledger.statements import (
    Entry,
    OpenCredit,
    OpenDebt,
    Statement,
    StatementError,
    activity_statement,
    open_item_statement,
)
from tests.ledger.given import day, euro, item, quick

ZERO = euro("0.00")


def entry(entry_id: int, on: str, kind: EntryKind, amount: str) -> Entry:
    return Entry(entry_id, day(on), kind, f"N-{entry_id}", euro(amount))


def test_the_running_balance_may_turn_to_the_customers_favor_and_back() -> None:
    """gnucash test-new-owner-report.scm: an overpayment of 160, then two refunds of which the last is too large."""
    told = [
        ("1980-01-13", EntryKind.INVOICE, "11.50"),
        ("1980-03-18", EntryKind.PAYMENT, "-1.50"),
        ("1980-03-20", EntryKind.PAYMENT, "-2.00"),
        ("1980-05-13", EntryKind.INVOICE, "6.75"),
        ("1980-06-22", EntryKind.CREDIT_NOTE, "-3.00"),
        ("1980-06-24", EntryKind.INVOICE, "28.00"),
        ("1980-06-25", EntryKind.CREDIT_NOTE, "-27.00"),
        ("1980-06-26", EntryKind.PAYMENT, "-1.00"),
        ("1980-06-28", EntryKind.PAYMENT, "-160.00"),
        ("1980-06-29", EntryKind.REFUND, "120.00"),
        ("1980-06-30", EntryKind.REFUND, "50.00"),
    ]
    entries = [entry(at, *each) for at, each in enumerate(told, start=1)]
    statement = activity_statement(
        ZERO, entries, [item(1, "1980-06-30", "21.75")], ZERO, starts_on=day("1980-01-01"), as_of=day("1981-07-01")
    )
    assert [str(line.balance) for line in statement.lines] == [
        "11.50", "10.00", "8.00", "14.75", "11.75", "39.75", "12.75", "11.75", "-148.25", "-28.25", "21.75",
    ]  # fmt: skip
    assert str(total([line.charged for line in statement.lines if line.charged], "EUR")) == "216.25"
    assert str(total([line.credited for line in statement.lines if line.credited], "EUR")) == "194.50"


def test_entries_of_one_day_stand_in_booking_order() -> None:
    entries = [
        entry(2, "2026-01-05", EntryKind.PAYMENT, "-10.00"),
        entry(1, "2026-01-05", EntryKind.INVOICE, "10.00"),
    ]
    statement = activity_statement(ZERO, entries, [], ZERO, starts_on=day("2026-01-01"), as_of=day("2026-01-31"))
    assert [str(line.balance) for line in statement.lines] == ["10.00", "0.00"]


def test_a_statement_that_does_not_tie_is_not_printed() -> None:
    with pytest.raises(StatementError) as refusal:
        activity_statement(
            euro("5.00"),
            [],
            [item(1, "2026-01-01", "4.99")],
            ZERO,
            starts_on=day("2026-01-01"),
            as_of=day("2026-01-31"),
        )
    assert (refusal.value.facts["why"], str(refusal.value.facts["closing"])) == ("does_not_tie", "5.00")


def test_a_period_must_not_end_before_it_begins() -> None:
    with pytest.raises(StatementError) as refusal:
        activity_statement(ZERO, [], [], ZERO, starts_on=day("2026-02-01"), as_of=day("2026-01-31"))
    assert refusal.value.facts["why"] == "ends_before_it_begins"


def test_an_open_item_statement_lists_the_oldest_due_first_and_credit_last() -> None:
    items = [item(2, "2026-03-01", "30.00"), item(1, "2026-02-01", "20.00", "50.00")]
    credit = [OnAccount(9, day("2026-01-15"), euro("8.00"), euro("5.00"))]
    debts, unused = list(map(OpenDebt, items)), list(map(OpenCredit, credit))
    statement = open_item_statement(debts, unused, as_of=day("2026-02-15"), currency="EUR")
    assert [(line.number, str(line.charged or line.credited), str(line.balance)) for line in statement.lines] == [
        ("R-001", "20.00", "20.00"),
        ("R-002", "30.00", "50.00"),
        ("", "5.00", "45.00"),
    ]
    assert str(statement.lines[0].original) == "50.00"
    assert (str(statement.aging.days_1_30), str(statement.aging.not_due), str(statement.closing)) == (
        "20.00",
        "30.00",
        "45.00",
    )


def test_who_owes_nothing_gets_an_empty_statement() -> None:
    statement = open_item_statement([], [], as_of=day("2026-02-15"), currency="JPY")
    assert (statement.lines, statement.closing) == ((), Money(0, "JPY"))


def _month(entries: list[Entry], starts_on: date, as_of: date) -> Statement:
    """A book in which nothing is allocated: every charge is open, every credit on account."""
    before = [each.amount for each in entries if each.dated_on < starts_on]
    seen = [each for each in entries if each.dated_on <= as_of]
    items = [
        OpenItem(each.entry_id, each.number, each.dated_on, each.dated_on, each.amount, each.amount)
        for each in seen
        if each.amount.minor > 0
    ]
    credit = total([-each.amount for each in seen if each.amount.minor < 0], "EUR")
    moved = [each for each in seen if each.dated_on >= starts_on]
    return activity_statement(total(before, "EUR"), moved, items, credit, starts_on=starts_on, as_of=as_of)


@quick
@given(
    st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 3, 31)), st.integers(-(10**7), 10**7)), max_size=12),
    st.dates(date(2026, 1, 1), date(2026, 3, 30)),
)
def test_the_closing_of_one_period_is_the_opening_of_the_next(rows: list[tuple[date, int]], cut: date) -> None:
    entries = [
        Entry(at, on, EntryKind.INVOICE if minor >= 0 else EntryKind.PAYMENT, "", Money(minor, "EUR"))
        for at, (on, minor) in enumerate(rows, start=1)
    ]
    first = _month(entries, date(2026, 1, 1), cut)
    second = _month(entries, cut + timedelta(days=1), date(2026, 3, 31))
    assert first.closing == second.opening
    assert second.closing == total([each.amount for each in entries], "EUR")
    for statement in (first, second):
        moved = [(line.charged or ZERO) - (line.credited or ZERO) for line in statement.lines]
        assert statement.opening + total(moved, "EUR") == statement.closing

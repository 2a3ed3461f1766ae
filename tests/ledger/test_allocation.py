"""Which items a payment settles."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.allocation import (
    AllocationError,
    AllocationReason,
    check_split,
    named_items,
    propose_allocation,
    put_first,
)
from arbook.ledger.errors import CurrencyMixError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money, total
from tests.ledger.given import cents, euro, item, open_items, quick


def shares(allocation: object) -> list[tuple[int, str]]:
    return [(share.piece_id, str(share.amount)) for share in allocation.shares]  # type: ignore[attr-defined]


def test_the_oldest_due_is_paid_first_and_the_last_in_part() -> None:
    """metasfresh invoicePaymentAllocation.feature: 9.00 over two invoices of 5.95."""
    allocation = propose_allocation(euro("9.00"), [item(2, "2026-02-10", "5.95"), item(1, "2026-01-10", "5.95")])
    assert shares(allocation) == [(1, "5.95"), (2, "3.05")]
    assert str(allocation.on_account) == "0.00"


def test_a_second_payment_takes_only_what_is_still_open() -> None:
    """kivitendo-erp t/bank/bank_transactions.t: 10, then 119, on an invoice of 119."""
    invoice = item(1, "2026-01-10", "109.00", "119.00")
    allocation = propose_allocation(euro("119.00"), [invoice])
    assert (shares(allocation), str(allocation.on_account)) == ([(1, "109.00")], "10.00")


def test_money_leaves_alone_what_its_plan_lets_go_unless_it_is_named_or_all_else_was_paid() -> None:
    debt = replace(item(1, "2026-01-10", "100.00"), plan="P-1")
    charge = replace(item(2, "2026-01-05", "4.00"), plan="P-1", is_waived=True)
    kept = propose_allocation(euro("110.00"), [debt, charge])
    assert (shares(kept), str(kept.on_account)) == ([(1, "100.00")], "10.00")
    assert shares(propose_allocation(euro("110.00"), [debt, charge], [2])) == [(2, "4.00"), (1, "100.00")]
    assert shares(propose_allocation(euro("10.00"), [charge])) == [(2, "4.00")]


def test_several_sums_go_on_items_in_turn_and_one_in_another_currency_stays() -> None:
    items = [item(2, "2026-02-10", "50.00"), item(1, "2026-01-10", "50.00")]
    found = put_first([(7, euro("60.00")), (8, Money.of("9.00", "USD")), (9, euro("30.00"))], items, "EUR")
    assert {sum_id: [(each.piece_id, str(each.amount)) for each in put] for sum_id, put in found.shares.items()} == {
        7: [(1, "50.00"), (2, "10.00")],
        9: [(2, "30.00")],
    }
    assert (str(found.put), [(each.piece_id, str(each.open)) for each in found.items]) == ("90.00", [(2, "10.00")])


def test_sums_beyond_all_items_stay_where_they_are() -> None:
    found = put_first([(7, euro("60.00")), (8, euro("5.00"))], [item(1, "2026-01-10", "50.00")], "EUR")
    assert (list(found.shares), str(found.put), found.items) == ([7], "50.00", ())


def test_what_is_paid_beyond_all_items_stays_on_account() -> None:
    """tryton account_receivable_rule: 100 on an open 50."""
    allocation = propose_allocation(euro("100.00"), [item(1, "2026-01-10", "50.00")])
    assert (shares(allocation), str(allocation.on_account)) == ([(1, "50.00")], "50.00")


def test_items_of_equal_due_date_are_paid_in_the_order_they_were_issued() -> None:
    later = item(1, "2026-02-10", "10.00", issued="2026-01-20")
    sooner = item(2, "2026-02-10", "10.00", issued="2026-01-05")
    assert shares(propose_allocation(euro("10.00"), [later, sooner])) == [(2, "10.00")]


def test_what_the_customer_named_goes_before_what_is_older() -> None:
    old, named = item(1, "2026-01-10", "70.00"), item(2, "2026-03-10", "50.00")
    allocation = propose_allocation(euro("80.00"), [old, named], {2})
    assert [(share.piece_id, str(share.amount), share.reason) for share in allocation.shares] == [
        (2, "50.00", AllocationReason.NAMED),
        (1, "30.00", AllocationReason.OLDEST),
    ]
    only = propose_allocation(euro("80.00"), [old, named], {2}, only_named=True)
    assert (shares(only), str(only.on_account)) == ([(2, "50.00")], "30.00")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Invoice 2026-0117 with thanks", (1,)),
        ("2026-0117/2026-0118", (1, 2)),
        ("inv a-7", (3,)),
        ("2026-011", ()),
        ("12026-0117", ()),
        ("2026-01175", ()),
        ("X2026-0117", ()),
        ("7 chairs", ()),
        ("", ()),
    ],
)
def test_a_reference_names_an_item_by_its_whole_number(text: str, found: tuple[int, ...]) -> None:
    items = [
        item(1, "2026-01-10", "1.00", number="2026-0117"),
        item(2, "2026-01-10", "1.00", number="2026-0118"),
        item(3, "2026-01-10", "1.00", number="A-7"),
        item(4, "2026-01-10", "1.00", number="7"),
    ]
    assert named_items(text, items) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("RF3120260001", (1,)),
        ("payment rf31 2026 0001, thanks", (1,)),
        ("RF31 2026 0001 and RF04 2026 0002", (1, 2)),
        ("RF32 2026 0001", ()),
        ("RF31 2026 00011", ()),
        ("XRF3120260001", ()),
    ],
)
def test_a_reference_with_check_digits_names_the_invoice_it_was_made_from(text: str, found: tuple[int, ...]) -> None:
    items = [
        item(1, "2026-01-10", "1.00", number="2026-0001"),
        item(2, "2026-01-10", "1.00", number="2026-0002"),
    ]
    assert named_items(text, items) == found


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("+++000/0000/09797+++", True),
        ("000000009797", True),
        ("*** 000 0000 09797 *** merci", True),
        ("0000009797", False),
        ("1000000009797", False),
        ("000000009798", False),
    ],
)
def test_a_national_reference_names_the_invoice_that_asked_for_it(text: str, is_named: bool) -> None:
    asked = replace(item(1, "2026-01-10", "1.00", number="2026-97"), quoted="+++000/0000/09797+++")
    assert named_items(text, [asked]) == ((1,) if is_named else ())


@pytest.mark.parametrize(
    ("split", "why"),
    [
        ({1: "10.01"}, "above_open"),
        ({1: "0.00"}, "not_positive"),
        ({9: "1.00"}, "not_open"),
        ({1: "10.00", 2: "6.00"}, "above_payment"),
    ],
)
def test_the_owners_split_is_held_to_what_is_open_and_what_was_paid(split: dict[int, str], why: str) -> None:
    items = [item(1, "2026-01-10", "10.00"), item(2, "2026-02-10", "20.00")]
    with pytest.raises(AllocationError) as refusal:
        check_split(euro("15.00"), items, {piece_id: euro(amount) for piece_id, amount in split.items()})
    assert refusal.value.facts["why"] == why


def test_the_owners_split_leaves_the_rest_on_account() -> None:
    items = [item(1, "2026-01-10", "10.00"), item(2, "2026-02-10", "20.00")]
    allocation = check_split(euro("15.00"), items, {2: euro("12.00")})
    assert (shares(allocation), str(allocation.on_account)) == ([(2, "12.00")], "3.00")


def test_nothing_and_less_cannot_be_allocated() -> None:
    for amount in ("0.00", "-1.00"):
        with pytest.raises(AllocationError):
            propose_allocation(euro(amount), [])
        with pytest.raises(AllocationError):
            check_split(euro(amount), [], {})
    with pytest.raises(AllocationError):
        propose_allocation(euro("1.00"), [item(1, "2026-01-10", "1.00")], {2})
    with pytest.raises(CurrencyMixError):
        propose_allocation(Money(1, "USD"), [item(1, "2026-01-10", "1.00")])


@quick
@given(cents, open_items(), st.data())
def test_allocation_never_exceeds_item_or_payment(minor: int, items: list[OpenItem], data: st.DataObject) -> None:
    named = data.draw(st.sets(st.sampled_from([each.piece_id for each in items]))) if items else set()
    amount = Money(minor, "EUR")
    allocation = propose_allocation(amount, items, named)
    by_id = {each.piece_id: each for each in items}
    assert all(euro("0.00") < share.amount <= by_id[share.piece_id].open for share in allocation.shares)
    assert total([share.amount for share in allocation.shares], "EUR") + allocation.on_account == amount
    assert allocation.on_account.minor >= 0
    assert allocation.on_account.minor == 0 or len(allocation.shares) == len(items)
    assert check_split(amount, items, {share.piece_id: share.amount for share in allocation.shares}) is not None

"""Discounts are taken when the money came in time and settles; the owner sees the rest (trade rule 4)."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.items import Nature, OpenItem
from arbook.ledger.money import Money
from arbook.ledger.paying_early import InvoiceOffer, PaymentUse, small_rests, use_payment

TODAY = date(2026, 3, 10)


def eur(text: str) -> Money:
    return Money.of(text, "EUR")


def item(key: int, open_: str = "120.00", nature: Nature = Nature.PRINCIPAL) -> OpenItem:
    due = date(2026, 4, key)
    return OpenItem(key, f"R-{key}", date(2026, 3, key), due, eur(open_), eur(open_), invoice_id=key, nature=nature)


def offer(key: int, pay: str = "117.60", discount: str = "2.40", last: date = TODAY) -> InvoiceOffer:
    return InvoiceOffer(key, f"R-{key}", last, eur(pay), eur(discount))


def told(used: PaymentUse) -> tuple[list[str], list[str], str]:
    paid = [f"{share.number} {share.amount}" for share in used.allocation.shares]
    return (
        paid,
        [f"{each.offer.number} {each.offer.discount}" for each in used.discounts],
        str(used.allocation.on_account),
    )


def test_the_reduced_sum_in_time_settles_the_invoice() -> None:
    assert told(use_payment(eur("117.60"), TODAY, [item(1)], [offer(1)])) == (["R-1 117.60"], ["R-1 2.40"], "0.00")


def test_the_full_sum_takes_no_discount() -> None:
    assert told(use_payment(eur("120.00"), TODAY, [item(1), item(2)], [offer(1)])) == (["R-1 120.00"], [], "0.00")


def test_a_day_late_the_discount_stays_open_and_is_named() -> None:
    used = use_payment(eur("117.60"), date(2026, 3, 11), [item(1)], [offer(1)])
    assert told(used) == (["R-1 117.60"], [], "0.00")
    assert [each.number for each in used.late] == ["R-1"]


def test_one_payment_over_two_invoices_of_which_one_is_too_late() -> None:
    early, late = offer(1, "98.00", "2.00"), offer(2, "98.00", "2.00", date(2026, 3, 1))
    used = use_payment(eur("198.00"), TODAY, [item(1, "100.00"), item(2, "100.00")], [early, late])
    assert told(used) == (["R-1 98.00", "R-2 100.00"], ["R-1 2.00"], "0.00")


def test_who_takes_both_discounts_and_is_late_with_one_leaves_that_one_open() -> None:
    late, early = offer(1, "98.00", "2.00", date(2026, 3, 1)), offer(2, "98.00", "2.00")
    used = use_payment(eur("196.00"), TODAY, [item(1, "100.00"), item(2, "100.00")], [early, late])
    assert told(used) == (["R-1 98.00", "R-2 98.00"], ["R-2 2.00"], "0.00")
    assert [each.number for each in used.late] == ["R-1"]
    used = use_payment(eur("195.00"), TODAY, [item(1, "100.00"), item(2, "100.00")], [early, late])
    assert told(used) == (["R-1 100.00", "R-2 95.00"], [], "0.00")


def test_too_little_for_the_discount_is_a_part_payment() -> None:
    assert told(use_payment(eur("50.00"), TODAY, [item(1)], [offer(1)])) == (["R-1 50.00"], [], "0.00")


def test_costs_then_interest_then_the_rest() -> None:
    items = [item(1), item(2, "9.00", Nature.INTEREST), item(3, "40.00", Nature.COSTS)]
    used = use_payment(eur("60.00"), TODAY, items, [], costs_first=True)
    assert told(used)[0] == ["R-3 40.00", "R-2 9.00", "R-1 11.00"]


def test_a_small_rest_is_told_and_a_large_one_is_not() -> None:
    used = use_payment(eur("119.90"), TODAY, [item(1)], [])
    assert [str(share.amount) for share in small_rests([item(1)], used, eur("0.10"))] == ["0.10"]
    assert small_rests([item(1)], used, eur("0.09")) == ()


@given(st.integers(1, 60_000), st.lists(st.integers(101, 20_000), min_size=1, max_size=5), st.booleans())
def test_money_is_used_to_the_cent_and_no_item_gets_more_than_it_owes(
    amount: int, opens: list[int], costs_first: bool
) -> None:
    items = [item(at, str(Money(minor, "EUR"))) for at, minor in enumerate(opens, start=1)]
    offers = [offer(each.piece_id, str(each.open - eur("1.00")), "1.00") for each in items]
    used = use_payment(Money(amount, "EUR"), TODAY, items, offers, costs_first=costs_first)
    assert sum(share.amount.minor for share in used.allocation.shares) + used.allocation.on_account.minor == amount
    off = {each.offer.invoice_id: each.offer.discount.minor for each in used.discounts}
    paid = {share.piece_id: share.amount.minor for share in used.allocation.shares}
    for each in items:
        settled = paid.get(each.piece_id, 0) + off.get(each.piece_id, 0)
        assert settled <= each.open.minor
        assert each.piece_id not in off or settled == each.open.minor

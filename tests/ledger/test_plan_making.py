"""What a plan may cost, down payments, parts by number, by amount, by the last day, and the owner's own."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.errors import ArbookError, DateError
from arbook.ledger.money import Money, total
from arbook.ledger.plan_making import (
    FREE,
    Division,
    DownPayment,
    PlanDebt,
    PlanPrice,
    count_until,
    interest_of,
    make_plan,
)
from arbook.ledger.plans import Frequency, Installment, PlanError
from tests.ledger.given import cents, day, days, euro, quick

AGREED = day("2026-03-02")
MONTHLY = Division(day("2026-04-01"), Frequency.MONTHLY)


def owing(text: str, bearing: str = "") -> PlanDebt:
    return PlanDebt(euro(text), euro(bearing or text))


def made(
    debt: PlanDebt, *, price: PlanPrice = FREE, down: DownPayment | None = None, **how: object
) -> list[tuple[str, ...]]:
    parts = make_plan(debt, replace(MONTHLY, **how), AGREED, price=price, down=down)  # type: ignore[arg-type]
    return [(each.due_on.isoformat(), str(each.amount), str(each.price)) for each in parts]


def why(debt: PlanDebt, **how: object) -> tuple[str | None, object]:
    with pytest.raises(ArbookError) as refusal:
        made(debt, **how)  # type: ignore[arg-type]
    return refusal.value.field, refusal.value.facts["why"]


def test_interest_runs_by_the_day_on_the_rest_that_falls_with_every_part() -> None:
    """1,000.00 at 12 % from 2 March: 30 days on 1,000.00 are 9.86, 30 more on the rest, and so on."""
    parts = made(owing("1000.00"), price=PlanPrice(Decimal(12)), amount=euro("400.00"))
    assert parts == [
        ("2026-04-01", "400.00", "9.86"),
        ("2026-05-01", "400.00", "6.02"),  # 609.86 x 12 % x 30 / 365
        ("2026-06-01", "218.08", "2.20"),  # 215.88 x 12 % x 31 / 365
    ]


def test_equal_parts_are_equal_with_their_interest_and_the_last_takes_the_rest() -> None:
    parts = made(owing("1000.00"), price=PlanPrice(Decimal(12)), count=3)
    assert [amount for _, amount, _ in parts] == ["339.97", "339.97", "339.96"]
    assert [interest for *_, interest in parts] == ["9.86", "6.61", "3.43"]


def test_a_fee_is_divided_with_the_debt_and_bears_no_interest() -> None:
    assert made(owing("1000.00"), price=PlanPrice(fee=euro("20.00")), count=3) == [
        ("2026-04-01", "340.00", "0.00"),
        ("2026-05-01", "340.00", "0.00"),
        ("2026-06-01", "340.00", "0.00"),
    ]
    both = made(owing("1000.00"), price=PlanPrice(Decimal(12), euro("20.00")), amount=euro("1100.00"))
    assert both == [("2026-04-01", "1029.86", "9.86")]


def test_earlier_interest_bears_none() -> None:
    assert made(owing("1000.00", "900.00"), price=PlanPrice(Decimal(12)), count=1) == [
        ("2026-04-01", "1008.88", "8.88")
    ]
    assert made(owing("50.00", "0.00"), price=PlanPrice(Decimal(12)), count=2) == [
        ("2026-04-01", "25.00", "0.00"),
        ("2026-05-01", "25.00", "0.00"),
    ]


def test_a_down_payment_has_its_own_day_and_the_parts_divide_what_is_left() -> None:
    down = DownPayment(euro("250.00"), day("2026-03-09"))
    assert made(owing("1000.00"), down=down, count=3) == [
        ("2026-03-09", "250.00", "0.00"),
        ("2026-04-01", "250.00", "0.00"),
        ("2026-05-01", "250.00", "0.00"),
        ("2026-06-01", "250.00", "0.00"),
    ]
    first = make_plan(owing("1000.00"), replace(MONTHLY, count=3), AGREED, down=down)[0]
    assert (first.position, first.is_down) == (1, True)
    bearing = made(owing("1000.00"), down=down, count=1, price=PlanPrice(Decimal(12)))
    assert bearing == [("2026-03-09", "250.00", "2.30"), ("2026-04-01", "757.99", "5.69")]


@pytest.mark.parametrize(
    ("amount", "on", "refused"),
    [
        ("0.00", "2026-03-09", ("down", "amount_not_positive")),
        ("1000.00", "2026-03-09", ("down", "down_is_all")),
        ("100.00", "2026-04-01", ("down_on", "down_after_first")),
    ],
)
def test_a_down_payment_of_nothing_of_all_or_too_late_makes_no_plan(
    amount: str, on: str, refused: tuple[str, str]
) -> None:
    assert why(owing("1000.00"), down=DownPayment(euro(amount), day(on)), count=3) == refused


def test_what_somebody_can_pay_a_month_tells_how_long_and_what_comes_last() -> None:
    parts = made(owing("1000.00"), amount=euro("150.00"))
    assert (len(parts), parts[-1]) == (7, ("2026-10-01", "100.00", "0.00"))


def test_by_when_all_is_to_be_paid_tells_how_much_a_month() -> None:
    assert [amount for _, amount, _ in made(owing("1000.00"), until=day("2026-08-15"))] == ["200.00"] * 5
    assert [amount for _, amount, _ in made(owing("1000.00"), until=day("2026-04-01"))] == ["1000.00"]
    priced = made(owing("1000.00"), until=day("2026-06-30"), price=PlanPrice(Decimal(12)))
    assert priced == made(owing("1000.00"), count=3, price=PlanPrice(Decimal(12)))
    assert why(owing("1000.00"), until=day("2026-03-31")) == ("until", "until_before_first")
    assert count_until(day("2026-01-31"), Frequency.MONTHLY, day("2026-02-28")) == 2
    assert count_until(day("2026-01-31"), Frequency.WEEKLY, day("2199-12-31")) == 121


def test_an_amount_that_does_not_even_pay_the_interest_never_ends() -> None:
    assert why(owing("1000.00"), amount=euro("9.00"), price=PlanPrice(Decimal(12))) == ("amount", "below_interest")
    assert why(owing("100000.00"), amount=euro("1000.00"), price=PlanPrice(Decimal(11))) == (
        "amount",
        "count_out_of_range",
    )


def own(*parts: tuple[str, str]) -> tuple[Installment, ...]:
    return tuple(Installment(at, day(on), euro(amount)) for at, (on, amount) in enumerate(parts, start=1))


def test_the_owners_own_parts_have_to_come_to_the_debt_and_what_the_time_costs() -> None:
    rows = own(("2026-04-01", "400.00"), ("2026-05-10", "612.14"))
    price = PlanPrice(Decimal(12))
    with pytest.raises(PlanError) as refusal:
        make_plan(owing("1000.00"), replace(MONTHLY, own=rows), AGREED, price=price)
    assert (refusal.value.facts["why"], refusal.value.facts["difference"]) == ("does_not_sum", euro("5.54"))
    rows = own(("2026-04-01", "400.00"), ("2026-05-10", "617.68"))
    assert made(owing("1000.00"), own=rows, price=price) == [
        ("2026-04-01", "400.00", "9.86"),
        ("2026-05-10", "617.68", "7.82"),  # 609.86 x 12 % x 39 / 365
    ]


def test_an_own_part_below_its_interest_is_named() -> None:
    rows = own(("2026-04-01", "5.00"), ("2026-05-10", "1012.14"))
    assert why(owing("1000.00"), own=rows, price=PlanPrice(Decimal(12))) == ("installments", "below_interest")
    assert why(owing("1000.00"), own=own(("2026-04-01", "0.00"))) == ("installments", "amount_not_positive")


@pytest.mark.parametrize(
    ("percent", "fee", "refused"),
    [("-1", None, "rate_out_of_range"), ("101", None, "rate_out_of_range"), ("0", "-1.00", "fee_negative")],
)
def test_a_price_is_held_to_reason(percent: str, fee: str | None, refused: str) -> None:
    with pytest.raises(PlanError) as refusal:
        PlanPrice(Decimal(percent), None if fee is None else euro(fee))
    assert refusal.value.facts["why"] == refused


def test_a_plan_from_the_last_of_january_comes_back_to_the_31st() -> None:
    parts = made(owing("900.00"), first_on=day("2027-01-31"), count=3)
    assert [due for due, *_ in parts] == ["2027-01-31", "2027-02-28", "2027-03-31"]


def test_a_plan_ends_within_the_books_range_and_with_120_parts() -> None:
    with pytest.raises(DateError):
        made(owing("1000.00"), count=120, first_on=day("2195-01-31"), price=PlanPrice(Decimal(5)))
    down = DownPayment(euro("1.00"), day("2026-03-09"))
    assert why(owing("1000.00"), count=120, down=down) == ("count", "count_out_of_range")


@quick
@given(cents, st.integers(1, 60), days, st.integers(0, 4000), st.sampled_from(Frequency))
def test_equal_parts_pay_back_the_debt_and_nothing_but_their_interest(
    minor: int, count: int, agreed: date, hundredths: int, frequency: Frequency
) -> None:
    debt = Money(minor + 100_000, "EUR")
    price = PlanPrice(Decimal(hundredths) / 100)
    division = Division(agreed + timedelta(days=20), frequency, count=count)
    parts = make_plan(PlanDebt(debt, debt), division, agreed, price=price)
    assert len(parts) == count
    assert total([each.amount for each in parts], "EUR") == debt + interest_of(parts, "EUR")
    amounts = [each.amount for each in parts]
    assert set(amounts[:-1]) <= {amounts[0]}
    if price.yearly_percent:
        assert Money(max(amounts[0].minor - 5 * count, 0), "EUR") <= amounts[-1] <= amounts[0]


@quick
@given(cents, st.integers(2, 30), days, st.integers(1, 2000))
def test_what_was_divided_is_accepted_as_the_owners_own(minor: int, count: int, agreed: date, rate: int) -> None:
    debt = PlanDebt(Money(minor + 100_000, "EUR"), Money(minor + 50_000, "EUR"))
    division = Division(agreed + timedelta(days=9), Frequency.MONTHLY, count=count)
    price = PlanPrice(Decimal(rate) / 100, Money(1_234, "EUR"))
    parts = make_plan(debt, division, agreed, price=price)
    assert make_plan(debt, replace(division, count=None, own=parts), agreed, price=price) == parts

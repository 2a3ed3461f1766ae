"""Terms: what computes due dates."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.billing import bill
from arbook.ledger.calendars import BusinessCalendar
from arbook.ledger.early_discount import EarlyDiscount, EarlyDiscountError
from arbook.ledger.errors import DateError
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.money import Money, total
from arbook.ledger.terms import (
    ShareKind,
    Step,
    StepKind,
    Terms,
    TermsError,
    TermsPiece,
    check_shares,
    due_date,
    due_pieces,
    net_days,
)
from tests.ledger.given import cents, day, days, euro, quick


def plus_days(value: int) -> Step:
    return Step(StepKind.ADD_DAYS, value)


def plus_months(value: int) -> Step:
    return Step(StepKind.ADD_MONTHS, value)


def on_day(value: int) -> Step:
    return Step(StepKind.SET_DAY, value)


MONTH_END = Step(StepKind.END_OF_MONTH)


def percent(share: str, *steps: Step) -> TermsPiece:
    return TermsPiece(steps, ShareKind.PERCENT, Decimal(share))


def fixed(share: str, *steps: Step) -> TermsPiece:
    return TermsPiece(steps, ShareKind.AMOUNT, Decimal(share))


def rest(*steps: Step) -> TermsPiece:
    return TermsPiece(steps)


@pytest.mark.parametrize(
    ("issued", "steps", "due"),
    [
        # odoo addons/account/tests/test_payment_term.py
        ("2022-01-01", [plus_days(30)], "2022-01-31"),
        ("2022-01-31", [plus_days(30)], "2022-03-02"),
        ("2022-01-31", [plus_days(45)], "2022-03-17"),
        ("2023-12-12", [plus_days(30), plus_months(1), on_day(10)], "2024-02-10"),
        ("2024-05-23", [plus_days(15), plus_months(1), on_day(31)], "2024-07-31"),
        ("2024-04-22", [plus_days(30), MONTH_END], "2024-05-31"),
        ("2019-01-01", [MONTH_END, plus_days(45)], "2019-03-17"),
        ("2019-01-31", [MONTH_END], "2019-01-31"),
        ("2019-01-31", [MONTH_END, plus_days(1)], "2019-02-01"),
        # OCA account_payment_term_extension: two weeks
        ("2015-03-02", [plus_days(14)], "2015-03-16"),
        # invoiceninja tests/Unit/RecurringDueDatesTest.php: first and last of the month
        ("2020-02-01", [MONTH_END, plus_days(1)], "2020-03-01"),
        ("2020-02-01", [MONTH_END], "2020-02-29"),
    ],
)
def test_steps_lead_from_the_invoice_date_to_the_due_date(issued: str, steps: list[Step], due: str) -> None:
    assert due_date(tuple(steps), day(issued)) == day(due)


@pytest.mark.parametrize(
    ("issued", "steps", "due"),
    [
        ("2026-01-20", [on_day(10)], "2026-02-10"),
        ("2026-01-10", [on_day(10)], "2026-01-10"),
        ("2026-12-20", [on_day(10)], "2027-01-10"),
        ("2026-01-31", [on_day(30)], "2026-02-28"),
        ("2026-01-20", [plus_days(5), on_day(10)], "2026-02-10"),
        ("2026-01-20", [on_day(10), plus_days(5)], "2026-02-15"),
        ("2026-01-02", [plus_days(20), on_day(10)], "2026-01-10"),
    ],
)
def test_nothing_is_due_before_its_own_invoice(issued: str, steps: list[Step], due: str) -> None:
    assert due_date(tuple(steps), day(issued)) == day(due)


def test_an_invoice_asks_first_for_what_is_due_first() -> None:
    terms = Terms("late half", (percent("50", plus_days(60)), rest(plus_days(10))))
    line = InvoiceLine("Work", Decimal(1), Decimal("100.01"), TaxRate("VAT", Decimal(0)))
    assert [(piece.due_on, piece.amount) for piece in bill((line,), "EUR", day("2026-01-01"), terms).pieces] == [
        (day("2026-01-11"), euro("50.00")),
        (day("2026-03-02"), euro("50.01")),
    ]


def test_45_days_end_of_month_depends_on_the_order_of_its_steps() -> None:
    """expertfiscal.fr: method A adds days first, method B goes to the end of the month first."""
    method_a, method_b = (plus_days(45), MONTH_END), (MONTH_END, plus_days(45))
    assert due_date(method_b, day("2025-02-15")) == day("2025-04-14")
    assert due_date(method_a, day("2024-02-15")) == day("2024-03-31")


def test_5_days_then_end_of_month_then_1_day_may_skip_a_month() -> None:
    """Odoo's "5 EOM on the 1st" (trade rule 16)."""
    steps = (plus_days(5), MONTH_END, plus_days(1))
    assert [due_date(steps, day(text)) for text in ("2026-03-05", "2026-03-28")] == [
        day("2026-04-01"),
        day("2026-05-01"),
    ]


def test_four_pieces_round_each_share_and_the_last_takes_the_cent() -> None:
    """tryton account_invoice 8.2.0 test_payment_term."""
    terms = Terms(
        "four",
        (
            percent("25", plus_days(30)),
            percent("25", plus_months(1)),
            fixed("396.84", plus_months(1), plus_days(30)),
            rest(plus_months(2), on_day(15), plus_days(30)),
        ),
    )
    pieces = due_pieces(terms, day("2011-10-01"), euro("1587.35"))
    assert [(piece.due_on.isoformat(), str(piece.amount)) for piece in pieces] == [
        ("2011-10-31", "396.84"),
        ("2011-11-01", "396.84"),
        ("2011-12-01", "396.84"),
        ("2012-01-14", "396.83"),
    ]


def test_four_quarters_of_102_30_give_two_cents_back_at_the_end() -> None:
    """metasfresh payment terms, cucumber."""
    quarter = percent("25", plus_days(1))
    pieces = due_pieces(
        Terms("quarters", (quarter, quarter, quarter, rest(plus_days(1)))), day("2025-10-09"), euro("102.30")
    )
    assert [str(piece.amount) for piece in pieces] == ["25.58", "25.58", "25.58", "25.56"]


def test_thirty_percent_in_15_days_and_the_rest_in_45() -> None:
    """odoo test_payment_term."""
    pieces = due_pieces(
        Terms("two", (percent("30", plus_days(15)), rest(plus_days(45)))), day("2022-01-31"), euro("100.00")
    )
    assert [(piece.due_on.isoformat(), str(piece.amount)) for piece in pieces] == [
        ("2022-02-15", "30.00"),
        ("2022-03-17", "70.00"),
    ]


@pytest.mark.parametrize(
    ("total", "parts"),
    [
        ("100.00", ["50.00", "50.00"]),
        ("100.01", ["50.01", "50.00"]),
        ("99.99", ["50.00", "49.99"]),
        ("0.01", ["0.01"]),
    ],
)
def test_two_halves_take_the_odd_cent_once_and_leave_nothing_for_the_rest(total: str, parts: list[str]) -> None:
    halves = Terms("halves", (percent("50", plus_days(0)), percent("50", plus_days(10)), rest(plus_days(20))))
    assert [str(piece.amount) for piece in due_pieces(halves, day("2026-01-01"), euro(total))] == parts


def test_rounding_to_whole_units_takes_no_more_than_there_is() -> None:
    first = TermsPiece((), ShareKind.PERCENT, Decimal(99), round_to=Decimal(10))
    pieces = due_pieces(Terms("rounded", (first, rest(plus_days(30)))), day("2026-01-01"), euro("98.00"))
    assert [str(piece.amount) for piece in pieces] == ["98.00"]


@quick
@given(
    st.lists(st.decimals("0.01", "33.33", places=2), min_size=1, max_size=3),
    st.sampled_from([ShareKind.PERCENT, ShareKind.PERCENT_OF_REST, ShareKind.PERCENT_OF_NET]),
    st.integers(1, 10**9),
    st.sampled_from(["EUR", "JPY", "KWD"]),
)
def test_parts_of_any_sum_come_to_the_whole_and_none_is_negative(
    shares: list[Decimal], kind: ShareKind, minor: int, currency: str
) -> None:
    parts = tuple(TermsPiece((), kind, share) for share in shares)
    amount, net = Money(minor, currency), Money(minor * 4 // 5, currency)
    pieces = due_pieces(Terms("parts", (*parts, rest(plus_days(30)))), day("2026-01-01"), amount, net=net)
    assert total([piece.amount for piece in pieces], currency) == amount
    assert all(piece.amount.minor > 0 for piece in pieces)
    check_shares(Terms("parts", (*parts, rest(plus_days(30)))))


def test_percentages_above_a_hundred_are_no_terms() -> None:
    for parts in ((percent("60", plus_days(0)), percent("41", plus_days(9))), (percent("101", plus_days(0)),)):
        terms = Terms("greedy", (*parts, rest(plus_days(30))))
        with pytest.raises(TermsError) as refusal:
            check_shares(terms)
        assert refusal.value.facts["why"] == "shares_exceed_amount"
        with pytest.raises(TermsError):
            due_pieces(terms, day("2026-01-01"), euro("100.00"))


def test_fixed_shares_above_the_total_are_refused() -> None:
    terms = Terms("deposit", (fixed("500", plus_days(0)), rest(plus_days(30))))
    assert len(due_pieces(terms, day("2026-01-01"), euro("500.00"))) == 1
    with pytest.raises(TermsError) as refusal:
        due_pieces(terms, day("2026-01-01"), euro("499.99"))
    assert refusal.value.facts["why"] == "shares_exceed_amount"


def test_a_share_in_cents_is_refused_where_there_are_none() -> None:
    terms = Terms("deposit", (fixed("10.50", plus_days(0)), rest(plus_days(30))))
    with pytest.raises(TermsError) as refusal:
        due_pieces(terms, day("2026-01-01"), Money(5000, "JPY"))
    assert refusal.value.facts == {"why": "share_too_fine", "share": "10.50", "currency": "JPY"}


def test_terms_must_say_who_takes_the_remainder() -> None:
    for pieces in ((), (percent("100", plus_days(30)),)):
        with pytest.raises(TermsError):
            Terms("no rest", pieces)


@pytest.mark.parametrize(
    "step", [plus_days(-1), plus_days(3651), plus_months(121), on_day(32), Step(StepKind.END_OF_MONTH, 3)]
)
def test_absurd_steps_are_refused(step: Step) -> None:
    with pytest.raises(TermsError) as refusal:
        Terms("absurd", (rest(step),))
    assert refusal.value.facts["why"] == "step_out_of_range"


@pytest.mark.parametrize("share", ["0", "-10"])
def test_a_piece_must_take_something(share: str) -> None:
    for piece in (percent(share, plus_days(30)), fixed(share, plus_days(30))):
        with pytest.raises(TermsError) as refusal:
            Terms("nothing", (piece, rest()))
        assert refusal.value.facts["why"] == "share_not_positive"


def test_a_due_date_beyond_the_books_range_is_refused() -> None:
    with pytest.raises(DateError):
        due_date((plus_days(3650),), day("2199-01-01"))


steps = st.lists(
    st.one_of(
        st.integers(0, 400).map(plus_days),
        st.integers(0, 24).map(plus_months),
        st.integers(1, 31).map(on_day),
        st.just(MONTH_END),
    ),
    max_size=4,
).map(tuple)


@quick
@given(cents, days, st.lists(st.tuples(st.integers(1, 30), steps), max_size=3), steps)
def test_due_pieces_sum_to_the_invoice(
    minor: int, issued_on: date, shares: list[tuple[int, tuple[Step, ...]]], last: tuple[Step, ...]
) -> None:
    pieces = due_pieces(
        Terms("any", (*(percent(str(share), *each) for share, each in shares), rest(*last))),
        issued_on,
        Money(minor, "EUR"),
    )
    assert total([piece.amount for piece in pieces], "EUR") == Money(minor, "EUR")
    assert all(piece.amount.minor > 0 for piece in pieces)


@quick
@given(days, st.integers(0, 3650))
def test_net_days_are_days(issued_on: date, count: int) -> None:
    (piece,) = due_pieces(net_days(count), issued_on, euro("1.00"))
    assert (piece.due_on - issued_on).days == count


def pay_days(*wanted: int) -> Step:
    return Step(StepKind.PAY_DAY, wanted[0], wanted[1:])


@pytest.mark.parametrize(
    ("issued", "steps", "due"),
    [
        # OCA account_payment_term_extension: paid on the 5th; invoiceninja RecurringDueDatesTest: strictly after
        ("2020-01-01", [plus_days(5), pay_days(5)], "2020-02-05"),
        ("2016-02-29", [plus_days(30), pay_days(5, 31)], "2016-03-31"),
        ("2020-01-31", [Step(StepKind.PAY_DAY_AFTER, 31)], "2020-02-29"),
        ("2020-02-29", [Step(StepKind.PAY_DAY_AFTER, 31)], "2020-03-31"),
        ("2020-02-15", [pay_days(15)], "2020-02-15"),
        ("2015-03-02", [Step(StepKind.ADD_WEEKS, 2)], "2015-03-16"),
    ],
)
def test_pay_days_wait_for_the_day_on_which_the_customer_pays(issued: str, steps: list[Step], due: str) -> None:
    assert due_date(tuple(steps), day(issued)) == day(due)


def test_a_due_date_moves_off_the_weekend_only_on_wish() -> None:
    saturday = day("2026-11-21")
    assert due_date((plus_days(0),), saturday, BusinessCalendar()) == saturday
    assert due_date((plus_days(0), Step(StepKind.BUSINESS_DAY)), saturday, BusinessCalendar()) == day("2026-11-23")


def test_a_share_of_the_net_leaves_the_whole_tax_to_the_last_piece() -> None:
    terms = Terms("deposit", (TermsPiece((), ShareKind.PERCENT_OF_NET, Decimal(40)), rest(plus_days(30))))
    first, last = due_pieces(terms, day("2020-01-01"), euro("1100.00"), net=euro("1000.00"))
    assert (first.amount, last.amount) == (euro("400.00"), euro("700.00"))


def test_a_piece_can_be_a_round_sum() -> None:
    terms = Terms("half", (TermsPiece((), ShareKind.PERCENT, Decimal(50), Decimal(1)), rest(plus_days(30))))
    assert [piece.amount for piece in due_pieces(terms, day("2020-01-01"), euro("1000.10"))] == [
        euro("500.00"),
        euro("500.10"),
    ]


def test_nothing_to_pay_is_one_piece_of_nothing_on_the_invoice_date() -> None:
    (only,) = due_pieces(net_days(30), day("2016-05-17"), euro("0.00"))
    assert (only.due_on, only.amount) == (day("2016-05-17"), euro("0.00"))


def test_only_the_last_piece_takes_what_remains() -> None:
    with pytest.raises(TermsError) as refused:
        Terms("twice", (rest(), rest()))
    assert refused.value.facts["why"] == "one_remainder"


@quick
@given(
    st.lists(
        st.tuples(st.sampled_from([ShareKind.PERCENT, ShareKind.PERCENT_OF_REST]), st.integers(1, 30)), max_size=3
    ),
    cents,
    days,
)
def test_pieces_sum_to_the_invoice_whatever_their_shares(
    shares: list[tuple[ShareKind, int]], minor: int, issued: date
) -> None:
    pieces = tuple(TermsPiece((plus_days(at),), kind, Decimal(share)) for at, (kind, share) in enumerate(shares))
    whole = Money(minor, "EUR")
    due = due_pieces(Terms("any", (*pieces, rest(plus_days(60)))), issued, whole)
    assert total([piece.amount for piece in due], "EUR") == whole


def test_a_discount_for_paying_early_ends_with_the_terms_at_the_latest() -> None:
    early = EarlyDiscount(Decimal(2), 10)
    check_shares(replace(net_days(10), early=early))
    check_shares(Terms("calendar", (rest(MONTH_END),), early))
    half = TermsPiece((plus_days(5),), ShareKind.PERCENT, Decimal(50))
    check_shares(Terms("parts", (half, replace(rest(plus_days(5)), after_last=True)), early))
    for terms in (net_days(9), Terms("parts", (half, rest(plus_days(5))))):
        with pytest.raises(EarlyDiscountError) as refused:
            check_shares(replace(terms, early=early))
        assert refused.value.facts["why"] == "longer_than_terms"

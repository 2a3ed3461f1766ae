"""From lines to totals: each line's net is rounded, tax once per rate."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.invoicing import (
    NO_DISCOUNT,
    Charge,
    Discount,
    InvoiceError,
    InvoiceLine,
    InvoiceTotals,
    Pricing,
    TaxRate,
    TaxRounding,
    cash_rounding,
    invoice_totals,
)
from arbook.ledger.money import total
from tests.ledger.given import euro, quick


def line(quantity: str, price: str, percent: str = "0") -> InvoiceLine:
    return InvoiceLine("Shelf", Decimal(quantity), Decimal(price), TaxRate("VAT", Decimal(percent)))


def sums(totals: InvoiceTotals) -> tuple[str, str, str]:
    return str(totals.net), str(totals.tax), str(totals.gross)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # kivitendo-erp t/db_helper/price_tax_calculator.t
        ([line("2.5", "2.34", "19")], ("5.85", "1.11", "6.96")),
        # the EN 16931 examples: exactly half goes away from zero, both ways; a four-decimal price
        ([line("1", "625743.54", "25")], ("625743.54", "156435.89", "782179.43")),
        ([line("-1", "625743.54", "25")], ("-625743.54", "-156435.89", "-782179.43")),
        ([line("100", "0.1212", "25")], ("12.12", "3.03", "15.15")),
        # ten at 3.60 and 5.5 % are 37.98, not ten times 3.80 (trade rule 14)
        ([line("10", "3.60", "5.5")], ("36.00", "1.98", "37.98")),
        # invoiceninja testTaskRoundingPrecisionThree: every line is rounded before it is added
        (
            [line("25", "0.333"), line("25", "0.333"), line("25", "1.333"), line("25", "0.267"), line("25", "0.05")],
            ("57.92", "0.00", "57.92"),
        ),
        # 6,277.50 at 19 % is 1,192.725 exactly (kivitendo-erp)
        ([line("3", "2092.50", "19")], ("6277.50", "1192.73", "7470.23")),
    ],
)
def test_totals_agree_with_the_known_cases(lines: list[InvoiceLine], expected: tuple[str, str, str]) -> None:
    assert sums(invoice_totals(lines, "EUR")) == expected


def test_tax_is_rounded_once_per_rate_and_not_per_line() -> None:
    """The EN 16931 guide's example of 20 lines at two rates; the returned deposit is a negative quantity."""
    low = [
        ("2", "9.95"), ("1", "9.85"), ("1", "8.29"), ("2", "7.23"), ("1", "35.00"), ("1", "35.00"), ("1", "10.65"),
        ("1", "1.55"), ("3", "4.79"), ("1", "8.29"), ("2", "8.29"), ("1", "9.95"), ("2", "1.65"), ("1", "3.90"),
        ("6", "17.02"), ("-6", "18.33"),
    ]  # fmt: skip
    high = [("1", "10.80"), ("2", "3.80"), ("2", "4.67"), ("1", "18.63")]
    lines = [line(*each, "6") for each in low] + [line(*each, "21") for each in high]
    totals = invoice_totals(lines, "EUR")
    assert [(str(each.net), str(each.tax)) for each in totals.taxes] == [("183.23", "10.99"), ("46.37", "9.74")]
    assert sums(totals) == ("229.60", "20.73", "250.33")


def test_rates_of_equal_percent_but_another_note_are_summed_apart() -> None:
    plain, reverse = TaxRate("VAT", Decimal(0)), TaxRate("VAT", Decimal(0), "reverse charge")
    lines = [InvoiceLine("a", Decimal(1), Decimal(5), plain), InvoiceLine("b", Decimal(1), Decimal(7), reverse)]
    assert [(each.rate.note, str(each.net)) for each in invoice_totals(lines, "EUR").taxes] == [
        ("", "5.00"),
        ("reverse charge", "7.00"),
    ]


def test_a_currency_without_cents_is_rounded_to_its_unit() -> None:
    assert sums(invoice_totals([line("3", "33.5", "10")], "JPY")) == ("101", "10", "111")


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([], "no_lines"),
        ([line("1", "1")] * 5001, "too_many_lines"),
        ([line("0", "1")], "bad_quantity"),
        ([line("1", "-1")], "bad_price"),
        ([line("1", "1", "-19")], "bad_tax"),
        ([line("1", "1", "100.01")], "bad_tax"),
        ([line("999999999", "99999999999")], "too_large"),
        ([InvoiceLine(" ", Decimal(1), Decimal(1), TaxRate("VAT", Decimal(0)))], "no_description"),
    ],
)
def test_lines_that_make_no_invoice_are_refused(lines: list[InvoiceLine], why: str) -> None:
    with pytest.raises(InvoiceError) as refusal:
        invoice_totals(lines, "EUR")
    assert refusal.value.facts["why"] == why


def test_a_refusal_says_which_line_it_is_about() -> None:
    with pytest.raises(InvoiceError) as refusal:
        invoice_totals([line("1", "1"), line("0", "1")], "EUR")
    assert refusal.value.facts["position"] == 2


quantities = st.decimals(Decimal("0.001"), Decimal(1000), places=3)
prices = st.decimals(0, Decimal(10000), places=4)


@quick
@given(st.lists(st.tuples(quantities, prices, st.sampled_from(["0", "5.5", "13.5", "23"])), min_size=1, max_size=6))
def test_totals_are_the_sums_of_what_is_printed(rows: list[tuple[Decimal, Decimal, str]]) -> None:
    totals = invoice_totals([line(str(quantity), str(price), percent) for quantity, price, percent in rows], "EUR")
    assert total(totals.line_nets, "EUR") == totals.net == total([each.net for each in totals.taxes], "EUR")
    assert total([each.tax for each in totals.taxes], "EUR") == totals.tax
    assert totals.net + totals.tax == totals.gross


VAT = TaxRate("VAT", Decimal(20))
LOW = TaxRate("VAT", Decimal(10))


def priced(price: str, tax: TaxRate = VAT, discount: Discount = NO_DISCOUNT, quantity: str = "1") -> InvoiceLine:
    return InvoiceLine("Shelf", Decimal(quantity), Decimal(price), tax, discount=discount)


def test_discounts_follow_each_other_instead_of_being_added() -> None:
    """OCA sale_global_discount and sale_order_line_multi_discount: 50 % and 30 % leave 35 %; minus 5 % adds."""
    whole = Pricing(discount=Discount((Decimal(50), Decimal(30))))
    assert sums(invoice_totals([priced("200", TaxRate("VAT", Decimal(15)))], "EUR", whole)) == (
        "70.00",
        "10.50",
        "80.50",
    )
    surcharged = Discount((Decimal(-5), Decimal(40), Decimal(50)))
    assert invoice_totals([priced("200", discount=surcharged)], "EUR").net.decimal == Decimal("63.00")


def test_a_discounted_unit_price_is_not_rounded_before_it_meets_the_quantity() -> None:
    """kivitendo-erp: 100,000 at 0.10 less 3 % is 9,700.00; the rounded price of 0.10 would give 10,000.00."""
    cheap = priced("0.10", discount=Discount((Decimal(3),)), quantity="100000")
    assert str(invoice_totals([cheap], "EUR").net) == "9700.00"


def test_tax_is_inside_gross_prices() -> None:
    """kivitendo-erp: 5.85 at 19 % and 11.66 at 7 % hold 4.92 and 10.90."""
    lines = [priced("5.85", TaxRate("VAT", Decimal(19))), priced("11.66", TaxRate("VAT", Decimal(7)))]
    assert sums(invoice_totals(lines, "EUR", Pricing(gross_prices=True))) == ("15.82", "1.69", "17.51")


def test_the_level_of_rounding_is_stated_because_it_makes_a_difference() -> None:
    """odoo issue 37896: 348.35 x 16 less 4 % plus 22 % is 6,527.81 with rounded lines, 6,527.80 without."""
    chairs = [priced("348.35", TaxRate("VAT", Decimal(22)), Discount((Decimal(4),)), "16")]
    assert str(invoice_totals(chairs, "EUR").gross) == "6527.81"
    assert str(invoice_totals(chairs, "EUR", Pricing(rounding=TaxRounding.EXACT)).gross) == "6527.80"


def test_the_papers_discount_lowers_each_rate_in_proportion() -> None:
    totals = invoice_totals([priced("100"), priced("50", LOW)], "EUR", Pricing(discount=Discount(amount=Decimal(15))))
    assert [(each.rate, str(each.net)) for each in totals.taxes] == [(VAT, "90.00"), (LOW, "45.00")]
    assert [str(each) for each in totals.discounts] == ["15.00"]


def test_shipping_bears_a_tax_of_its_own() -> None:
    totals = invoice_totals([priced("100", LOW)], "EUR", Pricing(charges=(Charge("Shipping", Decimal(10), VAT),)))
    assert sums(totals) == ("110.00", "12.00", "122.00")


def test_a_price_can_be_per_dozen() -> None:
    by_dozen = InvoiceLine("Nails", Decimal(132), Decimal("15.24"), VAT, price_per=Decimal(12))
    assert str(invoice_totals([by_dozen], "EUR").net) == "167.64"


def test_coins_that_are_gone_are_rounded_on_every_due_piece() -> None:
    """tryton account_cash_rounding: 21.03 twice is 21.05 twice, four cents more than the invoice."""
    asked, difference = cash_rounding([euro("21.03"), euro("21.03")], Decimal("0.05"))
    assert (asked, difference) == ((euro("21.05"), euro("21.05")), euro("0.04"))


@pytest.mark.parametrize(
    ("pricing", "why"),
    [
        (Pricing(discount=Discount((Decimal(101),))), "bad_discount"),
        (Pricing(discount=Discount(amount=Decimal(101))), "discount_too_large"),
        (Pricing(discount=Discount(amount=Decimal(-1))), "bad_discount"),
        (Pricing(charges=(Charge("Shipping", Decimal(-1), VAT),)), "bad_charge"),
    ],
)
def test_what_lowers_or_adds_stays_within_reason(pricing: Pricing, why: str) -> None:
    with pytest.raises(InvoiceError) as refused:
        invoice_totals([priced("100")], "EUR", pricing)
    assert refused.value.facts["why"] == why


some_lines = st.lists(
    st.builds(
        InvoiceLine,
        st.just("Shelf"),
        st.decimals(-50, 50, places=2).filter(bool),
        st.decimals(0, 500, places=4),
        st.sampled_from([VAT, LOW, TaxRate("none", Decimal(0))]),
        discount=st.builds(Discount, st.tuples(st.decimals(-20, 100, places=1))),
    ),
    min_size=1,
    max_size=6,
)


@quick
@given(some_lines, st.booleans(), st.sampled_from(TaxRounding), st.decimals(0, 30, places=1))
def test_lines_discounts_taxes_and_totals_add_up_at_every_level(
    lines: list[InvoiceLine], gross_prices: bool, rounding: TaxRounding, off: Decimal
) -> None:
    pricing = Pricing(gross_prices, rounding, Discount((off,)) if off else NO_DISCOUNT)
    try:
        totals = invoice_totals(lines, "EUR", pricing)
    except InvoiceError as refused:
        assert refused.facts["why"] == "discount_too_large"  # noqa: PT017 - lines that come to nothing
        return
    printed = total(list(totals.line_nets), "EUR") - total(list(totals.discounts), "EUR")
    assert printed == (totals.gross if gross_prices else totals.net)
    assert totals.net + totals.tax == totals.gross
    assert total([each.net for each in totals.taxes], "EUR") == totals.net
    assert total([each.tax for each in totals.taxes], "EUR") == totals.tax

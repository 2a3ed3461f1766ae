"""From lines to totals: each line's net is rounded, tax once per rate."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.ledger.invoicing import InvoiceError, InvoiceLine, InvoiceTotals, TaxRate, invoice_totals
from arbook.ledger.money import total
from tests.ledger.given import quick


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

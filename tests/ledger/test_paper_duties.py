"""What the law asks for on an invoice, by the country of the business."""

from dataclasses import replace
from decimal import Decimal

import pytest

from arbook.ledger.invoicing import InvoiceLine, TaxRate, TaxSum, invoice_totals
from arbook.ledger.money import Money
from arbook.ledger.paper_duties import Lack, PaperKnowledge

REVERSED = TaxRate("VAT", Decimal(0), "Reverse charge.")


def taxed_by(rate: TaxRate) -> tuple[TaxSum, ...]:
    return tuple(invoice_totals((InvoiceLine("Shelf", Decimal(1), Decimal(100), rate),), "EUR").taxes)


def taxes(percent: str) -> tuple[TaxSum, ...]:
    return taxed_by(TaxRate("VAT", Decimal(percent)))


def lacks(country: str, amount: int, percent: str = "20", **known: bool) -> tuple[Lack, ...]:
    told = {"has_sender": True, "has_tax_number": True, "has_buyer_address": True} | known
    return PaperKnowledge(country, "EUR", **told).lacks(Money(amount * 100, "EUR"), taxes(percent))


@pytest.mark.parametrize(
    ("country", "percent", "is_missed"),
    [
        ("DE", "19", True),
        ("DE", "0", True),
        ("AT", "20", True),
        ("AT", "0", False),
        ("GB", "20", True),
        ("US", "8", False),
    ],
)
def test_the_tax_number_is_missed_where_the_law_asks_for_it(country: str, percent: str, is_missed: bool) -> None:
    assert (Lack.TAX_NUMBER in lacks(country, 1000, percent, has_tax_number=False)) is is_missed


@pytest.mark.parametrize(
    ("country", "amount", "is_missed"),
    [
        ("DE", 250, False),
        ("DE", 251, True),
        ("AT", 400, False),
        ("AT", 401, True),
        ("IE", 101, True),
        ("US", 5000, False),
    ],
)
def test_small_invoices_may_leave_out_whom_they_are_for(country: str, amount: int, is_missed: bool) -> None:
    assert (Lack.BUYER_ADDRESS in lacks(country, amount, has_buyer_address=False)) is is_missed


def test_a_sum_in_other_money_is_no_small_one() -> None:
    known = PaperKnowledge("DE", "EUR", has_sender=True, has_tax_number=True, has_buyer_address=False)
    assert known.lacks(Money(100, "USD"), taxes("19")) == (Lack.BUYER_ADDRESS,)


def test_a_whole_paper_lacks_nothing() -> None:
    assert lacks("DE", 1000) == ()
    nothing = PaperKnowledge(
        "DE", "EUR", has_sender=False, has_tax_number=False, has_buyer_address=False, has_buyer_number=False,
        reversing=frozenset({REVERSED}),
    )  # fmt: skip
    assert nothing.lacks(Money(1000_00, "EUR"), taxed_by(REVERSED)) == tuple(Lack)


@pytest.mark.parametrize(
    ("country", "is_missed"), [("DE", True), ("IE", True), ("GB", True), ("CH", False), ("US", False)]
)
@pytest.mark.parametrize("amount", [20, 1000])
def test_who_owes_the_tax_is_named_with_a_number_however_small_the_sum(
    country: str, amount: int, is_missed: bool
) -> None:
    known = PaperKnowledge(country, "EUR", True, True, True, False, frozenset({REVERSED}))
    assert (Lack.BUYER_NUMBER in known.lacks(Money(amount * 100, "EUR"), taxed_by(REVERSED))) is is_missed
    assert known.lacks(Money(amount * 100, "EUR"), taxes("20")) == ()
    assert replace(known, has_buyer_number=True).lacks(Money(amount * 100, "EUR"), taxed_by(REVERSED)) == ()

"""Which day of supply an invoice tells."""

from datetime import date

import pytest

from arbook.ledger.errors import DateError
from arbook.ledger.invoicing import InvoiceError
from arbook.ledger.supplies import Supply, supply_told

ISSUED = date(2026, 11, 26)
NOVEMBER = Supply(date(2026, 11, 1), date(2026, 11, 30))


def test_a_period_that_ends_before_it_begins_is_refused():
    with pytest.raises(InvoiceError) as refused:
        Supply(date(2026, 11, 30), date(2026, 11, 1))
    assert (refused.value.field, refused.value.facts["why"]) == ("supply", "supply_backwards")


def test_a_day_outside_of_the_books_range_is_refused():
    with pytest.raises(DateError):
        Supply(date(2026, 11, 30), date(2300, 1, 1))


@pytest.mark.parametrize("country", ["DE", "AT", "IE", "GB", ""])
def test_what_was_given_is_told_everywhere(country):
    assert supply_told(NOVEMBER, ISSUED, country) == NOVEMBER


@pytest.mark.parametrize(
    ("country", "is_told"), [("DE", True), ("AT", True), ("CH", False), ("IE", False), ("GB", False), ("US", False)]
)
def test_the_invoices_own_date_is_told_where_the_law_wants_it(country, is_told):
    assert supply_told(None, ISSUED, country) == (Supply(ISSUED, ISSUED) if is_told else None)

"""What a new paper may not say, whatever older ones do."""

from decimal import Decimal

import pytest

from arbook.ledger.billing import check_discounts
from arbook.ledger.invoicing import Discount, InvoiceError, InvoiceLine, TaxRate

VAT = TaxRate("VAT", Decimal(19))


def line(quantity: int, off: str) -> InvoiceLine:
    return InvoiceLine("Shelf", Decimal(quantity), Decimal("1.00"), VAT, discount=Discount(amount=Decimal(off)))


def test_a_discount_takes_no_more_than_its_own_line_comes_to() -> None:
    check_discounts((line(2, "2.00"), line(-1, "0.50")), "EUR")
    with pytest.raises(InvoiceError) as refused:
        check_discounts((line(2, "1.00"), line(2, "2.01")), "EUR")
    assert (refused.value.facts["why"], refused.value.facts["position"]) == ("discount_above_line", 2)

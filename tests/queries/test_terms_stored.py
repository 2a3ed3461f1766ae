"""Terms as they stand in the book."""

from decimal import Decimal

import pytest

from arbook.ledger.early_discount import DiscountTax, EarlyDiscount
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece, net_days
from arbook.queries.offers import terms_from_json, terms_to_json

PAY_DAYS = Step(StepKind.PAY_DAY, 5, (20,))


@pytest.mark.parametrize(
    "terms",
    [
        net_days(30),
        Terms("pay days", (TermsPiece((Step(StepKind.ADD_DAYS, 30), PAY_DAYS, Step(StepKind.BUSINESS_DAY))),)),
        Terms("2/10 net 30", net_days(30).pieces, EarlyDiscount(Decimal(2), 10, DiscountTax.UNCHANGED)),
        Terms(
            "deposit",
            (
                TermsPiece((), ShareKind.PERCENT_OF_NET, Decimal("12.5"), Decimal("0.05")),
                TermsPiece((PAY_DAYS,), ShareKind.AMOUNT, Decimal(100), after_last=True),
                TermsPiece((Step(StepKind.END_OF_MONTH), Step(StepKind.ADD_WEEKS, 2))),
            ),
        ),
    ],
)
def test_terms_come_back_from_the_book_as_they_were(terms: Terms) -> None:
    assert terms_from_json(terms.name, terms_to_json(terms)) == terms

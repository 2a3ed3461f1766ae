"""Fees and interest of reminders, from other programs: those of the dunning cases that speak of money."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from arbook.ledger.interest import YearBasis
from arbook.ledger.lateness import InterestBy, LateDebt, LateTerms, agreed_claim
from tests.oracle.cases import Case, cases_of, compare
from tests.oracle.term_steps import euro, number

DUE = date(2023, 1, 31)
CASES = [case for case in cases_of("dunning") if {"fee", "annual_rate_percent"} & case.inputs.keys()]


def answer(inputs: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a reminder of an item that is so many days late asks for."""
    fee = euro(str(inputs.get("fee", "0")))
    terms = LateTerms(
        InterestBy.YEARLY,
        number(inputs.get("annual_rate_percent", "0")),
        year=YearBasis(str(inputs.get("year_basis", 365))),
        fee=fee or None,
    )
    owed = LateDebt(euro(inputs["open"]), DUE)
    claim = agreed_claim(terms, owed, DUE + timedelta(days=int(inputs["days_overdue"])), {}, None)
    return {
        "interest": claim.interest,
        "fee": claim.costs_total,
        "dunning_amount": claim.total,
        "grand_total": owed.principal + claim.total,
    }


@pytest.mark.skipif(not CASES, reason="no dunning.json in the folder named by ARBOOK_ORACLE")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_fee_and_interest_agree(case: Case, record_property: Callable[[str, object], None]) -> None:
    compare(case, answer, {}, record_property)


def test_a_case_is_answered_as_an_owner_would_be() -> None:
    told = answer({"open": "100.00", "days_overdue": 15, "fee": "10.00", "annual_rate_percent": "10"})
    assert {name: Decimal(str(amount)) for name, amount in told.items()} == {
        "interest": Decimal("0.41"),
        "fee": Decimal("10.00"),
        "dunning_amount": Decimal("10.41"),
        "grand_total": Decimal("110.41"),
    }

"""The examples that the manual tells on the telephone are what the program counts."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from arbook.formats.legal import shipped_rates, shipped_rules
from arbook.ledger.interest import Reduction
from arbook.ledger.lateness import LateClaim, LateDebt, statutory_claim
from arbook.ledger.money import Money
from arbook.ledger.statutory import law_of

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "manual"
HALF = Reduction(date(2025, 1, 31), Money.of("400.00", "EUR"))


def claim(
    country: str, kind: str, due_on: date, upto: date, paid: tuple[Reduction, ...] = (), currency: str = "EUR"
) -> LateClaim:
    """What the law gives on 1,000.00."""
    rule = law_of(shipped_rules(), country, kind, due_on)
    tables = {key: each.table for key, each in shipped_rates().items()}
    debt = LateDebt(Money.of("1000.00", currency), due_on, reductions=paid)
    return statutory_claim(rule, debt, upto, tables)


EXAMPLES = {
    "United Kingdom": claim("GB", "business", date(2024, 3, 1), date(2024, 4, 20), currency="GBP"),
    "European Union": claim("NL", "business", date(2025, 1, 31), date(2025, 4, 1)),
    "Germany": claim("DE", "business", date(2025, 1, 1), date(2025, 3, 2), (HALF,)),
    "a private person in Germany": claim("DE", "consumer", date(2025, 1, 1), date(2025, 3, 2), (HALF,)),
}


def test_the_examples_come_to_what_stands_here() -> None:
    told = {name: (str(each.interest), str(each.total)) for name, each in EXAMPLES.items()}
    assert told == {
        "United Kingdom": ("18.15", "88.15"),
        "European Union": ("18.33", "58.33"),
        "Germany": ("14.82", "54.82"),
        "a private person in Germany": ("9.56", "9.56"),
    }


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize(("page", "mark"), [("lateness.md", "."), ("de/lateness.md", ",")])
def test_the_manual_tells_interest_total_and_rates(name: str, page: str, mark: str) -> None:
    text = (MANUAL / page).read_text(encoding="utf-8")
    found = EXAMPLES[name]
    rates = {each.yearly_percent for each in found.sheet.slices}
    assert len(rates) == 1
    for number in (found.interest.decimal, found.total.decimal, *rates):
        assert str(Decimal(number)).replace(".", mark) in text

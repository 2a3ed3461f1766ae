"""Who charges for lateness: everything on a day, in a line each."""

from decimal import Decimal

import pytest

from arbook.ledger.lateness import InterestBy, LateTerms
from arbook.queries.late_charges import (
    late_charges,
)
from arbook.queries.late_waivers import WaiverReason
from arbook.queries.lateness import LateAnswers, late_answers
from arbook.queries.ledger import ledger_rows
from arbook.services.late_errors import LatenessError, RateError
from arbook.services.late_rates import LateRateService
from arbook.services.lateness import AgreeLateTerms, ChargeLateness, LatenessService, WaiveCharge
from tests.builders import Customer, Shop, day
from tests.ledger.given import euro

NINE = LateTerms(InterestBy.YEARLY, Decimal(9), fee=euro("5.00"))


class Desk:
    """Who charges: everything on a day, in a line each."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop
        self.lateness = LatenessService(shop.counter)
        self.rates = LateRateService(shop.counter)

    def agree(self, terms: LateTerms | None, customer: Customer | None = None, **facts: object) -> None:
        customer_id = customer.customer_id if customer else None
        self.lateness.agree(AgreeLateTerms(terms, customer_id, **facts))  # type: ignore[arg-type]

    def charge(self, customer: Customer, on: str, **facts: object) -> int:
        command = ChargeLateness(customer.customer_id, day(on), **facts)  # type: ignore[arg-type]
        made = self.lateness.charge(command, today=day(on))
        assert made.made_id is not None
        return made.made_id

    def waive(self, charge_id: int, on: str, reason: WaiverReason = WaiverReason.GOODWILL, **facts: object) -> None:
        command = WaiveCharge(charge_id, day(on), reason, **facts)  # type: ignore[arg-type]
        self.lateness.waive(command, today=day(on))

    def withdraw(self, charge_id: int, on: str, reason: str = "ours") -> None:
        self.lateness.withdraw(charge_id, on=day(on), today=day(on), reason=reason)

    def may(self, customer: Customer, on: str, **asked: object) -> LateAnswers:
        found = self.shop.read(late_answers, customer.customer_id, day(on), **asked)
        assert isinstance(found, LateAnswers)
        return found

    def charges(self, customer: Customer) -> list[tuple[str, str, str, str]]:
        rows = self.shop.read(late_charges, customer.customer_id)
        return [(row.number, row.state.value, str(row.total), str(row.open)) for row in reversed(rows)]


def refusal(refused: pytest.ExceptionInfo[LatenessError] | pytest.ExceptionInfo[RateError]) -> object:
    return refused.value.facts["why"]


def ledger(desk: Desk, customer: Customer) -> list[tuple[str, str, str]]:
    rows = desk.shop.read(ledger_rows, customer.customer_id)
    return [(row.entry.kind.value, row.entry.number, str(row.entry.amount)) for row in rows]

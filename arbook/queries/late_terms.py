"""What is agreed for lateness, with one customer and with all."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, or_, select

from arbook.ledger.interest import YearBasis
from arbook.ledger.lateness import ChargeWay, InterestBy, LateTerms
from arbook.ledger.money import Money
from arbook.store.tables.lateness import late_terms_table


@dataclass(frozen=True, slots=True)
class LateTermsRow:
    """An agreement on lateness: whose (``customer_id`` None: of all customers), and for invoices from which day.

    ``terms`` is None where it was ended.
    """

    terms_id: int
    customer_id: int | None
    from_on: date | None
    terms: LateTerms | None
    note: str


@dataclass(frozen=True, slots=True)
class AgreedTerms:
    """All agreements that bear on one customer, the newest first."""

    rows: tuple[LateTermsRow, ...]

    def on(self, issued_on: date) -> LateTermsRow | None:
        """What holds for an invoice of that day: the customer's own before the book's; None where nothing does."""
        for is_own in (True, False):
            for row in self.rows:
                if (row.customer_id is not None) is is_own and (row.from_on is None or row.from_on <= issued_on):
                    if row.terms is not None:
                        return row
                    break
        return None


def agreed_terms(connection: Connection, customer_id: int | None = None) -> AgreedTerms:
    """The agreements with a customer and with all; without a customer, those with all."""
    table = late_terms_table
    query = select(table).where(or_(table.c.customer_id.is_(None), table.c.customer_id == customer_id))
    rows = connection.execute(query.order_by(table.c.id.desc()))
    return AgreedTerms(
        tuple(
            LateTermsRow(
                row.id,
                row.customer_id,
                row.from_on,
                None if row.rule is None else late_terms_from_json(json.loads(row.rule)),
                row.note,
            )
            for row in rows
        )
    )


def late_terms_to_json(terms: LateTerms) -> dict[str, Any]:
    """How terms are written in the book."""
    return {
        "interest": terms.interest.value,
        "yearly_percent": str(terms.yearly_percent),
        "reference": terms.reference,
        "year": terms.year.value,
        "grace_days": terms.grace_days,
        "least": _amount_to_json(terms.least),
        "most": _amount_to_json(terms.most),
        "has_compensation": terms.has_compensation,
        "fee": _amount_to_json(terms.fee),
        "stage_fees": [_amount_to_json(each) for each in terms.stage_fees],
        "percent": str(terms.percent),
        "way": terms.way.value,
    }


def late_terms_from_json(stored: dict[str, Any]) -> LateTerms:
    """What ``late_terms_to_json`` wrote.

    Raises:
        LateTermsError: it cannot be kept.
    """
    return LateTerms(
        interest=InterestBy(stored["interest"]),
        yearly_percent=Decimal(stored["yearly_percent"]),
        reference=stored["reference"],
        year=YearBasis(stored["year"]),
        grace_days=stored["grace_days"],
        least=_amount_from_json(stored["least"]),
        most=_amount_from_json(stored["most"]),
        has_compensation=stored["has_compensation"],
        fee=_amount_from_json(stored["fee"]),
        stage_fees=tuple(Money.of(each["amount"], each["currency"]) for each in stored["stage_fees"]),
        percent=Decimal(stored["percent"]),
        way=ChargeWay(stored["way"]),
    )


def _amount_to_json(amount: Money | None) -> dict[str, str] | None:
    return None if amount is None else {"amount": str(amount), "currency": amount.currency}


def _amount_from_json(stored: dict[str, str] | None) -> Money | None:
    return None if stored is None else Money.of(stored["amount"], stored["currency"])

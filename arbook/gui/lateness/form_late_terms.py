"""What lateness costs, as a form: parse, complain, an example, the command."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from arbook.ledger.amounts import parse_amount, parse_percent
from arbook.ledger.digits import latin_digits
from arbook.ledger.errors import ArbookError
from arbook.ledger.interest import YearBasis
from arbook.ledger.late_terms import MOST_GRACE_DAYS
from arbook.ledger.lateness import (
    ChargeWay,
    InterestBy,
    LateDebt,
    LateTerms,
    LateTermsError,
    agreed_claim,
)
from arbook.ledger.may_charge import Reference
from arbook.ledger.money import Money
from arbook.queries.customers import customer_by_id
from arbook.queries.late_rates import references
from arbook.queries.late_terms import LateTermsRow, agreed_terms
from arbook.queries.settings import profile
from arbook.services.changing import new_operation_id
from arbook.services.lateness import AgreeLateTerms
from arbook.services.office import Office

EXAMPLE_MINOR = 100_000
EXAMPLE_DAYS = 30
"""The example beside the form: 1,000.00 that is thirty days late."""


@dataclass(frozen=True, slots=True)
class KnownTerms:
    """What is agreed now, whose it is, and the reference rates to choose from."""

    name: str
    currency: str
    now: LateTermsRow | None
    references: Mapping[str, Reference]


def read_late_terms(office: Office, customer_id: int | None) -> KnownTerms:
    """Of a customer, or (None) of all.

    Raises:
        CustomerUnknownError: no such customer.
    """
    rows = office.read(agreed_terms, customer_id).rows
    now = next((row for row in rows if row.customer_id == customer_id), None)
    if now is not None and now.terms is None:
        now = None
    rates = office.read(references)
    if customer_id is None:
        return KnownTerms("", office.read(profile).currency, now, rates)
    card = office.read(customer_by_id, customer_id)
    return KnownTerms(card.name, card.currency, now, rates)


@dataclass(slots=True)
class LateTermsForm:
    """Everything as it is typed; amounts are None where the field is empty."""

    customer_id: int | None
    currency: str = "EUR"
    decimal_mark: str = "."
    interest: InterestBy = InterestBy.STATUTORY
    percent_typed: str = ""
    reference: str = ""
    has_compensation: bool = True
    fee: Money | None = None
    stage_fees_typed: str = ""
    once_typed: str = ""
    grace_typed: str = ""
    least: Money | None = None
    most: Money | None = None
    year: YearBasis = YearBasis.DAYS_365
    way: ChargeWay = ChargeWay.BOOKED
    from_on: date | None = None
    note: str = ""
    operation_id: str = field(default_factory=new_operation_id)

    def take(self, terms: LateTerms) -> None:
        """Begin with what is agreed; texts are written by whoever knows how the owner writes numbers."""
        self.interest, self.reference, self.has_compensation = terms.interest, terms.reference, terms.has_compensation
        self.fee, self.least, self.most = terms.fee, terms.least, terms.most
        self.year, self.way = terms.year, terms.way

    def terms(self) -> LateTerms:
        """What is typed, as terms.

        Raises:
            LateTermsError, AmountError: something typed cannot be kept; ``field`` says what.
        """
        needs_rate = self.interest in (InterestBy.YEARLY, InterestBy.REFERENCE)
        return LateTerms(
            interest=self.interest,
            yearly_percent=self._percent("yearly_percent", self.percent_typed) if needs_rate else Decimal(0),
            reference=self.reference if self.interest is InterestBy.REFERENCE else "",
            year=self.year,
            grace_days=self._days(),
            least=self.least,
            most=self.most,
            has_compensation=self.has_compensation,
            fee=self.fee,
            stage_fees=self._stage_fees(),
            percent=self._percent("percent", self.once_typed),
            way=self.way,
        )

    def example(self, known: Mapping[str, Reference], today: date) -> Money | None:
        """What 1,000.00 costs that is thirty days late today; None where the law decides, or nothing can be said."""
        try:
            terms = self.terms()
            debt = LateDebt(Money(EXAMPLE_MINOR, self.currency), today - timedelta(days=EXAMPLE_DAYS))
            tables = {key: each.table for key, each in known.items()}
            if terms.interest is InterestBy.STATUTORY:
                return None
            return agreed_claim(replace(terms, stage_fees=()), debt, today, tables, None).total
        except ArbookError:
            return None

    def command(self) -> AgreeLateTerms:
        """Agree on what is typed.

        Raises:
            LateTermsError, AmountError: as ``terms``.
        """
        return AgreeLateTerms(self.terms(), self.customer_id, self.from_on, self.note.strip())

    def ended(self) -> AgreeLateTerms:
        """Nothing is agreed any more."""
        return AgreeLateTerms(None, self.customer_id, None, self.note.strip())

    def _percent(self, name: str, typed: str) -> Decimal:
        text = latin_digits(typed, self.decimal_mark).strip()
        try:
            return parse_percent(text) if text else Decimal(0)
        except ArbookError as refusal:
            refusal.field = name
            raise

    def _days(self) -> int:
        text = latin_digits(self.grace_typed, self.decimal_mark).strip()
        if not text:
            return 0
        if not text.isdecimal() or len(text) > len(str(MOST_GRACE_DAYS)):
            raise LateTermsError(field="grace_days", why="grace_out_of_range", most=MOST_GRACE_DAYS)
        return int(text)

    def _stage_fees(self) -> tuple[Money, ...]:
        texts = [each for each in latin_digits(self.stage_fees_typed, self.decimal_mark).split(";") if each.strip()]
        try:
            return tuple(parse_amount(each, self.currency, decimal_mark=self.decimal_mark) for each in texts)
        except ArbookError as refusal:
            refusal.field = "stage_fees"
            raise

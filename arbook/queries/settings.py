"""What the owner set up: the business, terms, tax rates, the mail account, and what the book knows of itself.

The name of the business is read at every start: the rules of terms and prices are loaded only where they are asked.
"""

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select

from arbook.store.tables.book import (
    book_fact_table,
    business_profile_table,
    import_mapping_table,
    logo_table,
    mail_account_table,
    tax_rate_table,
    terms_table,
)
from arbook.store.tables.papers import series_table

if TYPE_CHECKING:
    from arbook.ledger.invoicing import Pricing
    from arbook.ledger.terms import Step, Terms, TermsPiece


@dataclass(frozen=True, slots=True)
class Profile:
    """The business that sends the invoices; ``address`` holds lines."""

    name: str
    address: str
    country: str
    email: str
    phone: str
    website: str
    tax_id: str
    tagline: str
    contact_name: str
    currency: str
    language: str
    paper_size: str
    iban: str
    bic: str
    bank_name: str
    payment_note: str
    accent: str
    logo: bytes | None
    default_terms_id: int
    default_policy_id: int | None
    gross_prices: bool = False
    tax_rounding: str = "per_rate"
    cash_rounding: Decimal | None = None

    @property
    def pricing(self) -> "Pricing":
        """How a new paper of this business is priced."""
        from arbook.ledger.invoicing import Pricing, TaxRounding

        return Pricing(self.gross_prices, TaxRounding(self.tax_rounding))

    def coin_for(self, currency: str) -> Decimal | None:
        """The smallest coin for an invoice in this currency: coins are those of the book's own."""
        return self.cash_rounding if currency == self.currency else None

    @property
    def is_ready_for_paper(self) -> bool:
        """Whether a customer can see from a paper where it comes from and where the money should go."""
        return bool(self.address.strip() and (self.iban.strip() or self.payment_note.strip()))


@dataclass(frozen=True, slots=True)
class MailAccountRow:
    """How mail leaves; the password is in the keyring."""

    sender_name: str
    address: str
    host: str
    port: int
    security: str
    username: str


@dataclass(frozen=True, slots=True)
class TermsRow:
    """Terms the owner can choose."""

    terms_id: int
    terms: "Terms"


@dataclass(frozen=True, slots=True)
class TaxRateRow:
    """A tax rate the owner can choose."""

    tax_rate_id: int
    name: str
    percent: Decimal
    kind: str
    note: str
    is_default: bool


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A number series: its ``kind`` (invoice, credit_note, plan, customer), pattern and next counter."""

    kind: str
    pattern: str
    next_counter: int


def number_series(connection: Connection) -> tuple[SeriesRow, ...]:
    """How papers and customers are numbered."""
    rows = connection.execute(select(series_table).order_by(series_table.c.id))
    return tuple(SeriesRow(row.kind, row.pattern, row.next_counter) for row in rows)


_BUSINESS = select(business_profile_table)


def profile(connection: Connection) -> Profile:
    """The business."""
    row = connection.execute(_BUSINESS).one()
    return Profile(**{name: getattr(row, name) for name in Profile.__dataclass_fields__})


def kept_logo(connection: Connection, mark: str) -> bytes | None:
    """The logo that an issued paper names by its hash; None where it bears none."""
    content: bytes | None = connection.execute(
        select(logo_table.c.content).where(logo_table.c.sha256 == mark)
    ).scalar()
    return content


def mail_account(connection: Connection) -> MailAccountRow | None:
    """The account that reminders leave by, or None while it is not set up."""
    table = mail_account_table
    row = connection.execute(select(table).order_by(table.c.is_default.desc(), table.c.id).limit(1)).one_or_none()
    if row is None:
        return None
    return MailAccountRow(**{name: getattr(row, name) for name in MailAccountRow.__dataclass_fields__})


def terms_list(connection: Connection, *, withdrawn: bool = False) -> tuple[TermsRow, ...]:
    """Terms in use, in the order they were made; or those that are no longer offered."""
    table = terms_table
    rows = connection.execute(select(table).where(table.c.is_archived == withdrawn).order_by(table.c.id))
    return tuple(TermsRow(row.id, terms_from_json(row.name, row.rule)) for row in rows)


def tax_rates(connection: Connection, *, withdrawn: bool = False) -> tuple[TaxRateRow, ...]:
    """Tax rates in use, the default first; or those that are no longer offered."""
    table = tax_rate_table
    rows = connection.execute(
        select(table).where(table.c.is_archived == withdrawn).order_by(table.c.is_default.desc(), table.c.id)
    )
    return tuple(TaxRateRow(row.id, row.name, row.percent, row.kind, row.note, row.is_default) for row in rows)


def book_facts(connection: Connection) -> dict[str, str]:
    """``book_id``, ``created_at``, ``is_demo`` ("0" or "1"), ``made_by``."""
    return {row.key: row.value for row in connection.execute(select(book_fact_table.c.key, book_fact_table.c.value))}


def is_demo(connection: Connection) -> bool:
    """A demo book never sends mail."""
    return book_facts(connection).get("is_demo") == "1"


def saved_mapping(connection: Connection, header_signature: str) -> str | None:
    """The mapping JSON the owner saved for files with this header."""
    table = import_mapping_table
    mapping: str | None = connection.execute(
        select(table.c.mapping).where(table.c.header_signature == header_signature)
    ).scalar()
    return mapping


def terms_from_json(name: str, rule: str) -> "Terms":
    """Terms from their stored form (docs/book-format.md)."""
    from arbook.ledger.terms import Terms
    from arbook.queries.pricing import early_from_json

    return Terms(name, tuple(_piece(each) for each in json.loads(rule)["pieces"]), early_from_json(rule))


def terms_to_json(terms: "Terms") -> str:
    """The stored form of terms."""
    stored: dict[str, Any] = {"pieces": [_stored_piece(piece) for piece in terms.pieces]}
    if terms.early is not None:
        early = terms.early
        stored["early"] = {"percent": f"{early.percent:f}", "days": early.days, "tax": early.tax.value}
        if early.coin is not None:
            stored["early"]["coin"] = f"{early.coin:f}"
    return json.dumps(stored)


def _stored_piece(piece: "TermsPiece") -> dict[str, Any]:
    return {
        "share": piece.share_kind.value,
        **({} if piece.share is None else {"of": f"{piece.share:f}"}),
        **({} if piece.round_to is None else {"round_to": f"{piece.round_to:f}"}),
        **({"after_last": True} if piece.after_last else {}),
        "steps": [{step.kind.value: list(step.days) if step.more else step.value} for step in piece.steps],
    }


def _piece(stored: dict[str, Any]) -> "TermsPiece":
    from arbook.ledger.terms import ShareKind, TermsPiece

    steps = tuple(_step(kind, value) for step in stored["steps"] for kind, value in step.items())
    share = Decimal(stored["of"]) if "of" in stored else None
    round_to = Decimal(stored["round_to"]) if "round_to" in stored else None
    return TermsPiece(steps, ShareKind(stored["share"]), share, round_to, bool(stored.get("after_last")))


def _step(kind: str, value: int | list[int]) -> "Step":
    from arbook.ledger.terms import Step, StepKind

    first, *more = value if isinstance(value, list) else [value]
    return Step(StepKind(kind), first, tuple(more))

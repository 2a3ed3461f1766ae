"""What the owner offers and how papers are numbered: terms, tax rates and number series."""

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, select

from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece
from arbook.queries.pricing import early_from_json
from arbook.store.tables.offers import series_table, tax_rate_table, terms_table


@dataclass(frozen=True, slots=True)
class TermsRow:
    """Terms the owner can choose."""

    terms_id: int
    terms: Terms


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


def terms_from_json(name: str, rule: str) -> Terms:
    """Terms from their stored form (docs/book-format.md)."""
    return Terms(name, tuple(_piece(each) for each in json.loads(rule)["pieces"]), early_from_json(rule))


def terms_to_json(terms: Terms) -> str:
    """The stored form of terms."""
    stored: dict[str, Any] = {"pieces": [_stored_piece(piece) for piece in terms.pieces]}
    if terms.early is not None:
        early = terms.early
        stored["early"] = {"percent": f"{early.percent:f}", "days": early.days, "tax": early.tax.value}
        if early.coin is not None:
            stored["early"]["coin"] = f"{early.coin:f}"
    return json.dumps(stored)


def _stored_piece(piece: TermsPiece) -> dict[str, Any]:
    return {
        "share": piece.share_kind.value,
        **({} if piece.share is None else {"of": f"{piece.share:f}"}),
        **({} if piece.round_to is None else {"round_to": f"{piece.round_to:f}"}),
        **({"after_last": True} if piece.after_last else {}),
        "steps": [{step.kind.value: list(step.days) if step.more else step.value} for step in piece.steps],
    }


def _piece(stored: dict[str, Any]) -> TermsPiece:
    steps = tuple(_step(kind, value) for step in stored["steps"] for kind, value in step.items())
    share = Decimal(stored["of"]) if "of" in stored else None
    round_to = Decimal(stored["round_to"]) if "round_to" in stored else None
    return TermsPiece(steps, ShareKind(stored["share"]), share, round_to, bool(stored.get("after_last")))


def _step(kind: str, value: int | list[int]) -> Step:
    first, *more = value if isinstance(value, list) else [value]
    return Step(StepKind(kind), first, tuple(more))

"""What all agreements share: their checks, their end, and the line each of them leaves in the customer's log."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Table, select, update

from arbook.ledger.agreeing import AgreementKind, can_stand_together
from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import MAX_MINOR, Money
from arbook.queries.agreed_items import agreed_about
from arbook.queries.invoices import invoice_by_id
from arbook.services.changing import Change
from arbook.services.contact_log import ContactFile, log_contact
from arbook.services.customers import LONGEST_TEXT
from arbook.store.tables.papers import due_piece_table


class AgreementError(ArbookError):
    """An agreement that cannot be written down. Facts: ``why`` and what it is about."""


def check_amount(amount: Money, currency: str) -> None:
    """Refuse an amount that nobody can agree to pay."""
    if amount.currency != currency:
        raise AgreementError(field="amount", why="other_currency", currency=currency)
    if not 0 < amount.minor <= MAX_MINOR:
        raise AgreementError(field="amount", why="not_positive" if amount.minor <= 0 else "too_large")


def check_texts(**texts: str) -> None:
    """Refuse what nobody means to write; the keywords are the fields."""
    for field, text in texts.items():
        if len(text) > LONGEST_TEXT:
            raise AgreementError(field=field, why="too_long", most=LONGEST_TEXT)


def check_invoice(change: Change, customer_id: int, invoice_id: int | None, amount: Money | None = None) -> str:
    """The number of the invoice an agreement is about, or nothing."""
    if invoice_id is None:
        return ""
    row = invoice_by_id(change.connection, invoice_id).row
    if row.customer_id != customer_id:
        raise AgreementError(field="invoice", why="other_customer", number=row.number)
    if row.state != "issued" or row.kind != "invoice":
        raise AgreementError(field="invoice", why="not_issued", number=row.number)
    if amount is not None and amount > row.total:
        raise AgreementError(field="amount", why="above_invoice", number=row.number, total=row.total)
    return row.number


def check_pieces(
    connection: Connection,
    customer_id: int,
    piece_ids: Sequence[int],
    on: date,
    kind: AgreementKind = AgreementKind.PLAN,
    *,
    besides: Collection[AgreementKind] = (),
) -> None:
    """Refuse due pieces of somebody else, and those about which something else is agreed that cannot stand beside it.
    What is of a kind in ``besides`` may stand there all the same.

    Raises:
        AgreementError: ``other_customer``; ``in_running_plan``, ``in_settlement``, ``in_dispute``, ``in_promise`` and
            ``in_extension``, with ``plan`` or ``until``.
    """
    pieces = due_piece_table
    stranger = connection.execute(
        select(pieces.c.id).where(pieces.c.id.in_(piece_ids), pieces.c.customer_id != customer_id)
    ).scalar()
    if stranger is not None:
        raise AgreementError(field="items", why="other_customer", piece_id=stranger)
    for taken in agreed_about(connection, customer_id, piece_ids, on):
        if taken.kind not in besides and not can_stand_together(kind, taken.kind):
            why = "in_running_plan" if taken.kind is AgreementKind.PLAN else f"in_{taken.kind}"
            raise AgreementError(field="items", why=why, plan=taken.number, until=taken.until)


def check_beside(
    connection: Connection, kind: AgreementKind, customer_id: int, on: date, invoice_id: int | None = None
) -> None:
    """The same of all due pieces of an invoice, or of whatever the customer owes.

    Raises:
        AgreementError: as ``check_pieces``.
    """
    table = due_piece_table
    own = table.c.open_minor > 0 if invoice_id is None else table.c.invoice_id == invoice_id
    pieces = connection.execute(select(table.c.id).where(table.c.customer_id == customer_id, own)).scalars()
    check_pieces(connection, customer_id, list(pieces), on, kind)


def close_agreement(
    change: Change, table: Table, row_id: int, on: date, days: tuple[str | None, str], **values: object
) -> Row[Any]:
    """End something that runs: ``days`` names the columns of its first day (None: any day will do) and its end."""
    started, ended = days
    row = change.connection.execute(select(table).where(table.c.id == row_id)).one_or_none()
    if row is None:
        which: dict[str, Any] = {f"{table.name}_id": row_id}
        raise AgreementError(why="unknown", **which)
    if getattr(row, ended) is not None:
        raise AgreementError(why="already_ended", on=getattr(row, ended))
    if started is not None and in_book_range(on) < getattr(row, started):
        raise AgreementError(field="on", why="before_start", started_on=getattr(row, started))
    change.connection.execute(update(table).where(table.c.id == row_id).values({ended: in_book_range(on), **values}))
    return row


def note_event(
    change: Change,
    customer_id: int,
    on: date,
    kind: str,
    facts: Mapping[str, object],
    body: str = "",
    direction: str = "own",
    with_whom: str = "",
    files: Sequence[ContactFile] = (),
) -> None:
    """The event's line in the log; amounts and days are kept as plain strings, and what is not known is left out."""
    plain = {name: _plain(value) for name, value in facts.items() if value not in (None, "")}
    log_contact(
        change,
        customer_id,
        on,
        kind=kind,
        direction=direction,
        body=body.strip(),
        with_whom=with_whom,
        facts=json.dumps(plain, ensure_ascii=False),
        files=files,
    )


def _plain(value: object) -> object:
    if isinstance(value, Money):
        return {"amount": str(value), "currency": value.currency}
    return value.isoformat() if isinstance(value, date) else value


def remember(change: Change, noun: str, row_id: int, customer_id: int, number: str = "") -> None:
    """Tell the views what the agreement touched."""
    change.touch(noun, row_id)
    change.touch("customer", customer_id)
    change.made(row_id, number)

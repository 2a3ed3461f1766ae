"""Aging in the owner's own bands: by customer, by invoice, or by due piece; as of any day."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection

from arbook.ledger.bands import Bands
from arbook.ledger.dates import days_between
from arbook.ledger.money import Money, total
from arbook.queries.contested import contested_pieces
from arbook.queries.items import OnAccountRow, OpenItemRow, money_on_account, open_items


class AgingBy(StrEnum):
    """What a line of the aging is about."""

    CUSTOMER = "customer"
    INVOICE = "invoice"
    PIECE = "piece"


@dataclass(frozen=True, slots=True)
class BandedRow:
    """Open amounts in the bands, first "not due"; ``on_account`` reduces the balance and lies in no band.

    ``number`` is of the invoice or piece, empty where the line is about more. ``due_on`` is the first day on which
    something of it was due; None where it is money on account alone. ``disputed`` is what of the bands is
    contested, None where nothing is.
    """

    customer_number: str
    customer_name: str
    number: str
    due_on: date | None
    bands: tuple[Money, ...]
    on_account: Money
    customer_id: int = 0
    disputed: Money | None = None

    @property
    def currency(self) -> str:
        """Of all of it."""
        return self.on_account.currency

    @property
    def balance(self) -> Money:
        """The bands less what is on account."""
        return total(list(self.bands), self.currency) - self.on_account


def aging_in_bands(
    connection: Connection,
    as_of: date,
    bands: Bands,
    *,
    by: AgingBy = AgingBy.CUSTOMER,
    customer_id: int | None = None,
    age_credit: bool = False,
) -> tuple[BandedRow, ...]:
    """What was open on that day.

    Args:
        connection: A book being read.
        as_of: The day.
        bands: The owner's.
        by: One line for each of these.
        customer_id: Of one customer only.
        age_credit: Put what is on account into the band of its own day, where it lowers what is owed, instead of a
            column of its own.
    """
    found: dict[tuple[object, ...], BandedRow] = {}
    contested = contested_pieces(connection, as_of, customer_id)
    for item in open_items(connection, as_of, customer_id):
        row = replace(_of_item(item, as_of, bands, by), disputed=contested.get(item.item.piece_id))
        _add(found, (row.customer_number, *_key(item, by)), row)
    for credit in money_on_account(connection, as_of, customer_id):
        row = _of_credit(credit, as_of, bands, by, age_credit=age_credit)
        key = (
            (row.customer_number,)
            if by is AgingBy.CUSTOMER
            else (row.customer_number, "credit", credit.on_account_id)
        )
        _add(found, key, row)
    return tuple(sorted(found.values(), key=_order))


def _key(row: OpenItemRow, by: AgingBy) -> tuple[object, ...]:
    if by is AgingBy.CUSTOMER:
        return ()
    item = row.item
    return ("invoice", item.invoice_id) if by is AgingBy.INVOICE and item.invoice_id else ("piece", item.piece_id)


def _of_item(row: OpenItemRow, as_of: date, bands: Bands, by: AgingBy) -> BandedRow:
    item = row.item
    number = "" if by is AgingBy.CUSTOMER else item.number or row.kind.value
    placed = _placed(item.open, bands.place(item.days_late(as_of)), bands)
    return BandedRow(
        row.customer_number, row.customer_name, number, item.due_on, placed, item.open - item.open, row.customer_id
    )


def _of_credit(row: OnAccountRow, as_of: date, bands: Bands, by: AgingBy, *, age_credit: bool) -> BandedRow:
    credit, zero = row.credit, row.credit.open - row.credit.open
    number = "" if by is AgingBy.CUSTOMER else row.number or row.kind.value
    if age_credit:
        band = bands.place(days_between(credit.dated_on, as_of))
        return BandedRow(
            row.customer_number,
            row.customer_name,
            number,
            None,
            _placed(-credit.open, band, bands),
            zero,
            row.customer_id,
        )
    placed = _placed(zero, 0, bands)
    return BandedRow(row.customer_number, row.customer_name, number, None, placed, credit.open, row.customer_id)


def _placed(amount: Money, band: int, bands: Bands) -> tuple[Money, ...]:
    zero = Money.zero(amount.currency)
    return tuple(amount if at == band else zero for at in range(len(bands.names)))


def _add(found: dict[tuple[object, ...], BandedRow], key: tuple[object, ...], row: BandedRow) -> None:
    before = found.get(key)
    if before is None:
        found[key] = row
        return
    sums = tuple(mine + more for mine, more in zip(before.bands, row.bands, strict=True))
    days = [day for day in (before.due_on, row.due_on) if day is not None]
    due_on = min(days, default=None)
    found[key] = BandedRow(
        before.customer_number,
        before.customer_name,
        before.number,
        due_on,
        sums,
        before.on_account + row.on_account,
        before.customer_id,
        _both(before.disputed, row.disputed),
    )


def _both(first: Money | None, second: Money | None) -> Money | None:
    return first + second if first is not None and second is not None else first or second


def _order(row: BandedRow) -> tuple[object, ...]:
    return (row.customer_number, row.due_on or date.max, row.number)

"""Use cases around invoices: drafts and issuing. Those from elsewhere and credit notes have modules of their own."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from arbook.ledger.billing import Bill, bill
from arbook.ledger.calendars import EVERY_DAY, BusinessCalendar
from arbook.ledger.dates import in_book_range
from arbook.ledger.invoicing import NET_PRICES, InvoiceError, InvoiceLine, InvoiceTotals, Pricing, check_texts
from arbook.ledger.money import Money
from arbook.ledger.supplies import Supply
from arbook.ledger.terms import Terms
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.invoices import InvoiceUnknownError
from arbook.queries.offers import terms_from_json, terms_to_json
from arbook.queries.pricing import pricing_to_json
from arbook.queries.settings import Profile, profile
from arbook.services.changing import Change, Changes, Counter
from arbook.services.credit_limits import check_credit_limit
from arbook.services.credit_notes import CreditNote, write_credit_note
from arbook.services.invoice_rows import freeze, post_invoice, sums_of, write_lines
from arbook.services.invoices_elsewhere import RecordInvoice, record_elsewhere
from arbook.services.numbers import take_paper_number
from arbook.store.tables.offers import terms_table
from arbook.store.tables.papers import invoice_table
from arbook.store.tables.printed import invoice_line_table

LONGEST_TYPED = 2_000_000
"""Characters of a draft's lines as typed."""


@dataclass(frozen=True, slots=True)
class DraftInvoice:
    """An invoice being written. Without ``terms_id`` the customer's terms serve, else the book's.

    ``due_on`` replaces what the terms compute: one piece, due that day. ``supply`` says when it was supplied, where
    not on the invoice's date. ``typed`` are lines as they stand on the screen while they make no invoice yet; it is
    for the draft alone.
    """

    customer_id: int
    issued_on: date
    lines: tuple[InvoiceLine, ...]
    terms_id: int | None = None
    due_on: date | None = None
    reference: str = ""
    note: str = ""
    typed: str = ""
    pricing: Pricing = NET_PRICES
    supply: Supply | None = None


class InvoiceService:
    """Use cases around invoices and credit notes."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def save_draft(
        self, draft: DraftInvoice, *, draft_id: int | None = None, operation_id: str | None = None
    ) -> Changes:
        """Keep a draft; it has no number and owes nothing, and it may have no line yet.

        Raises:
            InvoiceError: a line makes no invoice; what is ``typed`` is above ``LONGEST_TYPED``.
        """

        def work(change: Change) -> None:
            invoice_id = write_draft(change, draft, draft_id)
            change.touch("invoice", invoice_id)
            change.made(invoice_id)

        return self._counter.change("save_draft", work, operation_id)

    def discard_draft(self, draft_id: int, *, operation_id: str | None = None) -> Changes:
        """Throw a draft away; it never had a number, so none is missing.

        Raises:
            InvoiceUnknownError: it is gone already.
            InvoiceError: ``already_issued``.
        """

        def work(change: Change) -> None:
            _check_is_draft(change, draft_id)
            change.connection.execute(delete(invoice_line_table).where(invoice_line_table.c.invoice_id == draft_id))
            change.connection.execute(delete(invoice_table).where(invoice_table.c.id == draft_id))
            change.touch("invoice", draft_id)

        return self._counter.change("discard_draft", work, operation_id)

    def issue(
        self,
        draft: DraftInvoice,
        *,
        today: date,
        draft_id: int | None = None,
        override: str = "",
        operation_id: str | None = None,
    ) -> Changes:
        """Issue an invoice: it takes its number, is frozen, and is owed. ``override`` is the reason to pass the
        customer's credit limit.

        Raises:
            CreditLimitError: above the limit, where the owner's rule is to stop.
            InvoiceError: the lines make no invoice, or it comes to nothing.
            NumberingError: dated before the last invoice, or far ahead of ``today``.
            DateError, TermsError: dates out of range; shares above the total.
        """

        def work(change: Change) -> None:
            issue_draft(change, draft, today, draft_id, override)

        return self._counter.change("issue_invoice", work, operation_id)

    def record(self, command: RecordInvoice, *, operation_id: str | None = None) -> Changes:
        """Record an invoice issued elsewhere.

        Raises:
            NumberTakenError: the book already has this number.
            InvoiceError: no number, total not positive, tax above it, or due before issued.
        """
        return self._counter.change("record_invoice", lambda change: record_elsewhere(change, command), operation_id)

    def credit(self, command: CreditNote, *, today: date, operation_id: str | None = None) -> Changes:
        """Issue a credit note: it is put on what its invoice still owes, the rest stays on account.

        Raises:
            InvoiceError: ``above_invoice``, ``before_invoice``, ``not_issued``, or the lines make no credit note.
            NumberingError: dated before the last credit note, or far ahead of ``today``.
        """
        return self._counter.change(
            "issue_credit_note", lambda change: write_credit_note(change, command, today), operation_id
        )


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What a draft is worked out from beside its own lines; read once in a use case."""

    card: CustomerCard
    business: Profile
    terms: Terms


def issue_draft(
    change: Change, draft: DraftInvoice, today: date, draft_id: int | None = None, override: str = ""
) -> None:
    """Issue an invoice as part of a larger change; raises what ``InvoiceService.issue`` does."""
    _check_typing(draft)
    grounds = _grounds(change.connection, draft)
    card, asked = grounds.card, _bill(draft, grounds)
    if asked.total.minor <= 0:
        raise InvoiceError(field="lines", why="comes_to_nothing")
    # the coins that what settles it early is told in are frozen with it; a draft keeps its terms, to be found again
    terms = grounds.terms if asked.early is None else replace(grounds.terms, early=asked.early)
    invoice_id = _write_rows(change, draft, draft_id, card.currency, terms, asked.totals, asked.rounding)
    check_credit_limit(change, card, asked.total, today, override=override, but_draft=invoice_id)
    number = take_paper_number(change, "invoice", draft.issued_on, today)
    freeze(change, invoice_id, number, card, grounds.business, asked.totals.taxes)
    post_invoice(change, card, invoice_id, draft.issued_on, asked.pieces, draft.reference)
    change.made(invoice_id, number)


def write_draft(change: Change, draft: DraftInvoice, draft_id: int | None = None) -> int:
    """Write a draft, a new one or in the place of one; returns its id. A part of larger changes."""
    _check_typing(draft)
    grounds = _grounds(change.connection, draft)
    totals, rounding = _draft_sums(draft, grounds)
    return _write_rows(change, draft, draft_id, grounds.card.currency, grounds.terms, totals, rounding)


def _write_rows(
    change: Change,
    draft: DraftInvoice,
    draft_id: int | None,
    currency: str,
    terms: Terms,
    totals: InvoiceTotals,
    rounding: Money,
) -> int:
    """The draft and its lines, new or in place of what was there."""
    row: dict[str, Any] = {
        "customer_id": draft.customer_id,
        "issued_on": draft.issued_on,
        "currency": currency,
        "terms": terms_to_json(terms),
        "own_due_on": draft.due_on,
        "supplied_from_on": None if draft.supply is None else draft.supply.first,
        "supplied_to_on": None if draft.supply is None else draft.supply.last,
        "reference": draft.reference.strip(),
        "note": draft.note.strip(),
        **sums_of(totals, rounding.minor),
        "pricing": pricing_to_json(draft.pricing),
        "typed": draft.typed or None,
        "operation_id": change.operation_id,
    }
    if draft_id is None:
        draft_id = change.insert(invoice_table, **row)
    else:
        _check_is_draft(change, draft_id)
        change.connection.execute(update(invoice_table).where(invoice_table.c.id == draft_id).values(**row))
        change.connection.execute(delete(invoice_line_table).where(invoice_line_table.c.invoice_id == draft_id))
    if draft.lines:
        write_lines(change, draft_id, draft.lines, totals)
    return draft_id


def _check_typing(draft: DraftInvoice) -> None:
    check_texts(draft.lines, draft.pricing, reference=draft.reference, note=draft.note)
    for day in (draft.issued_on, draft.due_on or draft.issued_on):
        in_book_range(day)
    if len(draft.typed) > LONGEST_TYPED:
        raise InvoiceError(field="lines", why="too_many_lines")


def _draft_sums(draft: DraftInvoice, grounds: _Grounds) -> tuple[InvoiceTotals, Money]:
    """Totals and cash rounding; a draft without lines comes to nothing yet."""
    zero = Money.zero(grounds.card.currency)
    if not draft.lines:
        return InvoiceTotals((), (), zero, zero, zero), zero
    asked = _bill(draft, grounds)
    if asked.total.minor < 0:
        raise InvoiceError(field="lines", why="comes_to_nothing")
    return asked.totals, asked.rounding


def _check_is_draft(change: Change, draft_id: int) -> None:
    state = change.connection.execute(select(invoice_table.c.state).where(invoice_table.c.id == draft_id)).scalar()
    if state is None:
        raise InvoiceUnknownError(number=str(draft_id))
    if state != "draft":
        raise InvoiceError(why="already_issued")


_TERMS = select(terms_table.c.name, terms_table.c.rule).where(terms_table.c.id == bindparam("of"))


def _grounds(connection: Connection, draft: DraftInvoice) -> _Grounds:
    card, business = customer_by_id(connection, draft.customer_id), profile(connection)
    terms_id = draft.terms_id or card.terms_id or business.default_terms_id
    row = connection.execute(_TERMS, {"of": terms_id}).one()
    return _Grounds(card, business, terms_from_json(row.name, row.rule))


def bill_of(connection: Connection, draft: DraftInvoice) -> Bill:
    """The draft in figures, as it would be issued: by its terms, the book's coins and the country's calendar.

    Raises:
        InvoiceError, TermsError, DateError, CalendarError: see ``ledger.billing.bill``.
    """
    return _bill(draft, _grounds(connection, draft))


def _bill(draft: DraftInvoice, grounds: _Grounds) -> Bill:
    currency, business = grounds.card.currency, grounds.business
    return bill(
        draft.lines,
        currency,
        draft.issued_on,
        grounds.terms,
        pricing=draft.pricing,
        due_on=draft.due_on,
        coin=business.coin_for(currency),
        calendar=calendar_for(grounds.terms, business.country, draft.issued_on),
    )


def calendar_for(terms: Terms, country: str, issued_on: date) -> BusinessCalendar:
    """Working days, looked up only for terms that ask for one: two years reach beyond what terms are agreed for."""
    if not terms.asks_for_business_days:
        return EVERY_DAY
    from arbook.formats.holidays_by_country import calendar_of

    return calendar_of(country, (issued_on.year, issued_on.year + 1))

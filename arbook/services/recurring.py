"""Invoices that come again: agreed once, proposed on their day, issued by the owner."""

import json
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, select, update

from arbook.ledger.billing import check_discounts
from arbook.ledger.dates import in_book_range
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import InvoiceError, check_texts, invoice_totals
from arbook.ledger.recurring import Period, Recurrence, check_beginning, first_invoice_date
from arbook.queries.customers import customer_by_id
from arbook.queries.recurring import InvoiceTemplate, RecurringRow, recurring_by_id, template_to_json
from arbook.services.changing import Change, Changes, Counter
from arbook.services.invoices import DraftInvoice, issue_draft, write_draft
from arbook.services.recurring_drafts import draft_of_period
from arbook.services.recurring_history import ISSUED, last_issued
from arbook.store.tables.book import operation_table
from arbook.store.tables.recurring import recurring_invoice_table

LONGEST_NAME = 200
_REST = "draft_rest"


class RecurringInvoiceError(ArbookError):
    """A recurring invoice that cannot be kept or written. Facts: ``why``."""


@dataclass(frozen=True, slots=True)
class AgreeRecurring:
    """An invoice that comes again, by the owner's name for it."""

    customer_id: int
    name: str
    recurrence: Recurrence
    template: InvoiceTemplate


class RecurringService:
    """Use cases around invoices that come again."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def agree(
        self,
        command: AgreeRecurring,
        *,
        today: date,
        recurring_id: int | None = None,
        operation_id: str | None = None,
    ) -> Changes:
        """Keep a new one, or write one anew; invoices already made of it stay as they are.

        Raises:
            RecurringInvoiceError: ``no_name``, ``long_name``, ``ends_before_start``, ``ends_before_issued``,
                ``begins_too_late``, ``no_whole_period`` with the day ``last`` of the first one; ``invoiced_already``
                with the day ``until``, where days would be invoiced twice.
            RecurringError: ``begins_too_early``, of a new one; ``too_many_missed``, of one written anew.
            InvoiceError: the lines make no invoice.
            RecurringUnknownError: no such one.
        """

        def work(change: Change) -> None:
            _check(change, command)
            _check_days(change, command.recurrence, today, recurring_id)
            row_id = _write(change, command, recurring_id)
            change.touch("recurring_invoice", row_id)
            change.made(row_id, command.name.strip())

        return self._counter.change("agree_recurring", work, operation_id)

    def end(self, recurring_id: int, *, on: date, operation_id: str | None = None) -> Changes:
        """No more invoices for periods that begin after ``on``, nor afterwards for one that is not over by then.

        Of one that has not begun yet there is none at all.

        Raises:
            RecurringUnknownError: no such one.
            RecurringInvoiceError: ``already_ended``; ``ends_before_issued``, with the day ``issued`` from which on
                an invoice is out already.
        """

        def work(change: Change) -> None:
            row = recurring_by_id(change.connection, recurring_id)
            ends_on = row.recurrence.ends_on
            if ends_on is not None and ends_on <= on:
                raise RecurringInvoiceError(why="already_ended", on=ends_on)
            _check_end(change, row, on)
            table = recurring_invoice_table
            change.connection.execute(update(table).where(table.c.id == recurring_id).values(ends_on=on))
            change.touch("recurring_invoice", recurring_id)

        return self._counter.change("end_recurring", work, operation_id)

    def issue_next(
        self, recurring_id: int, *, today: date, override: str = "", operation_id: str | None = None
    ) -> Changes:
        """Issue the oldest invoice that is due of it. ``Changes.number`` is its number.

        It is dated today, also for a missed period: an invoice bears the day it is issued, numbers follow dates, and
        its terms count from a day the customer can keep. A first period that is shorter than the others is priced at
        its share. ``{period}`` in its texts becomes the days it is for, as the customer writes them.

        Raises:
            RecurringInvoiceError: ``nothing_due``.
            RecurringError: ``too_many_missed``.
            CreditLimitError, InvoiceError, NumberingError, TermsError, DateError: see ``InvoiceService.issue``.
        """

        def work(change: Change) -> None:
            row, period = _first_due(change, recurring_id, today)
            issue_draft(change, draft_of_period(change.connection, row, period, today), today, override=override)
            table, dated = recurring_invoice_table, row.recurrence.invoice_date(period)
            until = max(period.last, row.invoiced_until or period.last)
            written = update(table).where(table.c.id == recurring_id).values(last_on=dated, invoiced_until=until)
            change.connection.execute(written)
            change.touch("recurring_invoice", recurring_id)

        return self._counter.change(ISSUED, work, operation_id)

    def draft_rest(self, recurring_id: int, *, today: date, operation_id: str | None = None) -> Changes:
        """Keep a draft for the days at the end, see ``draft_of_rest``. ``Changes.made_id`` is the draft.

        Raises:
            RecurringUnknownError: no such one.
            RecurringInvoiceError: ``nothing_left``; ``rest_written``, where they have their draft or invoice already.
        """

        def work(change: Change) -> None:
            draft = draft_of_rest(change.connection, recurring_id, today)
            left = recurring_by_id(change.connection, recurring_id).recurrence.left_over()
            days = "" if left is None else f"{left.first}/{left.last}"
            _check_rest(change, recurring_id, days)
            draft_id = write_draft(change, draft)
            change.touch("invoice", draft_id)
            change.touch("recurring_invoice", recurring_id)
            change.made(draft_id, days)

        return self._counter.change(_REST, work, operation_id)

    def skip_next(self, recurring_id: int, *, today: date, operation_id: str | None = None) -> Changes:
        """Leave out the oldest one that is due.

        Raises:
            RecurringInvoiceError: ``nothing_due``.
            RecurringError: ``too_many_missed``.
        """

        def work(change: Change) -> None:
            row, period = _first_due(change, recurring_id, today)
            table, dated = recurring_invoice_table, row.recurrence.invoice_date(period)
            change.connection.execute(update(table).where(table.c.id == recurring_id).values(last_on=dated))
            change.touch("recurring_invoice", recurring_id)

        return self._counter.change("skip_recurring", work, operation_id)

    def put_back(
        self, recurring_id: int, *, skipped_on: date, last_on: date | None, operation_id: str | None = None
    ) -> Changes:
        """Propose again the one of ``skipped_on`` that was left out by mistake; ``last_on`` is the one before it.

        Raises:
            RecurringInvoiceError: ``already_written``, a later one was written meanwhile.
        """

        def work(change: Change) -> None:
            row, table = recurring_by_id(change.connection, recurring_id), recurring_invoice_table
            if row.last_on != skipped_on:
                raise RecurringInvoiceError(why="already_written")
            change.connection.execute(update(table).where(table.c.id == recurring_id).values(last_on=last_on))
            change.touch("recurring_invoice", recurring_id)

        return self._counter.change("put_back_recurring", work, operation_id)


def _check_rest(change: Change, recurring_id: int, days: str) -> None:
    """Refuse days that a draft was made of; one that was thrown away leaves them free."""
    log = operation_table
    made = select(log.c.sequence, log.c.changes).where(
        log.c.kind == _REST, log.c.changes.like(f'%"recurring_invoice": [{recurring_id}]%')
    )
    for row in change.connection.execute(made):
        told = json.loads(row.changes)
        gone = select(log.c.sequence).where(
            log.c.kind == "discard_draft",
            log.c.sequence > row.sequence,
            log.c.changes.like(f'%"invoice": [{told["made_id"]}]%'),
        )
        if told["number"] == days and change.connection.execute(gone).first() is None:
            raise RecurringInvoiceError(why="rest_written")


def _first_due(change: Change, recurring_id: int, today: date) -> tuple[RecurringRow, Period]:
    row = recurring_by_id(change.connection, recurring_id)
    due = row.recurrence.due(today, after=row.last_on)
    if not due:
        raise RecurringInvoiceError(why="nothing_due")
    return row, due[0]


def draft_of_rest(connection: Connection, recurring_id: int, today: date) -> DraftInvoice:
    """The days at the end that no invoice is written for, at their part of the price: a draft, since a part of a
    period has no price that was agreed.

    Raises:
        RecurringUnknownError: no such one.
        RecurringInvoiceError: ``nothing_left``.
    """
    row = recurring_by_id(connection, recurring_id)
    left = row.recurrence.left_over()
    if left is None:
        raise RecurringInvoiceError(why="nothing_left")
    return draft_of_period(connection, row, left, today)


def _check(change: Change, command: AgreeRecurring) -> None:
    card = customer_by_id(change.connection, command.customer_id)
    if not command.name.strip():
        raise RecurringInvoiceError(field="name", why="no_name")
    if len(command.name) > LONGEST_NAME:
        raise RecurringInvoiceError(field="name", why="long_name", most=LONGEST_NAME)
    template = command.template
    check_texts(template.lines, template.pricing, reference=template.reference, note=template.note)
    if invoice_totals(template.lines, card.currency, template.pricing).gross.minor <= 0:
        raise InvoiceError(field="lines", why="comes_to_nothing")
    check_discounts(template.lines, card.currency)


def _check_days(change: Change, recurrence: Recurrence, today: date, recurring_id: int | None) -> None:
    if recurrence.ends_on is not None and in_book_range(recurrence.ends_on) < recurrence.starts_on:
        raise RecurringInvoiceError(field="ends_on", why="ends_before_start")
    if recurring_id is None:
        check_beginning(recurrence, today)
        if first_invoice_date(recurrence) is None:
            _refuse_none(recurrence)
        return
    row = recurring_by_id(change.connection, recurring_id)
    last_on = recurrence.carried_over(row.recurrence, row.last_on)
    recurrence.due(today, after=last_on)
    following, until = recurrence.next_after(last_on), row.invoiced_until
    if following is not None and until is not None and following.first <= until:
        raise RecurringInvoiceError(field="starts_on", why="invoiced_already", until=until)
    if recurrence.ends_on is not None:
        _check_end(change, row, recurrence.ends_on)


def _refuse_none(recurrence: Recurrence) -> None:
    """Of a rhythm that makes no invoice at all."""
    if recurrence.ends_on is None:
        raise RecurringInvoiceError(field="starts_on", why="begins_too_late")
    first = next(replace(recurrence, ends_on=None).periods(), None)
    raise RecurringInvoiceError(field="ends_on", why="no_whole_period", last=None if first is None else first.last)


def _check_end(change: Change, row: RecurringRow, ends_on: date) -> None:
    issued = last_issued(change.connection, row)
    if issued is not None and ends_on < issued.first:
        raise RecurringInvoiceError(field="ends_on", why="ends_before_issued", issued=issued.first)


def _write(change: Change, command: AgreeRecurring, recurring_id: int | None) -> int:
    table, agreed = recurring_invoice_table, command.recurrence
    row = {
        "customer_id": command.customer_id,
        "name": command.name.strip(),
        "template": template_to_json(command.template),
        "unit": agreed.unit.value,
        "every": agreed.every,
        "invoiced_at": agreed.invoiced_at.value,
        "starts_on": agreed.starts_on,
        "ends_on": agreed.ends_on,
        "operation_id": change.operation_id,
    }
    if recurring_id is None:
        return change.insert(table, **row)
    before = recurring_by_id(change.connection, recurring_id)
    last_on = agreed.carried_over(before.recurrence, before.last_on)
    change.connection.execute(update(table).where(table.c.id == recurring_id).values(**row, last_on=last_on))
    return recurring_id

"""Invoices that come again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from arbook.ledger.invoicing import InvoiceError, InvoiceLine, Pricing, TaxRate
from arbook.ledger.recurring import InvoicedAt, Period, PeriodUnit, Recurrence, RecurringError
from arbook.ledger.supplies import Supply
from arbook.queries.invoices import invoice_by_id
from arbook.queries.recurring import (
    InvoiceTemplate,
    RecurringUnknownError,
    due_recurring,
    recurring_by_id,
    recurring_invoices,
    stuck_recurring,
)
from arbook.services.recurring import AgreeRecurring, RecurringInvoiceError, RecurringService
from tests.builders import Shop

RENT = InvoiceTemplate(
    (InvoiceLine("Rent {period}", Decimal(1), Decimal(500), TaxRate("VAT", Decimal(23))),), Pricing()
)
TODAY = date(2026, 1, 1)
MONTHLY = Recurrence(date(2026, 1, 1), PeriodUnit.MONTH)


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def recurring(shop: Shop) -> RecurringService:
    return RecurringService(shop.counter)


def agree(shop: Shop, recurring: RecurringService, recurrence: Recurrence = MONTHLY) -> int:
    ada = shop.customer("Ada")
    made = recurring.agree(AgreeRecurring(ada.customer_id, "Rent", recurrence, RENT), today=TODAY)
    assert made.made_id is not None
    return made.made_id


def test_an_invoice_of_a_series_says_for_which_days_it_is(shop: Shop, recurring: RecurringService) -> None:
    made = recurring.issue_next(agree(shop, recurring), today=date(2026, 1, 5))
    card = shop.read(invoice_by_id, made.made_id)
    assert (card.row.issued_on, card.supply) == (date(2026, 1, 5), Supply(date(2026, 1, 1), date(2026, 1, 31)))


def test_missed_months_are_all_proposed_and_each_is_issued_once(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring)
    today = date(2026, 3, 5)
    assert [each.dated_on for each in shop.read(due_recurring, today)] == [
        date(2026, 1, 1),
        date(2026, 2, 1),
        date(2026, 3, 1),
    ]
    told = []
    for _ in range(3):
        made = recurring.issue_next(rent, today=today)
        card = shop.read(invoice_by_id, made.made_id)
        told.append((card.row.number, card.row.issued_on, card.lines[0].description))
    assert told == [
        ("2026-0001", today, "Rent 1 Jan 2026 – 31 Jan 2026"),
        ("2026-0002", today, "Rent 1 Feb 2026 – 28 Feb 2026"),
        ("2026-0003", today, "Rent 1 Mar 2026 – 31 Mar 2026"),
    ]
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.issue_next(rent, today=today)
    assert refused.value.facts["why"] == "nothing_due"


def test_a_wish_that_comes_twice_issues_one_invoice(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring)
    first = recurring.issue_next(rent, today=date(2026, 1, 5), operation_id="a" * 32)
    assert recurring.issue_next(rent, today=date(2026, 1, 5), operation_id="a" * 32) == first
    assert shop.read(due_recurring, date(2026, 1, 5)) == ()


def test_one_can_be_left_out_and_the_next_comes_on_its_day(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring)
    recurring.skip_next(rent, today=date(2026, 1, 5))
    (row,) = shop.read(recurring_invoices)
    assert row.next_on == date(2026, 2, 1)


def test_what_was_left_out_by_mistake_is_proposed_again_unless_a_later_one_was_written(
    shop: Shop, recurring: RecurringService
) -> None:
    rent, today = agree(shop, recurring), date(2026, 2, 5)
    recurring.skip_next(rent, today=today)
    recurring.put_back(rent, skipped_on=date(2026, 1, 1), last_on=None)
    assert [each.dated_on for each in shop.read(due_recurring, today)] == [date(2026, 1, 1), date(2026, 2, 1)]
    recurring.skip_next(rent, today=today)
    recurring.issue_next(rent, today=today)
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.put_back(rent, skipped_on=date(2026, 1, 1), last_on=None)
    assert refused.value.facts["why"] == "already_written"


def test_what_has_ended_is_not_proposed_any_more(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring)
    recurring.end(rent, on=date(2026, 1, 31))
    assert [each.dated_on for each in shop.read(due_recurring, date(2026, 6, 1))] == [date(2026, 1, 1)]
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.end(rent, on=date(2026, 3, 31))
    assert refused.value.facts["why"] == "already_ended"


def test_a_template_that_makes_no_invoice_is_refused(shop: Shop, recurring: RecurringService) -> None:
    ada = shop.customer("Ada")
    empty = InvoiceTemplate((), Pricing())
    with pytest.raises(InvoiceError):
        recurring.agree(AgreeRecurring(ada.customer_id, "Rent", MONTHLY, empty), today=TODAY)
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.agree(AgreeRecurring(ada.customer_id, " ", MONTHLY, RENT), today=TODAY)
    assert refused.value.facts["why"] == "no_name"
    with pytest.raises(RecurringUnknownError):
        recurring.end(99, on=date(2026, 1, 1))
    assert shop.read(recurring_invoices) == ()


def test_one_that_began_decades_ago_is_refused_before_it_stops_all_others(
    shop: Shop, recurring: RecurringService
) -> None:
    with pytest.raises(RecurringError) as refused:
        agree(shop, recurring, Recurrence(date(1996, 1, 1), PeriodUnit.MONTH))
    assert (refused.value.field, refused.value.facts["why"]) == ("starts_on", "begins_too_early")
    agree(shop, recurring, Recurrence(date(2021, 2, 1), PeriodUnit.MONTH))
    assert len(shop.read(due_recurring, TODAY)) == 60


def test_one_that_lay_still_for_years_is_named_and_does_not_hide_the_others(
    shop: Shop, recurring: RecurringService
) -> None:
    daily = agree(shop, recurring, Recurrence(TODAY, PeriodUnit.DAY))
    rent = agree(shop, recurring)
    later = date(2027, 6, 1)
    assert {each.row.recurring_id for each in shop.read(due_recurring, later)} == {rent}
    assert [row.recurring_id for row in shop.read(stuck_recurring, later)] == [daily]
    with pytest.raises(RecurringError) as refused:
        recurring.issue_next(daily, today=later)
    assert refused.value.facts["why"] == "too_many_missed"
    row = shop.read(recurring_by_id, daily)
    again = AgreeRecurring(row.customer_id, row.name, Recurrence(later, PeriodUnit.DAY), row.template)
    recurring.agree(again, today=later, recurring_id=daily)
    assert shop.read(stuck_recurring, later) == ()
    assert recurring.issue_next(daily, today=later).made_id


def test_the_last_day_lies_neither_before_the_first_nor_before_what_is_issued(
    shop: Shop, recurring: RecurringService
) -> None:
    with pytest.raises(RecurringInvoiceError) as refused:
        agree(shop, recurring, Recurrence(date(2026, 3, 1), PeriodUnit.MONTH, ends_on=date(2026, 2, 1)))
    assert (refused.value.field, refused.value.facts["why"]) == ("ends_on", "ends_before_start")
    rent = agree(shop, recurring)
    for _ in range(2):
        recurring.issue_next(rent, today=date(2026, 2, 10))
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.end(rent, on=date(2026, 1, 31))
    assert refused.value.facts == {"why": "ends_before_issued", "issued": date(2026, 2, 1)}
    row = shop.read(recurring_by_id, rent)
    shorter = Recurrence(TODAY, PeriodUnit.MONTH, ends_on=date(2026, 1, 31))
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.agree(
            AgreeRecurring(row.customer_id, "Rent", shorter, RENT), today=date(2026, 2, 10), recurring_id=rent
        )
    assert refused.value.facts["why"] == "ends_before_issued"
    recurring.end(rent, on=date(2026, 2, 10))
    assert shop.read(due_recurring, date(2026, 6, 1)) == ()


def test_one_invoiced_afterwards_can_end_within_the_period_that_is_issued(
    shop: Shop, recurring: RecurringService
) -> None:
    rent = agree(shop, recurring, Recurrence(TODAY, PeriodUnit.MONTH, invoiced_at=InvoicedAt.END))
    recurring.issue_next(rent, today=date(2026, 2, 1))
    recurring.end(rent, on=date(2026, 1, 31))
    assert shop.read(due_recurring, date(2026, 6, 1)) == ()


def test_one_that_has_not_begun_can_still_be_called_off(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring, Recurrence(date(2026, 3, 1), PeriodUnit.MONTH))
    recurring.end(rent, on=TODAY)
    assert shop.read(due_recurring, date(2026, 6, 1)) == ()
    assert shop.read(recurring_by_id, rent).next_on is None


def test_an_end_that_leaves_no_whole_period_is_refused(shop: Shop, recurring: RecurringService) -> None:
    short = Recurrence(TODAY, PeriodUnit.MONTH, invoiced_at=InvoicedAt.END, ends_on=date(2026, 1, 20))
    with pytest.raises(RecurringInvoiceError) as refused:
        agree(shop, recurring, short)
    assert refused.value.facts == {"why": "no_whole_period", "last": date(2026, 1, 31)}


def test_one_ended_within_an_issued_period_cannot_be_ended_before_it(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring, Recurrence(TODAY, PeriodUnit.MONTH, invoiced_at=InvoicedAt.END))
    recurring.issue_next(rent, today=date(2026, 2, 1))
    recurring.end(rent, on=date(2026, 1, 10))
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.end(rent, on=date(2025, 12, 31))
    assert refused.value.facts == {"why": "ends_before_issued", "issued": date(2026, 1, 1)}


def test_ended_and_taken_up_again_no_day_is_invoiced_twice(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring, Recurrence(TODAY, PeriodUnit.MONTH, invoiced_at=InvoicedAt.END))
    recurring.issue_next(rent, today=date(2026, 2, 1))
    recurring.end(rent, on=date(2026, 2, 12))
    assert shop.read(due_recurring, date(2026, 6, 1)) == ()
    row = shop.read(recurring_by_id, rent)
    longer = AgreeRecurring(row.customer_id, row.name, replace(row.recurrence, ends_on=None), row.template)
    recurring.agree(longer, today=date(2026, 2, 13), recurring_id=rent)
    (due,) = shop.read(due_recurring, date(2026, 3, 1))
    assert due.period == Period(date(2026, 2, 1), date(2026, 2, 28))


def test_what_was_left_out_is_not_issued_and_one_can_end_before_it(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring)
    recurring.issue_next(rent, today=date(2026, 3, 5))
    recurring.skip_next(rent, today=date(2026, 3, 5))
    recurring.skip_next(rent, today=date(2026, 3, 5))
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.end(rent, on=date(2025, 12, 31))
    assert refused.value.facts == {"why": "ends_before_issued", "issued": date(2026, 1, 1)}
    recurring.end(rent, on=date(2026, 1, 31))
    never = agree(shop, recurring)
    recurring.skip_next(never, today=date(2026, 1, 5))
    recurring.end(never, on=date(2025, 12, 31))
    assert shop.read(due_recurring, date(2026, 4, 1)) == ()


def test_a_new_first_day_never_bills_a_day_twice(shop: Shop, recurring: RecurringService) -> None:
    rent = agree(shop, recurring)
    for _ in range(3):
        recurring.issue_next(rent, today=date(2026, 3, 2))
    row = shop.read(recurring_by_id, rent)
    as_it_was = AgreeRecurring(row.customer_id, row.name, row.recurrence, row.template)

    def begin(on: date, at: InvoicedAt = InvoicedAt.START) -> None:
        rhythm = replace(row.recurrence, starts_on=on, invoiced_at=at)
        recurring.agree(replace(as_it_was, recurrence=rhythm), today=date(2026, 3, 2), recurring_id=rent)

    with pytest.raises(RecurringInvoiceError) as refused:
        begin(date(2026, 2, 15))
    assert (refused.value.field, refused.value.facts) == (
        "starts_on",
        {"why": "invoiced_already", "until": date(2026, 3, 31)},
    )
    begin(TODAY, InvoicedAt.END)
    assert [each.period.first for each in shop.read(due_recurring, date(2026, 5, 1))] == [date(2026, 4, 1)]
    begin(TODAY)
    begin(date(2026, 6, 1))
    with pytest.raises(RecurringInvoiceError):
        begin(date(2026, 3, 31))
    begin(date(2026, 4, 1))
    begin(date(2026, 6, 1))
    recurring.agree(as_it_was, today=date(2026, 3, 2), recurring_id=rent)
    assert [each.period.first for each in shop.read(due_recurring, date(2026, 4, 30))] == [date(2026, 4, 1)]


def test_a_first_part_of_a_calendar_month_is_issued_at_its_part_of_the_price(
    shop: Shop, recurring: RecurringService
) -> None:
    calendar = Recurrence(date(2026, 1, 15), PeriodUnit.CALENDAR_MONTH, invoiced_at=InvoicedAt.END)
    rent = agree(shop, recurring, calendar)
    told = []
    for _ in range(2):
        card = shop.read(invoice_by_id, recurring.issue_next(rent, today=date(2026, 2, 28)).made_id)
        told.append((card.lines[0].description, card.lines[0].line.unit_price))
    assert told == [
        ("Rent 15 Jan 2026 – 31 Jan 2026", Decimal("274.19")),
        ("Rent 1 Feb 2026 – 28 Feb 2026", Decimal(500)),
    ]


def test_the_days_at_the_end_are_drafted_once_unless_the_draft_was_thrown_away(
    shop: Shop, recurring: RecurringService
) -> None:
    rent = agree(shop, recurring, replace(MONTHLY, invoiced_at=InvoicedAt.END, ends_on=date(2026, 3, 15)))
    made = recurring.draft_rest(rent, today=date(2026, 3, 20))
    with pytest.raises(RecurringInvoiceError) as refused:
        recurring.draft_rest(rent, today=date(2026, 3, 20))
    assert refused.value.facts["why"] == "rest_written"
    shop.invoices.discard_draft(made.made_id or 0)
    again = recurring.draft_rest(rent, today=date(2026, 3, 21))
    assert shop.read(invoice_by_id, again.made_id).lines[0].description == "Rent 1 Mar 2026 – 15 Mar 2026"


@pytest.mark.parametrize(("before", "after"), [tuple(InvoicedAt), tuple(reversed(InvoicedAt))])
def test_a_series_paid_in_advance_or_afterwards_from_now_on_passes_over_no_period(
    shop: Shop, recurring: RecurringService, before: InvoicedAt, after: InvoicedAt
) -> None:
    rent = agree(shop, recurring, replace(MONTHLY, invoiced_at=before))
    recurring.issue_next(rent, today=date(2026, 2, 1))
    row = shop.read(recurring_by_id, rent)
    for invoiced_at in (after, before, after):
        told = AgreeRecurring(row.customer_id, "Rent", replace(MONTHLY, invoiced_at=invoiced_at), RENT)
        recurring.agree(told, today=date(2026, 2, 1), recurring_id=rent)
    due = shop.read(due_recurring, date(2026, 4, 1))
    assert [each.period.first for each in due][:2] == [date(2026, 2, 1), date(2026, 3, 1)]

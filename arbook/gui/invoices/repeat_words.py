"""How invoices that come again are told."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.ledger.invoicing import invoice_totals
from arbook.ledger.money import Money
from arbook.ledger.recurring import InvoicedAt, Period, PeriodUnit, Recurrence
from arbook.queries.recurring import RecurringRow
from arbook.services.recurring_drafts import PERIOD

_say = QCoreApplication.translate


def unit_choices() -> list[tuple[object, str]]:
    """What a period can be."""
    return [
        (PeriodUnit.MONTH, _say("Invoices", "months")),
        (PeriodUnit.CALENDAR_MONTH, _say("Invoices", "calendar months")),
        (PeriodUnit.QUARTER, _say("Invoices", "quarters")),
        (PeriodUnit.YEAR, _say("Invoices", "years")),
        (PeriodUnit.WEEK, _say("Invoices", "weeks")),
        (PeriodUnit.DAY, _say("Invoices", "days")),
    ]


def rhythm_words(rhythm: Recurrence) -> str:
    """How often, and when of each period: "every month, in advance"."""
    once = {
        PeriodUnit.DAY: _say("Invoices", "every day"),
        PeriodUnit.WEEK: _say("Invoices", "every week"),
        PeriodUnit.MONTH: _say("Invoices", "every month"),
        PeriodUnit.CALENDAR_MONTH: _say("Invoices", "every calendar month"),
        PeriodUnit.QUARTER: _say("Invoices", "every quarter"),
        PeriodUnit.YEAR: _say("Invoices", "every year"),
    }
    several = {
        PeriodUnit.DAY: _say("Invoices", "every {0} days"),
        PeriodUnit.WEEK: _say("Invoices", "every {0} weeks"),
        PeriodUnit.MONTH: _say("Invoices", "every {0} months"),
        PeriodUnit.CALENDAR_MONTH: _say("Invoices", "every {0} calendar months"),
        PeriodUnit.QUARTER: _say("Invoices", "every {0} quarters"),
        PeriodUnit.YEAR: _say("Invoices", "every {0} years"),
    }
    often = once[rhythm.unit] if rhythm.every == 1 else several[rhythm.unit].format(rhythm.every)
    if rhythm.invoiced_at is InvoicedAt.START:
        return _say("Invoices", "{0}, in advance").format(often)
    return _say("Invoices", "{0}, afterwards").format(often)


def period_words(period: Period, owner: Owner) -> str:
    """Its days: "1 Oct to 31 Oct"."""
    return _say("Invoices", "{0} to {1}").format(day_words(period.first, owner), day_words(period.last, owner))


def period_mark() -> str:
    """What stands in a text for the days that an invoice is for."""
    return f"[{_say('Invoices', 'days it is for')}]"


def shown_text(text: str) -> str:
    """A text as the owner sees it while it is written."""
    return text.replace(PERIOD, period_mark())


def kept_text(shown: str) -> str:
    """The same as the book keeps it."""
    return shown.replace(period_mark(), PERIOD)


def example_words(shown: str, period: Period | None, owner: Owner) -> str:
    """What a text with the mark becomes on the first invoice; empty for a text without it."""
    if period is None or period_mark() not in shown:
        return ""
    formats = owner.formats
    days = f"{formats.day(period.first)} – {formats.day(period.last)}"
    return _say("Invoices", "On the first: {0}").format(shown.replace(period_mark(), days))


def last_words(period: Period, owner: Owner) -> str:
    """Which period is the last one of a rhythm that ends."""
    return _say("Invoices", "The last one is for {0}.").format(period_words(period, owner))


def left_words(rhythm: Recurrence, owner: Owner) -> str:
    """The days at the end that no invoice is for; empty where there are none."""
    left = rhythm.left_over()
    if left is None:
        return ""
    return _say("Invoices", "No invoice is written for {0}.").format(period_words(left, owner))


def first_words(rhythm: Recurrence, owner: Owner) -> str:
    """That the first period is shorter than the others, and priced so; empty where it is as long."""
    part = rhythm.first_part()
    if part is None:
        return ""
    told = _say("Invoices", "The first one is for {0}, at its part of the price.")
    return told.format(period_words(part, owner))


def end_words(rhythm: Recurrence, owner: Owner) -> str:
    """Of a rhythm that ends: its last period, and the days after it; empty where it goes on."""
    last = rhythm.last_period()
    return " ".join(filter(None, ("" if last is None else last_words(last, owner), left_words(rhythm, owner))))


def total_of(row: RecurringRow) -> Money:
    """What one of them comes to, before early discounts and coins."""
    return invoice_totals(row.template.lines, row.currency, row.template.pricing).gross


def recurring_chip(row: RecurringRow, owner: Owner) -> ChipLook:
    """Due with how many, running, ended, or left lying for too long."""
    if row.missed_too_many(owner.today()):
        return ChipLook(_say("Invoices", "Too many missed"), "bad", "circle-alert")
    due = len(row.due(owner.today()))
    if due == 1:
        return ChipLook(_say("Invoices", "Due"), "warn", "calendar-check")
    if due:
        return ChipLook(_say("Invoices", "{0} due").format(due), "warn", "calendar-check")
    if row.next_on is None:
        return ChipLook(_say("Invoices", "Ended"), "quiet", "calendar-x")
    return ChipLook(_say("Invoices", "Running"), "quiet", "refresh-cw")

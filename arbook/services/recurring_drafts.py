"""Drafts of invoices that come again: the next one, and one for a part of its days."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from arbook.formats.formats import formats_for
from arbook.ledger.prorating import prorated_lines, prorated_pricing
from arbook.ledger.recurring import Period
from arbook.ledger.supplies import Supply
from arbook.queries.customers import customer_by_id
from arbook.queries.recurring import RecurringRow
from arbook.queries.settings import profile
from arbook.services.invoices import DraftInvoice

PERIOD = "{period}"
"""Stands in a template's texts for the days an invoice is for."""


def draft_of_template(row: RecurringRow, today: date, days: str = PERIOD) -> DraftInvoice:
    """The next invoice made of it, dated today; ``days`` are those it is for."""
    template = row.template
    return DraftInvoice(
        row.customer_id,
        today,
        tuple(replace(line, description=line.description.replace(PERIOD, days)) for line in template.lines),
        template.terms_id,
        reference=template.reference.replace(PERIOD, days),
        note=template.note.replace(PERIOD, days),
        pricing=template.pricing,
    )


def draft_of_period(connection: Connection, row: RecurringRow, period: Period, today: date) -> DraftInvoice:
    """The invoice for these days as the customer writes them, at their part of the price."""
    business, card = profile(connection), customer_by_id(connection, row.customer_id)
    formats = formats_for(card.language or business.language, card.country or business.country)
    draft = draft_of_template(row, today, f"{formats.day(period.first)} – {formats.day(period.last)}")
    draft = replace(draft, supply=Supply(period.first, period.last))
    share = row.recurrence.share_of(period)
    if share.is_whole:
        return draft
    return replace(
        draft,
        lines=prorated_lines(draft.lines, share, row.currency),
        pricing=prorated_pricing(draft.pricing, share, row.currency),
    )

"""An invented customer, to show what a stage's text says."""

from datetime import date, timedelta

from arbook.formats.formats import Formats
from arbook.ledger.money import Money, total
from arbook.ledger.reminders import Stage
from arbook.services.reminder_letters import LetterFacts, LetterItem

_TODAY = date(2026, 11, 26)
_OPEN = (
    ("2026-0104", date(2026, 10, 23), Money.of("1632.70", "EUR")),
    ("2026-0117", date(2026, 11, 9), Money.of("1490.00", "EUR")),
)
_AHEAD = (("2026-0139", _TODAY + timedelta(days=3), Money.of("1632.70", "EUR")),)


def example_facts(business: str, stage: Stage, formats: Formats, sender: str = "") -> LetterFacts:
    """Facts of a hotel with two open invoices; only one, not yet due, for a note before the due date."""
    is_early, open_ones = stage.is_before_due, _AHEAD if stage.is_before_due else _OPEN
    items = tuple(
        LetterItem(
            number,
            formats.long_day(due),
            formats.money(money),
            formats.money(money),
            is_part=False,
            is_installment=False,
        )
        for number, due, money in open_ones
    )
    owed, first_due = formats.money(total([each[2] for each in open_ones], "EUR")), open_ones[0][1]
    return LetterFacts(
        customer="Marlow Hotel Group",
        contact="Siobhan Keane",
        business=business,
        sender=sender or business,
        account="",
        stage=stage.name,
        items=items,
        numbers=formats.listed([each.number for each in items]),
        first_due=items[0].due,
        total=owed,
        on_account="",
        received="",
        received_on="",
        reply_by=formats.long_day(stage.deadline_from(_TODAY)),
        only_invoices=True,
        has_late=not is_early,
        balance=owed,
        overdue="" if is_early else owed,
        oldest_due="" if is_early else items[0].due,
        days_late="" if is_early else str((_TODAY - first_due).days),
        last_payment=formats.money(Money.of("480.00", "EUR")),
        last_payment_on=formats.long_day(date(2026, 10, 2)),
        years="4",
    )

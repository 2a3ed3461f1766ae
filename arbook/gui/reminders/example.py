"""An invented customer, to show what a stage's text says."""

from arbook.ledger.reminders import Stage
from arbook.services.reminder_letters import LetterFacts, LetterItem


def example_facts(business: str, stage: Stage) -> LetterFacts:
    """Facts of a hotel with two open invoices; only one, not yet due, for a note before the due date."""
    first = LetterItem("2026-0104", "23 October 2026", "€1,632.70", "€1,632.70", is_part=False, is_installment=False)
    second = LetterItem("2026-0117", "9 November 2026", "€1,490.00", "€1,490.00", is_part=False, is_installment=False)
    is_early = stage.is_before_due
    return LetterFacts(
        customer="Marlow Hotel Group",
        contact="Siobhan Keane",
        business=business,
        sender=business,
        account="",
        stage=stage.name,
        items=(first,) if is_early else (first, second),
        numbers="2026-0104" if is_early else "2026-0104 and 2026-0117",
        first_due=first.due,
        total="€1,632.70" if is_early else "€3,122.70",
        on_account="",
        received="",
        received_on="",
        reply_by="3 December 2026",
        only_invoices=True,
        has_late=not is_early,
        balance="€3,122.70",
        overdue="" if is_early else "€3,122.70",
        oldest_due="" if is_early else first.due,
        days_late="" if is_early else "34",
        last_payment="€480.00",
        last_payment_on="2 October 2026",
        years="4",
    )

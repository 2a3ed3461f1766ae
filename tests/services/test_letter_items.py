"""What a reminder is about, and what it only lists along: nobody reads "we reminded you of this" over what is new."""

from datetime import date, timedelta

import pytest

from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.reminder_policies import policies
from arbook.services.policies import PolicyService
from arbook.services.reminder_kindness import KindNoteService
from arbook.services.reminder_letters import Wording
from tests.support.shop import Shop

DUE = date(2026, 11, 1)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def second_reminder(shop: Shop, customer_id: int) -> tuple[str, str]:
    """The second reminder of one invoice, beside one that came due meanwhile."""
    shop.invoice(customer_id, "100", DUE, "old")
    shop.remind(after(3), customer_id)
    shop.invoice(customer_id, "20", after(9), "young")
    draft = shop.reminders.preview(customer_id, after(14)).draft
    return draft.subject, draft.body


def test_a_second_reminder_names_what_it_is_about_and_sets_apart_what_is_new(shop: Shop) -> None:
    subject, body = second_reminder(shop, shop.customer())
    assert subject == "Invoice old: 2nd reminder"
    assert "an open payment, and €100.00 is still to come:\n\nold, due 1 November 2026: €100.00\n\n" in body
    assert "€100.00\n\nNew since then:\nyoung, due 10 November 2026: €20.00\nTogether: €120.00\n" in body
    assert "Please pay this sum by" in body


def test_so_it_does_in_german(shop: Shop) -> None:
    subject, body = second_reminder(shop, shop.customer(language="de"))
    assert subject == "Rechnung old: 2. Erinnerung"
    assert "wegen einer offenen Zahlung gemeldet, und noch sind 100,00\u00a0€ offen:\n\nold, " in body
    assert "\n\nSeitdem hinzugekommen:\nyoung, fällig am 10. November 2026: 20,00\u00a0€\nZusammen: 120,00" in body


def test_a_first_reminder_sets_apart_what_was_reminded_of_before(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE, "old")
    for day in (3, 14):
        shop.remind(after(day), ada)
    shop.invoice(ada, "20", after(9), "young")
    shop.remind(after(30), ada)  # the final demand of the old one
    draft = shop.reminders.preview(ada, after(44)).draft
    assert draft.proposal.stage.name == "1st reminder"
    assert draft.subject == "Invoice young was due on 10 November 2026"
    assert "According to our books, one payment is still open:\n\nyoung, due" in draft.body
    told = "We have reminded you of this before:\nold, due 1 November 2026: €100.00\nTogether: €120.00\n"
    assert f"€20.00\n\n{told}" in draft.body
    assert "Please pay €120.00 by" in draft.body


def test_where_all_was_reminded_of_nothing_is_set_apart(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE, "one")
    shop.invoice(ada, "20", after(1), "two")
    shop.remind(after(4), ada)
    draft = shop.reminders.preview(ada, after(15)).draft
    assert draft.subject == "Invoices one and two: 2nd reminder"
    assert "New since then" not in draft.body
    assert "€120.00 is still to come" in draft.body


@pytest.mark.parametrize(("days", "is_thanked"), [(2, True), (14, True), (15, False)])
def test_a_payment_of_the_last_two_weeks_is_thanked_for(shop: Shop, days: int, is_thanked: bool) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.pay(ada, "40", after(6))
    body = shop.reminders.preview(ada, after(6 + days)).draft.body
    assert ("Thank you for the €40.00" in body) is is_thanked


@pytest.mark.parametrize("is_noted", [True, False])
def test_who_was_thanked_by_a_kind_note_is_not_thanked_again(shop: Shop, is_noted: bool) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.remind(after(4), ada)
    shop.pay(ada, "100", after(6))
    if is_noted:
        [message_id] = KindNoteService(shop.counter).queue(after(7), [ada]).ids("message")
        assert shop.outbox.claim(message_id)
        shop.outbox.settle(message_id, Delivery(Outcome.SENT, Stage.DOT, 250, "ok"), today=after(7))
    shop.invoice(ada, "30", after(10))
    body = shop.reminders.preview(ada, after(15)).draft.body
    assert ("Thank you for the €100.00" in body) is not is_noted


def test_the_last_payment_in_an_own_text_is_the_last_although_it_was_thanked_for(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.pay(ada, "40", after(2))
    shop.remind(after(3), ada)
    ladder = next(iter(shop.read(policies).values()))
    own = Wording("Open", "Your last payment was {{ last_payment }} on {{ last_payment_on }}.")
    PolicyService(shop.counter).change_wording(ladder.stages[2].stage_id, "en", own)
    told = shop.reminders.preview(ada, after(14)).draft.body
    assert told == "Your last payment was €40.00 on 3 November 2026."

"""What a statement says about a life of paying: bounced, written off, paid back, and what paying early saves."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import EntryKind
from arbook.ledger.money import Money
from arbook.ledger.statements import StatementKind
from arbook.ledger.terms import ShareKind, Step, StepKind, Terms, TermsPiece
from arbook.queries.ledger import statement
from arbook.queries.settings import profile
from arbook.services.invoices import DraftInvoice
from arbook.services.paper import PaperService
from arbook.services.reminder_drafts import sheet_of
from arbook.services.reminders import ReminderService
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop
from tests.support.reading_papers import text_of

ISSUED = date(2026, 11, 26)
SIGN = (InvoiceLine("Sign", Decimal(1), Decimal(100), TaxRate("VAT", Decimal(20))),)


def euros(text: str) -> Money:
    return Money.of(text, "EUR")


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


def early_customer(shop: Shop, parts: int = 1, **facts: str) -> Customer:
    """Somebody who may take 2 % off within 14 days, and pays after 16 days, or in parts."""
    last = TermsPiece((Step(StepKind.ADD_DAYS, 16),))
    half = TermsPiece((Step(StepKind.ADD_DAYS, 12),), ShareKind.PERCENT, Decimal(50))
    pieces = (last,) if parts == 1 else (half, last)
    made = SettingsService(shop.counter).add_terms(Terms(f"Early {parts}", pieces, EarlyDiscount(Decimal(2), 14)))
    return shop.customer("Marlow Hotel", email="marlow@example.com", terms_id=made.made_id, **facts)


def issue(shop: Shop, customer: Customer) -> int:
    made = shop.invoices.issue(DraftInvoice(customer.customer_id, ISSUED, SIGN), today=ISSUED)
    assert made.made_id is not None
    return made.made_id


def stated(shop: Shop, customer: Customer, kind: StatementKind, on: date) -> str:
    return text_of(PaperService(shop.counter).statement(customer.customer_id, kind, as_of=on).draw())


def letter(shop: Shop, customer: Customer, on: date) -> str:
    reminders = ReminderService(shop.counter, PaperService(shop.counter))
    return reminders.preview(customer.customer_id, on).draft.body.replace("\u00a0", " ")


def test_the_note_before_the_due_date_says_what_paying_early_saves(shop: Shop) -> None:
    marlow = early_customer(shop)
    issue(shop, marlow)
    assert "  Pay €117.60 by 10 December 2026 and save €2.40." in letter(shop, marlow, date(2026, 12, 9))


def test_what_can_no_longer_be_saved_is_not_offered(shop: Shop) -> None:
    marlow = early_customer(shop)
    issue(shop, marlow)
    assert "save" not in letter(shop, marlow, date(2026, 12, 11))
    assert "save" not in stated(shop, marlow, StatementKind.OPEN_ITEM, date(2026, 12, 11))


def test_what_moved_tells_that_an_invoice_is_due_in_parts_and_when_the_next_one_is(shop: Shop) -> None:
    marlow = early_customer(shop, parts=2)
    issue(shop, marlow)
    on = date(2026, 12, 11)
    assert "in 2 parts, next due 8 Dec 2026" in stated(shop, marlow, StatementKind.ACTIVITY, on)
    marlow.pays("60.00", on="2026-12-10")
    assert "in 2 parts, next due 12 Dec 2026" in stated(shop, marlow, StatementKind.ACTIVITY, on)
    marlow.pays("60.00", on=on)
    said = stated(shop, marlow, StatementKind.ACTIVITY, on)
    assert "in 2 parts" in said
    assert "next due" not in said
    assert "in 2 parts, next due 8 Dec 2026" in stated(shop, marlow, StatementKind.ACTIVITY, date(2026, 12, 9))


def test_for_an_invoice_in_parts_the_letter_says_that_all_of_it_must_come_early(shop: Shop) -> None:
    marlow = early_customer(shop, parts=2, language="de")
    issue(shop, marlow)
    said = letter(shop, marlow, date(2026, 12, 7))
    assert "Zahlen Sie 117,60 € für die ganze Rechnung bis 10. Dezember 2026 und sparen Sie 2,40 €." in said
    assert said.count("sparen Sie") == 1


@pytest.mark.parametrize("kind", list(StatementKind))
def test_both_statements_say_what_paying_early_saves(shop: Shop, kind: StatementKind) -> None:
    marlow = early_customer(shop)
    issue(shop, marlow)
    assert "Pay €117.60 by 10 December 2026 and save €2.40." in stated(shop, marlow, kind, date(2026, 12, 1))


def test_a_statement_of_a_past_day_offers_nothing_that_was_not_open_like_that(shop: Shop) -> None:
    marlow = early_customer(shop)
    issue(shop, marlow)
    marlow.pays("20.00", on="2026-12-05", discounts=())
    assert "save" not in stated(shop, marlow, StatementKind.OPEN_ITEM, date(2026, 12, 1))
    assert "Pay €97.60 by 10 December 2026 and save €2.40." in stated(
        shop, marlow, StatementKind.OPEN_ITEM, date(2026, 12, 6)
    )


def test_what_happened_is_named_as_people_say_it_and_reasons_for_giving_up_stay_at_home(shop: Shop) -> None:
    ada = shop.customer("Ada")
    first, second = ada.owes("120.00", due="2026-02-01"), ada.owes("80.00", due="2026-02-10")
    bounced = ada.pays("120.00", on="2026-02-05")
    shop.payments.reverse(bounced, on=date(2026, 2, 8), today=date(2026, 2, 8), reason="no cover", fee=euros("4.50"))
    ada.is_let_off(second, on="2026-03-01", reason="hopeless since the fire")
    ada.is_let_off(first, on="2026-03-02", amount="5.00", reason="quick to pay", kind=EntryKind.DISCOUNT)
    ada.pays("200.00", on="2026-03-05")
    ada.is_refunded("10.00", on="2026-03-06")
    text = stated(shop, ada, StatementKind.ACTIVITY, date(2026, 3, 31))
    for words in ("Your payment, thank you", "Your payment, returned", "Bank fee", "Discount", "Paid back to you"):
        assert words in text
    assert f"Credit for {second.number}" in text
    assert "no cover" in text
    assert "hopeless" not in text


def test_a_bounced_payment_is_named_in_german_too(shop: Shop) -> None:
    ada = shop.customer("Ada", language="de")
    debt = ada.owes("120.00", due="2026-02-01")
    bounced = ada.pays("120.00", on="2026-02-05")
    shop.payments.reverse(bounced, on=date(2026, 2, 8), today=date(2026, 2, 8), reason="", fee=euros("4.50"))
    ada.is_let_off(debt, on="2026-03-01")
    text = stated(shop, ada, StatementKind.ACTIVITY, date(2026, 3, 31))
    assert "Ihre Zahlung, zurückgegangen" in text
    assert "Bankgebühr" in text
    assert f"Erlass zu {debt.number}" in text
    open_now = stated(shop, ada, StatementKind.OPEN_ITEM, date(2026, 3, 31))
    assert "Bankgebühr" in open_now
    assert "Rechnung 4,50" not in open_now


def test_what_is_on_account_has_a_column_of_its_own_beside_the_bands(shop: Shop) -> None:
    ada = shop.customer("Ada")
    ada.owes("120.00", due="2026-02-01")
    ada.owes("50.00", due="2026-05-01")
    ada.pays("300.00", on="2026-02-05")
    for kind in StatementKind:
        text = stated(shop, ada, kind, date(2026, 2, 20))
        assert "Not yet used −180.00" in text
        assert "in your favour" in text


def test_every_statement_closes_where_the_next_one_opens(shop: Shop) -> None:
    ada = shop.customer("Ada")
    ada.owes("120.00", due="2026-02-01")
    bounced = ada.pays("70.00", on="2026-02-05")
    shop.payments.reverse(bounced, on=date(2026, 3, 1), today=date(2026, 3, 1), reason="no cover", fee=euros("4.50"))
    ada.pays("200.00", on="2026-04-05")
    days = [date(2026, month, 1) for month in range(1, 7)]
    closing = euros("0.00")
    for first, after in pairwise(days):
        last = after - timedelta(days=1)
        told = shop.read(statement, ada.customer_id, StatementKind.ACTIVITY, starts_on=first, as_of=last)
        assert told.opening == closing
        assert told.closing == told.aging.owed - told.aging.on_account
        open_now = shop.read(statement, ada.customer_id, StatementKind.OPEN_ITEM, starts_on=None, as_of=last)
        assert open_now.closing == told.closing
        closing = told.closing
    assert str(closing) == "-75.50"


def letter_paper(shop: Shop, customer: Customer, on: date) -> str:
    papers = PaperService(shop.counter)
    draft = ReminderService(shop.counter, papers).preview(customer.customer_id, on).draft
    return text_of(papers.letter_pdf(sheet_of(draft, on)))


def test_a_printed_reminder_says_how_to_pay_what_it_asks_for(shop: Shop) -> None:
    account = replace(shop.read(profile), iban="IE29AIBK93115212345678", contact_name="Maeve")
    SettingsService(shop.counter).change_profile(account)
    ada = shop.customer("Ada", address="1 Quay")
    ada.owes("120.00", due="2026-02-01")
    ada.owes("30.50", due="2026-02-02")
    text = letter_paper(shop, ada, date(2026, 2, 20))
    assert "How to pay" in text
    assert "IE29 AIBK 9311 5212 3456 78" in text
    assert "Amount €150.50" in text
    assert "Scan to pay" in text
    assert "1 of 1" in text

"""More time for one invoice."""

from datetime import date

import pytest

from arbook.ledger.plans import Frequency
from arbook.queries.aging import aging_by_customer
from arbook.queries.contact_log import contact_log
from arbook.queries.extensions import given_time, last_extension
from arbook.queries.items import open_items
from arbook.services.agreed import AgreementError
from arbook.services.agreements import AgreementService
from arbook.services.extensions import ExtendInvoice, ExtensionError, ExtensionService
from arbook.services.note_papers import NotePaperService
from arbook.services.paper import NoPaperError
from arbook.services.payment_plans import AgreePlan
from tests.builders import Customer, Debt, Shop

TODAY = date(2026, 4, 20)


@pytest.fixture
def shop(sound_shop: Shop) -> Shop:
    return sound_shop


@pytest.fixture
def debt(shop: Shop) -> Debt:
    return shop.customer("Ada").owes("100.00", due="2026-03-01")


def extend(shop: Shop, debt: Debt, to: date, on: date, reason: str = "Their kitchen burned down") -> None:
    ExtensionService(shop.counter).extend(ExtendInvoice(debt.invoice_id, to, on, reason), today=TODAY)


def test_more_time_moves_the_due_date_from_the_day_it_was_agreed(shop: Shop, debt: Debt) -> None:
    extend(shop, debt, date(2026, 4, 15), date(2026, 3, 10))
    (item,) = shop.read(open_items, date(2026, 3, 20))
    assert item.item.due_on == date(2026, 4, 15)


def test_the_past_is_aged_by_what_was_known_then(shop: Shop, debt: Debt) -> None:
    extend(shop, debt, date(2026, 4, 15), date(2026, 3, 10))
    extend(shop, debt, date(2026, 5, 15), date(2026, 4, 10))
    for day, due in ((date(2026, 3, 9), date(2026, 3, 1)), (date(2026, 3, 10), date(2026, 4, 15))):
        assert shop.read(open_items, day)[0].item.due_on == due
    (row,) = shop.read(aging_by_customer, date(2026, 3, 9))
    assert str(row.aging.days_1_30) == "100.00"
    (row,) = shop.read(aging_by_customer, date(2026, 3, 10))
    assert str(row.aging.not_due) == "100.00"


def test_the_reason_stands_in_the_log(shop: Shop, debt: Debt) -> None:
    extend(shop, debt, date(2026, 4, 15), date(2026, 3, 10))
    (line,) = shop.read(contact_log, debt.customer_id)
    assert (line.kind, line.body) == ("due_extended", "Their kitchen burned down")


@pytest.mark.parametrize(
    ("to", "on", "why"),
    [
        (date(2026, 3, 1), date(2026, 3, 10), "not_later"),
        (date(2026, 5, 1), date(2025, 1, 1), "before_issued"),
        (date(2026, 5, 1), date(2026, 4, 21), "in_future"),
    ],
)
def test_time_that_is_none_is_refused(shop: Shop, debt: Debt, to: date, on: date, why: str) -> None:
    with pytest.raises(ExtensionError) as refused:
        extend(shop, debt, to, on)
    assert refused.value.facts["why"] == why
    assert shop.read(open_items, date(2026, 3, 20))[0].item.due_on == date(2026, 3, 1)


@pytest.mark.parametrize(("reason", "why"), [("", "no_reason"), (" \n ", "no_reason"), ("x" * 2001, "long_reason")])
def test_more_time_is_given_with_a_reason(shop: Shop, debt: Debt, reason: str, why: str) -> None:
    with pytest.raises(ExtensionError) as refused:
        extend(shop, debt, date(2026, 5, 1), date(2026, 3, 10), reason)
    assert (refused.value.field, refused.value.facts["why"]) == ("reason", why)
    assert shop.read(contact_log, debt.customer_id) == ()


def test_more_time_is_not_agreed_before_it_was_last_agreed(shop: Shop, debt: Debt) -> None:
    extend(shop, debt, date(2026, 4, 15), date(2026, 3, 10))
    with pytest.raises(ExtensionError) as refused:
        extend(shop, debt, date(2026, 5, 15), date(2026, 3, 9))
    assert refused.value.facts == {"why": "before_earlier", "earlier": date(2026, 3, 10)}
    extend(shop, debt, date(2026, 5, 15), date(2026, 3, 10))


def test_what_is_paid_needs_no_more_time(shop: Shop, debt: Debt) -> None:

    Customer(shop, debt.customer_id, "").pays("100.00", on="2026-03-01")
    with pytest.raises(ExtensionError) as refused:
        extend(shop, debt, date(2026, 5, 1), date(2026, 3, 10))
    assert refused.value.facts["why"] == "nothing_open"


def test_all_of_a_customers_invoices_are_given_more_time_at_once(shop: Shop, debt: Debt) -> None:
    ada = Customer(shop, debt.customer_id, "1001")
    later, far = ada.owes("50.00", due="2026-04-01"), ada.owes("70.00", due="2026-09-01", on="2026-04-01")
    service = ExtensionService(shop.counter)
    service.extend_all(
        debt.customer_id, to_on=date(2026, 6, 1), agreed_on=TODAY, reason="A quiet spring", today=TODAY
    )
    due = {row.item.piece_id: row.item.due_on for row in shop.read(open_items, TODAY)}
    assert due == {debt.piece_id: date(2026, 6, 1), later.piece_id: date(2026, 6, 1), far.piece_id: date(2026, 9, 1)}
    with pytest.raises(ExtensionError) as refusal:
        service.extend_all(99, to_on=date(2026, 6, 1), agreed_on=TODAY, reason="x", today=TODAY)
    assert refusal.value.facts["why"] == "nothing_open"


def test_more_time_for_all_is_confirmed_with_the_days_on_which_it_was_due(shop: Shop, debt: Debt) -> None:
    Customer(shop, debt.customer_id, "1001").owes("50.00", due="2026-04-01")
    service, notes = ExtensionService(shop.counter), NotePaperService(shop.counter)
    made = service.extend_all(
        debt.customer_id, to_on=date(2026, 6, 1), agreed_on=TODAY, reason="A quiet spring", today=TODAY
    )
    paper = notes.more_time(debt.customer_id, made.operation_id, on=TODAY)
    assert (paper.subject, paper.mail is not None) == ("More time for 2 invoices", True)
    given = shop.read(given_time, made.operation_id)
    assert (given.to_on, sorted(given.from_on.values())) == (date(2026, 6, 1), [date(2026, 3, 1), date(2026, 4, 1)])
    assert paper.draw().startswith(b"%PDF")
    service.take_back(made.operation_id, today=TODAY)
    with pytest.raises(NoPaperError):
        notes.more_time(debt.customer_id, made.operation_id, on=TODAY)


def test_of_one_invoice_alone_the_letter_names_it(shop: Shop, debt: Debt) -> None:
    made = ExtensionService(shop.counter).extend_all(
        debt.customer_id, to_on=date(2026, 6, 1), agreed_on=TODAY, reason="A quiet spring", today=TODAY
    )
    paper = NotePaperService(shop.counter).more_time(debt.customer_id, made.operation_id, on=TODAY)
    assert debt.number in paper.subject


def test_more_time_is_taken_back_once_and_the_past_stays_as_it_was_known(shop: Shop, debt: Debt) -> None:
    service = ExtensionService(shop.counter)
    command = ExtendInvoice(debt.invoice_id, date(2026, 5, 15), date(2026, 4, 10), "Their kitchen burned down")
    made = service.extend(command, today=TODAY)
    service.take_back(made.operation_id, today=TODAY)
    assert shop.read(open_items, TODAY)[0].item.due_on == date(2026, 3, 1)
    assert shop.read(open_items, date(2026, 4, 15))[0].item.due_on == date(2026, 5, 15)
    assert shop.read(last_extension, debt.invoice_id) is None
    with pytest.raises(ExtensionError) as refusal:
        service.take_back(made.operation_id, today=TODAY)
    assert refusal.value.facts["why"] == "already_undone"


def test_more_time_that_was_given_again_is_taken_back_from_the_last(shop: Shop, debt: Debt) -> None:
    service = ExtensionService(shop.counter)
    first = service.extend(ExtendInvoice(debt.invoice_id, date(2026, 5, 15), date(2026, 4, 10), "Once"), today=TODAY)
    service.extend(ExtendInvoice(debt.invoice_id, date(2026, 6, 15), date(2026, 4, 12), "Twice"), today=TODAY)
    with pytest.raises(ExtensionError) as refusal:
        service.take_back(first.operation_id, today=TODAY)
    assert refusal.value.facts["why"] == "moved_since"


def test_time_taken_back_by_mistake_is_given_again_and_the_log_shows_neither(shop: Shop, debt: Debt) -> None:
    service = ExtensionService(shop.counter)
    made = service.extend(
        ExtendInvoice(debt.invoice_id, date(2026, 5, 15), TODAY, "Their kitchen burned"), today=TODAY
    )
    taken = service.take_back(made.operation_id, today=TODAY)
    again = service.give_again(taken.operation_id, today=TODAY)
    assert shop.read(open_items, TODAY)[0].item.due_on == date(2026, 5, 15)
    kept = shop.read(last_extension, debt.invoice_id)
    assert kept is not None
    assert (kept.from_on, kept.operation_id) == (date(2026, 3, 1), again.operation_id)
    assert [line.kind for line in shop.read(contact_log, debt.customer_id)] == ["due_extended"]
    with pytest.raises(ExtensionError) as refusal:
        service.give_again(taken.operation_id, today=TODAY)
    assert refusal.value.facts["why"] == "moved_since"


def test_who_takes_the_first_more_time_back_takes_what_was_given_again(shop: Shop, debt: Debt) -> None:
    service = ExtensionService(shop.counter)
    made = service.extend(ExtendInvoice(debt.invoice_id, date(2026, 5, 15), TODAY, "A quiet spring"), today=TODAY)
    for _ in range(2):
        taken = service.take_back(made.operation_id, today=TODAY)
        assert shop.read(open_items, TODAY)[0].item.due_on == date(2026, 3, 1)
        service.give_again(taken.operation_id, today=TODAY)
    assert shop.read(open_items, TODAY)[0].item.due_on == date(2026, 5, 15)


def test_time_is_not_given_again_about_what_was_put_into_a_plan_since(shop: Shop, debt: Debt) -> None:
    service = ExtensionService(shop.counter)
    made = service.extend(ExtendInvoice(debt.invoice_id, date(2026, 5, 15), TODAY, "A quiet spring"), today=TODAY)
    taken = service.take_back(made.operation_id, today=TODAY)
    plan = AgreePlan(debt.customer_id, (debt.piece_id,), date(2026, 5, 1), Frequency.MONTHLY, TODAY, count=2)
    AgreementService(shop.counter).agree_plan(plan)
    with pytest.raises(AgreementError) as refusal:
        service.give_again(taken.operation_id, today=TODAY)
    assert refusal.value.facts["why"] == "in_running_plan"

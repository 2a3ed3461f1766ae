"""What a payment raises besides its sum: discounts, small rests, write-offs, costs, parts, and sums nobody pays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from arbook.gui.payments.form_payment import PaymentForm, Way
from arbook.gui.payments.reading import read_payer
from arbook.gui.shared.form_errors import FormError
from arbook.ledger.items import Nature
from arbook.ledger.money import Money
from arbook.queries.items import open_items
from arbook.services.office import Office
from tests.builders import Shop
from tests.support.money_shop import TODAY, money_shop, set_rules


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    shop = money_shop(tmp_path)
    yield shop
    shop.close()


def form_of(shop: Shop, today: date = TODAY) -> PaymentForm:
    payer = read_payer(Office(shop.book), 1, today)
    form = PaymentForm(today, received_on=today)
    form.take_customer(payer.customer_id, payer.currency, payer.items, payer.promises, payer.money)
    return form


def record(shop: Shop, form: PaymentForm) -> None:
    shop.payments.record(form.command(), today=form.today)


def left(shop: Shop) -> list[str]:
    return [str(row.item.open) for row in shop.read(open_items, date.max, 1)]


def as_shown(form: PaymentForm) -> list[str]:
    return [str(row.left) for row in form.preview().rows if row.left]


def test_a_payment_in_time_takes_its_discount_and_settles_the_invoice(shop: Shop) -> None:
    form = form_of(shop)
    form.amount, form.reference = euro("117.60"), form.money.offers[0].number
    [choice] = form.preview().choices
    assert (str(choice.amount), choice.is_late, choice.is_taken) == ("2.40", False, True)
    shown = as_shown(form)
    record(shop, form)
    assert left(shop) == shown == ["7.50", "300.00", "300.00", "300.00"]


def test_a_discount_in_time_can_be_refused(shop: Shop) -> None:
    form = form_of(shop)
    form.amount, form.reference = euro("117.60"), form.money.offers[0].number
    form.decide_discount(form.money.offers[0].invoice_id, is_taken=False, is_late=False)
    assert "2.40" in as_shown(form)
    record(shop, form)
    assert "2.40" in left(shop)


def test_a_discount_that_came_too_late_stays_open_unless_it_is_granted(shop: Shop) -> None:
    form = form_of(shop, date(2026, 12, 10))
    form.amount, form.reference = euro("117.60"), form.money.offers[0].number
    [choice] = form.preview().choices
    assert (choice.is_late, choice.is_taken, choice.last_day) == (True, False, date(2026, 11, 30))
    assert "2.40" in as_shown(form)
    form.decide_discount(choice.invoice_id, is_taken=True, is_late=True)
    assert "2.40" not in as_shown(form)
    record(shop, form)
    assert left(shop) == ["7.50", "300.00", "300.00", "300.00"]


def test_a_small_rest_stays_open_unless_the_owner_lets_it_go(shop: Shop) -> None:
    form = form_of(shop)
    form.way, form.amount = Way.OLDEST, euro("307.20")
    assert (str(form.preview().small), as_shown(form)[0]) == ("0.30", "0.30")
    form.lets_go = True
    assert as_shown(form) == ["300.00", "120.00", "300.00"]
    record(shop, form)
    assert left(shop) == ["300.00", "120.00", "300.00"]


def test_without_a_tolerance_nobody_is_asked_about_small_rests(shop: Shop) -> None:
    set_rules(shop, "0.00")
    form = form_of(shop)
    form.way, form.amount = Way.OLDEST, euro("307.20")
    assert not form.preview().small


def test_money_for_what_was_written_off_takes_the_write_off_back_and_the_rest_stays_given_up(shop: Shop) -> None:
    form = form_of(shop)
    form.amount, form.reference = euro("50.00"), "for R-0001 after all"
    [gone] = form.recovered()
    row = next(row for row in form.preview().rows if row.item.invoice_id == gone.invoice_id)
    assert (str(row.share), str(row.given_up), str(row.left)) == ("50.00", "71.00", "0.00")
    before = form.preview().owed_before
    assert form.preview().owed_after == before
    record(shop, form)
    assert sum(row.item.open.minor for row in shop.read(open_items, date.max, 1)) == before.minor


def test_more_money_than_is_owed_is_for_what_was_written_off_unless_the_owner_says_no(shop: Shop) -> None:
    form = form_of(shop)
    owed = form.preview().owed_before
    form.way, form.amount = Way.OLDEST, owed
    assert form.recovered() == ()
    form.amount = owed + euro("121.00")
    [gone] = form.recovered()
    assert (str(gone.amount), str(form.preview().on_account)) == ("121.00", "0.00")
    form.amount = owed + euro("50.00")
    assert form.recovered() == ()  # it would take from what is owed
    form.amount = owed + euro("150.00")
    form.recovers[gone.invoice_id] = False
    assert str(form.preview().on_account) == "150.00"


def test_where_nothing_else_is_owed_a_part_of_what_was_written_off_is_taken_back(shop: Shop) -> None:
    before = form_of(shop)
    before.way, before.amount = Way.OLDEST, before.preview().owed_before
    record(shop, before)
    form = form_of(shop)
    form.amount = euro("50.00")
    assert [str(each.amount) for each in form.recovered()] == ["121.00"]
    assert str(form.preview().on_account) == "0.00"
    record(shop, form)
    assert left(shop) == []
    form.received_on = date(2026, 8, 31)
    assert form.recovered() == ()  # it came before anything was written off


def test_money_that_is_to_stay_on_account_is_not_for_what_was_written_off(shop: Shop) -> None:
    form = form_of(shop)
    form.way, form.amount = Way.ON_ACCOUNT, euro("5000.00")
    assert form.recovered() == ()


def test_the_owner_may_say_that_the_money_is_not_for_it(shop: Shop) -> None:
    form = form_of(shop)
    form.amount, form.reference = euro("50.00"), "R-0001"
    form.recovers[form.money.written_off[0].invoice_id] = False
    assert form.recovered() == ()
    assert form.command().recovers == ()


def test_costs_come_first_where_the_owner_decided_so(shop: Shop) -> None:
    set_rules(shop, costs_first=True)
    form = form_of(shop)
    form.amount = euro("10.00")
    assert form.way is Way.COSTS
    [costs] = [row for row in form.preview().rows if row.item.nature is Nature.COSTS]
    assert str(costs.share) == "7.50"


def test_the_parts_of_an_invoice_know_their_place(shop: Shop) -> None:
    parts = [(row.item.position, row.parts) for row in form_of(shop).preview().rows if row.parts > 1]
    assert parts == [(1, 3), (2, 3), (3, 3)]


def test_a_thousand_times_too_much_is_asked_about_once(shop: Shop) -> None:
    form = form_of(shop)
    form.amount = euro("1027500.00")
    with pytest.raises(FormError) as asked:
        form.command()
    assert (asked.value.facts["why"], asked.value.facts["times"]) == ("far_above", 1000)
    assert form.command().amount == euro("1027500.00")
    form.amount = euro("2055000.00")
    with pytest.raises(FormError):
        form.command()


def test_a_payment_that_is_in_the_book_already_is_told(shop: Shop) -> None:
    form = form_of(shop)
    form.amount = euro("12.00")
    assert not form.is_known()
    record(shop, form)
    again = replace(form_of(shop), amount=euro("12.00"))
    assert again.is_known()


def test_money_that_came_before_the_invoice_is_told(shop: Shop) -> None:
    form = form_of(shop)
    form.amount, form.reference, form.received_on = euro("117.60"), form.money.offers[0].number, date(2026, 11, 18)
    assert form.preview().early == (form.money.offers[0].number,)


def test_in_a_new_book_a_rest_of_cents_is_asked_about_and_stays_open_unless_the_owner_says_otherwise(
    tmp_path: Path,
) -> None:
    shop = Shop(tmp_path)
    shop.customer("Ada Stone").owes("477.24", due="2026-11-30")
    form = form_of(shop)
    form.amount = euro("477.20")
    assert (str(form.preview().small), form.lets_go, as_shown(form)) == ("0.04", False, ["0.04"])
    form.amount = euro("476.23")
    assert not form.preview().small
    shop.close()


def test_a_fee_is_no_invoice_and_the_parts_of_an_invoice_are_one(shop: Shop) -> None:
    form = form_of(shop)
    form.way, form.amount = Way.OLDEST, euro("7.50")
    assert (form.preview().paid_count, form.preview().invoice_count) == (1, 0)
    form.amount = form.preview().owed_before
    assert (form.preview().paid_count, form.preview().invoice_count) == (5, 2)

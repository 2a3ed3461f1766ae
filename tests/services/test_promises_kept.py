"""Promises in a book: what they are about, what they hold back, and what the money makes of them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from arbook.ledger.promises import PromiseState, Reliability
from arbook.ledger.reminders import Held
from arbook.queries.items import money_on_account
from arbook.queries.promises import PromiseRow, promises, reliabilities
from arbook.queries.reminding import decisions
from arbook.queries.today import today_card
from arbook.services.agreed import AgreementError
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.payments import Order
from arbook.services.promises import AddPromise
from arbook.services.taking_back import TakingBackService
from tests.builders import Customer, Debt, Shop, day
from tests.support.contested import credit
from tests.support.shop import euro

MADE, BY, LAST, AFTER = day("2026-03-02"), day("2026-03-10"), day("2026-03-12"), day("2026-03-13")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    opened = Shop(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def ada(shop: Shop) -> Customer:
    return shop.customer("Ada", email="ada@example.com")


def give(who: Customer, amount: str, *about: Debt) -> int:
    """Ada's word on the 2nd of March for the 10th, waited for until the 12th."""
    ids = tuple(invoice.invoice_id for invoice in about)
    command = AddPromise(who.customer_id, euro(amount), MADE, BY, "Ada Byrne", "call", invoice_ids=ids)
    made = who.shop.promises.add(command).made_id
    assert made is not None
    return made


def row(who: Customer, on: str = "2026-03-13") -> PromiseRow:
    [found] = who.shop.read(promises, day(on), who.customer_id)
    return found


def why(who: Customer, command: AddPromise) -> str:
    with pytest.raises(AgreementError) as refusal:
        who.shop.promises.add(command)
    return str(refusal.value.facts["why"])


def test_money_within_the_grace_of_the_book_keeps_a_promise(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    give(ada, "100.00")
    assert (row(ada, "2026-03-12").state, row(ada, "2026-03-12").word.last_on) == (PromiseState.OPEN, LAST)
    ada.pays("100.00", on="2026-03-12")
    assert row(ada).state is PromiseState.KEPT


def test_money_put_on_another_invoice_does_not_keep_a_promise_about_this_one(ada: Customer) -> None:
    desk, shelf = ada.owes("100.00", due="2026-02-01"), ada.owes("100.00", due="2026-02-02")
    give(ada, "100.00", desk)
    ada.pays("100.00", on="2026-03-09", named=(shelf.piece_id,))
    assert row(ada).state is PromiseState.BROKEN
    ada.pays("100.00", on="2026-03-09", named=(desk.piece_id,))
    assert row(ada).state is PromiseState.KEPT


def test_money_from_another_customer_keeps_nobodys_promise(shop: Shop, ada: Customer) -> None:
    ben = shop.customer("Ben")
    ada.owes("100.00", due="2026-02-01")
    ben.owes("100.00", due="2026-02-01")
    give(ada, "100.00")
    ben.pays("100.00", on="2026-03-09")
    assert row(ada).state is PromiseState.BROKEN


def test_what_was_paid_on_the_same_day_before_the_word_does_not_keep_it(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    ada.pays("40.00", on="2026-03-02")
    give(ada, "60.00")
    assert row(ada, "2026-03-02").received == euro("0.00")
    ada.pays("60.00", on="2026-03-02")
    assert row(ada, "2026-03-02").state is PromiseState.KEPT


def test_a_promise_of_what_was_credited_meanwhile_is_needless(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    give(ada, "100.00", desk)
    credit(ada, desk.invoice_id, "100.00", on="2026-03-05")
    assert row(ada).state is PromiseState.NEEDLESS


def more_time(who: Customer, debt: Debt, to: str, on: str) -> str:
    command = ExtendInvoice(debt.invoice_id, day(to), day(on), "the flood")
    return ExtensionService(who.shop.counter).extend(command, today=day(on)).operation_id


def first_on_today(who: Customer, on: str) -> list[str]:
    """For which promised days they stand there."""
    return [str(word.promised_on) for word in who.shop.read(today_card, day(on)).broken]


def test_more_time_that_is_given_while_a_word_runs_takes_its_place(ada: Customer) -> None:
    desk, shelf = ada.owes("100.00", due="2026-02-01"), ada.owes("200.00", due="2026-02-01")
    give(ada, "300.00")
    more_time(ada, shelf, "2026-04-15", "2026-03-04")
    assert (row(ada, "2026-03-04").state, str(row(ada).outcome.wanted)) == (PromiseState.OPEN, "100.00")
    more_time(ada, shelf, "2026-04-20", "2026-03-05")  # once more: it is put off once all the same
    ada.pays("100.00", on="2026-03-09", named=(desk.piece_id,))
    assert (row(ada).state, first_on_today(ada, "2026-05-01")) == (PromiseState.KEPT, [])


def test_more_time_for_all_that_was_promised_leaves_no_word_to_break(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    give(ada, "100.00", desk)
    given = more_time(ada, desk, "2026-04-15", "2026-03-04")
    assert (row(ada, "2026-03-04").state, row(ada).state) == (PromiseState.NEEDLESS, PromiseState.NEEDLESS)
    assert first_on_today(ada, "2026-05-01") == []
    ExtensionService(ada.shop.counter).take_back(given, today=day("2026-03-11"))
    assert (row(ada).state, first_on_today(ada, "2026-03-13")) == (PromiseState.BROKEN, ["2026-03-10"])


def test_a_broken_word_is_not_held_against_them_once_more_time_was_given(ada: Customer) -> None:
    desk, shelf = ada.owes("100.00", due="2026-02-01"), ada.owes("200.00", due="2026-02-01")
    give(ada, "300.00")
    assert first_on_today(ada, "2026-03-13") == ["2026-03-10"]
    more_time(ada, desk, "2026-04-15", "2026-03-13")
    assert first_on_today(ada, "2026-03-14") == ["2026-03-10"]
    assert str(row(ada, "2026-03-14").outcome.missing) == "200.00"
    more_time(ada, shelf, "2026-04-15", "2026-03-14")
    assert (row(ada).state, first_on_today(ada, "2026-05-01")) == (PromiseState.BROKEN, [])
    assert not row(ada, "2026-05-01").outcome.missing


def test_a_word_that_was_given_after_more_time_on_the_same_day_is_held_to(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    more_time(ada, desk, "2026-03-12", "2026-03-02")
    give(ada, "100.00", desk)
    assert (row(ada).state, first_on_today(ada, "2026-03-14")) == (PromiseState.BROKEN, ["2026-03-10"])


def test_less_time_than_was_promised_changes_nothing(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    give(ada, "100.00")
    more_time(ada, desk, "2026-03-10", "2026-03-03")
    assert (row(ada).state, first_on_today(ada, "2026-03-13")) == (PromiseState.BROKEN, ["2026-03-10"])


def test_only_the_promised_invoice_rests_the_other_is_reminded(ada: Customer) -> None:
    desk, shelf = ada.owes("100.00", due="2026-02-01"), ada.owes("70.00", due="2026-02-02")
    give(ada, "100.00", desk)
    [proposal] = ada.shop.read(decisions, MADE).proposals
    assert [each.item.number for each in proposal.items] == [shelf.number]


def test_a_promise_of_all_they_owe_holds_every_reminder_back_until_its_grace_is_over(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    ada.owes("70.00", due="2026-02-02")
    give(ada, "100.00")
    for on in (MADE, BY, LAST):
        [held] = ada.shop.read(decisions, on).held
        assert (held.reason, held.until) == (Held.PROMISE, BY)
    assert len(ada.shop.read(decisions, AFTER).proposals) == 1


def test_a_promise_of_every_late_invoice_holds_the_reminder_back(ada: Customer) -> None:
    desk, shelf = ada.owes("100.00", due="2026-02-01"), ada.owes("70.00", due="2026-02-02")
    give(ada, "170.00", desk, shelf)
    [held] = ada.shop.read(decisions, MADE).held
    assert held.reason is Held.PROMISE


def test_a_promise_is_changed_by_a_new_one_and_remembers_how_often(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    first = give(ada, "100.00")
    later = AddPromise(ada.customer_id, euro("100.00"), day("2026-03-09"), day("2026-03-20"))
    second = ada.shop.promises.change(first, later).made_id
    assert second is not None
    found = row(ada, "2026-03-13")
    assert (found.promise_id, found.changes, found.state) == (second, 1, PromiseState.OPEN)
    third = replace(later, made_on=day("2026-03-19"), promised_on=day("2026-03-30"))
    ada.shop.promises.change(second, third)
    assert row(ada, "2026-03-20").changes == 2
    assert ada.log() == ["promise_changed", "promise_changed", "promise_made"]


def test_a_change_taken_back_leaves_the_word_as_it_was(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    first = give(ada, "100.00")
    later = AddPromise(ada.customer_id, euro("100.00"), day("2026-03-09"), day("2026-03-20"))
    changed = ada.shop.promises.change(first, later)
    TakingBackService(ada.shop.counter).take_back(changed.operation_id, today=day("2026-03-09"))
    assert (row(ada, "2026-03-09").promise_id, row(ada, "2026-03-09").promised_on) == (first, BY)


def test_a_second_word_about_the_same_is_refused_with_the_first(ada: Customer) -> None:
    desk, shelf = ada.owes("100.00", due="2026-02-01"), ada.owes("70.00", due="2026-02-02")
    give(ada, "100.00", desk)
    again = AddPromise(ada.customer_id, euro("10.00"), MADE, BY)
    assert why(ada, again) == "already_promised"
    assert why(ada, replace(again, invoice_ids=(desk.invoice_id,))) == "already_promised"
    give(ada, "70.00", shelf)


def test_a_word_after_a_broken_one_is_a_new_one(ada: Customer) -> None:
    ada.owes("100.00", due="2026-02-01")
    give(ada, "100.00")
    ada.shop.promises.add(AddPromise(ada.customer_id, euro("100.00"), AFTER, day("2026-03-20")))
    states = [each.state for each in ada.shop.read(promises, AFTER, ada.customer_id)]
    assert states == [PromiseState.BROKEN, PromiseState.OPEN]


def test_nothing_is_promised_of_what_is_paid_and_not_in_an_unknown_way(ada: Customer) -> None:
    desk = ada.owes("100.00", due="2026-02-01")
    ada.pays("100.00", on="2026-02-10")
    command = AddPromise(ada.customer_id, euro("10.00"), MADE, BY)
    assert why(ada, replace(command, invoice_ids=(desk.invoice_id,))) == "nothing_open"
    assert why(ada, replace(command, channel="pigeon")) == "unknown_channel"


def test_reliability_counts_kept_of_made_and_forgets_what_was_changed_or_withdrawn(ada: Customer) -> None:
    ada.owes("300.00", due="2026-02-01")
    give(ada, "100.00")
    ada.pays("100.00", on="2026-03-10")
    ada.shop.promises.add(AddPromise(ada.customer_id, euro("50.00"), day("2026-03-11"), day("2026-03-12")))
    withdrawn = ada.shop.promises.add(
        AddPromise(ada.customer_id, euro("50.00"), day("2026-03-20"), day("2026-03-22"))
    )
    assert withdrawn.made_id is not None
    ada.shop.promises.withdraw(withdrawn.made_id, on=day("2026-03-21"))
    found = ada.shop.read(reliabilities, day("2026-04-01"), [ada.customer_id], day("2025-04-01"))
    assert found == {ada.customer_id: Reliability(kept=1, made=2)}


def test_money_for_another_invoice_does_not_count_because_a_later_word_is_about_that(ada: Customer) -> None:
    first, second = ada.owes("100.00", due="2026-02-01"), ada.owes("200.00", due="2026-02-01")
    made = give(ada, "80.00", first)
    ada.pays("30.00", on="2026-03-13", named=(first.piece_id,))
    later = AddPromise(ada.customer_id, euro("150.00"), AFTER, day("2026-03-20"), invoice_ids=(second.invoice_id,))
    ada.shop.promises.add(later)
    ada.pays("140.00", on="2026-03-20", named=(second.piece_id,))
    found = {each.promise_id: each for each in ada.shop.read(promises, day("2026-03-20"), ada.customer_id)}
    assert (found[made].outcome.late, found[made].outcome.missing) == (euro("30.00"), euro("50.00"))


def test_money_that_lay_on_account_before_the_word_is_not_waited_for(ada: Customer) -> None:
    debt = ada.owes("300.00", due="2026-01-10")
    ada.pays("50.00", on="2026-01-20", order=Order.ON_ACCOUNT)
    word = ada.shop.promises.add(
        AddPromise(ada.customer_id, euro("300.00"), day("2026-01-25"), day("2026-01-30"), grace_days=0)
    )
    credit = ada.shop.read(money_on_account, day("2026-01-25"), ada.customer_id)[0]
    ada.shop.payments.put_on_items(credit.on_account_id, on=day("2026-01-26"))
    ada.pays("250.00", on="2026-01-27")
    [row] = ada.shop.read(promises, day("2026-01-31"), ada.customer_id)
    assert (debt.open(), row.promise_id, row.state) == ("0.00", word.made_id, PromiseState.KEPT)

"""Money that was agreed: the dialog proposes its sum and what it is put on."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.payments.entry_dialog import EntryDialog
from arbook.gui.payments.form_expected import Expected, ExpectedFor, put_on
from arbook.gui.payments.form_payment import Way
from arbook.gui.payments.put_dialog import PutDialog
from arbook.gui.payments.words import due_words, effect_words, hint_words, reason_chip
from arbook.gui.shared.wishes import OpenEntry, TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.ledger.items import EntryKind, OpenItem
from arbook.ledger.money import Money
from arbook.ledger.plan_making import PlanPrice
from arbook.ledger.plans import Frequency
from arbook.ledger.settlements import SettlementState
from arbook.queries.items import OpenItemRow, open_items
from arbook.queries.ledger import ledger_rows
from arbook.queries.settlements import SettlementRow, settlements
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.payment_plans import AgreePlan
from arbook.services.payments import Order, RecordPayment
from arbook.services.promises import AddPromise
from arbook.services.settlement_offers import OfferSettlement
from tests.support.desks import nameless, shown, wished
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]
SOON = TODAY + timedelta(days=9)


def euro(text: str) -> Money:
    return Money.of(text, "EUR")


def done(window: MainWindow, settle: Settle, wish: Callable[[Office], Changes]) -> None:
    assert window.session is not None
    window.session.change(wish)
    settle(window)


def paying(window: MainWindow, settle: Settle, qtbot: QtBot) -> PaymentDialog:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    qtbot.waitUntil(lambda: bool(dialog.expected.buttons))
    return dialog


def test_an_offer_is_met_with_one_press_and_its_invoice_alone_is_paid(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    offer = OfferSettlement(1, TODAY, SOON, (2,), amount=euro("60.00"))
    done(window, settle, lambda office: office.settlements.offer(offer, today=TODAY))
    dialog = paying(window, settle, qtbot)
    [button] = dialog.expected.buttons
    assert "60.00" in button.text()
    assert not nameless(dialog)
    button.click()
    assert dialog.form.own == {2: euro("60.00")}
    preview = dialog.form.preview()
    [meeting] = preview.meetings
    assert meeting.is_met
    told, _icon = effect_words(dialog.form, preview, dialog.session.owner)
    assert told.startswith(f"This meets your offer: {dialog.session.owner.formats.money(meeting.let_go)} is let go.")
    assert next(row for row in preview.rows if row.item.piece_id == 2).left == euro("0.00")
    said: list[str] = []
    dialog.session.history.did_it.connect(lambda step: said.append(step.said))
    dialog.primary.click()
    found: list[SettlementRow] = []
    settle(window)
    assert window.session is not None
    window.session.ask(lambda office: office.read(settlements, TODAY), found.extend)
    qtbot.waitUntil(lambda: bool(found))
    assert found[0].state is SettlementState.MET
    assert found[0].standing.let_go == meeting.let_go
    assert said[-1].endswith("let go, as offered.")
    window.session.history.undo()
    settle(window)
    again: list[SettlementRow] = []
    window.session.ask(lambda office: office.read(settlements, TODAY), again.extend)
    qtbot.waitUntil(lambda: bool(again))
    assert again[0].state is SettlementState.OFFERED


def test_a_part_of_an_offer_says_what_more_meets_it(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    offer = OfferSettlement(1, TODAY, SOON, (2,), amount=euro("60.00"))
    done(window, settle, lambda office: office.settlements.offer(offer, today=TODAY))
    dialog = paying(window, settle, qtbot)
    dialog.amount.set_amount(euro("20.00"))
    dialog.form.take_split({2: euro("20.00")})
    dialog.form.amount = euro("20.00")
    told, _icon = effect_words(dialog.form, dialog.form.preview(), dialog.session.owner)
    assert told.startswith("It counts for your offer. \u20ac40.00 more by")
    dialog.reject()


def test_the_part_of_a_plan_brings_the_number_of_the_plan(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    plan = AgreePlan(1, (1,), SOON, Frequency.MONTHLY, TODAY, count=4)
    done(window, settle, lambda office: office.agreements.agree_plan(plan))
    dialog = paying(window, settle, qtbot)
    dialog.expected.buttons[0].click()
    assert dialog.reference.text() == "P-001"
    assert dialog.form.amount is not None
    assert dialog.form.own == {}
    preview, owner = dialog.form.preview(), dialog.session.owner
    row = next(each for each in preview.rows if each.plan_part is not None)
    assert due_words(row, owner).startswith("Installment 1 of 4, due ")
    assert hint_words(dialog.form, preview, owner)[0].startswith("It is for plan P-001. Installment 1 of 4")
    dialog.reject()


def test_a_promise_of_any_money_proposes_its_sum_alone(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    promise = AddPromise(1, euro("100.00"), TODAY, SOON)
    done(window, settle, lambda office: office.promises.add(promise))
    dialog = paying(window, settle, qtbot)
    dialog.expected.buttons[0].click()
    assert dialog.amount.amount == euro("100.00")
    assert dialog.form.own == {}
    dialog.reject()


def test_who_agreed_nothing_is_proposed_nothing(window: MainWindow, settle: Settle) -> None:
    wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    dialog = shown(window, PaymentDialog)
    assert dialog.expected.isHidden()
    dialog.reject()


@pytest.mark.parametrize(("amount", "shares"), [("70.00", {1: "50.00", 2: "20.00"}), ("99.00", {})])
def test_the_oldest_of_what_was_agreed_comes_first_and_what_does_not_fit_goes_as_always(
    amount: str, shares: dict[int, str]
) -> None:
    items = [OpenItem(at, f"R-{at}", TODAY, date(2026, 9, at), euro("50.00"), euro("50.00")) for at in (3, 2, 1)]
    wanted = Expected(ExpectedFor.OFFER, euro(amount), SOON, frozenset({1, 2} if shares else {1}))
    assert put_on(wanted, items) == {at: euro(each) for at, each in shares.items()}


def test_what_comes_beyond_an_offer_is_shown_on_the_next_invoice_and_goes_there(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    offer = OfferSettlement(1, TODAY, SOON, (2,), amount=euro("60.00"))
    done(window, settle, lambda office: office.settlements.offer(offer, today=TODAY))
    dialog = paying(window, settle, qtbot)
    dialog.form.amount = euro("70.00")
    dialog.form.take_split({2: euro("70.00")})
    preview = dialog.form.preview()
    shares = {row.item.piece_id: row.share for row in preview.rows if row.share is not None}
    other = next(piece_id for piece_id in shares if piece_id != 2)
    assert (shares[2], shares[other], preview.put, preview.on_account.minor) == (
        euro("60.00"),
        euro("10.00"),
        euro("70.00"),
        0,
    )
    dialog.reject()


def test_who_takes_back_what_an_offer_let_go_is_told_that_it_is_off(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    offer = OfferSettlement(1, TODAY, SOON, (2,), amount=euro("60.00"))
    done(window, settle, lambda office: office.settlements.offer(offer, today=TODAY))
    money = RecordPayment(1, TODAY, euro("60.00"), named=(2,))
    done(window, settle, lambda office: office.payments.record(money, today=TODAY))
    settle(window)
    found: list[int] = []
    assert window.session is not None
    window.session.ask(
        lambda office: next(
            row.entry.entry_id for row in office.read(ledger_rows, 1) if row.entry.kind is EntryKind.WRITE_OFF
        ),
        found.append,
    )
    qtbot.waitUntil(lambda: bool(found))
    dialog = wished(window, OpenEntry(found[0]), EntryDialog)
    settle(window)
    assert dialog._told.text() == "Undone, the smaller sum is off: €30.50 is open again, and reminders go on."
    dialog.reject()


def read_offers(window: MainWindow, qtbot: QtBot) -> list[SettlementRow]:
    found: list[SettlementRow] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(settlements, TODAY), found.extend)
    qtbot.waitUntil(lambda: bool(found))
    return found


def open_pieces(window: MainWindow, qtbot: QtBot) -> dict[int, Money]:
    found: list[tuple[OpenItemRow, ...]] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(open_items, date.max, 1), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return {row.item.piece_id: row.item.open for row in found[0] if row.item.open}


def test_the_exact_sum_of_an_offer_is_shown_on_its_invoice_and_goes_there(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    offer = OfferSettlement(1, TODAY, SOON, (2,), amount=euro("60.00"))
    done(window, settle, lambda office: office.settlements.offer(offer, today=TODAY))
    dialog = paying(window, settle, qtbot)
    dialog.amount.set_amount(euro("60.00"))
    dialog.form.amount = euro("60.00")
    preview = dialog.form.preview()
    [row] = [row for row in preview.rows if row.share is not None]
    chip = reason_chip(row)
    assert (row.item.piece_id, chip and chip.text, preview.named) == (2, "Offered", ())
    dialog.primary.click()
    settle(window)
    assert read_offers(window, qtbot)[0].state is SettlementState.MET
    assert 2 not in open_pieces(window, qtbot)


def test_what_came_after_money_in_time_goes_on_first_in_the_preview_as_in_the_book(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    """Money of today is there when money of an earlier day is recorded and meets the offer of that day."""
    made = TODAY - timedelta(days=5)
    offer = OfferSettlement(1, made, TODAY - timedelta(days=2), (2,), amount=euro("60.00"), grace_days=0)
    done(window, settle, lambda office: office.settlements.offer(offer, today=made))
    late = RecordPayment(1, TODAY, euro("30.00"), split=((2, euro("30.00")),))
    done(window, settle, lambda office: office.payments.record(late, today=TODAY))
    dialog = paying_in_time(window, settle, made, euro("60.00"))
    preview = dialog.form.preview()
    told = {row.item.piece_id: row.left for row in preview.rows if row.left}
    [meeting] = preview.meetings
    assert (meeting.is_met, preview.put) == (True, euro("60.00"))
    assert [row.share for row in preview.rows if row.item.piece_id == 2] == [euro("60.00")]
    dialog.primary.click()
    settle(window)
    assert open_pieces(window, qtbot) == told
    assert read_offers(window, qtbot)[0].standing.let_go == meeting.let_go


def paying_in_time(window: MainWindow, settle: Settle, on: date, amount: Money) -> PaymentDialog:
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    dialog.day.set_day(on)
    dialog.amount.set_amount(amount)
    dialog.form.amount, dialog.form.received_on = amount, on
    return dialog


def test_what_one_offer_leaves_meets_the_next_in_the_preview_as_in_the_book(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    deals = ((2, "60.00"), (1, "900.00"))
    for piece_id, enough in deals:
        offer = OfferSettlement(1, TODAY, SOON, (piece_id,), amount=euro(enough))
        done(window, settle, partial(offers, offer))
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    dialog.amount.set_amount(euro("960.00"))
    dialog.form.amount = euro("960.00")
    dialog.form.take_split({2: euro("80.00"), 1: euro("880.00")})
    preview = dialog.form.preview()
    assert [meeting.is_met for meeting in preview.meetings] == [True, True]
    told = {row.item.piece_id: row.left for row in preview.rows if row.left}
    dialog.primary.click()
    settle(window)
    assert open_pieces(window, qtbot) == told
    assert {row.state for row in read_offers(window, qtbot)} == {SettlementState.MET}


def offers(offer: OfferSettlement, office: Office) -> Changes:
    return office.settlements.offer(offer, today=TODAY)


def test_what_pays_a_plan_off_is_shown_with_its_interest_and_goes_there(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    plan = AgreePlan(1, (2,), SOON, Frequency.MONTHLY, TODAY - timedelta(days=20), count=2,
                     price=PlanPrice(Decimal(12)))  # fmt: skip
    done(window, settle, lambda office: office.agreements.agree_plan(plan))
    dialog = paying(window, settle, qtbot)
    dialog.amount.set_amount(euro("91.10"))  # 90.50, and 20 days of 12 % a year
    dialog._take_fields()
    preview = dialog.form.preview()
    paid = {row.item.piece_id: row.share for row in preview.rows if row.share is not None}
    assert sorted(paid.values()) == [euro("0.60"), euro("90.50")]
    assert {chip.text for row in preview.rows if row.share is not None and (chip := reason_chip(row))} == {
        "Plan P-001"
    }
    assert dialog.form.for_plans(preview) == (("P-001", euro("91.10")),)
    dialog.form.choose_way(Way.OLDEST)
    assert {row.item.piece_id for row in dialog.form.preview().rows if row.share} == {1}
    dialog.form.choose_way(Way.NAMED)
    left = preview.owed_after
    dialog.primary.click()
    settle(window)
    assert sum(open_pieces(window, qtbot).values(), start=euro("0.00")) == left


def test_an_own_split_may_put_money_on_interest_that_is_booked_with_it(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    plan = AgreePlan(1, (2,), SOON, Frequency.MONTHLY, TODAY - timedelta(days=20), count=2,
                     price=PlanPrice(Decimal(12)))  # fmt: skip
    done(window, settle, lambda office: office.agreements.agree_plan(plan))
    dialog = paying(window, settle, qtbot)
    dialog.amount.set_amount(euro("91.10"))
    dialog._take_fields()
    dialog.form.choose_way(Way.OWN)
    dialog.primary.click()
    settle(window)
    assert set(open_pieces(window, qtbot)) == {1}


def test_money_on_account_that_pays_a_plan_off_says_so(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    plan = AgreePlan(1, (2,), SOON, Frequency.MONTHLY, TODAY, count=2)
    done(window, settle, lambda office: office.agreements.agree_plan(plan))
    money = RecordPayment(1, TODAY, euro("90.50"), order=Order.ON_ACCOUNT)
    done(window, settle, lambda office: office.payments.record(money, today=TODAY))
    assert window.session is not None
    dialog = PutDialog(window.session, window, 1)
    qtbot.waitUntil(lambda: bool(dialog.form.items))
    [row] = [row for row in dialog.form.preview().rows if row.share is not None]
    chip = reason_chip(row)
    assert (row.item.piece_id, chip and chip.text) == (2, "Plan P-001")
    dialog.reject()


@pytest.mark.parametrize(("way", "paid"), [(Way.NAMED, 2), (Way.OLDEST, 1)])
def test_money_on_account_goes_where_it_was_agreed_unless_the_owner_wants_the_oldest_paid(
    window: MainWindow, settle: Settle, qtbot: QtBot, way: Way, paid: int
) -> None:
    offer = OfferSettlement(1, TODAY, SOON, (2,), amount=euro("60.00"))
    done(window, settle, partial(offers, offer))
    money = RecordPayment(1, TODAY, euro("60.00"), order=Order.ON_ACCOUNT)
    done(window, settle, lambda office: office.payments.record(money, today=TODAY))
    before = open_pieces(window, qtbot)
    assert window.session is not None
    dialog = PutDialog(window.session, window, 1)
    qtbot.waitUntil(lambda: bool(dialog.form.items))
    assert dialog.form.way is Way.NAMED
    dialog.split._choose_way(way)
    assert [row.item.piece_id for row in dialog.form.preview().rows if row.share is not None] == [paid]
    dialog.primary.click()
    settle(window)
    after = open_pieces(window, qtbot)
    assert [piece for piece in before if after.get(piece) != before[piece]] == [paid]

"""Money that goes back or is let go: told before it is saved, refused in a sentence, undone by an entry."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.payments.dialog import PaymentDialog
from arbook.gui.payments.entry_dialog import EntryDialog
from arbook.gui.payments.let_go_dialog import LetGoDialog
from arbook.gui.payments.put_dialog import PutDialog
from arbook.gui.payments.refund_dialog import RefundDialog
from arbook.gui.payments.reverse_dialog import ReverseDialog
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.wishes import LetGo, OpenEntry, PayBack, PutOnInvoices, ShowInvoice, TakePayment
from arbook.gui.shell.window import MainWindow
from arbook.ledger.early_discount import EarlyDiscount
from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.ledger.items import EntryKind
from arbook.ledger.terms import Terms, net_days
from arbook.queries.items import money_on_account
from arbook.queries.ledger import ledger_rows
from arbook.queries.payments import list_payments
from arbook.services.invoices import DraftInvoice
from arbook.services.settings import SettingsService
from tests.builders import Customer, Shop
from tests.gui.payments.paying_hands import OpenWindow, Settle, entries, is_gone, lying_money, payments_desk
from tests.support.crediting import credited
from tests.support.desks import nameless, shown, wished, write
from tests.support.money_shop import TODAY


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return lying_money(tmp_path)


@pytest.fixture
def window(shop: Shop, open_window: OpenWindow) -> MainWindow:
    shop.close()
    return open_window(shop.path, today=TODAY)


def test_a_bounced_payment_brings_its_fee_if_the_customer_bears_it(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    payments_desk(window, settle).shown.reverse.click()
    dialog = shown(window, ReverseDialog)
    settle(window)
    write(dialog.fee, "7.50")
    assert "Your fee is not written into this book." in dialog._told.text()
    dialog.bearer.set_picked(True)
    dialog.bearer.picked.emit(True)
    assert "The fee of €7.50 is owed at once." in dialog._told.text()
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert entries(window, shop.path)[-2:] == ["reversal 150.00", "charge 7.50"]


def test_taking_a_part_back_tells_what_is_open_again_and_which_discount_falls(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    ada = Customer(shop, 1, "")
    for amount in ("50.00", "67.60"):
        ada.pays(amount, on="2026-11-26", reference="2026-0002", discounts=None)
    first = next(row for row in shop.read(list_payments) if str(row.amount) == "50.00")
    shop.close()
    window = open_window(shop.path, today=TODAY)
    assert window.session is not None
    dialog = ReverseDialog(window.session, window, first)
    dialog.open()
    qtbot.waitUntil(lambda: "2026-0002 with €52.40" in dialog._told.text())
    assert "€2.40 discount on 2026-0002 falls" in dialog._told.text()
    assert dialog.bearer.key is False
    dialog.reject()


def test_taking_a_payment_back_tells_what_was_credited_of_its_invoice(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    ada = Customer(shop, 1, "")
    debts = [ada.owes("100.00", due="2026-12-01"), ada.owes("40.00", due="2026-12-02")]
    for debt, back in zip(debts, ("30.00", "40.00"), strict=True):
        ada.pays(str(debt.open()), on="2026-11-26", named=(debt.piece_id,))
        credited(ada, debt.invoice_id, back, on="2026-11-26")
    rows = {str(row.amount): row for row in shop.read(list_payments)}
    shop.close()
    window = open_window(shop.path, today=TODAY)
    assert window.session is not None
    for amount, told in (("100.00", f"{debts[0].number} with €70.00"), ("40.00", "Nothing is open again")):
        dialog = ReverseDialog(window.session, window, rows[amount])
        dialog.open()
        qtbot.waitUntil(lambda dialog=dialog, told=told: told in dialog._told.text())
        dialog.reject()


def test_a_discount_that_was_not_taken_is_told_at_the_payment_and_granted_from_there(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    Customer(shop, 1, "").pays("117.60", on="2026-11-26", reference="2026-0002")
    shop.close()
    window = open_window(shop.path, today=TODAY)
    view = payments_desk(window, settle).shown.untaken
    qtbot.waitUntil(view.grant.isVisible)
    assert view.missed.text().startswith("Paid in time for the discount on 2026-0002")
    assert view.grant.text() == "Grant €2.40 now"
    view.grant.click()
    qtbot.waitUntil(view.isHidden)
    assert entries(window, shop.path)[-1] == "discount -2.40"


def test_an_invoice_tells_the_discount_it_earned_and_grants_it(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    Customer(shop, 1, "").pays("117.60", on="2026-11-26", reference="2026-0002")
    shop.close()
    window = open_window(shop.path, today=TODAY)
    window.grant(ShowInvoice(2))
    desk = window.desk
    assert isinstance(desk, InvoicesDesk)
    note = desk.shown.untaken
    qtbot.waitUntil(note.grant.isVisible)
    assert "2.40" in note.missed.text()
    note.grant.click()
    qtbot.waitUntil(note.isHidden)
    assert entries(window, shop.path)[-1] == "discount -2.40"


def test_a_payment_that_was_taken_back_elsewhere_meanwhile_is_told_in_a_sentence(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    desk = payments_desk(window, settle)
    payment = desk.view.chosen_row()
    assert payment is not None
    assert window.session is not None
    desk.shown.reverse.click()
    dialog = shown(window, ReverseDialog)
    settle(window)
    window.session.change(
        lambda office: office.payments.reverse(payment.row.payment_id, on=TODAY, today=TODAY, reason="")
    )
    settle(window)
    write(dialog.fee, "7.50")
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog._told.text() == "This payment was already taken back.")
    dialog.reject()
    assert "charge 7.50" not in entries(window, shop.path)[-2:]


@pytest.mark.parametrize("kind", ["reverse", "undo", "let go", "pay back"])
def test_nothing_is_undone_or_let_go_in_the_future(
    window: MainWindow, settle: Settle, qtbot: QtBot, kind: str
) -> None:
    dialog: ReverseDialog | EntryDialog | LetGoDialog | RefundDialog
    if kind == "reverse":
        payments_desk(window, settle).shown.reverse.click()
        dialog = shown(window, ReverseDialog)
    elif kind == "undo":
        dialog = wished(window, OpenEntry(write_off_id(window, settle)), EntryDialog)
    elif kind == "let go":
        dialog = wished(window, LetGo(1), LetGoDialog)
    else:
        dialog = wished(window, PayBack(1), RefundDialog)
    settle(window)
    if isinstance(dialog, LetGoDialog):
        dialog.all_of_it.click()
    dialog.day.set_day(date(2027, 1, 1))
    dialog.primary.click()
    qtbot.waitUntil(lambda: "after today" in dialog.day.complaint)
    assert dialog.isVisible()
    dialog.reject()


def write_off_id(window: MainWindow, settle: Settle) -> int:
    found: list[int] = []
    assert window.session is not None
    window.session.ask(
        lambda office: next(
            row.entry.entry_id for row in office.read(ledger_rows, 1) if row.entry.kind is EntryKind.WRITE_OFF
        ),
        found.append,
    )
    settle(window)
    return found[0]


def test_a_part_of_an_invoice_is_written_off_and_what_stays_is_told(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, LetGo(1, 1), LetGoDialog)
    settle(window)
    assert dialog.choice.currentText() == "2026-0001, all parts, €900.00 open"
    dialog.choice.set_value("1:2")
    dialog.choice.chosen.emit("1:2")
    assert dialog.choice.currentText() == "2026-0001, part 2 of 3, due 1 Dec, €300.00 open"
    write(dialog.amount, "100")
    assert dialog._told.text().startswith("€100.00 of 2026-0001 is given up, and €200.00 stays open.")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "Say why" in dialog.reason.complaint)
    write(dialog.reason, "scratched")
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    settle(window)
    assert entries(window, shop.path)[-1] == "write_off -100.00"


def test_how_much_is_given_up_is_the_owners_to_say_and_a_whole_invoice_is_asked_about_once(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, LetGo(1, 2), LetGoDialog)
    settle(window)
    assert (dialog.amount.amount, dialog._told.text()) == (None, "Say how much of 2026-0002 it is.")
    qtbot.waitUntil(dialog.amount.hasFocus)
    dialog.primary.click()
    assert dialog.amount.complaint
    dialog.all_of_it.click()
    assert dialog._told.text().startswith("All of 2026-0002 is given up, €120.00.")
    write(dialog.reason, "closed her shop")
    dialog.primary.click()
    assert "This gives up all of it, €120.00." in dialog.rows["amount"].note.text()
    assert dialog.isVisible()
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert entries(window, shop.path)[-1] == "write_off -120.00"


def test_a_small_rest_is_proposed_with_its_reason_and_not_asked_about(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    Customer(shop, 1, "").pays("119.70", on="2026-11-26", reference="2026-0002")
    shop.close()
    window = open_window(shop.path, today=TODAY)
    dialog = wished(window, LetGo(1, 2), LetGoDialog)
    settle(window)
    assert (str(dialog.amount.amount), dialog.reason.text()) == ("0.30", "Small difference")
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert entries(window, shop.path)[-1] == "write_off -0.30"


def test_an_invoice_is_let_go_from_its_own_panel(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.grant(ShowInvoice(2))
    settle(window)
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, InvoicesDesk)
    qtbot.waitUntil(lambda: "letgo" in desk.shown.foot.keys)
    desk.shown.foot.acted.emit("letgo")
    settle(window)
    dialog = shown(window, LetGoDialog)
    assert dialog.choice.currentText() == "2026-0002, due 20 Dec, €120.00 open"
    dialog.reject()


def test_more_than_is_open_is_not_written_off(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, LetGo(1, 2), LetGoDialog)
    settle(window)
    write(dialog.amount, "120.01")
    write(dialog.reason, "gone")
    dialog.primary.click()
    assert "more than is open" in dialog.amount.complaint
    dialog.reject()


def test_a_write_off_is_read_and_undone_from_the_ledger(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    dialog = wished(window, OpenEntry(write_off_id(window, settle)), EntryDialog)
    settle(window)
    assert (dialog.title.text(), dialog._why.text()) == ("Written off, Ada Stone", "closed her shop")
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    again = wished(window, OpenEntry(write_off_id(window, settle)), EntryDialog)
    settle(window)
    assert again._told.text() == "It was undone on 26 Nov 2026."
    assert not again.primary.isVisible()
    again.reject()
    assert "reversal 121.00" in entries(window, shop.path)


def test_what_lies_on_account_is_put_on_invoices_by_its_own_split(
    window: MainWindow, shop: Shop, settle: Settle, qtbot: QtBot
) -> None:
    found: list[int] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(money_on_account, TODAY, 1)[0].on_account_id, found.append)
    settle(window)
    dialog = wished(window, PutOnInvoices(found[0]), PutDialog)
    settle(window)
    assert dialog.title.text() == "Put €150.00 from Ada Stone on invoices"
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    again = wished(window, PutOnInvoices(found[0]), PutDialog)
    qtbot.waitUntil(lambda: "no money on account" in again._told.text())
    again.reject()


def test_money_that_came_in_advance_earns_its_discount_when_it_is_put_on_the_invoice(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    came_on = date(2026, 11, 20)
    cleo = shop.customer("Cleo")
    cleo.pays("98.00", on=came_on)
    terms = Terms("In advance", net_days(30).pieces, EarlyDiscount(Decimal(2), 0))
    line = InvoiceLine("Prints", Decimal(1), Decimal(100), TaxRate("None", Decimal(0)))
    told = DraftInvoice(cleo.customer_id, TODAY, (line,), SettingsService(shop.counter).add_terms(terms).made_id)
    shop.invoices.issue(told, today=TODAY)
    lying = shop.read(money_on_account, TODAY, cleo.customer_id)[0].on_account_id
    shop.close()
    window = open_window(shop.path, today=TODAY)
    dialog = wished(window, PutOnInvoices(lying), PutDialog)
    settle(window)
    [line_shown] = dialog.table._lines
    assert (line_shown.after.text(), line_shown.choice.isChecked()) == ("Paid in full", True)
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert entries(window, shop.path, customer_id=cleo.customer_id)[-1] == "discount -2.00"


def test_a_discount_that_came_too_late_is_granted_with_a_tick(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    shop.close()
    window = open_window(shop.path, today=date(2026, 12, 10))
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "117.60")
    dialog.reference.setText("2026-0002")
    [line] = [line for line in dialog.table._lines if line.item.number == "2026-0002"]
    assert line.choice.isVisibleTo(dialog)
    assert (line.choice.text(), line.choice.isChecked()) == ("2.40 discount, too late", False)
    line.choice.setChecked(True)
    assert line.after.text() == "Paid in full"
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert entries(window, shop.path)[-2:] == ["payment -117.60", "discount -2.40"]


def test_every_field_of_these_dialogs_has_a_name_and_fits_a_small_window(window: MainWindow, settle: Settle) -> None:
    for wish, kind in ((PayBack(1), RefundDialog), (LetGo(1), LetGoDialog)):
        dialog = wished(window, wish, kind)
        settle(window)
        assert nameless(dialog) == []
        assert dialog.minimumSizeHint().width() <= 1000
        assert dialog.minimumSizeHint().height() <= 676
        dialog.reject()


def test_a_small_window_with_large_letters_still_tells_what_is_owed_after_a_payment(
    shop: Shop, open_window: OpenWindow, settle: Settle, qtbot: QtBot
) -> None:
    shop.close()
    Memory().remember_look(Mode.LIGHT, 1.3)
    window = open_window(shop.path, today=TODAY)
    window.resize(1024, 700)
    dialog = wished(window, TakePayment(1), PaymentDialog)
    settle(window)
    write(dialog.amount, "1000")
    qtbot.waitUntil(lambda: all(fact.isVisible() for fact in dialog.split.facts))
    assert dialog.split.facts[3].look.label == "Still owed"
    dialog.reject()

"""Charging is told before, taken back at once, and waived in one step from wherever a charge is named."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.customers.desk import CustomersDesk
from arbook.gui.customers.words import entry_words
from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.lateness.charge_dialog import ChargeDialog
from arbook.gui.lateness.may_dialog import MayDialog
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.fields import ChoiceField
from arbook.gui.shared.labels import Label
from arbook.gui.shared.shelf import Shelf
from arbook.gui.shared.wishes import MayCharge, OpenCharge, ShowCustomer, ShowInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.items import ChargeFor, EntryKind, Nature
from arbook.ledger.lateness import ChargeWay
from arbook.queries.late_waivers import WaiverReason
from arbook.services.lateness import ChargeLateness, LatenessService
from tests.builders import Shop
from tests.support.desks import nameless, shown, wished, write
from tests.support.late_windows import book_after, is_gone, undone

OpenWindow = Callable[..., MainWindow]
TODAY = date(2025, 3, 2)
ADA = 1


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Ada, a German business, owes 600.00 of 1,000.00 since the new year."""
    shop = Shop(tmp_path)
    ada = shop.customer("Ada", country="DE", kind="business")
    ada.owes("1000.00", due="2025-01-01", number="A-1")
    ada.pays("400.00", on="2025-01-31")
    return shop


Charged = Callable[..., MainWindow]


@pytest.fixture
def charged(shop: Shop, open_window: OpenWindow) -> Charged:
    """A window on the book after Ada was charged 54.82."""

    def open_charged(way: ChargeWay = ChargeWay.BOOKED) -> MainWindow:
        LatenessService(shop.counter).charge(ChargeLateness(ADA, TODAY, way=way), today=TODAY)
        shop.close()
        return open_window(shop.path, today=TODAY)

    return open_charged


def asked(window: MainWindow, qtbot: QtBot) -> MayDialog:
    dialog = wished(window, MayCharge(ADA), MayDialog)
    qtbot.waitUntil(lambda: dialog.form.facts is not None)
    return dialog


def opened(window: MainWindow, qtbot: QtBot) -> ChargeDialog:
    dialog = wished(window, OpenCharge("L-2025-0001"), ChargeDialog)
    qtbot.waitUntil(lambda: dialog.facts is not None)
    return dialog


def told(dialog: MayDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(Label)]


def choose(field: ChoiceField, value: object) -> None:
    field.set_value(value)
    field.chosen.emit(value)


def test_what_follows_from_charging_is_told_and_it_can_be_taken_back_at_once(
    shop: Shop, open_window: OpenWindow, qtbot: QtBot
) -> None:
    shop.close()
    window = open_window(shop.path, today=TODAY)
    dialog = asked(window, qtbot)
    assert "Owed at once: interest €14.82, costs €40.00. The invoices stay as they are." in told(dialog)
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    said = "€54.82 charged as L-2025-0001."
    assert window.answers.toast.accessibleName() == said
    undone(window, qtbot, f"Undone: {said}")
    window.session.history.redo()
    qtbot.waitUntil(lambda: window.answers.toast.accessibleName() == said)
    assert book_after(window, shop.path)[0] == ["L-2025-0002 54.82 open", "L-2025-0001 54.82 withdrawn"]


def test_only_the_interest_is_claimed_until_it_is_paid(shop: Shop, open_window: OpenWindow, qtbot: QtBot) -> None:
    shop.close()
    window = open_window(shop.path, today=TODAY)
    dialog = asked(window, qtbot)
    choose(dialog.kinds, (Nature.INTEREST,))
    choose(dialog.way, ChargeWay.CLAIMED)
    assert dialog.primary.text() == "Charge €14.82"
    assert "A claim until it is paid: interest €14.82. The invoices stay as they are." in told(dialog)
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert book_after(window, shop.path)[0] == ["L-2025-0001 14.82 claimed"]


def test_one_window_waives_interest_and_costs_of_a_charge_for_one_reason(
    shop: Shop, charged: Charged, qtbot: QtBot
) -> None:
    window = charged()
    dialog = opened(window, qtbot)
    assert dialog.primary.text() == "Waive €54.82"
    assert dialog.about.text() == "Charged 2 Mar for A-1\ninterest €14.82, costs €40.00"
    assert nameless(dialog) == []
    dialog.reason.set_value(WaiverReason.OUR_MISTAKE)
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    undone(window, qtbot, "Undone: €54.82 waived.")
    charges, waivers = book_after(window, shop.path)
    assert charges == ["L-2025-0001 54.82 open"]
    assert sorted(waivers) == ["14.82 our_mistake ", "40.00 our_mistake "]


def test_a_charge_for_many_invoices_shows_all_its_fields_without_scrolling(
    shop: Shop, open_window: OpenWindow, qtbot: QtBot
) -> None:
    bea = shop.customer("Bea", country="DE", kind="business")
    for at in range(12):
        bea.owes("10.00", due="2025-01-02", number=f"B-2024-{at:04}")
    LatenessService(shop.counter).charge(ChargeLateness(bea.customer_id, TODAY), today=TODAY)
    shop.close()
    dialog = opened(open_window(shop.path, today=TODAY), qtbot)
    shelf = dialog.findChild(Shelf)
    assert shelf is not None
    qtbot.waitUntil(lambda: dialog.about.height() == dialog.about.heightForWidth(dialog.about.width()))
    qtbot.waitUntil(lambda: shelf.verticalScrollBar().maximum() == 0)
    assert dialog.about.text().count("B-2024-") == 12


def test_a_part_of_a_claim_is_waived_the_rest_stays_a_claim_and_undo_brings_it_back(
    shop: Shop, charged: Charged, qtbot: QtBot
) -> None:
    window = charged(ChargeWay.CLAIMED)
    dialog = opened(window, qtbot)
    assert "Shown as a claim; booked once it is paid." in dialog.about.text()
    write(dialog.part, "44.82")
    assert dialog.primary.text() == "Waive €44.82"
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    dialog = opened(window, qtbot)
    assert "€10.00 still claimed" in dialog.about.text()
    assert dialog.primary.text() == "Waive €10.00"
    dialog.reject()
    undone(window, qtbot, "Undone: €44.82 waived.")
    assert book_after(window, shop.path)[0] == ["L-2025-0001 54.82 claimed"]


def test_more_than_is_open_of_a_charge_is_not_waived(charged: Charged, qtbot: QtBot) -> None:
    dialog = opened(charged(), qtbot)
    write(dialog.part, "54.83")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "54.82" in dialog.rows["amount"].note.text())


def test_a_charge_that_was_waived_says_so_and_offers_no_second_waiver(charged: Charged, qtbot: QtBot) -> None:
    window = charged()
    first = opened(window, qtbot)
    first.primary.click()
    qtbot.waitUntil(lambda: is_gone(first))
    dialog = opened(window, qtbot)
    assert not dialog.primary.isVisible()
    assert dialog.about.text().splitlines()[2:] == ["€40.00 waived 2 Mar: Goodwill", "€14.82 waived 2 Mar: Goodwill"]


def test_a_charge_opens_from_its_lines_on_the_customers_page(charged: Charged, qtbot: QtBot) -> None:
    window = charged()
    window.grant(ShowCustomer(ADA))
    desk = window.view.show_desk("customers")
    assert isinstance(desk, CustomersDesk)
    qtbot.waitUntil(lambda: desk.page.facts is not None and len(desk.page.facts.ledger) == 4)
    facts = desk.page.facts
    assert facts is not None
    charge = next(row for row in facts.ledger if row.entry.number == "L-2025-0001")
    item = next(line for line in facts.open if line.row.item.number == "L-2025-0001")
    for view, row in ((desk.page.ledger_view, charge), (desk.page.open_view, item)):
        view.row_opened.emit(row)
        dialog = shown(window, ChargeDialog)
        qtbot.waitUntil(lambda dialog=dialog: dialog.facts is not None)
        dialog.reject()
        qtbot.waitUntil(lambda dialog=dialog: is_gone(dialog))


def test_an_invoice_shows_what_was_charged_for_it_and_opens_it(charged: Charged, qtbot: QtBot) -> None:
    window = charged()
    window.grant(ShowInvoice(1))
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, InvoicesDesk)

    def named() -> list[Button]:
        return [each for each in desk.shown.findChildren(Button) if each.text() == "L-2025-0001"]

    qtbot.waitUntil(lambda: len(named()) == 1)
    named()[0].click()
    qtbot.waitUntil(lambda: shown(window, ChargeDialog).facts is not None)


def test_a_ledger_calls_interest_and_costs_by_what_they_are() -> None:
    assert entry_words(EntryKind.CHARGE, "L-1", charged_for=ChargeFor.INTEREST) == "Interest L-1"
    assert entry_words(EntryKind.CHARGE, "L-1", charged_for=ChargeFor.COMPENSATION) == "Fixed sum by law L-1"
    assert entry_words(EntryKind.WAIVER, "L-1", charged_for=ChargeFor.COSTS) == "Waived: Costs of lateness L-1"
    assert entry_words(EntryKind.CHARGE, "", charged_for=ChargeFor.BANK) == "Bank fee"

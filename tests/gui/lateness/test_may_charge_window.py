"""May I charge? The panel says what contract and law give, charges it, or waives it with a reason."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.lateness.form_may import MayForm, read_may
from arbook.gui.lateness.may_dialog import MayDialog
from arbook.gui.lateness.terms_dialog import LateTermsDialog
from arbook.gui.lateness.waive_dialog import WaiveDialog
from arbook.gui.lateness.withdraw_dialog import WithdrawDialog
from arbook.gui.payments.entry_dialog import EntryDialog
from arbook.gui.settings.desk import SettingsDesk
from arbook.gui.settings.late_rate_dialog import LateRateDialog
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.theme import apply_theme
from arbook.gui.shared.wishes import AgreeOnLateness, MayCharge, OpenEntry, ShowInvoice
from arbook.gui.shell.window import MainWindow
from arbook.ledger.items import Nature
from arbook.ledger.lateness import InterestBy, LateTerms
from arbook.ledger.may_charge import Basis
from arbook.ledger.money import Money
from arbook.queries.late_terms import agreed_terms
from arbook.queries.late_waivers import WaiverReason, waivers_of
from arbook.services.lateness import AgreeLateTerms, ChargeLateness, LatenessService
from arbook.store.opening import open_book
from tests.builders import Shop
from tests.support.desks import fits_a_small_screen, nameless, shown, wished, write
from tests.support.late_windows import book_after, is_gone, undone

Settle = Callable[[MainWindow], None]
OpenWindow = Callable[..., MainWindow]
TODAY = date(2025, 3, 2)
ADA, BO = 1, 2


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Ada, a German business, owes 600.00 of 1,000.00; Bo is a private person in the United Kingdom."""
    shop = Shop(tmp_path)
    ada = shop.customer("Ada", country="DE", kind="business")
    ada.owes("1000.00", due="2025-01-01", number="A-1")
    ada.pays("400.00", on="2025-01-31")
    ada.owes("50.00", due="2025-05-01", on="2025-02-20", number="A-2")
    shop.customer("Bo", country="GB", kind="consumer").owes("120.00", due="2025-01-01", number="B-1")
    return shop


@pytest.fixture
def window(shop: Shop, open_window: OpenWindow) -> MainWindow:
    shop.close()
    return open_window(shop.path, today=TODAY)


def asked(window: MainWindow, qtbot: QtBot, wish: MayCharge) -> MayDialog:
    dialog = wished(window, wish, MayDialog)
    qtbot.waitUntil(lambda: dialog.form.facts is not None)
    return dialog


@pytest.mark.parametrize("width", [780, 860, 900, 960])
def test_every_line_of_the_law_has_its_room_at_every_width(window: MainWindow, qtbot: QtBot, width: int) -> None:
    dialog = asked(window, qtbot, MayCharge(ADA))
    dialog.resize(width, 660)
    qtbot.waitUntil(lambda: dialog.width() == width)
    for label in dialog.why.told.values():
        qtbot.waitUntil(lambda label=label: label.height() == label.heightForWidth(label.width()))  # type: ignore[misc]
    ends = [label.geometry().bottom() for label in dialog.why.told.values()]
    begins = [label.geometry().top() for label in dialog.why.told.values()]
    assert all(end < begin for end, begin in zip(ends, begins[1:], strict=False))


def test_what_was_paid_late_is_charged_only_by_a_tick_of_the_owners_own(
    shop: Shop, open_window: OpenWindow, qtbot: QtBot
) -> None:
    cy = shop.customer("Cy", country="DE", kind="business")
    cy.owes("100.00", due="2025-01-01", number="C-1")
    cy.pays("100.00", on="2025-02-01")
    cy.owes("200.00", due="2025-02-01", number="C-2")
    shop.close()
    form = asked(open_window(shop.path, today=TODAY), qtbot, MayCharge(cy.customer_id)).form
    assert form.facts is not None
    assert [answer.piece.number for answer in form.facts.answers.answers] == ["C-2", "C-1"]
    assert [answer.piece.number for answer in form.chosen] == ["C-2"]


def test_the_panel_says_what_the_law_gives_and_where_that_is_written(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, MayCharge(ADA))
    assert dialog.primary.text() == "Charge €54.82"
    assert dialog.why.told["contract"].text() == "Nothing is agreed with this customer about lateness."
    law = dialog.why.told["law"].text()
    assert "9 points above Deutsche Bundesbank" in law
    assert "To date €54.82: interest €14.82, fixed sum by law €40.00." in law
    assert "Source: German Civil Code, section 288 (2) and (5), looked up" in law
    assert dialog.why.told["before"].text() == "Nothing was charged or waived before."
    assert nameless(dialog) == []


def test_the_days_are_shown_on_wish(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, MayCharge(ADA))
    assert not dialog.why.slices.isVisible()
    dialog.why.slices_button.click()
    qtbot.waitUntil(dialog.why.slices.isVisible)
    rows = [dialog.why.slices.rows.text(0, place) for place in range(6)]
    assert rows == ["2 Jan 2025", "31 Jan 2025", "30", "1,000.00", "11.27%", "9.2630"]


def test_charging_makes_a_paper_of_its_own(window: MainWindow, shop: Shop, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, MayCharge(ADA))
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert book_after(window, shop.path) == (["L-2025-0001 54.82 open"], [])


def test_nothing_ticked_charges_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, MayCharge(ADA))
    dialog.model.set_checked([])
    qtbot.waitUntil(lambda: not dialog.primary.isEnabled())
    assert not dialog.waive_button.isEnabled()


def test_waiving_wants_a_reason_and_both_stand_in_the_book(window: MainWindow, shop: Shop, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, MayCharge(ADA))
    dialog.waive_button.click()
    waive = shown(window, WaiveDialog)
    waive.reason.set_value(WaiverReason.OTHER)
    waive.primary.click()
    qtbot.waitUntil(lambda: waive.note.complaint == "Say in a few words why it is waived.")
    write(waive.note, "Flood in their cellar")
    waive.primary.click()
    qtbot.waitUntil(lambda: not dialog.primary.isEnabled())
    assert dialog.why.told["before"].text() == "L-2025-0001 of 2 Mar: €54.82, Waived"
    undone(window, qtbot, "Undone: €54.82 waived.")
    qtbot.waitUntil(dialog.primary.isEnabled)
    window.session.history.redo()
    qtbot.waitUntil(lambda: not dialog.primary.isEnabled())
    charges, waivers = book_after(window, shop.path)
    assert charges == ["L-2025-0002 54.82 waived", "L-2025-0001 54.82 withdrawn"]
    assert sorted(waivers)[1::2] == ["14.82 other Flood in their cellar", "40.00 other Flood in their cellar"]


def test_a_charge_that_was_wrong_is_taken_back(window: MainWindow, shop: Shop, qtbot: QtBot) -> None:
    first = asked(window, qtbot, MayCharge(ADA))
    first.primary.click()
    qtbot.waitUntil(lambda: is_gone(first))
    dialog = asked(window, qtbot, MayCharge(ADA))
    qtbot.waitUntil(dialog.charges.isVisible)
    assert not dialog.primary.isEnabled()
    dialog.charges.buttons["withdraw"].click()
    back = shown(window, WithdrawDialog)
    write(back.reason, "Wrong customer")
    back.primary.click()
    qtbot.waitUntil(lambda: dialog.primary.text() == "Charge €54.82")
    assert book_after(window, shop.path)[0] == ["L-2025-0001 54.82 withdrawn"]


def test_the_sheet_of_the_day_is_shown_before_anything_is_charged(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, MayCharge(ADA))
    dialog.sheet_button.click()
    paper = shown(window, PaperDialog)
    qtbot.waitUntil(paper.primary.isEnabled)
    assert dialog.isVisible()


def test_a_private_person_is_not_charged_where_the_law_gives_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, MayCharge(BO))
    assert not dialog.primary.isEnabled()
    assert "private person" in dialog.why.told["law"].text()


def test_an_invoice_that_is_not_late_says_when_it_can_be_charged(window: MainWindow, qtbot: QtBot) -> None:
    dialog = asked(window, qtbot, MayCharge(ADA, 2))
    qtbot.waitUntil(lambda: "A-2 is due on 1 May 2025." in dialog.why.told["law"].text())
    assert not dialog.primary.isEnabled()


def test_the_panel_of_an_invoice_opens_from_the_invoice(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    window.grant(ShowInvoice(1))
    settle(window)
    desk = window.view.show_desk("invoices")
    assert isinstance(desk, InvoicesDesk)
    desk.wish.emit(MayCharge(ADA, 1))
    dialog = shown(window, MayDialog)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)


def test_the_owner_may_choose_the_law_although_something_is_agreed(shop: Shop, open_window: OpenWindow,
                                                                   qtbot: QtBot) -> None:  # fmt: skip
    nine = LateTerms(InterestBy.YEARLY, Decimal(9), fee=Money.of("5.00", "EUR"))
    LatenessService(shop.counter).agree(AgreeLateTerms(nine, ADA, note="Contract of 2 May"))
    shop.close()
    window = open_window(shop.path, today=TODAY)
    dialog = asked(window, qtbot, MayCharge(ADA))
    contract = dialog.why.told["contract"].text()
    assert "Agreed with this customer: 9% a year, a fee of €5.00." in contract
    assert "Contract of 2 May" in contract
    assert dialog.primary.text() == "Charge €16.84"
    dialog._choose_side(Basis.STATUTORY)
    qtbot.waitUntil(lambda: dialog.primary.text() == "Charge €54.82")


def test_a_form_before_anything_is_read_has_no_amount() -> None:
    assert MayForm(1, TODAY).amount is None
    assert MayForm(1, TODAY).chosen == ()


def test_a_form_ticks_what_may_be_charged(shop: Shop) -> None:
    class Reading:
        read = staticmethod(shop.read)

    form = MayForm(ADA, TODAY)
    form.take(read_may(Reading, ADA, None, TODAY))  # type: ignore[arg-type]
    assert len(form.ticked) == 1
    assert form.amount == Money.of("54.82", "EUR")
    form.tick([])
    assert form.amount == Money.zero("EUR")
    shop.close()


# ------------------------------------------------------------- what is agreed, and the rates
def test_what_lateness_costs_is_agreed_with_one_customer(window: MainWindow, shop: Shop, qtbot: QtBot) -> None:
    dialog = wished(window, AgreeOnLateness(ADA), LateTermsDialog)
    qtbot.waitUntil(lambda: dialog.title.text() == "What lateness costs Ada")
    assert nameless(dialog) == []
    dialog.interest.set_value(InterestBy.YEARLY)
    write(dialog.percent, "900")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "between 0 and 100" in dialog.percent.complaint)
    write(dialog.percent, "9")
    write(dialog.grace, "7")
    assert "9% a year, after 7 days of grace. For example, €7.40" in dialog._told.text()
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    window.close()
    book = open_book(shop.path)
    with book.reading() as connection:
        [row] = agreed_terms(connection, ADA).rows
    book.close()
    assert row.customer_id == ADA
    assert row.terms == LateTerms(InterestBy.YEARLY, Decimal(9), grace_days=7)


def settings(window: MainWindow, settle: Settle) -> SettingsDesk:
    desk = window.view.show_desk("settings")
    assert isinstance(desk, SettingsDesk)
    desk.show_part("lists")
    settle(window)
    return desk


def test_settings_show_every_rate_with_its_source_and_day(window: MainWindow, settle: Settle) -> None:
    late = settings(window, settle).lists.late
    assert "nothing is agreed, so the law decides" in late.agreed.text()
    told = [late.model.text(line, 2) for line in range(late.model.rowCount())]
    assert all(", as of 1 Jul 2026" in each for each in told if each)
    assert any("Bundesbank" in each for each in told)


def test_a_rate_is_added_with_its_source_and_undone(window: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    assert window.session is not None
    late = settings(window, settle).lists.late
    count = len(late.model.rows())
    late.write_rate()
    dialog = shown(window, LateRateDialog)
    dialog.reference.set_value("de_base")
    dialog._take_choice()
    write(dialog.percent, "-0,88")
    write(dialog.source, "")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(dialog.source.complaint))
    write(dialog.source, "Bundesbank, press note")
    dialog.primary.click()
    qtbot.waitUntil(lambda: len(late.model.rows()) == count + 1)
    own = next(row for row in late.model.rows() if row.is_own)
    assert (own.percent, own.from_on, own.source) == (Decimal("-0.88"), TODAY, "Bundesbank, press note")
    window.session.history.undo()
    qtbot.waitUntil(lambda: len(late.model.rows()) == count)


def test_the_default_agreement_is_asked_for_from_the_settings(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    settings(window, settle).lists.late.agree_button.click()
    dialog = shown(window, LateTermsDialog)
    qtbot.waitUntil(dialog.primary.isEnabled)
    assert dialog.title.text() == "What lateness costs"


@pytest.mark.parametrize("size", [1.0, 1.3])
def test_settings_with_rates_fit_a_small_screen(
    window: MainWindow, settle: Settle, look: QApplication, qtbot: QtBot, size: float
) -> None:
    settings(window, settle)
    fits_a_small_screen(window, look, qtbot, size)


@pytest.mark.parametrize("size", [1.0, 1.3])
def test_the_panel_fits_a_small_window_and_its_words_are_whole(
    window: MainWindow, look: QApplication, qtbot: QtBot, size: float
) -> None:
    window.resize(1024, 700)
    apply_theme(look, Mode.DARK, size)
    try:
        dialog = asked(window, qtbot, MayCharge(ADA))
        law = dialog.why.told["law"]
        qtbot.waitUntil(lambda: law.height() >= law.heightForWidth(law.width()) > 0)
        qtbot.waitUntil(lambda: dialog.minimumSizeHint().width() <= 1000)
        assert dialog.primary.width() >= dialog.primary.sizeHint().width()
    finally:
        apply_theme(look, Mode.LIGHT)


def test_a_waiver_is_taken_back_from_the_ledger(shop: Shop, open_window: OpenWindow, qtbot: QtBot) -> None:
    lateness = LatenessService(shop.counter)
    lateness.let_go(ChargeLateness(ADA, TODAY), WaiverReason.GOODWILL, today=TODAY)
    interest = next(each for each in shop.read(waivers_of) if each.nature is Nature.INTEREST)
    shop.close()
    window = open_window(shop.path, today=TODAY)
    dialog = wished(window, OpenEntry(interest.entry_id), EntryDialog)
    qtbot.waitUntil(lambda: dialog.card is not None and dialog.primary.isVisible())
    assert dialog.title.text() == "Waived, Ada"
    write(dialog.reason, "They agreed to pay")
    dialog.primary.click()
    qtbot.waitUntil(lambda: is_gone(dialog))
    assert book_after(window, shop.path)[0] == ["L-2025-0001 54.82 open"]

"""Offering a smaller sum by clicks, and what becomes of it."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from arbook.gui.plans.form_settlement import SettlementForm
from arbook.gui.plans.settlement_card import SettlementCardDialog
from arbook.gui.plans.settlement_dialog import SettlementDialog
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.form_errors import FormError
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.wishes import OfferSmallerSum, OpenSettlement, TakeLateMoney
from arbook.gui.shell.window import MainWindow
from arbook.ledger.errors import AmountError, ArbookError, DateError
from arbook.ledger.items import OpenItem
from arbook.ledger.money import Money
from arbook.ledger.settlements import SettlementState
from arbook.queries.settlements import SettlementRow, settlements
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.payments import RecordPayment
from arbook.services.settlement_offers import OfferSettlement
from tests.support.desks import nameless, shown, wished
from tests.support.late_shop import TODAY

Settle = Callable[[MainWindow], None]


def item(piece_id: int, minor: int, days_late: int) -> OpenItem:
    due_on, amount = TODAY - timedelta(days=days_late), Money(minor, "EUR")
    return OpenItem(piece_id, f"R-{piece_id}", date(2026, 9, 1), due_on, amount, amount)


@pytest.fixture
def form() -> SettlementForm:
    made = SettlementForm(TODAY, 7)
    made.take_items("EUR", (item(1, 60_000, 34), item(2, 40_000, 17), item(3, 5_000, -24)))
    return made


def test_all_that_is_late_is_ticked_and_seventy_percent_are_proposed(form: SettlementForm) -> None:
    found = form.preview()
    assert (form.ticked, str(found.owed), str(found.enough)) == ({1, 2}, "1000.00", "700.00")
    assert found.until == TODAY + timedelta(days=21)


def test_a_sum_in_two_parts_is_previewed_with_its_days(form: SettlementForm) -> None:
    form.by_amount, form.amount, form.count = True, Money.of("650.00", "EUR"), "2"
    assert [str(part.amount) for part in form.preview().parts] == ["325.00", "325.00"]


def test_the_first_of_several_parts_has_a_day_of_its_own(form: SettlementForm) -> None:
    form.count = "3"
    assert [part.due_on for part in form.preview().parts] == [TODAY + timedelta(days=days) for days in (7, 14, 21)]
    form.first_on = TODAY + timedelta(days=1)
    assert form.preview().parts[0].due_on == TODAY + timedelta(days=1)
    form.first_on = None
    with pytest.raises(DateError):
        form.command()
    form.count = "1"
    assert form.command().first_on is None


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"ticked": frozenset()}, FormError),
        ({"count": "two"}, FormError),
        ({"grace": "-1"}, FormError),
        ({"note": "x" * 2001}, FormError),
        ({"percent": "much"}, AmountError),
        ({"by_amount": True}, AmountError),
    ],
)
def test_what_cannot_be_offered_is_refused_beside_its_field(
    form: SettlementForm, change: dict[str, object], error: type[ArbookError]
) -> None:
    for name, value in change.items():
        setattr(form, name, value)
    with pytest.raises(error):
        form.command()


def told(window: MainWindow, settle: Settle) -> SettlementRow:
    found: list[tuple[SettlementRow, ...]] = []
    assert window.session is not None
    window.session.ask(lambda office: office.read(settlements, TODAY), found.append)
    settle(window)
    [row] = found[0]
    return row


def late(window: MainWindow, settle: Settle) -> SettlementRow:
    """Seventy percent was offered, and came a day late."""
    offered_on, until = TODAY - timedelta(days=20), TODAY - timedelta(days=3)

    def work(office: Office) -> Changes:
        command = OfferSettlement(1, offered_on, until, percent=Decimal(70))
        sum_ = office.settlements.preview(command).enough
        office.settlements.offer(command, today=TODAY)
        paid = RecordPayment(1, until + timedelta(days=1), sum_)
        return office.payments.record(paid, today=TODAY)

    assert window.session is not None
    window.session.change(work)
    settle(window)
    return told(window, settle)


def button(dialog: SettlementCardDialog, name: str) -> Button:
    found: Button = getattr(dialog, f"{name}_button")
    assert found.isVisibleTo(dialog)
    return found


def card(window: MainWindow, settle: Settle, row: SettlementRow) -> SettlementCardDialog:
    dialog = wished(window, OpenSettlement(row.settlement_id), SettlementCardDialog)
    settle(window)
    assert nameless(dialog) == []
    return dialog


def offer(window: MainWindow, settle: Settle, percent: str = "70") -> SettlementRow:
    dialog = wished(window, OfferSmallerSum(1), SettlementDialog)
    settle(window)
    dialog.percent.setText(percent)
    assert nameless(dialog) == []
    dialog.primary.click()
    settle(window)
    shown(window, PaperDialog).reject()
    return told(window, settle)


def test_an_offer_is_made_with_its_letter_and_can_be_undone(window: MainWindow, settle: Settle) -> None:
    assert offer(window, settle).state is SettlementState.OFFERED
    assert window.session is not None
    window.session.history.undo()
    settle(window)
    assert told(window, settle).state is SettlementState.WITHDRAWN


def test_what_comes_and_what_is_let_go_shows_while_typing(window: MainWindow, settle: Settle) -> None:
    dialog = wished(window, OfferSmallerSum(1), SettlementDialog)
    settle(window)
    dialog.percent.setText("50")
    found = dialog.form.preview()
    assert dialog.preview.enough.text() == dialog.session.owner.formats.money(found.enough)
    dialog.percent.setText("100")
    assert dialog.preview.enough.text() == ""
    dialog.reject()


def test_who_accepts_by_telephone_is_noted_with_one_click(window: MainWindow, settle: Settle) -> None:
    button(card(window, settle, offer(window, settle)), "accept").click()
    settle(window)
    assert told(window, settle).state is SettlementState.ACCEPTED


def test_an_offer_is_withdrawn_with_one_click_and_can_be_undone(window: MainWindow, settle: Settle) -> None:
    button(card(window, settle, offer(window, settle)), "withdraw").click()
    settle(window)
    assert told(window, settle).state is SettlementState.WITHDRAWN
    assert window.session is not None
    window.session.history.undo()
    settle(window)
    assert told(window, settle).state is SettlementState.OFFERED


def test_a_day_late_is_asked_about_and_taken_with_one_click(window: MainWindow, settle: Settle) -> None:
    row = late(window, settle)
    assert row.standing.can_be_taken
    window.grant(TakeLateMoney(row.settlement_id))
    settle(window)
    assert told(window, settle).state is SettlementState.MET
    assert window.session is not None
    window.session.history.undo()
    settle(window)
    assert told(window, settle).standing.can_be_taken


def test_the_card_of_late_money_offers_to_take_it(window: MainWindow, settle: Settle) -> None:
    button(card(window, settle, late(window, settle)), "take").click()
    settle(window)
    assert told(window, settle).state is SettlementState.MET

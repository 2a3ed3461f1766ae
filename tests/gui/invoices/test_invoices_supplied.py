"""When an invoice's goods or work were supplied: two fields that say nothing for the invoice's own date."""

from collections.abc import Callable
from datetime import date

from pytestqt.qtbot import QtBot

from arbook.gui.invoices.desk import InvoicesDesk
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.form_invoice import InvoiceForm
from arbook.gui.invoices.form_supply import SupplyForm
from arbook.gui.shell.window import MainWindow
from arbook.ledger.invoicing import InvoiceError
from arbook.ledger.supplies import Supply
from tests.gui.invoices.hands import card_of, issue, write_line
from tests.support.desks import write

Settle = Callable[[MainWindow], None]
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 24)


def test_two_empty_days_are_the_invoice_date_one_is_a_day_and_both_are_a_period() -> None:
    assert SupplyForm().parsed() is None
    assert SupplyForm(FIRST).parsed() == Supply(FIRST, FIRST)
    assert SupplyForm(FIRST, LAST).parsed() == Supply(FIRST, LAST)


def test_days_that_make_no_period_are_refused_at_their_field() -> None:
    told = [SupplyForm(LAST, FIRST).refusal(), SupplyForm(None, LAST).refusal()]
    assert [(each.field, each.facts["why"]) for each in told if isinstance(each, InvoiceError)] == [
        ("supplied_to", "supply_backwards"),
        ("supplied_from", "supply_without_first"),
    ]


def test_a_period_that_is_half_typed_is_kept_as_it_stands() -> None:
    form = InvoiceForm(LAST, customer_id=1, supply=SupplyForm(LAST, FIRST))
    kept = form.kept(None)
    assert kept is not None
    assert kept.supply is None
    again = InvoiceForm(LAST)
    again.type_again(kept.typed)
    assert again.supply == form.supply


def test_an_issued_invoice_says_for_which_days_it_was(
    editor: InvoiceEditor, desk: InvoicesDesk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    write_line(editor, 0, "Care of the stand", "1", "", "80")
    editor.supplied_from.set_day(FIRST)
    editor.supplied_to.set_day(LAST)
    made: list[int] = []
    editor.left.connect(made.append)
    issue(editor, window, settle)
    qtbot.waitUntil(lambda: bool(made))
    assert card_of(window, settle, made[0]).supply == Supply(FIRST, LAST)


def test_a_draft_is_gone_on_with_as_it_was_and_a_new_one_begins_without(
    editor: InvoiceEditor, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    write_line(editor, 0, "Care of the stand", "1", "", "80")
    editor.supplied_from.set_day(FIRST)
    kept: list[int] = []
    editor.left.connect(kept.append)
    editor.leave()
    qtbot.waitUntil(lambda: bool(kept))
    settle(window)
    assert card_of(window, settle, kept[0]).supply == Supply(FIRST, FIRST)
    editor.begin(None)
    qtbot.waitUntil(lambda: editor.supplied_from.day is None)
    editor.open_draft(kept[0])
    qtbot.waitUntil(lambda: editor.supplied_from.day == FIRST)
    assert editor.supplied_to.day is None


def test_of_two_invoices_begun_at_once_the_last_one_stands_there(
    editor: InvoiceEditor, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    write_line(editor, 0, "Care of the stand", "1", "", "80")
    kept: list[int] = []
    editor.left.connect(kept.append)
    editor.leave()
    qtbot.waitUntil(lambda: bool(kept))
    editor.open_draft(kept[0])
    editor.begin(None)
    settle(window)
    settle(window)
    assert (editor.form.filled(), editor.form.customer_id, editor.keeper.draft_id) == ([], None, None)


def test_issuing_stops_at_an_end_without_a_beginning(editor: InvoiceEditor, settle: Settle) -> None:
    write_line(editor, 0, "Care of the stand", "1", "", "80")
    write(editor.supplied_to, "2026-11-24")
    editor.issue.click()
    assert "first day" in editor.rows["supplied_from"].note.text()

"""The form of an invoice that comes again: which period it proposes first, and the days named in its texts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.form_repeat import RepeatForm, repeat_of_invoice
from arbook.gui.invoices.repeat_dialog import RepeatDialog
from arbook.gui.shell.window import MainWindow
from arbook.ledger.money import Money
from arbook.ledger.recurring import PeriodUnit
from arbook.queries.invoices import InvoiceCard, InvoiceLineRow, InvoiceRow
from arbook.services.recurring_drafts import PERIOD
from tests.support.desks import write
from tests.support.late_shop import TODAY

MONEY = Money(10_000, "EUR")


def repeat_of(issued_on: date, state: str = "issued", what: str = "Rent", note: str = "") -> RepeatForm:
    row = InvoiceRow(1, "invoice", state, "A", 6, "6", "Fi Ltd", issued_on, issued_on, MONEY, MONEY, "")
    line = InvoiceLineRow(what, Decimal(1), "", Decimal(100), "VAT", Decimal(0), "", MONEY)
    return repeat_of_invoice(InvoiceCard(row, MONEY, MONEY, note, "{}", "arbook", "", {}, (line,), ()), None, TODAY)


@pytest.mark.parametrize(
    ("issued_on", "first"),
    [
        (date(2026, 11, 10), date(2026, 12, 10)),
        (date(2026, 6, 30), date(2026, 11, 30)),
        (date(2025, 1, 31), date(2026, 11, 30)),
        (date(2026, 10, 26), TODAY),
    ],
)
def test_the_first_period_follows_the_invoices_own_and_is_never_long_past(issued_on: date, first: date) -> None:
    assert repeat_of(issued_on).starts_on == first


def test_a_draft_begins_today_and_so_does_what_makes_no_rhythm() -> None:
    assert repeat_of(date(2026, 1, 1), state="draft").starts_on == TODAY
    assert replace(repeat_of(date(2026, 11, 10)), every="x").propose_start() == date(2026, 12, 10)


def test_the_name_of_a_series_does_not_hold_the_mark_for_its_days() -> None:
    assert repeat_of(date(2026, 11, 10), what=f"Rent {PERIOD}").name == "Rent"


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> RepeatDialog:
    assert window.session is not None
    made = RepeatDialog(window.session, window, repeat_of(date(2026, 11, 10), note=f"For {PERIOD}"))
    made.open()
    return made


def test_the_days_are_named_in_words_with_an_example_of_what_they_become(dialog: RepeatDialog) -> None:
    assert dialog.note.text() == "For [days it is for]"
    assert dialog.rows["note"].note.text() == "On the first: For 10 Dec 2026 – 9 Jan 2027"
    dialog.name_days("what")
    dialog.name_days("what")
    assert dialog.what.text() == "Rent [days it is for]"
    assert dialog.form.template.lines[0].description == f"Rent {PERIOD}"
    assert dialog.form.template.note == f"For {PERIOD}"
    write(dialog.note, "For Ada")
    assert dialog.rows["note"].note.text() == ""


def test_another_rhythm_proposes_another_first_period_unless_the_owner_said_when(dialog: RepeatDialog) -> None:
    dialog.unit.set_value(PeriodUnit.QUARTER)
    dialog.unit.chosen.emit(PeriodUnit.QUARTER)
    assert dialog.starts.day == date(2027, 2, 10)
    dialog.starts.set_day(date(2027, 3, 1))
    dialog.unit.set_value(PeriodUnit.YEAR)
    dialog.unit.chosen.emit(PeriodUnit.YEAR)
    assert dialog.starts.day == date(2027, 3, 1)


def test_the_text_of_several_lines_stays_as_it_is_while_nobody_changes_it(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session is not None
    dialog = RepeatDialog(window.session, window, repeat_of(date(2026, 11, 10), what="Rent\nof the shed"))
    write(dialog.name, "Shed")
    assert dialog.form.template.lines[0].description == "Rent\nof the shed"

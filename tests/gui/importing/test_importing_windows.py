"""A file is understood, corrected by the owner, and taken whole or not at all."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import sleep

import pytest
from pytestqt.qtbot import QtBot

from arbook.formats.formats import formats_for
from arbook.gui.importing.dialog import ImportDialog
from arbook.gui.importing.form_import import ImportForm, check_file, load_file, usual_ways
from arbook.gui.importing.words import count_words
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.wishes import ImportFile
from arbook.gui.shell.window import MainWindow
from arbook.importing.fields import ImportKind
from arbook.importing.watching import watched
from arbook.queries.familiar import numbers_and_names
from arbook.queries.invoices import invoice_by_number
from arbook.services.changing import Changes
from arbook.services.import_running import ImportCount
from tests.support.desks import nameless, wished
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]
TODAY = date(2026, 11, 26)
HEAD = "Customer Number,Customer Name,Invoice Number,Invoice Date,Due Date,Amount"
GOOD = (
    HEAD,
    "7590,Ada Rowing Club,X-1,13/11/2026,13/12/2026,100.00",
    "7591,Brook Farm,X-2,15/11/2026,15/12/2026,250",
)
BAD = (*GOOD, "7591,Brook Farm,X-3,15/11/2026,31/13/2026,12.3.4")


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    def write(*lines: str) -> Path:
        path = tmp_path / "bills.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


def loaded_form(path: Path) -> ImportForm:
    form = ImportForm(TODAY)
    form.take_file(load_file(path, "dmy", "."))
    return form


def test_the_kind_is_guessed_from_the_headings(written: Callable[..., Path]) -> None:
    assert loaded_form(written(*GOOD)).loaded is not None
    assert load_file(written(*GOOD), "dmy", ".").kind is ImportKind.INVOICES
    assert (
        load_file(written("Number,Name,E-mail", "1,Ada,ada@stone.example"), "dmy", ".").kind is ImportKind.CUSTOMERS
    )
    payments = written("Payment date,Amount paid,Invoice number,Payment method", "1/11/2026,5.00,X-1,cash")
    assert load_file(payments, "dmy", ".").kind is ImportKind.PAYMENTS


def test_a_corrected_column_is_read_instead(written: Callable[..., Path]) -> None:
    form = loaded_form(written(*GOOD))
    form.map_field("amount", None)
    assert form.missing() == ("amount",)
    form.map_field("amount", "Amount")
    table, mapping = form.checked()
    checked = check_file(table, mapping, "EUR", TODAY, whole=True)
    assert checked.reading is not None
    assert [str(record.amount) for record in checked.reading.records] == ["100.00", "250.00"]  # type: ignore[union-attr]


def test_while_a_column_is_missing_only_the_first_rows_are_read(written: Callable[..., Path]) -> None:
    form = loaded_form(written(*GOOD))
    form.map_field("number", None)
    checked = check_file(*form.checked(), "EUR", TODAY, whole=True)
    assert checked.reading is None
    assert len(checked.rows) == 2


def test_zeros_that_may_be_lost_are_asked_about_and_filled_up(written: Callable[..., Path]) -> None:
    long = [f"7590,Ada,{1_000_000_000 + n},13/11/2026,13/12/2026,1.00" for n in range(400)]
    form = loaded_form(
        written(HEAD, *long, *(f"7590,Ada,{n},13/11/2026,13/12/2026,1.00" for n in range(61_1365, 61_1368)))
    )
    assert form.lost_zeros() is not None
    form.pad_numbers(10)
    assert form.lost_zeros() is None
    checked = check_file(*form.checked(), "EUR", TODAY, whole=True)
    assert checked.reading is not None
    assert checked.reading.records[-1].number == "0000611367"  # type: ignore[union-attr]


@pytest.fixture
def dialog(window: MainWindow, settle: Settle) -> ImportDialog:
    made = wished(window, ImportFile(), ImportDialog)
    settle(window)
    return made


def test_nothing_can_be_imported_before_a_file_fits(
    dialog: ImportDialog, window: MainWindow, settle: Settle, written: Callable[..., Path], qtbot: QtBot
) -> None:
    assert not dialog.primary.isEnabled()
    dialog.open_file(written(*BAD))
    qtbot.waitUntil(lambda: dialog.preview.findings.rowCount() > 0, timeout=20_000)
    told = [finding.words for finding in dialog.preview.findings.rows()]
    assert told == ["Line 4: Due Date “31/13/2026” is not a date.", "Line 4: Amount “12.3.4” is not an amount."]
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_a_file_that_fits_is_imported_and_its_mapping_kept(
    dialog: ImportDialog, window: MainWindow, shop: Shop, settle: Settle, written: Callable[..., Path], qtbot: QtBot
) -> None:
    path = written(*GOOD)
    dialog.open_file(path)
    qtbot.waitUntil(dialog.primary.isEnabled, timeout=20_000)
    dialog.primary.click()
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=20_000)
    assert dialog.outcome is not None
    assert dialog.outcome.told == "2 customers, 2 invoices and 0 payments were added."
    dialog.outcome.wanted.emit("invoices")
    assert not dialog.isVisible()
    assert window.desk is not None
    assert window.desk.key == "invoices"
    again = wished(window, ImportFile(), ImportDialog)
    again.open_file(path)
    qtbot.waitUntil(again.primary.isEnabled, timeout=20_000)
    assert again.form.is_order_sure
    assert "In the book already: 2 rows." in again._told.text()
    again.reject()
    window.close()
    shop.open()
    with shop.book.reading() as connection:
        assert str(invoice_by_number(connection, "X-2").row.total) == "250.00"
    shop.book.close()


def test_an_import_that_is_stopped_saves_nothing(
    dialog: ImportDialog, window: MainWindow, settle: Settle, written: Callable[..., Path], qtbot: QtBot
) -> None:
    rows = [f"75{n},Ada {n},X-{n},13/11/2026,13/12/2026,1.00" for n in range(2000)]
    dialog.open_file(written(HEAD, *rows))
    qtbot.waitUntil(dialog.primary.isEnabled, timeout=20_000)
    dialog.runner.went_on.connect(lambda _done, _total: dialog.runner.stop())
    dialog.runner.change(_stopped_run, pytest.fail, dialog._refused)
    qtbot.waitUntil(lambda: dialog._told.text() == "Stopped. Nothing was saved.", timeout=20_000)
    assert dialog.primary.isEnabled()
    dialog.reject()


def _stopped_run(_office: object, watch: Callable[[int, int], bool]) -> Changes:
    rows = watched(range(2000), watch)
    for _row in rows:
        sleep(0.002)
    raise AssertionError


def test_days_are_read_as_in_the_country_of_the_book() -> None:
    assert usual_ways("US", day_first=True, decimal_mark=",") == ("mdy", ".")
    assert usual_ways("DE", day_first=False, decimal_mark=".") == ("dmy", ",")
    assert usual_ways("", day_first=False, decimal_mark=",") == ("mdy", ",")


def test_equal_payments_are_all_real_when_the_owner_says_so(written: Callable[..., Path]) -> None:
    row = "1/11/2026,5.00,X-1,cash"
    form = loaded_form(written("Payment date,Amount paid,Invoice number,Payment method", row, row))
    assert form.takes_payments
    checked = check_file(*form.checked(), "EUR", TODAY, whole=True)
    assert checked.reading is not None
    assert len(checked.reading.complaints) == 1
    form.allow_equal(True)
    checked = check_file(*form.checked(), "EUR", TODAY, whole=True)
    assert checked.reading is not None
    assert (len(checked.reading.complaints), len(checked.reading.records)) == (0, 2)


def test_what_contradicts_the_book_is_told_with_its_line(
    dialog: ImportDialog, window: MainWindow, settle: Settle, written: Callable[..., Path], qtbot: QtBot
) -> None:
    payments = ("Payment date,Amount paid,Invoice number,Payment method", "1/11/2026,5.00,NOWHERE-1,cash")
    dialog.open_file(written(*payments))
    qtbot.waitUntil(lambda: dialog.preview.findings.rowCount() > 0, timeout=20_000)
    [finding] = dialog.preview.findings.rows()
    assert finding.line == 2
    assert "NOWHERE-1" in finding.words
    dialog.reject()


def test_a_file_that_is_no_table_is_told_in_the_foot(
    dialog: ImportDialog, written: Callable[..., Path], qtbot: QtBot
) -> None:
    dialog.open_file(written(HEAD))
    qtbot.waitUntil(lambda: "no rows below" in dialog._told.text(), timeout=20_000)
    assert not dialog.primary.isEnabled()
    dialog.reject()


def test_every_field_has_a_name_and_the_dialog_fits_a_small_window(
    dialog: ImportDialog, written: Callable[..., Path], qtbot: QtBot
) -> None:
    dialog.open_file(written(*GOOD))
    qtbot.waitUntil(dialog.primary.isEnabled, timeout=20_000)
    assert nameless(dialog) == []
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.minimumSizeHint().height() <= 676
    dialog.reject()


def test_a_column_of_names_is_said_to_be_one_and_finds_the_customers(
    window: MainWindow, settle: Settle, written: Callable[..., Path], qtbot: QtBot
) -> None:
    settle(window)
    names: list[tuple[str, str]] = []
    window.session.ask(lambda office: office.read(numbers_and_names), names.extend)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: bool(names), timeout=20_000)
    number, name = names[0]
    dialog = wished(window, ImportFile(), ImportDialog)
    dialog.open_file(
        written("Customer,Invoice Number,Invoice Date,Due Date,Amount", f"{name},X-1,13/11/2026,13/12/2026,100.00")
    )
    qtbot.waitUntil(dialog.primary.isEnabled, timeout=20_000)
    told = [label.text() for label in dialog.mapping.findChildren(Label)]
    assert "“Customer” holds names: customers are found by their name." in told
    assert dialog.mapping.choices["customer_name"].value == "Customer"
    qtbot.waitUntil(lambda: dialog._told.text().startswith("0 customers, 1 invoices"), timeout=20_000)
    assert number != name


def test_large_counts_are_written_as_the_owner_writes_numbers() -> None:
    count = ImportCount(customers=100, invoices=2466, payments=2466, known=1200)
    told = count_words(count, Owner(formats=formats_for("de"), explain=str, today=lambda: TODAY), is_dry_run=False)
    assert told.count("2.466") == 2
    assert "1.200" in told

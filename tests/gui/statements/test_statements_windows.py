"""Statements are seen before they are saved; everybody's go into a folder, one file each."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from arbook.gui.shared.form_errors import FormError
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.paper_batch import BoundSink, FolderSink
from arbook.gui.shared.pdf_pages import page_sizes
from arbook.gui.shared.printing import PrintRun
from arbook.gui.shared.sent_question import SentQuestion
from arbook.gui.shared.wishes import MakeStatement
from arbook.gui.shell.window import MainWindow
from arbook.gui.statements.dialog import StatementDialog
from arbook.gui.statements.form_statement import StatementForm
from arbook.ledger.plans import Frequency
from arbook.ledger.statements import StatementError, StatementKind
from arbook.services.agreements import AgreementService
from arbook.services.paper import PreparedPaper
from arbook.services.payment_plans import AgreePlan
from arbook.store.tables.printed import issued_paper_table
from tests.support.desks import nameless, wished
from tests.support.full_disks import FullDisk
from tests.support.late_shop import TODAY
from tests.support.shop import Shop

Settle = Callable[[MainWindow], None]


def test_an_open_item_statement_has_no_first_day() -> None:
    form = StatementForm(TODAY, 7)
    assert form.wanted().starts_on is None
    form.kind = StatementKind.ACTIVITY
    assert form.wanted().starts_on == date(2026, 8, 1)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    form = StatementForm(TODAY, 7, kind=StatementKind.ACTIVITY, starts_on=date(2026, 12, 1))
    with pytest.raises(StatementError):
        form.wanted()


def test_a_period_that_ends_after_today_is_refused() -> None:
    form = StatementForm(TODAY, 7, kind=StatementKind.ACTIVITY, as_of=TODAY + timedelta(days=1))
    with pytest.raises(StatementError) as refused:
        form.wanted()
    assert refused.value.facts == {"why": "in_future", "today": TODAY}


def test_somebody_must_be_meant() -> None:
    with pytest.raises(FormError):
        StatementForm(TODAY).wanted()
    assert StatementForm(TODAY, is_everybody=True).wanted().as_of == TODAY


@pytest.fixture
def dialog(window: MainWindow, settle: Settle, qtbot: QtBot) -> StatementDialog:
    made = wished(window, MakeStatement(1), StatementDialog)
    qtbot.waitUntil(lambda: made.pane.view.page_count > 0, timeout=20_000)
    return made


def test_the_paper_is_drawn_page_by_page_and_can_be_enlarged(dialog: StatementDialog, qtbot: QtBot) -> None:
    view = dialog.pane.view
    qtbot.waitUntil(lambda: bool(view._pictures), timeout=20_000)
    assert dialog.customer.text() == "Ada Stone Ltd"
    view.set_zoom(1.0)
    view.step_zoom(1)
    assert view.zoom == 1.25
    qtbot.waitUntil(lambda: len(view._pictures) > 1, timeout=20_000)
    dialog.reject()


def test_it_is_saved_where_the_owner_says(
    dialog: StatementDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "ada.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(path), ""))
    told: list[str] = []
    dialog.told.connect(told.append)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == [f"Saved as {path}."]
    assert path.read_bytes().startswith(b"%PDF")
    assert [each.name for each in tmp_path.glob("*unfinished")] == []


def test_a_folder_that_refuses_is_told_and_nothing_is_closed(
    dialog: StatementDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = tmp_path / "nowhere" / "ada.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_kwargs: (str(path), ""))
    dialog.primary.click()
    qtbot.waitUntil(lambda: "could not be written" in dialog._told.text(), timeout=20_000)
    assert dialog.isVisible()
    dialog.reject()


def want_all(dialog: StatementDialog, qtbot: QtBot, *, together: bool = False) -> None:
    """Those of everybody who owes, ticked."""
    dialog.whom.set_picked(True)
    dialog.together.set_picked(together)
    dialog._take_fields()
    qtbot.waitUntil(lambda: len(dialog.picks.ids) == 6, timeout=20_000)


def test_what_moved_needs_a_period_that_goes_forward(dialog: StatementDialog) -> None:
    dialog.kind.set_picked(StatementKind.ACTIVITY)
    dialog.first.set_day(date(2026, 12, 24))
    dialog._take_fields()
    assert "ends before it begins" in dialog._told.text()
    assert dialog.pane.view.page_count == 0
    dialog.reject()


def test_everybodys_statements_go_into_a_folder(
    dialog: StatementDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    want_all(dialog, qtbot)
    folder = tmp_path / "statements"
    folder.mkdir()
    assert window.session is not None
    told: list[str] = []
    dialog.told.connect(told.append)
    dialog.write_all(FolderSink(folder), dialog._tell_ended)
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert told[0].startswith("6 statements saved")
    assert len(list(folder.glob("statement-*.pdf"))) == 6


def test_no_statement_of_a_run_takes_the_file_of_another_where_capitals_make_no_difference(tmp_path: Path) -> None:
    for _run in range(2):  # the second one writes the same files again
        sink = FolderSink(tmp_path)
        for number in ("A1", "a1", "A1"):
            sink.put(PreparedPaper(f"statement-{number}.pdf", "", lambda: b""), number.encode())
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {"statement-A1.pdf": b"A1", "statement-a1-2.pdf": b"a1", "statement-A1-3.pdf": b"A1"}


def test_a_thousand_are_told_with_a_mark_between_thousands(dialog: StatementDialog) -> None:
    dialog._show_progress(613, 1000)
    assert dialog.progress._doing.text() == "613 of 1,000 written"
    dialog.reject()


def test_a_run_can_be_stopped_and_keeps_what_is_written(
    dialog: StatementDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    want_all(dialog, qtbot)
    assert window.session is not None
    dialog.write_all(FolderSink(tmp_path), dialog._tell_ended)
    run = dialog._run
    assert run is not None
    run.moved.connect(lambda *_told: run.stop())
    qtbot.waitUntil(lambda: dialog.primary.text() == "Go on with the rest", timeout=20_000)
    assert len(list(tmp_path.glob("statement-*.pdf"))) == 1
    told: list[str] = []
    dialog.told.connect(told.append)
    run.moved.disconnect()
    dialog.confirm()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].startswith("6 statements saved")
    assert len(list(tmp_path.glob("statement-*.pdf"))) == 6


def test_when_the_disk_fills_the_finished_ones_stay_and_the_rest_goes_on_after_making_room(
    dialog: StatementDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    want_all(dialog, qtbot)
    disk = FullDisk(tmp_path, room=2)
    dialog.write_all(disk, dialog._tell_ended)
    qtbot.waitUntil(lambda: dialog.primary.text() == "Go on with the rest", timeout=20_000)
    assert dialog._told.text().startswith("2 of 6 are written and stay.")
    assert "The disk is full" in dialog._told.text()
    first = {path: path.stat().st_mtime_ns for path in tmp_path.glob("*.pdf")}
    assert len(first) == 2
    told: list[str] = []
    dialog.told.connect(told.append)
    disk.room = 9
    dialog.confirm()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].startswith("6 statements saved")
    assert len(list(tmp_path.glob("*.pdf"))) == 6
    assert all(path.stat().st_mtime_ns == written for path, written in first.items())


def test_where_not_even_the_first_could_be_written_another_folder_can_be_chosen(
    dialog: StatementDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    want_all(dialog, qtbot)
    chosen = iter([tmp_path / "nowhere", tmp_path])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_kwargs: str(next(chosen)))
    dialog.confirm()
    qtbot.waitUntil(lambda: "could not be written" in dialog._told.text(), timeout=20_000)
    assert dialog.primary.text() == "Save all in a folder"
    told: list[str] = []
    dialog.told.connect(told.append)
    dialog.confirm()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert len(list(tmp_path.glob("*.pdf"))) == 6


def test_all_of_them_come_in_one_file_each_on_a_front_side_when_printed(
    dialog: StatementDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    want_all(dialog, qtbot, together=True)
    assert not dialog.rows["pattern"].isVisibleTo(dialog)
    told: list[str] = []
    dialog.told.connect(told.append)
    dialog.write_all(BoundSink(tmp_path / "all.pdf", each_on_front=True), dialog._tell_ended)
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert told[0].startswith("6 statements saved")
    assert len(page_sizes((tmp_path / "all.pdf").read_bytes())) == 11


def test_files_are_named_by_the_owners_pattern_and_a_pattern_without_the_paper_is_refused(
    dialog: StatementDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    want_all(dialog, qtbot)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    dialog.names.setText("{customer}")
    dialog.confirm()
    assert "{name}" in dialog.names.complaint
    told: list[str] = []
    dialog.told.connect(told.append)
    dialog.names.setText("{customer}, {name}")
    dialog.confirm()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert all(", statement-" in path.name for path in tmp_path.glob("*.pdf"))
    assert Memory().file_names == "{customer}, {name}"


def test_who_is_unticked_gets_none_and_all_that_were_printed_are_noted_together(
    dialog: StatementDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    want_all(dialog, qtbot)
    dialog.picks.model.set_checked(dialog.picks.ids[:2])
    assert "2 of 6 are ticked" in dialog.picks._told.text()

    def to_a_file(run: PrintRun) -> None:
        run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        run.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        run.start()

    monkeypatch.setattr(PrintRun, "ask", to_a_file)
    dialog.foot.print_button.click()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(SentQuestion)), timeout=60_000)
    question = dialog.findChildren(SentQuestion)[0]
    assert question.title.text() == "Did all 2 come out well?"
    with qtbot.waitSignal(dialog.foot.logged, timeout=20_000):
        question.primary.click()
    assert "2 papers are written into the log as sent." in dialog._told.text()
    assert window.session is not None
    logged: list[int] = []
    count = select(func.count()).select_from(issued_paper_table)
    window.session.ask(lambda office: office.read(lambda connection: connection.scalar(count)), logged.append)
    qtbot.waitUntil(lambda: logged == [2], timeout=20_000)
    dialog.reject()


def test_the_paper_of_whoever_is_chosen_is_shown(dialog: StatementDialog, qtbot: QtBot) -> None:
    want_all(dialog, qtbot)
    qtbot.waitUntil(lambda: dialog.pane.view.page_count > 0, timeout=20_000)
    first = dialog.pane.view.content
    dialog.picks.view.step(1)
    qtbot.waitUntil(lambda: dialog.pane.view.content != first, timeout=20_000)
    dialog.reject()


def test_printing_sends_every_page_to_the_printer(
    dialog: StatementDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.session is not None
    done: list[bool] = []
    run = PrintRun(window.session, dialog, dialog.pane.view.content)
    run.ended.connect(done.append)
    run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    run.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    run.start()
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    dialog.reject()


def test_every_field_has_a_name_and_the_dialog_fits_a_small_window(dialog: StatementDialog) -> None:
    assert nameless(dialog) == []
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.minimumSizeHint().height() <= 676
    dialog.reject()


def test_a_running_plan_is_mentioned_beside_the_statement(
    shop: Shop, open_window: Callable[..., MainWindow], settle: Settle
) -> None:
    agreed = AgreePlan(1, (1,), date(2026, 12, 6), Frequency.MONTHLY, TODAY, count=3)
    AgreementService(shop.counter).agree_plan(agreed)
    shop.book.close()
    window = open_window(shop.path)
    dialog = wished(window, MakeStatement(1), StatementDialog)
    settle(window)
    assert "€0.00 of €1,200.00 is paid, the next payment is due on 6 Dec 2026." in dialog._about.text()
    dialog.first.set_day(date(2026, 8, 1))
    dialog.whom.set_picked(True)
    dialog.whom.picked.emit(True)
    settle(window)
    assert "Plan" not in dialog._about.text()
    dialog.reject()

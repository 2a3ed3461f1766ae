"""Papers to a printer: pages and copies as chosen, a printer that vanishes, and a paper written down as sent."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import Connection

from arbook.documents.binding import Binder
from arbook.gui.shared.form_errors import PrinterGoneError
from arbook.gui.shared.labels import Label
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.paper_view import PaperView
from arbook.gui.shared.pdf_pages import find_text, page_sizes
from arbook.gui.shared.printing import PrintRun, wanted_pages
from arbook.gui.shared.sent_question import SentQuestion
from arbook.gui.shell.window import MainWindow
from arbook.ledger.statements import StatementKind
from arbook.queries.contact_log import contact_log
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper
from tests.support.late_shop import TODAY


def some_paper(office: Office) -> PreparedPaper:
    return office.paper.statement(1, StatementKind.OPEN_ITEM, as_of=TODAY)


@pytest.fixture
def paper(window: MainWindow, qtbot: QtBot) -> PaperDialog:
    assert window.session is not None
    dialog = PaperDialog(window.session, window, "Statement", some_paper)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.pane.view.page_count > 0, timeout=20_000)
    return dialog


def three_pages(content: bytes) -> bytes:
    binder = Binder()
    for _ in range(3):
        binder.add(content)
    return binder.bound()


def run_of(window: MainWindow, parent: QWidget, content: bytes, target: Path) -> PrintRun:
    assert window.session is not None
    run = PrintRun(window.session, parent, content)
    run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    run.printer.setOutputFileName(str(target))
    return run


def test_only_the_chosen_pages_are_printed(
    paper: PaperDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    run = run_of(window, paper, three_pages(paper.pane.view.content), tmp_path / "out.pdf")
    run.printer.setPrintRange(QPrinter.PrintRange.PageRange)
    run.printer.setFromTo(2, 3)
    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.start()
    assert ended.args == [True]
    assert len(page_sizes((tmp_path / "out.pdf").read_bytes())) == 2
    paper.reject()


@pytest.mark.parametrize(
    ("collated", "pages"), [(True, (0, 1, 2, 0, 1, 2)), (False, (0, 0, 1, 1, 2, 2))], ids=["sets", "pages"]
)
def test_copies_are_made_where_the_printer_does_not(
    window: MainWindow, collated: bool, pages: tuple[int, ...]
) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    copies = 1 if printer.supportsMultipleCopies() else 2
    assert wanted_pages(printer, 3) == (pages if copies == 2 else (0, 1, 2))


def test_a_printer_that_is_gone_is_told_in_one_sentence_and_the_paper_stays(
    paper: PaperDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    run = paper.foot.begin(paper.pane.view.content)
    run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    run.printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    with qtbot.waitSignal(run.failed, timeout=30_000) as failed:
        run.start()
    assert failed.args is not None
    assert isinstance(failed.args[0], PrinterGoneError)
    assert "See whether it is on and connected." in paper._told.text()
    assert paper.foot.run is None
    assert paper.foot.print_button.isEnabled()
    paper.reject()


def test_a_printer_that_vanishes_after_a_page_says_how_many_it_has(
    paper: PaperDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = run_of(window, paper, three_pages(paper.pane.view.content), tmp_path / "out.pdf")
    monkeypatch.setattr(run.printer, "newPage", lambda: False)
    with qtbot.waitSignal(run.failed, timeout=30_000) as failed:
        run.start()
    assert failed.args is not None
    assert failed.args[0].facts["pages"] == 1
    paper.reject()


def test_printing_can_be_stopped(paper: PaperDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    run = run_of(window, paper, three_pages(paper.pane.view.content), tmp_path / "out.pdf")
    run.moved.connect(lambda *_told: run.stop())
    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.start()
    assert ended.args == [False]
    paper.reject()


def test_a_paper_that_was_sent_stands_in_the_log_and_can_be_taken_back(
    paper: PaperDialog, window: MainWindow, qtbot: QtBot
) -> None:
    session = window.session
    assert session is not None
    read: list[list[str]] = []

    def subjects() -> list[str]:
        read.clear()

        def lines(connection: Connection) -> list[str]:
            return [row.subject for row in contact_log(connection, 1) if row.kind == "letter"]

        session.ask(lambda office: office.read(lines), read.append)
        qtbot.waitUntil(lambda: bool(read), timeout=20_000)
        return read[0]

    before = subjects()
    qtbot.waitUntil(lambda: paper.foot.sent_button.isVisibleTo(paper), timeout=20_000)
    with qtbot.waitSignal(paper.foot.logged, timeout=20_000):
        paper.foot.sent_button.click()
    assert not paper.foot.sent_button.isEnabled()
    assert sorted(subjects()) == sorted([*before, "Statement of open items"])
    with qtbot.waitSignal(session.history.told, timeout=20_000):
        session.history.undo()
    assert subjects() == before
    paper.reject()


def test_what_was_printed_is_noted_as_it_was_after_a_question(
    paper: PaperDialog, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    run = paper.foot.begin(paper.pane.view.content)
    run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    run.printer.setOutputFileName(str(tmp_path / "out.pdf"))
    run.start()
    qtbot.waitUntil(lambda: bool(paper.findChildren(SentQuestion)), timeout=30_000)
    question = paper.findChildren(SentQuestion)[0]
    told = " ".join(label.text() for label in question.findChildren(Label))
    assert "is not noted is not kept: the next one is made from the book as it stands then" in told
    with qtbot.waitSignal(paper.foot.logged, timeout=20_000):
        question.primary.click()
    assert not paper.foot.sent_button.isEnabled()
    paper.reject()


def test_bound_papers_begin_on_a_front_side(paper: PaperDialog) -> None:
    one = paper.pane.view.content
    binder = Binder(each_on_front=True)
    for _ in range(3):
        binder.add(one)
    assert len(page_sizes(binder.bound())) == 5
    paper.reject()


def test_a_text_is_found_on_every_page_with_its_place(paper: PaperDialog) -> None:
    found = find_text(three_pages(paper.pane.view.content), "STATEMENT")
    assert {each.page for each in found} == {0, 1, 2}
    left, top, right, bottom = found[0].places[0]
    width, height = page_sizes(paper.pane.view.content)[0].width, page_sizes(paper.pane.view.content)[0].height
    assert 0 < left < right < width
    assert 0 < top < bottom < height
    assert find_text(paper.pane.view.content, "no such words here") == ()
    paper.reject()


def test_the_dialog_fits_a_small_window(paper: PaperDialog) -> None:
    assert paper.minimumSizeHint().width() <= QSize(1000, 676).width()
    assert paper.minimumSizeHint().height() <= QSize(1000, 676).height()
    paper.reject()


def framed(view: PaperView) -> set[int]:
    """Which of the found places in sight stand in a frame."""
    picture, scale, places = view.viewport().grab().toImage(), view._scale(), view._places()
    found = set()
    for number, each in enumerate(view._found):
        left, top, _right, low = each.places[0]
        x = places[each.page].left() + round(left * scale) - 3 - view.horizontalScrollBar().value()
        y = places[each.page].top() + round((top + low) / 2 * scale) - view.verticalScrollBar().value()
        if picture.valid(x, y) and picture.pixelColor(x, y).name() == "#0b6470":
            found.add(number)
    return found


def test_a_word_is_looked_for_on_the_paper_and_shown_place_by_place(paper: PaperDialog, qtbot: QtBot) -> None:
    pane = paper.pane
    pane.search.setText("€")
    qtbot.waitUntil(lambda: pane._place.text().startswith("1 of "), timeout=20_000)
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane._place.text().startswith("2 of ")
    assert len(framed(pane.view)) == 1
    pane.view.step_found(-1)
    pane.view.step_found(-1)
    many = len(pane.view._found)
    assert pane._place.text() == f"{many} of {many}"
    pane.search.setText("no such word")
    qtbot.waitUntil(lambda: pane._place.text() == "Not found", timeout=20_000)
    pane.search.clear()
    qtbot.waitUntil(lambda: not pane._place.text(), timeout=20_000)
    paper.reject()


def test_a_paper_on_the_screen_loses_no_row_of_its_picture(paper: PaperDialog, qtbot: QtBot) -> None:
    view = paper.pane.view
    view.set_zoom(0.67)  # a page is 752.3 pixels high: its picture has one row more than its place
    qtbot.waitUntil(lambda: any(page == 0 for page, _ in view._pictures), timeout=20_000)
    wanted = (0, view._places()[0].width())
    qtbot.waitUntil(lambda: wanted in view._pictures, timeout=20_000)
    picture, seen = view._pictures[wanted].toImage(), view.viewport().grab().toImage()
    at = view._places()[0].translated(-view.horizontalScrollBar().value(), -view.verticalScrollBar().value())
    high = min(picture.height(), view.viewport().height() - at.top())
    part = QRect(0, 0, min(at.width(), view.viewport().width() - at.left()), high)
    shown = seen.copy(part.translated(at.topLeft()))
    assert shown.convertToFormat(QImage.Format.Format_RGB32) == picture.copy(part).convertToFormat(
        QImage.Format.Format_RGB32
    )
    paper.reject()

"""Letters that wait for the printer are made, printed and noted as sent together."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from arbook.gui.reminders.desk import RemindersDesk
from arbook.gui.reminders.letters_dialog import LettersDialog
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.pdf_pages import page_sizes
from arbook.gui.shared.sent_question import SentQuestion
from arbook.gui.shell.window import MainWindow
from arbook.queries.outbox import message_counts
from arbook.services.payments import RecordPayment
from tests.support.desks import nameless, shown
from tests.support.late_shop import ADDRESS, TODAY, ago
from tests.support.shop import Shop, euro

OpenWindow = Callable[..., MainWindow]
Settle = Callable[[MainWindow], None]
BO = 2


@pytest.fixture
def desk(shop: Shop, open_window: OpenWindow, settle: Settle) -> RemindersDesk:
    """Two letters wait for the printer."""
    gi = shop.customer("Gi", email="", address=ADDRESS)
    shop.invoice(gi, "410", ago(40))
    shop.queue(TODAY, BO, gi)
    shop.book.close()
    window = open_window(shop.path)
    made = window.view.show_desk("reminders")
    assert isinstance(made, RemindersDesk)
    made.show_part("outbox")
    settle(window)
    return made


def opened(desk: RemindersDesk, qtbot: QtBot) -> LettersDialog:
    qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window().findChildren(LettersDialog)))
    return shown(desk.window(), LettersDialog)  # type: ignore[arg-type]


@pytest.fixture
def dialog(desk: RemindersDesk, qtbot: QtBot) -> LettersDialog:
    assert desk.outbox.print_letters.text() == "Print 2 letters"
    desk.outbox.print_letters.click()
    made = opened(desk, qtbot)
    qtbot.waitUntil(lambda: made.pane.view.page_count > 0, timeout=20_000)
    return made


def printed(dialog: LettersDialog, target: Path, qtbot: QtBot) -> SentQuestion:
    """Print to a file, and come to the question."""
    run = dialog.foot.begin(dialog.pane.view.content)
    run.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    run.printer.setOutputFileName(str(target))
    run.start()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(SentQuestion)), timeout=30_000)
    return dialog.findChildren(SentQuestion)[-1]


def counts(desk: RemindersDesk, settle: Settle) -> dict[str, int]:
    found: list[dict[str, int]] = []
    desk.session.ask(lambda office: office.read(message_counts), found.append)
    settle(desk.window())  # type: ignore[arg-type]
    return found[0]


def test_all_letters_leave_in_one_job_and_are_noted_after_the_question(
    desk: RemindersDesk, dialog: LettersDialog, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    question = printed(dialog, tmp_path / "out.pdf", qtbot)
    assert question.title.text() == "Did all 2 come out well?"
    assert len(page_sizes((tmp_path / "out.pdf").read_bytes())) == 3  # the second begins on a front side
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        question.primary.click()
    assert told.args == ["Letters logged as sent."]
    assert counts(desk, settle) == {"sent": 2}
    qtbot.waitUntil(lambda: not desk.outbox.print_letters.isVisible(), timeout=20_000)


def test_each_letter_can_be_saved_as_a_file_of_its_own(
    dialog: LettersDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    Memory().remember_file_names("{customer} {name}")
    with qtbot.waitSignal(dialog.told, timeout=20_000) as told:
        dialog.save_each.click()
    assert told.args == [f"2 letters saved in {tmp_path}."]
    saved = {path.name.split(" letter-")[0]: path.read_bytes() for path in tmp_path.glob("*.pdf")}
    assert sorted(saved) == ["Bo Ltd", "Gi Ltd"]
    assert all(len(page_sizes(content)) == 1 for content in saved.values())


def test_a_jam_leaves_them_waiting_until_the_owner_says_so(
    desk: RemindersDesk, dialog: LettersDialog, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    printed(dialog, tmp_path / "out.pdf", qtbot).cancel.click()
    assert "press" in dialog._told.text()
    assert counts(desk, settle) == {"to_print": 2}
    with qtbot.waitSignal(desk.told, timeout=20_000):
        dialog.foot.sent_button.click()
    assert counts(desk, settle) == {"sent": 2}


def test_the_dialog_has_a_name_for_every_field_and_fits_a_small_window(dialog: LettersDialog) -> None:
    assert nameless(dialog) == []
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.minimumSizeHint().height() <= 676
    dialog.reject()


def test_a_letter_whose_customer_paid_meanwhile_is_not_among_them(
    desk: RemindersDesk, settle: Settle, qtbot: QtBot
) -> None:
    paid = RecordPayment(BO, TODAY, euro("300"))
    with qtbot.waitSignal(desk.session.changed):
        desk.session.change(lambda office: office.payments.record(paid, today=TODAY))
    settle(desk.window())  # type: ignore[arg-type]
    with qtbot.waitSignal(desk.told, timeout=20_000) as told:
        desk.outbox.print_letters.click()
    assert told.args == ["1 letter was taken back, since something came between."]
    dialog = opened(desk, qtbot)
    assert dialog.title.text() == "Letters to print: 1"
    dialog.reject()
    assert counts(desk, settle) == {"cancelled": 1, "to_print": 1}

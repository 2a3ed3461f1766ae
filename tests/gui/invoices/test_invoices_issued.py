"""After issuing: the paper can leave the house from where it is said that it was issued."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shell.window import MainWindow
from tests.gui.invoices.hands import issue, write_line
from tests.support.desks import shown

Settle = Callable[[MainWindow], None]


def test_an_invoice_just_issued_can_be_printed_or_saved_from_where_that_is_said(
    editor: InvoiceEditor, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    write_line(editor, 0, "Oak shelf", "1", "pcs", "118")
    issue(editor, window, settle)
    [way] = [each for each in window.answers.toast.findChildren(QPushButton) if each.text() == "Print or save"]
    qtbot.waitUntil(way.isVisible)
    way.click()
    paper = shown(window, PaperDialog)
    qtbot.waitUntil(paper.primary.isEnabled)
    assert paper.foot.print_button.isEnabled()
    paper.reject()

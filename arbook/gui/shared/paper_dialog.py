"""One paper shown large, to be saved or printed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.files import ask_file, write_whole
from arbook.gui.shared.paper_view import PaperPane
from arbook.gui.shared.session import Session
from arbook.services.office import Office
from arbook.services.paper import DrawnPaper, PreparedPaper

_say = QCoreApplication.translate


class PaperDialog(FormDialog):
    """``prepare`` reads the paper's facts on the book lane; drawing happens on the outside lane."""

    def __init__(
        self, session: Session, parent: QWidget | None, title: str, prepare: Callable[[Office], PreparedPaper]
    ) -> None:
        super().__init__(session, parent, title, _say("Paper", "Save as PDF"), "save")
        self._name = ""
        self.pane = PaperPane(session)
        self.body.addWidget(self.pane, 1)
        self._print = Button(self.tr("Print"), "plain", "printer")
        self._print.clicked.connect(self._print_it)
        self.foot_row.insertWidget(2, self._print)
        self.cancel.setText(self.tr("Close"))
        self.size_to(860, 860)
        self._set_ready(ready=False)
        session.ask(prepare, self._take_paper, failed=self._refused, receiver=self)

    def _set_ready(self, *, ready: bool) -> None:
        self.primary.setEnabled(ready)
        self._print.setEnabled(ready)

    def _take_paper(self, paper: PreparedPaper) -> None:
        self._name = paper.file_name
        self.session.outside(paper.drawn, self._take_content, failed=self._refused, receiver=self)

    def _take_content(self, drawn: DrawnPaper) -> None:
        self.pane.view.show_pdf(drawn.content)
        self._set_ready(ready=True)
        if drawn.unprintable:
            words = self.tr("No font has {0}: the paper shows a mark instead.").format(drawn.unprintable)
            self.tell(words, "triangle-alert", "warn")
        else:
            self.tell(self._name, "file-text")

    def confirm(self) -> None:
        """Save it where the owner says."""
        path = ask_file(self, self.tr("Save as PDF"), self._name, "pdf")
        if path is not None:
            work = partial(write_whole, path, self.pane.view.content)
            self.session.outside(work, self._tell_saved, failed=self._refused, receiver=self)

    def _tell_saved(self, path: Path) -> None:
        self.finish(self.tr("Saved in {0}.").format(path.name))

    def _print_it(self) -> None:
        from arbook.gui.shared.printing import print_pdf

        print_pdf(self.session, self, self.pane.view.content, self._tell_printed)

    def _tell_printed(self) -> None:
        self.tell(self.tr("Sent to the printer."), "printer", "good")

"""What the window answers to a deed: a sentence at its foot, and the way back."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from arbook.gui.shared.history import Step
    from arbook.gui.shared.session import Session
    from arbook.gui.shared.toast import Toast
    from arbook.gui.shell.window import MainWindow


class Answers(QObject):
    """Says what was done in the book that is open, and takes it back."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @cached_property
    def toast(self) -> "Toast":
        """Says what was just done; made when there is something to say."""
        from arbook.gui.shared.toast import Toast

        toast = Toast(self._window)
        toast.undone.connect(self._undo)
        return toast

    def follow(self, session: "Session") -> None:
        """From now on say what is done in this book."""
        session.history.did_it.connect(self._offer_undo)
        session.history.told.connect(self.say)
        session.saved.connect(self._offer_place)
        session.issued.connect(self._offer_paper)

    def say(self, text: str) -> None:
        """A sentence; it takes the place of what was complained about."""
        self._window.view.clear_trouble()
        self.toast.say(text)

    def _offer_undo(self, step: "Step") -> None:
        self._window.view.clear_trouble()
        self.toast.say(step.said, undo=step)

    def _offer_place(self, path: Path) -> None:
        from arbook.gui.shared.files import show_place

        self.toast.offer(self.tr("Show in folder"), partial(show_place, path))

    def _offer_paper(self, invoice_id: int, number: str) -> None:
        """An invoice that was just issued wants to leave the house."""
        self.toast.offer(self.tr("Print or save"), partial(self._show_paper, invoice_id, number))

    def _show_paper(self, invoice_id: int, number: str) -> None:
        from arbook.gui.shared.paper_dialog import PaperDialog

        session = self._window.session
        if session is not None:
            dialog = PaperDialog(session, self._window, number, lambda office: office.paper.invoice(invoice_id))
            dialog.told.connect(self.say)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _undo(self, step: object) -> None:
        if self._window.session is not None:
            self._window.session.history.undo(step)

    def undo(self) -> None:
        """Ctrl+Z: take back what was changed last."""
        self.toast.hide()
        self._undo(None)

    def redo(self) -> None:
        """Ctrl+Y: do again what was taken back last."""
        if self._window.session is not None:
            self._window.session.history.redo()

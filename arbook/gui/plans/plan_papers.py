"""The papers of a plan, on the screen: to be signed, sent, printed or saved."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

_say = QCoreApplication.translate


def show_agreement(session: Session, parent: QWidget | None, plan_id: int, on: date) -> None:
    """The agreement to sign."""
    title = _say("Plans", "Agreement to sign")
    _show(session, parent, title, lambda office: office.paper.agreement(plan_id, on=on))


def show_progress(session: Session, parent: QWidget | None, plan_id: int, on: date) -> None:
    """How the plan stands, as the customer gets it."""
    title = _say("Plans", "How the plan stands")
    _show(session, parent, title, lambda office: office.paper.plan_progress(plan_id, on=on))


def show_broken(session: Session, parent: QWidget | None, plan_id: int, on: date) -> None:
    """The letter that all is due."""
    title = _say("Plans", "Letter: all is due")
    _show(session, parent, title, lambda office: office.paper.plan_broken(plan_id, on=on))


def _show(session: Session, parent: QWidget | None, title: str, prepare: Callable[[Office], PreparedPaper]) -> None:
    dialog = PaperDialog(session, parent, title, prepare)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

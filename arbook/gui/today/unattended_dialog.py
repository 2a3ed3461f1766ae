"""What went out by itself while nobody watched, run by run: what became of it, and what was left to the owner."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.saying import said
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import ShowDesk, Wish
from arbook.queries.outbox import MessageRow
from arbook.queries.unattended import UnattendedRow
from arbook.sentences.reminders import message_note
from arbook.sentences.unattended import run_told, why_left
from arbook.services.changing import Changes
from arbook.services.office import Office

_WIDTH = 640
_MOST_LINES = 12
"""Of what was left so many are named; the list of Today has them all."""

Lost = dict[int, tuple[MessageRow, ...]]
"""By run: messages that were not sent, or of which nobody knows, as they stand now."""


class UnattendedDialog(SheetDialog):
    """``wish``: to the outbox."""

    wish = Signal(object)

    def __init__(self, session: Session, parent: QWidget, runs: tuple[UnattendedRow, ...], lost: Lost) -> None:
        super().__init__(parent, self.tr("Sent by schedule"), self.tr("I have seen it"))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._session, self._runs = session, runs
        for place, run in enumerate(runs):
            if place:
                self.body.addWidget(hairline())
            self.body.addLayout(self._lines(run, lost.get(run.row_id, ())))
        self.cancel.setText(self.tr("Later"))
        to_outbox = Button(self.tr("To the outbox"), "plain", "inbox")
        to_outbox.clicked.connect(self._go_to_outbox)
        self.foot_row.insertWidget(2, to_outbox)
        allow(self.primary, why_no_change(session))
        self.confirmed.connect(self._see)

    def _lines(self, run: UnattendedRow, lost: tuple[MessageRow, ...]) -> QVBoxLayout:
        owner, lines = self._session.owner, QVBoxLayout()
        lines.setSpacing(4)
        moment = f"{owner.formats.day(run.as_of)}, {run.at.astimezone():%H:%M}"
        lines.addWidget(Label(moment, "strong"))
        lines.addWidget(Label(" ".join(said(each, owner) for each in run_told(run)), wrap=True))
        for row in lost:
            note = message_note(row)
            if note is not None:
                lines.addWidget(Label(said(note, owner), "body", "bad", wrap=True))
        for left in run.left[:_MOST_LINES]:
            words = self.tr("{0}, {1}: {2}").format(left.name, left.stage, said(why_left(left.why), owner))
            lines.addWidget(Label(words, "small", "text2", wrap=True))
        if len(run.left) > _MOST_LINES:
            more = self.tr("and {0} more").format(owner.formats.count(len(run.left) - _MOST_LINES))
            lines.addWidget(Label(more, "small", "text2"))
        if run.mailed:
            lines.addWidget(Label(self._mailed(run.mailed), "small", "text2", wrap=True))
        return lines

    def _mailed(self, how: str) -> str:
        if how == "sent":
            return self.tr("This report is in your mailbox too.")
        if how == "written":
            return self.tr("This report became a file too.")
        return self.tr("This report could not be sent to your mailbox.")

    def _go_to_outbox(self) -> None:
        wish: Wish = ShowDesk("reminders")
        self.accept()
        self.wish.emit(wish)

    def _see(self) -> None:
        ids = [run.row_id for run in self._runs]
        seen, unseen = partial(_see, ids, True), partial(_see, ids, False)

        def done(_changes: Changes) -> None:
            self._session.history.did(self.tr("The reports are put away."), unseen, seen)
            self.accept()

        self._session.change(seen, done=done)


def _see(row_ids: list[int], seen: bool, office: Office) -> Changes:
    return office.unattended.see(row_ids, seen=seen)


def open_reports(
    session: Session, page: QWidget, wish: Callable[[Wish], object], runs: tuple[UnattendedRow, ...]
) -> None:
    """Read what became of the messages meanwhile, then show the reports over this page's window."""

    def show(lost: Lost) -> None:
        dialog = UnattendedDialog(session, page.window(), runs, lost)
        dialog.wish.connect(wish)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    session.ask(partial(_read_lost, runs), show, receiver=page)


def _read_lost(runs: tuple[UnattendedRow, ...], office: Office) -> Lost:
    """On the book lane."""
    from arbook.queries.unattended import not_sent

    return {run.row_id: office.read(not_sent, run.message_ids) for run in runs if run.message_ids}

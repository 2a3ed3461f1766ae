"""Letters that wait for the printer: made one after the other, shown and printed as one, noted as sent together."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from arbook.gui.shared.allowing import allow, one_moment
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.files import ask_folder, tell_saved
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.paper_batch import BoundSink, FolderSink, PaperBatch, Prepare
from arbook.gui.shared.paper_foot import PaperFoot, Printed
from arbook.gui.shared.paper_view import PaperPane
from arbook.gui.shared.progress import ProgressCard
from arbook.gui.shared.session import Session
from arbook.queries.message_cards import message_by_id
from arbook.services.office import Office
from arbook.services.paper import PreparedPaper

_MOST_NAMED = 5


class LettersDialog(FormDialog):
    """Of these messages of the outbox, each letter beginning on a front side."""

    def __init__(self, session: Session, parent: QWidget | None, message_ids: Sequence[int]) -> None:
        super().__init__(session, parent, "", self.tr("Save as PDF"), "save")
        title = self.tr("Letters to print: {0}").format(session.owner.formats.count(len(message_ids)))
        self.setWindowTitle(title)
        self.title.setText(title)
        self.pane = PaperPane(session)
        self.progress = ProgressCard("", self.tr("Stop"), "printer")
        self.progress.stopped.connect(self._stop)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.pane, 1)
        today, ids = session.owner.today(), tuple(message_ids)
        self.foot = PaperFoot(
            self, lambda office: office.outbox.mark_letters_printed(ids, today=today, is_posted=True)
        )
        self.foot.logged.connect(partial(self.finish, self.tr("Letters logged as sent.")))
        self.cancel.setText(self.tr("Close"))
        self.save_each = Button(self.tr("Save each"), "plain", "save")
        self.save_each.setToolTip(self.tr("Saves each letter as a file of its own"))
        self.save_each.setVisible(len(ids) > 1)
        self.save_each.clicked.connect(self._ask_folder)
        self.foot_row.insertWidget(self.foot_row.indexOf(self.cancel), self.save_each)
        for button in (self.primary, self.save_each):
            allow(button, one_moment())
        self.size_to(860, 860)
        self._sink = BoundSink(each_on_front=True)
        self._batch = PaperBatch(session, lambda _office: _prepared(ids), self._sink, self)
        self._batch.moved.connect(self._tell_progress)
        self._batch.ended.connect(self._show_made)
        self._batch.failed.connect(self._stand_still)
        self._tell_progress(0, len(ids), "")
        self._batch.start()

    def _tell_progress(self, done: int, total: int, name: str) -> None:
        how_many = self.session.owner.formats.count
        words = self.tr("{0} of {1} made").format(how_many(done), how_many(total))
        self.progress.show_progress(done, total, words, name)

    def _stop(self) -> None:
        self._batch.stop()
        self.reject()

    def _stand_still(self, error: Exception) -> None:
        self.progress.hide()
        self._refused(error)

    def _show_made(self, _count: int) -> None:
        self.progress.hide()
        if not self._batch.is_whole:
            return
        self.pane.view.show_pdf(self._sink.content)
        for button in (self.primary, self.save_each):
            allow(button)
        name = self.tr("letters-{0}.pdf").format(self.session.owner.today().isoformat())
        whole = PreparedPaper(name, "", lambda: self._sink.content, is_kept=True)
        self.foot.offer(whole, self._sink.content)
        self.foot.hold(self._sink.papers)
        if self._batch.marked:
            some = self.tr("No font has all letters of {0}.")
            self.tell(some.format(", ".join(self._batch.marked[:_MOST_NAMED])), "triangle-alert", "warn")

    def confirm(self) -> None:
        """Save them in one file."""
        self.foot.save()

    def _ask_folder(self) -> None:
        folder = ask_folder(self, self.tr("Folder for the letters"))
        if folder is not None:
            work = partial(_write_each, folder, Memory().file_names, tuple(self._sink.papers))
            self.session.outside(work, self._tell_each, failed=self._refuse, receiver=self)

    def _tell_each(self, folder: Path) -> None:
        how_many = self.session.owner.formats.count(len(self._sink.papers))
        tell_saved(self.session, folder, self.finish, self.tr("{0} letters saved in {1}.").format(how_many, folder))

    def _refuse(self, error: Exception) -> bool:
        self._refused(error)
        return True


def _write_each(folder: Path, pattern: str, papers: Sequence[Printed]) -> Path:
    """A file each, named by the owner's pattern; they were drawn already, so they can be written again whole."""
    sink = FolderSink(folder, lambda paper: paper.named(pattern))
    for paper, content in papers:
        sink.put(paper, content)
    return folder


def _prepared(message_ids: Sequence[int]) -> tuple[Prepare, ...]:
    return tuple(partial(_letter, message_id=each) for each in message_ids)


def _letter(office: Office, message_id: int) -> PreparedPaper:
    return office.paper.letter(office.read(message_by_id, message_id))

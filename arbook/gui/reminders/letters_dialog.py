"""Letters that wait for the printer: made one after the other, shown and printed as one, noted as sent together."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from arbook.gui.shared.allowing import allow, one_moment
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.paper_batch import BoundSink, PaperBatch, Prepare
from arbook.gui.shared.paper_foot import PaperFoot
from arbook.gui.shared.paper_view import PaperPane
from arbook.gui.shared.progress import ProgressCard
from arbook.gui.shared.session import Session
from arbook.queries.message_cards import message_by_id
from arbook.services.office import Office
from arbook.services.paper import DrawnPaper, PreparedPaper

_MOST_NAMED = 5


class LettersDialog(FormDialog):
    """Of these messages of the outbox, each letter beginning on a front side."""

    def __init__(self, session: Session, parent: QWidget | None, message_ids: Sequence[int]) -> None:
        super().__init__(session, parent, "", self.tr("Save as PDF"), "save")
        title = self.tr("Letters to print: {0}").format(len(message_ids))
        self.setWindowTitle(title)
        self.title.setText(title)
        self.pane = PaperPane(session)
        self.progress = ProgressCard("", self.tr("Stop"), "printer")
        self.progress.stopped.connect(self._stop)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.pane, 1)
        today, ids = session.owner.today(), tuple(message_ids)
        self.foot = PaperFoot(self, lambda office: office.outbox.mark_letters_printed(ids, today=today))
        self.foot.logged.connect(partial(self.finish, self.tr("Letters logged as sent.")))
        self.cancel.setText(self.tr("Close"))
        allow(self.primary, one_moment())
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
        allow(self.primary)
        name = self.tr("letters-{0}.pdf").format(self.session.owner.today().isoformat())
        whole = PreparedPaper(name, "", lambda: self._sink.content, is_kept=True)
        self.foot.show(whole, DrawnPaper(self._sink.content, ""))
        self.foot.hold(self._sink.papers)
        if self._batch.marked:
            some = self.tr("No font has all letters of {0}.")
            self.tell(some.format(", ".join(self._batch.marked[:_MOST_NAMED])), "triangle-alert", "warn")

    def confirm(self) -> None:
        """Save them in one file."""
        self.foot.save()


def _prepared(message_ids: Sequence[int]) -> tuple[Prepare, ...]:
    return tuple(partial(_letter, message_id=each) for each in message_ids)


def _letter(office: Office, message_id: int) -> PreparedPaper:
    return office.paper.letter(office.read(message_by_id, message_id))

"""What can be done with a paper that is shown: mail it, print it, stop printing, and write down that it was sent."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from arbook.gui.shared.allowing import allow, one_moment, why_nothing_ticked
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.files import ask_file, tell_saved, write_whole
from arbook.gui.shared.paper_mailing import PaperMailing
from arbook.gui.shared.sent_question import SentQuestion
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.paper import DrawnPaper, PreparedPaper

if TYPE_CHECKING:
    from arbook.gui.shared.printing import PrintRun


Printed = tuple[PreparedPaper, bytes]
"""A paper, and its bytes as they were shown and printed."""


class PaperFoot(QObject):
    """Three buttons in the foot of a dialog; the middle one is that of ``mailing``. ``sent`` is the change that says
    it was sent, where that is not a line in the customer's log alone. Signals: ``logged`` (it was written down),
    ``asked_for_all`` (all are to be printed).
    """

    logged = Signal()
    asked_for_all = Signal()

    def __init__(self, dialog: FormDialog, sent: Callable[[Office], Changes] | None = None) -> None:
        super().__init__(dialog)
        self._dialog, self._sent, self._content = dialog, sent, b""
        self._paper: PreparedPaper | None = None
        self._printed: Sequence[Printed] = ()
        self._is_all = False
        self.run: PrintRun | None = None
        self.print_button = Button(self.tr("Print"), "plain", "printer")
        self.sent_button = Button(self.tr("It was sent"), "plain", "check")
        self.sent_button.setToolTip(self.tr("Writes into the customer's log that this paper was sent today"))
        self.print_button.clicked.connect(self._press)
        self.sent_button.clicked.connect(self._log)
        self.mailing = PaperMailing(dialog)
        for place, button in enumerate((self.sent_button, self.mailing.button, self.print_button), start=2):
            dialog.foot_row.insertWidget(place, button)
        self.offer(None)

    def offer(self, paper: PreparedPaper | None, content: bytes = b"") -> None:
        """This paper is shown now; None while there is none."""
        self._paper, self._content, self._is_all = paper, content, False
        self._printed = ((paper, content),) if paper is not None else ()
        allow(self.print_button, "" if content else one_moment())
        self.mailing.offer(paper, content)
        self._offer_note()

    def hold(self, papers: Sequence[Printed]) -> None:
        """What is shown or printed consists of these; they are what is noted as sent."""
        self._printed = papers
        self._offer_note()

    def _offer_note(self) -> None:
        """Let it be noted that what is printed was sent, where a log can say so."""
        can_note = bool(self._printed) and all(paper.can_be_noted for paper, _content in self._printed)
        is_made = bool(self._printed and self._printed[0][1])
        can_note = (self._sent is not None or can_note) and is_made and not self._dialog.session.is_read_only
        self.sent_button.setVisible(can_note)
        allow(self.sent_button)
        self._dialog.make_room()

    def show(self, paper: PreparedPaper, drawn: DrawnPaper) -> None:
        """Offer this paper, and say what its file is called or which letters it could not show."""
        self.offer(paper, drawn.content)
        if drawn.unprintable:
            words = self.tr("No font has {0}: the paper shows a mark instead.").format(drawn.unprintable)
            self._dialog.tell(words, "triangle-alert", "warn")
        else:
            self._dialog.tell(breakable(paper.file_name), "file-text")

    def save(self) -> None:
        """Save what is shown where the owner says, and close."""
        dialog, paper = self._dialog, self._paper
        path = ask_file(dialog, self.tr("Save as PDF"), paper.file_name, "pdf") if paper and self._content else None
        if path is not None:
            work = partial(write_whole, path, self._content)
            dialog.session.outside(work, self._tell_saved, failed=self._refuse, receiver=self)

    def _tell_saved(self, path: Path) -> None:
        tell_saved(self._dialog.session, path, self._dialog.finish)

    def offer_all(self, *, is_any: bool = True) -> None:
        """Many can be printed; they are made when that is wanted."""
        self.offer(None)
        self._is_all = True
        allow(self.print_button, why_nothing_ticked(is_any))
        self.mailing.offer_all(is_any=is_any)

    # ------------------------------------------------------------- printing
    def _press(self) -> None:
        if self.run is not None:
            self.run.stop()
            return
        if self._is_all:
            self.asked_for_all.emit()
        else:
            self.begin(self._content).ask()

    def begin(self, content: bytes, papers: Sequence[Printed] = ()) -> "PrintRun":
        """A run of this document, not yet started; ``papers`` are what it is bound of."""
        from arbook.gui.shared.printing import PrintRun

        if papers:
            self.hold(papers)
        run = PrintRun(self._dialog.session, self._dialog, content)
        self.run = run
        run.moved.connect(self._tell_progress)
        run.ended.connect(self._tell_ended)
        run.failed.connect(self._tell_failed)
        return run

    def _tell_progress(self, done: int, total: int) -> None:
        self.print_button.setText(self.tr("Stop printing"))
        how_many = self._dialog.session.owner.formats.count
        words = self.tr("Page {0} of {1} is with the printer.").format(how_many(done), how_many(total))
        self._dialog.tell(words, "printer")

    def _end(self) -> bool:
        was_printing = self.print_button.text() == self.tr("Stop printing")
        self.run = None
        self.print_button.setText(self.tr("Print"))
        return was_printing

    def _tell_ended(self, is_whole: bool) -> None:
        was_printing = self._end()
        if is_whole:
            self._dialog.tell(self.tr("Sent to the printer."), "printer", "good")
            if self.sent_button.isVisibleTo(self._dialog) and self.sent_button.isEnabled():
                self._ask()
        elif was_printing:
            self._dialog.tell(self.tr("Printing was stopped."), "printer")

    def _ask(self) -> None:
        is_kept = all(paper.is_kept for paper, _content in self._printed)
        question = SentQuestion(self._dialog, self._dialog.session.owner, len(self._printed), is_kept=is_kept)
        question.confirmed.connect(self._log)
        question.rejected.connect(self._tell_not_noted)
        question.finished.connect(question.deleteLater)
        question.open()

    def _tell_not_noted(self) -> None:
        asked = self.tr('Sent to the printer. Once it is in the post, press "It was sent".')
        self._dialog.tell(asked, "printer", "good")

    def _tell_failed(self, error: Exception) -> None:
        self._end()
        self._dialog.show_refusal(error)

    # ------------------------------------------------------------- it was sent
    def _log(self) -> None:
        papers, today = tuple(self._printed), self._dialog.session.owner.today()
        if not papers:
            return
        allow(self.sent_button, one_moment())
        wish = self._sent or (lambda office: office.sent_papers.log_all(papers, today=today))
        self._dialog.session.change(wish, done=self._tell_logged, failed=self._refuse, receiver=self)

    def _tell_logged(self, changes: Changes) -> None:
        count = len(self._printed)
        said = self.tr("Written into the log as sent.")
        if count > 1:
            how_many = self._dialog.session.owner.formats.count
            said = self.tr("{0} papers are written into the log as sent.").format(how_many(count))
        if self._sent is None:
            undone, today = changes.operation_id, self._dialog.session.owner.today()
            history = self._dialog.session.history
            history.did(said, lambda office: office.taking_back.take_back(undone, today=today))
        self._dialog.tell(said, "check", "good")
        self.logged.emit()

    def _refuse(self, error: Exception) -> bool:
        allow(self.sent_button)
        self._dialog.show_refusal(error)
        return True


def breakable(file_name: str) -> str:
    """It may go on in the next line where large letters leave no room for all of it."""
    return file_name.replace("-", "-\u200b")

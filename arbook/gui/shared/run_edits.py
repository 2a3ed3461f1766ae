"""What the owner changes in a sitting: ticks, who is left out, words, pauses; each with its way back."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.form_run import OwnWords, RunForm
from arbook.gui.shared.pausing import pause_for
from arbook.gui.shared.reminder_panel import ReminderPanel
from arbook.gui.shared.session import Session
from arbook.gui.shared.worklist import Worklist
from arbook.ledger.reminders import Proposal
from arbook.services.worklist import WorkRow

_say = QCoreApplication.translate


class RunEdits:
    """Made once something is changed."""

    def __init__(self, session: Session, form: RunForm, worklist: Worklist, panel: ReminderPanel) -> None:
        self._session, self._form, self._list, self._panel = session, form, worklist, panel

    def remember_ticks(self, before: frozenset[tuple[str, int]], after: frozenset[tuple[str, int]]) -> None:
        """The owner ticked or unticked; Ctrl+Z takes it back without a toast."""
        leave_out = self._list.leave_out
        self._session.history.did_here("", partial(leave_out, before), partial(leave_out, after))

    def skip(self, row: WorkRow) -> None:
        """Not today; the next one is looked at."""
        before = self._list.left_out()
        after, leave_out = before | {row.key}, self._list.leave_out
        leave_out(after)
        self._list.step(1)
        said = _say("RunView", "{0} is left out today.").format(row.name)
        self._session.history.did_here(said, partial(leave_out, before), partial(leave_out, after))

    def remember_words(self, proposal: Proposal, before: OwnWords | None, after: OwnWords | None) -> None:
        """The owner wrote other words to somebody, or went back to the proposed ones."""
        proposed = _say("RunView", "The proposed words to {0} are back.")
        own = _say("RunView", "Your words to {0} are kept.")
        said = (proposed if after is None else own).format(proposal.name)
        put = partial(self._put_words, proposal)
        self._session.history.did_here(said, partial(put, before), partial(put, after))

    def _put_words(self, proposal: Proposal, words: OwnWords | None) -> None:
        self._form.set_words(proposal, words)
        self._panel.letter.refresh()

    def pause(self, row: WorkRow, weeks: int, window: QWidget) -> None:
        """No reminders to somebody for so many weeks; 0 asks until when."""
        pause_for(self._session, row, weeks, window)

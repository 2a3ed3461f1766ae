"""A sitting: the worklist with the chosen reminder, what should be known before sending, and the footer that sends,
all at once or one by one.
"""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.shared.allowing import one_moment, why_no_change
from arbook.gui.shared.board_reading import BoardReader
from arbook.gui.shared.form_run import OwnWords, RunForm
from arbook.gui.shared.run_body import RunBody
from arbook.gui.shared.run_foot import RunFoot
from arbook.gui.shared.run_steps import RunSteps
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP, MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW
from arbook.ledger.reminders import Proposal
from arbook.services.worklist import Board, WorkRow

if TYPE_CHECKING:
    from arbook.gui.shared.calling import Calling
    from arbook.gui.shared.reminder_panel import ReminderPanel
    from arbook.gui.shared.run_edits import RunEdits
    from arbook.gui.shared.run_notes import RunNotes
    from arbook.gui.shared.run_outgoing import RunOutgoing
    from arbook.gui.shared.sending import Countdown
    from arbook.services.mail_runs import MailBag

_ABOVE = _BELOW = 14


class RunView(QWidget):
    """``top`` takes the desk's own parts, ``set_calm`` what stands there while nobody is to be reminded.

    Signals: ``begun`` (a ``Board`` that is not whole yet), ``loaded`` (a ``Board``), ``wish``, ``told``,
    ``rearranged`` (other parts are shown now).
    """

    begun = Signal(object)
    loaded = Signal(object)
    wish = Signal(object)
    told = Signal(str)
    rearranged = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._board: Board | None = None
        self._reader = BoardReader.of(session)
        self.form = RunForm()
        self._stack = QStackedWidget(self)
        self.body = RunBody(session.owner, self.tr("Reminders for today"), self._stack)
        self.list = self.body.list
        self.foot = RunFoot(session.owner)
        self.steps = RunSteps(self.form, self.foot)
        self.send = self.foot.send
        self.top = QVBoxLayout()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._inner = QVBoxLayout()
        self._inner.setSpacing(GAP)
        column.addLayout(self._inner, 1)
        self.top.setSpacing(GAP)
        self._inner.addLayout(self.top)
        self._notes_place = QVBoxLayout()
        self._notes_place.setSpacing(GAP)
        self._inner.addLayout(self._notes_place)
        self._stack.addWidget(self.body)
        self._inner.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        self.foot.hide()

    def _connect(self) -> None:
        self._reader.begun.connect(self._begin)
        self._reader.read.connect(self._show)
        self.list.picked.connect(self._follow)
        self.list.opened.connect(self._open)
        self.list.ticks_changed.connect(self._show_foot)
        self.list.ticks_moved.connect(self._remember_ticks)
        self.body.files_wanted.connect(self.write_files)
        self.body.rearranged.connect(self.rearranged)
        self.foot.send.clicked.connect(self.send_ticked)
        self.foot.one_by_one.clicked.connect(self._begin_or_end_turns)
        self.foot.skip.clicked.connect(self._skip_turn)
        self.foot.call.clicked.connect(self.call_instead)
        self.steps.chosen.connect(self.list.view.choose)
        self.steps.ended.connect(self._show_foot)
        self.steps.ended.connect(self.list.view.setFocus)
        self.steps.told.connect(self.told)

    @cached_property
    def notes(self) -> "RunNotes":
        """What stands above the list; made once the first list is there."""
        from arbook.gui.shared.run_notes import RunNotes

        notes = RunNotes(self._session, self._notes_place, self.body)
        notes.wish.connect(self.wish)
        notes.told.connect(self.told)
        notes.rearranged.connect(self.rearranged)
        notes.first_wanted.connect(partial(self.list.show_only, "first"))
        notes.waiting.discard_wanted.connect(self._discard)
        notes.gate.passed.connect(self._send)
        sending = notes.sending
        sending.queued.connect(self._run_is_queued)
        sending.counting.connect(self._show_countdown)
        sending.password_wanted.connect(self._ask_password)
        for state in (sending.released, sending.stopped, sending.finished, sending.refused):
            state.connect(self._show_state)
        return notes

    @cached_property
    def panel(self) -> "ReminderPanel":
        """What the chosen row is about; made for the first one, after the list was painted if that is long."""
        from arbook.gui.shared.reminder_panel import ReminderPanel

        panel = ReminderPanel(self._session, self.form)
        panel.edited.connect(self._show_foot)
        panel.call.made.connect(self._calling.made)
        panel.call.not_reached.connect(self._calling.not_reached)
        panel.letter.reworded.connect(self._remember_words)
        panel.skipped.connect(self._skip)
        panel.pause_wanted.connect(self._pause)
        panel.call_wanted.connect(self._call_instead)
        panel.stepped.connect(self.list.step)
        panel.wish.connect(self.wish)
        self.body.take_panel(panel)
        return panel

    @cached_property
    def _calling(self) -> "Calling":
        from arbook.gui.shared.calling import Calling

        return Calling(self._session, self)

    @cached_property
    def _edits(self) -> "RunEdits":
        from arbook.gui.shared.run_edits import RunEdits

        return RunEdits(self._session, self.form, self.list, self.panel)

    @cached_property
    def outgoing(self) -> "RunOutgoing":
        """What comes up while a run goes out; made for the first one."""
        from arbook.gui.shared.run_outgoing import RunOutgoing

        outgoing = RunOutgoing(self._session, self)
        outgoing.told.connect(self.told)
        outgoing.password_given.connect(partial(self.notes.gate.take_password_state, True))
        return outgoing

    def _go_to(self, desk: str) -> None:
        from arbook.gui.shared.wishes import ShowDesk

        self.wish.emit(ShowDesk(desk))

    def set_calm(self, calm: QWidget) -> None:
        """What is shown while nobody is to be reminded."""
        self._stack.addWidget(calm)

    # ------------------------------------------------------------- what is shown
    def load(self) -> None:
        """Read the day anew."""
        self._reader.load()

    def _begin(self, board: Board) -> None:
        """Of a long list, what is seen first; nothing can be sent before all of it is there."""
        if board.to_do:
            self._stack.setCurrentIndex(0)
            self.list.show_board(board)
        self.foot.say(self.tr("Reading the day"), "", "clock", "text2")
        self.begun.emit(board)

    def _show(self, board: Board) -> None:
        self._board = board
        self._stack.setCurrentIndex(0 if board.to_do else self._stack.count() - 1)
        self.steps.take_board(board)
        self.list.show_board(board)
        self.body.arrange()
        if self.list.view.chosen_row() is None:
            self.list.choose_first()
        self.steps.go_on()
        self.notes.take_board(board)
        self.loaded.emit(board)

    def _show_state(self, _fact: object = None) -> None:
        if self._board is not None:
            self.notes.show_waiting(self._board)
        self._show_foot()

    def show_held(self) -> None:
        """Who is held back, and why."""
        self.list.show_only("held")
        self._stack.setCurrentIndex(0)

    def show_customer(self, customer_id: int) -> None:
        """Go to a customer's row and show its message."""
        self._stack.setCurrentIndex(0)
        self.list.show_only("all")
        self.list.choose_customer(customer_id)
        self.body.open_panel()

    def _show_foot(self) -> None:
        if self._board is not None:
            why_not = why_no_change(self._session) or (one_moment() if self.notes.sending.is_queueing else "")
            self.steps.show(self.list.ticked(), why_not=why_not)

    def _follow(self, row: WorkRow | None) -> None:
        if row is None and "panel" not in vars(self):
            return
        self.panel.show_row(row)
        place, total = self.list.ready_place(row) if row is not None else (0, 0)
        self.panel.show_place(place, total, self._session.owner.formats.count)

    def _open(self, row: WorkRow) -> None:
        from arbook.gui.shared.wishes import ShowCustomer

        if row.kind == "message":
            self._go_to("reminders")
        else:
            self.wish.emit(ShowCustomer(row.customer_id))

    # ------------------------------------------------------------- what the owner edits
    def _remember_ticks(self, before: frozenset[tuple[str, int]], after: frozenset[tuple[str, int]]) -> None:
        self._edits.remember_ticks(before, after)

    def _skip(self, row: WorkRow) -> None:
        self._edits.skip(row)

    def _remember_words(self, proposal: Proposal, before: OwnWords | None, after: OwnWords | None) -> None:
        self._edits.remember_words(proposal, before, after)

    def _call_instead(self, row: WorkRow) -> None:
        self._calling.instead(row)

    def call_instead(self) -> None:
        """Ctrl+T: whom is chosen is rather called; a second time they are written to after all."""
        row = self.list.view.chosen_row()
        call = row.call if row is not None else None
        if row is not None and not self._session.is_read_only and (row.proposal or (call and call.is_instead)):
            self._calling.instead(row)
        else:
            self.told.emit(self.tr("Choose a reminder first."))

    def _pause(self, row: WorkRow, weeks: int) -> None:
        self._edits.pause(row, weeks, self.window())

    # ------------------------------------------------------------- sending
    def send_ticked(self) -> None:
        """Send what is ticked, or whose turn it is; what is open is asked about first."""
        chosen = self.steps.to_send()
        if chosen:
            self.notes.gate.ask(chosen, self.window())

    def _send(self, proposals: tuple[Proposal, ...]) -> None:
        self.notes.sending.send_run(self.form.command(self._session.owner.today(), proposals))
        self.steps.sent()
        self._show_foot()

    def press_main(self) -> None:
        """Ctrl+Enter sends, but never out of the message that is being written."""
        letter = self.panel.letter
        if QApplication.focusWidget() not in (letter.subject_field, letter.text_field) and self.send.isVisible():
            self.send.click()

    def _run_is_queued(self, _changes: object) -> None:
        self.form.begin_next()
        self._show_foot()

    def _show_countdown(self, countdown: "Countdown") -> None:
        is_first = "outgoing" not in vars(self) or self.outgoing.note is None
        self.outgoing.show_countdown(countdown)
        if is_first:
            self._show_state()

    def _discard(self) -> None:
        self.outgoing.discard_waiting()

    def _ask_password(self, bag: "MailBag") -> None:
        self.outgoing.ask_password(bag)

    def write_files(self) -> None:
        """What Send would send, as files; nothing is sent or changed."""
        self.outgoing.write_files(self.form.command(self._session.owner.today(), self.steps.to_send()))

    # ------------------------------------------------------------- one by one
    def _begin_or_end_turns(self) -> None:
        if self.steps.end():
            return
        self.list.show_only("all")
        self.body.open_panel()
        self.steps.begin(self.list.model.rows())
        self._show_foot()

    def _skip_turn(self) -> None:
        self.steps.skip()
        self._show_foot()

    # ------------------------------------------------------------- room and keys
    def leave(self) -> bool:
        """Esc goes back one step: from writing, from one by one, from the preview of a narrow window."""
        is_writing = "panel" in vars(self) and self.panel.end_editing()
        return is_writing or self.steps.end() or self.body.leave()

    @property
    def is_calm(self) -> bool:
        """Whether nobody is to be reminded, and something else stands in the list's place."""
        return self._stack.currentIndex() > 0

    def side(self) -> int:
        """The margin at each side."""
        return MARGIN_NARROW if self.width() < PAGE_NARROW_BELOW else MARGIN

    def height_without(self, width: int) -> int:
        """Pixels that everything but ``top`` and the list takes where the page inside its margins is so wide."""
        notes = self.notes.height(width, GAP) if "notes" in vars(self) else 0
        foot = self.foot.sizeHint().height() if self.foot.isVisibleTo(self) else 0
        return _ABOVE + _BELOW + foot + notes

    def least_width(self) -> int:
        """Pixels across which list, footer and strip are whole; the panel gives way before the window stops."""
        parts: list[QWidget] = [self.body, self.foot]
        if "notes" in vars(self):
            parts.append(self.notes.gate)
        return max(part.minimumSizeHint().width() for part in parts) + 2 * MARGIN_NARROW

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the margins."""
        super().resizeEvent(event)
        self._inner.setContentsMargins(self.side(), _ABOVE, self.side(), _BELOW)

"""A sitting: the worklist, the chosen reminder beside it, and the footer that sends, all at once or one by one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.board_reading import BoardReader
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.form_run import OwnWords, RunForm
from arbook.gui.shared.form_turns import Turns
from arbook.gui.shared.grace_note import GraceNote
from arbook.gui.shared.password_watch import PasswordWatch
from arbook.gui.shared.reminder_panel import ReminderPanel
from arbook.gui.shared.run_foot import RunFoot
from arbook.gui.shared.send_gate import SendGate
from arbook.gui.shared.sending import Countdown, Phase, Sending
from arbook.gui.shared.sending_card import SendingCard
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP, MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW, PANEL_FROM
from arbook.gui.shared.waiting_note import WaitingNote
from arbook.gui.shared.wishes import ShowCustomer, ShowDesk, TakePayment, Wish
from arbook.gui.shared.work_rows import Board, WorkRow
from arbook.gui.shared.worklist import Worklist
from arbook.ledger.readiness import CheckKind, SendingFacts, sending_checks
from arbook.ledger.reminders import Proposal
from arbook.queries.readiness import sending_facts

if TYPE_CHECKING:
    from arbook.gui.shared.postman import MailBag

_LIST_BESIDE_PANEL = 460
"""The list keeps at least so many pixels (at 100 % text) beside a panel on demand; else the panel takes its place."""


class RunView(QWidget):
    """``top`` takes the desk's own parts, ``set_calm`` what stands there while nobody is to be reminded.

    Signals: ``begun`` (a ``Board`` that is not whole yet), ``loaded`` (a ``Board``), ``wish``, ``told``.
    """

    begun = Signal(object)
    loaded = Signal(object)
    wish = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._sending = session, Sending.of(session)
        self._board: Board | None = None
        self._facts: SendingFacts | None = None
        self._has_password: bool | None = None
        self._turns: Turns | None = None
        self._note: GraceNote | None = None
        self._is_panel_wanted = False
        self._reader = BoardReader.of(session)
        self.form = RunForm()
        self.list = Worklist(session.owner, self.tr("Reminders for today"))
        self.panel = ReminderPanel(session, self.form)
        self.card = SendingCard(session)
        self.waiting = WaitingNote()
        self.gate = SendGate(session.owner)
        self.foot = RunFoot(session.owner)
        self.send = self.foot.send
        self.files = Button(self.tr("Write as files"), "link", "download")
        self.show_panel = Button(self.tr("Preview"), "link", "panel-right")
        self.show_panel.setToolTip(self.tr("Space"))
        self.top = QVBoxLayout()
        self._lay_out()
        self._connect()
        self.gate.hide()
        self._watch = PasswordWatch(session, self)
        self._watch.known.connect(self._take_password_state)

    def _lay_out(self) -> None:
        both, busy = QWidget(), QHBoxLayout()
        both.setLayout(busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.setSpacing(GAP + 4)
        busy.addWidget(self.list, 1)
        busy.addWidget(self.panel)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._inner = QVBoxLayout()
        self._inner.setSpacing(GAP)
        self.top.setSpacing(GAP)
        self._inner.addLayout(self.top)
        self._inner.addWidget(self.waiting)
        self._inner.addWidget(self.card)
        self._inner.addWidget(self.gate)
        self._inner.addWidget(self._stack, 1)
        for link in (self.files, self.show_panel):
            self.list.tools.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._inner, 1)
        column.addWidget(self.foot)
        self.foot.hide()

    def _connect(self) -> None:
        self._reader.begun.connect(self._begin)
        self._reader.read.connect(self._show)
        self.list.picked.connect(self._follow)
        self.list.opened.connect(self._open)
        self.list.ticks_changed.connect(self._show_foot)
        self.list.ticks_moved.connect(self._remember_ticks)
        self.list.preview_wanted.connect(self._toggle_panel)
        self.panel.edited.connect(self._show_foot)
        self.panel.letter.reworded.connect(self._remember_words)
        self.panel.skipped.connect(self._skip)
        self.panel.pause_wanted.connect(self._pause)
        self.panel.stepped.connect(self.list.step)
        self.panel.closed.connect(self._close_panel)
        self.panel.wish.connect(self.wish)
        self.card.told.connect(self.told)
        self.card.files_wanted.connect(self.write_files)
        self.card.account_wanted.connect(partial(self._ask_for, ShowDesk("settings")))
        self.files.clicked.connect(self.write_files)
        self.foot.send.clicked.connect(self.send_ticked)
        self.foot.one_by_one.clicked.connect(self._begin_or_end_turns)
        self.foot.skip.clicked.connect(self._skip_turn)
        self.show_panel.clicked.connect(self._toggle_panel)
        self.gate.acted.connect(self._look_at)
        self.gate.passed.connect(self._send)
        self.waiting.send_wanted.connect(self._sending.send_waiting)
        self.waiting.discard_wanted.connect(self._discard)
        self._sending.queued.connect(self._run_is_queued)
        self._sending.counting.connect(self._show_countdown)
        self._sending.password_wanted.connect(self._ask_password)
        for state in (self._sending.released, self._sending.stopped, self._sending.finished, self._sending.refused):
            state.connect(self._show_state)

    def _ask_for(self, wish: Wish) -> None:
        self.wish.emit(wish)

    def set_calm(self, calm: QWidget) -> None:
        """What is shown while nobody is to be reminded."""
        self._stack.addWidget(calm)

    # ------------------------------------------------------------- what is shown
    def load(self) -> None:
        """Read the day anew."""
        self._reader.load()
        self._session.ask(lambda office: office.read(sending_facts), self._take_facts)

    def _begin(self, board: Board) -> None:
        """Of a long list, what is seen first; nothing can be sent before all of it is there."""
        if board.ready or board.first:
            self._stack.setCurrentIndex(0)
            self.list.show_board(board)
        self.foot.say(self.tr("Reading the day"), "", "clock", "text2")
        self.begun.emit(board)

    def _show(self, board: Board) -> None:
        self._board = board
        self._stack.setCurrentIndex(0 if board.ready or board.first else self._stack.count() - 1)
        self.list.show_board(board)
        if self.list.view.chosen_row() is None:
            self.list.view.choose_first()
        for part in (self.foot, self.gate):
            part.setVisible(bool(board.ready))
        self._show_checks()
        self._show_waiting()
        if self._turns is not None:
            self._go_on()
            self._show_foot()
        self.loaded.emit(board)

    def _take_facts(self, facts: SendingFacts) -> None:
        self._facts = facts
        self._show_checks()

    def _take_password_state(self, is_known: bool) -> None:
        self._has_password = is_known
        self._show_checks()

    def _show_checks(self) -> None:
        if self._board is None or self._facts is None:
            return
        unreachable = sum(isinstance(row.source, Proposal) for row in self._board.first)
        checks = sending_checks(
            self._facts, self._board.as_of, unreachable=unreachable, has_password=self._has_password
        )
        nothing_leaves = (CheckKind.MAIL, CheckKind.PASSWORD) if self._session.is_demo else ()
        self.gate.show_checks(tuple(check for check in checks if check.kind not in nothing_leaves))

    def _show_state(self, _fact: object = None) -> None:
        self._show_waiting()
        self._show_foot()

    def _show_waiting(self) -> None:
        """What waits although nobody is sending."""
        waiting = 0 if self._board is None or self._sending.is_running else self._board.outbox.get("queued", 0)
        self.waiting.show_count(waiting, can_act=not self._session.is_read_only)

    def show_held(self) -> None:
        """Who is held back, and why."""
        self.list.show_only("held")
        self._stack.setCurrentIndex(0)

    def show_customer(self, customer_id: int) -> None:
        """Go to a customer's row and show its message."""
        self._stack.setCurrentIndex(0)
        self.list.show_only("all")
        self.list.choose_customer(customer_id)
        self._is_panel_wanted = True
        self._arrange()

    def _show_foot(self) -> None:
        if self._board is None:  # of a long list only the beginning is there
            return
        self.form.set_ticked(self.list.ticked())
        can_send = self._sending.phase is not Phase.QUEUEING and not self._session.is_read_only
        proposal = self._proposal_of(self._turns.now) if self._turns is not None else None
        if self._turns is not None and proposal is not None:
            self.foot.show_turn(self._turns, proposal, can_send=can_send)
        else:
            self.foot.show_summary(self.form.summary(), can_send=can_send)

    def _follow(self, row: WorkRow | None) -> None:
        self.panel.show_row(row)
        self.panel.show_place(*(self.list.ready_place(row) if row is not None else (0, 0)))

    def _open(self, row: WorkRow) -> None:
        if row.kind == "message":
            self.wish.emit(ShowDesk("reminders"))
        else:
            self.wish.emit(ShowCustomer(row.customer_id))

    # ------------------------------------------------------------- what the owner edits
    def _remember_ticks(self, before: frozenset[object], after: frozenset[object]) -> None:
        self._session.history.did_here("", partial(self.list.leave_out, before), partial(self.list.leave_out, after))

    def _skip(self, row: WorkRow) -> None:
        before = self.list.left_out()
        after = before | {row.key}
        self.list.leave_out(after)
        self.list.step(1)
        leave_out = self.list.leave_out
        said = self.tr("{0} is left out today.").format(row.name)
        self._session.history.did_here(said, partial(leave_out, before), partial(leave_out, after))

    def _remember_words(self, proposal: Proposal, before: OwnWords | None, after: OwnWords | None) -> None:
        proposed, own = self.tr("The proposed words to {0} are back."), self.tr("Your words to {0} are kept.")
        said = (proposed if after is None else own).format(proposal.name)
        put = partial(self._put_words, proposal)
        self._session.history.did_here(said, partial(put, before), partial(put, after))

    def _put_words(self, proposal: Proposal, words: OwnWords | None) -> None:
        self.form.set_words(proposal, words)
        self.panel.letter.refresh()

    def _pause(self, row: WorkRow, weeks: int) -> None:
        from arbook.gui.shared.pausing import pause_for

        pause_for(self._session, row, weeks, self.window())

    # ------------------------------------------------------------- sending
    def send_ticked(self) -> None:
        """Send what is ticked, or whose turn it is; what is open is asked about first."""
        proposal = self._proposal_of(self._turns.now) if self._turns is not None else None
        chosen = self.form.ticked if self._turns is None else (proposal,) if proposal is not None else ()
        if chosen and self._session.is_demo:
            self._send(chosen)
        elif chosen:
            self.gate.ask(chosen, self.window())

    def _send(self, proposals: tuple[Proposal, ...]) -> None:
        self._sending.send_run(self.form.command(self._session.owner.today(), proposals))
        if self._turns is not None:
            self._turns.send()
            self._go_on()
        self._show_foot()

    def press_main(self) -> None:
        """Ctrl+Enter sends, but never out of the message that is being written."""
        letter = self.panel.letter
        if QApplication.focusWidget() not in (letter.subject_field, letter.text_field) and self.send.isVisible():
            self.send.click()

    def _run_is_queued(self, _changes: object) -> None:
        self.form.begin_next()
        self._show_foot()

    def _show_countdown(self, countdown: Countdown) -> None:
        if self._note is None:
            self._note = GraceNote(self.window(), self._sending)
            self.destroyed.connect(self._note.deleteLater)
            self._note.count(countdown)
            self._show_state()

    def _discard(self) -> None:
        told = self.tr("Discarded. Nothing was sent.")
        self._session.change(lambda office: office.outbox.discard_waiting(), done=lambda _: self.told.emit(told))

    def _ask_password(self, bag: "MailBag") -> None:
        from arbook.gui.shared.password_dialog import PasswordDialog

        if self.window().findChild(PasswordDialog) is not None:
            return
        dialog = PasswordDialog(self.window(), bag.account.username)
        dialog.given.connect(self._give_password)
        dialog.rejected.connect(self._sending.give_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _give_password(self, password: str, keep: bool) -> None:
        self._sending.take_password(password, keep=keep)
        self._take_password_state(True)

    def _look_at(self, kind: CheckKind) -> None:
        """The action of a check."""
        if kind is CheckKind.ADDRESS:
            self.list.show_only("first")
        elif kind is CheckKind.PAYMENTS:
            self.wish.emit(TakePayment())
        else:
            self.wish.emit(ShowDesk("payments" if kind is CheckKind.UNMATCHED else "settings"))

    # ------------------------------------------------------------- one by one
    def _proposal_of(self, key: object) -> Proposal | None:
        rows = () if self._board is None else self._board.ready
        return next((row.proposal for row in rows if row.key == key), None)

    def _begin_or_end_turns(self) -> None:
        if self._turns is not None:
            self._end_turns()
            return
        ticked = {proposal.customer_id for proposal in self.form.ticked}
        self.list.show_only("all")
        self._turns = Turns([row.key for row in self.list.model.rows() if row.proposal and row.customer_id in ticked])
        self._is_panel_wanted = True
        self._arrange()
        self._go_on()
        self._show_foot()

    def _go_on(self) -> None:
        """To the row whose turn it is."""
        if self._turns is None or self._board is None:
            return
        self._turns.leave_out({row.key for row in self._board.ready})
        if self._turns.now is None:
            self._end_turns()
        else:
            self.list.view.choose(self._turns.now)

    def _skip_turn(self) -> None:
        if self._turns is not None:
            self._turns.skip()
            self._go_on()
            self._show_foot()

    def _end_turns(self) -> None:
        turns, self._turns = self._turns, None
        if turns is not None and turns.now is None:
            self.told.emit(
                self.tr("That was the last one: {0} to send, {1} skipped.").format(turns.sent, turns.skipped)
            )
        self._show_foot()
        self.list.view.setFocus()

    # ------------------------------------------------------------- files
    def write_files(self) -> None:
        """Every proposal of the day as a file, mail as .eml and letters as PDF; nothing is sent or changed."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to write the reminders"))
        if chosen:
            today, folder = self._session.owner.today(), Path(chosen)
            self._session.ask(lambda office: office.reminders.write_drafts(today, folder), self._tell_files)

    def _tell_files(self, paths: tuple[Path, ...]) -> None:
        folder = paths[0].parent if paths else Path()
        self.told.emit(self.tr("{0} reminders written to {1}").format(len(paths), folder))

    # ------------------------------------------------------------- width and keys
    def leave(self) -> bool:
        """Esc goes back one step: from writing, from one by one, from the preview of a narrow window."""
        if self.panel.end_editing():
            return True
        if self._turns is not None:
            self._end_turns()
            return True
        if self._is_panel_wanted and self.width() < PANEL_FROM:
            self._close_panel()
            return True
        return False

    def minimumSizeHint(self) -> QSize:
        """As if the panel were folded: it gives way before the window stops."""
        widest = max(
            self.list.minimumSizeHint().width(), self.foot.minimumSizeHint().width(), self.top.minimumSize().width()
        )
        return QSize(widest + 2 * MARGIN_NARROW, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panel go where there is no room for it."""
        super().resizeEvent(event)
        self._arrange()

    def _toggle_panel(self, _row: object = None) -> None:
        self._is_panel_wanted = not self._is_panel_wanted
        self._arrange()

    def _close_panel(self) -> None:
        self._is_panel_wanted = False
        self._arrange()
        self.list.view.setFocus()

    def _arrange(self) -> None:
        side = MARGIN_NARROW if self.width() < PAGE_NARROW_BELOW else MARGIN
        self._inner.setContentsMargins(side, 14, side, 14)
        has_room = self.width() >= PANEL_FROM
        is_shown = has_room or self._is_panel_wanted
        free = self.width() - 2 * side - GAP - 4 - self.panel.width()
        self.show_panel.setVisible(not has_room)
        self.list.space_previews = not has_room
        self.panel.set_closable(closable=not has_room)
        self.list.setVisible(not is_shown or free >= fonts.scaled(_LIST_BESIDE_PANEL))
        self.panel.setVisible(is_shown)

"""A sitting: the worklist, the chosen reminder beside it, and the footer that sends. On Today and on Reminders."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, Foot
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.form_run import RunForm
from arbook.gui.shared.password_dialog import PasswordDialog
from arbook.gui.shared.postman import MailBag
from arbook.gui.shared.reminder_panel import ReminderPanel
from arbook.gui.shared.sending import Sending
from arbook.gui.shared.sending_card import SendingCard
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP, MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW
from arbook.gui.shared.wishes import ShowCustomer, ShowDesk, TakePayment, Wish
from arbook.gui.shared.work_rows import Board, WorkRow, read_board
from arbook.gui.shared.worklist import Worklist


class RunView(QWidget):
    """``top`` takes the desk's own parts. Signals: ``loaded`` (a ``Board``), ``wish``, ``told``."""

    loaded = Signal(object)
    wish = Signal(object)
    told = Signal(str)

    def __init__(self, session: Session, *, with_first: bool) -> None:
        super().__init__()
        self._session, self._sending, self._with_first = session, Sending.of(session), with_first
        self.form = RunForm()
        self.list = Worklist(session.owner, self.tr("Reminders for today"), with_first=with_first)
        self.panel = ReminderPanel(session, self.form)
        self.card = SendingCard(session)
        self.foot = Foot()
        self.files = Button(self.tr("Write as files"))
        self.send = Button(self.tr("Send"), "send", "send")
        self.show_panel = Button(self.tr("Preview"), "link", "panel-right")
        self.show_panel.setCheckable(True)
        self.top = QVBoxLayout()
        self._payments = Button(self.tr("Record a payment"), "filled", "banknote")
        self._see_held = Button(self.tr("See who is held back, and why"), "plain", "pause")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._calm = EmptyDesk("coffee", "", "", (self._see_held, self._payments))
        card = Card()
        card.body.addWidget(self._calm)
        both, busy = QWidget(), QHBoxLayout()
        both.setLayout(busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.setSpacing(GAP + 4)
        busy.addWidget(self.list, 1)
        busy.addWidget(self.panel)
        self._stack = QStackedWidget()
        self._stack.addWidget(both)
        self._stack.addWidget(card)
        self._inner = QVBoxLayout()
        self._inner.setSpacing(GAP)
        self.top.setSpacing(GAP)
        self._inner.addLayout(self.top)
        self._inner.addWidget(self.card)
        self._inner.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._inner, 1)
        column.addWidget(self.foot)
        for button in (self.show_panel, self.files, self.send):
            self.foot.add(button)

    def _connect(self) -> None:
        self.list.picked.connect(self._follow)
        self.list.opened.connect(self._open)
        self.list.ticks_changed.connect(self._show_foot)
        self.panel.edited.connect(self._show_foot)
        self.panel.skipped.connect(self._skip)
        self.panel.stepped.connect(self.list.step)
        self.panel.wish.connect(self.wish)
        self.card.told.connect(self.told)
        self.card.files_wanted.connect(self.write_files)
        self.card.account_wanted.connect(partial(self._ask_for, ShowDesk("settings")))
        self.files.clicked.connect(self.write_files)
        self.send.clicked.connect(self.send_ticked)
        self.show_panel.toggled.connect(self._arrange)
        self._payments.clicked.connect(partial(self._ask_for, TakePayment()))
        self._see_held.clicked.connect(self._show_held)
        self._sending.queued.connect(self._run_is_queued)
        self._sending.password_wanted.connect(self._ask_password)

    def _ask_for(self, wish: Wish) -> None:
        self.wish.emit(wish)

    # ------------------------------------------------------------- what is shown
    def load(self) -> None:
        """Read the day anew."""
        today = self._session.owner.today()
        self._session.ask(lambda office: read_board(office, today), self._show)

    def _show(self, board: Board) -> None:
        first = board.first if self._with_first else ()
        self._stack.setCurrentIndex(0 if board.ready or first else 1)
        title = self.tr("Nothing is ready to send.") if board.first else self.tr("Nobody needs a reminder today.")
        self._calm.say("coffee", title, self._why_calm(board))
        self._see_held.setVisible(bool(board.held))
        self._payments.setVisible(not self._session.is_read_only)
        self.list.show_board(board)
        if self.list.view.chosen_row() is None:
            self.list.view.choose_first()
        self.foot.setVisible(bool(board.ready))
        self._show_foot()
        self.loaded.emit(board)

    def _why_calm(self, board: Board) -> str:
        if board.first:
            return self.tr("Those who need you first stand on Today.")
        if board.held:
            return self.tr(
                "Whoever is late was reminded lately, has promised a day still to come, or keeps to a plan."
            )
        return self.tr("Nobody is late.")

    def _show_held(self) -> None:
        self.list.filters.set_picked("held")
        self.list.filters.picked.emit("held")
        self._stack.setCurrentIndex(0)

    def _show_foot(self) -> None:
        self.form.set_ticked(self.list.ticked())
        summary, money = self.form.summary(), self._session.owner.formats.money
        ways = [
            self.tr("{0} by mail").format(summary.mails) if summary.mails else "",
            self.tr("{0} to print").format(summary.letters) if summary.letters else "",
        ]
        told = ", ".join(way for way in ways if way)
        text = self.tr("{0} ticked: {1}").format(summary.count, told) if told else self.tr("Nobody is ticked")
        sums = self.tr("{0} in all. Nothing leaves before you press Send.").format(
            " + ".join(money(each) for each in summary.sums)
        )
        self.foot.say(text, sums if summary.count else "")
        label = self.tr("Send 1 reminder") if summary.count == 1 else self.tr("Send {0} reminders")
        self.send.setText(label.format(summary.count) if summary.count else self.tr("Send"))
        can_send = bool(summary.count) and not self._sending.is_running and not self._session.is_read_only
        self.send.setEnabled(can_send)

    def _follow(self, row: WorkRow | None) -> None:
        self.panel.show_row(row)
        self.panel.show_place(*(self.list.ready_place(row) if row is not None else (0, 0)))

    def _open(self, row: WorkRow) -> None:
        if row.kind == "message":
            self.wish.emit(ShowDesk("reminders"))
        else:
            self.wish.emit(ShowCustomer(row.customer_id))

    def _skip(self, row: WorkRow) -> None:
        self.list.untick(row.key)
        self.list.step(1)

    # ------------------------------------------------------------- what is done
    def send_ticked(self) -> None:
        """Queue and send what is ticked."""
        if self.form.summary().count:
            self._sending.send_run(self.form.command(self._session.owner.today()))

    def press_main(self) -> None:
        """Ctrl+Enter sends, but never out of the message that is being written."""
        letter = self.panel.letter
        if QApplication.focusWidget() not in (letter.subject_field, letter.text_field) and self.send.isVisible():
            self.send.click()

    def _run_is_queued(self, _changes: object) -> None:
        self.form.done()
        self._show_foot()

    def _ask_password(self, bag: MailBag) -> None:
        if not self.isVisible():
            return
        dialog = PasswordDialog(self.window(), bag.account.username)
        dialog.given.connect(self._give_password)
        dialog.rejected.connect(self._sending.give_up)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _give_password(self, password: str, keep: bool) -> None:
        self._sending.take_password(password, keep=keep)

    def write_files(self) -> None:
        """Every proposal of the day as a file, mail as .eml and letters as PDF; nothing is sent or changed."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to write the reminders"))
        if chosen:
            today, folder = self._session.owner.today(), Path(chosen)
            self._session.ask(lambda office: office.reminders.write_drafts(today, folder), self._tell_files)

    def _tell_files(self, paths: tuple[Path, ...]) -> None:
        folder = paths[0].parent if paths else Path()
        self.told.emit(self.tr("{0} reminders written to {1}").format(len(paths), folder))

    # ------------------------------------------------------------- width
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

    def _arrange(self) -> None:
        is_narrow = self.width() < PAGE_NARROW_BELOW
        side = MARGIN_NARROW if is_narrow else MARGIN
        self._inner.setContentsMargins(side, 14, side, 14)
        self.show_panel.setVisible(is_narrow)
        self.panel.setVisible(not is_narrow or self.show_panel.isChecked())

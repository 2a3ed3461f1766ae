"""The outbox: every message with its state, what needs the owner's word first, and what happened to each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.reminders.message_panel import MessagePanel
from arbook.gui.reminders.outbox_columns import message_columns, outbox_words
from arbook.gui.reminders.outbox_reading import YOURS, OutboxFound, read_outbox
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, Foot
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.fields import SearchField
from arbook.gui.shared.filters import FilterBar
from arbook.gui.shared.panel import BESIDE
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.sending import Sending
from arbook.gui.shared.sending_card import SendingCard
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP, MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW, PANEL_WIDTH
from arbook.gui.shared.wishes import ShowCustomer, ShowDesk
from arbook.queries.outbox import LEFT, MessageRow
from arbook.queries.runs import RunRow
from arbook.services.changing import Changes

_SEARCH_WIDTH = 260
_SEARCH_LEAST = 160
_GROUPS: dict[object, tuple[str, ...]] = {
    "all": (),
    "yours": YOURS,
    "waiting": ("queued", "sending"),
    "sent": LEFT,
    "cancelled": ("cancelled",),
}


class OutboxPart(QWidget):
    """Signals: ``told``, ``wish``, ``counted`` (how many wait for the owner's word), ``found_nothing`` (in the
    whole book).
    """

    told = Signal(str)
    wish = Signal(object)
    counted = Signal(object)
    found_nothing = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._sending = session, Sending.of(session)
        self._found = OutboxFound((), {}, 0, 0)
        self._run: RunRow | None = None
        self._searched = ""
        self._is_panel_wanted = False
        self.filters = FilterBar(
            [
                ("all", self.tr("All")),
                ("yours", self.tr("For you to settle")),
                ("waiting", self.tr("Waiting")),
                ("sent", self.tr("Sent")),
                ("cancelled", self.tr("Cancelled")),
            ],
            self.tr("Show"),
        )
        self.filters.picked.connect(self._refill)
        self.search = SearchField(self.tr("Customer or subject"))
        self.search.searched.connect(self._search_for)
        self.show_panel = Button(self.tr("Details"), "link", "panel-right")
        self.show_panel.setToolTip(self.tr("Space"))
        self.show_panel.clicked.connect(self._toggle_panel)
        self.all_runs = Button("", "link", "x")
        self.all_runs.clicked.connect(self._show_all_runs)
        self.print_letters = Button("", "link", "printer")
        self.print_letters.clicked.connect(self._print_letters)
        self.model = RowsModel[MessageRow](
            message_columns(session.owner), session.owner.formats, lambda row: row.message_id, self
        )
        self.view = RowsView(self.model, self.tr("Outbox"), remember_as="outbox")
        self.panel = MessagePanel(session)
        self.view.row_chosen.connect(self._show_choice)
        self.view.row_opened.connect(self._open)
        self.view.space_pressed.connect(self._toggle_panel)
        self.panel.told.connect(self.told)
        self.panel.wish.connect(self.wish)
        self.panel.stepped.connect(self._step)
        self.panel.closed.connect(self._toggle_panel)
        self._make_foot()
        for state in ("counting", "stopped", "finished", "refused"):
            getattr(self._sending, state).connect(self._show_foot)
        self._lay_out()

    def _make_foot(self) -> None:
        self.retry_all = Button(self.tr("Try all again"), "plain", "rotate-cw")
        self.retry_all.setToolTip(
            self.tr("Everything that was not sent waits again; nothing leaves before you press Send.")
        )
        self.retry_all.clicked.connect(self._retry_all)
        self.discard = Button(self.tr("Discard"))
        self.send = Button(self.tr("Send what waits"), "send", "send")
        self.discard.clicked.connect(self._discard)
        self.send.clicked.connect(self._sending.send_waiting)
        self.foot = Foot(icon_name="inbox")
        self.foot.add(self.retry_all)
        self.foot.add(self.discard)
        self.foot.add(self.send)

    def _lay_out(self) -> None:
        why = self.tr("What you send stands here with its full text, and what became of it.")
        to_today = Button(self.tr("To Today"), "filled", "sun")
        to_today.clicked.connect(self._go_to_today)
        empty = EmptyDesk("inbox", self.tr("Nothing was sent from this book yet."), why, (to_today,))
        self._nothing = EmptyDesk("search", self.tr("Nothing found"), self.tr("Look for another word or filter."))
        nothing, filled = Card(), QWidget()
        nothing.body.addWidget(empty)
        card = Card(flush=True)
        card.body.addWidget(self.view)
        card.body.addWidget(self._nothing)
        self._left, left, both = QWidget(), QVBoxLayout(), QHBoxLayout(filled)
        self._tools, self._below = QHBoxLayout(), QVBoxLayout()
        self._tools.setSpacing(GAP)
        self.search.setMaximumWidth(fonts.scaled(_SEARCH_WIDTH))
        self._tools.addWidget(self.search, 2)
        self._tools.addWidget(self.filters, 5)
        for link in (self.all_runs, self.print_letters, self.show_panel):
            self._tools.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
        self._left.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GAP)
        left.addLayout(self._tools)
        left.addLayout(self._below)
        left.addWidget(card, 1)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(BESIDE)
        both.addWidget(self._left, 1)
        both.addWidget(self.panel)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(nothing)
        self._inner, column = QVBoxLayout(), QVBoxLayout(self)
        self._inner.setSpacing(GAP)
        progress = SendingCard(self._session)
        progress.account_wanted.connect(self._set_up_mail)
        self._inner.addWidget(progress)
        self._inner.addWidget(self._stack, 1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._inner, 1)
        column.addWidget(self.foot)
        self.all_runs.hide()
        self.print_letters.hide()

    def _set_up_mail(self) -> None:
        self.wish.emit(ShowDesk("settings"))

    def _go_to_today(self) -> None:
        self.wish.emit(ShowDesk("today"))

    # ------------------------------------------------------------- reading
    def load(self) -> None:
        """Read the outbox anew."""
        run_id, search = None if self._run is None else self._run.run_id, self._searched
        self._session.ask(lambda office: read_outbox(office, run_id, search), self._show)

    def show_run(self, run: RunRow) -> None:
        """Show the messages of one sitting."""
        self._run = run
        self.all_runs.setText(self.tr("Run of {0}").format(self._session.owner.formats.day(run.as_of)))
        self.all_runs.setToolTip(self.tr("Back to all runs"))
        self.all_runs.show()
        self.filters.set_picked("all")
        self.load()

    def _show_all_runs(self) -> None:
        self._run = None
        self.all_runs.hide()
        self.load()

    def _search_for(self, text: str) -> None:
        if text != self._searched:
            self._searched = text
            self.load()

    def _show(self, found: OutboxFound) -> None:
        self._found = found
        is_bare = not found.rows and self._run is None and not self._searched
        self._stack.setCurrentIndex(1 if is_bare else 0)
        for key, states in _GROUPS.items():
            counted = [count for state, count in found.counts.items() if not states or state in states]
            self.filters.set_count(key, self._session.owner.formats.count(sum(counted)))
        self.filters.set_shown("cancelled", shown=bool(found.counts.get("cancelled")))
        letters = len(self._letters())
        words = self.tr("Print the letter") if letters == 1 else self.tr("Print {0} letters")
        self.print_letters.setText(words.format(letters))
        self.print_letters.setVisible(bool(letters))
        self._refill()
        self._show_foot()
        self.counted.emit(found.yours)
        if is_bare:
            self.found_nothing.emit()

    def _group(self, states: Sequence[str]) -> list[MessageRow]:
        return [row for row in self._found.rows if not states or row.state in states]

    def _refill(self, _key: object = None) -> None:
        rows = self._group(_GROUPS[self.filters.key])
        self.model.set_rows(rows)
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if self.view.chosen_row() is None:
            self.view.choose_first()
        else:
            self._show_choice(self.view.chosen_row())
        if not rows:
            self._show_choice(None)

    def _show_foot(self, _fact: object = None) -> None:
        waiting = 0 if self._sending.is_running else self._found.waiting
        failed = 0 if self._sending.is_running else self._found.counts.get("failed", 0)
        self.foot.setVisible(bool(waiting or failed))
        words, note = outbox_words(waiting, failed, self._found.files_in)
        self.foot.say(words, note, "inbox")
        for button, is_shown in ((self.send, waiting), (self.discard, waiting), (self.retry_all, failed)):
            button.setVisible(bool(is_shown))
            allow(button, why_no_change(self._session))

    # ------------------------------------------------------------- choice and panel
    def _show_choice(self, row: MessageRow | None) -> None:
        self.panel.show_message(row)
        rows = self.model.rows()
        place, total = (rows.index(row) + 1, len(rows)) if row in rows else (0, 0)
        self.panel.show_place(place, total, self._session.owner.formats.count)
        self._arrange()

    def _step(self, by: int) -> None:
        self.view.step(by)

    def _open(self, row: MessageRow) -> None:
        self.wish.emit(ShowCustomer(row.customer_id))

    def _toggle_panel(self, _row: object = None) -> None:
        self._is_panel_wanted = not self._is_panel_wanted
        self._arrange()
        self.view.setFocus()

    def leave(self) -> bool:
        """Close the panel of a narrow window; False when there is none."""
        if not self._is_panel_wanted or self.panel.has_room(self.width()):
            return False
        self._toggle_panel()
        return True

    def _arrange(self) -> None:
        side = MARGIN_NARROW if self.width() < PAGE_NARROW_BELOW else MARGIN
        self._inner.setContentsMargins(side, 12, side, 14)
        has_room, has_row = self.panel.has_room(self.width()), self.view.chosen_row() is not None
        is_shown = has_row and (has_room or self._is_panel_wanted)
        is_covered = is_shown and not self.panel.leaves_room(self.width() - 2 * side)
        self.panel.set_closable(closable=not has_room)
        self.panel.set_wide(wide=is_covered)
        self.panel.setVisible(is_shown)
        self._left.setVisible(not is_covered)
        self.show_panel.setVisible(has_row and not has_room)

        self._place_filters(self.width() - 2 * side - (fonts.scaled(PANEL_WIDTH) + BESIDE if has_room else 0))

    def _place_filters(self, room: int) -> None:
        """Beside the search where both are whole, else in a row of their own."""
        links = [link for link in (self.all_runs, self.print_letters, self.show_panel) if not link.isHidden()]
        beside = sum(link.sizeHint().width() + GAP for link in links) + fonts.scaled(_SEARCH_LEAST) + GAP
        is_below = self.filters.sizeHint().width() + beside > room
        if is_below and not self._below.count():
            self._below.addWidget(self.filters)
        elif not is_below and self._below.count():
            self._tools.insertWidget(1, self.filters, 5)

    def minimumSizeHint(self) -> QSize:
        """As if the panel were folded: it gives way before the window stops."""
        widest = max(self._left.minimumSizeHint().width(), self.foot.minimumSizeHint().width() - 2 * MARGIN_NARROW)
        return QSize(widest + 2 * MARGIN_NARROW, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the panel go where there is no room for it."""
        super().resizeEvent(event)
        self._arrange()

    # ------------------------------------------------------------- what is done
    def _letters(self) -> list[int]:
        """Those that wait for the printer, of the run or search that is shown; the oldest first."""
        return sorted(row.message_id for row in self._found.rows if row.state == "to_print")

    def _print_letters(self) -> None:
        ids, today = self._letters(), self._session.owner.today()
        if self._session.is_read_only:
            self._show_letters(ids)
        else:
            self._session.change(
                lambda office: office.outbox.withdraw_outdated(ids, today=today), done=partial(self._show_true, ids)
            )

    def _show_true(self, ids: list[int], changes: Changes) -> None:
        """Those that were not taken back."""
        lost = changes.ids("message")
        if lost:
            one = self.tr("1 letter was taken back, since something came between.")
            several = self.tr("{0} letters were taken back, since something came between.")
            self.told.emit(one if len(lost) == 1 else several.format(self._session.owner.formats.count(len(lost))))
        left = [each for each in ids if each not in lost]
        if left:
            self._show_letters(left)

    def _show_letters(self, ids: list[int]) -> None:
        from arbook.gui.reminders.letters_dialog import LettersDialog

        dialog = LettersDialog(self._session, self.window(), ids)
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _discard(self) -> None:
        self._session.change(lambda office: office.outbox.discard_waiting(), done=self._tell_discard)

    def _retry_all(self) -> None:
        self._session.change(lambda office: office.outbox.retry_all(), done=self._tell_retry)

    def _tell_retry(self, changes: Changes) -> None:
        count = len(changes.ids("message"))
        words = self.tr("1 message waits again.") if count == 1 else self.tr("{0} messages wait again.")
        none = self.tr("Nothing to try again: money or an agreement came in since. Remind anew.")
        self.told.emit(words.format(self._session.owner.formats.count(count)) if count else none)

    def _tell_discard(self, _changes: object) -> None:
        self.told.emit(self.tr("Discarded. Nothing was sent."))

    def press_main(self) -> None:
        """Ctrl+Enter: send what waits."""
        if self.send.isVisible():
            self.send.click()

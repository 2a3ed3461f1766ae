"""Reminders: what left and what waits, run by run, and the ladder with its texts. Whom to remind stands on Today."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.reminders.ladder import LadderPart
from arbook.gui.reminders.outbox import OutboxPart
from arbook.gui.reminders.runs import RunsPart
from arbook.gui.shared.cards import PageHead
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW
from arbook.queries.outbox import RunRow

OUTBOX, RUNS, LADDER = "outbox", "runs", "ladder"


class RemindersDesk(Desk):
    """Three parts, one at a time."""

    key = "reminders"
    nouns = frozenset({"customer", "message", "reminder_run", "profile", "reminder_policy", "reminder_stage"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.segments = Segments(
            [(OUTBOX, self.tr("Outbox")), (RUNS, self.tr("Runs")), (LADDER, self.tr("Stages and texts"))],
            self.tr("Reminders"),
        )
        self.segments.picked.connect(self.show_part)
        self.outbox, self.runs, self.ladder = OutboxPart(session), RunsPart(session), LadderPart(session)
        self.outbox.told.connect(self.told)
        self.outbox.wish.connect(self.wish)
        self.outbox.counted.connect(self.counted)
        self.outbox.found_nothing.connect(self._begin_with_ladder)
        self._is_begun = False
        self.runs.run_opened.connect(self._open_run)
        self.runs.wish.connect(self.wish)
        self._stack = QStackedWidget()
        self._pages: dict[object, OutboxPart | RunsPart | LadderPart] = {
            OUTBOX: self.outbox,
            RUNS: self.runs,
            LADDER: self.ladder,
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.setFocusProxy(self.outbox.view)
        head, self.head = QWidget(), PageHead(self.tr("Reminders"))
        self._above, column = QVBoxLayout(head), QVBoxLayout(self)
        self.head.add_action(self.segments)
        self._above.addWidget(self.head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    def load(self) -> None:
        """Read all three anew."""
        owner = self.session.owner
        today = owner.today()
        self.head.note.setText(f"{owner.weekday(today)}, {owner.formats.day(today)}")
        for page in self._pages.values():
            page.load()

    def show_part(self, key: object) -> None:
        """Bring one of the three to the front."""
        page, self._is_begun = self._pages[key], True
        self.segments.set_picked(key)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page.view)

    def _begin_with_ladder(self) -> None:
        """As long as nothing was ever sent, what would be said is the more useful part."""
        if not self._is_begun:
            self._is_begun = True
            self.show_part(LADDER)

    def _open_run(self, run: RunRow) -> None:
        self.show_part(OUTBOX)
        self.outbox.show_run(run)

    def start_search(self) -> None:
        """Ctrl+F: find a message."""
        self.show_part(OUTBOX)
        self.outbox.search.setFocus()
        self.outbox.search.selectAll()

    def leave(self) -> bool:
        """Esc: close the panel of a narrow window."""
        return self._stack.currentWidget() is self.outbox and self.outbox.leave()

    def step(self, by: int) -> None:
        """Alt+Up, Alt+Down: the message before, the one after."""
        if self._stack.currentWidget() is self.outbox:
            self.outbox.view.step(by)

    def customer_shown(self) -> int | None:
        """Whose message is chosen."""
        row = self.outbox.view.chosen_row() if self._stack.currentWidget() is self.outbox else None
        return None if row is None else row.customer_id

    def parts(self) -> tuple[QWidget, ...]:
        """F6: list, panel, footer."""
        page = self._stack.currentWidget()
        if page is self.outbox:
            return (self.outbox.view, self.outbox.panel, self.outbox.foot)
        if page is self.ladder:
            return (self.ladder.view, self.ladder.editor, self.ladder.panel)
        return (self.runs.view,)

    def press_main(self) -> None:
        """Ctrl+Enter: the filled button of the part in front."""
        page = self._stack.currentWidget()
        if page is self.outbox:
            self.outbox.press_main()
        elif page is self.ladder:
            self.ladder.press_main()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head keeps to the margins of the page below it."""
        super().resizeEvent(event)
        side = MARGIN_NARROW if self.width() < PAGE_NARROW_BELOW else MARGIN
        self._above.setContentsMargins(side, 14, side, 0)

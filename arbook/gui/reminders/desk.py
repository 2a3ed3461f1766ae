"""Reminders: what is proposed, what stands in the outbox, and the ladder with its texts."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.reminders.ladder import LadderPart
from arbook.gui.reminders.outbox import OutboxPart
from arbook.gui.shared.cards import PageHead
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.run_view import RunView
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW
from arbook.gui.shared.work_rows import Board

PROPOSED, OUTBOX, LADDER = "proposed", "outbox", "ladder"


class RemindersDesk(Desk):
    """Three parts, one at a time."""

    key = "reminders"
    nouns = frozenset({"customer", "invoice", "payment", "message", "profile", "reminder_policy", "reminder_stage"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._wanted: int | None = None
        self.parts = Segments(
            [(PROPOSED, self.tr("Proposed")), (OUTBOX, self.tr("Outbox")), (LADDER, self.tr("Stages and texts"))],
            self.tr("Reminders"),
        )
        self.parts.picked.connect(self.show_part)
        self.run = RunView(session, with_first=False)
        self.run.wish.connect(self.wish)
        self.run.told.connect(self.told)
        self.run.loaded.connect(self._show)
        self.outbox = OutboxPart(session)
        self.outbox.told.connect(self.told)
        self.outbox.wish.connect(self.wish)
        self.outbox.counted.connect(self.counted)
        self.ladder = LadderPart(session)
        self.setFocusProxy(self.run.list.view)
        self._stack = QStackedWidget()
        self._pages: dict[object, QWidget] = {PROPOSED: self.run, OUTBOX: self.outbox, LADDER: self.ladder}
        for page in self._pages.values():
            self._stack.addWidget(page)
        head, self.head = QWidget(), PageHead(self.tr("Reminders"))
        self._above, column = QVBoxLayout(head), QVBoxLayout(self)
        self.head.add_action(self.parts)
        self._above.addWidget(self.head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    def load(self) -> None:
        """Read all three anew."""
        self.run.load()
        self.outbox.load()
        self.ladder.load()

    def show_part(self, key: object) -> None:
        """Bring one of the three to the front."""
        self.parts.set_picked(key)
        self._stack.setCurrentWidget(self._pages[key])

    def show_customer(self, customer_id: int) -> None:
        """Open the customer's proposed reminder, once the day is read."""
        self.show_part(PROPOSED)
        self._wanted = customer_id
        self.run.load()

    def _show(self, board: Board) -> None:
        owner = self.session.owner
        self.head.note.setText(f"{owner.weekday(board.as_of)}, {owner.formats.day(board.as_of)}")
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.run.list.choose_customer(wanted)

    def press_main(self) -> None:
        """Ctrl+Enter: the filled button of the part in front."""
        page = self._stack.currentWidget()
        if page is self.run:
            self.run.press_main()
        elif page is self.outbox:
            self.outbox.press_main()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head keeps to the margins of the page below it."""
        super().resizeEvent(event)
        side = MARGIN_NARROW if self.width() < PAGE_NARROW_BELOW else MARGIN
        self._above.setContentsMargins(side, 14, side, 0)

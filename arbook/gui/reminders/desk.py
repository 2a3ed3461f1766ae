"""Reminders: what left and what waits, run by run, and the ladder with its texts. Whom to remind stands on Today."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.reminders.outbox import OutboxPart
from arbook.gui.shared.cards import PageHead
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import MARGIN, MARGIN_NARROW, PAGE_NARROW_BELOW
from arbook.queries.runs import RunRow

if TYPE_CHECKING:
    from arbook.gui.reminders.kindness import KindnessPart
    from arbook.gui.reminders.ladder import LadderPart
    from arbook.gui.reminders.runs import RunsPart

OUTBOX, RUNS, KIND, LADDER = "outbox", "runs", "kind", "ladder"


class RemindersDesk(Desk):
    """Three parts, one at a time; the two behind the outbox are made when they are first shown."""

    key = "reminders"
    nouns = frozenset({"customer", "message", "reminder_run", "profile", "reminder_policy", "reminder_stage"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.segments = Segments(
            [
                (OUTBOX, self.tr("Outbox")),
                (RUNS, self.tr("Runs")),
                (KIND, self.tr("Kind words")),
                (LADDER, self.tr("Stages and texts")),
            ],
            self.tr("Reminders"),
        )  # fmt: skip
        self.segments.picked.connect(self.show_part)
        self.outbox = OutboxPart(session)
        self.outbox.told.connect(self.told)
        self.outbox.wish.connect(self.wish)
        self.outbox.counted.connect(self.counted)
        self.outbox.found_nothing.connect(self._begin_with_ladder)
        self._is_begun = False
        self._made: list[OutboxPart | RunsPart | KindnessPart | LadderPart] = [self.outbox]
        self._stack = QStackedWidget()
        self._stack.addWidget(self.outbox)
        self.setFocusProxy(self.outbox.view)
        head, self.head = QWidget(), PageHead(self.tr("Reminders"), in_rail=True)
        self._above, column = QVBoxLayout(head), QVBoxLayout(self)
        self.head.add_action(self.segments)
        self._above.addWidget(self.head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    @cached_property
    def runs(self) -> "RunsPart":
        """The sittings up to now."""
        from arbook.gui.reminders.runs import RunsPart

        runs = RunsPart(self.session)
        runs.run_opened.connect(self._open_run)
        runs.wish.connect(self.wish)
        self._add(runs)
        return runs

    @cached_property
    def kindness(self) -> "KindnessPart":
        """Notes that ask for nothing."""
        from arbook.gui.reminders.kindness import KindnessPart

        kindness = KindnessPart(self.session)
        kindness.told.connect(self.told)
        kindness.wish.connect(self.wish)
        kindness.queued.connect(lambda: self.show_part(OUTBOX))
        self._add(kindness)
        return kindness

    @cached_property
    def ladder(self) -> "LadderPart":
        """The stages and their texts."""
        from arbook.gui.reminders.ladder import LadderPart

        ladder = LadderPart(self.session)
        self._add(ladder)
        return ladder

    def _add(self, page: "RunsPart | KindnessPart | LadderPart") -> None:
        self._made.append(page)
        self._stack.addWidget(page)
        page.load()

    def load(self) -> None:
        """Read anew whatever was shown."""
        owner = self.session.owner
        today = owner.today()
        self.head.note.setText(f"{owner.weekday(today)}, {owner.formats.day(today)}")
        for page in self._made:
            page.load()

    def show_part(self, key: object) -> None:
        """Bring one of the three to the front."""
        page: OutboxPart | RunsPart | KindnessPart | LadderPart = self.outbox
        if key in (RUNS, KIND, LADDER):
            page = self.runs if key == RUNS else self.kindness if key == KIND else self.ladder
        self._is_begun = True
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
        if self._is_ladder_shown():
            return self.ladder.leave()
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
        if self._is_ladder_shown():
            return (self.ladder.view, self.ladder.editor, self.ladder.panel)
        if self._is_kindness_shown():
            return (self.kindness.view, self.kindness.foot)
        return (self.runs.view,)

    def press_main(self) -> None:
        """Ctrl+Enter: the filled button of the part in front."""
        page = self._stack.currentWidget()
        if page is self.outbox:
            self.outbox.press_main()
        elif self._is_ladder_shown():
            self.ladder.press_main()
        elif self._is_kindness_shown():
            self.kindness.press_main()

    def _is_kindness_shown(self) -> bool:
        return "kindness" in vars(self) and self._stack.currentWidget() is self.kindness

    def _is_ladder_shown(self) -> bool:
        return "ladder" in vars(self) and self._stack.currentWidget() is self.ladder

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The head keeps to the margins of the page below it."""
        super().resizeEvent(event)
        side = MARGIN_NARROW if self.width() < PAGE_NARROW_BELOW else MARGIN
        self._above.setContentsMargins(side, 14, side, 0)

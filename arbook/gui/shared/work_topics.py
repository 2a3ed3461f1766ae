"""What a worklist can be narrowed to beside its sections: one button, and a menu that counts what it finds."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.heard_menu import make_heard
from arbook.services.worklist import TOPICS, Board, topics_of


class TopicButton(Button):
    """Shows what the list is narrowed to. ``picked`` carries the topic, empty for everything.

    A topic that nobody is found by is not offered.
    """

    picked = Signal(str)

    def __init__(self) -> None:
        self._plain = QCoreApplication.translate("Work", "Only")
        super().__init__(self._plain, "filter", "chevron-down")
        self.setCheckable(True)
        self.setAccessibleDescription(QCoreApplication.translate("Work", "Narrow the list to one subject"))
        self.topic = ""
        self._counts: Counter[str] = Counter()
        menu = make_heard(QMenu(self))
        menu.setAccessibleName(self.accessibleDescription())
        self._group = QActionGroup(menu)
        self._words = topic_words()
        self._actions = {topic: self._action(menu, topic) for topic in ("", *TOPICS)}
        self.setMenu(menu)
        self._tell()

    def _action(self, menu: QMenu, topic: str) -> QAction:
        action = menu.addAction(self._words[topic])
        action.setCheckable(True)
        self._group.addAction(action)
        action.triggered.connect(partial(self._pick, topic))
        return action

    def show_counts(self, board: Board) -> None:
        """How many rows each finds; nothing while the day is only begun."""
        self._counts = topic_counts(board) if board.is_whole else Counter()
        self._tell()

    def set_topic(self, topic: str) -> None:
        """Narrow to this without telling."""
        self.topic = topic
        self._tell()

    def _pick(self, topic: str, _checked: object = None) -> None:
        self.set_topic(topic)
        self.picked.emit(topic)

    def _tell(self) -> None:
        for topic, action in self._actions.items():
            count = self._counts[topic]
            action.setText(f"{self._words[topic]}  {count}" if topic and count else self._words[topic])
            action.setVisible(not topic or count > 0 or topic == self.topic)
            action.setChecked(topic == self.topic)
        self.setText(self._actions[self.topic].text() if self.topic else self._plain)
        self.setChecked(bool(self.topic))
        self.setVisible(bool(self._counts) or bool(self.topic))
        self.updateGeometry()


def topic_words() -> dict[str, str]:
    """What each topic is called; the empty one is everything."""
    say = QCoreApplication.translate
    return {
        "": say("Work", "Everything"),
        "overdue": say("Work", "Overdue"),
        "due_soon": say("Work", "Due soon"),
        "broken": say("Work", "Word not kept"),
        "promised": say("Work", "Promised"),
        "disputed": say("Work", "Disputed"),
        "paused": say("Work", "Paused"),
        "on_account": say("Work", "On account"),
        "over_limit": say("Work", "Over the limit"),
        "no_credit": say("Work", "No further credit"),
        "no_address": say("Work", "No address"),
        "old": say("Work", "Over 90 days late"),
        "follow_up": say("Work", "To come back to"),
    }


def topic_counts(board: Board) -> Counter[str]:
    """Rows by topic."""
    rows = (*board.first, *board.calls, *board.ready, *board.held)
    return Counter(topic for row in rows for topic in topics_of(row))

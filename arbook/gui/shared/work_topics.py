"""What a worklist can be narrowed to beside its sections: one button, and a menu that counts what it finds."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.heard_menu import make_heard
from arbook.gui.shared.owner import Formats
from arbook.services.worklist import TOPICS, Board, WorkRow, assignees_of, topics_of

_FOR = "for "
"""Begins the topic of what somebody is to do."""


class TopicButton(Button):
    """Shows what the list is narrowed to. ``picked`` carries the topic, empty for everything.

    A topic that nobody is found by is not offered; whoever was named for something is one.
    """

    picked = Signal(str)

    def __init__(self, formats: Formats) -> None:
        self._plain = QCoreApplication.translate("Work", "Only")
        super().__init__(self._plain, "filter", "chevron-down")
        self.setCheckable(True)
        self.setAccessibleDescription(QCoreApplication.translate("Work", "Narrow the list to one subject"))
        self.topic, self._formats = "", formats
        self._counts: Counter[str] = Counter()
        self._topics = make_heard(QMenu(self))
        self._topics.setAccessibleName(self.accessibleDescription())
        self._group = QActionGroup(self._topics)
        self._words = topic_words()
        self._actions = {topic: self._action(topic) for topic in ("", *TOPICS)}
        self.setMenu(self._topics)
        self._tell()

    def _action(self, topic: str) -> QAction:
        action = self._topics.addAction(self._words[topic])
        action.setCheckable(True)
        self._group.addAction(action)
        action.triggered.connect(partial(self._pick, topic))
        return action

    def show_counts(self, board: Board) -> None:
        """How many rows each finds; nothing while the day is only begun."""
        self._counts = _counted(board) if board.is_whole else Counter()
        for topic in sorted(self._counts.keys() - self._actions.keys()):
            self._words[topic] = QCoreApplication.translate("Work", "For {0}").format(topic.removeprefix(_FOR))
            self._actions[topic] = self._action(topic)
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
            told = f"  {self._formats.count(count)}" if topic and count else ""
            action.setText(f"{self._words[topic]}{told}")
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


def subjects_of(row: WorkRow) -> frozenset[str]:
    """By what the menu finds a row: its topics, and who is to do something."""
    return topics_of(row).union(f"{_FOR}{name}" for name in assignees_of(row))


def _counted(board: Board) -> Counter[str]:
    """Rows by subject."""
    rows = (*board.first, *board.calls, *board.ready, *board.held)
    return Counter(subject for row in rows for subject in subjects_of(row))

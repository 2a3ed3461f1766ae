"""The first page: what arbook does at the left; demo, new, open and recent books at the right."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.fields import ChoiceField
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.language import LANGUAGES, language_of, spoken
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.rail import Mark
from arbook.gui.shared.shelf import Shelf, WordsPage
from arbook.gui.shared.tokens import MARGIN
from arbook.gui.welcome.choices import Choice
from arbook.gui.welcome.picture import WelcomePicture
from arbook.gui.welcome.recent import RecentList

_COLUMN = 553
_LOGO = 56
_BOTH_FROM = 960
"""Width, in pixels at normal text, from which the columns stand side by side."""


class WelcomePage(QWidget):
    """Signals: ``demo_wanted``, ``new_wanted``, ``open_wanted``, ``import_wanted`` (a new book that begins with
    another program's files), ``book_wanted`` with a recent book's path, and ``language_chosen`` (another one than is
    spoken; it is remembered).
    """

    demo_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    import_wanted = Signal()
    book_wanted = Signal(object)
    language_chosen = Signal()

    def __init__(self, memory: Memory, today: Callable[[], date]) -> None:
        super().__init__()
        self.setProperty("part", "page")
        self._memory, self._today = memory, today
        self._recent = RecentList()
        self._recent.chosen.connect(self.book_wanted)
        self._recent.forgotten.connect(self._forget)
        self._choices: list[Choice] = []
        self._has_own = False
        self._bring = Button(self.tr("Import from another program"), "link", "download")
        self._bring.clicked.connect(self.import_wanted)
        self.language = ChoiceField(LANGUAGES.items(), self.tr("Language"))
        self._language_note = Label(self.tr("Language"), "small", "text2")
        self._language_note.setBuddy(self.language)
        self.language.chosen.connect(self._speak)
        self._lately = Label(self.tr("Opened lately"), "body", "text2")
        self._both = both = QHBoxLayout()
        both.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        both.setSpacing(0)
        both.addStretch(1)
        self._picture = WelcomePicture()
        self._columns = self._left(), self._right()
        both.addWidget(self._columns[0], 8)
        both.addSpacing(MARGIN * 2)
        both.addWidget(self._columns[1], 8)
        both.addStretch(1)
        holder = WordsPage()
        holder.setProperty("part", "scrolled")
        holder.setLayout(both)
        area = Shelf(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def load(self) -> None:
        """Show the recent books as they are remembered now."""
        books = self._memory.recent()
        self._arrange(has_own=any(book.is_own for book in books))
        self._recent.show_books(books, self._today())
        self._recent.setVisible(bool(books))
        self._lately.setVisible(bool(books))
        self.language.set_value(language_of(self._memory.language))
        first = self._recent.rows[0].open if self._has_own else self._choices[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, *, has_own: bool) -> None:
        """Who has a book of their own finds it first and the demo last; to others the demo is shown first."""
        self._has_own = has_own
        demo, *others = self._choices
        lately: list[QWidget] = [self._lately, self._recent]
        order = [*lately, *others, demo] if has_own else [demo, *others, *lately]
        for place, part in enumerate(order, start=1):
            self._offers.removeWidget(part)
            self._offers.insertWidget(place, part)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room, or less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        """Where both columns do not fit side by side, what can be done stands below what it does."""
        for column in self._columns:
            column.setMaximumWidth(fonts.scaled(_COLUMN))
        self.language.setMinimumWidth(fonts.scaled(124))
        is_narrow = self.width() < fonts.scaled(_BOTH_FROM)
        self._both.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)
        self._picture.setVisible(not is_narrow)
        self._picture.updateGeometry()
        side = (self.width() - fonts.scaled(_COLUMN)) // 2 if is_narrow else MARGIN
        self._both.setContentsMargins(max(MARGIN, side), MARGIN, MARGIN, MARGIN)

    def _forget(self, path: Path) -> None:
        self._memory.forget_book(path)
        self.load()

    def _speak(self, choice: str) -> None:
        self._memory.remember_language(choice)
        if language_of(choice) != spoken():
            self.language_chosen.emit()

    def _left(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        logo = QHBoxLayout()
        logo.setSpacing(14)
        logo.addWidget(Mark(_LOGO))
        logo.addWidget(Label("arbook", "title"), 1)
        column.addStretch(1)
        column.addLayout(logo)
        column.addSpacing(24)
        column.addWidget(Label(self.tr("Get paid.\nKeep the customer."), "hero"))
        column.addSpacing(8)
        does = self.tr(
            "arbook knows who owes you what, writes the reminders you would be glad to receive, "
            "and waits for your word before sending any."
        )
        column.addWidget(Label(does, "lead", "text2", wrap=True))
        column.addSpacing(24)
        column.addWidget(self._picture)
        column.addSpacing(24)
        safe = QHBoxLayout()
        safe.addWidget(IconLabel("shield-check", "good"))
        told = self.tr("Your book is one file on this computer. Nothing goes anywhere by itself.")
        safe.addWidget(Label(told, "body", "text2", wrap=True), 1)
        column.addLayout(safe)
        column.addStretch(1)
        return holder

    def _right(self) -> QWidget:
        holder = QWidget()
        self._offers = column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addStretch(1)
        for icon_name, title, note, wanted in (
            ("coffee", self.tr("Look around with a demo book"),
             self.tr("Invented customers. Nothing you do can go wrong."), self.demo_wanted),
            ("plus", self.tr("Start a new book"),
             self.tr("Your business, your currency. About two minutes."), self.new_wanted),
            ("folder-open", self.tr("Open a book"),
             self.tr("An .arbook file you already have."), self.open_wanted),
        ):  # fmt: skip
            choice = Choice(icon_name, title, note)
            choice.clicked.connect(wanted)
            column.addWidget(choice)
            self._choices.append(choice)
        column.addWidget(self._lately)
        column.addWidget(self._recent)
        column.addSpacing(10)
        column.addLayout(self._last_line())
        column.addStretch(1)
        return holder

    def _last_line(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._bring)
        row.addStretch(1)
        row.addWidget(self._language_note)
        row.addWidget(self.language)
        return row

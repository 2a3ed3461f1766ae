"""What leads a new owner from an empty book to the first reminder: it ticks itself off from what the book knows."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.wishes import ImportFile, NewCustomer, NewInvoice, ShowSettings, Wish
from arbook.queries.first_steps import FirstSteps

_WIDTH = 720
_ICON = 22


@dataclass(frozen=True, slots=True)
class _Step:
    title: str
    why: str
    action: str
    icon: str
    wish: Wish


class FirstStepsCard(Card):
    """``wish`` carries what a step's button asks for; the first step that is not done has the filled one."""

    wish = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._marks: list[IconLabel] = []
        column, holder = QVBoxLayout(), QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(fonts.scaled(_WIDTH))
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(Label(self.tr("First steps"), "title", wrap=True))
        self._count = Label("", "lead", "text2", wrap=True)
        column.addWidget(self._count)
        column.addSpacing(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(14)
        self._grid.setColumnStretch(1, 1)
        for place, step in enumerate(self._steps()):
            self._add(place, step)
        column.addLayout(self._grid)
        column.addStretch(2)
        self.body.addWidget(holder, 1, Qt.AlignmentFlag.AlignHCenter)

    def _steps(self) -> tuple[_Step, ...]:
        return (
            _Step(
                self.tr("Enter your business"),
                self.tr("Address and bank account stand on every paper."),
                self.tr("Enter"),
                "building-2",
                ShowSettings("business"),
            ),
            _Step(
                self.tr("Write down your first customer"),
                self.tr("A name is enough to begin."),
                self.tr("New customer"),
                "user-plus",
                NewCustomer(),
            ),
            _Step(
                self.tr("Write your first invoice"),
                self.tr("It is numbered and dated for you; reminders follow from its due date."),
                self.tr("New invoice"),
                "file-plus",
                NewInvoice(),
            ),
            _Step(
                self.tr("Set up your mail account"),
                self.tr("So that reminders leave in your name. Letters need none."),
                self.tr("Set up"),
                "mail",
                ShowSettings("mail"),
            ),
            _Step(
                self.tr("Or import a file"),
                self.tr("From a spreadsheet or another program; nothing is changed before you have seen it."),
                self.tr("Import"),
                "download",
                ImportFile(),
            ),
        )

    def _add(self, place: int, step: _Step) -> None:
        mark, words = IconLabel("circle", "text3", _ICON), QVBoxLayout()
        button = Button(step.action, "plain", step.icon)
        button.setAccessibleDescription(step.title)
        button.clicked.connect(partial(self._ask_for, step.wish))
        words.setSpacing(2)
        words.addWidget(Label(step.title, "section"))
        words.addWidget(Label(step.why, "body", "text2", wrap=True))
        self._grid.addWidget(mark, place, 0)
        self._grid.addLayout(words, place, 1)
        self._grid.addWidget(button, place, 2)
        self._marks.append(mark)
        self.buttons.append(button)

    def _ask_for(self, wish: Wish, _clicked: object = None) -> None:
        self.wish.emit(wish)

    def show_steps(self, steps: FirstSteps) -> None:
        """Tick off what is done."""
        done = steps.steps
        first = next((place for place, is_done in enumerate(done) if not is_done), None)
        for place, is_done in enumerate(done):
            self._marks[place].set_icon("circle-check" if is_done else "circle", "good" if is_done else "text3")
            self._marks[place].setAccessibleName(self.tr("Done") if is_done else self.tr("To do"))
        for place, button in enumerate(self.buttons):
            button.set_kind("filled" if place == first else "plain")
        self._marks[-1].set_icon("download", "text3")
        self._count.setText(self.tr("{0} of {1} done. Each ticks itself off.").format(sum(done), len(done)))

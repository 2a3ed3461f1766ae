"""The card that leads a new owner from an empty book to the first invoice; it ticks itself and goes when done."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.labels import IconLabel, Label, hairline
from arbook.gui.shared.wishes import ImportFile, NewCustomer, NewInvoice, ShowSettings, Wish
from arbook.queries.first_steps import FirstSteps


@dataclass(frozen=True, slots=True)
class _Words:
    """What a step is called, why, and the ways to take it: a label and a wish each."""

    title: str
    why: str
    ways: tuple[tuple[str, Wish], ...]


class _Step(QWidget):
    """A circle that is ticked once the book says so, two lines of words, and links while there is something to do."""

    wish = Signal(object)

    def __init__(self, words: _Words) -> None:
        super().__init__()
        self._words = words
        self._mark = IconLabel("circle", "text3")
        self._title, self._why = Label(words.title, "strong"), Label(words.why, "small", "text2", wrap=True)
        lines, row = QVBoxLayout(), QHBoxLayout(self)
        lines.setSpacing(2)
        lines.addWidget(self._title)
        lines.addWidget(self._why)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        self.links = [Button(label, "link") for label, _ in words.ways]
        for link, (_, wish) in zip(self.links, words.ways, strict=True):
            link.clicked.connect(partial(self._ask, wish))
            row.addWidget(link)

    def _ask(self, wish: Wish, _checked: bool = False) -> None:
        self.wish.emit(wish)

    def show_done(self, *, done: bool, can_act: bool, spoken: str) -> None:
        """Tick it or not; the next step to take is written strongly by its links."""
        self._mark.set_icon("circle-check" if done else "circle", "good" if done else "text3")
        self._title.set_tone("text2" if done else "text")
        self._why.setVisible(not done)
        self.setAccessibleName(spoken)
        for link in self.links:
            link.setVisible(can_act and not done)


class FirstStepsCard(Card):
    """Show it with ``show_steps``; it hides itself when there is nothing left. ``wish`` is of ``wishes``."""

    wish = Signal(object)

    def __init__(self, *, can_act: bool = True) -> None:
        super().__init__(self.tr("First steps"), " ")
        self._can_act = can_act
        self.steps = [_Step(words) for words in self._steps()]
        for place, step in enumerate(self.steps):
            if place:
                self.body.addWidget(hairline())
            self.body.addWidget(step)
            step.wish.connect(self.wish)
        self.hide()

    def _steps(self) -> tuple[_Words, ...]:
        return (
            _Words(
                self.tr("Your address and bank account"),
                self.tr("So that customers see who writes, and where to pay."),
                ((self.tr("Add them"), ShowSettings("business")),),
            ),
            _Words(
                self.tr("Your first customer"),
                self.tr("Write one down, or import a file of another program."),
                ((self.tr("Import a file"), ImportFile()), (self.tr("Add a customer"), NewCustomer())),
            ),
            _Words(
                self.tr("Your first invoice"),
                self.tr("It gets the next number when it is issued, not before."),
                ((self.tr("Write it"), NewInvoice()),),
            ),
            _Words(
                self.tr("Your mail account"),
                self.tr("So that reminders leave in your name. Letters need none."),
                ((self.tr("Set it up"), ShowSettings("mail")),),
            ),
        )

    def show_steps(self, facts: FirstSteps) -> None:
        """Tick what is done; with nothing left to lead to the card goes away."""
        for step, words, done in zip(self.steps, self._steps(), facts.steps, strict=True):
            spoken = self.tr("{0}, done") if done else self.tr("{0}, to do")
            step.show_done(done=done, can_act=self._can_act, spoken=spoken.format(words.title))
        done_count = sum(facts.steps)
        self.note.setText(self.tr("{0} of {1} done").format(done_count, len(facts.steps)))
        self.setVisible(not facts.is_over)

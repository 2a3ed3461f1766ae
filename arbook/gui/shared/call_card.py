"""A call or text message of the ladder: whom to reach, what to say, and what came of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.lines_field import LinesField
from arbook.gui.shared.session import Session
from arbook.ledger.reminders import Channel, Proposal
from arbook.queries.customers import PersonRow
from arbook.services.office import Office
from arbook.services.worklist import WorkRow

_SAID_LINES = 3


@dataclass(frozen=True, slots=True)
class CallFacts:
    """Who can be reached, those who get reminders first; ``own_words``: what the owner wrote to say."""

    people: tuple[PersonRow, ...]
    own_words: str
    deadline_on: date


def read_call(office: Office, call: Proposal, as_of: date) -> CallFacts:
    """On the book lane."""
    from arbook.queries.customers import people

    reached = [each for each in office.read(people, call.customer_id) if each.phone]
    reached.sort(key=lambda each: not each.gets_reminders)
    own_words = office.reminders.words_to_say(call.customer_id, as_of)
    return CallFacts(tuple(reached), own_words, call.stage.deadline_from(as_of))


class CallCard(QWidget):
    """``done`` and ``tried`` are for the row of actions below it.

    Signals: ``made`` and ``not_reached``, both with the row, what was said, and with whom.
    """

    made = Signal(object, str, str)
    not_reached = Signal(object, str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._owner, self._can_write = session.owner, not session.is_read_only
        self._row: WorkRow | None = None
        self.numbers, self.to_say = Label("", "lead", wrap=True), Label("", wrap=True)
        for label in (self.numbers, self.to_say):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.whom, self.said = Field(), LinesField(_SAID_LINES)
        self.done = Button(self.tr("Made the call"))
        self.tried = Button(self.tr("Not reached"))
        self.done.clicked.connect(self._tell_made)
        self.tried.clicked.connect(self._tell_tried)
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.numbers)
        column.addWidget(Label(self.tr("What to say"), "small", "text2"))
        column.addWidget(self.to_say)
        column.addWidget(FormRow(self.tr("With whom"), self.whom, reserve=False))
        column.addWidget(FormRow(self.tr("What was said"), self.said, reserve=False))

    def clear(self) -> None:
        """Nobody is to be called; what was typed is kept for the same call."""
        for part in (self, self.done, self.tried):
            part.hide()

    def show_call(self, row: WorkRow, facts: CallFacts) -> None:
        """Show whom to reach; what was typed about the same call stays."""
        call = row.call
        assert call is not None
        is_another = self._row is None or self._row.key != row.key
        self._row = row
        is_text = call.channel is Channel.TEXT
        self.done.setText(self.tr("Wrote it") if is_text else self.tr("Made the call"))
        self.done.setVisible(self._can_write)
        self.tried.setVisible(self._can_write and not is_text)
        self.numbers.setText("\n".join(f"{each.name}  {each.phone}".strip() for each in facts.people))
        self.to_say.setText(facts.own_words or self._proposed(call, facts.deadline_on))
        if is_another:
            self.said.clear()
            self.whom.setText(facts.people[0].name if facts.people else "")
        self.show()

    def _proposed(self, call: Proposal, deadline_on: date) -> str:
        """What is open, and what to ask for, by the tone of the stage."""
        formats, oldest = self._owner.formats, call.items[0].item
        if len(call.items) == 1:
            told = self.tr("{0} over {1} was due on {2}.")
            told = told.format(oldest.number, formats.money(oldest.open), formats.day(oldest.due_on))
        else:
            told = self.tr("{0} invoices, {1} in all, are open; the oldest, {2}, was due on {3}.")
            told = told.format(len(call.items), formats.money(call.amount), oldest.number, formats.day(oldest.due_on))
        asks = {
            "warm": self.tr("Ask whether all is well with it, and when they are going to pay."),
            "firm": self.tr("Ask for the money by {0}, and say what comes next if it does not come."),
        }.get(call.stage.tone, self.tr("Ask on which day they will pay; {0} would be fair."))
        return f"{told} {asks.format(formats.day(deadline_on))}"

    def _tell_made(self) -> None:
        self.made.emit(self._row, self.said.toPlainText(), self.whom.text())

    def _tell_tried(self) -> None:
        self.not_reached.emit(self._row, self.said.toPlainText(), self.whom.text())

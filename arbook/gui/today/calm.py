"""Today when nobody is to be reminded: it says so, why, when somebody will be, and who paid after the last ones."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.labels import ElidedLabel, IconLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import GAP
from arbook.ledger.reminders import next_turn
from arbook.queries.readiness import PaidAfterReminder
from arbook.services.worklist import Board

_PAID_SHOWN = 3
_PAID_WIDTH = 620


class CalmCard(Card):
    """Signals: ``held_wanted``, ``payment_wanted``."""

    held_wanted = Signal()
    payment_wanted = Signal()

    def __init__(self, owner: Owner, *, is_read_only: bool) -> None:
        super().__init__()
        self._owner = owner
        self.payments = Button(self.tr("Enter payments"), "filled", "banknote")
        self.see_held = Button(self.tr("See who is held back, and why"), "plain", "pause")
        self.payments.clicked.connect(self.payment_wanted)
        self.see_held.clicked.connect(self.held_wanted)
        self.empty = EmptyDesk("coffee", "", "", (self.see_held, self.payments))
        self.payments.setVisible(not is_read_only)
        self._paid = Card()
        self._paid.setMaximumWidth(fonts.scaled(_PAID_WIDTH))
        self._paid_title, self._paid_names = Label("", "strong"), ElidedLabel("", "body", "text2")
        line, words = QHBoxLayout(), QVBoxLayout()
        line.setSpacing(10)
        words.addWidget(self._paid_title)
        words.addWidget(self._paid_names)
        line.addWidget(IconLabel("leaf", "good"), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self._paid.body.addLayout(line)
        self._paid.hide()
        row, holder = QHBoxLayout(), QWidget()
        holder.setLayout(row)
        row.addStretch(1)
        row.addWidget(self._paid, 20)
        row.addStretch(1)
        self.body.addWidget(self.empty, 3)
        self.body.addWidget(holder, 0)
        self.body.addStretch(1)

    def height_for(self, width: int) -> int:
        """Pixels in which all that is told is whole."""
        margins = self.body.contentsMargins()
        paid = self._paid.sizeHint().height() + GAP if not self._paid.isHidden() else 0
        words = self.empty.height_for(width - margins.left() - margins.right())
        return words + paid + margins.top() + margins.bottom()

    def show_board(self, board: Board) -> None:
        """Say why nobody is reminded today."""
        self.empty.say("coffee", self.tr("Nobody needs a reminder today."), self._why(board))
        self.see_held.setVisible(bool(board.held))

    def _why(self, board: Board) -> str:
        if all((row.days_late or 0) <= 0 for row in board.held):
            return self.tr("Nobody is late.")
        why = self.tr("Whoever is late was reminded lately, has promised a day still to come, or keeps to a plan.")
        turn = next_turn([row.source for row in board.held])  # type: ignore[misc]
        return why if turn is None else self.tr("{0} {1}").format(why, self._next(*turn))

    def _next(self, day: date, count: int) -> str:
        words = self.tr("The next one is due on {1}.") if count == 1 else self.tr("The next {0} are due on {1}.")
        formats = self._owner.formats
        on = self.tr("{0}, {1}").format(self._owner.weekday(day), formats.day(day))
        return words.format(formats.count(count), on)

    def show_paid(self, paid: tuple[PaidAfterReminder, ...]) -> None:
        """Who paid after the last reminders."""
        formats = self._owner.formats
        self._paid.setVisible(bool(paid))
        one = self.tr("1 customer paid after your last reminders")
        many = self.tr("{0} customers paid after your last reminders")
        self._paid_title.setText((one if len(paid) == 1 else many).format(formats.count(len(paid))))
        names = [self.tr("{0} {1}").format(each.name, formats.money(each.amount)) for each in paid[:_PAID_SHOWN]]
        if len(paid) > _PAID_SHOWN:
            names.append(self.tr("and {0} more").format(formats.count(len(paid) - _PAID_SHOWN)))
        self._paid_names.setText(", ".join(names))

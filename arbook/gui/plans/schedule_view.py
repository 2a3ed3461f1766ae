"""The payments of a plan while it is agreed: their days, what is left after each, that they add up, what follows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.plans.form_plan import OwnPart, PlanLine
from arbook.gui.plans.own_parts import OwnParts
from arbook.gui.plans.tables import line_columns
from arbook.gui.plans.words import follows_words
from arbook.gui.shared.cards import Card
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.labels import ElidedLabel, IconLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.states import state_chip
from arbook.gui.shared.tokens import GAP
from arbook.ledger.money import Money, total
from arbook.ledger.plan_keeping import PlanRules


class ScheduleView(QWidget):
    """A table that follows the fields, or the rows of ``own`` to write in."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.lines = RowsModel[PlanLine](
            line_columns(owner), owner.formats, lambda line: line.installment.position, self
        )
        self.view = RowsView(self.lines, self.tr("Payments of the plan"), remember_as="plan")
        self.own = OwnParts(owner)
        self.heading, self.sum = ElidedLabel(self.tr("No plan yet"), "section"), Chip(ChipLook(""))
        self.sum.hide()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self.sum, 0, Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.own)
        card = Card(flush=True)
        card.body.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head)
        column.addWidget(card, 1)
        self._follows: list[Label] = []
        for icon_name, words in follows_words(1, 1, PlanRules()):
            row, label = QHBoxLayout(), Label(words, "body", "text2", wrap=True)
            row.setSpacing(10)
            row.addWidget(IconLabel(icon_name))
            row.addWidget(label, 1)
            column.addLayout(row)
            self._follows.append(label)

    def least_width(self) -> int:
        """Pixels that whole rows need."""
        if self._stack.currentWidget() is self.own:
            return self.own.least_width()
        return self.view.widths.least() + 2 * self.view.verticalScrollBar().sizeHint().width() + 4

    def fit(self, room: int) -> None:
        """Sum beside the heading, or below it where both have no room."""
        ways = QBoxLayout.Direction
        is_long = self.heading.sizeHint().width() + self.sum.sizeHint().width() + GAP > room
        self._head.setDirection(ways.TopToBottom if is_long else ways.LeftToRight)

    def write(self, parts: Sequence[OwnPart], currency: str) -> None:
        """Let the owner write days and amounts, beginning with these."""
        self.own.show_parts(parts, currency)
        self._stack.setCurrentWidget(self.own)

    def follow(self) -> None:
        """Follow the fields again."""
        self._stack.setCurrentWidget(self.view)

    def show_lines(self, lines: Sequence[PlanLine], debt: Money) -> None:
        """What would be agreed."""
        formats, last = self._owner.formats, lines[-1].installment.due_on
        self.lines.set_rows(lines)
        self.own.show_rest("")
        one, more = self.tr("1 payment, on {1}"), self.tr("{0} payments, all paid by {1}")
        self.heading.setText((one if len(lines) == 1 else more).format(len(lines), formats.day(last)))
        whole = total([line.installment.amount for line in lines], debt.currency)
        adds_up = self.tr("Adds up to {0}").format(formats.amount(whole))
        if whole != debt:
            costs = formats.amount(whole - debt)
            adds_up = self.tr("Adds up to {0}, with {1} of costs").format(formats.amount(whole), costs)
        self.sum.show_look(state_chip("paid", adds_up))
        self.sum.show()

    def show_refused(self, missing: Money | None) -> None:
        """No plan can be made of it yet; ``missing`` is what own rows lack, or have too much."""
        self.lines.set_rows(())
        self.heading.setText(self.tr("No plan yet"))
        self.sum.setVisible(bool(missing))
        self.own.show_rest("")
        if missing:
            is_less = missing.minor > 0
            amount = self._owner.formats.amount(missing if is_less else -missing)
            lacks, above = self.tr("{0} is missing"), self.tr("{0} too much")
            self.sum.show_look(state_chip("plan_missed", (lacks if is_less else above).format(amount)))
            put, take = self.tr("Put {0} on the last one"), self.tr("Take {0} off the last one")
            self.own.show_rest((put if is_less else take).format(amount))

    def show_follows(self, invoices: int, payments: int, rules: PlanRules) -> None:
        """What it means for reminders."""
        for label, (_icon, words) in zip(self._follows, follows_words(invoices, payments, rules), strict=True):
            label.setText(words)

"""One plan in the panel: its payments and their state, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from arbook.gui.plans.words import frequency_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import IconLabel, Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import ICON_SMALL
from arbook.ledger.plans import InstallmentState, PlanState
from arbook.queries.plans import PlanRow


class PlanView(QWidget):
    """All signals carry the plan shown."""

    agreement_pressed = Signal(object)
    progress_pressed = Signal(object)
    end_pressed = Signal(object)
    change_pressed = Signal(object)
    settle_pressed = Signal(object)
    break_pressed = Signal(object)
    letter_pressed = Signal(object)
    customer_pressed = Signal(object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._plan: PlanRow | None = None
        self._left, self._about = Label("", "money"), Label("", "body", "text2", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._parts = QWidget()
        agreement = Button(self.tr("Agreement to sign"), "plain", "printer")
        self.progress = Button(self.tr("How it stands, as a letter"), "plain", "printer")
        self.change = Button(self.tr("Change the plan"), "plain", "calendar-range")
        self.settle = Button(self.tr("Settle it today"), "plain", "banknote")
        self.due = Button(self.tr("All falls due"), "danger", "calendar-x")
        self.letter = Button(self.tr("Letter: all is due"), "plain", "printer")
        self.end = Button(self.tr("End the plan"), "danger", "calendar-x")
        self.change.clicked.connect(lambda: self.change_pressed.emit(self._plan))
        self.settle.clicked.connect(lambda: self.settle_pressed.emit(self._plan))
        self.due.clicked.connect(lambda: self.break_pressed.emit(self._plan))
        self.letter.clicked.connect(lambda: self.letter_pressed.emit(self._plan))
        customer = Button(self.tr("Show the customer"), "link", "user")
        agreement.clicked.connect(lambda: self.agreement_pressed.emit(self._plan))
        self.progress.clicked.connect(lambda: self.progress_pressed.emit(self._plan))
        self.end.clicked.connect(lambda: self.end_pressed.emit(self._plan))
        customer.clicked.connect(lambda: self.customer_pressed.emit(self._plan))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._left, self._about, self._bar, hairline(), Label(self.tr("Payments"), "section"),
                     self._parts, hairline(), self.due, self.letter, agreement, self.progress, self.change,
                     self.settle, self.end, customer):  # fmt: skip
            self._column.addWidget(part)
        self._column.addStretch(1)

    def show_plan(self, plan: PlanRow) -> None:
        """Show it."""
        formats, self._plan = self._owner.formats, plan
        self._left.setText(self.tr("{0} left").format(formats.money(plan.open)))
        told = self.tr("of {0}, agreed on {1}, {2}")
        day = formats.day(plan.agreed_on)
        about = [told.format(formats.money(plan.total), day, frequency_words(plan.frequency))]
        if plan.version > 1:
            about.append(self.tr("version {0}").format(plan.version))
        if plan.price.yearly_percent:
            about.append(self.tr("{0} interest").format(formats.percent(plan.price.yearly_percent)))
        if plan.waives_charges:
            about.append(self.tr("late charges are let go once it is kept"))
        self._about.setText(", ".join(about))
        self._bar.setValue(plan.paid.minor * 1000 // plan.total.minor)
        self._bar.setAccessibleName(self.tr("{0} paid").format(formats.money(plan.paid)))
        for button in (self.end, self.change, self.settle):
            button.setVisible(plan.is_running)
        self.due.setVisible(plan.is_due)
        self.letter.setVisible(plan.state is PlanState.BROKEN)
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in plan.installments:
            column.addLayout(self._line(part))
        self._column.replaceWidget(self._parts, fresh)
        self._parts.deleteLater()
        self._parts = fresh

    def _line(self, part: InstallmentState) -> QHBoxLayout:
        formats, row = self._owner.formats, QHBoxLayout()
        is_missed = part.is_missed(self._owner.today())
        icon = ("circle-check", "good") if not part.open else ("calendar-x", "bad")
        if part.open and not is_missed:
            icon = ("circle-dashed", "text2")
        row.setSpacing(8)
        row.addWidget(IconLabel(icon[0], "good" if not part.open else "bad" if is_missed else "text2", ICON_SMALL))
        row.addWidget(Label(day_words(part.installment.due_on, self._owner)))
        if part.installment.is_down:
            row.addWidget(Label(self.tr("down payment"), "small", "text2"))
        if is_missed:
            row.addWidget(Label(self.tr("missed"), "small_strong", "bad"))
        elif part.paid and part.open:
            row.addWidget(Label(self.tr("{0} paid").format(formats.amount(part.paid)), "small", "text2"))
        row.addStretch(1)
        row.addWidget(Label(formats.amount(part.asked), "strong"))
        return row

"""How what is owed is divided: by number, by what they can pay each time, by the last day, or by the owner's hand."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.plans.form_plan import PlanForm
from arbook.gui.plans.words import frequency_words
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow, MoneyField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.plans import Frequency

_say = QCoreApplication.translate
_WAYS = ("count", "amount", "until", "own")


class DivisionFields(QWidget):
    """The first page of what is agreed. ``changed`` when anything is."""

    changed = Signal()

    def __init__(self, form: PlanForm, owner: Owner) -> None:
        super().__init__()
        self.form = form
        ways = (self.tr("Number"), self.tr("Amount"), self.tr("Last day"), self.tr("By hand"))
        self.divide = Segments(list(zip(_WAYS, ways, strict=True)), self.tr("Divide by"))
        self.count, self.each, self.until = (
            Field(form.count),
            MoneyField(form.currency, owner),
            DateField(owner, None),
        )
        self.first, self.note, self.reason = DateField(owner, form.first_on), Field(), Field()
        self.frequency = ChoiceField([(each, frequency_words(each)) for each in Frequency])
        self.frequency.set_value(form.frequency)
        self.rows = {
            "count": FormRow(self.tr("Payments"), self.count, reserve=False),
            "amount": FormRow(self.tr("They can pay, each time"), self.each, reserve=False),
            "until": FormRow(self.tr("All paid by"), self.until, reserve=False),
            "first_on": FormRow(self.tr("First one on"), self.first, reserve=False),
            "frequency": FormRow(self.tr("Then"), self.frequency, reserve=False),
            "reason": FormRow(self.tr("Why it changes"), self.reason, reserve=False),
            "note": FormRow(self.tr("Note on the agreement"), self.note, reserve=False),
        }
        self._by_hand = Label(self.tr("Write days and amounts into the list."), "body", "text2", wrap=True)
        self._arrange()
        for text in (self.count, self.reason, self.note):
            text.textChanged.connect(self._tell)
        for day in (self.until, self.first):
            day.day_changed.connect(self._tell)
        self.each.amount_changed.connect(self._tell)
        self.divide.picked.connect(self._tell)
        self.frequency.chosen.connect(self._tell)

    def _arrange(self) -> None:
        self._amounts = QStackedWidget()
        for name in _WAYS[:-1]:
            self._amounts.addWidget(self.rows[name])
        is_new = self.form.former is None
        last = self.rows["note" if is_new else "reason"]
        self.rows["reason" if is_new else "note"].hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(FormRow(_say("Plans", "Divide by"), self.divide, reserve=False))
        column.addWidget(self._by_hand)
        column.addLayout(side_by_side(self._amounts, self.rows["first_on"]))
        column.addLayout(side_by_side(self.rows["frequency"], last))
        column.addStretch(1)
        self._by_hand.hide()

    @property
    def way(self) -> str:
        """How it is divided."""
        return str(self.divide.key)

    def take(self) -> None:
        """Into the form; and show what belongs to the way that is picked."""
        form, is_own = self.form, self.way == "own"
        form.way, form.until, form.reason, form.note = self.way, self.until.day, self.reason.text(), self.note.text()
        form.count, form.each, form.first_on = self.count.text(), self.each.amount, self.first.day
        if isinstance(self.frequency.value, Frequency):
            form.frequency = self.frequency.value
        self._amounts.setVisible(not is_own)
        self.rows["first_on"].setVisible(not is_own)
        self._by_hand.setVisible(is_own)
        if not is_own:
            self._amounts.setCurrentIndex(_WAYS.index(form.way))

    def _tell(self, *_typed: object) -> None:
        self.changed.emit()


def side_by_side(*parts: QWidget) -> QHBoxLayout:
    """Fields that share the width."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1)
    return row

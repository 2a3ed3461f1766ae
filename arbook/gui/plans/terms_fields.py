"""What is agreed besides the division: the down payment, what the time costs, and what follows if it is not kept."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from arbook.gui.plans.form_plan import PlanForm
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow, MoneyField
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.owner import Owner

_say = QCoreApplication.translate
_BETWEEN = 12


class TermsFields(QWidget):
    """Three pages in one place: the division that the dialog brings, the costs, the rules."""

    def __init__(self, form: PlanForm, owner: Owner, division: QWidget) -> None:
        super().__init__()
        self.form = form
        self.down, self.down_on = MoneyField(form.currency, owner), DateField(owner, form.today)
        self.percent, self.fee = Field(), MoneyField(form.currency, owner)
        self.waives = QCheckBox(_say("Plans", "Let late charges go once it is kept"))
        self.notice, self.tolerance, self.parts, self.days = (Field(text) for text in form.rule_texts)
        self.rows = {
            "down": FormRow(_say("Plans", "Down payment"), self.down, reserve=False),
            "down_on": FormRow(_say("Plans", "Due on"), self.down_on, reserve=False),
            "yearly_percent": FormRow(_say("Plans", "Interest, % a year"), self.percent, reserve=False),
            "fee": FormRow(_say("Plans", "or a fee"), self.fee, reserve=False),
            "notice_days": FormRow(_say("Plans", "Note, days before a part"), self.notice, reserve=False),
            "tolerance_days": FormRow(_say("Plans", "Days late, still kept"), self.tolerance, reserve=False),
            "broken_parts": FormRow(_say("Plans", "Broken: parts missed"), self.parts, reserve=False),
            "broken_days": FormRow(_say("Plans", "or days late"), self.days, reserve=False),
        }
        pages = [
            ("division", _say("Plans", "Payments")),
            ("costs", _say("Plans", "Costs")),
            ("rules", _say("Plans", "If not kept")),
        ]
        self.pages = Segments(pages, _say("Plans", "What is agreed"))
        self._stack = QStackedWidget()
        for page in (division, self._costs(), self._rules()):
            self._stack.addWidget(page)
        self.pages.picked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.pages)
        column.addWidget(self._stack)

    def _costs(self) -> QWidget:
        return _page(("down", "down_on"), ("yearly_percent", "fee"), rows=self.rows, below=self.waives)

    def _rules(self) -> QWidget:
        return _page(("notice_days", "tolerance_days"), ("broken_parts", "broken_days"), rows=self.rows)

    def _turn(self, *_picked: object) -> None:
        self._stack.setCurrentIndex(("division", "costs", "rules").index(str(self.pages.key)))

    def turn_to(self, field: str) -> None:
        """Show the page that a field is on."""
        for page, names in (("costs", ("down", "down_on", "yearly_percent", "fee")), ("rules", self.rows)):
            if field in names:
                self.pages.set_picked(page)
                self._turn()
                return
        self.pages.set_picked("division")
        self._turn()

    def listen(self, heard: object) -> None:
        """Call this with every change."""
        for text in (self.percent, self.notice, self.tolerance, self.parts, self.days):
            text.textChanged.connect(heard)
        for amount in (self.down, self.fee):
            amount.amount_changed.connect(heard)
        self.down_on.day_changed.connect(heard)
        self.waives.toggled.connect(heard)

    def offer_down(self, *, offered: bool) -> None:
        """A down payment of its own; in the owner's own list it is a row."""
        for name in ("down", "down_on"):
            self.rows[name].setVisible(offered)

    def set_currency(self, currency: str) -> None:
        """Of the customer's."""
        self.down.set_currency(currency)
        self.fee.set_currency(currency)

    def show_form(self) -> None:
        """What the form begins with."""
        form = self.form
        for field, text in zip((self.notice, self.tolerance, self.parts, self.days), form.rule_texts, strict=True):
            field.setText(text)
        self.percent.setText(form.percent)

    def take(self) -> None:
        """Into the form."""
        form = self.form
        form.down, form.down_on = self.down.amount, self.down_on.day
        form.percent, form.fee, form.waives = self.percent.text(), self.fee.amount, self.waives.isChecked()
        texts = (self.notice.text(), self.tolerance.text(), self.parts.text(), self.days.text())
        form.rule_texts = texts


def _page(*pairs: tuple[str, str], rows: dict[str, FormRow], below: QWidget | None = None) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    for pair in pairs:
        line = QHBoxLayout()
        line.setSpacing(_BETWEEN)
        for name in pair:
            line.addWidget(rows[name], 1)
        column.addLayout(line)
    if below is not None:
        column.addWidget(below)
    column.addStretch(1)
    return page

"""How a customer pays, and how much credit is left: two short pictures with their figures, and the last payments."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.customers.paying_bar import ShareBar
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Card
from arbook.gui.shared.days import day_words
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.queries.paying import LastPayment, PaymentBehavior

_say = QCoreApplication.translate
_WIDTH = 780
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_PERCENT = 1000
"""On-time shares have one decimal."""


class PayingDialog(SheetDialog):
    """Nothing is changed here."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Paying", "How {0} pays").format(facts.card.name)
        super().__init__(parent, title, _say("Paying", "Close"))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._owner, self._facts = session.owner, facts
        self.bars: list[ShareBar] = []
        self.cancel.hide()
        self.confirmed.connect(self.accept)
        self.body.addWidget(self._behavior_card())
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._credit_card(), 1)
        below.addWidget(self._payments_card(facts.behavior.last_payments), 1)
        self.body.addLayout(below)
        self.tell(self.tr("Days are weighted by amount. What is still open does not count."))

    # ------------------------------------------------------------- how they pay
    def _behavior_card(self) -> Card:
        card, grid = Card(self.tr("Invoices paid"), ""), QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        heads = ("", self.tr("Invoices"), self.tr("Days to pay"), self.tr("Days late"), self.tr("On time"), "")
        for column, words in enumerate(heads):
            self._put(grid, 0, column, Label(words, "small_strong", "text2"))
        periods = (
            (str(self._facts.as_of.year), self._facts.behavior.this_year),
            (self.tr("All time"), self._facts.behavior.lifetime),
        )
        for row, (name, told) in enumerate(periods, start=1):
            self._add_period(grid, row, name, told)
        grid.setColumnStretch(5, 1)
        card.body.addLayout(grid)
        return card

    def _add_period(self, grid: QGridLayout, row: int, name: str, told: PaymentBehavior) -> None:
        formats = self._owner.formats
        unknown = "–"
        cells = (
            name,
            str(told.settled),
            unknown if told.days_to_pay is None else formats.quantity(told.days_to_pay),
            unknown if told.days_late is None else formats.quantity(told.days_late),
            unknown if told.on_time is None else formats.percent(told.on_time),
        )
        for column, words in enumerate(cells):
            self._put(grid, row, column, Label(words, "strong" if column else "body"))
        bar = ShareBar()
        spoken = self.tr("{0}: {1} of the money came in time").format(name, cells[-1])
        share = 0 if told.on_time is None else int(told.on_time * 10)
        bar.show_share(share, 0 if told.on_time is None else _PERCENT, spoken)
        self.bars.append(bar)
        grid.addWidget(bar, row, 5)

    def _put(self, grid: QGridLayout, row: int, column: int, label: Label) -> None:
        if column:
            label.setAlignment(_RIGHT)
        grid.addWidget(label, row, column)

    # ------------------------------------------------------------- credit
    def _credit_card(self) -> Card:
        card, standing, money = Card(self.tr("Credit limit"), ""), self._facts.standing, self._owner.formats.money
        lines = [(self.tr("Balance"), money(standing.balance)), (self.tr("Drafts"), money(standing.drafts)),
                 (self.tr("Together"), money(standing.exposure))]  # fmt: skip
        if standing.limit is None or standing.left is None:
            lines.append((self.tr("Limit"), self.tr("none")))
            card.body.addLayout(self._lines(lines))
        else:
            is_above = standing.left.minor < 0
            lines.append((self.tr("Limit"), money(standing.limit)))
            name = self.tr("Above it") if is_above else self.tr("Left")
            lines.append((name, money(abs(standing.left))))
            bar = ShareBar()
            spoken = self.tr("{0} of {1} used").format(money(standing.exposure), money(standing.limit))
            used, limit = standing.exposure.minor, standing.limit.minor
            if is_above:
                bar.show_share(limit, used, spoken, ("accent", "bad"))
            else:
                bar.show_share(used, limit, spoken, ("accent", None))
            self.bars.append(bar)
            card.body.addWidget(bar)
            card.body.addLayout(self._lines(lines))
        card.body.addStretch(1)
        return card

    def _payments_card(self, payments: Sequence[LastPayment]) -> Card:
        card = Card(self.tr("Last payments"), "")
        formats = self._owner.formats
        lines = [(day_words(each.received_on, self._owner), formats.money(each.amount)) for each in payments]
        if lines:
            card.body.addLayout(self._lines(lines))
        else:
            card.body.addWidget(Label(self.tr("None yet."), "body", "text2"))
        card.body.addStretch(1)
        return card

    def _lines(self, lines: Sequence[tuple[str, str]]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for words, number in lines:
            row = QHBoxLayout()
            row.addWidget(Label(words, "body", "text2"))
            row.addStretch(1)
            row.addWidget(Label(number, "strong"))
            column.addLayout(row)
        return column

"""The customer's situation beside the invoice being written: what they owe, the limit, the last invoice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QProgressBar, QVBoxLayout, QWidget

from arbook.gui.invoices.reading import Buyer
from arbook.gui.invoices.words import credit_words, hold_words
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Banner, Card
from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import ElidedLabel, Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import late_tone
from arbook.gui.shared.tokens import GAP
from arbook.gui.shared.work_words import late_words
from arbook.ledger.money import Money

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LINK = Qt.AlignmentFlag.AlignLeft
BUYER_WIDTH = 292
QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's word for no limit; PySide does not hand it on."""


class BuyerCard(Card):
    """``again`` carries the id of the last invoice, to start from; ``in_advance`` wants it paid in advance."""

    again = Signal(object)
    in_advance = Signal()

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._buyer: Buyer | None = None
        self._name, self._number = ElidedLabel("", "section"), Label("", "small", "text2")
        self._rows = {key: (Label(words, "body", "text2"), Label("", "strong")) for key, words in self._words()}
        grid = QGridLayout()
        grid.setVerticalSpacing(6)
        for row, (label, number) in enumerate(self._rows.values()):
            number.setAlignment(_RIGHT)
            grid.addWidget(label, row, 0)
            grid.addWidget(number, row, 1)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._left = Label("", "small", "text2", wrap=True)
        self._late = Banner("", "warn", "clock")
        self._late.acted.connect(self.in_advance)
        self._line = hairline()
        self._last_head = Label(self.tr("Last time"), "small_strong", "text2")
        self._last = Label("", "body", wrap=True)
        self.start = Button(self.tr("Start from that invoice"), "link", "file-text")
        self.start.clicked.connect(self._press)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.addLayout(_column(self._name, self._number, grid, self._bar, self._left), 1)
        self._columns.addLayout(_column(self._late, self._line, self._last_head, self._last, self.start), 1)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self.show_buyer(None, None)

    def set_beside(self, *, is_beside: bool) -> None:
        """Beside the form it is a column, below it two of them."""
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if is_beside else ways.LeftToRight)
        self._columns.setSpacing(GAP if is_beside else 32)
        self.setMinimumWidth(fonts.scaled(BUYER_WIDTH) if is_beside else 0)
        self.setMaximumWidth(fonts.scaled(BUYER_WIDTH) if is_beside else QWIDGETSIZE_MAX)

    def _words(self) -> tuple[tuple[str, str], ...]:
        return (
            ("owes", self.tr("Owes now")),
            ("overdue", self.tr("of it overdue")),
            ("with", self.tr("With this invoice")),
            ("drafts", self.tr("in other drafts")),
            ("limit", self.tr("Limit")),
        )

    def show_buyer(self, buyer: Buyer | None, gross: Money | None) -> None:
        """Show the customer's situation with an invoice of ``gross``."""
        self._buyer = buyer
        for label, number in self._rows.values():
            label.setVisible(buyer is not None)
            number.setVisible(buyer is not None)
        for part in (self._bar, self._left, self._late, self._line, self._last_head, self._last, self.start):
            part.setVisible(False)
        if buyer is None:
            self._name.setText(self.tr("No customer yet"))
            self._number.setText(self.tr("Their situation stands here."))
            return
        self._name.setText(buyer.card.name)
        self._number.setText(self.tr("Customer {0}").format(buyer.card.number))
        self._show_sums(buyer, gross or Money.zero(buyer.card.currency))
        self._show_last(buyer)

    def _show_sums(self, buyer: Buyer, gross: Money) -> None:
        amount = self._owner.formats.amount
        self._rows["owes"][1].setText(amount(buyer.aging.balance))
        self._rows["overdue"][1].setText(amount(buyer.aging.overdue))
        self._rows["overdue"][1].set_tone(late_tone(buyer.days_late) if buyer.aging.overdue else "text")
        self._rows["with"][1].setText(amount(buyer.with_invoice(gross)))
        left, limit = buyer.left_under_limit(gross), buyer.card.credit_limit
        for widget in self._rows["limit"]:
            widget.setVisible(limit is not None)
        for widget in self._rows["drafts"]:
            widget.setVisible(limit is not None and bool(buyer.standing.drafts))
        self._rows["drafts"][1].setText(amount(buyer.standing.drafts))
        if limit is not None and left is not None:
            self._rows["limit"][1].setText(amount(limit))
            self._bar.setVisible(True)
            share = (buyer.standing.exposure + gross).minor * 1000 // max(1, limit.minor)
            self._bar.setValue(min(1000, max(0, share)))
            words = self.tr("{0} above the limit.") if left.minor < 0 else self.tr("{0} left under the limit.")
            self._left.setText(words.format(self._owner.formats.money(abs(left))))
            self._left.set_tone("bad" if left.minor < 0 else "text2")
            self._bar.setAccessibleName(self._left.text())
            self._left.setVisible(True)
        no_credit = credit_words(buyer.stop, self._owner, by_reminder=buyer.standing.is_stopped)
        if no_credit:
            self._late.say(no_credit, "bad", "ban", self.tr("They pay in advance"))
            self._late.setVisible(True)
        elif buyer.hold is not None:
            self._late.say(hold_words(buyer.hold, self._owner), "quiet", "pause")
            self._late.setVisible(True)
        elif buyer.aging.overdue and buyer.days_late > 0:
            words = late_words(buyer.days_late, self._owner)
            text = self.tr("{0}. Ask for a part in advance?").format(words[:1].upper() + words[1:])
            self._late.say(text, late_tone(buyer.days_late), "clock")
            self._late.setVisible(True)

    def in_short(self) -> str:
        """One line of it for windows where the card stands far below: what is owed, or that the limit is passed."""
        buyer, formats = self._buyer, self._owner.formats
        if buyer is None:
            return ""
        no_credit = credit_words(buyer.stop, self._owner, by_reminder=buyer.standing.is_stopped)
        if no_credit:
            return no_credit
        if self._left.isVisibleTo(self) and self._left.property("tone") == "bad":
            return self._left.text()
        if buyer.aging.overdue:
            words = self.tr("Owes {0}, {1} of it overdue.")
            return words.format(formats.money(buyer.aging.balance), formats.money(buyer.aging.overdue))
        return (
            self.tr("Owes {0}.").format(formats.money(buyer.aging.balance)) if buyer.aging.balance.minor > 0 else ""
        )

    def _show_last(self, buyer: Buyer) -> None:
        last = buyer.last
        for part in (self._line, self._last_head, self._last, self.start):
            part.setVisible(last is not None)
        if last is not None:
            day, money = day_words(last.issued_on, self._owner), self._owner.formats.money(last.total)
            told = self.tr("{0}, {1}: {2}").format(last.number, day, money)
            self._last.setText(f"{told}\n{last.reference}" if last.reference else told)

    def _press(self) -> None:
        if self._buyer is not None and self._buyer.last is not None:
            self.again.emit(self._buyer.last.invoice_id)


def _column(*parts: QWidget | QGridLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GAP)
    for part in parts:
        if isinstance(part, QGridLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, 0, _LINK if isinstance(part, Button) else Qt.AlignmentFlag(0))
    column.addStretch(1)
    return column

"""An invoice passes its customer's limit, and the owner's rule is to stop: who, how much, and why all the same."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.money import Money
from arbook.services.credit_limits import CreditLimitError

_say = QCoreApplication.translate
_WIDTH = 620
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LONGEST_REASON = 500


class LimitDialog(SheetDialog):
    """``issue`` is called with the reason; without one nothing is issued. ``in_advance`` makes the invoice due at
    once before it is issued.
    """

    def __init__(
        self,
        parent: QWidget | None,
        owner: Owner,
        customer: str,
        refusal: CreditLimitError,
        issue: Callable[[str], object],
        in_advance: Callable[[], object],
    ) -> None:
        title = _say("Invoices", "Above the limit of {0}").format(customer)
        super().__init__(parent, title, _say("Invoices", "Issue all the same"))
        self._issue, self._in_advance = issue, in_advance
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.reason = Field()
        self.reason.setMaxLength(LONGEST_REASON)
        self.row = FormRow(_say("Invoices", "Why all the same"), self.reason)
        if refusal.facts.get("why") == "no_credit":
            self.title.setText(_say("Invoices", "No credit for {0}").format(customer))
            self.body.addWidget(Label(_no_credit(owner, refusal), wrap=True))
            self.advance = Button(_say("Invoices", "They pay in advance: due at once"), "plain", "banknote")
            self.advance.clicked.connect(lambda _checked: self._pay_in_advance())
            self.body.addWidget(self.advance, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            if "stage" in refusal.facts:
                self.body.addWidget(Label(_stopped(owner, refusal), wrap=True))
            self.body.addLayout(_sums(owner, refusal))
        self.body.addWidget(self.row)
        self.cancel.setText(_say("Invoices", "Keep as draft"))
        self.tell(_say("Invoices", "Your reason stands in the customer's log."), "circle-alert")
        self.confirmed.connect(self._confirm)
        self.reason.setFocus()

    def _pay_in_advance(self) -> None:
        self._in_advance()
        self.reason.setText(_say("Invoices", "Is paid in advance"))
        self._confirm()

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.row.complain(_say("Invoices", "Say why, or keep it as a draft."))
            self.reason.setFocus()
            return
        self.accept()
        self._issue(reason)


def _no_credit(owner: Owner, refusal: CreditLimitError) -> str:
    """Since when, until when and why the owner gives no credit."""
    told, day = refusal.facts, owner.formats.day
    since, until = told["stopped_on"], told["until"]
    assert isinstance(since, date)
    words = _say("Invoices", "You stopped their credit on {0}.").format(day(since))
    if isinstance(until, date):
        words = _say("Invoices", "You stopped their credit on {0}, until {1}.").format(day(since), day(until))
    return f"{words} {told['reason']}".strip()


def _stopped(owner: Owner, refusal: CreditLimitError) -> str:
    """Which reminder stopped the credit, when, and what lifts it."""
    told, day, amount = refusal.facts, refusal.facts["stopped_on"], refusal.facts["stopped_for"]
    assert isinstance(day, date)
    assert isinstance(amount, Money)
    words = _say(
        "Invoices",
        "Their credit was stopped by “{0}” of {1}. It is free again once the {2} that it was for are paid, or that "
        "reminder's stage no longer stops credit.",
    )
    return words.format(told["stage"], owner.formats.day(day), owner.formats.money(amount))


def _sums(owner: Owner, refusal: CreditLimitError) -> QGridLayout:
    grid, told = QGridLayout(), refusal.facts
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    rows = (
        (_say("Invoices", "Limit"), told["limit"]),
        (_say("Invoices", "Owed with this invoice and other drafts"), told["exposure"]),
        (_say("Invoices", "Above the limit"), told["over"]),
    )
    for place, (words, amount) in enumerate(rows):
        assert isinstance(amount, Money)
        number = Label(owner.formats.money(amount), "strong", "bad" if place == len(rows) - 1 else "text")
        number.setAlignment(_RIGHT)
        grid.addWidget(Label(words, "body", "text2", wrap=True), place, 0)
        grid.addWidget(number, place, 1)
    return grid

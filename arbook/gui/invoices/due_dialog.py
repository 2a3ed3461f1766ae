"""The one question before invoices that come again are issued: which, and what has to be known of them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.invoices.limit_dialog import LONGEST_REASON
from arbook.gui.invoices.repeat_words import period_words
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Banner
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.queries.recurring import DueRecurring
from arbook.services.recurring_outlook import LimitPassed, RecurringOutlook

_say = QCoreApplication.translate
_MOST_TOLD = 14
_MOST_WARNINGS = 6
_WIDTH = 620


class IssueDueDialog(SheetDialog):
    """``accepted`` means: issue them. ``reason`` is asked for where a credit limit stops some of them."""

    def __init__(
        self, parent: QWidget | None, owner: Owner, due: Sequence[DueRecurring], outlook: RecurringOutlook
    ) -> None:
        count, told = len(due), owner.formats.count(len(due))
        one = _say("Invoices", "Issue this invoice?"), _say("Invoices", "Issue it")
        many = _say("Invoices", "Issue {0} invoices?").format(told), _say("Invoices", "Issue all {0}").format(told)
        title, action = one if count == 1 else many
        super().__init__(parent, title, action)
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.body.addWidget(Label("\n".join(_told(due, owner)), "body", wrap=True))
        warnings = [*(_passed_words(each, owner) for each in outlook.passed), *_letter_words(outlook, owner)]
        for words in _shortened(warnings, _MOST_WARNINGS, owner):
            self.body.addWidget(Banner(words, "warn", "circle-alert"))
        self._reason = Field()
        if outlook.passed and outlook.stops:
            self._reason.setMaxLength(LONGEST_REASON)
            left = _say(
                "Invoices", "It stands in the customer's log. Without a reason those above the limit are not issued."
            )
            self.body.addWidget(FormRow(_say("Invoices", "Why all the same"), self._reason, left))
        once = _say("Invoices", "Each is dated {0}, takes the next number and stays as it is.")
        self.body.addWidget(Label(once.format(owner.formats.day(owner.today())), "body", "text2", wrap=True))
        self.confirmed.connect(self.accept)
        self.primary.setFocus()

    @property
    def reason(self) -> str:
        """Why a credit limit is passed; empty where nobody said so."""
        return self._reason.text().strip()


def _told(due: Sequence[DueRecurring], owner: Owner) -> list[str]:
    words = _say("Invoices", "{0}, {1}: {2}")
    told = [words.format(each.row.customer_name, each.row.name, period_words(each.period, owner)) for each in due]
    return _shortened(told, _MOST_TOLD, owner)


def _shortened(told: list[str], most: int, owner: Owner) -> list[str]:
    if len(told) <= most:
        return told
    return [*told[:most], _say("Invoices", "and {0} more").format(owner.formats.count(len(told) - most))]


def _passed_words(passed: LimitPassed, owner: Owner) -> str:
    exposure, over, limit = (owner.formats.money(each) for each in (passed.exposure, passed.over, passed.limit))
    words = _say("Invoices", "{0} would owe {1}, {2} above the limit of {3}.")
    return words.format(passed.customer_name, exposure, over, limit)


def _letter_words(outlook: RecurringOutlook, owner: Owner) -> list[str]:
    words = _say("Invoices", "{0}, {1}: {2}")
    return [words.format(row.customer_name, row.name, owner.explain(letters)) for row, letters in outlook.letters]

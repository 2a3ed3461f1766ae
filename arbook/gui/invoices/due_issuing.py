"""Issuing what is due of invoices that come again: the one question, then one after the other."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.invoices.due_dialog import IssueDueDialog
from arbook.ledger.errors import ArbookError
from arbook.queries.recurring import DueRecurring
from arbook.services.changing import Changes, new_operation_id
from arbook.services.credit_limits import CreditLimitError
from arbook.services.recurring_outlook import RecurringOutlook, recurring_outlook
from arbook.services.safekeeping import is_out_of_reach

if TYPE_CHECKING:
    from arbook.gui.invoices.recurring_page import RecurringPage


class DueIssuing(QObject):
    """Works for one page."""

    def __init__(self, page: "RecurringPage") -> None:
        super().__init__(page)
        self._page = page

    def ask(self, due: Sequence[DueRecurring]) -> None:
        """Say what would be issued, and whose limit that passes."""
        if due:
            session = self._page.session
            today = session.owner.today()
            session.ask(
                lambda office: office.read(recurring_outlook, due, today), partial(self._show, due), receiver=self
            )

    def _show(self, due: Sequence[DueRecurring], outlook: RecurringOutlook) -> None:
        dialog = IssueDueDialog(self._page.window(), self._page.session.owner, due, outlook)
        left = [each.row.recurring_id for each in due]
        dialog.accepted.connect(lambda: _Issuing(self._page, left, dialog.reason).go_on())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _Issuing(QObject):
    """One after the other, each in a change of its own: what is issued stays, whatever comes after.

    Of a rhythm that was refused nothing more is tried; the others go on.
    """

    def __init__(self, page: "RecurringPage", left: list[int], reason: str) -> None:
        super().__init__(page)
        self._page, self._left, self._reason = page, left, reason
        self._numbers: list[str] = []
        self._above_limit = 0
        self._refusal: Exception | None = None

    def go_on(self) -> None:
        """The next one, or what came of it all."""
        if not self._left:
            self._tell()
            return
        recurring_id, today, wish = self._left[0], self._page.session.owner.today(), new_operation_id()
        self._page.session.change(
            lambda office: office.recurring.issue_next(
                recurring_id, today=today, override=self._reason, operation_id=wish
            ),
            done=self._issued, failed=self._refused, receiver=self,
        )  # fmt: skip

    def _issued(self, changes: Changes) -> None:
        self._numbers.append(changes.number)
        del self._left[0]
        self.go_on()

    def _refused(self, error: Exception) -> bool:
        of_same = [each for each in self._left if each == self._left[0]]
        self._left = [each for each in self._left if each != self._left[0]]
        if isinstance(error, CreditLimitError):
            self._above_limit += len(of_same)
        else:
            self._refusal = self._refusal or error
        if not isinstance(error, ArbookError) or is_out_of_reach(error):
            self._left.clear()
        self.go_on()
        return True

    def _tell(self) -> None:
        """What was issued in passing; what was refused stays to be read."""
        told, count, how_many = [], len(self._numbers), self._page.session.owner.formats.count
        if count == 1:
            told.append(self.tr("Invoice {0} issued.").format(self._numbers[0]))
        elif count:
            many = self.tr("{0} invoices issued, {1} to {2}.")
            told.append(many.format(how_many(count), self._numbers[0], self._numbers[-1]))
        if self._above_limit:
            told.append(self.tr("Above the limit, and not issued: {0}.").format(how_many(self._above_limit)))
        if told:
            self._page.told.emit(" ".join(told))
        if self._refusal is not None:
            self._page.session.refused.emit(self._refusal)
        self.deleteLater()

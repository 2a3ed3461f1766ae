"""What is done with an agreement from a customer's page: ended with a way back, or gone on with in its window."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.customers.retracing import Wish, did
from arbook.gui.shared.desk import Desk
from arbook.gui.shared.more_time import take_time_back
from arbook.gui.shared.wishes import CreditDispute, OpenSettlement, ShowInvoice, ShowPlan
from arbook.gui.shared.wishes import Wish as ShellWish
from arbook.ledger.disputes import Resolution
from arbook.services.changing import new_operation_id

_say = QCoreApplication.translate
_OPENS: dict[str, Callable[[int], ShellWish]] = {
    "settlement": OpenSettlement,
    "plan": ShowPlan,
    "invoice": ShowInvoice,
}


class AgreedActs:
    """Works for a desk, which opens dialogs by ``open_dialog``."""

    def __init__(self, desk: Desk, open_dialog: Callable[[QDialog], None]) -> None:
        self._session, self._open = desk.session, open_dialog
        self._window, self._grant = desk.window, desk.wish.emit

    def act(self, key: str, facts: CustomerPageFacts) -> None:
        """Do what a key of ``agreed_rows`` stands for."""
        first, *rest = key.split(":")
        if first in _OPENS:
            self._grant(_OPENS[first](int(rest[0])))
        elif first == "change":
            self._change_promise(facts, int(rest[1]))
        elif first == "letter":
            from arbook.gui.customers.time_dialog import show_letter

            show_letter(self._session, self._window(), facts.card.customer_id, rest[0])
        elif first == "carry":
            from arbook.gui.customers.dispute_ending import CarryOnDialog

            self._open(CarryOnDialog(self._session, self._window(), facts, int(rest[1])))
        elif rest[0] == "dispute":
            self._settle(facts, int(rest[1]), Resolution(rest[2]) if len(rest) > 2 else None)
        elif rest[0] == "extension":
            take_time_back(self._session, rest[1])
        else:
            self._end(rest[0], int(rest[1]))

    def _change_promise(self, facts: CustomerPageFacts, promise_id: int) -> None:
        from arbook.gui.customers.promise_dialog import PromiseDialog

        old = next(row for row in facts.promises if row.promise_id == promise_id)
        self._open(PromiseDialog(self._session, self._window(), facts, old=old))

    def _settle(self, facts: CustomerPageFacts, dispute_id: int, how: Resolution | None) -> None:
        if how is Resolution.CREDITED:
            self._grant(CreditDispute(dispute_id))
            return
        from arbook.gui.customers.dispute_ending import SettleDialog

        self._open(SettleDialog(self._session, self._window(), facts, dispute_id, how))

    def _end(self, kind: str, row_id: int) -> None:
        """End a promise, stop or hold, without a dialog and with a way back."""
        on, operation_id = self._session.owner.today(), new_operation_id()
        said, wish = _ending(kind, row_id, on)
        self._session.change(
            lambda office: wish(office, operation_id),
            done=lambda changes: did(self._session, said, changes, wish, on),
        )


def _ending(kind: str, row_id: int, on: date) -> tuple[str, Wish]:
    """What is told of an end, and the end."""
    if kind == "promise":
        said = _say("Agreed", "Promise withdrawn.")
        return said, lambda office, wanted: office.promises.withdraw(row_id, on=on, operation_id=wanted)
    if kind == "credit":
        said = _say("Agreed", "Credit is free again.")
        return said, lambda office, wanted: office.credit_stops.lift(row_id, on=on, operation_id=wanted)
    said = _say("Agreed", "Reminders go on.")
    return said, lambda office, wanted: office.holds.lift(row_id, on=on, operation_id=wanted)

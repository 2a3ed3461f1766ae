"""Granting a discount that money in time earned and that was not taken with it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from arbook.gui.shared.session import Session
from arbook.queries.early_payment import UntakenRow
from arbook.services.changing import Changes

_say = QCoreApplication.translate


def grant_earned(session: Session, row: UntakenRow, told: Callable[[str], object], receiver: QObject) -> None:
    """Grant it now; the ledger's line undoes it."""
    today = session.owner.today()
    words = _say("Granting", "{0} granted as a discount on {1}.")
    sentence = words.format(session.owner.formats.money(row.discount), row.number)

    def done(_changes: Changes) -> None:
        instead = _say("Granting", "Open its line in the customer's ledger to undo it.")
        session.history.counter_with(sentence, instead)
        told(sentence)

    session.change(
        lambda office: office.giving_up.grant_earned(row.invoice_id, today=today), done=done, receiver=receiver
    )

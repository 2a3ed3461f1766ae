"""A discount that money in time earned and that was not taken with it: told where one looks at it, and granted."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.session import Session
from arbook.queries.early_payment import UntakenRow
from arbook.services.changing import Changes

_say = QCoreApplication.translate


class UntakenNote(QWidget):
    """Hidden as long as there is none; ``grant_pressed`` carries the ``UntakenRow``."""

    grant_pressed = Signal(object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self._row: UntakenRow | None = None
        self.missed, self.grant = Label("", "body", "text2", wrap=True), Button("", "plain", "percent")
        self.grant.clicked.connect(lambda: self.grant_pressed.emit(self._row))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.missed, self.grant):
            column.addWidget(part)
        self.hide()

    def show_untaken(self, rows: tuple[UntakenRow, ...]) -> None:
        """The first of them, until it is granted; without any the note is out of the way."""
        self._row = row = next(iter(rows), None)
        if row is not None:
            money = self._owner.formats.money(row.discount)
            told = self.tr("Paid in time for the discount on {0}, which was not taken: {1} is still open.")
            self.missed.setText(told.format(row.number, money))
            self.grant.setText(self.tr("Grant {0} now").format(money))
        self.setVisible(row is not None)


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

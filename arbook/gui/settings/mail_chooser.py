"""Which of several mail accounts is looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.fields import ChoiceField
from arbook.gui.shared.tokens import GAP
from arbook.queries.settings import MailAccountRow

NEW = ""
"""The address of an account that is not written yet."""


class MailChooser(QWidget):
    """Signals: ``picked`` (an address, or ``NEW``), ``used`` and ``taken_out`` (of the picked one)."""

    picked = Signal(str)
    used = Signal()
    taken_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice = ChoiceField([], self.tr("Mail account"))
        self.choice.setMinimumContentsLength(26)
        self.another = Button(self.tr("Another account"), "plain", "plus")
        self.use = Button(self.tr("Use it for all mail"), "plain", "check")
        self.take_out = Button(self.tr("Take it out"), "plain", "trash-2")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        for part in (self.choice, self.another, self.use, self.take_out):
            line.addWidget(part)
        line.addStretch(1)
        self.choice.chosen.connect(self._pick)
        self.another.clicked.connect(self._add)
        self.use.clicked.connect(self.used)
        self.take_out.clicked.connect(self.taken_out)

    def show_accounts(self, accounts: tuple[MailAccountRow, ...], address: str, *, why_not: str) -> None:
        """Offer these, the one with this address picked; ``why_not`` is why nothing may be changed."""
        shown = [(each.address, self._words(each, len(accounts))) for each in accounts]
        if address == NEW:
            shown.append((NEW, self.tr("A new account")))
        self.choice.set_choices(shown)
        self.choice.set_value(address)
        picked = next((each for each in accounts if each.address == address), None)
        self.choice.setVisible(len(shown) > 1)
        self.use.setVisible(picked is not None and not picked.is_default)
        self.take_out.setVisible(picked is not None)
        self.another.setVisible(address != NEW)
        for button in (self.another, self.use, self.take_out):
            allow(button, why_not)
        self.setVisible(bool(accounts))

    def _words(self, account: MailAccountRow, count: int) -> str:
        if count > 1 and account.is_default:
            return self.tr("{0}, used for all mail").format(account.address)
        return account.address

    def _pick(self, address: object) -> None:
        self.picked.emit(str(address))

    def _add(self) -> None:
        self.picked.emit(NEW)

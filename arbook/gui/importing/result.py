"""What came of an import: how much was added, and where it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from arbook.gui.importing.words import count_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.owner import Owner
from arbook.services.import_running import ImportCount


class ImportResult(Card):
    """``wanted`` carries the key of the desk to go to."""

    wanted = Signal(str)

    def __init__(self, count: ImportCount, owner: Owner) -> None:
        super().__init__()
        added = count.customers + count.invoices + count.payments + count.updated
        title = self.tr("Imported") if added else self.tr("Nothing new")
        words = {
            "customers": (count.customers + count.updated, self.tr("Show customers")),
            "payments": (count.payments, self.tr("Show payments")),
            "invoices": (count.invoices, self.tr("Show invoices")),
        }
        shown = [(key, text) for key, (number, text) in words.items() if number]
        buttons = []
        for place, (key, text) in enumerate(shown, start=1):
            button = Button(text, "filled" if place == len(shown) else "plain")
            button.clicked.connect(lambda _checked=False, key=key: self.wanted.emit(key))
            buttons.append(button)
        self.told = count_words(count, owner, is_dry_run=False)
        column = QVBoxLayout()
        column.addWidget(EmptyDesk("circle-check", title, self.told, buttons))
        self.body.addLayout(column)
        if buttons:
            self.setFocusProxy(buttons[-1])

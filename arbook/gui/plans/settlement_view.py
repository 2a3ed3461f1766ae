"""What an offer comes to, while it is written: what comes, what is let go, until when."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from arbook.gui.shared.cards import Card
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.owner import Owner
from arbook.ledger.money import Money
from arbook.ledger.settlements import Settlement, SettlementPart


class SettlementPreview(Card):
    """The offer in figures and sentences."""

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.enough, self.instead = Label("", "hero"), Label("", "body", "text2", wrap=True)
        self.let_go, self._parts = Label("", "strong", wrap=True), QWidget()
        self._told = Label("", "body", "text2", wrap=True)
        self._parts.setLayout(QVBoxLayout())
        for part in (Label(self.tr("This is enough"), "small", "text2"), self.enough, self.instead, hairline(),
                     self.let_go, self._parts, hairline(), self._told):  # fmt: skip
            self.body.addWidget(part)
        self.body.addStretch(1)

    def show_nothing(self, owed: Money) -> None:
        """No offer can be made of the fields yet."""
        self.enough.setText("")
        self.instead.setText(self.tr("{0} is open of it.").format(self._owner.formats.money(owed)))
        self.let_go.setText("")
        self._told.setText("")
        self._show_parts(())

    def show_settlement(self, found: Settlement) -> None:
        """What would be offered."""
        formats = self._owner.formats
        self.enough.setText(formats.money(found.enough))
        self.instead.setText(self.tr("instead of {0}, by {1}").format(formats.money(found.owed),
                                                                      formats.day(found.until)))  # fmt: skip
        self.let_go.setText(self.tr("{0} would be let go").format(formats.money(found.saved)))
        self._show_parts(found.parts if len(found.parts) > 1 else ())
        self._told.setText(
            self.tr(
                "The rest is written off by itself once all the money came in time, with its tax. Until then "
                "reminders for these items wait. If it does not come, the offer lapses and everything stays owed."
            )
        )

    def _show_parts(self, parts: tuple[SettlementPart, ...]) -> None:
        fresh, grid, formats = QWidget(), QGridLayout(), self._owner.formats
        grid.setContentsMargins(0, 0, 0, 0)
        for at, part in enumerate(parts):
            grid.addWidget(Label(formats.day(part.due_on), "body"), at, 0)
            grid.addWidget(Label(formats.money(part.amount), "strong"), at, 1)
        fresh.setLayout(grid)
        self.body.replaceWidget(self._parts, fresh)
        self._parts.deleteLater()
        self._parts = fresh
        fresh.setVisible(bool(parts))

"""Which ways to pay are told: a tick for each, side by side as far as there is room."""

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from arbook.gui.shared import fonts
from arbook.ledger.pay_ways import PayWay, ways_of

_WIDE = 190
"""Pixels of a tick with its words, at normal text."""


def way_names() -> dict[PayWay, str]:
    """What the ways are called."""
    say = QCoreApplication.translate
    return {
        PayWay.BANK: say("PayWays", "Bank account"),
        PayWay.CODE: say("PayWays", "Code to scan"),
        PayWay.LINK: say("PayWays", "Link to pay online"),
        PayWay.CARD: say("PayWays", "Card, by telephone"),
        PayWay.CHECK: say("PayWays", "Check"),
        PayWay.CASH: say("PayWays", "Cash"),
    }


class WaysField(QWidget):
    """``text`` is like ``bank,code``; ``changed`` says that a tick was set or taken away."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ticks = {way: QCheckBox(name) for way, name in way_names().items()}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._columns = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        for tick in self.ticks.values():
            tick.setAccessibleName(tick.text())
            tick.toggled.connect(self._tell)
        self.setFocusProxy(self.ticks[PayWay.BANK])
        self._arrange(len(self.ticks) // 2)

    @property
    def text(self) -> str:
        """The ways that are ticked."""
        return ",".join(way.value for way, tick in self.ticks.items() if tick.isChecked())

    def set_text(self, text: str) -> None:
        """Tick these."""
        told = ways_of(text)
        for way, tick in self.ticks.items():
            tick.setChecked(way in told)

    def _tell(self) -> None:
        self.changed.emit()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, tick in enumerate(self.ticks.values()):
            self._grid.addWidget(tick, at // columns, at % columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many beside each other as fit: one, two, three or all."""
        super().resizeEvent(event)
        fitting = max(1, self.width() // fonts.scaled(_WIDE))
        self._arrange(max(count for count in (1, 2, 3, len(self.ticks)) if count <= fitting))

    def minimumSizeHint(self) -> QSize:
        """Never wider than one tick needs."""
        return QSize(fonts.scaled(_WIDE), super().minimumSizeHint().height())

"""The strip "Safe to send?": what was looked at, and what the owner should look at, each with its action."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.check_words import CheckLook, check_look
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.readiness import Check, CheckKind

_SIDE = 18


class SafeStrip(QFrame):
    """``acted`` carries the ``CheckKind`` whose action was pressed."""

    acted = Signal(object)

    def __init__(self, owner: Owner) -> None:
        super().__init__()
        self._owner = owner
        self.checks: tuple[Check, ...] = ()
        self._parts: list[QWidget] = []
        self.setProperty("part", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(self.tr("Safe to send?"))
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, 7, _SIDE, 7)
        row.setSpacing(_SIDE)
        row.addWidget(Label(self.tr("Safe to send?"), "strong"))
        holder = QWidget()
        self._flow: QLayout = FlowLayout(holder)
        row.addWidget(holder, 1)

    def show_checks(self, checks: tuple[Check, ...]) -> None:
        """Tell these; the same ones again change nothing, so that a focused action keeps its focus."""
        if checks == self.checks:
            return
        self.checks = checks
        while self._flow.count():
            self._flow.takeAt(0)
        for part in self._parts:
            part.hide()
            part.deleteLater()
        looks = [look for look in (check_look(check, self._owner) for check in checks) if look is not None]
        self._parts = [self._part(look) for look in looks]
        for part in self._parts:
            self._flow.addWidget(part)
        self.setAccessibleDescription(", ".join(look.words for look in looks))
        self.updateGeometry()

    def _part(self, look: CheckLook) -> QWidget:
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, _SIDE // 2, 0)
        row.setSpacing(6)
        is_open = look.check.is_open
        row.addWidget(IconLabel("triangle-alert" if is_open else "circle-check", "warn" if is_open else "good"))
        row.addWidget(Label(look.words))
        if look.action:
            button = Button(look.action, "link")
            button.setAccessibleDescription(look.words)
            button.clicked.connect(partial(self._act, look.check.kind))
            row.addWidget(button)
        return part

    def _act(self, kind: CheckKind, _clicked: object = None) -> None:
        self.acted.emit(kind)

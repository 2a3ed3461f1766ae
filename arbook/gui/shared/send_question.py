"""What Send asks, once, while something was not looked at: look first, send the others, or send all."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.check_words import check_sentence, first_words
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.readiness import Check, CheckKind

_WIDTH = 640


class SendQuestion(SheetDialog):
    """Each thing to look at leads to its own place; where there is one alone, the foot does.

    Signals: ``look_wanted`` (a ``CheckKind``), ``others_wanted``, and ``confirmed`` for all.
    """

    look_wanted = Signal(object)
    others_wanted = Signal()

    def __init__(self, parent: QWidget, owner: Owner, checks: tuple[Check, ...], *, total: int, others: int) -> None:
        label = self.tr("Send all {0}").format(owner.formats.count(total))
        label = self.tr("Send it anyway") if total == 1 else label
        super().__init__(parent, self.tr("Before you send"), label, "send")
        self.looks: list[Button] = []
        for check in checks:
            line = QHBoxLayout()
            line.setSpacing(12)
            line.addWidget(IconLabel("triangle-alert", "warn"))
            line.addWidget(Label(check_sentence(check, owner), "lead", wrap=True), 1)
            if len(checks) > 1:
                line.addWidget(self._look_button(check, owner))
            self.body.addLayout(line)
        if len(checks) == 1:
            self.cancel.setText(first_words(checks[0].kind))
            self.cancel.clicked.disconnect()
            self.cancel.clicked.connect(partial(self._look, checks[0].kind))
        self.others = Button(self.tr("Send the {0} not concerned").format(owner.formats.count(others)))
        self.others.clicked.connect(self._send_others)
        self.others.setVisible(0 < others < total)
        self.foot_row.insertWidget(self.foot_row.count() - 1, self.others)
        self.confirmed.connect(self.accept)
        self.setMinimumWidth(_WIDTH)

    def _look_button(self, check: Check, owner: Owner) -> Button:
        button = Button(first_words(check.kind), "link")
        button.setAccessibleDescription(check_sentence(check, owner))
        button.clicked.connect(partial(self._look, check.kind))
        self.looks.append(button)
        return button

    def _look(self, kind: CheckKind, _clicked: object = None) -> None:
        self.reject()
        self.look_wanted.emit(kind)

    def _send_others(self) -> None:
        self.accept()
        self.others_wanted.emit()

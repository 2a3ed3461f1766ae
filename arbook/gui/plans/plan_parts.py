"""The payments of a plan in its panel: what came, what is missed, what is next."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared.days import day_words
from arbook.gui.shared.labels import IconLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import ICON_SMALL, Tone
from arbook.ledger.plans import InstallmentState


class PlanParts(QWidget):
    """One line for each."""

    def __init__(self, owner: Owner, parts: Sequence[InstallmentState]) -> None:
        super().__init__()
        self._owner = owner
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in parts:
            column.addLayout(self._line(part))

    def _line(self, part: InstallmentState) -> QHBoxLayout:
        formats, row = self._owner.formats, QHBoxLayout()
        is_missed = part.is_missed(self._owner.today())
        name, tone = self._sign(part, is_missed=is_missed)
        row.setSpacing(8)
        row.addWidget(IconLabel(name, tone, ICON_SMALL))
        row.addWidget(Label(day_words(part.installment.due_on, self._owner)))
        if part.installment.is_down:
            row.addWidget(Label(self.tr("down payment"), "small", "text2"))
        if is_missed:
            row.addWidget(Label(self.tr("missed"), "small_strong", "bad"))
        elif part.paid and part.open:
            row.addWidget(Label(self.tr("{0} paid").format(formats.amount(part.paid)), "small", "text2"))
        row.addStretch(1)
        row.addWidget(Label(formats.amount(part.asked), "strong"))
        return row

    def _sign(self, part: InstallmentState, *, is_missed: bool) -> tuple[str, Tone]:
        if not part.open:
            return "circle-check", "good"
        return ("calendar-x", "bad") if is_missed else ("circle-dashed", "text2")

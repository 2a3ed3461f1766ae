"""Why a piece may be charged: what the contract says, what the law gives, what came before, and the slices."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from arbook.gui.lateness.tables import show_whole, slice_columns
from arbook.gui.lateness.words import caution_lines, contract_lines, history_lines, law_lines
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Banner, Card
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.ledger.interest import Slice
from arbook.ledger.may_charge import Basis
from arbook.queries.lateness import LateAnswer, LateAnswers

_TOP = Qt.AlignmentFlag.AlignTop


class WhyCard(Card):
    """Follows the piece that is chosen in the table."""

    def __init__(self, owner: Owner) -> None:
        super().__init__(well=True)
        self._owner = owner
        self.cautions = Banner("", "warn", "triangle-alert")
        self.slices_button = Button(self.tr("Show the days"), "link", "list")
        self.slices_button.setCheckable(True)
        self._model = RowsModel[Slice](slice_columns(owner), owner.formats, lambda each: each.first, self)
        self.slices = RowsView(self._model, self.tr("Interest, slice by slice"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.told = {key: Label("", wrap=True) for key in ("contract", "law", "before")}
        titles = (self.tr("The contract"), self.tr("The law"), self.tr("Before"))
        for place, (title, label) in enumerate(zip(titles, self.told.values(), strict=True)):
            self._grid.addWidget(Label(title, "small_strong", "text2"), place, 0, _TOP)
            self._grid.addWidget(label, place, 1, _TOP)
        holder = QWidget()
        holder.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.cautions)
        self.body.addWidget(holder)
        self.body.addWidget(self.slices_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.slices)
        self.cautions.hide()
        self.slices.hide()
        self.slices_button.toggled.connect(self._show_slices)

    def show_answer(self, answers: LateAnswers, answer: LateAnswer | None) -> None:
        """Say why; nothing where no piece is chosen."""
        self.setVisible(answer is not None)
        if answer is None:
            return
        owner = self._owner
        applies = answer.decision.applies
        self.told["contract"].setText("\n".join(contract_lines(answers, answer, owner)))
        self.told["law"].setText("\n".join(law_lines(answers, answer, owner)))
        self.told["before"].setText("\n".join(history_lines(answer, owner)))
        self.told["contract"].set_tone("text2" if applies is Basis.STATUTORY else "text")
        self.told["law"].set_tone("text2" if applies is Basis.AGREED else "text")
        warned = " ".join(caution_lines(answers, answer, owner))
        self.cautions.say(warned, "warn", "triangle-alert")
        self.cautions.setVisible(bool(warned))
        side = answer.decision.said
        slices = () if side is None else side.claim.sheet.slices
        self._model.set_rows(slices)
        show_whole(self.slices, len(slices), lines=1)
        self.slices_button.setVisible(bool(slices))
        self.slices.setVisible(bool(slices) and self.slices_button.isChecked())

    def _show_slices(self, shown: bool) -> None:
        self.slices_button.setText(self.tr("Hide the days") if shown else self.tr("Show the days"))
        self.slices.setVisible(shown)

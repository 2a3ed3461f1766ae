"""The fields of terms: each part with its share, and its steps from left to right in the order they are taken."""

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.settings.form_terms import PLAIN_STEPS, PieceForm, StepForm
from arbook.gui.settings.terms_words import rounding_choices, share_choices, step_choices
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.cards import Card
from arbook.gui.shared.fields import ChoiceField, Field
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.ledger.terms import ShareKind, StepKind

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
MOST_STEPS, MOST_PARTS = 5, 12


class StepFields(QWidget):
    """One step. ``changed``, and ``gone`` when it is taken out."""

    changed = Signal()
    gone = Signal()

    def __init__(self, form: StepForm, name: str, *, is_first: bool) -> None:
        super().__init__()
        self.number, self.kind = Field(form.number), ChoiceField(step_choices())
        self.number.setAlignment(_RIGHT)
        self.number.setFixedWidth(fonts.scaled(84))
        self.kind.set_value(form.kind)
        self.kind.setMinimumContentsLength(16)
        away = IconButton("x", self.tr("Take this step out"), edge=False)
        for widget, said in ((self.number, self.tr("how many")), (self.kind, self.tr("step"))):
            widget.setAccessibleName(f"{name}, {said}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        if not is_first:
            row.addWidget(Label(self.tr("then"), "body", "text2"))
        for part in (self.number, self.kind, away):
            row.addWidget(part)
        self._show_number()
        self.number.textEdited.connect(self._tell)
        self.kind.chosen.connect(self._tell)
        away.clicked.connect(self.gone)

    def _tell(self, *_typed: object) -> None:
        self._show_number()
        self.changed.emit()

    def _show_number(self) -> None:
        self.number.setHidden(self.kind.value in PLAIN_STEPS)

    def form(self) -> StepForm:
        """As typed."""
        kind = self.kind.value
        return StepForm(kind if isinstance(kind, StepKind) else StepKind.ADD_DAYS, self.number.text())


class PieceFields(Card):
    """One part. ``changed``, and ``gone`` when it is taken out."""

    changed = Signal()
    gone = Signal()

    def __init__(self, owner: Owner, form: PieceForm, part: int, *, is_last: bool, is_only: bool) -> None:
        super().__init__(well=True)
        self._name = self.tr("Part {0}").format(part)
        self._is_last = is_last
        self.kind, self.share = ChoiceField(share_choices()), Field(form.share)
        self.start = ChoiceField(
            [(False, self.tr("counted from the invoice date")), (True, self.tr("counted from the part before"))]
        )
        self.rounding = ChoiceField(rounding_choices(owner, form.round_to))
        self.complaint = Label("", "small", "bad", wrap=True)
        self.steps: list[StepFields] = []
        self.kind.set_value(form.share_kind)
        self.start.set_value(form.after_last)
        self.kind.setMinimumContentsLength(11)
        self.start.setMinimumContentsLength(22)
        self.rounding.set_value(form.round_to)
        self.rounding.setMinimumContentsLength(9)
        self._make_top(part, is_only=is_only)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self.more = Button(self.tr("Then"), "link", "plus")
        self.more.setAccessibleName(f"{self._name}, {self.tr('add a step')}")
        self.more.clicked.connect(self._add_step)
        self.body.addWidget(self._holder)
        self.body.addWidget(self.complaint)
        self.complaint.hide()
        self._show_steps(form.steps)
        self.share.textEdited.connect(self._tell)
        for choice in (self.kind, self.start, self.rounding):
            choice.chosen.connect(self._tell)

    def _make_top(self, part: int, *, is_only: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        whole = self.tr("All of it") if is_only else self.tr("The rest")
        row.addWidget(Label(whole if self._is_last else self._name, "strong"))
        self.share.setAlignment(_RIGHT)
        self.share.setFixedWidth(fonts.scaled(96))
        for widget, said in ((self.share, self.tr("how much")), (self.kind, self.tr("of what"))):
            widget.setAccessibleName(f"{self._name}, {said}")
        self.start.setAccessibleName(f"{self._name}, {self.tr('counted from')}")
        self.rounding.setAccessibleName(f"{self._name}, {self.tr('rounded to')}")
        if not self._is_last:
            for widget in (self.share, self.kind, self.rounding):
                row.addWidget(widget)
        row.addStretch(1)
        if not self._is_last:
            away = IconButton("x", self.tr("Take part {0} out").format(part), edge=False)
            away.clicked.connect(self.gone)
            row.addWidget(away)
        self.body.addLayout(row)
        if part > 1:
            self.body.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_steps(self, forms: list[StepForm]) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for fields in self.steps:
            fields.hide()
            fields.deleteLater()
        self.steps = [StepFields(form, self._name, is_first=not place) for place, form in enumerate(forms)]
        for place, fields in enumerate(self.steps):
            fields.changed.connect(self._tell)
            fields.gone.connect(lambda place=place: self._drop_step(place))
            self._flow.addWidget(fields)
        self._flow.addWidget(self.more)
        self.more.setText(self.tr("Then") if forms else self.tr("Not at once"))
        self.more.setVisible(len(forms) < MOST_STEPS)
        self._holder.updateGeometry()

    def _add_step(self) -> None:
        first = StepForm() if not self.steps else StepForm(StepKind.END_OF_MONTH, "")
        self._show_steps([*(fields.form() for fields in self.steps), first])
        self.steps[-1].kind.setFocus()
        self._tell()

    def _drop_step(self, place: int) -> None:
        self._show_steps([fields.form() for at, fields in enumerate(self.steps) if at != place])
        self._tell()

    def _tell(self, *_typed: object) -> None:
        self.changed.emit()

    def form(self) -> PieceForm:
        """As typed."""
        kind, step = self.kind.value, self.rounding.value
        return PieceForm(
            kind if isinstance(kind, ShareKind) else ShareKind.PERCENT,
            self.share.text(),
            [fields.form() for fields in self.steps],
            self.start.value is True,
            step if isinstance(step, Decimal) and not self._is_last else None,
        )

    def complain(self, text: str) -> None:
        """Say what is wrong with this part."""
        self.complaint.setText(text)
        self.complaint.setVisible(bool(text))


class PartsView(QWidget):
    """All parts, the last of which takes the rest. ``changed`` when anything is typed."""

    changed = Signal()

    def __init__(self, owner: Owner, forms: list[PieceForm]) -> None:
        super().__init__()
        self._owner = owner
        self.parts: list[PieceFields] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.more = Button(self.tr("Add a part"), "link", "plus")
        self.more.clicked.connect(self._add_part)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_parts(forms)

    def show_parts(self, forms: list[PieceForm]) -> None:
        """Show these instead."""
        for part in self.parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        last, self.parts = len(forms), []
        for place, form in enumerate(forms, start=1):
            fields = PieceFields(self._owner, form, place, is_last=place == last, is_only=last == 1)
            fields.changed.connect(self.changed)
            fields.gone.connect(lambda place=place: self._drop_part(place - 1))
            self._column.insertWidget(place - 1, fields)
            self.parts.append(fields)
        self.more.setVisible(last < MOST_PARTS)

    def forms(self) -> list[PieceForm]:
        """As typed."""
        return [part.form() for part in self.parts]

    def _add_part(self) -> None:
        """Before the rest, which stays the last."""
        *before, rest = self.forms()
        self.show_parts([*before, PieceForm(ShareKind.PERCENT, "30", []), rest])
        self.parts[-2].share.setFocus()
        self.changed.emit()

    def _drop_part(self, place: int) -> None:
        self.show_parts([form for at, form in enumerate(self.forms()) if at != place])
        self.changed.emit()

    def complain(self, field: str, text: str) -> bool:
        """Say it at the part that the field names; False when it names none."""
        for place, part in enumerate(self.parts, start=1):
            is_meant = field == f"part_{place}"
            part.complain(text if is_meant else "")
            if is_meant:
                (part.steps[0].number if part.steps else part.share).setFocus()
        return field.startswith("part_")

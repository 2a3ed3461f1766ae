"""The fields of one stage of a ladder."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from arbook.gui.settings.form_policy import StageForm
from arbook.gui.settings.policy_words import (
    BEFORE,
    channel_choices,
    clock_choices,
    clock_of,
    recipient_choices,
    tone_choices,
)
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import IconButton
from arbook.gui.shared.fields import ChoiceField, Field
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label, hairline
from arbook.gui.shared.tokens import FIELD_HEIGHT
from arbook.ledger.reminder_policies import Channel, Clock, Stage

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def between(text: str) -> Label:
    """Words between fields, as high as they are."""
    made = Label(text, "body", "text2")
    made.setMinimumHeight(fonts.scaled(FIELD_HEIGHT))
    made.setAlignment(Qt.AlignmentFlag.AlignVCenter)
    return made


class StageFields(QWidget):
    """One stage. ``changed`` on typing, ``gone`` when it is taken out."""

    changed = Signal()
    gone = Signal()

    def __init__(self, stage: Stage, place: int) -> None:
        super().__init__()
        self.form, self._place = StageForm.of(stage), place
        self.name = Field(self.form.name)
        self.days, self.gives = self._number(self.form.days), self._number(self.form.gives)
        self.repeats, self.repeat_days = self._number(self.form.repeats), self._number(self.form.repeat_days)
        self.signed = Field(stage.sender, placeholder=self.tr("your contact"))
        self.clock, self.channel = ChoiceField(clock_choices()), ChoiceField(channel_choices())
        self.tone, self.recipient = ChoiceField(tone_choices()), ChoiceField(recipient_choices())
        self.clock.set_value(clock_of(stage))
        self.channel.set_value(None if stage.channel is Channel.MAIL else stage.channel)
        self.tone.set_value(stage.tone)
        self.recipient.set_value(stage.recipient)
        self.hands_over = QCheckBox(self.tr("Can be handed over afterwards"))
        self.hands_over.setChecked(stage.hands_over)
        self.hands_over.toggled.connect(self.changed)
        self._name_all(place)
        self._lay_out(place)

    def _number(self, text: str) -> Field:
        made = Field(text)
        made.setAlignment(_RIGHT)
        made.setFixedWidth(fonts.scaled(64))
        return made

    def _name_all(self, place: int) -> None:
        named = (
            (self.name, self.tr("Stage {0}, name")),
            (self.days, self.tr("Stage {0}, days")),
            (self.clock, self.tr("Stage {0}, counted from")),
            (self.channel, self.tr("Stage {0}, way")),
            (self.tone, self.tr("Stage {0}, tone")),
            (self.recipient, self.tr("Stage {0}, to whom")),
            (self.gives, self.tr("Stage {0}, days to pay")),
            (self.repeats, self.tr("Stage {0}, times more")),
            (self.repeat_days, self.tr("Stage {0}, days between repeats")),
            (self.signed, self.tr("Stage {0}, signed by")),
        )
        for widget, said in named:
            widget.setAccessibleName(said.format(place))
            if isinstance(widget, Field):
                widget.textEdited.connect(self.changed)
            else:
                widget.chosen.connect(self.changed)

    def _lay_out(self, place: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        if place > 1:
            column.addWidget(hairline())
        away = IconButton("x", self.tr("Take stage {0} out").format(place), edge=False)
        away.clicked.connect(self.gone)
        self.name.setFixedWidth(fonts.scaled(170))
        self.signed.setFixedWidth(fonts.scaled(150))
        self.clock.setMinimumContentsLength(20)
        for choice in (self.channel, self.tone, self.recipient):
            choice.setMinimumContentsLength(12)
        number = between(f"{place}")
        column.addLayout(self._row(number, self.name, self.days, self.clock, self.channel, away))
        column.addLayout(
            self._row(
                self.tone,
                self.recipient,
                between(self.tr("asks to pay within")),
                self.gives,
                between(self.tr("days; repeats")),
                self.repeats,
                between(self.tr("times, every")),
                self.repeat_days,
                between(self.tr("days; signed by")),
                self.signed,
            )
        )
        column.addWidget(self.hands_over)

    @staticmethod
    def _row(*parts: QWidget) -> FlowLayout:
        row = FlowLayout()
        for part in parts:
            row.addWidget(part)
        return row

    def stage(self) -> Stage:
        """As typed.

        Raises:
            PolicyError: ``not_a_number``.
        """
        form, clock = self.form, self.clock.value
        form.name, form.days, form.gives = self.name.text(), self.days.text(), self.gives.text()
        form.repeats, form.repeat_days = self.repeats.text(), self.repeat_days.text()
        found = form.stage(self._place)
        is_before = clock == BEFORE
        channel = self.channel.value
        return replace(
            found,
            position=self._place,
            offset_days=-found.offset_days if is_before else found.offset_days,
            clock=Clock.DUE if is_before or not isinstance(clock, Clock) else clock,
            channel=channel if isinstance(channel, Channel) else None,
            tone=str(self.tone.value),
            recipient=str(self.recipient.value),
            sender=self.signed.text().strip(),
            hands_over=self.hands_over.isChecked(),
        )

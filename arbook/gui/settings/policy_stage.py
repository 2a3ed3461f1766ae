"""One stage of a ladder: its days, its way, its tone, and what else it does."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from arbook.gui.settings.form_policy import StageForm
from arbook.gui.settings.policy_words import (
    BEFORE,
    account_choices,
    channel_choices,
    clock_choices,
    clock_of,
    enclosed_words,
    recipient_choices,
)
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.stage_words import tone_choices
from arbook.ledger.reminder_policies import Channel, Clock, Enclosed, PolicyError, Stage

_WIDTH = 740


class StageDialog(SheetDialog):
    """``keep`` is called with the stage; what it says is the complaint, empty where the ladder can be climbed.
    ``accounts`` are the addresses that mail can leave by.
    """

    def __init__(
        self,
        owner: Owner,
        parent: QWidget | None,
        stage: Stage,
        place: int,
        keep: Callable[[Stage], str],
        accounts: Sequence[str] = (),
    ) -> None:
        title = self.tr("Stage {0} of the ladder").format(place)
        super().__init__(parent, title, self.tr("Take it over"))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._owner, self._place, self._keep = owner, place, keep
        self.form = StageForm.of(stage)
        self.name, self.days, self.gives = Field(stage.name), Field(self.form.days), Field(self.form.gives)
        self.repeats, self.repeat_days = Field(self.form.repeats), Field(self.form.repeat_days)
        self.signed = Field(stage.sender, placeholder=self.tr("your contact"))
        self.clock, self.channel = ChoiceField(clock_choices()), ChoiceField(channel_choices())
        self.tone, self.recipient = ChoiceField(tone_choices()), ChoiceField(recipient_choices())
        self.clock.set_value(clock_of(stage))
        self.channel.set_value(None if stage.channel is Channel.MAIL else stage.channel)
        self.tone.set_value(stage.tone)
        self.recipient.set_value(stage.recipient)
        self.charges = QCheckBox(self.tr("Charges interest and fees, as far as agreed or as the law allows"))
        self.stops_credit = QCheckBox(self.tr("Nothing more on credit until this is paid"))
        self.hands_over = QCheckBox(self.tr("Ready to be handed over afterwards; only for the last stage"))
        self.alone = QCheckBox(self.tr("Goes out by itself by mail, where a time is set for that"))
        self.alone.setChecked(stage.goes_alone)
        self.account = ChoiceField(account_choices(accounts, stage.from_address))
        self.account.set_value(stage.from_address)
        self.encloses = {each: QCheckBox(enclosed_words(each)) for each in Enclosed}
        for each, tick in self.encloses.items():
            tick.setChecked(each in stage.encloses)
        self.charges.setChecked(stage.charges)
        self.stops_credit.setChecked(stage.stops_credit)
        self.hands_over.setChecked(stage.hands_over)
        self._arrange()
        self.tell(self.tr("Kept with the ladder, once you save it."), "pencil")
        self.confirmed.connect(self._confirm)
        self.channel.chosen.connect(self._fit_way)
        self._fit_way()
        self.name.setFocus()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        lines = (
            ((self.tr("Name"), self.name, 6), (self.tr("Tone"), self.tone, 6)),
            ((self.tr("Days"), self.days, 3), (self.tr("Counted from"), self.clock, 9)),
            ((self.tr("Way"), self.channel, 4), (self.tr("Goes to"), self.recipient, 4),
             (self.tr("Signed by"), self.signed, 4)),
            ((self.tr("Asks to pay within days"), self.gives, 4), (self.tr("Times more"), self.repeats, 4),
             (self.tr("Days between them"), self.repeat_days, 4)),
            ((self.tr("Leaves by"), self.account, 12),),
        )  # fmt: skip
        for line, cells in enumerate(lines):
            column = 0
            for label, field, span in cells:
                grid.addWidget(FormRow(label, field, reserve=False), line, column, 1, span)
                column += span
        for column in range(12):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        along = FlowLayout()
        for tick in self.encloses.values():
            along.addWidget(tick)
        self.body.addWidget(Label(self.tr("Goes along with a mail"), "small_strong", "text2"))
        self.body.addLayout(along)
        for tick in (self.alone, self.charges, self.stops_credit, self.hands_over):
            self.body.addWidget(tick)

    def _fit_way(self, _chosen: object = None) -> None:
        """Only what is written can charge, and only mail has an account, papers, and leaves by itself."""
        is_written = self.channel.value in (None, Channel.LETTER)
        for part in (self.alone, self.account, *self.encloses.values()):
            allow(part, "" if self.channel.value is None else self.tr("Only for what goes by mail."))
        allow(self.charges, "" if is_written else self.tr("Only for what is written."))
        if not is_written:
            self.charges.setChecked(False)

    def stage(self) -> Stage:
        """As typed.

        Raises:
            PolicyError: ``not_a_number``.
        """
        form, clock, channel = self.form, self.clock.value, self.channel.value
        form.name, form.days, form.gives = self.name.text(), self.days.text(), self.gives.text()
        form.repeats, form.repeat_days = self.repeats.text(), self.repeat_days.text()
        found, is_before = form.stage(self._place), clock == BEFORE
        return replace(
            found,
            position=self._place,
            offset_days=-found.offset_days if is_before else found.offset_days,
            clock=clock if isinstance(clock, Clock) else Clock.DUE,
            channel=channel if isinstance(channel, Channel) else None,
            tone=str(self.tone.value),
            recipient=str(self.recipient.value),
            sender=self.signed.text().strip(),
            charges=self.charges.isChecked(),
            stops_credit=self.stops_credit.isChecked(),
            hands_over=self.hands_over.isChecked(),
            goes_alone=self.alone.isChecked() and channel is None,
            from_address=str(self.account.value),
            encloses=tuple(each for each, tick in self.encloses.items() if tick.isChecked()),
        )

    def _confirm(self) -> None:
        try:
            complaint = self._keep(self.stage())
        except PolicyError as refusal:
            complaint = self._owner.explain(refusal)
        if complaint:
            self.tell(complaint, "circle-alert", "bad")
        else:
            self.accept()

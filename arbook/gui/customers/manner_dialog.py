"""In which tone a customer is reminded: what their history suggests, what the owner wants, and the brake."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared import fonts
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.labels import Label
from arbook.gui.shared.manner_words import tone_words
from arbook.gui.shared.session import Session
from arbook.ledger.relationship import Manner
from arbook.services.changing import Changes, new_operation_id
from arbook.services.manners import SetManner
from arbook.services.office import Office

_WIDTH = 700
_say = QCoreApplication.translate


class MannerDialog(FormDialog):
    """Three tones or none of the owner's own, and the brake."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Manner", "How {0} is spoken to").format(facts.card.name)
        super().__init__(session, parent, title, _say("Manner", "Keep it"), "message-square")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._facts, self._operation_id, self._before = facts, new_operation_id(), facts.manner
        tones: list[tuple[object, str]] = [
            ("", self.tr("From how they pay")),
            ("warm", self.tr("Warm")),
            ("neutral", self.tr("Neutral")),
            ("firm", self.tr("Firm")),
        ]
        self.tone = Segments(tones, self.tr("Tone"))
        self.tone.set_picked(self._before.tone)
        self.care = QCheckBox(self.tr("Be careful with them: no reminder in a batch, and only warm words"))
        self.care.setChecked(self._before.is_sensitive)
        self.reason = Field(self._before.reason)
        self.rows = {
            "tone": FormRow(self.tr("Tone"), self.tone, reserve=False),
            "reason": FormRow(self.tr("Why"), self.reason),
        }
        self.body.addWidget(Label(tone_words(facts.tone, session.owner), wrap=True))
        for part in (self.rows["tone"], self.care, self.rows["reason"]):
            self.body.addWidget(part)
        self.tell(self.tr("Your own texts of a stage stay as they are."), "message-square")

    def confirm(self) -> None:
        """Keep it."""
        before, on, who = self._before, self._facts.as_of, self._facts.card.customer_id
        wanted = Manner(str(self.tone.key or ""), self.care.isChecked(), self.reason.text())

        def put(manner: Manner, operation_id: str | None, office: Office) -> Changes:
            return office.manners.set(SetManner(who, manner, on), operation_id=operation_id)

        def written(_changes: Changes) -> None:
            self.session.history.did(
                self.tr("Kept how {0} is spoken to.").format(self._facts.card.name),
                lambda office: put(before, None, office),
                lambda office: put(wanted, None, office),
            )
            self.finish("")

        self.change(lambda office: put(wanted, self._operation_id, office), written)

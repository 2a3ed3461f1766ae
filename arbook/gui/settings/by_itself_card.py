"""Reminders that go out by themselves: the time of day, whether the computer's scheduler has it, and the report."""

from datetime import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, one_moment, why_nothing_leaves
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Banner, Card
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.labels import Label
from arbook.gui.shared.saying import said
from arbook.gui.shared.session import Session
from arbook.gui.shared.tokens import GAP, Tone
from arbook.ledger.digits import latin_digits
from arbook.ledger.errors import ArbookError
from arbook.queries.unattended import mails_report
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.scheduling import schedule_of, scheduler_here

if TYPE_CHECKING:
    from arbook.services.schedule_places import Found

_say = QCoreApplication.translate
_USUAL = "09:00"


class ByItselfCard(Card):
    """What the computer's scheduler has is looked up, never assumed."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            _say("ByItself", "Sent by schedule"),
            _say("ByItself", "Stages that you mark for it go out each day, also while arbook is closed"),
        )
        self._session = session
        self.at = Field(_USUAL)
        self.row = FormRow(_say("ByItself", "Each day at"), self.at, _say("ByItself", "Like 09:00."))
        self.row.setMaximumWidth(fonts.scaled(200))
        self.set_button = Button(_say("ByItself", "Send each day"), "plain", "clock")
        self.off_button = Button(_say("ByItself", "No more by itself"), "plain", "x")
        self.report = QCheckBox(_say("ByItself", "Also send each report to my own mailbox"))
        self.state = Banner("", "quiet", "clock")
        self._why_not = why_nothing_leaves(session)
        self._lay_out()
        for part in (self.at, self.set_button, self.off_button, self.report):
            allow(part, self._why_not)
        self.set_button.clicked.connect(self._set)
        self.off_button.clicked.connect(self._remove)
        self.report.toggled.connect(self._keep_report)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.row)
        line.addWidget(self.set_button)
        line.addWidget(self.off_button)
        line.addWidget(Label(self._why_not, "small", "text2"))
        line.addStretch(1)
        note = _say("ByItself", "What they send and what they leave to you stands on Today.")
        self.report.setToolTip(note)
        self.body.addWidget(self.state)
        self.body.addLayout(line)
        self.body.addWidget(self.report)
        self.state.hide()
        self.off_button.hide()

    # ------------------------------------------------------------- showing
    def load(self) -> None:
        """Ask the computer, and the book about the report."""
        self._session.outside(partial(_look, self._session), self._show, failed=self._complain, receiver=self)
        self._session.ask(lambda office: office.read(mails_report), self._show_report, receiver=self)

    def _show(self, found: "Found") -> None:
        from arbook.sentences.unattended import schedule_told

        standing, is_left = found.here, found.here.at is None and found.left.at is not None
        is_set = standing.at is not None
        words = said(schedule_told(found), self._session.owner)
        tone: Tone = "bad" if standing.is_asleep else "good" if is_set else "warn" if is_left else "quiet"
        self.state.say(words, tone, "circle-alert" if is_left else "clock")
        self.state.show()
        self.off_button.setVisible(is_set or is_left)
        bring = _say("ByItself", "Bring it here") if is_left else _say("ByItself", "Send each day")
        self.set_button.setText(_say("ByItself", "Change the time") if is_set else bring)
        at = standing.at or found.left.at
        if at is not None and not self.at.isModified():
            self.at.setText(f"{at:%H:%M}")

    def _show_report(self, wanted: bool) -> None:
        self.report.blockSignals(True)
        self.report.setChecked(wanted)
        self.report.blockSignals(False)

    # ------------------------------------------------------------- doing
    def _set(self) -> None:
        at = _time_of(self.at.text())
        self.row.complain("" if at else _say("ByItself", "This is no time of day. Write it like 09:00."))
        if at is not None:
            self.at.setModified(False)
            self._do(partial(_put, self._session, at))

    def _remove(self) -> None:
        self._do(partial(_remove, self._session))

    def _do(self, work: "partial[Found]") -> None:
        for button in (self.set_button, self.off_button):
            allow(button, one_moment())
        self._session.outside(work, self._did, failed=self._complain, receiver=self)

    def _did(self, found: "Found") -> None:
        self._free()
        self._show(found)

    def _free(self) -> None:
        for button in (self.set_button, self.off_button):
            allow(button, self._why_not)

    def _complain(self, error: Exception) -> bool:
        self._free()
        if not isinstance(error, ArbookError):
            return False
        self.state.say(self._session.owner.explain(error), "bad", "circle-alert")
        self.state.show()
        return True

    def _keep_report(self, wanted: bool) -> None:
        keep, back = partial(_report, wanted), partial(_report, not wanted)
        told = _say("ByItself", "Reports also go to your mailbox.") if wanted else _say(
            "ByItself", "Reports stand on Today alone.")  # fmt: skip
        self._session.change(keep, done=lambda _changes: self._session.history.did(told, back, keep))


def _time_of(text: str) -> time | None:
    hours, colon, minutes = latin_digits(text).strip().replace(".", ":").partition(":")
    try:
        return time(int(hours), int(minutes) if colon else 0)
    except ValueError:
        return None


def _look(session: Session) -> "Found":
    """On the outside lane: the scheduler is asked by a command of the system."""
    from arbook.services.schedule_places import look_around

    return look_around(session.from_outside, scheduler_here(), session.path.resolve())


def _put(session: Session, at: time) -> "Found":
    from arbook.services.schedule_places import put_here

    put_here(session.from_outside, scheduler_here(), schedule_of(session.path, at))
    return _look(session)


def _remove(session: Session) -> "Found":
    from arbook.services.schedule_places import remove_all

    remove_all(session.from_outside, scheduler_here(), session.path.resolve())
    return _look(session)


def _report(wanted: bool, office: Office) -> Changes:
    return office.unattended.set_rules(mails_report=wanted)

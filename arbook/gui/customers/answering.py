"""What a customer answered: pasted, heard, or opened as a mail; and a note to come back to them."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from arbook.gui.customers.agreeing import WritingDialog, pair
from arbook.gui.customers.page_facts import CustomerPageFacts
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.labels import Label
from arbook.gui.shared.lines_field import LinesField
from arbook.gui.shared.mail_drop import mails_in, read_mail_file
from arbook.gui.shared.session import Session
from arbook.gui.shared.trouble import sentence_for
from arbook.ledger.dates import add_days
from arbook.ledger.errors import DateError
from arbook.services.changing import new_operation_id
from arbook.services.follow_ups import AddFollowUp
from arbook.services.replies import WriteReply

if TYPE_CHECKING:
    from arbook.services.replies import FoundReply

_say = QCoreApplication.translate
_WIDTH = 700
_LINES = 7
_NOTE_LINES = 3
_SOON_DAYS = 7
_TOMORROW = 1


class ReplyDialog(WritingDialog):
    """The text of an answer; a mail that is dropped or opened fills all of it, files included."""

    def __init__(self, session: Session, parent: QWidget | None, facts: CustomerPageFacts) -> None:
        title = _say("Answers", "{0} answered").format(facts.card.name)
        super().__init__(session, parent, title, _say("Answers", "Write it down"), "reply")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self.setAcceptDrops(True)
        self._customer_id, self._today, self._operation_id = facts.card.customer_id, facts.as_of, new_operation_id()
        self._found: FoundReply | None = None
        ways: list[tuple[object, str]] = [
            ("mail", self.tr("By e-mail")),
            ("call", self.tr("By telephone")),
            ("letter", self.tr("By letter")),
            ("text", self.tr("By text message")),
        ]
        self.way = Segments(ways, self.tr("How it came"))
        self.open_button = Button(self.tr("Open a mail"), "plain", "mail")
        self.open_button.clicked.connect(self._choose)
        people = [person.name for person in facts.people if person.name]
        self.text, self.day = LinesField(_LINES), DateField(session.owner)
        self.who = Field(people[0] if people else "")
        self.day.set_day(facts.as_of)
        self.files = Label("", "small", "text2", wrap=True)
        self.files.hide()
        self.rows = {
            "text": FormRow(self.tr("What they said"), self.text),
            "with_whom": FormRow(self.tr("Who"), self.who),
            "on": FormRow(self.tr("When"), self.day),
        }
        self._place_fields()
        self.tell(self.tr("Reminders wait for some days after an answer."), "pause")
        self.keep_draft(f"reply:{self._customer_id}")

    def _place_fields(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.way)
        top.addStretch(1)
        top.addWidget(self.open_button)
        self.body.addLayout(top)
        self.body.addWidget(self.rows["text"])
        self.body.addWidget(self.files)
        self.body.addLayout(pair(self.rows["with_whom"], self.rows["on"]))

    # ------------------------------------------------------------- a mail
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Mails are welcome."""
        if mails_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The first of them."""
        for path in mails_in(event.mimeData())[:1]:
            self.open_mail(path)

    def _choose(self) -> None:
        kinds = self.tr("Mails (*.eml)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open a mail"), "", kinds)
        if name:
            self.open_mail(Path(name))

    def open_mail(self, path: Path) -> None:
        """Show what a mail says; "Write it down" keeps it whole."""
        self.session.ask(partial(read_mail_file, path), self._show_mail, failed=self._refuse_mail, receiver=self)

    def _refuse_mail(self, error: Exception) -> bool:
        self.rows["text"].complain(sentence_for(error))
        return True

    def _show_mail(self, found: "FoundReply") -> None:
        self._found, mail = found, found.mail
        self.way.set_picked("mail")
        self.text.setPlainText("\n\n".join(filter(None, (mail.subject, mail.body))))
        self.who.setText(mail.from_name or mail.from_address)
        self.day.set_day(min(mail.sent_on or self._today, self._today))
        self.text.setReadOnly(True)
        self.who.setReadOnly(True)
        for part in (self.way, self.day):
            allow(part, self.tr("As the mail has it."))
        names = ", ".join(each.name for each in mail.files)
        told = [self.tr("With it: {0}").format(names)] if names else []
        if mail.left_out:
            told.append(self.tr("Too large to keep: {0}").format(", ".join(mail.left_out)))
        if found.logged_with is not None:
            told.append(self.tr("This mail stands in the log already."))
        self.files.setText(". ".join(told))
        self.files.setVisible(bool(told))

    # ------------------------------------------------------------- keeping it
    def confirm(self) -> None:
        """Keep it."""
        found, who, today = self._found, self._customer_id, self._today
        said = self.tr("Answer written down.")
        if found is not None:
            self.write(
                said,
                lambda office, wanted: office.replies.log_mail(who, found, today=today, operation_id=wanted),
                self._operation_id,
                today,
            )
            return
        if self.day.day is None:
            self.show_refusal(DateError(field="on", text="", why="empty"))
            return
        reply = WriteReply(who, self.text.toPlainText(), self.day.day, str(self.way.key), self.who.text())
        self.write(
            said,
            lambda office, wanted: office.replies.write(reply, today=today, operation_id=wanted),
            self._operation_id,
            today,
        )


class FollowUpDialog(WritingDialog):
    """To come back to a customer on a day; ``is_unreached`` says why."""

    def __init__(
        self, session: Session, parent: QWidget | None, facts: CustomerPageFacts, *, is_unreached: bool = False
    ) -> None:
        title = _say("Answers", "Come back to {0}").format(facts.card.name)
        super().__init__(session, parent, title, _say("Answers", "Put it on that day"), "calendar-clock")
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        self._customer_id, self._today, self._operation_id = facts.card.customer_id, facts.as_of, new_operation_id()
        self.day, self.note, self.who = DateField(session.owner), LinesField(_NOTE_LINES), Field()
        self.day.set_day(add_days(facts.as_of, _TOMORROW if is_unreached else _SOON_DAYS))
        if is_unreached:
            self.note.setPlainText(self.tr("Nobody was reached. Try again."))
        self.rows = {
            "due_on": FormRow(self.tr("On which day"), self.day),
            "assignee": FormRow(self.tr("Who, if not you"), self.who),
            "note": FormRow(self.tr("What it is about"), self.note),
        }
        self.body.addLayout(pair(self.rows["due_on"], self.rows["assignee"]))
        self.body.addWidget(self.rows["note"])
        self.tell(self.tr("It stands on Today from that day on, until it is done."), "calendar-clock")
        self.keep_draft(f"follow_up:{self._customer_id}:{'again' if is_unreached else ''}")

    def confirm(self) -> None:
        """Write it down."""
        if self.day.day is None:
            self.show_refusal(DateError(field="due_on", text="", why="empty"))
            return
        note, who = self.note.toPlainText(), self.who.text()
        wish = AddFollowUp(self._customer_id, self.day.day, note, self._today, who)
        self.write(
            self.tr("Noted for {0}.").format(self.session.owner.formats.day(wish.due_on)),
            lambda office, wanted: office.follow_ups.add(wish, operation_id=wanted),
            self._operation_id,
            self._today,
        )

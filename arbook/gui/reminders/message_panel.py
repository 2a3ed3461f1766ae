"""One message beside the outbox: what became of it, what the owner can say about it, its steps and its text."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from arbook.gui.shared.allowing import allow, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.chips import Chip
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import ElidedLabel, Label, hairline
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import HearAnswer, ShowCustomer, Wish
from arbook.gui.shared.work_words import event_words, message_chip, message_reason, moment_words
from arbook.queries.message_cards import MessageCard, message_by_id
from arbook.queries.outbox import LEFT, MessageRow
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.reminder_errors import LetterOutdatedError


class MessagePanel(SidePanel):
    """Follows the choice; the buttons are those that the state allows. Signals: ``told``, ``wish``."""

    told = Signal(str)
    wish = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(self.tr("Nobody chosen"))
        self._session = session
        self._row: MessageRow | None = None
        self._job: Job | None = None
        self.show_message(None)

    # ------------------------------------------------------------- what is shown
    def show_message(self, row: MessageRow | None) -> None:
        """Show another message, or none."""
        self._row = row
        if self._job is not None:
            self._job.cancel()
        self._clear()
        self.title.setText(self.tr("Nobody chosen") if row is None else row.customer_name)
        if row is not None:
            self._show_state(row)
            self._show_answers(row)
            message_id = row.message_id
            self._job = self._session.ask(lambda office: office.read(message_by_id, message_id), self._show_card)

    def _clear(self) -> None:
        while self.body.count():
            item = self.body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show_state(self, row: MessageRow) -> None:
        line, holder = QHBoxLayout(), QWidget()
        holder.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Chip(message_chip(row.state)))
        line.addStretch(1)
        self.body.setSpacing(10)
        self.body.addWidget(holder)
        reason = message_reason(row, self._session.owner)
        if reason:
            self.body.addWidget(Label(reason, wrap=True))
        if row.state in LEFT and row.is_void:
            mistaken = self.tr("It was a mistake: it counts as not sent.")
            self.body.addWidget(Label(mistaken, "small", "text2", wrap=True))
        if row.state == "unsure":
            find_out = self.tr("To find out, look in the Sent folder of your mail program, or ask them.")
            self.body.addWidget(Label(find_out, "small", "text2", wrap=True))

    def _show_answers(self, row: MessageRow) -> None:
        for words, icon_name, do in self._answers(row):
            button = Button(words, "plain", icon_name)
            allow(button, why_no_change(self._session))
            button.clicked.connect(do)
            self.body.addWidget(button)

    def _answers(self, row: MessageRow) -> list[tuple[str, str, Callable[[], object]]]:
        """What the owner can do; the three answers to "unsure" weigh the same."""
        message_id = row.message_id
        if row.state == "unsure":
            answer = self._resolve
            return [
                (self.tr("It arrived"), "check", partial(answer, "arrived", self.tr("Noted as sent."))),
                (self.tr("Send it again"), "rotate-cw", partial(answer, "send_again", self.tr("Queued again."))),
                (self.tr("Call instead"), "phone", partial(answer, "give_up", self.tr("Noted as not sent."))),
            ]
        if row.state == "failed":
            again = partial(self._change, lambda office: office.outbox.requeue(message_id), self.tr("Queued again."))
            address = partial(self._ask_for, ShowCustomer(row.customer_id))
            return [
                (self.tr("Try again"), "rotate-cw", again),
                (self.tr("Write it anew"), "pencil", self._write_again),
                (self.tr("Change address"), "user", address),
            ]
        back = partial(self._change, lambda office: office.outbox.cancel(message_id), self.tr("Taken back."))
        if row.state == "queued":
            return [
                (self.tr("Take it back"), "undo-2", back),
                (self.tr("Write it anew"), "pencil", self._write_again),
            ]
        if row.state in LEFT:
            is_mail, once_more = row.channel == "mail", (self.tr("Send it again"), "rotate-cw", self._write_again)
            return [*self._answered(row), *([once_more] if is_mail else []), *self._mistake(row)]
        if row.state == "to_print":
            return [
                (self.tr("Show the letter"), "printer", self._make_letter),
                (self.tr("It is in the post"), "check", partial(self._note_posted, message_id)),
                (self.tr("Take it back"), "undo-2", back),
            ]
        return []

    def _answered(self, row: MessageRow) -> list[tuple[str, str, Callable[[], object]]]:
        """Whoever was reminded may answer."""
        if row.run_id is None or row.is_void:
            return []
        heard = partial(self._ask_for, HearAnswer(row.customer_id))
        return [(self.tr("What did they say?"), "reply", heard)]

    def _mistake(self, row: MessageRow) -> list[tuple[str, str, Callable[[], object]]]:
        """Only a reminder can be one, and only once."""
        if row.run_id is None or row.is_void:
            return []
        return [(self.tr("It was a mistake"), "undo-2", self._apologize)]

    def _apologize(self) -> None:
        from arbook.gui.shared.apology_dialog import open_apology

        if self._row is not None:
            open_apology(self._session, self.window(), self._row.message_id, self.told)

    def _show_card(self, card: MessageCard) -> None:
        owner = self._session.owner
        self.body.addWidget(hairline())
        self.body.addWidget(Label(self.tr("What happened"), "strong"))
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        for place, event in enumerate(card.events):
            grid.addWidget(Label(moment_words(event.at, owner), "small", "text2"), place, 0)
            grid.addWidget(Label(event_words(event), "small", wrap=True), place, 1)
        self.body.addWidget(holder)
        self.body.addWidget(hairline())
        self.body.addWidget(ElidedLabel(" ".join(card.row.to_address.split()), "small", "text2"))
        self.body.addWidget(Label(card.row.subject, "strong", wrap=True))
        self.body.addWidget(Label(card.body, wrap=True))
        self.body.addStretch(1)

    # ------------------------------------------------------------- what is done
    def _ask_for(self, wish: Wish, _clicked: object = None) -> None:
        self.wish.emit(wish)

    def _resolve(self, answer: str, told: str) -> None:
        if self._row is None:
            return
        message_id, today = self._row.message_id, self._session.owner.today()
        self._change(lambda office: office.outbox.resolve_unsure(message_id, answer, today=today), told)  # type: ignore[arg-type]

    def _change(self, wish: Callable[[Office], Changes], told: str) -> None:
        self._session.change(wish, done=partial(self._say, told))

    def _say(self, told: str, _changes: object) -> None:
        self.told.emit(told)

    def _note_posted(self, message_id: int, *_clicked: object, is_posted: bool = False) -> None:
        """A letter left; where something came between since it was written, the owner is asked once more."""
        today = self._session.owner.today()
        self._session.change(
            lambda office: office.outbox.mark_letters_printed([message_id], today=today, is_posted=is_posted),
            done=partial(self._say, self.tr("Letter logged as sent.")),
            failed=partial(self._ask_posted, message_id),
        )

    def _ask_posted(self, message_id: int, error: Exception) -> bool:
        if not isinstance(error, LetterOutdatedError):
            return False
        dialog = SheetDialog(self.window(), self.tr("Is it in the post already?"), self.tr("It is in the post"))
        dialog.body.addWidget(Label(self._session.owner.explain(error.cause), wrap=True))
        dialog.body.addWidget(Label(self.tr("If it is not, close this and take the letter back."), wrap=True))
        dialog.body.addStretch(1)
        dialog.confirmed.connect(dialog.accept)
        dialog.accepted.connect(partial(self._note_posted, message_id, is_posted=True))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return True

    def _write_again(self) -> None:
        if self._row is not None:
            message_id = self._row.message_id
            self._session.ask(lambda office: office.read(message_by_id, message_id), self._open_again)

    def _open_again(self, card: MessageCard) -> None:
        from arbook.gui.reminders.again_dialog import AgainDialog

        dialog = AgainDialog(self._session, self.window(), card)
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _make_letter(self) -> None:
        if self._row is None:
            return
        row, today = self._row, self._session.owner.today()
        if self._session.is_read_only:
            self._show_letter(row)
        else:
            self._session.change(
                lambda office: office.outbox.withdraw_outdated([row.message_id], today=today),
                done=partial(self._show_true, row),
            )

    def _show_true(self, row: MessageRow, changes: Changes) -> None:
        if changes.ids("message"):
            self.told.emit(self.tr("This letter was taken back, since something came between."))
        else:
            self._show_letter(row)

    def _show_letter(self, row: MessageRow) -> None:
        message_id, today = row.message_id, self._session.owner.today()
        title = self.tr("Letter to {0}").format(row.customer_name)
        dialog = PaperDialog(
            self._session,
            self.window(),
            title,
            lambda office: office.paper.letter(office.read(message_by_id, message_id)),
            lambda office: office.outbox.mark_letters_printed([message_id], today=today, is_posted=True),
        )
        dialog.told.connect(self.told)
        dialog.foot.logged.connect(partial(dialog.finish, self.tr("Letter logged as sent.")))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

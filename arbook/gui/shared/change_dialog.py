"""A dialog that makes one change in the book: refusals stand beside their fields, and nothing is asked twice."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from arbook.gui.shared.buttons import Button
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.days import day_words
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.draft_keeper import DraftKeeper
from arbook.gui.shared.fields import FormRow, MoneyField
from arbook.gui.shared.labels import Label
from arbook.gui.shared.session import Session
from arbook.gui.shared.trouble import sentence_for
from arbook.gui.shared.typed import type_again, typed
from arbook.ledger.errors import ArbookError
from arbook.services.changing import Changes
from arbook.services.office import Office

_AIR = 24


class FormDialog(SheetDialog):
    """Put every row that can be refused into ``rows`` under the field its refusals name, other fields whose content
    is to be kept into ``parts``, and call ``keep_draft`` once the form stands as it opens.

    Signals: ``told`` (a sentence for the toast once the change is in the book, or the draft kept).
    """

    told = Signal(str)

    def __init__(
        self, session: Session, parent: QWidget | None, title: str, action: str, icon_name: str = "check"
    ) -> None:
        super().__init__(parent, title, action, icon_name)
        self.session = session
        self.rows: dict[str, FormRow] = {}
        self.parts: dict[str, QWidget] = {}
        self.keeper: DraftKeeper | None = None
        self._left: QWidget | None = None
        self.confirmed.connect(self._press)

    # ------------------------------------------------------------- what is typed is never lost
    def keep_draft(self, key: str) -> None:
        """Keep what is typed from now on, and take up what was left the last time this form was open.

        Args:
            key: The kind of form and whom or what it is about: ``promise:12``.
        """
        if self.keeper is None:
            self.keeper = DraftKeeper(self.session, self, key, self)
            self.keeper.took_up.connect(self._tell_taken_up)
            self.keeper.failed.connect(self._tell_not_kept)

    def typed(self) -> dict[str, Any]:
        """What stands in the fields, by name; a dialog that holds more adds it."""
        fields = {name: row.field for name, row in self.rows.items()} | self.parts
        return {name: typed(field) for name, field in fields.items()}

    def type_again(self, content: Mapping[str, Any]) -> None:
        """Put back what was typed; names this form does not know are left out."""
        fields = {name: row.field for name, row in self.rows.items()} | self.parts
        for name, value in content.items():
            if name in fields:
                type_again(fields[name], value)

    def _tell_taken_up(self, kept_at: datetime) -> None:
        local, owner = kept_at.astimezone(), self.session.owner
        if local.date() == owner.today():
            told = self.tr("Taken up from where you left it at {0}.").format(f"{local:%H:%M}")
        else:
            told = self.tr("Taken up from where you left it on {0}.").format(day_words(local.date(), owner))
        afresh = Button(self.tr("Start afresh"), "link")
        afresh.clicked.connect(self._start_afresh)
        self._left = QWidget()
        row = QHBoxLayout(self._left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Label(told, "small", "text2"))
        row.addWidget(afresh)
        row.addStretch(1)
        self.head.addWidget(self._left)
        self.make_room()

    def make_room(self) -> None:
        """Something came or went after the dialog was opened: it grows as far as it needs."""
        layout = self.layout()
        if self.isVisible() and layout is not None:
            self.body.activate()
            layout.activate()
            self.take_room()

    def _start_afresh(self) -> None:
        assert self.keeper is not None
        self.keeper.start_afresh()
        self.clear_refusals()
        if self._left is not None:
            self._left.hide()
        self.focus_first()

    def focus_first(self) -> None:
        """Where typing begins."""
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first.field.setFocus()

    def _tell_not_kept(self, error: Exception) -> None:
        self.tell(self.tr("What you type here is not kept: {0}").format(sentence_for(error)), "circle-alert", "bad")

    # ------------------------------------------------------------- the change
    def _press(self) -> None:
        """Confirm, unless something typed cannot be read: that is said beside it instead of being dropped."""
        for row in self.rows.values():
            field = row.field
            if isinstance(field, MoneyField | DateField) and field.text().strip():
                field.editingFinished.emit()  # what is still being typed is read now
                if field.complaint:
                    field.setFocus()
                    return
        self.confirm()

    def size_to(self, width: int, height: int) -> None:
        """Open this large, but within the window."""
        parent = self.parentWidget()
        room = self.screen().availableSize() if parent is None else parent.window().size()
        self.resize(min(width, room.width() - _AIR), min(height, room.height() - _AIR))

    def confirm(self) -> None:
        """The filled button was pressed: make the command and hand it to ``change``."""
        raise NotImplementedError

    def change(self, wish: Callable[[Office], Changes], done: Callable[[Changes], object]) -> None:
        """Run ``wish`` on the book lane; refusals come back to their fields. The draft goes with what is saved."""
        self.clear_refusals()
        self.set_busy(busy=True)
        if self.keeper is not None:
            self.keeper.pause()
            wish = _with_draft(wish, self.keeper.key)
        self.session.change(wish, done=done, failed=self._refused, receiver=self)

    def finish(self, sentence: str, instead: str = "") -> None:
        """It is done: tell and close; an empty sentence was told otherwise. ``instead`` says how a posted change is
        countered, for the one who presses Ctrl+Z.
        """
        self.set_busy(busy=False)
        if sentence:
            self.session.history.counter_with(sentence, instead)
            self.told.emit(sentence)
        self.accept()

    def post(self, wish: Callable[[Office], Changes], sentence: str) -> None:
        """Write down what stands in a customer's ledger, tell it and close; a line of its own there undoes it."""
        instead = self.tr("Open its line in the customer's ledger to undo it.")
        self.change(wish, lambda _changes: self.finish(sentence, instead))

    def done(self, result: int) -> None:
        """Closed: by Esc and Cancel what is typed stays behind, and that is said."""
        if self.keeper is not None and self.keeper.end(saved=result == self.DialogCode.Accepted):
            kept = self.tr("What you typed is kept for the next time.")
            self.session.history.aside(kept)
            self.told.emit(kept)
        super().done(result)

    def _refused(self, error: Exception) -> bool:
        self.set_busy(busy=False)
        if self.keeper is not None:
            self.keeper.go_on()
        self.show_refusal(error)
        return True

    def show_refusal(self, error: Exception) -> None:
        """Beside the field the refusal is about, else at the foot."""
        row = self.rows.get(error.field or "") if isinstance(error, ArbookError) else None
        text = self.session.owner.explain(error) if isinstance(error, ArbookError) else sentence_for(error)
        if row is None:
            self.tell(text, "circle-alert", "bad")
            return
        row.complain(text)
        self.make_room()
        row.field.setFocus()

    def clear_refusals(self) -> None:
        """Nothing is wrong until somebody says so."""
        for row in self.rows.values():
            row.complain("")


def _with_draft(wish: Callable[[Office], Changes], key: str) -> Callable[[Office], Changes]:
    """The wish, and its draft goes in the same transaction."""
    return lambda office: office.form_drafts.save(key, lambda: wish(office))

"""A dialog that makes one change in the book: refusals stand beside their fields, and nothing is asked twice."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.fields import FormRow, MoneyField
from arbook.gui.shared.session import Session
from arbook.gui.shared.trouble import sentence_for
from arbook.ledger.errors import ArbookError
from arbook.services.changing import Changes
from arbook.services.office import Office

_AIR = 24


class FormDialog(SheetDialog):
    """Put every row that can be refused into ``rows`` under the field its refusals name.

    Signals: ``told`` (a sentence for the toast once the change is in the book).
    """

    told = Signal(str)

    def __init__(
        self, session: Session, parent: QWidget | None, title: str, action: str, icon_name: str = "check"
    ) -> None:
        super().__init__(parent, title, action, icon_name)
        self.session = session
        self.rows: dict[str, FormRow] = {}
        self.confirmed.connect(self._press)

    def _press(self) -> None:
        """Confirm, unless something typed cannot be read: that is said beside it instead of being dropped."""
        for row in self.rows.values():
            field = row.field
            value = field.amount if isinstance(field, MoneyField) else getattr(field, "day", None)
            if isinstance(field, MoneyField | DateField) and field.text().strip() and value is None:
                field.editingFinished.emit()
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
        """Run ``wish`` on the book lane; refusals come back to their fields."""
        self.clear_refusals()
        self.set_busy(busy=True)
        self.session.change(wish, done=done, failed=self._refused, receiver=self)

    def finish(self, sentence: str) -> None:
        """It is done: tell and close."""
        self.set_busy(busy=False)
        self.told.emit(sentence)
        self.accept()

    def _refused(self, error: Exception) -> bool:
        self.set_busy(busy=False)
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
        row.field.setFocus()

    def clear_refusals(self) -> None:
        """Nothing is wrong until somebody says so."""
        for row in self.rows.values():
            row.complain("")

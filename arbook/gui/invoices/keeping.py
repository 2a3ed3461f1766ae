"""Keeps the draft while it is written: a moment after the last key, and before anybody leaves."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.invoices.form_invoice import InvoiceForm
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes, new_operation_id

PAUSE_MS = 800


class DraftKeeper(QObject):
    """One save at a time. ``kept`` says whether what stands there is in the book (False: it makes no invoice yet)."""

    kept = Signal(bool)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._form: InvoiceForm | None = None
        self._begun = 0
        self._is_dirty = self._is_saving = False
        self._then: Callable[[], object] | None = None
        self.draft_id: int | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self._save)

    def begin(self, draft_id: int | None) -> None:
        """Another invoice; what still comes back of the one before belongs to that."""
        self._rest.stop()
        self._begun += 1
        self._is_dirty = self._is_saving = False
        self._then = None
        self.draft_id = draft_id

    def touch(self, form: InvoiceForm) -> None:
        """Something was typed."""
        self._form, self._is_dirty = form, True
        if not self._session.is_read_only:
            self._rest.start()

    def flush(self, then: Callable[[], object]) -> None:
        """Keep what was typed last, then go on."""
        if self._rest.isActive():
            self._rest.stop()
            self._save()
        self.settle(then)

    def settle(self, then: Callable[[], object]) -> None:
        """Save no more; go on once nothing is under way."""
        self._rest.stop()
        if self._is_saving:
            self._then = then
        else:
            then()

    def _save(self) -> None:
        draft = self._form.keepable() if self._form is not None else None
        if draft is None:
            self.kept.emit(False)
            return
        if self._is_saving:
            self._rest.start()
            return
        self._is_dirty, self._is_saving = False, True
        draft_id, operation_id = self.draft_id, new_operation_id()
        self._session.change(
            lambda office: office.invoices.save_draft(draft, draft_id=draft_id, operation_id=operation_id),
            done=partial(self._saved, self._begun), failed=partial(self._refused, self._begun),
        )  # fmt: skip

    def _saved(self, begun: int, changes: Changes) -> None:
        if begun == self._begun:
            self._is_saving = False
            self.draft_id = changes.made_id
            self.kept.emit(True)
            self._go_on()

    def _refused(self, begun: int, _error: Exception) -> bool:
        if begun == self._begun:
            self._is_saving = False
            self.kept.emit(False)
            self._go_on()
        return False

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()

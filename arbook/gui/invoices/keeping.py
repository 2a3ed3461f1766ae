"""Keeps the draft while it is written: a moment after the last key, and before anybody leaves.

With a customer it is a draft of the book; before one is chosen it is kept like any form that is not saved yet.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.invoices.form_invoice import UNSAVED, InvoiceForm
from arbook.gui.shared.session import Session
from arbook.ledger.terms import Terms
from arbook.services.changing import Changes, new_operation_id
from arbook.services.office import Office

PAUSE_MS = 800


class DraftKeeper(QObject):
    """One save at a time. ``kept`` says whether what stands there is in the book."""

    kept = Signal(bool)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._form: InvoiceForm | None = None
        self._terms: Terms | None = None
        self._begun = 0
        self._is_saving = self._is_unsaved_kept = False
        self._then: Callable[[], object] | None = None
        self.draft_id: int | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self._save)
        session.closing.connect(self._keep_last)

    def begin(self, draft_id: int | None) -> None:
        """Another invoice; what still comes back of the one before belongs to that."""
        self._rest.stop()
        self._begun += 1
        self._is_saving = self._is_unsaved_kept = False
        self._then = None
        self.draft_id = draft_id

    def found_unsaved(self) -> None:
        """What stands there was kept without a customer."""
        self._is_unsaved_kept = True

    def touch(self, form: InvoiceForm, terms: Terms | None) -> None:
        """Something was typed; ``terms`` are those chosen now."""
        self._form, self._terms = form, terms
        if not self._session.is_read_only:
            self._rest.start()

    def flush(self, then: Callable[[], object]) -> None:
        """Keep what was typed last, then go on."""
        if self._rest.isActive():
            self._rest.stop()
            self._save()
        self.settle(then)

    def _keep_last(self) -> None:
        """The book is about to be closed: what was typed last goes in line."""
        if self._rest.isActive():
            self._rest.stop()
            self._save()
            self._rest.stop()  # nothing comes after

    def settle(self, then: Callable[[], object]) -> None:
        """Save no more; go on once nothing is under way."""
        self._rest.stop()
        if self._is_saving:
            self._then = then
        else:
            then()

    def _save(self) -> None:
        form = self._form
        if form is None or not (form.is_begun or self.draft_id or self._is_unsaved_kept):
            return
        if self._is_saving:
            self._rest.start()
            return
        self._is_saving = True
        self._session.change(
            self._wish(form), done=partial(self._saved, self._begun), failed=partial(self._refused, self._begun)
        )

    def _wish(self, form: InvoiceForm) -> Callable[[Office], Changes]:
        draft, draft_id, operation_id = form.kept(self._terms), self.draft_id, new_operation_id()
        if draft is None:
            content = {"reference": form.reference, "note": form.note, "typed": form.typed()}
            self._is_unsaved_kept = form.is_begun
            if form.is_begun:
                return lambda office: office.form_drafts.keep(UNSAVED, content)
            return lambda office: office.form_drafts.drop(UNSAVED)

        def save(office: Office) -> Changes:
            return office.invoices.save_draft(draft, draft_id=draft_id, operation_id=operation_id)

        return self.with_unsaved(save)

    def with_unsaved(self, wish: Callable[[Office], Changes]) -> Callable[[Office], Changes]:
        """``wish``, and what was kept without a customer goes with it."""
        if not self._is_unsaved_kept:
            return wish
        self._is_unsaved_kept = False
        return lambda office: office.form_drafts.save(UNSAVED, partial(wish, office))

    def _saved(self, begun: int, changes: Changes) -> None:
        if begun == self._begun:
            self._is_saving = False
            self.draft_id = changes.made_id or self.draft_id
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

"""Keeps what stands in a dialog while it is typed, so that neither Esc nor a crash loses it.

It looks at the fields every moment instead of listening to each of them: whatever a dialog is made of, nothing can be
forgotten. Only fields that differ from how the form opened are kept, so that what others changed in the meantime
stays as it is now.
"""

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from arbook.gui.shared.session import Session
from arbook.queries.form_drafts import FormDraft, form_draft

PAUSE_MS = 700


class Typed(Protocol):
    """A form whose content can be read and put back."""

    def typed(self) -> dict[str, Any]:
        """What stands in the fields, by name."""

    def type_again(self, content: Mapping[str, Any]) -> None:
        """Put these back."""


class DraftKeeper(QObject):
    """One form's keeper. ``took_up`` carries the moment (UTC) at which what now stands there was left; ``failed``
    the exception that kept it out of the book.
    """

    took_up = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, form: Typed, key: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._form, self._key = session, form, key
        self._as_opened: dict[str, Any] = form.typed()
        self._kept: dict[str, Any] = {}
        self._is_done = False
        self._rest = QTimer(self)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self._look)
        session.closing.connect(self._keep_last)
        session.ask(lambda office: office.read(form_draft, key), self._take, receiver=self)

    @property
    def key(self) -> str:
        """Which form, and about whom."""
        return self._key

    def difference(self) -> dict[str, Any]:
        """What was typed: the fields that differ from how the form opened."""
        return {
            name: value for name, value in self._form.typed().items() if value != self._as_opened.get(name, value)
        }

    def _take(self, draft: FormDraft | None) -> None:
        if self._is_done:
            return
        if draft is not None and not self.difference():
            self._kept = {name: value for name, value in draft.content.items() if name in self._as_opened}
            self._form.type_again(self._kept)
            self.took_up.emit(draft.kept_at)
        self.go_on()

    def go_on(self) -> None:
        """Look again from now on."""
        if not self._session.is_read_only and not self._is_done:
            self._rest.start()

    def pause(self) -> None:
        """Leave the draft alone while the form is being saved."""
        self._rest.stop()

    def start_afresh(self) -> None:
        """Back to how the form opened; what was kept is dropped."""
        typed = self.difference()
        self._form.type_again({name: self._as_opened[name] for name in typed})
        self._look()

    def _look(self) -> None:
        now = self.difference()
        if now != self._kept:
            self._kept = now
            self._write(now)

    def _write(self, content: dict[str, Any]) -> None:
        key = self._key
        if content:
            self._session.change(lambda office: office.form_drafts.keep(key, content), failed=self._refused)
        else:
            self._session.change(lambda office: office.form_drafts.drop(key), failed=self._refused)

    def _refused(self, error: Exception) -> bool:
        self.failed.emit(error)
        return True

    def _keep_last(self) -> None:
        """The book is about to be closed: what was typed since the last look is kept, and nobody looks again."""
        if self._rest.isActive():
            self.end(saved=False)

    def end(self, *, saved: bool) -> bool:
        """The form closes; says whether something typed stays behind for the next time."""
        if self._is_done:
            return False
        self.pause()
        if not saved and not self._session.is_read_only:
            self._look()
        self._is_done = True
        return bool(self._kept) and not saved

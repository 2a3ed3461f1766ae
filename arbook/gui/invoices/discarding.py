"""Throwing a draft away, and bringing it back."""

from PySide6.QtCore import QCoreApplication, QObject

from arbook.gui.shared.session import Session
from arbook.queries.drafts import KeptDraft, kept_draft
from arbook.services.changing import Changes
from arbook.services.drafts import as_draft
from arbook.services.office import Office

_say = QCoreApplication.translate


class Discarding(QObject):
    """One draft; it comes back as another row of the book, so its id is remembered here."""

    def __init__(self, session: Session, draft_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._draft_id = session, draft_id
        self._kept: KeptDraft | None = None

    def start(self) -> None:
        """Throw it away; the toast offers to take that back."""
        self._session.change(self._read_and_discard, done=self._tell, receiver=self)

    def _read_and_discard(self, office: Office) -> Changes:
        self._kept = office.read(kept_draft, self._draft_id)
        return self._discard(office)

    def _discard(self, office: Office) -> Changes:
        return office.invoices.discard_draft(self._draft_id)

    def _bring_back(self, office: Office) -> Changes:
        assert self._kept is not None
        changes = office.invoices.save_draft(as_draft(self._kept))
        assert changes.made_id is not None
        self._draft_id = changes.made_id
        return changes

    def _tell(self, _changes: Changes) -> None:
        assert self._kept is not None
        name = self._kept.card.row.customer_name
        said = _say("Invoices", "Draft for {0} thrown away.").format(name)
        self._session.history.did(said, self._bring_back, self._discard)

"""Bringing a file in: file and kind above, columns at the left, first rows and complaints at the right."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from arbook.gui.importing.form_import import LARGE_FILE, Checked, ImportForm, LoadedFile, check_file, load_file
from arbook.gui.importing.mapping_panel import MappingPanel
from arbook.gui.importing.preview_card import PreviewCard
from arbook.gui.importing.words import count_words, field_words, kind_words
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import ElidedLabel
from arbook.gui.shared.session import Session
from arbook.importing.evidence import Notice
from arbook.importing.fields import ImportKind
from arbook.importing.mapping import Mapping
from arbook.importing.reading import Complaint
from arbook.ledger.errors import ArbookError
from arbook.queries.settings import profile, saved_mapping
from arbook.services.changing import Changes
from arbook.services.import_running import ImportCount
from arbook.services.importing import ImportOutcome, ImportRefusedError
from arbook.services.office import Office

_say = QCoreApplication.translate
_SIZE = (1180, 780)
_LEFT_WIDTH = 370
_PAUSE_MS = 350


@dataclass(slots=True)
class _Told:
    """The count travels beside the changes."""

    counts: list[ImportCount] = field(default_factory=list)


class ImportDialog(FormDialog):
    """Nothing is saved before Import is pressed, and then all of the file or nothing of it."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int | None = None) -> None:
        super().__init__(session, parent, _say("Import", "Bring in a file"), _say("Import", "Import"), "download")
        self.form = ImportForm(session.owner.today())
        self._checking: Job | None = None
        self._checked: Checked | None = None
        self._is_fit = False
        self._make_parts()
        self._arrange()
        self.size_to(*_SIZE)
        self._set_fit(is_fit=False)
        session.ask(lambda office: office.read(profile).currency, self._take_currency, receiver=self)

    def _make_parts(self) -> None:
        self.choose = Button(self.tr("Choose a file"), "plain", "folder-open")
        self.choose.clicked.connect(self._choose_file)
        self._file = ElidedLabel(self.tr("CSV, with headings in its first line"), "body", "text2")
        self.kinds = Segments([(kind, kind_words(kind)) for kind in ImportKind], self.tr("What the rows are"))
        self.kinds.picked.connect(self._choose_kind)
        self.kinds.setEnabled(False)
        self.mapping, self.preview = MappingPanel(), PreviewCard(self.session.owner)
        self.mapping.corrected.connect(self._corrected)
        self.check = Button(self.tr("Check all lines"), "plain", "check")
        self.check.clicked.connect(lambda: self._check(whole=True))
        self.foot_row.insertWidget(2, self.check)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Working"))
        self._bar.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(self._check)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.choose)
        top.addWidget(self._file, 1)
        top.addWidget(self.kinds)
        left = QVBoxLayout()
        left.addWidget(self.mapping, 1)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(fonts.scaled(_LEFT_WIDTH))
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addWidget(holder)
        both.addWidget(self.preview, 1)
        self.body.addLayout(top)
        self.body.addLayout(both, 1)
        self.body.addWidget(self._bar)

    def _take_currency(self, currency: str) -> None:
        self.form.currency = currency

    # ------------------------------------------------------------- the file
    def _choose_file(self) -> None:
        kinds = self.tr("Tables (*.csv *.txt *.tsv);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Read this file."""
        owner = self.session.owner
        self._file.setText(path.name)
        self._bar.show()
        work = partial(load_file, path, "dmy" if owner.day_first else "mdy", owner.formats.decimal_mark)
        self.session.outside(work, self._take_file, failed=self._refused, receiver=self)

    def _take_file(self, loaded: LoadedFile) -> None:
        self.form.take_file(loaded)
        self.kinds.setEnabled(True)
        signature = loaded.signature
        self.session.ask(lambda office: office.read(saved_mapping, signature), self._take_kept, receiver=self)

    def _take_kept(self, kept: str | None) -> None:
        if kept is not None:
            self.form.take_kept(Mapping.from_json(kept))
        self._show_mapping()
        self.mapping.setFocus()

    def _choose_kind(self, kind: object) -> None:
        if isinstance(kind, ImportKind):
            self.form.choose_kind(kind)
            self._show_mapping()

    def _show_mapping(self) -> None:
        if self.form.mapping is not None:
            self.kinds.set_picked(self.form.mapping.kind)
        self.mapping.show_form(self.form)
        self._check()

    def _corrected(self) -> None:
        self._set_fit(is_fit=False)
        self._rest.start()

    # ------------------------------------------------------------- checking
    def _check(self, *, whole: bool = False) -> None:
        """Read the first rows; all of the file too, unless it is large and nobody asked for it."""
        self._set_fit(is_fit=False)
        if self._checking is not None:
            self._checking.cancel()
        try:
            table, mapping = self.form.checked()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        self._bar.show()
        currency, today = self.form.currency, self.form.today
        work = partial(check_file, table, mapping, currency, today, whole=whole or len(table.rows) <= LARGE_FILE)
        self._checking = self.session.outside(work, self._take_checked, failed=self._refused, receiver=self)

    def _take_checked(self, checked: Checked) -> None:
        self._checked = checked
        loaded = self.form.loaded
        self.preview.show_rows(checked.rows, 0 if loaded is None else len(loaded.table.rows))
        missing = self.form.missing()
        if missing:
            self._bar.hide()
            names = ", ".join(field_words(key) for key in missing)
            self.preview.show_findings(())
            self.tell(self.tr("Still needed: {0}. Choose their columns.").format(names), "circle-alert")
        elif checked.reading is None:
            self._bar.hide()
            self.preview.show_findings([each for row in checked.rows for each in row.complaints])
            self.tell(self.tr("A large file: check all lines first."), "info")
        else:
            self._try_out(checked)

    def _try_out(self, checked: Checked) -> None:
        """A dry run finds what contradicts the book."""
        reading, kind, today = checked.reading, checked.mapping.kind, self.form.today
        assert reading is not None
        found = reading.complaints
        self._checking = self.session.ask(
            lambda office: office.imports.run(kind, reading.records, today=today, is_dry_run=True),
            partial(self._tell_dry_run, found), failed=partial(self._tell_misfits, found), receiver=self,
        )  # fmt: skip

    def _tell_dry_run(self, complaints: tuple[Complaint, ...], outcome: ImportOutcome) -> None:
        self._bar.hide()
        self.preview.show_findings(complaints, self._notices())
        if complaints:
            self._tell_count(len(complaints))
            return
        self._set_fit(is_fit=True)
        self.tell(count_words(outcome.count, is_dry_run=True), "circle-check", "good")

    def _tell_misfits(self, complaints: tuple[Complaint, ...], error: Exception) -> bool:
        if not isinstance(error, ImportRefusedError):
            return self._refused(error)
        self._bar.hide()
        every = (*complaints, *error.complaints)
        self.preview.show_findings(every, self._notices())
        self._tell_count(len(every))
        return True

    def _notices(self) -> tuple[Notice, ...]:
        """What hinders nothing; that zeros may be lost is asked beside the columns."""
        reading = None if self._checked is None else self._checked.reading
        return () if reading is None else tuple(each for each in reading.notices if each.line is not None)

    def _tell_count(self, count: int) -> None:
        told = self.tr("{0} lines do not fit. Correct the file, or choose other columns. Nothing was saved.")
        self.tell(told.format(count), "circle-alert", "bad")

    def _set_fit(self, *, is_fit: bool) -> None:
        self._is_fit = is_fit
        self.primary.setEnabled(is_fit)
        self.check.setVisible(self.form.loaded is not None and len(self.form.loaded.table.rows) > LARGE_FILE)

    def _refused(self, error: Exception) -> bool:
        super()._refused(error)
        self._bar.hide()
        self._set_fit(is_fit=False)
        return True

    # ------------------------------------------------------------- taking it
    def confirm(self) -> None:
        """Take all of it."""
        checked, loaded = self._checked, self.form.loaded
        if not self._is_fit or checked is None or checked.reading is None or loaded is None:
            return
        told, reading, mapping = _Told(), checked.reading, checked.mapping
        today, operation_id, signature = self.form.today, self.form.operation_id, loaded.signature

        def wish(office: Office) -> Changes:
            outcome = office.imports.run(mapping.kind, reading.records, today=today, operation_id=operation_id)
            office.imports.keep_mapping(mapping.kind, signature, mapping.to_json())
            told.counts.append(outcome.count)
            assert outcome.changes is not None
            return outcome.changes

        self._bar.show()
        self.tell(self.tr("Writing {0} rows into the book.").format(len(reading.records)), "book-open")
        self.change(wish, lambda _changes: self.finish(count_words(told.counts[0], is_dry_run=False)))

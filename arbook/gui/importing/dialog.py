"""Importing a file: file and kind above, columns at the left, first rows and complaints at the right."""

from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.importing.form_import import (
    LARGE_FILE,
    Checked,
    ImportForm,
    LoadedFile,
    check_file,
    load_file,
    usual_ways,
)
from arbook.gui.importing.mapping_panel import MappingPanel
from arbook.gui.importing.preview_card import PreviewCard
from arbook.gui.importing.result import ImportResult
from arbook.gui.importing.runner import ImportRunner
from arbook.gui.importing.words import count_words, field_words, kind_words
from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.labels import ElidedLabel
from arbook.gui.shared.progress import ProgressCard
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import ShowDesk
from arbook.importing.errors import ImportStoppedError
from arbook.importing.evidence import Notice
from arbook.importing.fields import ImportKind
from arbook.importing.mapping import Mapping
from arbook.importing.reading import Complaint
from arbook.importing.watching import Watch
from arbook.importing.who import Familiar
from arbook.ledger.errors import ArbookError
from arbook.queries.familiar import numbers_and_names
from arbook.queries.settings import Profile, profile, saved_mapping
from arbook.services.changing import Changes
from arbook.services.import_running import ImportCount
from arbook.services.importing import ImportOutcome, ImportRefusedError
from arbook.services.office import Office

_say = QCoreApplication.translate
_SIZE = (1180, 780)
_LEFT_WIDTH = 370
_PAUSE_MS = 350


class ImportDialog(FormDialog):
    """Nothing is saved before Import is pressed, and then all of the file or nothing of it.

    ``wish`` (of ``wishes``) is emitted when the owner wants to see what came in.
    """

    wish = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int | None = None) -> None:
        super().__init__(session, parent, _say("Import", "Import a file"), _say("Import", "Import"), "download")
        self.form = ImportForm(session.owner.today())
        self.runner = ImportRunner(session, self)
        self._checked: Checked | None = None
        self._is_fit = False
        self.outcome: ImportResult | None = None
        self._make_parts()
        self._arrange()
        self.size_to(*_SIZE)
        self._set_fit(is_fit=False)

    def _make_parts(self) -> None:
        self.choose = Button(self.tr("Choose a file"), "plain", "folder-open")
        self.choose.clicked.connect(self._choose_file)
        self._file = ElidedLabel(self.tr("CSV, with headings in its first line"), "body", "text2")
        self.kinds = Segments([(kind, kind_words(kind)) for kind in ImportKind], self.tr("What the rows are"))
        self.kinds.picked.connect(self._choose_kind)
        allow(self.kinds, self.tr("Choose a file first."))
        self.mapping, self.preview = MappingPanel(self.session.owner), PreviewCard(self.session.owner)
        self.mapping.corrected.connect(self._corrected)
        self.check = Button(self.tr("Check all lines"), "plain", "check")
        self.check.clicked.connect(lambda: self._check(whole=True))
        self.foot_row.insertWidget(2, self.check)
        self.progress = ProgressCard(self.tr("Working"), self.tr("Stop"), "download")
        self.progress.stopped.connect(self.runner.stop)
        self.progress.hide()
        self.runner.went_on.connect(self._show_progress)
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
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addLayout(both, 1)
        self.body.addWidget(self._work, 1)
        self.body.addWidget(self.progress)

    def _show_progress(self, done: int, total: int) -> None:
        """How far the lane is; once all rows are read they are written together."""
        self.progress.setVisible(True)
        numbers = self.session.owner.formats.quantity
        words = self.tr("{0} of {1} rows").format(numbers(Decimal(done)), numbers(Decimal(total)))
        is_over = done >= total
        self.progress.show_progress(0 if is_over else done, 0 if is_over else total,
                                    self.tr("Almost there") if is_over else words)  # fmt: skip

    # ------------------------------------------------------------- the file
    def _choose_file(self) -> None:
        kinds = self.tr("Tables (*.csv *.txt *.tsv);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Read this file."""
        self._file.setText(path.name)
        self.progress.show_progress(0, 0, self.tr("Reading {0}").format(path.name))
        self.progress.show()
        self.session.ask(_read_book, partial(self._load, path), receiver=self)

    def _load(self, path: Path, found: tuple[Profile, Familiar]) -> None:
        owner, (business, familiar) = self.session.owner, found
        self.form.currency = business.currency
        order, mark = usual_ways(business.country, day_first=owner.day_first, decimal_mark=owner.formats.decimal_mark)
        self.session.outside(partial(load_file, path, order, mark, familiar), self._take_file, failed=self._refused,
                             receiver=self)  # fmt: skip

    def _take_file(self, loaded: LoadedFile) -> None:
        self.form.take_file(loaded)
        allow(self.kinds)
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
        try:
            table, mapping = self.form.checked()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        whole = whole or len(table.rows) <= LARGE_FILE
        currency, today = self.form.currency, self.form.today
        self.runner.read(
            lambda watch: check_file(table, mapping, currency, today, whole=whole, watch=watch),
            self._take_checked, self._refused,
        )  # fmt: skip

    def _take_checked(self, checked: Checked) -> None:
        self._checked = checked
        loaded = self.form.loaded
        self.preview.show_rows(checked.rows, 0 if loaded is None else len(loaded.table.rows))
        missing = self.form.missing()
        if missing:
            self.progress.hide()
            names = ", ".join(field_words(key) for key in missing)
            self.preview.show_findings(())
            self.tell(self.tr("Still needed: {0}. Choose their columns.").format(names), "circle-alert")
        elif checked.reading is None:
            self.progress.hide()
            self.preview.show_findings([each for row in checked.rows for each in row.complaints])
            self.tell(self.tr("A large file: check all lines first."), "info")
        else:
            self._try_out(checked)

    def _try_out(self, checked: Checked) -> None:
        """A dry run finds what contradicts the book."""
        reading, kind, today = checked.reading, checked.mapping.kind, self.form.today
        assert reading is not None
        found = reading.complaints
        self.runner.ask(
            lambda office, watch: office.imports.run(
                kind, reading.records, today=today, is_dry_run=True, watch=watch
            ),
            partial(self._tell_dry_run, found), partial(self._tell_misfits, found),
        )  # fmt: skip

    def _tell_dry_run(self, complaints: tuple[Complaint, ...], outcome: ImportOutcome) -> None:
        self.progress.hide()
        self.preview.show_findings(complaints, self._notices())
        if complaints:
            self._tell_count(len(complaints))
            return
        self._set_fit(is_fit=True)
        self.tell(count_words(outcome.count, self.session.owner, is_dry_run=True), "circle-check", "good")

    def _tell_misfits(self, complaints: tuple[Complaint, ...], error: Exception) -> bool:
        if not isinstance(error, ImportRefusedError):
            return self._refused(error)
        self.progress.hide()
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
        self.tell(told.format(self.session.owner.formats.count(count)), "circle-alert", "bad")

    def _set_fit(self, *, is_fit: bool) -> None:
        self._is_fit = is_fit
        allow(self.primary, "" if is_fit else self._why_unfit())
        self.check.setVisible(self.form.loaded is not None and len(self.form.loaded.table.rows) > LARGE_FILE)

    def _why_unfit(self) -> str:
        if self.form.loaded is None:
            return self.tr("Choose a file first.")
        return self.tr("The file is checked first; what does not fit is told here.")

    def _refused(self, error: Exception) -> bool:
        was_fit = self._is_fit
        super()._refused(error)
        self.progress.hide()
        self._set_fit(is_fit=was_fit and isinstance(error, ImportStoppedError))
        if isinstance(error, ImportStoppedError):
            self.tell(self.session.owner.explain(error), "hand")
            self.check.setVisible(not was_fit)
        return True

    def done(self, result: int) -> None:
        """What is still being read is not wanted any more."""
        self.runner.stop()
        super().done(result)

    # ------------------------------------------------------------- taking it
    def confirm(self) -> None:
        """Take all of it."""
        checked, loaded = self._checked, self.form.loaded
        if not self._is_fit or checked is None or checked.reading is None or loaded is None:
            return
        reading, mapping, signature = checked.reading, checked.mapping, loaded.signature
        today, operation_id = self.form.today, self.form.operation_id
        counts: list[ImportCount] = []

        def wish(office: Office, watch: Watch) -> Changes:
            outcome = office.imports.run(
                mapping.kind, reading.records, today=today, operation_id=operation_id, watch=watch
            )
            kept = replace(mapping, allow_equal_payments=False)  # asked anew for every file
            office.imports.keep_mapping(mapping.kind, signature, kept.to_json())
            counts.append(outcome.count)
            assert outcome.changes is not None
            return outcome.changes

        self.clear_refusals()
        self.set_busy(busy=True)
        self.tell(self.tr("All of it is saved, or nothing."), "book-open")
        self.runner.change(wish, lambda _changes: self._show_result(counts[0]), self._refused)

    def _show_result(self, count: ImportCount) -> None:
        """What came in, and where it is."""
        self.set_busy(busy=False)
        self._set_fit(is_fit=False)
        self.progress.hide()
        self._work.hide()
        self.check.hide()
        self.primary.hide()
        self.cancel.setText(self.tr("Close"))
        self.tell("")
        self.outcome = ImportResult(count, self.session.owner)
        self.outcome.wanted.connect(self._go_to)
        self.body.insertWidget(0, self.outcome, 1)
        self.outcome.setFocus()

    def _go_to(self, desk: str) -> None:
        self.accept()
        self.wish.emit(ShowDesk(desk))


def _read_book(office: Office) -> tuple[Profile, Familiar]:
    """On the book lane: what a file is read by."""
    return office.read(profile), Familiar.of(office.read(numbers_and_names))

"""Statements: choose whose and of which days at the left, see the paper at the right, then save or print it."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import FormRow
from arbook.gui.shared.files import ask_file, write_whole
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import Label
from arbook.gui.shared.paper_view import PaperPane
from arbook.gui.shared.progress import ProgressCard
from arbook.gui.shared.session import Session
from arbook.gui.statements.form_statement import StatementForm
from arbook.gui.statements.many import StatementRun, owing_ids
from arbook.ledger.errors import ArbookError
from arbook.ledger.plans import PlanState
from arbook.ledger.statements import StatementKind
from arbook.queries.plans import PlanRow, plans
from arbook.services.paper import PreparedPaper

_say = QCoreApplication.translate
_LEFT_WIDTH = 300


class StatementDialog(FormDialog):
    """Of ``customer_id``, of whoever is chosen by typing, or of everybody who owes."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int | None = None) -> None:
        super().__init__(session, parent, _say("Statements", "Statement"), _say("Statements", "Save as PDF"), "save")
        self.form = StatementForm(session.owner.today(), customer_id, is_everybody=customer_id is None)
        self._file_name = ""
        self._reading: Job | None = None
        self._run: StatementRun | None = None
        self._search = CustomerSearch(session.owner)
        self._make_fields()
        self._arrange()
        self.size_to(1120, 820)
        self._search.load(session, self._show_name)
        self._take_fields()
        self.last.setFocus()

    def _make_fields(self) -> None:
        owner, form = self.session.owner, self.form
        self.whom = Segments(
            [(False, self.tr("One customer")), (True, self.tr("All who owe"))], self.tr("Whose statements")
        )
        self.whom.set_picked(form.is_everybody)
        self.customer = CustomerField(self._search.find, self.tr("Name or number"))
        self.kind = Segments(
            [(StatementKind.OPEN_ITEM, self.tr("What is open")), (StatementKind.ACTIVITY, self.tr("What moved"))],
            self.tr("Kind of statement"),
        )
        self.first, self.last = DateField(owner, form.starts_on), DateField(owner, form.as_of)
        self.rows = {
            "customer": FormRow(self.tr("Customer"), self.customer),
            "from": FormRow(self.tr("From"), self.first),
            "to": FormRow(self.tr("As of"), self.last),
        }
        self.pane = PaperPane(self.session)
        self.progress = ProgressCard("", self.tr("Stop"), "save")
        self.progress.hide()
        self.progress.stopped.connect(self._stop)
        self.print_button = Button(self.tr("Print"), "plain", "printer")
        self.print_button.clicked.connect(self._print_it)
        self.foot_row.insertWidget(2, self.print_button)
        self.whom.picked.connect(self._take_fields)
        self.customer.chosen.connect(self._choose)
        self.kind.picked.connect(self._take_fields)
        self.first.day_changed.connect(self._take_fields)
        self.last.day_changed.connect(self._take_fields)

    def _arrange(self) -> None:
        self._about = Label("", "body", "text2", wrap=True)
        left = QVBoxLayout()
        left.setSpacing(6)
        for part in (self.whom, self.rows["customer"], self.kind, self.rows["from"], self.rows["to"], self._about):
            left.addWidget(part)
        left.addWidget(self.progress)
        left.addStretch(1)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(fonts.scaled(_LEFT_WIDTH))
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(holder)
        both.addWidget(self.pane, 1)
        self.body.addLayout(both, 1)

    # ------------------------------------------------------------- what is wanted
    def _show_name(self) -> None:
        if self.form.customer_id is not None:
            self.customer.set_customer(self.form.customer_id, self._search.name_of(self.form.customer_id))

    def _choose(self, customer_id: object) -> None:
        self.form.customer_id = customer_id if isinstance(customer_id, int) else None
        self._take_fields()

    def _take_fields(self, *_changed: object) -> None:
        form, kind = self.form, self.kind.key
        form.is_everybody = self.whom.key is True
        form.kind = kind if isinstance(kind, StatementKind) else StatementKind.OPEN_ITEM
        form.starts_on, form.as_of = self.first.day, self.last.day
        self.rows["customer"].setVisible(not form.is_everybody)
        self.rows["from"].setVisible(form.kind is StatementKind.ACTIVITY)
        self.print_button.setVisible(not form.is_everybody)
        self.primary.setText(self.tr("Save all in a folder") if form.is_everybody else self.tr("Save as PDF"))
        self._show_preview()

    def _show_preview(self) -> None:
        self.clear_refusals()
        if self._reading is not None:
            self._reading.cancel()
        try:
            wanted = self.form.wanted()
        except ArbookError as refusal:
            self.pane.view.show_nothing()
            self.tell(self.session.owner.explain(refusal), "info")
            return
        if self.form.is_everybody:
            self.pane.view.show_nothing()
            self._reading = self.session.ask(partial(owing_ids, wanted=wanted), self._tell_count, receiver=self)
            return
        customer_id = self.form.customer_id or 0
        as_of = wanted.as_of
        self.session.ask(
            lambda office: office.read(plans, as_of, customer_id), partial(self._tell_plans, as_of), receiver=self
        )
        self._reading = self.session.ask(
            lambda office: office.paper.statement(customer_id, wanted.kind, starts_on=wanted.starts_on, as_of=as_of),
            self._draw, failed=self._refused, receiver=self,
        )  # fmt: skip

    def _tell_plans(self, as_of: date, rows: tuple[PlanRow, ...]) -> None:
        """A running plan explains why what is late is not asked for at once."""
        if self.form.is_everybody or as_of != self.form.as_of:
            return
        formats = self.session.owner.formats
        kept = self.tr("Plan {0} runs: {1} of {2} is paid, the next payment is due on {3}.")
        missed = self.tr("Plan {0} runs: {1} of {2} is paid, {3} is late.")
        told = []
        for row in rows:
            paid, whole = formats.money(row.paid), formats.money(row.total)
            if row.state is PlanState.MISSED:
                told.append(missed.format(row.number, paid, whole, formats.money(row.missed)))
            elif row.state is PlanState.KEPT and row.next_due_on is not None:
                told.append(kept.format(row.number, paid, whole, formats.day(row.next_due_on)))
        self._about.setText("\n".join(told))

    def _tell_count(self, ids: tuple[int, ...]) -> None:
        self._about.setText(self.tr("{0} customers owe or are owed something on that day.").format(len(ids)))
        self.tell(self.tr("One PDF each, named by customer number and day."), "folder-open")
        if ids:
            wanted = self.form.wanted()
            first = ids[0]
            self._reading = self.session.ask(
                lambda office: office.paper.statement(
                    first, wanted.kind, starts_on=wanted.starts_on, as_of=wanted.as_of
                ),
                self._draw, failed=self._refused, receiver=self,
            )  # fmt: skip

    def _draw(self, paper: PreparedPaper) -> None:
        self._file_name = paper.file_name
        if not self.form.is_everybody:
            self.tell(_breakable(paper.file_name), "file-text")
        self._reading = self.session.outside(paper.draw, self.pane.view.show_pdf, failed=self._refused, receiver=self)

    # ------------------------------------------------------------- saving and printing
    def confirm(self) -> None:
        """Save the one shown, or all in a folder."""
        try:
            wanted = self.form.wanted()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        if self.form.is_everybody:
            folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the statements"))
            if folder:
                self.write_all(StatementRun(self.session, wanted, Path(folder), self))
            return
        path = ask_file(self, self.tr("Save as PDF"), self._file_name, "pdf") if self.pane.view.content else None
        if path is not None:
            work = partial(write_whole, path, self.pane.view.content)
            self.session.outside(work, self._tell_saved, failed=self._refused, receiver=self)

    def _tell_saved(self, path: Path) -> None:
        self.finish(self.tr("Saved in {0}.").format(path.name))

    def write_all(self, run: StatementRun) -> None:
        """Write everybody's; the dialog stays and tells how far it is."""
        self._run = run
        run.moved.connect(self._show_progress)
        run.ended.connect(self._tell_ended)
        run.failed.connect(self._refused)
        self.set_busy(busy=True)
        self.progress.show()
        run.start()

    def _show_progress(self, done: int, total: int, name: str) -> None:
        self.progress.show_progress(done, total, self.tr("{0} of {1} written").format(done, total), name)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _tell_ended(self, count: int) -> None:
        self.finish(self.tr("{0} statements saved.").format(count))

    def _print_it(self) -> None:
        if self.pane.view.content:
            from arbook.gui.shared.printing import print_pdf

            print_pdf(self.session, self, self.pane.view.content, self._tell_printed)

    def _tell_printed(self) -> None:
        self.tell(self.tr("Sent to the printer."), "printer", "good")


def _breakable(file_name: str) -> str:
    """It may go on in the next line where large letters leave no room for all of it."""
    return file_name.replace("-", "-\u200b")

"""Statements: choose whose and of which days at the left, see the paper at the right, then save or print it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.allowing import allow, one_moment, why_nothing_ticked
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import Field, FormRow
from arbook.gui.shared.files import ask_file, ask_folder, tell_saved
from arbook.gui.shared.filters import Segments
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.labels import Label
from arbook.gui.shared.memory import Memory
from arbook.gui.shared.paper_batch import BoundSink, FolderSink, PaperBatch, Sink
from arbook.gui.shared.paper_foot import PaperFoot
from arbook.gui.shared.paper_view import PaperPane
from arbook.gui.shared.progress import ProgressCard
from arbook.gui.shared.session import Session
from arbook.gui.statements.form_statement import StatementForm
from arbook.gui.statements.many import owing, plans_told, saved_told, statement_of, statements_of
from arbook.gui.statements.many_by_mail import ManyByMail
from arbook.gui.statements.picks import PickList
from arbook.ledger.errors import ArbookError
from arbook.ledger.statements import StatementKind
from arbook.queries.aging import AgingRow
from arbook.queries.plans import PlanRow, plans
from arbook.services.paper import DrawnPaper, PreparedPaper

_say = QCoreApplication.translate
_LEFT_WIDTH = 332


class StatementDialog(FormDialog):
    """Of ``customer_id``, of whoever is chosen by typing, or of everybody who owes."""

    def __init__(self, session: Session, parent: QWidget | None, customer_id: int | None = None) -> None:
        super().__init__(session, parent, _say("Statements", "Statement"), _say("Statements", "Save as PDF"), "save")
        self.form = StatementForm(session.owner.today(), customer_id, is_everybody=customer_id is None)
        self._paper: PreparedPaper | None = None
        self._reading: Job | None = None
        self._run: PaperBatch | None = None
        self._memory = Memory()
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
        self.together = Segments([(False, self.tr("A file each")), (True, self.tr("All in one"))], self.tr("Files"))
        self.names = Field(self._memory.file_names or "{name}")
        self.first, self.last = DateField(owner, form.starts_on), DateField(owner, form.as_of)
        self.rows = {
            "customer": FormRow(self.tr("Customer"), self.customer),
            "from": FormRow(self.tr("From"), self.first),
            "to": FormRow(self.tr("As of"), self.last),
            "pattern": FormRow(self.tr("File names"), self.names, self.tr("{name}, and {customer} if you like")),
        }
        self.picks = PickList(owner)
        self.picks.changed.connect(self._tell_picked)
        self.picks.looked_at.connect(self._look_at)
        self.pane = PaperPane(self.session)
        self.progress = ProgressCard("", self.tr("Stop"), "save")
        self.progress.hide()
        self.progress.stopped.connect(self._stop)
        self.foot = PaperFoot(self)
        self.foot.asked_for_all.connect(self._print_all)
        self.by_mail = ManyByMail(self)
        self.foot.mailing.asked_for_all.connect(lambda: self.by_mail.ask(self.picks.ids, self.form.wanted()))
        self.whom.picked.connect(self._take_fields)
        self.customer.chosen.connect(self._choose)
        self.kind.picked.connect(self._take_fields)
        self.together.picked.connect(self._take_fields)
        self.first.day_changed.connect(self._take_fields)
        self.last.day_changed.connect(self._take_fields)

    def _arrange(self) -> None:
        self._about = Label("", "body", "text2", wrap=True)
        left, rows = QVBoxLayout(), self.rows
        left.setSpacing(6)
        for part in (
            self.whom,
            rows["customer"],
            self.kind,
            rows["from"],
            rows["to"],
            self.together,
            rows["pattern"],
        ):
            left.addWidget(part)
        left.addWidget(self._about)
        left.addWidget(self.picks, 1000)
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
        self.together.setVisible(form.is_everybody)
        self.picks.setVisible(form.is_everybody)
        self.rows["pattern"].setVisible(form.is_everybody and self.together.key is False)
        self._begin_anew()
        self.progress.hide()
        self._show_preview()

    def _begin_anew(self) -> None:
        """Nothing is written of what is wanted now."""
        self._run = None
        in_folder = self.form.is_everybody and self.together.key is False
        self.primary.setText(self.tr("Save all in a folder") if in_folder else self.tr("Save as PDF"))

    def _show_preview(self) -> None:
        self.clear_refusals()
        self.foot.offer(None)
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
            allow(self.primary, one_moment())
            self._reading = self.session.ask(partial(owing, wanted=wanted), self._show_owing, receiver=self)
            return
        allow(self.primary)
        customer_id = self.form.customer_id or 0
        as_of = wanted.as_of
        self.session.ask(
            lambda office: office.read(plans, as_of, customer_id), partial(self._tell_plans, as_of), receiver=self
        )
        self._reading = self.session.ask(
            partial(statement_of, customer_id=customer_id, wanted=wanted),
            self._draw,
            failed=self._refused,
            receiver=self,
        )

    def _tell_plans(self, as_of: date, rows: tuple[PlanRow, ...]) -> None:
        if not self.form.is_everybody and as_of == self.form.as_of:
            self._about.setText(plans_told(rows, self.session.owner))

    def _show_owing(self, rows: tuple[AgingRow, ...]) -> None:
        words = self.tr("{0} customers owe or are owed something on that day.")
        self._about.setText(words.format(self.session.owner.formats.count(len(rows))))
        self.picks.show_rows(rows)
        self._tell_picked()

    def _tell_picked(self) -> None:
        """What the filled button makes of those who are ticked."""
        self._begin_anew()
        told = self.tr("All of them in one PDF.") if self.together.key else self.tr("One PDF each.")
        self.tell(told if self.picks.ids else self.tr("Nobody is ticked."), "folder-open")
        allow(self.primary, why_nothing_ticked(self.picks.ids))
        self.foot.offer_all(is_any=bool(self.picks.ids))

    def _look_at(self, customer_id: int) -> None:
        """Show the paper of the chosen one of many."""
        if self.form.is_everybody:
            if self._reading is not None:
                self._reading.cancel()
            chosen = partial(statement_of, customer_id=customer_id, wanted=self.form.wanted())
            self._reading = self.session.ask(chosen, self._draw, failed=self._refused, receiver=self)

    def _draw(self, paper: PreparedPaper) -> None:
        self._paper = paper
        self._reading = self.session.outside(paper.drawn, self._show, failed=self._refused, receiver=self)

    def _show(self, drawn: DrawnPaper) -> None:
        assert self._paper is not None
        self.pane.view.show_pdf(drawn.content)
        if not self.form.is_everybody:
            self.foot.show(self._paper, drawn)

    # ------------------------------------------------------------- saving and printing
    def confirm(self) -> None:
        """Save the one shown, or all in a folder."""
        try:
            self.form.wanted()
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        if self._run is not None and not self._run.is_whole:
            self._go_on(self._run)
        elif self.form.is_everybody and self.together.key:
            path = ask_file(self, self.tr("Save as PDF"), self.tr("statements.pdf"), "pdf")
            if path is not None:
                self.write_all(BoundSink(path), self._tell_ended)
        elif self.form.is_everybody:
            self._ask_folder()
        else:
            self.foot.save()

    def _ask_folder(self) -> None:
        from arbook.documents.names import check_pattern

        pattern = self.names.text().strip() or "{name}"
        try:
            check_pattern(pattern)
        except ArbookError as refusal:
            self.show_refusal(refusal)
            return
        folder = ask_folder(self, self.tr("Folder for the statements"))
        if folder is not None:
            self._memory.remember_file_names(pattern)
            self.write_all(FolderSink(folder, lambda paper: paper.named(pattern)), self._tell_ended)

    def write_all(self, sink: Sink, ended: Callable[[int], object]) -> None:
        """Write everybody's."""
        listed = partial(statements_of, ids=self.picks.ids, wanted=self.form.wanted())
        self.begin(PaperBatch(self.session, listed, sink, self), ended)

    def begin(self, run: PaperBatch, ended: Callable[[int], object]) -> None:
        """Make many; the dialog stays and tells how far it is."""
        run.moved.connect(self._show_progress)
        run.ended.connect(ended)
        run.failed.connect(self._stand_still)
        self._go_on(run)

    def _go_on(self, run: PaperBatch) -> None:
        self._run = run
        self._set_at_work(is_at_work=True)
        self._show_progress(run.done, run.total)
        self.progress.show()
        run.go_on()

    def _set_at_work(self, *, is_at_work: bool) -> None:
        self.set_busy(busy=is_at_work)
        allow(self.picks, one_moment() if is_at_work else "")

    def _show_progress(self, done: int, total: int, name: str = "") -> None:
        how_many = self.session.owner.formats.count
        words = self.tr("{0} of {1} written").format(how_many(done), how_many(total))
        self.progress.show_progress(done, total, words, name)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _stand_still(self, error: Exception) -> None:
        """What is written stays; the filled button goes on with the rest once there is room again."""
        self.progress.hide()
        self._set_at_work(is_at_work=False)
        self._refused(error)
        run = self._run
        if run is not None and not run.done:
            self._run = None  # nothing to go on with: the owner may choose another place
        elif run is not None:
            told, how_many = self.tr("{0} of {1} are written and stay. {2}"), self.session.owner.formats.count
            said = told.format(how_many(run.done), how_many(run.total), self._told.text())
            self.tell(said, "circle-alert", "bad")
            self.primary.setText(self.tr("Go on with the rest"))

    def _tell_ended(self, count: int) -> None:
        run = self._run
        if run is None or not run.is_whole:
            how_many = self.session.owner.formats.count(count)
            self.stand_stopped(self.tr("Stopped. {0} are written and stay.").format(how_many))
            return
        place, told = run.sink.place, saved_told(run, count, self.session.owner)
        if place is not None and count:
            tell_saved(self.session, place, self.finish, told)
        else:
            self.finish(told)

    def stand_stopped(self, told: str) -> None:
        """The owner stopped; the filled button goes on."""
        self._set_at_work(is_at_work=False)
        self.progress.hide()
        self.tell(told, "info")
        self.primary.setText(self.tr("Go on with the rest"))

    def _print_all(self) -> None:
        """Bind them, each on the front of a sheet, and print that."""
        sink = BoundSink(each_on_front=True)

        def print_bound(_count: int) -> None:
            self._set_at_work(is_at_work=False)
            self.progress.hide()
            if self._run is not None and self._run.is_whole:
                self.foot.begin(sink.content, sink.papers).ask()
            self._run = None

        self.write_all(sink, print_bound)

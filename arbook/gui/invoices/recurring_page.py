"""Invoices that come again: what is agreed, what is due to be written, and writing it."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from arbook.gui.invoices.due_issuing import DueIssuing
from arbook.gui.invoices.form_repeat import agreed_before, repeat_again
from arbook.gui.invoices.recurring_panel import RecurringView
from arbook.gui.invoices.repeat_dialog import RepeatDialog
from arbook.gui.invoices.repeat_words import end_words, period_words, recurring_chip, rhythm_words, total_of
from arbook.gui.shared.allowing import allow, one_moment, why_no_change
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.days import day_cell, day_words
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.list_desk import ListDesk, main_button
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Cell, Column, Kind, MoneyLines, TwoLines
from arbook.gui.shared.wishes import ShowCustomer, ShowInvoice, Wish
from arbook.ledger.folding import fold
from arbook.queries.recurring import DueRecurring, RecurringRow, recurring_invoices
from arbook.services.changing import Changes
from arbook.services.office import Office


class RecurringPage(ListDesk[RecurringRow]):
    """A list of its own within the Invoices desk. ``closed``: back to all invoices."""

    closed = Signal()
    key = "recurring"
    nouns = frozenset({"recurring_invoice", "customer"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        back = Button(self.tr("All invoices"), "plain", "chevron-left")
        back.clicked.connect(self.closed)
        self.issuing = DueIssuing(self)
        self.issue_due = main_button(self.tr("Issue what is due"), "check", self.press_main)
        self.build(
            self.tr("Recurring invoices"),
            self._columns(),
            lambda row: row.recurring_id,
            search=self.tr("Find one that comes again"),
            filters=[("all", self.tr("All")), ("due", self.tr("Due")), ("ended", self.tr("Ended"))],
            actions=[back, self.issue_due],
        )
        self.shown = RecurringView(session.owner, is_read_only=session.is_read_only)
        self.shown.acted.connect(self._act)
        self.panel.body.addWidget(self.shown)
        allow(self.issue_due, one_moment())

    def _columns(self) -> list[Column[RecurringRow]]:
        owner = self.session.owner
        return [
            Column(key="name", title=self.tr("Name"), kind=Kind.TWO_LINES, stretch=2, smallest=12,
                   value=lambda row: TwoLines(row.name, rhythm_words(row.recurrence))),
            Column(key="customer", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=2, smallest=10,
                   hide_below=560, value=lambda row: TwoLines(row.customer_name, strong=False)),
            Column(key="next", title=self.tr("Next"), kind=Kind.TWO_LINES, sort_key=lambda row: row.next_on,
                   value=self._next),
            Column(key="state", title=self.tr("State"), kind=Kind.CHIP,
                   sort_key=lambda row: len(row.due(owner.today())), value=lambda row: recurring_chip(row, owner)),
            Column(key="total", title=self.tr("Total"), kind=Kind.MONEY,
                   value=lambda row: MoneyLines(total_of(row), strong=False)),
        ]  # fmt: skip

    def _next(self, row: RecurringRow) -> Cell:
        return None if row.next_on is None else day_cell(row.next_on, self.session.owner)

    def make_empty(self) -> EmptyDesk:
        """Nothing comes again yet."""
        why = self.tr("Choose an invoice or a draft that comes every month or year and press “Repeat”.")
        back = Button(self.tr("All invoices"), "plain", "file-text")
        back.clicked.connect(self.closed)
        return EmptyDesk("refresh-cw", self.tr("No invoice comes again"), why, [back])

    def read(self, office: Office, search: str, picked: object) -> tuple[RecurringRow, ...]:
        """Those that are due first, then by their next day."""
        words, today = fold(search).split(), self.session.owner.today()
        rows = [
            row
            for row in office.read(recurring_invoices)
            if all(word in fold(f"{row.name} {row.customer_name} {row.customer_number}") for word in words)
        ]
        if picked == "due":
            rows = [row for row in rows if row.due(today)]
        elif picked == "ended":
            rows = [row for row in rows if row.next_on is None]
        return tuple(sorted(rows, key=lambda row: (not row.due(today), row.next_on or date.max)))

    def show_list(self) -> None:
        """What is due can be issued at once."""
        count = len(self._due())
        words = self.tr("Issue what is due") if count < 2 else self.tr("Issue all {0} that are due")
        self.issue_due.setText(words.format(self.session.owner.formats.count(count)))
        nothing = "" if count else self.tr("Nothing is due yet.")
        allow(self.issue_due, why_no_change(self.session) or nothing)

    def _due(self) -> list[DueRecurring]:
        """Of all rows shown, the oldest first."""
        today = self.session.owner.today()
        found = [
            DueRecurring(row, period, row.recurrence.invoice_date(period))
            for row in self.model.rows()
            for period in row.due(today)
        ]
        return sorted(found, key=lambda each: (each.dated_on, each.row.recurring_id))

    def show_row(self, row: RecurringRow) -> None:
        """The panel."""
        self.panel.title.setText(row.name)
        self.shown.show_row(row)

    # ------------------------------------------------------------- doing
    def _act(self, key: str, row: RecurringRow) -> None:
        if key == "customer":
            self.wish.emit(ShowCustomer(row.customer_id))
        elif key == "issue":
            self.issuing.ask([each for each in self._due() if each.row.recurring_id == row.recurring_id][:1])
        elif key == "skip":
            self._skip(row)
        elif key == "end":
            self._end(row)
        elif key == "rest":
            self._draft_rest(row)
        else:
            self._open(RepeatDialog(self.session, self.window(), repeat_again(row), row))

    def _open(self, dialog: RepeatDialog) -> None:
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def press_main(self) -> None:
        """Ctrl+Enter: issue all that is due, after one question."""
        if self.issue_due.isEnabled():
            self.issuing.ask(self._due())

    def _skip(self, row: RecurringRow) -> None:
        recurring_id, before, today = row.recurring_id, row.last_on, self.session.owner.today()
        period = row.due(today)[0]
        said = self.tr("{0} for {1} left out.").format(row.name, period_words(period, self.session.owner))
        skipped_on = row.recurrence.invoice_date(period)

        def skip(office: Office) -> Changes:
            return office.recurring.skip_next(recurring_id, today=today)

        def back(office: Office) -> Changes:
            return office.recurring.put_back(recurring_id, skipped_on=skipped_on, last_on=before)

        self.session.change(skip, done=lambda _changes: self.session.history.did(said, back, skip), receiver=self)

    def _draft_rest(self, row: RecurringRow) -> None:
        """The days at the end at their part of the price, to be looked at and issued by hand."""
        recurring_id, today = row.recurring_id, self.session.owner.today()

        def draft(office: Office) -> Changes:
            return office.recurring.draft_rest(recurring_id, today=today)

        def show(changes: Changes) -> None:
            wanted: Wish = ShowInvoice(changes.made_id or 0)
            self.wish.emit(wanted)

        self.session.change(draft, done=show, receiver=self)

    def _end(self, row: RecurringRow) -> None:
        """From today on nothing more of it is due."""
        recurring_id, before, today = row.recurring_id, agreed_before(row), self.session.owner.today()
        said = self.tr("{0} ended on {1}.").format(row.name, day_words(today, self.session.owner))
        said = " ".join((said, end_words(replace(row.recurrence, ends_on=today), self.session.owner))).strip()

        def end(office: Office) -> Changes:
            return office.recurring.end(recurring_id, on=today)

        def back(office: Office) -> Changes:
            return office.recurring.agree(before, today=today, recurring_id=recurring_id)

        self.session.change(end, done=lambda _changes: self.session.history.did(said, back, end), receiver=self)

    def leave(self) -> bool:
        """Esc: back from the panel, then to all invoices."""
        if not super().leave():
            self.closed.emit()
        return True

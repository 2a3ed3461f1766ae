"""The Invoices desk: drafts first, then papers, newest first; the chosen one in the panel, or the editor."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from arbook.formats.csv_text import Cell as CsvCell
from arbook.gui.invoices.credit_dialog import CreditDialog
from arbook.gui.invoices.discarding import Discarding
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.extend_dialog import ExtendDialog
from arbook.gui.invoices.form_repeat import repeat_of_invoice
from arbook.gui.invoices.invoice_panel import InvoiceView
from arbook.gui.invoices.reading import KeptDraft, read_draft
from arbook.gui.invoices.record_dialog import RecordDialog
from arbook.gui.invoices.recurring_page import RecurringPage
from arbook.gui.invoices.repeat_dialog import RepeatDialog
from arbook.gui.invoices.words import days_late, invoice_chip, number_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.days import day_cell, day_words
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.form_pages import ListWish
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.list_desk import ListDesk, main_button
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.gui.shared.table import Cell, Column, Kind, MoneyLines, TwoLines
from arbook.gui.shared.wishes import ImportFile, ShowCustomer, TakePayment
from arbook.ledger.money import Money
from arbook.queries.credited import credited
from arbook.queries.invoice_order import draft_count, invoice_ids
from arbook.queries.invoices import (
    InvoiceCard,
    InvoiceRow,
    SettlementRow,
    invoice_by_id,
    invoices_by_ids,
    settlements,
)
from arbook.queries.settings import profile
from arbook.services.office import Office

_LIST, _EDITOR, _PAGE_RECURRING = 0, 2, 3
_RECURRING = "recurring"


class InvoicesDesk(ListDesk[InvoiceRow]):
    """Counts drafts on the rail."""

    key = "invoices"
    is_long = True
    nouns = frozenset({"invoice", "payment", "customer"})

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._wanted: int | None = None
        self._home = ""
        self._details_job: Job | None = None
        record = Button(self.tr("From elsewhere"), "plain", "download")
        record.clicked.connect(lambda: self._open(RecordDialog(self.session, self.window())))
        export = Button(self.tr("Export"), "plain", "save")
        export.clicked.connect(self._export)
        self.build(
            self.tr("Invoices"),
            self._columns(),
            lambda row: row.invoice_id,
            search=self.tr("Find an invoice"),
            filters=[
                ("all", self.tr("All")),
                ("open", self.tr("Open")),
                ("draft", self.tr("Drafts")),
                (_RECURRING, self.tr("Recurring")),
            ],
            actions=[export, record, main_button(self.tr("New invoice"), "plus", self.make_new)],
        )
        self.shown = InvoiceView(session.owner)
        self.shown.acted.connect(self._act)
        self.panel.body.addWidget(self.shown)
        self.editor = InvoiceEditor(session)
        self.editor.left.connect(self._leave_editor)
        self.editor.told.connect(self.told)
        self.editor.wish.connect(self.wish)
        self.pages.addWidget(self.editor)
        self._recurring: RecurringPage | None = None

    def _columns(self) -> list[Column[InvoiceRow]]:
        owner = self.session.owner
        return [
            Column(key="number", title=self.tr("Number"), kind=Kind.TWO_LINES,
                   value=lambda row: TwoLines(number_words(row), day_words(row.issued_on, owner))),
            Column(key="customer", title=self.tr("Customer"), kind=Kind.TWO_LINES, stretch=2, smallest=14,
                   value=lambda row: TwoLines(row.customer_name, row.reference, strong=False)),
            Column(key="due", title=self.tr("Due"), kind=Kind.TWO_LINES, hide_below=600, value=self._due,
                   sort_key=lambda row: row.due_on),
            Column(key="state", title=self.tr("State"), kind=Kind.CHIP, sort_key=lambda row: days_late(row, owner),
                   value=lambda row: invoice_chip(row, owner)),
            Column(key="total", title=self.tr("Total"), kind=Kind.MONEY, hide_below=520,
                   value=lambda row: MoneyLines(row.total, self._foreign(row), strong=False)),
            Column(key="open", title=self.tr("Still open"), kind=Kind.MONEY,
                   value=lambda row: MoneyLines(row.open) if row.open else None),
        ]  # fmt: skip

    def _due(self, row: InvoiceRow) -> Cell:
        return None if row.due_on is None else day_cell(row.due_on, self.session.owner)

    def _foreign(self, row: InvoiceRow) -> str:
        return "" if row.total.currency == self._home else row.total.currency

    def make_empty(self) -> EmptyDesk:
        """No paper yet."""
        bring = Button(self.tr("Import invoices"), "plain", "download")
        bring.clicked.connect(lambda: self.wish.emit(ImportFile()))
        why = self.tr(
            "Write the first one now, or import last year's from a spreadsheet or another program. "
            "You see every line before anything is saved."
        )
        new = main_button(self.tr("New invoice"), "plus", self.make_new)
        return EmptyDesk("file-text", self.tr("No invoices yet"), why, [bring, new])

    def read_keys(self, office: Office, wish: ListWish, limit: int | None) -> Sequence[int]:
        """Drafts first."""
        self._home = office.read(profile).currency
        show, order = str(wish.picked), wish.order
        return office.read(invoice_ids, search=wish.search, show=show, order=order, is_down=wish.is_down, limit=limit)

    def read_rows(self, office: Office, keys: Sequence[int]) -> tuple[InvoiceRow, ...]:
        """A page."""
        return office.read(invoices_by_ids, keys)

    def show_list(self) -> None:
        """Go to the invoice that was asked for before the list was read."""
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.view.choose(wanted)
        self.session.ask(lambda office: office.read(draft_count), self._tell_drafts, receiver=self)

    def _tell_drafts(self, count: int) -> None:
        self.counted.emit(count or None)

    # ------------------------------------------------------------- what comes again
    def read_again(self) -> None:
        """Read the list; what comes again has a page of its own."""
        if self.filters is not None and self.filters.key == _RECURRING:
            self.filters.set_picked("all")
            self.show_recurring()
        super().read_again()

    def show_recurring(self) -> None:
        """Go to the invoices that come again."""
        if self._recurring is None:
            self._recurring = RecurringPage(self.session)
            self._recurring.closed.connect(self._show_papers)
            self._recurring.told.connect(self.told)
            self._recurring.wish.connect(self.wish)
            self.pages.addWidget(self._recurring)
        self.head.hide()
        self.set_margins(wide=False)
        self.pages.setCurrentIndex(_PAGE_RECURRING)
        self._recurring.view.setFocus()

    def _show_papers(self) -> None:
        self._leave_editor(None)

    @property
    def _page(self) -> RecurringPage | None:
        """What comes again, while it is in front: keys are meant for it."""
        return self._recurring if self.pages.currentIndex() == _PAGE_RECURRING else None

    def load(self) -> None:
        """Read the list in front again."""
        super().load()
        if self._page is not None:
            self._page.load()

    def leave(self) -> bool:
        """Esc: back to all invoices, or from the panel."""
        return super().leave() if self._page is None else self._page.leave()

    def start_search(self) -> None:
        """Ctrl+F."""
        if self._page is None:
            super().start_search()
        else:
            self._page.start_search()

    def step(self, by: int) -> None:
        """Alt+Up, Alt+Down."""
        if self._page is None:
            super().step(by)
        else:
            self._page.step(by)

    # ------------------------------------------------------------- panel
    def show_row(self, row: InvoiceRow) -> None:
        """The paper, and its lines once they are read."""
        self.panel.title.setText(number_words(row))
        self.shown.show_row(row)
        if self._details_job is not None:
            self._details_job.cancel()
        invoice_id = row.invoice_id
        self._details_job = self.session.ask(
            lambda office: (office.read(invoice_by_id, invoice_id), office.read(settlements, invoice_id)),
            self._show_details, receiver=self,
        )  # fmt: skip

    def _show_details(self, details: tuple[InvoiceCard, tuple[SettlementRow, ...]]) -> None:
        self.shown.show_details(*details)

    def open_row(self, row: InvoiceRow) -> None:
        """Enter: a draft is gone on with, a paper shown."""
        if row.state == "draft":
            self._edit(row.invoice_id)
        else:
            super().open_row(row)

    def _act(self, key: str, row: InvoiceRow) -> None:
        if key == "customer":
            self.wish.emit(ShowCustomer(row.customer_id))
        elif key == "pay":
            self.wish.emit(TakePayment(row.customer_id))
        elif key == "edit":
            self._edit(row.invoice_id)
        elif key == "pdf":
            self._show_paper(row)
        elif key == "discard":
            Discarding(self.session, row.invoice_id, self).start()
        elif key == "copy":
            self._show_editor()
            self.editor.begin(None, like=row.invoice_id)
        elif key == "repeat":
            draft_id = row.invoice_id
            self.session.ask(lambda office: read_draft(office, draft_id), self._repeat, receiver=self)
        elif key == "extend":
            extended_id = row.invoice_id
            self.session.ask(lambda office: office.read(invoice_by_id, extended_id), self._extend, receiver=self)
        else:
            invoice_id = row.invoice_id
            self.session.ask(
                lambda office: (office.read(invoice_by_id, invoice_id), office.read(credited, invoice_id)),
                self._credit, receiver=self,
            )  # fmt: skip

    def _extend(self, card: InvoiceCard) -> None:
        self._open(ExtendDialog(self.session, self.window(), card))

    def _repeat(self, kept: KeptDraft) -> None:
        form = repeat_of_invoice(kept.card, kept.terms_id, self.session.owner.today())
        self._open(RepeatDialog(self.session, self.window(), form))

    def _credit(self, read: tuple[InvoiceCard, Money]) -> None:
        self._open(CreditDialog(self.session, self.window(), *read))

    def _show_paper(self, row: InvoiceRow) -> None:
        title, invoice_id = number_words(row), row.invoice_id
        self._open(PaperDialog(self.session, self.window(), title, lambda office: office.paper.invoice(invoice_id)))

    def _open(self, dialog: FormDialog) -> None:
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # ------------------------------------------------------------- writing
    def _edit(self, draft_id: int) -> None:
        self._show_editor()
        self.editor.open_draft(draft_id)

    def _show_editor(self) -> None:
        self.head.hide()
        self.set_margins(wide=False)
        self.pages.setCurrentIndex(_EDITOR)

    def _leave_editor(self, invoice_id: object) -> None:
        """Back to the list, at the paper that was written."""
        if isinstance(invoice_id, int):
            self._wanted = invoice_id
        self.head.show()
        self.set_margins(wide=True)
        self.pages.setCurrentIndex(0)
        self.read_again()
        self.view.setFocus()

    def show_invoice(self, invoice_id: int) -> None:
        """Open an issued invoice, or go on with a draft."""
        self._wanted = invoice_id
        self.session.ask(lambda office: office.read(invoice_by_id, invoice_id), self._show_wanted, receiver=self)

    def _show_wanted(self, card: InvoiceCard) -> None:
        if card.row.state == "draft":
            self._wanted = None
            self._edit(card.row.invoice_id)
            return
        if self._page is not None:
            self._show_papers()
        self.show_all()
        self._want_panel(card.row)

    def write_invoice(self, customer_id: int | None) -> None:
        """Begin a new invoice, for this customer if one is named."""
        self._show_editor()
        self.editor.begin(customer_id)

    def make_new(self) -> None:
        """Ctrl+N."""
        self.write_invoice(None)

    def press_main(self) -> None:
        """Ctrl+Enter: issue what is being written, else begin."""
        if self.pages.currentIndex() == _EDITOR:
            self.editor.ask_issue()
        elif self._page is not None:
            self._page.press_main()
        else:
            self.make_new()

    def save(self) -> None:
        """Ctrl+S: the draft is kept at once instead of in a moment."""
        if self.pages.currentIndex() == _EDITOR:
            self.editor.keep_now()
        else:
            self.told.emit(self.tr("Everything here is saved already."))

    def remove(self) -> None:
        """Del: throw the chosen draft away; an issued paper is countered by a credit note."""
        row = self.view.chosen_row()
        if self.pages.currentIndex() != _LIST or row is None:
            return
        if row.state == "draft":
            self._act("discard", row)
        else:
            self.told.emit(self.tr("What is issued stays. A credit note takes it back."))

    def print_shown(self) -> None:
        """Ctrl+P: the invoice being written, else the chosen one, as it is printed."""
        row = self.view.chosen_row()
        if self.pages.currentIndex() == _EDITOR:
            self.editor.preview.click()
        elif self._page is not None:
            return
        elif row is not None and row.state != "draft":
            self._show_paper(row)
        elif row is not None:
            self._edit(row.invoice_id)

    def export_shown(self) -> None:
        """Ctrl+E."""
        if self._page is None:
            self._export()
        else:
            self._page.export_shown()

    def customer_shown(self) -> int | None:
        """Whose invoice is written or chosen."""
        if self.pages.currentIndex() == _EDITOR:
            return None if self.editor.buyer is None else self.editor.buyer.card.customer_id
        return super().customer_shown() if self._page is None else self._page.customer_shown()

    def parts(self) -> tuple[QWidget, ...]:
        """F6: list and panel, or what is written and its footer."""
        if self._page is not None:
            return self._page.parts()
        is_writing = self.pages.currentIndex() == _EDITOR
        return (self.editor.customer, self.editor.lines, self.editor.foot) if is_writing else super().parts()

    def _export(self) -> None:
        head = (self.tr("Number"), self.tr("Kind"), self.tr("State"), self.tr("Customer number"), self.tr("Customer"),
                self.tr("Date"), self.tr("Due"), self.tr("Currency"), self.tr("Total"), self.tr("Still open"),
                self.tr("Reference"))  # fmt: skip
        self.save_all(self.tr("invoices.csv"), head, self._cells)

    def _cells(self, row: InvoiceRow) -> Sequence[CsvCell]:
        state = invoice_chip(row, self.session.owner).text
        return (row.number, row.kind.replace("_", " "), state, row.customer_number, row.customer_name, row.issued_on,
                row.due_on, row.total.currency, row.total, row.open, row.reference)  # fmt: skip

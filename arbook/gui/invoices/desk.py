"""The Invoices desk: drafts first, then papers, newest first; the chosen one in the panel, or the editor."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from arbook.gui.invoices.columns import invoice_columns
from arbook.gui.invoices.editor import InvoiceEditor
from arbook.gui.invoices.invoice_panel import InvoiceView
from arbook.gui.invoices.paper_actions import PaperActions
from arbook.gui.invoices.reading import PaperFacts, read_paper
from arbook.gui.invoices.record_dialog import RecordDialog
from arbook.gui.invoices.recurring_page import RecurringPage
from arbook.gui.invoices.words import number_words
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.form_pages import ListWish
from arbook.gui.shared.jobs import Job
from arbook.gui.shared.list_desk import ListDesk, main_button
from arbook.gui.shared.session import Session
from arbook.gui.shared.untaken_note import grant_earned
from arbook.gui.shared.wishes import ImportFile
from arbook.queries.book_facts import business
from arbook.queries.early_payment import UntakenRow
from arbook.queries.invoice_order import draft_count, invoice_ids
from arbook.queries.invoices import InvoiceCard, InvoiceRow, invoice_by_id, invoices_by_ids
from arbook.services.office import Office

_LIST = 0
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
        self.paper_actions = PaperActions(self)
        record = Button(self.tr("Add an old one"))
        record.clicked.connect(lambda: self.paper_actions.open(RecordDialog(self.session, self.window())))
        export = Button(self.tr("Export"), "plain", "upload")
        export.clicked.connect(self.paper_actions.export)
        self.build(
            self.tr("Invoices"),
            invoice_columns(session.owner, lambda: self._home),
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
        self.shown.acted.connect(self.paper_actions.act)
        self.shown.untaken.grant_pressed.connect(self._grant)
        self.panel.body.addWidget(self.shown)
        self.panel.add_action(self.shown.foot)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._pop_up)
        self._editor: InvoiceEditor | None = None
        self._recurring: RecurringPage | None = None

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
        self._home = office.read(business).currency
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
        self.pages.setCurrentWidget(self._recurring)
        self._recurring.view.setFocus()

    def _show_papers(self) -> None:
        self._leave_editor(None)

    @property
    def _page(self) -> RecurringPage | None:
        """What comes again, while it is in front: keys are meant for it."""
        return self._recurring if self.pages.currentWidget() is self._recurring else None

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
            lambda office: read_paper(office, invoice_id), self._show_paper, receiver=self
        )

    def _show_paper(self, paper: PaperFacts) -> None:
        self.shown.show_details(paper)

    def _grant(self, row: UntakenRow) -> None:
        grant_earned(self.session, row, self.told.emit, self)

    def _pop_up(self, at: QPoint) -> None:
        """The right button of the mouse, or the key for menus: what can be done with the chosen row."""
        if self.view.chosen_row() is not None:
            self.shown.foot.pop_up(self.view.viewport().mapToGlobal(at))

    def open_row(self, row: InvoiceRow) -> None:
        """Enter: a draft is gone on with, a paper shown."""
        if row.state == "draft":
            self.edit(row.invoice_id)
        else:
            super().open_row(row)

    # ------------------------------------------------------------- writing
    @property
    def editor(self) -> InvoiceEditor:
        """Where an invoice is written: made for the first one, since the list is there sooner without it."""
        if self._editor is None:
            self._editor = InvoiceEditor(self.session)
            self._editor.left.connect(self._leave_editor)
            self._editor.told.connect(self.told)
            self._editor.wish.connect(self.wish)
            self.pages.addWidget(self._editor)
        return self._editor

    @property
    def _is_writing(self) -> bool:
        return self._editor is not None and self.pages.currentWidget() is self._editor

    def edit(self, draft_id: int) -> None:
        """Go on with a draft."""
        self._show_editor()
        self.editor.open_draft(draft_id)

    def _show_editor(self) -> None:
        self.head.hide()
        self.set_margins(wide=False)
        self.pages.setCurrentWidget(self.editor)

    def _leave_editor(self, invoice_id: object) -> None:
        """Back to the list, at the paper that was written."""
        if isinstance(invoice_id, int):
            self._wanted = invoice_id
        self.head.show()
        self.set_margins(wide=True)
        self.pages.setCurrentIndex(_LIST)
        self.read_again()
        self.view.setFocus()

    def show_invoice(self, invoice_id: int) -> None:
        """Open an issued invoice, or go on with a draft."""
        self._wanted = invoice_id
        self.session.ask(lambda office: office.read(invoice_by_id, invoice_id), self._show_wanted, receiver=self)

    def _show_wanted(self, card: InvoiceCard) -> None:
        if card.row.state == "draft":
            self._wanted = None
            self.edit(card.row.invoice_id)
            return
        if self._page is not None:
            self._show_papers()
        self.show_all()
        self._want_panel(card.row)

    def write_invoice(self, customer_id: int | None) -> None:
        """Begin a new invoice, for this customer if one is named."""
        self._show_editor()
        self.editor.begin(customer_id)

    def write_like(self, invoice_id: int) -> None:
        """Begin a new invoice with the lines of this one."""
        self._show_editor()
        self.editor.begin(None, like=invoice_id)

    def make_new(self) -> None:
        """Ctrl+N."""
        self.write_invoice(None)

    def press_main(self) -> None:
        """Ctrl+Enter: issue what is being written, else begin."""
        if self._is_writing:
            self.editor.ask_issue()
        elif self._page is not None:
            self._page.press_main()
        else:
            self.make_new()

    def save(self) -> None:
        """Ctrl+S: the draft is kept at once instead of in a moment."""
        if self._is_writing:
            self.editor.keep_now()
        else:
            self.told.emit(self.tr("Everything here is saved already."))

    def remove(self) -> None:
        """Del: throw the chosen draft away; an issued paper is countered by a credit note."""
        row = self.view.chosen_row()
        if self.pages.currentIndex() != _LIST or row is None:
            return
        if row.state == "draft":
            self.paper_actions.act("discard", row)
        else:
            self.told.emit(self.tr("What is issued stays. A credit note takes it back."))

    def print_shown(self) -> None:
        """Ctrl+P: the invoice being written, else the chosen one, as it is printed."""
        row = self.view.chosen_row()
        if self._is_writing:
            self.editor.preview.click()
        elif self._page is not None:
            return
        elif row is not None and row.state != "draft":
            self.paper_actions.show_paper(row)
        elif row is not None:
            self.edit(row.invoice_id)

    def export_shown(self) -> None:
        """Ctrl+E."""
        if self._page is None:
            self.paper_actions.export()
        else:
            self._page.export_shown()

    def customer_shown(self) -> int | None:
        """Whose invoice is written or chosen."""
        if self._is_writing:
            return None if self.editor.buyer is None else self.editor.buyer.card.customer_id
        return super().customer_shown() if self._page is None else self._page.customer_shown()

    def parts(self) -> tuple[QWidget, ...]:
        """F6: list and panel, or what is written and its footer."""
        if self._page is not None:
            return self._page.parts()
        if self._is_writing:
            return (self.editor.customer, self.editor.lines, self.editor.foot)
        return super().parts()

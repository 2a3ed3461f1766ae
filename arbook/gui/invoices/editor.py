"""Writing an invoice: what is typed goes into the form, what follows from it comes back while one types.

The draft is kept a moment after each change, so nothing typed is ever lost; the number is given when it is issued.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from arbook.gui.invoices.editor_view import EditorView
from arbook.gui.invoices.form_invoice import NO_TAX, InvoiceForm, QuantityText, lines_from
from arbook.gui.invoices.issuing import Issuing
from arbook.gui.invoices.keeping import DraftKeeper
from arbook.gui.invoices.reading import Buyer, KeptDraft, Surroundings, read_buyer, read_draft, read_surroundings
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.session import Session
from arbook.gui.shared.states import state_chip
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.terms import Terms


class InvoiceEditor(EditorView):
    """Signals: ``left`` (back to the list), ``told`` (a sentence for the toast)."""

    left = Signal()
    told = Signal(str)

    def __init__(self, session: Session) -> None:
        self._search = CustomerSearch(session.owner)
        super().__init__(session.owner, self._search)
        self.session = session
        self.form = self._new_form()
        self.keeper = DraftKeeper(session, self)
        self.keeper.kept.connect(self._tell_kept)
        self.issuing = Issuing(self)
        self.surroundings: Surroundings | None = None
        self.buyer: Buyer | None = None
        self._is_filling = False
        self._connect()

    def _connect(self) -> None:
        self.customer.chosen.connect(self._choose)
        self.day.day_changed.connect(self._take_day)
        self.due.day_changed.connect(self._take_due)
        self.terms.chosen.connect(self._take_terms)
        self.reference.textEdited.connect(self.take_fields)
        self.note.textEdited.connect(self.take_fields)
        self.lines.changed.connect(self.take_fields)
        self.lines.left_end.connect(self.note.setFocus)
        self.buyer_card.again.connect(self._start_from)
        self.back.clicked.connect(self.leave)
        self.preview.clicked.connect(self.issuing.show_preview)
        self.issue.clicked.connect(lambda: self.issuing.ask(go_on=False))
        self.issue_next.clicked.connect(self.ask_issue)

    def _new_form(self) -> InvoiceForm:
        owner = self.session.owner
        return InvoiceForm(owner.today(), owner.formats.decimal_mark)

    # ------------------------------------------------------------- beginning
    def begin(self, customer_id: int | None) -> None:
        """Write a new invoice."""
        self.form = self._new_form()
        self.keeper.begin(None)
        self._read_surroundings(lambda: self._show_form(customer_id))

    def open_draft(self, draft_id: int) -> None:
        """Go on with a draft."""
        self.form = self._new_form()
        self.keeper.begin(draft_id)
        ask = self.session.ask
        self._read_surroundings(
            lambda: ask(lambda office: read_draft(office, draft_id), self._show_draft, receiver=self)
        )

    def _read_surroundings(self, then: Callable[[], object]) -> None:
        today = self.form.today
        self._search.load(self.session, self._offer)

        def take(known: Surroundings) -> None:
            self.surroundings = known
            then()

        self.session.ask(lambda office: read_surroundings(office, today), take, receiver=self)

    # ------------------------------------------------------------- showing
    def _show_form(self, customer_id: int | None) -> None:
        self.head.title.setText(self.tr("New invoice"))
        self._fill()
        if customer_id is not None:
            self._choose(customer_id)
        self.customer.setFocus()

    def _show_draft(self, kept: KeptDraft) -> None:
        card, form, quantity = kept.card, self.form, QuantityText(self.form.decimal_mark)
        form.issued_on, form.reference, form.note = card.row.issued_on, card.row.reference, card.note
        form.terms_id, form.lines = kept.terms_id, lines_from(kept.lines, quantity)
        self.head.title.setText(self.tr("Invoice draft"))
        self._fill()
        self._choose(card.row.customer_id)
        self.lines.start()

    def _fill(self) -> None:
        """Put the form into the fields, without taking that for typing."""
        known, form = self.surroundings, self.form
        assert known is not None
        self._is_filling = True
        terms: list[tuple[object, str]] = [(terms_id, each.name) for terms_id, each in known.terms]
        self.terms.set_choices(terms)
        self.terms.set_value(form.terms_id or known.default_terms_id)
        rates = list(known.rates or (NO_TAX,))
        rates += [line.tax for line in form.lines if line.tax not in rates]
        self.lines.set_rates([(rate, self._rate_words(rate)) for rate in dict.fromkeys(rates)])
        self.customer.set_customer(form.customer_id, "")
        self.day.set_day(form.issued_on)
        self.reference.setText(form.reference)
        self.note.setText(form.note)
        form.currency = known.currency
        self.lines.set_currency(form.currency)
        self.lines.show_lines(form.lines)
        self._is_filling = False
        self._show_sums()
        self.head.show_chips([state_chip("draft", self.tr("Draft, next number {0}").format(known.next_number))])
        self.foot.say(self.tr("Kept as you type. The number is given when you issue it."), "", "circle-check", "good")
        self.buyer_card.show_buyer(None, None)

    def _rate_words(self, rate: TaxRate) -> str:
        percent = self.session.owner.formats.percent(rate.percent)
        return f"{percent} {rate.note}".strip() if rate.note else percent

    def _offer(self) -> None:
        if self.form.customer_id is None and self.customer.text():
            self.customer.show_found(self._search.find(self.customer.text()))

    def _choose(self, customer_id: object) -> None:
        if not isinstance(customer_id, int):
            self.form.customer_id, self.buyer = None, None
            self.buyer_card.show_buyer(None, None)
            return
        today = self.form.today
        self.session.ask(lambda office: read_buyer(office, customer_id, today), self._take_buyer, receiver=self)

    def _take_buyer(self, buyer: Buyer) -> None:
        form, card = self.form, buyer.card
        is_new = form.customer_id != card.customer_id
        self.buyer, form.customer_id, form.currency = buyer, card.customer_id, card.currency
        self.customer.set_customer(card.customer_id, card.name)
        self.lines.set_currency(card.currency)
        if is_new and form.terms_id is None and card.terms_id is not None:
            self.terms.set_value(card.terms_id)
        self.take_fields()
        if self.customer.hasFocus():
            self.lines.start()

    def _start_from(self, invoice_id: int) -> None:
        """Lines of an earlier invoice, to be changed."""
        self.session.ask(lambda office: read_draft(office, invoice_id), self._take_lines, receiver=self)

    def _take_lines(self, kept: KeptDraft) -> None:
        before = [line for line in self.lines.lines() if not line.is_empty]
        self.lines.show_lines([*before, *lines_from(kept.lines, QuantityText(self.form.decimal_mark))])
        self.take_fields()

    # ------------------------------------------------------------- typing
    def chosen_terms(self) -> Terms | None:
        """The terms chosen now."""
        known = self.surroundings
        wanted = self.terms.value
        return None if known is None else next((each for key, each in known.terms if key == wanted), None)

    def _take_terms(self, _value: object) -> None:
        self.form.terms_id = self.terms.value if isinstance(self.terms.value, int) else None
        self.form.due_own = None
        self.take_fields()

    def _take_day(self, day: date | None) -> None:
        if not self._is_filling:
            self.form.issued_on, self.form.due_own = day, None
            self.take_fields()

    def _take_due(self, day: date | None) -> None:
        if not self._is_filling:
            self.form.due_own = day
            self.take_fields()

    def take_fields(self, *_changed: object) -> None:
        """Something was typed: take it into the form, show what it comes to, keep it soon."""
        if self._is_filling:
            return
        form = self.form
        form.lines, form.reference, form.note = self.lines.lines(), self.reference.text(), self.note.text()
        form.terms_id = self.terms.value if isinstance(self.terms.value, int) else None
        self._show_sums()
        self.keeper.touch(form)

    def _show_sums(self) -> None:
        form = self.form
        sums, due = form.sums(), form.due(self.chosen_terms())
        self.lines.show_amounts([form.line_net(place) for place in range(len(form.lines))])
        self.totals.show_totals(sums, form.currency)
        self._is_filling = True
        self.due.set_day(due[-1].due_on if due else None)
        self._is_filling = False
        parts = self.tr("in {0} parts").format(len(due)) if len(due) > 1 else ""
        if parts:
            self.rows["due_on"].set_note(parts)
        if self.buyer is not None:
            self.buyer_card.show_buyer(self.buyer, None if sums is None else sums.gross)

    def _tell_kept(self, is_kept: bool) -> None:
        if is_kept:
            words = self.tr("Draft kept. The number is given when you issue it.")
            self.foot.say(words, "", "circle-check", "good")
            return
        try:
            self.form.draft()
            self.form.totals()
        except ArbookError as refusal:
            self.foot.say(self.session.owner.explain(refusal), "", "pencil", "text2")

    # ------------------------------------------------------------- leaving and issuing
    def leave(self) -> None:
        """Back to the list; what was typed is kept."""
        self.keeper.flush(self.left.emit)

    def ask_issue(self) -> None:
        """Ctrl+Enter: issue it and write the next one."""
        self.issuing.ask(go_on=True)

"""Writing an invoice: form and lines at the left, the customer's situation at the right, totals as one types.

The draft is kept a moment after each change, so nothing typed is ever lost; the number is given when it is issued.
"""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.invoices.buyer_card import BuyerCard
from arbook.gui.invoices.form_invoice import NO_TAX, InvoiceForm, QuantityText, lines_from
from arbook.gui.invoices.issue_dialog import IssueDialog
from arbook.gui.invoices.keeping import DraftKeeper
from arbook.gui.invoices.lines_grid import LinesGrid
from arbook.gui.invoices.reading import Buyer, KeptDraft, Surroundings, read_buyer, read_draft, read_surroundings
from arbook.gui.invoices.totals_view import TotalsView
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.cards import Card, Foot, PageHead
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.labels import KeyCap, Label
from arbook.gui.shared.paper_dialog import PaperDialog
from arbook.gui.shared.session import Session
from arbook.gui.shared.states import state_chip
from arbook.gui.shared.tokens import GAP, MARGIN
from arbook.ledger.errors import ArbookError
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.terms import Terms
from arbook.services.changing import Changes

_BESIDE_FROM = 980


class InvoiceEditor(QWidget):
    """Signals: ``left`` (back to the list), ``told`` (a sentence for the toast)."""

    left = Signal()
    told = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.form = self._new_form()
        self.keeper = DraftKeeper(session, self)
        self.keeper.kept.connect(self._tell_kept)
        self._search = CustomerSearch(session.owner)
        self._surroundings: Surroundings | None = None
        self._buyer: Buyer | None = None
        self._is_filling = False
        self._make_fields()
        self._make_foot()
        self._arrange()

    def _new_form(self) -> InvoiceForm:
        owner = self.session.owner
        return InvoiceForm(owner.today(), owner.formats.decimal_mark)

    def _make_fields(self) -> None:
        owner = self.session.owner
        self.customer = CustomerField(self._search.find, self.tr("Name or number"))
        self.day, self.due, self.terms = DateField(owner), DateField(owner), ChoiceField()
        self.reference, self.note = Field(), Field()
        self.lines, self.totals, self.buyer_card = LinesGrid(owner), TotalsView(owner), BuyerCard(owner)
        self.rows = {
            "customer": FormRow(self.tr("Customer"), self.customer),
            "issued_on": FormRow(self.tr("Invoice date"), self.day),
            "terms": FormRow(self.tr("Terms"), self.terms),
            "due_on": FormRow(self.tr("Due"), self.due),
            "reference": FormRow(self.tr("Reference on the invoice"), self.reference, reserve=False),
            "note": FormRow(self.tr("Note on the invoice"), self.note, reserve=False),
        }
        self.customer.chosen.connect(self._choose)
        self.day.day_changed.connect(self._take_day)
        self.due.day_changed.connect(self._take_due)
        self.terms.chosen.connect(self._take_terms)
        self.reference.textEdited.connect(self._take_fields)
        self.note.textEdited.connect(self._take_fields)
        self.lines.changed.connect(self._take_fields)
        self.lines.left_end.connect(self.note.setFocus)
        self.buyer_card.again.connect(self._start_from)

    def _make_foot(self) -> None:
        self.head = PageHead(self.tr("New invoice"))
        back = IconButton("chevron-left", self.tr("Back to the list"), keys="Esc")
        back.clicked.connect(self.leave)
        self.back = back
        self.foot = Foot(icon_name="circle-check", tone="good")
        self.preview = Button(self.tr("Preview"), "plain", "file-text", keys="Ctrl+P")
        self.issue = Button(self.tr("Issue"), "plain")
        self.issue_next = Button(self.tr("Issue and next"), "send", "check")
        self.preview.clicked.connect(self._show_preview)
        self.issue.clicked.connect(lambda: self._ask_issue(go_on=False))
        self.issue_next.clicked.connect(self.ask_issue)
        for button in (self.preview, self.issue, self.issue_next):
            self.foot.add(button)

    def _arrange(self) -> None:
        card, grid, rows = Card(), QGridLayout(), self.rows
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for key, column, stretch in (("customer", 0, 5), ("issued_on", 1, 3), ("terms", 2, 3), ("due_on", 3, 3)):
            grid.addWidget(rows[key], 0, column)
            grid.setColumnStretch(column, stretch)
        grid.addWidget(rows["reference"], 1, 0, 1, 4)
        card.body.addLayout(grid)
        card.body.addWidget(self.lines, 1)
        low, left = QHBoxLayout(), QVBoxLayout()
        left.addWidget(rows["note"])
        left.addStretch(1)
        low.setSpacing(32)
        low.addLayout(left, 5)
        low.addWidget(self.totals, 4)
        card.body.addLayout(low)
        head, beside = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.head, 1)
        beside.setSpacing(16)
        beside.addWidget(card, 1)
        beside.addWidget(self.buyer_card)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, 16, MARGIN, 4)
        inner.setSpacing(GAP)
        inner.addLayout(head)
        inner.addLayout(beside, 1)
        inner.addWidget(self._keys())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(inner, 1)
        outer.addWidget(self.foot)

    def _keys(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        keys_and_words = (
            ("Enter", self.tr("next field")),
            ("Ctrl ↓", self.tr("copy the line above")),
            ("Ctrl Del", self.tr("remove line")),
            ("t + −", self.tr("today, a day on, back")),
        )
        for keys, words in keys_and_words:
            row.addWidget(KeyCap(keys))
            row.addWidget(Label(words, "small", "text2"))
            row.addSpacing(8)
        row.addStretch(1)
        return holder

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
            self._surroundings = known
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
        known, form = self._surroundings, self.form
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
            self.form.customer_id, self._buyer = None, None
            self.buyer_card.show_buyer(None, None)
            return
        today = self.form.today
        self.session.ask(lambda office: read_buyer(office, customer_id, today), self._take_buyer, receiver=self)

    def _take_buyer(self, buyer: Buyer) -> None:
        form, card = self.form, buyer.card
        is_new = form.customer_id != card.customer_id
        self._buyer, form.customer_id, form.currency = buyer, card.customer_id, card.currency
        self.customer.set_customer(card.customer_id, card.name)
        self.lines.set_currency(card.currency)
        if is_new and form.terms_id is None and card.terms_id is not None:
            self.terms.set_value(card.terms_id)
        self._take_fields()
        if self.customer.hasFocus():
            self.lines.start()

    def _start_from(self, invoice_id: int) -> None:
        """Lines of an earlier invoice, to be changed."""
        self.session.ask(lambda office: read_draft(office, invoice_id), self._take_lines, receiver=self)

    def _take_lines(self, kept: KeptDraft) -> None:
        before = [line for line in self.lines.lines() if not line.is_empty]
        self.lines.show_lines([*before, *lines_from(kept.lines, QuantityText(self.form.decimal_mark))])
        self._take_fields()

    # ------------------------------------------------------------- typing
    def _terms(self) -> Terms | None:
        known = self._surroundings
        wanted = self.terms.value
        return None if known is None else next((each for key, each in known.terms if key == wanted), None)

    def _take_terms(self, _value: object) -> None:
        self.form.terms_id = self.terms.value if isinstance(self.terms.value, int) else None
        self.form.due_own = None
        self._take_fields()

    def _take_day(self, day: date | None) -> None:
        if not self._is_filling:
            self.form.issued_on, self.form.due_own = day, None
            self._take_fields()

    def _take_due(self, day: date | None) -> None:
        if not self._is_filling:
            self.form.due_own = day
            self._take_fields()

    def _take_fields(self, *_changed: object) -> None:
        if self._is_filling:
            return
        form = self.form
        form.lines, form.reference, form.note = self.lines.lines(), self.reference.text(), self.note.text()
        form.terms_id = self.terms.value if isinstance(self.terms.value, int) else None
        self._show_sums()
        self.keeper.touch(form)

    def _show_sums(self) -> None:
        form = self.form
        sums, due = form.sums(), form.due(self._terms())
        self.lines.show_amounts([form.line_net(place) for place in range(len(form.lines))])
        self.totals.show_totals(sums, form.currency)
        self._is_filling = True
        self.due.set_day(due[-1].due_on if due else None)
        self._is_filling = False
        parts = self.tr("in {0} parts").format(len(due)) if len(due) > 1 else ""
        if parts:
            self.rows["due_on"].set_note(parts)
        if self._buyer is not None:
            self.buyer_card.show_buyer(self._buyer, None if sums is None else sums.gross)

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

    def _checked(self) -> bool:
        """Whether it could be issued; what is missing is said where it is missing."""
        self._take_fields()
        for row in self.rows.values():
            row.complain("")
        self.lines.mark(None)
        try:
            self.form.draft()
            self.form.totals()
        except ArbookError as refusal:
            self._show_refusal(refusal)
            return False
        return True

    def _show_refusal(self, refusal: Exception) -> bool:
        if not isinstance(refusal, ArbookError):
            return False
        text, row = self.session.owner.explain(refusal), self.rows.get(refusal.field or "")
        self.foot.say(text, "", "circle-alert", "bad")
        position = refusal.facts.get("position")
        if isinstance(position, int):
            self.lines.mark(position, text)
        if row is not None:
            row.complain(text)
            row.field.setFocus()
        return True

    def _show_preview(self) -> None:
        if not self._checked():
            return
        draft = self.form.draft()
        dialog = PaperDialog(
            self.session, self.window(), self.tr("Preview, not issued"), lambda office: office.paper.draft(draft)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_issue(self) -> None:
        """Ctrl+Enter: issue it and write the next one."""
        self._ask_issue(go_on=True)

    def _ask_issue(self, *, go_on: bool) -> None:
        known, buyer = self._surroundings, self._buyer
        if not self._checked() or known is None or buyer is None:
            return
        due = self.form.due(self._terms())
        day = self.session.owner.formats.day(due[-1].due_on) if due else ""
        dialog = IssueDialog(self.window(), known.next_number, buyer.card.name, self.totals.to_pay, day)
        dialog.accepted.connect(lambda: self.keeper.settle(partial(self._issue, go_on)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _issue(self, go_on: bool) -> None:
        draft, operation_id, draft_id = self.form.draft(), self.form.operation_id, self.keeper.draft_id
        self._set_busy(busy=True)
        self.session.change(
            lambda office: office.invoices.issue(draft, draft_id=draft_id, operation_id=operation_id),
            done=partial(self._issued, go_on), failed=self._refused,
        )  # fmt: skip

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.issue, self.issue_next, self.preview):
            button.setEnabled(not busy)

    def _refused(self, error: Exception) -> bool:
        self._set_busy(busy=False)
        return self._show_refusal(error)

    def _issued(self, go_on: bool, changes: Changes) -> None:
        self._set_busy(busy=False)
        self.told.emit(self.tr("Invoice {0} issued.").format(changes.number))
        self.keeper.begin(None)
        if go_on:
            self.begin(None)
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the lines the room of the customer's situation in narrow windows."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, lambda: self.buyer_card.setVisible(self.width() >= _BESIDE_FROM))

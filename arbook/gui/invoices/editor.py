"""Writing an invoice: what is typed goes into the form, what follows from it comes back while one types.

The draft is kept a moment after each change, so nothing typed is ever lost; the number is given when it is issued.
"""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal

from arbook.gui.invoices.beginning import Beginning
from arbook.gui.invoices.editor_buyer import EditorBuyer
from arbook.gui.invoices.editor_layout import Width
from arbook.gui.invoices.editor_lines import EditorLines
from arbook.gui.invoices.editor_sums import EditorSums
from arbook.gui.invoices.editor_view import EditorView
from arbook.gui.invoices.form_invoice import InvoiceForm
from arbook.gui.invoices.form_line import NO_TAX
from arbook.gui.invoices.form_supply import SupplyForm
from arbook.gui.invoices.issuing import Issuing
from arbook.gui.invoices.keeping import DraftKeeper
from arbook.gui.invoices.line_cells import DISCOUNT
from arbook.gui.invoices.reading import Buyer, Surroundings
from arbook.gui.invoices.words import rate_words
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.session import Session
from arbook.gui.shared.states import state_chip
from arbook.ledger.invoicing import TaxRate
from arbook.ledger.terms import Terms
from arbook.queries.invoices import next_number
from arbook.queries.offers import TermsRow


class InvoiceEditor(EditorView):
    """Signals: ``left`` (back to the list, with the id of what was issued or kept, or None), ``told`` (a sentence for
    the toast), ``wish`` (of ``wishes``).
    """

    left = Signal(object)
    told = Signal(str)
    wish = Signal(object)

    def __init__(self, session: Session) -> None:
        search = CustomerSearch(session.owner)
        super().__init__(session.owner, search)
        self.session = session
        self.form = self._new_form()
        self.keeper = DraftKeeper(session, self)
        self.keeper.kept.connect(self._tell_kept)
        self.surroundings: Surroundings | None = None
        self.buyer: Buyer | None = None
        self.next_number = ""
        self._is_filling = False
        self.sums, self.choice = EditorSums(self), EditorBuyer(self, search)
        self._connect()
        self.beginning, self.issuing, self.line_help = Beginning(self), Issuing(self), EditorLines(self)

    def _connect(self) -> None:
        self.day.day_changed.connect(self._take_day)
        self.due.day_changed.connect(self._take_due)
        self.due.editingFinished.connect(self._settle_due)
        self.terms.chosen.connect(self._take_terms)
        self.supplied_from.day_changed.connect(self.take_fields)
        self.supplied_to.day_changed.connect(self.take_fields)
        self.reference.textEdited.connect(self.take_fields)
        self.note.textEdited.connect(self.take_fields)
        self.lines.changed.connect(self.take_fields)
        self.whole.changed.connect(self.take_fields)
        self.whole.column_wished.connect(self._show_column)
        self.lines.left_end.connect(self.note.setFocus)
        self.back.clicked.connect(self.leave)
        self.rearranged.connect(self._follow_width)

    def _new_form(self) -> InvoiceForm:
        owner = self.session.owner
        return InvoiceForm(owner.today(), owner.formats.decimal_mark)

    def begin(self, customer_id: int | None, like: int | None = None) -> None:
        """Write a new invoice, for a customer, or with the lines of the paper ``like``."""
        self.beginning.begin(customer_id, like)

    def open_draft(self, draft_id: int) -> None:
        """Go on with a draft."""
        self.beginning.open_draft(draft_id)

    def renew(self, draft_id: int | None) -> None:
        """An empty form, kept as this draft or as a new one; until it is filled, the fields show the one before."""
        self.form, self._is_filling = self._new_form(), True
        self.keeper.begin(draft_id)
        self.choice.begin()

    # ------------------------------------------------------------- showing
    def fill(self) -> None:
        """Put the form into the fields, without taking that for typing."""
        known, form = self.surroundings, self.form
        assert known is not None
        form.house = known.house
        self._is_filling = True
        terms: list[tuple[object, str]] = [(terms_id, each.name) for terms_id, each in known.terms]
        self.terms.set_choices(terms)
        self.terms.set_value(form.terms_id or known.default_terms_id)
        self._show_rates()
        self.customer.set_customer(form.customer_id, "")
        self.day.set_day(form.issued_on)
        self.supplied_from.set_day(form.supply.first)
        self.supplied_to.set_day(form.supply.last)
        self.reference.setText(form.reference)
        self.note.setText(form.note)
        if self.keeper.draft_id is None:
            form.currency = known.currency
        self.lines.set_currency(form.currency)
        self.line_help.clear()
        self.rows["terms"].set_note("")
        for row in self.rows.values():
            row.complain("")
        self.whole.show_pricing(form.pricing)
        self._wish_column()
        self.lines.show_lines(form.lines)
        form.lines = self.lines.lines()
        self._is_filling = False
        self.buyer = None
        self.sums.show()

    def fill_lines(self) -> None:
        """The same for lines and pricing, which came from another paper: that counts as typing once it is done."""
        self._is_filling = True
        self._show_rates()
        self.whole.show_pricing(self.form.pricing)
        self._wish_column()
        self._is_filling = False
        self.lines.show_lines(self.form.lines)
        self.take_fields()

    def _show_rates(self) -> None:
        rates = list(self.surroundings.rates if self.surroundings is not None else ()) or [NO_TAX]
        pricing = self.form.pricing
        used = [line.tax for line in self.form.lines] + [charge.tax for charge in pricing.charges]
        used += [pricing.discount_tax] if pricing.discount_tax is not None else []
        rates += [rate for rate in used if rate not in rates]
        known = list(dict.fromkeys(rates))
        offered: list[tuple[object, str]] = [(rate, rate_words(rate, known, self.session.owner)) for rate in known]
        self.lines.set_rates(offered)
        self.whole.set_rates(offered)

    def _wish_column(self) -> None:
        """Discounts on lines have a column where there are any, or where the owner wanted it the last time."""
        self._show_column(self.whole.show_column(used=any(line.discount.strip() for line in self.form.lines)))

    def _show_column(self, is_shown: bool) -> None:
        self.lines.show_column(DISCOUNT, shown=is_shown)

    def offer_terms(self, row: TermsRow) -> None:
        """A draft keeps its terms, though they are not offered for new invoices any more."""
        known = self.surroundings
        if known is not None and row.terms_id not in dict(known.terms):
            self.surroundings = replace(known, terms=(*known.terms, (row.terms_id, row.terms)))

    def take_offers(self, known: Surroundings) -> None:
        """Offer what the settings offer now; what is chosen stays chosen."""
        assert self.surroundings is not None
        chosen, terms_id = self.chosen_terms(), self.terms.value
        self.surroundings = replace(self.surroundings, terms=known.terms, rates=known.rates)
        if chosen is not None and isinstance(terms_id, int):
            self.offer_terms(TermsRow(terms_id, chosen))
        self.terms.set_choices((each_id, each.name) for each_id, each in self.surroundings.terms)
        self._show_rates()
        self.sums.show()

    def offer_rate(self, rate: TaxRate) -> None:
        """A line came in with this rate; it may be chosen, though the lists know it no more."""
        self.form.lines = self.lines.lines()
        self._show_rates()

    def find_customers(self) -> None:
        """Know all of them by name, so that the field answers at once."""
        self.choice.find_customers()

    def choose(self, customer_id: object) -> None:
        """Write it for this customer, or for nobody."""
        self.choice.choose(customer_id)

    # ------------------------------------------------------------- typing
    def chosen_terms(self) -> Terms | None:
        """The terms chosen now."""
        known = self.surroundings
        wanted = self.terms.value
        return None if known is None else next((each for key, each in known.terms if key == wanted), None)

    def _take_terms(self, _value: object) -> None:
        self.form.due_own = None
        self.rows["terms"].set_note("")
        self.take_fields()

    def _take_day(self, day: date | None) -> None:
        if self._is_filling:
            return
        self.form.issued_on = day
        self.take_fields()
        if day is not None:
            self.session.ask(lambda office: office.read(next_number, day), self.take_number, receiver=self)

    def take_number(self, number: str) -> None:
        """The number it gets when it is issued now."""
        self.next_number = number
        self.issue.setText(self.tr("Issue {0}").format(number))
        self._follow_width()

    def _follow_width(self) -> None:
        """In narrow windows the filled button alone says the number; the customer's situation is told in short."""
        is_wide = self.arrangement.width is Width.WIDE
        words = self.tr("Draft, next number {0}").format(self.next_number) if is_wide else self.tr("Draft")
        self.head.show_chips([state_chip("draft", words)])
        self.sums.show_buyer()

    def _take_due(self, day: date | None) -> None:
        if not self._is_filling:
            self.form.due_own = day
            self.take_fields()

    def _settle_due(self) -> None:
        """Left: what is wrong with it stays said, and an emptied field tells the day of the terms again."""
        if not self._is_filling and self.surroundings is not None:
            self.sums.show()

    def take_fields(self, *_changed: object) -> None:
        """Something was typed: take it into the form, show what it comes to, keep it soon."""
        if self._is_filling:
            return
        form = self.form
        form.lines, form.reference, form.note = self.lines.lines(), self.reference.text(), self.note.text()
        form.terms_id = self.terms.value if isinstance(self.terms.value, int) else None
        form.pricing = self.whole.pricing()
        form.supply = SupplyForm(self.supplied_from.day, self.supplied_to.day)
        self.sums.show()
        self.keeper.touch(form, self.chosen_terms())

    def fill_due(self, day: date | None) -> None:
        """Show the due date that follows, without taking that for typing."""
        was_filling, self._is_filling = self._is_filling, True
        self.due.set_day(day)
        self._is_filling = was_filling

    def _tell_kept(self, is_kept: bool) -> None:
        if not is_kept:
            self.foot.say(self.tr("This draft could not be kept just now."), "", "circle-alert", "bad")

    # ------------------------------------------------------------- leaving and issuing
    def leave(self) -> None:
        """Back to the list; what was typed is kept."""
        self.keeper.flush(lambda: self.left.emit(self.keeper.draft_id))

    def keep_now(self) -> None:
        """Ctrl+S: the draft is kept by itself a moment after typing; now at once, and said."""
        self.keeper.flush(lambda: self.told.emit(self.tr("The draft is saved.")))

    def ask_issue(self) -> None:
        """Ctrl+Enter: issue it."""
        self.issuing.ask(go_on=False)

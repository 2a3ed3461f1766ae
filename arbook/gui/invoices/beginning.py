"""How an invoice begins: empty, as it was left, as a draft that is gone on with, or from an earlier paper."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.invoices.form_line import TypedAgain, lines_from
from arbook.gui.invoices.form_pricing import PricingForm, pricing_from
from arbook.gui.invoices.form_supply import supply_of
from arbook.gui.invoices.reading import Surroundings, read_draft, read_surroundings
from arbook.queries.drafts import KeptDraft, kept_draft
from arbook.queries.offers import TermsRow
from arbook.services.changing import Changes

if TYPE_CHECKING:
    from arbook.gui.invoices.editor import InvoiceEditor


class Beginning(QObject):
    """Works for one editor."""

    def __init__(self, editor: "InvoiceEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        editor.buyer_card.again.connect(self.start_from)
        editor.session.changed.connect(self._offer_anew)

    def begin(self, customer_id: int | None, like: int | None = None) -> None:
        """A new invoice, for a customer, or with the lines of the paper ``like``."""
        self._editor.renew(None)
        self._read_surroundings(lambda: self._show_form(customer_id, like))

    def open_draft(self, draft_id: int) -> None:
        """A draft of the book."""
        self._editor.renew(draft_id)
        self._read_surroundings(lambda: self._read_draft(draft_id))

    def start_from(self, invoice_id: int) -> None:
        """Lines of an earlier invoice, to be changed."""
        self._editor.session.ask(lambda office: office.read(kept_draft, invoice_id), self._take_lines, receiver=self)

    def _read_draft(self, draft_id: int) -> None:
        begun, show = self._editor.form, self._show_draft
        self._editor.session.ask(
            lambda office: read_draft(office, draft_id),
            lambda found: show(*found) if self._editor.form is begun else None,
            receiver=self,
        )

    def _read_surroundings(self, then: Callable[[], object]) -> None:
        """Know them, then go on, unless another invoice was begun meanwhile."""
        editor, begun, today = self._editor, self._editor.form, self._editor.form.today
        editor.find_customers()

        def take(known: Surroundings) -> None:
            if editor.form is not begun:
                return
            editor.surroundings = known
            editor.take_number(known.next_number)
            then()

        editor.session.ask(lambda office: read_surroundings(office, today), take, receiver=self)

    def _offer_anew(self, changes: Changes) -> None:
        """Terms and rates that were written in the settings meanwhile can be chosen at once."""
        editor, today = self._editor, self._editor.form.today
        if editor.surroundings is not None and (changes.touches("terms") or changes.touches("tax_rate")):
            editor.session.ask(lambda office: read_surroundings(office, today), editor.take_offers, receiver=self)

    def _show_form(self, customer_id: int | None, like: int | None) -> None:
        editor, form, known = self._editor, self._editor.form, self._editor.surroundings
        assert known is not None
        editor.head.title.setText(self.tr("New invoice"))
        form.pricing = PricingForm(known.pricing.gross_prices, known.pricing.rounding)
        is_found = customer_id is None and like is None and "typed" in known.unsaved
        if is_found:
            form.reference, form.note = known.unsaved.get("reference", ""), known.unsaved.get("note", "")
            form.type_again(known.unsaved["typed"])
            editor.keeper.found_unsaved()
        editor.fill()
        if is_found:
            told = self.tr("Taken up where you left it: nobody was chosen yet.")
            editor.foot.say(told, "", "circle-check", "good")
        if like is not None:
            editor.session.ask(lambda office: office.read(kept_draft, like), self._take_copy, receiver=self)
        elif customer_id is not None:
            editor.choose(customer_id)
        editor.customer.setFocus()

    def _show_draft(self, kept: KeptDraft, withdrawn: TermsRow | None) -> None:
        editor, card, form = self._editor, kept.card, self._editor.form
        if withdrawn is not None:
            editor.offer_terms(withdrawn)
        form.currency = card.row.total.currency
        again = TypedAgain(form.decimal_mark, form.currency)
        form.issued_on, form.reference, form.note = card.row.issued_on, card.row.reference, card.note
        form.lines, form.pricing = lines_from(kept.lines, again), pricing_from(card.pricing, again)
        form.supply = supply_of(card.supply)
        if card.typed:
            form.type_again(card.typed)
        form.terms_id, form.due_own = kept.terms_id or kept.withdrawn_terms_id, card.own_due_on
        editor.head.title.setText(self.tr("Invoice draft"))
        editor.fill()
        if form.terms_id is None and form.due_own is None:
            editor.rows["terms"].set_note(self.tr("Those it had have changed since."))
        editor.choose(card.row.customer_id)
        editor.lines.start()

    def _take_copy(self, kept: KeptDraft) -> None:
        editor = self._editor
        editor.form.reference, editor.form.note = kept.card.row.reference, kept.card.note
        editor.reference.setText(editor.form.reference)
        editor.note.setText(editor.form.note)
        self._take_lines(kept)
        if kept.terms_id is not None:
            editor.form.terms_id = kept.terms_id
            editor.terms.set_value(kept.terms_id)
        editor.choose(kept.card.row.customer_id)

    def _take_lines(self, kept: KeptDraft) -> None:
        editor, form = self._editor, self._editor.form
        before = [line for line in editor.lines.lines() if not line.is_empty]
        again = TypedAgain(form.decimal_mark, kept.card.row.total.currency)
        if before and kept.card.pricing.gross_prices is not form.pricing.gross_prices:
            told = self.tr(
                "Not taken over: the prices of that invoice are told otherwise than here, with or without tax."
            )
            editor.foot.say(told, "", "circle-alert", "bad")
            return
        if not before:
            form.pricing = pricing_from(kept.card.pricing, again)
        form.lines = [*before, *lines_from(kept.lines, again)]
        editor.fill_lines()
        editor.lines.go_to(len(before))

"""For whom the editor writes: finding customers by name, choosing one, and one who is not in the book yet."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.invoices.form_invoice import InvoiceForm
from arbook.gui.invoices.reading import Buyer, read_buyer
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.wishes import NewCustomer, Wish
from arbook.services.changing import Changes

if TYPE_CHECKING:
    from collections.abc import Callable

    from arbook.gui.invoices.editor import InvoiceEditor


class EditorBuyer(QObject):
    """Works for one editor."""

    def __init__(self, editor: "InvoiceEditor", search: CustomerSearch) -> None:
        super().__init__(editor)
        self._editor, self._search = editor, search
        self._awaited: str | None = None
        editor.customer.chosen.connect(self.choose)
        editor.customer.new_wanted.connect(self._want_new)
        editor.session.changed.connect(self._heed)

    def begin(self) -> None:
        """Another invoice; nobody is awaited for it."""
        self._awaited = None

    def find_customers(self) -> None:
        """Know all of them by name, so that the field answers at once."""
        self._search.load(self._editor.session, self._offer)

    def _offer(self) -> None:
        """Who was typed before all were known; a list that opens over another window would take its keys."""
        field = self._editor.customer
        if self._editor.form.customer_id is None and field.hasFocus() and field.text():
            field.show_found(self._search.find(field.text()))

    def choose(self, customer_id: object) -> None:
        """Write it for this customer, or for nobody."""
        editor = self._editor
        if not isinstance(customer_id, int):
            editor.form.customer_id, editor.buyer = None, None
            editor.sums.show()
            return
        self._read(customer_id, self._take_buyer)

    def _read(self, customer_id: int, take: "Callable[[InvoiceForm, Buyer], None]") -> None:
        editor = self._editor
        begun, today, draft_id = editor.form, editor.form.today, editor.keeper.draft_id
        read = partial(read_buyer, customer_id=customer_id, today=today, draft_id=draft_id)
        editor.session.ask(read, partial(take, begun), receiver=self)

    def _want_new(self, name: str) -> None:
        """Somebody who is not in the book yet; they are chosen once they are."""
        self._awaited = name
        wanted: Wish = NewCustomer(name)
        self._editor.wish.emit(wanted)

    def _heed(self, changes: Changes) -> None:
        buyer = self._editor.buyer
        if buyer is not None and changes.touches("customer", buyer.card.customer_id):
            self._read(buyer.card.customer_id, self._look_again)
        if self._awaited is not None and changes.kind == "add_customer":
            is_wanted = self._editor.isVisible() and self._editor.customer.text().strip() == self._awaited
            self._awaited = None
            made = sorted(changes.ids("customer"))
            if made and is_wanted:  # else it is somebody of another page, and no buyer of this invoice
                self.choose(made[-1])  # first: the list of names would open over the field and hold the cursor there
                self.find_customers()

    def _look_again(self, begun: InvoiceForm, buyer: Buyer) -> None:
        """Money came, or something was agreed, while the invoice is written: only their situation is another."""
        editor = self._editor
        if editor.form is begun and begun.customer_id == buyer.card.customer_id:
            editor.buyer = buyer
            editor.sums.show()

    def _take_buyer(self, begun: InvoiceForm, buyer: Buyer) -> None:
        editor, form, card = self._editor, self._editor.form, buyer.card
        if form is not begun:  # another invoice was begun meanwhile: the fields still show this one
            return
        is_new = form.customer_id != card.customer_id
        editor.buyer, form.customer_id, form.currency = buyer, card.customer_id, card.currency
        editor.customer.set_customer(card.customer_id, card.name)
        if buyer.letters is not None:
            editor.rows["customer"].complain(editor.session.owner.explain(buyer.letters))
        editor.lines.set_currency(card.currency)
        if is_new and form.terms_id is None and card.terms_id is not None:
            editor.terms.set_value(card.terms_id)
        editor.take_fields()
        if editor.focusWidget() in (None, editor.customer):  # not hasFocus: a dialog may still have the keys
            editor.lines.start()

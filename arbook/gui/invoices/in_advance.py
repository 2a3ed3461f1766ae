"""An invoice that is paid in advance: due on its own day, by terms that say so where the book has some."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arbook.gui.invoices.editor import InvoiceEditor


def pay_in_advance(editor: "InvoiceEditor") -> None:
    """Change the terms of the invoice that is being written; without such terms its due date alone."""
    known = () if editor.surroundings is None else editor.surroundings.terms
    at_once = next((terms_id for terms_id, terms in known if terms.is_at_once), None)
    if at_once is None:
        editor.due.set_day(editor.form.issued_on)
        return
    editor.terms.set_value(at_once)
    editor.terms.chosen.emit(at_once)

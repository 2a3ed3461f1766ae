"""What the editor shows of what follows from the fields: sums, due dates, and what the filled button will do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.invoices.editor_layout import Width
from arbook.ledger.billing import Bill
from arbook.ledger.invoicing import InvoiceError
from arbook.ledger.terms import DuePiece

if TYPE_CHECKING:
    from arbook.gui.invoices.editor import InvoiceEditor


class EditorSums(QObject):
    """Works for one editor."""

    def __init__(self, editor: "InvoiceEditor") -> None:
        super().__init__(editor)
        self._editor = editor

    def show(self) -> None:
        """Everything, as the form stands now."""
        editor, form, terms = self._editor, self._editor.form, self._editor.chosen_terms()
        asked = form.asked(terms)
        due = form.due(terms, asked)
        editor.lines.show_amounts(form.nets())
        editor.totals.show_bill(asked, form.currency, form.pricing.readable(form.decimal_mark))
        editor.totals.show_parts(due if asked is not None else (), form.early(terms, asked))
        refusal = form.due_refusal()
        if refusal is None and not self._is_due_typed():
            editor.fill_due(due[-1].due_on if due else None)
        self._note_due(len(due), refusal)
        self._show_buyer(asked)
        self._tell_consequence(asked, due)
        if refusal is not None and asked is not None:
            editor.foot.say(editor.session.owner.explain(refusal), "", "circle-alert", "bad")

    def show_buyer(self) -> None:
        """The customer's situation with this invoice; in narrow windows in short."""
        self._show_buyer(self._editor.form.asked(self._editor.chosen_terms()))

    def _show_buyer(self, asked: Bill | None) -> None:
        editor = self._editor
        editor.buyer_card.show_buyer(editor.buyer, None if asked is None else asked.total)
        in_short = "" if editor.arrangement.width is Width.WIDE else editor.buyer_card.in_short()
        editor.rows["customer"].set_note(in_short)

    def _is_due_typed(self) -> bool:
        """Whether somebody is at it, or what stands there is wrong."""
        field = self._editor.due
        shown = "" if field.day is None else self._editor.session.owner.formats.day(field.day)
        return field.hasFocus() or field.text().strip() not in ("", shown)

    def _note_due(self, parts: int, refusal: InvoiceError | None) -> None:
        """Below the due date: what is wrong with it, or what of the terms it is in place of."""
        editor = self._editor
        lost, row = editor.form.parts_lost(editor.chosen_terms()), editor.rows["due_on"]
        if refusal is not None:
            row.complain(editor.session.owner.explain(refusal))
        elif lost:
            row.set_note(self.tr("Instead of the {0} parts of the terms. Empty it to have them back.").format(lost))
        elif parts > 1:
            row.set_note(self.tr("in {0} parts").format(parts))

    def _tell_consequence(self, asked: Bill | None, due: tuple[DuePiece, ...]) -> None:
        """What the filled button will do."""
        editor, owner = self._editor, self._editor.session.owner
        note = self.tr("Kept as you type. The number is given when you issue it.")
        if editor.buyer is None and asked is not None and asked.total:
            words = self.tr("To pay {0}. Nobody is chosen yet.")  # the foot never scrolls, the sums may
            editor.foot.say(words.format(owner.formats.money(asked.total)), note, "pencil", "text2")
            return
        if editor.buyer is None or asked is None or not due:
            unread = editor.form.pricing.refusal(editor.form.decimal_mark)  # else sums vanish, and nothing says why
            missing = note if unread is None else owner.explain(unread)
            editor.foot.say(self.tr("Nothing to issue yet."), missing, "pencil", "text2")
            return
        name, day = editor.buyer.card.name, due[-1].due_on
        last = f"{owner.short_weekday(day)} {owner.formats.day(day)}"
        told = self.tr("{0}, due {1}, to {2}.").format(owner.formats.money(asked.total), last, name)
        if len(due) > 1:
            words = self.tr("{0} in {1} parts until {2}, to {3}.")
            told = words.format(owner.formats.money(asked.total), len(due), last, name)
        editor.foot.say(told, note, "circle-check", "good")

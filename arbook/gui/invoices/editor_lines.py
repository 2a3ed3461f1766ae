"""What the editor does for its lines: earlier items, complaints beside their cells, and lines that come back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.invoices.form_line import LineForm
from arbook.gui.invoices.items_menu import ItemsMenu
from arbook.gui.shared.labels import Label
from arbook.ledger.errors import ArbookError
from arbook.queries.earlier import EarlierItem, earlier_items

if TYPE_CHECKING:
    from arbook.gui.invoices.editor import InvoiceEditor


class EditorLines(QObject):
    """Works for one editor."""

    def __init__(self, editor: "InvoiceEditor") -> None:
        super().__init__(editor)
        self._editor, self._grid, self._note = editor, editor.lines, Label("", "small", "bad", wrap=True)
        editor.lines_note.addWidget(self._note)
        self._wrong: dict[tuple[int, str], str] = {}
        self._grid.list_wanted.connect(self._ask_items)
        self._grid.removed.connect(self._remember_removed)
        self._grid.left_line.connect(self._judge_line)
        self._grid.changed.connect(self._forget_mended)

    # ------------------------------------------------------------- earlier items
    def _ask_items(self, place: int) -> None:
        form, line = self._editor.form, self._grid.lines()[place]
        currency, customer_id, search = form.currency, form.customer_id, line.what.strip()
        self._editor.session.ask(
            lambda office: office.read(earlier_items, currency, customer_id=customer_id, search=search),
            lambda items: self._offer(place, items), receiver=self,
        )  # fmt: skip

    def _offer(self, place: int, items: tuple[EarlierItem, ...]) -> None:
        cell = self._grid.cell(place)
        form, owner = self._editor.form, self._editor.session.owner
        menu = ItemsMenu(cell, owner, items, form.currency, form.pricing.gross_prices,
                         lambda line: self._take_item(place, line))  # fmt: skip
        menu.open_below(cell)

    def _take_item(self, place: int, item: LineForm) -> None:
        line = self._grid.lines()[place]
        line.what, line.unit, line.price, line.tax = item.what, item.unit, item.price, item.tax
        self._editor.offer_rate(item.tax)
        self._grid.refresh()
        self._grid.go_to(place, "quantity")

    # ------------------------------------------------------------- removed lines
    def _remember_removed(self, place: int, line: LineForm) -> None:
        begun = self._editor.form

        def back() -> None:
            if self._editor.form is begun:
                self._grid.put(place, line)

        def again() -> None:
            if self._editor.form is begun:
                self._grid.take_out(line)

        self._editor.session.history.did_here(self.tr("Line {0} removed.").format(place + 1), back, again)

    # ------------------------------------------------------------- complaints
    def _judge_line(self, place: int) -> None:
        """A line is judged when it is left; what is not typed yet is not missed before issuing."""
        self._wrong = {key: text for key, text in self._wrong.items() if key[0] != place}
        lines = self._grid.lines()
        if place < len(lines) and not lines[place].is_empty and lines[place].what.strip():
            found = self._editor.form.judge(place)
            if isinstance(found, ArbookError):
                self.complain(found)
                return
        self._show()

    def complain(self, refusal: ArbookError) -> tuple[int, str] | None:
        """Mark the cell (line from 0 and column) that a refusal is about, None when it is about none."""
        position, key = refusal.facts.get("position"), refusal.facts.get("cell")
        if not isinstance(position, int) or not isinstance(key, str):
            return None
        self._wrong[position - 1, key] = self._editor.session.owner.explain(refusal)
        self._show()
        return position - 1, key

    def go_to(self, refusal: ArbookError) -> None:
        """Mark the cell that a refusal is about, and put the focus there."""
        cell = self.complain(refusal)
        if cell is not None:
            self._grid.go_to(*cell)

    def clear(self) -> None:
        """Nothing is wrong until somebody says so."""
        self._wrong = {}
        self._show()

    def _forget_mended(self) -> None:
        """Only what is still wrong stays marked."""
        lines = self._grid.lines()
        for place, key in tuple(self._wrong):
            judged = self._editor.form.judge(place) if place < len(lines) and not lines[place].is_empty else None
            if not isinstance(judged, ArbookError) or judged.facts.get("cell") != key:
                del self._wrong[place, key]
        self._show()

    def _show(self) -> None:
        self._grid.complain(dict(self._wrong))
        self._note.setText(next(iter(self._wrong.values()), ""))
        self._note.setVisible(bool(self._wrong))

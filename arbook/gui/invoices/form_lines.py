"""The lines of an invoice as a list that always ends with an empty one."""

from collections.abc import Iterable

from arbook.gui.invoices.form_line import NO_TAX, LineForm
from arbook.ledger.invoicing import TaxRate


class LineList:
    """``usual_tax`` is what the first line is taxed with; every other one begins with the tax of the one above."""

    def __init__(self, lines: Iterable[LineForm] = (), usual_tax: TaxRate = NO_TAX) -> None:
        self._lines = list(lines)
        self.usual_tax = usual_tax
        self.keep_empty_line()

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, place: int) -> LineForm:
        return self._lines[place]

    @property
    def last(self) -> int:
        """The place of the empty last line."""
        return len(self._lines) - 1

    def all(self) -> list[LineForm]:
        """All of them, the empty last one too."""
        return list(self._lines)

    def keep_empty_line(self) -> bool:
        """Add an empty line where the last one is begun; whether it was."""
        is_begun = not self._lines or not self._lines[-1].is_empty
        if is_begun:
            self._lines.append(LineForm(tax=self._lines[-1].tax if self._lines else self.usual_tax))
        return is_begun

    def put(self, place: int, line: LineForm) -> None:
        """A line comes in at this place, in place of an empty one that stands there."""
        if place < len(self._lines) and self._lines[place].is_empty:
            self._lines[place] = line
        else:
            self._lines.insert(min(place, len(self._lines)), line)
        self.keep_empty_line()

    def remove(self, place: int) -> LineForm:
        """Take the line at this place out."""
        line = self._lines.pop(place)
        self.keep_empty_line()
        return line

    def take_out(self, line: LineForm) -> bool:
        """Take this very line out, not one that says the same; whether it was there."""
        place = next((at for at, each in enumerate(self._lines) if each is line), None)
        if place is not None:
            self.remove(place)
        return place is not None

    def copy_above(self, place: int, key: str) -> None:
        """An empty line becomes the one above; in a line that is begun the empty cell ``key`` does."""
        if not place:
            return
        line, above = self._lines[place], self._lines[place - 1]
        if line.is_empty:
            self._lines[place] = above.copy()
        elif isinstance(here := getattr(line, key), str) and not here.strip():
            setattr(line, key, getattr(above, key))
        self.keep_empty_line()

"""Tables that are as high as their rows, up to a number of them: for short lists inside a page."""

from typing import Any

from arbook.gui.shared import fonts
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.tokens import HEAD_HEIGHT, ROW_HEIGHT


def rows_height(view: RowsView[Any], rows: int) -> int:
    """Pixels that ``rows`` rows and the head take."""
    each = fonts.row_height(2 if view.rows.has_two_lines else 1, ROW_HEIGHT)
    head = 0 if view.header().isHidden() else fonts.scaled(HEAD_HEIGHT)
    return head + rows * each + 2


def fit_rows(view: RowsView[Any], most: int) -> None:
    """Take the height of what is shown, at least one row and at most ``most``."""
    view.setFixedHeight(rows_height(view, min(max(1, view.rows.rowCount()), most)))

"""Paints table cells by their kind. Knows rectangles and cells; the view paints grounds, rings and hairlines."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from arbook.gui.shared import fonts
from arbook.gui.shared.chips import ChipLook, chip_size, paint_chip
from arbook.gui.shared.drawings import paint_icon
from arbook.gui.shared.fonts import Role
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.table import Cell, Kind, MoneyLines, Picture, Section, TwoLines, Words, cell_text
from arbook.gui.shared.theme import colors
from arbook.gui.shared.tokens import ICON, ICON_SMALL, Tone
from arbook.ledger.money import Money

SIDE = 10
"""Air at both sides of a cell, as in the head."""
_BOX = 20
_SAME_FIGURES = str.maketrans("123456789", "000000000")
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Draw = Callable[[QPainter, QRect, Any, RowsModel[Any]], None]


class RowsDelegate(QStyledItemDelegate):
    """Cells of a ``RowsModel``."""

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The view ticks by itself, wherever in the cell the owner presses."""
        return False

    def paint_cell(self, painter: QPainter, rect: QRect, model: RowsModel[Any], number: int, column: int) -> None:
        """Paint the cell at a place of the model into ``rect``."""
        cell = model.cell(number, column)
        if cell is None:
            if model.line(number) is None:
                _paint_awaited(painter, rect, is_right=model.columns[column].is_right)
        elif model.columns[column].kind is Kind.CHECK:
            row = model.line(number)
            if cell is True and row is not None and not isinstance(row, Section):
                paint_box(painter, rect, checked=model.is_checked(row))
        else:
            draw: _Draw = _PAINTERS.get(type(cell), _paint_plain)
            draw(painter, rect.adjusted(SIDE, 0, -SIDE, 0), cell, model)


def _paint_awaited(painter: QPainter, rect: QRect, *, is_right: bool) -> None:
    """A quiet bar where words will stand once their row was read."""
    width = min(rect.width() - 2 * SIDE, 120) * 2 // 3
    if width > 0:
        left = rect.right() - SIDE - width if is_right else rect.left() + SIDE
        painter.fillRect(QRect(left, rect.center().y() - 4, width, 8), QColor(colors().sunken))


def cell_width(cell: Cell, model: RowsModel[Any]) -> int:
    """Pixels the cell wants, without the air at its sides."""
    if cell is None or isinstance(cell, bool):
        return _BOX if cell else 0
    if isinstance(cell, ChipLook):
        return chip_size(cell).width()
    if isinstance(cell, Picture):
        return ICON
    if isinstance(cell, float):
        return 80
    if isinstance(cell, TwoLines):
        return _two_lines_width(cell)
    if isinstance(cell, MoneyLines):
        amount = _width("strong", model.formats.amount(cell.amount))
        return max(amount, _width("small", cell.note))
    role: Role = "strong" if isinstance(cell, Words) and cell.strong else "body"
    return _width(role, cell_text(cell, model.formats))


def money_width(model: RowsModel[Any], column: int, lines: Iterable[int]) -> int:
    """Pixels that hold every amount of a column in these lines: money is never cut off.

    Figures are equally wide, so amounts that differ only in them are measured once.
    """
    amounts: set[str] = set()
    notes: set[str] = set()
    for number in lines:
        cell = model.cell(number, column)
        if isinstance(cell, Money):
            amounts.add(model.formats.amount(cell).translate(_SAME_FIGURES))
        elif isinstance(cell, MoneyLines):
            amounts.add(model.formats.amount(cell.amount).translate(_SAME_FIGURES))
            notes.add(cell.note.translate(_SAME_FIGURES))
    widest = max((_width("strong", text) for text in amounts), default=0)
    return max(widest, max((_width("small", text) for text in notes), default=0))


def _two_lines_width(cell: TwoLines) -> int:
    lead = ICON + 8 if cell.lead_icon else 0
    second = _width("small", cell.second) + (ICON_SMALL + 5 if cell.icon else 0)
    return lead + max(_width("strong" if cell.strong else "body", cell.first), second)


def _width(role: Role, text: str) -> int:
    return fonts.width(role, text) + 2


def paint_box(painter: QPainter, rect: QRect, *, checked: bool) -> None:
    """A tick box in the middle of ``rect``."""
    shown = colors()
    box = QRectF(rect.center().x() - _BOX / 2 + 1, rect.center().y() - _BOX / 2 + 1, _BOX, _BOX)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(shown.accent if checked else shown.line_strong))
    painter.setBrush(QColor(shown.accent if checked else shown.surface))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.restore()
    if checked:
        paint_icon(painter, box.toRect().adjusted(2, 2, -2, -2), "check", shown.on_accent)


def paint_section(painter: QPainter, rect: QRect, section: Section[Any]) -> None:
    """A section's head across the whole row."""
    shown = colors()
    painter.fillRect(rect, QColor(shown.sunken))
    left = rect.left() + 14
    if section.icon:
        paint_icon(painter, QRect(left, rect.center().y() - 9, 18, 18), section.icon, shown.ink(section.tone))
        left += 26
    _write(painter, rect.adjusted(left - rect.left(), 0, -SIDE, 0), section.title, "strong", "text")
    left += _width("strong", section.title) + SIDE
    _write(painter, rect.adjusted(left - rect.left(), 0, -SIDE, 0), section.note, "small", "text2")
    if section.hint:
        _write(painter, rect.adjusted(0, 0, -14, 0), section.hint, "small_strong", "text2", right=True)


def _write(
    painter: QPainter, rect: QRect, text: str, role: Role, tone: Tone, *, right: bool = False, elide: bool = True
) -> None:
    painter.setFont(fonts.font(role))
    painter.setPen(QColor(colors().ink(tone)))
    if elide:
        text = fonts.elided(role, text, rect.width())
    painter.drawText(rect, _RIGHT if right else _LEFT, text)


def _halves(rect: QRect, first: Role) -> tuple[QRect, QRect]:
    """The upper and lower line of a cell with two, centered together."""
    upper, lower = fonts.metrics(first).lineSpacing(), fonts.metrics("small").lineSpacing() + 2
    top = rect.top() + (rect.height() - upper - lower) // 2
    whole = QRect(rect.left(), top, rect.width(), upper)
    return whole, QRect(rect.left(), top + upper, rect.width(), lower)


def _paint_plain(painter: QPainter, rect: QRect, cell: Cell, model: RowsModel[Any]) -> None:
    _write(painter, rect, cell_text(cell, model.formats), "body", "text")


def _paint_words(painter: QPainter, rect: QRect, cell: Words, _model: RowsModel[Any]) -> None:
    if cell.small:
        _paint_small(painter, rect, cell)
    else:
        _write(painter, rect, cell.text, "strong" if cell.strong else "body", cell.tone, right=cell.right)


def _paint_small(painter: QPainter, rect: QRect, cell: Words) -> None:
    """One or two small lines; more is cut after a word of the second."""
    if fonts.width("small", cell.text) <= rect.width() or rect.height() < 2 * fonts.metrics("small").height():
        _write_sentence(painter, rect, cell.text, cell.tone, right=cell.right)
        return
    first, second = fonts.broken("small", cell.text, rect.width())
    upper, lower = _halves(rect, "small")
    _write_sentence(painter, upper, first, cell.tone)
    _write_sentence(painter, lower, second, cell.tone)


def _write_sentence(painter: QPainter, rect: QRect, text: str, tone: Tone, *, right: bool = False) -> None:
    _write(painter, rect, fonts.cut("small", text, rect.width()), "small", tone, right=right, elide=False)


def _paint_date(painter: QPainter, rect: QRect, cell: date, model: RowsModel[Any]) -> None:
    _write(painter, rect, model.formats.day(cell), "body", "text", elide=False)


def _paint_money(painter: QPainter, rect: QRect, cell: Money, model: RowsModel[Any]) -> None:
    _write(painter, rect, model.formats.amount(cell), "body", "text", right=True, elide=False)


def _paint_money_lines(painter: QPainter, rect: QRect, cell: MoneyLines, model: RowsModel[Any]) -> None:
    role: Role = "strong" if cell.strong else "body"
    upper, lower = _halves(rect, role) if cell.note else (rect, rect)
    _write(painter, upper, model.formats.amount(cell.amount), role, cell.tone, right=True, elide=False)
    if cell.note:
        _write(painter, lower, cell.note, "small", cell.note_tone, right=True, elide=False)


def _paint_two_lines(painter: QPainter, rect: QRect, cell: TwoLines, _model: RowsModel[Any]) -> None:
    shown = colors()
    if cell.lead_icon:
        at = QRect(rect.left(), rect.center().y() - ICON // 2 + 1, ICON, ICON)
        paint_icon(painter, at.adjusted(1, 1, -1, -1), cell.lead_icon, shown.text2)
        rect = rect.adjusted(ICON + 8, 0, 0, 0)
    role: Role = "strong" if cell.strong else "body"
    if not cell.second:
        _write(painter, rect, cell.first, role, "text")
        return
    upper, lower = _halves(rect, role)
    _write(painter, upper, cell.first, role, "text")
    if cell.icon:
        at = QRect(lower.left(), lower.center().y() - ICON_SMALL // 2 + 1, ICON_SMALL, ICON_SMALL)
        paint_icon(painter, at, cell.icon, shown.ink(cell.tone))
        lower = lower.adjusted(ICON_SMALL + 5, 0, 0, 0)
    _write_sentence(painter, lower, cell.second, cell.tone)


def _paint_chip_cell(painter: QPainter, rect: QRect, cell: ChipLook, _model: RowsModel[Any]) -> None:
    paint_chip(painter, rect, cell)


def _paint_picture(painter: QPainter, rect: QRect, cell: Picture, _model: RowsModel[Any]) -> None:
    at = QRect(rect.left(), rect.center().y() - ICON // 2 + 1, ICON, ICON)
    paint_icon(painter, at, cell.icon, colors().ink(cell.tone))


def _paint_share(painter: QPainter, rect: QRect, cell: float, _model: RowsModel[Any]) -> None:
    shown, height = colors(), 10
    groove = QRectF(rect.left(), rect.center().y() - height / 2 + 1, rect.width(), height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shown.sunken))
    painter.drawRoundedRect(groove, height / 2, height / 2)
    filled = QRectF(groove)
    filled.setWidth(max(height, groove.width() * min(1.0, cell)) if cell > 0 else 0)
    painter.setBrush(QColor(shown.accent))
    painter.drawRoundedRect(filled, height / 2, height / 2)
    painter.restore()


_PAINTERS: dict[type, _Draw] = {
    Words: _paint_words,
    TwoLines: _paint_two_lines,
    Money: _paint_money,
    MoneyLines: _paint_money_lines,
    date: _paint_date,
    ChipLook: _paint_chip_cell,
    Picture: _paint_picture,
    float: _paint_share,
}

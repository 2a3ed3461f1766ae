"""Every part on one page, in light and dark, for whoever changes the look.

``arbook gallery`` opens it; ``arbook gallery --grab DIR`` writes pictures instead, without a screen. Its words are
samples and are not translated.
"""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import get_args

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared.application import make_application
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.cards import Banner, Card
from arbook.gui.shared.chips import Chip
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.drawings import icon_names
from arbook.gui.shared.empty import EmptyDesk
from arbook.gui.shared.fields import ChoiceField, FormRow, MoneyField, SearchField
from arbook.gui.shared.first_steps import FirstStepsCard
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.fonts import Role
from arbook.gui.shared.gallery_desk import OWNER, desk_page, dialog_sample, eur, page_ground
from arbook.gui.shared.labels import IconLabel, KeyCap, Label, hairline
from arbook.gui.shared.mode import Mode
from arbook.gui.shared.states import late_chip, stage_chip, state_chip
from arbook.gui.shared.theme import apply_theme, colors
from arbook.gui.shared.toast import Toast
from arbook.gui.shared.tokens import GAP, MARGIN, RADIUS_CELL, WIDE_FROM, Colors, Tone
from arbook.queries.first_steps import FirstSteps

_SWATCHES = 7
_ICONS = 8


# ---------------------------------------------------------------- parts
def parts_page() -> QWidget:
    """Type, buttons, states, fields and messages."""
    page, row = page_ground(), QHBoxLayout()
    page.setLayout(row)
    row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    left = QVBoxLayout()
    left.setSpacing(GAP)
    left.addWidget(_color_card())
    left.addWidget(_type_card(), 1)
    row.addLayout(left, 3)
    right = Card()
    for title, part in (
        ("Buttons", _buttons()),
        ("States, each with a word and a shape", _states()),
        ("Fields", _fields()),
        ("Messages", _messages()),
    ):
        right.body.addWidget(Label(title, "section"))
        right.body.addWidget(part)
    right.body.addStretch(1)
    row.addWidget(right, 5)
    return page


class _Swatch(QWidget):
    """A token's color in the mode that is shown."""

    def __init__(self, name: str, value: Callable[[], str]) -> None:
        super().__init__()
        self._value = value
        self.setAccessibleName(name)
        self.setMinimumSize(56, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded field with an edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colors().line))
        painter.setBrush(QColor(self._value()))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS_CELL, RADIUS_CELL)


def _token(name: str) -> str:
    return str(getattr(colors(), name))


def _age(band: int) -> str:
    return colors().ages[band]


def _color_card() -> Card:
    """All tokens by name."""
    card, grid = Card("Color"), QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(2)
    tokens = [(name, partial(_token, name)) for name in Colors._fields if name != "ages"]
    tokens += [(f"age{band}", partial(_age, band)) for band in range(5)]
    for place, (name, value) in enumerate(tokens):
        row, column = place // _SWATCHES * 2, place % _SWATCHES
        grid.addWidget(_Swatch(name, value), row, column)
        grid.addWidget(Label(name, "small", "text2"), row + 1, column)
    card.body.addLayout(grid)
    return card


def icons_page() -> QWidget:
    """Every shipped drawing with its name, in a tone each."""
    page, column, card = page_ground(), QVBoxLayout(), Card("Icons")
    page.setLayout(column)
    column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    grid = QGridLayout()
    for place, name in enumerate(icon_names()):
        cell = QHBoxLayout()
        cell.setSpacing(8)
        cell.addWidget(IconLabel(name, get_args(Tone)[place % (len(get_args(Tone)) - 1)]))
        cell.addWidget(Label(name, "small", "text2"), 1)
        grid.addLayout(cell, place // _ICONS, place % _ICONS)
    card.body.addLayout(grid)
    column.addWidget(card)
    column.addWidget(_steps())
    column.addStretch(1)
    return page


def _steps() -> FirstStepsCard:
    card = FirstStepsCard()
    card.show_steps(FirstSteps(has_sender=True, has_customer=True, has_invoice=False, has_mail=False))
    return card


def _type_card() -> Card:
    card = Card("Type")
    samples: list[tuple[str, Role]] = [
        ("Get paid", "hero"),
        ("€18,945.10", "money"),
        ("Good morning, Nora", "title"),
        ("Open items", "section"),
        ("A sentence that leads", "lead"),
        ("Everything else is said at this size", "body"),
        ("Never smaller than this", "small"),
    ]
    for text, role in samples:
        card.body.addWidget(Label(text, role))
    card.body.addWidget(hairline())
    card.body.addWidget(EmptyDesk("coffee", "Nobody needs a reminder today.", "The next two fall due on Monday."), 1)
    return card


def _buttons() -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder)
    for button in (
        Button("Send 12 reminders", "send", "send"),
        Button("Record", "filled", "check"),
        Button("Edit", "plain", "pencil"),
        Button("Undo", "link", "undo-2"),
        Button("Write off", "danger"),
        IconButton("ellipsis", "More"),
        KeyCap("Ctrl K"),
    ):
        row.addWidget(button)
    return holder


def _states() -> QWidget:
    holder = QWidget()
    row = FlowLayout(holder)
    names = ("Friendly note", "1st reminder", "2nd reminder", "3rd reminder", "Final demand")
    looks = [stage_chip(rung, words) for rung, words in enumerate(names)]
    looks += [late_chip(-3, "Due in 3 days"), late_chip(17, "17 days late"), late_chip(63, "63 days late")]
    looks += [
        state_chip(state, words)
        for state, words in {
            "promised": "Promised 4 Dec",
            "promise_broken": "Promise broken",
            "disputed": "Part disputed",
            "plan_kept": "Plan kept",
            "held": "Paused",
            "paid": "Paid",
            "on_account": "On account",
            "queued": "Waiting",
            "sending": "Sending",
            "sent": "Sent",
            "failed": "Not sent",
            "unsure": "Unsure",
            "draft": "Draft",
        }.items()
    ]
    for look in looks:
        row.addWidget(Chip(look))
    return holder


def _fields() -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(GAP)
    amount, product, wrong, off = (MoneyField("EUR", OWNER) for _ in range(4))
    rows = [
        FormRow("Amount", amount),
        FormRow("With a product", product),
        FormRow("Wrong", wrong),
        FormRow("Not now", off, "Paid by the plan."),
        FormRow("Day", DateField(OWNER, date(2026, 11, 26)), "t today, + a day on"),
        FormRow("Terms", ChoiceField([(30, "30 days net"), (14, "14 days net")])),
        FormRow("Find", SearchField("Find a customer")),
    ]
    amount.set_amount(eur(124_050))
    product.setText("12*3")
    product.textEdited.emit("12*3")
    wrong.setText("1.24.5")
    rows[2].complain("Two decimal marks. Did you mean 1,245.00?")
    off.set_amount(eur(0))
    off.setEnabled(False)
    for place, row in enumerate(rows):
        grid.addWidget(row, place // 4, place % 4)
    tick = QCheckBox("Gets reminders")
    tick.setChecked(True)
    grid.addWidget(tick, 1, 3)
    return holder


def _messages() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(
        Banner(
            "2 payments of €412.00 are not matched yet. Someone may be reminded who has paid.",
            "warn",
            "triangle-alert",
            "Match",
        )
    )
    column.addWidget(Banner("Read-only: another arbook has this book open.", "info", "book-open", "Try again"))
    column.addWidget(
        Banner(
            "Hennessy Interiors was not reminded: their mail server does not know accounts@hennessy.example.",
            "bad",
            "circle-alert",
            "Change address",
        )
    )
    return holder


# ---------------------------------------------------------------- showing and grabbing
def grab(app: QApplication, folder: Path) -> list[Path]:
    """Write pictures of all pages in both modes; answers their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for mode in (Mode.LIGHT, Mode.DARK):
        apply_theme(app, mode)
        pages = {"parts": (parts_page(), QSize(1440, 1040)), "icons": (icons_page(), QSize(1440, 1040))}
        pages |= {f"desk-{width}": (desk_page(width), QSize(width, height)) for width, height in _SIZES}
        for name, (page, size) in pages.items():
            page.resize(size)
            page.show()
            toast = Toast(page)
            toast.say("Payment of €2,000.00 recorded.", undo="payment")
            app.processEvents()
            path = folder / f"{name}-{mode.value}.png"
            page.grab().save(str(path))
            written.append(path)
            page.close()
        behind = page_ground()
        dialog = dialog_sample(behind)
        dialog.show()
        app.processEvents()
        written.append(folder / f"dialog-{mode.value}.png")
        dialog.grab().save(str(written[-1]))
        dialog.close()
    return written


_SIZES = ((1440, 900), (1366, 768), (1024, 700))


def main(arguments: list[str]) -> int:
    """Open the gallery, or grab it."""
    parser = argparse.ArgumentParser(prog="arbook gallery", description="Every part of the windows on one page.")
    parser.add_argument("--grab", type=Path, metavar="DIR", help="write pictures instead of opening windows")
    parser.add_argument("--dark", action="store_true", help="open in the dark mode")
    chosen = parser.parse_args(arguments)
    if chosen.grab:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    if chosen.grab:
        grab(app, chosen.grab)
        return 0
    apply_theme(app, Mode.DARK if chosen.dark else Mode.SYSTEM)
    pages = [parts_page(), icons_page(), desk_page(WIDE_FROM)]
    for page in pages:
        page.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

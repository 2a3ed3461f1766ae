"""A list of what can be chosen elsewhere (terms, tax rates): which is taken first, and how to change that."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.chips import Chip, ChipLook
from arbook.gui.shared.labels import ElidedLabel, hairline

_BESIDE_FROM = 620
"""Pixels at normal text from which a name and what can be done stand side by side."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing on offer; ``is_first`` is what new customers or lines begin with; ``note`` says more of it."""

    offer_id: int
    text: str
    is_first: bool
    note: str = ""


class OfferList(QWidget):
    """``preferred``, ``edited`` and ``withdrawn`` carry an ``Offer``."""

    preferred = Signal(object)
    edited = Signal(object)
    withdrawn = Signal(object)

    def __init__(self, first: str, prefer: str, withdraw: str) -> None:
        super().__init__()
        self._first, self._prefer, self._withdraw = first, prefer, withdraw
        self._can_change = True
        self._is_narrow = False
        self._offers: Sequence[Offer] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_can_change(self, *, can_change: bool) -> None:
        """A book that can only be read offers no links."""
        self._can_change = can_change

    def fit(self, room: int) -> None:
        """What can be done stands below the names where there is no room beside them."""
        is_narrow = room < fonts.scaled(_BESIDE_FROM)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.show_offers(self._offers)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these instead."""
        self._offers = offers
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for place, offer in enumerate(offers):
            if place:
                self._column.addWidget(hairline())
            self._column.addWidget(self._line(offer))

    def _line(self, offer: Offer) -> QWidget:
        line, column, row = QWidget(), QVBoxLayout(), QHBoxLayout()
        below = QHBoxLayout() if self._is_narrow else row
        line.setLayout(column)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        column.addLayout(row)
        row.setSpacing(8)
        below.setSpacing(8)
        name = ElidedLabel(offer.text, "medium")
        row.addWidget(name, 0 if offer.note else 1)
        if offer.note:
            row.addWidget(ElidedLabel(offer.note, "small", "text2"), 1)
        if offer.is_first:
            below.addWidget(Chip(ChipLook(self._first, "good", "circle-check")))
        for words, signal in self._links(offer) if self._can_change else ():
            link = Button(words, "link")
            link.setAccessibleName(f"{words}: {offer.text}")
            link.clicked.connect(partial(_tell, signal, offer))
            below.addWidget(link)
        if self._is_narrow:
            below.addStretch(1)
            column.addLayout(below)
        line.setMinimumHeight(Button("x", "link").sizeHint().height() + 4)
        return line

    def _links(self, offer: Offer) -> list[tuple[str, SignalInstance]]:
        """Who is first is changed, not removed."""
        edit = (self.tr("Change"), self.edited)
        others = [(self._prefer, self.preferred), edit, (self._withdraw, self.withdrawn)]
        return [edit] if offer.is_first else others


def _tell(signal: SignalInstance, offer: Offer, _checked: bool = False) -> None:
    signal.emit(offer)

"""The widgets of the invoice editor: form and lines, the customer's situation beside, totals and footer below."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from arbook.gui.invoices.buyer_card import BuyerCard
from arbook.gui.invoices.lines_grid import LinesGrid
from arbook.gui.invoices.totals_view import TotalsView
from arbook.gui.invoices.whole_part import WholePart
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.cards import Card, Foot, PageHead
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.flow import FlowLayout
from arbook.gui.shared.keys import tell_key
from arbook.gui.shared.labels import KeyCap, Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import GAP, MARGIN

_BESIDE_FROM = 980
_BESIDE_GAP = 16


class EditorView(QWidget):
    """What is seen; ``editor`` gives it life."""

    def __init__(self, owner: Owner, search: CustomerSearch) -> None:
        super().__init__()
        self._make_fields(owner, search)
        self._make_foot()
        self._arrange()
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self._fit)

    def _make_fields(self, owner: Owner, search: CustomerSearch) -> None:
        self.customer = CustomerField(search.find, self.tr("Name or number"), offers_new=True)
        self.day, self.due, self.terms = DateField(owner), DateField(owner), ChoiceField()
        self.reference, self.note, self.whole = Field(), Field(), WholePart()
        self.lines, self.totals, self.buyer_card = LinesGrid(owner), TotalsView(owner), BuyerCard(owner)
        self.rows = {
            "customer": FormRow(self.tr("Customer"), self.customer),
            "issued_on": FormRow(self.tr("Invoice date"), self.day),
            "terms": FormRow(self.tr("Terms"), self.terms),
            "due_on": FormRow(self.tr("Due"), self.due),
            "reference": FormRow(self.tr("Reference on the invoice"), self.reference, reserve=False),
            "note": FormRow(self.tr("Note on the invoice"), self.note, reserve=False),
        } | self.whole.rows

    def _make_foot(self) -> None:
        self.head = PageHead(self.tr("New invoice"))
        for link in (self.whole.column, self.whole.more):
            self.head.add_action(link)
        back = IconButton("chevron-left", self.tr("Back to the list"), keys="Esc")
        self.back = back
        self.foot = Foot(icon_name="circle-check", tone="good")
        self.preview = Button(self.tr("Preview"), "plain", "file-text")
        tell_key(self.preview, self.preview.text(), "print")
        self.issue_next = Button(self.tr("Issue and next"), "plain", keys="Ctrl+Shift+Return")
        self.issue = Button(self.tr("Issue"), "send", "check")
        self.issue.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        for button in (self.preview, self.issue_next, self.issue):
            self.foot.add(button)

    def _arrange(self) -> None:
        card, grid, rows = Card(), QGridLayout(), self.rows
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for key, column, stretch in (("customer", 0, 5), ("issued_on", 1, 3), ("terms", 2, 3), ("due_on", 3, 3)):
            grid.addWidget(rows[key], 0, column)
            grid.setColumnStretch(column, stretch)
        grid.addWidget(rows["reference"], 1, 0, 1, 4)
        card.body.addLayout(grid)
        card.body.addWidget(self.lines, 1)
        self.lines_note = QVBoxLayout()
        card.body.addLayout(self.lines_note)
        low, left = QHBoxLayout(), QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(rows["note"])
        left.addWidget(self.whole)
        left.addStretch(1)
        low.setSpacing(32)
        low.addLayout(left, 5)
        low.addWidget(self.totals, 4, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(low)
        head, beside = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.head, 1)
        beside.setSpacing(_BESIDE_GAP)
        beside.addWidget(card, 1)
        beside.addWidget(self.buyer_card)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, 16, MARGIN, 4)
        inner.setSpacing(GAP)
        inner.addLayout(head)
        inner.addLayout(beside, 1)
        keys = self._keys()
        self.whole.unfolded.connect(keys.setHidden)
        inner.addWidget(keys)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(8)
        outer.addLayout(inner, 1)
        outer.addWidget(self.foot)

    def _keys(self) -> QWidget:
        holder = QWidget()
        line = FlowLayout(holder)
        keys_and_words = (
            ("Enter", self.tr("next field")),
            (self.tr("Ctrl ↓"), self.tr("copy the line above")),
            (self.tr("Ctrl Del"), self.tr("remove line")),
            ("F4", self.tr("earlier items")),
            ("t + −", self.tr("today, a day on, back")),
        )
        for keys, words in keys_and_words:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 8, 0)
            row.setSpacing(6)
            row.addWidget(KeyCap(keys))
            row.addWidget(Label(words, "small", "text2"))
            line.addWidget(pair)
        return holder

    def minimumSizeHint(self) -> QSize:
        """Without the customer's situation, which goes before anything gets narrow."""
        hint = super().minimumSizeHint()
        if not self.buyer_card.isHidden():
            hint.setWidth(hint.width() - self.buyer_card.width() - _BESIDE_GAP)
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the lines the room of the customer's situation in narrow windows."""
        super().resizeEvent(event)
        self._fit_soon.start(0)

    def _fit(self) -> None:
        self.buyer_card.setVisible(self.width() >= fonts.scaled(_BESIDE_FROM))

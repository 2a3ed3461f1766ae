"""The widgets of the invoice editor: form and lines, the customer's situation beside, totals and footer below."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from arbook.gui.invoices.buyer_card import BuyerCard
from arbook.gui.invoices.editor_layout import LEAST_WIDTH, EditorLayout
from arbook.gui.invoices.lines_grid import LinesGrid
from arbook.gui.invoices.totals_view import TotalsView
from arbook.gui.invoices.whole_part import WholePart
from arbook.gui.shared import fonts
from arbook.gui.shared.buttons import Button, IconButton
from arbook.gui.shared.cards import Foot, PageHead
from arbook.gui.shared.customer_field import CustomerField
from arbook.gui.shared.customer_search import CustomerSearch
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.fields import ChoiceField, Field, FormRow
from arbook.gui.shared.keys import native, tell_key
from arbook.gui.shared.owner import Owner


class EditorView(QWidget):
    """What is seen; ``editor`` gives it life. ``rearranged`` when the width asked for it."""

    rearranged = Signal()

    def __init__(self, owner: Owner, search: CustomerSearch) -> None:
        super().__init__()
        self._make_fields(owner, search)
        self._make_foot()
        self.lines_note = QVBoxLayout()
        self.arrangement = EditorLayout(self)
        self.arrangement.fit(self.width())
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.timeout.connect(self._fit)

    def _make_fields(self, owner: Owner, search: CustomerSearch) -> None:
        self.customer = CustomerField(search.find, self.tr("Name or number"), offers_new=True)
        self.day, self.due, self.terms = DateField(owner), DateField(owner), ChoiceField()
        self.supplied_from, self.supplied_to = DateField(owner), DateField(owner)
        self.supplied_from.setPlaceholderText(self.tr("invoice date"))
        self.supplied_to.setPlaceholderText(self.tr("of a period"))
        self.reference, self.note, self.whole = Field(), Field(), WholePart()
        self.lines, self.totals, self.buyer_card = LinesGrid(owner), TotalsView(owner), BuyerCard(owner)
        self.rows = {
            "customer": FormRow(self.tr("Customer"), self.customer),
            "issued_on": FormRow(self.tr("Invoice date"), self.day),
            "terms": FormRow(self.tr("Terms"), self.terms),
            "due_on": FormRow(self.tr("Due"), self.due),
            "supplied_from": FormRow(self.tr("Delivered or done"), self.supplied_from, reserve=False),
            "supplied_to": FormRow(self.tr("Until"), self.supplied_to, reserve=False),
            "reference": FormRow(self.tr("Reference on the invoice"), self.reference, reserve=False),
            "note": FormRow(self.tr("Note on the invoice"), self.note, reserve=False),
        } | self.whole.rows

    def _make_foot(self) -> None:
        self.head = PageHead(self.tr("New invoice"))
        back = IconButton("chevron-left", self.tr("Back to the list"), keys="Esc")
        self.back = back
        self.foot = Foot(icon_name="circle-check", tone="good")
        self.preview = Button(self.tr("Preview"), "plain", "file-text")
        tell_key(self.preview, self.preview.text(), "print")
        self.issue_next = Button(self.tr("Issue and next"), "plain", keys="Ctrl+Shift+Return")
        self.issue = Button(self.tr("Issue"), "send", "check")
        self.issue.setToolTip(native("Ctrl+Return"))
        for button in (self.preview, self.issue_next, self.issue):
            self.foot.add(button)

    def key_words(self) -> tuple[tuple[str, str], ...]:
        """The keys that are told below the form."""
        return (
            ("Enter", self.tr("next field")),
            (self.tr("Ctrl ↓"), self.tr("copy the line above")),
            (self.tr("Ctrl Del"), self.tr("remove line")),
            ("F4", self.tr("earlier items")),
            ("t + −", self.tr("today, a day on, back")),
        )

    def minimumSizeHint(self) -> QSize:
        """What the narrowest arrangement needs; before anything is cut, the next one serves."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), fonts.scaled(LEAST_WIDTH)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another arrangement for another width."""
        super().resizeEvent(event)
        self._fit_soon.start(0)

    def _fit(self) -> None:
        if self.arrangement.fit(self.width()):
            self.rearranged.emit()

"""A sample desk made of the parts, as the gallery shows it: rail, facts, worklist, panel and footer."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from arbook.formats.formats import formats_for
from arbook.gui.shared.aging_bar import AgingBar
from arbook.gui.shared.buttons import Button
from arbook.gui.shared.cards import Card, Foot, PageHead
from arbook.gui.shared.date_field import DateField
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.facts import Fact, FactLook, FactRow
from arbook.gui.shared.fields import FormRow, MoneyField
from arbook.gui.shared.filters import FilterBar, Segments
from arbook.gui.shared.labels import ElidedLabel, Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.panel import SidePanel
from arbook.gui.shared.progress import ProgressCard
from arbook.gui.shared.rail import Rail, RailEntry
from arbook.gui.shared.rows_model import RowsModel
from arbook.gui.shared.rows_view import RowsView
from arbook.gui.shared.states import late_tone, stage_chip, state_chip
from arbook.gui.shared.table import Column, Kind, MoneyLines, Picture, Section, TwoLines, Words
from arbook.gui.shared.tokens import GAP, MARGIN, MIDDLE_FROM, WIDE_FROM
from arbook.ledger.errors import ArbookError
from arbook.ledger.money import Money


def _explain(refusal: ArbookError) -> str:
    return f"Not understood: {refusal.facts.get('why')}."


OWNER = Owner(formats=formats_for("en", "IE"), explain=_explain, today=lambda: date(2026, 11, 26))


def eur(minor: int) -> Money:
    """Euro cents."""
    return Money(minor, "EUR")


def page_ground() -> QWidget:
    """An empty page."""
    page = QWidget()
    page.setProperty("part", "page")
    return page


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A line of the sample list."""

    name: str
    invoices: str
    owes: Money
    days_late: int
    rung: int
    why: str
    ready: bool


_NAMES = "Brennan Builders Ltd|Marlow Hotel Group|Doyle & Sons Kitchens|Hennessy Interiors|Ryan Motors|Café Lumière"
_READY = tuple(
    SampleRow(name, f"{n + 1} invoices", eur(418_000 - n * 61_230), 63 - 15 * n, max(0, 3 - n % 4),
              "14 days since the second reminder, no answer to it.", ready=True)
    for n, name in enumerate(_NAMES.split("|"))
)  # fmt: skip
_BROKEN = state_chip("promise_broken", "Promise broken")
_FIRST = (
    SampleRow(
        "Kilbride Stores", "2 invoices", eur(90_000), 41, -1, "Promised for Tue 24 Nov. Nothing has come.", False
    ),
    SampleRow(
        "Lynch Architects", "3 invoices", eur(203_000), 27, -1, "No e-mail and no postal address on file.", False
    ),
)


def _late_words(days: int) -> str:
    return f"{days} days late" if days > 0 else f"due in {-days} days"


def sample_columns() -> list[Column[SampleRow]]:
    """The worklist's columns."""
    return [
        Column(key="tick", title="", kind=Kind.CHECK, value=lambda r: r.ready, sortable=False),
        Column(key="name", title="Customer", kind=Kind.TWO_LINES, stretch=2, smallest=14,
               value=lambda r: TwoLines(r.name, r.invoices)),
        Column(key="owes", title="Amount, EUR", kind=Kind.MONEY,
               value=lambda r: MoneyLines(r.owes, _late_words(r.days_late), late_tone(r.days_late))),
        Column(key="stage", title="Stage", kind=Kind.CHIP,
               value=lambda r: stage_chip(r.rung, "2nd reminder") if r.ready else _BROKEN),
        Column(key="why", title="Why", stretch=3, smallest=16, hide_below=640, sortable=False,
               value=lambda r: Words(r.why, small=True)),
        Column(key="by", title="By", kind=Kind.ICON, sortable=False, value=lambda _: Picture("mail", "by e-mail")),
    ]  # fmt: skip


def desk_page(width: int) -> QWidget:
    """A desk as wide as the window: rail, facts, list, panel, footer."""
    page, rail, column = page_ground(), _rail(), QVBoxLayout()
    rail.set_narrow(narrow=width < WIDE_FROM)
    inner = QVBoxLayout()
    inner.setContentsMargins(MARGIN, 16, MARGIN, 14)
    inner.setSpacing(GAP)
    head = PageHead("Good morning, Nora", "Thursday, 26 November 2026" if width >= MIDDLE_FROM else "")
    head.add_action(Button("Record payment", "plain", "banknote"))
    head.add_action(Button("New invoice", "plain", "plus"))
    inner.addWidget(head)
    inner.addWidget(_facts_card())
    below = QHBoxLayout()
    below.setSpacing(16)
    below.addLayout(_worklist(), 1)
    if width >= MIDDLE_FROM:
        below.addWidget(_panel())
    inner.addLayout(below, 1)
    foot = Foot("12 ticked: 11 by mail, 1 letter to print", "€16,755.95 in all.")
    foot.add(Button("One by one"))
    foot.add(Button("Send 12 reminders", "send", "send"))
    column.addLayout(inner, 1)
    column.addWidget(foot)
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addLayout(column, 1)
    column.setSpacing(0)
    return page


def _rail() -> Rail:
    desks = [
        RailEntry("today", "sun", "Today", "Ctrl+1"),
        RailEntry("customers", "users", "Customers", "Ctrl+2"),
        RailEntry("invoices", "file-text", "Invoices", "Ctrl+3"),
        RailEntry("payments", "banknote", "Payments", "Ctrl+4"),
        RailEntry("reminders", "bell", "Reminders", "Ctrl+5"),
        RailEntry("plans", "calendar-range", "Plans", "Ctrl+6"),
    ]
    rail = Rail(desks, [RailEntry("settings", "settings", "Settings", "Ctrl+,")])
    rail.show_book("Finch Joinery", "finch-2026.arbook")
    rail.foot.tell_copy("Last copy today")
    rail.set_count("today", "15")
    rail.set_count("payments", "2")
    rail.set_desk("today")
    return rail


def _facts_card() -> Card:
    card, bar = Card(), AgingBar()
    sums = (2_931_530, 980_660, 416_540, 418_000, 79_310)
    bar.show_bands(sums, [OWNER.formats.amount(eur(minor)) for minor in sums])
    facts = [
        Fact(FactLook("Owed to you", "€48,260.40", "61 invoices"), opens=True),
        Fact(FactLook("Overdue", "€18,945.10", "26 invoices", "warn"), opens=True),
        Fact(FactLook("Expected this week", "€6,420.00", "5 promises or plans"), opens=True),
    ]
    card.body.addWidget(FactRow(facts, bar))
    return card


def _worklist() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(GAP)
    filters = FilterBar([("all", "All"), ("ready", "Ready"), ("broken", "Promise broken")], "Show")
    filters.set_count("all", "20")
    filters.set_count("ready", "12")
    column.addWidget(filters)
    model = RowsModel[SampleRow](sample_columns(), OWNER.formats, lambda row: row.name)
    model.set_sections(
        [
            Section("Needs you first", _FIRST, "2 customers", "hand", "bad"),
            Section("Ready to send", _READY, "6 customers, most effect first", "send", "accent", "Ctrl A ticks all"),
        ]
    )
    model.check_all()
    view = RowsView(model, "Reminders for today")
    card = Card(flush=True)
    card.body.addWidget(view)
    column.addWidget(card, 1)
    view.choose("Marlow Hotel Group")
    view.setFocus()
    return column


def _panel() -> SidePanel:
    panel = SidePanel("Marlow Hotel Group")
    panel.show_place(2, 12, str)
    panel.body.addWidget(ElidedLabel("Invoices 2026-0104 and 2026-0117", "strong"))
    tones = Segments([("warm", "Warm"), ("neutral", "Neutral"), ("firm", "Firm")], "Wording")
    tones.set_picked("neutral")
    panel.body.addWidget(tones)
    text = "Could you let us know by 3 December when we can expect the remaining €3,122.70?"
    panel.body.addWidget(Label(text, wrap=True))
    progress = ProgressCard("Sending 8 of 12", "Stop")
    progress.show_progress(8, 12, "Sending 8 of 12", "4 sent")
    panel.body.addStretch(1)
    panel.body.addWidget(progress)
    panel.add_action(Button("Edit", "plain", "pencil"))
    panel.add_action(Button("Call", "plain", "phone"))
    return panel


def dialog_sample(parent: QWidget) -> SheetDialog:
    """A dialog over a desk."""
    dialog = SheetDialog(parent, "Record a payment", "Record payment")
    amount = MoneyField("EUR", OWNER, role="section")
    amount.set_amount(eur(200_000))
    dialog.body.addWidget(FormRow("Amount received", amount))
    dialog.body.addWidget(FormRow("Day", DateField(OWNER, date(2026, 11, 26))))
    dialog.tell("Keeps the promise of 9 Nov in part.", "handshake", "good")
    dialog.resize(760, 420)
    return dialog

"""The tables of a plan: the invoices to choose from, and the payments it is made of."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.plans.form_plan import PlanLine
from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import late_tone
from arbook.gui.shared.table import Column, Kind, MoneyLines, TwoLines, Words
from arbook.gui.shared.work_words import late_words
from arbook.ledger.items import OpenItem

_say = QCoreApplication.translate


def item_columns(owner: Owner) -> list[Column[OpenItem]]:
    """Open items with a box to tick."""
    today = owner.today()

    def number(item: OpenItem) -> TwoLines:
        late = item.days_late(today)
        due = f"{day_words(item.due_on, owner)}, {late_words(late, owner)}"
        return TwoLines(item.number, due, late_tone(late) if late > 0 else "text2")

    return [
        Column(key="tick", title="", kind=Kind.CHECK, sortable=False, value=lambda _item: True),
        Column(key="number", title=_say("Plans", "Over which invoices"), kind=Kind.TWO_LINES, stretch=1,
               sortable=False, value=number),
        Column(key="open", title=_say("Plans", "Open"), kind=Kind.MONEY, sortable=False,
               value=lambda item: MoneyLines(item.open, strong=False)),
    ]  # fmt: skip


def line_columns(owner: Owner) -> list[Column[PlanLine]]:
    """Payments with a bar of what is paid by then."""

    def day(line: PlanLine) -> str:
        due = line.installment.due_on
        return f"{owner.short_weekday(due)} {owner.formats.day(due)}"

    return [
        Column(key="position", title="", sortable=False,
               value=lambda line: Words(str(line.installment.position), "text2")),
        Column(key="due", title=_say("Plans", "Due"), sortable=False, value=day),
        Column(key="amount", title=_say("Plans", "Amount"), kind=Kind.MONEY, sortable=False,
               value=lambda line: MoneyLines(line.installment.amount)),
        Column(key="paid", title=_say("Plans", "Paid by then"), kind=Kind.SHARE, stretch=1, smallest=6,
               sortable=False, hide_below=430, value=lambda line: line.paid_share),
        Column(key="left", title=_say("Plans", "Left"), kind=Kind.MONEY, sortable=False,
               value=lambda line: MoneyLines(line.left, tone="text2", strong=False)),
    ]  # fmt: skip

"""The two tables of a customer's page: open items, and the ledger with its running balance."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.page_facts import OpenLine
from arbook.gui.customers.words import capital, entry_icon, entry_words
from arbook.gui.shared.charge_words import charge_words
from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.days import day_cell, day_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import late_chip, state_chip
from arbook.gui.shared.table import Cell, Column, Kind, MoneyLines, TwoLines, Words
from arbook.gui.shared.tokens import Tone
from arbook.gui.shared.work_words import late_words
from arbook.ledger.agreeing import AgreementKind
from arbook.ledger.items import EntryKind
from arbook.queries.ledger import LedgerRow

_say = QCoreApplication.translate
CHIPS_FROM, PARTS_FROM = 400, 620
"""Tables at least this wide tell how late and which part in columns of their own."""


def open_columns(owner: Owner) -> list[Column[OpenLine]]:
    """Open items: number, due date, how late, what it came to, what is left."""
    return [
        Column(key="number", title=_say("Customers", "Open invoice"), stretch=1, smallest=10,
               value=lambda line: Words(_debt_name(line), strong=True),
               accessible=_item_words, tooltip=_item_words),
        Column(key="part", title="", sortable=False, hide_below=PARTS_FROM,
               value=lambda line: Words(_part_words(line), "text2")),
        Column(key="due", title=_say("Customers", "Due"), sort_key=lambda line: line.row.item.due_on,
               value=lambda line: day_words(line.row.item.due_on, owner)),
        Column(key="late", title="", kind=Kind.CHIP, hide_below=CHIPS_FROM, sort_key=lambda line: line.days_late,
               value=lambda line: item_chip(line, owner),
               tooltip=lambda line: capital(late_words(line.days_late, owner))),
        Column(key="amount", title=_say("Customers", "Amount"), kind=Kind.MONEY, hide_below=520,
               value=lambda line: MoneyLines(line.row.item.amount, tone="text2", strong=False)),
        Column(key="open", title=_say("Customers", "Still open"), kind=Kind.MONEY,
               value=lambda line: MoneyLines(line.open)),
    ]  # fmt: skip


def item_chip(line: OpenLine, owner: Owner) -> ChipLook:
    """What was agreed about it, or that it is contested; else how late it is."""
    if not line.rests:
        return late_chip(line.days_late, capital(late_words(line.days_late, owner)))
    rest = line.rests[-1]  # what is contested of an item stands before what was agreed about the rest
    until = "" if rest.until is None else owner.formats.short_day(rest.until)
    match rest.kind:
        case AgreementKind.PLAN:
            state = "plan" if line.is_waited_for else "plan_missed"
            return state_chip(state, _say("Customers", "In plan {0}").format(rest.number))
        case AgreementKind.SETTLEMENT:
            return state_chip("offered", _say("Customers", "Less by {0}").format(until))
        case AgreementKind.PROMISE:
            return state_chip("promised", _say("Customers", "Promised for {0}").format(until))
        case _:
            whole = _say("Customers", "Disputed")
            return state_chip("disputed", whole if line.is_waited_for else _say("Customers", "Disputed in part"))


def _part_words(line: OpenLine) -> str:
    """Which part of an invoice that falls due in several; empty for all others."""
    if line.parts == 1:
        return ""
    return _say("Customers", "part {0} of {1}").format(line.row.item.position, line.parts)


def _debt_name(line: OpenLine) -> str:
    """Its number, and of a charge what it is for: one number stands for its interest and for its costs."""
    item, kind = line.row.item, line.row.kind
    if item.number and item.charged_for is not None:
        return _say("Customers", "{0}: {1}").format(item.number, charge_words(item.charged_for))
    return item.number or entry_words(kind, "", charged_for=item.charged_for)


def _item_words(line: OpenLine) -> str:
    """The number, or what it is, and which part."""
    return ", ".join(each for each in (_debt_name(line), _part_words(line)) if each)


def ledger_columns(owner: Owner) -> list[Column[LedgerRow]]:
    """The ledger: charged and paid in columns of their own, the balance after each entry.

    Where these have no room one column tells both, and then the day stands below what happened.
    """
    return [
        Column(key="day", title=_say("Customers", "Date"), kind=Kind.TWO_LINES, sortable=False, hide_below=1,
               value=lambda row: day_cell(row.entry.dated_on, owner)),
        Column(key="what", title=_say("Customers", "What"), kind=Kind.TWO_LINES, stretch=1, smallest=15,
               sortable=False, value=_what, tooltip=lambda row: row.entry.detail),
        Column(key="entry", title=_say("Customers", "What"), kind=Kind.TWO_LINES, stretch=1, smallest=10,
               sortable=False, instead_of=("day", "what"), value=lambda row: _dated(row, owner),
               tooltip=lambda row: row.entry.detail),
        Column(key="charged", title=_say("Customers", "Charged"), kind=Kind.MONEY, sortable=False, hide_below=2,
               value=_Side(1)),
        Column(key="paid", title=_say("Customers", "Paid"), kind=Kind.MONEY, sortable=False,
               value=_Side(-1)),
        Column(key="moved", title=_say("Customers", "Amount"), kind=Kind.MONEY, sortable=False,
               instead_of=("charged", "paid"), value=_moved),
        Column(key="balance", title=_say("Customers", "Balance"), kind=Kind.MONEY, sortable=False,
               value=lambda row: MoneyLines(row.balance)),
    ]  # fmt: skip


def _what(row: LedgerRow) -> TwoLines:
    entry = row.entry
    detail = entry.detail or ", ".join(entry.settles)
    what = entry_words(entry.kind, entry.number, entry.reverses, entry.charged_for)
    return TwoLines(what, detail, lead_icon=entry_icon(entry.kind))


def _dated(row: LedgerRow, owner: Owner) -> TwoLines:
    """What happened, on which day."""
    told = _what(row)
    below = (day_words(row.entry.dated_on, owner), told.second)
    return told._replace(second=", ".join(each for each in below if each))


def _moved(row: LedgerRow) -> MoneyLines:
    """What was charged, or with a minus what was paid."""
    return MoneyLines(row.entry.amount, tone=_money_tone(row.entry.kind), strong=False)


@dataclass(frozen=True, slots=True)
class _Side:
    """What was charged, or what was paid: an undone entry stands below the one it undoes, with a minus."""

    sign: int

    def __call__(self, row: LedgerRow) -> Cell:
        amount, kind = row.entry.amount, row.entry.kind
        was_charged = (amount.minor > 0) is not (kind is EntryKind.REVERSAL)
        if was_charged is not (self.sign > 0):
            return None
        return MoneyLines(amount if was_charged else -amount, tone=_money_tone(kind), strong=False)


def _money_tone(kind: EntryKind) -> Tone:
    """Only money that came is green."""
    return "good" if kind is EntryKind.PAYMENT else "text"

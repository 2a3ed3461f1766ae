"""How the day's sums are told."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.facts import FactLook
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.tokens import Tone
from arbook.ledger.money import Money
from arbook.services.worklist import Board


def fact_amount(money: Money, owner: Owner) -> str:
    """A band's sum, without its symbol."""
    return owner.formats.amount(money)


def owed_look(board: Board, owner: Owner) -> FactLook:
    """All that is owed; other currencies and money on account as its note."""
    say, home = QCoreApplication.translate, board.facts[0]
    note = invoices_words(home.open_count, owner)
    others = [owner.formats.money(each.aging.owed) for each in board.facts[1:] if each.aging.owed]
    if others:
        note = say("Facts", "{0}, and {1}").format(note, ", ".join(others))
    elif home.aging.on_account:
        note = say("Facts", "{0}, {1} on account").format(note, owner.formats.money(home.aging.on_account))
    return FactLook(say("Facts", "Owed to you"), owner.formats.money(home.aging.owed), note)


def invoices_words(count: int, owner: Owner) -> str:
    """So many invoices; none where only fees are owed."""
    say = QCoreApplication.translate
    if not count:
        return say("Facts", "no invoice")
    many = say("Facts", "{0} invoices").format(owner.formats.count(count))
    return say("Facts", "1 invoice") if count == 1 else many


def overdue_look(board: Board, owner: Owner) -> FactLook:
    """What is past its due date."""
    say, home = QCoreApplication.translate, board.facts[0]
    note = invoices_words(home.overdue_count, owner)
    tone: Tone = "warn" if home.aging.overdue else "text"
    return FactLook(say("Facts", "Overdue"), owner.formats.money(home.aging.overdue), note, tone)


def expected_look(board: Board, owner: Owner) -> FactLook:
    """What is promised or agreed for the next seven days."""
    say, home = QCoreApplication.translate, board.facts[0]
    count = home.expected_count
    note = say("Facts", "1 promise or plan") if count == 1 else say("Facts", "{0} promises or plans")
    if not count:
        note = say("Facts", "nothing promised or agreed")
    note = note.format(owner.formats.count(count))
    return FactLook(say("Facts", "Expected this week"), owner.formats.money(home.expected), note)

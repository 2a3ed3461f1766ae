"""What a customer's page says above its tables: who they are, the four facts, and how much is open."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.customers.page_facts import CustomerPageFacts, invoice_count
from arbook.gui.shared.facts import FactLook
from arbook.gui.shared.manner_words import tone_words
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.states import late_tone
from arbook.ledger.items import EntryKind

_say = QCoreApplication.translate


def fact_labels() -> tuple[tuple[str, bool], ...]:
    """What the four are called, and whether something is behind them."""
    return (
        (_say("CustomerPage", "Balance"), True),
        (_say("CustomerPage", "Overdue"), False),
        (_say("CustomerPage", "On account"), True),
        (_say("CustomerPage", "Usually pays"), True),
    )


def about_words(facts: CustomerPageFacts, owner: Owner) -> list[str]:
    """Number, since when, terms, town and note."""
    card = facts.card
    told = [_say("CustomerPage", "Customer {0}").format(card.number)]
    if card.since_on is not None:
        told.append(_say("CustomerPage", "since {0}").format(owner.formats.day(card.since_on)))
    told += [facts.terms, _town(card.address), tone_words(facts.tone, owner), card.note]
    return [each for each in told if each]


def fact_looks(facts: CustomerPageFacts, owner: Owner) -> list[FactLook]:
    """The four facts: balance, what of it is late, what lies on account, and how they pay."""
    money, aging = owner.formats.money, facts.aging
    balance, overdue, account, habit = (label for label, _ in fact_labels())
    limit_words, above = _limit_words(facts, owner)
    worst = max((line.worries for line in facts.open), default=0)
    late = _invoices_words(facts.late_count, owner)
    if aging.overdue and worst <= 0:
        late = _say("CustomerPage", "{0}, nothing to ask for now").format(late)
    unused = _say("CustomerPage", "to be put on invoices")
    account_words = unused if aging.on_account else _say("CustomerPage", "nothing unallocated")
    return [
        FactLook(balance, money(aging.balance), limit_words, "bad" if above else "text"),
        FactLook(overdue, money(aging.overdue), late, late_tone(worst) if worst > 0 else "text"),
        FactLook(account, money(aging.on_account), account_words),
        FactLook(habit, *habit_words(facts, owner)),
    ]


def _limit_words(facts: CustomerPageFacts, owner: Owner) -> tuple[str, bool]:
    """What the credit limit leaves, and whether it is passed; drafts count."""
    money, standing = owner.formats.money, facts.standing
    if standing.is_stopped:
        return _say("CustomerPage", "no more credit until it is paid"), True
    if standing.limit is None or standing.left is None:
        return _say("CustomerPage", "no limit"), False
    if standing.left.minor < 0:
        return _say("CustomerPage", "{0} above the limit").format(money(-standing.left)), True
    return _say("CustomerPage", "{0} left of the limit").format(money(standing.left)), False


def habit_words(facts: CustomerPageFacts, owner: Owner) -> tuple[str, str]:
    """How late they usually pay, and of how many invoices that is told."""
    habit = facts.habit
    if habit is None:
        has_paid = any(row.entry.kind is EntryKind.PAYMENT for row in facts.ledger)
        note = _say("CustomerPage", "no invoice paid yet") if has_paid else _say("CustomerPage", "nothing paid yet")
        return _say("CustomerPage", "not known"), note
    one = _say("CustomerPage", "1 invoice, paid in part") if habit.is_partial else _say("CustomerPage", "1 invoice")
    more = (
        _say("CustomerPage", "{0} invoices, paid in part")
        if habit.is_partial
        else _say("CustomerPage", "last {0} invoices")
    )
    counted = one if habit.count == 1 else more.format(owner.formats.count(habit.count))
    on_time = facts.behavior.lifetime.on_time
    if on_time is not None and not habit.is_partial:
        counted = _say("CustomerPage", "{0} on time").format(owner.formats.percent(on_time))
    if habit.days_late <= 0:
        return _say("CustomerPage", "in time"), counted
    if habit.days_late == 1:
        return _say("CustomerPage", "1 day late"), counted
    return _say("CustomerPage", "{0} days late").format(owner.formats.count(habit.days_late)), counted


def open_words(facts: CustomerPageFacts, owner: Owner) -> str:
    """How much is open in how many invoices."""
    if not facts.open:
        return _say("CustomerPage", "nothing is open")
    owed, count = owner.formats.money(facts.aging.owed), invoice_count(facts.open)
    if not count:
        return _say("CustomerPage", "{0}, no invoice").format(owed)
    if count == 1:
        return _say("CustomerPage", "{0} in 1 invoice").format(owed)
    return _say("CustomerPage", "{0} in {1} invoices").format(owed, owner.formats.count(count))


def _invoices_words(count: int, owner: Owner) -> str:
    if not count:
        return _say("CustomerPage", "no invoice")
    several = _say("CustomerPage", "{0} invoices")
    return _say("CustomerPage", "1 invoice") if count == 1 else several.format(owner.formats.count(count))


def _town(address: str) -> str:
    """The last line without figures: most often the town."""
    lines = [line.strip() for line in address.splitlines()]
    return next((line for line in reversed(lines) if line and not any(map(str.isdigit, line))), "")

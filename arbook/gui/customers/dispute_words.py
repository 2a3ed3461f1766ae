"""How disputes are told: what they are about and how they ended."""

from PySide6.QtCore import QCoreApplication

from arbook.ledger.disputes import Resolution

_say = QCoreApplication.translate


def reason_words(reason: str) -> str:
    """What a dispute is about."""
    return {
        "not_delivered": _say("Customers", "not delivered"),
        "defect": _say("Customers", "it is damaged or does not work"),
        "wrong_price": _say("Customers", "the price is wrong"),
        "wrong_quantity": _say("Customers", "the quantity is wrong"),
        "paid": _say("Customers", "they say it is paid"),
        "not_ordered": _say("Customers", "not ordered"),
        "duplicate": _say("Customers", "invoiced twice"),
    }.get(reason, _say("Customers", "something else"))


def resolution_words(resolution: Resolution) -> str:
    """How a dispute ended."""
    return {
        Resolution.CREDITED: _say("Customers", "settled with a credit note"),
        Resolution.ADJUSTED: _say("Customers", "settled in another way"),
        Resolution.REJECTED: _say("Customers", "rejected, to be paid"),
        Resolution.WITHDRAWN: _say("Customers", "withdrawn by the customer"),
        Resolution.PAID: _say("Customers", "over: it was paid"),
        Resolution.LET_GO: _say("Customers", "over: it was let go"),
    }[resolution]


def resolution_choices(*, with_credit: bool) -> list[tuple[object, str]]:
    """What the owner can say of the end of a dispute."""
    credit = (Resolution.CREDITED,) if with_credit else ()
    chosen = (*credit, Resolution.REJECTED, Resolution.WITHDRAWN, Resolution.ADJUSTED)
    return [(each, resolution_words(each)) for each in chosen]

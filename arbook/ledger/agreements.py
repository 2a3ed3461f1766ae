"""Promises: what a customer's word comes to once its day has passed. Never stored, always derived."""

from datetime import date
from enum import StrEnum

from arbook.ledger.money import Money


class PromiseState(StrEnum):
    """A promise is open until its day is over, unless the money came before."""

    OPEN = "open"
    KEPT = "kept"
    PARTLY_KEPT = "partly_kept"
    BROKEN = "broken"


def promise_state(promised: Money, received: Money, promised_on: date, as_of: date) -> PromiseState:
    """State on ``as_of``; ``received`` is the money that came from the day it was made to its day."""
    if received >= promised:
        return PromiseState.KEPT
    if as_of <= promised_on:
        return PromiseState.OPEN
    return PromiseState.PARTLY_KEPT if received.minor > 0 else PromiseState.BROKEN

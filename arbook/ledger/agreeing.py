"""What may be agreed about an item, and what of it not beside each other."""

from enum import StrEnum


class AgreementKind(StrEnum):
    """What may be agreed about an item."""

    PROMISE = "promise"
    DISPUTE = "dispute"
    EXTENSION = "extension"
    PLAN = "plan"
    SETTLEMENT = "settlement"


_APART = (
    *(frozenset((AgreementKind.SETTLEMENT, each)) for each in AgreementKind),
    frozenset((AgreementKind.PLAN,)),
    frozenset((AgreementKind.PLAN, AgreementKind.EXTENSION)),
)
"""Which two cannot be about one item at once: each would say something else of what is to come, and when."""


def can_stand_together(wanted: AgreementKind, running: AgreementKind) -> bool:
    """Whether an item that is in the one already may come into the other.

    A promise to pay what a plan missed may, a settlement stands alone. What is in a plan may be contested; a plan
    over what is contested would ask for it.
    """
    if (wanted, running) == (AgreementKind.PLAN, AgreementKind.DISPUTE):
        return False
    return frozenset((wanted, running)) not in _APART

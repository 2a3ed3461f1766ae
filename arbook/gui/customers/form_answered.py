"""What a customer may answer, and what each of it leads to."""

from enum import StrEnum

from arbook.gui.shared.wishes import (
    AgreeOnPlan,
    ComeBack,
    Contest,
    GiveTime,
    HearPaid,
    OfferSmallerSum,
    TakePromise,
    Wish,
    WriteAnswer,
)


class Said(StrEnum):
    """What they said, in the order it is offered."""

    LATER = "later"
    TIME = "time"
    PARTS = "parts"
    LESS = "less"
    CONTESTS = "contests"
    PAID = "paid"
    UNREACHABLE = "unreachable"
    ELSE = "else"


def wish_for(said: Said, customer_id: int) -> Wish:
    """Where it goes on."""
    match said:
        case Said.LATER:
            return TakePromise(customer_id)
        case Said.TIME:
            return GiveTime(customer_id)
        case Said.PARTS:
            return AgreeOnPlan(customer_id)
        case Said.LESS:
            return OfferSmallerSum(customer_id)
        case Said.CONTESTS:
            return Contest(customer_id)
        case Said.PAID:
            return HearPaid(customer_id)
        case Said.UNREACHABLE:
            return ComeBack(customer_id, is_unreached=True)
        case Said.ELSE:
            return WriteAnswer(customer_id)

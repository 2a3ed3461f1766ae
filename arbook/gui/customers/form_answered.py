"""What a customer may answer, and what each of it leads to."""

from enum import StrEnum

from arbook.gui.shared.wishes import AgreeOnPlan, ComeBack, Contest, OfferSmallerSum, TakePromise, Wish


class Said(StrEnum):
    """What they said, in the order it is offered."""

    LATER = "later"
    PARTS = "parts"
    LESS = "less"
    CONTESTS = "contests"
    PAID = "paid"
    UNREACHABLE = "unreachable"


def wish_for(said: Said, customer_id: int) -> Wish | None:
    """Where it goes on; None for what is noted at once."""
    match said:
        case Said.LATER:
            return TakePromise(customer_id)
        case Said.PARTS:
            return AgreeOnPlan(customer_id)
        case Said.LESS:
            return OfferSmallerSum(customer_id)
        case Said.CONTESTS:
            return Contest(customer_id)
        case Said.UNREACHABLE:
            return ComeBack(customer_id)
        case Said.PAID:
            return None

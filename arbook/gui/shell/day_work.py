"""Where the day's work begins: what the day brings to payment plans is booked behind the first list."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arbook.gui.shared.session import Session


def begin_day(session: "Session") -> None:
    """Look after the plans, where nobody did so today; the desks hear of it as of any change."""
    if session.is_read_only:
        return
    today = session.owner.today()

    def go(is_awaited: bool) -> None:
        if is_awaited:
            session.change(lambda office: office.agreements.begin_day(today=today), receiver=session)

    session.ask(lambda office: office.agreements.awaits_day(today), go, receiver=session)

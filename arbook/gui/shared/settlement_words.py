"""How settlements are told: their state in two words, and in a sentence; and the way back of what was done."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.chips import ChipLook
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.session import Session
from arbook.ledger.settlements import SettlementState
from arbook.queries.settlements import SettlementRow
from arbook.services.changing import Changes
from arbook.services.office import Office

_say = QCoreApplication.translate


def settlement_chip(row: SettlementRow) -> ChipLook:
    """How it stands."""
    if row.standing.can_be_taken:
        return ChipLook(_say("Settlements", "Paid late"), "warn", "clock")
    return {
        SettlementState.OFFERED: ChipLook(_say("Settlements", "Offered"), "info", "scale"),
        SettlementState.ACCEPTED: ChipLook(_say("Settlements", "Accepted"), "info", "handshake"),
        SettlementState.MET: ChipLook(_say("Settlements", "Met"), "good", "check"),
        SettlementState.LAPSED: ChipLook(_say("Settlements", "Lapsed"), "bad", "calendar-x"),
        SettlementState.WITHDRAWN: ChipLook(_say("Settlements", "Withdrawn"), "quiet", "calendar-x"),
        SettlementState.VOID: ChipLook(_say("Settlements", "Nothing left"), "quiet", "check"),
    }[row.state]


def settlement_sentence(row: SettlementRow, owner: Owner) -> str:
    """How it stands, with its sums and days."""
    money, day, told, standing = owner.formats.money, owner.formats.day, row.settlement, row.standing
    enough = _say("Settlements", "{0} is enough instead of {1}, by {2}.").format(
        money(told.enough), money(told.owed), day(told.until)
    )
    if row.state is SettlementState.MET:
        met = _say("Settlements", "{0} came in time, and {1} was let go.")
        return met.format(money(standing.received), money(standing.let_go))
    if standing.can_be_taken:
        late = _say("Settlements", "{0} came, but too late for the offer. Take it all the same?")
        return late.format(money(standing.received))
    if row.state is SettlementState.LAPSED and standing.ended_on is not None:
        lapsed = _say("Settlements", "Only {0} of {1} came in time, so the offer ended on {2}.")
        return lapsed.format(money(standing.received), money(told.enough), day(standing.ended_on))
    if standing.next_on is not None and standing.next_amount is not None and standing.received:
        part = _say("Settlements", "{0} came so far; the next {1} is expected by {2}.")
        return part.format(money(standing.received), money(standing.next_amount), day(standing.next_on))
    return enough


def tell_done(session: Session, changes: Changes, said: str) -> None:
    """It is in the book: offer Undo."""
    done, today = [changes.operation_id], session.owner.today()

    def back(office: Office) -> Changes:
        return office.taking_back.take_back(done[-1], today=today)

    session.history.did(said, back)


def take_late(session: Session, settlement_id: int) -> None:
    """Late money counts as in time, with one click."""
    on = session.owner.today()
    said = _say("Settlements", "Taken all the same: the settlement is met as far as its money came.")

    def wish(office: Office) -> Changes:
        return office.settlements.take_late(settlement_id, on=on)

    session.change(wish, done=lambda changes: tell_done(session, changes, said))

"""What a customer said, written down from wherever the owner sees them: a promise, a dispute, any other answer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from arbook.gui.customers.page_facts import CustomerPageFacts, read_page
from arbook.gui.shared.session import Session
from arbook.gui.shared.wishes import (
    Asking,
    ComeBack,
    Contest,
    GiveTime,
    HearAnswer,
    HearPaid,
    TakePromise,
    Wish,
    WriteAnswer,
)


def ask_about(
    session: Session, window: QWidget, wish: Asking, tell: Callable[[str], None], grant: Callable[[Wish], None]
) -> None:
    """Open the dialog over the window once the customer is read.

    Args:
        session: The owner's.
        window: Over which it opens.
        wish: What is to be written down, and of whom.
        tell: Hears what is for the toast.
        grant: Hears what the dialog wishes for in its turn.
    """
    today = session.owner.today()
    show = partial(_open, session, window, wish, tell, grant)
    session.ask(lambda office: read_page(office, wish.customer_id, today), show, receiver=window)


def _open(
    session: Session,
    window: QWidget,
    wish: Asking,
    tell: Callable[[str], None],
    grant: Callable[[Wish], None],
    facts: CustomerPageFacts,
) -> None:
    dialog = _make(session, window, wish, facts)
    told, wished = getattr(dialog, "told", None), getattr(dialog, "wish", None)
    if told is not None:
        told.connect(tell)
    if wished is not None:
        wished.connect(grant)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _make(session: Session, window: QWidget, wish: Asking, facts: CustomerPageFacts) -> QDialog:
    from arbook.gui.customers.answered_dialog import AnsweredDialog
    from arbook.gui.customers.answering import FollowUpDialog, ReplyDialog
    from arbook.gui.customers.dispute_dialog import DisputeDialog
    from arbook.gui.customers.paid_dialog import PaidDialog
    from arbook.gui.customers.promise_dialog import PromiseDialog
    from arbook.gui.customers.time_dialog import TimeDialog

    match wish:
        case TakePromise():
            return PromiseDialog(session, window, facts, wish.invoice_id)
        case Contest():
            return DisputeDialog(session, window, facts, wish.invoice_id)
        case ComeBack():
            return FollowUpDialog(session, window, facts, is_unreached=wish.is_unreached)
        case HearAnswer():
            return AnsweredDialog(session, window, facts)
        case HearPaid():
            return PaidDialog(session, window, facts)
        case WriteAnswer():
            return ReplyDialog(session, window, facts)
        case GiveTime():
            return TimeDialog(session, window, facts)

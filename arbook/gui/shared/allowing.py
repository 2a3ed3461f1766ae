"""What cannot be used now says why: in its tooltip, and aloud. A gray button without a reason helps nobody."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.session import Session

_OWN_TIP, _OWN_WORDS = "tip_when_allowed", "words_when_allowed"
_say = QCoreApplication.translate


def allow(part: QWidget, why_not: str = "") -> None:
    """Let ``part`` be used, or tell why it cannot; an empty reason allows it and gives it its own tooltip back."""
    if part.property(_OWN_TIP) is None:
        part.setProperty(_OWN_TIP, part.toolTip())
        part.setProperty(_OWN_WORDS, part.accessibleDescription())
    part.setEnabled(not why_not)
    part.setToolTip(why_not or str(part.property(_OWN_TIP)))
    part.setAccessibleDescription(why_not or str(part.property(_OWN_WORDS)))
    if not why_not:  # from now on it may get another tooltip of its own
        part.setProperty(_OWN_TIP, None)


def why_no_change(session: Session) -> str:
    """Why nothing in the book can be changed; empty where it can."""
    return _say("Allowing", "This book can only be read.") if session.is_read_only else ""


def why_nothing_leaves(session: Session) -> str:
    """Why nothing can be sent outside the outbox's own steps; empty where it can."""
    return _say("Allowing", "Nothing leaves the demo book.") if session.is_demo else why_no_change(session)


def why_nothing_chosen(is_chosen: object) -> str:
    """Why it has nothing to act on; empty where something is chosen."""
    return "" if is_chosen else _say("Allowing", "Choose a line of the list first.")


def why_nothing_ticked(is_any: object) -> str:
    """Why it has nothing to do; empty where something is ticked."""
    return "" if is_any else _say("Allowing", "Nothing is ticked.")


def one_moment() -> str:
    """While something is read, made or written."""
    return _say("Allowing", "One moment: it is under way.")

"""How a message stands in the list of the outbox, and what the foot says of all."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.table import Column, Kind, TwoLines, Words
from arbook.gui.shared.work_words import message_chip, message_reason, moment_words
from arbook.queries.outbox import MessageRow

_say = QCoreApplication.translate


def message_columns(owner: Owner) -> list[Column[MessageRow]]:
    """Whom it is for, where it stands, why, and since when."""
    return [
        Column(key="customer", title=_say("OutboxPart", "Customer"), kind=Kind.TWO_LINES, stretch=2, smallest=12,
               value=lambda row: TwoLines(row.customer_name, row.stage)),
        Column(key="state", title=_say("OutboxPart", "State"), kind=Kind.CHIP,
               value=lambda row: message_chip(row.state)),
        Column(key="what", title=_say("OutboxPart", "What happened"), stretch=3, smallest=16, sortable=False,
               hide_below=560, value=lambda row: Words(message_reason(row, owner, in_list=True), small=True)),
        Column(key="at", title=_say("OutboxPart", "At"),
               value=lambda row: Words(moment_words(_moment(row), owner), "text2"), sort_key=_moment),
    ]  # fmt: skip


def outbox_words(waiting: int, failed: int, files_in: str) -> tuple[str, str]:
    """What the foot says: how many wait, or else were not sent, and what Send does."""
    if not waiting:
        told = (
            _say("OutboxPart", "1 message was not sent") if failed == 1 else _say("OutboxPart", "{0} were not sent")
        )
        return told.format(failed), _say("OutboxPart", "Look why, then try again or write to another address.")
    told = _say("OutboxPart", "1 message waits") if waiting == 1 else _say("OutboxPart", "{0} messages wait")
    if files_in:
        return told.format(waiting), _say("OutboxPart", "Files only: they go to {0}, nothing is sent.").format(
            files_in
        )
    return told.format(waiting), _say("OutboxPart", "Not sent yet.")


def _moment(row: MessageRow) -> datetime:
    return row.settled_at or row.queued_at

"""Whether a paper went to its customer by mail, in the owner's words."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.days import day_words
from arbook.gui.shared.owner import Owner
from arbook.queries.paper_mails import PaperMail

_say = QCoreApplication.translate


def mailed_words(mail: PaperMail, owner: Owner) -> str:
    """When it was sent and to which address, or that it waits or may have arrived."""
    if mail.sent_at is not None:
        day = day_words(mail.sent_at.astimezone().date(), owner)
        return _say("Mailed", "Sent by mail on {0} to {1}").format(day, mail.to_address)
    if mail.state == "unsure":
        return _say("Mailed", "It may have arrived by mail at {0}").format(mail.to_address)
    return _say("Mailed", "Waits in the outbox, to {0}").format(mail.to_address)

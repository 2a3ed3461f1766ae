"""In which tone somebody is spoken to, and why, in one line."""

from PySide6.QtCore import QCoreApplication

from arbook.gui.shared.owner import Owner
from arbook.gui.shared.saying import said
from arbook.ledger.relationship import ToneChoice
from arbook.sentences.tones import tone_reasons, tone_sentence


def tone_words(choice: ToneChoice, owner: Owner) -> str:
    """The tone and what speaks for it, in one line."""
    reasons = ", ".join(said(each, owner) for each in tone_reasons(choice))
    told = said(tone_sentence(choice), owner)
    return (
        QCoreApplication.translate("Manner", "{0} {1}.").format(told, reasons[:1].upper() + reasons[1:])
        if reasons
        else told
    )

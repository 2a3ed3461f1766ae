"""The one question before an invoice is issued: it cannot be taken back, only credited."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.invoices.reading import Buyer
from arbook.gui.invoices.words import credit_words, hold_words, part_words
from arbook.gui.shared import fonts
from arbook.gui.shared.cards import Banner
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner
from arbook.gui.shared.saying import said
from arbook.ledger.billing import Bill
from arbook.ledger.terms import DuePiece
from arbook.sentences.paper_duties import lack_sentence
from arbook.services.drawable import LettersError

_say = QCoreApplication.translate
_MOST_PARTS = 8
_WIDTH = 660


class IssueDialog(SheetDialog):
    """``accepted`` means: issue it. ``letters`` are those the paper cannot show."""

    def __init__(
        self,
        parent: QWidget | None,
        owner: Owner,
        number: str,
        buyer: Buyer,
        asked: Bill,
        issued_on: date,
        letters: LettersError | None = None,
    ) -> None:
        title = _say("Invoices", "Issue invoice {0}?").format(number)
        super().__init__(parent, title, _say("Invoices", "Issue {0}").format(number))
        self.setMinimumWidth(fonts.scaled(_WIDTH))
        to_pay = owner.formats.money(asked.total)
        once = _say("Invoices", "Once issued it stays as it is. A credit note corrects it.")
        self.body.addWidget(Label(_told(owner, buyer.card.name, to_pay, asked.pieces), "lead", wrap=True))
        for words in _parts(owner, asked.pieces):
            self.body.addWidget(Label(words))
        unread = [] if letters is None else [owner.explain(letters)]
        for words in [*_ahead(owner, issued_on), *_warnings(owner, buyer, asked), *unread]:
            self.body.addWidget(Banner(words, "warn", "circle-alert"))
        self.body.addWidget(Label(once, "body", "text2", wrap=True))
        self.cancel.setText(_say("Invoices", "Keep as draft"))
        self.confirmed.connect(self.accept)
        self.primary.setFocus()


def _told(owner: Owner, customer: str, to_pay: str, pieces: Sequence[DuePiece]) -> str:
    if len(pieces) > 1:
        return _say("Invoices", "To {0}: {1}, due in {2} parts.").format(customer, to_pay, len(pieces))
    [piece] = pieces
    day = f"{owner.weekday(piece.due_on)} {owner.formats.day(piece.due_on)}"
    return _say("Invoices", "To {0}: {1}, due {2}.").format(customer, to_pay, day)


def _parts(owner: Owner, pieces: Sequence[DuePiece]) -> list[str]:
    """Each part with its day; of many the first ones and the last."""
    if len(pieces) == 1:
        return []
    words = part_words(pieces, owner)
    if len(words) <= _MOST_PARTS:
        return words
    between = _say("Invoices", "{0} more").format(len(words) - _MOST_PARTS + 1)
    return [*words[: _MOST_PARTS - 2], between, words[-1]]


def _ahead(owner: Owner, issued_on: date) -> list[str]:
    """What follows from a day that lies ahead."""
    if issued_on <= owner.today():
        return []
    words = _say("Invoices", "It is dated {0}. Until then no other invoice can bear an earlier date.")
    return [words.format(owner.formats.day(issued_on))]


def _warnings(owner: Owner, buyer: Buyer, asked: Bill) -> list[str]:
    left, lacks = buyer.left_under_limit(asked.total), buyer.knowledge.lacks(asked.total, asked.totals.taxes)
    warnings = [said(lack_sentence(lack), owner) for lack in lacks]
    if buyer.standing.is_stopped:
        warnings.append(credit_words(None, owner, by_reminder=True))
    elif left is not None and left.minor < 0:
        above = _say("Invoices", "This goes {0} above the limit of {1}.")
        limit = buyer.standing.limit
        assert limit is not None
        warnings.append(above.format(owner.formats.money(abs(left)), owner.formats.money(limit)))
    if buyer.hold is not None:
        warnings.append(hold_words(buyer.hold, owner))
    return warnings

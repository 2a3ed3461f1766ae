"""What is asked once a printer has all pages: did they come out well, and is it to be noted that they were sent."""

from PySide6.QtWidgets import QWidget

from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label
from arbook.gui.shared.owner import Owner

_WIDTH = 520


class SentQuestion(SheetDialog):
    """``confirmed`` when it is to be noted. ``is_kept``: the book prints the very same again either way."""

    def __init__(self, parent: QWidget, owner: Owner, count: int, *, is_kept: bool) -> None:
        many = self.tr("Did all {0} come out well?").format(owner.formats.count(count))
        super().__init__(parent, self.tr("Did it come out well?") if count == 1 else many, self.tr("Note as sent"))
        noted = self.tr("What is noted as sent stands in the customer's log and can be printed again as it was.")
        kept = self.tr("Until it is noted, the log says nothing; printed again, it is the very same.")
        anew = self.tr("What is not noted is not kept: the next one is made from the book as it stands then.")
        for words in (noted, kept if is_kept else anew):
            self.body.addWidget(Label(words, wrap=True))
        self.body.addStretch(1)
        self.cancel.setText(self.tr("Not yet"))
        self.confirmed.connect(self.accept)
        self.setMinimumWidth(_WIDTH)

"""One paper shown large, to be saved, printed, and written down as sent."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from arbook.gui.shared.allowing import allow, one_moment
from arbook.gui.shared.change_dialog import FormDialog
from arbook.gui.shared.paper_foot import PaperFoot
from arbook.gui.shared.paper_view import PaperPane
from arbook.gui.shared.session import Session
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.paper import DrawnPaper, PreparedPaper

_say = QCoreApplication.translate


class PaperDialog(FormDialog):
    """``prepare`` reads the paper's facts on the book lane; drawing happens on the outside lane. ``sent`` says
    that it was sent where that is more than a line in the log: a letter of the outbox.
    """

    def __init__(
        self,
        session: Session,
        parent: QWidget | None,
        title: str,
        prepare: Callable[[Office], PreparedPaper],
        sent: Callable[[Office], Changes] | None = None,
    ) -> None:
        super().__init__(session, parent, title, _say("Paper", "Save as PDF"), "save")
        self._paper: PreparedPaper | None = None
        self.pane = PaperPane(session)
        self.body.addWidget(self.pane, 1)
        self.foot = PaperFoot(self, sent)
        self.cancel.setText(self.tr("Close"))
        self.size_to(860, 860)
        allow(self.primary, one_moment())
        session.ask(prepare, self._take_paper, failed=self._refused, receiver=self)

    def _take_paper(self, paper: PreparedPaper) -> None:
        self._paper = paper
        self.session.outside(paper.drawn, self._take_content, failed=self._refused, receiver=self)

    def _take_content(self, drawn: DrawnPaper) -> None:
        assert self._paper is not None
        self.pane.view.show_pdf(drawn.content)
        allow(self.primary)
        self.foot.show(self._paper, drawn)

    def confirm(self) -> None:
        """Save it where the owner says."""
        self.foot.save()

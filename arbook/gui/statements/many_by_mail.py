"""Statements to many by mail: who has an address gets theirs, each in their own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from arbook.gui.shared.allowing import allow
from arbook.gui.shared.dialog import SheetDialog
from arbook.gui.shared.labels import Label
from arbook.gui.shared.paper_batch import BoundSink, PaperBatch
from arbook.gui.shared.sending import Sending
from arbook.gui.shared.session import Session
from arbook.gui.statements.form_statement import Wanted
from arbook.gui.statements.many import statements_of
from arbook.queries.addressing import addressees
from arbook.queries.paper_mails import got_by_mail, statement_key
from arbook.queries.settings import mail_account
from arbook.services.changing import Changes
from arbook.services.office import Office
from arbook.services.paper import DrawnPaper, PreparedPaper
from arbook.services.paper_mails import MailPaper

if TYPE_CHECKING:
    from arbook.gui.statements.dialog import StatementDialog

_MOST_NAMED = 5
_WIDTH = 560


@dataclass(frozen=True, slots=True)
class Mailing:
    """Whose statements can go by mail, and who gets none: without an address, or they got this very one."""

    ids: tuple[int, ...]
    without: tuple[str, ...]
    before: tuple[str, ...]
    has_account: bool


def mailing_of(office: Office, ids: Sequence[int], wanted: Wanted) -> Mailing:
    """Whom of these it reaches."""
    people = office.read(addressees, ids, dict.fromkeys(ids, "accounts"))
    before = office.read(got_by_mail, statement_key(wanted.kind, wanted.starts_on, wanted.as_of))
    reached = [each for each in ids if people[each].mail_address]
    return Mailing(
        ids=tuple(each for each in reached if each not in before),
        without=tuple(people[each].name for each in ids if not people[each].mail_address),
        before=tuple(people[each].name for each in reached if each in before),
        has_account=office.read(mail_account) is not None,
    )


class MailBatch(PaperBatch):
    """Each is drawn on the outside lane and put into the outbox on the book lane; ``message_ids`` are those."""

    def __init__(self, session: Session, ids: Sequence[int], wanted: Wanted, parent: QObject) -> None:
        super().__init__(session, partial(statements_of, ids=ids, wanted=wanted), BoundSink(), parent)
        self.message_ids: set[int] = set()

    def _draw(self, paper: PreparedPaper) -> None:
        self._session.outside(paper.drawn, partial(self._queue, paper), failed=self._fail, receiver=self)

    def _queue(self, paper: PreparedPaper, drawn: DrawnPaper) -> None:
        today, command = self._session.owner.today(), MailPaper(paper, drawn.content)
        self._session.change(
            lambda office: office.paper_mails.queue(command, today=today),
            done=partial(self._queued, paper.customer_name, drawn.unprintable),
            failed=self._fail,
            receiver=self,
        )

    def _queued(self, name: str, unprintable: str, changes: Changes) -> None:
        self.message_ids |= {each for each in (changes.made_id,) if each is not None}
        self._written(name, unprintable)


class MailQuestion(SheetDialog):
    """Asked before mail leaves the house."""

    def __init__(self, parent: "StatementDialog", mailing: Mailing) -> None:
        count = len(mailing.ids)
        how_many = parent.session.owner.formats.count(count)
        send, queue = self.tr("Send {0}").format(how_many), self.tr("Put {0} into the outbox").format(how_many)
        title = self.tr("Statements by mail")
        super().__init__(parent, title, send if mailing.has_account else queue, "send")
        one, many = self.tr("1 customer gets their statement."), self.tr("{0} customers get their statement.")
        self.body.addWidget(Label(one if count == 1 else many.format(how_many), "lead", wrap=True))
        how = self.tr("Each in their own language, with what is open and how to pay; the statement is attached.")
        self.body.addWidget(Label(how, wrap=True))
        for words, names in (
            (self.tr("Without a mail address, so they get none: {0}"), mailing.without),
            (self.tr("They got this very statement by mail and do not get it again: {0}"), mailing.before),
        ):
            if names:
                self.body.addWidget(Label(words.format(self._named(names)), "body", "text2", wrap=True))
        if not mailing.has_account:
            self.tell(self.tr("No mail account is set up yet: they wait in the outbox until one is."), "inbox")
        allow(self.primary, "" if count else self.tr("Nobody of them has an e-mail address."))
        self.body.addStretch(1)
        self.confirmed.connect(self.accept)
        self.setMinimumWidth(_WIDTH)

    def _named(self, names: Sequence[str]) -> str:
        told = ", ".join(names[:_MOST_NAMED])
        more = len(names) - _MOST_NAMED
        return self.tr("{0} and {1} more").format(told, more) if more > 0 else told


class ManyByMail(QObject):
    """Asks, has them written with progress, then lets them leave together."""

    def __init__(self, dialog: "StatementDialog") -> None:
        super().__init__(dialog)
        self._dialog = dialog

    def ask(self, ids: Sequence[int], wanted: Wanted) -> None:
        """Say whom it reaches first."""
        read = partial(mailing_of, ids=ids, wanted=wanted)
        self._dialog.session.ask(read, partial(self._open, wanted), failed=self._refuse, receiver=self)

    def _open(self, wanted: Wanted, mailing: Mailing) -> None:
        question = MailQuestion(self._dialog, mailing)
        question.accepted.connect(partial(self._begin, wanted, mailing))
        question.finished.connect(question.deleteLater)
        question.open()

    def _refuse(self, error: Exception) -> bool:
        self._dialog.show_refusal(error)
        return True

    def _begin(self, wanted: Wanted, mailing: Mailing) -> None:
        batch = MailBatch(self._dialog.session, mailing.ids, wanted, self._dialog)
        self._dialog.begin(batch, partial(self._end, batch, mailing.has_account))

    def _end(self, batch: MailBatch, has_account: bool, count: int) -> None:
        how_many = self._dialog.session.owner.formats.count(count)
        if not batch.is_whole:
            stopped = self.tr("Stopped. {0} are written and wait in the outbox.")
            self._dialog.stand_stopped(stopped.format(how_many))
            return
        sending = Sending.of(self._dialog.session)
        if has_account and not sending.is_running:
            sending.send_messages(frozenset(batch.message_ids))
            self._dialog.finish("")
        else:
            self._dialog.finish(self.tr("{0} statements wait in the outbox.").format(how_many))

"""A paper by mail: written in the customer's language, read by the owner, queued."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from arbook.ledger.errors import ArbookError
from arbook.queries.customers import customer_by_id
from arbook.queries.paper_mails import PaperKey, PaperMail, last_mail_of
from arbook.services.changing import Change, Changes, Counter
from arbook.services.composing import compose_mail, sender_in
from arbook.services.paper import NoPaperError, PreparedPaper
from arbook.services.queueing import Frozen, write_message


class AlreadyMailedError(ArbookError):
    """This paper went to the customer by mail, or waits to. Facts: ``paper``, ``to``."""


@dataclass(frozen=True, slots=True)
class MailPaper:
    """Mail a paper; what is None is written for the owner. ``content`` is the paper as it was shown; without it, it
    is drawn. ``again``: although it was mailed before.
    """

    paper: PreparedPaper
    content: bytes | None = None
    to_address: str | None = None
    subject: str | None = None
    body: str | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Receiver:
    """Whose paper it is."""

    customer_id: int
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """A mail as it would leave; ``before`` is the last one that brought this paper."""

    key: PaperKey
    paper_name: str
    proposal: Receiver
    language: str
    to_name: str
    to_address: str
    subject: str
    body: str
    file_name: str
    before: PaperMail | None = None

    @property
    def customer_id(self) -> int:
        """Whose paper it is."""
        return self.proposal.customer_id

    def edited(self, command: MailPaper) -> "PaperDraft":
        """With the owner's own words; another address is another person."""
        to = self.to_address if command.to_address is None else command.to_address.strip()
        return replace(
            self,
            to_address=to,
            to_name=self.to_name if to == self.to_address else "",
            subject=command.subject or self.subject,
            body=command.body or self.body,
        )


class PaperMailService:
    """Use cases around papers that go by mail."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def draft(self, paper: PreparedPaper, *, today: date) -> PaperDraft:
        """The mail that would bring this paper; ``to_address`` is empty where nobody's is known.

        Raises:
            NoPaperError: ``not_mailed``: this paper is not for one customer, or not finished.
        """
        with self._counter.book.reading() as connection:
            return _draft(connection, paper, today)

    def queue(self, command: MailPaper, *, today: date, operation_id: str | None = None) -> Changes:
        """Put the mail with the paper, byte for byte as it was shown, into the outbox; ``made_id`` is the message.

        Without a mail account it waits there under the business's own address.

        Raises:
            NoPaperError: ``not_mailed``.
            AlreadyMailedError: it was mailed before, and the command does not say again.
            NoMailAccountError: there is neither an account nor an address of the business.
            UnsendableError: an address or a text that mail cannot carry.
        """
        content = command.paper.draw() if command.content is None else command.content

        def work(change: Change) -> None:
            draft = _draft(change.connection, command.paper, today).edited(command)
            if draft.before is not None and not command.again:
                raise AlreadyMailedError(paper=draft.paper_name, to=draft.before.to_address)
            _write(change, draft, content)

        return self._counter.change("mail_paper", work, operation_id)


def _write(change: Change, draft: PaperDraft, content: bytes) -> None:
    sender, papers = sender_in(change.connection), ((draft.file_name, content),)
    message = compose_mail(draft, sender, papers, token=f"{change.operation_id}/paper", made_at=change.now)
    frozen = Frozen(message.message_id, sender.address if sender else "", draft.file_name, message.raw)
    change.made(write_message(change, None, draft, frozen, paper=draft.key))
    if draft.key.kind == "invoice":
        change.touch("invoice", int(draft.key.of))
    change.touch("customer", draft.customer_id)


def _draft(connection: Connection, paper: PreparedPaper, today: date) -> PaperDraft:
    from arbook.services.paper_mail_words import written

    if paper.mail is None:
        raise NoPaperError(why="not_mailed")
    card = customer_by_id(connection, paper.customer_id)
    text = written(connection, card.customer_id, paper.mail, today)
    return PaperDraft(
        key=paper.mail.key,
        paper_name=paper.subject,
        proposal=Receiver(card.customer_id, card.number, card.name),
        language=text.language,
        to_name=text.to_name,
        to_address=text.to_address,
        subject=text.subject,
        body=text.body,
        file_name=text.file_name,
        before=last_mail_of(connection, card.customer_id, paper.mail.key),
    )

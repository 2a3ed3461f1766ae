"""Kind notes: offered, read beforehand, put into the outbox, or left be until they are offered again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from arbook.formats.formats import formats_for
from arbook.ledger.reminder_kindness import KindNote, NoteKind
from arbook.ledger.reminder_policies import Channel
from arbook.queries.addressing import Addressee, addressees
from arbook.queries.reminder_kindness import OFFERED_AGAIN, left_be, offered_notes
from arbook.queries.settings import Profile, mail_account, profile
from arbook.services.changing import Change, Changes, Counter
from arbook.services.composing import compose_mail, sender_in
from arbook.services.frozen_letters import freeze_note
from arbook.services.plain_lines import one_line
from arbook.services.queueing import Frozen, write_message
from arbook.services.reminder_errors import EmptyRunError, NoMailAccountError, NotProposedError
from arbook.services.reminder_letters import letter_language
from arbook.store.tables.reminders import kind_note_table


@dataclass(frozen=True, slots=True)
class KindDraft:
    """A note as it would leave: by mail, or as a letter to who has no mail address."""

    proposal: KindNote
    channel: Channel
    language: str
    to_name: str
    to_address: str
    subject: str
    body: str

    @property
    def customer_id(self) -> int:
        """Whose note it is."""
        return self.proposal.customer_id


class KindNoteService:
    """Use cases around kind notes."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter

    def drafts(self, as_of: date) -> tuple[KindDraft, ...]:
        """Every note that is offered on that day, word for word."""
        with self._counter.book.reading() as connection:
            return _drafts(connection, offered_notes(connection, as_of))

    def queue(self, as_of: date, customer_ids: Collection[int], *, operation_id: str | None = None) -> Changes:
        """Put the notes to these customers into the outbox, letters to be printed. ``Changes`` names the messages.

        Raises:
            EmptyRunError: to nobody.
            NotProposedError: ``no_note``: one of them is not offered any more.
            NoMailAccountError, UnsendableError: as for reminders.
        """
        if not customer_ids:
            raise EmptyRunError

        def work(change: Change) -> None:
            drafts = _drafts(change.connection, _chosen(offered_notes(change.connection, as_of), customer_ids))
            if mail_account(change.connection) is None and any(each.channel is Channel.MAIL for each in drafts):
                raise NoMailAccountError
            for draft in drafts:
                _write(change, draft, as_of)

        return self._counter.change("queue_kind_notes", work, operation_id)

    def let_be(self, as_of: date, customer_id: int, *, operation_id: str | None = None) -> Changes:
        """Not this one: it is not offered again.

        Raises:
            NotProposedError: ``no_note``: it is not offered.
        """

        def work(change: Change) -> None:
            [note] = _chosen(offered_notes(change.connection, as_of), [customer_id])
            _keep(change, note, as_of, None)

        return self._counter.change("let_kind_note_be", work, operation_id)

    def offer_again(self, customer_id: int, *, operation_id: str | None = None) -> Changes:
        """The note to this customer that was let be last may be offered again, as long as there is a reason for it.

        Raises:
            NotProposedError: ``not_left_be``.
        """

        def work(change: Change) -> None:
            note_id = left_be(change.connection, customer_id)
            if note_id is None:
                raise NotProposedError(why="not_left_be")
            change.made(note_id)
            change.touch("customer", customer_id)

        return self._counter.change(OFFERED_AGAIN, work, operation_id)


def _chosen(offered: Collection[KindNote], customer_ids: Collection[int]) -> list[KindNote]:
    found = [note for note in offered if note.customer_id in customer_ids]
    missing = set(customer_ids) - {note.customer_id for note in found}
    if missing:
        raise NotProposedError(why="no_note")
    return found


def _drafts(connection: Connection, notes: Collection[KindNote]) -> tuple[KindDraft, ...]:
    own, people = profile(connection), addressees(connection, [note.customer_id for note in notes])
    return tuple(_draft(note, people[note.customer_id], own) for note in notes)


def _draft(note: KindNote, who: Addressee, own: Profile) -> KindDraft:
    from arbook.documents.wording import wording_for

    channel = Channel.MAIL if who.mail_address else Channel.LETTER
    language = letter_language(who.mail_language, who.language, own.language)
    formats = formats_for(language, who.country or own.country)
    say = wording_for(language, formats.variant).say
    contact = one_line(who.mail_name if channel is Channel.MAIL else who.letter_name)
    sender = one_line(own.contact_name)
    if note.kind is NoteKind.THANKS and note.paid is not None:
        subject = say("thanks.name")
        paid_on, amount = formats.long_day(note.paid.received_on), formats.money(note.paid.amount)
        told = [say("thanks.received", amount=amount, day=paid_on)]
    else:
        subject = say("appreciation.subject")
        told = [say("appreciation.in_time", count=note.in_time)]
        if note.years:
            told.append(say("thanks.years.one" if note.years == 1 else "thanks.years.many", years=note.years))
    names = list(dict.fromkeys(filter(None, (sender, one_line(own.name)))))
    greeting = say("letter.dear", contact=contact) if contact else say("letter.hello")
    body = "\n\n".join([greeting, *told, say("thanks.end"), "\n".join([say("letter.regards"), *names])])
    return KindDraft(note, channel, language, contact, who.mail_address or who.address, subject, body)


def _write(change: Change, draft: KindDraft, as_of: date) -> None:
    freeze = _frozen_mail if draft.channel is Channel.MAIL else _frozen_letter
    row_id = write_message(change, None, draft, freeze(change, draft, as_of))
    _keep(change, draft.proposal, as_of, row_id)


def _frozen_mail(change: Change, draft: KindDraft, _as_of: date) -> Frozen:
    sender = sender_in(change.connection)
    message = compose_mail(draft, sender, (), token=f"{change.operation_id}/kind", made_at=change.now)
    return Frozen(message.message_id, sender.address if sender else "", "", message.raw)


def _frozen_letter(change: Change, draft: KindDraft, as_of: date) -> Frozen:
    content = freeze_note(change, draft.customer_id, draft.language, as_of)
    return Frozen(f"letter/{change.operation_id}/{draft.customer_id}", "", "", content)


def _keep(change: Change, note: KindNote, as_of: date, message_row_id: int | None) -> None:
    change.insert(
        kind_note_table,
        customer_id=note.customer_id,
        kind=note.kind.value,
        as_of=as_of,
        payment_id=note.paid.payment_id if note.paid else None,
        message_row_id=message_row_id,
        operation_id=change.operation_id,
    )
    change.touch("customer", note.customer_id)

"""Reminding: propose, preview, queue. Sending what was queued is the outbox's (``services.outbox``)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path
from typing import Protocol

from arbook.ledger.reminder_policies import Enclosed
from arbook.ledger.reminders import Channel, Decisions, Proposal
from arbook.queries.book_facts import CHARGED_FIRST
from arbook.queries.late_charges import charges_made_by
from arbook.queries.reminding import decisions, todays_decisions
from arbook.services.by_hand import MadeByHand, own_words_to_say, write_made, write_not_reached
from arbook.services.calling_instead import CallInstead, drop_call_instead, write_call_instead
from arbook.services.changing import Change, Changes, Counter, new_operation_id
from arbook.services.composing import Attached, compose_mail, draft_sender_in
from arbook.services.lateness import withdraw_charge
from arbook.services.outbox_moves import NOT_SENT
from arbook.services.plain_lines import one_line
from arbook.services.queueing import (
    Freezing,
    Pick,
    Ready,
    Told,
    charge_first,
    drafts_in_turn,
    proposals_for,
    queue_reminders,
    silent,
)
from arbook.services.reminder_charging import chargings
from arbook.services.reminder_drafts import Draft, LetterSheet, sheet_of, try_wording, write_draft_texts
from arbook.services.reminder_errors import EmptyRunError, UnsendableError
from arbook.services.reminder_letters import Wording

_DRAFTS_AT = time(9)
"""Drafts of a day are dated at this hour, so that equal books write equal files."""


@dataclass(frozen=True, slots=True)
class QueueRun:
    """What the owner approved: these customers, as of this day. The operation id is made when the list opens.
    ``is_unattended``: the policy approved it, and nobody looked.
    """

    as_of: date
    picks: tuple[Pick, ...]
    operation_id: str | None = None
    is_unattended: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """One draft with the names and bytes of what is attached to it; a letter has nothing attached."""

    draft: Draft
    attachments: tuple[tuple[str, bytes], ...] = ()


class Paper(Protocol):
    """What reminders need of the paper room. Both read the book, so neither is called inside a transaction."""

    def attachments(
        self,
        customer_id: int,
        as_of: date,
        *,
        sheets: bool = True,
        encloses: Collection[Enclosed] = (Enclosed.STATEMENT,),
        piece_ids: Collection[int] = (),
    ) -> tuple[tuple[str, bytes], ...]:
        """File names and bytes of what goes with a mail: what it ``encloses`` about these items, and ``sheets`` of
        late charges.
        """

    def letter_pdf(self, sheet: LetterSheet) -> bytes:
        """A reminder letter."""


class ReminderService:
    """Use cases around the day's reminders."""

    def __init__(self, counter: Counter, paper: Paper) -> None:
        self._counter = counter
        self._paper = paper

    def prepare(self, as_of: date) -> Decisions:
        """Whom to remind on that day, and why or why not."""
        with self._counter.book.reading() as connection:
            return todays_decisions(connection, as_of)

    def draft(self, customer_id: int, as_of: date) -> Draft:
        """The words one customer would get, without drawing what is attached.

        Raises:
            NotProposedError: the customer is not to be reminded on that day.
            WordingError: the owner's own text of the stage cannot be used.
        """
        with self._counter.book.reading() as connection:
            found = proposals_for(decisions(connection, as_of, customer_id), [customer_id])
            return write_draft_texts(connection, found, as_of)[customer_id]

    def try_wording(self, customer_id: int, as_of: date, wording: Wording, language: str) -> Wording:
        """What one customer would read if a stage's text were this; nothing is kept.

        Raises:
            NotProposedError: the customer is not to be reminded on that day.
            WordingError: the text cannot be used.
        """
        with self._counter.book.reading() as connection:
            [found] = proposals_for(decisions(connection, as_of, customer_id), [customer_id])
            return try_wording(connection, found, as_of, wording, language)

    def preview(self, customer_id: int, as_of: date) -> Preview:
        """The message one customer would get, word for word.

        Raises:
            NotProposedError: the customer is not to be reminded on that day.
            WordingError: the owner's own text of the stage cannot be used.
        """
        draft = self.draft(customer_id, as_of)
        if draft.channel is Channel.LETTER:
            return Preview(draft)
        return Preview(draft, self._attached(draft.proposal, as_of, Pick(customer_id)))

    def queue_run(
        self, run: QueueRun, told: Told = silent, unsendable: list[UnsendableError] | None = None
    ) -> Changes:
        """Freeze every message of the run, in one transaction; nothing leaves yet.

        Decides anew: what is no longer to be sent is refused by name, with the whole run. ``Changes`` names the
        ``reminder_run`` (``made_id``), the messages and the customers. ``told`` hears before each message how many of
        how many are written; whatever it raises ends the run, and nothing of it is in the book.

        Raises:
            NotProposedError, EmptyRunError, PastRunError: see there.
            NoMailAccountError: there is mail to send but no account.
            UnsendableError: an address or a text that mail cannot carry.
            WordingError: the owner's own text of a stage cannot be used.
        """
        picks = {pick.customer_id: pick for pick in run.picks}
        if not picks:
            raise EmptyRunError
        operation_id = run.operation_id or new_operation_id()
        charges = self._charge(run, picks)

        def work(change: Change) -> None:
            queue_reminders(change, run.as_of, picks, ready, charges, is_unattended=run.is_unattended)

        try:
            # Before the transaction, since drawing reads the book through the same connection.
            ready = self._ready(run, picks, operation_id, told, unsendable)
            lost = [picks.pop(each.customer_id).customer_id for each in unsendable or ()]
            if not picks:
                raise EmptyRunError
            changes = self._counter.change("queue_reminders", work, operation_id)
        except Exception:
            self._withdraw(charges, run.as_of)
            raise
        self._withdraw({each: charges[each] for each in lost if each in charges}, run.as_of)
        return changes

    def _ready(
        self,
        run: QueueRun,
        picks: Mapping[int, Pick],
        operation_id: str,
        told: Told,
        unsendable: list[UnsendableError] | None,
    ) -> Mapping[int, Ready]:
        """The mails of the run by customer, with what goes along; letters are drawn when they are printed."""
        ready: dict[int, Ready] = {}
        for draft in drafts_in_turn(self._counter.book, self._found(run, picks), picks, run.as_of, told):
            papers = self._attached(draft.proposal, run.as_of, picks[draft.customer_id])
            with self._counter.book.reading() as connection:
                way = Freezing(connection, operation_id, self._counter.clock(), is_unattended=run.is_unattended)
                try:
                    ready[draft.customer_id] = Ready(draft, papers, way.freeze(draft, papers))
                except UnsendableError as refusal:
                    if unsendable is None:
                        raise
                    unsendable.append(refusal)
        return ready

    def _found(self, run: QueueRun, picks: Mapping[int, Pick]) -> tuple[Proposal, ...]:
        """What is to be sent, as it looks before the run; whoever is missing is refused when it is written."""
        with self._counter.book.reading() as connection:
            found = decisions(connection, run.as_of, list(picks)).proposals
        return tuple(each for each in found if each.customer_id in picks)

    def _attached(self, proposal: Proposal, as_of: date, pick: Pick) -> Attached:
        if proposal.channel is Channel.LETTER:
            return ()
        return self._paper.attachments(
            proposal.customer_id,
            as_of,
            sheets=pick.has_sheets,
            encloses=proposal.stage.encloses if pick.encloses is None else pick.encloses,
            piece_ids=[each.item.piece_id for each in proposal.items if each.item.piece_id is not None],
        )

    def _charge(self, run: QueueRun, picks: Mapping[int, Pick]) -> Mapping[int, int]:
        """What the stages of the run charge is charged before its papers are drawn, so that they show it."""
        found = self._found(run, picks)
        with self._counter.book.reading() as connection:
            if not chargings(connection, found, run.as_of):
                return {}
        charges: dict[int, int] = {}
        self._counter.change(CHARGED_FIRST, lambda change: charges.update(charge_first(change, run.as_of, picks)))
        return charges

    def recover(self, cut_off_id: str) -> Changes:
        """At opening, where the last operation charged for a run that was cut off before it was written: what it
        charged is taken back.
        """

        def work(change: Change) -> None:
            for charge_id, on in charges_made_by(change.connection, cut_off_id):
                withdraw_charge(change, charge_id, on, on, NOT_SENT)

        return self._counter.change("recover_charges", work)

    def _withdraw(self, charges: Mapping[int, int], on: date) -> None:
        """The run was refused: nothing was charged either."""

        def work(change: Change) -> None:
            for charge_id in charges.values():
                withdraw_charge(change, charge_id, on, on, NOT_SENT)

        if charges:
            self._counter.change("withdraw_charges", work)

    def made_by_hand(self, command: MadeByHand, *, operation_id: str | None = None) -> Changes:
        """The owner made the call, or wrote the text message, that a stage asked for: it counts as sent.

        Raises:
            NotProposedError, PastRunError: see there.
        """
        return self._counter.change("made_by_hand", lambda change: write_made(change, command), operation_id)

    def not_reached(self, command: MadeByHand, *, operation_id: str | None = None) -> Changes:
        """The owner tried what a stage asked for and reached nobody: only the log has it.

        Raises:
            NotProposedError: see there.
        """
        return self._counter.change("not_reached", lambda change: write_not_reached(change, command), operation_id)

    def call_instead(self, command: CallInstead, *, operation_id: str | None = None) -> Changes:
        """The owner rather calls: what would be written that day stands among the calls.

        Raises:
            NotProposedError: see there.
        """
        work = partial(write_call_instead, command=command)
        return self._counter.change("call_instead", work, operation_id)

    def write_after_all(self, command: CallInstead, *, operation_id: str | None = None) -> Changes:
        """It is written again, and not called about.

        Raises:
            NotProposedError: ``not_calling``.
        """
        work = partial(drop_call_instead, command=command)
        return self._counter.change("write_after_all", work, operation_id)

    def words_to_say(self, customer_id: int, as_of: date) -> str:
        """What the owner wrote to say at this stage of a call, filled in; empty where nothing is written.

        Raises:
            NotProposedError: nothing is to be done by hand for this customer on that day.
            WordingError: the owner's own text of the stage cannot be used.
        """
        with self._counter.book.reading() as connection:
            return own_words_to_say(connection, customer_id, as_of)

    def write_drafts(self, run: QueueRun, folder: Path, told: Told = silent) -> tuple[Path, ...]:
        """The dry run: what ``run`` would queue as files, mail as .eml and letters as PDF. Changes nothing; ``told``
        hears before each how many of how many are written.

        Without a mail account the business's address is the sender, without that ``UNKNOWN_SENDER``.

        Raises:
            NotProposedError, UnsendableError, WordingError: as ``queue_run``.
            LetterFileError: the folder refused.
        """
        from arbook.mail.files import write_letter

        picks = {pick.customer_id: pick for pick in run.picks}
        with self._counter.book.reading() as connection:
            proposals = proposals_for(todays_decisions(connection, run.as_of), picks)
            drafts = write_draft_texts(connection, proposals, run.as_of)
            sender = draft_sender_in(connection)
        written = []
        for place, (customer_id, pick) in enumerate(picks.items()):
            told(place, len(picks))
            draft = drafts[customer_id].edited(pick.subject, pick.body)
            title = one_line(f"{draft.proposal.number} {draft.proposal.name}")
            if draft.channel is Channel.LETTER:
                letter = replace(sheet_of(draft, run.as_of), has_sheets=pick.has_sheets)
                written.append(_write_pdf(folder, title, self._paper.letter_pdf(letter)))
            else:
                attached = self._attached(draft.proposal, run.as_of, pick)
                made_at = datetime.combine(run.as_of, _DRAFTS_AT, UTC)
                message = compose_mail(draft, sender, attached, token=f"draft/{run.as_of}", made_at=made_at)
                written.append(write_letter(folder, title, message.raw))
        return tuple(written)


def _write_pdf(folder: Path, title: str, content: bytes) -> Path:
    """A new file that overwrites nothing."""
    from arbook.mail.errors import LetterFileError
    from arbook.mail.names import safe_file_name

    name = safe_file_name(f"{title}.pdf", otherwise="letter.pdf")
    number = 1
    path = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        while path.exists():
            number += 1
            path = folder / f"{name.removesuffix('.pdf')} ({number}).pdf"
        with path.open("xb") as file:
            file.write(content)
    except OSError as fault:
        raise LetterFileError(path=path, why=fault.strerror) from fault
    return path

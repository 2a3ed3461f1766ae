"""What is told of a run that nobody watched: on Today, on the command line, and in the owner's mailbox."""

from collections.abc import Sequence

from arbook.formats.formats import formats_for
from arbook.ledger.unattended import Left
from arbook.queries.outbox import MessageRow
from arbook.queries.unattended import UnattendedRow
from arbook.sentences.refusals import explain_kept
from arbook.sentences.reminders import message_note
from arbook.sentences.sentence import Sentence
from arbook.services.schedule_places import Found

_WHY_LEFT: dict[Left, str] = {
    Left.PAYMENTS: "No payment was entered for a while. Look at your bank account first.",
    Left.BANK: "The reminders cannot say where to pay: your bank account is not set up.",
    Left.STAGE: "This stage does not go out by itself.",
    Left.LETTER: "A letter, to be printed.",
    Left.CALL: "A call to make, or a text message.",
    Left.CAREFUL: "You asked for care with them.",
    Left.FIRST: "Something of theirs needs you first.",
    Left.UNMATCHED: "Money of theirs is not matched to invoices yet.",
    Left.REPLIED: "They answered lately.",
    Left.QUIET: "A weekend, or a holiday where they are. It follows on the next working day.",
    Left.UNSENDABLE: "Mail cannot carry their address, the text, or what goes with it.",
    Left.DAY_FULL: "Enough messages for one day. It follows on the next.",
    Left.HELD: "It waits since an earlier run, and today they would not be reminded.",
    Left.ACCOUNT: "The mail account that it leaves by cannot be opened.",
}
_COUNTS = {
    "sent": "{count} {count:reminder was|reminders were} sent by {count:itself|themselves}.",
    "written": "{count} {count:reminder|reminders} became {count:a file|files} and {count:was|were} not sent.",
    "failed": "{count} {count:was|were} not sent.",
    "unsure": "{count} {count:is|are} unsure: {count:it|they} may have arrived.",
    "queued": "{count} {count:waits|wait} in the outbox.",
    "cancelled": "{count} {count:was|were} taken back, since something came between.",
}
_LEFT = "{count} {count:reminder is|reminders are} left to you."
_NOTHING = "Nobody was to be reminded."


def why_left(why: Left) -> Sentence:
    """Why a reminder that is due did not go out by itself."""
    return Sentence(_WHY_LEFT[why])


def run_told(run: UnattendedRow) -> tuple[Sentence, ...]:
    """A run in a few sentences: what stopped it, what went, what did not, how much is left to the owner."""
    told = [] if run.stopped is None else [explain_kept(run.stopped.names, run.stopped.facts)]
    told += [Sentence(words, {"count": run.counts[name]}) for name, words in _COUNTS.items() if run.counts.get(name)]
    if run.goes_on_at is not None:
        told.append(Sentence("Your provider takes no more for now: it goes on from {at}.", {"at": run.goes_on_at}))
    if run.left:
        told.append(Sentence(_LEFT, {"count": len(run.left)}))
    return tuple(told or [Sentence(_NOTHING)])


def report_mail(run: UnattendedRow, lost: Sequence[MessageRow], business: str, language: str) -> tuple[str, str]:
    """Subject and text of the report for the owner's mailbox."""
    formats = formats_for(language)
    subject = Sentence("{business}: reminders of {day}", {"business": business, "day": run.as_of}).plain(formats)
    parts = [" ".join(each.plain(formats) for each in run_told(run))]
    if notes := [note.plain(formats) for row in lost if (note := message_note(row))]:
        parts.append("\n".join(notes))
    if run.left:
        head = Sentence("Left to you:").plain(formats)
        lines = [f"- {each.name}, {each.stage}: {why_left(each.why).plain(formats)}" for each in run.left]
        parts.append("\n".join([head, *lines]))
    parts.append(Sentence("All of it stands on Today in arbook.").plain(formats))
    return subject, "\n\n".join(parts)


def schedule_told(found: Found) -> Sentence:
    """Whether reminders go out by themselves, as the computer's scheduler has it."""
    standing = found.here
    if standing.at is None and found.left.at is not None:
        left: dict[str, object] = {"at": f"{found.left.at:%H:%M}", "place": str(found.left_at)}
        return Sentence("The schedule, each day at {at}, is still for where this book lay: {place}", left)
    if standing.at is None:
        return Sentence("Reminders do not go out by themselves.")
    facts: dict[str, object] = {"at": f"{standing.at:%H:%M}"}
    if standing.is_asleep:
        return Sentence("Reminders were to go out by themselves at {at}, but the computer does not heed it.", facts)
    return Sentence("Reminders go out by themselves each day at {at}, while you are signed in.", facts)

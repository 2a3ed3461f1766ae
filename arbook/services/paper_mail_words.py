"""The words of a mail that brings an invoice or credit note, in the customer's language. Loaded when one is written:
papers bring reportlab.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from arbook.documents.names import file_name
from arbook.documents.pay_ways import mail_lines
from arbook.documents.wording import Wording, wording_for
from arbook.formats.formats import Formats, formats_for
from arbook.ledger.money import total
from arbook.queries.addressing import addressees
from arbook.queries.invoices import InvoiceCard
from arbook.queries.settings import Profile, profile
from arbook.services.paper_parties import letterhead_of
from arbook.services.reminder_drafts import account_told, one_line
from arbook.services.reminder_letters import letter_language


@dataclass(frozen=True, slots=True)
class PaperMailText:
    """To whom, and in which words; ``file_name`` is what the paper is called in their language."""

    language: str
    to_name: str
    to_address: str
    subject: str
    body: str
    file_name: str


def written(connection: Connection, card: InvoiceCard, today: date) -> PaperMailText:
    """The mail for an issued paper, as it would be sent on this day."""
    row, own = card.row, profile(connection)
    who = addressees(connection, [row.customer_id], {row.customer_id: "accounts"})[row.customer_id]
    language = letter_language(who.mail_language, who.language, own.language)
    formats = formats_for(language, who.country or own.country)
    words = wording_for(language, formats.variant)
    is_credit, business, contact = row.kind == "credit_note", one_line(own.name), one_line(who.mail_name)
    greeting = words.say("letter.dear", contact=contact) if contact else words.say("letter.hello")
    told = _credit_told(card, words, formats) if is_credit else _told(card, own, words, formats, today)
    names = dict.fromkeys(filter(None, (one_line(own.contact_name), business)))
    farewell = "\n".join([words.say("letter.regards"), *names])
    name = words.say(f"invoice.name.{row.kind}", number=row.number)
    return PaperMailText(
        language=language,
        to_name=contact,
        to_address=who.mail_address,
        subject=words.say("mail.subject", name=name, business=business),
        body="\n\n".join([greeting, *told, words.say("mail.wrong"), words.say("thanks.end"), farewell]),
        file_name=file_name("credit-note" if is_credit else "invoice", row.number, row.issued_on, language),
    )


def _credit_told(card: InvoiceCard, words: Wording, formats: Formats) -> list[str]:
    facts = {"number": card.row.number, "amount": formats.money(card.row.total)}
    return [words.say("mail.credit_note", **facts, corrected=card.corrects_number)]


def _told(card: InvoiceCard, own: Profile, words: Wording, formats: Formats, today: date) -> list[str]:
    """What the invoice comes to, until when it is to be paid, and how."""
    row, left = card.row, [piece for piece in card.pieces if piece.open.minor > 0]
    told = words.say("mail.invoice", number=row.number, amount=formats.money(row.total))
    if not left:
        return [f"{told} {words.say('mail.settled')}"]
    open_, first = total([piece.open for piece in left], row.total.currency), left[0]
    day = formats.long_day(first.due_on)
    if open_ != row.total:
        asked = words.say("mail.left", open=formats.money(open_), day=day)
    elif len(left) > 1:
        asked = words.say("mail.parts", amount=formats.money(first.open), day=day)
    else:
        asked = words.say("mail.due" if first.due_on >= today else "mail.was_due", day=day)
    account = account_told(own)
    ways = [words.say("mail.account", account=account)] if account else []
    quoted = str(card.frozen.get("payment_reference", "")) or row.number
    ways += mail_lines(letterhead_of(own), words, open_, quoted)
    return [f"{told} {asked}", *(["\n".join(ways)] if ways else [])]

"""The words of a mail that brings a paper, in the customer's language. Loaded when one is written: papers bring
reportlab.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from arbook.documents.names import file_name
from arbook.documents.pay_ways import mail_lines
from arbook.documents.wording import Wording, wording_for
from arbook.formats.formats import Formats, formats_for
from arbook.ledger.money import Money
from arbook.queries.addressing import addressees
from arbook.queries.settings import Profile, profile
from arbook.services.paper_mail_facts import Fact, Mailable, Told
from arbook.services.paper_parties import letterhead_of
from arbook.services.plain_lines import one_line
from arbook.services.reminder_drafts import account_told
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


@dataclass(frozen=True, slots=True)
class _Voice:
    words: Wording
    formats: Formats
    today: date

    def say(self, told: Told) -> str:
        """A sentence with its facts as the customer's language writes them."""
        day = told.facts.get("day")
        is_past = bool(told.late_key) and isinstance(day, date) and day < self.today
        return self.words.say(told.late_key if is_past else told.key, **self._written(told.facts))

    def _written(self, facts: Mapping[str, Fact]) -> dict[str, str]:
        return {name: self._fact(value) for name, value in facts.items()}

    def _fact(self, value: Fact) -> str:
        if isinstance(value, Money):
            return self.formats.money(value)
        return self.formats.long_day(value) if isinstance(value, date) else str(value)


def written(connection: Connection, customer_id: int, paper: Mailable, today: date) -> PaperMailText:
    """The mail for a paper, as it would be sent on this day."""
    own = profile(connection)
    who = addressees(connection, [customer_id], {customer_id: "accounts"})[customer_id]
    language = letter_language(who.mail_language, who.language, own.language)
    formats = formats_for(language, who.country or own.country)
    words = wording_for(language, formats.variant)
    voice = _Voice(words, formats, today)
    business, contact = one_line(own.name), one_line(who.mail_name)
    greeting = words.say("letter.dear", contact=contact) if contact else words.say("letter.hello")
    names = dict.fromkeys(filter(None, (one_line(own.contact_name), business)))
    farewell = "\n".join([words.say("letter.regards"), *names])
    told, ways = " ".join(voice.say(each) for each in paper.told), _ways(paper, own, words)
    end = [words.say("mail.wrong"), words.say("thanks.end"), farewell]
    return PaperMailText(
        language=language,
        to_name=contact,
        to_address=who.mail_address,
        subject=words.say("mail.subject", name=voice.say(paper.name), business=business),
        body="\n\n".join([greeting, told, *ways, *end]),
        file_name=file_name(paper.kind, paper.number, paper.dated_on, language),
    )


def _ways(paper: Mailable, own: Profile, words: Wording) -> list[str]:
    """How to pay what is asked for; nothing where nothing is."""
    if paper.asks is None:
        return []
    account = account_told(own)
    ways = [words.say("mail.account", account=account)] if account else []
    ways += mail_lines(letterhead_of(own), words, paper.asks, paper.quoted)
    return ["\n".join(ways)] if ways else []

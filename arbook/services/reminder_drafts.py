"""Drafts: a proposal turned into the words that would reach the customer, in the customer's language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from arbook.formats.formats import Formats, formats_for
from arbook.ledger.lateness import ChargeWay
from arbook.ledger.money import Money, total
from arbook.ledger.pay_ways import PayWay, ways_of
from arbook.ledger.relationship import NO_MANNER, ToneChoice, choose_tone
from arbook.ledger.reminders import Channel, Clock, Proposal, ReminderPolicy
from arbook.queries.addressing import (
    Addressee,
    PieceFacts,
    Received,
    addressees,
    lately_received,
    own_wordings,
    piece_amounts,
)
from arbook.queries.late_claims import claimed_sums
from arbook.queries.relationships import manners, relationships
from arbook.queries.reminder_policies import policies
from arbook.queries.settings import Profile, profile
from arbook.services.letter_agreed import agreed_words, said_before
from arbook.services.letter_extras import letter_extras, uses_extras
from arbook.services.letter_items import grouped, has_invoice, joined_numbers, letter_items, standing_offers
from arbook.services.plain_lines import one_line
from arbook.services.reminder_charges import charges_apart_in
from arbook.services.reminder_charging import Charging, chargings, with_charges
from arbook.services.reminder_letters import (
    LetterFacts,
    Wording,
    fill,
    letter_language,
)
from arbook.services.shipped_letters import history_words, shipped_wording

THANKS_DAYS = 14
"""A payment of the last so many days is thanked for; after that it would look like an afterthought."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be sent. ``to_address`` is one mail address, or the lines of a letter's address; ``is_final`` where
    nothing comes after it on the ladder. ``tone`` is that of the text, where the owner's own is not for all of them.
    """

    proposal: Proposal
    language: str
    country: str
    to_name: str
    to_address: str
    subject: str
    body: str
    is_final: bool = False
    reference: str = ""
    tone: ToneChoice | None = None

    @property
    def customer_id(self) -> int:
        """Whose reminder it is."""
        return self.proposal.customer_id

    @property
    def channel(self) -> Channel:
        """Mail or letter."""
        return self.proposal.channel

    def edited(self, subject: str | None, body: str | None) -> "Draft":
        """With the owner's own words for this once."""
        return replace(self, subject=subject or self.subject, body=body or self.body)


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A reminder on paper: ``to_name`` and the lines of ``address`` in the window, then subject and body, and how to
    pay ``asked``; ``pay_by`` is the last day that a final demand gives. ``has_sheets``: interest sheets follow it.
    """

    customer_id: int
    dated_on: date
    language: str
    customer_name: str
    to_name: str
    address: str
    subject: str
    body: str
    asked: Money | None = None
    pay_by: date | None = None
    reference: str = ""
    has_sheets: bool = True


def sheet_of(draft: Draft, dated_on: date) -> LetterSheet:
    """A draft as the sheet that is printed."""
    return LetterSheet(
        customer_id=draft.customer_id,
        dated_on=dated_on,
        language=draft.language,
        customer_name=draft.proposal.name,
        to_name=draft.to_name,
        address=draft.to_address,
        subject=draft.subject,
        body=draft.body,
        asked=draft.proposal.amount,
        pay_by=draft.proposal.stage.deadline_from(dated_on) if draft.is_final else None,
        reference=draft.reference,
    )


def write_draft_texts(connection: Connection, proposals: Sequence[Proposal], as_of: date) -> dict[int, Draft]:
    """Drafts by customer id.

    Raises:
        WordingError: the owner's own text of a stage cannot be used.
    """
    charging = chargings(connection, proposals, as_of)
    shown, facts = with_charges(proposals, charging, as_of)
    writer = _Writer(connection, shown, as_of)
    writer.charge(charging.values(), facts)
    return {proposal.customer_id: writer.draft(proposal) for proposal in shown}


def try_wording(connection: Connection, proposal: Proposal, as_of: date, wording: Wording, language: str) -> Wording:
    """What this customer would read if the stage said ``wording``, in its language.

    Raises:
        WordingError: the text cannot be used.
    """
    return _Writer(connection, [proposal], as_of).tried(proposal, wording, language)


class _Writer:
    """All that the drafts of one day need, read in a handful of statements."""

    def __init__(self, connection: Connection, proposals: Sequence[Proposal], as_of: date) -> None:
        ids = [proposal.customer_id for proposal in proposals]
        piece_ids = [each.item.piece_id for proposal in proposals for each in proposal.items if each.item.piece_id]
        since = as_of - timedelta(days=THANKS_DAYS)
        self._connection, self._as_of = connection, as_of
        self._profile: Profile = profile(connection)
        roles = {proposal.customer_id: proposal.stage.recipient for proposal in proposals}
        self._addressees: Mapping[int, Addressee] = addressees(connection, ids, roles)
        self._received: Mapping[int, Received] = lately_received(connection, ids, since=since, until=as_of)
        self._pieces: Mapping[int, PieceFacts] = piece_amounts(connection, piece_ids)
        self._offers = standing_offers(connection, self._pieces.values(), as_of)
        self._claimed: Mapping[int, Money] = claimed_sums(connection, ids, as_of)
        self._wordings = own_wordings(connection)
        self._policies = policies(connection)
        self._relationships = relationships(connection, as_of, ids)
        self._manners = manners(connection, ids)
        self._said = said_before(connection, ids, as_of)

    def charge(self, charging: Iterable[Charging], facts: Mapping[int, PieceFacts]) -> None:
        """Tell what the reminders themselves charge as if it stood in the book already."""
        self._pieces = {**self._pieces, **facts}
        claimed = dict(self._claimed)
        for one in charging:
            if one.way is ChargeWay.CLAIMED:
                before = claimed.get(one.customer_id)
                claimed[one.customer_id] = one.total if before is None else before + one.total
        self._claimed = claimed

    def draft(self, proposal: Proposal) -> Draft:
        who = self._addressees[proposal.customer_id]
        is_mail = proposal.channel is Channel.MAIL
        speaks = who.mail_language if is_mail else ""
        language = letter_language(speaks, who.language, self._profile.language)
        choice = self._tone(proposal)
        text = self._filled(proposal, who, self._wording(proposal, language, choice.tone), language)
        return Draft(
            proposal=proposal,
            language=language,
            country=who.country,
            to_name=one_line(who.mail_name if is_mail else who.letter_name),
            to_address=who.mail_address if is_mail else who.address,
            subject=text.subject,
            body=text.body,
            is_final=self._policy_of(proposal).is_final(proposal.stage.stage_id),
            reference=self._quoted(proposal),
            tone=choice,
        )

    def _tone(self, proposal: Proposal) -> ToneChoice:
        return choose_tone(
            proposal.stage.tone,
            self._relationships[proposal.customer_id],
            self._as_of,
            asked_minor=proposal.amount.minor,
            manner=self._manners.get(proposal.customer_id, NO_MANNER),
        )

    def tried(self, proposal: Proposal, wording: Wording, language: str) -> Wording:
        """A text that is being written, with this customer's facts."""
        return self._filled(proposal, self._addressees[proposal.customer_id], wording, language)

    def _filled(self, proposal: Proposal, who: Addressee, wording: Wording, language: str) -> Wording:
        formats = formats_for(language, who.country or self._profile.country)
        facts = self._facts(proposal, who, formats)
        if uses_extras(wording.subject + wording.body):
            facts = replace(facts, **letter_extras(self._connection, proposal.customer_id, self._as_of, formats))
        return fill(wording, facts, language, formats.variant)

    def _wording(self, proposal: Proposal, language: str, tone: str) -> Wording:
        own = self._wordings.text(proposal.stage.stage_id, language, tone)
        if own:
            return Wording(*own)
        is_early = proposal.stage.clock is Clock.INVOICE and proposal.days_late <= 0
        is_letter = proposal.channel is Channel.LETTER
        policy = self._policy_of(proposal)
        stage = replace(proposal.stage, tone=tone)
        return shipped_wording(policy, stage, language, is_early=is_early, is_letter=is_letter)

    def _policy_of(self, proposal: Proposal) -> ReminderPolicy:
        return next(policy for policy in self._policies.values() if proposal.stage in policy.stages)

    def _facts(self, proposal: Proposal, who: Addressee, formats: Formats) -> LetterFacts:
        own = self._profile
        asked, pieces = grouped(proposal, self._policy_of(proposal), formats.language), self._pieces
        items = letter_items(asked, pieces, self._offers, formats)
        on_account = total([each.item.open for each in proposal.items], proposal.amount.currency) - proposal.amount
        received = self._received.get(proposal.customer_id)
        business = one_line(own.name)
        return LetterFacts(
            customer=one_line(who.name),
            contact=one_line(who.mail_name if proposal.channel is Channel.MAIL else who.letter_name),
            business=business,
            sender=one_line(proposal.stage.sender) or one_line(own.contact_name) or business,
            account=account_told(own),
            stage=one_line(proposal.stage.name),
            items=items,
            numbers=joined_numbers(asked.first, pieces, formats),
            first_due=items[0].due,
            total=formats.money(proposal.amount),
            on_account=formats.money(on_account) if on_account else "",
            received=formats.money(received.amount) if received else "",
            received_on=formats.long_day(received.on) if received else "",
            reply_by=formats.long_day(proposal.stage.deadline_from(self._as_of)),
            about=formats.money(asked.about) if asked.about else "",
            only_invoices=all(has_invoice(each, pieces) for each in asked.first),
            has_late=any(each.days_late > 0 for each in proposal.items),
            history=history_words(self._relationships[proposal.customer_id], self._as_of, formats.language),
            agreed=agreed_words(self._said, proposal, formats, after_thanks=received is not None),
            ways=self._ways(proposal, formats) if proposal.channel is Channel.MAIL else "",
            **charges_apart_in(proposal, self._pieces, self._claimed.get(proposal.customer_id), formats),
        )

    def _ways(self, proposal: Proposal, formats: Formats) -> str:
        """Below the account, for a mail: a letter has the block of its paper."""
        from arbook.documents.pay_ways import mail_lines
        from arbook.documents.wording import wording_for
        from arbook.services.paper_parties import letterhead_of

        head, words = letterhead_of(self._profile), wording_for(formats.language, formats.variant)
        return "\n".join(mail_lines(head, words, proposal.amount, self._quoted(proposal)))

    def _quoted(self, proposal: Proposal) -> str:
        """What to write on a transfer: of one paper its own reference, of several the customer's."""
        from arbook.services.paper_parties import quoted_for

        facts = ((each.item.number, self._pieces.get(each.item.piece_id or 0)) for each in proposal.items)
        asked = [(number, piece.quoted if piece else "") for number, piece in facts]
        return quoted_for(asked, proposal.number, self._profile)


def account_told(own: Profile) -> str:
    """The account with its bank; an IBAN in fours, the way it is read aloud. Empty where no transfer is wanted."""
    from arbook.documents.scan_code import grouped_iban, is_iban

    if PayWay.BANK not in ways_of(own.pay_ways):
        return ""
    number = grouped_iban(own.iban) if is_iban(own.iban) else one_line(own.iban)
    told = ", ".join(filter(None, (number, one_line(own.local_account))))
    bank = f" ({one_line(own.bank_name)})" if own.bank_name else ""
    return f"{told}{bank}" if told else ""

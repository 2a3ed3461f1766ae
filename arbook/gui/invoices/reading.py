"""What the invoice editor and the panel of a paper need to know. Read on the book lane."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from arbook.gui.invoices.form_invoice import UNSAVED, HouseRules
from arbook.ledger.aging import Aging, no_debt
from arbook.ledger.dates import days_between
from arbook.ledger.invoicing import Pricing, TaxRate
from arbook.ledger.money import Money
from arbook.ledger.paper_duties import PaperKnowledge
from arbook.ledger.terms import Terms
from arbook.queries.aging import aging_by_customer
from arbook.queries.credit_standing import CreditStanding, credit_standing
from arbook.queries.credit_stops import CreditStopRow, credit_stops
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.drafts import KeptDraft, kept_draft
from arbook.queries.early_payment import UntakenRow, untaken_discounts
from arbook.queries.form_drafts import form_draft
from arbook.queries.invoice_outcome import SettlementRow, settlements
from arbook.queries.invoices import InvoiceCard, InvoiceRow, invoice_by_id, list_invoices, next_number
from arbook.queries.items import open_items
from arbook.queries.late_charges import LateChargeRow, charges_of_invoice
from arbook.queries.offers import TermsRow, tax_rates, terms_list
from arbook.queries.paper_duties import paper_knowledge
from arbook.queries.paper_mails import PaperMail, invoice_key, last_mail_of
from arbook.queries.pausing import RunningHold, pauses_on
from arbook.queries.settings import profile
from arbook.services.drawable import LettersError
from arbook.services.invoices import DraftInvoice
from arbook.services.office import Office


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every invoice is written with: terms and tax rates to choose from, the book's own ways, the next number.

    ``unsaved`` is what was typed last into an invoice without a customer.
    """

    terms: tuple[tuple[int, Terms], ...]
    default_terms_id: int
    rates: tuple[TaxRate, ...]
    currency: str
    pricing: Pricing
    house: HouseRules
    next_number: str
    unsaved: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Buyer:
    """The customer's situation: what they owe, how late, their limit, what is on hold or stopped, and their last
    invoice.

    ``standing`` leaves out the draft that is being written; ``letters`` says what of name and address no font has,
    and ``knowledge`` what the book knows of what the paper has to say.
    """

    card: CustomerCard
    aging: Aging
    days_late: int
    standing: CreditStanding
    hold: RunningHold | None
    letters: LettersError | None
    last: InvoiceRow | None
    knowledge: PaperKnowledge
    stop: CreditStopRow | None = None

    def with_invoice(self, gross: Money) -> Money:
        """What they would owe with this invoice."""
        return self.aging.balance + gross

    def left_under_limit(self, gross: Money) -> Money | None:
        """What is left of the limit with this invoice and other drafts (negative: above it), None without one."""
        left = self.standing.left
        return None if left is None else left - gross


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper with what came for it, what was charged for its lateness, a discount it earned that nobody took, and
    the last mail that brought it.
    """

    card: InvoiceCard
    settled: tuple[SettlementRow, ...]
    charges: tuple[LateChargeRow, ...]
    untaken: tuple[UntakenRow, ...]
    mailed: PaperMail | None = None


def read_paper(office: Office, invoice_id: int) -> PaperFacts:
    """For the panel.

    Raises:
        InvoiceUnknownError: it was thrown away meanwhile.
    """
    card = office.read(invoice_by_id, invoice_id)
    return PaperFacts(
        card,
        office.read(settlements, invoice_id),
        office.read(charges_of_invoice, invoice_id),
        office.read(untaken_discounts, invoice_id=[invoice_id]),
        office.read(last_mail_of, card.row.customer_id, invoice_key(invoice_id)),
    )


def read_surroundings(office: Office, today: date) -> Surroundings:
    """Once for each invoice that is begun."""
    own, unsaved = office.read(profile), office.read(form_draft, UNSAVED)
    return Surroundings(
        tuple((row.terms_id, row.terms) for row in office.read(terms_list)),
        own.default_terms_id,
        tuple(TaxRate(row.name, row.percent, row.note) for row in office.read(tax_rates)),
        own.currency,
        own.pricing,
        HouseRules(own.cash_rounding, own.country, own.currency),
        office.read(next_number, today),
        {} if unsaved is None else unsaved.content,
    )


def read_draft(office: Office, draft_id: int) -> tuple[KeptDraft, TermsRow | None]:
    """A draft to go on with, and its terms where they are not offered any more.

    Raises:
        InvoiceUnknownError: it was thrown away meanwhile.
    """
    kept = office.read(kept_draft, draft_id)
    gone = office.read(terms_list, withdrawn=True)
    return kept, next((row for row in gone if row.terms_id == kept.withdrawn_terms_id), None)


def read_buyer(office: Office, customer_id: int, today: date, draft_id: int | None = None) -> Buyer:
    """The customer, for whom the draft of this id is being written.

    Raises:
        CustomerUnknownError: no such customer.
    """
    card = office.read(customer_by_id, customer_id)
    agings = office.read(aging_by_customer, today, customer_id)
    late = [days_between(row.item.due_on, today) for row in office.read(open_items, today, customer_id)]
    issued = office.read(list_invoices, customer_id=customer_id, limit=20)
    last = next((row for row in issued if row.state == "issued" and row.kind == "invoice"), None)
    return Buyer(
        card,
        agings[0].aging if agings else no_debt(card.currency),
        max(late, default=0),
        office.read(credit_standing, customer_id, but_draft=draft_id),
        office.read(pauses_on, today, customer_id).hold_of(customer_id),
        missing_letters(office, DraftInvoice(customer_id, today, ())),
        last,
        office.read(paper_knowledge, customer_id),
        next(iter(office.read(credit_stops, today, customer_id)), None),
    )


def missing_letters(office: Office, draft: DraftInvoice) -> LettersError | None:
    """What of this invoice no shipped font can draw."""
    try:
        office.paper.check_letters(draft)
    except LettersError as refusal:
        return refusal
    return None

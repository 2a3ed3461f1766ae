"""What a desk can ask of the shell: desks do not know each other, so they say what they wish and emit it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowDesk:
    """Go to a desk by its key: today, customers, invoices, payments, reminders, plans, settings."""

    desk: str


@dataclass(frozen=True, slots=True)
class ShowSettings:
    """Open the settings at a part: business, mail, numbers, lists, look, book."""

    part: str


@dataclass(frozen=True, slots=True)
class SpeakAnew:
    """Speak the language that was chosen from now on."""


@dataclass(frozen=True, slots=True)
class ShowCustomer:
    """Open a customer's page; ``act`` is what is done there at once (a key of ``customer_acts``)."""

    customer_id: int
    act: str = ""


@dataclass(frozen=True, slots=True)
class ShowInvoice:
    """Open an issued invoice or a draft."""

    invoice_id: int


@dataclass(frozen=True, slots=True)
class ShowPayment:
    """Show a payment in its list."""

    payment_id: int


@dataclass(frozen=True, slots=True)
class NewCustomer:
    """Write down a customer, of this name if one was typed already."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class NewInvoice:
    """Write an invoice, for this customer if one is named."""

    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class ShowRecurring:
    """Go to the invoices that come again."""


@dataclass(frozen=True, slots=True)
class TakePayment:
    """Record money received, from this customer if one is named, for this invoice if it was begun from one."""

    customer_id: int | None = None
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenPayment:
    """Open one payment beside where the owner is: what it was put on, and what can be done with it."""

    payment_id: int


@dataclass(frozen=True, slots=True)
class PayBack:
    """Pay out what lies on a customer's account."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class PutOnInvoices:
    """Put what lies on account, a payment's rest or a credit note's, on invoices."""

    on_account_id: int


@dataclass(frozen=True, slots=True)
class LetGo:
    """Give up what a customer owes, or grant a discount; of this invoice if one is named."""

    customer_id: int
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class MayCharge:
    """Whether a customer may be charged for lateness, and how much; for one invoice if it is named."""

    customer_id: int
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenCharge:
    """Open one charge for lateness by its number: how it stands, and waiving it."""

    number: str


@dataclass(frozen=True, slots=True)
class AgreeOnLateness:
    """Write down what lateness costs: this customer, or all who have nothing of their own."""

    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenEntry:
    """Open one entry of a ledger beside where the owner is: what it is, and how it is undone."""

    entry_id: int


@dataclass(frozen=True, slots=True)
class ShowAging:
    """Who owes what for how long, as of a day."""


@dataclass(frozen=True, slots=True)
class ShowReasons:
    """What customers contest, by reason."""


@dataclass(frozen=True, slots=True)
class SearchLog:
    """Search what was said, sent and answered, of all customers."""


@dataclass(frozen=True, slots=True)
class ShowSmallRests:
    """What payments left of invoices, so little that it may be let go."""


@dataclass(frozen=True, slots=True)
class TakePromise:
    """Write down by which day a customer promised to pay, this invoice if one is named."""

    customer_id: int
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class Contest:
    """Write down what a customer contests, of this invoice if one is named."""

    customer_id: int
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class CreditDispute:
    """Settle a dispute with a credit note over what is contested; of one about all they owe, for this invoice."""

    dispute_id: int
    invoice_id: int | None = None


@dataclass(frozen=True, slots=True)
class HearAnswer:
    """A customer answered: what they said, and what follows from it."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class HearPaid:
    """A customer says that it is paid: look for the money."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class WriteAnswer:
    """Write down what a customer answered, in their words."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class GiveTime:
    """Give a customer more time, for one invoice or for all that they owe."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Note to come back to a customer on a day, ``is_unreached`` because nobody was reached."""

    customer_id: int
    is_unreached: bool = False


@dataclass(frozen=True, slots=True)
class FinishFollowUp:
    """The owner came back to a customer as was noted."""

    follow_up_id: int


@dataclass(frozen=True, slots=True)
class AgreeOnPlan:
    """Agree a payment plan with a customer."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class ShowPlan:
    """Show a payment plan in its list."""

    plan_id: int


@dataclass(frozen=True, slots=True)
class OfferSmallerSum:
    """Offer a customer a smaller sum by a day for what is open."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class OpenSettlement:
    """Open one settlement: how it stands, its letter, and what can be done with it."""

    settlement_id: int


@dataclass(frozen=True, slots=True)
class TakeLateMoney:
    """Money that came too late for a settlement is taken all the same."""

    settlement_id: int


@dataclass(frozen=True, slots=True)
class MakeStatement:
    """Show, print or save a customer's statement; all customers' when none is named."""

    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReviewReminder:
    """Look at a customer's reminder on Today."""

    customer_id: int


@dataclass(frozen=True, slots=True)
class ImportFile:
    """Import customers, invoices or payments from a file."""


Asking = TakePromise | Contest | HearAnswer | HearPaid | WriteAnswer | GiveTime | ComeBack
"""What is asked about one customer over whatever the owner looks at."""

Wish = (
    ShowDesk
    | ShowSettings
    | SpeakAnew
    | ShowCustomer
    | ShowInvoice
    | ShowPayment
    | NewCustomer
    | NewInvoice
    | ShowRecurring
    | TakePayment
    | OpenPayment
    | PayBack
    | PutOnInvoices
    | LetGo
    | MayCharge
    | OpenCharge
    | AgreeOnLateness
    | OpenEntry
    | ShowAging
    | ShowReasons
    | SearchLog
    | ShowSmallRests
    | CreditDispute
    | Asking
    | FinishFollowUp
    | AgreeOnPlan
    | ShowPlan
    | OfferSmallerSum
    | OpenSettlement
    | TakeLateMoney
    | MakeStatement
    | ReviewReminder
    | ImportFile
)

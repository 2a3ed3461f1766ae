"""What a mail says of the paper that it brings. Facts only: ``paper_mail_words`` makes them words in the customer's
language once the mail is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from arbook.ledger.money import Money, total
from arbook.ledger.settlements import Settlement, SettlementStanding
from arbook.ledger.statements import Statement, StatementKind
from arbook.queries.extensions import ExtensionRow
from arbook.queries.invoices import InvoiceCard
from arbook.queries.late_charges import LateChargeRow
from arbook.queries.paper_mails import PaperKey, invoice_key, statement_key
from arbook.queries.payments import PaymentRow
from arbook.queries.plan_breaks import BROKEN_LETTER
from arbook.queries.plans import PlanRow

if TYPE_CHECKING:
    from arbook.documents.names import PaperKind
    from arbook.ledger.resting import Asked

Fact = str | int | date | Money


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence by its name among the wording, and what it is about. ``late_key`` speaks in its place once the fact
    ``day`` is past.
    """

    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    late_key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailable:
    """A paper that can go by mail: ``name`` stands in the subject, ``told`` is the first paragraph.

    ``kind``, ``number`` and ``dated_on`` name its file in the customer's language. For what it ``asks``, the ways to
    pay are told, with what to write on a transfer.
    """

    key: PaperKey
    name: Told
    told: tuple[Told, ...]
    kind: "PaperKind"
    number: str
    dated_on: date
    asks: Money | None = None
    quoted: str = ""


def invoice_mail(card: InvoiceCard) -> Mailable:
    """What an invoice comes to, until when it is to be paid, and how; a credit note asks for nothing."""
    row, left = card.row, total([piece.open for piece in card.pieces], card.row.total.currency)
    is_credit = row.kind == "credit_note"
    facts: dict[str, Fact] = {"number": row.number, "amount": row.total}
    if is_credit:
        told: tuple[Told, ...] = (Told("mail.credit_note", {**facts, "corrected": card.corrects_number}),)
    else:
        told = (Told("mail.invoice", facts), _asked(card, left))
    return Mailable(
        key=invoice_key(row.invoice_id),
        name=Told(f"invoice.name.{row.kind}", {"number": row.number}),
        told=told,
        kind="credit-note" if is_credit else "invoice",
        number=row.number,
        dated_on=row.issued_on,
        asks=left if left and not is_credit else None,
        quoted=str(card.frozen.get("payment_reference", "")) or row.number,
    )


def _asked(card: InvoiceCard, left: Money) -> Told:
    pieces = [piece for piece in card.pieces if piece.open.minor > 0]
    if not pieces:
        return Told("mail.settled")
    first = pieces[0]
    if left != card.row.total:
        return Told("mail.left", {"open": left, "day": first.due_on})
    if len(pieces) > 1:
        return Told("mail.parts", {"amount": first.open, "day": first.due_on})
    return Told("mail.due", {"day": first.due_on}, late_key="mail.was_due")


def statement_mail(
    statement: Statement, asked: "Asked", number: str, quoted: str, *, is_agreed: bool = False
) -> Mailable:
    """Up to when it goes, and what is left to pay: as the paper asks for it, and by what is agreed if anything is."""
    kind, as_of, first, left = statement.kind, statement.as_of, statement.starts_on, statement.closing
    if kind is StatementKind.OPEN_ITEM:
        begun = Told("mail.statement", {"day": as_of})
    elif first is None:
        begun = Told("mail.activity.all", {"last": as_of})
    else:
        begun = Told("mail.activity", {"first": first, "last": as_of})
    if left.minor < 0:
        then = Told("mail.statement.credit", {"credit": -left})
    elif not left:
        then = Told("mail.statement.even")
    elif is_agreed:
        then = _agreed(asked, left)
    elif asked.now == left:
        then = Told("mail.statement.all_late", {"open": left})
    elif asked.now:
        then = Told("mail.statement.late", {"open": left, "late": asked.now})
    else:
        then = Told("mail.statement.open" if statement.aging.overdue else "mail.statement.in_time", {"open": left})
    return Mailable(
        key=statement_key(kind, first, as_of),
        name=Told(f"statement.title.{kind}"),
        told=(begun, then),
        kind="statement",
        number=number,
        dated_on=as_of,
        asks=asked.amount or None if left.minor > 0 else None,
        quoted=quoted,
    )


def _agreed(asked: "Asked", left: Money) -> Told:
    if asked.now:
        return Told("mail.statement.agreed.now", {"open": left, "amount": asked.now})
    if asked.by:
        return Told("mail.statement.agreed.next", {"open": left, "amount": asked.amount, "day": asked.by})
    return Told("mail.statement.rests", {"open": left})


def payment_mail(payment: PaymentRow, kind: "PaperKind", name: Told, number: str, on: date) -> Mailable:
    """A receipt or a thank-you note: when which payment arrived."""
    facts: dict[str, Fact] = {"amount": payment.amount, "day": payment.received_on}
    told = [Told("thanks.received", facts)] if kind == "thanks" else []
    told.append(Told(f"mail.{kind}", facts))
    key = PaperKey(kind, str(payment.payment_id))
    return Mailable(key=key, name=name, told=tuple(told), kind=kind, number=number, dated_on=on)


def extension_mail(card: InvoiceCard, agreed: ExtensionRow, open_: Money, quoted: str, on: date) -> Mailable:
    """Until when there is more time, and for how much."""
    number = card.row.number
    return Mailable(
        key=PaperKey("extension", f"{card.row.invoice_id} {agreed.to_on}"),
        name=Told("extension.subject", {"number": number}),
        told=(Told("mail.extension", {"number": number, "open": open_, "day": agreed.to_on}),),
        kind="extension",
        number=number,
        dated_on=on,
        asks=open_,
        quoted=quoted,
    )


def more_time_mail(number: str, operation_id: str, to_on: date, given: tuple[int, Money], on: date) -> Mailable:
    """The same for so many invoices, with what they come to."""
    count, open_ = given
    facts: dict[str, Fact] = {"count": str(count), "open": open_, "day": to_on}
    return Mailable(
        key=PaperKey("extension", f"{operation_id} {to_on}"),
        name=Told("extension.all", {"count": str(count)}),
        told=(Told("mail.extension_all", facts),),
        kind="extension",
        number=number,
        dated_on=on,
        asks=open_,
        quoted=number,
    )


def terms_mail(number: str, on: date) -> Mailable:
    """Our terms, to one customer."""
    told = (Told("mail.terms"),)
    return Mailable(
        key=PaperKey("terms"), name=Told("terms.subject"), told=told, kind="terms", number=number, dated_on=on
    )


def agreement_mail(row: PlanRow, quoted: str) -> Mailable:
    """What is agreed, and that it is to be signed."""
    parts = [state.installment for state in row.installments]
    facts: dict[str, Fact] = {"number": row.number, "amount": row.total, "count": len(parts)}
    facts |= {"first": parts[0].amount, "day": parts[0].due_on}
    return Mailable(
        key=PaperKey("plan", str(row.plan_id)),
        name=Told("mail.name.plan", {"number": row.number}),
        told=(Told("mail.plan" if len(parts) > 1 else "mail.plan.one", facts), Told("mail.plan.sign")),
        kind="plan",
        number=row.number,
        dated_on=row.agreed_on,
        asks=row.open or None,
        quoted=quoted,
    )


def broken_mail(
    row: PlanRow, asked: Money, pay_by: date, missed: int, since: date, quoted: str, on: date
) -> Mailable:
    """That all of a broken plan is due."""
    facts: dict[str, Fact] = {"number": row.number, "agreed": row.agreed_on, "since": since, "count": missed}
    return Mailable(
        key=PaperKey(BROKEN_LETTER, str(row.plan_id)),
        name=Told("mail.name.plan", {"number": row.number}),
        told=(
            Told("broken.told" if missed != 1 else "broken.told.one", facts),
            Told("broken.all", {"amount": asked, "day": pay_by}),
            Told("broken.talk"),
        ),
        kind="plan",
        number=row.number,
        dated_on=on,
        asks=asked or None,
        quoted=quoted,
    )


def progress_mail(row: PlanRow, quoted: str, on: date) -> Mailable:
    """What of a plan is paid, and what comes next."""
    begun = Told("mail.progress", {"number": row.number, "on": on, "paid": row.paid, "amount": row.total})
    if not row.open:
        then = Told("progress.done")
    elif row.missed:
        then = Told("mail.progress.missed", {"missed": row.missed})
    else:
        then = Told("mail.progress.next", {"day": row.next_due_on or on})
    return Mailable(
        key=PaperKey("progress", f"{row.plan_id} {on}"),
        name=Told("mail.name.plan", {"number": row.number}),
        told=(begun, then),
        kind="progress",
        number=row.number,
        dated_on=on,
        asks=row.open or None,
        quoted=quoted,
    )


def charge_mail(row: LateChargeRow) -> Mailable:
    """What was charged for lateness, and what of it is left."""
    told = [Told("mail.interest", {"number": row.number, "amount": row.total})]
    if row.is_open and row.left != row.total:
        told.append(Told("mail.interest.left", {"left": row.left}))
    elif not row.is_open:
        told.append(Told("mail.interest.nothing"))
    return Mailable(
        key=PaperKey("interest", str(row.charge_id)),
        name=Told("mail.name.interest", {"number": row.number}),
        told=tuple(told),
        kind="interest",
        number=row.number,
        dated_on=row.charged_on,
        asks=row.left if row.is_open and row.left else None,
        quoted=row.number,
    )


def claim_mail(amount: Money, number: str, on: date) -> Mailable:
    """What lateness has come to on a day, before anything is charged."""
    return Mailable(
        key=PaperKey("claim", on.isoformat()),
        name=Told("interest.title"),
        told=(Told("mail.claim", {"amount": amount, "upto": on}),),
        kind="interest",
        number=number,
        dated_on=on,
    )


def settlement_mail(
    settlement_id: int, settlement: Settlement, standing: SettlementStanding, number: str, quoted: str
) -> Mailable:
    """Which smaller sum is enough, and until when; of several parts, and of what came already, what is next."""
    facts: dict[str, Fact] = {"amount": settlement.enough, "owed": settlement.owed, "until": settlement.until}
    told, asked = [Told("mail.settlement", facts)], standing.next_amount or settlement.parts[0].amount
    if asked != settlement.enough:
        key = "mail.settlement.next" if standing.received.minor > 0 else "mail.settlement.first"
        part: dict[str, Fact] = {"received": standing.received, "amount": asked}
        told.append(Told(key, part | {"day": standing.next_on or settlement.parts[0].due_on}))
    return Mailable(
        key=PaperKey("settlement", str(settlement_id)),
        name=Told("settlement.subject"),
        told=tuple(told),
        kind="settlement",
        number=number,
        dated_on=settlement.offered_on,
        asks=asked,
        quoted=quoted,
    )

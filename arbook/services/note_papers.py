"""Papers that ask for nothing or tell what was agreed: receipt, thank-you note, more time, our terms.

They are made for a day, as a statement is; nothing is kept of them. Each is prepared here and drawn elsewhere.
"""

from dataclasses import replace
from datetime import date
from functools import partial

from sqlalchemy import Connection, select

from arbook.documents.extension import ExtensionPaper, MoreTimePaper, draw_extension, draw_more_time
from arbook.documents.letterhead import Recipient
from arbook.documents.names import PaperKind, file_name
from arbook.documents.our_terms import TermsPaper, draw_terms
from arbook.documents.receipt import ReceiptPaper, ReceiptUse, draw_receipt
from arbook.documents.thanks import ThanksPaper, draw_thanks
from arbook.documents.wording import wording_for
from arbook.formats.formats import formats_for
from arbook.ledger.dates import whole_years
from arbook.ledger.early_discount import offer
from arbook.ledger.lateness import InterestBy
from arbook.ledger.money import Money, total
from arbook.ledger.terms import Terms, due_pieces
from arbook.queries.customers import CustomerCard, customer_by_id
from arbook.queries.extensions import given_time, last_extension
from arbook.queries.invoices import invoice_by_id
from arbook.queries.items import money_on_account, open_items
from arbook.queries.late_rates import references
from arbook.queries.late_terms import agreed_terms
from arbook.queries.offers import terms_from_json
from arbook.queries.payment_uses import payment_uses
from arbook.queries.payments import PaymentRow, PaymentUnknownError, payment_shares, payments_by_ids
from arbook.queries.reminder_policies import policies
from arbook.queries.settings import Profile, profile
from arbook.services.changing import Counter
from arbook.services.invoices import calendar_for
from arbook.services.paper import NoPaperError, PreparedPaper
from arbook.services.paper_mail_facts import Mailable, Told, extension_mail, more_time_mail, payment_mail, terms_mail
from arbook.services.paper_parties import Draw, drawing, letterhead_of, recipient_of
from arbook.store.tables.offers import terms_table

_SUBJECTS: dict[PaperKind, str] = {"receipt": "receipt.title", "thanks": "thanks.name"}
"""Under which text the log knows them."""

EXAMPLE = 1000
"""What the invoice in the example of our terms comes to, in major units."""


class NotePaperService:
    """Prepares these papers; reportlab is loaded when the first is drawn."""

    def __init__(self, counter: Counter) -> None:
        self._book = counter.book

    def receipt(self, payment_id: int, *, on: date) -> PreparedPaper:
        """What came with a payment and what it was used for.

        Raises:
            PaymentUnknownError: no such payment.
            NoPaperError: ``taken_back``.
        """
        with self._book.reading() as connection:
            payment = _payment(connection, payment_id)
            card = customer_by_id(connection, payment.customer_id)
            uses = payment_uses(connection, payment_id)
            paper = ReceiptPaper(
                recipient=recipient_of(connection, card),
                dated_on=on,
                received_on=payment.received_on,
                amount=payment.amount,
                method=payment.method,
                uses=tuple(
                    ReceiptUse(each.number, each.kind, each.dated_on, each.amount, each.charged_for)
                    for each in uses.debts
                ),
                unused=payment.amount - total([each.amount for each in uses.debts], payment.amount.currency),
                discount=uses.discount,
                balance=_left(connection, card, payment, on),
                reference=payment.reference,
            )
            return _of_payment(connection, card, payment, "receipt", on, partial(draw_receipt, paper))

    def thanks(self, payment_id: int, *, on: date) -> PreparedPaper:
        """A thank-you note for a payment.

        Raises:
            PaymentUnknownError: no such payment.
            NoPaperError: ``taken_back``.
        """
        with self._book.reading() as connection:
            payment = _payment(connection, payment_id)
            card = customer_by_id(connection, payment.customer_id)
            items = [row.item for row in open_items(connection, on, card.customer_id)]
            is_to_come = bool(items) and all(item.due_on >= on for item in items)
            paper = ThanksPaper(
                recipient=recipient_of(connection, card),
                dated_on=on,
                received_on=payment.received_on,
                amount=payment.amount,
                due_on=min((share.due_on for share in payment_shares(connection, payment_id)), default=None),
                open=total([item.open for item in items], card.currency) if is_to_come else None,
                next_on=min(item.due_on for item in items) if is_to_come else None,
                is_settled=not items,
                years=whole_years(card.since_on, on) if card.since_on and card.since_on <= on else 0,
            )
            return _of_payment(connection, card, payment, "thanks", on, partial(draw_thanks, paper))

    def extension(self, invoice_id: int, *, on: date) -> PreparedPaper:
        """The last agreement on more time for an invoice, to confirm it in writing.

        Raises:
            InvoiceUnknownError: no such invoice.
            NoPaperError: ``no_extension``: no more time was given, or nothing of it is open.
        """
        with self._book.reading() as connection:
            invoice, agreed = invoice_by_id(connection, invoice_id), last_extension(connection, invoice_id)
            card = customer_by_id(connection, invoice.row.customer_id)
            currency = invoice.row.total.currency
            moved = [piece.open for piece in invoice.pieces if agreed and piece.piece_id in agreed.piece_ids]
            open_ = total(moved, currency)
            if agreed is None or not open_:
                raise NoPaperError(why="no_extension")
            paper = ExtensionPaper(
                recipient=recipient_of(connection, card),
                dated_on=on,
                agreed_on=agreed.agreed_on,
                number=invoice.row.number,
                open=open_,
                from_on=agreed.from_on,
                to_on=agreed.to_on,
                others=total([piece.open for piece in invoice.pieces], currency) - open_,
                quoted=str(invoice.frozen.get("payment_reference", "")) or invoice.row.number,
            )
            draw = partial(draw_extension, paper)
            mail = extension_mail(invoice, agreed, open_, paper.quoted, on)
            return _prepared(connection, card, mail, draw)

    def more_time(self, customer_id: int, operation_id: str, *, on: date) -> PreparedPaper:
        """What one operation gave a customer, of one invoice or several, to confirm it in writing.

        Raises:
            NoPaperError: ``no_extension``: it was taken back, or nothing of it is open.
        """
        with self._book.reading() as connection:
            given = given_time(connection, operation_id)
            rows = [row.item for row in open_items(connection, date.max, customer_id)] if given else []
            items = tuple(
                replace(item, due_on=given.from_on[item.piece_id])
                for item in rows
                if given and item.piece_id in given.from_on
            )
            if given is None or not items:
                raise NoPaperError(why="no_extension")
            invoices = {item.invoice_id for item in items}
            if len(invoices) > 1:
                card = customer_by_id(connection, customer_id)
                paper = MoreTimePaper(
                    recipient=recipient_of(connection, card),
                    dated_on=on,
                    agreed_on=given.agreed_on,
                    to_on=given.to_on,
                    items=items,
                    quoted=card.number,
                )
                open_ = total([item.open for item in items], items[0].open.currency)
                mail = more_time_mail(card.number, operation_id, given.to_on, (len(invoices), open_), on)
                return _prepared(connection, card, mail, partial(draw_more_time, paper))
        return self.extension(invoices.pop(), on=on)

    def our_terms(self, customer_id: int | None = None, *, on: date) -> PreparedPaper:
        """Our terms as a letter: to a customer with what holds for them, or to all.

        Raises:
            CustomerUnknownError: no such customer.
        """
        with self._book.reading() as connection:
            business = profile(connection)
            card = None if customer_id is None else customer_by_id(connection, customer_id)
            if card is not None:
                recipient = recipient_of(connection, card)
                paper = _terms_paper(connection, business, card, recipient, on)
                mail = terms_mail(card.number, on)
                return _prepared(connection, card, mail, lambda *style: draw_terms(paper, *style))
            formats = formats_for(business.language, business.country)
            words = wording_for(business.language, formats.variant)
            everybody = Recipient(number="", name=words.say("terms.everybody"))
            paper = _terms_paper(connection, business, None, everybody, on)
        name = file_name("terms", "", on, business.language)
        return PreparedPaper(name, "", lambda: draw_terms(paper, letterhead_of(business), words, formats))


def _of_payment(
    connection: Connection, card: CustomerCard, payment: PaymentRow, kind: PaperKind, on: date, draw: Draw
) -> PreparedPaper:
    """Two payments of a customer have papers of two names."""
    number = f"{card.number}-{payment.payment_id}"
    return _prepared(connection, card, payment_mail(payment, kind, Told(_SUBJECTS[kind]), number, on), draw)


def _prepared(connection: Connection, card: CustomerCard, mail: Mailable, draw: Draw) -> PreparedPaper:
    language = profile(connection).language
    name = file_name(mail.kind, mail.number, mail.dated_on, language)
    subject = wording_for(language).say(mail.name.key, **mail.name.facts)
    return PreparedPaper(name, card.name, drawing(connection, card, draw), card.customer_id, subject, mail=mail)


def _payment(connection: Connection, payment_id: int) -> PaymentRow:
    found = payments_by_ids(connection, [payment_id])
    if not found:
        raise PaymentUnknownError(number=payment_id)
    if found[0].is_reversed:
        raise NoPaperError(why="taken_back")
    return found[0]


def _left(connection: Connection, card: CustomerCard, payment: PaymentRow, on: date) -> Money:
    """What they still have to pay in all; where nothing, what is left of this payment, below zero. What lies there
    of others is not told on its receipt.
    """
    owed = [row.item.open for row in open_items(connection, on, card.customer_id)]
    kept = [row.credit.open for row in money_on_account(connection, on, card.customer_id)]
    left = total(owed, card.currency) - total(kept, card.currency)
    return left if left.minor > 0 else -payment.on_account


def _terms_paper(
    connection: Connection, business: Profile, card: CustomerCard | None, recipient: Recipient, on: date
) -> TermsPaper:
    currency = card.currency if card else business.currency
    amount = Money.of(str(EXAMPLE), currency)
    terms = _terms(connection, (card.terms_id if card else None) or business.default_terms_id)
    early = terms.early
    ladders = policies(connection)
    policy_id = (card.policy_id if card else None) or business.default_policy_id
    policy = ladders.get(policy_id or 0) or next(iter(ladders.values()))
    agreed = agreed_terms(connection, card.customer_id if card else None).on(on)
    late = agreed.terms if agreed else None
    has_reference = late is not None and late.interest is InterestBy.REFERENCE
    return TermsPaper(
        recipient=recipient,
        dated_on=on,
        amount=amount,
        pieces=due_pieces(terms, on, amount, calendar=calendar_for(terms, business.country, on)),
        early=(offer(early, amount, [amount]).pay, early.last_day(on)) if early else None,
        early_percent=early.percent if early else None,
        remind_days=tuple(sorted(stage.offset_days for stage in policy.stages if not stage.is_before_due)),
        late=late,
        reference=references(connection)[late.reference].name if late and has_reference else "",
    )


def _terms(connection: Connection, terms_id: int) -> Terms:
    row = connection.execute(select(terms_table.c.name, terms_table.c.rule).where(terms_table.c.id == terms_id)).one()
    return terms_from_json(row.name, row.rule)

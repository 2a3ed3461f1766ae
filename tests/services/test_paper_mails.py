"""Papers by mail: in the customer's words, with the very paper that was shown, once."""

from datetime import date
from decimal import Decimal
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest

from arbook.ledger.invoicing import InvoiceLine, TaxRate
from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.contact_log import contact_log
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import messages
from arbook.queries.paper_mails import PaperMail, invoice_key, last_mail_of
from arbook.services.credit_notes import CreditNote
from arbook.services.invoices import DraftInvoice
from arbook.services.paper import NoPaperError, PaperService
from arbook.services.paper_mails import AlreadyMailedError, MailPaper, PaperDraft, PaperMailService
from arbook.services.reminder_errors import NoMailAccountError, StaleMessageError, UnsendableError
from arbook.services.resending import SendAgain
from arbook.services.settings import SettingsService
from tests.support.shop import Shop

ISSUED = date(2026, 11, 26)
SENT = Delivery(Outcome.SENT, Stage.DOT, 250, "OK")


@pytest.fixture
def ada(shop: Shop) -> int:
    return shop.customer("Ada", language="en")


def issue(shop: Shop, customer_id: int, price: str = "100") -> int:
    line = InvoiceLine("Bench", Decimal(1), Decimal(price), TaxRate("", Decimal(0)))
    draft = DraftInvoice(customer_id, ISSUED, (line,), due_on=date(2026, 12, 26))
    made = shop.invoices.issue(draft, today=ISSUED).made_id
    assert made is not None
    return made


def mails(shop: Shop) -> PaperMailService:
    return PaperMailService(shop.counter)


def draft(shop: Shop, invoice_id: int, today: date = ISSUED) -> PaperDraft:
    return mails(shop).draft(PaperService(shop.counter).invoice(invoice_id), today=today)


def number_of(found: PaperDraft) -> str:
    return found.paper_name.rpartition(" ")[2]


def queue(shop: Shop, invoice_id: int, **wish: Any) -> int:
    paper = PaperService(shop.counter).invoice(invoice_id)
    made = mails(shop).queue(MailPaper(paper, **wish), today=ISSUED).made_id
    assert made is not None
    return made


def mailed(shop: Shop, customer_id: int, invoice_id: int) -> PaperMail:
    found = shop.read(last_mail_of, customer_id, invoice_key(invoice_id))
    assert found is not None
    return found


def credit(shop: Shop, invoice_id: int) -> int:
    made = shop.invoices.credit(CreditNote(invoice_id, ISSUED, whole=True), today=ISSUED).made_id
    assert made is not None
    return made


def send(shop: Shop, message_id: int) -> None:
    assert shop.outbox.claim(message_id) is not None
    shop.outbox.settle(message_id, SENT, today=ISSUED)


def test_the_mail_says_what_is_attached_what_it_comes_to_and_when_it_is_due(shop: Shop, ada: int) -> None:
    found = draft(shop, issue(shop, ada))
    assert (found.to_name, found.to_address) == ("Ada", "ada@stone.example")
    assert found.subject == f"{found.paper_name} from Harbour Bikes"
    told = f"Please find attached {found.paper_name.lower()} over €100.00. It is due on 26 December 2026."
    assert found.body.startswith(f"Dear Ada,\n\n{told}\n\n")
    assert "just reply to this message" in found.body
    assert found.body.endswith("Kind regards\nNora Finch\nHarbour Bikes")


def test_the_mail_speaks_the_customers_language(shop: Shop, ada: int) -> None:
    found = draft(shop, issue(shop, shop.customer("Bernd", language="de", country="DE")))
    assert found.subject.startswith("Rechnung ")
    assert f"anbei erhalten Sie die Rechnung {number_of(found)} über 100,00" in found.body
    assert "Sie ist am 26. Dezember 2026 fällig." in found.body
    assert found.file_name.startswith("Rechnung")


def test_how_to_pay_stands_below_with_what_to_write_on_the_transfer(shop: Shop, ada: int) -> None:
    found = draft(shop, issue(shop, ada))
    assert "Our bank account: DE02 1203 0000 0000 2020 51" in found.body
    assert "Reference: " in found.body


def test_what_was_paid_of_it_is_not_asked_for_again(shop: Shop, ada: int) -> None:
    invoice_id = issue(shop, ada)
    shop.pay(ada, "30", ISSUED)
    assert "Of it €70.00 is still to be paid, next by 26 December 2026." in draft(shop, invoice_id).body
    shop.pay(ada, "70", ISSUED)
    assert "It is settled" in draft(shop, invoice_id).body
    assert "bank account" not in draft(shop, invoice_id).body


def test_an_overdue_invoice_was_due(shop: Shop, ada: int) -> None:
    assert "It was due on 26 December 2026." in draft(shop, issue(shop, ada), date(2027, 1, 5)).body


def test_a_credit_note_names_what_it_corrects_and_asks_for_nothing(shop: Shop, ada: int) -> None:
    invoice_id = issue(shop, ada)
    found = draft(shop, credit(shop, invoice_id))
    asked = f"credit note {number_of(found)} over €100.00 for invoice {number_of(draft(shop, invoice_id))}."
    assert asked in found.body
    assert "due" not in found.body


def test_the_paper_goes_along_byte_for_byte_to_one_recipient(shop: Shop, ada: int) -> None:
    invoice_id = issue(shop, ada)
    message_id = queue(shop, invoice_id)
    card = shop.read(message_by_id, message_id)
    message = message_from_bytes(card.content, EmailMessage, policy=policy.default)
    [paper] = message.iter_attachments()
    assert paper.get_payload(decode=True) == PaperService(shop.counter).invoice(invoice_id).draw()
    assert paper.get_filename() == card.row.attachment_names == draft(shop, invoice_id).file_name
    assert message["To"] == "Ada <ada@stone.example>"
    assert (card.row.state, card.row.channel) == ("queued", "mail")


def test_once_sent_it_stands_in_the_log_with_its_full_text_and_on_the_invoice(shop: Shop, ada: int) -> None:
    invoice_id = issue(shop, ada)
    message_id = queue(shop, invoice_id, subject="Your bench", body="Here it is.")
    found = mailed(shop, ada, invoice_id)
    assert (found.state, found.sent_at) == ("queued", None)
    send(shop, message_id)
    found = mailed(shop, ada, invoice_id)
    assert (found.message_id, found.state, found.to_address) == (message_id, "sent", "ada@stone.example")
    assert found.sent_at is not None
    [line] = [each for each in shop.read(contact_log, ada) if each.kind == "mail"]
    assert (line.subject, line.body, line.with_whom) == ("Your bench", "Here it is.", "Ada <ada@stone.example>")


def test_an_invoice_that_was_mailed_or_waits_goes_again_only_if_the_owner_says_so(shop: Shop, ada: int) -> None:
    invoice_id = issue(shop, ada)
    queue(shop, invoice_id)
    with pytest.raises(AlreadyMailedError):
        queue(shop, invoice_id)
    queue(shop, invoice_id, again=True)
    assert len(shop.read(messages)) == 2


def test_a_double_click_is_one_mail(shop: Shop, ada: int) -> None:
    wish = MailPaper(PaperService(shop.counter).invoice(issue(shop, ada)))
    first, second = (mails(shop).queue(wish, today=ISSUED, operation_id="click") for _ in range(2))
    assert first.made_id == second.made_id
    assert len(shop.read(messages)) == 1


def test_a_cancelled_mail_does_not_count_as_mailed(shop: Shop, ada: int) -> None:
    invoice_id = issue(shop, ada)
    shop.outbox.cancel(queue(shop, invoice_id))
    assert draft(shop, invoice_id).before is None
    queue(shop, invoice_id)


@pytest.mark.parametrize(("what", "reason"), [("credit", "credited_since"), ("pay", "paid_since")])
def test_an_invoice_that_was_corrected_or_paid_meanwhile_is_withdrawn(
    shop: Shop, ada: int, what: str, reason: str
) -> None:
    invoice_id = issue(shop, ada)
    message_id = queue(shop, invoice_id)
    if what == "credit":
        credit(shop, invoice_id)
    else:
        shop.pay(ada, "100", ISSUED)
    assert shop.outbox.claim(message_id) is None
    row = shop.read(message_by_id, message_id).row
    assert (row.state, row.reason) == ("cancelled", reason)
    with pytest.raises(StaleMessageError):
        shop.outbox.requeue(message_id)


def test_what_happens_to_another_invoice_does_not_hold_this_one_back(shop: Shop, ada: int) -> None:
    other, invoice_id = issue(shop, ada, "50"), issue(shop, ada)
    message_id = queue(shop, invoice_id)
    shop.pay(ada, "50", ISSUED)
    credit(shop, other)
    shop.promise(ada, "100", ISSUED, date(2026, 12, 1))
    send(shop, message_id)


def test_sent_again_in_other_words_it_still_brings_its_invoice(shop: Shop, ada: int) -> None:
    invoice_id = issue(shop, ada)
    send(shop, queue(shop, invoice_id))
    again = shop.outbox.send_again(SendAgain(mailed(shop, ada, invoice_id).message_id, body="Once more."))
    assert mailed(shop, ada, invoice_id).message_id == again.made_id


def test_without_an_account_it_waits_in_the_outbox_and_without_any_address_it_is_refused(shop: Shop) -> None:
    invoice_id = issue(shop, shop.customer("Ada", language="en"))
    SettingsService(shop.counter).forget_mail_account("owner@harbour.example")
    queue(shop, invoice_id)
    assert [(row.state, row.from_address) for row in shop.read(messages)] == [("queued", "nora@harbour.example")]
    shop.profile(email="")
    with pytest.raises(NoMailAccountError):
        queue(shop, invoice_id, again=True)


def test_a_customer_without_an_address_needs_one_typed(shop: Shop, ada: int) -> None:
    invoice_id = issue(shop, shop.customer("Cy", email=""))
    assert draft(shop, invoice_id).to_address == ""
    with pytest.raises(UnsendableError):
        queue(shop, invoice_id)
    queue(shop, invoice_id, to_address=" cy@stone.example ")
    assert shop.read(messages)[0].to_address == "cy@stone.example"


def test_an_invoice_of_another_program_has_no_paper_to_mail(shop: Shop, ada: int) -> None:
    shop.invoice(ada, "80", ISSUED)
    with pytest.raises(NoPaperError):
        draft(shop, 1)

"""Every paper by mail, in words of its own: statements, receipts, thanks, more time, terms, plans, late charges."""

from collections.abc import Callable
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from arbook.ledger.money import Money
from arbook.ledger.statements import StatementKind
from arbook.mail.steps import Delivery, Outcome, Stage
from arbook.queries.contact_log import contact_log
from arbook.queries.message_cards import message_by_id
from arbook.queries.paper_mails import got_by_mail, statement_key
from arbook.services.agreements import AgreementService
from arbook.services.extensions import ExtendInvoice, ExtensionService
from arbook.services.lateness import ChargeLateness, LatenessService
from arbook.services.note_papers import NotePaperService
from arbook.services.paper import NoPaperError, PaperService, PreparedPaper
from arbook.services.paper_mails import AlreadyMailedError, MailPaper, PaperDraft, PaperMailService
from arbook.services.settlement_offers import OfferSettlement
from arbook.services.settlements import SettlementService
from tests.support.shop import Shop

TODAY, DUE, LATER = date(2026, 11, 26), date(2026, 11, 16), date(2026, 12, 20)
SENT = Delivery(Outcome.SENT, Stage.DOT, 250, "OK")


@pytest.fixture
def papers(shop: Shop) -> PaperService:
    return PaperService(shop.counter)


@pytest.fixture
def notes(shop: Shop) -> NotePaperService:
    return NotePaperService(shop.counter)


@pytest.fixture
def ada(shop: Shop) -> int:
    return shop.customer("Ada", language="en")


def draft(shop: Shop, paper: PreparedPaper) -> PaperDraft:
    return PaperMailService(shop.counter).draft(paper, today=TODAY)


def queue(shop: Shop, paper: PreparedPaper, *, again: bool = False) -> int:
    made = PaperMailService(shop.counter).queue(MailPaper(paper, again=again), today=TODAY).made_id
    assert made is not None
    return made


def last_payment(shop: Shop, customer_id: int, amount: str, on: date) -> int:
    made = shop.pay(customer_id, amount, on).made_id
    assert made is not None
    return made


def statement(papers: PaperService, customer_id: int, starts_on: date | None = None) -> PreparedPaper:
    kind = StatementKind.ACTIVITY if starts_on else StatementKind.OPEN_ITEM
    return papers.statement(customer_id, kind, starts_on=starts_on, as_of=TODAY)


def test_a_statement_tells_what_is_to_be_paid_and_what_of_it_is_late(
    shop: Shop, papers: PaperService, ada: int
) -> None:
    shop.invoice(ada, "80", DUE)
    assert "€80.00 is to be paid, all of it past its due date." in draft(shop, statement(papers, ada)).body
    shop.invoice(ada, "20", LATER)
    found = draft(shop, statement(papers, ada))
    assert found.subject == "Statement of open items from Harbour Bikes"
    told = "Please find attached your statement of open items as of 26 November 2026."
    assert f"{told} €100.00 is to be paid; €80.00 of it is past its due date.\n\nOur bank account:" in found.body
    assert found.file_name.startswith("statement-")


def test_what_lies_on_account_lowers_what_is_late_and_a_credit_asks_for_nothing(
    shop: Shop, papers: PaperService, ada: int
) -> None:
    assert "Nothing is to be paid." in draft(shop, statement(papers, ada)).body
    shop.invoice(ada, "20", LATER)
    assert "€20.00 is to be paid, and none of it is late." in draft(shop, statement(papers, ada)).body
    shop.pay(ada, "50", DUE)
    found = draft(shop, statement(papers, ada))
    assert "Nothing is to be paid: €30.00 stands in your favor." in found.body
    assert "bank account" not in found.body


def test_a_statement_of_what_moved_names_its_days(shop: Shop, papers: PaperService, ada: int) -> None:
    body = draft(shop, statement(papers, ada, date(2026, 9, 1))).body
    assert "your statement of account from 1 September 2026 to 26 November 2026." in body


def test_the_same_statement_goes_twice_only_on_wish_another_day_or_kind_is_another_one(
    shop: Shop, papers: PaperService, ada: int
) -> None:
    queue(shop, statement(papers, ada))
    with pytest.raises(AlreadyMailedError) as refused:
        queue(shop, statement(papers, ada))
    assert refused.value.facts == {"paper": "Statement of open items", "to": "ada@stone.example"}
    queue(shop, statement(papers, ada, date(2026, 9, 1)))
    queue(shop, statement(papers, ada), again=True)
    assert shop.read(got_by_mail, statement_key(StatementKind.OPEN_ITEM, None, TODAY)) == {ada}


def test_a_statement_that_waits_is_withdrawn_once_money_comes(shop: Shop, papers: PaperService, ada: int) -> None:
    shop.invoice(ada, "80", DUE)
    message_id = queue(shop, statement(papers, ada))
    shop.pay(ada, "80", TODAY)
    assert shop.outbox.claim(message_id) is None
    assert shop.read(message_by_id, message_id).row.reason == "paid_since"


@pytest.mark.parametrize("came", ["dispute", "hold", "promise", "answer"])
@pytest.mark.parametrize("kind", ["claim", "statement"])
def test_what_asks_for_money_does_not_leave_once_something_else_was_said(
    shop: Shop, papers: PaperService, ada: int, kind: str, came: str
) -> None:
    shop.invoice(ada, "80", DUE)
    paper = statement(papers, ada) if kind == "statement" else papers.claim_sheet(ada, on=TODAY)
    message_id = queue(shop, paper)
    if came == "promise":
        shop.promise(ada, "80", TODAY, LATER)
    elif came == "answer":
        shop.told(ada, TODAY, body="Please send me a statement")
    else:
        getattr(shop, came)(ada, TODAY)
    is_what_they_asked_for = (kind, came) == ("statement", "answer")
    assert (shop.outbox.claim(message_id) is not None) is is_what_they_asked_for
    if not is_what_they_asked_for:
        reason = "answered_since" if came == "answer" else "agreed_since"
        assert shop.read(message_by_id, message_id).row.reason == reason


def test_a_late_charge_that_waits_does_not_leave_once_it_was_taken_back(shop: Shop, papers: PaperService) -> None:
    bernd = shop.customer("Bernd", country="DE", kind="business", language="de")
    shop.invoice(bernd, "500", date(2026, 8, 1))
    lateness = LatenessService(shop.counter)
    charge_id = lateness.charge(ChargeLateness(bernd, TODAY), today=TODAY).made_id
    assert charge_id is not None
    message_id = queue(shop, papers.charge_sheet(charge_id))
    lateness.withdraw(charge_id, on=TODAY, today=TODAY, reason="an old customer")
    assert shop.outbox.claim(message_id) is None
    assert shop.read(message_by_id, message_id).row.reason == "withdrawn_since"


@pytest.mark.parametrize("for_all", [False, True])
@pytest.mark.parametrize("then", ["taken back", "more", "nothing"])
def test_more_time_that_waits_does_not_leave_once_it_is_another(
    shop: Shop, notes: NotePaperService, ada: int, for_all: bool, then: str
) -> None:
    shop.invoice(ada, "80", DUE)
    shop.invoice(ada, "20", DUE)
    service = ExtensionService(shop.counter)
    facts = {"to_on": LATER, "agreed_on": TODAY, "reason": "phone", "today": TODAY}
    if for_all:
        given = service.extend_all(ada, **facts)
        paper = notes.more_time(ada, given.operation_id, on=TODAY)
    else:
        given = service.extend(ExtendInvoice(1, LATER, TODAY, "phone"), today=TODAY)
        paper = notes.extension(1, on=TODAY)
    message_id = queue(shop, paper)
    if then == "taken back":
        service.take_back(given.operation_id, today=TODAY)
    elif then == "more":
        service.extend(ExtendInvoice(1, date(2027, 1, 20), TODAY, "phone"), today=TODAY)
    is_true = then == "nothing"
    assert (shop.outbox.claim(message_id) is not None) is is_true
    assert shop.read(message_by_id, message_id).row.reason == ("" if is_true else "withdrawn_since")


def test_an_offer_that_waits_does_not_leave_once_it_is_taken_back(shop: Shop, ada: int) -> None:
    shop.invoice(ada, "80", DUE)
    offers = SettlementService(shop.counter)
    offer = OfferSettlement(ada, TODAY, LATER, amount=Money.of("50", "EUR"))
    deal = offers.offer(offer, today=TODAY).made_id
    assert deal is not None
    message_id = queue(shop, offers.paper(deal, on=TODAY))
    offers.withdraw(deal, on=TODAY, today=TODAY)
    assert shop.outbox.claim(message_id) is None
    assert shop.read(message_by_id, message_id).row.reason == "withdrawn_since"


def test_a_plan_that_waits_does_not_leave_once_it_has_ended(shop: Shop, papers: PaperService, ada: int) -> None:
    piece = (shop.invoice(ada, "90", DUE), "90")
    plan_id = shop.plan(ada, piece, TODAY, (date(2026, 12, 1), "45"), (LATER, "45"))
    message_id = queue(shop, papers.agreement(plan_id, on=TODAY))
    AgreementService(shop.counter).end_plan(plan_id, on=TODAY, ending="cancelled", reason="They moved away")
    assert shop.outbox.claim(message_id) is None
    assert shop.read(message_by_id, message_id).row.reason == "withdrawn_since"


def test_a_receipt_goes_along_as_shown_and_stands_in_the_log_with_its_full_text(
    shop: Shop, notes: NotePaperService, ada: int
) -> None:
    shop.invoice(ada, "80", DUE)
    paper = notes.receipt(last_payment(shop, ada, "80", TODAY), on=TODAY)
    content = paper.draw()
    service = PaperMailService(shop.counter)
    message_id = service.queue(MailPaper(paper, content), today=TODAY).made_id
    assert message_id is not None
    assert shop.outbox.claim(message_id) is not None
    shop.outbox.settle(message_id, SENT, today=TODAY)
    [line] = [each for each in shop.read(contact_log, ada) if each.kind == "mail"]
    assert line.subject == "Receipt for your payment from Harbour Bikes"
    assert "the receipt for your payment of €80.00, which arrived on 26 November 2026. Thank you." in line.body
    message = message_from_bytes(shop.read(message_by_id, message_id).content, EmailMessage, policy=policy.default)
    [attached] = message.iter_attachments()
    assert attached.get_payload(decode=True) == content


def test_a_receipt_is_withdrawn_once_its_payment_was_taken_back(
    shop: Shop, notes: NotePaperService, ada: int
) -> None:
    payment_id = last_payment(shop, ada, "80", TODAY)
    message_id = queue(shop, notes.receipt(payment_id, on=TODAY))
    shop.pay(ada, "20", TODAY)
    shop.payments.reverse(payment_id, on=TODAY, today=TODAY, reason="bounced")
    assert shop.outbox.claim(message_id) is None
    assert shop.read(message_by_id, message_id).row.reason == "reversed_since"


def test_thanks_more_time_and_terms_speak_for_themselves(shop: Shop, notes: NotePaperService, ada: int) -> None:
    thanks = draft(shop, notes.thanks(last_payment(shop, ada, "80", TODAY), on=TODAY))
    assert "Your payment of €80.00 arrived on 26 November 2026. Thank you. The note attached says" in thanks.body
    shop.invoice(ada, "120", DUE, number="R-7")
    ExtensionService(shop.counter).extend(ExtendInvoice(1, LATER, TODAY, "asked"), today=TODAY)
    more_time = draft(shop, notes.extension(1, on=TODAY))
    assert more_time.subject == "More time for invoice R-7 from Harbour Bikes"
    assert "€120.00 is now due on 20 December 2026." in more_time.body
    assert "Reference: R-7" in more_time.body
    terms = notes.our_terms(ada, on=TODAY)
    assert "by when we ask you to pay" in draft(shop, terms).body
    message_id = queue(shop, terms)
    shop.pay(ada, "10", TODAY)
    assert shop.outbox.claim(message_id) is not None


def test_our_terms_to_everybody_go_to_nobody_by_mail(shop: Shop, notes: NotePaperService) -> None:
    with pytest.raises(NoPaperError):
        draft(shop, notes.our_terms(on=TODAY))


def test_a_plan_asks_to_be_signed_and_its_progress_says_what_comes_next(
    shop: Shop, papers: PaperService, ada: int
) -> None:
    piece = (shop.invoice(ada, "90", DUE), "90")
    plan_id = shop.plan(ada, piece, TODAY, (date(2026, 12, 1), "45"), (LATER, "45"))
    body = draft(shop, papers.agreement(plan_id, on=TODAY)).body
    assert "plan P-001: €90.00 in 2 parts, the first of €45.00 by 1 December 2026. If you agree, please sign" in body
    progress = draft(shop, papers.plan_progress(plan_id, on=TODAY))
    assert "€0.00 of €90.00 is paid. The next part is due on 1 December 2026." in progress.body
    late = PaperMailService(shop.counter).draft(
        papers.plan_progress(plan_id, on=date(2026, 12, 5)), today=date(2026, 12, 5)
    )
    assert "€45.00 of it is late." in late.body


def test_a_late_charge_says_what_it_comes_to_and_how_to_pay_it(shop: Shop, papers: PaperService) -> None:
    bernd = shop.customer("Bernd", language="de", country="DE", kind="business")
    shop.invoice(bernd, "1000", DUE)
    claim = draft(shop, papers.claim_sheet(bernd, on=TODAY))
    assert "anbei sehen Sie, was der Zahlungsverzug bis 26. November 2026 ausmacht: " in claim.body
    assert "Unser Konto" not in claim.body
    charge_id = LatenessService(shop.counter).charge(ChargeLateness(bernd, TODAY), today=TODAY).made_id
    assert charge_id is not None
    charge = draft(shop, papers.charge_sheet(charge_id))
    assert charge.subject.startswith("Verzugszinsen L-")
    assert "Unser Konto" in charge.body


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_paper_speaks_a_foreign_word_of_its_text(
    shop: Shop, papers: PaperService, notes: NotePaperService, language: str
) -> None:
    customer = shop.customer("Cy", language=language)
    payment_id = last_payment(shop, customer, "10", TODAY)
    made: list[Callable[[], PreparedPaper]] = [
        lambda: statement(papers, customer),
        lambda: notes.receipt(payment_id, on=TODAY),
        lambda: notes.thanks(payment_id, on=TODAY),
        lambda: notes.our_terms(customer, on=TODAY),
    ]
    for prepare in made:
        found = draft(shop, prepare())
        assert found.language == language
        assert "{" not in found.body + found.subject
        assert ("Please" in found.body or "Thank you" in found.body) is (language == "en")


def test_what_is_contested_is_not_called_late(shop: Shop, papers: PaperService, ada: int) -> None:
    shop.invoice(ada, "80", DUE)
    shop.dispute(ada, TODAY, invoice_id=1)
    body = draft(shop, statement(papers, ada)).body
    assert "€80.00 is open.\n" in body
    assert "past its due date" not in body

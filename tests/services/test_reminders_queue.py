"""From the day's list to frozen messages: previewed, edited, queued together or not at all."""

import email
from datetime import date, timedelta
from email import policy
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from arbook.ledger.money import Money
from arbook.mail.errors import BadAddressError, HeaderTextError
from arbook.queries.message_cards import message_by_id
from arbook.queries.outbox import message_counts, messages
from arbook.queries.runs import runs
from arbook.services.customers import PersonFacts
from arbook.services.policies import PolicyService, StageUnknownError
from arbook.services.queueing import Pick
from arbook.services.reminder_errors import (
    EmptyRunError,
    NoMailAccountError,
    NotProposedError,
    PastRunError,
    UnsendableError,
)
from arbook.services.reminder_letters import Wording, WordingError
from arbook.services.reminders import QueueRun
from arbook.store.tables.customers import person_table
from arbook.store.tables.remembered import mail_account_table
from arbook.store.tables.reminders import message_table, reminder_item_table, reminder_run_table, reminder_table
from tests.support.shop import Shop, euro

DUE = date(2026, 11, 1)


def after(days: int) -> date:
    return DUE + timedelta(days=days)


def rows_of_a_run(shop: Shop) -> list[int]:
    tables = (reminder_run_table, reminder_table, reminder_item_table, message_table)
    return [
        shop.read(lambda connection, table=table: connection.scalar(select(func.count()).select_from(table)))
        for table in tables
    ]


def test_the_preview_says_what_is_owed_what_came_and_what_to_do(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "1632.70", DUE, "2026-0104")
    shop.invoice(ada, "1490", after(2), "2026-0117")
    shop.pay(ada, "600", after(3), reference="2026-0104")
    preview = shop.reminders.preview(ada, after(6))
    draft = preview.draft
    assert (draft.to_name, draft.to_address) == ("Ada Stone", "ada@stone.example")
    assert draft.subject == "Invoices 2026-0104 and 2026-0117: still open"
    assert draft.body.startswith("Dear Ada Stone,\n\nThank you for the €600.00 we received on 4 November 2026.")
    assert "2026-0104, due 1 November 2026: €1,032.70 (of €1,632.70)\n" in draft.body
    assert "2026-0117, due 3 November 2026: €1,490.00\nTogether: €2,522.70\n" in draft.body
    assert "by 14 November 2026" in draft.body
    assert "If your payment is already on its way, please ignore this message" in draft.body
    assert draft.body.endswith("Kind regards\nNora Finch\nHarbour Bikes")
    ((name, content),) = preview.attachments
    assert name == f"Statement-{ada}-2026-11-07.pdf"
    assert content.startswith(b"%PDF")


def test_a_customer_is_written_to_in_their_own_language(shop: Shop) -> None:
    ada = shop.customer("Jörg Öz", email="joerg@oez.example", language="de", country="DE")
    shop.invoice(ada, "1240.50", DUE, "2026-0104")
    draft = shop.reminders.preview(ada, after(6)).draft
    assert draft.subject == "Rechnung 2026-0104 war am 1. November 2026 fällig"
    assert draft.body.startswith("Guten Tag Jörg Öz,\n\nnach unseren Büchern ist noch eine Zahlung offen:")
    assert "2026-0104, fällig am 1. November 2026: 1.240,50\u00a0€" in draft.body


def test_a_payment_is_thanked_for_once(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.pay(ada, "40", after(2))
    assert "Thank you for the €40.00" in shop.reminders.preview(ada, after(4)).draft.body
    shop.remind(after(4), ada)
    assert "Thank you for the" not in shop.reminders.preview(ada, after(15)).draft.body


def test_a_payment_that_bounced_is_not_thanked_for(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    payment = shop.pay(ada, "40", after(2)).made_id
    assert payment
    shop.payments.reverse(payment, on=after(3), today=after(3), reason="bounced")
    assert "Thank you for the" not in shop.reminders.preview(ada, after(4)).draft.body


def test_who_is_not_to_be_reminded_has_no_preview(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.hold(ada, DUE)
    with pytest.raises(NotProposedError) as refusal:
        shop.reminders.preview(ada, after(5))
    assert refusal.value.facts["customers"] == (("1001", "Ada Stone Ltd", "hold"),)


def test_a_run_freezes_recipient_words_and_statement(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE, "2026-0104")
    changes = shop.queue(after(5), ada)
    [message_id] = changes.ids("message")
    card = shop.read(message_by_id, message_id)
    assert (card.row.state, card.row.stage, card.row.channel) == ("queued", "1st reminder", "mail")
    assert card.row.amount == Money(10000, "EUR")
    mail = email.message_from_bytes(card.content, policy=policy.default)
    assert mail["To"].addresses[0].addr_spec == "ada@stone.example"
    assert mail["Reply-To"].addresses[0].addr_spec == "nora@harbour.example"
    assert mail["Subject"] == card.row.subject == "Invoice 2026-0104 was due on 1 November 2026"
    plain = mail.get_body(("plain",))
    assert plain is not None
    assert plain.get_content().splitlines() == card.body.splitlines()
    [statement] = mail.iter_attachments()
    assert (statement.get_filename(), statement.get_content_type()) == (card.row.attachment_names, "application/pdf")
    assert statement.get_content() == f"%PDF statement of {ada} as of 2026-11-06".encode()
    assert [event.what for event in card.events] == ["queued"]


def test_what_the_owner_edits_is_what_leaves(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    pick = Pick(ada, "From Nora", "Dear Ada,\nplease {{ pay }}.")
    changes = shop.reminders.queue_run(QueueRun(after(5), (pick,)))
    card = shop.read(message_by_id, next(iter(changes.ids("message"))))
    assert (card.row.subject, card.body) == ("From Nora", "Dear Ada,\nplease {{ pay }}.")
    assert b"please {{ pay }}." in card.content


def test_each_customers_mail_goes_to_that_customer_only(shop: Shop) -> None:
    ids = [shop.customer(name) for name in ("Ada One", "Bo Two", "Cy Three")]
    for number, each in enumerate(ids):
        shop.invoice(each, f"{number + 1}00", DUE, f"I-{each}")
    changes = shop.queue(after(5), *ids)
    for row in shop.read(messages):
        card = shop.read(message_by_id, row.message_id)
        mail = email.message_from_bytes(card.content, policy=policy.default)
        assert [each.addr_spec for each in mail["To"].addresses] == [
            f"{row.to_name.split()[0].lower()}@stone.example"
        ]
        assert mail["Cc"] is mail["Bcc"] is None
        assert f"I-{row.customer_id}, due" in card.body
        assert not any(f"I-{other}, due" in card.body for other in ids if other != row.customer_id)
    assert len(changes.ids("message")) == len({row.to_address for row in shop.read(messages)}) == 3


def test_a_run_with_one_who_is_no_longer_to_be_reminded_queues_nobody(shop: Shop) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    for each in (ada, bo):
        shop.invoice(each, "100", DUE)
    shop.pay(bo, "100", after(4))
    with pytest.raises(NotProposedError) as refusal:
        shop.queue(after(5), ada, bo)
    assert refusal.value.facts["customers"] == ((str(bo), "", ""),)
    assert rows_of_a_run(shop) == [0, 0, 0, 0]


def test_one_address_that_mail_cannot_carry_stops_the_run_by_name(shop: Shop) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    for each in (ada, bo):
        shop.invoice(each, "100", DUE)
    two = update(person_table).where(person_table.c.customer_id == bo).values(email="a@x.example, b@y.example")
    shop.spoil(two)
    with pytest.raises(UnsendableError) as refusal:
        shop.queue(after(5), ada, bo)
    assert refusal.value.facts["name"] == "Bo Ltd"
    assert isinstance(refusal.value.cause, BadAddressError)
    assert rows_of_a_run(shop) == [0, 0, 0, 0]


def test_a_subject_of_two_lines_is_refused(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    with pytest.raises(UnsendableError) as refusal:
        shop.reminders.queue_run(QueueRun(after(5), (Pick(ada, "Hello\nBcc: all@x.example"),)))
    assert isinstance(refusal.value.cause, HeaderTextError)


@pytest.mark.parametrize(
    "name", ["A <b>bold</b>", 'Q "uote" O\'Neil', "شركة النور", "Two\nLines", "Party 🎉", "=?utf-8?q?x?="]
)
def test_strange_names_reach_the_letter_as_one_line_of_text(shop: Shop, name: str) -> None:
    ada = shop.customer(people=(PersonFacts(name="X", email="x@stone.example"),))
    shop.invoice(ada, "100", DUE)
    spoil = update(person_table).where(person_table.c.customer_id == ada).values(name=name)
    shop.spoil(spoil)
    changes = shop.queue(after(5), ada)
    card = shop.read(message_by_id, next(iter(changes.ids("message"))))
    line = " ".join(name.split())
    assert card.body.startswith(f"Dear {line},\n")
    mail = email.message_from_bytes(card.content, policy=policy.default)
    assert [each.addr_spec for each in mail["To"].addresses] == ["x@stone.example"]


def test_a_double_click_queues_once(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    first = shop.queue(after(5), ada, operation_id="click")
    again = shop.queue(after(5), ada, operation_id="click")
    assert again == first
    assert rows_of_a_run(shop) == [1, 1, 1, 1]


def test_two_windows_queue_once(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.queue(after(5), ada, operation_id="one")
    with pytest.raises(NotProposedError) as refusal:
        shop.queue(after(5), ada, operation_id="two")
    assert refusal.value.facts["customers"][0][2] == "message_waiting"
    assert rows_of_a_run(shop) == [1, 1, 1, 1]


def test_a_run_back_in_time_does_not_repeat_what_came_after_it(shop: Shop) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.remind(after(10), ada)
    assert shop.proposal(after(5)).stage.name == "1st reminder"
    with pytest.raises(PastRunError):
        shop.queue(after(5), ada)


def test_an_empty_run_is_refused(shop: Shop) -> None:
    with pytest.raises(EmptyRunError):
        shop.queue(after(5))


def test_the_days_reminders_become_files(shop: Shop, tmp_path: Path) -> None:
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    [path] = shop.files(tmp_path / "drafts", after(5), ada)
    assert path.name == "1001 Ada Stone Ltd.eml"


def test_without_a_mail_account_nothing_is_queued_by_mail(shop: Shop) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo", email="", address="1 Quay\n2000 Port")
    for each in (ada, bo):
        shop.invoice(each, "100", DUE)
    gone = mail_account_table.delete()
    shop.spoil(gone)
    with pytest.raises(NoMailAccountError):
        shop.queue(after(5), ada, bo)
    shop.queue(after(5), bo)
    assert shop.read(message_counts) == {"to_print": 1}


def test_a_letter_waits_to_be_printed_and_is_logged_when_it_was(shop: Shop) -> None:
    from arbook.queries.contact_log import contact_log

    bo = shop.customer("Bo", email="", address="1 Quay\n2000 Port")
    shop.invoice(bo, "100", DUE)
    [letter] = shop.queue(after(5), bo).ids("message")
    card = shop.read(message_by_id, letter)
    assert (card.row.state, card.row.to_address) == ("to_print", "1 Quay\n2000 Port")
    assert shop.outbox.claim(letter) is None
    assert shop.reason(after(6)) == "message_waiting"
    shop.outbox.mark_letters_printed([letter], today=after(6))
    [logged, *_] = shop.read(contact_log, bo)
    assert (logged.kind, logged.body) == ("letter", card.body)
    assert shop.reason(after(7)) == "not_yet"


def test_the_dry_run_writes_what_would_leave_and_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo", email="", address="1 Quay")
    for each in (ada, bo):
        shop.invoice(each, "100", DUE)
    before = shop.path.read_bytes()
    paths = shop.files(tmp_path / "out", after(5), ada, bo)
    assert sorted(path.name for path in paths) == ["1001 Ada Ltd.eml", "1002 Bo Ltd.pdf"]
    again = shop.files(tmp_path / "out", after(5), ada, bo)
    assert sorted(path.name for path in again) == ["1001 Ada Ltd (2).eml", "1002 Bo Ltd (2).pdf"]
    assert sorted(path.read_bytes() for path in paths) == sorted(path.read_bytes() for path in again)
    assert shop.path.read_bytes() == before


def test_the_dry_run_writes_nobody_but_whom_the_run_is_for_in_the_words_given_for_this_once(
    shop: Shop, tmp_path: Path
) -> None:
    ada, bo = shop.customer("Ada"), shop.customer("Bo")
    for each in (ada, bo):
        shop.invoice(each, "100", DUE)
    run = QueueRun(after(5), (Pick(bo, "About the roof", "Hello Bo"),))
    [path] = shop.reminders.write_drafts(run, tmp_path)
    mail = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (path.name, mail["Subject"]) == ("1002 Bo Ltd.eml", "About the roof")
    with pytest.raises(NotProposedError):
        shop.files(tmp_path, after(2), bo)


def test_the_owners_wording_replaces_the_shipped_one_until_taken_back(shop: Shop) -> None:
    service = PolicyService(shop.counter)
    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    own = Wording("About {{ numbers }}", "Hi {{ contact }}, it is {{ total }}.")
    service.change_wording(2, "en-GB", own)
    draft = shop.reminders.preview(ada, after(5)).draft
    assert (draft.subject, draft.body) == ("About 2026-0001", "Hi Ada Stone, it is €100.00.")
    service.change_wording(2, "en", None)
    assert shop.reminders.preview(ada, after(5)).draft.subject == "Invoice 2026-0001 was due on 1 November 2026"
    with pytest.raises(StageUnknownError):
        service.change_wording(99, "en", own)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("", "empty"),
        ("{{ nobody }}", "unknown_fact"),
        ("{% if %}", "not_readable"),
        ("{{ " + "(" * 5000, "not_readable"),
        ("{{ items.__class__ }}", "not_allowed"),
        ("{{ ''.join(items) }}", "not_allowed"),
        ("{{ 'a' * 999999999 }}", "not_allowed"),
        ("{% for a in items %}{% for b in items %}x{% endfor %}{% endfor %}", "not_allowed"),
        ("{% set a = list ~ list %}", "not_allowed"),
        ("{% include 'x' %}", "not_allowed"),
        ("{{ self }}", "not_allowed"),
        ("{{ items }}", "not_allowed"),
        ("{{ total.upper }}", "not_allowed"),
        ("{% for item in items %}{{ loop }}{% endfor %}", "not_allowed"),
        ("x" * 30_000, "too_long"),
    ],
)
def test_a_wording_that_is_broken_or_reaches_too_far_is_refused(shop: Shop, body: str, why: str) -> None:
    with pytest.raises(WordingError) as refusal:
        PolicyService(shop.counter).change_wording(2, "en", Wording("Subject", body))
    assert refusal.value.facts["why"] == why
    assert refusal.value.field == "body"


@pytest.mark.parametrize("wrong", ["{{ nobody }}", "{{ items }}", "{{ total.__class__ }}", "{{ total", "{{ 2 * 2 }}"])
def test_a_mistake_in_a_wording_is_told_with_its_line(shop: Shop, wrong: str) -> None:
    with pytest.raises(WordingError) as refusal:
        PolicyService(shop.counter).change_wording(2, "en", Wording("Subject", f"Dear all,\n\nwe ask for {wrong}"))
    assert refusal.value.facts["line"] == 3


def test_a_field_that_there_is_none_of_is_named(shop: Shop) -> None:
    for wrong in ("{{ nobody }}", "{% for item in items %}{{ item.nobody }}{% endfor %}"):
        with pytest.raises(WordingError) as refusal:
            PolicyService(shop.counter).change_wording(2, "en", Wording("Subject", wrong))
        assert refusal.value.facts["name"] == "nobody"


def test_a_run_is_counted_by_where_its_messages_stand(shop: Shop) -> None:
    ids = [shop.customer(name) for name in ("Ada", "Bo")] + [shop.customer("Cy", email="", address="1 Quay")]
    for each in ids:
        shop.invoice(each, "100", DUE)
    run_id = shop.queue(after(5), *ids).made_id
    first = shop.read(messages, "queued", run_id)[-1]
    shop.outbox.cancel(first.message_id)
    [run] = shop.read(runs)
    assert (run.run_id, run.as_of, run.counts) == (run_id, after(5), {"queued": 1, "cancelled": 1, "to_print": 1})
    assert shop.read(message_counts, run_id) == run.counts


def test_part_of_the_debt_already_received_is_taken_off_in_the_letter(shop: Shop) -> None:
    from arbook.services.payments import Order

    ada = shop.customer()
    shop.invoice(ada, "100", DUE)
    shop.pay(ada, "30", after(1), order=Order.ON_ACCOUNT)
    draft = shop.reminders.preview(ada, after(5)).draft
    assert draft.proposal.amount == euro("70")
    assert "Already received, thank you: −€30.00\nTogether: €70.00" in draft.body

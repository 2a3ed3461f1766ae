"""What the test of a mail account says: each thing that can be wrong, in words that tell what to do."""

import pytest

from arbook.formats.formats import formats_for
from arbook.mail.replies import Meaning
from arbook.sentences.mail_tests import _MEANT, tried

NORA = "nora@finch.example"


@pytest.mark.parametrize(
    ("outcome", "reply", "said"),
    [
        ("sent", "2.0.0 ok", "Your mail server took the test. Look for it in the inbox of nora@finch.example."),
        ("unsure", "", "The line broke before the server answered. Look in your inbox, then try again."),
        ("refused", "5.2.2 mailbox full",
         "The mailbox of nora@finch.example is full, so the test was not taken. Make room in it first."),
        ("refused", "5.7.1 Relay access denied",
         "Your mail server passes no mail on for this account. Check user name, port and encryption. It said: 5.7.1 "
         "Relay access denied."),
        ("refused", "5.7.60 not allowed to send as this sender",
         "This account may not send from nora@finch.example. Use the account's own address. It said: 5.7.60 not "
         "allowed to send as this sender."),
        ("retry", "4.7.1 Greylisted",
         "The mail server asked to try later, as some do with who is new. Try again in some minutes."),
        ("refused", "whatever", "The mail server refused the test. It said: whatever."),
        ("refused", "", "The mail server refused the test."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(outcome: str, reply: str, said: str) -> None:
    assert tried(NORA, outcome, reply).plain(formats_for("en")) == said


def test_every_meaning_of_an_answer_has_words() -> None:
    assert set(_MEANT) == set(Meaning)

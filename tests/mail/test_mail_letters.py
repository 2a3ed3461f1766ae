"""What stands in a letter is what arrives: names, subjects, bodies and attachments, as typed."""

import base64
import email
import quopri
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from arbook.formats.formats import formats_for
from arbook.mail.compose import LARGEST_MESSAGE, Attachment, Letter, compose, new_message_id
from arbook.mail.errors import (
    AttachmentError,
    BadAddressError,
    BodyTextError,
    HeaderTextError,
    MessageTooLargeError,
)
from arbook.sentences.refusals import explain

LETTER = Letter(
    sender_name="Harbour Bikes",
    sender_address="owner@harbour.example",
    recipient_name="Ada Stone",
    recipient_address="ada@stone.example",
    subject="Invoice 2026-0148",
    body="Dear Ada,\n\nplease pay.\n",
    sent_at=datetime(2026, 11, 21, 9, 30, tzinfo=UTC),
    message_id="<first@harbour.example>",
)
HARD_NAMES = [
    'Stone & <b>Sons</b>, "Ltd"',
    'Anna <b@y.example>, "Anna',
    "مكتبة النور",
    "Zoë 🚲 Söhne GmbH & Co. KG, Abteilung für sehr lange Namen, Straße des 17. Juni, Berlin-Charlottenburg",
    "=?utf-8?q?faked?=",
    "O'Neil; (billing) [dept] \\ back\\slash",
    "a@b.example",
    "two  spaces",
    "密斯特",
    ".",
]


def received(letter: Letter) -> EmailMessage:
    raw = compose(letter).raw
    message = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


ENCODED = re.compile(r"=\?utf-8\?([qb])\?([^?]*)\?=")


def typed(letter: Letter, header: str) -> str:
    """A header read by RFC 2047 alone: gaps between encoded words do not count."""
    head = compose(letter).raw.partition(b"\r\n\r\n")[0].decode("ascii").replace("\r\n ", " ")
    [value] = re.findall(rf"^{header}: (.*)$", head.replace("\r\n", "\n"), re.MULTILINE)

    def words(run: re.Match[str]) -> str:
        parts = [
            base64.b64decode(text) if kind == "b" else quopri.decodestring(text, header=True)
            for kind, text in ENCODED.findall(run[0])
        ]
        return "".join(part.decode("utf-8") for part in parts)

    return re.sub(rf"{ENCODED.pattern}( {ENCODED.pattern})*", words, value)


def no_line_is_long_or_strange(raw: bytes) -> bool:
    return (
        raw.isascii()
        and all(len(line) <= 100 for line in raw.split(b"\r\n"))
        and not re.search(rb"[^\r]\n|\r[^\n]", raw)
    )


@pytest.mark.parametrize("name", HARD_NAMES)
def test_names_and_subjects_arrive_as_typed(name):
    letter = replace(LETTER, recipient_name=name, sender_name=name, subject=name)
    assert typed(letter, "To") == f"{name} <ada@stone.example>"
    assert typed(letter, "From") == f"{name} <owner@harbour.example>"
    assert typed(letter, "Subject") == name


@pytest.mark.parametrize("name", ['Stone & <b>Sons</b>, "Ltd"', "مكتبة النور", "Zoë 🚲", "密斯特", "O'Neil; [dept]"])
def test_another_mail_program_reads_the_same(name):
    message = received(replace(LETTER, recipient_name=name, sender_name=name, subject=name))
    for header, address in (("To", "ada@stone.example"), ("From", "owner@harbour.example")):
        [one] = message[header].addresses
        assert (one.display_name, one.addr_spec) == (name, address)
    assert message["Subject"] == name


# Printable text: line breaks and control characters are refused, and white space at the ends is not part of a name.
printable = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=150)
names = printable.map(str.strip).filter(bool)


@settings(deadline=None)  # the machine may be busy
@given(names, names)
@example('a"b\\', "=?utf-8?b?eA==?=")
@example("x" * 150, "word " * 29 + "end")
@example('?ع\'"">\\EE[ a-,]😀ع] >[<ع"<(😀.=]\'_a>éعßم_[', "'cع م'[\">ED.@,\"_-éb)=>?\\<>[عE]_b[cé.\\ ._😀")
def test_any_printable_name_and_subject_survives_the_way(name, subject):
    letter = replace(LETTER, recipient_name=name, sender_name=name, subject=subject)
    assert typed(letter, "To") == f"{name} <ada@stone.example>"
    assert typed(letter, "From") == f"{name} <owner@harbour.example>"
    assert typed(letter, "Subject") == subject
    assert len(received(letter)["To"].addresses) == 1
    assert no_line_is_long_or_strange(compose(letter).raw)


bodies = st.text(st.characters(exclude_categories=("Cs",)), max_size=400)


@settings(deadline=None)
@given(bodies)
@example(".\n..\nFrom me\n \n\t\ntrailing  \n")
@example("…Å\x85\u2028\x0b\x0c")
def test_any_body_survives_the_way_and_cannot_end_the_message(body):
    letter = replace(LETTER, body=body)
    typed = re.sub(r"\r\n?", "\n", body)
    part = received(letter).get_body(("plain",))
    assert part is not None
    arrived = part.get_payload(decode=True).decode("utf-8").replace("\r\n", "\n")
    assert arrived == (typed if typed.endswith("\n") else typed + "\n")
    assert no_line_is_long_or_strange(compose(letter).raw)


@pytest.mark.parametrize("field", ["sender_name", "recipient_name", "subject", "language"])
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Ada\r\nBcc: all@stone.example", "line_break"),
        ("Ada\nStone", "line_break"),
        ("Ada\u2028Stone", "line_break"),
        ("Ada\x85Stone", "line_break"),
        ("Ada\x00Stone", "control"),
        ("Ada\x1b[2J", "control"),
        ("Ada \ud83d", "not_text"),
    ],
)
def test_what_could_smuggle_a_header_is_refused_and_the_field_is_named(field, text, why):
    with pytest.raises(HeaderTextError) as refused:
        compose(replace(LETTER, **{field: text}))
    assert refused.value.facts["why"] == why
    assert refused.value.field == field


@pytest.mark.parametrize("field", ["message_id", "in_reply_to"])
@pytest.mark.parametrize(
    "text", ["no-brackets@x.example", "<a@b.example>\r\nBcc: c@d.example", "<a b@c.example>", ""]
)
def test_an_id_that_is_none_is_refused(field, text):
    with pytest.raises(HeaderTextError) as refused:
        compose(replace(LETTER, **{field: text}))
    assert refused.value.facts["why"] == "not_an_id"


@pytest.mark.parametrize("field", ["sender_address", "recipient_address", "reply_to"])
def test_two_addresses_in_one_field_are_refused(field):
    with pytest.raises(BadAddressError) as refused:
        compose(replace(LETTER, **{field: "ada@stone.example, eve@stone.example"}))
    assert (refused.value.facts["why"], refused.value.field) == ("several", field)


def test_equal_letters_give_equal_bytes_and_the_envelope_is_the_one_address():
    letter = replace(
        LETTER, recipient_address="Ada@BÜCHER.example", attachments=(Attachment("a.pdf", "application/pdf", b"x"),)
    )
    message = compose(letter)
    assert message == compose(letter)
    assert message.recipient == "Ada@xn--bcher-kva.example"
    assert message.size == len(message.raw)
    assert message.message_id == letter.message_id


def test_the_headers_say_when_which_and_what_it_answers():
    zone = timezone(timedelta(hours=1))
    message = received(
        replace(
            LETTER,
            sent_at=datetime(2026, 11, 21, 10, 30, tzinfo=zone),
            reply_to="office@harbour.example",
            in_reply_to="<earlier@harbour.example>",
            language="de",
        )
    )
    assert message["Date"] == "Sat, 21 Nov 2026 10:30:00 +0100"
    assert message["Message-ID"] == "<first@harbour.example>"
    assert (message["In-Reply-To"], message["References"]) == ("<earlier@harbour.example>",) * 2
    assert message["Reply-To"] == "office@harbour.example"
    assert message["Content-Language"] == "de"
    assert {header.lower() for header in message} & {"cc", "bcc"} == set()


def test_a_time_without_a_zone_is_a_mistake_of_the_program():
    with pytest.raises(ValueError, match="time zone"):
        replace(LETTER, sent_at=datetime(2026, 11, 21, 9, 30))  # noqa: DTZ001


def test_the_html_says_the_same_escaped_and_fetches_nothing():
    body = "Dear <b>Ada</b> & \"co\",\n\nfirst line\nsecond <img src='https://x.example/y'>\n \nمرحبا"
    part = received(replace(LETTER, body=body, language="ar")).get_body(("html",))
    assert part is not None
    shown = part.get_content().replace("\r\n", "\n")
    assert '<p dir="auto">Dear &lt;b&gt;Ada&lt;/b&gt; &amp; &quot;co&quot;,</p>' in shown
    assert "first line<br>\nsecond &lt;img" in shown
    assert '<p dir="auto">مرحبا</p>' in shown
    assert '<html lang="ar">' in shown
    assert re.findall(r"<(\w+)", shown) == ["html", "body", "p", "p", "br", "p"]


def test_half_a_character_in_the_body_is_refused_with_its_place():
    with pytest.raises(BodyTextError) as refused:
        compose(replace(LETTER, body="Dear \ud83d Ada"))
    assert refused.value.facts["position"] == 5


@pytest.mark.parametrize(
    ("name", "arrives"),
    [
        ("Statement.pdf", "Statement.pdf"),
        ("../../etc/passwd", "etc_passwd"),
        ("C:\\Users\\me\\bill.pdf", "C_Users_me_bill.pdf"),
        ('a"b\r\nX: y.pdf', "a_b X_y.pdf"),
        ("كشف حساب 🚲.pdf", "كشف حساب 🚲.pdf"),
        ("bill\u202efdp.exe", "billfdp.exe"),
        ("con.pdf", "_con.pdf"),
        ("\u200b", "attachment"),
        ("...", "attachment"),
        ("x" * 300 + ".pdf", "x" * 96 + ".pdf"),
        ("né" * 80 + ".pdf", "né" * 48 + ".pdf"),
    ],
)
def test_attachments_arrive_whole_under_a_harmless_name(name, arrives):
    content = bytes(range(256)) * 40
    message = received(replace(LETTER, attachments=(Attachment(name, "application/pdf", content),)))
    [part] = message.iter_attachments()
    assert part.get_content() == content
    assert part.get_content_type() == "application/pdf"
    assert part.get_filename() == arrives


@pytest.mark.parametrize(
    ("media_type", "content", "why"),
    [
        ("message/rfc822", b"x", "media_type"),
        ("application/pdf\r\nX: y", b"x", "media_type"),
        ("pdf", b"x", "media_type"),
        ("application/pdf", b"", "empty"),
    ],
)
def test_an_attachment_that_cannot_go_is_refused(media_type, content, why):
    with pytest.raises(AttachmentError) as refused:
        compose(replace(LETTER, attachments=(Attachment("a.pdf", media_type, content),)))
    assert refused.value.facts["why"] == why


def test_a_message_larger_than_servers_take_is_refused():
    huge = Attachment("a.pdf", "application/pdf", b"x" * LARGEST_MESSAGE)
    with pytest.raises(MessageTooLargeError) as refused:
        compose(replace(LETTER, attachments=(huge,)))
    assert refused.value.facts == {"size": 35, "limit": 25}  # base64 makes four bytes of three
    assert explain(refused.value).plain(formats_for("en")) == (
        "The message has 35 MB; mail servers take 25 MB at most. Attach less."
    )


def test_papers_of_eighteen_megabytes_travel_whole():
    content = bytes(range(256)) * (18_000_000 // 256)
    made = compose(replace(LETTER, attachments=(Attachment("a.pdf", "application/pdf", content),)))
    (part,) = email.message_from_bytes(made.raw, policy=policy.SMTP).iter_attachments()
    assert part.get_payload(decode=True) == content


@pytest.mark.parametrize("word", ["Ä", "a", "a ", "שלום ", "請 "])
def test_a_subject_of_ten_thousand_characters_is_folded_into_lines_that_servers_take(word):
    subject = (word * 10_000)[:10_000].strip()
    made = compose(replace(LETTER, subject=subject))
    head = made.raw.partition(b"\r\n\r\n")[0]
    assert max(len(line) for line in head.split(b"\r\n")) <= 998
    assert email.message_from_bytes(made.raw, policy=policy.default)["Subject"] == subject


@pytest.mark.parametrize("name", ["שלום בע״מ", "شركة النور", "a\u200fb", "Ada שלום Lovelace"])
def test_names_from_right_to_left_arrive_as_typed(name):
    made = compose(replace(LETTER, recipient_name=name, subject=name))
    message = email.message_from_bytes(made.raw, policy=policy.default)
    assert (message["To"].addresses[0].display_name, message["Subject"]) == (name, name)
    assert message["To"].addresses[0].addr_spec == LETTER.recipient_address


def test_a_letter_that_nobody_looked_at_says_so_and_any_other_says_nothing_of_it():
    automatic = email.message_from_bytes(compose(replace(LETTER, is_automatic=True)).raw, policy=policy.default)
    assert automatic["Auto-Submitted"] == "auto-generated"
    assert "Auto-Submitted" not in email.message_from_bytes(compose(LETTER).raw, policy=policy.default)


def test_letters_beyond_ascii_in_an_address_stand_in_the_header_as_they_are():
    raw = compose(replace(LETTER, recipient_address="jürgen@bücher.example", recipient_name="Jürgen")).raw
    [to] = [line for line in raw.decode().split("\r\n") if line.startswith("To: ")]
    assert to.endswith("<jürgen@xn--bcher-kva.example>")


def test_message_ids_follow_from_the_token_alone_and_tell_nothing():
    first = new_message_id("harbour.example", "run 7, customer 12")
    assert first == new_message_id("harbour.example", "run 7, customer 12")
    assert first != new_message_id("harbour.example", "run 7, customer 13")
    assert re.fullmatch(r"<[0-9a-f]{32}@harbour\.example>", first)
    long_domain = ".".join(["department" * 5] * 4) + ".example"
    assert received(replace(LETTER, message_id=new_message_id(long_domain, "x")))["Message-ID"].endswith(".example>")

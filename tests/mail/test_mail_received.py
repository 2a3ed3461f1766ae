"""Mails that came in: read as they were meant, and never trusted."""

import contextlib
import itertools
from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arbook.mail.html_text import html_to_text
from arbook.mail.received import (
    LONGEST_TEXT,
    MOST_BYTES,
    MOST_FILE_BYTES,
    ReceivedMail,
    ReceivedMailError,
    read_mail,
)


def letter(**headers: str) -> EmailMessage:
    mail = EmailMessage()
    told = {"From": "Eva Müller <Eva@Shop.example>", "To": "owner@harbour.example", "Subject": "Re: Invoice 17"}
    told |= {"Message-ID": "<a1@shop.example>", "Date": "Tue, 03 Nov 2026 23:30:00 +0100"}
    for name, value in (told | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        if value:
            mail[name] = value
    mail.set_content("We pay on Friday.\n\n> You wrote: please pay\n")
    return mail


def raw(head: str, body: bytes = b"Hello") -> ReceivedMail:
    return read_mail(head.encode("utf-8", "surrogateescape").replace(b"\n", b"\r\n") + b"\r\n\r\n" + body)


def test_a_plain_answer_says_who_when_and_what() -> None:
    found = read_mail(letter(In_Reply_To="<r1@harbour.example>").as_bytes())
    assert (found.from_name, found.from_address) == ("Eva Müller", "eva@shop.example")
    assert (found.sent_on, found.subject, found.mail_id) == (date(2026, 11, 3), "Re: Invoice 17", "<a1@shop.example>")
    assert found.answers == ("<r1@harbour.example>",)
    assert found.body == "We pay on Friday.\n\n> You wrote: please pay"
    assert found.to_addresses == ("owner@harbour.example",)


def test_text_is_taken_before_html_and_html_alone_becomes_text() -> None:
    both = letter()
    both.add_alternative("<p>From the HTML</p>", subtype="html")
    assert read_mail(both.as_bytes()).body.startswith("We pay on Friday.")
    html = EmailMessage()
    html["From"] = "eva@shop.example"
    html.set_content(
        "<html><head><title>x</title><style>p{}</style></head><body><p>We pay&nbsp;on <b>Friday</b>.</p>"
        "<script>alert(1)</script><div>Eva<br>Shop</div></body></html>",
        subtype="html",
    )
    assert read_mail(html.as_bytes()).body == "We pay on Friday.\n\nEva\nShop"


def test_files_are_kept_and_those_too_large_only_named() -> None:
    mail = letter()
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="..\\..\\we/paid:it.png")
    mail.add_attachment(b"x" * (MOST_FILE_BYTES + 1), maintype="application", subtype="pdf", filename="huge.pdf")
    found = read_mail(mail.as_bytes())
    assert [(each.name, each.media_type, each.content) for each in found.files] == [
        ("_.._we_paid_it.png", "image/png", b"\x89PNG")
    ]
    assert found.left_out == ("huge.pdf",)


def test_a_mail_that_hangs_on_a_mail_is_a_file() -> None:
    mail = letter()
    mail.add_attachment(letter(Subject="the first one"))
    [file] = read_mail(mail.as_bytes()).files
    assert file.name.endswith(".eml")
    assert b"the first one" in file.content


@pytest.mark.parametrize(
    ("charset", "body", "told"),
    [
        ("iso-8859-1", "Grüße".encode("latin-1"), "Grüße"),
        ("no-such-charset", "Grüße".encode(), "Grüße"),
        ("utf-8", "Grüße 5 €".encode("cp1252"), "Grüße 5 €"),
        ("utf-8", b"a\x00b\x1b[31m\xe2\x80\xaec", "ab[31mc"),
    ],
)
def test_a_wrong_or_unknown_character_set_is_read_as_well_as_can_be(charset: str, body: bytes, told: str) -> None:
    assert raw(f"From: eva@shop.example\nContent-Type: text/plain; charset={charset}", body).body == told


def test_bytes_where_a_header_should_be_ascii_are_read_too() -> None:
    found = raw("From: Müller <eva@shop.example>\nSubject: Grüße =?utf-8?q?=C3=A4?= =?x-what?b?w6Q=?=")
    assert found.from_name == "Müller"
    assert found.subject.startswith("Grüße ä")


def test_without_an_id_the_same_file_is_known_again_and_another_is_not() -> None:
    first, again, other = (raw("From: eva@shop.example", body) for body in (b"one", b"one", b"two"))
    assert first.mail_id == again.mail_id != other.mail_id


@pytest.mark.parametrize(
    "header",
    ["Auto-Submitted: auto-replied", "Content-Type: multipart/report; boundary=x; report-type=delivery-status"],
)
def test_what_a_machine_wrote_is_told_apart(header: str) -> None:
    assert raw(f"From: eva@shop.example\n{header}").is_automatic
    assert not raw("From: eva@shop.example\nAuto-Submitted: no").is_automatic


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02", b"%PDF-1.7 ...", b"Just a note without any head"])
def test_what_is_no_mail_is_refused(content: bytes) -> None:
    with pytest.raises(ReceivedMailError) as refused:
        read_mail(content)
    assert refused.value.facts["why"] == "no_mail"


def test_a_file_beyond_all_measure_is_refused_before_it_is_read() -> None:
    with pytest.raises(ReceivedMailError) as refused:
        read_mail(b"From: a@b.example\r\n\r\n" + b"x" * MOST_BYTES)
    assert refused.value.facts["why"] == "too_large"


@pytest.mark.parametrize("boundary", ["a", "a%d"])
def test_parts_nested_without_end_do_no_harm(boundary: str) -> None:
    head = "From: eva@shop.example\nContent-Type: multipart/mixed; boundary=" + boundary.replace("%d", "0")
    names = [boundary.replace("%d", str(depth)) for depth in range(3001)]
    body = "".join(
        f"--{outer}\r\nContent-Type: multipart/mixed; boundary={inner}\r\n\r\n"
        for outer, inner in itertools.pairwise(names)
    )
    with contextlib.suppress(ReceivedMailError):
        assert raw(head, body.encode()).from_address == "eva@shop.example"


def test_a_very_long_text_is_cut() -> None:
    assert len(raw("From: eva@shop.example", b"word " * LONGEST_TEXT).body) == LONGEST_TEXT


@given(st.binary(max_size=400), st.binary(max_size=200))
def test_no_bytes_break_the_reader(head: bytes, body: bytes) -> None:
    for content in (head + b"\r\n\r\n" + body, b"From: " + head + b"\r\nContent-Type: " + body + b"\r\n\r\n" + head):
        try:
            found = read_mail(content)
        except ReceivedMailError:
            continue
        assert "\x00" not in found.body + found.subject + found.from_name


@given(st.text(alphabet="<>/&;ap \n\"='!-b", max_size=200))
def test_no_html_breaks_the_reader(html: str) -> None:
    assert isinstance(html_to_text(html), str)

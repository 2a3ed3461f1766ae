"""Composing and handing over mails with a statement of 40 kB, beside bare smtplib that sends the prepared bytes.

Both talk over TLS to the same server on loopback, each on one connection for all. The server is a program of its own,
so that its work counts for neither. Memory is the largest resident size, before and after 1,000 more mails.
"""

import smtplib
import ssl
from datetime import UTC, datetime
from multiprocessing import Process, SimpleQueue, get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from arbook.mail.account import MailAccount, Security
from arbook.mail.compose import Attachment, ComposedMessage, Letter, compose
from arbook.mail.session import Timeouts
from arbook.mail.smtp import Post, open_post
from arbook.mail.steps import Outcome
from benchmarks.memory import megabytes
from benchmarks.timing import compare
from tests.support.accounts import PASSWORD
from tests.support.certificates import Authority
from tests.support.smtp_server import ScriptedSmtpServer, SmtpScript

MANY = 1_000
_ROUND = 100
GOAL = 2.0
_PAPER = Attachment("Statement.pdf", "application/pdf", Random(1).randbytes(40_000))
_BODY = "Dear Ada,\n\naccording to our books one payment is still open:\n\n2026-0148, due 1 November: €640.00\n" * 3


def letter(number: int) -> Letter:
    """One customer's reminder."""
    return Letter(
        sender_name="Finch Joinery",
        sender_address="owner@finch.example",
        recipient_name=f"Customer {number}",
        recipient_address=f"customer{number}@stone.example",
        subject=f"Invoice 2026-{number:04}",
        body=_BODY,
        sent_at=datetime(2026, 11, 26, 9, tzinfo=UTC),
        message_id=f"<{number}@finch.example>",
        attachments=(_PAPER,),
    )


def serve(folder: str, told: "SimpleQueue[tuple[int, str]]", done: "SimpleQueue[bool]") -> None:
    """Run the server until somebody says done; what it takes is thrown away."""
    authority = Authority(Path(folder))
    with ScriptedSmtpServer(authority.server_context(), SmtpScript()) as server:
        server.mailbox = _Nowhere()
        told.put((server.port, authority.pem()))
        done.get()


class _Nowhere(list):  # type: ignore[type-arg]
    """A mailbox that keeps nothing."""

    def append(self, _message: object) -> None:
        """Throw it away."""


def send_ours(post: Post, start: int, count: int) -> None:
    """Compose and hand over."""
    for number in range(start, start + count):
        message = compose(letter(number))
        assert post.deliver(message.recipient, message.raw).outcome is Outcome.SENT


def send_bare(server: smtplib.SMTP, messages: list[ComposedMessage]) -> None:
    """Hand over what is composed already."""
    for message in messages:
        server.sendmail("owner@finch.example", [message.recipient], message.raw)


def run(port: int, context: ssl.SSLContext) -> None:
    """Both, interleaved; then memory."""
    account = MailAccount("Finch", "owner@finch.example", "localhost", port, Security.STARTTLS, "owner")
    prepared = [compose(letter(number)) for number in range(_ROUND)]
    bare = smtplib.SMTP("localhost", port)
    bare.starttls(context=context)
    bare.login("owner", PASSWORD)
    with open_post(account, PASSWORD, tls_context=context, timeouts=Timeouts()) as post:
        compare(
            f"{_ROUND} mails with a PDF of 40 kB",
            lambda: send_ours(post, 0, _ROUND),
            lambda: send_bare(bare, prepared),
            goal=GOAL,
        )
        before = megabytes()
        send_ours(post, _ROUND, MANY)
        print(f"memory after {MANY} mails: {megabytes() - before:.1f} MB more")
    bare.quit()


if __name__ == "__main__":
    spawning = get_context("spawn")
    told, done = spawning.SimpleQueue(), spawning.SimpleQueue()
    with TemporaryDirectory() as folder:
        server: Process = spawning.Process(target=serve, args=(folder, told, done))  # type: ignore[assignment]
        server.start()
        port, pem = told.get()
        run(port, ssl.create_default_context(cadata=pem))
        done.put(True)
        server.join()

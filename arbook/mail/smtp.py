"""The post of one run: a connection opened once, kept for all messages, opened again when the server tires of it."""

import re
import smtplib
import ssl
from types import TracebackType
from typing import Self

from arbook.mail.account import MailAccount
from arbook.mail.addresses import check_address
from arbook.mail.errors import BadAddressError, SenderRefusedError
from arbook.mail.keys import Key
from arbook.mail.replies import is_about_sender
from arbook.mail.session import Timeouts, open_session, trusted_context
from arbook.mail.steps import (
    CLOSING,
    Delivery,
    Envelope,
    Outcome,
    Stage,
    agree_on_recipient,
    agree_on_sender,
    announce_data,
    broken_line,
    finish,
    reset,
    tell,
    why_impossible,
)

_BARE_LINE_END = re.compile(rb"\r(?!\n)|(?<!\r)\n")  # some servers take these for line ends, and so for a final dot
_LINE_FAULTS = (OSError, smtplib.SMTPException)


def open_post(
    account: MailAccount,
    key: Key,
    *,
    tls_context: ssl.SSLContext | None = None,
    timeouts: Timeouts | None = None,
) -> "Post":
    """Connect, verify, log in: once for a whole run. Raises a ``PostError``, before any message was claimed.

    ``tls_context`` is only for tests with their own certificate authority; it must verify.
    """
    return Post(account, key, tls_context=tls_context or trusted_context(), timeouts=timeouts or Timeouts())


class Post:
    """One conversation for all messages of a run; a context manager.

    For each message: ``prepare`` (the server agrees to sender and recipient), then record the claim, then
    ``deliver``. Whatever either *raises* is a ``PostError``: stop the run; the message was certainly not sent.
    Use it from one thread.
    """

    def __init__(self, account: MailAccount, key: Key, *, tls_context: ssl.SSLContext, timeouts: Timeouts) -> None:
        self._account = account
        self._key = key
        self._tls_context = tls_context
        self._timeouts = timeouts
        self._sender = check_address(account.address)
        self._prepared: tuple[str, bytes] | None = None
        self._server: smtplib.SMTP | None = None
        self._open_line()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Say goodbye if the line is in order. What was answered stays answered, whatever happens here."""
        server, self._server = self._server, None
        if server is None:
            return
        try:
            server.quit()
        except _LINE_FAULTS:
            server.close()

    def prepare(self, recipient_address: str, raw: bytes) -> Delivery | None:
        """Everything that can fail before the message itself travels: None when the server waits for it.

        Else the verdict, ``REFUSED`` or ``RETRY``, both certain. A connection that the server closed while it was
        idle is opened again, once. Raises ``PostError``, among them ``SenderRefusedError``.
        """
        self._prepared = None
        if _BARE_LINE_END.search(raw) or not raw.endswith(b"\r\n"):
            return Delivery(Outcome.REFUSED, Stage.MESSAGE)
        try:
            recipient = check_address(recipient_address)
        except BadAddressError:
            return Delivery(Outcome.REFUSED, Stage.ADDRESS)
        needs_smtputf8 = recipient.needs_smtputf8 or self._sender.needs_smtputf8
        verdict = self._agree(Envelope(self._sender.wire, recipient.wire, needs_smtputf8, len(raw)))
        if verdict is None:
            self._prepared = (recipient_address, raw)
        return verdict

    def deliver(self, recipient_address: str, raw: bytes) -> Delivery:
        """Send ``raw``, byte for byte, to exactly this one recipient, preparing first if that was not done.

        ``UNSURE`` comes only from here, and only when the line broke between the final dot and the answer.
        """
        if self._prepared != (recipient_address, raw):
            verdict = self.prepare(recipient_address, raw)
            if verdict is not None:
                return verdict
        try:
            return self._hand_over(raw)
        except BaseException:
            self._hang_up()  # stopped in the middle of a message: not even a goodbye may be said
            raise

    def _agree(self, envelope: Envelope) -> Delivery | None:
        """MAIL and RCPT; once more on a new connection if the kept one has died."""
        verdict: Delivery | None = None
        for _attempt in range(2):
            server = self._server or self._open_line()
            try:
                return self._ask(server, envelope)
            except _LINE_FAULTS as fault:
                self._hang_up()
                verdict = broken_line(fault)
        return verdict

    def _ask(self, server: smtplib.SMTP, envelope: Envelope) -> Delivery | None:
        reset(server)
        impossible = why_impossible(server, envelope)
        if impossible is not None:
            return impossible
        verdict = agree_on_sender(server, envelope) or agree_on_recipient(server, envelope)
        if verdict is None or verdict.outcome is not Outcome.REFUSED:
            return verdict
        if verdict.stage is Stage.SENDER or is_about_sender(verdict.text):
            raise SenderRefusedError(*self._account.place, code=verdict.code, text=verdict.text)
        return verdict

    def _hand_over(self, raw: bytes) -> Delivery:
        """DATA, the bytes, the dot. The server waits for us: ``prepare`` has just said so."""
        server, self._prepared = self._server, None
        assert server is not None
        try:
            verdict = announce_data(server)
            if verdict is not None:
                return verdict
            verdict = tell(server, raw, self._timeouts)
        except _LINE_FAULTS as fault:
            self._hang_up()
            return broken_line(fault, Stage.DATA)
        if verdict is not None:
            self._hang_up()
            return verdict
        delivery = finish(server, self._timeouts)
        if delivery.outcome is Outcome.UNSURE or delivery.code == CLOSING:
            self._hang_up()
        return delivery

    def _open_line(self) -> smtplib.SMTP:
        self._server = open_session(self._account, self._key, self._tls_context, self._timeouts)
        return self._server

    def _hang_up(self) -> None:
        """End the conversation without a word; the next message opens a new one."""
        server, self._server, self._prepared = self._server, None, None
        if server is not None:
            server.close()

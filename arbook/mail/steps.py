"""The steps of one message through an open conversation, and what each answer means.

The one boundary that matters is the final dot. Before it is sent, every failure means "not sent". After the server's
answer the case is clear too. Only a conversation that breaks between the dot and the answer leaves the question open,
and then it is called open: guessing would remind a customer twice, or never.
"""

import re
import smtplib
import ssl
from dataclasses import dataclass
from enum import StrEnum

from arbook.mail.session import Timeouts, server_text

CLOSING = 421  # the server says goodbye
_GO_AHEAD, _TOO_LARGE = 354, 552
_LINE_DOT = re.compile(rb"(?m)^\.")
_CHUNK = 32_768  # bytes given to the network at once, so that each piece has the whole patience


class Outcome(StrEnum):
    """What became of one message.

    ``SENT``: the server took it. ``REFUSED``: certainly not sent, and trying again will not help. ``RETRY``:
    certainly not sent, later may help. ``UNSURE``: it may have arrived; only a human may have it sent again.
    ``WRITTEN``: it became a file, since the owner wants nothing sent. ``PRETENDED``: it would have left, were its
    customer not invented.
    """

    SENT = "sent"
    REFUSED = "refused"
    RETRY = "retry"
    UNSURE = "unsure"
    WRITTEN = "written"
    PRETENDED = "pretended"


class Stage(StrEnum):
    """Where the outcome was decided."""

    MESSAGE = "message"  # it never went out: too large for this server, or its bytes are damaged
    ADDRESS = "address"  # it never went out: not one address, or this server cannot carry its letters
    LINE = "line"  # the connection broke before the message was told
    SENDER = "sender"
    RECIPIENT = "recipient"
    DATA = "data"
    DOT = "dot"
    FILE = "file"
    DEMO = "demo"


@dataclass(frozen=True, slots=True)
class Delivery:
    """The outcome with its facts: the server's ``code`` (None when it said nothing) and its words."""

    outcome: Outcome
    stage: Stage
    code: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Who sends to whom: one sender, one recipient, never more; ``size`` of the message in bytes."""

    sender: str
    recipient: str
    needs_smtputf8: bool
    size: int


def why_impossible(server: smtplib.SMTP, envelope: Envelope) -> Delivery | None:
    """What the server's own list of abilities already rules out."""
    if envelope.needs_smtputf8 and not server.has_extn("smtputf8"):
        return Delivery(Outcome.REFUSED, Stage.ADDRESS)
    limit = server.esmtp_features.get("size", "")
    if limit.isdecimal() and 0 < int(limit) < envelope.size:
        return Delivery(Outcome.REFUSED, Stage.MESSAGE)
    return None


def agree_on_sender(server: smtplib.SMTP, envelope: Envelope) -> Delivery | None:
    """MAIL; None when accepted. ``REFUSED`` at ``Stage.SENDER`` concerns the account, not this message."""
    options = [f"SIZE={envelope.size}"] if server.has_extn("size") else []
    if envelope.needs_smtputf8:
        options += ["SMTPUTF8", "BODY=8BITMIME"]
    code, text = server.mail(envelope.sender, options)
    stage = Stage.MESSAGE if code == _TOO_LARGE else Stage.SENDER
    return _verdict_or_yes(code, text, stage)


def agree_on_recipient(server: smtplib.SMTP, envelope: Envelope) -> Delivery | None:
    """RCPT, exactly one; None when accepted."""
    code, text = server.rcpt(envelope.recipient)
    return _verdict_or_yes(code, text, Stage.RECIPIENT)


def reset(server: smtplib.SMTP) -> None:
    """Forget what the last message left open; raises ``smtplib.SMTPException`` when the line is no longer good."""
    code, text = server.rset()
    if code // 100 != 2:
        raise smtplib.SMTPResponseException(code, text)


def announce_data(server: smtplib.SMTP) -> Delivery | None:
    """DATA; None when the server says go ahead."""
    code, text = server.docmd("DATA")
    return None if code == _GO_AHEAD else _verdict(code, text, Stage.DATA)


def tell(server: smtplib.SMTP, raw: bytes, timeouts: Timeouts) -> Delivery | None:
    """Send the message's bytes without the final dot; None when the server listened to the end.

    A server that speaks or hangs up before the dot has not taken the message. Looking once more keeps the number of
    open cases small.
    """
    told = _LINE_DOT.sub(b"..", raw)
    for start in range(0, len(told), _CHUNK):
        server.send(told[start : start + _CHUNK])
    if not _has_answered_early(server, timeouts):
        return None
    code, text = server.getreply()
    outcome = Outcome.REFUSED if code // 100 == 5 else Outcome.RETRY
    return Delivery(outcome, Stage.DATA, code, server_text(text))


def finish(server: smtplib.SMTP, timeouts: Timeouts) -> Delivery:
    """The final dot and the server's answer to it. Raises nothing of the network: such a loss is ``UNSURE``."""
    outcomes = {2: Outcome.SENT, 4: Outcome.RETRY, 5: Outcome.REFUSED}
    try:
        _set_timeout(server, timeouts.dot)
        server.send(".\r\n")
        code, text = server.getreply()
        _set_timeout(server, timeouts.command)
    except (OSError, smtplib.SMTPException):
        return Delivery(Outcome.UNSURE, Stage.DOT)
    return Delivery(outcomes.get(code // 100, Outcome.UNSURE), Stage.DOT, code, server_text(text))


def broken_line(fault: Exception, stage: Stage = Stage.LINE) -> Delivery:
    """The verdict for a conversation that broke before the dot: certainly not sent."""
    if isinstance(fault, smtplib.SMTPResponseException):
        return Delivery(Outcome.RETRY, stage, fault.smtp_code, server_text(fault.smtp_error))
    return Delivery(Outcome.RETRY, stage)


def _verdict_or_yes(code: int, text: bytes, stage: Stage) -> Delivery | None:
    return None if code // 100 == 2 else _verdict(code, text, stage)


def _verdict(code: int, text: bytes, stage: Stage) -> Delivery:
    """Later or never; an answer that is neither, or a goodbye, ends the conversation by raising."""
    if code == CLOSING or code // 100 not in (4, 5):
        raise smtplib.SMTPResponseException(code, text)
    return Delivery(Outcome.RETRY if code // 100 == 4 else Outcome.REFUSED, stage, code, server_text(text))


def _has_answered_early(server: smtplib.SMTP, timeouts: Timeouts) -> bool:
    """Whether the server has said something, or hung up, although it is our turn; does not wait."""
    if server.file is None:
        return True
    _set_timeout(server, 0)
    try:
        server.file.peek(1)
    except ssl.SSLWantReadError:
        return False
    except OSError:
        return True
    finally:
        _set_timeout(server, timeouts.command)
    return True


def _set_timeout(server: smtplib.SMTP, seconds: float) -> None:
    if server.sock is not None:
        server.sock.settimeout(seconds)

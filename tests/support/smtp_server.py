"""A mail server on loopback that does what a script says, at the exact place the script says it.

It speaks enough ESMTP for a client that logs in: STARTTLS or TLS from the start, AUTH PLAIN and LOGIN, SIZE and
SMTPUTF8. ``faults`` maps a step to what happens there:

- a text is answered instead of the usual reply, and the step is not done;
- bytes are sent as they are, and then the line is cut;
- ``DROP`` cuts the line without a word, ``HANG`` says nothing until the server is stopped;
- a float is so many seconds of thinking before the usual reply;
- a list gives one of these for each visit of the step, ``None`` meaning "as usual".

Steps: ``banner``, ``ehlo``, ``starttls``, ``auth``, ``rset``, ``mail``, ``rcpt``, ``data``, ``inside`` (after the
first line of the message), ``dot`` (the message has arrived, the reply has not; ``TAKE_AND_DROP`` keeps it before the
cut), ``quit``.
"""

import base64
import contextlib
import queue
import select
import socket
import ssl
import threading
import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

DROP = object()
HANG = object()
TAKE_AND_DROP = object()  # at "dot": keep the message, then cut: the answer is lost
_USUAL = None


@dataclass
class Received:
    """One message as the server took it."""

    sender: str
    recipients: list[str]
    raw: bytes


@dataclass
class SmtpScript:
    """How the server is to behave."""

    faults: dict[str, object] = field(default_factory=dict)
    extensions: tuple[str, ...] = ("SIZE 20000000", "8BITMIME", "SMTPUTF8")
    auth: str | None = "PLAIN LOGIN"
    offers_starttls: bool = True
    hears_initial_response: bool = True
    users: dict[str, str] = field(default_factory=lambda: {"owner": "right horse"})


class _LineOverError(Exception):
    """The connection is over."""


class ScriptedSmtpServer:
    """Listens on 127.0.0.1 from ``with`` to the end of it; ``mailbox`` holds what it took."""

    def __init__(self, tls: ssl.SSLContext, script: SmtpScript | None = None, *, implicit: bool = False) -> None:
        self.script = script or SmtpScript()
        self.mailbox: list[Received] = []
        self.log: list[str] = []  # the verbs in their order
        self.connections = 0
        self.logins = 0
        self._tls, self._implicit = tls, implicit
        self._stopping = threading.Event()
        self._interjections: queue.SimpleQueue[tuple[str, threading.Event]] = queue.SimpleQueue()
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Close everything, as a machine that is switched off."""
        self._stopping.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut_all()
        for thread in self._threads:
            thread.join(5)

    def cut_all(self) -> None:
        """Cut the connections that are open now; new ones are taken."""
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._open.clear()

    def interject(self, reply: str) -> None:
        """Say something in the conversation that waits for text, although it is not the server's turn.

        The conversation's own thread says it: a TLS line must not be used by two threads at once.
        """
        said = threading.Event()
        self._interjections.put((reply, said))
        assert said.wait(5)

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._open.append(connection)
            self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        talk = _Talk(self, connection)
        with contextlib.suppress(_LineOverError, OSError):
            if self._implicit:
                talk.encrypt(self._tls)
            talk.run(self._tls)
        talk.close()

    def fault_at(self, step: str) -> object:
        """The next fault of the script for this step, or None."""
        planned = self.script.faults.get(step, _USUAL)
        if isinstance(planned, list):
            return planned.pop(0) if planned else _USUAL
        return planned

    def wait_until_stopped(self) -> None:
        """Say nothing, as a server that hangs."""
        self._stopping.wait(30)


class _Talk:
    """One conversation, from the server's side."""

    def __init__(self, server: ScriptedSmtpServer, connection: socket.socket) -> None:
        self._server, self._socket = server, connection
        self._file = connection.makefile("rb")
        self._sender: str | None = None
        self._recipients: list[str] = []

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self._socket.close()

    def encrypt(self, tls: ssl.SSLContext) -> None:
        self._file.close()
        plain = self._socket
        self._socket = tls.wrap_socket(plain, server_side=True)
        self._server._open.append(self._socket)
        self._file = self._socket.makefile("rb")

    def say(self, text: str) -> None:
        self._socket.sendall(text.encode() + b"\r\n")

    def step(self, name: str, usual: str) -> bool:
        """Answer as usual or as the script says; True when the step was done."""
        fault = self._server.fault_at(name)
        if isinstance(fault, float):
            time.sleep(fault)
            fault = _USUAL
        if fault is DROP or fault is TAKE_AND_DROP:
            raise _LineOverError
        if fault is HANG:
            self._server.wait_until_stopped()
            raise _LineOverError
        if isinstance(fault, bytes):  # exactly these bytes and then the cut, for half lines
            self._socket.sendall(fault)
            raise _LineOverError
        self.say(fault if isinstance(fault, str) else usual)
        if isinstance(fault, str) and fault.startswith("421"):
            raise _LineOverError
        return fault is _USUAL

    def run(self, tls: ssl.SSLContext) -> None:
        self.step("banner", "220 localhost ESMTP ready")
        while line := self._file.readline():
            verb, _, rest = line.decode("utf-8", "replace").strip().partition(" ")
            verb = verb.upper()
            self._server.log.append(verb)
            if verb == "STARTTLS":
                if self.step("starttls", "220 go on"):
                    self.encrypt(tls)
            elif verb == "DATA":
                self._data()
            elif verb == "QUIT":
                self.step("quit", "221 bye")
                return
            else:
                self._command(verb, rest)

    def _command(self, verb: str, rest: str) -> None:
        if verb == "EHLO":
            self.step("ehlo", self._abilities())
        elif verb == "AUTH":
            self._auth(rest)
        elif verb == "RSET":
            self._sender, self._recipients = None, []
            self.step("rset", "250 forgotten")
        elif verb == "MAIL":
            if self._sender is not None:
                self.say("503 one at a time")
            elif self.step("mail", "250 sender ok"):
                self._sender = rest[rest.index("<") + 1 : rest.index(">")]
        elif verb == "RCPT":
            if self.step("rcpt", "250 recipient ok"):
                self._recipients.append(rest[rest.index("<") + 1 : rest.index(">")])
        else:
            self.say("500 what")

    def _abilities(self) -> str:
        script, is_secret = self._server.script, isinstance(self._socket, ssl.SSLSocket)
        lines = ["localhost", *script.extensions]
        if script.offers_starttls and not is_secret:
            lines.append("STARTTLS")
        if script.auth and is_secret:
            lines.append(f"AUTH {script.auth}")
        return "\r\n".join([f"250-{line}" for line in lines[:-1]] + [f"250 {lines[-1]}"])

    def _auth(self, rest: str) -> None:
        mechanism, _, first = rest.partition(" ")
        if mechanism == "XOAUTH2":
            self._server.logins += 1
            self.step("auth", "235 welcome")
            return
        if mechanism == "PLAIN":
            if not self._server.script.hears_initial_response:
                self.say("334 ")
                first = self._file.readline().decode()
            _, user, password = base64.b64decode(first).decode().split("\0")
        else:
            user, password = (self._ask(question) for question in ("Username:", "Password:"))
        self._server.logins += 1
        if self._server.script.users.get(user) != password:
            self.say("535 5.7.8 user name or password not accepted")
        else:
            self.step("auth", "235 welcome")

    def _ask(self, question: str) -> str:
        self.say("334 " + base64.b64encode(question.encode()).decode())
        return base64.b64decode(self._file.readline()).decode()

    def _data(self) -> None:
        if self._sender is None or not self._recipients:
            self.say("503 who to whom")
            return
        if not self.step("data", "354 go ahead"):
            return
        self._wait_for_text()
        lines: list[bytes] = []
        while (line := self._file.readline()) != b".\r\n":
            if not line:
                raise _LineOverError
            lines.append(line.removeprefix(b"."))
            if len(lines) == 1 and self._server.script.faults.get("inside"):
                self.step("inside", "")
                raise _LineOverError
        taken = Received(self._sender, self._recipients, b"".join(lines))
        if self._will_take():
            self._server.mailbox.append(taken)
        self.step("dot", "250 2.0.0 taken as 4711")
        self._sender, self._recipients = None, []

    def _wait_for_text(self) -> None:
        """Until the client begins its text, say what is to be said out of turn."""
        while not select.select([self._socket], [], [], 0.02)[0]:
            with contextlib.suppress(queue.Empty):
                reply, said = self._server._interjections.get_nowait()
                self.say(reply)
                said.set()

    def _will_take(self) -> bool:
        """Whether this message is kept: no fault planned, or one that begins only after taking it."""
        fault = self._server.script.faults.get("dot")
        if isinstance(fault, list):
            fault = fault[0] if fault else _USUAL
        return fault is _USUAL or fault is TAKE_AND_DROP or isinstance(fault, float)

"""A mailbox server on loopback that knows LOGIN's way in, LIST and APPEND, and does what a script says instead."""

import base64
import contextlib
import re
import socket
import ssl
import threading
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self


@dataclass
class ImapScript:
    """How the server is to behave. ``append``: its answer, or None to cut the line."""

    users: dict[str, str] = field(default_factory=lambda: {"owner": "right horse"})
    tokens: set[str] = field(default_factory=set)
    folders: tuple[str, ...] = (r'(\HasNoChildren) "." INBOX', r'(\HasNoChildren \Sent) "." "Gesendete Post"')
    append: str | None = "OK stored"


class ScriptedImapServer:
    """Listens with TLS on 127.0.0.1; ``kept`` holds (folder, bytes) of what was appended."""

    def __init__(self, tls: ssl.SSLContext, script: ImapScript | None = None) -> None:
        self.script = script or ImapScript()
        self.kept: list[tuple[str, bytes]] = []
        self.connections = 0
        self.answers: list[bytes] = []  # to the refusals of tokens
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(5)

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._start(self._serve, connection)

    def _is_known(self, way: str, said: str) -> bool:
        if way == "XOAUTH2":
            return said in [f"user=owner\x01auth=Bearer {token}\x01\x01" for token in self.script.tokens]
        _, user, password = said.split("\0")
        return self.script.users.get(user) == password

    def _serve(self, plain: socket.socket) -> None:
        with contextlib.suppress(OSError), self._tls.wrap_socket(plain, server_side=True) as line:
            line.settimeout(5)
            file = line.makefile("rwb")

            def say(text: str) -> None:
                file.write(text.encode() + b"\r\n")
                file.flush()

            say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SPECIAL-USE] ready")
            while command := file.readline().decode().strip():
                tag, verb, *rest = command.split(" ", 2)
                if verb == "CAPABILITY":
                    say("* CAPABILITY IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SPECIAL-USE")
                    say(f"{tag} OK done")
                elif verb == "AUTHENTICATE":
                    say("+ ")
                    said = base64.b64decode(file.readline()).decode()
                    is_known = self._is_known(rest[0], said)
                    if rest[0] == "XOAUTH2" and not is_known:
                        say("+ " + base64.b64encode(b'{"status":"400"}').decode())
                        self.answers.append(file.readline())
                    say(f"{tag} OK in" if is_known else f"{tag} NO [AUTHENTICATIONFAILED] no")
                elif verb == "LIST":
                    for each in self.script.folders:
                        say(f"* LIST {each}")
                    say(f"{tag} OK done")
                elif verb == "APPEND":
                    found = re.fullmatch(r'("[^"]*"|\S+) .*\{(\d+)\}', rest[0])
                    assert found is not None
                    say("+ go on")
                    raw = file.read(int(found[2]))
                    file.readline()
                    if self.script.append is None:
                        return
                    if self.script.append.startswith("OK"):
                        self.kept.append((found[1], raw))
                    say(f"{tag} {self.script.append}")
                elif verb == "LOGOUT":
                    say("* BYE")
                    say(f"{tag} OK bye")
                    return

"""The door that a browser comes back through after a sign-in: it opens on this machine alone and closes behind it."""

import html
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import monotonic
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from arbook.mail.errors import SignInError

_HERE = "127.0.0.1"
_TURN = 0.2
"""Seconds between two looks at whether the owner gave up."""
_LARGEST = 65_536
"""Bytes of an answer; no provider sends as much."""


class LoopbackDoor:
    """Listens on 127.0.0.1, on any free port; a context manager. ``page`` is what the browser shows afterwards.

    Raises ``SignInError``: ``no_port``.
    """

    def __init__(self, page: str) -> None:
        try:
            self._server = _Server((_HERE, 0), _Visit)
        except OSError:
            raise SignInError(why="no_port") from None
        self._server.timeout = _TURN
        self._server.page = page.encode()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.server_close()

    def answer(self, state: str, seconds: float, is_cancelled: Callable[[], bool]) -> dict[str, str]:
        """What the provider answered to the request that carries this ``state``; any other visit is turned away.

        Raises:
            SignInError: ``timeout``, ``cancelled``.
        """
        self._server.state, self._server.found = state, {}
        end = monotonic() + seconds
        while not self._server.found:
            if is_cancelled():
                raise SignInError(why="cancelled")
            if monotonic() > end:
                raise SignInError(why="timeout")
            self._server.handle_request()
        return self._server.found


class _Server(HTTPServer):
    """``state`` is what the answer must carry, ``found`` the answer."""

    page = b""
    state = ""
    found: dict[str, str]
    allow_reuse_address = False  # on Windows it would let another program listen here too

    def handle_error(self, request: object, client_address: object) -> None:
        """A visitor that hangs up is nobody's business: the library would print its address."""


class _Visit(BaseHTTPRequestHandler):
    """One visit; only the answer that was waited for is taken."""

    timeout = 5  # a visitor that says nothing must not hold the door
    server: _Server

    def do_GET(self) -> None:
        self._take(urlsplit(self.path).query)

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        size = int(length) if length.isdecimal() else 0
        self._take(self.rfile.read(size).decode("utf-8", "replace") if size <= _LARGEST else "")

    def _take(self, query: str) -> None:
        found = {name: values[0] for name, values in parse_qs(query).items()}
        is_ours = urlsplit(self.path).path == "/" and found.get("state") == self.server.state
        if not is_ours or not (found.get("code") or found.get("error")):
            self.send_error(404)
            return
        self._show(self.server.page)
        self.server.found = found

    def _show(self, page: bytes) -> None:
        self.send_response(200)
        for name, value in (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(page))),
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("Connection", "close"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """The address that was asked for holds the code: it is written nowhere."""


def page_saying(words: str) -> str:
    """A bare page with one sentence."""
    told = html.escape(words)
    return (
        '<!doctype html><html><head><meta charset="utf-8"><title>arbook</title>'
        "<style>body { font: 1.2rem system-ui, sans-serif; margin: 4rem auto; max-width: 32rem }"
        ":root { color-scheme: light dark }</style></head>"
        f"<body><p>{told}</p></body></html>"
    )

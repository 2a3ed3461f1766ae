"""A provider's sign-in on loopback (OAuth2 over TLS), strict where the protocol is, and the owner at its browser."""

import base64
import contextlib
import hashlib
import json
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

APPLICATION = "arbook-harbour"
SCOPE = "mail.send offline"


@dataclass
class SignInScript:
    """How the provider behaves. ``refusal``: what its page answers instead of a code; ``grants``: seconds a token is
    good for; ``token_answer``: (status, text) instead of tokens; ``renews``: whether a renewal is given; ``posts``:
    whether the browser brings the answer as a form where that is asked for, else in the address.
    """

    refusal: dict[str, str] | None = None
    grants: object = 3600
    token_answer: tuple[int, str] | None = None
    renews: bool = True
    rotates: bool = True
    posts: bool = True


@dataclass
class _Consent:
    challenge: str
    redirect_uri: str
    scope: str


@dataclass
class _Books:
    """What was given out, by its own value."""

    codes: dict[str, _Consent] = field(default_factory=dict)
    renewals: set[str] = field(default_factory=set)
    good: set[str] = field(default_factory=set)
    """Access tokens that the mail servers take."""


class SignInServer:
    """Listens with TLS on 127.0.0.1; ``asked`` holds the questions (path, fields) in their order."""

    def __init__(self, tls: ssl.SSLContext, script: SignInScript | None = None, *, prefix: str = "secret") -> None:
        self.script, self.books = script or SignInScript(), _Books()
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.prefix = prefix
        self._count = 0
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), _Visit)
        self._http.provider = self  # type: ignore[attr-defined]
        self._http.socket = tls.wrap_socket(self._http.socket, server_side=True, do_handshake_on_connect=False)
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    @property
    def port(self) -> int:
        return int(self._http.server_address[1])

    @property
    def authorize_url(self) -> str:
        return f"https://localhost:{self.port}/authorize"

    @property
    def token_url(self) -> str:
        return f"https://localhost:{self.port}/token"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(5)

    def revoke(self) -> None:
        """The owner takes the consent back on the provider's own page."""
        self.books.renewals.clear()
        self.books.good.clear()

    def expire(self) -> None:
        """What was given out is too old for the mail servers now."""
        self.books.good.clear()

    def made(self, kind: str) -> str:
        self._count += 1
        return f"{self.prefix}-{kind}-{self._count}"

    # ------------------------------------------------------------- the protocol
    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser is sent."""
        self.asked.append(("authorize", asked))
        assert asked["response_type"] == "code"
        assert asked["client_id"] == APPLICATION
        assert asked["code_challenge_method"] == "S256"
        back = asked["redirect_uri"]
        assert urlsplit(back).hostname in ("127.0.0.1", "localhost")
        if self.script.refusal is not None:
            return f"{back}?{urlencode({**self.script.refusal, 'state': asked['state']})}"
        code = self.made("code")
        self.books.codes[code] = _Consent(asked["code_challenge"], back, asked["scope"])
        return f"{back}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str]) -> tuple[int, str]:
        """Status and text."""
        self.asked.append(("token", asked))
        if self.script.token_answer is not None:
            return self.script.token_answer
        problem = self._problem_with(asked)
        if problem:
            return 400, json.dumps({"error": "invalid_grant", "error_description": problem})
        given = {"token_type": "Bearer", "access_token": self.made("access"), "expires_in": self.script.grants}
        self.books.good.add(str(given["access_token"]))
        is_first = asked["grant_type"] == "authorization_code"
        if self.script.renews and (is_first or self.script.rotates):
            given["refresh_token"] = self.made("renewal")
            self.books.renewals.add(str(given["refresh_token"]))
        return 200, json.dumps(given)

    def _problem_with(self, asked: dict[str, str]) -> str:
        if asked.get("client_id") != APPLICATION:
            return "another application"
        if asked["grant_type"] == "refresh_token":
            return "" if asked.get("refresh_token") in self.books.renewals else "revoked"
        consent = self.books.codes.pop(asked.get("code", ""), None)  # good once
        if consent is None:
            return "no such code"
        proof = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(proof).rstrip(b"=").decode() != consent.challenge:
            return "no proof"
        return "" if asked.get("redirect_uri") == consent.redirect_uri else "another way back"


class _Visit(BaseHTTPRequestHandler):
    timeout = 5

    def do_GET(self) -> None:
        provider: SignInServer = self.server.provider  # type: ignore[attr-defined]
        asked = _fields(urlsplit(self.path).query)
        self.send_response(302)
        self.send_header("Location", provider.authorize(asked))
        if provider.script.posts and asked.get("response_mode") == "form_post":
            self.send_header("X-As-Form", "yes")  # stands for a page that sends its form by itself
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_POST(self) -> None:
        provider: SignInServer = self.server.provider  # type: ignore[attr-defined]
        asked = self.rfile.read(int(self.headers["Content-Length"])).decode()
        status, text = provider.token(_fields(asked))
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        if status // 100 == 3:
            self.send_header("Location", text)
        self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        pass


def _fields(query: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(query).items()}


class OwnersBrowser:
    """Opens a page in the background as a browser does, says yes there, and comes back; ``shown`` is what the owner
    reads at the end. ``before_coming_back`` changes the address at which it comes back.
    """

    def __init__(
        self, trusting: ssl.SSLContext, before_coming_back: Callable[[str], list[str]] | None = None
    ) -> None:
        self._trusting, self._change = trusting, before_coming_back or (lambda address: [address])
        self.shown: list[tuple[int, str]] = []
        self.opened: list[str] = []
        self._threads: list[threading.Thread] = []

    def open(self, url: str) -> bool:
        self.opened.append(url)
        thread = threading.Thread(target=self._visit, args=(url,), daemon=True)
        self._threads.append(thread)
        thread.start()
        return True

    def join(self) -> None:
        for thread in self._threads:
            thread.join(10)

    def _visit(self, url: str) -> None:
        opener = build_opener(HTTPSHandler(context=self._trusting), _Stay)
        with contextlib.suppress(OSError):
            try:
                opener.open(url, timeout=5)
            except HTTPError as sent_on:
                with sent_on:
                    for address in self._change(sent_on.headers["Location"]):
                        self._come_back(address, as_form="X-As-Form" in sent_on.headers)

    def _come_back(self, address: str, *, as_form: bool) -> None:
        opener = build_opener(_Stay)
        place, _, query = address.replace("//localhost:", "//127.0.0.1:").partition("?")
        request = Request(place, query.encode()) if as_form else Request(f"{place}?{query}")
        try:
            with opener.open(request, timeout=5) as page:
                self.shown.append((page.status, page.read().decode()))
        except HTTPError as no:
            with no:
                self.shown.append((no.code, no.read().decode()))


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        return None

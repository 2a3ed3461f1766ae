"""Signing in at a mail provider in the system's browser: OAuth2 for programs on a PC (RFC 8252).

The code comes back to a door on this machine (``loopback``), with a state that is checked and a proof that only this
program has (PKCE). msal speaks the protocol; whom it asks and what it may write down is ours.
"""

import json
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypedDict

from arbook.mail.errors import SignInError
from arbook.mail.https import TokenHttp
from arbook.mail.keys import Tokens
from arbook.mail.loopback import LoopbackDoor, page_saying
from arbook.mail.session import trusted_context
from arbook.resources import resource_text

if TYPE_CHECKING:
    from msal.oauth2cli.oauth2 import Client

PATIENCE = 300.0
"""Seconds that an owner has in the browser."""
_SHORTEST, _USUAL = 60, 3600
"""Seconds that a token is good for: at least, and where the provider does not say."""
_LONGEST_TEXT = 300
_OVER = frozenset({"invalid_grant", "interaction_required", "consent_required", "login_required"})
_UNKNOWN = frozenset({"unauthorized_client", "invalid_client", "redirect_uri_mismatch"})
_BY_WORDS = (  # Microsoft says more in its own numbers than in the protocol's words
    ("administrator", ("aadsts65001", "aadsts90094", "aadsts90095", "admin consent")),
    ("unknown_application", ("aadsts700016", "aadsts50011", "aadsts90002", "aadsts7000218")),
)


@dataclass(frozen=True, slots=True)
class SignInWay:
    """Whom to ask, as whom, for what. Nothing of it is secret. The browser comes back to ``comes_back_to``, a name of
    this machine that the provider has on its list.
    """

    authorize_url: str
    token_url: str
    client_id: str
    scope: tuple[str, ...]
    comes_back_to: str = "127.0.0.1"

    @property
    def asked(self) -> tuple[str, ...]:
        """What tokens are good for: other tokens do not open an account that is opened this way."""
        return (self.token_url, self.client_id, *sorted(self.scope))


class _Microsoft(TypedDict):
    """``resources/mail/sign_in.json``, where a packager puts the id that the program is registered under."""

    client_id: str
    tenant: str
    authorize_url: str
    token_url: str
    scope: str
    copy_scope: str
    comes_back_to: str


def microsoft_way(client_id: str, tenant: str, *, with_copy: bool) -> SignInWay:
    """Signing in at Microsoft; ``with_copy`` asks for the Sent folder too. Empty texts mean: as the program comes."""
    known = _microsoft()
    place = {"tenant": tenant.strip() or known["tenant"]}
    scope = f"{known['scope']} {known['copy_scope']}" if with_copy else known["scope"]
    return SignInWay(
        known["authorize_url"].format(**place),
        known["token_url"].format(**place),
        client_id.strip() or known["client_id"],
        tuple(scope.split()),
        known["comes_back_to"],
    )


def comes_registered() -> bool:
    """Whether the program comes with an application id of its own for Microsoft."""
    return bool(_microsoft()["client_id"])


@cache
def _microsoft() -> _Microsoft:
    known: dict[str, _Microsoft] = json.loads(resource_text("mail", "sign_in.json"))
    return known["microsoft"]


class BrowserSignIn:
    """One sign-in under way: show ``url`` in the browser, then ``finish``. A context manager: it holds a port.

    ``after`` is the sentence that the browser shows at the end. Raises ``SignInError``: ``no_application``,
    ``no_port``.
    """

    def __init__(
        self, way: SignInWay, address: str, after: str, *, tls_context: ssl.SSLContext | None = None
    ) -> None:
        if not way.client_id:
            raise SignInError(why="no_application")
        self._way = way
        self._door = LoopbackDoor(page_saying(after))
        self._client = _client(way, tls_context)
        self._flow: dict[str, Any] = self._client.initiate_auth_code_flow(
            scope=list(way.scope),
            redirect_uri=f"http://{way.comes_back_to}:{self._door.port}/",
            login_hint=address,
            response_mode="form_post",  # the code stays out of the browser's history; who cannot, ignores it
        )

    @property
    def url(self) -> str:
        """The provider's page where the owner says yes."""
        return str(self._flow["auth_uri"])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._door.__exit__(kind, fault, trace)

    def finish(self, is_cancelled: Callable[[], bool], patience: float = PATIENCE) -> Tokens:
        """Wait for the owner's yes and turn it into tokens. Raises ``SignInError``."""
        answer = self._door.answer(self._flow["state"], patience, is_cancelled)
        got: dict[str, Any] = self._client.obtain_token_by_auth_code_flow(self._flow, answer)
        if "error" in got:
            raise _refusal(got, self._way)
        return _tokens(got, self._way)


def renewed(way: SignInWay, tokens: Tokens, *, tls_context: ssl.SSLContext | None = None) -> Tokens:
    """The next tokens. Raises ``SignInError``; ``ended``: the owner or the provider took the consent back."""
    if not tokens.renewal:
        raise SignInError(why="ended")
    client = _client(way, tls_context)
    got: dict[str, Any] = client.obtain_token_by_refresh_token(tokens.renewal, scope=list(way.scope))
    if "error" in got:
        raise SignInError(why="ended") if got["error"] in _OVER else _refusal(got, way)
    return _tokens(got, way, tokens.renewal)


def _client(way: SignInWay, tls_context: ssl.SSLContext | None) -> "Client":
    from msal.oauth2cli.oauth2 import Client  # a quarter of a second: only when somebody signs in or a token is old

    addresses = {"authorization_endpoint": way.authorize_url, "token_endpoint": way.token_url}
    return Client(addresses, way.client_id, http_client=TokenHttp(tls_context or trusted_context()))


def _tokens(got: Mapping[str, Any], way: SignInWay, renewal: str = "") -> Tokens:
    access = got.get("access_token")
    if not isinstance(access, str) or not access:
        raise SignInError(why="no_provider", host=way.token_url)
    told = str(got.get("expires_in", ""))
    seconds = max(int(told) if told.isdecimal() else _USUAL, _SHORTEST)
    ends_at = datetime.now(UTC) + timedelta(seconds=seconds)
    return Tokens(access, str(got.get("refresh_token") or renewal), ends_at, way.asked)


def _refusal(got: Mapping[str, Any], way: SignInWay) -> SignInError:
    code, text = str(got["error"]), str(got.get("error_description") or "").split("\r\n", 1)[0]
    words = text.casefold()
    why = next((why for why, signs in _BY_WORDS if any(sign in words for sign in signs)), None)
    if why is None:
        why = "declined" if code == "access_denied" else "unknown_application" if code in _UNKNOWN else "refused"
    return SignInError(why=why, text=(text or code)[:_LONGEST_TEXT], host=way.token_url)

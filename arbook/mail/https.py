"""Asking a provider's token address: one POST over verified TLS, in the form that msal wants its network in."""

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, Request, build_opener

from arbook.mail.errors import SignInError

_PATIENCE = 30.0
"""Seconds to wait for an answer."""
_LARGEST = 1_000_000
"""Bytes of an answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The names are msal's."""

    status_code: int
    text: str


class TokenHttp:
    """msal's ``http_client``. Whatever goes wrong becomes a ``SignInError``: the library would write it to a log.

    The system's proxy settings are used, redirects are not followed: a token address that moves is not trusted.
    """

    def __init__(self, tls_context: ssl.SSLContext) -> None:
        self._opener = build_opener(HTTPSHandler(context=tls_context), _Stay)

    def post(
        self,
        url: str,
        params: Mapping[str, str] | None = None,
        data: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """POST a form. Raises ``SignInError``: ``network``, ``certificate``, ``no_provider``."""
        if urlsplit(url).scheme != "https" or params:
            raise SignInError(why="no_provider", host=url)
        request = Request(url, urlencode(data or {}).encode(), dict(headers or {}))  # noqa: S310 - https, see above
        host = request.host
        try:
            with self._opener.open(request, timeout=_PATIENCE) as response:
                return _read(response.status, response, host)
        except HTTPError as no:
            with no:
                return _read(no.code, no, host)
        except (OSError, HTTPException) as fault:
            why = "certificate" if _is_about_trust(fault) else "network"
            raise SignInError(why=why, host=host) from None


class _Stay(HTTPRedirectHandler):
    """Does not follow."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """Nowhere: the redirect itself becomes the answer, which is none."""


def _read(status: int, response: IO[bytes], host: str) -> Answer:
    """The answer, if it is one of a token address: JSON that says something."""
    import json

    text = response.read(_LARGEST).decode("utf-8", "replace")
    try:
        is_answer = isinstance(json.loads(text), dict)
    except ValueError:
        is_answer = False
    if not is_answer or status // 100 not in (2, 4):
        raise SignInError(why="no_provider", host=host)
    return Answer(status, text)


def _is_about_trust(fault: Exception) -> bool:
    return isinstance(getattr(fault, "reason", fault), ssl.SSLCertVerificationError)

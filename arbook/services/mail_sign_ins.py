"""Opening mail accounts by a sign-in in the browser (OAuth2): begun by either face, kept for the program's next run.

None of this touches the book.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from arbook import home
from arbook.mail.account import SignIn
from arbook.queries.settings import MailAccountRow
from arbook.services import mail_accounts
from arbook.services.reminder_errors import NoPasswordError

if TYPE_CHECKING:
    from arbook.mail.kept_tokens import KeptTokens
    from arbook.mail.keys import AccessKey, Key, Tokens
    from arbook.mail.sign_in import SignInWay

_for_this_session: "dict[tuple[str, str], AccessKey]" = {}
"""Where there is no safe: by book and user name, until the program ends."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """``is_kept``: for later runs of the program too, not only until it ends."""

    key: "AccessKey"
    is_kept: bool


def is_opened_in_browser(row: MailAccountRow) -> bool:
    """Whether a password is of no use for this account."""
    return row.sign_in != SignIn.PASSWORD


def way_of(row: MailAccountRow) -> "SignInWay":
    """Whom to ask for this account, as whom, for what: the Sent folder only where a copy is wanted."""
    from arbook.mail.sign_in import SignInWay, microsoft_way

    if row.sign_in == SignIn.MICROSOFT:
        return microsoft_way(row.client_id, row.tenant, with_copy=bool(row.imap_host))
    scope = tuple(row.sign_in_scope.split())
    return SignInWay(row.authorize_url, row.token_url, row.client_id, scope)


def sign_in(
    book_id: str,
    row: MailAccountRow,
    after: str,
    show: Callable[[str], bool],
    is_cancelled: Callable[[], bool],
) -> SignedIn:
    """Let the owner say yes in the browser, and keep what the provider gives.

    ``show`` opens the provider's page and says whether it could; ``after`` is what the browser says at the end.

    Raises:
        SignInError: nothing came of it; what was kept before stays.
    """
    from arbook.mail.errors import SafeError, SignInError
    from arbook.mail.sign_in import BrowserSignIn

    with BrowserSignIn(way_of(row), row.username, after) as visit:
        if not show(visit.url):
            raise SignInError(why="no_browser")
        tokens = visit.finish(is_cancelled)
    try:
        kept = kept_tokens(book_id)
        kept.keep(row.username, tokens)
    except SafeError:
        key = _key(row, tokens, None)
        _for_this_session[book_id, row.username] = key
        return SignedIn(key, is_kept=False)
    _for_this_session.pop((book_id, row.username), None)
    return SignedIn(_key(row, tokens, kept), is_kept=True)


def known_sign_in(book_id: str, row: MailAccountRow) -> "AccessKey | None":
    """What opens the account; None where nobody signed in for what it wants now, or no safe can be asked."""
    from arbook.mail.errors import SafeError

    known = _for_this_session.get((book_id, row.username))
    if known is not None and known.asked == way_of(row).asked:
        return known
    try:
        kept = kept_tokens(book_id)
        tokens = kept.get(row.username)
    except SafeError:
        return None
    if tokens is None or tokens.asked != way_of(row).asked:
        return None
    return _key(row, tokens, kept)


def known_key(book_id: str, row: MailAccountRow, accounts: Collection[MailAccountRow]) -> "Key | None":
    """What opens this one of the book's ``accounts``, as far as it is known without asking the owner: a password or a
    sign-in.
    """
    if is_opened_in_browser(row):
        return known_sign_in(book_id, row)
    return mail_accounts.known_password(book_id, row, accounts)


def kept_key(book_id: str, accounts: Collection[MailAccountRow], row: MailAccountRow) -> "Key":
    """The same for a run that nobody watches.

    Raises:
        SafeLockedError: the safe cannot be asked before its owner unlocks it.
        SignInEndedError: ``never``: nobody signed in for this account.
        NoPasswordError: there is none (``no_safe``, ``safe_failed``: nothing to ask), or ``which``: one that does not
            say for which of several accounts it is.
    """
    key = known_key(book_id, row, accounts)
    if key is not None:
        return key
    if is_opened_in_browser(row):
        from arbook.mail.errors import SignInEndedError

        mail_accounts.refuse_unasked(book_id, row)
        raise SignInEndedError(row.host, row.port, address=row.address, why="never")
    if mail_accounts.is_for_nobody(row, accounts):
        own = mail_accounts.own_variable(row)
        raise NoPasswordError(why="which", address=row.address, variable=mail_accounts.PASSWORD_VARIABLE, own=own)
    mail_accounts.refuse_unasked(book_id, row, mail_accounts.variable_for(row, accounts) or None)
    raise NoPasswordError(address=row.address)


def forget_sign_in(book_id: str, row: MailAccountRow) -> None:
    """On this computer; the provider's own list of programs is the owner's to clear.

    Raises:
        SafeError: the safe refused.
    """
    _for_this_session.pop((book_id, row.username), None)
    kept_tokens(book_id).forget(row.username)


def kept_tokens(book_id: str) -> "KeptTokens":
    """Where the sign-ins of this book lie.

    Raises:
        NoSafePlaceError: the system has no safe for their key.
    """
    from arbook.mail.kept_tokens import KeptTokens

    return KeptTokens(home() / "sign-ins", book_id, mail_accounts.open_safe(book_id))


def _key(row: MailAccountRow, tokens: "Tokens", kept: "KeptTokens | None") -> "AccessKey":
    from arbook.mail.keys import AccessKey

    renew = partial(_renewed, row)
    if kept is None:
        return AccessKey(tokens, renew)
    keep, look = partial(_keep, kept, row.username), partial(_look, kept, row.username)
    return AccessKey(tokens, renew, keep=keep, kept=look)


def _renewed(row: MailAccountRow, tokens: "Tokens") -> "Tokens":
    from arbook.mail.errors import SignInEndedError, SignInError
    from arbook.mail.sign_in import renewed

    try:
        return renewed(way_of(row), tokens)
    except SignInError as fault:
        why = "revoked" if fault.facts["why"] == "ended" else fault.facts["why"]
        facts = {"address": row.address, "why": why, "text": fault.facts.get("text")}
        raise SignInEndedError(row.host, row.port, **facts) from None


def _keep(kept: "KeptTokens", username: str, tokens: "Tokens") -> None:
    """What cannot be written down is good for this run at least."""
    from arbook.mail.errors import SafeError

    try:
        kept.keep(username, tokens)
    except SafeError:
        return


def _look(kept: "KeptTokens", username: str) -> "Tokens | None":
    from arbook.mail.errors import SafeError

    try:
        return kept.get(username)
    except SafeError:
        return None

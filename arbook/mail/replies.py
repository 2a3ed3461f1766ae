"""What a mail server's answer means: first the enhanced status code of RFC 3463, then the words that servers use."""

import re
from enum import StrEnum

_ENHANCED = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")


class Meaning(StrEnum):
    """What is wrong, in the kinds that an owner can do something about."""

    UNKNOWN_ADDRESS = "unknown_address"
    MAILBOX_FULL = "mailbox_full"
    RELAY_DENIED = "relay_denied"
    SENDER_NOT_ALLOWED = "sender_not_allowed"
    LIMIT_REACHED = "limit_reached"
    GREYLISTED = "greylisted"
    SPAM = "spam"
    TOO_LARGE = "too_large"


class LoginTrouble(StrEnum):
    """Why a login is refused, as far as the server or its provider's custom tells."""

    APP_PASSWORD = "app_password"  # noqa: S105 - the kind of password, not one
    OAUTH2 = "oauth2"
    SWITCH_ON = "switch_on"
    TOO_OFTEN = "too_often"
    TOKEN = "token"  # noqa: S105 - a way in, not a secret
    SWITCHED_OFF = "switched_off"


_BY_CODE = {
    "5.1.1": Meaning.UNKNOWN_ADDRESS,
    "5.1.2": Meaning.UNKNOWN_ADDRESS,
    "5.1.3": Meaning.UNKNOWN_ADDRESS,
    "5.1.10": Meaning.UNKNOWN_ADDRESS,
    "5.2.1": Meaning.UNKNOWN_ADDRESS,
    "5.2.2": Meaning.MAILBOX_FULL,
    "4.2.2": Meaning.MAILBOX_FULL,
    "5.2.3": Meaning.TOO_LARGE,
    "5.3.4": Meaning.TOO_LARGE,
    "5.1.7": Meaning.SENDER_NOT_ALLOWED,
    "5.1.8": Meaning.SENDER_NOT_ALLOWED,
    "5.7.60": Meaning.SENDER_NOT_ALLOWED,
    "4.7.28": Meaning.LIMIT_REACHED,
    "5.4.5": Meaning.LIMIT_REACHED,
    "5.7.233": Meaning.LIMIT_REACHED,
}
_BY_WORDS = (  # the first that fits; server answers are English by custom
    (Meaning.GREYLISTED, r"gr[ea]y.?list"),
    (Meaning.RELAY_DENIED, r"\brelay(ing)?\b"),
    (Meaning.MAILBOX_FULL, r"quota|mailbox (is )?full|(not enough|insufficient) (disk|storage|space)"),
    (Meaning.SENDER_NOT_ALLOWED, r"sender (address )?(rejected|(is )?not|verify)|not (owned|allowed to send)"),
    (Meaning.LIMIT_REACHED, r"rate limit|too many|limit exceeded|sending limit|daily (user )?sending|throttl"),
    (Meaning.SPAM, r"spam|blocked|blacklist|block ?list|reputation|policy reasons"),
    (Meaning.TOO_LARGE, r"too (large|big)|exceeds .*size"),
    (Meaning.UNKNOWN_ADDRESS, r"(user|recipient|mailbox|address)\b.*(unknown|not found|invalid|unavailable|not exist)"
                              r"|no such (user|recipient|mailbox)|unknown user|does not exist"),
)  # fmt: skip
_LOGIN_BY_WORDS = (
    (LoginTrouble.OAUTH2, r"5\.7\.139|5\.7\.30\b|5\.7\.57|basic authentication|oauth|smtpclientauthentication"),
    (
        LoginTrouble.APP_PASSWORD,
        r"application.specific|app(lication)? password|5\.7\.9\b|2-?factor|two-?(step|factor)",
    ),
    (LoginTrouble.SWITCH_ON, r"(pop3|imap|smtp)\b.*(activ|enabl|disabled|not allowed|freischalt)"),
    (LoginTrouble.TOO_OFTEN, r"too many (login|auth|failed)|try again later|temporar"),
)


def meaning_of(reply: str) -> Meaning | None:
    """What a refusal of a sender, a recipient or a message means; None where its words tell nothing."""
    found = _ENHANCED.search(reply)
    known = _BY_CODE.get(found[1]) if found else None
    if known is not None:
        return known
    words = reply.casefold()
    return next((meaning for meaning, pattern in _BY_WORDS if re.search(pattern, words)), None)


def is_about_sender(reply: str) -> bool:
    """Whether a refusal of a recipient really refuses the sender: Postfix tells that one step late, by its custom."""
    return "sender address rejected: not " in reply.casefold()


def login_trouble(reply: str) -> LoginTrouble | None:
    """What a refused login means; None where it can only be user name or password."""
    words = reply.casefold()
    return next((trouble for trouble, pattern in _LOGIN_BY_WORDS if re.search(pattern, words)), None)


def token_trouble(reply: str) -> LoginTrouble:
    """What a refused token means: an administrator's switch, the provider's patience, or somebody else's token."""
    words = reply.casefold()
    if re.search(r"5\.7\.139|smtpclientauthentication", words):
        return LoginTrouble.SWITCHED_OFF
    patience = dict(_LOGIN_BY_WORDS)[LoginTrouble.TOO_OFTEN]
    return LoginTrouble.TOO_OFTEN if re.search(patience, words) else LoginTrouble.TOKEN

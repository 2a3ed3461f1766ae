"""Refusals of the post. Facts only; ``arbook.sentences`` finds the words.

Two families matter to a run. A ``PostError`` concerns the server or the account, so it stops the whole run and it
always means: the message at hand was *not* sent. Everything else concerns one letter, one address or one password.
"""

from arbook.ledger.errors import ArbookError


class MailError(ArbookError):
    """Anything the post refuses."""


class BadAddressError(MailError):
    """A text is not exactly one e-mail address.

    Facts: ``text``; ``why``: ``empty``, ``line_break``, ``several``, ``name_included`` or ``not_an_address``.
    """


class HeaderTextError(MailError):
    """A text cannot stand in a message header.

    Facts: ``header`` (``From``, ``To``, ``Subject``, ...); ``text``; ``why``: ``line_break``, ``control`` (another
    invisible control character), ``not_text`` (half a character) or ``not_an_id``.
    """


class BodyTextError(MailError):
    """The body holds half characters that no encoding can carry. Facts: ``position``, counted from 0."""


class AttachmentError(MailError):
    """An attachment cannot be sent. Facts: ``name``, ``media_type``, ``why``: ``media_type`` or ``empty``."""


class MessageTooLargeError(MailError):
    """The finished message is larger than servers commonly take. Facts: ``size`` and ``limit`` in megabytes, rounded
    up.
    """


class MailAccountError(MailError):
    """A mail account cannot be like this. ``field`` names the part; facts: ``why``, ``value``.

    ``why``: ``empty``, ``not_a_host``, ``not_a_port``, ``port_means_tls`` (465), ``port_means_starttls`` (25, 587),
    ``no_password`` or ``not_signed_in`` where it is tried with nothing to open it.
    """


class LetterFileError(MailError):
    """A letter could not be written as a file. Facts: ``path``, ``why`` (the system's own word for it)."""


class PostError(MailError):
    """Nothing can be sent with this account now: stop the run. The message at hand was certainly not sent.

    Facts of all: ``host``, ``port``. Where the server said something: ``code`` and ``text``.
    """

    def __init__(self, host: str, port: int, **facts: object) -> None:
        super().__init__(field=None, host=host, port=port, **facts)


class FolderError(PostError):
    """Messages are to become files, and the folder refuses. Facts: ``path``, ``why`` (the system's own word)."""

    def __init__(self, *, path: object, why: object) -> None:
        super().__init__("", 0, path=path, why=why)


class HostNotFoundError(PostError):
    """No machine of this name, or no name service (no internet)."""


class ConnectionRefusedByServerError(PostError):
    """The machine is there, but nothing listens on this port."""


class ServerUnreachableError(PostError):
    """No working conversation. Facts: ``why``: ``timeout``, ``lost`` or ``network``."""


class ServerNotReadyError(PostError):
    """The server turned us away at the door, or what answers is not a mail server. Facts: ``code``, ``text``."""


class TlsNotOfferedError(PostError):
    """The server offers no STARTTLS, or would not begin it. Facts: ``code`` and ``text``, or None."""


class TlsFailedError(PostError):
    """The other side does not speak (modern) TLS on this port. Facts: ``why``, the library's short reason."""


class CertificateError(PostError):
    """The server could not prove who it is. Facts: ``why``: ``wrong_host``, ``untrusted``, ``expired``, ``other``;
    ``text``, the library's words.
    """


class LoginNotOfferedError(PostError):
    """No way to log in with what the account is opened by.

    Facts: ``offered``, the mechanisms the server named (perhaps none); ``why``: ``oauth2``, it takes tokens only;
    ``passwords``, it takes no tokens.
    """


class LoginRefusedError(PostError):
    """User name or password not taken; tried once only, for accounts get locked.

    Facts: ``code``, ``text``, ``is_temporary`` (the server itself says: later); ``why``: ``app_password``,
    ``oauth2``, ``switch_on``, ``too_often``, or None; with a sign-in in the browser ``token``, or ``switched_off``:
    its administrator lets no program send.
    """


class SignInEndedError(PostError):
    """The account is opened by a sign-in in the browser, and that is over: the owner must sign in again.

    Facts: ``address``, whose sign-in; ``why``: ``never`` (on this computer), ``revoked``, or what stood in the way of
    renewing it: ``network``, ``certificate``, ``no_provider`` or ``refused``; ``text``: the provider's own words.
    """


class SenderRefusedError(PostError):
    """This account may not send under this address. Facts: ``code``, ``text``."""


class SentCopyError(MailError):
    """A sent message has no copy in the Sent folder; it is sent nevertheless.

    Facts: ``host``; ``text``, what the server said, if anything; ``why``: ``not_found``, ``network``, ``tls``,
    ``login``, ``no_folder`` or ``refused``.
    """


class SignInError(MailError):
    """A sign-in in the browser came to nothing.

    Facts: ``host``, whom the program asked; ``text``, what the provider said; ``why``: ``declined`` (the owner said
    no there), ``timeout``, ``cancelled``, ``no_port`` (the browser cannot come back), ``no_browser``,
    ``no_application`` (the program has no application id there), ``unknown_application``, ``administrator`` (it
    must be allowed for the whole business first), ``network``, ``certificate``, ``no_provider`` (what answers is
    no such address), ``refused``.
    """


class SafeError(MailError):
    """The place for passwords failed. Facts never hold the password."""


class NoSafePlaceError(SafeError):
    """The system has no safe that deserves the name: ask for the password in each session. Facts: ``backend``."""


class SafeLockedError(SafeError):
    """The safe is locked and was not opened by its owner."""


class SafeFailedError(SafeError):
    """The safe did not do as asked.

    Facts: ``doing``: ``get``, ``set`` or ``delete``; ``why``: ``not_kept`` or the name of the system's own error.
    """

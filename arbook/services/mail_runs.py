"""What is to be sent and by which account, and the way to each account's post: the same for both faces."""

from collections.abc import Callable, Collection
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from arbook.queries.book_facts import book_facts
from arbook.queries.outbox import handed_over_since, sendable_by_account
from arbook.queries.settings import MailAccountRow, mail_account, mail_accounts
from arbook.services.mail_accounts import account_of
from arbook.services.mail_pace import Pacemaker, Watch, pace_of
from arbook.services.office import Office
from arbook.services.outbox import Claimed
from arbook.services.post_office import Post, Trip
from arbook.services.reminder_errors import NoMailAccountError

if TYPE_CHECKING:
    from arbook.mail.keys import Key
    from arbook.mail.sent_folder import SentFolder

_LAST_HOUR = timedelta(hours=1)
_MOST_COPY_FAULTS = 2
"""After so many in a run nothing more is copied: each try could take the whole patience."""


@dataclass(frozen=True, slots=True)
class MailBag:
    """What is to be sent by one account; ``book_id`` names the book in the system's safe. ``handed_over`` are the
    moments of the last hour at which this account sent something, ``accounts`` all that the book has. Of a demo book
    nothing is sent, whatever account it has.
    """

    message_ids: tuple[int, ...]
    account: MailAccountRow
    book_id: str
    handed_over: tuple[datetime, ...] = ()
    is_demo: bool = False
    accounts: tuple[MailAccountRow, ...] = ()

    @property
    def needs_key(self) -> bool:
        """Whether anything is sent at all: files and a demo need none."""
        return not (self.is_demo or self.account.writes_to)


def pack(
    office: Office,
    now: datetime,
    run_ids: Collection[int] | None = None,
    only: Collection[int] | None = None,
) -> tuple[MailBag, ...]:
    """What waits and may go now, of these runs or of these messages if asked, a bag for each account.

    Messages whose account is not set up any more stay where they are.

    Raises:
        NoMailAccountError: nothing can go, since no account is set up, or not the one that all of it was written for.
    """
    waiting = office.read(sendable_by_account, now, run_ids)
    if only is not None:
        waiting = {
            address: kept for address, ids in waiting.items() if (kept := [each for each in ids if each in only])
        }
    book_id = office.read(book_facts)["book_id"]
    bags, missing, accounts = [], "", office.read(mail_accounts)
    for address, message_ids in waiting.items():
        account = office.read(mail_account, address)
        if account is None:
            missing = address
        else:
            past = office.read(handed_over_since, address, now - _LAST_HOUR)
            bags.append(MailBag(tuple(message_ids), account, book_id, tuple(past), office.is_demo, accounts))
    if waiting and not bags:
        raise NoMailAccountError(address=missing if office.read(mail_account) else "")
    return tuple(bags)


def way_to_post(account: MailAccountRow, key: "Key") -> Callable[[], AbstractContextManager[Post]]:
    """How to open the conversation, to be called once the first message is ready. Files need no key."""

    def opened() -> AbstractContextManager[Post]:
        if account.writes_to:
            from arbook.mail.file_post import FilePost

            return FilePost(Path(account.writes_to))
        from arbook.mail.smtp import open_post

        return open_post(account_of(account), key)

    return opened


def trip_of(bag: MailBag, key: "Key", watch: Watch | None = None) -> Trip:
    """A bag on its way, as fast as its provider takes it."""
    if bag.is_demo:
        from arbook.mail.pretend_post import PretendPost

        return Trip(bag.message_ids, PretendPost)
    pacemaker = Pacemaker(pace_of(bag.account), list(bag.handed_over), watch or Watch())
    return Trip(bag.message_ids, way_to_post(bag.account, key), pacemaker)


class SentCopies:
    """Puts sent messages into the Sent folders of their accounts, each folder opened when first needed.

    ``note`` writes down what became of a copy: the message's id and, where there is none, why. Used by one thread.
    """

    def __init__(
        self,
        bags: Collection[MailBag],
        keys: "dict[str, Key]",
        note: Callable[[int, str], object],
        open_folder: "Callable[[MailAccountRow, Key], SentFolder] | None" = None,
    ) -> None:
        self._accounts = {bag.account.address: bag.account for bag in bags if bag.account.imap_host}
        self._keys, self._note = keys, note
        self._open = open_folder or _open_folder
        self._folders: dict[str, SentFolder] = {}
        self._faults = 0

    def keep(self, claimed: Claimed) -> None:
        """Copy one message that was just sent. Never raises what a server or the book refuses."""
        from arbook.ledger.errors import ArbookError

        account = self._accounts.get(claimed.from_address)
        if account is None or self._faults >= _MOST_COPY_FAULTS:
            return
        fault = self._try(account, claimed)
        self._faults += bool(fault)
        try:
            self._note(claimed.message_id, fault)
        except ArbookError:
            self._faults = _MOST_COPY_FAULTS  # the book cannot be written now; the run itself will say so

    def _try(self, account: MailAccountRow, claimed: Claimed) -> str:
        """Nothing where it is there now, else why not."""
        from datetime import UTC

        from arbook.mail.errors import SentCopyError

        try:
            folder = self._folders.get(account.address)
            if folder is None:
                folder = self._open(account, self._keys.get(account.address, ""))
                self._folders[account.address] = folder
            folder.keep(claimed.content, datetime.now(UTC))
        except SentCopyError as fault:
            broken = self._folders.pop(account.address, None)
            if broken is not None:
                broken.close()
            return str(fault.facts["why"])
        return ""

    def close(self) -> None:
        """Say goodbye to the servers."""
        while self._folders:
            self._folders.popitem()[1].close()


def _open_folder(account: MailAccountRow, key: "Key") -> "SentFolder":
    from arbook.mail.sent_folder import open_sent_folder

    return open_sent_folder(account.imap_host, account.imap_port, account.username, key)

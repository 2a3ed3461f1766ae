"""The passwords of one run: found in the system's safe, or typed and kept in memory until the book is closed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arbook.services.mail_runs import MailBag


class BagKeys:
    """By the address of the account. Nothing here is ever written anywhere."""

    def __init__(self) -> None:
        self._typed: dict[str, str] = {}
        self._found: dict[str, str] = {}

    def lacking(self, bags: "tuple[MailBag, ...]") -> "tuple[MailBag, ...]":
        """The bags that cannot be opened yet."""
        known = self.known()
        return tuple(bag for bag in bags if bag.needs_password and bag.account.address not in known)

    def known(self) -> dict[str, str]:
        """What was typed goes before what was found."""
        return {**self._found, **self._typed}

    def find(self, found: Mapping[str, str]) -> None:
        """Take what the safe has."""
        self._found.update(found)

    def take(self, bag: "MailBag", password: str) -> None:
        """Take what the owner typed, for this session."""
        self._typed[bag.account.address] = password

    def forget(self) -> None:
        """A server did not take one of them: look and ask anew."""
        self._typed.clear()
        self._found.clear()


def look_up(bags: "tuple[MailBag, ...]") -> dict[str, str]:
    """What the environment or the system's safe has for these bags; on the outside lane, since a safe can ask."""
    from arbook.services.mail_accounts import known_password

    found = {bag.account.address: known_password(bag.book_id, bag.account.username) for bag in bags}
    return {address: password for address, password in found.items() if password is not None}

"""What opens the accounts of one run: found in the system's safe, or given until the book is closed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from arbook.mail.keys import Key
    from arbook.services.mail_runs import MailBag


class BagKeys:
    """By the address of the account. Nothing here is ever written anywhere."""

    def __init__(self) -> None:
        self._given: dict[str, Key] = {}
        self._found: dict[str, Key] = {}

    def lacking(self, bags: "tuple[MailBag, ...]") -> "tuple[MailBag, ...]":
        """The bags that cannot be opened yet."""
        known = self.known()
        return tuple(bag for bag in bags if bag.needs_key and bag.account.address not in known)

    def known(self) -> "dict[str, Key]":
        """What was given goes before what was found."""
        return {**self._found, **self._given}

    def find(self, found: "Mapping[str, Key]") -> None:
        """Take what the safe has."""
        self._found.update(found)

    def take(self, bag: "MailBag", key: "Key") -> None:
        """Take what the owner gave, for this session."""
        self._given[bag.account.address] = key

    def forget(self) -> None:
        """A server did not take one of them: look and ask anew."""
        self._given.clear()
        self._found.clear()


def look_up(bags: "tuple[MailBag, ...]") -> "dict[str, Key]":
    """What the environment or the system's safe has for these bags; on the outside lane, since a safe can ask."""
    from arbook.services.mail_sign_ins import known_key

    found = {bag.account.address: known_key(bag.book_id, bag.account, bag.accounts) for bag in bags}
    return {address: key for address, key in found.items() if key is not None}

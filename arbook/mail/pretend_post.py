"""The post of a demo book: it has no way out at all."""

from types import TracebackType
from typing import Self

from arbook.mail.steps import Delivery, Outcome, Stage


class PretendPost:
    """Stands in for the post where customers are invented. It knows no server and writes no file."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing was ever open."""

    def deliver(self, recipient_address: str, raw: bytes) -> Delivery:
        """Say that it would have left.

        Raises:
            ValueError: a message of a real book, which would be lost here; a demo book hands over an empty one.
        """
        if recipient_address or raw:
            raise ValueError("a real message was handed to the post of a demo book")
        return Delivery(Outcome.PRETENDED, Stage.DEMO)

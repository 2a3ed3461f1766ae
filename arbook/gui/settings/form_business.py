"""The business as it is being typed: texts by name, and the picture of the letterhead."""

from dataclasses import replace

from arbook.queries.settings import Profile

TEXTS = (
    "name", "tagline", "contact_name", "address", "country", "email", "phone", "website", "tax_id",
    "iban", "bic", "bank_name", "payment_note", "accent",
)  # fmt: skip
"""Fields of ``Profile`` that are plain texts."""


class BusinessForm:
    """Starts from what is in the book; ``profile`` is what would be written."""

    def __init__(self, start: Profile) -> None:
        self._start = start
        self.texts = {name: str(getattr(start, name)) for name in TEXTS}
        self.logo: bytes | None = start.logo

    @property
    def currency(self) -> str:
        """Of the book; it stays."""
        return self._start.currency

    def profile(self) -> Profile:
        """The business with what was typed."""
        texts = {name: text.strip() for name, text in self.texts.items()}
        texts["country"] = texts["country"].upper()
        return replace(self._start, **texts, logo=self.logo)  # type: ignore[arg-type]

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self.profile() != self._start

"""The business as it is being typed: texts by name, and the picture of the letterhead."""

from dataclasses import replace

from arbook.queries.settings import Profile

TEXTS = (
    "name", "tagline", "contact_name", "address", "country", "email", "phone", "website", "tax_id",
    "iban", "bic", "bank_name", "local_account", "pay_ways", "pay_link", "card_phone", "check_to", "cash_note",
    "reference_kind", "payment_note", "accent", "language", "paper_size",
    "paper_style", "paper_font", "address_form", "pay_slip",
)  # fmt: skip
"""Fields of ``Profile`` that are plain texts."""


class BusinessForm:
    """Begins with what is in the book (``start``); ``profile`` is what would be written."""

    def __init__(self, start: Profile) -> None:
        self.start = start
        self.texts = {name: str(getattr(start, name)) for name in TEXTS}
        self.logo: bytes | None = start.logo

    def profile(self) -> Profile:
        """The business with what was typed."""
        texts = {name: text.strip() for name, text in self.texts.items()}
        return replace(self.start, **texts, logo=self.logo)  # type: ignore[arg-type]

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self.profile() != self.start

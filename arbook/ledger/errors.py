"""What every refusal has in common.

An error carries facts, never sentences: ``arbook.sentences`` turns the class and its facts into words.
"""


class ArbookError(Exception):
    """A refusal the owner can understand. Subclasses hold the facts as attributes.

    ``field`` names the form field or command option that the refusal belongs to, where there is one.
    """

    def __init__(self, *, field: str | None = None, **facts: object) -> None:
        super().__init__(type(self).__name__, facts)
        self.field = field
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{type(self).__name__}({told})"


class AmountError(ArbookError):
    """A text is not an amount. Facts: ``text``, ``why`` (see ``amounts``), ``suggestion`` or None."""


class DateError(ArbookError):
    """A text is not a date, or a date is out of the book's range. Facts: ``text``, ``why``."""


class CurrencyMixError(ArbookError):
    """Two currencies met where only one can be. Facts: ``first``, ``second``."""


class UnknownCurrencyError(ArbookError):
    """No such ISO 4217 currency. Facts: ``code``."""

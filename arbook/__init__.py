"""arbook gets small businesses paid without losing their customers."""

__version__ = "0.1.0"

"""Journeys use the command line's own helpers."""

from tests.cli.conftest import arbook, done

__all__ = ["arbook", "done"]

"""The rules of the trade: pure, exact, and knowing nothing but Python."""

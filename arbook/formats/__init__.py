"""How a language writes money, numbers and dates."""

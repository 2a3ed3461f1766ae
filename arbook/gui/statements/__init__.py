"""Statements: of one customer or of everybody who owes, seen before they are saved or printed."""

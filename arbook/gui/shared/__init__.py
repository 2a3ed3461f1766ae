"""Parts that every desk is built from: one look, one table, one way to wait for the book."""

"""Paper: frozen facts in, PDF bytes out; nothing here reads a book."""

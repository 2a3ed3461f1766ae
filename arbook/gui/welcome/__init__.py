"""The first page: look around, begin, or open a book."""

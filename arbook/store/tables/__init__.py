"""The tables of a book, one module a group of nouns; ``all_tables`` sees that every one is declared."""

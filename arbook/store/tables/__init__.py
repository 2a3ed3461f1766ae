"""The tables of a book, one module a group of nouns; ``all_tables`` sees that every one is declared.

What the first list does without stands in modules of its own: declaring a table takes half a millisecond.
"""

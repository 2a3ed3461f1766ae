"""Keyboards without Latin letters: what is typed there means the same as on any other."""

_STEPS = {
    "t": "еτאف",
    "m": "ьμצةм",
    "k": "лκלنк",
}
"""Letters at the places of t, m and k on Russian, Greek, Hebrew and Arabic keyboards, or that sound like them."""

_STEP_OF = {letter: step for step, letters in _STEPS.items() for letter in letters} | {"т": "t"}


def step_key(typed: str) -> str:
    """The key of a date field (t, m, k, + or -) that was meant; other keys stay what they are."""
    return _STEP_OF.get(typed, typed)

"""Interleaved timing: A, B, A, B, … and the ratio of the medians."""

from collections.abc import Callable
from statistics import median
from time import perf_counter


def seconds(work: Callable[[], object]) -> float:
    """How long one call took."""
    started = perf_counter()
    work()
    return perf_counter() - started


def compare(
    name: str, ours: Callable[[], object], floor: Callable[[], object], *, rounds: int = 7, goal: float
) -> float:
    """Print both medians and their ratio; returns the ratio."""
    ours(), floor()  # warm both up
    pairs = [(seconds(ours), seconds(floor)) for _ in range(rounds)]
    a, b = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    print(f"{name}: arbook {a * 1000:.1f} ms, floor {b * 1000:.1f} ms, ratio {a / b:.2f} (goal {goal})")
    return a / b

"""Interleaved timing: A, B, A, B, … and the ratio of the medians, by the clock and by processor time.

On a machine that others use too only the second means something.
"""

from collections.abc import Callable
from statistics import median
from time import perf_counter, process_time


def seconds(work: Callable[[], object]) -> float:
    """How long one call took."""
    started = perf_counter()
    work()
    return perf_counter() - started


def compare(
    name: str, ours: Callable[[], object], floor: Callable[[], object], *, rounds: int = 7, goal: float | None
) -> float:
    """Print both medians and their ratio, and the goal unless it is only told as an extra; returns the ratio."""
    ours(), floor()  # warm both up
    pairs = [(_times(ours), _times(floor)) for _ in range(rounds)]
    a, b = (median(pair[at][0] for pair in pairs) for at in (0, 1))
    x, y = (median(pair[at][1] for pair in pairs) for at in (0, 1))
    told = f"{name}: arbook {a * 1000:.1f} ms, floor {b * 1000:.1f} ms, ratio {a / b:.2f}"
    print(f"{told}, by processor time {x / y:.2f} ({'an extra' if goal is None else f'goal {goal}'})")
    return a / b


def _times(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of the processor."""
    busy = process_time()
    taken = seconds(work)
    return taken, process_time() - busy

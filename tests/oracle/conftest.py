"""Prints how many cases of each topic agree, at the end of the run."""

from collections import Counter, defaultdict

import pytest

_ORDER = ("agrees", "decided", "question", "disagrees")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line a topic."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for reports in terminalreporter.stats.values():
        for report in reports:
            facts = dict(getattr(report, "user_properties", ()))
            if getattr(report, "when", "") == "call" and "oracle_topic" in facts:
                counts[str(facts["oracle_topic"])][str(facts.get("oracle_outcome", "disagrees"))] += 1
    if not counts:
        return
    terminalreporter.section("cases from elsewhere")
    for topic in sorted(counts):
        told = ", ".join(f"{counts[topic][outcome]} {outcome}" for outcome in _ORDER if counts[topic][outcome])
        terminalreporter.write_line(f"{topic}: {told} of {counts[topic].total()}")

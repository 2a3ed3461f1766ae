"""What a changing command answers: a sentence for people, or its facts as JSON for programs."""

from argparse import ArgumentParser, Namespace

from arbook.cli.output import say, show_json
from arbook.sentences.sentence import Sentence


def add_outcome_format(parser: ArgumentParser) -> None:
    """``--format`` of a command that changes the book."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to answer (text)")


def done(arguments: Namespace, template: str, **facts: object) -> int:
    """Answer that it was done; the exit code."""
    if arguments.format == "json":
        show_json(facts)
    else:
        say(Sentence(template, facts))
    return 0

"""Refusals of the command line itself; those of the rooms below are ``ArbookError``."""

from arbook.sentences.sentence import Sentence


class CommandRefusedError(Exception):
    """The command cannot be carried out; the sentence says why."""

    def __init__(self, template: str, **facts: object) -> None:
        super().__init__(template)
        self.sentence = Sentence(template, facts)

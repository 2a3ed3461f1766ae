"""What the owner can choose for the look of the papers, in the owner's words."""

from PySide6.QtCore import QCoreApplication

Choices = list[tuple[object, str]]

_AUTO = "auto"


def accents() -> Choices:
    """Colors that can be read on paper, printed and copied."""
    say = QCoreApplication.translate
    return [
        ("#0B6470", say("PaperDesign", "Petrol")),
        ("#1D4E89", say("PaperDesign", "Blue")),
        ("#2F6B3A", say("PaperDesign", "Green")),
        ("#8A3B1E", say("PaperDesign", "Brick")),
        ("#6B3A73", say("PaperDesign", "Plum")),
        ("#2E3538", say("PaperDesign", "Ink")),
    ]


def design_offers() -> dict[str, Choices]:
    """The other choices by the name of their field."""
    from arbook.documents.fonts import FAMILIES

    say = QCoreApplication.translate
    return {
        "paper_style": [
            ("modern", say("PaperDesign", "Modern")),
            ("classic", say("PaperDesign", "Classic")),
            ("compact", say("PaperDesign", "Compact")),
        ],
        "paper_font": [
            (_AUTO, say("PaperDesign", "As the look has it")),
            *((name, family.title) for name, family in FAMILIES.items()),
        ],
        "address_form": forms_for("A4"),
        "pay_slip": [
            ("none", say("PaperDesign", "None")),
            ("cut_off", say("PaperDesign", "At the foot, to cut off")),
        ],
    }


def forms_for(paper_size: str) -> Choices:
    """Address fields that fit the sheet."""
    say = QCoreApplication.translate
    usual: Choices = [(_AUTO, say("PaperDesign", "As usual in your country"))]
    if paper_size == "LETTER":
        return [*usual, ("us10", say("PaperDesign", "#10 with two windows"))]
    return [
        *usual,
        ("din5008-b", say("PaperDesign", "At the left, lower (DIN 5008 B)")),
        ("din5008-a", say("PaperDesign", "At the left, higher (DIN 5008 A)")),
        ("swiss", say("PaperDesign", "At the right (Switzerland, C5)")),
    ]

"""The texts of reminders on the command line: read in every tone, written, and the shipped one restored."""

JSON = ("--format", "json")


def test_the_list_says_of_every_stage_its_tone_and_whose_text_it_has(done, shop):
    rows = done("wording", shop, "--policy", "Standard", *JSON).json["rows"]
    assert [(row["stage"], row["tone"], row["language"], row["text"]) for row in rows][:2] == [
        ("Friendly note", "warm", "en", "shipped"),
        ("Friendly note", "warm", "de", "shipped"),
    ]


def test_a_stage_is_read_in_every_tone_and_as_it_is_printed(done, shop):
    told = [
        done("wording", shop, "show", "1st reminder", "--tone", tone, *JSON).json["body"]
        for tone in ("warm", "neutral", "firm")
    ]
    assert len(set(told)) == 3
    printed = done("wording", shop, "show", "1st reminder", "--letter", *JSON).json["body"]
    assert "this letter" in printed
    assert "this letter" not in done("wording", shop, "show", "1st reminder", *JSON).json["body"]


def test_own_words_are_written_and_the_shipped_ones_restored(done, arbook, shop, tmp_path):
    text = tmp_path / "own.txt"
    text.write_text("Noch offen\n\nBitte zahlen Sie {{ total }}.\n", encoding="utf-8")
    stage = ("1st reminder", "--language", "de")
    told = done("wording", shop, "write", *stage, "--file", text, *JSON).json
    assert (told["text"], told["subject"], told["body"]) == ("own", "Noch offen", "Bitte zahlen Sie {{ total }}.")
    assert done("wording", shop, "show", "1st reminder", *JSON).json["text"] == "shipped"
    text.write_text("Noch offen\nBitte zahlen Sie {{ gold }}.", encoding="utf-8")
    assert arbook("wording", shop, "write", *stage, "--file", text).code == 1
    assert done("wording", shop, "restore", *stage, *JSON).json["text"] == "shipped"


def test_a_stage_nobody_knows_is_told_in_a_sentence(arbook, shop):
    answer = arbook("wording", shop, "show", "9th reminder")
    assert (answer.code, answer.out) == (1, "")
    assert "There is no stage 9th reminder." in answer.err

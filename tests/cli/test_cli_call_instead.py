"""Calling instead of writing, on the command line."""

JSON = ("--format", "json")
DAY = ("--today", "2026-03-01")
ADA = ("--customer", "1001")


def test_a_message_of_the_day_becomes_a_call_and_a_message_again(done, shop):
    told = done("remind", shop, *ADA, "--call-instead", *DAY, *JSON).json
    assert told == {"as_of": "2026-03-01", "customer": "1001", "call": True}
    listed = done("remind", shop, *DAY, *JSON).json
    assert listed["proposals"] == []
    [call] = listed["by_hand"]
    assert (call["customer"], call["channel"]) == ("1001", "call")
    assert call["reason"] == "41 days late, not reminded yet. You want to call instead of writing."
    assert [row["section"] for row in done("today", shop, *DAY, *JSON).json["rows"]] == ["calls"]
    assert "Is written to again." in done("remind", shop, *ADA, "--write-after-all", *DAY).out
    assert [each["customer"] for each in done("remind", shop, *DAY, *JSON).json["proposals"]] == ["1001"]


def test_the_call_that_was_made_counts_as_the_stage(done, shop):
    done("remind", shop, *ADA, "--call-instead", *DAY)
    done("remind", shop, *ADA, "--made", "Pays on Friday", *DAY)
    later = done("remind", shop, "--today", "2026-03-13", *JSON).json
    assert [each["stage"] for each in later["proposals"]] == ["2nd reminder"]


def test_nobody_is_called_instead_of_nothing(arbook, shop):
    assert "--customer" in arbook("remind", shop, "--call-instead", *DAY).err
    assert arbook("remind", shop, *ADA, "--call-instead", "--today", "2026-01-01").code == 1
    refused = arbook("remind", shop, *ADA, "--write-after-all", *DAY)
    assert (refused.code, refused.out) == (1, "")
    assert "did not want to call" in refused.err

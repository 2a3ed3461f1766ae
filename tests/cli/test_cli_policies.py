"""Ladders of reminders on the command line: told, tried, written and chosen."""

import json

import pytest

DAY = ("--today", "2026-03-01")


@pytest.fixture
def refused(arbook):
    """What a command says that is refused."""

    def call(*words):
        answer = arbook(*words)
        assert answer.code == 1, answer.out
        return answer.err

    return call


def ladder(done, shop, name="Standard"):
    return done("policy", shop, "show", name, "--format", "json").json


def write(path, told):
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def test_the_ladders_of_a_new_book_are_told_with_who_uses_them(done, shop):
    told = done("policy", shop, "--format", "json").json
    names = ["Standard", "Gentle", "Strict", "Consumer", "Key account", "Payment plans"]
    assert [row["policy"] for row in told["rows"]] == names
    assert [row["is_default"] for row in told["rows"]] == [True, *[False] * 5]
    assert "Friendly note -3, 1st reminder +3" in done("policy", shop).out


def test_what_is_told_can_be_written_back_and_is_the_same(done, shop, tmp_path):
    before = ladder(done, shop)
    done("policy", shop, "write", "Standard", "--file", write(tmp_path / "p.json", before))
    assert ladder(done, shop) == before


def test_a_ladder_is_tried_without_being_kept_and_then_written(done, shop, tmp_path):
    told = ladder(done, shop)
    told["stages"][1] |= {"offset_days": 60, "channel": "letter"}
    del told["stages"][2:]
    file = write(tmp_path / "p.json", told)
    before = shop.read_bytes()
    trial = done("policy", shop, "try", "Standard", "--file", file, *DAY, "--format", "json").json
    assert (trial["before"], trial["after"]) == ({"mail": 1}, {})
    [row] = trial["changed"]
    assert (row["before"], row["before_until"], row["after"]) == ("1st reminder by mail", None, "not_yet")
    assert row["after_until"] == "2026-03-20"
    assert shop.read_bytes() == before
    done("policy", shop, "write", "Standard", "--file", file)
    assert done("remind", shop, *DAY, "--format", "json").json["proposals"] == []


def test_the_nearer_policy_goes_first_and_none_goes_back_to_the_wider(done, refused, shop, tmp_path):
    never = write(tmp_path / "p.json", {"min_gap_days": 5, "stages": []})
    done("policy", shop, "write", "Never", "--file", never)
    done("policy", shop, "use", "Never", "--customer", "1001")
    [held] = done("remind", shop, *DAY, "--format", "json").json["held"]
    assert held["reason"] == "Their policy, Never, reminds of nothing."
    done("policy", shop, "use", "none", "--customer", "1001")
    assert done("remind", shop, *DAY, "--format", "json").json["proposals"]
    done("policy", shop, "group", "Never", "--group", "Hotels")
    done("policy", shop, "group", "--group", "hotels", "--customer", "1001")
    told = done("policy", shop, "--format", "json").json
    assert told["groups"] == [{"group": "Hotels", "policy": "Never", "customers": 1}]
    assert done("remind", shop, *DAY, "--format", "json").json["held"]
    assert "Say which one serves instead" in refused("policy", shop, "retire", "Never")
    done("policy", shop, "retire", "Never", "--instead", "Gentle")
    done("policy", shop, "restore", "Never")
    done("policy", shop, "copy", "Never", "--name", "Never again")


def test_a_call_is_written_down_once_it_was_made(done, refused, shop, tmp_path):
    told = ladder(done, shop)
    told["stages"][1]["channel"] = "call"
    done("policy", shop, "write", "Standard", "--file", write(tmp_path / "p.json", told))
    done("customer", shop, "change", "--customer", "1001", "--phone", "+353 1 555 01")
    listed = done("remind", shop, *DAY, "--format", "json").json
    assert listed["proposals"] == []
    assert [row["channel"] for row in listed["by_hand"]] == ["call"]
    tried = done("remind", shop, "--customer", "1001", "--not-reached", *DAY, "--format", "json").json
    assert not tried["reached"]
    assert len(done("remind", shop, *DAY, "--format", "json").json["by_hand"]) == 1
    done("remind", shop, "--customer", "1001", "--made", "Promised to look into it.", *DAY)
    assert "Promised to look into it." in done("log", shop, "--customer", "1001").out
    assert done("remind", shop, *DAY, "--format", "json").json["by_hand"] == []
    assert "is not to be" in refused("remind", shop, "--customer", "1001", "--made", "Again", *DAY)


def test_what_holds_for_all_policies_is_told_and_changed(done, shop):
    rules = done("reminder-rules", shop, "--format", "json").json
    assert (rules["most_a_day"], rules["reply_days"], rules["quiet"], rules["away"]) == (25, 3, "", [])
    words = ("--most-a-day", 10, "--least", "2.50", "--quiet", "sat,sun", "--holidays", "yes")
    done("reminder-rules", shop, *words, "--away", "2026-02-25", "2026-03-05", "--note", "Lanzarote")
    rules = done("reminder-rules", shop, "--format", "json").json
    assert (rules["most_a_day"], rules["least"], rules["quiet"], rules["holidays"]) == (10, "2.50", "sat,sun", True)
    [away] = rules["away"]
    assert (away["first_on"], away["last_on"], away["note"]) == ("2026-02-25", "2026-03-05", "Lanzarote")
    listed = done("remind", shop, *DAY, "--customer", "1001")
    assert "next possible 6 Mar 2026" in listed.out
    done("reminder-rules", shop, "--back", away["id"], "--quiet", "none", "--holidays", "no")
    assert done("remind", shop, *DAY, "--format", "json").json["proposals"]


def test_a_file_that_tells_no_ladder_is_refused_with_the_reason(done, refused, shop, tmp_path):
    for told, said in (
        ({"stages": [{"name": "x"}]}, "needs name and offset_days"),
        ({"stages": [{"name": "x", "offset_days": "3"}]}, "no whole number"),
        ({"stages": [{"name": "x", "offset_days": 3, "clock": "moon"}]}, "cannot be chosen"),
        ({"stages": [{"name": "x", "offset_days": 3, "colour": "red"}]}, "cannot be chosen"),
        ({}, "needs stages"),
    ):
        file = write(tmp_path / "p.json", told)
        assert said in refused("policy", shop, "write", "Mine", "--file", file)
    assert "cannot be read" in refused("policy", shop, "write", "Mine", "--file", tmp_path / "none")

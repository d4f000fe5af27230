"""What class names of elements say of fields."""

from __future__ import annotations

import pytest

from confparse.class_names import field_of

NAMED = {
    "speaker": "people",
    "speakers": "people",
    "speaker-name": "people",
    "event-speaker opening-speaker": "people",
    "session__speaker": "people",
    "talkSpeaker": "people",
    "paper_authors": "people",
    "author-names": "people",
    "speaker-title": "affiliation",
    "speakerCompany": "affiliation",
    "x-affiliation": "affiliation",
    "talk-title": "talk",
    "PaperTitle": "talk",
    "col-md-6 talk": "talk",
    "title": "title",
    "card-title": "title",
    "slot-title slot-wrapper": "title",
    "event-description hidden": "prose",
    "speaker_bio": "prose",
    "qc-location": "room",
    "talk_level": "badge",
}
UNNAMED = [
    "",
    "container",
    "page-title",
    "section-title main-title",
    "speaker-img",
    "author-list",
    "schedule-talk",
    "talks",
    "speaker-photo img-circle rounded",
    "title-bar",
    "roommate",
    "x" * 200 + "-speaker",
    "123 456",
]


@pytest.mark.parametrize(("classes", "field"), NAMED.items())
def test_the_last_word_names_the_field(classes: str, field: str) -> None:
    assert field_of(classes)[0] == field


@pytest.mark.parametrize("classes", UNNAMED)
def test_boxes_pictures_and_parts_of_the_page_name_none(classes: str) -> None:
    assert field_of(classes) == ("", "")


def test_the_nearest_name_counts() -> None:
    assert field_of(" speaker card talk-title ") == ("talk", "talk-title")
    assert field_of(" talk-title a b c ") == ("", "")

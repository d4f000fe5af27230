"""A value made from a draft is the one that its class makes."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from typing import Any

import attrs
import pytest

from confparse import drafts
from confparse.model import LineSpan, Link, Person, Talk, When

_PERSON = {"name": "Ann Bell", "affiliation": "Example University", "role": "chair"}
_WHEN = {
    "text": "Wed 20 July 7:30 - 7:35",
    "weekday": "Wed",
    "date": dt.date(2022, 7, 20),
    "start": dt.time(7, 30),
    "end": dt.time(7, 35),
    "timezone": "UTC",
    "starts_at": dt.datetime(2022, 7, 20, 7, 30, tzinfo=dt.timezone.utc),
    "ends_at": dt.datetime(2022, 7, 20, 7, 35, tzinfo=dt.timezone.utc),
    "inferred": ("year",),
}
_TALK = {
    "id": "#1",
    "title": "On Rings",
    "type": "oral",
    "authors": (Person(name="Ann Bell"),),
    "when": When(start=dt.time(7, 30)),
    "room": "Room 1",
    "abstract": "Rings are round.",
    "links": (Link(label="PDF"),),
    "lines": {"title": LineSpan(1, 1)},
}
MADE = [
    (drafts.person(**_PERSON), Person(**_PERSON)),
    (drafts.person("Ann Bell"), Person(name="Ann Bell")),
    (drafts.people(["Ann Bell"], "Example University", "chair")[0], Person(**_PERSON)),
    (drafts.when(**_WHEN), When(**_WHEN)),  # type: ignore[arg-type]
    (drafts.talk(**_TALK), Talk(**_TALK)),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("made", "wanted"), MADE)
def test_a_draft_becomes_what_its_class_makes(made: Any, wanted: Any) -> None:
    assert type(made) is type(wanted)
    assert made == wanted
    assert hash(made) == hash(wanted)
    assert attrs.asdict(made, recurse=False) == attrs.asdict(wanted, recurse=False)
    assert copy.copy(made) == pickle.loads(pickle.dumps(made)) == wanted  # noqa: S301 - our own bytes


@pytest.mark.parametrize(("made", "wanted"), MADE)
def test_it_is_frozen(made: Any, wanted: Any) -> None:
    for field in attrs.fields(type(wanted)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(made, field.name, None)

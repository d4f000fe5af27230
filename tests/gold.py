"""Gold files (what a person reads on a page) against what was parsed; any difference is a finding."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
_PAGES = (".txt", ".md", ".html")


def cases(folder: str = "*") -> list[Path]:
    """All labelled pages of our own."""
    return sorted(
        path
        for path in FIXTURES.glob(f"{folder}/*")
        if path.suffix in _PAGES and gold_file(path).exists()
    )


def gold_file(page: Path) -> Path:
    """The label file beside a page."""
    return page.with_name(f"{page.stem}.gold.json")


def load(page: Path) -> dict[str, Any]:
    """The label of a page."""
    loaded: dict[str, Any] = json.loads(gold_file(page).read_text(encoding="utf-8"))
    return loaded


def differences(gold: dict[str, Any], ours: dict[str, Any]) -> list[str]:
    """Everything in which a parsed page (as `Page.to_dict`) differs from its label."""
    found: list[str] = []
    wanted, got = gold["sessions"], ours["sessions"]
    _same(found, "sessions", [item["title"] for item in wanted], [item["title"] for item in got])
    for want, have in zip(wanted, got):
        where = f"session {want['title']!r}"
        for name in ("type", "room"):
            _same(found, f"{where} {name}", want.get(name), have[name])
        for name in ("chairs", "organizers"):
            _same(found, f"{where} {name}", _names(want.get(name)), _names(have[name]))
        printed = have["when"] if have["when"] and have["when"]["text"] is not None else None
        _when(found, where, want, printed)
        _abstract(found, where, want.get("abstract"), have["abstract"])
        talks = want.get("talks", [])
        _same(
            found,
            f"{where} talks",
            [talk["title"] for talk in talks],
            [talk["title"] for talk in have["talks"]],
        )
        for talk, mine in zip(talks, have["talks"]):
            at = f"{where} · talk {talk['title']!r}"
            _same(found, f"{at} type", talk.get("type"), mine["type"])
            _same(found, f"{at} authors", _names(talk.get("authors")), _names(mine["authors"]))
            _same(
                found,
                f"{at} affiliations",
                _affiliations(talk.get("authors")),
                _affiliations(mine["authors"]),
            )
            _same(found, f"{at} room", talk.get("room"), mine["room"])
            _when(found, at, talk, mine["when"])
            _abstract(found, at, talk.get("abstract"), mine["abstract"])
    return found


def _same(found: list[str], what: str, want: Any, have: Any) -> None:
    if want != have:
        found.append(f"{what}: want {want!r}, got {have!r}")


def _names(people: Any) -> list[str]:
    return [person if isinstance(person, str) else person["name"] for person in people or []]


def _affiliations(people: Any) -> list[str | None]:
    return [None if isinstance(person, str) else person["affiliation"] for person in people or []]


def _when(found: list[str], where: str, want: dict[str, Any], have: dict[str, Any] | None) -> None:
    wanted = (want.get("date"), want.get("start"), want.get("end"))
    if not any(wanted):
        _same(found, f"{where} when", None, have)
        return
    got = (have["date"], have["start"], have["end"]) if have else (None, None, None)
    if wanted[0] is None or (wanted[0].startswith("--") and got[0]):
        # a label without a year asks nothing of the year, one without a date nothing of the date
        wanted = (got[0][:-5] + wanted[0][-5:] if wanted[0] and got[0] else got[0], *wanted[1:])
    _same(found, f"{where} when", wanted, got)


def _abstract(found: list[str], where: str, want: dict[str, str] | None, have: str | None) -> None:
    if want is None or have is None:
        _same(found, f"{where} abstract", want, have)
        return
    folded = " ".join(have.split())
    if not (folded.startswith(want["starts"]) and folded.endswith(want["ends"])):
        found.append(f"{where} abstract: want {want!r}, got {folded[:40]!r} … {folded[-40:]!r}")

"""A page's heading -> the conference it tells of, and the year its days lack."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ..flow import Line, Mark, Role

_NAMED: Final = re.compile(
    r"(?<![\w/.])((?:(?:ACM|IEEE|IFIP|USENIX)[ /-])?(?:[A-Z][A-Za-z]{0,12}[A-Z+!][A-Za-z!]{0,8}|[A-Z][a-z]{2,14}(?:Con|Conf|Camp|Day|Days|Fest|Summit))(?:[ /-](?:[A-Z]{2,8}))?)"
    r"\s?[-'’]?\s?((?:19|20)[0-9]{2}|(?<=['’])[0-9]{2})(?![0-9:])"
)
_YEAR: Final = re.compile(
    r"(?<![0-9.,:/#-])((?:19[89]|20[0-4])[0-9])(?![0-9:.]|[/-][0-9]{2}(?![0-9]))"
    r"|(?<=[A-Z][A-Z)] )(20[0-4][0-9])(?=\.(?:\s|\Z))"
)
"""Before a full stop only behind the acronym of an event: "Maps and Rings (MAR) 2021."."""
_STAMP: Final = re.compile(
    r"updat|modif|creat|submitted|posted|copyright|©|\(c\)|since|rights reserved|version|deadline|journal|previous|past|archive",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(
    r"\b(?:NSW|ACT),? (?:19|20)[0-9]{2}\b"
    r"|\b[0-9]{1,4}[a-z]?,? (?:[A-Z][\w'’.-]{1,20} ){1,3}(?:St|Street|Rd|Road|Ave|Avenue|Blvd|Boulevard|Lane|Drive|Dr|Way|Square|Terrace)\b"
    r"|(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Gg]asse|[Ww]eg|[Pp]latz|[Vv]ej|[Gg]ade|[Aa]llé) [0-9]{1,4}[a-z]?\b",
)
"""A street or a state of postcodes like years: the number behind it is no year."""
_WEIGHTS: Final = {"title": 6, "h1": 5, "h2": 3, "h3": 2, "h4": 2}
_YEARISH: Final = re.compile(r"(?:19|20)[0-9]{2}|['’][0-9]{2}")
"""Gate of `_NAMED` and `_YEAR`."""
_LOOKED_AT: Final = 400


def find(lines: Sequence[Line]) -> Iterator[Mark]:
    """Yield a CONFERENCE mark where a heading names one with its year, or a YEAR mark where only a year is sure."""
    years: Counter[int] = Counter()
    names: dict[int, list[tuple[int, Line, str]]] = {}
    places: dict[int, Line] = {}
    for number, line in enumerate(lines[:_LOOKED_AT]):
        text = line.text
        if (len(text) > 160 and number > 3) or not (
            "20" in text or "19" in text or "'" in text or "’" in text
        ):
            continue
        if (
            _YEARISH.search(text, 0, 200) is None
            or _STAMP.search(text)
            or _ADDRESS.search(text, 0, 200)
        ):
            continue
        weight = _WEIGHTS.get(line.tag, 2 if number < 12 else 1 if line.tag != "li" else 0)
        found = {int(match[1] or match[2]) for match in _YEAR.finditer(text[:200])}
        if len(found) == 1:
            year = next(iter(found))
            years[year] += weight
            places.setdefault(year, line)
        if match := _NAMED.search(text[:200]):
            digits = int(match[2])
            year = digits if digits > 99 else 2000 + digits if digits < 70 else 1900 + digits
            if number < 60 or line.tag in _WEIGHTS:
                names.setdefault(year, []).append((weight, line, match[0]))
                if digits < 100:
                    years[year] += weight
    if not years:
        return
    (year, votes), *others = years.most_common(2)
    if others and others[0][1] * 2 > votes:
        return
    if year in names:
        _, line, name = max(names[year], key=lambda entry: (entry[0], -entry[1].index))
        yield Mark(Role.CONFERENCE, line, name)
        if str(year) not in name:
            yield Mark(Role.YEAR, places.get(year, line), str(year))
    elif votes >= 2:
        yield Mark(Role.YEAR, places[year], str(year))

"""Zone label -> offset from UTC on a day; labels with several meanings are settled by the page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..diagnostics import Code, Report
from ..fields import zones
from ..flow import Hints
from .slots import State


class Zones:
    """Zone labels of one page, each complained of once."""

    def __init__(self, states: Sequence[State], hints: Hints, report: Report) -> None:
        self.report = report
        self.said: set[tuple[Code, str]] = set()
        self.hint = zones.rule(hints.timezone) if hints.timezone else None
        self.states = states
        self._places: set[str] | None = None
        self._steady: dict[tuple[str, dt.date], int] = {}
        """The offset of a label with one meaning on a day without a change of clocks."""

    def places(self) -> set[str]:
        """Places that unambiguous labels of the page name: CDT on the page settles its CST."""
        if self._places is None:
            labels = {
                label
                for state in self.states
                for label in (state.reading.zone if state.reading else None, state.slot.zone)
                if label
            }
            self._places = {
                rule.place
                for label in labels
                if (rule := zones.rule(label)) is not None and rule.place
            }
        return self._places

    def say(self, code: Code, label: str, message: str, line: int) -> None:
        if (code, label) not in self.said:
            self.said.add((code, label))
            self.report.add(code, message, line or None)

    def offset(
        self,
        label: str,
        printed: int | None,
        page: str | None,
        day: dt.date | None,
        minutes: int,
        line: int,
    ) -> int | None:
        """Minutes east of UTC of a label on a day; ``None`` where that is not known."""
        if printed is not None:
            return printed
        if day is not None and (steady := self._steady.get((label, day))) is not None:
            return steady
        rule = zones.rule(label)
        if rule is None:
            rule = self._ambiguous(label, page, line)
        elif self.hint is not None and (others := zones.overruled(label)):
            rule = self._fitting(others, self.hint) or rule
        if rule is None:
            return None
        if rule.place is None:
            return rule.offset
        if day is None:
            return None
        offset = zones.offset_at(rule.place, day.year, day.month, day.day, minutes)
        if offset is None:
            return rule.offset
        if rule.offset is not None and offset != rule.offset:
            self.say(
                Code.ZONE_SEASON,
                label,
                f"{label} on {day.isoformat()}: the wall clock of {rule.place} was kept ({_utc(offset)})",
                line,
            )
        if self.hint is None and not zones.meanings(label) and zones.is_steady(rule.place, day):
            self._steady[label, day] = offset
        return offset

    def _ambiguous(self, label: str, page: str | None, line: int) -> zones.Rule | None:
        choices = zones.meanings(label)
        if not choices:
            return None
        for witness in (self.hint, zones.rule(page) if page else None):
            if witness is not None and (found := self._fitting(choices, witness)) is not None:
                return found
        fitting = [choice for choice in choices if choice[0] in self.places()]
        if len(fitting) == 1:
            return zones.Rule(fitting[0][0], None)
        listed = " or ".join(f"{_utc(offset)} ({place})" for place, offset in choices)
        self.say(
            Code.AMBIGUOUS_TIMEZONE, label, f"{label} may be {listed}; no offset was given", line
        )
        return None

    @staticmethod
    def _fitting(choices: tuple[tuple[str, int], ...], witness: zones.Rule) -> zones.Rule | None:
        """Find the only meaning that agrees with a known zone, by place or by offset in winter or summer."""
        for place, _ in choices:
            if place == witness.place:
                return zones.Rule(place, None)
        if witness.place is not None:
            known = {zones.offset_at(witness.place, 2024, month, 15, 720) for month in (1, 7)}
        else:
            known = {witness.offset or 0}
        fitting = [
            (place, offset)
            for place, offset in choices
            if offset in known
            or known == {zones.offset_at(place, 2024, month, 15, 720) for month in (1, 7)}
        ]
        if len(fitting) != 1:
            return None
        place, offset = fitting[0]
        return (
            zones.Rule(witness.place, None)
            if witness.place is not None
            else zones.Rule(None, witness.offset if witness.offset is not None else offset)
        )


def _utc(offset: int) -> str:
    sign = "-" if offset < 0 else "+"
    return f"UTC{sign}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"

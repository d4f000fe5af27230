"""What is printed is what is read: every clock, separator, meridiem, language and zone that we render."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import os
import pathlib
import subprocess
import sys

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from confparse.fields import times
from confparse.fields.blanks import plain
from confparse.fields.quick_times import read_quickly
from confparse.when import parse_time_range, parse_time_ranges

DASHES = ("-", " - ", "–", " – ", "—", " — ", " -- ", "--", " ‒ ", " −  ")
WORDS = (" to ", " until ", " bis ", " à ", " às ", " tot ", " hasta ", " > ", " ~ ", "～", " 〜 ")
BLANKS = ("\u00a0", "\u2009", "\u202f", "\u2007", "\u3000", "\t")
INVISIBLE = ("\u200b", "\u200e", "\ufeff", "\u00ad")

minutes = st.integers(0, 1439)
separators = st.sampled_from(DASHES + WORDS)


def twelve(value: int, mark: str, *, bare: bool = False) -> str:
    hour = value // 60 % 12 or 12
    return f"{hour}:{value % 60:02d}" + ("" if bare else mark.format("ap"[value >= 720]))


def meridiem(value: int, style: str) -> str:
    half = "p" if value >= 720 else "a"
    return {"am": f"{half}m", "AM": f" {half.upper()}M", "a.m.": f" {half}.m."}[style]


@st.composite
def ranges(draw: st.DrawFn) -> tuple[str, int, int]:
    """Draw a rendered range and its minutes; the end is after the start and at most twelve hours later."""
    start = draw(st.integers(0, 1437))
    end = draw(st.integers(start + 1, min(1439, start + 719)))
    join = draw(separators)
    style = draw(st.sampled_from(("24", "024", "dot", "h", "Uhr", "both", "end", "start", "HHMM")))
    h1, m1, h2, m2 = start // 60, start % 60, end // 60, end % 60
    if style == "24":
        return f"{h1}:{m1:02d}{join}{h2}:{m2:02d}", start, end
    if style == "024":
        return f"{h1:02d}:{m1:02d}{join}{h2:02d}:{m2:02d}", start, end
    if style == "dot":
        # Two dot pairs that are both days of a month are no clocks: "10.10 - 11.10".
        assume(not (1 <= m1 <= 12 and 1 <= m2 <= 12) and h1 > 0 and not 1 <= m2 <= 12)
        return f"{h1:02d}.{m1:02d}{join}{h2:02d}.{m2:02d}", start, end
    if style == "h":
        return f"{h1}h{m1:02d}{join}{h2}h{m2:02d}", start, end
    if style == "Uhr":
        return f"{h1}:{m1:02d}{join}{h2}:{m2:02d} Uhr", start, end
    if style == "HHMM":
        assume(h1 < 10)
        join = draw(st.sampled_from((" - ", " – ", "-", "–")))
        return f"{h1:02d}{m1:02d}{join}{h2:02d}{m2:02d} hrs", start, end
    mark = draw(st.sampled_from(("am", "AM", "a.m.")))
    first = twelve(start, "", bare=True) + ("" if style == "end" else meridiem(start, mark))
    last = twelve(end, "", bare=True) + ("" if style == "start" else meridiem(end, mark))
    return f"{first}{join}{last}", start, end


@given(ranges())
def test_every_rendered_range_is_read_back(case: tuple[str, int, int]) -> None:
    text, start, end = case
    found = times.find(text)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@given(
    ranges(),
    st.sampled_from(("Coffee", "Grounding Words in Worlds", "Round Table", "Opening (Hall B)")),
)
def test_a_title_behind_changes_nothing(case: tuple[str, int, int], title: str) -> None:
    text, start, end = case
    found = times.find(f"{text} {title}")
    assert found is not None
    assert (found.start, found.end) == (start, end)
    assert f"{text} {title}"[found.last :].strip() == title


@given(ranges(), st.sampled_from(BLANKS))
def test_blanks_of_any_kind_change_nothing(case: tuple[str, int, int], blank: str) -> None:
    text, start, end = case
    found = times.find(text.replace(" ", blank))
    assert found is not None
    assert (found.start, found.end) == (start, end)


@given(ranges(), st.sampled_from(INVISIBLE), st.data())
def test_invisible_characters_change_nothing(
    case: tuple[str, int, int], char: str, data: st.DataObject
) -> None:
    text, start, end = case
    place = data.draw(st.integers(0, len(text)))
    source = text[:place] + char + text[place:]
    found = times.find(source)
    assert found is not None
    assert (found.start, found.end) == (start, end)
    assert source[found.first : found.last].replace(char, "") == text.strip()


@given(
    ranges(),
    st.sampled_from(
        (
            "PDT",
            "CET",
            "UTC",
            "JST",
            "UTC+2",
            "GMT-05:30",
            "AoE",
            "America/Chicago",
            "Eastern Time",
            "Pacific Standard Time",
        )
    ),
)
def test_zones_are_read_as_printed(case: tuple[str, int, int], zone: str) -> None:
    text, start, end = case
    for source in (f"{text} {zone}", f"{text} ({zone})"):
        found = times.find(source)
        assert found is not None
        assert (found.start, found.end, found.zone) == (start, end, zone)


_DATES = (
    "{d} {en} {y}, ", "{en} {d}, {y}, ", "{en} {d}, {y} at ", "{y}-{m:02d}-{d:02d} ", "{d:02d}.{m:02d}.{y}, ", "{d}. {de} {y}, ",
    "am {d}.{m}.{y} um ", "{d} {fr} {y} à ", "{d} de {es} de {y}, ", "{d} de {pt} de {y}, às ", "{d} {it} {y}, ore ", "{d} {nl} {y} om ",
    "{y}年{m}月{d}日 ",
)  # fmt: skip
_NAMES = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}


@given(st.dates(dt.date(1995, 1, 1), dt.date(2059, 12, 31)), minutes, st.sampled_from(_DATES))
def test_dates_before_the_clock_are_read_back(day: dt.date, start: int, shape: str) -> None:
    names = {language: row.split()[day.month - 1] for language, row in _NAMES.items()}
    text = (
        shape.format(d=day.day, m=day.month, y=day.year, **names)
        + f"{start // 60:02d}:{start % 60:02d}"
    )
    when = parse_time_range(text)
    assert when is not None
    assert when.date == day
    assert when.starts_at == dt.datetime.combine(day, dt.time(start // 60, start % 60))


@given(st.dates(dt.date(2010, 1, 1), dt.date(2040, 12, 31)))
def test_the_inferred_year_agrees_with_the_calendar(day: dt.date) -> None:
    when = parse_time_range(
        f"{day:%a} {day.day} {_NAMES['en'].split()[day.month - 1]} 10:00", reference=day.year
    )
    assert when is not None
    assert when.date == day


@given(st.text(max_size=200))
def test_reading_is_total(text: str) -> None:
    assert parse_time_range(text) == parse_time_range(text)
    for found in times.find_all(text):
        assert 0 <= found.first < found.last <= len(text)
        assert found.start is not None


PIECES = st.sampled_from(
    [
        "10",
        ":",
        "30",
        "-",
        "–",
        ".",
        ",",
        "(",
        ")",
        "[",
        "]",
        "|",
        "9",
        "am",
        "pm",
        "a.m.",
        "p",
        "noon",
        "Uhr",
        "h",
        "Mon",
        "Wed",
        "July",
        "May",
        "5",
        "2022",
        "12",
        "/",
        "UTC",
        "+",
        "CET",
        "月",
        "日",
        "時",
        "to",
        "bis",
        "and",
        "7/8",
        "24",
        "00",
        "T",
        "Z",
    ]
)


@given(st.lists(st.tuples(PIECES, st.sampled_from(("", " "))), max_size=25))
def test_pieces_of_times_in_any_order_never_raise(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + blank for piece, blank in pieces)
    for when in parse_time_ranges(text):
        assert when.start is not None
        if when.starts_at is not None and when.ends_at is not None:
            assert when.ends_at >= when.starts_at


@given(st.text(st.characters(categories=("L", "P", "Z")), max_size=150))
def test_no_time_without_a_digit_or_a_word_for_one(text: str) -> None:
    words = ("noon", "mid", "min", "mitt", "med", "mez", "meia", "meio", "정오", "正午")
    if not any(word in text.casefold() for word in words) and not any(
        c in "時时点點시一二三四五六七八九十" for c in text
    ):
        assert times.find(text) is None


# What stands before, as and behind a clock on programme lines, and what only looks like it.
HEADS = tuple(
    "|| |- |* |[|(|Registration |Coffee break, |at |from |Session A |Session 1: |Mon |Mon, |Monday |Tuesday: |Wed., |Wed 20 July |Wed 20 July 2022 |July 20 |July 20th, "
    "|Mar 5 |5. Juni |So, 5. Juni 2024, |SAT |12 Set |Mai 5 |5 Dec. |Sept 5 (|Monday, 5 June 2024: |Mon-Fri |CET |Fig |John |ratio of |half past |noon - |Friday night "
    "|Dinner at |Room |x = |A[1, |$|1. |31 June 2024 |30.5. |5/6 |until |am Montag, |5 mars |Café |Monday 5th |May 5 12, |**|> |(Mon) |20 July – |AM |× ".split(
        "|"
    )
)
CLOCKS = (
    "9:00 09:00 9:30_AM 9am 9_am 9_a.m. 9:30_p.m. 12:00 12am 24:00 25:00 0:30 13:00_PM 7.30 9h30 9:30:00 1:30 14_Uhr"
).split()
JOINS = (" - ", "-", " – ", " -- ", " to ", " bis ", " and ", "/", " | ", " ~ ")
TAILS = tuple(
    "||| EST| CET| IST| GMT+1| (EST)| XYZ| AM|.|)|]| *|**| Opening| - Opening|: Opening| : Opening|, Room|) Opening|. Opening| (Opening| “Opening”| Monday| 5 June| On Monday"
    "| Noon| Uhr| Morning| Afternoon Tea| (45 min)| - late| - | onwards| - Friday 10:00| Euro zone| European| TBA| ratio| A Study| The Room| Il Sole| Le 5 mai| Pacific Time"
    "| Tokyo Time| US Pacific| / 12pm ET| and 2:30| 10:00|-11| to 3| $5|%|:30| x| X|Title|AMTitle| AMTitle|Z| Élan| Ça va|+1| T10| c.t.| Ct".split(
        "|"
    )
)


@given(
    st.lists(st.sampled_from(HEADS), min_size=1, max_size=2).map("".join),
    st.sampled_from(CLOCKS),
    st.one_of(st.just(""), st.tuples(st.sampled_from(JOINS), st.sampled_from(CLOCKS)).map("".join)),
    st.lists(st.sampled_from(TAILS), min_size=1, max_size=2).map("".join),
)
def test_quick_and_full_reader_agree(head: str, start: str, end: str, tail: str) -> None:
    line = (head + start + end + tail).replace("_", " ")
    flat = plain(line)
    quick = read_quickly(line, flat)
    if quick is not None:
        assert quick == next(times.read_fully(line), None)


def test_long_texts_are_not_read() -> None:
    assert times.find("10:30 - 11:00 " + "x" * 300) is None


def test_locale_zone_and_hash_seed_change_nothing() -> None:
    lines = [
        "Wed 20 July 7:30 - 7:35 PDT",
        "Mon Dec 5th 08:30  -- 10:30 AM",
        "12. juuni 2024, 10:00",
        "5 July 2022 9:00 PST",
    ]
    program = (
        f"from confparse.when import parse_time_range as p\nfor line in {lines!r}: print(p(line))"
    )
    outputs = set()
    for env in (
        {},
        {"TZ": "Pacific/Apia", "LC_ALL": "C", "PYTHONHASHSEED": "7"},
        {"TZ": "Asia/Kolkata", "LANG": "de_DE.UTF-8"},
    ):
        run = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            env={**os.environ, **env},
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
        outputs.add(run.stdout)
    assert len(outputs) == 1


def test_common_lines_import_neither_dateparser_nor_zoneinfo() -> None:
    program = (
        "import sys\nfrom confparse.when import parse_time_range as p\n"
        "p('Tue 9:00 - 10:00 Coffee'); p('A Title'); p('5 May 2022 9:00 - 10:00')\n"
        "print(sorted({'dateparser', 'zoneinfo', 'bs4', 'lxml'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


CORPUS = pathlib.Path(__file__).parents[3] / "shared" / "corpus" / "times"
needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the labelled lines (../shared) are absent"
)


@needs_corpus
def test_accuracy_on_labelled_lines() -> None:
    spec = importlib.util.spec_from_file_location("score_times", CORPUS.parent / "score_times.py")
    assert spec is not None
    assert spec.loader is not None
    score_times = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score_times)
    cases = [
        json.loads(line)
        for line in (CORPUS / "time_cases.jsonl").read_text("utf-8").splitlines()
        if line
    ]
    scores = [score_times.right(case, parse_time_range(case["text"])) for case in cases]
    assert sum(clock for clock, _ in scores) / len(scores) >= 0.985
    assert sum(full for _, full in scores) / len(scores) >= 0.97


@needs_corpus
def test_look_alikes_of_the_labelled_lines() -> None:
    lines = (CORPUS / "time_negative.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines if line]
    taken = [text for text in texts if parse_time_range(text) is not None]
    assert len(taken) <= len(texts) / 100

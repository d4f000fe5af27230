"""`sniff`: a programme, or what looks like one; at crawl speed, so most of it is measured by benchmarks."""

from __future__ import annotations

import json
from pathlib import Path

import programmes
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from programmes import strategy

import confparse
from confparse import evidence, layouts, sniff, sniffing

SEEDS = range(8)
# Shapes that say so little on some pages that a cautious reader passes them over.
FAINT = ("without-times", "keynote-pages", "session-page")


@pytest.mark.parametrize("layout", programmes.LAYOUTS)
@pytest.mark.parametrize("form", programmes.FORMS)
def test_generated_programmes_are_kept(layout: str, form: str) -> None:
    samples = [
        programmes.make(seed, layout=layout, form=form, noisy=seed % 2 == 0) for seed in SEEDS
    ]
    kept = [sample for sample in samples if sniff(sample.page)]
    assert len(kept) >= len(samples) - (3 if layout in FAINT else 1)
    assert all(sniff(sample.page).layout for sample in kept)


@pytest.mark.parametrize("kind", programmes.KINDS)
@pytest.mark.parametrize("form", programmes.FORMS)
def test_look_alikes_are_left(kind: str, form: str) -> None:
    for seed in SEEDS:
        sample = programmes.negative(seed, kind=kind, form=form)
        assert not sniff(sample.page), sample.name


def test_real_programmes_are_kept_and_look_alikes_left(shared: Path) -> None:
    pages, wrong = 0, []
    negatives, taken = 0, []
    for labels in sorted(shared.glob("corpus/*/*.gold.json")):
        gold = json.loads(labels.read_text(encoding="utf-8"))
        page = next(
            (p for p in labels.parent.glob(labels.name[:-10] + ".*") if p.suffix != ".json"), None
        )
        # An empty list of sessions where the page is no negative: a page that scripts would fill.
        if (
            page is None
            or gold.get("ambiguous")
            or not (gold.get("sessions") or gold["page"] == "negative")
        ):
            continue
        if gold["page"] == "negative":
            negatives += 1
            if sniff(page):
                taken.append(page.name)
        else:
            pages += 1
            if not sniff(page.read_bytes()):
                wrong.append(page.name)
    assert pages > 50
    assert negatives > 10
    assert len(wrong) <= 0.03 * pages, wrong
    assert len(taken) <= 0.02 * negatives, taken


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "09:30",
        "Opening hours: 9:00 - 17:00, Saturday 10:00 - 14:00. Tickets from $12.",
        "Library talks\nMonday 10:00 Story time\nTuesday 10:00 Story time\nThursday 10:00 Story time\nFriday 15:00 Knitting\nSpeakers welcome.",
        "Saturday 15:00 Rovers - Albion\nSaturday 17:30 Comets - Lynx\nSunday 14:00 Pilots - Dynamo\nMonday 20:00 Reds - Blues\n",
        "12:00 Rovers - Albion\n14:30 Comets vs Lynx, Tarnfeld Stadium\n17:00 Pilots - Dynamo\n",
        "Programme to be announced soon. Sessions, talks and speakers will follow.",
        "<html><body><div>{% for talk in session %}</div><p>{{ talk.start }}</p></body></html>",
        "<script>var a = '09:00 - 10:30 Session 1';</script>" * 3,
        "%PDF-1.4 session talk 09:00 - 10:30",
    ],
)
def test_left_alone(text: str) -> None:
    assert not sniff(text)
    assert not sniff(text.encode())


PROGRAMME = """\
WOBCON 2024 - Programme
Monday, 9 September 2024
09:00 - 10:30 Session 1: Quiet Caches
Chair: Ada Quillon
Towards Sparse Ledgers in Crop Forecasting
Bruno Moravec, Edda Kimura and Tomasz Zelenka
10:30 - 11:00 Coffee break
11:00 - 12:30 Session 2: Human Motion
Chair: Yusuf Larkspur
Do Proofs Need Patient Schedulers?
Olumide Brandvik and Priya Tamsin
12:30 - 13:30 Lunch
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_any_encoding(encoding: str) -> None:
    assert sniff(PROGRAMME.encode(encoding))


def test_result_says_what_and_how_sure() -> None:
    found = sniff(PROGRAMME)
    assert (found.layout, found.score > 0.9) == ("generic", True)
    nothing = sniff("Nothing to see here.")
    assert (bool(nothing), nothing.layout, nothing.score) == (False, None, 0.0)
    assert 0.0 <= evidence.weigh(PROGRAMME) <= 1.0


def test_a_programme_is_found_in_a_long_page() -> None:
    """Far behind scripts and prose, and between them."""
    filler = "Nothing of that kind stands in this sentence, nor in the next. " * 5000
    assert sniff(filler + "\n" + PROGRAMME * 4 + "\n" + filler)
    page = f"<html><head><script>{'x=1;' * 60000}</script></head><body><div>{PROGRAMME.replace(chr(10), '</div><div>')}</div></body></html>"
    assert sniff(page)


def test_path_and_wrong_types(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text(PROGRAMME, encoding="utf-8")
    assert sniff(file)
    assert sniff(bytearray(PROGRAMME.encode()))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="source must be"):
        sniff(7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="url must be"):
        sniff("", url=7)  # type: ignore[arg-type]


@given(st.text() | st.binary())
@example("\ud800" * 50 + ":30" * 9)
@example(b"\xff\xfe" + b":\x003\x000\x00" * 9)
@example("<" * 99 + "</div>" * 9 + ":30" * 9)
@example("&#99999999999;</p></p></p> 10:30 10:30")
def test_total(source: str | bytes) -> None:
    found = sniff(source)
    assert 0.0 <= found.score <= 1.0
    assert bool(found) == (found.layout is not None)


@given(
    strategy.samples(),
    st.integers(0, 400),
    st.sampled_from(["<", ":30", "\x00", "<!--", "<script>", "\ud800", "&#0;"]),
)
def test_total_on_damaged_pages(sample: programmes.Sample, at: int, junk: str) -> None:
    page = sample.page[:at] + junk + sample.page[at:]
    assert 0.0 <= confparse.sniff(page).score <= 1.0
    assert 0.0 <= confparse.sniff(page.encode("utf-8", "replace")[at:]).score <= 1.0


def test_work_is_bounded_on_a_long_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long a page is, no more than a few thousand characters are weighed."""
    lengths: list[int] = []
    real = evidence._times  # noqa: SLF001 - what is weighed is not to be seen from outside

    def weighed(text: str) -> object:
        lengths.append(len(text))
        return real(text)

    monkeypatch.setattr(evidence, "_times", weighed)
    for page in (
        "10:30 - 11:00 Talk\n" * 50_000,
        "<p>10:30</p>" * 90_000,
        "session talk\n" * 90_000,
    ):
        sniff(page)
    assert len(lengths) == 3
    assert max(lengths) < 10_000


def test_layouts_that_are_named_exist() -> None:
    named = {mark[0] for mark in sniffing._MARKS} | {finer[2] for finer in sniffing._FINER}  # noqa: SLF001 - a table
    assert named < {layout.name for layout in layouts.known()}


def test_a_day_may_stand_before_each_time() -> None:
    page = (
        "PROGRAM\n\nSpeakers\n\nFriday 13:00\n\nBarbara Mint (Leeds)\n\nHedges for Health\n\n"
        "Friday 15:00\n\nChristopher Vetch and Ida Weber (Ghent)\n\nMany Ways to Prune\n\n"
        "Saturday 9:00\n\nCornelia Rose (Seattle)\n\nThe Root of the Matter\n\n"
        "Saturday 11:00\n\nOlivier Bois and Anita Burg (Rennes)\n\nStatistics of Leaves\n\n"
        "Sunday 9:00\n\nStefan Salt (Linz)\n\nThe Meaning of Thorn\n\n"
        "Sunday 11:00\n\nMark Moss (York)\n\nWhen Walls Collide\n\n"
        "Sunday 14:30\n\nAlan Rush (Bonn)\n\nEngineering Hedges\n\n"
        "Monday 10:00\n\nUdo Hahn and Vera Rubin (Jena)\n\nLessons from Mazes\n"
    )
    assert sniff(page)

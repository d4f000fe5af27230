"""Day headings, and names and titles that are none."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confparse.fields import dates
from confparse.fields.calendar_words import WEEKDAY_NAMES

HEADINGS = {
    "THU 23 APR": ("Thu", None, 4, 23),
    "Saturday, September 19, 2015": ("Sat", 2015, 9, 19),
    "Day 1: July 9": (None, None, 7, 9),
    "July 9 (Day 1)": (None, None, 7, 9),
    "Main Conference Day 1 - Wednesday, June 5": ("Wed", None, 6, 5),
    "Tue 25th": ("Tue", None, None, 25),
    "22 октября": (None, None, 10, 22),
    "ср, 12 июн.": ("Wed", None, 6, 12),
    "6月5日(水)": ("Wed", None, 6, 5),
    "2024年6月12日星期三": ("Wed", 2024, 6, 12),
    "2018년 1월 8일(월)": ("Mon", 2018, 1, 8),
    "06/09/2025 Monday": ("Mon", 2025, 6, 9),
    "Tuesday 23/04/2024": ("Tue", 2024, 4, 23),
    "Program for Monday, July 9th": ("Mon", None, 7, 9),
    "Tuesday, June 5th – Workshops": ("Tue", None, 6, 5),
    "Monday": ("Mon", None, None, None),
    "SUNDAY": ("Sun", None, None, None),
    "Mon": ("Mon", None, None, None),
    "Sunday Morning": ("Sun", None, None, None),
    "Tag: 14.08.2015": (None, 2015, 8, 14),
    "Donnerstag, 01.06.2017": ("Thu", 2017, 6, 1),
    "## Mardi 21 juin 2021": ("Tue", 2021, 6, 21),
    "**Wednesday, 5 June 2024**": ("Wed", 2024, 6, 5),
    "Nov.13": (None, None, 11, 13),
    "Saturday 24th Feburary 2018": ("Sat", 2018, 2, 24),
    "1er juin 2022": (None, 2022, 6, 1),
    "quarta-feira, 12 de junho de 2024": ("Wed", 2024, 6, 12),
    "Miércoles 3 de julio": ("Wed", None, 7, 3),
    "domenica 4 maggio": ("Sun", None, 5, 4),
    "zaterdag 8 juni 2024": ("Sat", 2024, 6, 8),
    "12 जनवरी 1997": (None, 1997, 1, 12),
    "22 พฤษภาคม 2012": (None, 2012, 5, 22),
    "יום רביעי, 12 ביוני 2024": ("Wed", 2024, 6, 12),
    "2024-06-12": (None, 2024, 6, 12),
    "29 February 2024": (None, 2024, 2, 29),
    "Day 2": (None, None, None, None),
    "Day 2 November 19, 2024": (None, 2024, 11, 19),
    "Day 1 - July 4, 2015": (None, 2015, 7, 4),
    "Day 3, 5 July 2015": (None, 2015, 7, 5),
    "Monday 18": ("Mon", None, None, 18),
}


@pytest.mark.parametrize(("text", "expected"), HEADINGS.items(), ids=HEADINGS)
def test_day_headings_are_read(
    text: str, expected: tuple[str | None, int | None, int | None, int | None]
) -> None:
    day = dates.read(text)
    assert day is not None
    assert (day.weekday, day.year, day.month, day.day) == expected


@pytest.mark.parametrize(
    "text",
    [
        "April Wang",
        "May",
        "Jan Peters",
        "June Park · Augusta Mai",
        "Mon, Wed",
        "Black Friday Sales Forecasting",
        "The Friday Night Problem",
        "Monday Keynote: Learning to Rest",
        "March of the Models",
        "Mars 2020",
        "May 2022",
        "July 13-15",
        "August 10 - 22, 2012",
        "De 3 a 5 de agosto",
        "vom 26.10.-27.10.2017",
        "Wed 30 Feb",
        "29 February 2023",
        "31.04.2023",
        "24/7 Place Recognition",
        "Wed 20 July 7:30 - 7:35 PDT",
        "June 5 papers",
        "Session 5",
        "2024",
        "Version 2.10",
        "10.30",
        "1/2",
        "",
        "***",
    ],
)
def test_names_titles_and_spans_of_days_are_no_headings(text: str) -> None:
    assert dates.read(text) is None


@pytest.mark.parametrize(
    ("text", "number"), [("Day 2", 2), ("Day Two: June 5", 2), ("Tag 3", 3), ("June 5", None)]
)
def test_the_ordinal_of_a_day(text: str, number: int | None) -> None:
    day = dates.read(text)
    assert day is not None
    assert day.number == number


def test_day_stands_where_it_says() -> None:
    text = "Welcome dinner on Friday,  5 June at the harbour"
    day = dates.find(text)
    assert day is not None
    assert text[day.first : day.last] == "Friday,  5 June"
    assert day.text == "Friday, 5 June"


def test_two_small_numbers_are_marked_as_swappable() -> None:
    undecided, decided = dates.read("Fri 5/6/2024"), dates.read("25/6/2024")
    assert undecided is not None
    assert decided is not None
    assert (undecided.swappable, decided.swappable) == (True, False)


_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
}
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среда четверг пятница суббота воскресенье",
    "pl": "poniedziałek wtorek środa czwartek piątek sobota niedziela",
}
_SHAPES = {
    "en": ("{w}, {mo} {d}, {y}", "{w} {d} {mo} {y}", "{w}, {mo} {d}th, {y}"),
    "de": ("{w}, {d}. {mo} {y}", "{w}, den {d}. {mo} {y}"),
    "fr": ("{w} {d} {mo} {y}",),
    "es": ("{w} {d} de {mo} de {y}", "{w}, {d} {mo} {y}"),
    "it": ("{w} {d} {mo} {y}",),
    "pt": ("{w}, {d} de {mo} de {y}",),
    "nl": ("{w} {d} {mo} {y}",),
    "ru": ("{w}, {d} {mo} {y}",),
    "pl": ("{w}, {d} {mo} {y}",),
}
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))


@given(day=DAYS, language=st.sampled_from(sorted(_SHAPES)), data=st.data())
def test_every_rendered_heading_is_read_back(
    day: dt.date, language: str, data: st.DataObject
) -> None:
    shape = data.draw(st.sampled_from(_SHAPES[language]))
    text = shape.format(
        w=_WEEKDAYS[language].split()[day.weekday()],
        mo=_MONTHS[language].split()[day.month - 1],
        d=day.day,
        y=day.year,
    )
    if data.draw(st.booleans()):
        text = text.upper()
    found = dates.read(text)
    assert found is not None
    assert (found.year, found.month, found.day) == (day.year, day.month, day.day)
    assert found.weekday == day.strftime("%a") or found.weekday == WEEKDAY_NAMES[day.weekday()]


@given(DAYS)
def test_weekdays_agree_with_the_calendar(day: dt.date) -> None:
    assert dates.weekday_of(day.year, day.month, day.day) == WEEKDAY_NAMES[day.weekday()]


@given(st.text(max_size=120))
def test_reading_is_total(text: str) -> None:
    for found in (dates.read(text), dates.find(text)):
        assert found is None or text[found.first : found.last]

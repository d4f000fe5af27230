"""What a line prints about a time, and what only looks like one."""

from __future__ import annotations

import pytest

from confparse.fields import times


def clock(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes // 60:02d}:{minutes % 60:02d}"


def span(text: str) -> str | None:
    found = times.find(text)
    if found is None:
        return None
    return (
        f"{clock(found.start)}-{clock(found.end)}" if found.end is not None else clock(found.start)
    )


READ: dict[str, str | None] = {
    # a title glued to the meridiem
    "9.20amWelcome": "09:20",
    "1.00 pmLunch": "13:00",
    "2.00 – 3.30pmParallel sessions": "14:00-15:30",
    # a dotted clock behind the word for what happens
    "Gala dinner 19.30": "19:30",
    "Vortrag, Ende 17.15": "17:15",
    "aanvang 20.15 u.": "20:15",
    "Room 19.30": None,
    "23.00 Отбой": "23:00",
    # a second range tells clocks from dates
    "10.10 - 11.10 | 11.10 - 12.30": "10:10-11:10",
    "10.10 - 11.10 | 11.10 - 12.10": None,
    "Vergil, Aen. 9.30–10.15": None,
    "TTh 9:30-11": "09:30-11:00",
    "Fr 9.30-11": "09:30-11:00",
    "Class: 0900hrs to 1030hrs": "09:00-10:30",
    "Cena alle 18": "18:00",
    "alle 18 Monate": None,
    "un curso de 20 horas": None,
    "from 9 a.m. to 5 p.m.—with lunch": "09:00-17:00",
    "open until 12.30": "12:30",
    "Dinner is at 19.30 in the garden": "19:30",
    "at 17 hrs": "17:00",
    "Aperto dalle 10 alle 20": "10:00-20:00",
    "dalle 10 alle 20 volte": None,
    "w godzinach od 9 do 15": "09:00-15:00",
    "下午两点半": "14:30",
    "晚上八点三刻": "20:45",
    "第1部：午後4時開演": "16:00",
    "Tid: kl 18 – 19.30": "18:00-19:30",
    "etkinlik 21.00’da": "21:00",
    "sürüm 3.10’da": None,
    "a partir de 20 horas": "20:00",
    # a comma in the clock, where a word says that it is one
    "Ore 9,30 Saluti": "09:30",
    "ore 9,30 - 13,00": "09:30-13:00",
    "Ore 18,00 alle 20,00 Cena": "18:00-20:00",
    "14 luglio 2026, ore 9,30–13,30": "09:30-13:30",
    "9,30 Uhr Begrüßung": "09:30",
    "9,30 Stunden": None,
    "Sala 1,30 posti": None,
    # a pair of hours behind the word for a clock
    "kl 13-15": "13:00-15:00",
    "Onsdag, kl 13-15": "13:00-15:00",
    "klo 10-12.": "10:00-12:00",
    "klockan 18.00-22.00.": "18:00-22:00",
    "saat 14.00’te": "14:00",
    "from 18.00 to 20.00.": "18:00-20:00",
    "od 18 hodin": "18:00",
    "délelőtt 10 órakor": "10:00",
    "venerdì 15 alle ore 18:00": "18:00",
    "Freitag 9 – 17.30 Uhr": "09:00-17:30",
    "9.15 Welcome": "09:15",
    "8.45 Registration": "08:45",
    "9.15 kg": None,
    "3.15 Results": None,
    "18.00 - Dinner": "18:00",
    "0900Hrs to 1030Hrs": "09:00-10:30",
    "正午": "12:00",
    "正午から午後3時": "12:00-15:00",
    "정오": "12:00",
    # ends that are written differently, and what is no end
    "1045 - 11:25 Rings": "10:45-11:25",
    "2045 - 21:25 Rings": "20:45-21:25",
    "2015 - 10:30 Rings": "10:30",
    "2021 - 12:30 Rings": "12:30",
    "11:35 - 11;55 am": "11:35-11:55",
    "9:00 - 10; 30 people": "09:00-10:00",
    "09:00 - 1. Maps of Rings": "09:00",
    "9:00 am - 2. Maps of Rings": "09:00",
    "9:00  - 9:10  AM": "09:00-09:10",
    "1:00  -  2:10  PM": "13:00-14:10",
    "9:10   Am Anfang": "09:10",
    # separators
    "10:30 - 11:00": "10:30-11:00",
    "10:30-11:00": "10:30-11:00",
    "10:30 -11:00": "10:30-11:00",
    "10:30 – 11:00": "10:30-11:00",
    "10:30—11:00": "10:30-11:00",
    "10:30 -- 11:00": "10:30-11:00",
    "10:30 --- 11:00": "10:30-11:00",
    "10:30 ~ 11:00": "10:30-11:00",
    "10:30〜11:00": "10:30-11:00",
    "10:30～11:00": "10:30-11:00",
    "10:30 > 11:00": "10:30-11:00",
    "10:30 -> 11:00": "10:30-11:00",
    "10:30 → 11:00": "10:30-11:00",
    "10:30 to 11:00": "10:30-11:00",
    "10:30 until 11:00": "10:30-11:00",
    "10:30 till 11:00": "10:30-11:00",
    "10:30 bis 11:00": "10:30-11:00",
    "10:30 à 11:00": "10:30-11:00",
    "10:30 a 11:00": "10:30-11:00",
    "10:30 às 11:00": "10:30-11:00",
    "10:30 tot 11:00": "10:30-11:00",
    "10:30 do 11:00": "10:30-11:00",
    "10:30 до 11:00": "10:30-11:00",
    "10:30 hasta las 11:00": "10:30-11:00",
    "10:30:11:00": "10:30-11:00",
    "10:30 11:00 Coffee": "10:30-11:00",
    "9:00 10:00 11:00": "09:00",
    "6:00pm|7:00pm|Reception": "18:00-19:00",
    "between 10:30 and 11:00": "10:30-11:00",
    "zwischen 10:30 und 11:00": "10:30-11:00",
    "entre 10:30 et 11:00": "10:30-11:00",
    # clocks
    "0:05 - 1:10": "00:05-01:10",
    "10.30 - 11.15 Coffee": "10:30-11:15",
    "10.30-11:15": "10:30-11:15",
    "9h30 - 11h": "09:30-11:00",
    "9 h 30 – 11 h 00": "09:30-11:00",
    "14h-15h30": "14:00-15:30",
    "13-15h": "13:00-15:00",
    "18u30": "18:30",
    "14 Uhr": "14:00",
    "9 bis 10.30 Uhr": "09:00-10:30",
    "19 Uhr 30": "19:30",
    "10 Uhr c.t.": "10:15",
    "10-12 Uhr c.t.": "10:15-11:45",
    "16 uur": "16:00",
    "de 17 heures à 18 heures": "17:00-18:00",
    "alle ore 15.50": "15:50",
    "dalle 9.30 alle 11.00": "09:30-11:00",
    "das 9h às 12h30": "09:00-12:30",
    "a las 16:30 h": "16:30",
    "kl. 9.00-10.30": "09:00-10:30",
    "godz. 10:00": "10:00",
    "0915 – 0945 | Opening": "09:15-09:45",
    "**1700 - 2130**": "17:00-21:30",
    "630-930am": "06:30-09:30",
    "330 p.m.": "15:30",
    "1400h": "14:00",
    "10:30:00 - 11:00:15": "10:30-11:00",
    # halves of the day
    "8:30 -- 10:30 AM": "08:30-10:30",
    "02:30  -- 04:30 PM": "14:30-16:30",
    "11:40 AM -- 12:00 PM": "11:40-12:00",
    "12:00 -- 12:20 PM": "12:00-12:20",
    "11 to 3pm": "11:00-15:00",
    "11 am to 3": "11:00-15:00",
    "8am until 6": "08:00-18:00",
    "9.30-4.30pm": "09:30-16:30",
    "12-3am": "00:00-03:00",
    "9:40 - 10:00a": "09:40-10:00",
    "11:30a - 12:30p": "11:30-12:30",
    "10a-12n": "10:00-12:00",
    "3p -4p": "15:00-16:00",
    "8:50 a.m.–9:00 a.m.": "08:50-09:00",
    "11:10 – 11: 30 a.m.": "11:10-11:30",
    "3:50- 4:10 p.m.": "15:50-16:10",
    "9 A. M. to 10 A. M.": "09:00-10:00",
    "14:30pm": "14:30",
    "12:00 am": "00:00",
    "12 pm": "12:00",
    "at 8 in the evening": "20:00",
    "von 5 bis 6 Uhr abends": "17:00-18:00",
    "Friday night (8:00-11:00)": "20:00-23:00",
    # noon and midnight
    "10:30 a.m.–Noon": "10:30-12:00",
    "Noon–2:00 p.m.": "12:00-14:00",
    "12 noon - 1:30 pm": "12:00-13:30",
    "8pm - midnight": "20:00-24:00",
    "22:00 - 24:00": "22:00-24:00",
    "22:30 - 00:00": "22:30-24:00",
    "closes at midnight": "00:00",
    # scripts
    "午後1時30分から4時まで": "13:30-16:00",
    "午前9時半～10時": "09:30-10:00",
    "晚上八点到九点": "20:00-21:00",
    "下午2:00－5:00": "14:00-17:00",
    "오전 9:00 ~ 오후 6:00": "09:00-18:00",
    "１６：３０": "16:30",
    "٤:٠٠ م": "16:00",
    "9:00\u2009–\u200910:30\u202fAM": "09:00-10:30",
    "10:00\u00a0–\u00a011:30": "10:00-11:30",
    "10:\u200b30\u200b-11:00": "10:30-11:00",
    "9:00 π.μ. - 1:00 μ.μ.": "09:00-13:00",
    # glued to text and marks
    "17:00 - 17:30Registration": "17:00-17:30",
    "9.00 - 11.00Breakfast": "09:00-11:00",
    "[10:42] A Title": "10:42",
    "Session 1A [10:30-12:00]": "10:30-12:00",
    "- **10:30am - 10:35am** - Somebody": "10:30-10:35",
    "| 11:00 - 12:00 | Talks |": "11:00-12:00",
    "(ends 12:00 PM)": "12:00",
    # a number before or behind that is none
    "Klaus 1447 · 9:00 AM – 9:00 PM": "09:00-21:00",
    "Room 314, 10:30 - 11:30": "10:30-11:30",
    "Session 1 - 10:30 am": "10:30",
    "July 12 - 7:20 PM": "19:20",
    "10:30 - 3 short talks": "10:30",
    "10:30 AM and 2:30 PM": "10:30",
    "9am - Doors open!": "09:00",
    "9am PT / 12pm ET": "09:00",
    "um 9 am Montag": "09:00",
    "von 5 bis 6 am 22.4.2016": "05:00-06:00",
    "am 09.11. zwischen 19 und 20 Uhr": "19:00-20:00",
    "12.11 6:10 - 13:35": "06:10-13:35",
    "18:00-": "18:00",
    "Mo-Fr 9-17 Uhr": "09:00-17:00",
    "9h00min - 10h00min": "09:00-10:00",
    "9am-12nn": "09:00-12:00",
    "12 Jun, 20.00": "20:00",
    "9:00 EST | 15:00 CET": "09:00",
    "11:59PM UTC-12:00": "23:59",
    "15:00 GMT-18:00": "15:00-18:00",
    "half past 5 pm": None,
    "halb 9 Uhr": None,
    "1h30min": None,
    "7:00PM–LATE": "19:00",
    # a tight range behind a word, one spaced, one of a counted thing
    "Lunch 12-1pm": "12:00-13:00",
    "Tasting 4–7pm, 10pm–midnight": "16:00-19:00",
    "Lunch 12-1:30pm": "12:00-13:30",
    "Session 1 - 3pm": "15:00",
    "Lunch 12 - 1pm": "12:00-13:00",
    "BREAKFAST 8 – 9 am": "08:00-09:00",
    "Coffee break 3 - 3:30pm": "15:00-15:30",
    "Talk 2 - 3:30pm": "15:30",
    "Maps 12 - 1pm": "13:00",
    "Session 1-3pm": None,
    # one end with a colon lost, the other without minutes
    "12-130pm Lunch": "12:00-13:30",
    "730pm-9pm": "19:30-21:00",
    "7-830pm": "19:00-20:30",
    "MWF 1400-1500": "14:00-15:00",
    "Tr 0800-0930": "08:00-09:30",
    "Kl. 17.00–20.30 · Bakgatan 4": "17:00-20:30",
    "Aen. 9.30-10.15": None,
    "pkl. 17.00 WIB": "17:00",
    "2026-10-03T10:00 bis 12:00": "10:00-12:00",
    "2020-12-07T10:00 - Session 3": "10:00",
    # bare hours
    "Doors open at 7": "07:00",
    "Doors open at 7. Every night.": "07:00",
    "am 20.10. um 8": "08:00",
    "heute Abend um 8": "20:00",
    "Dinner at 7 on Friday": "19:00",
    "June 3: A Look at 5": None,
    "Meet us at 7": None,
    "Numbering starts at 1": None,
    "une formation de 14 heures à Lyon": None,
    "de 14 heures à 15 heures": "14:00-15:00",
    "Mo, 4. März, 14-15.30 Uhr": "14:00-15:30",
    "July 12, 7 - 8:30 PM": "19:00-20:30",
    "morgen 8:30-10": "08:30-10:00",
    "nachmittags von 3 bis 5": "15:00-17:00",
    "Evening sessions from 3 to 5 talks": None,
    "alle 15 del 22 aprile": "15:00",
    "zw. 14 und 15 Uhr": "14:00-15:00",
    # a volume and its page
    "Nature 10:30 (2015)": None,
    "Cell 12:45, 2001": None,
    "Opening 10:30, 2 June 2015": "10:30",
    "Monday 10:30 (2015)": "10:30",
    "2024. 6. 12. PM 10:00": "22:00",
    "Endstand 3:10 im Spiel": None,
    "dilution 1:10": None,
    # a blank that slipped in
    "10: 45- 11:15": "10:45-11:15",
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ.items(), ids=READ)
def test_times_are_read(text: str, expected: str | None) -> None:
    assert span(text) == expected


LOOK_ALIKES = [
    "2 à 3 uur per week",
    "2-3 uur totaal",
    "10:30:BB:2F",
    "5 hr",
    "3 hrs of exercises",
    "a share closed at 19.30",
    "at 9.30 percent",
    "at 10.30 EUR",
    "peaks at 12.30 kHz",
    "runtime 10:30 min",
    "slice 10:30 of the list",
    "x = 10:30",
    "a 1:30 dilution",
    "95% CI 10.10-11.15",
    "2h30 workshop on proofs",
    "1h30 de route",
    "Denoising 4 AM signals",
    "9.20 CHF",
    # scripture
    "John 3:16",
    "TUESDAY: John 3:16",
    "John 17:20-26",
    "II Corinthians 4:18; 5:10",
    "see Num. 26:10-11",
    "Surah 2:255",
    # ratios, scores, scales
    "a 3:1 ratio",
    "a 16:10 display",
    "the ratio of 12:15",
    "odds of 10:30",
    "(3:2:1)",
    # versions, sections, figures, equations
    "Version 2.10",
    "Python 3.10 - 3.12 support",
    "Figure 10.20 and 10.30",
    "Theorem 10.15",
    "$x_{10:30}$",
    "x[10:30]",
    # years
    "2012-14",
    "1945-1958",
    "2019–2021",
    "Vision 2030",
    # pages and identifiers
    "pp. 10-12",
    "pp. 7-12, 2012",
    "Article 12:15, 34 pages",
    "arXiv:2305.12345",
    "arXiv:2207.12598, 2022.",
    "doi: 10.1109/ab54588.2022.9965910",
    "https://doi.org/10.2140/paa.2024.6.129",
    "192.168.10.30",
    "00:1A:2B:3C:4D:5E",
    # telephones
    "+1 650 253 0000",
    "at 650-650-6500",
    "Tel: +86 138-2010-2015",
    # rooms, tracks, posters
    "Room 314 - 315",
    "Room 0.16",
    "Raum 04-522",
    "Area 10 - 12",
    "Area 5+6+7+8 #12",
    "Poster 1201-1230",
    "Track 2a - 3b",
    "Table 2a",
    # amounts and lengths
    "$10.30 - $11.30",
    "10.50 €",
    "12.30%",
    "at 6.45 percent",
    "3.10-3.20 GHz",
    "36.5 FPS",
    "10-12 people",
    "3-5 minutes",
    "2h workshop",
    "in 2h",
    "a 24h hackathon",
    "2 hours",
    "20+10 min.",
    "1時間",
    # no clocks
    "25:12",
    "10:61",
    "10:5",
    "110:30",
    "25時",
    "24:30",
    # dates
    "26.08-02.09",
    "vom 18.09 bis 19.09",
    "10.10 - 11.10",
    "05.12.-06.12.2017",
    "2024-06-10 - 2024-06-12",
    "July 13-15",
    "De 3 a 5 de agosto",
    "Wed 30 Feb",
    # words
    "salmon for 9 amnesty tickets",
    "Midnight in Paris",
    "High Noon for Agents",
    "MIDI generation",
    "PM-FSM: Policies",
    "5pm-free",
    "5 à 7 facultaire",
    "24/7 Place Recognition",
    "9/11",
    "7-Eleven",
    "There are 3 ways to do it",
    "LaTeX $\\ell_{2,1}$-norm",
    "",
    " ",
    "-",
]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes_are_left_alone(text: str) -> None:
    found = times.find(text)
    assert found is None


@pytest.mark.parametrize(
    ("text", "printed", "rest"),
    [
        ("Graph Workshop Sat 3 Dec 07:30 a.m.", "Sat 3 Dec 07:30 a.m.", "Graph Workshop"),
        (
            "Testing (11:00 - 12:30, Wednesday, Room 2)",
            "11:00 - 12:30, Wednesday",
            "Testing Room 2)",
        ),
        ("10:30 - 11:00 Coffee", "10:30 - 11:00", "Coffee"),
        ("[10:42] A Title", "10:42", "A Title"),
        ("10:30\u200b - 11:00 Coffee", "10:30 - 11:00", "Coffee"),
        ("Mon Dec 5th 08:30  -- 10:30 AM @ Area 3", "Mon Dec 5th 08:30 -- 10:30 AM", "@ Area 3"),
        ("Opening 9:00 – 9:30 (CET)", "9:00 – 9:30 (CET)", "Opening"),
        ("16:30 to 17:00Break", "16:30 to 17:00", "Break"),
        ("10:30 to 11:00Morning Break", "10:30 to 11:00", "Morning Break"),
    ],
)
def test_span_cuts_the_time_out_of_the_line(text: str, printed: str, rest: str) -> None:
    found = times.find(text)
    assert found is not None
    assert found.text == printed
    assert times.rest(text, found) == rest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10:30 - 11:00", True),
        ("Wed 20 July 7:30 - 7:35 PDT", True),
        ("**10:30 a.m.**", True),
        ("(9:00 – 9:30 CET)", True),
        ("10:30 - 11:00 Coffee", False),
        ("Session 1A [10:30-12:00]", False),
        ("Coffee", False),
    ],
)
def test_is_time_tells_bare_time_lines(text: str, expected: bool) -> None:
    assert times.is_time(text) is expected


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("1:30 - 2:00", (False, False)),
        ("9:30 - 11:00", (False, False)),
        ("11:30 - 1:00", (False, False)),
        ("9:00 - 17:00", (True, True)),
        ("9h30 - 11h", (True, True)),
        ("9 Uhr", (True, True)),
        ("8:30 -- 10:30 AM", (True, True)),
        ("0:30", (True, True)),
        ("[3:15]", (False, True)),
    ],
)
def test_half_days_that_the_line_does_not_settle_are_marked(
    text: str, sure: tuple[bool, bool]
) -> None:
    found = times.find(text)
    assert found is not None
    assert (found.start_sure, found.end_sure) == sure


DATED = {
    "20:00 Thứ Tư": ("Wed", None, None, None, None),
    "quinta-feira às 14h30": ("Thu", None, None, None, None),
    "Talk 3:30 p.m. on a Friday": ("Fri", None, None, None, None),
    "Wed 20 July 7:30 - 7:35 PDT": ("Wed", None, 7, 20, "PDT"),
    "Jul 7, 10:30 AM - 12:15 PM": (None, None, 7, 7, None),
    "Wed, Jul 8, 2026 • 10:30 PM – 12:15 AM PDT": ("Wed", 2026, 7, 8, "PDT"),
    "March 4 (10am)": (None, None, 3, 4, None),
    "16:00 - 17:30, October 9, 2024 (Wednesday)": ("Wed", 2024, 10, 9, None),
    "08/Oct/2026 10:00 AM": (None, 2026, 10, 8, None),
    "Early price ends Jun 11 '22 06:59 AM UTC": (None, 2022, 6, 11, "UTC"),
    "03-18, 14:00–14:25 (US/Eastern)": (None, None, 3, 18, "US/Eastern"),
    "18.10.14 um 22:56 Uhr": (None, 2014, 10, 18, None),
    "08.08.17 9.30-11.05 Uhr": (None, 2017, 8, 8, None),
    "Mi, 12.6., 10-12 Uhr": ("Wed", None, 6, 12, None),
    "So., 24. Sep. 06:45 - 08:00": ("Sun", None, 9, 24, None),
    "Lundi 5 juin 2023 de 9h à 10h30": ("Mon", 2023, 6, 5, None),
    "sábado, 5 de maio, 10h": ("Sat", None, 5, 5, None),
    "9:00 a 10:00 del 5 de mayo de 2023": (None, 2023, 5, 5, None),
    "martedì 6 giugno ore 9:00-10:30": ("Tue", None, 6, 6, None),
    "dinsdag 6 juni 10.00 uur": ("Tue", None, 6, 6, None),
    "28 октября 2014 в 07:54": (None, 2014, 10, 28, None),
    "9月20日(日) 8:15~15:30": ("Sun", None, 9, 20, None),
    "2024年6月12日星期三 21:00": ("Wed", 2024, 6, 12, None),
    "lunes 4/29/2013 630-930am": ("Mon", 2013, 4, 29, None),
    "6/4/2024 3:00 PM": (None, 2024, 6, 4, None),
    "Monday, 6/4/2018 15:00": ("Mon", 2018, 6, 4, None),
    "20/6 13.10h-14.40h": (None, None, 6, 20, None),
    "Fri, 12 Dec 2014 10:55:50": ("Fri", 2014, 12, 12, None),
    "Wed Oct 26 15:50:06 2016": ("Wed", 2016, 10, 26, None),
    "5:00 PM on Sunday, July 22": ("Sun", None, 7, 22, None),
    "Tuesday: 7:00 a.m. - 6:00 p.m.": ("Tue", None, None, None, None),
    "fridays at 11am": ("Fri", None, None, None, None),
    "12. juuni 2024, 10:00-11:00": (None, 2024, 6, 12, None),
    "ke 12. kesäk. klo 9.00": (None, None, 6, 12, None),
    "2024. június 12., szerda 15:00": ("Wed", 2024, 6, 12, None),
    "วันพุธที่ 12 มิถุนายน ค.ศ. 2024 เวลา 20:00": ("Wed", 2024, 6, 12, None),
    "20:00–21:30 GMT+7 Thứ Tư, 12 tháng 6, 2024": ("Wed", 2024, 6, 12, "GMT+7"),
    "2024년 6월 12일 수요일 PM 10:00~11:30 GMT+9": ("Wed", 2024, 6, 12, "GMT+9"),
    # "mar" is a Tuesday where a month follows the day
    "mar. 7 janv., 14:00": ("Tue", None, 1, 7, None),
    "mar, 22 de abr, 2:00 p. m.": ("Tue", None, 4, 22, None),
    "mar 22 apr, 14:00": ("Tue", None, 4, 22, None),
    "12 mar, 14:00": (None, None, 3, 12, None),
    "čtvrtek 12. června 2025 v 15:00": ("Thu", 2025, 6, 12, None),
    "20:00 Thứ 4, 12 thg 6": ("Wed", None, 6, 12, None),
    "dom., 12 de out., 14:00": ("Sun", None, 10, 12, None),
    "3 to 5pm next Tuesday": ("Tue", None, None, None, None),
    "9 am to 5 pm, Monday through Friday": (None, None, None, None, None),
    "10:00 Next Steps": (None, None, None, None, None),
    "10:00 to 12:00 on Tue": ("Tue", None, None, None, None),
    "10:00 on Sun spots": (None, None, None, None, None),
    "na quinta das 14h às 16h": ("Thu", None, None, None, None),
    "Måndagar kl 18-20": ("Mon", None, None, None, None),
    "jeudi 23 10:00 - 11:00": ("Thu", None, None, 23, None),
    # a span of weekdays is no day
    "Monday - Friday: 9AM - 6PM": (None, None, None, None, None),
    # names and titles are no dates
    "10:00 - 11:00 Jan Peters": (None, None, None, None, None),
    "10:00 April Wang: Notebooks": (None, None, None, None, None),
    "10:00 March of the Models": (None, None, None, None, None),
    "14:30 Do Models Dream?": (None, None, None, None, None),
    "10:00 So, what now?": (None, None, None, None, None),
    "12:00 - 13:00 CT Imaging": (None, None, None, None, None),
    "10:00 May the Force": (None, None, None, None, None),
    "10:30 – 11:00 a.m. PT30 Somebody": (None, None, None, None, None),
    "Wed 30 Feb 10:00": (None, None, None, None, None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DATED.items(), ids=DATED)
def test_dates_and_zones_of_the_line(
    text: str, expected: tuple[str | None, int | None, int | None, int | None, str | None]
) -> None:
    found = times.find(text)
    assert found is not None
    assert (found.weekday, found.year, found.month, found.day, found.zone) == expected


@pytest.mark.parametrize(
    ("text", "label", "offset"),
    [
        ("10:00 (UTC+2)", "UTC+2", None),
        ("10:00 UTC+02:00", "UTC+02:00", None),
        ("23:30 GMT-11", "GMT-11", None),
        ("10:00 GMT -08:45", "GMT -08:45", None),
        ("11:59PM UTC-12:00", "UTC-12:00", None),
        ("15:00 GMT-18:00", "GMT", None),
        ("10:00-11:00 UK time", "UK time", None),
        ("9:00 EST/15:00 CET", "EST", None),
        ("10:00 (Europe/Berlin)", "Europe/Berlin", None),
        ("6am-8am Pacific Standard Time", "Pacific Standard Time", None),
        ("23:59 AoE", "AoE", None),
        ("11:59pm (Anywhere on Earth)", "Anywhere on Earth", None),
        ("2:00 PM BST (UTC+1)", "BST", 60),
        ("UTC 13:00-15:00", "UTC", None),
        ("15:00 GMT - 18:00 GMT", "GMT", None),
        ("2023-06-05 10:00:00+02:00", "+02:00", None),
        ("2020-12-07T00:00:00Z", "UTC", None),
    ],
)
def test_zone_labels(text: str, label: str, offset: int | None) -> None:
    found = times.find(text)
    assert found is not None
    assert (found.zone, found.zone_offset) == (label, offset)


def test_several_zones_of_one_instant() -> None:
    found = times.find("April 9 at 9am PT / 12pm ET / 4pm UTC")
    assert found is not None
    assert (found.start, found.zone) == (540, "PT")
    assert found.also == ((720, "ET"), (960, "UTC"))


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("(9.00–10.30, 11.00–12.30)", [540, 660]),
        ("Wed 13:00-17:00; Thu 10:00-14:00", [780, 600]),
        ("10:30 AM and 2:30 PM", [630, 870]),
        ("| 17:00 - 19:00 | 15:30 - 16:30 |", [1020, 930]),
        ("no time", []),
    ],
)
def test_find_all_reads_every_range(text: str, starts: list[int]) -> None:
    assert [found.start for found in times.find_all(text)] == starts


def test_a_date_holds_for_the_next_range_of_the_line() -> None:
    first, second = times.find_all("3 May 9:00 - 10:00, 11:00 - 12:00")
    assert (first.month, first.day) == (second.month, second.day) == (5, 3)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("7/17 3 pm- 7/19 2 pm", (7, 19, None)),
        ("vom 28.11 (14:00) - 30.11 (23:00)", (11, 30, None)),
        ("3 June 9:00 - 5 June 17:00", (6, 5, None)),
        ("From 9 AM Friday 3 June to 5 PM Sunday 5 June", (6, 5, "Sun")),
        ("Friday 09:00 KST ~ Sunday 23:59 KST", (None, None, "Sun")),
        ("1월 8일(월) 10:00 ~ 1월 31일(수) 24:00", (1, 31, "Wed")),
    ],
)
def test_ranges_across_dates(text: str, end: tuple[int | None, int | None, str | None]) -> None:
    found = times.find(text)
    assert found is not None
    assert (found.end_month, found.end_day, found.end_weekday) == end


def test_lengths_and_open_ends_are_told() -> None:
    length = times.find("16:00 (45 min)")
    late = times.find("18:00-")
    assert length is not None
    assert late is not None
    assert (length.duration, length.open_end) == (45, False)
    assert (late.duration, late.open_end) == (None, True)

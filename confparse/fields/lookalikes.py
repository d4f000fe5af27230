"""What looks like a clock and is none: words before and behind a number that settle it.

Scripture ("John 3:16"), ratios, scores, versions, figures, pages, rooms, lengths, amounts.
"""

from __future__ import annotations

import re
from typing import Final

from .calendar_words import words
from .patterns import Lazy

BOOKS: Final = frozenset(
    words(
        "genesis exodus leviticus numbers deuteronomy joshua judges ruth samuel kings chronicles ezra nehemiah esther job "
        "psalm psalms proverbs ecclesiastes song isaiah jeremiah lamentations ezekiel daniel hosea joel amos obadiah jonah "
        "micah nahum habakkuk zephaniah haggai zechariah malachi matthew mark luke john acts romans corinthians galatians "
        "ephesians philippians colossians thessalonians timothy titus philemon hebrews james peter jude revelation "
        "revelations gen ex exod lev num deut josh judg sam kgs chr chron neh esth ps pss prov eccl eccles isa jer lam ezek dan "
        "hos mic nah hab zeph hag zech mal matt mt mk lk jn rom cor gal eph phil col thess tim tit phlm heb jas pet jud rev "
        "sirach wisdom tobit judith maccabees baruch mose johannes matthäus lukas markus römer korinther galater epheser "
        "philipper kolosser hebräer offenbarung jesaja jeremia sprüche salmo salmos juan mateo lucas marcos hechos romanos "
        "corintios gálatas efesios filipenses apocalipsis jean matthieu luc marc actes romains corinthiens psaume psaumes "
        "giovanni matteo salmi atti romani joão mateus atos efésios surah sura sure ayat ayah quran qur'an verse verses gospel"
    )
)
NO_CLOCK_BEFORE: Final = frozenset(
    words(
        "ratio ratios dilution scale score scores version versions v ver fig figs figure figures table tables eq eqs equation section sections "
        "sec chapter chapters ch vol volume arxiv doi isbn issn tel phone fax ip port python release won beat odds lemma theorem ssn "
        "article articles pp p pages page seiten nr no. iso rfc bibcode pmid code id build endstand spielstand endergebnis ergebnis verhältnis marcador punteggio § ci iqr slice lines line"
    )
)
NO_BARE_BEFORE: Final = frozenset(
    words(
        "room rooms raum salle sala saal zimmer hall area areas booth booths board boards poster posters number numbers stand "
        "track tracks session sessions panel panels part parts lecture lectures talk talks paper papers topic topics module "
        "modules level levels floor building table group groups ages age aged grade grades class classes week weeks unit "
        "units day days step steps question questions line lines item items pages page pp p vol no nr # $ € £ over under up only phase rows row"
    )
)
NO_CLOCK_AFTER: Final = Lazy(
    r" ?(?:[%‰°€£]|B:|(?:ratios?|aspect|scale|odds|scores?|format|display|resolution|FPS|fps|[GMTk]B|[kMG]?Hz|[kmc]?m(?!\.)|mm|cm|kg|m?g|[kMG]?eV"
    r"|min|dilutions?|mixture|split|reduction|CHF|GBP|SEK|NOK|DKK|PLN|CAD|AUD|JPY|INR|million|billion|percent|per cent|EUR|USD|[Ee]uros?|dollars?|points?|times|dB|x"
    r"|[kMG]?W|mV|[Mm]bps|stars?|GFLOPs)(?![^\W_]))"
)
RATIO_OF: Final = Lazy(r"(?:ratio|odds|scale|score)s? (?:of|is|to|was) *$", re.IGNORECASE)
NOUN_AFTER: Final = Lazy(
    r" {0,2}(?:min|mins|minutes?|Minuten|seconds?|sec|hours?|hrs?|Stunden|heures?|horas|days?|weeks?|months?|years?|Jahre|people|persons?|participants?|"
    r"members?|pages?|papers?|talks?|posters?|slides?|students?|groups?|Personen|Teilnehmer|deelnemers|personnes|personas|km|m|cm|mm|kg|%|percent|"
    r"times|points?|presentations?|sessions?|speakers?|slots?|credits?|ECTS|euros?|EUR|USD|€|°|th|st|nd|rd)(?![A-Za-z])"
)
EVENTS: Final = frozenset(
    words(
        "dinner lunch breakfast reception registration opening closing close end ends coffee tea break welcome arrival departure start starts begin begins "
        "doors banquet party concert finish beginn ende anfang einlass start abendessen mittagessen empfang aanvang begin einde lunsj middag frokost slut "
        "senest inizio fine cena pranzo dîner déjeuner accueil inicio fin almuerzo início jantar almoço początek koniec obiad kolacja začátek konec alkaa päättyy"
    )
)
"""What begins or ends at a clock."""

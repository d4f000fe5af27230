"""What stands before a number and says that it is a clock: "um", "from", "kl.", a weekday, a bullet."""

from __future__ import annotations

import re
from typing import Final

from .calendar_words import MONTHS, WEAK_WEEKDAYS, WEEKDAYS, words
from .patterns import Lazy

LEAD_ONE: Final = Lazy(
    r"(?:^|[\s(,|])(?:at|from|@|um|ab|à|dès|a las|alas|las|às|as|alle|ore|kl\.?|klo|klockan|kello|saat|pukul|pkl\.?|jam|v|ve|von|between|zwischen|gegen|until|till|bis|by|before|after|starts?|starting|"
    r"begins?|beginning|de|das|dalle|entre|om|tussen|van|vers|desde las|desde|hasta las|o|godz\.?|godzinie|в|с|od|do|since|around|about|ca\.?|c\.|heure|heures|hora|h|time)[ :]{1,2}$",
    re.IGNORECASE,
)
LEAD_PAIR: Final = Lazy(
    r"(?:^|[\s(,|])(?:from|von|vom|between|zwischen|zw\.?|de|du|das|dalle|dalla|entre|tussen|van|od|z|с|från|fra|del|desde|desde las|de las|entre las|le)[ :]{1,2}(?:(?:ca\.?|about|around) )?$",
    re.IGNORECASE,
)
STRONG_LEAD: Final = Lazy(
    r"(?:^|[\s(,|])(?:kl\.?|klo|klockan|kello|a las|às|alle ore|ore|pukul|pkl\.?|jam|godz\.?|o godzinie|o'clock|saat|lúc) $",
    re.IGNORECASE,
)
LEAD_AND: Final = Lazy(
    r"(?:between|zwischen|zw\.|entre|tussen|mellan|mellem|mellom|między|между|tra|fra)(?: las| les| the| ca\.?| about)? {0,2}$",
    re.IGNORECASE,
)
LEADING_MARKUP: Final = Lazy(r"[\s|*#>\[(•·▪◦–„\"_-]*(?:(?:ca|approx|c)\.? )?[\s|*_\[(]*")
GERMAN: Final = Lazy(r"\b(?:von|bis|um|ab|zwischen|Uhr|und|ich|bin|den|der|die)\b", re.IGNORECASE)
KNOWN_DAYS: Final = frozenset((*WEEKDAYS, *WEAK_WEEKDAYS, *MONTHS))
LECTURE_DAYS: Final = KNOWN_DAYS - frozenset(MONTHS) | frozenset(
    words("tth tuth mwf mw wf tr morgen heute übermorgen tomorrow today tonight")
)
HOUR_LEADS: Final = frozenset(
    words(
        "from at between von vom um ab zwischen de das dalle alle entre tussen van om od à a às as las ore kl kl. klo @ to until till bis begins starts "
        "starting is on den time zeit uhrzeit hora heure горы с в daily open opens hours daily täglich à"
    )
)


def word_before(text: str, first: int) -> str:
    parts = text[max(0, first - 24) : first].rsplit(None, 1)
    word = parts[-1] if parts else ""
    # Brackets, dashes and cell borders end what belongs to a value.
    return word if word.strip("|*_([{-–:•·.,\"'„>=") else ""


STRONG_LEADS: Final = tuple(
    f"{lead} "
    for word in words(
        "kl kl. klo klockan kello alle las às ore pukul pkl pkl. jam godz. godz godzinie saat lúc"
    )
    for lead in (word, word.capitalize())
)
# With one of these a bare hour may be a clock: "kl 13", "doors open at 7".
BARE_LEADS: Final = (*STRONG_LEADS, " at ", " um ")

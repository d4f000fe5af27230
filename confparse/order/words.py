"""The words by which programme pages name their parts: patterns, words, and the plain tests that gate the patterns."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

SESSION: Final = frozenset(
    "session sessions keynote keynotes plenary panel tutorial tutorials workshop workshops symposium poster posters demo demos track opening closing "
    "registration reception banquet dinner lunch breakfast coffee break tea welcome remarks ceremony award awards meeting assembly excursion tour "
    "social tutoriel tutoriels atelier ateliers tutorium minicurso minicursos discussion discussions roundtable roundtables spotlight spotlights orals lightning forum hackathon townhall colloquium block sitzung sesión sessão seduta séance pause mittagspause "
    "kaffeepause déjeuner almuerzo pausa eröffnung begrüßung clausura inauguration".split()
)
_OPENED: Final = (
    r"(?:remarks?|sessions?|ceremon(?:y|ies)|keynotes?|words?|address(?:es)?|speech(?:es)?|reception|talks?|plenary|lectures?|welcome|notes?|statements?|comments?|panels?|discussions?|"
    r"day|event|dinner|lunch|coffee|party|circle|conference|workshop|symposium|program(?:me)?|general|official|presentations?|introduction|thoughts|summary|meeting|activit(?:y|ies)|round|prayer|concert|"
    r"cocktails?|drinks|awards?|performance|greetings?|hours?|of|by|and|with|at|for|from|on|\d+)\b"
)
"""What may follow "opening" and "closing" where they are no titles: "Opening Black Boxes" is one."""
PLENARY: Final = re.compile(
    r"(?:(?:registration|check-?in|reception(?! (?:of|and the|in|history|theory)\b)|banquet|dinner|gala dinner|conference dinner|lunch|breakfast|snacks(?= ?(?:[(&,/+]|and |break|\Z))|brunch|coffee|tea|break|drinks|cocktail|excursion|"
    r"sightseeing|free time|(?:opening|closing)(?! (?!"
    + _OPENED
    + r")\w)|open(?! \w)|close(?! (?:the|a|in|to|gaps?|loops?|enough)\b)|welcome|welcoming|farewell|wrap-?up|adjourn|introduction and welcome|(?:introductory|concluding|final) (?:remarks?|words|comments)|end of (?:the )?(?:day|workshop|conference|symposium|session|meeting|event|program(?:me)?|school|first|second|third|part)|doors open|networking|"
    r"business meeting|general assembly|members'? meeting|town ?hall|award|poster session|social (?:event|dinner|program)|group photo|poster setup|"
    r"(?:shuttle(?: bus(?:es)?| service)?s?|bus(?:es)?|coach(?:es)?) (?:to|from|back|transfers?|departs?|departure|leaves?|leaving)|arrival|departure|accueil|ouverture|clôture|déjeuner|pause|mittag|kaffee|eröffnung|begrüßung|abschluss|anmeldung|almuerzo|café|cena|comida|apertura|pranzo|cena sociale|"
    r"grußworte?|(?:steh|sekt|abend)?empfang|abendessen|imbiss|schlusswort|verabschiedung|mitgliederversammlung|mots? (?:de (?:bienvenue|clôture)|d'(?:accueil|ouverture))|allocutions?|repas|dîner|buffet|remise des prix|"
    r"bienvenida|inauguración|acto de (?:inauguración|apertura|clausura)|clausura|refrigerio|inscripción|acreditación|saluti|benvenuto|abertura|encerramento|intervalo|credenciamento|boas-vindas)\b)",
    re.IGNORECASE,
)
CONTAINER: Final = re.compile(
    r"(?:(?:parallel|panel|concurrent|paper|breakout|contributed|oral|thematic|simultaneous|working group|technical) )+(?:sessions?|panels|talks|papers|presentations|tracks|workshops)(?: #?[0-9IVX]{1,3})?:?|[^:]{0,60}\b(?:parallel|concurrent|breakout|simultaneous)(?: \w+)? sessions(?: \([^()]{1,40}\))?:?",
    re.IGNORECASE,
)
"""What only holds the sessions that are named below it."""
NUMBERED: Final = re.compile(
    r"(?:[A-Z][\w&/-]*\s){0,3}?(?:session|track|block|part|panel|tutorial|workshop|keynote|plenary|symposium|sitzung|sesión|séance|oral|poster session|research|applications|section|(?:contributed|regular|accepted|parallel|technical) (?:talks|papers))"
    r"\s?#?(?:[0-9]{1,2}[A-Za-z]?|[IVX]{1,5}|[A-Z][0-9]{0,2})\b(?!\.[0-9])"
    r"|(?:[A-Z]{0,2}[0-9]{1,2}[A-Z]|[A-Z]{1,2}[0-9]{1,2})\s?[:|–-]\s|[0-9]{1,2}[A-F] (?=(?:short|full|long|paper|workshop|panel|poster|oral|tutorial|demo))",
    re.IGNORECASE,
)
KIND_HEAD: Final = re.compile(
    r"(?:(?:(?:opening|closing|welcome|morning|afternoon|plenary|academic|industry|invited|evening|public|joint|distinguished|guest|virtual|honorary|special|first|second|third|final|main|featured) )?keynote(?: (?:talk|speech|address|lecture|speaker|session))?|(?:invited|guest|distinguished|featured) (?:talk|speaker|lecture|presentation|tutorial)|plenary(?: (?:talk|lecture|speaker|session))?|"
    r"special session|research (?:session|track)|tutorial|workshop|panel(?: discussion)?|poster session|demo session|industry (?:session|talk)|sponsor(?:ed)? talks?|"
    r"oral session|paper session|technical session|best paper session|best (?:student )?(?:paper|system|poster|thesis) (?:talk|presentation)|contributed talks?|lightning talks?|short (?:papers?|talks?)|student (?:forum|session)|table ronde|(?:position|research) papers?\b|demo(?:nstration)?s?\b|discussion session|"
    r"doctoral (?:consortium|symposium)|birds of a feather|bof|fireside chat|tutoriel|atelier|tutorium|minicurso|taller(?=:| de )|hauptvortrag|(?:conférence|session|exposé|présentation|séance) (?:invitée?|introductive|inaugurale|plénière|d'ouverture|de clôture)|ponencia|hot ?topics?)s?",
    re.IGNORECASE,
)
ONE_TALK: Final = re.compile(
    r"(?P<kind>(?:invited|contributed|tutorial|short|industry|plenary|keynote|best (?:\w+ ){0,2}(?:paper|system|poster|thesis)) (?:talk|presentation|lecture))"
    r"(?: ?#?(?:[0-9]{1,2}|[IVX]{1,4}))?(?: ?[:–—]| -) ?(?P<number>#[0-9]{1,4} )?(?=\S+ \S)",
    re.IGNORECASE,
)
"""What opens the title of one talk, not that of a session of talks: "Contributed Talk: #7 Maps of Rings"."""
CHAIR: Final = re.compile(
    r"(?:(?<=[\s()\[\],;.|•·–-])|\A(?:(?:morning|afternoon|evening) session\s?[,:–-]?\s{1,2})?)[(\[]?\s{0,2}"
    r"((?:(?:session|track|panel|workshop|programme?|co-?|discussion|morning|afternoon|evening)[\s-]?)?(?:co-?)?"
    r"(?:chaired by|moderated by|chair(?:person|man|woman)?s?|chairing|moderators?|convenors?|conveners?|discussants?|leaders?|facilitators?|hosts?(?=\s{0,2}:)|moderation|moderator/in|(?:présiden(?:te?|ce)|président)(?: de (?:la )?(?:séance|session|table(?: ronde)?))?|presidenza|presidencia|modérateur|modératrice|modération|moderador(?:a|es)?|moderatore|discutante?|presidente|sitzungsleitung|vorsitz)"
    r"(?:\s?\(s\)|\s?/\s?(?:co-?)?(?:chair|moderat?or|discussant|moderador|modérateur|modératrice)(?:a|s)?)?)\s{0,2}(:|-|–|(?<=by)\s)\s{0,3}",
    re.IGNORECASE,
)
ROOM_LABELS: Final = (
    "location", "rooms", "room", "venue", "raum", "salle", "sala", "saal", "aula", "place", "where", "ort", "lieu", "lugar", "luogo",
)  # fmt: skip
"""How a room is labelled, in front of a colon or on a line of its own."""
SPOKEN_LABELS: Final = ("place", "where", "ort", "lieu", "lugar", "luogo")
"""Those that are words of sentences as well."""
NOT_YET: Final = frozenset(
    ("tbd", "tba", "tbc", "xx", "xxx", "xxxx", "to be announced", "to be determined")
)
"""What stands for what nobody knows yet."""
ROOM_LABEL: Final = re.compile(
    r"(?:📍|🏛|🏠|(?:virtual |presentation |meeting )?(?:"
    + "|".join(ROOM_LABELS)
    + r")\s?:)\s{0,3}",
    re.IGNORECASE,
)
ROOM_WORD: Final = re.compile(
    r"\b(?:room|rooms|boardroom|hall|auditorium|auditorio|auditoire|ballroom|ball room|salon|saloon|theat(?:re|er)|lobby|foyer|floor|amphitheat(?:re|er)|amphi|aula|sala|saal|salle|raum|hörsaal|"
    r"sali|zaal|terrace|atrium|gallery|pavilion|lounge|suite|lecture (?:hall|theatre)|conference (?:room|hall|cent(?:er|re))|building|level [0-9]|(?:lower|upper|ground|main) level|audimax|sal[oó]n|seminarraum|patio|courtyard|garden|exhibition hall|plenarsaal)\b",
    re.IGNORECASE,
)
ROOM_CODE: Final = re.compile(
    r"(?![A-Z]{3,4}[ -]?(?:19|20)[0-9]{2}\Z)(?:[A-Z]{1,4}[ -]?[0-9]{1,4}(?:[.-][0-9]{1,4})?[A-Z]?|[0-9]{1,3}[.-][0-9]{2,4}[A-Za-z]?)"
)
LABEL: Final = re.compile(
    r"(abstract|summary|description|zusammenfassung|résumé|resumen|astract|(?:speaker|presenter|author|lecturer|instructor)(?:s|\(s\)|\s?#?[0-9]{1,2})?|(?:lead|first|main|presenting|corresponding|contributing) authors?|presented by|given by|talk by|mentors?|referent(?:en|in)?|orateurs?|ponentes?|intervenant(?:e|s|es)?|conférenci(?:er|ère)s?|vortragende[rn]?|dozent(?:en|in|innen)?|relator[ei]|palestrantes?|expositor(?:a|es)?|conferencistas?|(?:paper |talk |lecture |presentation |keynote )?title|topic|talk|organi[sz]ers?|organi[sz]ed by|panell?ists?|"
    r"(?:short |speaker )?bio(?:graphy|graphies|s)?|about the (?:speaker|author)s?|short bio|cv|keywords?|affiliation|institution|date|time|when|day|zeit|datum|url|slides|video|doi|track|format|duration|level|language|introduction by|sponsored by|live(?: session| stream)?|livestream|pre-?requisites?|date (?:and|&) time|date/time|presentation time|scheduled)"
    r"\s{0,2}[:：.]\s{0,3}(?=\S|\Z)",
    re.IGNORECASE,
)
CODE: Final = re.compile(
    r"[A-Za-z]{1,5}-?[0-9]{1,3}(?:[.:-][0-9]{1,3}){0,2}[a-z]?|[0-9]{1,2}[A-Z]?[.-][0-9]{1,2}|#?[0-9]{2,5}"
)
AWARD: Final = re.compile(
    r"[*(\[<«„\"'☆★🏆🏅\s]{0,4}(?:best|outstanding|distinguished|honou?rable|runner|winner|test of time|influential|nominated|candidate|finalist)\b[^.:]{0,60}"
    r"(?:award|paper|mention|nominee|candidate|runner-?up|prize|finalist|winner|presentation)s?\b[^.:]{0,30}",
    re.IGNORECASE,
)
ABSTRACT_OPENS: Final = re.compile(
    r"(?:we (?!are\b)[a-z]{3,}|(?:in )?this (?:paper|talk|work|article|study|contribution|presentation|session|tutorial|workshop|poster|thesis|chapter|lecture|demo)\b|the (?:paper|talk|present|aim|goal|purpose) |our (?:work|paper|study|approach|results) |i will |nous |wir |dieser (?:vortrag|beitrag)|cet(?:te)? (?:article|présentation|étude)|en esta? )",
    re.IGNORECASE,
)
"""How an abstract begins, and no title with a full stop."""
NUMBERS: Final = re.compile(r"\s?#?(?:[0-9]{1,2}|[IVX]{1,4})\b")
LEAD_CODE: Final = re.compile(
    r"([A-Z]{1,4}|[A-Z]{4,12}\s)([0-9]{1,3}(?:_[0-9]{1,4})?)[:.]?\s+(?=[A-Z\"“'])"
)
LASTS: Final = re.compile(
    r"\(?[0-9]{1,3}\s?(?:m|min|mins|minutes?|minuten|h|hrs?|hours?|['’′])\.?(?:\s?[0-9]{1,2}\s?(?:m|min|mins|minutes?)?\.?)?\)?",
    re.IGNORECASE,
)
"""How long a thing takes, and nothing more."""
LINK_WORDS: Final = frozenset(
    "pdf ps slides slide video videos paper papers poster code data dataset doi arxiv preprint link links abstract bibtex bib html presentation talk download "
    "recording youtube vimeo pptx ppt odp zip github repo repository website web page site materials material supplementary supplement demo appendix notes handout full text "
    "extended version live stream zoom join watch teaser preview more info details read show hide click here for and the of available online "
    "mp4 mp3 audio epub png jpg key acm dl ieee springer hal openreview free access ee url slideshare speakerdeck figshare artifact artifacts badge trailer short long".split()
)
TITLE_CODE: Final = re.compile(
    r"(?:[\[(](?:paper|talk|id|poster|contribution|abstract|submission)\s?(?:id|no\.?)?\s?[#:]?\s?[0-9]{1,5}[\])]|[\[(]?[0-9]{1,2}[A-Z]{1,2}[.\-][0-9]{1,2}[\])]?|[\[(]?#?(?:[A-Z]{1,4}[a-z]?-?[0-9]{1,3}(?:[.\-:][0-9A-Za-z]{1,3}){1,3}|[A-Z]{1,4}-[0-9]{1,4})[\])]?|[\[(]?#[0-9]{1,5}[\])]?|(?:paper|talk|id|poster|contribution)\s?(?:id)?\s?[#:]\s?[0-9]{1,5}|(?:(?:contributed |regular |short |long |full |accepted |research )?(?:paper|talk|poster|contribution|presentation)|(?:extended )?abstract)\s[0-9]{1,3}(?=\s?[:.]\s))\s{0,2}[|:.)\-–—]?\s{1,3}(?=\S)",
    re.IGNORECASE,
)
BULLET: Final = re.compile(
    r"(?:[-*•–—·▪►»→‣◦○●■□✓❖➢➤+o.,;:]|[(\[]?[0-9]{1,3}[.)\]]|\([a-z]\))\s{1,4}(?=\S)"
)
LIST_NUMBER: Final = re.compile(r"([0-9]{1,3})[.)]\s{1,3}(?=[^\s\d])")
"""What counts the titles of a list: "3. Maps of Rings"."""
OPEN_ENDS: Final = frozenset(
    "of for the a an in on with using via from to towards toward and into at by under over through without within between is are be can how why what when where who which "
    "de la le les des du et en pour avec une un der die das und für von mit im ein eine zur zum el los las para con del por".split()
)
"""What a title that goes on may end with."""
TITLE_GLUE: Final = OPEN_ENDS | frozenset(
    "based approach analysis learning model models method methods system systems study new novel data efficient".split()
)
"""What many titles hold, and few names."""
HEADER_CELL: Final = re.compile(
    r"(?:time(?:\s?\([^)]{1,20}\))?|times|when|hour|hours|zeit|uhrzeit|heure|horaire|hora|horario|ora|start|end|begin|duration|session|sessions|event|events|activity|topic|topics|title|titles|talk|talks|paper|papers|"
    r"presentation|presentations|speaker|speakers|presenter|presenters|lecturers?|instructors?|teachers?|dozent(?:en|in)?|docentes?|conférenciers?|conferencistas?|expositor(?:es)?|author|authors|author\(s\)|speaker\(s\)|presenter\(s\)|room|rooms|location|locations|venue|place|where|raum|ort|chair|chairs|session chair|moderator|commentators?|discussants?|respondents?|"
    r"date|day|tag|program|programme|agenda|contents?|description|what|who|abstract|affiliations?|institutions?|organi[sz]ation|university|company|materials?|repo|code|recording|category|kind|(?:session|talk|event) type|track|no\.?|id|#|slides|video|links?|notes|comments|referent|thema|titel|type|format|workshop|workshops|"
    r"fecha|inicio|actividad(?:es)?|tipo|modalidad|lugar|ponentes?|título|tema|horário|atividades?|palestrantes?|início|activités?|lieu|intervenants?|orateurs?|titre|salle|beginn|veranstaltung|vortrag(?:ende)?|datum|orario|attività|relator[ei]|titolo|luogo|evento)"
    r"(?:\s?(?:/|&|\+|,|\band\b)\s?(?:time|title|speaker|presenter|room|session|event|author|topic|abstract|institution|affiliation|organi[sz]ation|company|chair|slide|location)s?){0,2}(?:\s?\([^)]{1,40}\))?:?",
    re.IGNORECASE,
)


@cache
def link_token() -> re.Pattern[str]:
    """Pattern of the words of a link line."""
    return re.compile(r"[A-Za-zé]+[0-9]?")


def is_link_line(text: str) -> bool:
    """Whether a text is links to papers and slides only: "slides (pdf) | video"."""
    if len(text) > 90:
        return False
    if (
        text[0].isalpha()
        and text.split(None, 1)[0].casefold().rstrip("0123456789|,:;.") not in LINK_WORDS
    ):
        return False
    tokens = link_token().findall(text)
    return bool(tokens) and all(
        token.casefold().rstrip("0123456789") in LINK_WORDS for token in tokens
    )


HEADLINE: Final = re.compile(
    r"(?![^:]{1,60}: an? )(?:(?:the|conference|workshop|symposium|technical|scientific|detailed|preliminary|tentative|full|final|main|complete|overall|daily|general|[A-Z][\w'’!-]{1,14}|20[0-9]{2})[\s:–-]{1,3}){0,4}"
    r"(?:program(?:me)?s?|schedules?|agenda|timetable|proceedings|programa|programm|zeitplan|horaires?|at a glance|overview|sessions|talk information|talks?|abstracts?|presentations?|list of (?:talks|papers|abstracts|presentations)|accepted (?:papers|talks|posters))"
    r"(?:[\s:–-]{1,3}(?:at a glance|overview|details?|20[0-9]{2}|information|\(.{1,30}\)))?:?",
    re.IGNORECASE,
)
FOOTER: Final = re.compile(
    r"(?:(?:platinum|gold|silver|bronze|diamond|media|academic|industry|supporting|our|local)\s)?(?:partners?|sponsors?|supporters?|patrons|exhibitors|organi[sz]ers?|organi[sz]ation|organi[sz]ing committee|program(?:me)? committee|committees?|(?:general|program(?:me)?|workshops|tutorials|posters|papers|demos|panels|publicity|publications?|proceedings|local(?: arrangements?)?|finance|registration|web|steering|area|student|industry|volunteers?|sponsorship)(?: (?:and|&) [a-z]+)? (?:co-?)?chairs|contact(?: us)?|venue|accommodation|travel|follow us|newsletter|social media|archives?|previous editions|calls? for (?:[a-z]+ ){0,2}[a-z]+|(?:conference |workshop )?topics(?: of interest)?|code of conduct|important dates|submission (?:guidelines|instructions|information))"
    r"(?:\s(?:and|&)\s\w+)?:?|(?:(?:web ?site|site|page|web) (?:design|template|theme)|template|theme|website) by\b.{0,80}|(?:©|\(c\) ).{0,120}|(?:compiled|powered|generated|hosted|built|designed|maintained|last (?:updated|modified)|jointly organi[sz]ed|copyright|all rights)\b.{0,120}|(?:we use|this (?:web)?site uses) cookies\b.{0,120}|(?:subscribe|sign up|log ?in|share this|edit this|print this|back to|accept|privacy|imprint|terms)\b.{0,60}|.{0,40}\bis (?:jointly )?(?:organi[sz]ed|sponsored|supported|grateful)\b.{0,160}",
    re.IGNORECASE,
)

# Gates: a word of each pattern above, looked up before the pattern is tried.
ROOM_WORDS: Final = frozenset(
    "room rooms boardroom hall auditorium auditorio auditoire ballroom ball salon saloon theatre theater lobby foyer floor amphitheatre amphitheater amphi aula sala saal salle raum hörsaal "
    "terrace atrium gallery pavilion lounge suite lecture conference building level audimax salón seminarraum patio courtyard garden exhibition plenarsaal".split()
)
HEADLINE_WORDS: Final = frozenset(
    "program programme programs programmes schedule schedules agenda timetable proceedings programa programm zeitplan horaire horaires glance overview sessions information "
    "talk talks abstract abstracts presentation presentations papers posters".split()
)
FOOTER_WORDS: Final = frozenset(
    "call calls topics conduct c site page web template theme website important submission partner partners sponsor sponsors supporter supporters patrons exhibitors organizer organiser organization organisation organizers organisers organizing organising committee committees chairs co-chairs cochairs contact venue accommodation travel follow newsletter social "
    "archive archives previous compiled powered generated hosted built designed maintained last jointly copyright all organized organised sponsored supported grateful cookies subscribe sign login log share edit print back accept privacy imprint terms".split()
)
_KIND_HEADS: Final = frozenset(
    "acad afte atel best bird bof clos conf cont demo disc dist doct even expo feat fina fire firs gues haup hono hot hott indu invi join keyn ligh main mini morn open oral pane pape plen pone posi post publ rese seco shor spec spon stud tabl tall tech thir tuto virt welc work".split()
)
"""The first four letters of `KIND_HEAD`, or the first word."""
_PLENARY_HEADS: Final = frozenset(
    "aben aber absc accu acre acto adjo allo almu anme aper arri awar banq begr benv bien boas brea brun buff busi cena chec clau clos cock coff comi conc conf cred depa dinn door drin empf ence end excu fina free fare gala gene grou imbi inau insc inte intr kaff "
    "shut bus buse coac lunc memb mitg mitt mot mots netw open ouve paus post pran rece refr regi remi repa salu schl sekt sigh snac soci steh tea the town vera welc wrap".split()
)
"""The same, of `PLENARY`."""
_HEADS: Final = _KIND_HEADS | _PLENARY_HEADS
_NUMBERED_STEMS: Final = re.compile(
    r"(?:\S+\s){0,3}?(?:sess|trac|bloc|part|pane|tuto|work|keyn|plen|symp|sitz|oral|post|rese|appl|sect|contributed |regular |accepted |parallel |technical )"
)
"""Gate of `NUMBERED` for lower case, at half its price."""
_DIGITS: Final = frozenset("0123456789")
IS_NUMBERED, IS_PLENARY, IS_KIND = 1, 2, 4
"""What `opening` finds: `NUMBERED`, `PLENARY`, `KIND_HEAD`."""
AWARD_WORDS: Final = frozenset(
    "best outstanding distinguished honorable honourable runner winner test influential nominated candidate finalist".split()
)
AFFIL_STEMS: Final = ("universit", "institut", "laborator", "corp", "polytechni", "technolog")
AFFIL_WORDS: Final = frozenset(
    "professor director fellow ceo cto founder dean scientist univ universidad universidade fachbereich fakultät lehrstuhl facultad faculté facoltà faculdade departamento dipartimento département college lab labs dept department school academy akademie inc ltd gmbh research centre center national hochschule politecnico école ecole faculty inria cnrs google microsoft ibm intel nvidia "
    "amazon meta apple facebook company foundation ministry agency bureau organization hospital usa uk germany france china japan india canada italy spain netherlands switzerland australia brazil korea "
    "präsident präsidentin vizepräsident rektor rektorin kanzler kanzlerin dekan dekanin geschäftsführer geschäftsführerin hauptgeschäftsführer oberbürgermeister bürgermeister staatssekretär dezernent dezernentin stellvertretender "
    "sweden austria belgium denmark norway finland portugal poland israel singapore taiwan ireland greece turkey russia".split()
)


def opening(text: str) -> int:
    """Say how a text begins: with the number of a session, a plenary event, the kind of a talk; a sum of flags."""
    found = IS_NUMBERED if numbered(text) is not None else 0
    if _may_open(text, _HEADS):
        if kind_head(text) is not None:
            found |= IS_KIND
        if plenary(text) is not None:
            found |= IS_PLENARY
    return found


def numbered(text: str) -> re.Match[str] | None:
    """Match `NUMBERED`, where one of the first words begins like its words, or a digit stands in front."""
    if (
        text.isascii()
        and _DIGITS.isdisjoint(text[:4])
        and _NUMBERED_STEMS.match(text.lower()) is None
    ):
        return None
    return NUMBERED.match(text)


def is_number(text: str) -> bool:
    """Whether a text is a session's number and nothing more: "Session 3:", "Panel B"; "Tutorials" is none."""
    name = text.rstrip(" :")
    number = name.rpartition(" ")[2].lstrip("#")
    return (
        number != name
        and (number[:1].isdigit() or number.isupper())
        and NUMBERED.fullmatch(name) is not None
    )


def plenary(text: str) -> re.Match[str] | None:
    """Match `PLENARY` at the start, where the first letters allow for it."""
    return PLENARY.match(text) if _may_open(text, _PLENARY_HEADS) else None


def is_plenary(text: str) -> bool:
    """Whether `PLENARY` matches at the start."""
    return plenary(text) is not None


def kind_head(text: str) -> re.Match[str] | None:
    """Match `KIND_HEAD` at the start, where the first letters allow for it."""
    return KIND_HEAD.match(text) if _may_open(text, _KIND_HEADS) else None


def _may_open(text: str, heads: frozenset[str]) -> bool:
    """Gate of `PLENARY` and `KIND_HEAD`."""
    head = text[:4].lower()
    return head in heads or head[:3] in heads or not head.isascii()


def bare_label(text: str) -> str:
    """Return the label that a text is, if it is one: in small letters, without its colon."""
    return text.rstrip(" :：").casefold()


def may_be_label(text: str, start: int) -> bool:
    """Gate of `LABEL`: whether a sign that ends a label stands soon enough."""
    head = text[start : start + 26]
    return ":" in head or "." in head or "：" in head


def has_organisation(text: str) -> bool:
    """Whether a word of institutions stands in a text: cheap, for scores; `fields.affiliations.has_keyword` knows more of them."""
    for printed in text.casefold().split():
        word = printed.strip("(),.;:")
        if word in AFFIL_WORDS or word.startswith(AFFIL_STEMS):
            return True
    return False


def is_institution(text: str) -> bool:
    """Whether a text is an institution by its words, and no title that tells of one."""
    name = text.partition(",")[0].casefold()
    named = name.split()
    return (
        len(named) < _LONGEST_NAME
        and ":" not in text
        and any(
            word.startswith(_INSTITUTION_STEMS) or word in _INSTITUTIONS
            for word in (word.strip("().") for word in named)
        )
        and not any(word in TITLE_GLUE and word not in _OF for word in named)
    )


_LONGEST_NAME: Final = 9
_OF: Final = frozenset("of for and the de la du des der di del at".split())
_INSTITUTION_STEMS: Final = ("universit", "laborator", "polytechni")
_INSTITUTIONS: Final = frozenset(
    "institut institute institutes instituto institutet institution corp corporation univ college school academy akademie centre center department dept lab labs laboratoire hochschule école ecole politecnico faculty research inria cnrs eth mit".split()
)


def may_be_organisation(known: frozenset[str], low: str) -> bool:
    """Whether a casefolded text of these words holds a word of `AFFIL_WORDS`, or perhaps one that `AFFIL_STEMS` begin."""
    return (
        not known.isdisjoint(AFFIL_WORDS)
        or "universit" in low
        or "institut" in low
        or "laborator" in low
        or "corp" in low
        or "polytechni" in low
        or "technolog" in low
    )


def may_be_chair(low: str) -> bool:
    """Gate of `CHAIR`: whether a casefolded text holds a stem of its words; plain tests are quicker than a pattern."""
    return (
        "chair" in low
        or "moderat" in low
        or "moderad" in low
        or "conven" in low
        or "leader" in low
        or "discussant" in low
        or "discutant" in low
        or "facilitator" in low
        or "host" in low
        or "vorsitz" in low
        or "presiden" in low
        or "sitzungsleitung" in low
        or (not low.isascii() and ("présiden" in low or "modérat" in low))
    )


def may_be_room(low: str) -> bool:
    """Gate of `ROOM_LABEL`: whether a word that may end a room's label stands before a colon of a casefolded text."""
    at = low.find(":")
    while at >= 0:
        if low[:at].rstrip().endswith(ROOM_LABELS):
            return True
        at = low.find(":", at + 1)
    return "🏠" in low and ":" in low

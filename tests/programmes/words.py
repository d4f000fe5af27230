"""Invented vocabulary: names of the shapes that the world uses, titles, affiliations, prose."""

from __future__ import annotations

from random import Random

GIVEN = (
    "Ada Bruno Chiamaka Dmitri Élodie Farid Gráinne Hyejin Ilkka João Kalani Ludmila Mehmet Nadia Olumide Priya Quentin Rosalía"
    " Sigrún Tomasz Ulrike Vikram Wanjiru Ximena Yusuf Zoë Håkon Łucja Ngọc Şirin Anaïs Björn Colm Edda Fumiko Goran Haruto"
    " Ingeborg Jørgen Kwame Leilani Mateus Nkechi Orsolya Pavlína Rafał Siobhán Takeshi Umut Veerle"
).split()
FAMILY = (
    "Quillon Østmark Obilane Petrovik Moravec Haddadi Briainne Kimura Yıldızlar Silvano Wuyts Nguyenly Larkspur Tamsin Vandersee"
    " Okonwobi Brandvik Castellar Dimitrova Eskelund Fairweather Grabowicz Hollingway Ivarsson Jankulovic Kaplanis Lindqvarn"
    " Mbekele Nakagoshi Ortizar Pellegrin Qadirova Ransomeby Szymczyk Thorvald Ullmanis Vasconcel Wetherlam Xanthos Yamadera Zelenka"
).split()
PARTICLES = ("van den", "de la", "von", "al-", "da", "ter", "Mac", "Ó", "ben", "dos")
PLACES = (
    "Norrhaven Ostwick Belmare Quintaro Villamora Tarnfeld Zelograd Kashimori Lowbridge Arvensa Puntalba Eskdale Mirandola Halvik"
).split()
ADJECTIVES = (
    "Quiet Sparse Reluctant Elastic Provable Lazy Tangled Incremental Noisy Federated Symbolic Verified Patient Brittle Recursive"
    " Adaptive Hidden Gentle Stale Robust Approximate Causal Streaming Certified Forgetful"
).split()
NOUNS = (
    "Caches Lattices Parsers Graphs Kernels Compilers Gardens Ledgers Sensors Robots Dialogues Queues Proofs Schedulers Meshes"
    " Embeddings Bandits Registers Corpora Glaciers Antennas Protocols Tensors Ontologies Sketches"
).split()
FIELDS = (
    "Cloud Storage|Program Repair|Human Motion|Crop Forecasting|Legal Text|Speech Synthesis|Graph Databases|Ocean Modelling"
    "|Hardware Security|Music Retrieval|Traffic Control|Protein Design|Static Analysis|Query Planning|Digital Libraries|Type Systems"
).split("|")
VERBS = "Learning Teaching Measuring Rethinking Scaling Breaking Taming Explaining Reusing Bounding Tracing Compressing".split()
ROOMS = (
    "Room 309|Hall F|Ballroom 1 & 2|Aula Magna|Lecture Theatre 2|Room B-117|Seminar Room West|Salon J|Auditorium|E2.14|Grand Foyer"
).split("|")
ACRONYMS = "WOBCON QUARK+ IFMEL TANSY SOLVIM PERDIX LUMEN KESTREL MOPSY DRIFT".replace(
    "+", ""
).split()
_PROSE = (
    "the|a|our|this|each|method|result|model|page|study|keeps|shows|yields|needs|without|under|beyond|with|large|small|several|noisy"
    "|measure|bound|sample|budget|errors|data|users|labels|steps|gains|costs|which|while|often|rarely|across|between"
).split("|")
_TRAPS = (
    "Ratios of 3:1 do no harm; see Section 7.30 for more.",
    "The service closes at 6 pm on most days, as reviewers noted.",
    "Gains are 4.2% at $\\lambda = 0.5$, and the bound $O(n \\log n)$ is tight.",
    "Code and data are at example.org/code [1, 2], version 1.2.3.",
    "“Quoted” words — and dashes – stay as they are.",
    "In 2019, 12 of 24 teams had finished by 10:30.",
)


def person(rng: Random) -> str:
    """Draw a name; none has a comma, a colon or the word "and" in it."""
    given, family = rng.choice(GIVEN), rng.choice(FAMILY)
    shape = rng.random()
    if shape < 0.60:
        return f"{given} {family}"
    if shape < 0.70:
        return f"{given} {rng.choice('ABCDEFGHJKLMPRSTVW')}. {family}"
    if shape < 0.76:
        return f"{given[0]}. {rng.choice('ABDEGHJKLMNRST')}. {family}"
    if shape < 0.84:
        particle = rng.choice(PARTICLES)
        return f"{given} {particle}{'' if particle.endswith('-') else ' '}{family}"
    if shape < 0.90:
        return f"{given} {family}-{rng.choice(FAMILY)}"
    if shape < 0.94:
        return f"{given}-{rng.choice(GIVEN).lower()} {family}"
    if shape < 0.97:
        return f"{given} {rng.choice(GIVEN)} {family}"
    return f"{given} {family.upper()}"


def people(rng: Random, least: int = 1, most: int = 5) -> tuple[str, ...]:
    """Draw different names."""
    found: dict[str, None] = {}
    wanted = rng.randint(least, most)
    while len(found) < wanted:
        found[person(rng)] = None
    return tuple(found)


def affiliation(rng: Random) -> str:
    """Draw an institution; none has a comma or a bracket in it."""
    place = rng.choice(PLACES)
    return rng.choice(
        (
            f"University of {place}",
            f"{place} University",
            f"{place} Institute of Technology",
            f"{place} Labs",
            f"Universität {place}",
            f"Université de {place}",
            f"{place} Research",
        )
    )


def title(rng: Random) -> str:
    """Draw the title of a talk: four words at least, no comma, no final stop."""
    one, two = rng.sample(NOUNS, 2)
    quality, other = rng.sample(ADJECTIVES, 2)
    field, verb = rng.choice(FIELDS), rng.choice(VERBS)
    return rng.choice(
        (
            f"{verb} {quality} {one} for {field}",
            f"{quality} {one}: {verb} {other} {two}",
            f"Do {one} Need {quality} {two}?",
            f"Towards {quality} {one} in {field}",
            f"{one} without {two}: A Second Look",
            f"An Empirical Study of {quality} {one} and {other} {two}",
            f"{one[:-1].upper()}-{rng.randint(2, 4)}: {quality} {two} at Scale",
            f"On the {quality} Margin of {one} under {other} {two}",
            f"How {one} Became {quality} — Lessons from {field}",
            f"{quality} {one} via {other} {two}",
        )
    )


def session_title(rng: Random) -> str:
    """Draw what a session is about."""
    return rng.choice(
        (
            rng.choice(FIELDS),
            f"{rng.choice(FIELDS)} and {rng.choice(NOUNS)}",
            f"{rng.choice(ADJECTIVES)} {rng.choice(NOUNS)}",
            f"{rng.choice(FIELDS)} {rng.choice(('I', 'II', '1', '2'))}",
        )
    )


def sentence(rng: Random) -> str:
    """Draw a sentence of prose; one in four holds what looks like a time, a list or markup."""
    if rng.random() < 0.25:
        return rng.choice(_TRAPS)
    words = [rng.choice(_PROSE) for _ in range(rng.randint(9, 22))]
    return " ".join(words).capitalize() + "."


def paragraph(rng: Random, least: int = 3, most: int = 7) -> str:
    """Draw some sentences."""
    return " ".join(sentence(rng) for _ in range(rng.randint(least, most)))

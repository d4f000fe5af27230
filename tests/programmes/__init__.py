"""Programme pages with known truth: any layout, as HTML, Markdown or text, by any extractor, with noise.

    sample = programmes.make(7, layout="talk-times", form="html")
    sample.page        the page, as text
    sample.gold        its labels, in the shape of real ones

Everything follows from the seed. `negative` makes pages that are no programme, though they look like one.
"""

from __future__ import annotations

from random import Random
from typing import Any

from attrs import frozen

from . import negatives, noise
from .blocks import DEGRADED, EXTRACTORS, as_html, as_markdown, as_text
from .layouts import LAYOUTS
from .negatives import KINDS
from .truth import gold

FORMS = ("html", "markdown", "text")

__all__ = ["DEGRADED", "EXTRACTORS", "FORMS", "KINDS", "LAYOUTS", "Sample", "make", "negative"]


@frozen(kw_only=True)
class Sample:
    """A page and what it says."""

    name: str
    page: str
    gold: dict[str, Any]
    layout: str
    form: str
    extractor: str | None


def make(
    seed: int,
    *,
    layout: str | None = None,
    form: str | None = None,
    extractor: str | None = None,
    noisy: bool = False,
) -> Sample:
    """Make the page of a seed; what is not given is drawn.

    Args:
        seed: Any integer; the truth depends on it and the layout alone, so that the forms of a page agree.
        layout: One of `LAYOUTS`.
        form: One of `FORMS`.
        extractor: One of `EXTRACTORS`, for text.
        noisy: Put a menu before the programme and a foot behind it.
    """
    rng = _random(seed, "choice")
    layout = layout or rng.choice(sorted(LAYOUTS))
    form = form or rng.choice(FORMS)
    if form == "text":
        extractor = extractor or rng.choice(EXTRACTORS)
    programme, blocks = LAYOUTS[layout](_random(seed, layout))
    if noisy:
        blocks = noise.around(blocks, _random(seed, "noise"))
    name = "-".join(filter(None, ("generated", layout, str(seed), form, extractor)))
    labels = gold(programme, name=name, form=form, layout=layout)
    if extractor in DEGRADED:
        labels["degraded"] = True
    if form == "html":
        page = as_html(blocks, _random(seed, "html"), title=programme.name() or "Session")
    elif form == "markdown":
        page = as_markdown(blocks, _random(seed, "markdown"))
    else:
        page = as_text(blocks, extractor or "blocks")
    return Sample(name=name, page=page, gold=labels, layout=layout, form=form, extractor=extractor)


def negative(
    seed: int, *, kind: str | None = None, form: str | None = None, extractor: str | None = None
) -> Sample:
    """Make a page that is no programme; its gold holds no session."""
    rng = _random(seed, "choice")
    kind = kind or rng.choice(sorted(KINDS))
    form = form or rng.choice(FORMS)
    blocks = negatives.KINDS[kind](_random(seed, kind))
    if form == "html":
        page = as_html(blocks, _random(seed, "html"), title=kind)
    elif form == "markdown":
        page = as_markdown(blocks, _random(seed, "markdown"))
    else:
        extractor = extractor or rng.choice(EXTRACTORS)
        page = as_text(blocks, extractor)
    name = "-".join(filter(None, ("negative", kind, str(seed), form, extractor)))
    labels: dict[str, Any] = {
        "id": name,
        "url": None,
        "family": "negative",
        "page": "negative",
        "format": form,
        "sessions": [],
    }
    return Sample(name=name, page=page, gold=labels, layout=kind, form=form, extractor=extractor)


def _random(seed: int, purpose: str) -> Random:
    return Random(f"{seed} {purpose}")

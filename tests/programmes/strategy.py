"""Hypothesis strategies over the generator."""

from __future__ import annotations

from hypothesis import strategies as st

from . import DEGRADED, EXTRACTORS, FORMS, KINDS, LAYOUTS, Sample, make, negative

seeds = st.integers(0, 2**32 - 1)


def samples(
    *,
    forms: tuple[str, ...] = FORMS,
    degraded: bool = True,
    layouts: tuple[str, ...] = tuple(LAYOUTS),
) -> st.SearchStrategy[Sample]:
    """Pages with known truth; without ``degraded``, none whose extractor ran titles and names together."""
    extractors = [name for name in EXTRACTORS if degraded or name not in DEGRADED]
    return st.builds(
        make,
        seeds,
        layout=st.sampled_from(sorted(layouts)),
        form=st.sampled_from(forms),
        extractor=st.sampled_from(extractors),
        noisy=st.booleans(),
    )


def negatives() -> st.SearchStrategy[Sample]:
    """Pages that are no programme."""
    return st.builds(
        negative, seeds, kind=st.sampled_from(sorted(KINDS)), form=st.sampled_from(FORMS)
    )

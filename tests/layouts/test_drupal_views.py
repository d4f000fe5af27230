"""Drupal's Views and eventyay: labelled fields, entries that are printed twice."""

from __future__ import annotations

import pytest
import systems


@pytest.mark.parametrize("form", ["blocks", "tight", "markdown"])
@pytest.mark.parametrize("page", ["drupal_views/mapx-2018-tuesday", "eventyay/asiax-2019-speakers"])
def test_text_of_a_page_reads_as_its_html(page: str, form: str) -> None:
    assert systems.misses(page, systems.RENDERINGS[form](systems.page(page))) == []


def test_a_list_without_views_is_left_alone() -> None:
    source = "A Workshop\nPresenter(s): Ada Quill\nWords.\nAnother\nPresenter(s): Bo Lund\nWords.\n"
    assert systems.layout(source) != "drupal-views"

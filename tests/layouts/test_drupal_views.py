"""Drupal's Views: labelled fields, panels that repeat their titles."""

from __future__ import annotations

import pytest
import systems


@pytest.mark.parametrize("form", ["blocks", "tight", "markdown"])
def test_text_of_a_page_reads_as_its_html(form: str) -> None:
    page = "drupal_views/mapx-2018-tuesday"
    assert systems.misses(page, systems.RENDERINGS[form](systems.page(page))) == []


def test_a_list_without_views_is_left_alone() -> None:
    source = "A Workshop\nPresenter(s): Ada Quill\nWords.\nAnother\nPresenter(s): Bo Lund\nWords.\n"
    assert systems.layout(source) != "drupal-views"

"""A page's own order: what each line of a programme page is, found without knowing the site.

Lines are cut into units (`units`), each unit gets graded opinions (`opinions`), the page's own record is fitted as
the best path over all units (`fit`), the path becomes items (`items`), items that say the same are merged
(`merge`), and items become marks (`emit`). docs/generic.md tells the whole story.
"""

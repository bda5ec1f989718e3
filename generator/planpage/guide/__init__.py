"""The guide for families: its chapters, and MkDocs, which makes pages of them.

:mod:`planpage.guide.build` and :mod:`planpage.guide.serve` load MkDocs, which is slow: a command
that needs no pages (``planpage check``) imports the other parts alone.
"""

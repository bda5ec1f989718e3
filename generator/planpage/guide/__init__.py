"""The guide for families: its chapters, and MkDocs, which makes pages of them.

Importing this loads MkDocs: a command that needs no guide imports it late, or not at all.
"""

from planpage.guide.build import GuideError, build_guide
from planpage.guide.serve import serve_site

__all__ = ["GuideError", "build_guide", "serve_site"]

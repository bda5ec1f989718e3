"""The edge to MkDocs: a plugin that makes the guide look and speak as ours, and brings the plans.

A plan never passes through MkDocs as a page: its finished HTML is handed over as a file. In
``mkdocs build`` that happens for a fictional school only; a preview on this computer (``mkdocs
serve``) shows every plan, and at a wrong plan's address what is to be put right.

The order of a build is MkDocs' own: settings, everything read and checked (what raises here leaves
the last site as it was), files, chapters, templates.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from planpage.guide.as_reader import ShownTo
from planpage.guide.booklet import BOOKLET, render_booklet
from planpage.guide.chapters import GuideFolder, read_guide_folder
from planpage.guide.drawings import insert_drawings
from planpage.guide.kept_true import check_kept_true
from planpage.guide.names import fill_markdown, fill_words, name_guide
from planpage.guide.own_pages import make_own_pages
from planpage.guide.plans import ShownPlans, prepare_names, prepare_plans, prepare_preview
from planpage.guide.sections import GuideSections
from planpage.guide.site_files import add_plan_pages, drop_unused
from planpage.guide.tested import ResultsFileError
from planpage.guide.wrong_pages import write_wrong_parts
from planpage.model import School
from planpage.model.chapter import Chapter
from planpage.page_structure.folder import check_folder, describe_faults
from planpage.publishing.site_folder import mark_site
from planpage.rendering.environment import forget_templates, make_environment, tidy_page
from planpage.rendering.glossary import (
    NO_GLOSSARY,
    WORDS_FILE,
    WORDS_PAGE,
    link_words,
    read_glossary,
)
from planpage.rendering.guide_pages import Guide, GuidePage, make_guide_page, make_lost_page
from planpage.rendering.templates import find_templates, write_styles
from planpage.reports import write_terminal_report
from planpage.settings import PLANS, SettingError, hides_quotes, read_today

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page as ChapterPage
    from mkdocs.utils.templates import TemplateContext

    from planpage.diagnostics import Diagnostic

log = logging.getLogger("mkdocs.plugins.planpage")

CONTENTS_FILE = "index.md"

NOT_TO_BE_SHOWN = "Do not put this site where families see it."

LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class PlanpageOptions(Config):  # type: ignore[no-untyped-call]
    """What can stand under ``planpage`` in ``mkdocs.yml``; our own command sets the rest.

    ``plans``: whether plans are read at all. ``drafts``: whether drafts are shown.
    ``shown_to``: the reader whose pages a preview shows. ``today``: the day that the plans are
    shown as of. ``school`` and ``examples``: see
    :func:`planpage.guide.build_guide`.
    """

    plans = Type(bool, default=True)
    drafts = Type(bool, default=False)
    shown_to = Optional(Type(ShownTo))
    today = Optional(Type(dt.date))
    school = Optional(Type(School))
    examples = Optional(Type(bool))


class PlanpagePlugin(BasePlugin[PlanpageOptions]):  # type: ignore[no-untyped-call]
    """Makes pages of the guide's chapters, with our own templates, beside finished plan pages.

    One plugin lives through all rebuilds of a preview, so nothing is kept from one to the next.
    """

    def __init__(self) -> None:
        self.is_preview = False
        self._plans = ShownPlans()
        self._folder = GuideFolder({}, ())
        self._glossary = NO_GLOSSARY
        self._guide = Guide({}, School())

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note whether this is a preview."""
        del dirty
        self.is_preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set what every site has alike, whatever its ``mkdocs.yml`` says."""
        config.use_directory_urls = False
        config.theme.static_templates = {"404.html"}
        # MkDocs hands on what stands here, and Python-Markdown takes names and objects alike.
        config.markdown_extensions.append(GuideSections())  # type: ignore[arg-type]
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check everything. What raises here leaves the last site as it was."""
        if self.is_preview:
            forget_templates()
        self._guide = Guide({}, School())
        self._plans = self._prepare_plans(config)
        self._folder = read_guide_folder(Path(config.docs_dir))
        words = self._folder.chapters.get(WORDS_FILE)
        self._glossary = read_glossary(words.body) if words else NO_GLOSSARY
        self._tell((*self._folder.all_diagnostics, *self._plans.diagnostics))
        self._tell(self._check_kept_true(config))
        if self._plans.says:
            log.info(self._plans.says)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out the theme's own files, and bring the pages of the plans."""
        drop_unused(files, config)
        top = Path(config.config_file_path).resolve().parent
        try:
            pages = (*make_own_pages(self._plans.school, top), *self._plans.pages)
        except ResultsFileError as error:
            raise PluginError(str(error)) from error
        clashes = add_plan_pages(files, config, pages)
        if clashes and not self.is_preview:
            raise PluginError("\n".join([*clashes, "Nothing was published."]))
        for clash in clashes:
            log.info(clash)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put the chapters in the order of the contents."""
        del config, files
        chapters = {
            page.file.url: self._read_chapter(page.file.src_uri, page.file.name)
            for page in nav.pages
        }
        self._guide = Guide(chapters, self._plans.school, self._plans.title, self._plans.links)
        return nav

    def on_page_read_source(self, *, page: ChapterPage, config: MkDocsConfig) -> str | None:
        """Return a chapter's text with the names of the school.

        The empty first line keeps MkDocs from taking a first line like "Note: …" for a setting.
        """
        del config
        file = self._folder.chapters.get(page.file.src_uri)
        if file is None:
            return None
        return "\n" + insert_drawings(fill_markdown(file.body, name_guide(self._plans.school)))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Use our own templates, which escape everything, in place of Material's.

        All chapters are finished HTML by now, so the booklet can be made of them.
        """
        del env, config
        bodies = {
            file.page.file.url: file.page.content or ""
            for file in files.documentation_pages()
            if file.page is not None
        }
        booklet = render_booklet(self._guide.chapters, bodies, self._plans.school)
        place = files.get_file_from_path(BOOKLET)
        if place is not None:
            place.content_string = booklet.html
        return make_environment()

    def on_page_context(
        self, context: TemplateContext, *, page: ChapterPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the template a finished page, and nothing of MkDocs."""
        del context, config, nav
        address = page.file.url
        chapter = self._guide.chapters.get(address)
        if chapter is None:
            chapter = self._read_chapter(page.file.src_uri, page.file.name)
        # Markdown made this HTML, and names in it were escaped before.
        body = Markup(page.content or "")  # noqa: S704
        file = self._folder.chapters.get(page.file.src_uri)
        if file and any(found.is_error for found in file.diagnostics):
            # Only in a preview: a build has stopped before.
            body = write_wrong_parts(file.diagnostics) + body
        return self._set(make_guide_page(self._guide, address, chapter, body))

    def on_post_page(self, output: str, *, page: ChapterPage, config: MkDocsConfig) -> str:
        """Link special words to their explanation, and tidy what templates leave."""
        del config
        if page.file.src_uri in {WORDS_FILE, CONTENTS_FILE}:
            return tidy_page(output)
        return tidy_page(link_words(output, self._glossary, WORDS_PAGE))

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give the page for a lost address its words; its link needs the site's own folder."""
        del context, template_name
        top = urlsplit(config.site_url or "").path
        return self._set(make_lost_page(self._guide, top))

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Tidy as for a page."""
        del template_name, config
        return tidy_page(output_content)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Mark the site as ours, so that ``planpage build`` may put its own in its place.

        Then look at every page: our own command does that itself, when the plans are there too.
        """
        site = Path(config.site_dir)
        mark_site(site)
        if not self.config.plans:
            return
        wrong = [found for found in check_folder(site) if found.fault.is_blocking]
        if wrong and not self.is_preview:
            raise PluginError(f"{describe_faults(wrong)}\n{NOT_TO_BE_SHOWN}")
        if wrong:
            log.info(describe_faults(wrong))

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,
        builder: Callable[[MkDocsConfig | None], None],
    ) -> LiveReloadServer:
        """Watch plans and templates too. A folder that is not there would end the server."""
        del builder
        for folder in (find_plans(config), find_templates()):
            if folder.is_dir():
                server.watch(str(folder))
        log.info("The preview is at %s and follows every change. Ctrl and C stop it.", server.url)
        return server

    def _check_kept_true(self, config: MkDocsConfig) -> tuple[Diagnostic, ...]:
        """Find what is overdue; `planpage build` and `planpage check` tell it themselves."""
        if not self.config.plans:
            return ()
        today = self.config.today or read_today()
        return check_kept_true(self._folder.chapters, Path(config.docs_dir), today)

    def _prepare_plans(self, config: MkDocsConfig) -> ShownPlans:
        folder = find_plans(config)
        if not self.config.plans:
            return prepare_names(folder, self.config.school, examples=self.config.examples)
        try:
            today = self.config.today or read_today()
        except SettingError as error:
            raise PluginError(str(error)) from error
        if self.is_preview and config.dev_addr.host in LOOPBACK:
            return prepare_preview(
                folder, today=today, drafts=self.config.drafts, shown_to=self.config.shown_to
            )
        return prepare_plans(folder, today=today, drafts=self.config.drafts)

    def _tell(self, found: tuple[Diagnostic, ...]) -> None:
        """Report what was found; an error ends a build here, and never a preview."""
        if not found:
            return
        outcome = "The preview shows the rest." if self.is_preview else "Nothing was published."
        report = write_terminal_report(found, quotes=not hides_quotes(), outcome=outcome)
        if not self.is_preview and any(one.is_error for one in found):
            raise PluginError(report)
        log.info(report)

    def _read_chapter(self, inside: str, name: str) -> Chapter:
        """Return the facts of a chapter, with the school's names in its title."""
        file = self._folder.chapters.get(inside)
        if file is None:
            return Chapter(title=name)
        names = name_guide(self._plans.school)
        return dataclasses.replace(
            file.chapter,
            title=fill_words(file.chapter.title or name, names),
            in_brief=fill_words(file.chapter.in_brief, names),
        )

    def _set(self, page: GuidePage) -> TemplateContext:
        """Return the values for a template: the page, and its style sheet."""
        styles = write_styles("guide", self._plans.school.colour, page.title)
        return cast("TemplateContext", {"page": page, "styles": styles})


def find_plans(config: MkDocsConfig) -> Path:
    """Return the folder of the plans: beside ``mkdocs.yml``, whether it is there or not."""
    return Path(config.config_file_path).resolve().parent / PLANS

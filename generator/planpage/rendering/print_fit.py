"""Whether the one page fits one side of A4, worked out without a browser.

Pure: a :class:`Summary` comes in, and how many lines each of its blocks takes goes out. Words are
laid out line by line as a browser does it, in both of the fonts that print is measured in.
What is not known exactly is taken for a little more: a page that is said to fit has to fit.

The numbers are those of ``site_templates/styles/print.css`` and ``print_one.css``, in points. A
line is 18 points: type of 12 points at a line height of 1.5.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from planpage.rendering.blocks import Block, Contacts, Count, Hope, Line, Part, Quote, Rows, Steps
from planpage.rendering.font_widths import FACES, WIDEST, Face
from planpage.rendering.frame import Frame, Meeting
from planpage.rendering.printed_lines import CAREFUL, SIZE, SPACE, LineCounter, Piece, split_text
from planpage.rendering.summary import Summary
from planpage.rendering.templates import find_title_size

MM = 72 / 25.4
LINE = 18.0
HEADING_SIZE, TITLE_TIGHTER = 11.85, 0.97
"""Headings are 12 points too, but set a little tighter; so is the title."""
SHEET_LINES = 269 * MM / LINE
FREE_LINES = 2
ROOM_LINES = SHEET_LINES - FREE_LINES
"""How many lines a page may take: A4 less margins of 14 mm, less the two that stay free."""

_PAGE = 182 * MM - 5 - 3 * MM
_HEAD, _GAP = 36.5 * MM, 2 * MM
_TEXT = _PAGE - _HEAD - _GAP
_MEET = _TEXT - 3 * MM - 2.5
_TH_LEAST, _TH_MOST, _TH_ASK, _TH_GAP = 39.5 * MM, 58 * MM, 58 * MM, 3 * MM
_CHILD_SIZE, _DAY_SIZE = 14.0, 16.0
_NAME_EDGES, _TITLE_EDGE, _MEET_EDGES, _ASK_EDGE = 13.0, 3.0, 12.0, 4.0
_DAY_LINE = 20.0
_STEP_EDGE, _ROW_EDGE, _QUOTE_EDGE = 3.4, 0.75, 1.0

_EM = "\N{EM SPACE}"


@dataclass(frozen=True, slots=True)
class BlockFit:
    """One block of the page: its ``id`` there, its ``title``, its height in lines, its words."""

    id: str
    title: str
    lines: float
    words: int


@dataclass(frozen=True, slots=True)
class PrintFit:
    """How a page fills its sheet, with the font (``face``) that takes more room."""

    face: str
    blocks: tuple[BlockFit, ...]

    @property
    def lines(self) -> float:
        """The height of the whole page, in lines."""
        return sum(block.lines for block in self.blocks)

    @property
    def lines_over(self) -> float:
        """How many lines too many there are; nought or less where the page fits."""
        return self.lines - ROOM_LINES

    @property
    def fits(self) -> bool:
        """Whether the page fits one side with two lines free."""
        return self.lines_over <= 0


def surely_fits(summary: Summary) -> bool:
    """Whether the printed page fits with each word as wide as in its wider font: a quick look.

    Where each word is as wide or wider, no line holds more; so a page that fits here fits in each
    font. (But for a word longer than a line, whose rest may be shorter.) No answer for the others.
    """
    sheet = _Sheet(WIDEST)
    return sheet.measure(summary).fits and not sheet.text.breaks_words


def measure_print(summary: Summary) -> PrintFit:
    """Work out how high the printed page is, in the font in which it is higher."""
    return max((_Sheet(face).measure(summary) for face in FACES), key=lambda fit: fit.lines)


class _Sheet:
    """Measures one page in one font, and counts its words as it goes."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.text = LineCounter(face)

    def measure(self, summary: Summary) -> PrintFit:
        frame = summary.frame
        blocks = [self._block("name", frame.plain_title, self._name(frame))]
        blocks += [self._part(part) for part in summary.parts]
        blocks.append(self._meeting(summary.meeting))
        blocks += [self._part(part, _ASK_EDGE) for part in summary.after if not part.screen]
        foot = sum(self.text.count(split_text(text), _PAGE) for text in frame.foot) * LINE
        blocks.append(self._block("foot", "", foot))
        return PrintFit(self.face.name, tuple(blocks))

    def _block(self, id_: str, title: str, height: float) -> BlockFit:
        words, self.text.words = self.text.words, 0
        return BlockFit(id_, title, height / LINE, words)

    def _name(self, frame: Frame) -> float:
        """Measure the block with the name; the stages under it always take one line.

        The notice of an earlier plan is not counted: it comes when the next plan does, long after
        this one was put right, and takes one of the lines that stay free.
        """
        size = find_title_size(frame.plain_title)
        title = list(split_text(frame.title, bold=True, size=size * TITLE_TIGHTER))
        dates = list(split_text(frame.dates, bold=True))
        height = _NAME_EDGES + _TITLE_EDGE + self.text.count(title, _PAGE) * size + LINE
        beside = self.text.measure(title) + self.text.measure(dates) + CAREFUL
        if beside > _PAGE:
            height += self.text.count(dates, _PAGE) * LINE
        else:
            self.text.words += frame.dates.count(" ") + 1
        height += self.text.count(split_text(frame.made_by), _PAGE) * LINE
        if frame.has_long_title:
            height += self.text.count(split_text(frame.school), _PAGE) * LINE
        return height

    def _part(self, part: Part, edge: float = 0.0) -> BlockFit:
        height = sum(self._texts(part.blocks, runs=part.runs))
        return self._block(part.id, part.title, edge + max(self._head(part), height))

    def _head(self, part: Part | Meeting) -> float:
        title = split_text(part.title, bold=True, size=HEADING_SIZE)
        pieces = [*title, SPACE]
        for number, stage in enumerate(part.stages):
            pieces += [(", ", False, SIZE)] if number else []
            pieces += split_text(stage.word, bold=stage.present)
        return self.text.count(pieces, _HEAD) * LINE

    def _texts(self, blocks: Sequence[Block], *, runs: bool) -> Iterator[float]:
        """Yield the heights of ``blocks``; those that run on are taken together."""
        running: list[Piece] = []
        for block in blocks:
            if isinstance(block, Count):
                running += [*split_text(block.text), (". ", False, SIZE)]
            elif isinstance(block, Line) and runs:
                running += [*_label(block), SPACE]
            else:
                yield self.text.count(running, _TEXT) * LINE + self._text(block)
                running = []
        yield self.text.count(running, _TEXT) * LINE

    def _text(self, block: Block) -> float:
        match block:
            case Line():
                return self.text.count(_label(block), _TEXT) * LINE
            case Hope():
                return self.text.count(split_text(block.text, bold=True), _TEXT) * LINE
            case Quote():
                return self._quote(block)
            case Steps():
                return sum(self._steps(block))
            case Rows():
                return sum(
                    self._row(row.what, (*split_text(row.fact), SPACE, *split_text(row.soft)))
                    for row in block.rows
                )
            case Contacts():
                return sum(
                    self._row(it.who, split_text(it.phone, bold=True), least=_TH_ASK) - _ROW_EDGE
                    for it in block.contacts
                )
            case _:
                raise TypeError(f"the one page has no {block.kind}")

    def _quote(self, quote: Quote) -> float:
        size = _CHILD_SIZE if quote.child else SIZE
        said = split_text(quote.words, bold=quote.child, size=size)
        mark = ("“", quote.child, size), ("”", quote.child, size)
        pieces = [mark[0], *said, mark[1], SPACE, *split_text(quote.who)]
        lines = self.text.count(pieces, _TEXT)
        return lines * (LINE + (_QUOTE_EDGE if quote.child or quote.foreign else 0))

    def _steps(self, steps: Steps) -> Iterator[float]:
        for step in steps.steps:
            rows: list[list[Piece]] = [[*split_text(step.what, bold=True), (_EM, True, SIZE)]]
            for cell in step.cells:
                rows[-1] += [SPACE, *split_text(cell.label), SPACE]
                rows[-1] += split_text(cell.text, bold=cell.kind == "aim")
                if cell.kind == "now":
                    rows.append([])
                elif cell.kind == "aim":
                    rows[-1].append((_EM, True, SIZE))
            yield sum(self.text.count(row, _TEXT) for row in rows) * LINE + _STEP_EDGE

    def _row(self, what: str, rest: Iterable[Piece], least: float = _TH_LEAST) -> float:
        head = list(split_text(what, bold=True))
        wide = min(max(self.text.measure(head) + CAREFUL, least), _TH_MOST)
        left = self.text.count(head, wide + CAREFUL)
        return max(left, self.text.count(rest, _TEXT - wide - _TH_GAP)) * LINE + _ROW_EDGE

    def _meeting(self, meeting: Meeting) -> BlockFit:
        head = self._head(meeting)
        height, running = 0.0, list[Piece]()
        if meeting.day:
            day = split_text(meeting.day, bold=True, size=_DAY_SIZE)
            height += self.text.count(day, _MEET) * _DAY_LINE
        if meeting.place:
            running += [*split_text(meeting.place, bold=True), (f"{_EM} ", False, SIZE)]
        for line in meeting.lines:
            running += [*split_text(line), SPACE]
        height += self.text.count(running, _MEET) * LINE
        return self._block(meeting.id, meeting.title, _MEET_EDGES + max(head, height))


def _label(line: Line) -> Iterator[Piece]:
    if line.label:
        yield from split_text(line.label, bold=True)
        yield SPACE
    yield from split_text(line.text)

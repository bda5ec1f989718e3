"""Makes a picture of a page small: the same picture with at most 256 colours."""

from __future__ import annotations

import struct
import zlib
from collections import Counter

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST_COLOURS = 256
_DEPTH, _TRUE_COLOUR, _WITH_ALPHA, _PALETTE = 8, 2, 6, 3

Colour = tuple[int, int, int]


def reduce_colours(data: bytes) -> bytes:
    """Return a PNG that looks like the PNG ``data``, with its 256 most frequent colours.

    ``data`` has eight bits a colour, as browsers write it; transparency is lost. Raises ValueError
    for another kind of file.
    """
    width, height, pixels = _read_pixels(data)
    counts = Counter(pixels)
    palette = [colour for colour, _ in counts.most_common(_MOST_COLOURS)]
    index = {colour: number for number, colour in enumerate(palette)}
    for colour in counts:
        if colour not in index:
            index[colour] = _find_nearest(colour, palette)
    rows = b"".join(
        b"\0" + bytes(index[pixel] for pixel in pixels[start : start + width])
        for start in range(0, width * height, width)
    )
    header = struct.pack(">IIBBBBB", width, height, _DEPTH, _PALETTE, 0, 0, 0)
    return b"".join(
        (
            SIGNATURE,
            _write_chunk(b"IHDR", header),
            _write_chunk(b"PLTE", b"".join(bytes(colour) for colour in palette)),
            _write_chunk(b"IDAT", zlib.compress(rows, 9)),
            _write_chunk(b"IEND", b""),
        )
    )


def _find_nearest(colour: Colour, palette: list[Colour]) -> int:
    red, green, blue = colour
    return min(
        range(len(palette)),
        key=lambda n: (
            (palette[n][0] - red) ** 2 + (palette[n][1] - green) ** 2 + (palette[n][2] - blue) ** 2
        ),
    )


def _write_chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def _read_pixels(data: bytes) -> tuple[int, int, list[Colour]]:
    width, height, depth, kind = struct.unpack(">IIBB", data[16:26])
    if not data.startswith(SIGNATURE) or depth != _DEPTH or kind not in {_TRUE_COLOUR, _WITH_ALPHA}:
        message = "this is no PNG with eight bits a colour"
        raise ValueError(message)
    size = 4 if kind == _WITH_ALPHA else 3
    packed, start = b"", len(SIGNATURE)
    while start < len(data):
        (length,) = struct.unpack(">I", data[start : start + 4])
        if data[start + 4 : start + 8] == b"IDAT":
            packed += data[start + 8 : start + 8 + length]
        start += length + 12
    plain = zlib.decompress(packed)
    stride = width * size
    above = bytearray(stride)
    pixels: list[Colour] = []
    for number in range(height):
        place = number * (stride + 1)
        row = bytearray(plain[place + 1 : place + 1 + stride])
        _undo_filter(plain[place], row, above, size)
        pixels += zip(row[::size], row[1::size], row[2::size], strict=True)
        above = row
    return width, height, pixels


def _undo_filter(kind: int, row: bytearray, above: bytearray, size: int) -> None:
    """Undo the filter of one row in place (PNG specification, 9.2)."""
    for number in range(len(row)):
        left = row[number - size] if number >= size else 0
        up = above[number]
        corner = above[number - size] if number >= size else 0
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        elif kind == 4:
            guess = _guess_by_paeth(left, up, corner)
        else:
            return
        row[number] = (row[number] + guess) & 255


def _guess_by_paeth(left: int, up: int, corner: int) -> int:
    straight = left + up - corner
    distances = (abs(straight - left), abs(straight - up), abs(straight - corner))
    return (left, up, corner)[distances.index(min(distances))]

#!/usr/bin/env python3
"""Makes the embedded fonts from static TrueType files, as Google's font packages on npm (@expo-google-fonts/...) hold them:

    make.py DIR     DIR holds inter, fira-sans, source-serif-4, eb-garamond, noto-sans-sc and noto-sans-jp, unpacked

Hinting and every layout feature but kerning go, and so does what no resume is written in. Each file is packed with gzip, without a
date, so that the same sources give the same bytes. Needs fontTools (Debian: python3-fonttools)."""
import gzip, io, pathlib, sys
from fontTools import subset
from fontTools.ttLib import TTFont

here, source = pathlib.Path(__file__).parent, pathlib.Path(sys.argv[1])
spans = [(0x20, 0x7e), (0xa0, 0x2af), (0x2b0, 0x2ff), (0x300, 0x36f), (0x370, 0x3ff), (0x400, 0x52f), (0x1e00, 0x1eff), (0x1f00, 0x1fff),
         (0x2000, 0x206f), (0x2070, 0x209f), (0x20a0, 0x20cf), (0x2100, 0x214f), (0x2150, 0x218f), (0x2190, 0x21ff), (0x2200, 0x22ff),
         (0x2300, 0x23ff), (0x25a0, 0x25ff), (0x2600, 0x27bf), (0xfb00, 0xfb06), (0xfffd, 0xfffd)]
western = [c for a, b in spans for c in range(a, b + 1)]


def charset(codec):
    """every character that a two-byte character set holds"""
    out = set()
    for hi in range(0x81, 0xff):
        for lo in range(0x40, 0xff):
            try:
                out.update(map(ord, bytes((hi, lo)).decode(codec)))
            except UnicodeDecodeError:
                pass
    return out


wide = set(range(0x3000, 0x3030)) | set(range(0xff01, 0xff60)) | set(range(0xffe0, 0xffe7))
kana = set(range(0x3040, 0x3100)) | set(range(0x31f0, 0x3200)) | set(range(0xff61, 0xffa0))
# The common names of people and places that GB 2312 leaves out come in with Big5's frequent half.
simplified = charset("gb2312") | wide
traditional = {ord(c) for hi in range(0xa4, 0xc7) for lo in [*range(0x40, 0x7f), *range(0xa1, 0xff)] for c in bytes((hi, lo)).decode("big5", "ignore")}
japanese = charset("shift_jis") | wide | kana


def make(path, name, chars):
    options = subset.Options()
    options.layout_features, options.hinting, options.notdef_outline, options.glyph_names = ["kern"], False, True, False
    options.name_IDs, options.drop_tables = [1, 2, 6], options.drop_tables + ["DSIG", "GDEF", "GSUB", "STAT", "vhea", "vmtx", "VORG", "BASE", "meta"]
    font = TTFont(path)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=chars)
    cutter.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    out = io.BytesIO()
    font.save(out)
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=packed, compresslevel=9, mtime=0) as z:
        z.write(out.getvalue())
    (here / (name + ".ttf.gz")).write_bytes(packed.getvalue())
    print(f"{name:24s} {len(chars)} asked, {font['maxp'].numGlyphs} glyphs, {out.tell()} bytes, {len(packed.getvalue())} packed")


for package, family in [("inter", "Inter"), ("fira-sans", "FiraSans"), ("source-serif-4", "SourceSerif4"), ("eb-garamond", "EBGaramond")]:
    for style, file in [("Regular", "400Regular"), ("Italic", "400Regular_Italic"), ("SemiBold", "600SemiBold"), ("SemiBoldItalic", "600SemiBold_Italic")]:
        (path,) = source.glob(f"*{package}*/package/{file}/*.ttf")
        make(path, f"{family}-{style}", western)
    (licence,) = source.glob(f"*{package}*/package/LICENSE_FONT")
    (here / f"{family}-OFL.txt").write_text(licence.read_text())
for package, family, chars in [("noto-sans-sc", "NotoSansSC", simplified | traditional), ("noto-sans-jp", "NotoSansJP", japanese)]:
    found = list(source.glob(f"*{package}*/package/400Regular/*.ttf"))
    if found:
        make(found[0], f"{family}-Regular", chars)
        (licence,) = source.glob(f"*{package}*/package/LICENSE_FONT")
        (here / f"{family}-OFL.txt").write_text(licence.read_text())

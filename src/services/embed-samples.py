"""Writes the sample books' sources into a C file: embed-samples.py OUTPUT NAME.ini ..."""
import pathlib
import sys


def literal(text):
    lines = text.splitlines(keepends=True)
    return '\n'.join('    "' + line.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'
                     for line in lines)


output, *sources = map(pathlib.Path, sys.argv[1:])
entries = ['  { "%s",\n%s },' % (source.stem, literal(source.read_text(encoding='utf-8'))) for source in sources]
output.write_text('\n'.join(['#include "sample-read.h"', '', 'const PennySampleText penny_sample_texts[] = {',
                             *entries, '  { NULL, NULL }', '};', '']), encoding='utf-8')

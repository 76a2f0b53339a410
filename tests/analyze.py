#!/usr/bin/env python3
"""analyze.py BUILD JOBS: clang's analyzer over every file of src that BUILD compiles; fails where it finds something.

It compiles nothing, as scan-build would; what BUILD makes of src, it has made."""

import concurrent.futures
import json
import os
import shlex
import subprocess
import sys

# The analyzer does not see what g_autoptr frees and reads; leaks are the sanitizer's to find.
BLIND = ['unix.Malloc', 'deadcode.DeadStores']
# A third of the paths that it would follow in a function: it takes a third of the time.
CONFIG = ['max-nodes=75000']
ANALYZE = ['clang', '--analyze', '--analyzer-output', 'text', '-Xclang', '-analyzer-werror', '-Wno-everything']
ANALYZE += [word for checker in BLIND for word in ('-Xclang', '-analyzer-disable-checker', '-Xclang', checker)]
ANALYZE += [word for option in CONFIG for word in ('-Xclang', '-analyzer-config', '-Xclang', option)]
WITH_VALUE = ['-o', '-MF', '-MQ']
DROPPED = ['-c', '-MD', '-Werror']


def flags(command):
    """The compiler's own flags, without its name and without what it would write."""
    words = shlex.split(command)
    begin = next(i for i, word in enumerate(words) if word.startswith('-'))
    kept = []
    skip = False
    for word in words[begin:]:
        if skip or word in WITH_VALUE:
            skip = not skip
        elif word not in DROPPED:
            kept.append(word)
    return kept


def analyze(entry):
    done = subprocess.run(ANALYZE + flags(entry['command']), cwd=entry['directory'], capture_output=True, text=True)
    return done.stderr if done.returncode != 0 else ''


def main(build, jobs):
    source = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', 'src'))
    with open(os.path.join(build, 'compile_commands.json'), encoding='utf-8') as file:
        entries = json.load(file)
    ours = {}
    for entry in entries:
        path = os.path.realpath(os.path.join(entry['directory'], entry['file']))
        if path.startswith(source + os.sep):
            ours[path] = entry
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        found = [words for words in pool.map(analyze, ours.values()) if words]
    print(''.join(found), end='')
    print(f'{len(ours)} files analyzed, {len(found)} with something found')
    return 1 if found or not ours else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], int(sys.argv[2])))

#!/usr/bin/env python3
"""Times reading every cell of a workbook, ours and openpyxl's, in turn.

Prints one line: the medians, and the median of the pairs' ratios ours ÷ theirs. Both read the file
anew each time; theirs in the mode that openpyxl has for reading only, which is its faster one.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

try:
    import openpyxl
except ImportError:
    sys.exit("Scripts/bench workbooks needs openpyxl: python3 -m pip install openpyxl")

LIMIT = 0.2


def read(path):
    """The seconds that openpyxl takes, and how many cells it saw."""
    start = time.perf_counter()
    book = openpyxl.load_workbook(path, read_only=True)
    count = 0
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            count += sum(value is not None for value in row)
    book.close()
    return time.perf_counter() - start, count


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0], prog="Scripts/bench workbooks")
    options.add_argument("--rows", type=int, default=50_000)
    options.add_argument("--pairs", type=int, default=5)
    options.add_argument("--binary", help=argparse.SUPPRESS)
    options.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    options = options.parse_args()
    if options.check:
        return
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "relations.xlsx")
        subprocess.run([options.binary, "generate", str(options.rows), path], check=True)
        ours = subprocess.Popen([options.binary, "time", path], stdin=subprocess.PIPE,
                                stdout=subprocess.PIPE, text=True)
        pairs = []
        for _ in range(options.pairs):
            print("again", file=ours.stdin, flush=True)
            seconds, count = ours.stdout.readline().split()
            peer, peer_count = read(path)
            if int(count) != peer_count:
                sys.exit(f"{count} cells, and {peer_count} by openpyxl")
            pairs.append((float(seconds), peer))
        ours.stdin.close()
        ours.wait()
    ratio = statistics.median(a / b for a, b in pairs)
    print("| measured | ours | openpyxl | ratio | limit |")
    print("|---|---|---|---|---|")
    mine, theirs = (statistics.median(side) for side in zip(*pairs))
    verdict = "" if ratio <= LIMIT else " **over**"
    print(f"| {options.rows} rows of xlsx | {mine:.2f} s | {theirs:.2f} s | {ratio:.3f}{verdict} | {LIMIT} |")
    sys.exit(ratio > LIMIT)


main()

#!/usr/bin/env python3
"""Times reading GraphML against igraph, in turn on the same generated file.

Ours reads the file into a network with names, labels and weights, igraph into its graph with all
attributes; each gets the file anew in every pair. Prints one row: the medians, and the median of the
pairs' ratios ours ÷ theirs. Ends with 1 when that is over the limit, or the counts differ.
"""
import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

LIMIT = 0.5


def generate(path, size):
    """A file of about a size in bytes: a third as many nodes as edges, labels with letters and
    entities, weights, kinds."""
    draw = random.Random(7)
    kinds = ["agency", "region", "municipality", "business"]
    count = size // 547
    with open(path, "w", encoding="utf-8") as file:
        write = file.write
        write('<?xml version="1.0" encoding="UTF-8"?>\n'
              '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for key, domain, name, kind in [("d0", "node", "label", "string"),
                                        ("d1", "node", "kind", "string"),
                                        ("d2", "edge", "weight", "double"),
                                        ("d3", "edge", "kind", "string")]:
            write(f'  <key id="{key}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>\n')
        write('  <graph id="G" edgedefault="directed">\n')
        for node in range(count):
            write(f'    <node id="n{node}">\n      <data key="d0">Körfält {node} &amp; co</data>\n'
                  f'      <data key="d1">{draw.choice(kinds)}</data>\n    </node>\n')
        for edge in range(count * 3):
            write(f'    <edge id="e{edge}" source="n{draw.randrange(count)}" '
                  f'target="n{draw.randrange(count)}">\n      <data key="d2">{draw.randint(1, 5)}.5'
                  f'</data>\n      <data key="d3">cooperation</data>\n    </edge>\n')
        write('  </graph>\n</graphml>\n')


def peer(path):
    """The other side: a line in, the seconds and the counts out."""
    import igraph
    for _ in sys.stdin:
        start = time.perf_counter()
        graph = igraph.Graph.Read_GraphML(path)
        print(time.perf_counter() - start, graph.vcount(), graph.ecount(), flush=True)
        del graph


class Side:
    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)

    def read(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        seconds, *counts = self.process.stdout.readline().split()
        return float(seconds), counts


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only look at the options")
    parser.add_argument("--binary", help="our side, graph-bench")
    parser.add_argument("--megabytes", type=int, default=100, help="the size of the file")
    parser.add_argument("--pairs", type=int, default=9, help="how many pairs")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.peer:
        return peer(options.peer)
    try:
        import igraph
    except ImportError:
        sys.exit("Scripts/bench formats needs Python's igraph: python3 -m pip install python-igraph")
    if options.check:
        return
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, "generated.graphml")
        generate(path, options.megabytes * 1_000_000)
        ours = Side(options.binary, "read", path)
        theirs = Side(sys.executable, os.path.abspath(__file__), "--peer", path)
        pairs = []
        for number in range(options.pairs + 1):
            (one, counts), (other, their_counts) = ours.read(), theirs.read()
            if counts != their_counts:
                sys.exit(f"counts differ: {counts} and {their_counts}")
            if number > 0:  # the first pair warms up
                pairs.append((one, other))
        size = os.path.getsize(path) / 1e6
        ratio = statistics.median(one / other for one, other in pairs)
        one = statistics.median(pair[0] for pair in pairs)
        other = statistics.median(pair[1] for pair in pairs)
        print("| measured | against | ours | theirs | ratio | limit |\n|---|---|---|---|---|---|")
        print(f"| GraphML of {size:.0f} MB: {counts[0]} nodes, {counts[1]} edges | "
              f"igraph {igraph.__version__} | {one * 1000:.0f} ms | {other * 1000:.0f} ms | "
              f"{ratio:.2f}{' **over**' if ratio > LIMIT else ''} | {LIMIT} |")
        sys.exit(1 if ratio > LIMIT else 0)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Times omvarld's network measures and other libraries in turn on the same generated networks.

Prints one table: the medians, and the median of the pairs' ratios peer ÷ ours, so above 1 we are
faster. Both sides hold the graph in memory before the clock starts, but for load, which reads the
file; what a peer takes to hand its values to Python counts. Values must agree, or the row fails; of
load only the counts are compared, and where a peer is timed on a sample (~) nothing is. Peers that
are not installed are named and left out; all but graph-tool come from PyPI (python-igraph, networkit,
rustworkx, scipy, pandas, networkx), graph-tool from Debian (python3-graph-tool).
"""
import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile

try:
    import numpy as np
except ImportError:
    sys.exit("Scripts/bench networks needs Python's numpy: python3 -m pip install numpy")

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = ["small", "medium", "large"]
PEERS = ["igraph", "networkit", "rustworkx", "graph-tool", "scipy", "networkx"]

# Work, sizes, at least this much faster than igraph, and than the fastest peer.
ROWS = [
    ("betweenness", ["small", "medium"], 5, 2.5),
    ("betweenness-weighted", ["small"], 4, 2.5),
    ("closeness", ["small", "medium"], 3, 1.5),
    ("harmonic", ["small", "medium"], 3, 1.5),
    ("pagerank", ["large"], 1.5, 1),
    ("components", ["large"], 1.5, 1),
    ("core-numbers", ["large"], 1.5, 1),
    ("clustering", ["large"], 1.5, 1),
    ("articulation-points", ["large"], 1.5, 1),
    ("constraint", ["medium", "large"], 5, 5),
    ("k-shortest-paths", ["small", "medium"], 5, 3),
    ("vertex-cut", ["small", "medium"], 5, 3),
    ("load", ["large"], 3, 1),
]
# What takes peers a quarter of an hour: they do it from 2,000 of the 50,000 sources, and their times
# are multiplied by 25, since each source is as much work. Values are compared on the small network.
SAMPLED = {("betweenness", "medium"): 25}
# What takes minutes a run: only the peers that are fastest on the smaller network.
SLOW = {
    ("betweenness", "medium"): ["igraph", "graph-tool"],
    ("closeness", "medium"): ["igraph", "networkit"],
    ("harmonic", "medium"): ["igraph", "networkit"],
    ("constraint", "large"): ["igraph"],
}


class Side:
    """A process that answers a line of work with a line of seconds."""

    def __init__(self, command, threads):
        environment = dict(
            os.environ, OMP_NUM_THREADS=str(threads), RAYON_NUM_THREADS=str(threads),
            OPENBLAS_NUM_THREADS="1", PYTHONWARNINGS="ignore")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        self.threads = threads

    def wait(self):
        if self.process.stdout.readline().strip() != "ready":
            raise SystemExit(f"compare.py: {self.process.args[:3]} did not start")
        return self

    def run(self, work, path=""):
        self.process.stdin.write(f"{work} {self.threads} {path}".strip() + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer:
            raise SystemExit(f"compare.py: {self.process.args[:3]} died at {work}")
        return None if answer == "-" else float(answer)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def python_for(peer):
    """An interpreter that has a library, and the library's version."""
    for python in dict.fromkeys([sys.executable, "/usr/bin/python3"]):
        found = subprocess.run(
            [python, "-W", "ignore", os.path.join(HERE, "peer.py"), "--version", peer],
            capture_output=True, text=True)
        if found.returncode == 0:
            return python, found.stdout.strip()
    return None


def agree(work, ours, theirs):
    if work == "load":
        return np.array_equal(ours[:2], theirs[:2])
    if len(ours) != len(theirs):
        return False
    tolerance = 1e-8 if work == "pagerank" else 1e-9
    return np.allclose(
        np.nan_to_num(ours), np.nan_to_num(theirs), rtol=1e-6 if work == "pagerank" else tolerance,
        atol=1e-10 if work == "pagerank" else 1e-9 * max(1.0, float(np.nanmax(np.abs(ours), initial=0))))


def seconds(value):
    if value < 1e-3:
        return f"{value * 1e6:.0f} µs"
    return f"{value * 1e3:.3g} ms" if value < 1 else f"{value:.3g} s"


def among(choices):
    """Reads names separated by commas, each one of the choices."""
    def read(text):
        names = [name for name in text.split(",") if name]
        for name in names:
            if name not in choices:
                raise argparse.ArgumentTypeError(
                    f"there is no '{name}'; choose from: {', '.join(choices)}")
        return names
    return read


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def arguments():
    parser = argparse.ArgumentParser(
        prog="Scripts/bench networks", description=__doc__, allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--sizes", type=among(SIZES), default=SIZES, metavar="SIZE,...",
        help="of " + ", ".join(SIZES) + " (default: all)")
    parser.add_argument(
        "--only", type=among([row[0] for row in ROWS]), default=[], metavar="NAME,...",
        help="of " + ", ".join(row[0] for row in ROWS) + " (default: all)")
    parser.add_argument(
        "--peers", type=among(PEERS), default=PEERS, metavar="NAME,...",
        help="of " + ", ".join(PEERS) + " (default: all that are installed)")
    parser.add_argument(
        "--pairs", type=positive, default=5, metavar="N", help="runs of each in turn (default: 5)")
    parser.add_argument(
        "--threads", type=positive, default=2, metavar="N", help="for both sides (default: 2)")
    parser.add_argument("--folder", help="keep the generated networks here")
    parser.add_argument("--binary", help=argparse.SUPPRESS)
    parser.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not any(
            set(sizes) & set(options.sizes) and (not options.only or name in options.only)
            for name, sizes, _, _ in ROWS):
        parser.error("no measure of --only is taken on networks of --sizes: " + "; ".join(
            f"{name} on {', '.join(sizes)}" for name, sizes, _, _ in ROWS if name in options.only))
    if not options.check and not options.binary:
        parser.error("graph-bench is not built; run Scripts/bench networks")
    return options


def main():
    options = arguments()
    if options.check:
        return
    only = options.only

    pythons = {peer: python_for(peer) for peer in options.peers}
    lacking = [peer for peer, found in pythons.items() if found is None]
    if lacking:
        print("not installed, left out: " + ", ".join(lacking), file=sys.stderr)
    if len(lacking) == len(pythons):
        raise SystemExit("there is nothing to compare with")
    versions = ", ".join(f"{peer} {found[1]}" for peer, found in pythons.items() if found)
    print(f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; "
          f"{versions}\n")
    print("| measure | network | ours, 1 thread | ours | igraph | ÷ ours | least "
          f"| fastest with {options.threads} threads | ÷ ours | least |")
    print("|---|---|---|---|---|---|---|---|---|---|")

    missed = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or scratch
        os.makedirs(folder, exist_ok=True)
        values = os.path.join(scratch, "values"), os.path.join(scratch, "peer-values")
        for size in options.sizes:
            rows = [row for row in ROWS if size in row[1] and (not only or row[0] in only)]
            if not rows:
                continue
            path = os.path.join(folder, size + ".csv")
            if not os.path.exists(path):
                with open(path, "w") as file:
                    subprocess.run([options.binary, "generate", size], stdout=file, check=True)
            write_plain(path)
            ours = {count: Side([options.binary, path], count) for count in (1, options.threads)}
            for work, _, least_igraph, least in rows:
                ours_alone = statistics.median(
                    ours[1].run(work) for _ in range(1 if (work, size) in SLOW else 3))
                results = {}
                for peer, found in pythons.items():
                    if found is None or peer not in SLOW.get((work, size), PEERS):
                        continue
                    side = Side(
                        [found[0], "-W", "ignore", os.path.join(HERE, "peer.py"), peer, path],
                        options.threads).wait()
                    # The first run of each warms up, and shows whether they agree.
                    times = SAMPLED.get((work, size), 1)
                    theirs = work if times == 1 else work + "-sampled"
                    first = side.run(theirs, values[1])
                    if first is None:
                        side.close()
                        continue
                    if times == 1:
                        ours[options.threads].run(work, values[0])
                        if not agree(work, np.fromfile(values[0]), np.fromfile(values[1])):
                            missed.append(f"{work} {size}: {peer} has other values")
                    # What takes long is not warmed up, and runs once.
                    pairs = [(ours[options.threads].run(work), times * first)]
                    if first < 20:
                        pairs = [
                            (ours[options.threads].run(work), times * side.run(theirs))
                            for _ in range(options.pairs)]
                    results[peer] = (
                        statistics.median(pair[0] for pair in pairs),
                        statistics.median(pair[1] for pair in pairs),
                        statistics.median(pair[1] / pair[0] for pair in pairs))
                    side.close()
                if not results:
                    continue
                igraph = results.get("igraph")
                fastest = min(results, key=lambda peer: results[peer][1])
                ours_median = statistics.median(result[0] for result in results.values())
                ratio = results[fastest][2]

                about = "~" if (work, size) in SAMPLED else ""

                def mark(value, limit):
                    if value >= limit:
                        return f"{value:.1f}"
                    missed.append(f"{work} {size}: {value:.2f} instead of {limit}")
                    return f"{value:.1f} **under**"
                print(
                    f"| {work} | {size} | {seconds(ours_alone)} | {seconds(ours_median)} "
                    + (f"| {about}{seconds(igraph[1])} | {mark(igraph[2], least_igraph)} " if igraph else "| | ")
                    + f"| {least_igraph} | {about}{seconds(results[fastest][1])} ({fastest}) "
                    f"| {mark(ratio, least)} | {least} |", flush=True)
            for side in ours.values():
                side.close()
    for line in missed:
        print("missed: " + line, file=sys.stderr)
    sys.exit(1 if missed else 0)


def write_plain(path):
    """The same rows without a header, as igraph (blanks) and others (commas) read them."""
    if os.path.exists(path + ".ncol"):
        return
    with open(path) as rows, open(path + ".ncol", "w") as ncol, open(path + ".plain", "w") as plain:
        next(rows)
        for row in rows:
            ncol.write(row.replace(",", " "))
            plain.write(row)


main()

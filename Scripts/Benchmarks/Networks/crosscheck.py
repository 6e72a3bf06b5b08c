#!/usr/bin/env python3
"""Every network measure against NetworkX and igraph, on random networks of many shapes.

Each network is measured as it is, with parallel edges and loops, directed and not, by strengths and
without. Where a library has another convention for parallel edges, loops or undefined values than
omvarld documents, it is given the network in the form in which the two mean the same. Prints one
line a measure: how many times it was compared with which library, and the first twenty differences.
A measure that none of them could be compared on counts as a difference.
"""
import argparse
import collections
import itertools
import math
import os
import random
import subprocess
import sys
import tempfile

try:
    import igraph
    import networkx as nx
    import numpy as np
    import scipy  # NetworkX takes eigenvectors and PageRank with it
except ImportError as error:
    sys.exit(f"Scripts/crosscheck: {error}; "
             "python3 -m pip install networkx python-igraph numpy scipy")

SHAPES = ["sparse", "dense", "tree", "star", "clique", "two parts", "pendants", "circle", "empty",
          "one vertex", "only loops", "grid", "two-mode", "acyclic", "path"]


def make(seed):
    """Vertices, and edges as (source, target, strength).

    Strengths are powers of 2, whose reciprocals are exact and tie often, or any numbers, which never
    do: 0.1 + 0.2 and 0.3 are the same distance to omvarld and two to NetworkX.
    """
    draw = random.Random(seed)
    shape = SHAPES[seed % len(SHAPES)]
    count = draw.randint(2, 24)
    strength = lambda: 2.0 ** draw.randint(-3, 2) if seed % 4 < 2 else draw.uniform(0.125, 5)
    any_vertex = lambda: draw.randrange(count)
    edges = []
    add = lambda one, other: edges.append((one, other, strength()))
    if shape == "sparse":
        for _ in range(count):
            add(any_vertex(), any_vertex())
    elif shape == "dense":
        for _ in range(count * 4):
            add(any_vertex(), any_vertex())
    elif shape == "tree":
        for vertex in range(1, count):
            add(vertex, draw.randrange(vertex))
    elif shape == "star":
        for vertex in range(1, count):
            add(0, vertex)
    elif shape == "clique":
        count = min(count, 9)
        for one, other in itertools.combinations(range(count), 2):
            add(one, other)
    elif shape == "two parts":
        half = max(1, count // 2)
        for _ in range(count * 2):
            one, other = any_vertex(), any_vertex()
            if (one < half) == (other < half):
                add(one, other)
    elif shape == "pendants":
        for vertex in range(count):
            add(vertex, vertex % 3 % count)
        for _ in range(4):
            add(draw.randrange(max(1, count // 2)), any_vertex())
    elif shape == "circle":
        for vertex in range(count):
            add(vertex, (vertex + 1) % count)
        for _ in range(count // 3):
            add(any_vertex(), any_vertex())
    elif shape == "empty":
        count = draw.choice([0, 1, 5])
    elif shape == "one vertex":
        count = 1
    elif shape == "only loops":
        for vertex in range(count):
            if draw.random() < 0.5:
                add(vertex, vertex)
    elif shape == "grid":
        side = draw.randint(2, 5)
        count = side * side
        for row, column in itertools.product(range(side), range(side)):
            if column + 1 < side:
                add(row * side + column, row * side + column + 1)
            if row + 1 < side:
                add(row * side + column, (row + 1) * side + column)
    elif shape == "two-mode":
        half = max(1, count // 2)
        for _ in range(count * 2):
            if count > half:
                add(draw.randrange(half), draw.randrange(half, count))
    elif shape == "acyclic":
        for _ in range(count * 2):
            one, other = sorted((any_vertex(), any_vertex()))
            if one != other:
                add(one, other)
    elif shape == "path":
        for vertex in range(1, count):
            add(vertex - 1, vertex)
    if seed % 2:  # a simple network every other time, so that strict libraries can take part
        seen = {}
        for one, other, value in edges:
            if one != other:
                seen.setdefault((min(one, other), max(one, other)), (one, other, value))
        edges = list(seen.values())
    return shape, count, edges


class Subject:
    """One network in the forms that the libraries take."""

    def __init__(self, count, edges, directed, weighted):
        self.count, self.rows = count, edges
        self.directed, self.weighted = directed, weighted
        self.isSimple = len({
            (one, other) if directed else (min(one, other), max(one, other))
            for one, other, _ in edges}) == len(edges) and all(one != other for one, other, _ in edges)
        self.multi = (nx.MultiDiGraph if directed else nx.MultiGraph)()
        self.multi.add_nodes_from(range(count))
        for one, other, value in edges:
            self.multi.add_edge(one, other, weight=value, length=1 / value)
        self.weight = "weight" if weighted else None
        self.length = "length" if weighted else None

    def simple(self, merge, loops=False, weighted=None):
        """Parallel edges as one of the largest strength or of their sum; no loops by default."""
        graph = (nx.DiGraph if self.directed else nx.Graph)()
        graph.add_nodes_from(range(self.count))
        for one, other, value in self.rows:
            if one == other and not loops:
                continue
            if not self.weighted:
                value = 1.0
            if graph.has_edge(one, other):
                old = graph[one][other]["weight"]
                value = max(old, value) if merge == "largest" else old + value
            graph.add_edge(one, other, weight=value, length=1 / value)
        return graph

    def arcs(self):
        """Each edge without direction as two arcs. A loop is two arcs too, as with igraph; NetworkX
        has it once."""
        if self.directed:
            return self.multi
        arcs = nx.MultiDiGraph()
        arcs.add_nodes_from(range(self.count))
        for one, other, value in self.rows:
            arcs.add_edge(one, other, weight=value)
            arcs.add_edge(other, one, weight=value)
        return arcs

    def undirectedSimple(self):
        graph = nx.Graph()
        graph.add_nodes_from(range(self.count))
        graph.add_edges_from((one, other) for one, other, _ in self.rows if one != other)
        return graph

    def igraph(self, directed=None):
        directed = self.directed if directed is None else directed
        graph = igraph.Graph(
            self.count, [(one, other) for one, other, _ in self.rows], directed=directed)
        graph.es["weight"] = [value for _, _, value in self.rows]
        graph.es["length"] = [1 / value for _, _, value in self.rows]
        return graph


def in_order(values, count):
    return [values[vertex] for vertex in range(count)]


def undefined_as_nan(values):
    return [math.nan if value is None or not math.isfinite(value) else value for value in values]


# What each library says of a measure, as a list of values in the order of vertices, or nothing
# where it has no say. Names are those of `omvarld measure`.
def networkx_values(measure, s):
    graph, count = s.multi, s.count
    backwards = graph.reverse() if s.directed else graph
    if measure == "degree":
        return in_order(dict(graph.degree()), count)
    if measure == "in-degree":
        return in_order(dict(graph.in_degree()), count)
    if measure == "out-degree":
        return in_order(dict(graph.out_degree()), count)
    if measure == "strength":
        return in_order(dict(graph.degree(weight="weight")), count)
    if measure == "in-strength":
        return in_order(dict(graph.in_degree(weight="weight")), count)
    if measure == "out-strength":
        return in_order(dict(graph.out_degree(weight="weight")), count)
    if measure == "closeness":
        return in_order(nx.closeness_centrality(backwards, distance=s.length), count)
    if measure == "harmonic":
        return in_order(nx.harmonic_centrality(backwards, distance=s.length), count)
    if measure == "betweenness":
        return in_order(
            nx.betweenness_centrality(s.simple("largest"), normalized=False, weight=s.length), count)
    if measure == "pagerank":
        return in_order(
            nx.pagerank(s.arcs(), tol=1e-14, max_iter=10000, weight=s.weight), count)
    if measure == "constraint":
        return undefined_as_nan(in_order(nx.constraint(s.simple("sum"), weight="weight"), count))
    if measure in ("effective-size", "efficiency"):
        # Mutual strengths are what counts, so directions add up; NetworkX would leave out whoever has
        # only incoming edges.
        simple = Subject(count, s.rows, False, s.weighted).simple("sum")
        # Without weights NetworkX takes Borgatti's short form, which is not meant for merged edges.
        plain = not s.weighted and s.isSimple and not s.directed
        # Asked for all at once, NetworkX 3.6 divides by the wrong maxima: by those of the columns.
        sizes = nx.effective_size(simple, list(simple), weight=None if plain else "weight")
        if measure == "efficiency":
            near = {v: len(set(nx.all_neighbors(simple, v))) for v in simple}
            sizes = {v: size / near[v] if near[v] else math.nan for v, size in sizes.items()}
        return undefined_as_nan(in_order(sizes, count))
    if measure == "triangles":
        return in_order(nx.triangles(s.undirectedSimple()), count)
    if measure == "clustering":
        simple = s.undirectedSimple()
        values = nx.clustering(simple)
        return [values[v] if simple.degree(v) > 1 else math.nan for v in range(count)]
    if measure == "core-number" and s.isSimple and not s.directed:
        return in_order(nx.core_number(s.undirectedSimple()), count)
    if measure == "component":
        return labels(nx.connected_components(s.undirectedSimple()), count)
    if measure == "strong-component":
        return labels(nx.strongly_connected_components(graph), count)
    if measure == "cut-off":
        simple = s.undirectedSimple()
        values = [0] * count
        for vertex in nx.articulation_points(simple):
            mine = nx.node_connected_component(simple, vertex) - {vertex}
            pieces = sorted(map(len, nx.connected_components(simple.subgraph(mine))))
            values[vertex] = sum(pieces[:-1])
        return values
    if measure == "density":
        return [nx.density(s.simple("largest")) if count > 1 else math.nan]
    if measure == "reciprocity":
        simple = s.simple("largest")
        return [nx.overall_reciprocity(simple) if simple.number_of_edges() else math.nan]
    if measure == "transitivity":
        simple = s.undirectedSimple()
        triples = sum(d * (d - 1) for _, d in simple.degree())
        return [nx.transitivity(simple) if triples else math.nan]
    if measure == "bridges":
        # Multiplicity counts where there is no direction; two opposite edges are one tie otherwise.
        simple = s.undirectedSimple()
        whole = simple if s.directed else s.multi
        pairs = sorted((min(e[:2]), max(e[:2])) for e in nx.bridges(whole))
        values = []
        for one, other in pairs:
            cut = simple.copy()
            cut.remove_edge(one, other)
            values.append(min(
                len(nx.node_connected_component(cut, one)),
                len(nx.node_connected_component(cut, other))))
        return values
    if measure == "eigenvector" and count > 2 and graph.number_of_edges():
        connected = nx.is_strongly_connected if s.directed else nx.is_connected
        if not connected(graph):
            return None
        found = nx.eigenvector_centrality_numpy(s.arcs(), weight=s.weight)
        values = np.abs(in_order(found, count))
        return (values / values.max()).tolist()
    if measure == "edge-betweenness" and s.isSimple:
        found = nx.edge_betweenness_centrality(graph_of(s), normalized=False, weight=s.length)
        ends = (lambda e: e) if s.directed else (lambda e: (min(e), max(e)))
        return [value for _, value in sorted((ends(e), value) for e, value in found.items())]
    return None


def graph_of(s):
    return s.simple("largest")


def igraph_values(measure, s):
    graph, count = s.igraph(), s.count
    weights = "weight" if s.weighted else None
    lengths = "length" if s.weighted else None
    if count == 0:
        return None
    if measure == "degree":
        return graph.degree()
    if measure == "strength":
        return graph.strength(weights="weight")
    if measure == "eccentricity":
        reach = [sum(math.isfinite(d) for d in row) > 1 for row in graph.distances(mode="out")]
        values = [
            max(d for d in row if math.isfinite(d)) for row in graph.distances(
                mode="out", weights=lengths)]
        return [value if more else math.nan for value, more in zip(values, reach)]
    if measure == "betweenness" and s.isSimple:
        return graph.betweenness(directed=s.directed, weights=lengths)
    if measure == "edge-betweenness" and s.isSimple:
        found = graph.edge_betweenness(directed=s.directed, weights=lengths)
        ends = [(e.source, e.target) if s.directed else (min(e.tuple), max(e.tuple)) for e in graph.es]
        return [value for _, value in sorted(zip(ends, found))]
    if measure == "pagerank":
        return graph.pagerank(weights=weights, implementation="prpack")
    if measure == "eigenvector":
        # Its Python layer cannot ask for directed networks.
        if s.directed or graph.ecount() == 0 or not graph.is_connected():
            return None
        return graph.eigenvector_centrality(weights=weights, scale=True)
    if measure == "constraint" and s.isSimple:
        return undefined_as_nan(graph.constraint(weights=weights))
    if measure == "core-number" and s.isSimple and not s.directed:
        return graph.coreness()
    if measure == "transitivity":
        return undefined_as_nan([s.igraph(directed=False).simplify().transitivity_undirected()])
    if measure == "reciprocity":
        return undefined_as_nan([graph.simplify(loops=True).reciprocity()]) if graph.ecount() else None
    if measure == "diameter":
        value = graph.diameter(directed=s.directed, unconn=True, weights=lengths)
        return [value if any(one != other for one, other, _ in s.rows) else math.nan]
    if measure == "average-distance" and any(one != other for one, other, _ in s.rows):
        return [graph.average_path_length(directed=s.directed, unconn=True, weights=lengths)]
    if measure == "cut-off":
        points = set(s.igraph(directed=False).articulation_points())
        return None if points is None else ("positive", [v in points for v in range(count)])
    return None


def labels(parts, count):
    """Components numbered from 1 in the order of their smallest vertices."""
    values = [0] * count
    for number, part in enumerate(sorted(parts, key=min), 1):
        for vertex in part:
            values[vertex] = number
    return values


def pair_works(s, draw):
    """Works about two vertices: the line to send, and what it should answer."""
    if s.count < 2:
        return
    one, other = draw.sample(range(s.count), 2)
    graph = s.multi
    lengths = nx.single_source_dijkstra_path_length(graph, one, weight=s.length or (lambda *_: 1))
    yield "distances", [one], [lengths.get(v, math.nan) for v in range(s.count)]

    simple = s.simple("largest")
    paths = []
    if nx.has_path(simple, one, other):
        paths = [
            nx.path_weight(simple, path, "length") for path in itertools.islice(
                nx.shortest_simple_paths(simple, one, other, weight="length"), 6)]
    if s.weighted:
        yield "k-shortest", [one, other, 6], paths
        widest = math.nan
        for bar in sorted({d["weight"] for *_, d in simple.edges(data=True)}, reverse=True):
            above = nx.subgraph_view(
                simple, filter_edge=lambda a, b, bar=bar: simple[a][b]["weight"] >= bar)
            if nx.has_path(above, one, other):
                widest = bar
                break
        yield "widest", [one, other], [widest]
        if paths:
            every = [
                (min(simple[a][b]["weight"] for a, b in zip(path, path[1:])), len(path) - 1)
                for path in nx.all_simple_paths(simple, one, other, cutoff=6)
            ] if s.count <= 12 else None
            if every is not None:
                best = sorted(every, key=lambda entry: (-entry[0], entry[1]))[:8]
                yield "strongest", [one, other, 8, 6], [x for entry in best for x in entry]

    capacities = s.simple("sum")
    yield "flow", [one, other], [
        nx.maximum_flow_value(capacities, one, other, capacity="weight")]
    if simple.has_edge(one, other):
        yield "vertex-cut", [one, other], [math.nan]
        without = simple.copy()
        without.remove_edge(one, other)
        yield "disjoint", [one, other], [1 + nx.node_connectivity(without, one, other)]
    else:
        cut = nx.node_connectivity(simple, one, other)
        yield "vertex-cut", [one, other], [cut]
        yield "disjoint", [one, other], [cut]
        between = [math.nan]
        if nx.has_path(simple, one, other):
            between = [
                v for v in range(s.count) if v not in (one, other) and not nx.has_path(
                    nx.restricted_view(simple, [v], []), one, other)]
        yield "between", [one, other], between


def whole_works(s):
    graph = s.simple("largest")
    if s.count > 1:
        strongly = nx.is_strongly_connected if s.directed else nx.is_connected
        yield "connectivity", [], [nx.node_connectivity(graph) if strongly(graph) else 0]
    groups = [v % 3 for v in range(s.count)]
    roles = np.zeros((s.count, 5))
    successors = {v: set(graph.neighbors(v)) for v in graph}
    for v in graph:
        before = graph.predecessors(v) if s.directed else graph.neighbors(v)
        for a in before:
            for b in successors[v]:
                if a == b or b in successors[a]:
                    continue
                x, y, z = groups[a], groups[v], groups[b]
                role = (0 if x == y == z else 1 if x == z else 2 if y == z else 3 if x == y else 4)
                roles[v, role] += 1
    yield "brokerage", [], roles.ravel().tolist()


class Ours:
    def __init__(self, binary, path, count):
        self.process = subprocess.Popen(
            [binary, path, str(count)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.path = path + ".values"

    def values(self, *words):
        self.process.stdin.write(" ".join(map(str, words)) + f" {self.path}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"crosscheck: graph-bench died at {words}")
        return np.fromfile(self.path).tolist()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


MEASURES = [
    "degree", "in-degree", "out-degree", "strength", "in-strength", "out-strength", "closeness",
    "harmonic", "eccentricity", "betweenness", "edge-betweenness", "eigenvector", "pagerank",
    "constraint", "effective-size", "efficiency", "triangles", "clustering", "core-number",
    "component", "strong-component", "cut-off", "bridges", "density", "reciprocity", "transitivity",
    "diameter", "average-distance",
]
NEEDS_DIRECTION = {
    "in-degree", "out-degree", "in-strength", "out-strength", "strong-component", "reciprocity"}
NEEDS_STRENGTHS = {"strength", "in-strength", "out-strength"}


def agree(ours, theirs):
    if isinstance(theirs, tuple):
        return [value > 0 for value in ours] == theirs[1]
    if len(ours) != len(theirs):
        return False
    return all(
        (math.isnan(a) and math.isnan(b)) or abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
        for a, b in zip(ours, map(float, theirs)))


def main():
    parser = argparse.ArgumentParser(
        prog="Scripts/crosscheck", description=__doc__, allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--graphs", type=int, default=300, metavar="N", help="how many networks (default: 300)")
    parser.add_argument(
        "--first", type=int, default=0, metavar="N",
        help="the number of the first, as differences tell it (default: 0)")
    parser.add_argument("--binary", help=argparse.SUPPRESS)
    parser.add_argument("--check", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.graphs < 1 or options.first < 0:
        parser.error("--graphs is at least 1, --first at least 0")
    if options.check:
        return
    if not options.binary:
        parser.error("graph-bench is not built; run Scripts/crosscheck")
    compared = collections.defaultdict(lambda: collections.Counter())
    differences = []

    def compare(name, library, ours, theirs, where):
        if theirs is None:
            return
        compared[name][library] += 1
        if not agree(ours, theirs):
            differences.append(f"{name} on {where}: ours {ours}, {library} {theirs}")

    with tempfile.TemporaryDirectory() as folder:
        for seed in range(options.first, options.first + options.graphs):
            shape, count, edges = make(seed)
            path = os.path.join(folder, "network.csv")
            with open(path, "w") as file:
                file.write("source,target,strength\n")
                file.writelines(f"{one},{other},{value}\n" for one, other, value in edges)
            ours = Ours(options.binary, path, count)
            for directed, weighted in itertools.product([False, True], [False, True]):
                s = Subject(count, edges, directed, weighted)
                form = ("directed" if directed else "undirected", "weighted" if weighted else "plain")
                where = f"network {seed} ({shape}, {' '.join(form)})"
                for measure in MEASURES:
                    if (measure in NEEDS_DIRECTION and not directed) or (
                            measure in NEEDS_STRENGTHS and not weighted):
                        continue
                    values = ours.values("measure", measure, *form)
                    # NetworkX refuses some measures of no vertices; ours must still answer.
                    theirs = networkx_values(measure, s) if count else None
                    compare(measure, "NetworkX", values, theirs, where)
                    compare(measure, "igraph", values, igraph_values(measure, s), where)
                draw = random.Random(seed)
                for name, words, expected in itertools.chain(pair_works(s, draw), whole_works(s)):
                    values = ours.values(name, *form, *words)
                    compare(name, "NetworkX", values, expected, f"{where} {words}")
            ours.close()

    # Fewer may have no network of the shape that a measure needs.
    if options.graphs >= len(SHAPES):
        differences += [f"{name}: nothing to compare with" for name in MEASURES if not compared[name]]
    print("| measure | compared with NetworkX | with igraph |")
    print("|---|---|---|")
    for name, counts in compared.items():
        print(f"| {name} | {counts['NetworkX'] or ''} | {counts['igraph'] or ''} |")
    for difference in differences[:20]:
        print("differs: " + difference[:600], file=sys.stderr)
    print(f"\n{len(differences)} differences in {sum(sum(c.values()) for c in compared.values())} "
          f"comparisons (NetworkX {nx.__version__}, igraph {igraph.__version__})")
    sys.exit(1 if differences else 0)


main()

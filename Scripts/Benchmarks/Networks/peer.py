#!/usr/bin/env python3
"""The other side of a comparison: one network library, timed as graph-bench is.

    peer.py LIBRARY EDGES.csv
    peer.py --version LIBRARY

Reads lines `NAME THREADS [FILE]` on standard input. Each is answered by one line with the seconds
that the work took, graphs and lengths being at hand before; the values go to the file, if one is
named, as doubles, in the conventions of omvarld. `-` answers a work that the library does not have.
"""
import importlib.metadata
import os
import sys
import time

import numpy as np


# How many sources stand for all where a library would take a quarter of an hour.
SAMPLE = 2_000


def number(array):
    return np.asarray(array, dtype=np.float64)


class Network:
    """The edge list as numbers, and its undirected view: simple, the larger strength kept."""

    def __init__(self, path):
        self.path = path
        rows = np.loadtxt(path, delimiter=",", skiprows=1)
        self.sources = rows[:, 0].astype(np.int64)
        self.targets = rows[:, 1].astype(np.int64)
        self.strengths = rows[:, 2]
        self.count = int(max(self.sources.max(), self.targets.max())) + 1
        low = np.minimum(self.sources, self.targets)
        high = np.maximum(self.sources, self.targets)
        key = low * self.count + high
        order = np.lexsort((-self.strengths, key))
        key = key[order]
        first = np.concatenate([[True], key[1:] != key[:-1]])
        self.low, self.high = low[order][first], high[order][first]
        self.weights = self.strengths[order][first]

    def edges(self, directed):
        if directed:
            return self.sources, self.targets, self.strengths
        return self.low, self.high, self.weights

    def sample(self):
        """Every so manieth vertex, SAMPLE of them."""
        return [place * self.count // SAMPLE for place in range(SAMPLE)]

    def pairs(self):
        """Four pairs of vertices that no edge joins."""
        tied = set(zip(self.low.tolist(), self.high.tolist()))
        found = []
        step = 0
        while len(found) < 4:
            one = (step * 7919 + 17) % self.count
            other = (step * 104729 + self.count // 2) % self.count
            step += 1
            if one != other and (min(one, other), max(one, other)) not in tied:
                found.append((one, other))
        return found


class Library:
    def __init__(self, network):
        self.network = network
        self.graphs = {}

    def graph(self, directed=False):
        if directed not in self.graphs:
            self.graphs[directed] = self.build(directed)
        return self.graphs[directed]

    def threads(self, count):
        pass


class Igraph(Library):
    """Single-threaded throughout."""

    def build(self, directed):
        import igraph
        low, high, weights = self.network.edges(directed)
        graph = igraph.Graph(
            self.network.count, np.ascontiguousarray(np.stack([low, high], 1)), directed=directed)
        graph.es["weight"] = weights.tolist()
        return graph

    def prepare(self, name):
        if name == "load":
            return lambda: self.load()
        graph = self.graph(name == "pagerank")
        # igraph remembers what it found out, such as that the network is connected.
        getattr(graph, "__invalidate_cache")()
        pairs = self.network.pairs() if name in ("k-shortest-paths", "vertex-cut") else []
        weights = graph.es["weight"]
        works = {
            "betweenness": lambda: graph.betweenness(directed=False),
            "betweenness-sampled": lambda: graph.betweenness(
                directed=False, sources=self.network.sample()),
            "betweenness-weighted": lambda: graph.betweenness(directed=False, weights=weights),
            "closeness": lambda: graph.closeness(),
            "harmonic": lambda: number(graph.harmonic_centrality(normalized=False))
            * (graph.vcount() - 1 if self.isMean() else 1),
            "pagerank": lambda: graph.pagerank(
                damping=0.85, weights="weight", implementation="prpack"),
            "components": lambda: [len(graph.connected_components(mode="weak"))],
            "core-numbers": lambda: graph.coreness(),
            "clustering": lambda: graph.transitivity_local_undirected(mode="zero"),
            "articulation-points": lambda: sorted(graph.articulation_points()),
            "constraint": lambda: graph.constraint(weights="weight"),
            "k-shortest-paths": lambda: [
                sum(weights[edge] for edge in path)
                for one, other in pairs
                for path in graph.get_k_shortest_paths(
                    one, to=other, k=5, weights="weight", output="epath")],
            "vertex-cut": lambda: [
                graph.vertex_connectivity(one, other, neighbors="error") for one, other in pairs],
        }
        return works.get(name)

    def isMean(self):
        import igraph
        return igraph.Graph.Star(3).harmonic_centrality(0, normalized=False) <= 1

    def load(self):
        import igraph
        graph = igraph.Graph.Read_Ncol(
            self.network.path + ".ncol", names=True, weights=True, directed=True)
        return [graph.vcount(), graph.ecount()]


class Networkit(Library):
    def threads(self, count):
        import networkit
        networkit.setNumberOfThreads(count)

    def build(self, directed):
        import networkit
        low, high, weights = self.network.edges(directed)
        make = lambda values, weighted: networkit.GraphFromCoo(
            (values, (low, high)), n=self.network.count, weighted=weighted, directed=directed)
        return make(np.ones(len(low)), False), make(weights, True)

    def prepare(self, name):
        import networkit
        if name == "load":
            return lambda: self.load()
        centrality = networkit.centrality
        if name == "pagerank":
            graph = self.graph(True)[1]
            sinks = centrality.SinkHandling
            spread = next(
                getattr(sinks, key) for key in ("DISTRIBUTE_SINKS", "DistributeSinks")
                if hasattr(sinks, key))

            def pagerank():
                rank = centrality.PageRank(graph, 0.85, 1e-10, False, spread)
                rank.norm = centrality.Norm.L1_NORM
                return rank.run().scores()
            return pagerank
        graph, weighted = self.graph()
        works = {
            "betweenness": lambda: number(centrality.Betweenness(graph).run().scores()) / 2,
            "betweenness-weighted": lambda:
                number(centrality.Betweenness(weighted).run().scores()) / 2,
            "closeness": lambda: centrality.Closeness(
                graph, True, centrality.ClosenessVariant.GENERALIZED).run().scores(),
            "harmonic": lambda: centrality.HarmonicCloseness(graph, False).run().scores(),
            "components": lambda: [
                networkit.components.ConnectedComponents(graph).run().numberOfComponents()],
            "core-numbers": lambda: centrality.CoreDecomposition(graph).run().scores(),
            "clustering": lambda: centrality.LocalClusteringCoefficient(graph, True).run().scores(),
        }
        return works.get(name)

    def load(self):
        import networkit
        reader = networkit.graphio.EdgeListReader(",", 0, directed=True, continuous=True)
        graph = reader.read(self.network.path + ".plain")
        return [graph.numberOfNodes(), graph.numberOfEdges()]


class Rustworkx(Library):
    def threads(self, count):
        os.environ["RAYON_NUM_THREADS"] = str(count)

    def build(self, directed):
        import rustworkx
        low, high, weights = self.network.edges(directed)
        graph = rustworkx.PyDiGraph() if directed else rustworkx.PyGraph()
        graph.add_nodes_from(range(self.network.count))
        graph.add_edges_from(list(zip(low.tolist(), high.tolist(), weights.tolist())))
        return graph

    def prepare(self, name):
        import rustworkx
        if name == "load":
            return lambda: self.load()
        if name == "pagerank":
            graph = self.graph(True)
            return lambda: list(rustworkx.pagerank(
                graph, alpha=0.85, weight_fn=float, tol=1e-10 / self.network.count,
                max_iter=1000).values())
        graph = self.graph()
        works = {
            "betweenness": lambda: list(
                rustworkx.graph_betweenness_centrality(graph, normalized=False).values()),
            "closeness": lambda: list(rustworkx.graph_closeness_centrality(graph).values()),
            "components": lambda: [rustworkx.number_connected_components(graph)],
            "core-numbers": lambda: list(rustworkx.core_number(graph).values()),
            "articulation-points": lambda: sorted(rustworkx.articulation_points(graph)),
        }
        return works.get(name)

    def load(self):
        import rustworkx
        graph = rustworkx.PyDiGraph.read_edge_list(self.network.path + ".plain", deliminator=",")
        return [graph.num_nodes(), graph.num_edges()]


class GraphTool(Library):
    def threads(self, count):
        import graph_tool
        graph_tool.openmp_set_num_threads(count)

    def build(self, directed):
        import graph_tool
        low, high, weights = self.network.edges(directed)
        graph = graph_tool.Graph(directed=directed)
        graph.add_vertex(self.network.count)
        strength = graph.new_ep("double")
        graph.add_edge_list(np.column_stack([low, high, weights]), eprops=[strength])
        return graph, strength

    def split(self):
        """Each vertex as an arc of capacity 1 from the place where edges come in to where they go
        out, so that a flow shows how many vertices must go."""
        import graph_tool
        count = self.network.count
        low, high, _ = self.network.edges(False)
        inner = np.arange(count)
        rows = np.concatenate([
            np.column_stack([inner, inner + count]),
            np.column_stack([low + count, high]), np.column_stack([high + count, low])])
        graph = graph_tool.Graph(directed=True)
        graph.add_vertex(2 * count)
        graph.add_edge_list(rows)
        capacity = graph.new_ep("int32_t", val=1)
        return graph, capacity

    def prepare(self, name):
        from graph_tool import centrality, clustering, flow, topology
        if name == "pagerank":
            graph, strength = self.graph(True)
            return lambda: centrality.pagerank(
                graph, damping=0.85, weight=strength, epsilon=1e-10).a
        if name == "vertex-cut":
            graph, capacity = self.split()
            count = self.network.count
            pairs = self.network.pairs()

            def cuts():
                found = []
                for one, other in pairs:
                    residual = flow.boykov_kolmogorov_max_flow(
                        graph, graph.vertex(one + count), graph.vertex(other), capacity)
                    found.append(sum(
                        capacity[edge] - residual[edge] for edge in graph.vertex(other).in_edges()))
                return found
            return cuts
        if name in ("load", "k-shortest-paths", "constraint"):
            return None
        graph, strength = self.graph()
        works = {
            "betweenness": lambda: centrality.betweenness(graph, norm=False)[0].a,
            "betweenness-sampled": lambda: centrality.betweenness(
                graph, pivots=np.array(self.network.sample()), norm=False)[0].a,
            "betweenness-weighted": lambda: centrality.betweenness(
                graph, weight=strength, norm=False)[0].a,
            "closeness": lambda: centrality.closeness(graph).a,
            "harmonic": lambda: centrality.closeness(graph, harmonic=True, norm=False).a,
            "components": lambda: [len(topology.label_components(graph)[1])],
            "core-numbers": lambda: topology.kcore_decomposition(graph).a,
            "clustering": lambda: clustering.local_clustering(graph).a,
            "articulation-points": lambda: np.flatnonzero(
                topology.label_biconnected_components(graph)[1].a),
        }
        return works.get(name)


class Scipy(Library):
    def build(self, directed):
        from scipy.sparse import csr_matrix
        low, high, weights = self.network.edges(directed)
        if not directed:
            low, high = np.concatenate([low, high]), np.concatenate([high, low])
            weights = np.concatenate([weights, weights])
        return csr_matrix((weights, (low, high)), shape=(self.network.count,) * 2)

    def prepare(self, name):
        from scipy.sparse.csgraph import connected_components
        if name == "load":
            return lambda: self.load()
        if name == "components":
            graph = self.graph()
            return lambda: [connected_components(graph, directed=False)[0]]
        if name == "pagerank":
            graph = self.graph(True)
            sums = np.asarray(graph.sum(1)).ravel()
            inverse = np.divide(1.0, sums, out=np.zeros_like(sums), where=sums > 0)
            incoming, dangling, count = graph.T.tocsr(), sums == 0, self.network.count

            def pagerank():
                rank = np.full(count, 1 / count)
                while True:
                    new = 0.85 * (incoming @ (rank * inverse) + rank[dangling].sum() / count)
                    new += 0.15 / count
                    if abs(new - rank).sum() < 1e-10:
                        return new
                    rank = new
            return pagerank
        return None

    def load(self):
        import pandas
        from scipy.sparse import csr_matrix
        rows = pandas.read_csv(self.network.path)
        graph = csr_matrix(
            (rows.strength.to_numpy(), (rows.source.to_numpy(), rows.target.to_numpy())),
            shape=(self.network.count,) * 2)
        return [graph.shape[0], graph.nnz]


class Networkx(Library):
    def build(self, directed):
        import networkx
        low, high, weights = self.network.edges(directed)
        graph = networkx.DiGraph() if directed else networkx.Graph()
        graph.add_nodes_from(range(self.network.count))
        graph.add_weighted_edges_from(zip(low.tolist(), high.tolist(), weights.tolist()))
        return graph

    def prepare(self, name):
        import itertools

        import networkx
        graph = self.graph() if name in ("constraint", "k-shortest-paths", "vertex-cut") else None
        works = {
            "constraint": lambda: list(networkx.constraint(graph, weight="weight").values()),
            "k-shortest-paths": lambda: [
                networkx.path_weight(graph, path, "weight")
                for one, other in self.network.pairs()
                for path in itertools.islice(networkx.shortest_simple_paths(
                    graph, one, other, weight="weight"), 5)],
            "vertex-cut": lambda: [
                len(networkx.minimum_node_cut(graph, one, other))
                for one, other in self.network.pairs()],
        }
        return works.get(name)


LIBRARIES = {
    "igraph": Igraph, "networkit": Networkit, "rustworkx": Rustworkx, "graph-tool": GraphTool,
    "scipy": Scipy, "networkx": Networkx,
}


def version(library):
    if library == "graph-tool":
        import graph_tool
        return graph_tool.__version__.split()[0]
    __import__(library)
    return importlib.metadata.version(library)


def main():
    if sys.argv[1] == "--version":
        print(version(sys.argv[2]))
        return
    library = LIBRARIES[sys.argv[1]](Network(sys.argv[2]))
    print("ready", flush=True)
    for line in sys.stdin:
        name, threads, *path = line.split()
        library.threads(int(threads))
        work = library.prepare(name)
        if work is None:
            print("-", flush=True)
            continue
        start = time.perf_counter()
        values = work()
        seconds = time.perf_counter() - start
        if path:
            number(values).tofile(path[0])
        print(seconds, flush=True)


main()

#!/usr/bin/env python3
"""Every delivered graph in every format, opened by the tools that the formats are for.

Writes each graph of Graphs/ as GraphML, GEXF, node-link JSON and DOT, and opens the files with
NetworkX, igraph, graph-tool and dot. Nodes, edges, and the values that each has under each name must
be those that omvarld wrote, which are counted in the text of the file by another parser. Prints a line
a file and reader; ends with 1 when anything differs or a reader is missing.
"""
import argparse
import collections
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"


def counted_graphml(path):
    """Nodes, edges, and how many of each have a value under each name."""
    root = ET.parse(path).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(GRAPHML + "key")}
    count = lambda tag: collections.Counter(
        names[data.get("key")] for part in root.iter(GRAPHML + tag)
        for data in part.findall(GRAPHML + "data"))
    return (len(list(root.iter(GRAPHML + "node"))), len(list(root.iter(GRAPHML + "edge"))),
            count("node"), count("edge"))


def counted_gexf(path):
    root = ET.parse(path).getroot()

    def count(tag):
        titles = {}
        for attributes in root.iter(GEXF + "attributes"):
            if attributes.get("class") == tag:
                titles = {a.get("id"): a.get("title") for a in attributes}
        found = collections.Counter()
        for part in root.iter(GEXF + tag):
            found.update(titles[value.get("for")] for value in part.iter(GEXF + "attvalue"))
        return found

    return (len(list(root.iter(GEXF + "node"))), len(list(root.iter(GEXF + "edge"))),
            count("node"), count("edge"))


def counted_json(path):
    graph = json.load(open(path))
    count = lambda rows, own: collections.Counter(
        key for row in rows for key in row if key not in own)
    return (len(graph["nodes"]), len(graph["edges"]), count(graph["nodes"], {"id"}),
            count(graph["edges"], {"source", "target", "key"}))


def names_of(rows):
    return collections.Counter(key for row in rows for key in row)


def by_networkx(path, kind):
    import networkx as nx
    if kind == "graphml":
        graph = nx.read_graphml(path, force_multigraph=True)
    elif kind == "gexf":
        graph = nx.read_gexf(path, version="1.3")
    else:
        graph = nx.node_link_graph(json.load(open(path)))
    assert graph.is_directed() and graph.is_multigraph() or kind == "gexf", "not a directed multigraph"
    nodes = names_of(data for _, data in graph.nodes(data=True))
    edges = names_of(data for _, _, data in graph.edges(data=True))
    return graph.number_of_nodes(), graph.number_of_edges(), nodes, edges


def by_igraph(path, kind):
    import igraph
    graph = igraph.Graph.Read_GraphML(str(path))
    # igraph has every attribute on every node: what is empty was not there.
    is_there = lambda value: not (value is None or value == ""
                                  or isinstance(value, float) and math.isnan(value))
    count = lambda sequence: collections.Counter(
        {name: sum(map(is_there, sequence[name])) for name in sequence.attributes() if name != "id"})
    return graph.vcount(), graph.ecount(), count(graph.vs), count(graph.es)


GRAPH_TOOL = """
import json, sys
import graph_tool
graph = graph_tool.load_graph(sys.argv[1], fmt="graphml")
def count(properties, items):
    return {name: sum(1 for item in items if str(values[item]) != "")
            for name, values in properties.items() if not name.startswith("_")}
types = {name: values.value_type() for name, values in graph.ep.items()}
print(json.dumps([graph.num_vertices(), graph.num_edges(),
                  count(graph.vp, list(graph.vertices())), count(graph.ep, list(graph.edges())),
                  types]))
"""


def by_graph_tool(path, kind):
    """graph-tool lives with the system's own Python."""
    done = subprocess.run(["/usr/bin/python3", "-c", GRAPH_TOOL, str(path)], capture_output=True,
                          text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    vertices, edges, of_vertices, of_edges, types = json.loads(done.stdout)
    assert types["weight"].endswith("double"), f"weights are {types['weight']}"
    return vertices, edges, collections.Counter(of_vertices), collections.Counter(of_edges)


def differences(expected, found, dense):
    """What a reader found otherwise.

    dense: names under which the reader has a value everywhere, or none where there is one, because
    its numbers and truths cannot be absent.
    """
    lines = []
    for what, one, other in zip(["nodes", "edges"], expected[:2], found[:2]):
        if one != other:
            lines.append(f"{one} {what} written, {other} found")
    for what, one, other in zip(["nodes", "edges"], expected[2:], found[2:]):
        for name in sorted(one.keys() | other.keys()):
            if name not in dense and one[name] != other[name]:
                lines.append(f"'{name}' of {what}: {one[name]} written, {other[name]} found")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="only look at the options")
    parser.add_argument("--binary", help="the omvarld to check")
    parser.add_argument("--graphs", help="the folder of graphs")
    options = parser.parse_args()
    if options.check:
        return
    folders = sorted({path.parent for path in pathlib.Path(options.graphs).rglob("graph.yaml")})
    failed = not folders
    # NetworkX keeps ids, weights and times of GEXF among the values; in igraph a truth that is not
    # there is false, in graph-tool a number that is not there is 0.
    readers = [
        ("graphml", "graphml", counted_graphml, "NetworkX", by_networkx, {"id"}),
        ("graphml", "graphml", counted_graphml, "igraph", by_igraph,
         {"id", "principal", "arena"}),
        ("graphml", "graphml", counted_graphml, "graph-tool", by_graph_tool,
         {"id", "principal", "arena", "strength"}),
        ("gexf", "gexf", counted_gexf, "NetworkX", by_networkx,
         {"id", "label", "weight", "start", "end"}),
        ("json", "node-link", counted_json, "NetworkX", by_networkx, {"id"}),
    ]
    with tempfile.TemporaryDirectory() as scratch:
        for folder in folders:
            for ending, name, count, tool, read, dense in readers:
                path = pathlib.Path(scratch) / f"{folder.name}.{ending}"
                subprocess.run([options.binary, "convert", str(folder), str(path), "--to", name,
                                "--quiet", "--force"], check=True)
                expected = count(path)
                try:
                    lines = differences(expected, read(path, name), dense)
                except Exception as error:
                    lines = [f"{type(error).__name__}: {error}"]
                failed = failed or bool(lines)
                print(f"{'differs' if lines else 'same   '}  {folder.name}: {name} in {tool}, "
                      f"{expected[0]} nodes, {expected[1]} edges, "
                      f"{expected[2].total() + expected[3].total()} values")
                for line in lines[:20]:
                    print(f"         {line}")
            path = pathlib.Path(scratch) / f"{folder.name}.dot"
            subprocess.run([options.binary, "convert", str(folder), str(path), "--quiet"], check=True)
            done = subprocess.run(["dot", "-Tplain", str(path)], capture_output=True, text=True)
            found = collections.Counter(line.split(" ")[0] for line in done.stdout.splitlines())
            wrong = done.returncode != 0 or (found["node"], found["edge"]) != expected[:2]
            failed = failed or wrong
            print(f"{'differs' if wrong else 'same   '}  {folder.name}: dot, {found['node']} nodes, "
                  f"{found['edge']} edges {done.stderr.strip()}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

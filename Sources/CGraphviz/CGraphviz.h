// Graphviz's libraries: cgraph builds graphs, gvc lays them out and draws them.
#include <cgraph.h>
#include <gvc.h>

// What Swift does not see of them: macros that look into a graph that is laid out.

static inline pointf omvarld_node_size(Agnode_t *node) {
  pointf size = {ND_width(node) * 72, ND_height(node) * 72};
  return size;
}

static inline boxf omvarld_bounds(Agraph_t *graph) { return GD_bb(graph); }

static inline void omvarld_set_bounds(Agraph_t *graph, boxf bounds) { GD_bb(graph) = bounds; }

// What the attribute `size` says, in points.
static inline void omvarld_set_page(Agraph_t *graph, pointf size) { GD_drawing(graph)->size = size; }

static inline pointf omvarld_label_size(Agraph_t *graph) {
  pointf none = {0, 0};
  return GD_label(graph) ? GD_label(graph)->dimen : none;
}

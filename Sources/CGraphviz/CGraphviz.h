// Graphviz's libraries: cgraph builds graphs, gvc lays them out and draws them.
#include <cgraph.h>
#include <gvc.h>

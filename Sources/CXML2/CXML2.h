// libxml2's parser, as far as it tells what it meets and builds no tree.
#include <libxml/xmlversion.h>

// Its headers bring those of ICU with them, which are others than Foundation's. Nothing of them is
// used here.
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

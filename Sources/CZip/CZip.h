// libzip reads zip archives.
#include <zip.h>

// What Foundation leaves out of glibc: giving free memory back to the system.
#if defined(__linux__)
#include <malloc.h>
#endif

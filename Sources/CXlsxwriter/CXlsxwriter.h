// libxlsxwriter writes workbooks.
#include <xlsxwriter.h>

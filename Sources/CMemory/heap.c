#include "heap.h"

#include <limits.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void expect_large_heap(void) {
#ifdef __GLIBC__
  // As large as the heap of a thread may grow; of its address space only what is touched takes memory.
  const int step = 64 << 20;
  mallopt(M_TOP_PAD, step);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
  mallopt(M_MMAP_THRESHOLD, step / 2);
#endif
}

#pragma once

/// Makes the heap take memory from the system in large steps and give none back, where the C library is glibc.
void expect_large_heap(void);

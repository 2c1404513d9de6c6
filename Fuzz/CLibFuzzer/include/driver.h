#pragma once

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the arguments of the command line, and calls `callback` for every input. From LLVM's libFuzzer,
/// which is linked by `make fuzz`.
int LLVMFuzzerRunDriver(int *count, char ***arguments, int (*callback)(const uint8_t *bytes, size_t count));

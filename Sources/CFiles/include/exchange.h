#pragma once

/// Lets two files or folders of one file system change places in one step. Returns 0, or -1 with `errno` set.
int exchange_paths(const char *one, const char *other);

#ifndef CCMARK_SHIM_H
#define CCMARK_SHIM_H

#include <cmark.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/*
 * libcmark allocates every node, string and delimiter by itself and frees each again, which is a third of the time that
 * it takes. Here a document's memory is cut from a few blocks that are freed together. libcmark's allocator functions
 * are given no context, so the arena of the document being parsed is a variable of the thread; parsing calls nothing
 * that could parse another document meanwhile.
 */

typedef struct ccmark_block {
  struct ccmark_block *next;
} ccmark_block;

typedef struct {
  ccmark_block *blocks;
  char *free_start;
  char *free_end;
  size_t block_size;
} ccmark_arena;

/* The variable stands in a function because Swift's compiler does not emit one that stands alone in a header. */
static inline ccmark_arena **ccmark_current(void) {
  static _Thread_local ccmark_arena *current;
  return &current;
}

/* Every piece is aligned to this, and has a header of this size that holds the piece's length. */
#define CCMARK_UNIT 16

static inline void *ccmark_take(size_t size) {
  ccmark_arena *arena = *ccmark_current();
  if (size > SIZE_MAX / 2) abort();
  size_t length = (size + CCMARK_UNIT - 1) & ~(size_t)(CCMARK_UNIT - 1);
  if ((size_t)(arena->free_end - arena->free_start) < length + CCMARK_UNIT) {
    size_t needed = length + CCMARK_UNIT > arena->block_size ? length + CCMARK_UNIT : arena->block_size;
    ccmark_block *block = (ccmark_block *)malloc(needed + CCMARK_UNIT);
    if (!block) abort();
    block->next = arena->blocks;
    arena->blocks = block;
    arena->free_start = (char *)block + CCMARK_UNIT;
    arena->free_end = arena->free_start + needed;
    arena->block_size *= 2;
  }
  char *piece = arena->free_start;
  *(size_t *)piece = length;
  arena->free_start += length + CCMARK_UNIT;
  return piece + CCMARK_UNIT;
}

static inline void *ccmark_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 2 / size) abort();
  return memset(ccmark_take(count * size), 0, count * size);
}

static inline void *ccmark_realloc(void *piece, size_t size) {
  if (!piece) return ccmark_take(size);
  size_t length = *(size_t *)((char *)piece - CCMARK_UNIT);
  if (size <= length) return piece;
  return memcpy(ccmark_take(size), piece, length);
}

static inline void ccmark_free(void *piece) { (void)piece; }

static inline void ccmark_arena_free(ccmark_arena *arena) {
  ccmark_block *block = arena->blocks;
  while (block) {
    ccmark_block *next = block->next;
    free(block);
    block = next;
  }
  free(arena);
}

/* Parses a document whose nodes live as long as the arena; only functions that read them may be called on them. */
static inline cmark_node *ccmark_parse(const char *text, size_t length, int options, ccmark_arena **arena) {
  static const cmark_mem memory = {ccmark_calloc, ccmark_realloc, ccmark_free};
  *arena = (ccmark_arena *)calloc(1, sizeof(ccmark_arena));
  if (!*arena) abort();
  (*arena)->block_size = length * 9 + 8192;
  *ccmark_current() = *arena;
  cmark_parser *parser = cmark_parser_new_with_mem(options, (cmark_mem *)&memory);
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  *ccmark_current() = NULL;
  return document;
}

#endif

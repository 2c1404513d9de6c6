/* The measure that builds are held against: reads every .md file below a folder, leaves its front matter out, renders
   it with cmark and writes the result under the same relative name. Nothing else is done.

   Usage: cmark_only [-j THREADS] CONTENT OUTPUT
   Build: cc -O2 -pthread cmark_only.c $(pkg-config --cflags --libs libcmark) -o cmark_only */

#define _XOPEN_SOURCE 700
#include <cmark.h>
#include <errno.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static struct {
  char **paths; /* relative to the content folder */
  size_t count, capacity;
} files;

static const char *content, *output;
static atomic_size_t next_file;

static void fail(const char *what, const char *path) {
  fprintf(stderr, "cmark_only: %s %s: %s\n", what, path, strerror(errno));
  exit(1);
}

static void *allocate(void *old, size_t size) {
  void *memory = realloc(old, size);
  if (!memory) fail("no memory for", "files");
  return memory;
}

static char *join(const char *folder, const char *path) {
  char *joined = allocate(NULL, strlen(folder) + strlen(path) + 2);
  sprintf(joined, "%s/%s", folder, path);
  return joined;
}

/* Lists the Markdown files, and makes a folder in the output for each folder of the content. */
static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)status;
  (void)place;
  const char *relative = path + strlen(content);
  while (*relative == '/') relative++;
  size_t length = strlen(relative);
  if (type == FTW_D) {
    char *folder = join(output, relative);
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) fail("cannot make", folder);
    free(folder);
  } else if (type == FTW_F && length > 3 && strcmp(relative + length - 3, ".md") == 0) {
    if (files.count == files.capacity) {
      files.capacity = files.capacity ? files.capacity * 2 : 1024;
      files.paths = allocate(files.paths, files.capacity * sizeof *files.paths);
    }
    files.paths[files.count++] = join("", relative) + 1;
  }
  return 0;
}

static char *read_file(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  struct stat status;
  if (!file || fstat(fileno(file), &status) != 0) fail("cannot open", path);
  char *text = allocate(NULL, (size_t)status.st_size + 1);
  *length = fread(text, 1, (size_t)status.st_size, file);
  text[*length] = 0;
  fclose(file);
  return text;
}

/* Where the body begins: past a first line of three dashes and the next such line. */
static size_t body_start(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return 0;
  const char *end = strstr(text + 3, "\n---\n");
  return end ? (size_t)(end - text) + 5 : 0;
}

static void render(const char *relative) {
  size_t length;
  char *source = join(content, relative);
  char *text = read_file(source, &length);
  size_t start = body_start(text);
  char *html = cmark_markdown_to_html(text + start, length - start, CMARK_OPT_DEFAULT);

  char *target = join(output, relative);
  target = allocate(target, strlen(target) + 4);
  strcpy(target + strlen(target) - 3, ".html");
  FILE *file = fopen(target, "wb");
  if (!file || fwrite(html, 1, strlen(html), file) != strlen(html) || fclose(file) != 0) fail("cannot write", target);
  free(target);
  free(html);
  free(text);
  free(source);
}

static void *work(void *unused) {
  (void)unused;
  for (size_t index; (index = atomic_fetch_add(&next_file, 1)) < files.count;) render(files.paths[index]);
  return NULL;
}

int main(int count, char **arguments) {
  int threads = 1;
  if (count == 5 && strcmp(arguments[1], "-j") == 0) {
    threads = atoi(arguments[2]);
    arguments += 2;
    count -= 2;
  }
  if (count != 3 || threads < 1 || threads > 64) {
    fprintf(stderr, "usage: cmark_only [-j THREADS] CONTENT OUTPUT\n");
    return 2;
  }
  content = arguments[1];
  output = arguments[2];
  if (nftw(content, visit, 32, FTW_PHYS) != 0) fail("cannot read", content);

  pthread_t others[64];
  for (int thread = 1; thread < threads; thread++) {
    if (pthread_create(&others[thread], NULL, work, NULL) != 0) fail("cannot start", "a thread");
  }
  work(NULL);
  for (int thread = 1; thread < threads; thread++) pthread_join(others[thread], NULL);
  return 0;
}

// Memory from mimalloc, which ends the program where none is left: its library is built as C and cannot throw. Here it throws, and a file
// that takes more than there is costs only itself (batch/make_together.cc). What deletes is mimalloc's own.
#include <mimalloc.h>

#include <cstddef>
#include <new>

void* operator new(std::size_t size) {
  if (void* const memory = mi_malloc(size)) return memory;
  throw std::bad_alloc();
}

void* operator new[](std::size_t size) { return operator new(size); }

void* operator new(std::size_t size, std::align_val_t alignment) {
  if (void* const memory = mi_malloc_aligned(size, static_cast<std::size_t>(alignment))) return memory;
  throw std::bad_alloc();
}

void* operator new[](std::size_t size, std::align_val_t alignment) { return operator new(size, alignment); }

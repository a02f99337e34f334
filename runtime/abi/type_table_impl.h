// The inside of the type table, shared by its source files alone.
#pragma once

#include <atomic>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "runtime/abi/map_layout.h"
#include "runtime/abi/type_table.h"

namespace gosub::rt::table {

// A leaf lock for tables that are rarely written. (The ranked locks of runtime/sync lie above this folder.)
class SpinLock {
 public:
  void lock() {
    while (flag_.exchange(true, std::memory_order_acquire)) {
      while (flag_.load(std::memory_order_relaxed)) __builtin_ia32_pause();
    }
  }
  void unlock() { flag_.store(false, std::memory_order_release); }

 private:
  std::atomic<bool> flag_{false};
};
class SpinGuard {
 public:
  explicit SpinGuard(SpinLock& l) : lock_(l) { lock_.lock(); }
  ~SpinGuard() { lock_.unlock(); }
  SpinGuard(const SpinGuard&) = delete;
  SpinGuard& operator=(const SpinGuard&) = delete;

 private:
  SpinLock& lock_;
};

struct Table {
  SpinLock lock;
  Arena arena;
  std::unordered_multimap<uint64_t, TypeDesc*> structural;
  std::unordered_map<const TypeDesc*, const TypeDesc*> underlying;  // of named types not yet completed
  std::vector<TypeDesc*> pending;  // descriptors waiting for the size of a part
  TypeDesc* basics[32] = {};
  TypeDesc* error = nullptr;
  uint64_t count = 0;

  std::unordered_map<const char*, uint32_t> textRoom;  // free bytes before a long text

  TypeDesc* fresh(TKind kind, std::string_view string);
  TypeDesc* freshOf(TKind kind, std::string_view prefix, const TypeDesc* elem, std::string_view suffix);
  const char* text(std::string_view s);  // copied, zero-terminated
};
Table& theTable();  // made on first use, never destroyed

// Layout of t from its parts. False: a part is incomplete; try again later.
bool finishType(Table& tab, TypeDesc* t);
// Finishes t or remembers it.
void finishOrPend(Table& tab, TypeDesc* t);
void retryPending(Table& tab);

PtrMap bitsMap(Table& tab, const PtrKind* kinds, uint64_t words);
uint32_t frameSlots(const TypeDesc* t);

// %T's text of structural types.
std::string funcString(const TypeDesc* const* in, uint32_t numIn, const TypeDesc* const* out, uint32_t numOut,
                       bool variadic);
std::string structString(const FieldSpec* fields, uint32_t n);
std::string interfaceString(const MethodDesc* methods, uint32_t n);
std::string_view chanPrefix(const TypeDesc* elem, ChanDir dir);
std::string_view chanSuffix(const TypeDesc* elem, ChanDir dir);

// Method order: by name, then package path (exported: none).
int compareMethods(const MethodDesc& a, const MethodDesc& b);
// Sorted, still pointing at the caller's texts; keepMethods copies list and texts into the arena.
std::vector<MethodDesc> sortedMethods(const MethodSpec* methods, uint32_t n);
const MethodDesc* keepMethods(Table& tab, const std::vector<MethodDesc>& methods);

inline std::string_view str(const TypeDesc* t) {
  return {t->string, t->stringLen};
}
inline bool incomplete(const TypeDesc* t) {
  return (t->flags & kTfIncomplete) != 0;
}

}  // namespace gosub::rt::table

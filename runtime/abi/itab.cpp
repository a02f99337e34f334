// Method tables: (interface type, concrete type) → Itab.
//
// Purpose: conversions and assertions to interfaces with methods need the pair's table; each is built once by
// merging two sorted method lists. A pair that does not fit is remembered too (fun[0] == null), since type
// switches ask again and again.
//
// Protocol: lookups take no lock. The hash table is replaced, never changed but for empty slots that become
// full (release store; readers acquire). A replaced table is not freed, since a reader may still be in it;
// tables double, so all the old ones together are smaller than the current one. Lock: gItabLock for
// insertion. Checked by tests/runtime/abi/itab_test.
#include <cstring>
#include <new>

#include "runtime/abi/type_table_impl.h"

namespace gosub::rt {
namespace {

struct ItabTable {
  uint64_t mask;
  uint64_t count;
  std::atomic<const Itab*> slots[1];
};

table::SpinLock gItabLock;
std::atomic<ItabTable*> gItabs{nullptr};

uint64_t hashOf(const TypeDesc* inter, const TypeDesc* type) {
  uint64_t h = (reinterpret_cast<uintptr_t>(inter) >> 4) * 0x9e3779b97f4a7c15u ^
               (reinterpret_cast<uintptr_t>(type) >> 4);
  h *= 0xff51afd7ed558ccdu;
  return h ^ h >> 32;
}

const Itab* find(ItabTable* t, const TypeDesc* inter, const TypeDesc* type) {
  if (t == nullptr) return nullptr;
  for (uint64_t i = hashOf(inter, type);; i++) {
    const Itab* it = t->slots[i & t->mask].load(std::memory_order_acquire);
    if (it == nullptr) return nullptr;
    if (it->inter == inter && it->type == type) return it;
  }
}

void put(ItabTable* t, const Itab* it) {
  uint64_t i = hashOf(it->inter, it->type);
  while (t->slots[i & t->mask].load(std::memory_order_relaxed) != nullptr) i++;
  t->slots[i & t->mask].store(it, std::memory_order_release);
  t->count++;
}

ItabTable* newTable(uint64_t size) {
  size_t bytes = sizeof(ItabTable) + sizeof(void*) * size;
  void* mem = ::operator new(bytes);
  std::memset(mem, 0, bytes);
  auto* t = static_cast<ItabTable*>(mem);
  t->mask = size - 1;
  return t;
}

void insertLocked(const Itab* it) {
  ItabTable* t = gItabs.load(std::memory_order_relaxed);
  if (t == nullptr || (t->count + 1) * 4 > (t->mask + 1) * 3) {
    ItabTable* bigger = newTable(t == nullptr ? 256 : (t->mask + 1) * 2);
    for (uint64_t i = 0; t != nullptr && i <= t->mask; i++) {
      if (const Itab* old = t->slots[i].load(std::memory_order_relaxed)) put(bigger, old);
    }
    gItabs.store(bigger, std::memory_order_release);
    t = bigger;
  }
  put(t, it);
}

// Fills fun (where not null); false and *missing at the first method of inter that type lacks.
bool matchMethods(const TypeDesc* inter, const TypeDesc* type, FuncRec** fun, std::string_view* missing) {
  uint32_t at = 0;
  for (uint32_t i = 0; i < inter->numMethods; i++) {
    const MethodDesc& want = inter->methods[i];
    while (at < type->numMethods && table::compareMethods(type->methods[at], want) < 0) at++;
    bool found = at < type->numMethods && table::compareMethods(type->methods[at], want) == 0 &&
                 type->methods[at].funcType == want.funcType;
    if (!found) {
      if (missing != nullptr) *missing = {want.name, want.nameLen};
      return false;
    }
    if (fun != nullptr) fun[i] = type->methods[at].ifn;
  }
  return true;
}

const Itab* build(const TypeDesc* inter, const TypeDesc* type) {
  size_t bytes = sizeof(Itab) + sizeof(FuncRec*) * inter->numMethods;
  void* mem = ::operator new(bytes);
  std::memset(mem, 0, bytes);
  auto* it = static_cast<Itab*>(mem);
  it->scalarData = type->scalarData;
  it->type = type;
  it->inter = inter;
  if (!matchMethods(inter, type, it->fun, nullptr)) it->fun[0] = nullptr;
  return it;
}

}  // namespace

const Itab* getItab(const TypeDesc* inter, const TypeDesc* type, std::string_view* missing) {
  const Itab* it = find(gItabs.load(std::memory_order_acquire), inter, type);
  if (it == nullptr) {
    table::SpinGuard guard(gItabLock);
    it = find(gItabs.load(std::memory_order_relaxed), inter, type);
    if (it == nullptr) {
      it = build(inter, type);
      insertLocked(it);
    }
  }
  if (it->fun[0] != nullptr) return it;
  if (missing != nullptr) matchMethods(inter, type, nullptr, missing);
  return nullptr;
}

bool typeImplements(const TypeDesc* type, const TypeDesc* inter, std::string_view* missing) {
  return matchMethods(inter, type, nullptr, missing);
}

}  // namespace gosub::rt

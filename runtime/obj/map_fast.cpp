// Maps with keys of 4 and 8 bytes and strings: the same table, with the key's hash and comparison known.
#include "runtime/obj/map_assign.h"
#include "runtime/obj/map_impl.h"

namespace gosub::rt {

const void* mapAccess32(G* g, const TypeDesc* t, Hmap* h, uint32_t key, bool* ok) {
  return accessKey(g, t, h, Key32{key}, ok);
}
const void* mapAccess64(G* g, const TypeDesc* t, Hmap* h, uint64_t key, bool* ok) {
  return accessKey(g, t, h, Key64{key}, ok);
}
const void* mapAccessStr(G* g, const TypeDesc* t, Hmap* h, GoString key, bool* ok) {
  return accessKey(g, t, h, KeyStr{key}, ok);
}

void* mapAssign32(G* g, P* p, const TypeDesc* t, Hmap* h, uint32_t key) {
  if (h != nullptr) return assignKey(g, p, t, h, Key32{key});
  panicNilMap(g);
  return nullptr;
}
void* mapAssign64(G* g, P* p, const TypeDesc* t, Hmap* h, uint64_t key) {
  if (h != nullptr) return assignKey(g, p, t, h, Key64{key});
  panicNilMap(g);
  return nullptr;
}
void* mapAssignStr(G* g, P* p, const TypeDesc* t, Hmap* h, GoString key) {
  if (h != nullptr) return assignKey(g, p, t, h, KeyStr{key});
  panicNilMap(g);
  return nullptr;
}

}  // namespace gosub::rt

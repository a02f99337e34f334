#include <unordered_map>

#include "frontend/types/types.h"

namespace gosub::types {

// Small scopes are searched from the end, large ones through an index.
struct Scope::Index {
  std::unordered_map<Atom, Object*> map;
};

namespace {
constexpr size_t kIndexFrom = 9;

Object* find(const Scope& s, Atom name) {
  if (s.index) {
    auto it = s.index->map.find(name);
    return it == s.index->map.end() ? nullptr : it->second;
  }
  for (size_t i = s.objects.size(); i-- > 0;) {
    if (s.objects[i]->name == name) return s.objects[i];
  }
  return nullptr;
}
}  // namespace

Object* Scope::lookup(Atom name) const {
  if (Object* o = find(*this, name)) return o;
  return lazy ? lazy->find(name) : nullptr;
}

Object* Scope::lookupParent(Atom name, Pos at) const {
  for (const Scope* s = this; s; s = s->parent) {
    Object* o = s->lookup(name);
    if (o && (!at.valid() || !o->scopePos.valid() || !(at < o->scopePos))) return o;
  }
  return nullptr;
}

Object* Scope::insert(Object* o) {
  if (Object* there = find(*this, o->name)) return there;
  objects.push_back(o);
  if (index) {
    index->map.emplace(o->name, o);
  } else if (objects.size() >= kIndexFrom) {
    index = new Index;
    for (Object* each : objects) index->map.emplace(each->name, each);
  }
  return nullptr;
}

}  // namespace gosub::types

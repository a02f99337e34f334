// Selectors (spec): fields and methods by name, through embedding; method sets.
//
// Both searches go breadth first, one embedding depth at a time. A named type met again at a greater
// depth is hidden by the first, so recursive types terminate.
#include <algorithm>
#include <map>
#include <unordered_set>

#include "frontend/types/types.h"

namespace gosub::types {

void expandMethods(Named* n);  // subst.cpp

const std::vector<Func*>& methodsOf(Named* n) {
  if (n->origin && n->origin != n) expandMethods(n);
  return n->methods;
}

namespace {

struct Embedded {
  Type* type;
  std::vector<uint32_t> index;
  bool indirect;        // a pointer on the way
  bool multiples;       // the type occurs several times at this depth
  bool viaPtr = false;  // an embedded pointer on the way
};

char foldChar(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalFold(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return foldChar(x) == foldChar(y); });
}

bool samePackage(Package* a, Package* b) {
  return a == b || (a && b && a->path == b->path);
}

struct Wanted {
  Package* pkg;
  Atom name;
  bool fold;

  bool matches(const Object* o) const {
    if (fold && equalFold(o->name.text(), name.text())) return true;
    if (o->name != name) return false;
    return o->exported() || samePackage(o->pkg, pkg);
  }
};

Type* derefPointer(Type* t, bool* wasPointer) {
  t = unalias(t);
  if (auto* p = as<Pointer>(t)) {
    *wasPointer = true;
    return p->elem;
  }
  *wasPointer = false;
  return t;
}

// The receiver of a declared method is a pointer (known before the method's type is).
bool hasPtrRecv(Func* f) {
  if (f->origin) f = f->origin;
  return f->ptrRecv;
}

struct Search {
  Wanted wanted;
  LookupResult found;
  std::vector<uint32_t> index;
  bool indirect = false;
  int hits = 0;

  void hit(Object* o, const Embedded& at, uint32_t i) {
    hits += at.multiples ? 2 : 1;
    found.obj = o;
    found.index = at.index;
    found.index.push_back(i);
    found.indirect = at.indirect;
  }

  void structFields(Struct* s, const Embedded& at, std::vector<Embedded>& next) {
    bool here = false;
    for (size_t i = 0; i < s->fields.size(); i++) {
      Var* f = s->fields[i];
      if (wanted.matches(f)) {
        if (!here) hit(f, at, static_cast<uint32_t>(i));  // a second one was reported where it is declared
        here = true;
        continue;  // its own fields cannot matter
      }
      if (hits || !f->embedded || !f->type) continue;
      bool ptr = false;
      Type* t = derefPointer(f->type, &ptr);
      TypeKind k = unalias(t)->kind();
      if (k != TypeKind::Named && k != TypeKind::Struct && k != TypeKind::Interface) continue;
      Embedded e{t, at.index, at.indirect || ptr, at.multiples};
      e.index.push_back(static_cast<uint32_t>(i));
      next.push_back(std::move(e));
    }
  }

  void one(const Embedded& at, std::unordered_set<Type*>& seen, std::vector<Embedded>& next) {
    Type* t = unalias(at.type);
    if (auto* n = as<Named>(t)) {
      if (!seen.insert(n).second) return;
      const std::vector<Func*>& methods = methodsOf(n);
      for (size_t i = 0; i < methods.size(); i++) {
        if (!wanted.matches(methods[i])) continue;
        hit(methods[i], at, static_cast<uint32_t>(i));
        return;  // a type has no field and method of one name
      }
    }
    Type* u = underlying(t);
    if (auto* s = as<Struct>(u)) {
      structFields(s, at, next);
    } else if (auto* i = as<Interface>(u)) {
      TypeSet* set = typeSet(i);
      for (size_t m = 0; m < set->methods.size(); m++) {
        if (wanted.matches(set->methods[m])) {
          hit(set->methods[m], at, static_cast<uint32_t>(m));
          return;
        }
      }
    }
  }
};

// Types that occur several times at one depth become one entry, marked so.
std::vector<Embedded> consolidate(std::vector<Embedded> list) {
  if (list.size() <= 1) return list;
  std::vector<Embedded> out;
  std::map<Type*, size_t> at;
  for (Embedded& e : list) {
    auto [it, fresh] = at.emplace(unalias(e.type), out.size());
    if (fresh)
      out.push_back(std::move(e));
    else
      out[it->second].multiples = true;
  }
  return out;
}

LookupResult lookup(Type* t, bool addressable, Wanted wanted) {
  if (wanted.name.blank()) return {};
  bool isPtr = false;
  Type* base = derefPointer(t, &isPtr);
  // A named pointer type has the fields of what it points to, but no methods (spec, Selectors).
  if (auto* n = as<Named>(unalias(t))) {
    if (auto* p = under<Pointer>(n)) {
      LookupResult r = lookup(p, false, wanted);
      if (r.obj && r.obj->kind == ObjKind::Func) return {};
      return r;
    }
  }
  if (isPtr && underlying(base)->kind() == TypeKind::Interface) return {};  // pointer to interface
  std::vector<Embedded> current{{base, {}, isPtr, false}};
  std::unordered_set<Type*> seen;
  while (!current.empty()) {
    Search s{wanted, {}, {}};
    std::vector<Embedded> next;
    for (const Embedded& e : current) {
      s.one(e, seen, next);
      if (s.hits > 1) return {nullptr, s.found.index, false};  // collision
    }
    if (s.hits == 1) {
      // A pointer receiver needs an addressable value or a pointer on the way.
      if (auto* f = asFunc(s.found.obj)) {
        if (hasPtrRecv(f) && !s.found.indirect && !addressable) return {nullptr, {}, true};
      }
      return s.found;
    }
    current = consolidate(std::move(next));
  }
  return {};
}

}  // namespace

LookupResult lookupFieldOrMethod(Type* t, bool addressable, Package* pkg, Atom name) {
  return lookup(t, addressable, {pkg, name, false});
}

LookupResult lookupFoldedName(Type* t, bool addressable, Package* pkg, Atom name) {
  return lookup(t, addressable, {pkg, name, true});
}

namespace {

struct MethodKey {
  std::string_view pkg;  // empty for exported names
  Atom name;
  bool exported;
  bool operator<(const MethodKey& o) const {
    if (exported != o.exported) return exported;
    if (name != o.name) return name.text() < o.name.text();
    return pkg < o.pkg;
  }
};

MethodKey keyOf(const Object* o) {
  bool exported = o->exported();
  return {exported || !o->pkg ? std::string_view() : std::string_view(o->pkg->path), o->name, exported};
}

struct Candidate {
  Func* method = nullptr;  // null: a field, or a collision: hides what is deeper
  std::vector<uint32_t> index;
  bool indirect = false, viaPtr = false;
};

struct Collector {
  std::map<MethodKey, Candidate> all;    // from lesser depths
  std::map<MethodKey, Candidate> level;  // of this depth

  void add(const Object* o, Func* method, const Embedded& at, uint32_t i) {
    auto [it, fresh] = level.emplace(keyOf(o), Candidate{});
    if (!fresh || at.multiples || !method) {
      it->second.method = nullptr;
      return;
    }
    it->second.method = method;
    it->second.index = at.index;
    it->second.index.push_back(i);
    it->second.indirect = at.indirect;
    it->second.viaPtr = at.viaPtr;
  }

  void one(const Embedded& at, std::unordered_set<Type*>& seen, std::vector<Embedded>& next) {
    Type* t = unalias(at.type);
    if (auto* n = as<Named>(t)) {
      if (!seen.insert(n).second) return;
      const std::vector<Func*>& methods = methodsOf(n);
      for (size_t i = 0; i < methods.size(); i++) {
        if (!methods[i]->name.blank()) add(methods[i], methods[i], at, static_cast<uint32_t>(i));
      }
    }
    Type* u = underlying(t);
    if (auto* i = as<Interface>(u)) {
      TypeSet* set = typeSet(i);
      for (size_t m = 0; m < set->methods.size(); m++) {
        add(set->methods[m], set->methods[m], at, static_cast<uint32_t>(m));
      }
      return;
    }
    auto* s = as<Struct>(u);
    if (!s) return;
    for (size_t i = 0; i < s->fields.size(); i++) {
      Var* f = s->fields[i];
      if (!f->name.blank()) add(f, nullptr, at, static_cast<uint32_t>(i));
      if (!f->embedded || !f->type) continue;
      bool ptr = false;
      Type* inner = derefPointer(f->type, &ptr);
      Embedded e{inner, at.index, at.indirect || ptr, at.multiples, at.viaPtr || ptr};
      e.index.push_back(static_cast<uint32_t>(i));
      next.push_back(std::move(e));
    }
  }

  void endLevel() {
    for (auto& [key, c] : level) all.emplace(key, std::move(c));  // lesser depths win
    level.clear();
  }
};

}  // namespace

std::vector<MethodSetEntry> methodSet(Type* t) {
  bool isPtr = false;
  Type* base = derefPointer(t, &isPtr);
  if (isPtr && underlying(base)->kind() == TypeKind::Interface) return {};
  if (auto* n = as<Named>(unalias(t)); n && under<Pointer>(n)) return {};
  Collector c;
  std::unordered_set<Type*> seen;
  std::vector<Embedded> current{{base, {}, isPtr, false}};
  while (!current.empty()) {
    std::vector<Embedded> next;
    for (const Embedded& e : current) c.one(e, seen, next);
    c.endLevel();
    current = consolidate(std::move(next));
  }
  std::vector<MethodSetEntry> out;
  for (auto& [key, cand] : c.all) {
    if (!cand.method || (hasPtrRecv(cand.method) && !cand.indirect)) continue;
    out.push_back({cand.method, cand.index, cand.viaPtr});
  }
  return out;
}

}  // namespace gosub::types

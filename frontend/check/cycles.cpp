// Cycles: among declarations, and types that would contain themselves.
#include <algorithm>

#include "frontend/check/logic.h"

namespace gosub::check {

static Type* invalidType() {
  return Typ[static_cast<int>(BasicKind::Invalid)];
}

size_t firstInSource(const std::vector<Object*>& path) {
  size_t first = 0;
  for (size_t i = 1; i < path.size(); i++)
    if (path[i]->pos < path[first]->pos) first = i;
  return first;
}

static std::string qualified(Checker& c, Object* o) {
  return o->pkg && o->pkg != c.pkg ? cat(o->pkg->name.text(), ".", o->name.text())
                                   : std::string(o->name.text());
}

void cycleError(Checker& c, const std::vector<Object*>& cycle, size_t start) {
  Object* o = cycle[start];
  bool type = o->kind == ObjKind::TypeName;
  std::string name = qualified(c, o);
  if (cycle.size() == 1) {
    return report(c, o->pos, D::RecursiveDeclaration,
                  type ? "invalid recursive type: " : "invalid cycle in declaration: ", name);
  }
  std::string text = cat(type ? "invalid recursive type " : "invalid cycle in declaration of ", name);
  for (size_t i = 0; i < cycle.size(); i++) {
    Object *a = cycle[(start + i) % cycle.size()], *b = cycle[(start + i + 1) % cycle.size()];
    text += cat("\n\t", at(c, a->pos), ": ", qualified(c, a), " refers to ", qualified(c, b));
  }
  error(c, o->pos, text);
}

// An object was met again while it was being resolved. Cycles of variables and constants alone are
// reported by initialisation order; cycles of types are fine if a definition lies on them.
bool validCycle(Checker& c, Object* o) {
  size_t start = c.objPath.size();
  while (start > 0 && c.objPath[start - 1] != o) start--;
  if (start == 0) return true;
  std::vector<Object*> cycle(c.objPath.begin() + static_cast<ptrdiff_t>(start) - 1, c.objPath.end());
  size_t values = 0, definitions = 0;
  for (Object* p : cycle) {
    if (p->kind == ObjKind::Const || p->kind == ObjKind::Var) values++;
    if (p->kind == ObjKind::TypeName && !static_cast<TypeName*>(p)->isAlias) definitions++;
  }
  if (values == cycle.size()) return true;
  if (values == 0 && definitions > 0) return true;
  // A function on the way to a value: the value's type is not known yet, which is an error of its own.
  cycleError(c, cycle, firstInSource(cycle));
  return false;
}

namespace {

constexpr int kMostInstances = 20;  // of one generic type inside another: more and more of them never end

struct Walk {
  Checker& c;
  std::vector<Named*> path;

  bool visit(Type* t) {
    t = unalias(t);
    if (!t) return true;
    if (Array* a = as<Array>(t)) return visit(a->elem);
    if (Struct* s = as<Struct>(t)) {
      for (Var* f : s->fields)
        if (f->type && !visit(f->type)) return false;
      return true;
    }
    if (Union* u = as<Union>(t)) {
      for (auto& term : u->terms)
        if (!visit(term.type)) return false;
      return true;
    }
    if (Interface* i = as<Interface>(t)) {
      for (Type* e : i->embedded)
        if (!visit(e)) return false;
      return true;
    }
    if (Named* n = as<Named>(t)) return named(n);
    return true;
  }

  bool named(Named* n) {
    if (!n->obj || (n->obj->pkg != c.pkg && n->typeArgs.empty())) return true;
    if (!n->typeArgs.empty()) underlying(n);
    if (std::count_if(path.begin(), path.end(), [n](Named* p) { return p->origin == n->origin; }) >
        kMostInstances) {
      cycleError(c, {n->obj}, 0);
      for (Named* p : path) p->under = p->origin->under = invalidType();
      return false;
    }
    int& state = c.validity[n];
    if (state == 2) return true;
    if (state == 3) return false;
    if (state == 1) {
      auto it = std::find(path.begin(), path.end(), n);
      std::vector<Object*> cycle;
      for (auto p = it; p != path.end(); ++p) cycle.push_back((*p)->obj);
      if (cycle.empty()) cycle.push_back(n->obj);
      cycleError(c, cycle, firstInSource(cycle));
      for (auto p = it; p != path.end(); ++p) (*p)->under = (*p)->origin->under = invalidType();
      return false;
    }
    if (!n->under) return true;  // still being resolved
    state = 1;
    path.push_back(n);
    // The right side of the declaration counts: `type A B` contains what B contains.
    auto rhs = c.fromRhs.find(n);
    bool ok = visit(rhs != c.fromRhs.end() ? rhs->second : n->under);
    path.pop_back();
    c.validity[n] = ok ? 2 : 3;
    return ok;
  }
};

}  // namespace

void validType(Checker& c, Named* n) {
  Walk w{c, {}};
  w.named(n);
}

}  // namespace gosub::check

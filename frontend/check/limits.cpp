// What gc refuses although the specification does not: types beyond the address space, channel elements
// of 64 KiB and more, interfaces without a name that contain themselves.
#include "frontend/check/logic.h"

namespace gosub::check {

void checkSizes(Checker& c) {
  constexpr int64_t kChanElem = 1 << 16;
  for (auto& [t, pos] : c.sized) {
    if (Array* a = as<Array>(t)) {
      if (isValid(a->elem) && a->len > 0 && sizeOf(a) < 0)
        report(c, pos, D::TypeLargerThanAddressSpace, typeStr(c, a));
    } else if (Chan* ch = as<Chan>(t)) {
      if (isValid(ch->elem) && sizeOf(ch->elem) >= kChanElem)
        report(c, pos, D::ChannelElementTypeTooLarge64kB);
    }
  }
}

namespace {

// Named types end the search: they may refer to themselves.
struct CycleFinder {
  std::unordered_map<Interface*, int> state;  // 1: on the path, 2: seen

  bool visitTuple(Tuple* t) {
    if (!t) return false;
    for (Var* v : t->vars)
      if (visit(v->type)) return true;
    return false;
  }

  bool visit(Type* t) {
    t = unalias(t);
    if (!t) return false;
    switch (t->kind()) {
      case TypeKind::Pointer: return visit(static_cast<Pointer*>(t)->elem);
      case TypeKind::Slice: return visit(static_cast<Slice*>(t)->elem);
      case TypeKind::Array: return visit(static_cast<Array*>(t)->elem);
      case TypeKind::Chan: return visit(static_cast<Chan*>(t)->elem);
      case TypeKind::Map: return visit(static_cast<Map*>(t)->key) || visit(static_cast<Map*>(t)->elem);
      case TypeKind::Struct:
        for (Var* f : static_cast<Struct*>(t)->fields)
          if (visit(f->type)) return true;
        return false;
      case TypeKind::Signature:
        return visitTuple(static_cast<Signature*>(t)->params) ||
               visitTuple(static_cast<Signature*>(t)->results);
      case TypeKind::Interface: return visitInterface(static_cast<Interface*>(t));
      default: return false;
    }
  }

  bool visitInterface(Interface* i) {
    int& s = state[i];
    if (s != 0) return s == 1;
    s = 1;
    bool cycle = false;
    for (Func* m : typeSet(i)->methods) {
      if (!cycle && m->type && visit(m->type)) cycle = true;
    }
    state[i] = 2;  // also on a cycle: one report is enough
    return cycle;
  }
};

}  // namespace

void checkInterfaceCycles(Checker& c) {
  CycleFinder finder;
  for (auto& [i, pos] : c.interfaces) {
    if (finder.visitInterface(i)) {
      report(c, pos, D::InvalidRecursiveTypeAnonymousInterfaceRefers);
    }
  }
}

}  // namespace gosub::check

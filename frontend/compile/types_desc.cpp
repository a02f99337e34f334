// Type descriptors of the checker's types, through the type table.
#include <algorithm>
#include <unordered_map>

#include "frontend/compile/func.h"
#include "frontend/compile/program.h"
#include "runtime/abi/type_table.h"

namespace gosub::compile {
namespace {

using types::BasicKind;
using types::TypeKind;

const rt::TypeDesc* make(Type* t);

rt::TKind basicKind(BasicKind k) {
  switch (k) {
    case BasicKind::UntypedBool: return rt::TKind::Bool;
    case BasicKind::UntypedInt: return rt::TKind::Int;
    case BasicKind::UntypedRune: return rt::TKind::Int32;
    case BasicKind::UntypedFloat: return rt::TKind::Float64;
    case BasicKind::UntypedComplex: return rt::TKind::Complex128;
    case BasicKind::UntypedString:
    case BasicKind::String: return rt::TKind::String;
    case BasicKind::UnsafePointer:
    case BasicKind::UntypedNil: return rt::TKind::UnsafePointer;
    default: break;
  }
  static_assert(static_cast<int>(BasicKind::Bool) == static_cast<int>(rt::TKind::Bool));
  static_assert(static_cast<int>(BasicKind::Complex128) == static_cast<int>(rt::TKind::Complex128));
  return static_cast<rt::TKind>(k);
}

std::string_view pathOf(types::Object* o) {
  return o->pkg ? std::string_view(o->pkg->path) : std::string_view();
}

const rt::TypeDesc* makeStruct(types::Struct* s) {
  std::vector<rt::FieldSpec> fields;
  for (size_t i = 0; i < s->fields.size(); i++) {
    types::Var* v = s->fields[i];
    std::string_view tag = i < s->tags.size() ? std::string_view(s->tags[i]) : std::string_view();
    bool exported = v->exported();
    fields.push_back({v->name.text(), exported ? std::string_view() : pathOf(v), make(v->type), tag, exported,
                      v->embedded});
  }
  return rt::structOf(fields.data(), static_cast<uint32_t>(fields.size()));
}

const rt::TypeDesc* makeFunc(types::Signature* s) {
  std::vector<const rt::TypeDesc*> in, out;
  for (types::Var* v : s->params->vars) in.push_back(make(v->type));
  for (types::Var* v : s->results->vars) out.push_back(make(v->type));
  return rt::funcOf(in.data(), static_cast<uint32_t>(in.size()), out.data(),
                    static_cast<uint32_t>(out.size()), s->variadic);
}

const rt::TypeDesc* makeInterface(types::Interface* i) {
  std::vector<rt::MethodSpec> methods;
  for (types::Func* m : types::typeSet(i)->methods) {
    bool exported = m->exported();
    auto* sig = types::as<types::Signature>(types::typeOfObject(m));
    methods.push_back({m->name.text(), exported ? std::string_view() : pathOf(m), makeFunc(sig), exported,
                       nullptr, nullptr});
  }
  return rt::interfaceOf(methods.data(), static_cast<uint32_t>(methods.size()));
}

const rt::TypeDesc* makeNamed(types::Named* n, TypeRec& rec) {
  Type* under = types::underlying(n);
  if (n == types::universeError()) return rt::errorType();
  std::string full = types::runtimeTypeString(n);
  std::string_view path = n->obj->pkg ? std::string_view(n->obj->pkg->path) : std::string_view();
  std::string_view name = full;
  if (n->obj->pkg && name.size() > n->obj->pkg->name.text().size())
    name.remove_prefix(n->obj->pkg->name.text().size() + 1);
  rt::TypeDesc* d = rt::newNamedType({name, path, full, n});
  rec.desc = d;
  rt::completeNamedType(d, make(under));
  return d;
}

const rt::TypeDesc* makeKind(Type* t, TypeRec& rec) {
  switch (t->kind()) {
    case TypeKind::Basic: return rt::basicType(basicKind(types::as<types::Basic>(t)->basic));
    case TypeKind::Named: return makeNamed(types::as<types::Named>(t), rec);
    case TypeKind::Pointer: return rt::pointerTo(make(types::as<types::Pointer>(t)->elem));
    case TypeKind::Slice: return rt::sliceOf(make(types::as<types::Slice>(t)->elem));
    case TypeKind::Array: {
      auto* a = types::as<types::Array>(t);
      return rt::arrayOf(make(a->elem), static_cast<uint64_t>(a->len));
    }
    case TypeKind::Map: {
      auto* m = types::as<types::Map>(t);
      return rt::mapOf(make(m->key), make(m->elem));
    }
    case TypeKind::Chan: {
      auto* c = types::as<types::Chan>(t);
      rt::ChanDir dir = c->dir == types::ChanDir::Both   ? rt::kChanBoth
                        : c->dir == types::ChanDir::Send ? rt::kChanSend
                                                         : rt::kChanRecv;
      return rt::chanOf(make(c->elem), dir);
    }
    case TypeKind::Struct: return makeStruct(types::as<types::Struct>(t));
    case TypeKind::Signature: return makeFunc(types::as<types::Signature>(t));
    case TypeKind::Interface: return makeInterface(types::as<types::Interface>(t));
    default: return rt::emptyInterface();
  }
}

bool hasMethods(Type* t);

bool embedsMethods(Type* t) {
  auto* s = types::as<types::Struct>(t);
  if (!s) return false;
  return std::any_of(s->fields.begin(), s->fields.end(), [](types::Var* v) {
    if (!v->embedded) return false;
    auto* p = types::as<types::Pointer>(types::unalias(v->type));
    Type* inner = p ? p->elem : v->type;
    return isInterfaceType(inner) || hasMethods(types::unalias(inner));
  });
}

// Does t (or *t) have methods of its own or promoted ones? Kept for each type, since a chain of embedded
// types asks about all that is below; but not a "no" that an unfinished type further out (a cycle through
// pointers) was part of.
bool hasMethods(Type* t) {
  auto* n = types::as<types::Named>(t);
  if (!n) return embedsMethods(t);
  if (n == types::universeError() || isInterfaceType(n)) return false;
  enum class Answer : uint8_t { Unfinished, No, Yes };
  static auto& known = *new std::unordered_map<types::Named*, Answer>;
  static int depth = 0;
  static bool cut = false;  // a type was met that is unfinished
  auto [it, fresh] = known.emplace(n, types::methodsOf(n).empty() ? Answer::Unfinished : Answer::Yes);
  if (!fresh || it->second == Answer::Yes) {
    cut |= it->second == Answer::Unfinished;
    return it->second == Answer::Yes;
  }
  depth++;
  bool has = embedsMethods(types::underlying(n));
  depth--;
  if (has || !cut || depth == 0)
    known[n] = has ? Answer::Yes : Answer::No;
  else
    known.erase(n);
  if (depth == 0) cut = false;
  return has;
}

const rt::TypeDesc* make(Type* t) {
  t = types::unalias(t);
  TypeRec& rec = recOf(t);
  if (rec.desc) return rec.desc;
  const rt::TypeDesc* d = makeKind(t, rec);
  rec.desc = const_cast<rt::TypeDesc*>(d);
  if (hasMethods(t)) gProgram->pendingMethods.push_back(t);
  return rec.desc;
}

void setMethods(Program& p, Type* t) {
  std::vector<rt::MethodSpec> specs;
  for (const types::MethodSetEntry& e : types::methodSet(t)) {
    types::Func* m = e.method;
    auto* sig = types::as<types::Signature>(types::typeOfObject(m));
    bool exported = m->exported();
    specs.push_back({m->name.text(), exported ? std::string_view() : pathOf(m), makeFunc(sig), exported,
                     ifaceMethodRec(p, t, m, e.index), methodRec(p, t, m, e.index)});
  }
  if (!specs.empty()) rt::setTypeMethods(make(t), specs.data(), static_cast<uint32_t>(specs.size()));
}

std::unordered_map<const rt::TypeDesc*, bool>& methodsMade() {
  static auto& made = *new std::unordered_map<const rt::TypeDesc*, bool>;
  return made;
}

// Structurally equal types share a descriptor, so the method sets are made once per descriptor.
void makePendingMethods(Program& p) {
  if (p.makingMethods) return;
  p.makingMethods = true;
  while (!p.pendingMethods.empty()) {
    Type* t = p.pendingMethods.back();
    p.pendingMethods.pop_back();
    if (!methodsMade().emplace(make(t), true).second) continue;
    auto* pointer = new types::Pointer;
    pointer->elem = t;
    setMethods(p, t);
    setMethods(p, pointer);
  }
  p.makingMethods = false;
}

}  // namespace

const rt::TypeDesc* desc(Type* t) {
  const rt::TypeDesc* d = make(t);
  makePendingMethods(*gProgram);
  return d;
}

const rt::TypeDesc* descOf(Program&, Type* t) {
  return desc(t);
}

uint32_t ifaceMethodIndex(Type* iface, types::Func* m) {
  const auto& methods = types::typeSet(types::under<types::Interface>(iface))->methods;
  for (size_t i = 0; i < methods.size(); i++) {
    if (methods[i]->name == m->name && (m->exported() || methods[i]->pkg == m->pkg))
      return static_cast<uint32_t>(i);
  }
  return 0;
}

}  // namespace gosub::compile

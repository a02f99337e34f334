// Types as text: as gc's messages print them, and as reflect does at run time.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "frontend/types/types.h"

namespace gosub::types {
namespace {

constexpr size_t kMaxText = 1 << 20;  // types share parts: written out they may be exponentially long
constexpr int kMaxDepth = 20000;

std::string quoted(std::string_view s) {
  std::string out = "\"";
  for (char c : s) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      default: out += c;
    }
  }
  return out + "\"";
}

// In Go's library every package rests on the runtime and its internal package atomic, but for these.
bool restsOnRuntime(const Package* p) {
  static constexpr std::string_view kLeaves[] = {"container/list", "container/ring", "encoding",    "math",
                                                 "math/bits",      "math/cmplx",     "sync/atomic", "unicode",
                                                 "unicode/utf16",  "unicode/utf8",   "unsafe"};
  return p->lazy && std::find(std::begin(kLeaves), std::end(kLeaves), p->path) == std::end(kLeaves);
}

// Which packages a message may mean by one name: those that `from` imports, and theirs. There are other
// packages of the same name beneath three of Go's library: internal/sync, internal/strconv and
// internal/runtime/atomic.
bool ambiguousName(Package* from, Package* pkg) {
  if (pkg->lazy && (pkg->path == "sync" || pkg->path == "strconv")) return true;
  bool atomic = pkg->lazy && pkg->path == "sync/atomic";
  std::unordered_set<Package*> seen{from};
  std::vector<Package*> todo{from};
  while (!todo.empty()) {
    Package* p = todo.back();
    todo.pop_back();
    if (p != pkg && p->name == pkg->name && p->path != pkg->path) return true;
    if (atomic && restsOnRuntime(p)) return true;
    for (Package* i : p->imports) {
      if (seen.insert(i).second) todo.push_back(i);
    }
  }
  return false;
}

class Writer {
 public:
  Writer(Package* from, bool runtime) : from_(from), runtime_(runtime) {}

  void type(Type* t) {
    if (!t) {
      out_ += "<nil>";
      return;
    }
    if (depth_ >= kMaxDepth || out_.size() > kMaxText) {
      out_ += "...";
      return;
    }
    depth_++;
    write(t);
    depth_--;
  }
  std::string take() { return std::move(out_); }

 private:
  void write(Type* t) {
    switch (t->kind()) {
      case TypeKind::Basic: return basic(static_cast<Basic*>(t));
      case TypeKind::Named: {
        auto* n = static_cast<Named*>(t);
        return name(n->obj, n->typeArgs, n->typeParams);
      }
      case TypeKind::Alias: {
        auto* a = static_cast<Alias*>(t);
        if (runtime_) return write(unalias(a));
        return name(a->obj, a->typeArgs, a->typeParams);
      }
      case TypeKind::Pointer: return prefixed("*", static_cast<Pointer*>(t)->elem);
      case TypeKind::Slice: return prefixed("[]", static_cast<Slice*>(t)->elem);
      case TypeKind::Array: {
        auto* a = static_cast<Array*>(t);
        return prefixed("[" + (a->len < 0 ? std::string("...") : std::to_string(a->len)) + "]", a->elem);
      }
      case TypeKind::Map: {
        auto* m = static_cast<Map*>(t);
        out_ += "map[";
        type(m->key);
        return prefixed("]", m->elem);
      }
      case TypeKind::Chan: return chan(static_cast<Chan*>(t));
      case TypeKind::Struct: return structure(static_cast<Struct*>(t));
      case TypeKind::Tuple: return tuple(static_cast<Tuple*>(t), false);
      case TypeKind::Signature: out_ += "func"; return signature(static_cast<Signature*>(t));
      case TypeKind::Interface: return interface(static_cast<Interface*>(t));
      case TypeKind::Union: return terms(static_cast<Union*>(t)->terms);
      case TypeKind::TypeParam: {
        auto* p = static_cast<TypeParam*>(t);
        out_ += p->obj ? p->obj->name.text() : "?";
        return;
      }
    }
  }

  void basic(Basic* b) {
    if (runtime_ && b == universeByte())
      out_ += "uint8";
    else if (runtime_ && b == universeRune())
      out_ += "int32";
    else
      out_ += b->name;
  }

  void prefixed(std::string_view prefix, Type* t) {
    out_ += prefix;
    type(t);
  }

  void qualifier(Package* pkg) {
    if (!pkg) return;
    if (runtime_) {
      out_ += pkg->name.text();
    } else if (pkg == from_) {
      return;
    } else if (from_ && ambiguousName(from_, pkg)) {
      out_ += quoted(pkg->path);
    } else {
      out_ += pkg->name.text();
    }
    out_ += '.';
  }

  void name(TypeName* obj, const std::vector<Type*>& args, const std::vector<TypeParam*>& params) {
    if (!obj) {
      out_ += "<type>";
      return;
    }
    qualifier(obj->pkg);
    out_ += obj->name.text();
    if (!args.empty()) {
      out_ += '[';
      for (size_t i = 0; i < args.size(); i++) {
        if (i) out_ += ',';
        argument(args[i]);
      }
      out_ += ']';
    } else if (!runtime_ && !params.empty()) {
      typeParams(params);
    }
  }

  // reflect's names carry the full path of packages inside type arguments.
  void argument(Type* t) {
    auto* n = as<Named>(unalias(t));
    if (runtime_ && n && n->obj && n->obj->pkg) {
      out_ += n->obj->pkg->path;
      out_ += '.';
      Writer inner(from_, true);
      inner.depth_ = depth_;
      inner.type(t);
      std::string text = inner.take();
      out_ += text.substr(text.find('.') + 1);
      return;
    }
    type(t);
  }

  void typeParams(const std::vector<TypeParam*>& params) {
    out_ += '[';
    for (size_t i = 0; i < params.size(); i++) {
      if (i) out_ += ", ";
      type(params[i]);
      // The constraint follows the last of the parameters that share it.
      if (i + 1 == params.size() || params[i + 1]->constraint != params[i]->constraint) {
        out_ += ' ';
        constraint(params[i]->constraint);
      }
    }
    out_ += ']';
  }

  void constraint(Type* c) {
    auto* i = as<Interface>(c);
    if (i && i->implicit && i->embedded.size() == 1 && i->methods.empty())
      type(i->embedded[0]);
    else
      type(c);
  }

  void chan(Chan* c) {
    switch (c->dir) {
      case ChanDir::Send: out_ += "chan<- "; break;
      case ChanDir::Recv: out_ += "<-chan "; break;
      case ChanDir::Both: {
        out_ += "chan ";
        auto* e = as<Chan>(runtime_ ? unalias(c->elem) : c->elem);
        if (e && e->dir == ChanDir::Recv) {
          out_ += '(';
          type(e);
          out_ += ')';
          return;
        }
        break;
      }
    }
    type(c->elem);
  }

  void structure(Struct* s) {
    out_ += runtime_ ? (s->fields.empty() ? "struct {" : "struct { ") : "struct{";
    for (size_t i = 0; i < s->fields.size(); i++) {
      if (i) out_ += "; ";
      Var* f = s->fields[i];
      if (!f->embedded) {
        out_ += f->name.text();
        out_ += ' ';
      }
      type(f->type);
      if (i < s->tags.size() && !s->tags[i].empty()) out_ += " " + quoted(s->tags[i]);
    }
    out_ += runtime_ && !s->fields.empty() ? " }" : "}";
  }

  void tuple(Tuple* t, bool variadic) {
    out_ += '(';
    size_t n = t ? t->vars.size() : 0;
    for (size_t i = 0; i < n; i++) {
      if (i) out_ += ", ";
      Var* v = t->vars[i];
      if (!runtime_ && v->name) {
        out_ += v->name.text();
        out_ += ' ';
      }
      auto* s = as<Slice>(unalias(v->type));
      if (variadic && i + 1 == n && s)
        prefixed("...", s->elem);
      else if (variadic && i + 1 == n)
        type(v->type), out_ += "...";  // append([]byte, string...)
      else
        type(v->type);
    }
    out_ += ')';
  }

  void signature(Signature* s) {
    if (!s->typeParams.empty() && !runtime_) typeParams(s->typeParams);
    tuple(s->params, s->variadic);
    size_t n = s->results ? s->results->vars.size() : 0;
    if (n == 0) return;
    out_ += ' ';
    if (n == 1 && (runtime_ || !s->results->vars[0]->name))
      type(s->results->vars[0]->type);
    else
      tuple(s->results, false);
  }

  void method(Func* f) {
    // At run time unexported methods carry their package.
    if (runtime_ && !f->exported() && f->pkg) {
      out_ += f->pkg->name.text();
      out_ += '.';
    }
    out_ += f->name.text();
    if (auto* sig = as<Signature>(typeOfObject(f))) signature(sig);
  }

  void interface(Interface* i) {
    if (runtime_) return runtimeInterface(i);
    if (i->implicit && i->methods.empty() && i->embedded.size() == 1) return type(i->embedded[0]);
    out_ += "interface{";
    bool first = true;
    auto separate = [&] {
      if (!first) out_ += "; ";
      first = false;
    };
    for (Func* f : i->methods) {
      separate();
      method(f);
    }
    for (Type* e : i->embedded) {
      separate();
      type(e);
    }
    out_ += '}';
  }

  void runtimeInterface(Interface* i) {
    TypeSet* set = typeSet(i);
    if (set->methods.empty()) {
      out_ += "interface {}";
      return;
    }
    out_ += "interface { ";
    for (size_t m = 0; m < set->methods.size(); m++) {
      if (m) out_ += "; ";
      method(set->methods[m]);
    }
    out_ += " }";
  }

  void terms(const std::vector<TypeSet::Term>& list) {
    for (size_t i = 0; i < list.size(); i++) {
      if (i) out_ += " | ";
      if (list[i].tilde) out_ += '~';
      type(list[i].type);
    }
  }

  Package* from_;
  bool runtime_;
  std::string out_;
  int depth_ = 0;
};

}  // namespace

std::string typeString(Type* t, Package* from) {
  Writer w(from, false);
  w.type(t);
  return w.take();
}

std::string runtimeTypeString(Type* t) {
  Writer w(nullptr, true);
  w.type(t);
  return w.take();
}

}  // namespace gosub::types

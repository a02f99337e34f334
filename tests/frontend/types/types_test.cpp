#include "frontend/types/types.h"

#include <gtest/gtest.h>

using namespace gosub;
using namespace gosub::types;

namespace {

Type* basic(BasicKind k) {
  return Typ[static_cast<int>(k)];
}
Type* intType() {
  return basic(BasicKind::Int);
}

Var* makeVar(std::string_view name, Type* t, Package* pkg = nullptr) {
  auto* v = new Var();
  v->kind = ObjKind::Var;
  if (!name.empty()) v->name = Atom::intern(name);
  v->type = t;
  v->pkg = pkg;
  return v;
}
Var* field(std::string_view name, Type* t, bool embedded = false) {
  Var* v = makeVar(name, t);
  v->isField = true;
  v->embedded = embedded;
  return v;
}
Pointer* ptr(Type* t) {
  auto* p = new Pointer;
  p->elem = t;
  return p;
}
Struct* structOf(std::vector<Var*> fields) {
  auto* s = new Struct;
  s->fields = std::move(fields);
  return s;
}
Signature* sig(std::vector<Type*> params, std::vector<Type*> results) {
  auto* s = new Signature;
  s->params = new Tuple;
  s->results = new Tuple;
  for (Type* t : params) s->params->vars.push_back(makeVar("", t));
  for (Type* t : results) s->results->vars.push_back(makeVar("", t));
  return s;
}
Func* func(std::string_view name, Type* type, bool ptrRecv = false) {
  auto* f = new Func();
  f->kind = ObjKind::Func;
  f->name = Atom::intern(name);
  f->type = type;
  f->ptrRecv = ptrRecv;
  return f;
}
Named* named(std::string_view name, Type* under, Package* pkg = nullptr) {
  auto* n = new Named;
  n->origin = n;
  n->under = under;
  n->obj = new TypeName();
  n->obj->kind = ObjKind::TypeName;
  n->obj->name = Atom::intern(name);
  n->obj->type = n;
  n->obj->pkg = pkg;
  return n;
}
Interface* interfaceOf(std::vector<Func*> methods) {
  auto* i = new Interface;
  i->methods = std::move(methods);
  return i;
}

TEST(Types, Universe) {
  EXPECT_EQ(universe()->lookup(Atom::intern("int"))->type, intType());
  EXPECT_TRUE(identical(universeByte(), basic(BasicKind::Uint8)));
  EXPECT_EQ(typeString(universeByte(), nullptr), "byte");
  EXPECT_EQ(typeString(universeAny(), nullptr), "any");
  EXPECT_EQ(runtimeTypeString(universeAny()), "interface {}");
  EXPECT_TRUE(unsafePackage()->scope->lookup(Atom::intern("Sizeof")));
}

TEST(Types, Sizes) {
  Struct* s = structOf(
      {field("a", basic(BasicKind::Bool)), field("b", intType()), field("c", basic(BasicKind::Int16))});
  EXPECT_EQ(sizeOf(s), 24);
  EXPECT_EQ(fieldOffsets(s), (std::vector<int64_t>{0, 8, 16}));
  Struct* trailing = structOf({field("a", basic(BasicKind::Int32)), field("b", structOf({}))});
  EXPECT_EQ(sizeOf(trailing), 8);
  Array a;
  a.elem = basic(BasicKind::Int64);
  a.len = INT64_MAX;
  EXPECT_EQ(sizeOf(&a), -1);
  Type* t = intType();
  for (int i = 0; i < 60; i++) t = named("T", structOf({field("x", t), field("y", t)}));
  EXPECT_EQ(sizeOf(t), -1);  // 2^63 bytes, found in linear time
  EXPECT_TRUE(comparableType(t));
}

TEST(Types, Strings) {
  Package p, q;
  p.path = "example/p";
  p.name = Atom::intern("p");
  q.path = "q";
  q.name = Atom::intern("q");
  Named* t = named("T", intType(), &p);
  EXPECT_EQ(typeString(ptr(t), &p), "*T");
  EXPECT_EQ(typeString(ptr(t), &q), "*p.T");
  Signature* f = sig({intType(), t}, {universeError()});
  f->params->vars[0]->name = Atom::intern("x");
  EXPECT_EQ(typeString(f, &p), "func(x int, T) error");
  EXPECT_EQ(runtimeTypeString(f), "func(int, p.T) error");
  Struct* s = structOf({field("A", intType()), field("T", t, true)});
  s->tags = {"json:\"a\"", ""};
  EXPECT_EQ(typeString(s, &p), "struct{A int \"json:\\\"a\\\"\"; T}");
  EXPECT_EQ(runtimeTypeString(s), "struct { A int \"json:\\\"a\\\"\"; p.T }");
  Chan c, d;
  d.dir = ChanDir::Recv;
  d.elem = intType();
  c.elem = &d;
  EXPECT_EQ(typeString(&c, nullptr), "chan (<-chan int)");
}

TEST(Types, ImplementsCauses) {
  Interface* i = interfaceOf({func("Foo", sig({intType()}, {}))});
  Named* want = named("I", i);
  std::string cause;
  Named* t = named("T", intType());
  EXPECT_FALSE(implements(t, want, &cause));
  EXPECT_EQ(cause, "T does not implement I (missing method Foo)");
  t->methods.push_back(func("foo", sig({intType()}, {})));
  EXPECT_FALSE(implements(t, want, &cause));
  EXPECT_EQ(cause, "T does not implement I (missing method Foo)\n\t\thave foo(int)\n\t\twant Foo(int)");
  t->methods.push_back(func("Foo", sig({}, {})));
  EXPECT_FALSE(implements(t, want, &cause));
  EXPECT_EQ(cause, "T does not implement I (wrong type for method Foo)\n\t\thave Foo()\n\t\twant Foo(int)");
  t->methods = {func("Foo", sig({intType()}, {}), true)};
  EXPECT_FALSE(implements(t, want, &cause));
  EXPECT_EQ(cause, "T does not implement I (method Foo has pointer receiver)");
  EXPECT_TRUE(implements(ptr(t), want, &cause));
  EXPECT_FALSE(implements(ptr(want), want, &cause));
  EXPECT_EQ(cause, "*I does not implement I (type *I is pointer to interface, not interface)");
}

TEST(Types, LookupThroughEmbedding) {
  Named* inner = named("Inner", structOf({field("X", intType())}));
  inner->methods = {func("V", sig({}, {})), func("P", sig({}, {}), true)};
  Named* outer = named("Outer", structOf({field("pad", intType()), field("Inner", inner, true)}));
  LookupResult r = lookupFieldOrMethod(outer, false, nullptr, Atom::intern("X"));
  EXPECT_EQ(r.index, (std::vector<uint32_t>{1, 0}));
  EXPECT_FALSE(lookupFieldOrMethod(outer, false, nullptr, Atom::intern("P")).obj);
  EXPECT_TRUE(lookupFieldOrMethod(outer, true, nullptr, Atom::intern("P")).obj);
  EXPECT_EQ(methodSet(outer).size(), 1u);
  EXPECT_EQ(methodSet(ptr(outer)).size(), 2u);
  Named* other = named("Other", structOf({field("X", intType())}));
  Named* both = named("Both", structOf({field("Inner", inner, true), field("Other", other, true)}));
  r = lookupFieldOrMethod(both, false, nullptr, Atom::intern("X"));
  EXPECT_FALSE(r.obj);
  EXPECT_FALSE(r.index.empty());  // ambiguous
}

TEST(Types, RecursiveTypesTerminate) {
  Named* t = named("T", nullptr);
  t->under = structOf({field("next", ptr(t)), field("T", ptr(t), true)});
  EXPECT_TRUE(comparableType(t));
  EXPECT_FALSE(lookupFieldOrMethod(t, true, nullptr, Atom::intern("nothing")).obj);
  EXPECT_TRUE(methodSet(t).empty());
  EXPECT_EQ(sizeOf(t), 16);
  // type I interface{ m() interface{I} }, twice: identical interfaces that reach themselves.
  auto make = [] {
    Named* i = named("I", nullptr);
    auto* e = new Interface;
    e->embedded.push_back(i);
    i->under = interfaceOf({func("M", sig({}, {e}))});
    return i;
  };
  EXPECT_TRUE(identical(make()->under, make()->under));
  EXPECT_EQ(typeHash(make()->under), typeHash(make()->under));
}

TEST(Types, Assignability) {
  Named* n = named("N", sig({}, {}));
  EXPECT_TRUE(assignableTo(n, sig({}, {})));
  EXPECT_FALSE(assignableTo(named("A", intType()), intType()));
  EXPECT_TRUE(assignableTo(basic(BasicKind::UntypedNil), ptr(intType())));
  Chan both, recv;
  both.elem = recv.elem = intType();
  recv.dir = ChanDir::Recv;
  EXPECT_TRUE(assignableTo(&both, &recv));
  EXPECT_FALSE(assignableTo(&recv, &both));
}

TEST(Types, Instances) {
  auto* p = new TypeParam;
  p->constraint = universeAny();
  Named* list = named("List", nullptr);
  list->typeParams = {p};
  Named* self = static_cast<Named*>(instantiate(list, {p}));
  list->under = structOf({field("val", p), field("next", ptr(self))});
  Named* ints = static_cast<Named*>(instantiate(list, {intType()}));
  EXPECT_EQ(ints, instantiate(list, {intType()}));
  auto* s = under<Struct>(ints);
  ASSERT_TRUE(s);
  EXPECT_EQ(s->fields[0]->type, intType());
  EXPECT_EQ(as<Pointer>(s->fields[1]->type)->elem, ints);
  EXPECT_EQ(typeString(ints, nullptr), "List[int]");
}

}  // namespace

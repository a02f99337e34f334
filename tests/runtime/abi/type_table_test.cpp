#include "runtime/abi/type_table.h"

#include <gtest/gtest.h>

#include <string>

#include "runtime/abi/func_rec.h"
#include "runtime/abi/map_layout.h"

namespace gosub::rt {
namespace {

std::string str(const TypeDesc* t) {
  return std::string(t->string, t->stringLen);
}
const TypeDesc* kInt() {
  return basicType(TKind::Int);
}
const TypeDesc* kString() {
  return basicType(TKind::String);
}

TypeDesc* named(const char* name) {
  return newNamedType({name, "main", std::string("main.") + name, nullptr});
}
FieldSpec field(const char* name, const TypeDesc* t) {
  return {name, "main", t, "", name[0] >= 'A' && name[0] <= 'Z', false};
}

TEST(TypeTable, SameAddressForSameIdentity) {
  EXPECT_EQ(pointerTo(kInt()), pointerTo(kInt()));
  EXPECT_EQ(sliceOf(pointerTo(kString())), sliceOf(pointerTo(kString())));
  EXPECT_NE(arrayOf(kInt(), 3), arrayOf(kInt(), 4));
  EXPECT_NE(chanOf(kInt(), kChanBoth), chanOf(kInt(), kChanRecv));
  const TypeDesc* in[2] = {kInt(), sliceOf(kString())};
  const TypeDesc* out[1] = {errorType()};
  EXPECT_EQ(funcOf(in, 2, out, 1, true), funcOf(in, 2, out, 1, true));
  EXPECT_NE(funcOf(in, 2, out, 1, true), funcOf(in, 2, out, 1, false));
  FieldSpec f[2] = {field("a", kInt()), field("B", kString())};
  const TypeDesc* s = structOf(f, 2);
  EXPECT_EQ(s, structOf(f, 2));
  f[0].pkgPath = "other";
  EXPECT_NE(s, structOf(f, 2));
  f[0].pkgPath = "main";
  f[1].tag = "json:\"b\"";
  EXPECT_NE(s, structOf(f, 2));
  EXPECT_EQ(str(structOf(f, 2)), "struct { a int; B string \"json:\\\"b\\\"\" }");
}

TEST(TypeTable, Strings) {
  const TypeDesc* in[2] = {kInt(), sliceOf(kString())};
  const TypeDesc* out[2] = {basicType(TKind::Bool), errorType()};
  EXPECT_EQ(str(funcOf(in, 2, out, 2, true)), "func(int, ...string) (bool, error)");
  EXPECT_EQ(str(mapOf(kString(), arrayOf(pointerTo(kInt()), 2))), "map[string][2]*int");
  EXPECT_EQ(str(chanOf(chanOf(kInt(), kChanRecv), kChanBoth)), "chan (<-chan int)");
  EXPECT_EQ(str(emptyInterface()), "interface {}");
  EXPECT_EQ(str(errorType()), "error");
}

TEST(TypeTable, LayoutsAsGc) {
  FieldSpec f[3] = {field("a", basicType(TKind::Int8)), field("b", basicType(TKind::Int64)),
                    field("c", basicType(TKind::Bool))};
  const TypeDesc* s = structOf(f, 3);
  EXPECT_EQ(s->size, 24u);
  EXPECT_EQ(s->fields[1].offset, 8u);
  EXPECT_EQ(s->eq, EqForm::Composite);  // padding
  FieldSpec z[2] = {field("a", kInt()), field("z", structOf(nullptr, 0))};
  EXPECT_EQ(structOf(z, 2)->size, 16u);
  EXPECT_EQ(structOf(z, 2)->align, 8);
  FieldSpec m[2] = {field("a", kInt()), field("b", pointerTo(kInt()))};
  EXPECT_EQ(structOf(m, 2)->eq, EqForm::Memory);
  EXPECT_EQ(structOf(m, 2)->ptrs.kindAt(1), PtrKind::Ptr);
  EXPECT_EQ(structOf(m, 2)->ptrs.kindAt(0), PtrKind::Scalar);
  EXPECT_EQ(emptyInterface()->ptrs.kindAt(1), PtrKind::IfaceData);
  FieldSpec small[2] = {field("a", basicType(TKind::Int32)), field("b", basicType(TKind::Int32))};
  EXPECT_EQ(structOf(small, 2)->scalarData, 1);
  FieldSpec direct[1] = {field("p", pointerTo(kInt()))};
  EXPECT_TRUE(structOf(direct, 1)->flags & kTfDirectIface);
  EXPECT_EQ(basicType(TKind::Complex64)->slots, 2);
}

TEST(TypeTable, LargeArraysAreNotExpanded) {
  const TypeDesc* a = arrayOf(kString(), 1'000'000'000);
  EXPECT_EQ(a->ptrs.form, PtrMap::Form::Repeat);
  EXPECT_EQ(a->ptrs.kindAt(1'999'999'998), PtrKind::Ptr);
  EXPECT_EQ(a->ptrs.kindAt(1'999'999'999), PtrKind::Scalar);
  FieldSpec f[3] = {field("n", kInt()), field("a", a), field("e", emptyInterface())};
  const TypeDesc* s = structOf(f, 3);
  EXPECT_EQ(s->ptrs.form, PtrMap::Form::Parts);
  EXPECT_EQ(s->ptrs.kindAt(1), PtrKind::Ptr);
  EXPECT_EQ(s->ptrs.kindAt(2), PtrKind::Scalar);
  EXPECT_EQ(s->ptrs.kindAt(1 + 2'000'000'000 + 1), PtrKind::IfaceData);
}

TEST(TypeTable, RecursiveTypes) {
  TypeDesc* node = named("Node");
  FieldSpec f[4] = {field("next", pointerTo(node)), field("kids", sliceOf(node)),
                    field("m", mapOf(kString(), node)), field("v", kInt())};
  completeNamedType(node, structOf(f, 4));
  EXPECT_EQ(node->size, 8u + 24 + 8 + 8);
  EXPECT_EQ(mapOf(kString(), node)->map->elemSize, 48);
  TypeDesc* fn = named("F");
  const TypeDesc* in = fn;
  completeNamedType(fn, funcOf(&in, 1, nullptr, 0, false));
  EXPECT_EQ(fn->layout->argSlots, 1u);
  TypeDesc* t = named("T");
  const TypeDesc* arr = arrayOf(t, 3);
  EXPECT_TRUE(arr->flags & kTfIncomplete);
  TypeDesc* outer = named("U");
  completeNamedType(outer, arr);
  EXPECT_TRUE(outer->flags & kTfIncomplete);
  completeNamedType(t, kInt());
  EXPECT_FALSE(outer->flags & kTfIncomplete);
  EXPECT_EQ(outer->size, 24u);
  EXPECT_EQ(outer->kind, TKind::Array);
}

TEST(TypeTable, MapLayouts) {
  const MapLayout* m = mapOf(kString(), kInt())->map;
  EXPECT_EQ(m->fast, MapFast::Str);
  EXPECT_EQ(m->elemOffset, 8 + 128);
  EXPECT_EQ(m->bucketSize, 8u + 128 + 64 + 8);
  EXPECT_EQ(m->bucket->ptrs.kindAt(1), PtrKind::Ptr);
  EXPECT_EQ(m->bucket->ptrs.kindAt(2), PtrKind::Scalar);
  const MapLayout* plain = mapOf(kInt(), kInt())->map;
  EXPECT_EQ(plain->fast, MapFast::Key64);
  EXPECT_TRUE(plain->bucket->noPointers());
  EXPECT_TRUE(mapOf(arrayOf(kInt(), 17), kInt())->map->indirectKey);
}

TEST(Itab, MatchesMethodsByNameAndType) {
  const TypeDesc* s = kString();
  const TypeDesc* sig = funcOf(nullptr, 0, &s, 1, false);
  const TypeDesc* other = funcOf(nullptr, 0, nullptr, 0, false);
  FuncRec f1{}, f2{};
  TypeDesc* t = named("Impl");
  completeNamedType(t, kInt());
  MethodSpec ms[2] = {{"String", "", sig, true, &f1, &f1}, {"Error", "", sig, true, &f2, &f2}};
  setTypeMethods(t, ms, 2);
  const Itab* it = getItab(errorType(), t);
  ASSERT_NE(it, nullptr);
  EXPECT_EQ(it->fun[0], &f2);
  EXPECT_EQ(it->scalarData, 1);
  EXPECT_EQ(it, getItab(errorType(), t));
  MethodSpec want[2] = {{"Error", "", sig, true, nullptr, nullptr},
                        {"String", "", other, true, nullptr, nullptr}};
  std::string_view missing;
  EXPECT_EQ(getItab(interfaceOf(want, 2), t, &missing), nullptr);
  EXPECT_EQ(missing, "String");
  EXPECT_EQ(getItab(interfaceOf(want, 2), t), nullptr);
  EXPECT_FALSE(typeImplements(kInt(), errorType()));
}

}  // namespace
}  // namespace gosub::rt

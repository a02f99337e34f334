// Index and slice expressions (spec, Index expressions; Slice expressions).
#include "frontend/check/logic.h"

namespace gosub::check {

static Type* basic(BasicKind k) {
  return Typ[static_cast<int>(k)];
}

// An index (or length): of integer type or an untyped constant, not negative, representable by int.
bool validIndex(Checker& c, Operand& x, std::string_view what, bool allowNegative) {
  if (x.invalid()) return false;
  convertUntyped(c, x, basic(BasicKind::Int));
  if (x.invalid()) return false;
  if (x.isNil() || !isInteger(x.type)) {
    report(c, x, D::MustInteger, what, describe(c, x));
    return false;
  }
  if (!x.isConst() || x.val->kind() == ConstKind::Unknown) return true;
  if (!allowNegative && sign(x.val) < 0) {
    report(c, x, D::MustNotNegative, what, describe(c, x));
    return false;
  }
  ConstRef v = nullptr;
  if (!representableConst(x.val, BasicKind::Int, &v)) {
    report(c, x, D::OverflowsInt, what, describe(c, x));
    return false;
  }
  return true;
}

int64_t indexValue(Checker& c, Expr* index, int64_t max, Type** type) {
  if (type) *type = basic(BasicKind::Invalid);
  Operand x;
  expr(c, x, index);
  if (!validIndex(c, x, "index", false)) return -1;
  if (!x.isConst()) {
    if (type) *type = x.type;
    return -1;
  }
  auto v = x.val->kind() == ConstKind::Unknown ? std::nullopt : int64Val(x.val);
  if (!v) return -1;
  if (max >= 0 && *v >= max) {
    report(c, x, D::ConstantIndexOutOfBounds, constString(x.val), std::to_string(max));
    return -1;
  }
  if (type) *type = x.type;
  return *v;
}

static void mapIndex(Checker& c, Operand& x, IndexExpr* e, Map* m) {
  Operand key;
  expr(c, key, e->indices[0]);
  assignment(c, key, m->key, "map index");
  x.mode = Mode::MapIndex;
  x.type = m->elem;
}

static bool element(Operand& x, int64_t* length);

// A type parameter without core type: all its types must be indexable and give one element type.
static bool termsElement(Operand& x, int64_t* length) {
  TypeSet* set = termsOf(x.type);
  if (!set || !set->hasTerms || set->terms.empty()) return false;
  Type* elem = nullptr;
  Mode mode = Mode::Variable;
  for (auto& term : set->terms) {
    Operand y = x;
    y.type = term.type;
    int64_t n = -1;
    if (under<Map>(y.type) || !element(y, &n) || (elem && !identical(elem, y.type))) return false;
    elem = y.type;
    if (n >= 0 && (*length < 0 || n < *length)) *length = n;
    if (y.mode == Mode::Value) mode = Mode::Value;
  }
  x.type = elem;
  x.mode = mode;
  return true;
}

// What indexing x gives; false if it cannot be indexed.
static bool element(Operand& x, int64_t* length) {
  if (Type* mixed = isTypeParam(x.type) ? coreString(x.type) : nullptr;
      isString(x.type) || (mixed && isString(mixed))) {
    if (x.isConst() && x.val->kind() == ConstKind::String)
      *length = static_cast<int64_t>(stringVal(x.val).size());
    x.mode = Mode::Value;
    x.type = universeByte();
    return true;
  }
  if (Array* a = core<Array>(x.type)) {
    *length = a->len;
    if (x.mode != Mode::Variable) x.mode = Mode::Value;
    x.type = a->elem;
    return true;
  }
  if (Pointer* p = core<Pointer>(x.type)) {
    Array* a = p->elem ? core<Array>(p->elem) : nullptr;
    if (!a) return false;
    *length = a->len;
    x.mode = Mode::Variable;
    x.type = a->elem;
    return true;
  }
  Slice* s = core<Slice>(x.type);
  if (!s) return termsElement(x, length);
  x.mode = Mode::Variable;
  x.type = s->elem;
  return true;
}

void indexStep(Checker& c, Operand& x, IndexExpr* e) {
  Pos where = e->lbrack.valid() ? e->lbrack : e->pos;
  if (x.mode == Mode::Builtin) {
    report(c, where, D::CannotIndex, describe(c, x));
    useExprs(c, e->indices);
    return x.invalidate();
  }
  if (x.mode == Mode::NoValue) excludeNonValues(c, x);
  singleValue(c, x);
  if (x.invalid()) return useExprs(c, e->indices);
  if (x.mode == Mode::TypeExpr) {
    x.type = instantiatedType(c, e);
    x.mode = isValid(x.type) ? Mode::TypeExpr : Mode::Invalid;
    return;
  }
  if (Signature* sig = as<Signature>(x.type); sig && isGeneric(sig)) return functionIndex(c, x, e);
  Map* m = x.isNil() ? nullptr : core<Map>(x.type);
  if (m && e->indices.size() == 1) return mapIndex(c, x, e, m);
  int64_t length = -1;
  bool untypedString = !x.isNil() && isUntyped(x.type) && isString(x.type);
  Operand whole = x;
  if (x.isNil() || !element(x, &length)) {
    if (isValid(underlying(x.type))) report(c, where, D::CannotIndex, describe(c, x));
    useExprs(c, e->indices);
    return x.invalidate();
  }
  if (untypedString) updateExprType(c, whole.expr, basic(BasicKind::String), true);
  if (e->indices.size() != 1) {
    error(c, e->indices[1], "unexpected comma; expecting ]");
    return x.invalidate();
  }
  if (!x.type) x.type = basic(BasicKind::Invalid);
  indexValue(c, e->indices[0], length);
}

// The result type of slicing x in place; false after an error.
static bool sliceable(Checker& c, Operand& x, SliceExpr* e, int64_t* length) {
  Type* mixed = !x.isNil() && isTypeParam(x.type) ? coreString(x.type) : nullptr;
  if (!x.isNil() && (isString(x.type) || (mixed && isString(mixed)))) {
    if (e->full) {
      report(c, e->index[2] ? startPos(e->index[2]) : startPos(e), D::ThreeIndexSliceOfString);
      return false;
    }
    if (x.isConst() && x.val->kind() == ConstKind::String)
      *length = static_cast<int64_t>(stringVal(x.val).size());
    if (isUntyped(x.type)) {
      updateExprType(c, x.expr, basic(BasicKind::String), true);
      x.type = basic(BasicKind::String);
    }
    return true;
  }
  Array* a = x.isNil() ? nullptr : core<Array>(x.type);
  if (a && x.mode != Mode::Variable) {
    report(c, x, D::CannotSliceUnaddressableValue, describe(c, x));
    return false;
  }
  if (a) markAddrTaken(x.expr);
  if (Pointer* p = x.isNil() ? nullptr : core<Pointer>(x.type)) a = core<Array>(p->elem);
  if (a) {
    *length = a->len;
    auto* s = make<Slice>();
    s->elem = a->elem;
    x.type = s;
    return true;
  }
  if (!x.isNil() && core<Slice>(x.type)) return true;
  if (isValid(underlying(x.type))) report(c, x, D::CannotSlice, describe(c, x));
  return false;
}

void sliceStep(Checker& c, Operand& x, SliceExpr* e) {
  excludeNonValues(c, x);
  singleValue(c, x);
  int64_t length = -1;
  if (x.invalid() || !sliceable(c, x, e, &length)) {
    for (Expr* i : e->index) useExpr(c, i);
    return x.invalidate();
  }
  x.mode = Mode::Value;
  int64_t ind[3];
  for (int i = 0; i < 3; i++) {
    ind[i] = i == 0 ? 0 : length;
    if (e->index[i]) ind[i] = indexValue(c, e->index[i], length >= 0 ? length + 1 : -1);
  }
  for (int i = 0; i < 2; i++) {
    for (int j = i + 1; j < 3; j++) {
      if (ind[i] <= 0 || ind[j] < 0 || ind[j] >= ind[i] || !e->index[j]) continue;
      return report(c, e->index[j], D::InvalidSliceIndices, std::to_string(ind[j]), std::to_string(ind[i]));
    }
  }
}

}  // namespace gosub::check

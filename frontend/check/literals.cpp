// Basic, function and composite literals (spec, Composite literals), type assertions.
#include <unordered_set>

#include "frontend/check/logic.h"

namespace gosub::check {

static Type* basic(BasicKind k) {
  return Typ[static_cast<int>(k)];
}

void basicLit(Checker& c, Operand& x, BasicLit* e) {
  static constexpr char kKinds[] = {'i', 'f', 'm', 'r', 's'};
  static constexpr BasicKind kTypes[] = {BasicKind::UntypedInt, BasicKind::UntypedFloat,
                                         BasicKind::UntypedComplex, BasicKind::UntypedRune,
                                         BasicKind::UntypedString};
  int k = static_cast<int>(e->lit);
  constexpr size_t kLongest = 10000;  // more digits than any meaningful number
  if (e->lit <= LitKind::Imag && e->text.size() > kLongest) {
    error(c, e,
          cat("excessively long constant: ", e->text.substr(0, 10), "... (", std::to_string(e->text.size()),
              " chars)"));
    return x.invalidate();
  }
  x.val = makeFromLiteral(e->text, kKinds[k]);
  x.type = basic(kTypes[k]);
  x.mode = Mode::Constant;
  x.expr = e;
  if (x.val->kind() == ConstKind::Unknown) {
    if (!c.lexicalErrors) error(c, e, cat("malformed constant: ", e->text));
    return x.invalidate();
  }
  overflow(c, x, e->pos);
}

void funcLit(Checker& c, Operand& x, FuncLit* e) {
  Type* t = typ(c, e->sig);
  Signature* sig = as<Signature>(t);
  if (!sig) return x.invalidate();
  x.mode = Mode::Value;
  x.type = sig;
  if (c.options.ignoreFuncBodies || !e->body) return;
  Context ctx = c.ctx;
  later(c, [e, sig, ctx](Checker& k) {
    SavedContext saved(k);
    k.ctx = ctx;
    if (e->sig->pos.valid()) k.ctx.literalStart = e->pos;
    funcBody(k, ctx.decl, ctx.func, "<function literal>", sig, e->sig, e->body, ctx.iota);
  });
}

namespace {

int fieldIndex(Checker& c, Struct* s, Atom name, bool fold) {
  if (name.blank()) return -1;
  for (size_t i = 0; i < s->fields.size(); i++) {
    Var* f = s->fields[i];
    bool same = f->name == name && (f->exported() || f->pkg == c.pkg);
    if (fold && !same) {
      std::string_view a = f->name.text(), b = name.text();
      same = a.size() == b.size();
      for (size_t j = 0; same && j < a.size(); j++) same = (a[j] | 0x20) == (b[j] | 0x20);
    }
    if (same) return static_cast<int>(i);
  }
  return -1;
}

void keyedStruct(Checker& c, CompositeLit* e, Struct* s, Type* base) {
  std::vector<bool> visited(s->fields.size());
  for (Expr* el : e->elems) {
    auto* kv = as<KeyValueExpr>(el);
    if (!kv) {
      report(c, el, D::MixtureFieldValueValueElementsStruct);
      useExpr(c, el);
      continue;
    }
    auto* key = as<Name>(kv->key);
    int i = key ? fieldIndex(c, s, key->name, false) : -1;
    Operand x;
    expr(c, x, kv->val);
    if (!key) {
      report(c, kv, D::InvalidFieldNameStructLiteral, exprString(kv->key));
      continue;
    }
    if (i < 0) {
      int j = fieldIndex(c, s, key->name, true);
      error(c, kv->key, lookupError(c, base, key->name, j >= 0 ? s->fields[j] : nullptr, true));
      continue;
    }
    key->object = s->fields[i];
    assignment(c, x, s->fields[i]->type, "struct literal");
    if (visited[i]) report(c, kv, D::DuplicateFieldNameStructLiteral, key->name.text());
    visited[i] = true;
  }
}

void positionalStruct(Checker& c, CompositeLit* e, Struct* s, Type* base) {
  for (uint32_t i = 0; i < e->elems.size(); i++) {
    Expr* el = e->elems[i];
    if (as<KeyValueExpr>(el)) {
      report(c, el, D::MixtureFieldValueValueElementsStruct);
      continue;
    }
    Operand x;
    expr(c, x, el);
    if (i >= s->fields.size()) {
      report(c, x.expr ? startPos(el) : el->pos, D::TooManyValuesStructLiteralType, typeStr(c, base));
      for (uint32_t j = i + 1; j < e->elems.size(); j++) useExpr(c, e->elems[j]);
      return;
    }
    Var* f = s->fields[i];
    if (!f->exported() && f->pkg != c.pkg) {
      error(c, el,
            cat("implicit assignment to unexported field ", f->name.text(), " in struct literal of type ",
                typeStr(c, base)));
      continue;
    }
    assignment(c, x, f->type, "struct literal");
  }
  if (e->elems.size() < s->fields.size()) {
    report(c, e->rbrace, D::TooFewValuesStructLiteralType, typeStr(c, base));
  }
}

// Elements of an array or slice literal; gives the length that they need.
int64_t indexedElems(Checker& c, CompositeLit* e, Type* elem, int64_t length) {
  bool keyed = false;
  for (Expr* el : e->elems) keyed = keyed || as<KeyValueExpr>(el);
  std::unordered_set<int64_t> visited;  // only needed where indices may go back
  int64_t index = 0, max = 0;
  for (Expr* el : e->elems) {
    bool valid = false;
    Expr* value = el;
    if (auto* kv = as<KeyValueExpr>(el)) {
      Type* t;
      int64_t i = indexValue(c, kv->key, length, &t);
      if (isValid(t)) {
        if (i >= 0) {
          index = i;
          valid = true;
        } else {
          report(c, el, D::IndexMustIntegerConstant, exprString(kv->key));
        }
      }
      value = kv->val;
    } else if (length >= 0 && index >= length) {
      report(c, el, D::LiteralIndexOutOfBounds, std::to_string(index), std::to_string(length));
    } else {
      valid = true;
    }
    if (valid && keyed && !visited.insert(index).second) {
      report(c, el, D::DuplicateIndexArraySliceLiteral, std::to_string(index));
    }
    if (index == INT64_MAX) {
      error(c, el, "index 9223372036854775807 out of range");
    } else {
      index++;
    }
    if (index > max) max = index;
    Operand x;
    expr(c, x, value, elem);
    assignment(c, x, elem, "array or slice literal");
  }
  return max;
}

void mapElems(Checker& c, CompositeLit* e, Map* m) {
  ConstKeys seen;
  bool keyIsInterface = isInterface(m->key);
  for (Expr* el : e->elems) {
    auto* kv = as<KeyValueExpr>(el);
    if (!kv) {
      report(c, el, D::MissingKeyMapLiteral);
      useExpr(c, el);
      continue;
    }
    Operand x;
    expr(c, x, kv->key, m->key);
    assignment(c, x, m->key, "map literal");
    if (x.invalid()) continue;
    if (x.isConst() && seen.add(x.val, keyIsInterface ? x.type : m->key, x.expr->pos)) {
      report(c, x, D::DuplicateKeyMapLiteral, constString(x.val));
      continue;
    }
    Operand v;
    expr(c, v, kv->val, m->elem);
    assignment(c, v, m->elem, "map literal");
  }
}

void otherLit(Checker& c, CompositeLit* e, Type* t, bool isElem) {
  for (Expr* el : e->elems) useExpr(c, el);
  if (isValid(underlying(t))) {
    report(c, e, D::InvalidCompositeLiteralType, isElem ? " element" : "", typeStr(c, t));
  }
}

// The literal's own type and the type whose elements it lists (differs for &T{} written {}).
Type* literalType(Checker& c, CompositeLit* e, Type* hint, Type** base) {
  if (e->typeExpr) {
    auto* a = as<ArrayType>(e->typeExpr);
    if (a && !a->len) {
      auto* t = make<Array>();
      t->len = -1;
      t->elem = varType(c, a->elem);
      return *base = t;
    }
    return *base = typ(c, e->typeExpr);
  }
  if (!hint) {
    report(c, e, D::MissingTypeCompositeLiteral);
    return *base = basic(BasicKind::Invalid);
  }
  *base = hint;
  Pointer* p = core<Pointer>(hint);
  if (p) *base = p->elem;
  return hint;
}

}  // namespace

void compositeLit(Checker& c, Operand& x, CompositeLit* e, Type* hint) {
  Type* base = nullptr;
  Type* t = literalType(c, e, hint, &base);
  if (Named* n = as<Named>(unalias(base))) resolveUnder(c, n);
  if (Struct* s = core<Struct>(base)) {
    if (!e->elems.empty()) {
      if (as<KeyValueExpr>(e->elems[0]))
        keyedStruct(c, e, s, base);
      else
        positionalStruct(c, e, s, base);
    }
  } else if (Array* a = core<Array>(base)) {
    int64_t n = indexedElems(c, e, a->elem, a->len);
    if (a->len < 0) {
      a->len = n;
      if (e->typeExpr) {
        e->typeExpr->mode = Mode::TypeExpr;
        e->typeExpr->type = a;
      }
    }
  } else if (Slice* s = core<Slice>(base)) {
    indexedElems(c, e, s->elem, -1);
  } else if (Map* m = core<Map>(base)) {
    mapElems(c, e, m);
  } else {
    otherLit(c, e, t, !e->typeExpr);
    return x.invalidate();
  }
  x.mode = Mode::Value;
  x.type = t;
}

void typeAssertion(Checker& c, Expr* e, const Operand& x, Type* t, bool typeSwitch) {
  if (isInterface(t) || isTypeParam(t) || !isValid(t)) return;
  std::string cause;
  if (!missingMethod(t, x.type, false, &cause, c.pkg)) return;
  if (typeSwitch) {
    return report(c, e, D::ImpossibleTypeSwitchCaseCannotHave, exprString(e), describe(c, x), typeStr(c, t),
                  cause);
  }
  report(c, e, D::ImpossibleTypeAssertionDoesNotImplement, exprString(e), typeStr(c, t), typeStr(c, x.type),
         cause);
}

void typeAssertStep(Checker& c, Operand& x, TypeAssertExpr* e) {
  excludeNonValues(c, x);
  singleValue(c, x);
  if (x.invalid()) {
    if (e->typeExpr) typ(c, e->typeExpr);
    return;
  }
  if (!e->typeExpr) {
    error(c, e, "invalid syntax tree: use of .(type) outside type switch");
    return x.invalidate();
  }
  if (!x.isNil() && isTypeParam(x.type)) {
    report(c, x, D::CannotUseTypeAssertionOnType, describe(c, x));
    return x.invalidate();
  }
  if (x.isNil() || !isInterface(x.type)) {
    if (x.isNil() || isValid(underlying(x.type)))
      report(c, x, D::AssertedOperandNotInterface, describe(c, x));
    return x.invalidate();
  }
  Type* t = varType(c, e->typeExpr);
  if (!isValid(t)) return x.invalidate();
  typeAssertion(c, e, x, t, false);
  x.mode = Mode::CommaOk;
  x.type = t;
}

}  // namespace gosub::check

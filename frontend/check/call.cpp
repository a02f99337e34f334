// Calls: functions, methods, conversions, built-ins (spec, Calls).
#include "frontend/check/logic.h"

namespace gosub::check {

static void conversionCall(Checker& c, Operand& x, CallExpr* e) {
  Type* t = x.type;
  e->form = CallExpr::Form::Conversion;
  x.invalidate();
  if (e->args.empty()) {
    return report(c, e, D::MissingArgumentConversion, typeStr(c, t));
  }
  if (e->args.size() > 1) {
    useExprs(c, e->args);
    return report(c, e->args.back(), D::TooManyArgumentsConversion, typeStr(c, t));
  }
  expr(c, x, e->args[0]);
  if (x.invalid()) return;
  if (e->hasDots) {
    report(c, e->args[0], D::InvalidUseDotsConversion, typeStr(c, t));
    return x.invalidate();
  }
  if (!isValid(t)) return x.invalidate();
  if (Interface* i = isTypeParam(t) ? nullptr : under<Interface>(t)) {
    TypeSet* set = typeSet(i);
    if (set->hasTerms || set->comparable) {
      error(c, e,
            cat("cannot use interface ", typeStr(c, t),
                " in conversion (contains specific type constraints or is comparable)"));
      return x.invalidate();
    }
  }
  conversion(c, x, t);
}

// The parameter types that nargs arguments are assigned to; false after an error.
static bool fitParams(Checker& c, CallExpr* e, Signature* sig, size_t nargs, std::vector<Type*>& params) {
  size_t n = sig->params->vars.size();
  for (Var* v : sig->params->vars) params.push_back(v->type);
  if (!sig->variadic) {
    if (!e->hasDots) return true;
    report(c, e, D::CannotUseDotsCallNonVariadic, exprString(e->fun));
    return false;
  }
  if (e->hasDots) {
    if (e->args.size() != 1 || nargs <= 1) return true;
    report(c, e, D::CannotUseDotsWithValued, std::to_string(nargs), exprString(e->args[0]));
    return false;
  }
  Type* last = params.back();
  params.pop_back();
  if (nargs + 1 < n) return true;  // too few: reported by count
  Slice* s = as<Slice>(unalias(last));
  Type* elem = s ? s->elem : last;
  while (params.size() < nargs) params.push_back(elem);
  return true;
}

static void countError(Checker& c, CallExpr* e, Signature* sig, const std::vector<Operand>& args,
                       size_t want) {
  Pos where = startPos(e);
  std::string_view qualifier = "not enough";
  if (args.size() > want) {
    where = startPos(args[want].expr);
    qualifier = "too many";
  } else if (!args.empty()) {
    where = startPos(args.back().expr);
  }
  report(c, where, D::ArgumentsCallHaveWant, qualifier, exprString(e->fun),
         typesSummary(c, typesOf(args), false, e->hasDots),
         typesSummary(c, typesOf(sig->params->vars), sig->variadic, false));
}

// The instance of a generic function that a call means; null after an error.
static Signature* inferred(Checker& c, CallExpr* e, Signature* sig, const std::vector<Operand>& args,
                           const std::vector<Type*>& params) {
  std::vector<Type*> targs;
  if (auto it = c.partial.find(unparen(e->fun)); it != c.partial.end()) targs = it->second;
  for (const Operand& a : args)
    if (a.invalid()) return nullptr;
  if (!infer(c, endPos(e->fun), e->fun, sig, targs, args, params)) return nullptr;
  Signature* inst = instantiateSignature(c, endPos(e->fun), e->fun, sig, targs);
  for (Expr* f = e->fun;; f = static_cast<ParenExpr*>(f)->x) {
    f->type = inst;
    if (!as<ParenExpr>(f)) break;
  }
  if (auto* s = as<SelectorExpr>(unparen(e->fun))) s->sel->type = inst;
  return inst;
}

// Checks the arguments against the parameters; gives the signature called (of the instance), null after an
// error.
static Signature* arguments(Checker& c, CallExpr* e, Signature* sig) {
  bool generic = isGeneric(sig);
  std::vector<Operand> args = exprList(c, e->args, false, nullptr, true);
  std::vector<Type*> params;
  if (!fitParams(c, e, sig, args.size(), params)) return generic ? nullptr : sig;
  if (args.size() != params.size()) {
    countError(c, e, sig, args, params.size());
    return generic ? nullptr : sig;
  }
  if (generic) {
    sig = inferred(c, e, sig, args, params);
    if (!sig) return nullptr;
    params.clear();
    fitParams(c, e, sig, args.size(), params);
  }
  Purpose context("argument to ", e->fun);
  for (size_t i = 0; i < args.size(); i++) assignment(c, args[i], params[i], context);
  return sig;
}

void callStep(Checker& c, Operand& x, CallExpr* e) {
  if (x.mode == Mode::Builtin) {
    e->form = CallExpr::Form::Builtin;
    BuiltinId id = x.builtin;
    if (!builtinCall(c, x, e, id)) x.invalidate();
    if (!x.invalid() && !x.isConst()) c.ctx.hasCallOrRecv = true;
    return;
  }
  if (!x.invalid() && x.mode == Mode::NoValue) {
    report(c, x, D::UsedAsValueType, describe(c, x));
    x.invalidate();
  }
  if (!x.invalid() && x.mode != Mode::TypeExpr) singleValue(c, x);
  if (x.invalid()) return useExprs(c, e->args);
  if (x.mode == Mode::TypeExpr) {
    nonGeneric(c, x);
    if (x.invalid()) return useExprs(c, e->args);
    return conversionCall(c, x, e);
  }
  Signature* sig = x.isNil() ? nullptr : core<Signature>(x.type);
  if (!sig) {
    if (isValid(x.type)) {
      report(c, e, D::CannotCallNotFunction, describe(c, x), x.isNil() ? "untyped nil" : typeStr(c, x.type));
    }
    return x.invalidate();  // as in gc the arguments do not count as used
  }
  e->form = CallExpr::Form::Call;
  if (!sig->params || !sig->results) return x.invalidate();  // inside its own declaration
  sig = arguments(c, e, sig);
  c.ctx.hasCallOrRecv = true;
  if (!sig) return x.invalidate();
  switch (sig->results->vars.size()) {
    case 0: x.mode = Mode::NoValue; break;
    case 1:
      x.mode = Mode::Value;
      x.type = sig->results->vars[0]->type;
      if (!isValid(x.type)) x.invalidate();
      break;
    default: x.mode = Mode::Value; x.type = sig->results;
  }
}

}  // namespace gosub::check

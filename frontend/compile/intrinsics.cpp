// Library functions that are one instruction.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;

enum class Form : uint8_t {
  Unary,       // d = op(x)
  Binary,      // d = op(x, y)
  Ternary,     // d = op(x, y, slot z)
  Load,        // d = op(p)
  Store,       // op(p, v)
  ReadModify,  // d = op(p, v)
  Swap3,       // d = op(p, old, slot new)
};
struct Row {
  std::string_view pkg, name;
  BOp op;
  Form form;
  BOp then = BOp::Nop;  // applied to the result
};

constexpr Row kRows[] = {
    {"math", "Sqrt", BOp::SqrtF64, Form::Unary},
    {"math", "sqrt", BOp::SqrtF64, Form::Unary},
    {"math", "Abs", BOp::AbsF64, Form::Unary},
    {"math", "Floor", BOp::FloorF64, Form::Unary},
    {"math", "Ceil", BOp::CeilF64, Form::Unary},
    {"math", "Trunc", BOp::TruncF64, Form::Unary},
    {"math", "Copysign", BOp::CopysignF64, Form::Binary},
    {"math", "FMA", BOp::FmaF64, Form::Ternary},
    {"math", "Float64bits", BOp::Mov, Form::Unary},
    {"math", "Float64frombits", BOp::Mov, Form::Unary},
    {"math", "Float32bits", BOp::Mov, Form::Unary},
    {"math", "Float32frombits", BOp::Mov, Form::Unary},
    {"math/bits", "LeadingZeros64", BOp::Clz64, Form::Unary},
    {"math/bits", "TrailingZeros64", BOp::Ctz64, Form::Unary},
    {"math/bits", "OnesCount64", BOp::Popcnt64, Form::Unary},
    {"math/bits", "OnesCount32", BOp::Popcnt64, Form::Unary},
    {"math/bits", "OnesCount16", BOp::Popcnt64, Form::Unary},
    {"math/bits", "OnesCount8", BOp::Popcnt64, Form::Unary},
    {"math/bits", "OnesCount", BOp::Popcnt64, Form::Unary},
    {"math/bits", "ReverseBytes64", BOp::Bswap64, Form::Unary},
    {"math/bits", "RotateLeft64", BOp::Rotl64, Form::Binary},
    {"math/bits", "RotateLeft32", BOp::Rotl32, Form::Binary},
    {"math/bits", "RotateLeft", BOp::Rotl64, Form::Binary},
    {"sync/atomic", "LoadInt32", BOp::AtLd32, Form::Load, BOp::Sext32},
    {"sync/atomic", "LoadUint32", BOp::AtLd32, Form::Load, BOp::Zext32},
    {"sync/atomic", "LoadInt64", BOp::AtLd64, Form::Load},
    {"sync/atomic", "LoadUint64", BOp::AtLd64, Form::Load},
    {"sync/atomic", "LoadUintptr", BOp::AtLd64, Form::Load},
    {"sync/atomic", "LoadPointer", BOp::AtLdP, Form::Load},
    {"sync/atomic", "StoreInt32", BOp::AtSt32, Form::Store},
    {"sync/atomic", "StoreUint32", BOp::AtSt32, Form::Store},
    {"sync/atomic", "StoreInt64", BOp::AtSt64, Form::Store},
    {"sync/atomic", "StoreUint64", BOp::AtSt64, Form::Store},
    {"sync/atomic", "StoreUintptr", BOp::AtSt64, Form::Store},
    {"sync/atomic", "StorePointer", BOp::AtStP, Form::Store},
    {"sync/atomic", "AddInt32", BOp::AtAdd32, Form::ReadModify, BOp::Sext32},
    {"sync/atomic", "AddUint32", BOp::AtAdd32, Form::ReadModify, BOp::Zext32},
    {"sync/atomic", "AddInt64", BOp::AtAdd64, Form::ReadModify},
    {"sync/atomic", "AddUint64", BOp::AtAdd64, Form::ReadModify},
    {"sync/atomic", "AddUintptr", BOp::AtAdd64, Form::ReadModify},
    {"sync/atomic", "SwapInt32", BOp::AtXchg32, Form::ReadModify, BOp::Sext32},
    {"sync/atomic", "SwapUint32", BOp::AtXchg32, Form::ReadModify, BOp::Zext32},
    {"sync/atomic", "SwapInt64", BOp::AtXchg64, Form::ReadModify},
    {"sync/atomic", "SwapUint64", BOp::AtXchg64, Form::ReadModify},
    {"sync/atomic", "SwapUintptr", BOp::AtXchg64, Form::ReadModify},
    {"sync/atomic", "SwapPointer", BOp::AtXchgP, Form::ReadModify},
    {"sync/atomic", "AndInt32", BOp::AtAnd32, Form::ReadModify, BOp::Sext32},
    {"sync/atomic", "AndUint32", BOp::AtAnd32, Form::ReadModify, BOp::Zext32},
    {"sync/atomic", "AndInt64", BOp::AtAnd64, Form::ReadModify},
    {"sync/atomic", "AndUint64", BOp::AtAnd64, Form::ReadModify},
    {"sync/atomic", "AndUintptr", BOp::AtAnd64, Form::ReadModify},
    {"sync/atomic", "OrInt32", BOp::AtOr32, Form::ReadModify, BOp::Sext32},
    {"sync/atomic", "OrUint32", BOp::AtOr32, Form::ReadModify, BOp::Zext32},
    {"sync/atomic", "OrInt64", BOp::AtOr64, Form::ReadModify},
    {"sync/atomic", "OrUint64", BOp::AtOr64, Form::ReadModify},
    {"sync/atomic", "OrUintptr", BOp::AtOr64, Form::ReadModify},
    {"sync/atomic", "CompareAndSwapInt32", BOp::AtCas32, Form::Swap3},
    {"sync/atomic", "CompareAndSwapUint32", BOp::AtCas32, Form::Swap3},
    {"sync/atomic", "CompareAndSwapInt64", BOp::AtCas64, Form::Swap3},
    {"sync/atomic", "CompareAndSwapUint64", BOp::AtCas64, Form::Swap3},
    {"sync/atomic", "CompareAndSwapUintptr", BOp::AtCas64, Form::Swap3},
    {"sync/atomic", "CompareAndSwapPointer", BOp::AtCasP, Form::Swap3},
};

const Row* findRow(std::string_view pkg, std::string_view name) {
  static const auto& table = *[] {
    auto* t = new std::unordered_map<std::string, const Row*>;
    for (const Row& r : kRows) t->emplace(std::string(r.pkg).append(".").append(r.name), &r);
    return t;
  }();
  auto it = table.find(std::string(pkg).append(".").append(name));
  return it == table.end() ? nullptr : it->second;
}

const Row* rowOf(CallExpr* call) {
  if (call->form != CallExpr::Form::Call) return nullptr;
  types::Func* fn = staticCallee(unparen(call->fun));
  if (!fn || !fn->pkg || !fn->decl || fn->decl->recv) return nullptr;
  std::string_view path = fn->pkg->path;
  if (path != "math" && path != "math/bits" && path != "sync/atomic") return nullptr;
  return findRow(path, fn->name.text());
}

void emitRow(Fn& f, const Row& r, VSlot dst, const VSlot (&x)[3]) {
  switch (r.form) {
    case Form::Unary:
    case Form::Load: emit(f, r.op, dst, x[0]); break;
    case Form::Binary:
    case Form::ReadModify: emit(f, r.op, dst, x[0], x[1]); break;
    case Form::Store: emit(f, r.op, x[0], x[1]); break;
    case Form::Ternary:
    case Form::Swap3: emit(f, r.op, dst, x[0], x[1], x[2]); break;
  }
  if (r.then != BOp::Nop) emit(f, r.then, dst, dst);
}

}  // namespace

bool isIntrinsic(Fn& f, CallExpr* call) {
  if (inlinedCall(f, call)) return true;
  if (!rowOf(call)) return false;
  return call->args.size() != 1 || !call->args[0]->type ||
         call->args[0]->type->kind() != types::TypeKind::Tuple;
}

bool intrinsicTo(Fn& f, CallExpr* call, VSlot dst) {
  if (InlineBody* b = inlinedCall(f, call)) {
    inlineTo(f, b, call, dst);
    return true;
  }
  const Row* r = isIntrinsic(f, call) ? rowOf(call) : nullptr;
  if (!r) return false;
  Temps temps(f);
  std::vector<Expr*> args(call->args.begin(), call->args.end());
  hoistAll(f, args);
  auto* sig = types::under<types::Signature>(typeOf(f, call->fun));
  VSlot x[3] = {};
  for (size_t i = 0; i < args.size() && i < 3; i++)
    x[i] = valueAny(f, args[i], types::typeOfObject(sig->params->vars[i]));
  if (dst == bc::kNoVSlot && r->form != Form::Store) dst = alloc(f, 1);
  emitRow(f, *r, dst, x);
  return true;
}

bool intrinsicBody(Fn& f) {
  types::Func* fn = f.key.func;
  if (f.key.sig->recv) return false;
  const Row* r = findRow(fn->pkg->path, fn->name.text());
  if (!r) return false;
  VSlot x[3] = {};
  for (uint32_t i = 0; i < 3 && i < f.key.sig->params->vars.size(); i++) x[i] = bc::paramSlot(i);
  VSlot dst = r->form == Form::Store ? bc::kNoVSlot : alloc(f, 1);
  emitRow(f, *r, dst, x);
  if (r->form == Form::Store)
    emit(f, BOp::Ret, bc::kFrameSize);
  else
    emit(f, BOp::Ret1, bc::kFrameSize, dst);
  return true;
}

}  // namespace gosub::compile

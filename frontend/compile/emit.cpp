// Instructions: moves, loads and stores by a type's form.
#include "frontend/compile/func.h"
#include "frontend/compile/program.h"

namespace gosub::compile {
namespace {

Op plus(Op first, int n) {
  return static_cast<Op>(static_cast<int>(first) + n);
}

// Index of a type in the store families (8, 16, 32, 64, P, Str, Iface, Slice); -1: none.
int storeIndex(Type* t) {
  const Layout& l = layoutOf(t);
  switch (l.mem) {
    case Mem::U8:
    case Mem::S8: return 0;
    case Mem::U16:
    case Mem::S16: return 1;
    case Mem::U32:
    case Mem::S32: return 2;
    case Mem::W64: return 3;
    case Mem::P: return 4;
    case Mem::Two: return l.rep == Rep::Str ? 5 : 6;
    case Mem::Three: return 7;
    default: return -1;
  }
}

int loadIndex(Type* t) {
  Mem m = layoutOf(t).mem;
  return m <= Mem::Three ? static_cast<int>(m) : -1;
}

// Copies `bytes` bytes between places inside aggregates of the frame that are not whole slots.
void copyChunks(Fn& f, VSlot dst, int64_t dstOff, VSlot src, int64_t srcOff, int64_t bytes) {
  Temps temps(f);
  VSlot t = alloc(f, 1);
  while (bytes > 0) {
    int64_t step = 4;
    while (step > bytes || dstOff % step || srcOff % step) step /= 2;
    Op ld = step == 4 ? Op::FLd32U : step == 2 ? Op::FLd16U : Op::FLd8U;
    Op st = step == 4 ? Op::FSt32 : step == 2 ? Op::FSt16 : Op::FSt8;
    emit(f, ld, t, src + static_cast<uint32_t>(srcOff / 8), static_cast<uint32_t>(srcOff % 8));
    emit(f, st, dst + static_cast<uint32_t>(dstOff / 8), t, static_cast<uint32_t>(dstOff % 8));
    dstOff += step;
    srcOff += step;
    bytes -= step;
  }
}

}  // namespace

bool fitsImm16(int64_t v) {
  return v >= INT16_MIN && v <= INT16_MAX;
}

void setPos(Fn& f, Pos pos) {
  if (pos.valid()) f.as.setPos(pos.raw);
}

void unsupported(Fn& f, Pos pos, std::string what) {
  if (!f.error.empty()) return;
  f.error = "not supported: " + std::move(what);
  f.errorPos = pos;
}

void emit(Fn& f, Op op, uint32_t a, uint32_t b, uint32_t c, uint64_t x0, uint64_t x1) {
  uint16_t attrs = bc::infoOf(op).attrs;
  // Outgoing words belong to the callee, but a native's stay the caller's, until its second half is done.
  if ((attrs & bc::kCall) && !(attrs & bc::kNative)) dropOut(f);
  int32_t scope = attrs & bc::kSafepoint ? snapshot(f) : -1;
  f.as.emit(op, a, b, c, x0, x1).map = scope;
  if (op == Op::CallNativeResume) dropOut(f);
}

void emitIndexed(Fn& f, uint8_t mask, Op op, uint32_t a, uint32_t b, uint32_t c, uint64_t x0) {
  emit(f, op, a, b, c, x0);
  if (mask) f.as.markUnsigned(mask);
}

void jump(Fn& f, Label l) {
  f.as.branch(Op::Jmp, 0, 0, l);
  f.dead = true;
}

void branch(Fn& f, Op op, uint32_t a, uint32_t b, Label l, uint64_t x0, uint64_t x1) {
  uint16_t attrs = bc::infoOf(op).attrs;
  int32_t map = attrs & bc::kSafepoint ? snapshot(f) : -1;
  f.as.branch(op, a, b, l, x0, x1).map = map;
}

void moveSlots(Fn& f, VSlot dst, VSlot src, uint32_t n) {
  if (dst == src) return;
  if (n == 1)
    emit(f, Op::Mov, dst, src);
  else if (n == 2)
    emit(f, Op::Mov2, dst, src);
  else if (n == 3)
    emit(f, Op::Mov3, dst, src);
  else if (n)
    emit(f, Op::MovN, dst, src, n);
}

void zeroSlots(Fn& f, VSlot dst, uint32_t n) {
  if (n == 0) return;
  if (n == 1)
    emit(f, Op::LoadImm, dst, 0);
  else if (n == 2)
    emit(f, Op::Zero2, dst);
  else if (n == 3)
    emit(f, Op::Zero3, dst);
  else
    emit(f, Op::ZeroN, dst, n);
  f.as.insts().back().droppable = bc::isLocal(dst);
}

void loadImm(Fn& f, VSlot dst, uint64_t v) {
  auto s = static_cast<int64_t>(v);
  if (s >= INT32_MIN && s <= INT32_MAX)
    emit(f, Op::LoadImm, dst, static_cast<uint32_t>(s));
  else
    emit(f, Op::LoadImm64, dst, 0, 0, v);
}

VSlot wordConst(Fn& f, uint64_t v) {
  if (f.loopDepth > 0 && f.pinned < 64) {
    auto [it, fresh] = f.pinnedConsts.try_emplace(v, bc::localSlot(bc::kPinned + f.pinned));
    if (fresh) {
      f.pinned++;
      f.pinnedList.push_back({it->second, v});
    }
    return it->second;
  }
  VSlot t = alloc(f, 1);
  loadImm(f, t, v);
  return t;
}

VSlot addOffset(Fn& f, VSlot ptr, int64_t off) {
  if (off == 0) return ptr;
  VSlot t = alloc(f, 1);
  if (off <= UINT16_MAX)
    emit(f, Op::AddrOff, t, ptr, static_cast<uint32_t>(off));
  else
    emit(f, Op::AddrFar, t, ptr, 0, static_cast<uint64_t>(off));
  return t;
}

void copyBig(Fn& f, Type* t, VSlot dst, VSlot from) {
  Temps temps(f);
  emit(f, Op::NilCheck, from);
  VSlot copy = alloc(f, 1);
  emit(f, Op::New, copy, 0, 0, descWord(t));
  emit(f, Op::CopyTyped, copy, from, 0, descWord(t));
  moveSlots(f, dst, copy, 1);
}

void loadMem(Fn& f, Type* t, VSlot dst, VSlot ptr, int64_t off) {
  Temps temps(f);
  if (layoutOf(t).rep == Rep::Big) {
    VSlot at = addOffset(f, ptr, off);
    if (at != ptr) markLivePtr(f, at);
    return copyBig(f, t, dst, at);
  }
  if (off > UINT16_MAX) {
    ptr = addOffset(f, ptr, off);
    off = 0;
  }
  auto o = static_cast<uint32_t>(off);
  const Layout& l = layoutOf(t);
  int i = loadIndex(t);
  if (i >= 0)
    emit(f, plus(Op::Ld8U, i), dst, ptr, o);
  else if (l.mem == Mem::Typed)
    emit(f, Op::LdT, dst, ptr, o, descWord(t));
  else if (l.mem == Mem::Bytes)
    emit(f, Op::LdN, dst, ptr, o, static_cast<uint64_t>(l.size));
  else
    emit(f, Op::NilCheck, ptr);
}

void storeMem(Fn& f, Type* t, VSlot ptr, int64_t off, VSlot src) {
  Temps temps(f);
  if (off > UINT16_MAX) {
    ptr = addOffset(f, ptr, off);
    off = 0;
  }
  auto o = static_cast<uint32_t>(off);
  const Layout& l = layoutOf(t);
  int i = storeIndex(t);
  if (i >= 0)
    emit(f, plus(Op::St8, i), ptr, src, o);
  else if (l.mem == Mem::Typed || l.pointers)
    emit(f, Op::StT, ptr, src, o, descWord(t));
  else if (l.mem == Mem::Bytes)
    emit(f, Op::StN, ptr, src, o, static_cast<uint64_t>(l.size));
  else
    emit(f, Op::NilCheck, ptr);
}

void loadCapture(Fn& f, Type* t, VSlot dst, int64_t off) {
  uint32_t n = t ? slotsOf(t) : 1;
  auto o = static_cast<uint32_t>(off);
  if (n == 1)
    emit(f, !t || layoutOf(t).pointers ? Op::LdP : Op::Ld64, dst, bc::kContextSlot, o);
  else if (n == 2)
    emit(f, Op::Ld2, dst, bc::kContextSlot, o);
  else if (n == 3)
    emit(f, Op::Ld3, dst, bc::kContextSlot, o);
  else if (n)
    emit(f, Op::LdN, dst, bc::kContextSlot, o, uint64_t{n} * 8);
}

void loadGlobal(Fn& f, Type* t, VSlot dst, int64_t off) {
  int i = loadIndex(t);
  auto o = static_cast<uint32_t>(off);
  if (layoutOf(t).rep == Rep::Big) {
    Temps temps(f);
    VSlot at = alloc(f, 1);
    emit(f, Op::GAddr, at, o);
    markLivePtr(f, at);
    return copyBig(f, t, dst, at);
  }
  if (i >= 0)
    emit(f, plus(Op::GLd8U, i), dst, o);
  else if (slotsOf(t))
    emit(f, Op::GLdT, dst, o, 0, descWord(t));
}

void storeGlobal(Fn& f, Type* t, int64_t off, VSlot src) {
  int i = storeIndex(t);
  auto o = static_cast<uint32_t>(off);
  if (i >= 0)
    emit(f, plus(Op::GSt8, i), src, o);
  else if (slotsOf(t))
    emit(f, Op::GStT, src, o, 0, descWord(t));
}

bool frameAlias(Type* t, int64_t off) {
  const Layout& l = layoutOf(t);
  if (off % 8) return false;
  return l.rep == Rep::Zero || l.mem == Mem::W64 || l.mem == Mem::P || l.mem == Mem::Two ||
         l.mem == Mem::Three || l.mem == Mem::Bytes || (l.mem == Mem::Typed && l.size == 16);
}

void loadFrame(Fn& f, Type* t, VSlot dst, VSlot base, int64_t off) {
  const Layout& l = layoutOf(t);
  VSlot at = base + static_cast<uint32_t>(off / 8);
  auto in = static_cast<uint32_t>(off % 8);
  if (frameAlias(t, off)) return moveSlots(f, dst, at, l.slots);
  if (l.rep == Rep::Word) {
    emit(f, plus(Op::FLd8U, static_cast<int>(l.mem)), dst, at, in);
  } else if (l.rep == Rep::Complex) {  // complex64: two float32
    emit(f, Op::FLd32U, dst, at, in);
    int64_t second = off + 4;
    emit(f, Op::FLd32U, dst + 1, base + static_cast<uint32_t>(second / 8), static_cast<uint32_t>(second % 8));
  } else {
    copyChunks(f, dst, 0, base, off, l.size);
  }
}

void storeFrame(Fn& f, Type* t, VSlot base, int64_t off, VSlot src) {
  const Layout& l = layoutOf(t);
  VSlot at = base + static_cast<uint32_t>(off / 8);
  auto in = static_cast<uint32_t>(off % 8);
  if (frameAlias(t, off) && l.size % 8 == 0) return moveSlots(f, at, src, l.slots);
  if (l.rep == Rep::Word) {
    Op op = l.size == 1 ? Op::FSt8 : l.size == 2 ? Op::FSt16 : Op::FSt32;
    emit(f, op, at, src, in);
  } else if (l.rep == Rep::Complex) {
    emit(f, Op::FSt32, at, src, in);
    int64_t second = off + 4;
    emit(f, Op::FSt32, base + static_cast<uint32_t>(second / 8), src + 1, static_cast<uint32_t>(second % 8));
  } else {
    int64_t whole = off % 8 ? 0 : l.size / 8;
    moveSlots(f, at, src, static_cast<uint32_t>(whole));
    copyChunks(f, base, off + whole * 8, src, whole * 8, l.size - whole * 8);
  }
}

Type* substType(Fn& f, Type* t) {
  return f.env ? types::subst(t, f.env) : t;
}

Type* typeOf(Fn& f, const Expr* e) {
  return substType(f, e->type);
}

uint64_t descWord(Type* t) {
  return reinterpret_cast<uint64_t>(desc(t));
}

}  // namespace gosub::compile

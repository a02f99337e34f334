// The state of one body's compilation. It holds state only: statements, expressions and calls are compiled by
// the functions of the other files, which take it by reference.
//
// Slots: locals and temporaries come from one stack (alloc, release); a mark taken before a statement or
// scope gives everything above it back. Variables whose address is needed live in a heap cell, and their slot
// holds the cell's address.
//
// Scope: what is in scope at a safepoint is what has been marked live and not been released: named variables
// from their initialisation to their scope's end, temporaries from their definition to their release. Code is
// structured (goto cannot enter a scope), so every path to a point has the same set. Which of these values
// are live, vm/bytecode/liveness.cpp finds.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "frontend/ast/ast.h"
#include "frontend/compile/escape.h"
#include "frontend/compile/func_key.h"
#include "frontend/compile/layout.h"
#include "vm/bytecode/assembler.h"

namespace gosub::compile {

using ast::Expr;
using bc::Label;
using bc::Op;
using bc::VSlot;

struct Program;

struct VarPlace {
  bool boxed = false;  // slot holds the address of the variable
  VSlot slot = 0;
  Type* type = nullptr;
};

struct LiveItem {
  VSlot slot;
  Type* type;  // null: one pointer word
};

// Where break and continue of a statement lead.
struct JumpTarget {
  const ast::Stmt* stmt;
  Label breakTo, continueTo;
};

struct Fn {
  Fn(Program& p, FuncKey& k, Arena& arena) : prog(p), key(k), env(k.env), as(arena) {}

  Program& prog;
  FuncKey& key;
  const types::Env* env;
  bc::Assembler as;
  EscapeInfo escape;

  uint32_t top = 0, peak = 0, outPeak = 0, pinned = 0;
  uint32_t tempBase = 0;                // locals from here on are the current statement's own
  std::vector<LiveItem> live, liveOut;  // in scope; liveOut: outgoing slots
  std::unordered_map<const types::Object*, VarPlace> vars;
  std::unordered_map<const Expr*, VSlot> hoisted;
  std::unordered_map<const Expr*, uint8_t> ordered;  // order.cpp's bits
  std::unordered_map<uint64_t, VSlot> pinnedConsts;
  std::vector<std::pair<VSlot, uint64_t>> pinnedList;

  std::vector<VarPlace> results;  // named results, or in functions with defer all
  bool namedResults = false, hasDefer = false;
  Label recover;
  int32_t deferMap = -1;

  std::vector<bc::InitRecord*> initRecords;  // of lazy package variables that the body names
  int32_t entryMap = -1;                     // what is in scope before the body begins

  std::vector<JumpTarget> targets;
  std::unordered_map<const ast::Stmt*, Label> gotoLabels;
  Label fallthroughTo;
  int loopDepth = 0;
  // A call that is being compiled in place (inline.cpp).
  int inlineDepth = 0;
  Type* inlineResult = nullptr;
  VSlot inlineDst = bc::kNoVSlot;
  Label inlineEnd;
  const ast::Stmt* inlineLast = nullptr;
  const ast::CallExpr* givenCall =
      nullptr;  // in a go or defer thunk: its call, whose receiver lies in givenReceiver
  VSlot givenReceiver = bc::kNoVSlot;
  bool dead = false;  // the code that follows cannot be reached
  std::string error;  // set once: the first construct that cannot be compiled
  Pos errorPos;
};

// ---- Slots and liveness (slots.cpp) ----
struct Mark {
  uint32_t top;
  size_t live;
};
Mark mark(Fn& f);
void release(Fn& f, Mark m);
VSlot alloc(Fn& f, uint32_t slots);
inline VSlot allocFor(Fn& f, Type* t) {
  return alloc(f, slotsOf(t));
}
void useOut(Fn& f, uint32_t slots);         // the outgoing area has at least so many slots
void markLive(Fn& f, VSlot slot, Type* t);  // from here on holds a value of type t
void markLivePtr(Fn& f, VSlot slot);        // … a pointer
void dropOut(Fn& f);                        // outgoing slots are not live any more (a call took them)
int32_t snapshot(Fn& f);                    // what is in scope
void bindLoopHead(Fn& f, Label l);

// A scope of temporaries.
struct Temps {
  explicit Temps(Fn& fn) : f(fn), m(mark(fn)) {}
  ~Temps() { release(f, m); }
  Temps(const Temps&) = delete;
  Temps& operator=(const Temps&) = delete;
  Fn& f;
  Mark m;
};

// ---- Instructions (emit.cpp) ----
// Emits; a safepoint gets the scope of now.
void emit(Fn& f, Op op, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0, uint64_t x0 = 0, uint64_t x1 = 0);
// emit() of an instruction that checks an index; mask: rt::UnsignedIndexRow.
void emitIndexed(Fn& f, uint8_t mask, Op op, uint32_t a, uint32_t b, uint32_t c = 0, uint64_t x0 = 0);
void jump(Fn& f, Label l);
void branch(Fn& f, Op op, uint32_t a, uint32_t b, Label l, uint64_t x0 = 0, uint64_t x1 = 0);
inline void bind(Fn& f, Label l) {
  f.as.bind(l);
  f.dead = false;
}
void moveSlots(Fn& f, VSlot dst, VSlot src, uint32_t n);
void zeroSlots(Fn& f, VSlot dst, uint32_t n);
void loadImm(Fn& f, VSlot dst, uint64_t v);
// A slot that holds the word v: pinned for the whole function inside loops.
VSlot wordConst(Fn& f, uint64_t v);
// dst = a copy of the large value at `from` (a pointer slot that is live, or an address outside the heap).
void copyBig(Fn& f, Type* t, VSlot dst, VSlot from);
void loadMem(Fn& f, Type* t, VSlot dst, VSlot ptr, int64_t off);
void storeMem(Fn& f, Type* t, VSlot ptr, int64_t off, VSlot src);
// The captured value (t null: a pointer) that lies off bytes from the closure's beginning.
void loadCapture(Fn& f, Type* t, VSlot dst, int64_t off);
void loadGlobal(Fn& f, Type* t, VSlot dst, int64_t off);
void storeGlobal(Fn& f, Type* t, int64_t off, VSlot src);
// Values inside an aggregate in the frame, `off` bytes from slot base.
bool frameAlias(Type* t, int64_t off);  // it is a run of whole slots
void loadFrame(Fn& f, Type* t, VSlot dst, VSlot base, int64_t off);
void storeFrame(Fn& f, Type* t, VSlot base, int64_t off, VSlot src);
VSlot addOffset(Fn& f, VSlot ptr, int64_t off);  // nil-checked; ptr itself for 0
bool fitsImm16(int64_t v);
void setPos(Fn& f, Pos pos);
void unsupported(Fn& f, Pos pos, std::string what);

// ---- Types (through the environment) ----
Type* typeOf(Fn& f, const Expr* e);
Type* substType(Fn& f, Type* t);
uint64_t descWord(Type* t);

}  // namespace gosub::compile

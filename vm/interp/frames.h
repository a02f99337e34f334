// Walking the frames of a stopped goroutine whose stack the caller owns. See frames.cpp.
#pragma once

#include "vm/interp/enter.h"
#include "vm/interp/regs.h"

namespace gosub::vm {

struct Frame {
  const rt::FuncRec* fn = nullptr;
  const Instr* pc = nullptr;  // where it stopped (innermost) or returns to
  Word* fp = nullptr;
  bool innermost = false;
  bool panicked = false;  // its callee is a panic frame
  bool stub = false;      // its function is not compiled yet
};

class FrameWalk {
 public:
  explicit FrameWalk(G* g);
  const Frame& frame() const { return frame_; }
  bool next();  // to the caller; false at the goroutine's bottom

 private:
  void identify();
  Frame frame_;
};

// EngineHooks::walkFrames and traceback.
void walkFrames(G* g, rt::FrameVisitor& visitor);
void traceback(G* g, rt::TraceSink& sink, bool wrappers);
bool frameOfPc(const uint64_t* pc, rt::TraceFrame* out);

// Position of the instruction at pc; *inlined as LineRow.
uint32_t linePos(const rt::FuncRec* fn, uint32_t pc, uint32_t* inlined);

}  // namespace gosub::vm

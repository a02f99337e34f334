// What the runtime asks of the engine and the front end, which it must not include. cmd/ installs one
// implementation at start-up, before the first goroutine exists; it never changes.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

// Called for every live pointer word of a frame; may rewrite it (stack copying).
struct FrameVisitor {
  virtual void ptr(Word* slot) = 0;  // a pointer word, or the data word of a pointer interface
  virtual void typed(Word* at, const TypeDesc* type) = 0;  // a value in memory layout (large structs, arrays)

 protected:
  ~FrameVisitor() = default;
};

struct TraceFrame {
  const FuncRec* fn;
  const char* name;  // of the inlined function, where it is one
  uint32_t nameLen;
  uint32_t pos;        // Pos::raw; 0: a frame of the runtime itself, which traces do not show
  uint64_t frame;      // offset of fp from the stack's top
  const uint64_t* pc;  // behind the instruction that it stopped at: what runtime.Callers gives (frames.cpp)
  bool inlined;
};

// Takes the frames of a traceback one by one: a stack may have 20 million. False: enough.
struct TraceSink {
  virtual bool frame(const TraceFrame& f) = 0;

 protected:
  ~TraceSink() = default;
};

struct EngineHooks {
  // Runs g until it stops. On the M's own stack; g->m is set, g's status is kGrunning. Never nests.
  StopReason (*run)(G* g);
  // Visits every live pointer of every frame of a stopped goroutine whose stack the caller owns.
  void (*walkFrames)(G* g, FrameVisitor& visitor);
  // Hands the sink the frames from the innermost outwards, wrappers hidden unless asked for.
  void (*traceback)(G* g, TraceSink& sink, bool wrappers);
  // Prepares a fresh stack so that run() will call `fn` without arguments.
  void (*initStack)(G* g, Closure* fn);
  // Compiles the body of fn and publishes it; on the front-end thread. False: errors were printed.
  bool (*compile)(FuncRec* fn);
  // Position of a Pos::raw, for traces.
  void (*position)(uint32_t pos, const char** file, uint32_t* fileLen, uint32_t* line);
  // The frame that a TraceFrame::pc or a function's entry stands for; false: it is not bytecode.
  bool (*frameOfPc)(const uint64_t* pc, TraceFrame* out);
};

extern EngineHooks gEngine;

}  // namespace gosub::rt

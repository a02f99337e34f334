#include "cmd/execute.h"

#include <cstdio>

#include "cmd/frontend_thread.h"
#include "frontend/check/check.h"
#include "frontend/compile/compile.h"
#include "runtime/abi/engine_hooks.h"
#include "runtime/abi/type_table.h"
#include "runtime/gc/gc.h"
#include "runtime/mem/malloc.h"
#include "runtime/obj/panics.h"
#include "runtime/sched/sched.h"
#include "stdlib/os/os_args.h"
#include "vm/interp/engine.h"

namespace gosub::cmd {
namespace {

#ifdef GOSUB_DEBUG
constexpr bool kVerify = true;
#else
constexpr bool kVerify = false;
#endif

// What compilation needs for as long as the program runs; used on the front-end thread.
struct Running {
  Execution what;
  diag::Diagnostics diags;
  compile::Program* program = nullptr;

  explicit Running(const Execution& w) : what(w), diags(*w.files, 0) {}

  // Prints and forgets what was reported.
  void printErrors() {
    std::string text;
    diags.print(text);
    what.libraryDiags->print(text);
    fputs(text.c_str(), stderr);
    diags.clear();
    what.libraryDiags->clear();
  }
};
Running* gRunning = nullptr;  // set once, before the first goroutine

// The types of run-time panics are Go source in package runtime.
void registerErrors(const Execution& what) {
  types::Package* pkg = what.library->package("runtime");
  if (pkg == nullptr) return;
  auto desc = [&](const char* name) -> const rt::TypeDesc* {
    types::Object* o = pkg->scope->lookup(Atom::intern(name));
    return o ? compile::descOf(*gRunning->program, types::typeOfObject(o)) : nullptr;
  };
  auto pointer = [&](const char* name) {
    const rt::TypeDesc* t = desc(name);
    return t ? rt::pointerTo(t) : nullptr;
  };
  rt::registerErrorTypes({desc("errorString"), desc("plainError"), desc("boundsError"),
                          pointer("TypeAssertionError"), pointer("PanicNilError")});
}

bool startProgram(const Execution& what) {
  gRunning = new Running(what);
  compile::Hooks hooks;
  hooks.globalsAlloc = rt::globalsAlloc;
  hooks.globalsBase = rt::kGlobalsBase;
  hooks.findNative = rt::findNative;
  hooks.initTrace = rt::gDebug.inittrace > 0;
  hooks.listDead = rt::gDebug.clobber != 0;
  gRunning->program = compile::newProgram(*what.files, gRunning->diags, hooks, kVerify);
  return true;
}

struct CompileRequest {
  rt::FuncRec* fn;
  bool ok;
};

// gEngine.compile: an M asks, in the syscall state; the front-end thread answers.
bool compileOnFrontEnd(rt::FuncRec* fn) {
  CompileRequest request{fn, false};
  onFrontEnd(
      [](void* arg) {
        auto* r = static_cast<CompileRequest*>(arg);
        r->ok = compile::compileBody(*gRunning->program, r->fn);
        if (!r->ok) gRunning->printErrors();
      },
      &request);
  return request.ok;
}

void positionOf(uint32_t pos, const char** file, uint32_t* fileLen, uint32_t* line) {
  Position p = gRunning->what.files->position(Pos{pos});
  std::string_view name = p.file.empty() ? "??" : p.file;  // a //line directive without a name
  *file = name.data();
  *fileLen = static_cast<uint32_t>(name.size());
  *line = p.line;
}

struct EntryRequest {
  const Execution& what;
  rt::FuncRec* entry;
};

// The arguments stay where they are: execute() does not return to who owns them while the program runs.
void passArguments(const std::vector<std::string>& arguments) {
  auto* list = new std::vector<const char*>;
  for (const std::string& a : arguments) list->push_back(a.c_str());
  lib::setProgramArgs(static_cast<int>(list->size()), list->data());
}

}  // namespace

void startRuntime(const char* scheduler) {
  vm::installEngine(rt::gEngine);
  rt::gEngine.compile = compileOnFrontEnd;
  rt::gEngine.position = positionOf;
  rt::SchedOptions options;
  options.policy = scheduler;
  rt::schedInit(options);
  rt::gcInit();
}

bool execute(const Execution& what) {
  startRuntime(what.scheduler);
  passArguments(what.arguments);
  EntryRequest request{what, nullptr};
  onFrontEnd(
      [](void* arg) {
        auto* r = static_cast<EntryRequest*>(arg);
        startProgram(r->what);
        registerErrors(r->what);
        rt::FuncRec* entry = compile::entry(*gRunning->program, r->what.main);
        if (compile::compileBody(*gRunning->program, entry))
          r->entry = entry;
        else
          gRunning->printErrors();
      },
      &request);
  if (!request.entry) return false;
  auto* closure = new rt::Closure{request.entry, {}};
  rt::schedRun(closure);
}

bool dumpBytecode(const Execution& what, std::string& out, std::string& errors) {
  startProgram(what);
  bool ok = compile::compilePackage(*gRunning->program, what.main);
  compile::dumpBytecode(*gRunning->program, what.main, out);
  gRunning->diags.print(errors);
  return ok;
}

}  // namespace gosub::cmd

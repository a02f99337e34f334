// From typed trees to bytecode.
//
// A Program holds what compilation needs for as long as the process lives. Functions are compiled when they
// are first called: `entry` makes the record that runs every package's initialisation and then main.main, and
// the engine's CompileMe hands each record back to compileBody. Everything here runs on the front-end thread.
//
// Errors: what the compiler does not support is reported at its position ("not supported: …"); bodies with
// such an error stay uncompiled.
#pragma once

#include <string>
#include <vector>

#include "frontend/diag/diag.h"
#include "frontend/types/types.h"
#include "runtime/abi/func_rec.h"
#include "runtime/abi/native.h"

namespace gosub::compile {

// What the compiler asks of the runtime above runtime/abi.
struct Hooks {
  void* (*globalsAlloc)(const rt::TypeDesc* type) = nullptr;  // zeroed, at a fixed address
  uint64_t globalsBase = 0;                                   // offsets of package variables count from here
  const rt::NativeRec* (*findNative)(const char* pkg, const char* name) = nullptr;
  bool initTrace = false;  // the entry calls runtime.initBegins and initEnds around each package
  bool listDead = false;   // maps also say which slots hold nothing (GODEBUG=clobber)
};

struct Program;

// files, diags: must outlive the program. verify: every body goes through the verifier.
Program* newProgram(const FileSet& files, diag::Diagnostics& diags, const Hooks& hooks, bool verify);

// The function that runs the program: initialises `main`'s imports and itself in order, then calls main.main.
rt::FuncRec* entry(Program& program, types::Package* main);

// Compiles and publishes a body. False: an error was reported.
bool compileBody(Program& program, rt::FuncRec* fn);
// Compiles everything that has been named so far, and what that names; false if anything failed.
bool compileAll(Program& program);
// A declared function that is not reached by calls (tests, dumps, REPL).
rt::FuncRec* funcOf(Program& program, types::Func* fn);
bool compilePackage(Program& program, types::Package* pkg);

const rt::TypeDesc* descOf(Program& program, types::Type* type);

// `gosub dump bytecode`: the compiled functions of a package in order of declaration (wrappers last).
void dumpBytecode(Program& program, types::Package* pkg, std::string& out);

}  // namespace gosub::compile

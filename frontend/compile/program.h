// The compiler's process-wide state, and the records of functions and package variables.
#pragma once

#include <string_view>
#include <unordered_map>

#include "base/arena.h"
#include "frontend/compile/compile.h"
#include "frontend/compile/func_key.h"
#include "frontend/compile/layout.h"
#include "vm/bytecode/instr.h"

namespace gosub::compile {

struct InlineBody;

struct Program {
  const FileSet* files;
  diag::Diagnostics* diags;
  Hooks hooks;
  bool verify;
  Arena arena;
  std::vector<FuncKey*> keys;  // in order of creation
  std::unordered_map<std::string, rt::FuncRec*> wrappers;
  std::unordered_map<std::string_view, const rt::GoString*> strings;
  std::unordered_map<std::string, const void*> boxes;
  std::vector<types::Package*> packages;  // in order of initialisation
  std::vector<Type*> pendingMethods;      // descriptors whose method sets are still to be made
  bool makingMethods = false;
  std::unordered_map<types::Func*, struct InlineBody*> inlines;             // null: not to be inlined
  std::unordered_map<const types::InitStep*, bc::InitRecord*> initRecords;  // null: static data
};

// The one program (descriptors are process-wide anyway).
extern Program* gProgram;

struct Fn;

// ---- Function records (func_recs.cpp) ----
rt::FuncRec* makeRec(Program& p, FuncKey* key, uint32_t argSlots, uint32_t resultSlots, uint16_t flags);
// Slots of a signature's arguments (receiver first) and results; the entry map.
uint32_t argSlotsOf(Program& p, types::Signature* sig, const types::Env* env);
uint32_t resultSlotsOf(Program& p, types::Signature* sig, const types::Env* env);
rt::FuncRec* declRec(Program& p, types::Func* fn, const types::Env* env);
rt::FuncRec* initRec(Program& p, types::Func* fn, size_t number);  // a package's init function
rt::Closure* funcValue(Program& p, rt::FuncRec* rec, Type* type);
FuncKey* keyOf(rt::FuncRec* rec);

// ---- Wrappers (wrappers.cpp) ----
// Method `m` found from `recv` along `path` (its last index is the method): direct form (receiver is a value
// of recv), and the form that interfaces call (receiver is the data word).
rt::FuncRec* methodRec(Program& p, Type* recv, types::Func* m, const std::vector<uint32_t>& path);
rt::FuncRec* ifaceMethodRec(Program& p, Type* recv, types::Func* m, const std::vector<uint32_t>& path);
rt::FuncRec* boundMethodRec(Program& p, Type* recv, types::Func* m, const std::vector<uint32_t>& path);
rt::FuncRec* methodExprRec(Program& p, Type* recv, types::Func* m, const std::vector<uint32_t>& path);

// ---- Package variables and constant data (globals.cpp) ----
uint32_t globalOffset(Program& p, types::Var* v);
const rt::GoString* internString(Program& p, std::string_view s);
void* globalAddress(Program& p, types::Var* v);
// A lazy package's variable: the record of the step that initialises it; null: none is needed (any more).
bc::InitRecord* lazyInitOf(Fn& f, types::Var* v);
bool initStatic(Fn& f, const types::InitStep& step);  // its value is data, and written
// Index of a method in an interface's sorted method set.
uint32_t ifaceMethodIndex(Type* iface, types::Func* m);

// ---- Bodies (bodies.cpp) ----
struct Fn;
bool compileKey(Program& p, FuncKey& key);

}  // namespace gosub::compile

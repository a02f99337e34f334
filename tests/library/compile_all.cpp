// Compiles every body of the embedded library and verifies the bytecode.
//
// Library packages are lazy: a program compiles what it calls, so a body that the compiler refuses, or gets
// wrong in a way that the verifier sees, would be noticed only by the first program that calls it. Here each
// function, method, init function and package variable of every package is compiled, with what they name
// (closures, wrappers, thunks).
//
//     compile_all LIBRARY.bin [PACKAGE…]
//
// Prints what was refused; exit status 1 if anything was.
#include <pthread.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "frontend/check/check.h"
#include "frontend/compile/compile.h"
#include "frontend/compile/func.h"
#include "frontend/compile/program.h"
#include "frontend/load/embedded.h"
#include "frontend/load/library_format.h"
#include "frontend/load/loader.h"
#include "runtime/gc/gc.h"
#include "runtime/mem/malloc.h"
#include "runtime/sched/sched.h"

namespace gosub {
namespace {

constexpr size_t kStackBytes = size_t{256} << 20;

struct Compiling {
  FileSet files;
  load::Library library{files};
  load::Loader loader;
  diag::Diagnostics diags;
  compile::Program* program = nullptr;
  size_t functions = 0;

  Compiling() : loader(files, &library, load::Mode::Run), diags(files, 0) {
    library.setImporter(&loader);
    compile::Hooks hooks;
    hooks.globalsAlloc = rt::globalsAlloc;
    hooks.globalsBase = rt::kGlobalsBase;
    hooks.findNative = rt::findNative;
    program = compile::newProgram(files, diags, hooks, true);
  }

  void function(types::Func* f) {
    auto* sig = types::as<types::Signature>(types::typeOfObject(f));
    if (!sig || !sig->typeParams.empty() || !sig->recvTypeParams.empty()) return;  // compiled per instance
    functions++;
    compile::funcOf(*program, f);
  }

  // The step that gives a package variable its value.
  void variable(types::Var* v) {
    static compile::FuncKey nobody{compile::Body::Entry};
    compile::Fn f(*program, nobody, program->arena);
    compile::lazyInitOf(f, v);
  }

  void object(types::Object* o) {
    if (types::Func* f = types::asFunc(o)) function(f);
    if (types::Var* v = types::asVar(o)) variable(v);
    auto* name = types::asTypeName(o);
    auto* named = name ? types::as<types::Named>(o->type) : nullptr;
    if (!named || named->obj != o) return;
    for (types::Func* m : types::methodsOf(named)) function(m);
    // The descriptor brings the method set with it, promoted methods and their wrappers included.
    if (named->typeParams.empty() && !types::as<types::Interface>(types::underlying(named)))
      compile::descOf(*program, named);
  }

  void package(types::Package* p) {
    p->scope->lazy->all();
    for (size_t i = 0; i < p->scope->objects.size(); i++) {
      types::typeOfObject(p->scope->objects[i]);
      object(p->scope->objects[i]);
    }
  }
};

std::vector<std::string> packagesOf(const std::string& block) {
  std::vector<std::string> paths;
  if (block.size() < sizeof(load::LibraryHeader)) return paths;
  auto* header = reinterpret_cast<const load::LibraryHeader*>(block.data());
  auto* rows = reinterpret_cast<const load::LibraryPackage*>(block.data() + header->packages.first);
  for (uint32_t i = 0; i < header->packages.count; i++)
    paths.emplace_back(block.substr(rows[i].path.offset, rows[i].path.size));
  return paths;
}

struct Work {
  std::vector<std::string> packages;
  int status = 1;
};

void* compileAll(void* arg) {
  auto* work = static_cast<Work*>(arg);
  auto& c = *new Compiling;  // trees and code live as long as the process
  // A program that imports them all: its entry names all init functions and blank variables.
  auto& program = *new types::Package;
  program.path = "all";
  program.name = Atom::intern("main");
  program.scope = new types::Scope;
  for (const std::string& path : work->packages) {
    types::Package* p = c.library.package(path);
    if (p == nullptr) {
      std::printf("no package %s\n", path.c_str());
      return nullptr;
    }
    program.imports.push_back(p);
  }
  compile::entry(*c.program, &program);
  for (types::Package* p : program.imports) c.package(p);
  bool ok = compile::compileAll(*c.program);
  std::string text;
  c.library.diags().print(text);
  c.diags.print(text);
  std::fputs(text.c_str(), stdout);
  std::printf("%zu packages, %zu functions and methods, %zu bodies in all\n", work->packages.size(),
              c.functions, c.program->keys.size());
  work->status = ok && text.empty() ? 0 : 1;
  return nullptr;
}

int compileLibrary(int argc, char** argv) {
  static std::string block;
  {
    std::ifstream in(argv[1], std::ios::binary);
    block.assign(std::istreambuf_iterator<char>(in), {});
  }
  load::Library::setBlock(block);
  Work work;
  for (int i = 2; i < argc; i++) work.packages.emplace_back(argv[i]);
  if (work.packages.empty()) work.packages = packagesOf(block);
  if (work.packages.empty()) {
    std::printf("%s holds no packages\n", argv[1]);
    return 1;
  }
  rt::schedInit();
  pthread_attr_t attr;
  pthread_attr_init(&attr);
  pthread_attr_setstacksize(&attr, kStackBytes);
  pthread_t thread;
  if (pthread_create(&thread, &attr, compileAll, &work) != 0) return 1;
  pthread_join(thread, nullptr);
  return work.status;
}

}  // namespace
}  // namespace gosub

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: compile_all LIBRARY.bin [PACKAGE...]\n");
    return 2;
  }
  int status = gosub::compileLibrary(argc, argv);
  std::fflush(stdout);
  _exit(status);  // as the command ends: nothing is torn down
}

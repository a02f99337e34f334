// Programs: the order of packages, entry, compiling everything, dumps.
#include "frontend/compile/program.h"

#include <algorithm>
#include <set>

#include "frontend/check/check.h"
#include "vm/bytecode/disasm.h"

namespace gosub::compile {

Program* gProgram = nullptr;

Program* newProgram(const FileSet& files, diag::Diagnostics& diags, const Hooks& hooks, bool verify) {
  auto* p = new Program{};
  p->files = &files;
  p->diags = &diags;
  p->hooks = hooks;
  p->verify = verify;
  gProgram = p;
  return p;
}

namespace {

void collect(types::Package* pkg, std::set<types::Package*>& seen, std::vector<types::Package*>& out) {
  if (!seen.insert(pkg).second) return;
  if (pkg->lazy) check::lazyInits(pkg);
  for (types::Package* dep : pkg->imports) collect(dep, seen, out);
  out.push_back(pkg);
}

// Sorted by import path, the first package whose imports are all initialised comes next (gc's rule).
std::vector<types::Package*> initOrder(types::Package* main) {
  std::set<types::Package*> seen;
  std::vector<types::Package*> all, order;
  collect(main, seen, all);
  auto byPath = [](types::Package* x, types::Package* y) {
    return x->path != y->path ? x->path < y->path : x < y;
  };
  std::unordered_map<types::Package*, size_t> waiting;
  std::unordered_map<types::Package*, std::vector<types::Package*>> users;
  std::set<types::Package*, decltype(byPath)> ready(byPath);
  for (types::Package* p : all) {
    std::set<types::Package*> deps(p->imports.begin(), p->imports.end());
    waiting[p] = deps.size();
    for (types::Package* d : deps) users[d].push_back(p);
    if (deps.empty()) ready.insert(p);
  }
  while (!ready.empty()) {
    types::Package* p = *ready.begin();
    ready.erase(ready.begin());
    order.push_back(p);
    for (types::Package* u : users[p]) {
      if (--waiting[u] == 0) ready.insert(u);
    }
  }
  return order;
}

}  // namespace

rt::FuncRec* entry(Program& p, types::Package* main) {
  p.packages = initOrder(main);
  auto* key = new FuncKey{Body::Entry};
  key->pkg = main;
  key->name = "runtime.main";
  return makeRec(p, key, 0, 0, rt::kFnWrapper);
}

bool compileBody(Program& p, rt::FuncRec* fn) {
  return compileKey(p, *keyOf(fn));
}

bool compileAll(Program& p) {
  bool ok = true;
  for (size_t i = 0; i < p.keys.size(); i++) ok = compileKey(p, *p.keys[i]) && ok;
  return ok;
}

bool compilePackage(Program& p, types::Package* pkg) {
  for (types::Func* fn : pkg->funcs) {
    auto* sig = types::as<types::Signature>(types::typeOfObject(fn));
    if (sig && sig->typeParams.empty() && sig->recvTypeParams.empty()) declRec(p, fn, nullptr);
  }
  return compileAll(p);
}

namespace {

struct FileLines final : bc::SourceLines {
  explicit FileLines(const FileSet& f) : files(f) {}
  uint32_t lineOf(uint32_t pos) override { return files.position(Pos{pos}).line; }
  std::string_view textOf(uint32_t pos) override {
    SourceFile* file = files.fileOf(Pos{pos});
    if (!file) return {};
    std::string_view line = file->line(file->position(Pos{pos}, false).line);
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
    return line;
  }
  const FileSet& files;
};

}  // namespace

void dumpBytecode(Program& p, types::Package* pkg, std::string& out) {
  std::vector<FuncKey*> list;
  for (FuncKey* k : p.keys) {
    if (k->compiled && k->pkg == pkg && k->body != Body::Entry) list.push_back(k);
  }
  std::stable_sort(list.begin(), list.end(), [](FuncKey* x, FuncKey* y) {
    bool xw = x->rec->flags & rt::kFnWrapper, yw = y->rec->flags & rt::kFnWrapper;
    return xw != yw ? yw : x->rec->declPos < y->rec->declPos;
  });
  FileLines lines(*p.files);
  for (FuncKey* k : list) {
    bc::disassemble(k->rec, &lines, out);
    out += '\n';
  }
}

}  // namespace gosub::compile

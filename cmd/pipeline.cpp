#include "cmd/pipeline.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cmd/dump.h"
#include "cmd/execute.h"
#include "cmd/frontend_thread.h"
#include "cmd/library_block.h"
#include "frontend/load/embedded.h"
#include "frontend/load/loader.h"

namespace gosub::cmd {
namespace {

// What the front end has for one command; lives as long as the process, as trees and types do.
struct Session {
  FileSet files;
  load::Library library{files};
  load::Loader loader;
  load::Unit* root = nullptr;
  std::string errors;  // to print on standard error

  explicit Session(load::Mode mode) : loader(files, &library, mode) { library.setImporter(&loader); }
};

std::string replaceAll(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

// The errors of a package as `go build` shows them: under its name, files relative to where we are.
std::string buildOutput(Session& s, const load::Unit& u, const std::string& text) {
  std::string dir = u.dir == "/" ? u.dir : u.dir + "/";
  std::string shown = u.dir == s.loader.cwd() ? "./" : s.loader.shown(u.dir) + "/";
  return "# " + u.path + "\n" + replaceAll(text, dir, shown);
}

// Finds and parses everything that the sources lead to.
bool loadSources(Session& s, const Options& o, load::Mode mode) {
  s.root = s.loader.root(o.sources);
  bool ok = s.root && s.loader.resolve(s.root);
  for (const std::string& e : s.loader.loadErrors()) s.errors += e + "\n";
  return ok || (s.root && mode == load::Mode::Check);
}

// Type-checks one package; after syntax errors only those are told.
bool checkUnit(Session& s, load::Unit& u, std::string_view goVersion, load::Mode mode) {
  if (u.diags->syntaxErrors()) {
    for (const ast::File* f : u.pkg->files) check::checkBranches(f, s.files, *u.diags);
    return false;
  }
  check::Options options;
  options.goVersion = goVersion;
  options.typeParams = options.rangeFuncs = mode == load::Mode::Check;  // the compiler does not know them yet
  return check::checkPackage(u.pkg, s.files, s.loader, *u.diags, options) && u.diags->empty();
}

bool checkAll(Session& s, load::Mode mode) {
  bool ok = true;
  for (load::Unit* u : s.loader.order()) {
    if (checkUnit(s, *u, u->pkg->goVersion, mode)) continue;
    ok = false;
    std::string text;
    u->diags->print(text);
    s.errors += mode == load::Mode::Run ? buildOutput(s, *u, text) : text;
    if (mode == load::Mode::Run) break;  // what imports it cannot be checked
  }
  if (!s.library.diags().empty()) {
    s.library.diags().print(s.errors);
    ok = false;
  }
  return ok;
}

// A program is a package main with a func main.
bool checkProgram(Session& s) {
  types::Package* pkg = s.root->pkg;
  if (pkg->name.text() != "main") {
    s.errors += "package " + s.root->path + " is not a main package\n";
    return false;
  }
  types::Object* entry = pkg->scope ? pkg->scope->lookup(Atom::intern("main")) : nullptr;
  if (entry && types::asFunc(entry)) return true;
  s.errors += "# " + s.root->path + "\nfunction main is undeclared in the main package\n";
  return false;
}

// One command's work, as it is handed to the front-end thread.
struct Job {
  const Options& options;
  int status = 1;
  std::string output;  // to print on standard output
  Session* session = nullptr;
};

void runJob(void* arg) {
  auto* job = static_cast<Job*>(arg);
  auto* s = job->session = new Session(load::Mode::Run);
  if (!loadSources(*s, job->options, load::Mode::Run)) return;
  if (s->root->pkg->name && s->root->pkg->name.text() != "main") {
    checkProgram(*s);
    return;
  }
  if (checkAll(*s, load::Mode::Run) && checkProgram(*s)) job->status = 0;
}

Execution executionOf(Session& s, const Options& o) {
  // The program's name is its first source's, as an executable made of it would have it.
  std::string name = o.sources[0];
  if (name.ends_with(".go")) name.resize(name.size() - 3);
  std::vector<std::string> arguments = {name};
  arguments.insert(arguments.end(), o.arguments.begin(), o.arguments.end());
  return {&s.files, s.root->pkg, &s.library, &s.library.diags(), o.scheduler == "gm" ? "gm" : nullptr,
          arguments};
}

void checkJob(void* arg) {
  auto* job = static_cast<Job*>(arg);
  auto* s = job->session = new Session(load::Mode::Check);
  if (job->options.library) {
    s->library.checkAll();
    s->library.diags().print(s->errors);
    job->status = s->errors.empty() ? 0 : 1;
    return;
  }
  if (!loadSources(*s, job->options, load::Mode::Check)) return;
  if (checkAll(*s, load::Mode::Check) && s->errors.empty()) job->status = 0;
}

void dumpJob(void* arg) {
  auto* job = static_cast<Job*>(arg);
  const Options& o = job->options;
  // Bytecode is made of programs that could run; the other stages show what there is of any package.
  load::Mode mode = o.stage == "bytecode" ? load::Mode::Run : load::Mode::Check;
  auto* s = job->session = new Session(mode);
  if (o.stage == "tokens") {
    for (const std::string& file : o.sources) {
      if (!dumpTokens(file, s->files, job->output, s->errors)) return;
    }
    job->status = 0;
    return;
  }
  if (!loadSources(*s, o, mode)) return;
  if (o.stage == "ast") {
    for (ast::File* f : s->root->files) ast::dump(*f, job->output);
    s->root->diags->print(s->errors);
    job->status = s->errors.empty() ? 0 : 1;
    return;
  }
  if (!checkAll(*s, mode)) return;
  if (o.stage == "types") {
    dumpTypes(*s->root->pkg, s->files, job->output);
    job->status = 0;
    return;
  }
  if (dumpBytecode(executionOf(*s, o), job->output, s->errors)) job->status = 0;
}

Job perform(void (*fn)(void*), const Options& o) {
  load::Library::setBlock(libraryBlock());
  Job job{o, 1, {}, nullptr};
  onFrontEnd(fn, &job);
  bool written = print(job.output);
  fputs(job.session->errors.c_str(), stderr);
  if (!written) job.status = 1;
  return job;
}

}  // namespace

bool print(const std::string& text) {
  if (text.empty()) return true;
  if (fwrite(text.data(), 1, text.size(), stdout) == text.size() && fflush(stdout) == 0) return true;
  fprintf(stderr, "gosub: write /dev/stdout: %s\n", strerror(errno));
  return false;
}

int run(const Options& o) {
  Job job = perform(runJob, o);
  if (job.status != 0) return job.status;
  execute(executionOf(*job.session, o));  // returns only if the program could not be begun
  return 1;
}

int check(const Options& o) {
  return perform(checkJob, o).status;
}

int dump(const Options& o) {
  if (o.stage == "bytecode") startRuntime(nullptr);
  return perform(dumpJob, o).status;
}

int version() {
  return print("gosub 0.1 (Go 1.26) linux/amd64\n") ? 0 : 1;
}

}  // namespace gosub::cmd

#include "frontend/load/loader.h"

#include <algorithm>

#include "frontend/load/constraint.h"
#include "frontend/load/embedded.h"
#include "frontend/load/fs.h"
#include "frontend/parse/parse.h"
#include "frontend/types/const.h"

namespace gosub::load {
namespace {

constexpr size_t kErrorLimit = 10;  // of a package, when running

bool embeddedHas(std::string_view path) {
  return Library::has(path);
}

bool isGoFile(std::string_view name) {
  return name.size() > 3 && name.ends_with(".go") && name[0] != '_' && name[0] != '.';
}

std::string importPathOf(const ast::ImportDecl& d) {
  return types::stringVal(types::makeFromLiteral(d.path->text, 's'));
}

}  // namespace

Loader::Loader(FileSet& files, Library* library, Mode mode)
    : files_(files), library_(library), mode_(mode), workspace_(absolutePath("."), embeddedHas) {}
Loader::~Loader() = default;

std::string Loader::shortPathFrom(std::string_view path) const {
  return shortPath(path, workspace_.cwd());
}

std::string Loader::where(Pos pos) const {
  Position p = files_.position(pos);
  return shortPathFrom(p.file) + ":" + std::to_string(p.line) + ":" + std::to_string(p.column) + ": ";
}

Unit* Loader::make(const std::string& dir, const GoMod* module) {
  auto made = std::make_unique<Unit>();
  Unit* u = made.get();
  u->dir = dir;
  u->module = module;
  u->importer = workspace_.pathOfDir(dir, module);
  u->diags = std::make_unique<diag::Diagnostics>(files_, mode_ == Mode::Check ? 0 : kErrorLimit);
  u->pkg = new types::Package;
  if (module)
    u->pkg->goVersion = module->goVersion;
  else
    u->pkg->goVersion = "1.26";
  byPackage_[u->pkg] = u;
  byDir_[dir] = std::move(made);
  return u;
}

bool Loader::addFile(Unit* u, const std::string& name, const std::string& shown) {
  std::string text, why;
  if (!readFile(name, text, &why)) {
    errors_.push_back((name == "-" ? "standard input" : "open " + shown) + ": " + why);
    return false;
  }
  std::string version;
  headerMatches(text, &version);
  SourceFile* source = files_.add(shown, std::move(text));
  if (!source) {
    errors_.push_back(shown + ": more than 4 GiB of source text");
    return false;
  }
  ast::File* file = parse::parseFile(*source, arena_, *u->diags);
  if (file->goVersion.empty() && !version.empty()) file->goVersion = arena_.text(version);
  u->files.push_back(file);
  if (file->package && !u->pkg->name) u->pkg->name = file->package->name;
  return true;
}

// All files must have one package clause. (A file whose clause could not be read has none.)
bool Loader::samePackageName(Unit* u, const std::vector<std::string>& names, std::string* error) const {
  for (size_t i = 0; i < u->files.size(); i++) {
    ast::Name* clause = u->files[i]->package;
    if (!clause || clause->name == u->pkg->name) continue;
    *error = "found packages " + std::string(u->pkg->name.text()) + " (" + baseName(names[0]) + ") and " +
             std::string(clause->name.text()) + " (" + baseName(names[i]) + ") in " + u->dir;
    return false;
  }
  return true;
}

Unit* Loader::fromFiles(const std::vector<std::string>& names) {
  bool standardInput = names[0] == "-";
  std::string dir = standardInput ? workspace_.cwd() : dirName(absolutePath(names[0]));
  for (const std::string& n : names) {
    if (standardInput && names.size() == 1) break;
    if (n.ends_with("_test.go") && mode_ == Mode::Run) {
      errors_.push_back("gosub: cannot run *_test.go files (" + n + ")");
      return nullptr;
    }
    if (std::string other = dirName(absolutePath(n)); other != dir) {
      errors_.push_back("named files must all be in one directory; have " + dirName(names[0]) + " and " +
                        dirName(n));
      return nullptr;
    }
  }
  std::string modError;
  const GoMod* module = workspace_.moduleOf(dir, &modError);
  if (!modError.empty() && mode_ == Mode::Run) {
    errors_.push_back(modError);
    return nullptr;
  }
  workspace_.setMain(module);
  Unit* u = make(dir, module);
  u->path = "command-line-arguments";
  bool ok = true;
  for (const std::string& n : names) {
    std::string shown = n == "-" ? "<standard input>" : mode_ == Mode::Check ? n : absolutePath(n);
    ok = addFile(u, n, shown) && ok;
  }
  std::string error;
  if (ok && mode_ == Mode::Run && !samePackageName(u, names, &error)) {
    errors_.push_back(error);
    ok = false;
  }
  return ok ? u : nullptr;
}

Unit* Loader::fromDirectory(const std::string& dir, const std::string& shown) {
  std::string modError;
  const GoMod* module = workspace_.moduleOf(dir, &modError);
  if (!modError.empty() && mode_ == Mode::Run) {
    errors_.push_back(modError);
    return nullptr;
  }
  std::vector<std::string> names, chosen;
  std::string error;
  if (!listDirectory(dir, names, &error)) {
    errors_.push_back("open " + shown + ": " + error);
    return nullptr;
  }
  bool excluded = false;
  for (const std::string& n : names) {
    if (!isGoFile(n) || n.ends_with("_test.go")) continue;
    std::string text, full = joinPath(dir, n);
    if (isDirectory(full)) continue;
    if (!fileNameMatches(n) || !readFile(full, text, &error) || !headerMatches(text)) {
      excluded = true;
      continue;
    }
    chosen.push_back(n);
  }
  if (chosen.empty()) {
    std::string text =
        excluded ? "build constraints exclude all Go files in " + dir : "no Go files in " + dir;
    dirErrors_[dir] = text;
    errors_.push_back(std::move(text));
    return nullptr;
  }
  Unit* u = make(dir, module);
  u->path = u->importer;
  bool ok = true;
  for (const std::string& n : chosen) {
    ok = addFile(u, joinPath(dir, n),
                 mode_ == Mode::Check && !shown.empty() ? joinPath(shown, n) : joinPath(dir, n)) &&
         ok;
  }
  if (ok && !samePackageName(u, chosen, &error)) {
    dirErrors_[dir] = error;
    errors_.push_back(error);
    ok = false;
  }
  if (!ok) byDir_.erase(dir);
  return ok ? u : nullptr;
}

Unit* Loader::root(const std::vector<std::string>& arguments) {
  const std::string& first = arguments[0];
  if (arguments.size() > 1 || first == "-" || first.ends_with(".go") ||
      (exists(first) && !isDirectory(first))) {
    for (const std::string& n : arguments) {
      if (n == "-") continue;
      if (isDirectory(n)) {
        errors_.push_back(n + " is a directory, should be a Go file");
        return nullptr;
      }
      if (!exists(n)) {
        errors_.push_back("stat " + n + ": no such file or directory");
        return nullptr;
      }
    }
    return fromFiles(arguments);
  }
  if (!isDirectory(first)) {
    errors_.push_back("stat " + absolutePath(first) + ": no such file or directory");
    return nullptr;
  }
  std::string dir = absolutePath(first);
  workspace_.setMain(workspace_.moduleOf(dir, nullptr));
  return fromDirectory(dir, first);
}

void Loader::collectImports(Unit* u) {
  for (ast::File* f : u->files) {
    for (ast::Decl* d : f->decls) {
      auto* decl = ast::as<ast::ImportDecl>(d);
      if (!decl || !decl->path) continue;
      std::string path = importPathOf(*decl);
      bool known = std::any_of(u->imports.begin(), u->imports.end(),
                               [&](const Unit::Import& i) { return i.path == path; });
      if (!known)
        u->imports.push_back(
            {(decl->localName ? decl->localName->pos : decl->path->pos), path, nullptr, nullptr, {}});
    }
  }
}

// "package p\n\timports a from x.go\n\timports b from y.go"
std::string Loader::wayText(const std::vector<Step>& way, const Unit::Import& last) const {
  std::string text = "package " + way[0].unit->path;
  auto add = [&](const Unit::Import& i) {
    text += "\n\timports " + i.path + " from " + baseName(files_.position(i.pos).file);
  };
  for (size_t i = 1; i < way.size(); i++) add(*way[i].through);
  add(last);
  return text;
}

// `way`: for errors that name the chain of imports instead of a position.
void Loader::importError(Unit::Import& i, std::string text, const std::vector<Step>* way) {
  i.error = text;
  if (mode_ == Mode::Check) return;
  errors_.push_back(way ? wayText(*way, i) + ": " + text : where(i.pos) + text);
}

void Loader::resolveImport(Unit* u, Unit::Import& i, std::vector<Step>& way) {
  Location at = workspace_.locate(i.path, u->importer);
  switch (at.kind) {
    case Location::Kind::Unsafe: i.library = types::unsafePackage(); return;
    case Location::Kind::Embedded: i.library = library_->package(i.path); return;
    case Location::Kind::Missing: {
      bool internal = at.error.starts_with("use of internal");
      i.error = at.error;
      if (std::string clean = canonicalImportPath(i.path);  // in the compiler's words, not the go command's
          mode_ == Mode::Check && i.path[0] != '/' && i.path[0] != '.' && clean != i.path) {
        i.error = "could not import " + i.path + " (non-canonical import path \"" + i.path +
                  "\" (should be \"" + clean + "\"))";
      }
      if (mode_ == Mode::Run) {
        errors_.push_back(internal ? "package " + way.back().unit->path + "\n\t" + where(i.pos) + at.error
                                   : where(i.pos) + at.error);
      }
      return;
    }
    case Location::Kind::Directory: break;
  }
  auto it = byDir_.find(at.dir);
  Unit* unit = it == byDir_.end() ? nullptr : it->second.get();
  if (!unit) {
    auto known = dirErrors_.find(at.dir);
    size_t before = errors_.size();
    if (known == dirErrors_.end()) unit = fromDirectory(at.dir, "");
    if (!unit) {
      known = dirErrors_.find(at.dir);
      std::string text = known != dirErrors_.end() ? known->second
                         : before < errors_.size() ? errors_[before]
                                                   : "cannot be read";
      errors_.resize(before);
      return importError(i, text, text.starts_with("build constraints") ? &way : nullptr);
    }
    unit->path = at.path;
    unit->importer = at.path;
  }
  if (unit->pkg->name.text() == "main" && !unit->files.empty()) {
    return importError(i, "import \"" + i.path + "\" is a program, not an importable package", nullptr);
  }
  i.unit = unit;
  if (unit->state == Unit::State::Resolving) {
    i.unit = nullptr;
    return importError(i, "import cycle not allowed", &way);
  }
  if (unit->state == Unit::State::Found) {
    way.push_back({unit, &i});
    visit(unit, way);
    way.pop_back();
  }
}

void Loader::visit(Unit* u, std::vector<Step>& way) {
  u->state = Unit::State::Resolving;
  u->pkg->path = u->pkg->name.text() == "main" ? "main" : u->path;
  for (ast::File* f : u->files) u->pkg->files.push_back(f);
  collectImports(u);
  for (Unit::Import& i : u->imports) resolveImport(u, i, way);
  u->state = Unit::State::Resolved;
  order_.push_back(u);
}

bool Loader::resolve(Unit* root) {
  std::vector<Step> way{{root, nullptr}};
  visit(root, way);
  return errors_.empty();
}

types::Package* Loader::import(std::string_view path, types::Package* from, std::string* error) {
  auto it = byPackage_.find(from);
  if (it == byPackage_.end()) {  // an embedded package: it imports its like
    if (path == "unsafe") return types::unsafePackage();
    if (types::Package* p = library_->package(path)) return p;
  } else {
    for (const Unit::Import& i : it->second->imports) {
      if (i.path != path) continue;
      if (i.unit) return i.unit->pkg;
      if (i.library) return i.library;
      *error = i.error;
      return nullptr;
    }
  }
  *error = "package " + std::string(path) + " is not in std";
  return nullptr;
}

}  // namespace gosub::load

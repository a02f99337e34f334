#include "frontend/load/locate.h"

#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <vector>

#include "frontend/load/fs.h"

namespace gosub::load {
namespace {

bool startsWith(std::string_view s, std::string_view prefix) {
  return s.substr(0, prefix.size()) == prefix;
}

// Is `path` the module path itself or below it? `rest` is what follows.
bool below(std::string_view path, std::string_view module, std::string_view* rest) {
  if (!startsWith(path, module)) return false;
  path.remove_prefix(module.size());
  if (!path.empty() && path[0] != '/') return false;
  if (!path.empty()) path.remove_prefix(1);
  *rest = path;
  return true;
}

bool hasGoFiles(const std::string& dir) {
  std::vector<std::string> names;
  if (!listDirectory(dir, names, nullptr)) return false;
  for (const std::string& n : names) {
    if (n.size() > 3 && n.ends_with(".go") && n[0] != '_' && n[0] != '.') return true;
  }
  return false;
}

// The module cache's spelling of upper-case letters: "!" and the small letter.
std::string escapePath(std::string_view path) {
  std::string out;
  for (char c : path) {
    if (c >= 'A' && c <= 'Z') {
      out += '!';
      c = static_cast<char>(c - 'A' + 'a');
    }
    out += c;
  }
  return out;
}

std::string moduleCache() {
  if (const char* c = getenv("GOMODCACHE"); c && *c) return c;
  std::string gopath;
  if (const char* p = getenv("GOPATH"); p && *p)
    gopath = std::string(p).substr(0, std::string(p).find(':'));
  else if (const char* h = getenv("HOME"); h && *h)
    gopath = joinPath(h, "go");
  return gopath.empty() ? gopath : joinPath(gopath, "pkg/mod");
}

// GOROOT, or where the go command on PATH lies. Only for messages, and to tell a library package that is
// not supported from one that does not exist.
std::string findGoroot() {
  if (const char* r = getenv("GOROOT"); r && *r) return r;
  const char* path = getenv("PATH");
  std::string_view rest = path ? path : "";
  while (!rest.empty()) {
    std::string dir(rest.substr(0, rest.find(':')));
    rest.remove_prefix(dir.size() < rest.size() ? dir.size() + 1 : rest.size());
    std::string go = joinPath(dir, "go");
    char real[PATH_MAX];
    if (access(go.c_str(), X_OK) != 0 || !realpath(go.c_str(), real)) continue;
    std::string root = dirName(dirName(real));
    if (isDirectory(joinPath(root, "src/runtime"))) return root;
  }
  return isDirectory("/usr/local/go/src") ? "/usr/local/go" : "";
}

}  // namespace

std::string checkImportPath(std::string_view path) {
  if (path.empty()) return "invalid import path: empty string";
  for (size_t i = 0; i < path.size(); i++) {
    unsigned char c = static_cast<unsigned char>(path[i]);
    if (c <= ' ' || c == 0x7F ||
        std::string_view("!\"#$%&'()*,:;<=>?[\\]^`{|}").find(path[i]) != std::string_view::npos) {
      return "invalid import path: " + std::string(path);
    }
  }
  if (path[0] == '/')
    return "could not import " + std::string(path) + " (import path cannot be absolute path)";
  auto malformed = [&](std::string_view why) {
    return "malformed import path \"" + std::string(path) + "\": " + std::string(why);
  };
  if (path[0] == '-') return malformed("leading dash");
  if (path.find("//") != std::string_view::npos) return malformed("double slash");
  if (path.back() == '/') return malformed("trailing slash");
  for (std::string_view rest = path; !rest.empty();) {
    std::string_view element = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(rest.size(), element.size() + 1));
    if (element == "." || element == "..")
      return malformed("invalid path element \"" + std::string(element) + "\"");
    if (element.back() == '.') return malformed("trailing dot in path element");
  }
  return "";
}

std::string canonicalImportPath(std::string_view path) {
  std::vector<std::string_view> elements;
  for (std::string_view rest = path; !rest.empty();) {
    std::string_view element = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(rest.size(), element.size() + 1));
    if (element.empty() || element == ".") continue;
    if (element == ".." && !elements.empty() && elements.back() != "..")
      elements.pop_back();
    else
      elements.push_back(element);
  }
  std::string clean;
  for (std::string_view e : elements) clean += (clean.empty() ? "" : "/") + std::string(e);
  return clean;
}

bool internalAllowed(std::string_view path, std::string_view importer) {
  // The last element "internal" counts: what is above it must be above the importer, too.
  size_t at;
  if (path == "internal" || startsWith(path, "internal/"))
    at = 0;
  else
    at = std::string_view::npos;
  for (size_t from = 0; (from = path.find("/internal", from)) != std::string_view::npos; from++) {
    size_t end = from + 9;
    if (end == path.size() || path[end] == '/') at = from + 1;
  }
  if (at == std::string_view::npos) return true;
  std::string_view parent = path.substr(0, at == 0 ? 0 : at - 1);
  std::string_view rest;
  return !parent.empty() && below(importer, parent, &rest);
}

Workspace::Workspace(std::string cwd, IsEmbedded isEmbedded)
    : cwd_(std::move(cwd)), isEmbedded_(isEmbedded) {}

const std::string& Workspace::goroot() const {
  if (!gorootKnown_) goroot_ = findGoroot();
  gorootKnown_ = true;
  return goroot_;
}

const GoMod* Workspace::moduleOf(const std::string& dir, std::string* error) {
  std::string at = dir;
  while (true) {
    auto it = modules_.find(at);
    if (it == modules_.end()) {
      std::unique_ptr<GoMod> mod;
      std::string text, file = joinPath(at, "go.mod");
      if (exists(file) && !isDirectory(file) && readFile(file, text, nullptr)) {
        mod = std::make_unique<GoMod>();
        mod->dir = at;
        std::string why;
        if (!parseGoMod(text, shortPath(file, cwd_), *mod, &why) && error)
          *error = "errors parsing go.mod:\n" + why;
      }
      it = modules_.emplace(at, std::move(mod)).first;
    }
    if (it->second) return it->second.get();
    if (at == "/" || at == "." || at.empty()) return nullptr;
    at = dirName(at);
  }
}

std::string Workspace::pathOfDir(const std::string& dir, const GoMod* module) const {
  if (!module) return "command-line-arguments";
  if (dir == module->dir) return module->module;
  return module->module + "/" + dir.substr(module->dir == "/" ? 1 : module->dir.size() + 1);
}

Location Workspace::missing(std::string_view path, std::string error) const {
  Location l;
  l.path = path;
  l.error = std::move(error);
  return l;
}

bool Workspace::inModule(std::string_view path, const GoMod& module, const std::string& root, Location& out) {
  std::string_view rest;
  if (!below(path, module.module, &rest)) return false;
  std::string dir = rest.empty() ? root : joinPath(root, rest);
  if (!hasGoFiles(dir)) return false;
  out.kind = Location::Kind::Directory;
  out.path = path;
  out.dir = dir;
  out.module = &module;
  return true;
}

bool Workspace::inOtherModules(std::string_view path, Location& out) {
  if (!main_) return false;
  auto use = [&](std::string_view modulePath, const std::string& root) {
    std::string_view rest;
    if (!below(path, modulePath, &rest)) return false;
    std::string dir = rest.empty() ? root : joinPath(root, rest);
    if (!hasGoFiles(dir)) return false;
    out.kind = Location::Kind::Directory;
    out.path = path;
    out.dir = dir;
    out.module = moduleOf(root, nullptr);
    return true;
  };
  if (std::string vendored = joinPath(main_->dir, "vendor/" + std::string(path)); hasGoFiles(vendored)) {
    out.kind = Location::Kind::Directory;
    out.path = path;
    out.dir = vendored;
    out.module = main_;
    return true;
  }
  for (const GoMod::Replace& r : main_->replaces) {
    if (r.local() &&
        use(r.path, absolutePath(r.target[0] == '/' ? r.target : joinPath(main_->dir, r.target))))
      return true;
  }
  std::string cache = moduleCache();
  if (cache.empty()) return false;
  for (const GoMod::Replace& r : main_->replaces) {
    if (!r.local() && use(r.path, joinPath(cache, escapePath(r.target) + "@" + r.targetVersion))) return true;
  }
  for (const GoMod::Require& r : main_->requires_) {
    if (use(r.path, joinPath(cache, escapePath(r.path) + "@" + escapePath(r.version)))) return true;
  }
  return false;
}

std::string Workspace::notFound(std::string_view path) const {
  std::string p(path);
  std::string_view first = path.substr(0, path.find('/'));
  if (first.find('.') == std::string_view::npos) {
    if (goroot().empty()) return "package " + p + " is not in std";
    std::string dir = joinPath(goroot(), "src/" + p);
    if (hasGoFiles(dir)) return "not supported: package " + p + " of the standard library";
    return "package " + p + " is not in std (" + dir + ")";
  }
  std::string text = "no required module provides package " + p;
  if (!main_)
    return text +
           ": go.mod file not found in current directory or any parent directory; see 'go help modules'";
  return text + "; to add it:\n\tgo get " + p;
}

Location Workspace::locate(std::string_view path, std::string_view importer) {
  Location l;
  l.path = path;
  if (path == "unsafe") {
    l.kind = Location::Kind::Unsafe;
    return l;
  }
  if (path == "C") return missing(path, "not supported: cgo (import \"C\")");
  if (path == "." || path == ".." || startsWith(path, "./") || startsWith(path, "../")) {
    return missing(path, "\"" + std::string(path) +
                             "\" is relative, but relative import paths are not supported in module mode");
  }
  if (std::string why = checkImportPath(path); !why.empty()) return missing(path, why);
  if (isEmbedded_ && isEmbedded_(path)) {
    if (!internalAllowed(path, importer) &&
        (path == "internal" || path.find("internal") != std::string_view::npos)) {
      return missing(path, "use of internal package " + std::string(path) + " not allowed");
    }
    l.kind = Location::Kind::Embedded;
    return l;
  }
  bool found = (main_ && inModule(path, *main_, main_->dir, l)) || inOtherModules(path, l);
  if (!internalAllowed(path, importer)) {
    return missing(path, "use of internal package " + std::string(path) + " not allowed");
  }
  if (found) return l;
  return missing(path, notFound(path));
}

}  // namespace gosub::load

// Import declarations (spec, Import declarations).
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

std::string_view lastElement(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

bool validUtf8(std::string_view s) {
  for (size_t i = 0; i < s.size();) {
    auto c = static_cast<unsigned char>(s[i++]);
    int more = c < 0x80                ? 0
               : c >= 0xC2 && c < 0xE0 ? 1
               : c >= 0xE0 && c < 0xF0 ? 2
               : c >= 0xF0 && c < 0xF5 ? 3
                                       : -1;
    if (more < 0) return false;
    for (; more > 0; more--, i++) {
      if (i >= s.size() || (s[i] & 0xC0) != 0x80) return false;
    }
  }
  return true;
}

// Why the path is not valid, or empty.
std::string badPath(std::string_view path) {
  if (path.empty()) return "empty string";
  if (!validUtf8(path)) return "invalid character U+FFFD '\xef\xbf\xbd'";
  for (unsigned char ch : path) {
    if (ch <= ' ' || ch == 0x7f ||
        std::string_view("!\"#$%&'()*,:;<=>?[\\]^{|}`").find(static_cast<char>(ch)) !=
            std::string_view::npos) {
      std::string code =
          cat("invalid character U+00", std::string_view("0123456789ABCDEF").substr(ch >> 4, 1),
              std::string_view("0123456789ABCDEF").substr(ch & 15, 1));
      return ch >= ' ' && ch < 0x7f ? cat(code, " '", std::string_view(reinterpret_cast<char*>(&ch), 1), "'")
                                    : code;
    }
  }
  return "";
}

Package* fakePackage(std::string_view path) {
  auto* p = make<Package>();
  p->path = path;
  p->name = Atom::intern(lastElement(path));
  p->scope = make<Scope>();
  p->fake = p->complete = true;
  return p;
}

Package* load(Checker& c, BasicLit* lit) {
  ConstRef v = makeFromLiteral(lit->text, 's');
  std::string path = v->kind() == ConstKind::String ? stringVal(v) : std::string();
  if (std::string why = badPath(path); !why.empty()) {
    report(c, lit, D::InvalidImportPath, why);
    return nullptr;
  }
  if (path == "unsafe") return unsafePackage();
  if (path == "C") {
    report(c, lit, D::NotSupportedImportC);
    return fakePackage(path);
  }
  std::string why;
  Package* p = c.importer.import(path, c.pkg, &why);
  if (p) return p;
  error(c, lit, why.empty() ? cat("could not import ", path, " (file not found)") : why);
  return fakePackage(path);
}

void noteImport(Checker& c, Package* p) {
  for (Package* q : c.pkg->imports)
    if (q == p) return;
  auto at = c.pkg->imports.begin();
  while (at != c.pkg->imports.end() && (*at)->path < p->path) ++at;
  c.pkg->imports.insert(at, p);
}

void dotImport(Checker& c, FileInfo& f, PkgName* name) {
  Scope* s = name->imported->scope;
  if (s->lazy) s->lazy->all();
  for (Object* o : std::vector<Object*>(s->objects)) {
    if (!o->exported()) continue;
    Scope* home = o->parent;
    if (Object* other = f.scope->insert(o)) {
      redeclared(c, name->pos, o, other);
      continue;
    }
    o->parent = home;
    f.dotImported[o] = name;
  }
}

}  // namespace

void importDecl(Checker& c, FileInfo& f, ImportDecl* d) {
  Package* p = load(c, d->path);
  if (!p) return;
  Atom name = p->name;
  if (d->localName) name = d->localName->name;
  if (name.text() == "init")
    return report(c, d->localName ? startPos(d->localName) : d->pos, D::CannotImportPackageAsInitInit);
  noteImport(c, p);
  auto* o = make<PkgName>();
  o->kind = ObjKind::PkgName;
  o->name = name;
  o->pos = d->localName ? d->localName->pos : d->path->pos;
  o->pkg = c.pkg;
  o->imported = p;
  o->type = Typ[static_cast<int>(BasicKind::Invalid)];
  o->color = 1;
  o->used = p->fake;
  if (d->localName && !name.blank() && name.text() != ".") d->localName->object = o;
  if (name.blank()) return;
  f.imports.push_back(o);
  if (name.text() == ".") return dotImport(c, f, o);
  if (Object* other = f.scope->insert(o)) return redeclared(c, o->pos, o, other);
  o->parent = f.scope;
}

// go:embed directives count in files that import "embed" only.
static void embedDirectives(Checker& c, FileInfo& f) {
  bool imported = false;
  for (Decl* d : f.file->decls) {
    auto* i = as<ImportDecl>(d);
    imported |= i && i->path && i->path->text.substr(1, i->path->text.size() - 2) == "embed";
  }
  for (const Pragma& p : f.file->pragmas) {
    if (p.text.substr(0, 11) != "//go:embed ") continue;
    error(c, p.pos.plus(2),
          imported ? "not supported: go:embed"
                   : "go:embed requires import \"embed\" (or import _ \"embed\", if package is not used)");
  }
}

void unusedImports(Checker& c) {
  for (auto& f : c.fileInfos) {
    embedDirectives(c, *f);
    for (PkgName* p : f->imports) {
      if (p->used) continue;
      std::string_view name = p->name.text(), path = p->imported->path;
      bool plain = name == "." || name == lastElement(path);
      softError(c, p->pos,
                plain ? cat("\"", path, "\" imported and not used")
                      : cat("\"", path, "\" imported as ", name, " and not used"));
    }
  }
}

}  // namespace gosub::check

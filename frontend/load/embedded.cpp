#include "frontend/load/embedded.h"

#include <unordered_map>

#include "base/check.h"
#include "frontend/lex/token.h"
#include "frontend/parse/parse.h"

namespace gosub::load {
namespace {

std::string_view gBlock;

const LibraryHeader& header() {
  return *reinterpret_cast<const LibraryHeader*>(gBlock.data());
}

template <typename T>
const T* rows(LibraryRange table) {
  return reinterpret_cast<const T*>(gBlock.data() + table.first);
}

std::string_view text(LibraryString s) {
  return gBlock.substr(s.offset, s.size);
}

const LibraryPackage* findPackage(std::string_view path) {
  if (gBlock.empty()) return nullptr;
  const auto* all = rows<LibraryPackage>(header().packages);
  uint32_t low = 0, high = header().packages.count;
  while (low < high) {
    uint32_t mid = (low + high) / 2;
    if (text(all[mid].path) < path)
      low = mid + 1;
    else
      high = mid;
  }
  return low < header().packages.count && text(all[low].path) == path ? &all[low] : nullptr;
}

}  // namespace

// One opened package.
class LibrarySource final : public check::LazySource {
 public:
  LibrarySource(const LibraryPackage& row, FileSet& files, diag::Diagnostics& diags)
      : row_(row), files_(files), diags_(diags), sources_(row.files.count) {
    pkg_.path = text(row.path);
    pkg_.name = Atom::intern(text(row.name));
    pkg_.goVersion = "1.26";
    for (uint32_t i = 0; i < row.files.count; i++) pkg_.files.push_back(importsOf(i));
  }

  types::Package* package() { return &pkg_; }

  bool declarations(Atom name, std::vector<check::LazyDecl>& out) override {
    const LibraryDeclaration* d = find(name.text());
    if (!d) return false;
    if (d->word == DeclWord::Func)
      out.push_back(function(d->file, d->begin, d->sigEnd, d->end));
    else
      parse(d->file, d->word, d->begin, d->end, out);
    return true;
  }

  std::vector<Atom> names() override {
    std::vector<Atom> all;
    const auto* d = rows<LibraryDeclaration>(header().declarations) + row_.declarations.first;
    for (uint32_t i = 0; i < row_.declarations.count; i++) all.push_back(Atom::intern(text(d[i].name)));
    return all;
  }

  void methods(Atom base, std::vector<Method>& out) override {
    const auto* m = rows<LibraryMethod>(header().methods) + row_.methods.first;
    uint32_t low = 0, high = row_.methods.count;
    while (low < high) {
      uint32_t mid = (low + high) / 2;
      if (text(m[mid].base) < base.text())
        low = mid + 1;
      else
        high = mid;
    }
    for (; low < row_.methods.count && text(m[low].base) == base.text(); low++) {
      out.push_back({Atom::intern(text(m[low].name)), m[low].ptrRecv != 0, low});
    }
  }

  check::LazyDecl method(uint32_t id) override {
    const auto& m = rows<LibraryMethod>(header().methods)[row_.methods.first + id];
    return function(m.file, m.begin, m.sigEnd, m.end);
  }

  bool hasBody(const ast::FuncDecl* decl) override {
    auto it = bodies_.find(decl);
    return it != bodies_.end() && it->second.sigEnd < it->second.end;
  }

  ast::BlockStmt* body(const ast::FuncDecl* decl) override {
    if (!hasBody(decl)) return nullptr;
    const Range& r = bodies_[decl];
    for (ast::Decl* d : parse::parseDecl(*source(r.file), r.begin, r.end, arena_, diags_)) {
      if (auto* f = ast::as<ast::FuncDecl>(d)) return f->body;
    }
    return nullptr;
  }

  void inits(std::vector<check::LazyDecl>& out) override {
    const auto* all = rows<LibraryInit>(header().inits) + row_.inits.first;
    for (uint32_t i = 0; i < row_.inits.count; i++) {
      const LibraryInit& n = all[i];
      if (n.word == DeclWord::Func)
        out.push_back(function(n.file, n.begin, n.sigEnd, n.end));
      else
        parse(n.file, n.word, n.begin, n.end, out);
    }
  }

 private:
  struct Range {
    uint32_t file, begin, sigEnd, end;
  };

  const LibraryFile& fileRow(uint32_t i) const {
    return rows<LibraryFile>(header().files)[row_.files.first + i];
  }

  const LibraryDeclaration* find(std::string_view name) const {
    const auto* d = rows<LibraryDeclaration>(header().declarations) + row_.declarations.first;
    uint32_t low = 0, high = row_.declarations.count;
    while (low < high) {
      uint32_t mid = (low + high) / 2;
      if (text(d[mid].name) < name)
        low = mid + 1;
      else
        high = mid;
    }
    return low < row_.declarations.count && text(d[low].name) == name ? &d[low] : nullptr;
  }

  // The file's text, registered when something in it is first needed. All its lines are told at once, since
  // declarations are read in any order.
  SourceFile* source(uint32_t i) {
    if (sources_[i]) return sources_[i];
    const LibraryFile& row = fileRow(i);
    SourceFile* f = files_.add(std::string(text(row.name)), std::string(text(row.text)));
    GOSUB_CHECK(f);
    std::string_view s = f->text();
    for (size_t at = 0; (at = s.find('\n', at)) != std::string_view::npos;) f->addLine(++at);
    return sources_[i] = f;
  }

  // A file of nothing but its imports, built from the index.
  ast::File* importsOf(uint32_t i) {
    const LibraryFile& row = fileRow(i);
    std::vector<ast::Decl*> decls;
    const auto* imports = rows<LibraryImport>(header().imports) + row.imports.first;
    for (uint32_t k = 0; k < row.imports.count; k++) {
      auto* d = arena_.make<ast::ImportDecl>();
      d->kind = ast::Kind::ImportDecl;
      d->localName = nullptr;
      if (imports[k].local.size) d->localName = name(text(imports[k].local));
      d->path = arena_.make<ast::BasicLit>();
      d->path->kind = ast::Kind::BasicLit;
      d->path->lit = ast::LitKind::String;
      std::string_view path = text(imports[k].path);
      if (path != "unsafe" && !findPackage(path))
        d->path->pos = source(i)->pos(imports[k].at);  // an error will be reported
      d->path->text = arena_.text("\"" + std::string(path) + "\"");
      decls.push_back(d);
    }
    auto* f = arena_.make<ast::File>();
    f->source = nullptr;
    f->package = name(text(row_.name));
    f->decls = arena_.list(decls);
    return f;
  }

  ast::Name* name(std::string_view s) {
    auto* n = arena_.make<ast::Name>();
    n->kind = ast::Kind::Name;
    n->name = Atom::intern(s);
    return n;
  }

  // A function's signature alone; its body is read when it is asked for.
  check::LazyDecl function(uint32_t file, uint32_t begin, uint32_t sigEnd, uint32_t end) {
    for (ast::Decl* d : parse::parseDecl(*source(file), begin, sigEnd, arena_, diags_)) {
      if (auto* f = ast::as<ast::FuncDecl>(d)) {
        bodies_[f] = {file, begin, sigEnd, end};
        return {f, file};
      }
    }
    return {nullptr, file};
  }

  void parse(uint32_t file, DeclWord word, uint32_t begin, uint32_t end, std::vector<check::LazyDecl>& out) {
    lex::Tok keyword = word == DeclWord::Type  ? lex::Tok::Type
                       : word == DeclWord::Var ? lex::Tok::Var
                                               : lex::Tok::Eof;
    for (ast::Decl* d : parse::parseDecl(*source(file), begin, end, arena_, diags_, keyword))
      out.push_back({d, file});
  }

  const LibraryPackage& row_;
  FileSet& files_;
  diag::Diagnostics& diags_;
  types::Package pkg_;
  Arena arena_;
  std::vector<SourceFile*> sources_;
  std::unordered_map<const ast::FuncDecl*, Range> bodies_;
};

void Library::setBlock(std::string_view block) {
  gBlock = block;
  if (block.size() < sizeof(LibraryHeader) || header().magic != kLibraryMagic || header().size > block.size())
    gBlock = {};
}

bool Library::has(std::string_view path) {
  return findPackage(path) != nullptr;
}

Library::Library(FileSet& files) : files_(files), diags_(files, 0) {}
Library::~Library() = default;

types::Package* Library::package(std::string_view path) {
  auto it = open_.find(path);
  if (it == open_.end()) {
    const LibraryPackage* row = findPackage(path);
    if (!row) return nullptr;
    it = open_.emplace(std::string(path), std::make_unique<LibrarySource>(*row, files_, diags_)).first;
    check::Options options;
    check::openLazyPackage(it->second->package(), *it->second, files_, *importer_, diags_, options);
  }
  return it->second->package();
}

namespace {

void checkBodies(types::Object* o) {
  if (types::Func* f = types::asFunc(o)) check::ensureBody(f);
  auto* name = types::asTypeName(o);
  auto* named = name ? types::as<types::Named>(o->type) : nullptr;
  if (!named || named->obj != o) return;
  for (types::Func* m : types::methodsOf(named)) check::ensureBody(m);
}

}  // namespace

void Library::checkAll() {
  if (gBlock.empty()) return;
  const auto* all = rows<LibraryPackage>(header().packages);
  for (uint32_t i = 0; i < header().packages.count; i++) {
    types::Package* p = package(text(all[i].path));
    check::lazyInits(p);
    for (types::Func* f : p->inits) check::ensureBody(f);
    p->scope->lazy->all();
    for (size_t k = 0; k < p->scope->objects.size(); k++) {
      types::Object* o = p->scope->objects[k];
      types::typeOfObject(o);
      checkBodies(o);
      if (types::Var* v = types::asVar(o)) check::lazyInit(v);
    }
  }
}

}  // namespace gosub::load

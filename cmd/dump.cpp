#include "cmd/dump.h"

#include <algorithm>

#include "frontend/diag/diag.h"
#include "frontend/load/fs.h"
#include "frontend/parse/dump.h"

namespace gosub::cmd {
namespace {

std::string place(const FileSet& files, Pos pos) {
  Position p = files.position(pos);
  return std::to_string(p.line) + ":" + std::to_string(p.column);
}

void dumpObject(types::Object* o, types::Package& pkg, const FileSet& files, std::string& out) {
  out += place(files, o->pos) + "\t";
  std::string name(o->name.text());
  std::string type = o->type ? types::typeString(o->type, &pkg) : "?";
  switch (o->kind) {
    case types::ObjKind::Const:
      out += "const " + name + " " + type + " = " + types::constString(types::asConst(o)->value) + "\n";
      return;
    case types::ObjKind::Var: out += "var " + name + " " + type + "\n"; return;
    case types::ObjKind::Func:
      out += "func " + name + type.substr(std::min<size_t>(4, type.size())) + "\n";
      return;
    case types::ObjKind::TypeName: break;
    default: out += name + "\n"; return;
  }
  bool alias = types::asTypeName(o)->isAlias;
  types::Type* under = alias ? types::unalias(o->type) : types::underlying(o->type);
  out += "type " + name + (alias ? " = " : " ") + types::typeString(under, &pkg);
  if (under->kind() != types::TypeKind::TypeParam) out += "\tsize " + std::to_string(types::sizeOf(under));
  out += "\n";
  auto* named = types::as<types::Named>(o->type);
  if (!named || alias) return;
  for (types::Func* m : types::methodsOf(named)) {
    std::string sig = m->type ? types::typeString(m->type, &pkg).substr(4) : "";
    out += place(files, m->pos) + "\tfunc (" + (m->ptrRecv ? "*" : "") + name + ") " +
           std::string(m->name.text()) + sig + "\n";
  }
}

}  // namespace

bool dumpTokens(const std::string& file, FileSet& files, std::string& out, std::string& errors) {
  std::string text, why;
  if (!load::readFile(file, text, &why)) {
    errors += "open " + file + ": " + why + "\n";
    return false;
  }
  SourceFile* source = files.add(file, std::move(text));
  if (!source) {
    errors += file + ": file is too large\n";
    return false;
  }
  diag::Diagnostics diags(files, 0);
  parse::dumpTokens(*source, diags, out);
  diags.print(errors);
  return diags.empty();
}

void dumpTypes(types::Package& pkg, const FileSet& files, std::string& out) {
  out += "package " + std::string(pkg.name.text()) + "\n";
  std::vector<types::Object*> objects = pkg.scope->objects;
  std::stable_sort(objects.begin(), objects.end(),
                   [](types::Object* a, types::Object* b) { return a->pos < b->pos; });
  for (types::Object* o : objects) dumpObject(o, pkg, files, out);
}

}  // namespace gosub::cmd

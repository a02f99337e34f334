// Declarations, signatures, fields.
#include "frontend/parse/builder.h"

namespace gosub::parse {

using namespace ast;

void Builder::importStart(Pos pos) {
  if (importsOver_) errorAt(pos, "imports must appear before other declarations");
  importsOver_ = false;
}

void Builder::imports(Vec* specs, bool grouped) {
  if (!imports_) imports_ = list();
  concat(imports_, group(specs, grouped));
}

Vec* Builder::declared(Vec* decls, Vec* more) {
  importsOver_ = true;
  return concat(decls, more);
}

Decl* Builder::importSpec(Pos pos, Name* local, BasicLit* path) {
  if (path->lit != LitKind::String) {
    errorAt(path->pos, "import path must be a string");
  }
  auto* d = node<ImportDecl>(pos);
  d->localName = local;
  d->path = path;
  return d;
}

Name* Builder::dotName(Pos pos) {
  auto* n = node<Name>(pos);
  n->name = Atom::intern(".");
  return n;
}

Vec* Builder::group(Vec* decls, bool grouped) {
  if (grouped) {
    for (uint32_t i = 0; i < decls->size; i++) static_cast<Decl*>(decls->data[i])->group = groups_;
    groups_++;
  }
  return decls;
}

// Numbers the rows and gives a row without type and values those of the row before it.
Vec* Builder::constGroup(Vec* decls, bool grouped) {
  ConstDecl* last = nullptr;
  for (uint32_t i = 0; i < decls->size; i++) {
    auto* d = static_cast<ConstDecl*>(decls->data[i]);
    d->iota = i;
    if (d->type || !d->values.empty()) {
      last = d;
    } else if (last) {
      d->type = last->type;
      d->values = last->values;
      d->inherited = true;
    }
  }
  return group(decls, grouped);
}

Decl* Builder::constSpec(Pos pos, Vec* names, Expr* type, Vec* values) {
  auto* d = node<ConstDecl>(pos);
  d->names = take<Name>(names);
  d->type = type;
  d->values = take<Expr>(values);
  return d;
}

Decl* Builder::varSpec(Pos pos, Vec* names, Expr* type, Vec* values) {
  auto* d = node<VarDecl>(pos);
  d->names = take<Name>(names);
  d->type = type;
  d->values = take<Expr>(values);
  return d;
}

Decl* Builder::typeSpec(Pos pos, Name* name, Vec* tparams, bool alias, Expr* type) {
  auto* d = node<TypeDecl>(pos);
  d->name = name;
  d->typeParams = take<Field>(tparams);
  d->alias = alias;
  d->type = type;
  return d;
}

Vec* Builder::funcDecl(Pos pos, Vec* recv, Name* name, Vec* tparams, FuncType* sig, BlockStmt* body) {
  auto* d = node<FuncDecl>(pos);
  if (recv) {
    if (recv->size > 0) d->recv = static_cast<Field*>(recv->data[0]);
  }
  d->name = name;
  d->sig = sig;
  sig->typeParams = take<Field>(tparams);
  d->body = body;
  return list(d);
}

// gc counts receivers when it has read the token after them; so do its messages.
Vec* Builder::receiver(Vec* params) {
  Pos at = posOf(static_cast<uint32_t>(tokens_[current_].kind == lex::Tok::Rparen ? next_ : current_));
  if (params->size == 0) error(at, "method has no receiver");
  if (params->size > 1) error(at, "method has multiple receivers");
  noDots(params, false);
  return params;
}

Vec* Builder::emptyTypeParams(Pos pos) {
  errorAt(pos, "empty type parameter list");
  return nullptr;
}

Vec* Builder::typeParams(Vec* list, Pos closing) {
  nameParams(list, closing, true);
  noDots(list, false);
  return list;
}

Vec* Builder::params(Vec* list, Pos closing) {
  nameParams(list, closing, false);
  return list;
}

Field* Builder::param(Pos pos, Name* name, Expr* type) {
  auto* f = node<Field>(pos);
  f->name = name;
  f->type = type;
  return f;
}

// A lone name is a type where no parameter is named, else (and always for type parameters) a name whose
// type follows. Reports the leftmost parameter that lacks its name or type.
void Builder::nameParams(Vec* list, Pos closing, bool typeParams) {
  uint32_t named = 0, typed = 0;
  for (uint32_t i = 0; i < list->size; i++) {
    auto* f = static_cast<Field*>(list->data[i]);
    named += f->name != nullptr;
    typed += f->name != nullptr || f->type->kind != Kind::Name;
  }
  if (named == list->size || (named == 0 && !typeParams)) return;
  Pos where;
  Expr* type = nullptr;
  for (uint32_t i = list->size; i-- > 0;) {
    auto* f = static_cast<Field*>(list->data[i]);
    if (f->name) {
      type = f->type;
    } else if (Name* lone = as<Name>(f->type)) {
      f->name = lone;
      f->type = type;
      if (!type) {
        where = lone->pos;
        f->type = bad(lone->pos);
      }
    } else {
      type = f->type;
      where = startPos(type);
      f->name = node<Name>(where);
      f->name->name = Atom::intern("_");
    }
  }
  if (!where.valid()) return;
  if (named == typed) {
    errorAt(closing, typeParams ? "missing type constraint" : "missing parameter type");
  } else if (typeParams) {
    errorAt(where, list->size == 1 ? "missing type parameter name or invalid array length"
                                   : "missing type parameter name");
  } else {
    errorAt(where, "missing parameter name");
  }
}

void Builder::noDots(Vec* list, bool exceptLast) {
  for (uint32_t i = 0; list && i < list->size; i++) {
    Expr* type = static_cast<Field*>(list->data[i])->type;
    if (type->kind != Kind::DotsType || (exceptLast && i + 1 == list->size)) continue;
    error(type->pos, exceptLast ? "can only use ... with final parameter" : "invalid use of ...");
  }
}

BlockStmt* Builder::body(BlockStmt* block) {
  if (!lastError_.valid() || !(block->pos < lastError_)) bodies_.push_back(block);
  return block;
}

FuncType* Builder::signature(Pos pos, Vec* params, Vec* results) {
  noDots(params, true);
  noDots(results, false);
  auto* t = node<FuncType>(pos);
  t->params = take<Field>(params);
  t->results = take<Field>(results);
  return t;
}

Vec* Builder::fields(Vec* names, Expr* type, BasicLit* tag) {
  for (uint32_t i = 0; i < names->size; i++) {
    auto* name = static_cast<Name*>(names->data[i]);
    Field* f = param(name->pos, name, type);
    f->tag = tag;
    names->data[i] = f;
  }
  return names;
}

Field* Builder::embeddedField(Pos pos, Expr* type, BasicLit* tag) {
  Field* f = param(pos, nullptr, type);
  f->tag = tag;
  f->embedded = true;
  return f;
}

BasicLit* Builder::tag(BasicLit* lit) {
  if (lit->lit != LitKind::String) {
    lateErrors_.push_back(
        {lit->pos, "invalid syntax tree: incorrect tag syntax: \"" + std::string(lit->text) + "\""});
  }
  return lit;
}

Field* Builder::method(Name* name, FuncType* sig) {
  return param(name->pos, name, sig);
}

Field* Builder::embeddedElem(Pos pos, Expr* type) {
  return embeddedField(pos, type, nullptr);
}

}  // namespace gosub::parse

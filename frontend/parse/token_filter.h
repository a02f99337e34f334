// Settles, over the tokens of a whole file, what an LALR(1) grammar cannot see:
//
//   * a `{` that opens the body of an if, for or switch becomes BodyBrace. As in gc, a `{` in such a header
//   opens
//     a composite literal only inside brackets or after a written-out type ([]T, map[K]V, struct{…});
//   * a `[` after the name of a type declaration becomes TparamBrack where gc sees type parameters;
//   * a `[` after a name that begins a struct field or a parameter becomes InstBrack unless an element
//     type follows the matching `]` (then it is a field or parameter of array type); in an interface, a `[…]`
//     before a `(` is TparamBrack, for the sake of the message.
//
// One linear pass: brackets are matched first.
#pragma once

#include "frontend/parse/builder.h"

namespace gosub::parse {

// stream.tokens ends with Tok::Eof; kinds are changed in place and stream.match is filled in.
void classifyTokens(TokenStream& stream);

}  // namespace gosub::parse

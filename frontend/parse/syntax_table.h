// gc's wording for a token that fits nowhere, found by the automaton's state.
#pragma once

#include <string_view>

#include "frontend/lex/token.h"

namespace gosub::parse {

// The message for token `tok` in `state`, as written in syntax_errors.def; empty if no row covers it.
// `fresh`: the token before cannot end an operand or a statement, so something was about to begin.
std::string_view syntaxMessage(int state, bool fresh, lex::Tok tok);

}  // namespace gosub::parse

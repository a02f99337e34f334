// `gosub dump`: what the stages of the front end see.
#pragma once

#include <string>

#include "frontend/source/source.h"
#include "frontend/types/types.h"

namespace gosub::cmd {

// One token a line: line:column, name, text. False with `errors` for lexical errors, too.
bool dumpTokens(const std::string& file, FileSet& files, std::string& out, std::string& errors);
// Package-level objects with their types, constants with values, types with size and methods; in source
// order.
void dumpTypes(types::Package& pkg, const FileSet& files, std::string& out);

}  // namespace gosub::cmd

// Build constraints: which files of a directory belong to a build for linux/amd64 (go help buildconstraint).
#pragma once

#include <string>
#include <string_view>

namespace gosub::load {

// Is the tag satisfied: linux, unix, amd64, gc, go1.1 … go1.26.
bool tagSatisfied(std::string_view tag);

// A //go:build expression (the text after "//go:build"). False with `error` set if it is malformed.
bool evalConstraint(std::string_view expression, std::string* error);

// What the name says: x_linux.go, x_amd64.go, x_windows_arm64.go, …; _test.go files never belong.
bool fileNameMatches(std::string_view name);

// What the lines above the package clause say: //go:build, or older "// +build" lines. `goVersion` gets the
// language version that the constraint asks for ("go1.21"), if any.
bool headerMatches(std::string_view text, std::string* goVersion = nullptr);

}  // namespace gosub::load

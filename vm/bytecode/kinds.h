// What slots hold, followed through a function: the verifier's second half. See kinds.cpp.
#pragma once

#include <string>
#include <vector>

#include "runtime/abi/func_rec.h"

namespace gosub::bc {

// fn's instructions begin where starts says, and are well-formed (verifier.cpp). False, with the reason, if
// some pointer is taken from a slot that holds none, or a map tells a lie.
bool verifyKinds(const rt::FuncRec* fn, const std::vector<bool>& starts, std::string* why);

}  // namespace gosub::bc

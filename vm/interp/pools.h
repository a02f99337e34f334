// Free lists of the records that defer and panic need.
#pragma once

#include "runtime/abi/proc.h"

namespace gosub::vm {

rt::Defer* newDefer();
void freeDefer(rt::Defer* d);
rt::Panic* newPanic();
void freePanic(rt::Panic* p);

}  // namespace gosub::vm

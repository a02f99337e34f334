// GODEBUG=inittrace=1: a line for each package's initialisation, in gc's format.
#pragma once

namespace gosub::rt {

// Around the initialisation of one package, on the goroutine that does it, with its P's cache flushed.
void initTraceBegin();
void initTraceEnd(const char* path);

}  // namespace gosub::rt

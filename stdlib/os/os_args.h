// The arguments of the Go program, for os.Args.
#pragma once

namespace gosub::lib {

// Before the program starts. The strings must live as long as the process; args[0] is the program's name.
void setProgramArgs(int count, const char* const* args);

}  // namespace gosub::lib

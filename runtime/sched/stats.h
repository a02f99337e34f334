// Small questions about the scheduler's state.
#pragma once

namespace gosub::rt {

bool othersRunning();  // does another M run Go code right now?

}  // namespace gosub::rt

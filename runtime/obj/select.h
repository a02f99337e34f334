// select (RUNTIME C6, C7), in two halves.
//
// Cases are polled in random order, locks taken in address order. Sends and receives behave as in chan.h:
// elem in memory layout, valid until the resume half, receive destinations zeroed at a park. A select with
// one case, with or without default, is compiled or dispatched to the plain or non-blocking operation by the
// caller (C7); selectGo handles it too.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

struct SelectCase {
  Hchan* chan;  // null: never ready
  void* elem;   // value to send, or destination (null: not wanted)
  bool send;
};
constexpr uint32_t kMaxSelectCases = 65536;

// Done: *chosen is the case (-1: default), *recvOk set for receives. Park, Panic as in chan.h. Without cases
// or with nil channels only: parks for ever.
Next selectGo(G* g, P* p, const SelectCase* cases, uint32_t n, bool hasDefault, int32_t* chosen,
              bool* recvOk);
// The second half. The chosen case's receive destination is complete. Panic: send on closed channel.
// cases: as in the first half (elem addresses anew, since the stack may have moved).
Next selectResume(G* g, P* p, const SelectCase* cases, uint32_t n, int32_t* chosen, bool* recvOk);

}  // namespace gosub::rt

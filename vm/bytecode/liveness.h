// Which values are live at each safepoint: backward dataflow over the instructions of one function, before
// their slots are placed. See liveness.cpp.
#pragma once

#include <unordered_map>
#include <vector>

#include "vm/bytecode/assembler.h"

namespace gosub::bc {

struct LivenessJob {
  std::vector<Inst>& insts;
  const std::vector<int32_t>& labelInst;                    // label -> instruction that binds it
  const std::vector<std::vector<Label>>& tables;            // of JmpTable
  const std::unordered_map<const void*, VSlot>& caseSlots;  // fields of select descriptors
  const std::vector<VSlot>& always;                         // slots that are live everywhere
  const MapTable& scopes;                                   // Inst::map on entry: what may be live
  MapTable& maps;                                           // Inst::map afterwards: what is
  MapTable* dead = nullptr;                                 // wanted: slots that nobody reads, by runs
  uint64_t budget = kLivenessBudget;

  static constexpr uint64_t kLivenessBudget = uint64_t{1} << 22;  // 64-bit words of all blocks' sets
};

// Replaces each safepoint's scope by its map, and drops zeroings of slots that are written before they are
// read. False: the function is too large; everything in scope counts as live, and nothing is dropped.
bool findLiveness(const LivenessJob& job);

}  // namespace gosub::bc

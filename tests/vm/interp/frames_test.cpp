// Walking the frames of a goroutine that waits: what the map names, what GODEBUG=clobber overwrites.
#include "vm/interp/frames.h"

#include <algorithm>

#include "runtime/abi/type_table.h"
#include "runtime/sched/debug_flags.h"
#include "tests/vm/interp/machine.h"

namespace gosub::vm {
namespace {

struct Pointers final : rt::FrameVisitor {
  std::vector<Word*> seen;
  void ptr(Word* slot) override { seen.push_back(slot); }
  void typed(Word*, const rt::TypeDesc*) override {}
};

TEST_F(MachineTest, DeadSlotsOfAParkedFrameAreClobbered) {
  using What = rt::FrameMapEntry::What;
  Func f("t.waits");
  f.as.listDead();
  auto slot = [](uint32_t i) { return bc::localSlot(i); };
  auto chan = reinterpret_cast<uint64_t>(rt::chanOf(rt::basicType(rt::TKind::UnsafePointer), rt::kChanBoth));
  int32_t scope = f.as.addScope({{What::Ptr, slot(2)}, {What::Ptr, slot(3)}});
  f.as.emit(Op::LoadImm, slot(0), 7);  // read before the wait only
  f.as.emit(Op::CheckShift, slot(0));
  f.as.emit(Op::LoadImm, slot(1), 9);  // read behind it
  f.as.emit(Op::LoadImm, slot(2), 0);  // a nil channel
  f.as.emit(Op::ChanRecv, slot(3), slot(2), bc::kNoVSlot, chan).map = scope;
  f.as.emit(Op::ChanRecvResume, slot(3), 0, bc::kNoVSlot, chan).map = scope;
  f.as.emit(Op::CheckShift, slot(1));
  f.as.emit(Op::NilCheck, slot(3));
  f.as.emit(Op::Ret, bc::kFrameSize);
  f.finish(0, 4);
  start(&f.closure);
  ASSERT_EQ(last(), Stop::Parked);
  Word* fp = gg.fp;
  fp[3] = 0x1234;  // as if a sender had written there
  Pointers plain, clobbered;
  walkFrames(&gg, plain);
  EXPECT_EQ(fp[0], 7u);
  int64_t before = rt::gDebug.clobber;
  rt::gDebug.clobber = 1;
  walkFrames(&gg, clobbered);
  rt::gDebug.clobber = before;
  EXPECT_EQ(plain.seen, clobbered.seen);
  EXPECT_NE(std::find(plain.seen.begin(), plain.seen.end(), fp + 3), plain.seen.end());
  EXPECT_EQ(std::find(plain.seen.begin(), plain.seen.end(), fp + 2), plain.seen.end());
  EXPECT_NE(fp[0], 7u);
  EXPECT_EQ(fp[1], 9u);
  EXPECT_NE(fp[2], 0u);
  EXPECT_EQ(fp[3], 0x1234u);
}

}  // namespace
}  // namespace gosub::vm

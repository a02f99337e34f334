// reflect's natives for channels: see reflect/natives.go. Elements are heap objects of the channel's element
// type, so nothing here depends on the goroutine's stack; arguments stay in their slots while a half waits.
#include <vector>

#include "runtime/obj/chan.h"
#include "runtime/obj/select.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

// reflect's selectCase.
struct Case {
  rt::Hchan* chan;
  void* elem;
  bool send;
};

std::vector<rt::SelectCase> casesOf(rt::GoSlice s) {
  auto* from = static_cast<const Case*>(s.ptr);
  std::vector<rt::SelectCase> cases;
  cases.reserve(static_cast<size_t>(s.len));
  for (int64_t i = 0; i < s.len; i++) cases.push_back({from[i].chan, from[i].elem, from[i].send});
  return cases;
}

}  // namespace

Next reflectMakeChan(rt::NativeCtx& c) {
  In in(c);
  auto* t = in.ptr<const rt::TypeDesc>();
  rt::Hchan* made = nullptr;
  Next next = rt::makeChan(c.g, c.p, t, in.i64(), &made);
  return next == Next::Done ? Out(c).ptr(made).done() : next;
}

Next reflectChanClose(rt::NativeCtx& c) {
  return rt::chanClose(c.g, c.p, In(c).ptr<rt::Hchan>());
}

Next reflectChanSend(rt::NativeCtx& c) {
  In in(c);
  auto* ch = in.ptr<rt::Hchan>();
  return rt::chanSend(c.g, c.p, ch, in.ptr<void>());
}
Next reflectChanSendFinish(rt::NativeCtx& c) {
  return rt::chanSendResume(c.g, c.p);
}

Next reflectChanRecv(rt::NativeCtx& c) {
  In in(c);
  auto* ch = in.ptr<rt::Hchan>();
  bool ok = false;
  Next next = rt::chanRecv(c.g, c.p, ch, in.ptr<void>(), &ok);
  return next == Next::Done ? Out(c).flag(ok).done() : next;
}
Next reflectChanRecvFinish(rt::NativeCtx& c) {
  In in(c);
  in.word();
  bool ok = rt::chanRecvResume(c.g, c.p, in.ptr<void>());
  return Out(c).flag(ok).done();
}

Next reflectChanTrySend(rt::NativeCtx& c) {
  In in(c);
  auto* ch = in.ptr<rt::Hchan>();
  bool selected = false;
  Next next = rt::chanTrySend(c.g, c.p, ch, in.ptr<void>(), &selected);
  return next == Next::Done ? Out(c).flag(selected).done() : next;
}

Next reflectChanTryRecv(rt::NativeCtx& c) {
  In in(c);
  auto* ch = in.ptr<rt::Hchan>();
  bool ok = false;
  bool selected = rt::chanTryRecv(c.g, c.p, ch, in.ptr<void>(), &ok);
  return Out(c).flag(selected).flag(ok).done();
}

Next reflectSelectGo(rt::NativeCtx& c) {
  In in(c);
  auto cases = casesOf(in.slice());
  bool hasDefault = in.flag(), ok = false;
  int32_t chosen = 0;
  Next next =
      rt::selectGo(c.g, c.p, cases.data(), static_cast<uint32_t>(cases.size()), hasDefault, &chosen, &ok);
  return next == Next::Done ? Out(c).i64(chosen).flag(ok).done() : next;
}
Next reflectSelectGoFinish(rt::NativeCtx& c) {
  auto cases = casesOf(In(c).slice());
  bool ok = false;
  int32_t chosen = 0;
  Next next = rt::selectResume(c.g, c.p, cases.data(), static_cast<uint32_t>(cases.size()), &chosen, &ok);
  return next == Next::Done ? Out(c).i64(chosen).flag(ok).done() : next;
}

}  // namespace gosub::lib

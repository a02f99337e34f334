// sync/atomic as instructions: sequentially consistent, address checked for nil and alignment.
#pragma once

#include "vm/interp/handlers_memory.h"

namespace gosub::vm::h {

template <typename T>
GOSUB_INLINE T* cell(Word w) {
  return reinterpret_cast<T*>(w);
}
#define SEQ __ATOMIC_SEQ_CST

#define ATOMICS(Z, T)                                                                 \
  ST(AtLd##Z) {                                                                       \
    NIL_CHECK(r.b());                                                                 \
    r.a() = __atomic_load_n(cell<T>(r.b()), SEQ);                                     \
    return Stop::Go;                                                                  \
  }                                                                                   \
  ST(AtSt##Z) {                                                                       \
    NIL_CHECK(r.a());                                                                 \
    __atomic_store_n(cell<T>(r.a()), static_cast<T>(r.b()), SEQ);                     \
    return Stop::Go;                                                                  \
  }                                                                                   \
  ST(AtAdd##Z) {                                                                      \
    NIL_CHECK(r.b());                                                                 \
    r.a() = __atomic_add_fetch(cell<T>(r.b()), static_cast<T>(r.c()), SEQ);           \
    return Stop::Go;                                                                  \
  }                                                                                   \
  ST(AtXchg##Z) {                                                                     \
    NIL_CHECK(r.b());                                                                 \
    r.a() = __atomic_exchange_n(cell<T>(r.b()), static_cast<T>(r.c()), SEQ);          \
    return Stop::Go;                                                                  \
  }                                                                                   \
  ST(AtCas##Z) {                                                                      \
    NIL_CHECK(r.b());                                                                 \
    T old = static_cast<T>(r.c());                                                    \
    T want = static_cast<T>(r.fp[r.extra<1>(0)]);                                     \
    r.a() = __atomic_compare_exchange_n(cell<T>(r.b()), &old, want, false, SEQ, SEQ); \
    return Stop::Go;                                                                  \
  }                                                                                   \
  ST(AtAnd##Z) {                                                                      \
    NIL_CHECK(r.b());                                                                 \
    r.a() = __atomic_fetch_and(cell<T>(r.b()), static_cast<T>(r.c()), SEQ);           \
    return Stop::Go;                                                                  \
  }                                                                                   \
  ST(AtOr##Z) {                                                                       \
    NIL_CHECK(r.b());                                                                 \
    r.a() = __atomic_fetch_or(cell<T>(r.b()), static_cast<T>(r.c()), SEQ);            \
    return Stop::Go;                                                                  \
  }
ATOMICS(32, uint32_t)
ATOMICS(64, uint64_t)
#undef ATOMICS

// Pointers: the barrier shades old and new word around the swap.
ST(AtLdP) {
  NIL_CHECK(r.b());
  r.a() = __atomic_load_n(cell<Word>(r.b()), SEQ);
  return Stop::Go;
}
ST(AtStP) {
  NIL_CHECK(r.a());
  rt::swapPtr(ptr(r.a()), r.b());
  return Stop::Go;
}
ST(AtXchgP) {
  NIL_CHECK(r.b());
  r.a() = rt::swapPtr(ptr(r.b()), r.c());
  return Stop::Go;
}
ST(AtCasP) {
  NIL_CHECK(r.b());
  r.a() = rt::casPtr(ptr(r.b()), r.c(), r.fp[r.extra<1>(0)]);
  return Stop::Go;
}
#undef SEQ

}  // namespace gosub::vm::h

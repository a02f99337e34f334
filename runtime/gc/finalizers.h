// Finalizers (RUNTIME G7): runtime.SetFinalizer.
//
// An object with a finalizer that nothing reaches any more is kept for one more cycle, and its finalizer is
// queued for the goroutine that runs them one after the other. An object that another such object reaches
// waits until that one is gone; objects in a cycle with themselves wait for ever, as in Go.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

class Marker;

// fn(object); typeWord: what goes before the pointer where fn's parameter is an interface, else 0.
struct Finalizer {
  Closure* fn;
  Word typeWord;
  Word object;
};

// p lies in a heap object. False: it has a finalizer.
bool addFinalizer(Finalizer f);
void removeFinalizer(Word p);

// For the goroutine that runs them. Done: *out is the next one. Park: ask again after it.
Next nextFinalizer(G* g, P* p, Finalizer* out);

// For the collection, the world stopped. After the roots: what objects with finalizers hold, though not they
// themselves. After all is marked: queues the finalizers of objects that are not, and marks those.
void markFinalizers(Marker& marker);
void queueFinalizers(Marker& marker);
// The world runs again: wakes the goroutine that waits for finalizers.
void wakeFinalizers();

}  // namespace gosub::rt

// The end of a panic that nobody recovered.
#pragma once

#include "vm/interp/regs.h"

namespace gosub::vm {

// In the panic frame, no deferred call is left. Calls the Error and String methods of the panic values first
// (as Go code on this goroutine, one at a time, returning to PanicPrinted), then prints everything and exits
// with status 2.
Stop fatalPanic(G* g);
// An Error or String method has returned its string to the panic frame.
Stop panicValueText(G* g);

rt::Eface nilPanicValue(G* g);  // what panic(nil) panics with: a *runtime.PanicNilError

}  // namespace gosub::vm

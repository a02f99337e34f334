package secret

import "example.org/deep/lib/v2/thing"

func Value() int { return thing.New(20).Double() + 1 }

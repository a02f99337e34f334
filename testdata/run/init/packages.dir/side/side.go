package side

import "example.com/packages/a"

var _ = a.Log("side var", 1)

package dot

import "example.com/packages/a"

func Exported(n int) int { return n + 1 }

func init() { a.Log("dot init", 0) }

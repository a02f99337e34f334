// A comment before the constraint.

//go:build !((linux && amd64) || darwin)

package main

const either = "not either"

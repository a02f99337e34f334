//go:build (linux && amd64) || darwin

package main

const either = "either"

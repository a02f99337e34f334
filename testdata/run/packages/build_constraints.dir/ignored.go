//go:build ignore

package main

this file is never parsed

//go:build !windows && !ignore && go1.21

package main

const negated = "negated"

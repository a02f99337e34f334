package main

func init() { println("test files do not belong to the program") }

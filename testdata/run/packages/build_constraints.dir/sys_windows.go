package main

const system = "windows by file name"

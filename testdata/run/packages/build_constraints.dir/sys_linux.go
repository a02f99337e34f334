package main

const system = "linux by file name"

package main

const arch = "linux amd64"

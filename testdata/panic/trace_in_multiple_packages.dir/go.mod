module tr

go 1.26

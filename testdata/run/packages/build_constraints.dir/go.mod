module bc

go 1.26

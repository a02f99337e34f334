module ta

go 1.26

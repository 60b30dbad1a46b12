module dinamika

go 1.26

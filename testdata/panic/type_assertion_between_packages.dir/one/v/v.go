package v

type T struct{}

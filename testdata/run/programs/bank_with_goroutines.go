// run

package main

import (
	"fmt"
	"sync"
)

type account struct {
	mu      sync.Mutex
	id, bal int
}

type insufficient struct{ need, have int }

func (e insufficient) Error() string { return fmt.Sprintf("need %d, have %d", e.need, e.have) }

func transfer(from, to *account, n int) error {
	a, b := from, to
	if a.id > b.id {
		a, b = b, a
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	b.mu.Lock()
	defer b.mu.Unlock()
	if from.bal < n {
		return insufficient{n, from.bal}
	}
	from.bal -= n
	to.bal += n
	return nil
}

func main() {
	accs := make([]*account, 8)
	for i := range accs {
		accs[i] = &account{id: i, bal: 1000}
	}
	var wg sync.WaitGroup
	fails := make(chan error, 10000)
	for w := range 10 {
		wg.Go(func() {
			x := uint32(w + 1)
			for range 500 {
				x = x*1103515245 + 12345
				i, j := int(x>>16)%8, int(x>>20)%8
				if i == j {
					continue
				}
				if err := transfer(accs[i], accs[j], int(x>>8)%300); err != nil {
					fails <- err
				}
			}
		})
	}
	wg.Wait()
	close(fails)
	sum, neg := 0, 0
	for _, a := range accs {
		sum += a.bal
		if a.bal < 0 {
			neg++
		}
	}
	bad := 0
	for e := range fails {
		if i, ok := e.(insufficient); !ok || i.need <= i.have {
			bad++
		}
	}
	fmt.Println(sum, neg, bad)
	fmt.Println(transfer(&account{id: 1, bal: 5}, &account{id: 2}, 10))
}

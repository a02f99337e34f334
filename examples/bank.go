// A bank with many tellers: transfers between accounts while auditors look, and money that must
// never be made or lost.
package main

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
)

var errFunds = errors.New("insufficient funds")

type account struct {
	mu      sync.Mutex
	id      int
	balance int64
}

type bank struct {
	closed   sync.RWMutex // held for writing while an auditor counts
	accounts []*account
	moved    atomic.Int64
	refused  atomic.Int64
}

func (b *bank) transfer(from, to int, amount int64) error {
	b.closed.RLock()
	defer b.closed.RUnlock()
	if from == to {
		return nil
	}
	first, second := b.accounts[from], b.accounts[to]
	source, target := first, second
	if first.id > second.id { // always lock in the same order
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	if source.balance < amount {
		return fmt.Errorf("account %d: %w", from, errFunds)
	}
	source.balance -= amount
	target.balance += amount
	return nil
}

func (b *bank) total() int64 {
	b.closed.Lock()
	defer b.closed.Unlock()
	sum := int64(0)
	for _, a := range b.accounts {
		sum += a.balance
	}
	return sum
}

func (b *bank) teller(seed uint32, transfers int) {
	random := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for range transfers {
		err := b.transfer(random(len(b.accounts)), random(len(b.accounts)), int64(random(200)))
		switch {
		case err == nil:
			b.moved.Add(1)
		case errors.Is(err, errFunds):
			b.refused.Add(1)
		default:
			panic(err)
		}
	}
}

func main() {
	const accounts, tellers, transfers = 20, 8, 2000
	b := &bank{}
	for i := range accounts {
		b.accounts = append(b.accounts, &account{id: i, balance: 1000})
	}
	var work, audit sync.WaitGroup
	stop := make(chan struct{})
	wrong := 0
	audit.Add(1)
	go func() {
		defer audit.Done()
		for {
			if b.total() != accounts*1000 {
				wrong++
			}
			select {
			case <-stop:
				return
			default:
			}
		}
	}()
	for i := range tellers {
		work.Add(1)
		go func() {
			defer work.Done()
			b.teller(uint32(i), transfers)
		}()
	}
	work.Wait()
	close(stop)
	audit.Wait()

	fmt.Println("in the bank:", b.total())
	fmt.Println("transfers:", b.moved.Load()+b.refused.Load())
	fmt.Println("audits that found something wrong:", wrong)
}

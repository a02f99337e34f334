// Five philosophers, five forks. Each takes the fork with the lower number first, so that no circle
// of waiting can close, and everybody gets to eat.
package main

import (
	"fmt"
	"sync"
	"time"
)

const meals = 20

type philosopher struct {
	name        string
	left, right *fork
	eaten       int
}

type fork struct {
	sync.Mutex
	number int
	used   int
}

func (p *philosopher) dine(log chan<- string, wg *sync.WaitGroup) {
	defer wg.Done()
	first, second := p.left, p.right
	if first.number > second.number {
		first, second = second, first
	}
	for p.eaten < meals {
		first.Lock()
		second.Lock()
		p.eaten++
		first.used++
		second.used++
		if p.eaten == meals {
			log <- p.name
		}
		time.Sleep(50 * time.Microsecond)
		second.Unlock()
		first.Unlock()
	}
}

func main() {
	names := []string{"Hypatia", "Kant", "Confucius", "Arendt", "Avicenna"}
	forks := make([]*fork, len(names))
	for i := range forks {
		forks[i] = &fork{number: i}
	}
	log := make(chan string, len(names))
	var wg sync.WaitGroup
	table := make([]*philosopher, len(names))
	for i, name := range names {
		table[i] = &philosopher{name: name, left: forks[i], right: forks[(i+1)%len(forks)]}
		wg.Add(1)
		go table[i].dine(log, &wg)
	}
	wg.Wait()
	close(log)

	finished := 0
	for range log {
		finished++
	}
	fmt.Println(finished, "philosophers have finished")
	for _, p := range table {
		fmt.Printf("%-10s ate %d times\n", p.name, p.eaten)
	}
	for _, f := range forks {
		fmt.Printf("fork %d was used %d times\n", f.number, f.used)
	}
}

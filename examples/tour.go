// A tour of the language and its runtime. Run it with `gosub run examples/tour.go`.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"
)

// Shapes: interfaces, methods, embedding.

type Shape interface {
	Area() float64
	Name() string
}

type named struct{ name string }

func (n named) Name() string { return n.name }

type Rectangle struct {
	named
	Width, Height float64
}

func (r Rectangle) Area() float64 { return r.Width * r.Height }

type Circle struct {
	named
	Radius float64
}

func (c *Circle) Area() float64 { return 3.14159 * c.Radius * c.Radius }

func (c *Circle) String() string { return fmt.Sprintf("circle of radius %g", c.Radius) }

func shapes() {
	all := []Shape{
		Rectangle{named{"door"}, 0.9, 2.1},
		&Circle{named{"plate"}, 0.125},
		Rectangle{named{"field"}, 68, 105},
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Area() < all[j].Area() })
	for i, shape := range all {
		switch s := shape.(type) {
		case Rectangle:
			fmt.Printf("%d. %-6s %8.3f m², %v by %v\n", i+1, s.Name(), s.Area(), s.Width, s.Height)
		case fmt.Stringer:
			fmt.Printf("%d. %-6s %8.3f m², a %v\n", i+1, shape.Name(), shape.Area(), s)
		}
	}
}

// Maps, slices, strings, runes.

func words() {
	const text = "the quick brown fox jumps over the lazy dog and the naïve 犬"
	counts := map[string]int{}
	for _, word := range strings.Fields(text) {
		counts[word]++
	}
	fmt.Println("a map, in the order of its keys:", counts)

	letters := 0
	for range text {
		letters++
	}
	fmt.Printf("%d bytes, %d letters, %q\n", len(text), letters, []rune(text)[letters-1])

	fields := strings.Fields(text)
	for i, j := 0, len(fields)-1; i < j; i, j = i+1, j-1 {
		fields[i], fields[j] = fields[j], fields[i]
	}
	fmt.Println(strings.ToUpper(strings.Join(fields[:3], " ")), fields[3:5:5], len(fields), cap(fields[3:5:5]))
}

// Functions are values, and remember the variables around them.

func counter(step int) (next func() int, reset func()) {
	n := 0
	next = func() int { n += step; return n }
	reset = func() { n = 0 }
	return
}

func closures() {
	next, reset := counter(7)
	next()
	next()
	fmt.Print("closures: ", next())
	reset()
	fmt.Println(",", next())

	var greet []func() string
	for _, name := range [...]string{"Ada", "Alan", "Grace"} {
		greet = append(greet, func() string { return "hello, " + name })
	}
	for i := range greet {
		fmt.Print(greet[i](), "; ")
	}
	fmt.Println()
}

// Errors are values; panics can be caught.

var errEmpty = errors.New("nothing on the account")

type overdrawn struct{ balance, wanted int }

func (e *overdrawn) Error() string {
	return fmt.Sprintf("%d wanted, %d there", e.wanted, e.balance)
}

func withdraw(balance, amount int) (left int, err error) {
	if balance == 0 {
		return 0, fmt.Errorf("withdraw %d: %w", amount, errEmpty)
	}
	if amount > balance {
		return balance, fmt.Errorf("withdraw: %w", &overdrawn{balance, amount})
	}
	return balance - amount, nil
}

func safely(what func()) (result string) {
	defer func() {
		if r := recover(); r != nil {
			result = fmt.Sprint("recovered: ", r)
		}
	}()
	what()
	return "nothing happened"
}

func failures() {
	for _, amount := range []int{30, 100} {
		left, err := withdraw(50, amount)
		var over *overdrawn
		if errors.As(err, &over) {
			fmt.Printf("%v (short by %d)\n", err, over.wanted-over.balance)
		} else {
			fmt.Println("left:", left, err)
		}
	}
	_, err := withdraw(0, 1)
	fmt.Println(err, errors.Is(err, errEmpty))

	var table map[string]int
	list, index := []int{1, 2, 3}, 3
	var shape Shape
	fmt.Println(safely(func() {}))
	fmt.Println(safely(func() { list[index] = 1 }))
	fmt.Println(safely(func() { table["x"] = 1 }))
	fmt.Println(safely(func() { fmt.Println(shape.Area()) }))
	fmt.Println(safely(func() { fmt.Println(index / (index - 3)) }))
	fmt.Println(safely(func() { fmt.Println(any(index).(string)) }))
}

// Goroutines, channels, select, a worker pool.

func squares(done <-chan struct{}) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := 1; ; i++ {
			select {
			case out <- i * i:
			case <-done:
				return
			}
		}
	}()
	return out
}

func pool(workers int, jobs []int) map[int]int {
	queue, results := make(chan int), make(chan [2]int)
	var wg sync.WaitGroup
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := range queue {
				sum := 0
				for i := 1; i <= n; i++ {
					sum += i
				}
				results <- [2]int{n, sum}
			}
		}()
	}
	go func() {
		for _, job := range jobs {
			queue <- job
		}
		close(queue)
		wg.Wait()
		close(results)
	}()
	sums := map[int]int{}
	for r := range results {
		sums[r[0]] = r[1]
	}
	return sums
}

func channels() {
	done := make(chan struct{})
	source := squares(done)
	total := 0
	for n := range source {
		if n > 1000 {
			break
		}
		total += n
	}
	close(done)
	fmt.Println("squares up to 1000 add up to", total)
	fmt.Println("a pool of four:", pool(4, []int{10, 100, 1000, 10000}))
}

// Shared memory, and time.

func together() {
	var (
		mu    sync.Mutex
		once  sync.Once
		wg    sync.WaitGroup
		count int
		first string
	)
	for i := range 100 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() { first = "once, whoever came first" })
			for range 100 {
				mu.Lock()
				count += i % 2
				mu.Unlock()
			}
		}()
	}
	wg.Wait()
	fmt.Println("counted", count, first)
}

func timing() {
	begin := time.Now()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	ticks, timeout := 0, time.After(time.Minute)
	for ticks < 3 {
		select {
		case <-tick.C:
			ticks++
		case <-timeout:
			fmt.Println("a minute went by")
			return
		}
	}
	late := make(chan string, 1)
	time.AfterFunc(2*time.Second, func() { late <- "too late" })
	select {
	case s := <-late:
		fmt.Println(s)
	case <-time.After(10 * time.Millisecond):
		fmt.Println("did not wait for it")
	}
	fmt.Println(ticks, "ticks; at least 25 ms:", time.Since(begin) >= 25*time.Millisecond)
	fmt.Println(90*time.Minute + 1500*time.Millisecond)
}

func main() {
	for _, part := range []struct {
		title string
		run   func()
	}{
		{"shapes", shapes},
		{"words", words},
		{"closures", closures},
		{"failures", failures},
		{"channels", channels},
		{"together", together},
		{"timing", timing},
	} {
		fmt.Printf("--- %s\n", part.title)
		part.run()
	}
}

// Counts the words of a text (of standard input where it is given with -) by mapping lines to counts
// in several goroutines and merging what they found.
package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
	"sync"
	"unicode"
)

const sample = `Do not communicate by sharing memory;
instead, share memory by communicating.
Channels orchestrate; mutexes serialize.
A little copying is better than a little dependency.
Clear is better than clever.
Errors are values. Don't just check errors, handle them gracefully.`

func lines(scanner *bufio.Scanner) <-chan string {
	out := make(chan string, 16)
	go func() {
		defer close(out)
		for scanner.Scan() {
			out <- scanner.Text()
		}
	}()
	return out
}

func count(in <-chan string) map[string]int {
	counts := map[string]int{}
	for line := range in {
		words := strings.FieldsFunc(strings.ToLower(line), func(r rune) bool {
			return !unicode.IsLetter(r) && r != '\''
		})
		for _, word := range words {
			counts[word]++
		}
	}
	return counts
}

func merge(in <-chan string, workers int) map[string]int {
	var (
		mu    sync.Mutex
		wg    sync.WaitGroup
		total = map[string]int{}
	)
	for range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			part := count(in)
			mu.Lock()
			defer mu.Unlock()
			for word, n := range part {
				total[word] += n
			}
		}()
	}
	wg.Wait()
	return total
}

func main() {
	scanner := bufio.NewScanner(strings.NewReader(sample))
	if len(os.Args) > 1 && os.Args[1] == "-" {
		scanner = bufio.NewScanner(os.Stdin)
	}
	total := merge(lines(scanner), 4)
	words := make([]string, 0, len(total))
	for word := range total {
		words = append(words, word)
	}
	sort.Slice(words, func(i, j int) bool {
		a, b := words[i], words[j]
		if total[a] != total[b] {
			return total[a] > total[b]
		}
		return a < b
	})
	for _, word := range words[:min(10, len(words))] {
		fmt.Printf("%4d %s %s\n", total[word], strings.Repeat("#", total[word]), word)
	}
}

// Crawls a small web that exists in memory only: a bounded number of fetches at a time, every page
// once, slow servers given up after a deadline.
package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"
)

type page struct {
	links []string
	delay time.Duration
}

var web = map[string]page{
	"/":           {links: []string{"/docs", "/blog", "/about"}},
	"/docs":       {links: []string{"/docs/tour", "/docs/spec", "/"}, delay: time.Millisecond},
	"/docs/tour":  {links: []string{"/docs", "/play"}},
	"/docs/spec":  {links: []string{"/docs/spec#types", "/missing"}},
	"/blog":       {links: []string{"/blog/1", "/blog/2", "/blog/3"}, delay: 2 * time.Millisecond},
	"/blog/1":     {links: []string{"/blog/2"}},
	"/blog/2":     {links: []string{"/blog/3", "/about"}},
	"/blog/3":     {links: []string{"/slow"}},
	"/about":      {},
	"/play":       {links: []string{"/"}},
	"/slow":       {delay: time.Hour},
	"/unlinked":   {},
	"/blog/draft": {},
}

var (
	errNotFound = errors.New("not found")
	errDeadline = errors.New("deadline exceeded")
)

type fetchError struct {
	url string
	err error
}

func (e fetchError) Error() string { return e.url + ": " + e.err.Error() }
func (e fetchError) Unwrap() error { return e.err }

func fetch(url string, deadline time.Duration) ([]string, error) {
	found, ok := web[url]
	if !ok {
		return nil, fetchError{url, errNotFound}
	}
	arrived := time.After(found.delay)
	select {
	case <-arrived:
		return found.links, nil
	case <-time.After(deadline):
		return nil, fetchError{url, errDeadline}
	}
}

type crawler struct {
	slots  chan struct{} // one token for each fetch under way
	wg     sync.WaitGroup
	mu     sync.RWMutex
	seen   map[string]bool
	failed []error
}

func (c *crawler) isNew(url string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.seen[url] {
		return false
	}
	c.seen[url] = true
	return true
}

func (c *crawler) visit(url string) {
	defer c.wg.Done()
	c.slots <- struct{}{}
	links, err := fetch(url, 200*time.Millisecond)
	<-c.slots
	if err != nil {
		c.mu.Lock()
		c.failed = append(c.failed, err)
		c.mu.Unlock()
		return
	}
	for _, link := range links {
		link, _, _ = strings.Cut(link, "#")
		if c.isNew(link) {
			c.wg.Add(1)
			go c.visit(link)
		}
	}
}

func main() {
	c := &crawler{slots: make(chan struct{}, 3), seen: map[string]bool{"/": true}}
	c.wg.Add(1)
	go c.visit("/")
	c.wg.Wait()

	var urls []string
	for url := range c.seen {
		urls = append(urls, url)
	}
	sort.Strings(urls)
	fmt.Println(len(urls), "pages:", strings.Join(urls, " "))

	sort.Slice(c.failed, func(i, j int) bool { return c.failed[i].Error() < c.failed[j].Error() })
	for _, err := range c.failed {
		fmt.Printf("%v (missing: %t, slow: %t)\n", err, errors.Is(err, errNotFound), errors.Is(err, errDeadline))
	}
}

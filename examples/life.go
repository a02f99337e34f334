// Conway's Game of Life on a torus. Every strip of rows has its own goroutine; a generation is over
// when all of them have reported, and only then does the next one begin.
package main

import (
	"fmt"
	"strings"
)

const (
	width, height = 40, 12
	strips        = 4
	generations   = 60
)

type grid [height][width]bool

func (g *grid) alive(row, column int) bool {
	return g[(row+height)%height][(column+width)%width]
}

func (g *grid) neighbours(row, column int) int {
	n := 0
	for _, dr := range []int{-1, 0, 1} {
		for _, dc := range []int{-1, 0, 1} {
			if (dr != 0 || dc != 0) && g.alive(row+dr, column+dc) {
				n++
			}
		}
	}
	return n
}

func (g grid) String() string {
	var b strings.Builder
	for _, row := range g {
		for _, cell := range row {
			if cell {
				b.WriteRune('●')
			} else {
				b.WriteByte('.')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

type step struct {
	now, next *grid
}

func strip(from, to int, work <-chan step, done chan<- int) {
	for s := range work {
		population := 0
		for row := from; row < to; row++ {
			for column := range width {
				n := s.now.neighbours(row, column)
				alive := n == 3 || n == 2 && s.now.alive(row, column)
				s.next[row][column] = alive
				if alive {
					population++
				}
			}
		}
		done <- population
	}
}

func main() {
	var now, next grid
	for _, cell := range [][2]int{
		{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}, // a glider
		{4, 26}, {4, 27}, {5, 25}, {5, 26}, {6, 26}, // an R-pentomino
		{9, 6}, {9, 7}, {9, 8}, // a blinker
	} {
		now[cell[0]][cell[1]] = true
	}

	done := make(chan int)
	var work [strips]chan step
	for i := range work {
		work[i] = make(chan step)
		go strip(i*height/strips, (i+1)*height/strips, work[i], done)
	}
	fmt.Print(now)
	for generation := 1; generation <= generations; generation++ {
		for _, w := range work {
			w <- step{&now, &next}
		}
		population := 0
		for range work {
			population += <-done
		}
		now, next = next, now
		if generation%20 == 0 {
			fmt.Printf("generation %d, population %d\n%v", generation, population, now)
		}
	}
	for _, w := range work {
		close(w)
	}
}

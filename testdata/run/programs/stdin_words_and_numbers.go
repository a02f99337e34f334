// run
// stdin stdin_words_and_numbers.txt

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	r := bufio.NewReader(os.Stdin)
	var n int
	fmt.Fscan(r, &n)
	sum := 0
	for range n {
		var x int
		fmt.Fscan(r, &x)
		sum += x
	}
	fmt.Println(n, sum)
	r.ReadString('\n')
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	b, _ := r.ReadByte()
	r.UnreadByte()
	c, size, _ := r.ReadRune()
	fmt.Println(b, c, size)
	rest, err := io.ReadAll(r)
	fmt.Println(len(rest), strings.Fields(string(rest)), err)
	_, err = r.ReadByte()
	fmt.Println(err == io.EOF)
}

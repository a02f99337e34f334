// run

package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/md5"
	crand "crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/subtle"
	"encoding"
	"encoding/csv"
	"errors"
	"fmt"
	"hash"
	"io"
	"strings"
)

func main() {
	hs := []struct {
		n string
		f func() hash.Hash
	}{{"md5", md5.New}, {"sha1", sha1.New}, {"sha256", sha256.New}, {"sha224", sha256.New224}, {"sha512", sha512.New}, {"sha384", sha512.New384}, {"512/224", sha512.New512_224}, {"512/256", sha512.New512_256}}
	for _, h := range hs {
		d := h.f()
		fmt.Println(h.n, d.Size(), d.BlockSize())
		for _, n := range []int{0, 1, 3, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 129, 200, 1000, 5000, 100000} {
			d.Reset()
			data := bytes.Repeat([]byte("abcdefghij"), n/10+1)[:n]
			d.Write(data)
			fmt.Printf("%d %x\n", n, d.Sum(nil))
			d.Reset()
			for i := 0; i < len(data); i += 37 {
				d.Write(data[i:min(i+37, len(data))])
			}
			fmt.Printf("%x\n", d.Sum([]byte("p")))
			m := hmac.New(h.f, data)
			io.WriteString(m, "message")
			fmt.Printf("%x\n", m.Sum(nil))
			m.Reset()
			fmt.Printf("%x\n", m.Sum(nil))
		}
		d.Reset()
		d.Write([]byte("half of it"))
		b, err := d.(encoding.BinaryMarshaler).MarshalBinary()
		fmt.Printf("%q %v\n", b, err)
		e := h.f()
		fmt.Println(e.(encoding.BinaryUnmarshaler).UnmarshalBinary(b))
		e.Write([]byte("more"))
		d.Write([]byte("more"))
		fmt.Println(bytes.Equal(e.Sum(nil), d.Sum(nil)), e.(encoding.BinaryUnmarshaler).UnmarshalBinary(nil), e.(encoding.BinaryUnmarshaler).UnmarshalBinary(b[:len(b)-1]))
	}
	fmt.Printf("%x %x %x %x %x\n", md5.Sum([]byte("x")), sha1.Sum([]byte("x")), sha256.Sum256([]byte("x")), sha512.Sum512([]byte("x")), sha512.Sum512_256(nil))
	fmt.Println(hmac.Equal([]byte("a"), []byte("a")), hmac.Equal([]byte("a"), []byte("b")), subtle.ConstantTimeCompare([]byte("ab"), []byte("a")), subtle.ConstantTimeEq(-1, -1), subtle.ConstantTimeEq(1, 2), subtle.ConstantTimeByteEq(3, 3), subtle.ConstantTimeSelect(1, 5, 6), subtle.ConstantTimeSelect(0, 5, 6), subtle.ConstantTimeLessOrEq(2, 2), subtle.ConstantTimeLessOrEq(3, 2), subtle.ConstantTimeLessOrEq(1, 2))
	x := make([]byte, 3)
	fmt.Println(subtle.XORBytes(x, []byte{1, 2, 3}, []byte{3, 3}), x)
	b := make([]byte, 1000)
	n, err := crand.Read(b)
	fmt.Println(n, err, bytes.Count(b, []byte{0}) < 50, len(crand.Text()))
	for _, s := range []string{"a,b,c\n1,2,3\n", "a,b\r\nc,d\r\n", "\"q\"\"x\",\"multi\nline\",z\n", "a,\"b\n", "a\"b,c\n", "\"a\"b,c\n", "# comment\na;b\n", " a, b\n\n\nc,d", "a,b\nc\n", "", "\n", "x", ",,\n", "\"\",\"\"\n", "a,b,\r", "\"a\nb\nc\"d,e\n", "é,世\n", "a\rb,c\n", "\"unterminated\nline2", "x,\"y\"\r\n\"z\",w", "\"a\",\n", "1,\"2"} {
		for mode := 0; mode < 6; mode++ {
			r := csv.NewReader(strings.NewReader(s))
			switch mode {
			case 1:
				r.LazyQuotes = true
			case 2:
				r.FieldsPerRecord = -1
				r.TrimLeadingSpace = true
			case 3:
				r.Comma, r.Comment = ';', '#'
			case 4:
				r.FieldsPerRecord = 2
				r.ReuseRecord = true
			case 5:
				r.Comma = '世'
			}
			if mode%2 == 0 {
				fmt.Printf("%q %d ", s, mode)
				for {
					rec, err := r.Read()
					fmt.Printf("%q %v %d ", rec, err, r.InputOffset())
					var pe *csv.ParseError
					if errors.As(err, &pe) {
						fmt.Print(*pe)
					}
					for i := range rec {
						l, c := r.FieldPos(i)
						fmt.Print(l, ":", c, " ")
					}
					if err == io.EOF || (err != nil && !errors.Is(err, csv.ErrFieldCount)) {
						break
					}
				}
				fmt.Println()
			} else {
				all, err := r.ReadAll()
				fmt.Printf("%q %v\n", all, err)
			}
		}
	}
	r := csv.NewReader(strings.NewReader("a"))
	r.Comma = '"'
	fmt.Println(r.Read())
	var sb strings.Builder
	w := csv.NewWriter(&sb)
	w.Write([]string{"a", "b,c", "d\"e", "f\ng", " lead", "", "trail ", `\.`, "x\ry", "é"})
	w.UseCRLF = true
	w.Write([]string{"a\r\nb", "c"})
	w.Write([]string{""})
	w.Write(nil)
	w.Comma = '\t'
	fmt.Println(w.WriteAll([][]string{{"a,b", "c\td"}, {"1"}}), w.Error())
	w.Comma = '\n'
	fmt.Println(w.Write([]string{"a"}))
	w.Flush()
	fmt.Printf("%q\n", sb.String())
}

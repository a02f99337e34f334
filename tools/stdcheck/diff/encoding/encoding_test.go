package encoding

import (
	"bytes"
	rbase64 "encoding/base64"
	rbinary "encoding/binary"
	rhex "encoding/hex"
	"fmt"
	"io"
	"math/rand"
	"st/encoding/base64"
	"st/encoding/binary"
	"st/encoding/hex"
	stio "st/io"
	"strings"
	"testing"
)

// pieces reads in odd pieces and ends with the EOF of one of the libraries.
type pieces struct {
	s    string
	seed int
	eof  error
}

func (p *pieces) Read(b []byte) (int, error) {
	p.seed = p.seed*1103515245 + 12345
	if p.s == "" {
		return 0, p.eof
	}
	n := copy(b, p.s[:min(len(p.s), 1+p.seed>>16&15)])
	p.s = p.s[n:]
	return n, nil
}

func readAll(r io.Reader, k int) string {
	var out []byte
	buf := make([]byte, k)
	for {
		n, err := r.Read(buf)
		out = append(out, buf[:n]...)
		if err != nil {
			return fmt.Sprintf("%q %v", out, err)
		}
	}
}

func TestBase64(t *testing.T) {
	encs := [][2]any{{base64.StdEncoding, rbase64.StdEncoding}, {base64.URLEncoding, rbase64.URLEncoding}, {base64.RawStdEncoding, rbase64.RawStdEncoding}, {base64.RawURLEncoding, rbase64.RawURLEncoding},
		{base64.StdEncoding.Strict(), rbase64.StdEncoding.Strict()}, {base64.RawStdEncoding.Strict(), rbase64.RawStdEncoding.Strict()}, {base64.StdEncoding.WithPadding('*'), rbase64.StdEncoding.WithPadding('*')}}
	for i := 0; i < 400000; i++ {
		e := encs[rand.Intn(len(encs))]
		a, b := e[0].(*base64.Encoding), e[1].(*rbase64.Encoding)
		data := make([]byte, rand.Intn(30))
		rand.Read(data)
		s := b.EncodeToString(data)
		if a.EncodeToString(data) != s || string(a.AppendEncode([]byte("x"), data)) != "x"+s || a.EncodedLen(i) != b.EncodedLen(i) || a.DecodedLen(i) != b.DecodedLen(i) {
			t.Fatal(s)
		}
		bs := []byte(s)
		for k := rand.Intn(4); k > 0 && len(bs) > 0; k-- {
			p := rand.Intn(len(bs))
			c := []string{"=", "\n", "A", "", "==", "\r\n", "-", "é", "B"}[rand.Intn(9)]
			bs = append(append(append([]byte(nil), bs[:p]...), c...), bs[p+rand.Intn(2):]...)
		}
		s = string(bs)
		d1, e1 := a.DecodeString(s)
		d2, e2 := b.DecodeString(s)
		if !bytes.Equal(d1, d2) || fmt.Sprint(e1) != fmt.Sprint(e2) {
			t.Fatalf("%q: %x %v, want %x %v", s, d1, e1, d2, e2)
		}
		if i%10 == 0 {
			seed, k := rand.Int(), 1+rand.Intn(40)
			clean := b.EncodeToString(bytes.Repeat(data, 1+rand.Intn(80)))
			if i%20 == 0 && len(clean) > 0 {
				clean = clean[:rand.Intn(len(clean))]
			}
			x := readAll(base64.NewDecoder(a, &pieces{clean, seed, stio.EOF}), k)
			y := readAll(rbase64.NewDecoder(b, &pieces{clean, seed, io.EOF}), k)
			if x != y {
				t.Fatalf("decoder %q: %s, want %s", clean, x, y)
			}
			var o1, o2 bytes.Buffer
			w1, w2 := base64.NewEncoder(a, &o1), rbase64.NewEncoder(b, &o2)
			for j := 0; j < 5; j++ {
				part := make([]byte, rand.Intn(2000)>>uint(rand.Intn(10)))
				rand.Read(part)
				w1.Write(part)
				w2.Write(part)
			}
			w1.Close()
			w2.Close()
			if o1.String() != o2.String() {
				t.Fatal("encoder")
			}
		}
	}
}

func TestHex(t *testing.T) {
	for i := 0; i < 200000; i++ {
		data := make([]byte, rand.Intn(60))
		rand.Read(data)
		s := rhex.EncodeToString(data)
		if hex.EncodeToString(data) != s || hex.Dump(data) != rhex.Dump(data) || string(hex.AppendEncode(nil, data)) != s {
			t.Fatal(s)
		}
		if i%2 == 0 {
			s = strings.ToUpper(s)
		}
		if i%3 == 0 && s != "" {
			p := rand.Intn(len(s))
			s = s[:p] + []string{"g", "", "0", "\xff", "é", " ", "\n"}[rand.Intn(7)] + s[p:]
		}
		d1, e1 := hex.DecodeString(s)
		d2, e2 := rhex.DecodeString(s)
		if !bytes.Equal(d1, d2) || fmt.Sprint(e1) != fmt.Sprint(e2) {
			t.Fatalf("%q: %x %v, want %x %v", s, d1, e1, d2, e2)
		}
		seed, k := rand.Int(), 1+rand.Intn(40)
		x := readAll(hex.NewDecoder(&pieces{s, seed, stio.EOF}), k)
		y := readAll(rhex.NewDecoder(&pieces{s, seed, io.EOF}), k)
		if x != y {
			t.Fatalf("decoder %q: %s, want %s", s, x, y)
		}
		var o1 bytes.Buffer
		d := hex.Dumper(&o1)
		d.Write(data[:len(data)/3])
		d.Write(data[len(data)/3:])
		d.Close()
		if o1.String() != rhex.Dump(data) {
			t.Fatal("dumper")
		}
	}
}

func TestBinary(t *testing.T) {
	for i := 0; i < 500000; i++ {
		u := rand.Uint64() >> uint(rand.Intn(64))
		v := int64(rand.Uint64()) >> uint(rand.Intn(64))
		a, b := binary.AppendVarint(binary.AppendUvarint(nil, u), v), rbinary.AppendVarint(rbinary.AppendUvarint(nil, u), v)
		if !bytes.Equal(a, b) {
			t.Fatal(u, v)
		}
		for j := range a {
			if rand.Intn(10) == 0 {
				a[j] |= 0x80
			}
		}
		x, n := binary.Uvarint(a)
		y, m := rbinary.Uvarint(a)
		if x != y || n != m {
			t.Fatal(a, x, y, n, m)
		}
		x1, e1 := binary.ReadVarint(&byteReader{a, stio.EOF})
		x2, e2 := rbinary.ReadVarint(&byteReader{a, io.EOF})
		if x1 != x2 || fmt.Sprint(e1) != fmt.Sprint(e2) {
			t.Fatal(a, x1, x2, e1, e2)
		}
		p, q := make([]byte, 14), make([]byte, 14)
		binary.LittleEndian.PutUint64(p, u)
		rbinary.LittleEndian.PutUint64(q, u)
		binary.BigEndian.PutUint32(p[8:], uint32(u))
		rbinary.BigEndian.PutUint32(q[8:], uint32(u))
		binary.BigEndian.PutUint16(p[12:], uint16(u))
		rbinary.BigEndian.PutUint16(q[12:], uint16(u))
		if !bytes.Equal(p, q) || binary.BigEndian.Uint64(p) != rbinary.BigEndian.Uint64(p) || binary.LittleEndian.Uint32(p) != rbinary.LittleEndian.Uint32(p) {
			t.Fatal(p, q)
		}
	}
}

type byteReader struct {
	b   []byte
	eof error
}

func (r *byteReader) ReadByte() (byte, error) {
	if len(r.b) == 0 {
		return 0, r.eof
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c, nil
}

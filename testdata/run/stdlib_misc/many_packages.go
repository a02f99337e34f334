// run

package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"container/list"
	"container/ring"
	"context"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"io"
	"log"
	"math/rand"
	rand2 "math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"text/tabwriter"
	"time"
)

type myErr struct{ s string }

func (m *myErr) Error() string   { return m.s }
func (m *myErr) Is(t error) bool { return t == io.EOF }
func (m *myErr) Unwrap() []error { return []error{io.ErrShortBuffer, nil, io.ErrNoProgress} }
func (m *myErr) As(x any) bool   { _, ok := x.(*int); return ok }

type kv struct{ k, v int }
type byK []kv

func (b byK) Len() int           { return len(b) }
func (b byK) Less(i, j int) bool { return b[i].k < b[j].k }
func (b byK) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type ih []int

func (h ih) Len() int           { return len(h) }
func (h ih) Less(i, j int) bool { return h[i] < h[j] }
func (h ih) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *ih) Push(x any)        { *h = append(*h, x.(int)) }
func (h *ih) Pop() any          { o := *h; x := o[len(o)-1]; *h = o[:len(o)-1]; return x }

func rec(f func()) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Println("PANIC", e)
		}
	}()
	f()
}

type key struct{ n string }

func (k key) String() string { return "key-" + k.n }

type chunk struct{ s []string }

func (c *chunk) Read(p []byte) (int, error) {
	if len(c.s) == 0 {
		return 0, io.EOF
	}
	n := copy(p, c.s[0])
	c.s[0] = c.s[0][n:]
	if c.s[0] == "" {
		c.s = c.s[1:]
	}
	return n, nil
}

type zeroR struct{}

func (zeroR) Read(p []byte) (int, error) { return 0, nil }

func main() {
	// errors
	base := errors.New("base")
	w1 := fmt.Errorf("w1: %w", base)
	w2 := fmt.Errorf("w2: %w and %w", w1, io.EOF)
	jn := errors.Join(base, nil, w2)
	fmt.Println(w1, w2, jn, errors.Unwrap(w1) == base, errors.Unwrap(w2), errors.Unwrap(jn), errors.Join(nil, nil) == nil)
	fmt.Printf("%T %T %T %q %v\n", w1, w2, jn, jn, fmt.Errorf("%w", nil))
	fmt.Printf("%T %v %T %v\n", fmt.Errorf("%d", 1), fmt.Errorf("%w", "x"), fmt.Errorf("%[2]w %[1]w", base, io.EOF), fmt.Errorf("%v", base))
	me := &myErr{"me"}
	var t *myErr
	var np *int
	fmt.Println(errors.Is(w2, base), errors.Is(jn, io.EOF), errors.Is(me, io.EOF), errors.Is(me, io.ErrNoProgress), errors.Is(nil, nil), errors.Is(base, nil), errors.As(fmt.Errorf("x %w", me), &t), errors.Is(w1, io.EOF))
	rec(func() { errors.As(base, nil) })
	rec(func() { errors.As(base, t) })
	rec(func() { errors.As(base, 5); _ = np })
	rec(func() { var s string; errors.As(base, &s) })
	rec(func() { fmt.Println(errors.As(nil, &t), errors.ErrUnsupported) })
	// context
	bg := context.Background()
	fmt.Println(bg, context.TODO(), bg.Err(), bg.Done() == nil)
	ctx, cancel := context.WithCancel(bg)
	vctx := context.WithValue(ctx, key{"a"}, "val")
	fmt.Println(ctx, vctx, context.WithValue(bg, "str", 5), context.WithoutCancel(vctx))
	fmt.Println(vctx.Value(key{"a"}), vctx.Value("zz"), vctx.Value(nil))
	cctx, ccancel := context.WithCancelCause(vctx)
	ccancel(errors.New("why"))
	ccancel(errors.New("again"))
	fmt.Println(cctx.Err(), context.Cause(cctx), ctx.Err(), context.Cause(ctx))
	cancel()
	<-vctx.Done()
	fmt.Println(vctx.Err(), context.Cause(vctx), errors.Is(vctx.Err(), context.Canceled))
	dctx, dc := context.WithTimeout(bg, time.Millisecond)
	<-dctx.Done()
	fmt.Println(dctx.Err(), context.Cause(dctx), errors.Is(dctx.Err(), context.DeadlineExceeded), errors.Is(dctx.Err(), os.ErrDeadlineExceeded))
	dc()
	d2, dc2 := context.WithDeadlineCause(bg, time.Now().Add(-time.Hour), errors.New("late"))
	fmt.Println(d2.Err(), context.Cause(d2))
	dc2()
	_, hasD := d2.Deadline()
	fmt.Println(hasD)
	stop := context.AfterFunc(ctx, func() { fmt.Println("after") })
	time.Sleep(10 * time.Millisecond)
	fmt.Println(stop())
	rec(func() { context.WithCancel(nil) })
	rec(func() { context.WithValue(bg, nil, 1) })
	rec(func() { context.WithValue(bg, []int{}, 1) })
	var de interface {
		Timeout() bool
		Temporary() bool
	}
	fmt.Println(errors.As(context.DeadlineExceeded, &de) && de.Timeout() && de.Temporary(), fmt.Sprintf("%T %T", context.DeadlineExceeded, context.Canceled))
	// sort
	seed := uint32(1)
	rn := func(n int) int { seed = seed*1664525 + 1013904223; return int(seed>>8) % n }
	for _, n := range []int{0, 1, 2, 5, 12, 13, 50, 100, 1000, 5000} {
		a := make([]kv, n)
		for i := range a {
			a[i] = kv{rn(n/3 + 1), i}
		}
		b := append([]kv(nil), a...)
		c := append([]kv(nil), a...)
		d := append([]kv(nil), a...)
		sort.Sort(byK(a))
		sort.Stable(byK(b))
		sort.Slice(c, func(i, j int) bool { return c[i].k < c[j].k })
		sort.SliceStable(d, func(i, j int) bool { return d[i].k > d[j].k })
		h := uint64(0)
		for i := range a {
			h = h*31 + uint64(a[i].v)*7 + uint64(b[i].v)*3 + uint64(c[i].v)*5 + uint64(d[i].v)
		}
		fmt.Println(n, h, sort.IsSorted(byK(a)), sort.IsSorted(sort.Reverse(byK(a))))
		e := make([]int, n)
		f := make([]float64, n)
		s := make([]string, n)
		for i := range e {
			e[i] = rn(1000)
			f[i] = float64(rn(1000)) / 7
			s[i] = fmt.Sprint(rn(1000))
		}
		sort.Ints(e)
		sort.Float64s(f)
		sort.Strings(s)
		fmt.Println(sort.IntsAreSorted(e), sort.Float64sAreSorted(f), sort.StringsAreSorted(s), sort.SearchInts(e, 500), sort.SearchFloat64s(f, 50), sort.SearchStrings(s, "5"))
		ts := 0
		fmt.Println(sort.Find(n, func(i int) int { ts++; return 500 - e[i] }))
	}
	// containers
	h := &ih{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	(*h)[0] = 9
	heap.Fix(h, 0)
	fmt.Println(heap.Remove(h, 1), *h)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	l := list.New()
	e4 := l.PushBack(4)
	e1 := l.PushFront(1)
	l.InsertBefore(3, e4)
	l.InsertAfter(2, e1)
	l.MoveToFront(e4)
	l.MoveAfter(e1, e4)
	l.PushBackList(l)
	for e := l.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(l.Len(), l.Remove(e4), l.Len())
	r := ring.New(4)
	for i := 0; i < 4; i++ {
		r.Value = i
		r = r.Next()
	}
	r.Unlink(1)
	r.Do(func(x any) { fmt.Print(x, " ") })
	fmt.Println(r.Len())
	// bufio
	for _, sp := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes} {
		s := bufio.NewScanner(&chunk{[]string{"li", "ne1\r", "\n\nword wo", "rd \xe4", "\xb8\x96 \xff", "end\r"}})
		s.Split(sp)
		for s.Scan() {
			fmt.Printf("%q ", s.Text())
		}
		fmt.Println(s.Err())
	}
	s := bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000)))
	fmt.Println(s.Scan(), s.Err(), s.Text())
	s = bufio.NewScanner(strings.NewReader("aaaaaaaaaaaaaaaaaaaaaaaaa\n"))
	s.Buffer(make([]byte, 2), 10)
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(zeroR{})
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(strings.NewReader("abc"))
	s.Split(func(d []byte, eof bool) (int, []byte, error) { return -1, nil, nil })
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(strings.NewReader("abc"))
	s.Split(func(d []byte, eof bool) (int, []byte, error) { return 9, nil, nil })
	fmt.Println(s.Scan(), s.Err())
	s = bufio.NewScanner(strings.NewReader("abc"))
	s.Split(func(d []byte, eof bool) (int, []byte, error) { return 1, []byte("tok"), bufio.ErrFinalToken })
	fmt.Println(s.Scan(), s.Text(), s.Scan(), s.Err())
	rec(func() { s.Split(bufio.ScanLines) })
	br := bufio.NewReaderSize(strings.NewReader("hello world\nfoo\nlonglonglonglonglonglonglong\nlast"), 16)
	fmt.Println(br.Peek(5))
	fmt.Println(br.Peek(17))
	fmt.Println(br.ReadLine())
	fmt.Println(br.ReadSlice('\n'))
	fmt.Println(br.ReadLine())
	fmt.Println(br.UnreadByte(), br.Buffered())
	fmt.Println(br.ReadSlice('\n'))
	fmt.Println(br.Discard(3))
	fmt.Println(br.ReadString('\n'))
	fmt.Println(br.ReadBytes('\n'))
	fmt.Println(br.ReadByte())
	fmt.Println(br.UnreadRune(), br.UnreadByte())
	rec(func() { fmt.Println(br.Discard(-1)) })
	rec(func() { fmt.Println(br.Peek(-1)) })
	br = bufio.NewReader(zeroR{})
	fmt.Println(br.ReadByte())
	var bb bytes.Buffer
	bw := bufio.NewWriterSize(&bb, 4)
	fmt.Println(bw.WriteString("abcdefghij"))
	fmt.Println(bw.Available(), bw.Buffered(), bw.Size(), bb.String())
	bw.WriteByte('x')
	bw.WriteRune('世')
	bw.Flush()
	fmt.Println(bb.String())
	bw = bufio.NewWriterSize(failW{}, 4)
	bw.WriteString("abcdef")
	fmt.Println(bw.WriteString("z"))
	fmt.Println(bw.Flush())
	// io
	fmt.Println(io.Copy(&bb, io.LimitReader(strings.NewReader("123456"), 3)))
	fmt.Println(io.CopyN(&bb, strings.NewReader("ab"), 5))
	fmt.Println(io.ReadFull(strings.NewReader("ab"), make([]byte, 3)))
	fmt.Println(io.ReadFull(strings.NewReader(""), make([]byte, 3)))
	fmt.Println(io.ReadAtLeast(strings.NewReader("ab"), make([]byte, 1), 2))
	pr, pw := io.Pipe()
	go func() { pw.Write([]byte("pipe")); pw.CloseWithError(base) }()
	fmt.Println(io.ReadAll(pr))
	fmt.Println(pw.Write(nil))
	tee := io.TeeReader(strings.NewReader("tee"), &bb)
	io.ReadAll(tee)
	mw := io.MultiWriter(&bb, failW{})
	fmt.Println(mw.Write([]byte("q")))
	sr := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	fmt.Println(io.ReadAll(sr))
	fmt.Println(sr.ReadAt(make([]byte, 3), 4))
	fmt.Println(sr.Seek(-1, 0))
	fmt.Println(bb.String())
	// rand
	rg := rand.New(rand.NewSource(42))
	fmt.Println(rg.Int(), rg.Intn(10), rg.Int31n(7), rg.Int63n(1e12), rg.Float64(), rg.Float32(), rg.NormFloat64(), rg.ExpFloat64(), rg.Perm(6), rg.Uint32(), rg.Uint64())
	z := rand.NewZipf(rg, 1.5, 2, 100)
	fmt.Println(z.Uint64(), z.Uint64(), z.Uint64())
	rp := rand2.New(rand2.NewPCG(1, 2))
	fmt.Println(rp.Int(), rp.IntN(10), rp.Uint64N(1e15), rp.Float64(), rp.NormFloat64(), rp.ExpFloat64(), rp.Perm(5), rp.Int32N(5), rp.UintN(9))
	cc := rand2.New(rand2.NewChaCha8([32]byte{1, 2, 3}))
	fmt.Println(cc.Uint64(), cc.Uint32(), cc.IntN(1000))
	rec(func() { rg.Intn(0) })
	rec(func() { rp.IntN(0) })
	// encoding
	data := []byte("hello\x00\xff\xfe world, some bytes")
	fmt.Println(hex.EncodeToString(data), base64.StdEncoding.EncodeToString(data), base64.RawURLEncoding.EncodeToString(data))
	fmt.Print(hex.Dump(data))
	for _, s := range []string{"abc", "zz", "616g", "61 62", ""} {
		x, err := hex.DecodeString(s)
		fmt.Printf("%q %v\n", x, err)
	}
	for _, s := range []string{"YQ==", "YQ=", "YQ", "Y", "YWJj\nZA==", "!!!!", "YQ==x", "YR==", "", "====", "YWI=", "YW=="} {
		x, err := base64.StdEncoding.DecodeString(s)
		y, err2 := base64.RawStdEncoding.DecodeString(s)
		z, err3 := base64.StdEncoding.Strict().DecodeString(s)
		fmt.Printf("%q %v %q %v %q %v\n", x, err, y, err2, z, err3)
	}
	fmt.Println(crc32.ChecksumIEEE(data), crc32.Checksum(data, crc32.MakeTable(crc32.Castagnoli)), crc64.Checksum(data, crc64.MakeTable(crc64.ISO)), crc64.Checksum(data, crc64.MakeTable(crc64.ECMA)), adler32.Checksum(data))
	hf := fnv.New64a()
	hf.Write(data)
	fmt.Println(hf.Sum64(), hf.Sum(nil), hf.Size(), hf.BlockSize())
	type bs struct {
		A uint16
		B int32
		C [2]bool
		D float32
		_ [2]byte
	}
	var wb bytes.Buffer
	fmt.Println(binary.Write(&wb, binary.LittleEndian, bs{1, -2, [2]bool{true, false}, 1.5, [2]byte{9, 9}}), wb.Bytes(), binary.Size(bs{}))
	var rb bs
	fmt.Println(binary.Read(&wb, binary.LittleEndian, &rb), rb)
	fmt.Println(binary.Read(&wb, binary.LittleEndian, &rb), binary.Write(&wb, binary.BigEndian, 5), binary.Write(&wb, binary.BigEndian, "x"), binary.Size("x"), binary.Size([]int16{1, 2}))
	fmt.Println(binary.Write(&wb, binary.BigEndian, []uint16{1, 2}), wb.Bytes(), binary.Read(&wb, binary.BigEndian, 5))
	fmt.Println(binary.Append(nil, binary.BigEndian, struct{ A, B int8 }{1, 2}))
	fmt.Println(binary.AppendVarint(nil, -300), binary.AppendUvarint(nil, 1<<40))
	fmt.Println(binary.Uvarint([]byte{0x80}))
	fmt.Println(binary.Varint(bytes.Repeat([]byte{0xff}, 11)))
	// paths
	for _, p := range []string{"", "/", "//", "a/b/../c", "../a", "/..", "a//b/", "./a", "a/./b", "abc.d.e", "/a/b.c/", ".", "..", "a/.."} {
		fmt.Println(path.Clean(p), path.Base(p), path.Dir(p), path.Ext(p), path.IsAbs(p), filepath.Clean(p), filepath.Base(p), filepath.IsLocal(p), filepath.ToSlash(p))
		fmt.Println(path.Split(p))
		fmt.Println(filepath.Rel("a/b", p))
	}
	for _, m := range [][2]string{{"*", "abc"}, {"a*c", "abbc"}, {"a?c", "abc"}, {"[a-c]", "b"}, {"[^a]", "b"}, {"[", "a"}, {"a[", "ab"}, {"[]a]", "]"}, {"\\*", "*"}, {"*/x", "a/x"}, {"*", "a/b"}, {"[a-", "a"}, {"a\\", "a"}, {"[-x]", "-"}, {"*b*c", "abbbc"}} {
		fmt.Println(path.Match(m[0], m[1]))
	}
	fmt.Println(path.Join("a", "", "../b", "/c"), filepath.SplitList("a:b::c"), filepath.VolumeName("c:/"))
	// flag
	fs := flag.NewFlagSet("prog", flag.ContinueOnError)
	var fo strings.Builder
	fs.SetOutput(&fo)
	fi := fs.Int("n", 5, "number of `things`")
	fb := fs.Bool("b", false, "bool")
	fst := fs.String("s", "def", "string\nsecond line")
	fd := fs.Duration("d", time.Second, "dur")
	ff := fs.Float64("f", 0, "")
	for _, a := range [][]string{{"-n", "7", "-b", "rest"}, {"--n=8", "-s=x", "--", "-b"}, {"-n", "x"}, {"-zz"}, {"-n"}, {"-b=maybe"}, {"-d", "5m", "-f", "1e3"}, {"-h"}, {"---n"}, {"-=1"}, {"-n=99999999999999999999"}, {"-"}} {
		err := fs.Parse(a)
		fmt.Println(a, err, *fi, *fb, *fst, *fd, *ff, fs.Args(), fs.NFlag(), fs.NArg())
		fmt.Println(fo.String())
		fo.Reset()
	}
	fs.VisitAll(func(f *flag.Flag) { fmt.Print(f.Name, " ", f.Value, " ", f.DefValue, ";") })
	fs.Visit(func(f *flag.Flag) { fmt.Print(f.Name, " ") })
	fmt.Println(fs.Lookup("n").Usage, fs.Set("n", "3"), fs.Set("nope", "3"))
	rec(func() { fs.Int("n", 1, "") })
	fmt.Println(fo.String())
	// log
	var lo strings.Builder
	lg := log.New(&lo, "pre: ", log.Lshortfile|log.Lmsgprefix)
	lg.Println("a", 1)
	lg.Printf("x %d\n", 5)
	rec(func() { lg.Panicf("boom %d", 1) })
	lg.SetFlags(log.LUTC | log.Llongfile&0)
	lg.SetPrefix("[p]")
	lg.Print("no newline")
	fmt.Print(lo.String(), lg.Flags(), lg.Prefix(), "\n")
	// regexp
	for _, re := range []string{`a+b*`, `(a|ab)(c|bcd)(d*)`, `^\w+@(\w+)\.com$`, `(?i)HeLLo`, `(?P<first>\w)(?P<second>\d)?`, `[^a-z]+`, `\bfoo\b`, `x*`, `(?m)^l.*$`, `(?s).+`, `a{2,3}?`, `\p{Greek}+`, `[[:alpha:]]+`} {
		r, err := regexp.Compile(re)
		if err != nil {
			fmt.Println(err)
			continue
		}
		for _, s := range []string{"", "aab abbb", "abcd", "joe@site.com", "heLLO world", "z9 q", "foo bar foo", "line1\nline2", "αβγ abc", "aaaa"} {
			fmt.Printf("%q %q %v %q %q\n", r.FindString(s), r.FindAllString(s, -1), r.FindStringSubmatchIndex(s), r.ReplaceAllString(s, "<$0|${1}>"), r.Split(s, 3))
		}
		fmt.Println(r.NumSubexp(), r.SubexpNames(), r)
	}
	for _, re := range []string{`(`, `)`, `[a`, `a**`, `*`, `\8`, `(?z)`, `a{1001}`, `[z-a]`, `\pX`, `(?P<n>a)(?P<n>b)`, `(?P<1>a)`, `a{2,1}`, "\xff", `\Qab`, `(?i`, `x{2}{3}`, `[[:foo:]]`, `\`} {
		_, err := regexp.Compile(re)
		fmt.Println(err)
	}
	fmt.Println(regexp.QuoteMeta("a.b*c[d]"))
	rec(func() { regexp.MustCompile("(") })
	// tabwriter
	tw := tabwriter.NewWriter(os.Stdout, 5, 0, 2, '.', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(tw, "a\tbbb\tc")
	fmt.Fprintln(tw, "aaaa\tb\tccccc")
	tw.Flush()
	tw = tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)
	fmt.Fprintln(tw, "x\ty世\tz\n\nfoo\tbar\tbaz\nlong cell\t\tq")
	tw.Flush()
}

type failW struct{}

func (failW) Write(p []byte) (int, error) { return 0, errors.New("fail") }

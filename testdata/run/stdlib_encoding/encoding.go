// run
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

func main() {
	data := []byte("any carnal pleas\x00\xff\xfe")
	for i := 0; i <= len(data); i += 3 {
		part := data[:i]
		s := base64.StdEncoding.EncodeToString(part)
		back, err := base64.StdEncoding.DecodeString(s)
		fmt.Println(s, base64.URLEncoding.EncodeToString(part), base64.RawStdEncoding.EncodeToString(part), base64.RawURLEncoding.EncodeToString(part), bytes.Equal(back, part), err)
	}
	for _, s := range []string{"", "YQ==", "YQ=", "YQ", "Y", "YQ==x", "Y Q=", "YWJj\nZGVm\r\n", "====", "YW=j", "YR==", "Y\xff=="} {
		a, e1 := base64.StdEncoding.DecodeString(s)
		b, e2 := base64.RawStdEncoding.DecodeString(s)
		c, e3 := base64.StdEncoding.Strict().DecodeString(s)
		fmt.Printf("%q: %q %v; %q %v; %q %v\n", s, a, e1, b, e2, c, e3)
	}
	var out bytes.Buffer
	w := base64.NewEncoder(base64.StdEncoding, &out)
	io.WriteString(w, "streamed ")
	io.WriteString(w, "text")
	w.Close()
	r := base64.NewDecoder(base64.StdEncoding, strings.NewReader(out.String()[:8]+"\n"+out.String()[8:]))
	all, err := io.ReadAll(r)
	fmt.Println(out.String(), string(all), err)

	fmt.Println(hex.EncodeToString(data), hex.EncodedLen(5), hex.DecodedLen(10))
	for _, s := range []string{"", "00ffAb", "0", "0g", "zz", "00 1", "é0"} {
		b, err := hex.DecodeString(s)
		fmt.Printf("%q: %q %v\n", s, b, err)
	}
	fmt.Print(hex.Dump(append(data, "0123456789abcdefgh"...)))
	all, err = io.ReadAll(hex.NewDecoder(strings.NewReader("68656c6c6f2")))
	fmt.Printf("%q %v\n", all, err)

	buf := make([]byte, 8)
	binary.LittleEndian.PutUint32(buf, 0xdeadbeef)
	binary.BigEndian.PutUint16(buf[4:], 0xcafe)
	fmt.Println(buf, binary.BigEndian.Uint64(buf), binary.LittleEndian.Uint16(buf), binary.BigEndian, binary.LittleEndian)
	fmt.Println(binary.BigEndian.AppendUint32(nil, 1), binary.LittleEndian.AppendUint64(nil, 1<<40))
	for _, x := range []int64{0, 1, -1, 63, -64, 64, 300, -1 << 63, 1<<63 - 1} {
		b := binary.AppendVarint(nil, x)
		y, n := binary.Varint(b)
		u, m := binary.Uvarint(b)
		z, err := binary.ReadVarint(bytes.NewReader(b))
		fmt.Println(b, y, n, u, m, z, err)
	}
	fmt.Println(binary.Uvarint([]byte{0x80}))
	fmt.Println(binary.Uvarint(bytes.Repeat([]byte{0xff}, 11)))
	_, err = binary.ReadUvarint(bytes.NewReader([]byte{0x80}))
	fmt.Println(err)
	_, err = binary.ReadUvarint(bytes.NewReader(nil))
	fmt.Println(err)
	fmt.Println(binary.PutUvarint(buf, 1<<20), buf[:3])
}

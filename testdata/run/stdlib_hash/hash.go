// run
package main

import (
	"encoding"
	"fmt"
	"hash"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"io"
	"strings"
)

func main() {
	for _, h := range []hash.Hash{fnv.New32(), fnv.New32a(), fnv.New64(), fnv.New64a(), fnv.New128(), fnv.New128a(), crc32.NewIEEE(), crc32.New(crc32.MakeTable(crc32.Castagnoli)),
		crc64.New(crc64.MakeTable(crc64.ISO)), crc64.New(crc64.MakeTable(crc64.ECMA)), adler32.New()} {
		fmt.Printf("%x ", h.Sum(nil))
		io.WriteString(h, "hello, ")
		io.WriteString(h, "world")
		fmt.Printf("%x %d %d ", h.Sum([]byte{1}), h.Size(), h.BlockSize())
		state, err := h.(encoding.BinaryMarshaler).MarshalBinary()
		fmt.Printf("%q %v ", state, err)
		io.Copy(h, strings.NewReader(strings.Repeat("abc", 10000)))
		fmt.Printf("%x ", h.Sum(nil))
		fmt.Print(h.(encoding.BinaryUnmarshaler).UnmarshalBinary(state), h.(encoding.BinaryUnmarshaler).UnmarshalBinary(nil))
		fmt.Printf(" %x ", h.Sum(nil))
		h.Reset()
		fmt.Printf("%x\n", h.Sum(nil))
	}
	h := fnv.New32a()
	h.Write([]byte("key"))
	fmt.Println(h.Sum32(), crc32.ChecksumIEEE([]byte("key")), crc32.Checksum([]byte("key"), crc32.MakeTable(crc32.Koopman)), adler32.Checksum([]byte("key")), crc64.Checksum([]byte("key"), crc64.MakeTable(crc64.ISO)))
}

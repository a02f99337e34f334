package time

import "errors"

var errZoneData = errors.New("malformed time zone information")

// tzReader reads the big-endian numbers of a TZif file (RFC 8536); failed is set when the data ends too early.
type tzReader struct {
	data   []byte
	failed bool
}

func (r *tzReader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.failed = true
		r.data = nil
		return nil
	}
	part := r.data[:n]
	r.data = r.data[n:]
	return part
}

func bigEndian(b []byte) uint64 {
	var u uint64
	for _, c := range b {
		u = u<<8 | uint64(c)
	}
	return u
}

// tzHeader has the six counts of a data block.
type tzHeader struct {
	utc, std, leap, time, zone, char int
}

func (r *tzReader) header() (h tzHeader, version byte) {
	if string(r.take(4)) != "TZif" {
		r.failed = true
		return h, 0
	}
	if b := r.take(16); len(b) > 0 {
		version = b[0]
	}
	for _, n := range []*int{&h.utc, &h.std, &h.leap, &h.time, &h.zone, &h.char} {
		*n = int(uint32(bigEndian(r.take(4))))
	}
	return h, version
}

// LoadLocationFromTZData returns a Location with this name from the content of a zone file (/etc/localtime).
func LoadLocationFromTZData(name string, data []byte) (*Location, error) {
	r := &tzReader{data: data}
	h, version := r.header()
	wide := version >= '2'
	timeSize := 4
	if wide { // a block with 32-bit times comes first
		r.take(h.time*5 + h.zone*6 + h.char + h.leap*8 + h.std + h.utc)
		h, _ = r.header()
		timeSize = 8
	}
	times := r.take(h.time * timeSize)
	indices := r.take(h.time)
	zones := r.take(h.zone * 6)
	chars := r.take(h.char)
	r.take(h.leap*(timeSize+4) + h.std + h.utc)
	if r.failed || h.zone == 0 {
		return nil, errZoneData
	}
	l := &Location{name: name}
	if wide {
		if rest := r.data; len(rest) > 2 && rest[0] == '\n' && rest[len(rest)-1] == '\n' {
			l.rule = string(rest[1 : len(rest)-1])
		}
	}
	for ; len(zones) > 0; zones = zones[6:] {
		at := int(zones[5])
		if at >= len(chars) {
			return nil, errZoneData
		}
		l.zones = append(l.zones, zone{cString(chars[at:]), int(int32(bigEndian(zones[:4]))), zones[4] != 0})
	}
	for i := range indices {
		if int(indices[i]) >= len(l.zones) {
			return nil, errZoneData
		}
		when := int64(bigEndian(times[i*timeSize : (i+1)*timeSize]))
		if !wide {
			when = int64(int32(when))
		}
		l.changes = append(l.changes, change{when, indices[i]})
	}
	if len(l.changes) == 0 {
		l.changes = []change{{firstInstant, 0}}
	}
	return l, nil
}

func cString(b []byte) string {
	n := 0
	for n < len(b) && b[n] != 0 {
		n++
	}
	return string(b[:n])
}

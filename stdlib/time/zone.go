package time

import (
	"errors"
	"sync"
)

// A Location maps instants to zones: an offset from UTC with a name, in effect from one instant to another.
type Location struct {
	name    string
	zones   []zone
	changes []change // in order; before the first one firstZone is in effect
	rule    string   // POSIX rule for what comes after the last change
}

type zone struct {
	name   string // abbreviated
	offset int    // seconds east of UTC
	dst    bool
}

// A change says from when on a zone is in effect.
type change struct {
	when int64 // seconds since 1970
	zone uint8
}

const (
	firstInstant = -1 << 63
	lastInstant  = 1<<63 - 1
)

// A span is a zone with the time in which it is in effect, [start, end).
type span struct {
	zone
	start, end int64
}

var utcLoc = Location{name: "UTC"}

// UTC is Universal Coordinated Time.
var UTC *Location = &utcLoc

var localLoc Location
var localOnce sync.Once

// Local is the system's zone: what the environment variable TZ says, else /etc/localtime.
var Local *Location = &localLoc

// get turns nil into UTC and reads the zone of Local when it is first asked for.
func (l *Location) get() *Location {
	if l == nil {
		return &utcLoc
	}
	if l == &localLoc {
		localOnce.Do(initLocal)
	}
	return l
}

// String returns the name that the Location was made with.
func (l *Location) String() string { return l.get().name }

// FixedZone returns a Location that always uses this name and offset.
func FixedZone(name string, offset int) *Location {
	return &Location{
		name:    name,
		zones:   []zone{{name, offset, false}},
		changes: []change{{firstInstant, 0}},
	}
}

// lookup returns the zone in effect at sec (since 1970).
func (l *Location) lookup(sec int64) span {
	l = l.get()
	if len(l.zones) == 0 {
		return span{zone{name: "UTC"}, firstInstant, lastInstant}
	}
	if len(l.changes) == 0 || sec < l.changes[0].when {
		s := span{l.zones[l.firstZone()], firstInstant, lastInstant}
		if len(l.changes) > 0 {
			s.end = l.changes[0].when
		}
		return s
	}
	lo, hi := 0, len(l.changes) // changes[lo] is not after sec, changes[hi] is
	for hi-lo > 1 {
		if mid := int(uint(lo+hi) >> 1); sec < l.changes[mid].when {
			hi = mid
		} else {
			lo = mid
		}
	}
	s := span{l.zones[l.changes[lo].zone], l.changes[lo].when, lastInstant}
	if hi < len(l.changes) {
		s.end = l.changes[hi].when
	} else if l.rule != "" {
		if r, ok := ruleSpan(l.rule, s.start, sec); ok {
			return r
		}
	}
	return s
}

// firstZone returns the zone before the first change: the first zone if no change leads to it, else the standard zone
// before the first change if that leads to daylight saving time, else the first standard zone.
func (l *Location) firstZone() int {
	used := false
	for _, c := range l.changes {
		used = used || c.zone == 0
	}
	if !used {
		return 0
	}
	if len(l.changes) > 0 && l.zones[l.changes[0].zone].dst {
		for i := int(l.changes[0].zone) - 1; i >= 0; i-- {
			if !l.zones[i].dst {
				return i
			}
		}
	}
	for i := range l.zones {
		if !l.zones[i].dst {
			return i
		}
	}
	return 0
}

// offsetOf returns the offset of the zone with this name, preferably one that is in effect at the local time unix.
func (l *Location) offsetOf(name string, unix int64) (offset int, ok bool) {
	l = l.get()
	for i := range l.zones {
		if z := &l.zones[i]; z.name == name {
			if found := l.lookup(unix - int64(z.offset)); found.name == z.name {
				return found.offset, true
			}
		}
	}
	for i := range l.zones {
		if l.zones[i].name == name {
			return l.zones[i].offset, true
		}
	}
	return 0, false
}

var errZoneName = errors.New("time: invalid location name")

// zoneFolders are where the zone database may be.
var zoneFolders = [...]string{"/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo/"}

// LoadLocation returns the Location with this name in the zone database: the folder that the environment variable
// ZONEINFO names, then the system's. "" and "UTC" are UTC, "Local" is Local.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	if name[0] == '/' || name[0] == '\\' || hasDotDot(name) {
		return nil, errZoneName
	}
	if folder, _ := environ("ZONEINFO"); folder != "" {
		if data, ok := zoneFile(folder + "/" + name); ok {
			if l, err := LoadLocationFromTZData(name, data); err == nil {
				return l, nil
			}
		}
	}
	for _, folder := range zoneFolders {
		if data, ok := zoneFile(folder + name); ok {
			return LoadLocationFromTZData(name, data)
		}
	}
	return nil, errors.New("unknown time zone " + name)
}

// hasDotDot reports whether a part of the path is "..".
func hasDotDot(path string) bool {
	start := 0
	for i := 0; i <= len(path); i++ {
		if i == len(path) || path[i] == '/' || path[i] == '\\' {
			if path[start:i] == ".." {
				return true
			}
			start = i + 1
		}
	}
	return false
}

func zoneFile(path string) ([]byte, bool) {
	buf := make([]byte, 8<<10)
	for {
		n := readFile(path, buf)
		if n < 0 || n > 10<<20 {
			return nil, false
		}
		if n <= len(buf) {
			return buf[:n], true
		}
		buf = make([]byte, n)
	}
}

// initLocal fills localLoc. TZ unset: /etc/localtime; a path: that file; a name: that zone; else UTC.
func initLocal() {
	tz, set := environ("TZ")
	if !set {
		if data, ok := zoneFile("/etc/localtime"); ok {
			if l, err := LoadLocationFromTZData("Local", data); err == nil {
				localLoc = *l
				return
			}
		}
		localLoc.name = "UTC"
		return
	}
	if tz != "" && tz[0] == ':' {
		tz = tz[1:]
	}
	if tz != "" && tz[0] == '/' {
		if data, ok := zoneFile(tz); ok {
			if l, err := LoadLocationFromTZData(tz, data); err == nil {
				localLoc = *l
				if tz == "/etc/localtime" {
					localLoc.name = "Local"
				}
				return
			}
		}
	} else if tz != "" && tz != "UTC" {
		if l, err := LoadLocation(tz); err == nil {
			localLoc = *l
			return
		}
	}
	localLoc.name = "UTC"
}

package time

import "errors"

// The binary form: a version, 8 bytes of seconds since year 1, 4 of nanoseconds, 2 of the offset in minutes (-1 for
// UTC); version 2 adds the seconds of the offset.
const (
	binaryV1 = 1
	binaryV2 = 2
)

// AppendBinary appends what MarshalBinary returns to b.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	offset, seconds := -1, 0
	version := byte(binaryV1)
	if t.Location() != UTC {
		_, offset = t.Zone()
		if offset%60 != 0 {
			version = binaryV2
			seconds = offset % 60
		}
		offset /= 60
		if offset < -32768 || offset == -1 || offset > 32767 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b = append(b, version)
	b = appendBig(b, uint64(t.sec()), 8)
	b = appendBig(b, uint64(t.nsec()), 4)
	b = appendBig(b, uint64(offset), 2)
	if version == binaryV2 {
		b = append(b, byte(seconds))
	}
	return b, nil
}

func appendBig(b []byte, u uint64, size int) []byte {
	for shift := (size - 1) * 8; shift >= 0; shift -= 8 {
		b = append(b, byte(u>>uint(shift)))
	}
	return b
}

// MarshalBinary returns t in a binary form.
func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, 16))
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalBinary sets t from its binary form.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	size := 15
	switch data[0] {
	case binaryV1:
	case binaryV2:
		size = 16
	default:
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != size {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	sec := int64(bigEndian(data[1:9]))
	nsec := int32(bigEndian(data[9:13]))
	offset := int(int16(bigEndian(data[13:15]))) * 60
	if size == 16 {
		offset += int(data[15])
	}
	*t = Time{wall: uint64(nsec), ext: sec}
	if offset == -60 {
		t.setLoc(&utcLoc)
	} else if z := Local.lookup(t.unixSec()); z.offset == offset {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
	return nil
}

// GobEncode is MarshalBinary.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode is UnmarshalBinary.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }

// appendStrict appends t in the form RFC 3339, which has four digits of year and offsets below 24 hours.
func (t Time) appendStrict(b []byte) ([]byte, error) {
	if year := t.Year(); year < 0 || year > 9999 {
		return b, errors.New("year outside of range [0,9999]")
	}
	if _, offset := t.Zone(); offset <= -24*3600 || offset >= 24*3600 {
		return b, errors.New("timezone hour outside of range [0,23]")
	}
	return t.AppendFormat(b, RFC3339Nano), nil
}

// MarshalJSON returns t as a quoted text in the form RFC 3339, with fractions of a second as needed.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendStrict(append(make([]byte, 0, len(RFC3339Nano)+2), '"'))
	if err != nil {
		return nil, errors.New("Time.MarshalJSON: " + err.Error())
	}
	return append(b, '"'), nil
}

// UnmarshalJSON sets t from a quoted text in the form RFC 3339; null leaves it as it is.
func (t *Time) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	var err error
	*t, err = Parse(RFC3339, string(data[1:len(data)-1]))
	return err
}

// AppendText appends what MarshalText returns to b.
func (t Time) AppendText(b []byte) ([]byte, error) {
	b, err := t.appendStrict(b)
	if err != nil {
		return nil, errors.New("Time.AppendText: " + err.Error())
	}
	return b, nil
}

// MarshalText returns t in the form RFC 3339, with fractions of a second as needed.
func (t Time) MarshalText() ([]byte, error) {
	b, err := t.appendStrict(make([]byte, 0, len(RFC3339Nano)))
	if err != nil {
		return nil, errors.New("Time.MarshalText: " + err.Error())
	}
	return b, nil
}

// UnmarshalText sets t from a text in the form RFC 3339.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}

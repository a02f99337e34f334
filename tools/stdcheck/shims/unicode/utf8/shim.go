package utf8

import real "unicode/utf8"

func runeCount(p []byte) int         { return real.RuneCount(p) }
func runeCountInString(s string) int { return real.RuneCountInString(s) }
func valid(p []byte) bool            { return real.Valid(p) }
func validString(s string) bool      { return real.ValidString(s) }

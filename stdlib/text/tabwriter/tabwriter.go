// Package tabwriter lines up columns of text.
//
// Tabs end cells. Cells of the same column in consecutive lines make up a block, which is as wide as its widest cell. What
// stands behind a line's last tab belongs to no column.
package tabwriter

import (
	"io"
	"unicode/utf8"
)

// How a Writer formats.
const (
	FilterHTML          uint = 1 << iota // tags have no width, entities that of one character
	StripEscape                          // Escape characters are not written
	AlignRight                           // cells are padded on the left
	DiscardEmptyColumns                  // blocks that only vertical tabs end, and that are empty, take no room
	TabIndent                            // leading empty cells are written as tabs
	Debug                                // a bar between columns, a line of dashes at a form feed
)

// Escape brackets text in which nothing is special.
const Escape = '\xff'

type cell struct {
	bytes  int  // in Writer.text
	width  int  // in characters
	tabbed bool // ended by a tab proper
}

type mode byte

const (
	plain mode = iota
	escaped
	tag
	entity
)

// A Writer formats what is written to it. Flush must be called at the end.
type Writer struct {
	out      io.Writer
	minWidth int
	tabWidth int
	padding  int
	padChar  byte
	flags    uint

	text    []byte // of all lines
	lines   [][]cell
	current cell // the unfinished one, last in its line
	counted int  // bytes of text whose width is in current
	mode    mode
}

func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

// Init sets a Writer up. With a tab as padchar, columns are multiples of tabwidth, and cells are aligned left.
func (w *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		flags &^= AlignRight
	}
	*w = Writer{out: output, minWidth: minwidth, tabWidth: tabwidth, padding: padding, padChar: padchar, flags: flags}
	w.reset()
	return w
}

func (w *Writer) reset() {
	w.text = w.text[:0]
	w.lines = append(w.lines[:0], nil)
	w.current = cell{}
	w.counted = 0
	w.mode = plain
}

// count adds the width of the text that came since the last time.
func (w *Writer) count() {
	w.current.width += utf8.RuneCount(w.text[w.counted:])
	w.counted = len(w.text)
}

func (w *Writer) endCell(tabbed bool) (cells int) {
	w.count()
	w.current.tabbed = tabbed
	last := len(w.lines) - 1
	w.lines[last] = append(w.lines[last], w.current)
	w.current = cell{}
	return len(w.lines[last])
}

func (w *Writer) put(b []byte) {
	w.text = append(w.text, b...)
	w.current.bytes += len(b)
}

// Write takes text. It is passed on as soon as its lines cannot be changed by what follows.
func (w *Writer) Write(buf []byte) (n int, err error) {
	start := 0
	for i, c := range buf {
		switch w.mode {
		case plain:
			switch {
			case c == '\t' || c == '\v' || c == '\n' || c == '\f':
				w.put(buf[start:i])
				start = i + 1
				cells := w.endCell(c == '\t')
				if c == '\n' || c == '\f' {
					w.lines = append(w.lines, nil)
					if c == '\f' || cells == 1 {
						if err = w.flush(); err != nil {
							return start, err
						}
						if c == '\f' && w.flags&Debug != 0 {
							if _, err = w.out.Write([]byte("---\n")); err != nil {
								return start, err
							}
						}
					}
				}
			case c == Escape:
				w.put(buf[start:i])
				start = i
				w.count()
				if w.flags&StripEscape != 0 {
					start++
				}
				w.mode = escaped
			case w.flags&FilterHTML != 0 && (c == '<' || c == '&'):
				w.put(buf[start:i])
				start = i
				w.count()
				w.mode = tag
				if c == '&' {
					w.mode = entity
				}
			}
		case escaped:
			if c == Escape {
				end := i + 1
				if w.flags&StripEscape != 0 {
					end--
				}
				w.put(buf[start:end])
				start = i + 1
				w.endSpecial()
			}
		default:
			if w.mode == tag && c == '>' || w.mode == entity && c == ';' {
				w.put(buf[start : i+1])
				start = i + 1
				w.endSpecial()
			}
		}
	}
	w.put(buf[start:])
	return len(buf), nil
}

// endSpecial gives escaped text, a tag or an entity its width.
func (w *Writer) endSpecial() {
	switch w.mode {
	case escaped:
		w.count()
		if w.flags&StripEscape == 0 {
			w.current.width -= 2
		}
	case entity:
		w.current.width++
	}
	w.counted = len(w.text)
	w.mode = plain
}

// Flush writes all that is left. An unfinished tag or escape ends here.
func (w *Writer) Flush() error {
	if w.current.bytes > 0 {
		if w.mode != plain {
			w.endSpecial()
		}
		w.endCell(false)
	}
	return w.flush()
}

// flush formats and writes all lines, the last of which is not ended.
func (w *Writer) flush() error {
	widths := w.columns()
	var out []byte
	at := 0
	for i, line := range w.lines {
		tabs := w.flags&TabIndent != 0
		for j, c := range line {
			if j > 0 && w.flags&Debug != 0 {
				out = append(out, '|')
			}
			text := w.text[at : at+c.bytes]
			at += c.bytes
			inColumn := j < len(widths[i])
			switch {
			case c.bytes == 0:
				if inColumn {
					out = w.pad(out, c.width, widths[i][j], tabs)
				}
				continue
			case w.flags&AlignRight == 0:
				out = append(out, text...)
				if inColumn {
					out = w.pad(out, c.width, widths[i][j], false)
				}
			default:
				if inColumn {
					out = w.pad(out, c.width, widths[i][j], false)
				}
				out = append(out, text...)
			}
			tabs = false
		}
		if i+1 < len(w.lines) {
			out = append(out, '\n')
		}
	}
	w.reset()
	if len(out) == 0 {
		return nil
	}
	n, err := w.out.Write(out)
	if err == nil && n != len(out) {
		err = io.ErrShortWrite
	}
	return err
}

// columns gives, for each line, the widths of its columns. A line has one column less than cells.
func (w *Writer) columns() [][]int {
	widths := make([][]int, len(w.lines))
	for column, more := 0, true; more; column++ {
		more = false
		for first := 0; first < len(w.lines); first++ {
			if column >= len(w.lines[first])-1 {
				continue
			}
			more = true
			width, empty := w.minWidth, true
			last := first
			for ; last < len(w.lines) && column < len(w.lines[last])-1; last++ {
				c := w.lines[last][column]
				width = max(width, c.width+w.padding)
				empty = empty && c.width == 0 && !c.tabbed
			}
			if empty && w.flags&DiscardEmptyColumns != 0 {
				width = 0
			}
			for ; first < last; first++ {
				widths[first] = append(widths[first], width)
			}
		}
	}
	return widths
}

func (w *Writer) pad(out []byte, have, width int, tabs bool) []byte {
	if w.padChar == '\t' || tabs {
		if w.tabWidth == 0 {
			return out
		}
		width = (width + w.tabWidth - 1) / w.tabWidth * w.tabWidth
		for n := (width - have + w.tabWidth - 1) / w.tabWidth; n > 0; n-- {
			out = append(out, '\t')
		}
		return out
	}
	for n := width - have; n > 0; n-- {
		out = append(out, w.padChar)
	}
	return out
}

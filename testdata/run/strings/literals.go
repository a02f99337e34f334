// run

package main

func main() {
	println("tab\there", "quote\"", "back\\slash", 'x', '\'', '"')
	println("\a\b\f\n\r\v"[3] == 10, len("\a\b\f\n\r\t\v"))
	println("\x41\101\u0041\U00000041")
	println('\x41', '\101', '\u0041', '\U0001F600', '\000', '\377', '\xff')
	println(len("\xff"), len("\377"), len("\u00ff"), len("\U0010ffff"))
	raw := `a\n
b`
	println(raw, len(raw), len(``))
	println(`"quoted" and 'single'`)
	println("日本語" == "\u65e5\u672c\u8a9e", "日本語" == "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e")
	println("e\u0301" == "é", len("e\u0301"))
	println('世', "世"[0], len("世"))
}

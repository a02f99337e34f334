package syscall

import real "syscall"

func errorText(errno int) (text string, known bool) {
	text = real.Errno(errno).Error()
	if len(text) > 6 && text[:6] == "errno " {
		return "", false
	}
	return text, true
}

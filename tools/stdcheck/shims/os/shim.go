package os

import (
	real "os"
	"syscall"
	"unsafe"
)

func number(err error) int {
	if err == nil {
		return 0
	}
	return int(err.(syscall.Errno))
}

func pair(n int, err error) (int, int) { return n, number(err) }

func sysOpen(path string, flags, perm int) (fd, errno int) {
	return pair(syscall.Open(path, flags|syscall.O_CLOEXEC, uint32(perm)))
}
func sysClose(fd int) (errno int)              { return number(syscall.Close(fd)) }
func sysRead(fd int, b []byte) (n, errno int)  { return pair(syscall.Read(fd, b)) }
func sysWrite(fd int, b []byte) (n, errno int) { return pair(syscall.Write(fd, b)) }
func sysPread(fd int, b []byte, off int64) (n, errno int) {
	return pair(syscall.Pread(fd, b, off))
}
func sysPwrite(fd int, b []byte, off int64) (n, errno int) {
	return pair(syscall.Pwrite(fd, b, off))
}
func sysSeek(fd int, off int64, whence int) (pos int64, errno int) {
	pos, err := syscall.Seek(fd, off, whence)
	return pos, number(err)
}
func sysSync(fd int) (errno int) { return number(syscall.Fsync(fd)) }

func describe(s *syscall.Stat_t, out []int64) {
	copy(out, []int64{int64(s.Dev), int64(s.Ino), int64(s.Mode), int64(s.Nlink), int64(s.Uid), int64(s.Gid), int64(s.Rdev), s.Size, s.Blksize, s.Blocks,
		s.Mtim.Sec, s.Mtim.Nsec, s.Atim.Sec, s.Atim.Nsec, s.Ctim.Sec, s.Ctim.Nsec})
}

func sysStat(path string, follow bool, out []int64) (errno int) {
	var s syscall.Stat_t
	call := syscall.Lstat
	if follow {
		call = syscall.Stat
	}
	err := call(path, &s)
	describe(&s, out)
	return number(err)
}
func sysFstat(fd int, out []int64) (errno int) {
	var s syscall.Stat_t
	err := syscall.Fstat(fd, &s)
	describe(&s, out)
	return number(err)
}
func sysDirents(fd int, b []byte) (n, errno int)       { return pair(syscall.Getdents(fd, b)) }
func sysMkdir(path string, perm int) (errno int)       { return number(syscall.Mkdir(path, uint32(perm))) }
func sysUnlink(path string) (errno int)                { return number(syscall.Unlink(path)) }
func sysRmdir(path string) (errno int)                 { return number(syscall.Rmdir(path)) }
func sysRename(from, to string) (errno int)            { return number(syscall.Rename(from, to)) }
func sysLink(from, to string) (errno int)              { return number(syscall.Link(from, to)) }
func sysSymlink(target, path string) (errno int)       { return number(syscall.Symlink(target, path)) }
func sysReadlink(path string, b []byte) (n, errno int) { return pair(syscall.Readlink(path, b)) }
func sysChmod(path string, perm int) (errno int)       { return number(syscall.Chmod(path, uint32(perm))) }
func sysFchmod(fd, perm int) (errno int)               { return number(syscall.Fchmod(fd, uint32(perm))) }
func sysTruncate(path string, size int64) (errno int)  { return number(syscall.Truncate(path, size)) }
func sysFtruncate(fd int, size int64) (errno int)      { return number(syscall.Ftruncate(fd, size)) }
func sysChdir(path string) (errno int)                 { return number(syscall.Chdir(path)) }
func sysFchdir(fd int) (errno int)                     { return number(syscall.Fchdir(fd)) }
func sysChown(path string, uid, gid int, follow bool) (errno int) {
	if follow {
		return number(syscall.Chown(path, uid, gid))
	}
	return number(syscall.Lchown(path, uid, gid))
}
func sysTimes(path string, access, change int64) (errno int) {
	t := []syscall.Timespec{{Sec: access / 1e9, Nsec: access % 1e9}, {Sec: change / 1e9, Nsec: change % 1e9}}
	for i, ns := range []int64{access, change} {
		if ns == -1<<63 {
			t[i] = syscall.Timespec{Nsec: 1<<30 - 2}
		}
	}
	return number(syscall.UtimesNano(path, t))
}
func sysGetwd(b []byte) (n, errno int) {
	_, _, e := syscall.Syscall(syscall.SYS_GETCWD, uintptr(unsafe.Pointer(&b[0])), uintptr(len(b)), 0)
	for n < len(b) && b[n] != 0 {
		n++
	}
	return n, int(e)
}
func sysPipe() (r, w, errno int) {
	var p [2]int
	err := syscall.Pipe2(p[:], syscall.O_CLOEXEC)
	return p[0], p[1], number(err)
}
func sysHostname(b []byte) (n, errno int) {
	name, _ := real.Hostname()
	return copy(b, name), 0
}
func sysIDs() (pid, ppid, uid, euid, gid, egid int) {
	return real.Getpid(), real.Getppid(), real.Getuid(), real.Geteuid(), real.Getgid(), real.Getegid()
}
func exit(code int) { real.Exit(code) }

func argument(i int) (string, bool) {
	if i < len(real.Args) {
		return real.Args[i], true
	}
	return "", false
}
func setting(i int) (string, bool) {
	if list := real.Environ(); i < len(list) {
		return list[i], true
	}
	return "", false
}

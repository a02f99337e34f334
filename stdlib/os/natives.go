package os

// System calls. They return the error number, 0 for success, as their last result; interrupted calls are tried again.
// A path with a NUL byte in it is EINVAL.

func sysOpen(path string, flags, perm int) (fd, errno int)
func sysClose(fd int) (errno int)
func sysRead(fd int, b []byte) (n, errno int)

// sysWrite may write less than b. On file descriptors 1 and 2 a broken pipe ends the process by SIGPIPE.
func sysWrite(fd int, b []byte) (n, errno int)
func sysPread(fd int, b []byte, off int64) (n, errno int)
func sysPwrite(fd int, b []byte, off int64) (n, errno int)
func sysSeek(fd int, off int64, whence int) (pos int64, errno int)
func sysSync(fd int) (errno int)

// sysStat describes the file at path in out, of at least statWords elements; see stat.go. follow: not a symbolic link
// itself, but what it leads to.
func sysStat(path string, follow bool, out []int64) (errno int)
func sysFstat(fd int, out []int64) (errno int)

// sysDirents reads entries of a directory, as getdents64 has them.
func sysDirents(fd int, b []byte) (n, errno int)
func sysMkdir(path string, perm int) (errno int)
func sysUnlink(path string) (errno int)
func sysRmdir(path string) (errno int)
func sysRename(from, to string) (errno int)
func sysLink(from, to string) (errno int)
func sysSymlink(target, path string) (errno int)
func sysReadlink(path string, b []byte) (n, errno int)
func sysChmod(path string, perm int) (errno int)
func sysFchmod(fd, perm int) (errno int)
func sysChown(path string, uid, gid int, follow bool) (errno int)

func sysFchown(fd, uid, gid int) (errno int)

// sysGroups fills list with group numbers and returns how many there are; it fills none if that is more than fit.
func sysGroups(list []int64) (n, errno int)

// sysTimes sets times of access and change, in nanoseconds since 1970; the least int64 leaves one as it is.
func sysTimes(path string, access, change int64) (errno int)
func sysTruncate(path string, size int64) (errno int)
func sysFtruncate(fd int, size int64) (errno int)
func sysChdir(path string) (errno int)
func sysFchdir(fd int) (errno int)
func sysGetwd(b []byte) (n, errno int)
func sysPipe() (r, w, errno int)
func sysHostname(b []byte) (n, errno int)

// sysIDs returns the numbers of the process, its parent, and its users and groups.
func sysIDs() (pid, ppid, uid, euid, gid, egid int)

// sysSpawn starts the program at path. args and env are strings, each with a NUL at its end; descriptor i of the new
// process is fds[i], -1: closed; session: it gets one of its own; group: its process group, if not negative.
func sysSpawn(path string, args, env []byte, dir string, fds []int64, session bool, group int) (pid, errno int)

// sysWait waits for the end of a child; used, of 18 elements, is filled with the numbers of struct rusage.
func sysWait(pid int, used []int64) (status, errno int)

// exit ends the process.
func exit(code int)

// argument returns the i-th of the program's arguments, the program's name being number 0; false: there is none.
func argument(i int) (string, bool)

// setting returns the i-th of the NAME=VALUE strings that the process began with.
func setting(i int) (string, bool)

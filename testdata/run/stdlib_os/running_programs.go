// run

package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

func main() {
	out, err := exec.Command("echo", "hello", "world").Output()
	fmt.Printf("%q %v\n", out, err)
	out, err = exec.Command("sh", "-c", "echo out; echo err >&2; exit 3").Output()
	var ee *exec.ExitError
	fmt.Printf("%q %v %v\n", out, err, errors.As(err, &ee))
	fmt.Printf("%q %d %v %v %v %T\n", ee.Stderr, ee.ExitCode(), ee.Exited(), ee.Success(), ee.Sys(), ee.SysUsage())
	out, err = exec.Command("sh", "-c", "echo out; echo err >&2").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	cmd := exec.Command("cat")
	cmd.Stdin = strings.NewReader("some input")
	out, err = cmd.Output()
	fmt.Printf("%q %v %v\n", out, err, cmd.ProcessState)
	cmd = exec.Command("sh", "-c", "kill -9 $$")
	err = cmd.Run()
	fmt.Println(err, cmd.ProcessState.ExitCode(), cmd.ProcessState.Sys().(syscall.WaitStatus).Signal())
	_, err = exec.LookPath("no-such-program-x")
	fmt.Println(err, errors.Is(err, exec.ErrNotFound))
	fmt.Println(exec.Command("no-such-program-x").Run())
	fmt.Println(exec.Command("/no/such").Run())
	fmt.Println(exec.Command("/etc/passwd").Run())
	fmt.Println(exec.Command("/tmp").Run())
	cmd = exec.Command("pwd")
	cmd.Dir = "/usr"
	out, err = cmd.Output()
	fmt.Printf("%q %v\n", out, err)
	cmd = exec.Command("pwd")
	cmd.Dir = "/nope"
	fmt.Println(cmd.Run())
	cmd = exec.Command("sh", "-c", "echo $A $B")
	cmd.Env = []string{"A=1", "B=2", "A=3"}
	out, err = cmd.Output()
	fmt.Printf("%q %v %v\n", out, err, cmd.Environ())
	cmd = exec.Command("tr", "a-z", "A-Z")
	in, _ := cmd.StdinPipe()
	so, _ := cmd.StdoutPipe()
	fmt.Println(cmd.Start(), cmd.Start())
	io.WriteString(in, "pipe\nlines\n")
	in.Close()
	in.Close()
	sc := bufio.NewScanner(so)
	for sc.Scan() {
		fmt.Println(sc.Text())
	}
	fmt.Println(cmd.Wait())
	fmt.Println(cmd.Wait())
	fmt.Println(exec.Command("x").Wait())
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	t := time.Now()
	err = exec.CommandContext(ctx, "sleep", "10").Run()
	fmt.Println(err, time.Since(t) < 5*time.Second)
	fmt.Println(exec.CommandContext(ctx, "true").Run())
	var b bytes.Buffer
	cmd = exec.Command("sh", "-c", "for i in 1 2 3 4 5; do echo line $i; done; cat /dev/zero | head -c 200000")
	cmd.Stdout = &b
	fmt.Println(cmd.Run(), b.Len(), cmd)
	cmd = exec.Command("sh", "-c", "cat <&3")
	r, w, _ := os.Pipe()
	cmd.ExtraFiles = []*os.File{r}
	cmd.Stdout = os.Stdout
	cmd.Start()
	r.Close()
	w.WriteString("extra\n")
	w.Close()
	fmt.Println(cmd.Wait())
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "sleep 5"}, &os.ProcAttr{Files: []*os.File{nil, os.Stdout, os.Stderr}})
	fmt.Println(err, p.Signal(syscall.SIGTERM))
	st, err := p.Wait()
	fmt.Println(st, err, st.Pid() == p.Pid, st.UserTime() >= 0)
	fmt.Println(p.Signal(syscall.SIGTERM), p.Kill())
	_, err = p.Wait()
	fmt.Println(err != nil)
	fmt.Println(p.Release())
	pr, err := os.FindProcess(os.Getpid())
	fmt.Println(err, pr.Signal(syscall.Signal(0)))
	for i := 0; i < 20; i++ {
		go func() {}()
	}
	var outs [8]chan string
	for i := range outs {
		outs[i] = make(chan string)
		go func() {
			o, _ := exec.Command("echo", fmt.Sprint(i)).Output()
			outs[i] <- string(o)
		}()
	}
	for _, c := range outs {
		fmt.Print(<-c)
	}
	var none *os.ProcessState
	fmt.Println(none, none.ExitCode())
}

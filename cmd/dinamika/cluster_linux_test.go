package main

import (
	"crypto/rand"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// cluster is a real Slurm of one node, in a folder of its own.
type cluster struct {
	dir string
	env []string // for those who speak to it
}

// newCluster starts munged, slurmctld and slurmd from Debian's packages, and
// ends them with the test. They stay in the foreground and die with this
// process, so that not even a test that was killed leaves anything behind.
func newCluster(t *testing.T) *cluster {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("needs root, which starts the daemons of Slurm")
	}
	for _, program := range []string{"munged", "slurmctld", "slurmd", "sbatch", "squeue", "sinfo", "scontrol", "scancel"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("needs a Slurm to start (apt-get install slurm-wlm munge): %v", err)
		}
	}
	dir, err := os.MkdirTemp("", "slurm") // a short path, since that of a socket must be
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	c := &cluster{dir: dir, env: append(os.Environ(), "SLURM_CONF="+dir+"/slurm.conf", "LANG=C", "LC_ALL=", "LANGUAGE=")}
	c.configure(t)
	var daemons []*exec.Cmd
	t.Cleanup(func() {
		c.settle(t)
		for _, d := range daemons {
			_ = d.Process.Kill() // slurmd first; what they would save is not wanted
			_ = d.Wait()         // which says that it was killed
		}
		c.sweepUp(t)
	})
	start := func(name string, args ...string) {
		t.Helper()
		d := exec.Command(name, args...)
		d.Env = c.env
		d.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
		log, err := os.Create(filepath.Join(dir, name+".out"))
		if err != nil {
			t.Fatal(err)
		}
		defer log.Close()
		d.Stdout, d.Stderr = log, log
		started := make(chan error)
		go func() { // holds its thread as long as the test lasts, for Pdeathsig looks at the thread
			runtime.LockOSThread()
			started <- d.Start()
			select {}
		}()
		if err := <-started; err != nil {
			t.Fatal(err)
		}
		daemons = append([]*exec.Cmd{d}, daemons...)
	}
	start("munged", "--foreground", "--force", "--key-file", dir+"/munge/munge.key", "--socket", dir+"/munge/munge.sock",
		"--pid-file", dir+"/munge/munged.pid", "--log-file", dir+"/munge/munged.log", "--seed-file", dir+"/munge/munge.seed")
	c.until(t, "munged listens", func() bool { return thereIs(dir + "/munge/munge.sock") })
	start("slurmctld", "-D", "-f", dir+"/slurm.conf")
	start("slurmd", "-D", "-f", dir+"/slurm.conf")
	c.until(t, "the node is idle", func() bool { return c.ask("sinfo", "-h", "-o", "%t") == "idle" })
	return c
}

// configure writes the key and the settings.
func (c *cluster) configure(t *testing.T) {
	t.Helper()
	key := make([]byte, 1024)
	_, _ = rand.Read(key) // never fails
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	host, _, _ = strings.Cut(host, ".")
	conf := fmt.Sprintf(`ClusterName=test
SlurmctldHost=%[1]s(127.0.0.1)
SlurmUser=root
SlurmdUser=root
SlurmctldPort=%[3]d
SlurmdPort=%[4]d
AuthType=auth/munge
AuthInfo=socket=%[2]s/munge/munge.sock,cred_expire=5
CredType=cred/munge
StateSaveLocation=%[2]s/state
SlurmdSpoolDir=%[2]s/spool
SlurmctldPidFile=%[2]s/slurmctld.pid
SlurmdPidFile=%[2]s/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=sched_interval=1,batch_sched_delay=0
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
KillWait=2
NodeName=%[1]s NodeAddr=127.0.0.1 CPUs=2 RealMemory=4000
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`, host, c.dir, port(t), port(t))
	for _, name := range []string{"munge", "state", "spool"} {
		if err := os.Mkdir(filepath.Join(c.dir, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for name, data := range map[string][]byte{"munge/munge.key": key, "slurm.conf": []byte(conf)} {
		if err := os.WriteFile(filepath.Join(c.dir, name), data, 0o400); err != nil {
			t.Fatal(err)
		}
	}
}

// port is a port that nobody listens to.
func port(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// ask is what a command says, and what went wrong if something did.
func (c *cluster) ask(name string, args ...string) string {
	k := exec.Command(name, args...)
	k.Env = c.env
	out, _ := k.CombinedOutput() // the text tells
	return strings.TrimSpace(string(out))
}

// until waits for something, and tells what the cluster says when it does not come.
func (c *cluster) until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(90 * time.Second); !is(); time.Sleep(50 * time.Millisecond) {
		if time.Now().Before(end) {
			continue
		}
		logs, _ := filepath.Glob(filepath.Join(c.dir, "*.out"))
		for _, name := range logs {
			text, _ := os.ReadFile(name) // empty: nothing to tell
			t.Logf("%s:\n%s", name, text[max(0, len(text)-4000):])
		}
		t.Fatalf("waited for: %s\nsqueue: %s\nsinfo: %s", what, c.ask("squeue"), c.ask("sinfo"))
	}
}

// over waits until no job is left.
func (c *cluster) over(t *testing.T) {
	t.Helper()
	c.until(t, "no job is left", func() bool { return c.ask("squeue", "-h") == "" })
}

// settle ends the jobs that a failed test has left.
func (c *cluster) settle(t *testing.T) {
	if c.ask("squeue", "-h") == "" {
		return
	}
	c.ask("scancel", "--user=root")
	for end := time.Now().Add(20 * time.Second); c.ask("squeue", "-h") != "" && time.Now().Before(end); {
		time.Sleep(100 * time.Millisecond)
	}
}

// sweepUp ends what still belongs to the cluster: its jobs and their keepers
// name its folder in their environment or on their command line.
func (c *cluster) sweepUp(t *testing.T) {
	names, err := filepath.Glob("/proc/[0-9]*")
	if err != nil {
		t.Error(err)
	}
	for _, name := range names {
		id, err := strconv.Atoi(filepath.Base(name))
		if err != nil || id == os.Getpid() {
			continue
		}
		environment, _ := os.ReadFile(name + "/environ") // it may be gone by now
		command, _ := os.ReadFile(name + "/cmdline")
		if strings.Contains(string(environment), "SLURM_CONF="+c.dir+"/") || strings.Contains(string(command), c.dir+"/") {
			t.Logf("left of the cluster: %s", strings.ReplaceAll(string(command), "\x00", " "))
			_ = syscall.Kill(id, syscall.SIGKILL)
		}
	}
}

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// desk is where somebody works: the program, an experiment, and what one
// process made of it. Its path would break every shell that does not take care.
type desk struct {
	*cluster
	at      string
	program string
}

func (c *cluster) desk(t *testing.T, program, name string) *desk {
	t.Helper()
	d := &desk{c, filepath.Join(c.dir, `it's [my] "own" $work`, name), program}
	if err := os.CopyFS(filepath.Join(d.at, "my experiments"), os.DirFS(filepath.Join("testdata", "sweep"))); err != nil {
		t.Fatal(err)
	}
	return d
}

// shell types a line into a shell.
func (d *desk) shell(t *testing.T, line string) string {
	t.Helper()
	sh := exec.Command("sh", "-euc", line)
	sh.Dir = d.at
	sh.Env = append(d.env, "PATH="+filepath.Dir(d.program)+":"+os.Getenv("PATH"))
	out, err := sh.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", line, err, out)
	}
	return string(out)
}

// submit types what a user types, and returns the number of the job.
func (d *desk) submit(t *testing.T, line string) string {
	t.Helper()
	told := strings.TrimSpace(d.shell(t, line))
	number, ok := strings.CutPrefix(told, "Submitted batch job ")
	if !ok {
		t.Fatalf("%s: %s", line, told)
	}
	return number
}

// logs is what the jobs of the desk have written, by the names of the files.
func (d *desk) logs(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(strings.NewReplacer(`\`, `\\`, `[`, `\[`).Replace(d.at), "slurm-*.out"))
	if err != nil {
		t.Fatal(err)
	}
	logs := map[string]string{}
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		logs[filepath.Base(name)] = string(text)
	}
	return logs
}

// TestSlurm submits array jobs to a real Slurm: the tables are those of one
// process, byte for byte, also when a task was requeued, cancelled or failed.
func TestSlurm(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a minute")
	}
	c := newCluster(t)
	program := built(t)
	t.Run("array", func(t *testing.T) {
		d := c.desk(t, program, "array")
		d.shell(t, `dinamika sweep "my experiments/small.yaml" --out whole --quiet`)
		d.submit(t, `dinamika sweep "my experiments/small.yaml" --out "out/it's small" --slurm --shards 16 > job.sh; sbatch job.sh`)
		d.over(t)
		sameFiles(t, "an array of 16", filepath.Join(d.at, "out", "it's small"), filepath.Join(d.at, "whole"))
		if logs := d.logs(t); len(logs) != 17 {
			t.Errorf("%d logs, want 16 and that of the merge: %q", len(logs), logs)
		}
	})
	t.Run("requeued and cancelled", func(t *testing.T) {
		d := c.desk(t, program, "again")
		d.larger(t)
		job := d.submit(t, `dinamika sweep "my experiments/larger.yaml" --out out --slurm --shards 4 > job.sh; sbatch job.sh`)
		one := d.atWork(t, 1)
		d.shell(t, "scontrol requeue "+job+"_1") // which has asked for the merge
		two := d.atWork(t, 2)
		d.shell(t, "scancel "+job+"_2")
		d.over(t)
		if told := d.ask("scontrol", "show", "job", job+"_1"); !strings.Contains(told, "Restarts=1") {
			t.Errorf("the first task was not repeated: %s", told)
		}
		d.without(t, "a task was cancelled")
		d.submit(t, "sbatch --array=2 job.sh")
		d.over(t)
		for shard, before := range map[int]string{1: one, 2: two} {
			if text, err := os.ReadFile(d.journal(shard)); err != nil || !strings.HasPrefix(string(text), before) {
				t.Errorf("shard %d was begun anew; %v", shard, err)
			}
		}
		sameFiles(t, "requeued and cancelled", filepath.Join(d.at, "out"), filepath.Join(d.at, "whole"))
	})
	t.Run("failed", func(t *testing.T) {
		d := c.desk(t, program, "failed")
		d.shell(t, `dinamika sweep "my experiments/small.yaml" --out whole --quiet; mkdir out; : >out/shard-3-of-4`)
		job := d.submit(t, `dinamika sweep "my experiments/small.yaml" --out out --slurm --shards 4 > job.sh; sbatch job.sh`)
		d.over(t)
		d.without(t, "a task failed")
		if log := d.logs(t)["slurm-"+job+"_3.out"]; !strings.Contains(log, "cannot sweep: ") || !strings.Contains(log, "shard-3-of-4") || !strings.Contains(log, "not a directory") {
			t.Errorf("the log of the task that failed says %q", log)
		}
		d.shell(t, "rm out/shard-3-of-4")
		d.submit(t, "sbatch job.sh")
		d.over(t)
		sameFiles(t, "after a failure", filepath.Join(d.at, "out"), filepath.Join(d.at, "whole"))
	})
}

// larger makes an experiment whose shards take a while, and sweeps it in one
// process.
func (d *desk) larger(t *testing.T) {
	t.Helper()
	d.shell(t, `cd "my experiments"
		sed 's/^name: small/name: larger/; s/^replicates: .*/replicates: 2500/' small.yaml >larger.yaml
		cd ..; dinamika sweep "my experiments/larger.yaml" --out whole --quiet`)
}

// journal is where a shard notes what it has made.
func (d *desk) journal(shard int) string {
	return filepath.Join(d.at, "out", fmt.Sprintf("shard-%d-of-4", shard), ".sweep", "journal.jsonl")
}

// atWork waits until a shard has something to lose, and returns its journal.
func (d *desk) atWork(t *testing.T, shard int) string {
	t.Helper()
	text := ""
	d.until(t, fmt.Sprintf("shard %d has made something", shard), func() bool {
		data, _ := os.ReadFile(d.journal(shard)) // not there yet
		text = string(data)
		return strings.HasSuffix(text, "\n")
	})
	if strings.Contains(text, `"complete"`) {
		t.Errorf("shard %d was done too soon: make the experiment larger", shard)
	}
	return text
}

// without wants no tables and no merge: a merge that cannot be is taken out of
// the queue before it has written a log.
func (d *desk) without(t *testing.T, why string) {
	t.Helper()
	for _, name := range []string{"manifest.json", "results.parquet"} {
		if thereIs(d.at, "out", name) {
			t.Errorf("%s, and there is a %s", why, name)
		}
	}
	for name, log := range d.logs(t) {
		if strings.Contains(name, "merge") {
			t.Errorf("%s, and the merge says: %s", why, log)
		}
	}
}

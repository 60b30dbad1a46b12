//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// TestReadmeKubernetes runs, in a shell, what the containers of the Job in the
// README would run, for every index, and then what merges: the manifest is
// true as far as no cluster is needed to tell.
func TestReadmeKubernetes(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	text := regexp.MustCompile(`(?m)^    apiVersion: batch/v1\n(    .*\n)+`).FindString(string(page))
	merge := regexp.MustCompile("`args: \\['(exec /data/dinamika merge .*)'\\]`").FindStringSubmatch(string(page))
	if text == "" || merge == nil {
		t.Fatal("the README shows no Job, or no merge after it")
	}
	var job struct {
		Kind string
		Spec struct {
			CompletionMode           string `yaml:"completionMode"`
			Completions, Parallelism int
			Template                 struct {
				Spec struct {
					Containers []struct {
						Command, Args []string
						VolumeMounts  []struct {
							Name      string
							MountPath string `yaml:"mountPath"`
						} `yaml:"volumeMounts"`
					}
					Volumes []struct{ Name string }
				}
			}
		}
	}
	if err := yaml.Unmarshal([]byte(strings.ReplaceAll("\n"+text, "\n    ", "\n")), &job); err != nil {
		t.Fatal(err)
	}
	pod := job.Spec.Template.Spec
	if job.Kind != "Job" || job.Spec.CompletionMode != "Indexed" || len(pod.Containers) != 1 || pod.Containers[0].VolumeMounts[0].Name != pod.Volumes[0].Name {
		t.Fatalf("%+v", job)
	}
	data := t.TempDir()
	if err := os.CopyFS(data, os.DirFS(filepath.Join("testdata", "sweep"))); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(built(t), filepath.Join(data, "dinamika")); err != nil {
		t.Fatal(err)
	}
	run := func(line, index string) {
		t.Helper()
		line = strings.ReplaceAll(line, pod.Containers[0].VolumeMounts[0].MountPath, data)
		c := exec.Command("sh", "-c", strings.ReplaceAll(line, "my.yaml", "small.yaml"))
		c.Env = append(os.Environ(), "JOB_COMPLETION_INDEX="+index)
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", line, err, out)
		}
	}
	for index := range job.Spec.Completions {
		run(pod.Containers[0].Args[0], fmt.Sprint(index))
	}
	run(merge[1], "")
	want := filepath.Join(data, "whole")
	undisturbed(t, filepath.Join(data, "dinamika"), filepath.Join(data, "small.yaml"), want)
	sameFiles(t, "the Job of the README", filepath.Join(data, "out"), want)
}

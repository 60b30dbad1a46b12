#!/bin/sh
# {{.By}}
# {{.Begin}}
#SBATCH --job-name={{.Name}}
#SBATCH --array=1-{{.Shards}}
#SBATCH --ntasks=1
#SBATCH --cpus-per-task={{.CPUs}}
#SBATCH --time={{.Time}}
#SBATCH --mem={{.Memory}}
{{- if .Partition}}
#SBATCH --partition={{.Partition}}
{{- end}}
set -eu
program={{quote .Program}}
experiment={{quote .Experiment}}
out={{quote .Out}}

# {{.Merge}}
if [ "$SLURM_ARRAY_TASK_ID" = 1 ] && [ "${SLURM_RESTART_COUNT:-0}" = 0 ]; then
	merge="exec \"$program\" merge \"$out\" --out \"$out\" --format {{.Format}}"
	sbatch --job-name={{.Name}}-merge --dependency="afterok:$SLURM_ARRAY_JOB_ID" --ntasks=1 \
		--time={{.Time}} --mem={{.Memory}}{{if .Partition}} --partition={{.Partition}}{{end}} --wrap="$merge" ||
		echo "$merge"
fi

exec "$program" sweep "$experiment" --out "$out" \
	--shard "$SLURM_ARRAY_TASK_ID/{{.Shards}}" --workers {{.CPUs}} --quiet

#!/bin/sh
# {{.By}}
# {{.Begin}}
#SBATCH --job-name={{.Name}}
#SBATCH --array=1-{{.Shards}}
#SBATCH --ntasks=1
#SBATCH --cpus-per-task={{.CPUs}}
#SBATCH --time={{.Time}}
#SBATCH --mem={{.Memory}}
#SBATCH --requeue
#SBATCH --open-mode=append
{{- if .Partition}}
#SBATCH --partition={{.Partition}}
{{- end}}
set -eu
: "${SLURM_ARRAY_TASK_ID:?sbatch job.sh}"
program={{quote .Program}}
experiment={{quote .Experiment}}
out={{quote .Out}}

# {{.Merge}}
if [ "$SLURM_ARRAY_TASK_ID" = "${SLURM_ARRAY_TASK_MIN:-1}" ]; then
	merge={{quote .Command}}
	sbatch --job-name={{.Name}}-merge --output="slurm-${SLURM_ARRAY_JOB_ID}_merge.out" --open-mode=append \
		--dependency="afterok:$SLURM_ARRAY_JOB_ID,singleton" --kill-on-invalid-dep=yes \
		${SLURM_JOB_PARTITION:+"--partition=$SLURM_JOB_PARTITION"} ${SLURM_JOB_ACCOUNT:+"--account=$SLURM_JOB_ACCOUNT"} \
		--ntasks=1 --time={{.Time}} --mem={{.Memory}} --wrap="$merge" ||
		printf '%s\n    %s\n' {{quote .Alone}} "$merge" >&2
fi

exec "$program" sweep "$experiment" --out "$out" \
	--shard "$SLURM_ARRAY_TASK_ID/{{.Shards}}" --workers {{.CPUs}} --quiet

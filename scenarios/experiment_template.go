package scenarios

const experimentTemplate = `# An experiment for dinamika. Lines that begin with # are notes; remove them as
# you like. Check the file with: dinamika experiment check NAME.yaml
# See its size and its first runs: dinamika sweep NAME.yaml --dry-run
# Carry it out: dinamika sweep NAME.yaml --out results
dinamika: 1              # version of the format
name: NAME               # the name of this file without .yaml
# What people read is given in English (en) and Indonesian (id).
title: {en: My experiment, id: Eksperimen saya}
question:
  en: Does the leader's style matter more in a group of anxious members?
  id: Apakah gaya pemimpin lebih berpengaruh dalam kelompok yang cemas?
scenario: support-group  # a shipped scenario, or a file named from the folder of this one
seed: 1                  # the seed of every run is made from it
common_random_numbers: true  # the same luck at each combination: differences show sooner
sessions: 6              # only the first so many; all unless given

# Places of the scenario that differ from it in every run. A place is a path of
# keys as they stand in the scenario file (dinamika scenario schema lists them):
#   facilitator.policy            a word
#   task.complexity               a number
#   members[Ratna].traits.agency  of one member, by name or by number from 0
#   members[*].traits.agency      of all members; a number, or {mean: 0, sd: 1}
#   parameters.trust.start        a number of the model (dinamika params)
# Paths with brackets stand in quotes.
constants:
  room.noise: 0.1

# What is varied. Each factor has a name, a place (or a list of places that get
# the same value), and its values.
factors:
  - name: leader
    title: {en: Leader's style, id: Gaya pemimpin}
    path: facilitator.policy
    values: [directive, democratic, laissez_faire]
  - name: skill
    title: {en: Leader's skill, id: Keterampilan pemimpin}
    path: facilitator.skill
    range: [0.2, 0.8]    # lowest and highest
    steps: 2             # so many values, evenly; for designs of levels such as factorial
    # distribution: {kind: normal, mean: 0.5, sd: 0.1}   # for designs that draw
  # Levels set several places at once. What a level does not set is as in the
  # scenario.
  - name: mood
    title: {en: Mood of the members, id: Suasana hati anggota}
    levels:
      - {name: usual, title: {en: Usual, id: Biasa}}
      - name: anxious
        title: {en: Anxious, id: Cemas}
        set: {"members[*].traits.anxiety": {mean: 1, sd: 0.3}}
  # A factor for each parameter of the model whose name begins so:
  # - {parameters: [trust.], within: 0.25}

# Which combinations are run:
#   factorial                  all of them
#   one_at_a_time              a base, and one factor changed at a time
#   latin_hypercube, sobol, halton   so many points (size) spread over the ranges
#   morris, saltelli           for sensitivity analysis, with size
#   list                       points: [{leader: directive, skill: 0.3, mood: usual}],
#                              or table: points.csv with a column for each factor
#   replications               the scenario as it is, without factors
design: {kind: factorial}

# How often each combination is run: a number, or until the means are sure, as in
# {least: 10, most: 200, half_width: {outcome: 0.02}, confidence: 0.95}
replicates: 20

# What is read off each group: lists of names, or all (dinamika metrics).
metrics:
  end: [outcome, cohesion_social]      # when the life of the group is over
  mean: [conflict_relationship]        # over the whole life
  # peak: [tension]                    # at its highest
  # sessions: [cohesion_social]        # at the close of each session, in a table
  # windows: [cohesion_social]         # at the close of every 25 acts, in a table
  # members: [outcome, talk_share]     # of each member, in a table
  # ties: [liking]                     # of each pair, in a table

most_runs: 10000         # a slip of the pen shall not start a million runs
`

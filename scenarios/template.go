package scenarios

import "strings"

// Template is a scenario to start from, with comments that explain it. The
// name becomes an identifier, and the file should be called so.
func Template(name string) []byte { return filled(template, name) }

// ExperimentTemplate is an experiment to start from, likewise.
func ExperimentTemplate(name string) []byte { return filled(experimentTemplate, name) }

func filled(template, name string) []byte {
	if !isIdent(name) {
		name = identOf(name)
	}
	return []byte(strings.ReplaceAll(template, "NAME", name))
}

const template = `# A scenario for dinamika. Lines that begin with # are notes; remove them as you
# like. What is left out is drawn anew for each run or has a sensible default.
# Check the file with: dinamika scenario check NAME.yaml
dinamika: 1            # version of the format
name: NAME             # the name of this file without .yaml
kind: self_help        # social_conversation recreation recreation_skill education task problem_solving
                       # focus self_help socialisation therapy sensitivity

# What people read is given in English (en) and Indonesian (id).
title: {en: My group, id: Kelompok saya}
brief:
  en: |
    The case as the worker knows it: who sent these people, what they share,
    and what the organisation expects of the group.
  id: |
    Kasus sebagaimana diketahui pekerja sosial: siapa yang mengirim mereka, apa
    yang mereka alami bersama, dan apa yang diharapkan lembaga dari kelompok ini.
aims:
  en: ["See a group move through its stages."]
  id: ["Melihat kelompok melewati tahap-tahapnya."]
difficulty: 1          # 1 easy .. 5 hard
purpose_clarity: 0.4   # how clear the purpose was made beforehand, 0..1

facilitator:
  policy: democratic   # none directive democratic laissez_faire skilled scripted
  skill: 0.5           # 0..1
  warmth: 0            # in standard deviations, -3..3

# Give a number where you know it, {mean: m, sd: s} where you know it roughly,
# and nothing where anything may be. Most traits are in standard deviations.
members:
  - name: Ratna
    about: {en: A tailor who says little at first., id: Penjahit yang mula-mula sedikit bicara.}
    identity: {age: "34", gender: female}
    # What people look like changes nothing in what happens. What is left out
    # follows from the name. skin: sand wheat honey bronze brown umber; hair: none
    # short curly long bob bun thin; hair_colour: black brown greying grey white;
    # cover: none hijab peci; cover_colour and garment: black slate blue navy teal
    # sage olive khaki ochre rust red rose plum cream.
    looks: {skin: honey, hair: bun, hair_colour: black, garment: teal, glasses: true}
    traits: {agency: -0.5, anxiety: {mean: 0.5, sd: 0.3}}
  - name: Togar
    about: {en: A driver who likes to lead., id: Sopir yang suka memimpin.}
    identity: {age: "41", gender: male}
    traits: {agency: 1}
  - {count: 4, name: Member}   # four more, drawn: Member 1 .. Member 4

# A member can be told what to say, as an experimenter's confederate is. This one
# is for it at first and has come over to against by act 150 of each session:
#   confederate: {issue: meeting-place, position: 1, slides_to: -1, by_act: 150}

# Ties from before the first session; everybody else meets for the first time.
ties:
  - {from: Ratna, to: Togar, mutual: true, liking: 0.5, familiarity: 3}

# What people hold different positions on, -1 against .. 1 for.
issues:
  - name: meeting-place
    title: {en: Where to meet, id: Tempat pertemuan}
    answering: discuss   # discuss aloud anonymous private
    rule: majority       # none majority two_thirds unanimity

sessions:
  count: 8
  acts: 300            # a session of about an hour and a half
  days_between: 7
  plan:                # what is different in single sessions
    - {session: 2, agenda: [meeting-place]}

contract:
  - {norm: confidentiality, standard: 1}

# What the worker can choose before the group meets. One purpose, one room and
# one opening change nothing: that is the scenario as it stands above.
pregroup:
  least: 3             # in the first session
  most: 8
  candidates:          # people who can be invited, described as members are
    - name: Wayan
      about: {en: A cook who was told of the group., id: Juru masak yang mendengar tentang kelompok ini.}
      looks: {hair: curly, moustache: true}
  purposes:
    - {id: meet, name: {en: Meet, id: Bertemu}, say: {en: We meet to help each other., id: Kita bertemu untuk saling membantu.}}
    - id: place
      name: {en: Find a place, id: Mencari tempat}
      say: {en: We look for a place of our own., id: Kita mencari tempat sendiri.}
      clarity: 0.6     # in place of purpose_clarity
      self_focus: -0.1 # added to the self_focus of every issue
      agenda: [meeting-place]
  clauses:
    - {norm: confidentiality, say: {en: What is said here stays here, id: Yang dibicarakan di sini tetap di sini}}
    - {norm: attendance, standard: 0.9, say: {en: We all come, id: Semua datang}}
  rooms:
    - {id: office, name: {en: The office, id: Kantor}, size: fits}
    - {id: hall, name: {en: The hall, id: Aula}, size: hall, crowding: 0.4, noise: 0.1}
`

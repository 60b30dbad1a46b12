package scenarios

import (
	"encoding/csv"
	"errors"
	"io"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"dinamika/sim"
)

// surveyLiking is the liking of the best rating; the worst gives as much dislike.
const surveyLiking = 2.5

// buildSurvey reads a sociometric survey (Moreno 1934) and gives its ratings
// as liking. A pair that is also among the ties keeps what the tie says of the
// rest.
func (b *builder) buildSurvey() {
	f := b.f.Survey
	if f == nil || !b.fine("survey") {
		return
	}
	if !(f.Scale[0] < f.Scale[1]) {
		b.wrong("survey.scale", "", "want the lowest rating first and then the highest")
		return
	}
	if !filepath.IsLocal(f.File) || strings.Contains(f.File, "\\") {
		b.wrong("survey.file", f.File, "want the name of a file in the folder of the scenario")
		return
	}
	if b.open == nil {
		b.wrong("survey.file", f.File, "other files cannot be read here: give the liking as ties")
		return
	}
	data, err := b.open(f.File)
	if err != nil {
		var problems Problems
		switch {
		case errors.As(err, &problems) && len(problems) > 0:
			b.wrong("survey.file", f.File, "%s", Phrase{problems[0].Format, problems[0].Args})
		case missing(err):
			b.wrong("survey.file", f.File, "there is no such file beside the scenario")
		default:
			b.wrong("survey.file", f.File, "cannot be read: %v", err)
		}
		return
	}
	b.survey = data
	s := survey{builder: b, file: path.Join(path.Dir(slashed(b.reader.file)), f.File), scale: span{f.Scale[0], f.Scale[1]}, first: map[[2]int]int{}}
	s.read(data)
}

// survey is the reading of one survey file.
type survey struct {
	*builder
	file  string
	scale span
	lines []string
	first map[[2]int]int // line of each pair
}

// bad notes a problem in the survey file.
func (s *survey) bad(line, column int, at, value, format string, args ...any) {
	if len(s.problems) < keptProblems {
		p := problem(s.file, line, column, format, args...)
		p.Path, p.Value = at, shorten(value, 60)
		s.problems = append(s.problems, p)
	}
}

func (s *survey) read(data []byte) {
	text, wrong := plainText(s.file, data)
	if wrong != nil {
		s.problems = append(s.problems, *wrong)
		return
	}
	s.lines = strings.Split(text, "\n")
	rows := csv.NewReader(strings.NewReader(text))
	rows.FieldsPerRecord, rows.TrimLeadingSpace = -1, true
	header, err := rows.Read()
	if err != nil || strings.Join(header, ",") != "who,whom,rating" {
		var fix Phrase
		if strings.Contains(strings.Join(header, ","), ";") {
			fix = phrase("; save the table with commas, not semicolons")
		}
		s.bad(1, 1, "", "", "want the header who,whom,rating%s", fix)
		return
	}
	for {
		row, err := rows.Read()
		if err == io.EOF {
			break
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			s.bad(bad.Line, s.column(bad.Line, bad.Column), "", "", "not a table of values with commas between: %v", bad.Err)
			return
		}
		line, _ := rows.FieldPos(0)
		if len(row) != 3 {
			s.bad(line, 1, "", "", "has %d columns: want who,whom,rating", len(row))
			continue
		}
		s.rating(rows, row, line)
	}
	if len(s.first) == 0 && len(s.gone) == 0 && s.fine("survey") {
		s.bad(1, 1, "", "", "has no ratings: want at least one line below the header")
	}
}

// rating turns one line of the survey into a liking.
func (s *survey) rating(rows *csv.Reader, row []string, line int) {
	column := func(i int) int { return s.column(rows.FieldPos(i)) }
	from, ok := s.member(row[0], "who", line, column(0))
	to, also := s.member(row[1], "whom", line, column(1))
	text := strings.TrimSpace(row[2])
	x, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil || !decimal(text):
		s.bad(line, column(2), "rating", text, "want a number, with a point if any")
		return
	case !s.scale.holds(x):
		s.bad(line, column(2), "rating", text, "outside the scale: want %v", s.scale.phrase())
		return
	case !ok || !also:
		return
	case from == to:
		s.bad(line, column(1), "whom", row[1], "a rating of oneself: remove the line")
		return
	}
	pair := [2]int{from, to}
	if before, twice := s.first[pair]; twice {
		s.bad(line, 1, "", "", "%s rates %s twice, first on line %d: keep one", row[0], row[1], before)
		return
	}
	s.first[pair] = line
	liking := sim.Exactly(((x-s.scale.lo)/(s.scale.hi-s.scale.lo)*2 - 1) * surveyLiking)
	if l := s.linked(from, to); l == nil {
		s.s.Setup.Links = append(s.s.Setup.Links, sim.Link{From: from, To: to, Liking: liking})
	} else if l.Liking.Given {
		s.bad(line, 1, "", "", "the liking of %s for %s is given among the ties too: remove one", row[0], row[1])
	} else {
		l.Liking = liking
	}
}

// column counts characters where the table reader counts bytes.
func (s *survey) column(line, byteColumn int) int {
	if line < 1 || line > len(s.lines) || byteColumn < 1 {
		return 1
	}
	text := s.lines[line-1]
	return utf8.RuneCountInString(text[:min(byteColumn-1, len(text))]) + 1
}

func (s *survey) member(name, at string, line, column int) (int, bool) {
	name = strings.TrimSpace(name)
	if i, ok := s.people[name]; ok {
		return i, true
	}
	if !s.fine("members") || s.gone[name] {
		return -1, false
	}
	names := make([]string, len(s.s.Setup.People))
	for i, p := range s.s.Setup.People {
		names[i] = p.Name
	}
	if near := nearest(name, names); near != "" {
		s.bad(line, column, at, name, "there is no such member; did you mean %q?", near)
	} else {
		s.bad(line, column, at, name, "there is no such member: want one of %s", strings.Join(names, ", "))
	}
	return -1, false
}

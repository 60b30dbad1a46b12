package talk

import (
	"strconv"
	"strings"

	"dinamika/render/lang"
	"dinamika/sim"
)

// person is how somebody speaks and is spoken to, as far as the setup says.
type person struct {
	name  string
	title string // Pak, Bu, Mbak …: the form of address that the name carries
	age   int    // 0: not known
}

// titles are forms of address that names of people in Indonesia carry, with
// what they turn into when they stand alone or for "you".
func titles() map[string][2]string {
	return map[string][2]string{
		"Pak": {"Pak", "Bapak"}, "Bapak": {"Pak", "Bapak"}, "Bu": {"Bu", "Ibu"}, "Ibu": {"Bu", "Ibu"},
		"Haji": {"Pak Haji", "Pak Haji"}, "Hajah": {"Bu Haji", "Bu Haji"},
		"Mas": {"Mas", "Mas"}, "Mbak": {"Mbak", "Mbak"}, "Bang": {"Bang", "Abang"}, "Kak": {"Kak", "Kakak"},
		"Oma": {"Oma", "Oma"}, "Opa": {"Opa", "Opa"}, "Mbah": {"Mbah", "Mbah"}, "Nenek": {"Nek", "Nenek"}, "Kakek": {"Kek", "Kakek"},
	}
}

// personOf reads what the setup says about how somebody is addressed.
func personOf(p *sim.Person) person {
	out := person{name: p.Name}
	first, rest, more := strings.Cut(p.Name, " ")
	if _, ok := titles()[first]; ok && more && rest != "" {
		out.title = first
	}
	for _, a := range p.Identity {
		if a.Name == "age" {
			out.age, _ = strconv.Atoi(a.Value)
		}
	}
	return out
}

// young says that somebody is known to be below thirty and addressed by name.
func (p *person) young() bool { return p.age > 0 && p.age < 30 && p.title == "" }

// called is what somebody is called to their face. In Indonesian the form of
// address often does without the name.
func (p *person) called(l lang.Language, short bool) string {
	if l == lang.Indonesian && short && p.title != "" {
		return titles()[p.title][0]
	}
	return p.name
}

// you is what stands for the person spoken to: in Indonesian the form of
// address, a plain kamu among the young, or else the name.
func (p *person) you(l lang.Language, casual bool) string {
	switch {
	case l != lang.Indonesian:
		return "you"
	case p.title != "":
		return titles()[p.title][1]
	case casual:
		return "kamu"
	}
	return p.name
}

// fill puts names into a template and sees to capitals.
func fill(text string, with map[string]string) string {
	text = strings.ReplaceAll(text, ", {to}", ", "+with["vocative"])
	for _, b := range brackets() {
		to := with[strings.ToLower(strings.Trim(b, "{}"))]
		text = strings.ReplaceAll(text, b, to)
	}
	return capitals(text)
}

// capitals makes the first letter of every sentence a capital.
func capitals(text string) string {
	runes := []rune(text)
	start := true
	for i, r := range runes {
		switch {
		case r == '.' || r == '?':
			start = i+1 < len(runes) && runes[i+1] == ' '
		case r == ' ':
		default:
			if start {
				runes[i] = upper(r)
			}
			start = false
		}
	}
	return string(runes)
}

func upper(r rune) rune { return []rune(strings.ToUpper(string(r)))[0] }

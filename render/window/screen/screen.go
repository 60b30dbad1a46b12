// Package screen says why there is no screen for a window, and what to do. It
// imports next to nothing; package first says why.
package screen

// Lacks is what the user is told when there is no screen, empty when there is
// one, and whether the program is a test.
func Lacks(env func(string) string, args []string) (why string, testing bool) {
	reason := lacks(env)
	if reason == none {
		return "", false
	}
	return message(reason, env, args), test(args[0])
}

// reason is why there is no screen.
type reason uint8

const (
	none    reason = iota
	unnamed        // no screen is named
	silent         // nobody answers at the screen that is named
)

// message says what is wrong and what to do, in the language of the user.
func message(why reason, env func(string) string, args []string) string {
	if test(args[0]) {
		return "no screen: the tests of the window are left out; run them under xvfb-run\n"
	}
	if indonesian(env, args) {
		text := "trainer: tidak ada layar untuk membuka jendela: DISPLAY belum diisi.\n"
		if why == silent {
			text = "trainer: tidak ada layar untuk membuka jendela: layar " + env("DISPLAY") + " (DISPLAY) tidak menjawab.\n"
		}
		return text + "Jalankan dari desktop, atau lewat ssh -X; tanpa layar, pakai peramban: dinamika serve\n"
	}
	text := "trainer: there is no screen to open a window on: DISPLAY is not set.\n"
	if why == silent {
		text = "trainer: there is no screen to open a window on: the screen " + env("DISPLAY") + " (DISPLAY) does not answer.\n"
	}
	return text + "Start it from a desktop, or through ssh -X; without a screen, use a browser: dinamika serve\n"
}

// indonesian says whether the user reads Indonesian: by --lang, or else by the
// system's setting.
func indonesian(env func(string) string, args []string) bool {
	for i, a := range args {
		switch {
		case a == "--lang" && i+1 < len(args):
			return args[i+1] == "id"
		case len(a) > 7 && a[:7] == "--lang=":
			return a[7:] == "id"
		}
	}
	for _, name := range [...]string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := env(name); v != "" {
			return len(v) >= 2 && v[:2] == "id"
		}
	}
	return false
}

// test says whether a program is a test.
func test(program string) bool {
	const ending = ".test"
	return len(program) > len(ending) && program[len(program)-len(ending):] == ending
}

//go:build linux

package drive

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"dinamika/render/view/input"
	"dinamika/render/view/mark"
)

// hold is how long a button or a key is held down: less, and a slow program
// may not see it.
const hold = 150 * time.Millisecond

// click clicks the place of an intent, in the window and in the twin.
func (d *desk) click(intent string) {
	d.t.Helper()
	at := d.twin.place(d.t, intent)
	d.point(at)
	d.settles()
	d.tool("mousedown", "1")
	d.twin.does(input.Event{Kind: input.Press, At: at})
	time.Sleep(hold)
	d.settles()
	d.tool("mouseup", "1")
	d.twin.does(input.Event{Kind: input.Release, At: at})
	d.settles()
}

// settles waits until the window shows what the twin does, but not for long: a
// window that shows more of a speech than its twin still takes what hands do.
func (d *desk) settles() {
	d.t.Helper()
	is := d.alike()
	for late := time.Now().Add(4 * time.Second); time.Now().Before(late) && !is(); {
		time.Sleep(20 * time.Millisecond)
	}
}

// point moves the pointer, in the window and in the twin.
func (d *desk) point(at mark.Point) {
	d.t.Helper()
	scale, left, top := mark.Fit(d.w, d.h)
	x, y := math.Round(at.X*scale+left), math.Round(at.Y*scale+top)
	d.tool("mousemove", strconv.Itoa(int(x)), strconv.Itoa(int(y)))
	time.Sleep(hold)
	d.at = mark.Point{X: (x - left) / scale, Y: (y - top) / scale}
	d.twin.does(input.Event{Kind: input.Move, At: d.at})
}

// key strikes keys one after another, in the window and in the twin; they are
// called as in mark.Key.
func (d *desk) key(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.press(k)
		if utf8.RuneCountInString(k) == 1 {
			d.twin.does(input.Event{Kind: input.Type, Text: k})
		} else if k == "Space" {
			d.twin.does(input.Event{Kind: input.Type, Text: " "})
		} else {
			d.twin.does(input.Event{Kind: input.Strike, Key: k})
		}
	}
}

// press strikes a key in the window only.
func (d *desk) press(key string) {
	d.t.Helper()
	called := strings.NewReplacer("Enter", "Return", "Space", "space", "Arrow", "", "PageUp", "Prior", "PageDown", "Next", "Backspace", "BackSpace",
		"Ctrl+", "ctrl+", "Shift+", "shift+").Replace(key)
	switch key {
	case ".":
		called = "period"
	case ",":
		called = "comma"
	case "/":
		called = "slash"
	case "[":
		called = "bracketleft"
	case "]":
		called = "bracketright"
	case "-":
		called = "minus"
	case "?":
		called = "question"
	}
	d.tool("keydown", called)
	time.Sleep(hold)
	d.tool("keyup", called)
}

// screenshot is what is on the screen.
func (d *desk) screenshot() image.Image {
	d.t.Helper()
	c := exec.CommandContext(d.t.Context(), "import", "-window", "root", "png:-")
	c.Env = d.environ()
	var wrong bytes.Buffer
	c.Stderr = &wrong
	out, err := c.Output()
	if err != nil {
		d.t.Fatalf("no screenshot of %s: %v %s", d.display, err, &wrong)
	}
	img, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		d.t.Fatal(err)
	}
	return img
}

// looks waits until the window looks as the twin does.
func (d *desk) looks() {
	d.t.Helper()
	is := d.alike()
	d.waits("the window looks as its twin", is)
}

// alike is a look at whether the window shows what the twin does now.
func (d *desk) alike() func() bool {
	for range 16 { // time to read the scenarios and look closer at what is kept, and none for the group
		d.twin.now++
		d.twin.does()
		d.twin.Scene()
	}
	sc, _ := d.twin.Scene()
	want := drawn(sc, d.w, d.h)
	return func() bool { return apart(d.screenshot(), want) < near }
}

// near is how far apart two pictures of one scene may be, of 255 in the mean.
const near = 0.05

// apart is how far apart two pictures are in the mean.
func apart(a image.Image, b *image.RGBA) (mean float64) {
	if a.Bounds() != b.Bounds() {
		return 255
	}
	have := image.NewRGBA(b.Rect)
	draw.Draw(have, b.Rect, a, image.Point{}, draw.Src)
	sum := 0
	for i, v := range have.Pix {
		sum += max(int(v), int(b.Pix[i])) - min(int(v), int(b.Pix[i]))
	}
	return float64(sum) / float64(len(b.Pix)) * 4 / 3
}

// keep keeps what is on the screen, and what should be, for a person to look
// at, where the variable PICTURES says.
func (d *desk) keep(name string) {
	d.t.Helper()
	dir := os.Getenv("PICTURES")
	if dir == "" {
		return
	}
	sc, _ := d.twin.Scene()
	for file, img := range map[string]image.Image{name: d.screenshot(), name + "-twin": drawn(sc, d.w, d.h)} {
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			d.t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, file+".png"), b.Bytes(), 0o644); err != nil {
			d.t.Fatal(err)
		}
	}
}

// journals reads the journals on the disk, by name.
func (d *desk) journals() map[string][]byte {
	d.t.Helper()
	files, err := filepath.Glob(filepath.Join(d.dir, "journals", "*.jsonl"))
	if err != nil {
		d.t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			d.t.Fatal(err)
		}
		all[strings.TrimSuffix(filepath.Base(f), ".jsonl")] = text
	}
	return all
}

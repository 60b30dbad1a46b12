package window

import (
	"io/fs"

	"github.com/hajimehoshi/ebiten/v2"

	"dinamika/render/trainer"
)

// dropped are the files that were let fall on the window since it was asked
// last. One that cannot be read comes without its content: who takes it will
// say that it is no record.
func dropped() (files []trainer.File) {
	from := ebiten.DroppedFiles()
	if from == nil {
		return nil
	}
	names, err := fs.ReadDir(from, ".")
	if err != nil {
		return nil
	}
	for _, n := range names {
		if n.IsDir() {
			if data, err := fs.ReadFile(from, n.Name()+"/manifest.json"); err == nil {
				files = append(files, trainer.File{Name: n.Name() + "/manifest.json", Data: data})
			}
			continue
		}
		data, _ := fs.ReadFile(from, n.Name())
		files = append(files, trainer.File{Name: n.Name(), Data: data})
	}
	return files
}

//go:build !page

package serve

// Inside is the program that was put into this one when it was built. It was
// built without the tag page: there is none.
func Inside() (Program, bool) { return Program{}, false }

//go:generate go run ./bundle

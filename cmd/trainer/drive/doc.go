// Package drive holds the tests that lead a group in the real window, by mouse
// and keys. They make a screen of their own, so that they need none, and are
// left out where the programs for that are missing.
//
// A test knows where to click since it leads a twin: the same trainer without a
// window, in the same state, whose scene has the places. Nothing is waited for
// by time or frames, but until the window looks as the twin does, or until the
// journal on the disk says so.
package drive

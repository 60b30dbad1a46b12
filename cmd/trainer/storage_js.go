package main

import (
	"errors"
	"syscall/js"

	"dinamika/render/trainer/drawer"
)

// storage is the browser's storage for this site, or, where that is shut, the
// memory of the window.
func storage(in js.Value) drawer.Map {
	if !in.Truthy() {
		return &drawer.Memory{}
	}
	return local{in}
}

// local is the localStorage of the page.
type local struct{ in js.Value }

// Value is the text of a key.
func (l local) Value(key string) (string, bool) {
	text := l.in.Call("getItem", key)
	if text.IsNull() {
		return "", false
	}
	return text.String(), true
}

// Set puts a text under a key. The browser keeps all of it or nothing.
func (l local) Set(key, text string) (err error) {
	defer func() {
		switch thrown := recover().(type) {
		case nil:
		case js.Error:
			err = thrown
			if name := thrown.Get("name").String(); name == "QuotaExceededError" || name == "NS_ERROR_DOM_QUOTA_REACHED" {
				err = drawer.Full{}
			}
		default:
			err = errors.New("the browser's storage does not answer")
		}
	}()
	l.in.Call("setItem", key, text)
	return nil
}

// Delete takes a key away.
func (l local) Delete(key string) { l.in.Call("removeItem", key) }

// Keys lists all keys.
func (l local) Keys() []string {
	all := js.Global().Get("Object").Call("keys", l.in)
	keys := make([]string, all.Length())
	for i := range keys {
		keys[i] = all.Index(i).String()
	}
	return keys
}

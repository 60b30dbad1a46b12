// Package view holds the trainer's screens without a window. Each screen is
// data in a package of its own: it is given what it shows, keeps what the user
// has opened or chosen on it, takes what the user intends (Update) and draws a
// scene, which is a list of marks (Scene).
//
// Nothing below this folder reads a clock or draws chance, and no screen
// reaches into the model: what a screen shows is handed to it. What an intent
// does beyond its screen, such as speaking to the group, is done by package
// trainer, which also says what is open.
package view

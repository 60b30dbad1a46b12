// Package calibrate fits the constants of the model to published findings, so
// that anyone can repeat it; says which findings feel which constants; and
// tries how well findings are foretold that had no part in the fit.
//
// It changes values only. The forms of the model were chosen by people who knew
// all findings, and nothing here can guard against that.
package calibrate

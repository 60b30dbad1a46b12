package study

import (
	"slices"
	"strings"
)

// works are the works that the page cites, in full, in the order of their
// authors. They are written alike in every language.
func (a *Analysis) works() (list []string) {
	by := map[string]string{
		"factorial":     "cohen greenhouse holm law maxwell steiger",
		"one_at_a_time": "cohen hedges holm law welch",
		"morris":        "campolongo efron holm morris",
		"saltelli":      "efron jansen saltelli",
		"replications":  "cohen",
	}
	cited, ok := by[a.Design]
	if !ok {
		cited = "efron holm marino saltelli2008"
	}
	for _, w := range allWorks() {
		if slices.Contains(strings.Fields(cited+" tuckman wilson"), w.key) {
			list = append(list, w.text)
		}
	}
	return list
}

type work struct{ key, text string }

func allWorks() []work {
	return []work{
		{"campolongo", "Campolongo, F., Cariboni, J., & Saltelli, A. (2007). An effective screening design for sensitivity analysis of large models. Environmental Modelling & Software, 22(10), 1509–1518."},
		{"cohen", "Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum."},
		{"efron", "Efron, B., & Tibshirani, R. J. (1993). An introduction to the bootstrap. Chapman & Hall."},
		{"greenhouse", "Greenhouse, S. W., & Geisser, S. (1959). On methods in the analysis of profile data. Psychometrika, 24(2), 95–112."},
		{"hedges", "Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and related estimators. Journal of Educational Statistics, 6(2), 107–128."},
		{"holm", "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70."},
		{"jansen", "Jansen, M. J. W. (1999). Analysis of variance designs for model output. Computer Physics Communications, 117(1–2), 35–43."},
		{"law", "Law, A. M. (2015). Simulation modeling and analysis (5th ed.). McGraw-Hill."},
		{"marino", "Marino, S., Hogue, I. B., Ray, C. J., & Kirschner, D. E. (2008). A methodology for performing global uncertainty and sensitivity analysis in systems biology. Journal of Theoretical Biology, 254(1), 178–196."},
		{"maxwell", "Maxwell, S. E., & Delaney, H. D. (2004). Designing experiments and analyzing data (2nd ed.). Erlbaum."},
		{"morris", "Morris, M. D. (1991). Factorial sampling plans for preliminary computational experiments. Technometrics, 33(2), 161–174."},
		{"saltelli", "Saltelli, A., Annoni, P., Azzini, I., Campolongo, F., Ratto, M., & Tarantola, S. (2010). Variance based sensitivity analysis of model output. Computer Physics Communications, 181(2), 259–270."},
		{"saltelli2008", "Saltelli, A., Ratto, M., Andres, T., Campolongo, F., Cariboni, J., Gatelli, D., Saisana, M., & Tarantola, S. (2008). Global sensitivity analysis: The primer. Wiley."},
		{"steiger", "Steiger, J. H. (2004). Beyond the F test. Psychological Methods, 9(2), 164–182."},
		{"tuckman", "Tuckman, B. W., & Jensen, M. A. C. (1977). Stages of small-group development revisited. Group & Organization Studies, 2(4), 419–427."},
		{"welch", "Welch, B. L. (1947). The generalization of “Student's” problem when several different population variances are involved. Biometrika, 34(1–2), 28–35."},
		{"wilson", "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association, 22(158), 209–212."},
	}
}

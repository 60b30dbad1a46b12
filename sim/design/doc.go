// Package design says at which values of the factors a parameter sweep tries
// the model: the experimental designs, each as a set of points of the unit cube
// with one coordinate per factor.
//
// A point is computed from its number alone. No design holds a table of its
// points, so that one of ten million begins at once, a shard of it asks for its
// own points only, and an interrupted sweep goes on anywhere. All that chance
// decides is keyed by the seed of the design: the same Spec gives the same
// points, in any order, from any number of goroutines, to the last bit on every
// processor.
//
// A coordinate of a factor with levels stands for the level that Level says. The
// sequences (Sobol, Halton, Saltelli) take no notice of levels; the other designs
// give the middle of a level's stretch.
//
// Which to take: Factorial and OneAtATime for few factors with few levels;
// Morris to find, among many factors, the few that matter; Saltelli for how much
// of the variance each factor and its interactions cause; LatinHypercube, Sobol
// or Halton to fill the cube, for a surrogate or an overview. Sizes of Sobol and
// Saltelli that are powers of two are best: only they have the whole balance
// of the sequence (Owen 2020).
//
// The samplers of gonum (stat/samplemv) are not used here, but in the tests, to
// compare. They fill the whole table at once, from one stream of chance, and
// their sums may be fused and so differ between processors.
//
// Sources: McKay, Beckman & Conover (1979) Technometrics 21(2), 239–245. Sobol'
// (1967) USSR Comput. Math. Math. Phys. 7(4), 86–112. Joe & Kuo (2008) SIAM J.
// Sci. Comput. 30(5), 2635–2654. Matoušek (1998) J. Complexity 14(4), 527–556.
// Owen (2003) ACM Trans. Model. Comput. Simul. 13(4), 363–378. Halton (1960)
// Numer. Math. 2, 84–90. Owen (2017) arXiv 1706.02808. Owen (2020) arXiv
// 2008.08051. Morris (1991) Technometrics 33(2), 161–174. Campolongo, Cariboni &
// Saltelli (2007) Environ. Model. Softw. 22(10), 1509–1518. Saltelli et al.
// (2010) Comput. Phys. Commun. 181(2), 259–270. Jansen (1999) Comput. Phys.
// Commun. 117(1–2), 35–43. Black & Rogaway (2002) CT-RSA, LNCS 2271, 114–130.
package design

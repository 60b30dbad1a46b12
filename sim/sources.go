package sim

// Citation is one cited work: the key that tables refer to it by, and the full
// reference in APA style.
type Citation struct{ Key, Text string }

// Sources lists, by key, every work that the tables of the model and the
// catalogue of interventions rest on.
func Sources() []Citation { return append([]Citation(nil), sources[:]...) }

// Source finds a work by its key.
func Source(key string) (Citation, bool) {
	for i := range sources {
		if sources[i].Key == key {
			return sources[i], true
		}
	}
	return Citation{}, false
}

// sources is the list, sorted by key. A key is the surnames of all authors and
// the year, in letters and digits only; of three authors and more, the first
// may stand alone.
var sources = [...]Citation{
	{"AltmanTaylor1973", "Altman, I., & Taylor, D. A. (1973). Social penetration: The development of interpersonal relationships. Holt, Rinehart & Winston."},
	{"Anderson1971", "Anderson, N. H. (1971). Integration theory and attitude change. Psychological Review, 78(3), 171–206."},
	{"Asch1956", "Asch, S. E. (1956). Studies of independence and conformity: I. A minority of one against a unanimous majority. Psychological Monographs: General and Applied, 70(9), 1–70."},
	{"Bales1950", "Bales, R. F. (1950). Interaction process analysis: A method for the study of small groups. Addison-Wesley."},
	{"Bales1951", "Bales, R. F., Strodtbeck, F. L., Mills, T. M., & Roseborough, M. E. (1951). Channels of communication in small groups. American Sociological Review, 16(4), 461–468."},
	{"Bales1955", "Bales, R. F. (1955). How people interact in conferences. Scientific American, 192(3), 31–35."},
	{"BalesStrodtbeck1951", "Bales, R. F., & Strodtbeck, F. L. (1951). Phases in group problem-solving. Journal of Abnormal and Social Psychology, 46(4), 485–495."},
	{"BalkwellBerger1996", "Balkwell, J. W., & Berger, J. (1996). Gender, status, and behavior in task situations. Social Psychology Quarterly, 59(3), 273–283."},
	{"BenneSheats1948", "Benne, K. D., & Sheats, P. (1948). Functional roles of group members. Journal of Social Issues, 4(2), 41–49."},
	{"Berger1977", "Berger, J., Fisek, M. H., Norman, R. Z., & Zelditch, M., Jr. (1977). Status characteristics and social interaction: An expectation-states approach. Elsevier."},
	{"BettenhausenMurnighan1985", "Bettenhausen, K., & Murnighan, J. K. (1985). The emergence of norms in competitive decision-making groups. Administrative Science Quarterly, 30(3), 350–372."},
	{"Bion1961", "Bion, W. R. (1961). Experiences in groups and other papers. Tavistock."},
	{"BraleyMurray2018", "Braley, M., & Murray, G. (2018). The Group Affect and Performance (GAP) corpus. Proceedings of the Group Interaction Frontiers in Technology Workshop, 1–9."},
	{"BurnsteinVinokur1977", "Burnstein, E., & Vinokur, A. (1977). Persuasive argumentation and social comparison as determinants of attitude polarization. Journal of Experimental Social Psychology, 13(4), 315–332."},
	{"Byrne1971", "Byrne, D. (1971). The attraction paradigm. Academic Press."},
	{"ByrneNelson1965", "Byrne, D., & Nelson, D. (1965). Attraction as a linear function of proportion of positive reinforcements. Journal of Personality and Social Psychology, 1(6), 659–663."},
	{"Carron1985", "Carron, A. V., Widmeyer, W. N., & Brawley, L. R. (1985). The development of an instrument to assess cohesion in sport teams: The Group Environment Questionnaire. Journal of Sport Psychology, 7(3), 244–266."},
	{"Cartwright1968", "Cartwright, D. (1968). The nature of group cohesiveness. In D. Cartwright & A. Zander (Eds.), Group dynamics: Research and theory (3rd ed., pp. 91–109). Harper & Row."},
	{"CollinsMiller1994", "Collins, N. L., & Miller, L. C. (1994). Self-disclosure and liking: A meta-analytic review. Psychological Bulletin, 116(3), 457–475."},
	{"Corey2016", "Corey, G. (2016). Theory and practice of group counseling (9th ed.). Cengage Learning."},
	{"CoreyCoreyCorey2014", "Corey, M. S., Corey, G., & Corey, C. (2014). Groups: Process and practice (9th ed.). Brooks/Cole, Cengage Learning."},
	{"Corrigan2004", "Corrigan, P. (2004). How stigma interferes with mental health care. American Psychologist, 59(7), 614–625."},
	{"DeDreuWeingart2003", "De Dreu, C. K. W., & Weingart, L. R. (2003). Task versus relationship conflict, team performance, and team member satisfaction: A meta-analysis. Journal of Applied Psychology, 88(4), 741–749."},
	{"DeciRyan1987", "Deci, E. L., & Ryan, R. M. (1987). The support of autonomy and the control of behavior. Journal of Personality and Social Psychology, 53(6), 1024–1037."},
	{"DeutschGerard1955", "Deutsch, M., & Gerard, H. B. (1955). A study of normative and informational social influences upon individual judgment. Journal of Abnormal and Social Psychology, 51(3), 629–636."},
	{"DodgeCrick1990", "Dodge, K. A., & Crick, N. R. (1990). Social information-processing bases of aggressive behavior in children. Personality and Social Psychology Bulletin, 16(1), 8–22."},
	{"Edmondson1999", "Edmondson, A. (1999). Psychological safety and learning behavior in work teams. Administrative Science Quarterly, 44(2), 350–383."},
	{"Feldman1984", "Feldman, D. C. (1984). The development and enforcement of group norms. Academy of Management Review, 9(1), 47–53."},
	{"Festinger1950", "Festinger, L. (1950). Informal social communication. Psychological Review, 57(5), 271–282."},
	{"FisekBergerNorman1991", "Fisek, M. H., Berger, J., & Norman, R. Z. (1991). Participation in heterogeneous and homogeneous groups: A theoretical integration. American Journal of Sociology, 97(1), 114–142."},
	{"FrenchRaven1959", "French, J. R. P., Jr., & Raven, B. (1959). The bases of social power. In D. Cartwright (Ed.), Studies in social power (pp. 150–167). University of Michigan, Institute for Social Research."},
	{"FriedkinJohnsen2011", "Friedkin, N. E., & Johnsen, E. C. (2011). Social influence network theory: A sociological examination of small group dynamics. Cambridge University Press."},
	{"Gersick1988", "Gersick, C. J. G. (1988). Time and transition in work teams: Toward a new model of group development. Academy of Management Journal, 31(1), 9–41."},
	{"Gibson2003", "Gibson, D. R. (2003). Participation shifts: Order and differentiation in group conversation. Social Forces, 81(4), 1335–1380."},
	{"GurcayMellersBaron2015", "Gürçay, B., Mellers, B. A., & Baron, J. (2015). The power of social influence on estimation accuracy. Journal of Behavioral Decision Making, 28(3), 250–261."},
	{"HarrisonPriceBell1998", "Harrison, D. A., Price, K. H., & Bell, M. P. (1998). Beyond relational demography: Time and the effects of surface- and deep-level diversity on work group cohesion. Academy of Management Journal, 41(1), 96–107."},
	{"Heider1958", "Heider, F. (1958). The psychology of interpersonal relations. Wiley."},
	{"HollandLeinhardt1971", "Holland, P. W., & Leinhardt, S. (1971). Transitivity in structural models of small groups. Comparative Group Studies, 2(2), 107–124."},
	{"Homans1961", "Homans, G. C. (1961). Social behavior: Its elementary forms. Harcourt, Brace & World."},
	{"Jackson1965", "Jackson, J. (1965). Structural characteristics of norms. In I. D. Steiner & M. Fishbein (Eds.), Current studies in social psychology (pp. 301–309). Holt, Rinehart & Winston."},
	{"Janin2003", "Janin, A., Baron, D., Edwards, J., Ellis, D., Gelbart, D., Morgan, N., Peskin, B., Pfau, T., Shriberg, E., Stolcke, A., & Wooters, C. (2003). The ICSI meeting corpus. Proceedings of the IEEE International Conference on Acoustics, Speech, and Signal Processing, 1, 364–367."},
	{"Jehn1995", "Jehn, K. A. (1995). A multimethod examination of the benefits and detriments of intragroup conflict. Administrative Science Quarterly, 40(2), 256–282."},
	{"JehnMannix2001", "Jehn, K. A., & Mannix, E. A. (2001). The dynamic nature of conflict: A longitudinal study of intragroup conflict and group performance. Academy of Management Journal, 44(2), 238–251."},
	{"JohnsonEagly1989", "Johnson, B. T., & Eagly, A. H. (1989). Effects of involvement on persuasion: A meta-analysis. Psychological Bulletin, 106(2), 290–314."},
	{"Jourard1971", "Jourard, S. M. (1971). Self-disclosure: An experimental analysis of the transparent self. Wiley-Interscience."},
	{"Kanter1977", "Kanter, R. M. (1977). Some effects of proportions on group life: Skewed sex ratios and responses to token women. American Journal of Sociology, 82(5), 965–990."},
	{"KarauWilliams1993", "Karau, S. J., & Williams, K. D. (1993). Social loafing: A meta-analytic review and theoretical integration. Journal of Personality and Social Psychology, 65(4), 681–706."},
	{"KazantzisDeaneRonan2000", "Kazantzis, N., Deane, F. P., & Ronan, K. R. (2000). Homework assignments in cognitive and behavioral therapy: A meta-analysis. Clinical Psychology: Science and Practice, 7(2), 189–202."},
	{"Kerr1983", "Kerr, N. L. (1983). Motivation losses in small groups: A social dilemma analysis. Journal of Personality and Social Psychology, 45(4), 819–828."},
	{"KerrBruun1983", "Kerr, N. L., & Bruun, S. E. (1983). Dispensability of member effort and group motivation losses: Free-rider effects. Journal of Personality and Social Psychology, 44(1), 78–94."},
	{"Korten1980", "Korten, D. C. (1980). Community organization and rural development: A learning process approach. Public Administration Review, 40(5), 480–511."},
	{"KrugerEpleyParkerNg2005", "Kruger, J., Epley, N., Parker, J., & Ng, Z.-W. (2005). Egocentrism over e-mail: Can we communicate as well as we think? Journal of Personality and Social Psychology, 89(6), 925–936."},
	{"Landau1951", "Landau, H. G. (1951). On dominance relations and the structure of animal societies: I. Effect of inherent characteristics. Bulletin of Mathematical Biophysics, 13(1), 1–19."},
	{"Latane1979", "Latané, B., Williams, K., & Harkins, S. (1979). Many hands make light the work: The causes and consequences of social loafing. Journal of Personality and Social Psychology, 37(6), 822–832."},
	{"LaughlinEllis1986", "Laughlin, P. R., & Ellis, A. L. (1986). Demonstrability and social combination processes on mathematical intellective tasks. Journal of Experimental Social Psychology, 22(3), 177–189."},
	{"LazarusFolkman1984", "Lazarus, R. S., & Folkman, S. (1984). Stress, appraisal, and coping. Springer."},
	{"Leavitt1951", "Leavitt, H. J. (1951). Some effects of certain communication patterns on group performance. Journal of Abnormal and Social Psychology, 46(1), 38–50."},
	{"Lewin1936", "Lewin, K. (1936). Principles of topological psychology. McGraw-Hill."},
	{"LewinLippittWhite1939", "Lewin, K., Lippitt, R., & White, R. K. (1939). Patterns of aggressive behavior in experimentally created \"social climates.\" Journal of Social Psychology, 10(2), 269–299."},
	{"LiebermanYalomMiles1973", "Lieberman, M. A., Yalom, I. D., & Miles, M. B. (1973). Encounter groups: First facts. Basic Books."},
	{"MacKenzie1983", "MacKenzie, K. R. (1983). The clinical application of a group climate measure. In R. R. Dies & K. R. MacKenzie (Eds.), Advances in group psychotherapy: Integrating research and practice (pp. 159–170). International Universities Press."},
	{"MarcusNewhall2000", "Marcus-Newhall, A., Pedersen, W. C., Carlson, M., & Miller, N. (2000). Displaced aggression is alive and well: A meta-analytic review. Journal of Personality and Social Psychology, 78(4), 670–689."},
	{"MayerDavisSchoorman1995", "Mayer, R. C., Davis, J. H., & Schoorman, F. D. (1995). An integrative model of organizational trust. Academy of Management Review, 20(3), 709–734."},
	{"Moreno1934", "Moreno, J. L. (1934). Who shall survive? A new approach to the problem of human interrelations. Nervous and Mental Disease Publishing Company."},
	{"Mullen1989", "Mullen, B., Salas, E., & Driskell, J. E. (1989). Salience, motivation, and artifact as contributions to the relation between participation rate and leadership. Journal of Experimental Social Psychology, 25(6), 545–559."},
	{"Newcomb1961", "Newcomb, T. M. (1961). The acquaintance process. Holt, Rinehart & Winston."},
	{"PodsakoffSchriesheim1985", "Podsakoff, P. M., & Schriesheim, C. A. (1985). Field studies of French and Raven's bases of power: Critique, reanalysis, and suggestions for future research. Psychological Bulletin, 97(3), 387–411."},
	{"PrenticeMiller1993", "Prentice, D. A., & Miller, D. T. (1993). Pluralistic ignorance and alcohol use on campus: Some consequences of misperceiving the social norm. Journal of Personality and Social Psychology, 64(2), 243–256."},
	{"Riessman1965", "Riessman, F. (1965). The \"helper\" therapy principle. Social Work, 10(2), 27–32."},
	{"SafranMuran2000", "Safran, J. D., & Muran, J. C. (2000). Negotiating the therapeutic alliance: A relational treatment guide. Guilford Press."},
	{"Schachter1951", "Schachter, S. (1951). Deviation, rejection, and communication. Journal of Abnormal and Social Psychology, 46(2), 190–207."},
	{"Schein2010", "Schein, E. H. (2010). Organizational culture and leadership (4th ed.). Jossey-Bass."},
	{"Schutz1958", "Schutz, W. C. (1958). FIRO: A three-dimensional theory of interpersonal behavior. Rinehart."},
	{"SekaquaptewaThompson2003", "Sekaquaptewa, D., & Thompson, M. (2003). Solo status, stereotype threat, and performance expectancies: Their effects on women's performance. Journal of Experimental Social Psychology, 39(1), 68–74."},
	{"Shaw1964", "Shaw, M. E. (1964). Communication networks. In L. Berkowitz (Ed.), Advances in experimental social psychology (Vol. 1, pp. 111–147). Academic Press."},
	{"Sherif1935", "Sherif, M. (1935). A study of some social factors in perception. Archives of Psychology, 27(187), 1–60."},
	{"SimonsPeterson2000", "Simons, T. L., & Peterson, R. S. (2000). Task conflict and relationship conflict in top management teams: The pivotal role of intragroup trust. Journal of Applied Psychology, 85(1), 102–111."},
	{"Skvoretz1988", "Skvoretz, J. (1988). Models of participation in status-differentiated groups. Social Psychology Quarterly, 51(1), 43–57."},
	{"Snyder1974", "Snyder, M. (1974). Self-monitoring of expressive behavior. Journal of Personality and Social Psychology, 30(4), 526–537."},
	{"Spielberger1983", "Spielberger, C. D., Gorsuch, R. L., Lushene, R., Vagg, P. R., & Jacobs, G. A. (1983). Manual for the State-Trait Anxiety Inventory (Form Y). Consulting Psychologists Press."},
	{"StasserTaylor1991", "Stasser, G., & Taylor, L. A. (1991). Speaking turns in face-to-face discussions. Journal of Personality and Social Psychology, 60(5), 675–684."},
	{"Steiner1972", "Steiner, I. D. (1972). Group process and productivity. Academic Press."},
	{"StephanMishler1952", "Stephan, F. F., & Mishler, E. G. (1952). The distribution of participation in small groups: An exponential approximation. American Sociological Review, 17(5), 598–608."},
	{"SwiftGreenberg2012", "Swift, J. K., & Greenberg, R. P. (2012). Premature discontinuation in adult psychotherapy: A meta-analysis. Journal of Consulting and Clinical Psychology, 80(4), 547–559."},
	{"TanfordPenrod1984", "Tanford, S., & Penrod, S. (1984). Social Influence Model: A formal integration of research on majority and minority influence processes. Psychological Bulletin, 95(2), 189–225."},
	{"ThibautKelley1959", "Thibaut, J. W., & Kelley, H. H. (1959). The social psychology of groups. Wiley."},
	{"ToselandRivas2017", "Toseland, R. W., & Rivas, R. F. (2017). An introduction to group work practice (8th ed.). Pearson."},
	{"Tuckman1965", "Tuckman, B. W. (1965). Developmental sequence in small groups. Psychological Bulletin, 63(6), 384–399."},
	{"TuckmanJensen1977", "Tuckman, B. W., & Jensen, M. A. C. (1977). Stages of small-group development revisited. Group & Organization Studies, 2(4), 419–427."},
	{"Wheelan2003", "Wheelan, S. A., Davidson, B., & Tilin, F. (2003). Group development across time: Reality or illusion? Small Group Research, 34(2), 223–245."},
	{"WheelanHochberger1996", "Wheelan, S. A., & Hochberger, J. M. (1996). Validation studies of the Group Development Questionnaire. Small Group Research, 27(1), 143–170."},
	{"Wiggins1979", "Wiggins, J. S. (1979). A psychological taxonomy of trait-descriptive terms: The interpersonal domain. Journal of Personality and Social Psychology, 37(3), 395–412."},
	{"YalomLeszcz2005", "Yalom, I. D., & Leszcz, M. (2005). The theory and practice of group psychotherapy (5th ed.). Basic Books."},
	{"ZaccaroLowe1988", "Zaccaro, S. J., & Lowe, C. A. (1988). Cohesiveness and performance on an additive task: Evidence for multidimensionality. Journal of Social Psychology, 128(4), 547–558."},
	{"Zastrow1985", "Zastrow, C. (1985). Social work with groups. Nelson-Hall."},
}

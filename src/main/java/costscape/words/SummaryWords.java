package costscape.words;

/** The lines that a run prints; each begins with a word that its facts stand beside. */
public enum SummaryWords implements Phrase {
  CELLS("cells    %,d in %s s, %s", "Zellen   %,d in %s s, %s"),
  SLICES("slices   %s, %s", "Schnitte %s, %s"),
  ONE_LINE("1 line", "1 Linie"),
  LINES("%d lines", "%d Linien"),
  ONE_PLANE("1 plane", "1 Ebene"),
  PLANES("%d planes", "%d Ebenen"),
  COSTS_WITHIN(
      "parameters are large: every cost in the table is within %s of the exact one",
      "Parameter sind groß: alle Kosten in der Tabelle sind auf %s genau"),
  COSTS_OFF_UNKNOWN(
      "parameters are large, and how far the costs in the table are off is not known",
      "Parameter sind groß, und wie genau die Kosten in der Tabelle sind, ist nicht bekannt"),
  NONE_FAILED("none failed", "alle mit Ergebnis"),
  THE_CELLS("cells", "Zellen"),
  SINGLE_PRECISION(
      "%s: costs are of single precision, some 7 digits; shallower dips are rounding",
      "%s: die Kosten haben einfache Genauigkeit, etwa 7 Stellen; flachere Mulden sind Rundung"),
  FAILED("%,d failed", "%,d ohne Ergebnis"),
  IN_EVERY_CELL("%s in every cell", "%s in jeder Zelle"),
  AT("%s at %s", "%s bei %s"),
  SMALLEST("smallest %s", "kleinste %s"),
  CONSTANT("constant %s", "konstant %s"),
  MINIMA(
      "minima   %s found along this line; other parameters may still lower the cost",
      "Minima   %s auf dieser Linie gefunden; andere Parameter können die Kosten noch senken"),
  NO_LOCAL_MINIMUM("no local minimum", "kein lokales Minimum"),
  ONE_LOCAL_MINIMUM("1 local minimum", "1 lokales Minimum"),
  LOCAL_MINIMA("%d local minima", "%d lokale Minima"),
  AT_CELLS(
      "         each at a cell: they were not searched between the cells",
      "         jedes an einer Zelle: zwischen den Zellen wurde nicht gesucht"),
  CELLS_TAKEN(
      "taken    from %s; no cell was computed", "gelesen  aus %s; keine Zelle wurde berechnet"),
  PICTURE("picture %s", "Bild     %s"),
  NO_CONTOUR("contours no line was drawn: %s", "Linien   keine Linie wurde gezeichnet: %s"),
  NO_CONTOUR_OF(
      "contours no line was drawn for %s: %s", "Linien   für %s wurde keine Linie gezeichnet: %s"),
  NO_LEVEL(
      "no cost of --levels lies between those of the cells, %s to %s",
      "keine Kosten von --levels liegen zwischen denen der Zellen, %s bis %s"),
  GAP("gap      %s, from %s to %s", "Abstand  %s, von %s bis %s"),
  ROWS("rows     %s", "Zeilen   %s"),
  DISTANCE(
      "distance %s between the two smallest cells",
      "Abstand  %s zwischen den beiden kleinsten Zellen"),
  CURVATURE("%s from %s to %s", "%s von %s bis %s"),
  NETWORK_AT("%s at %s: cost %s", "%s bei %s: Kosten %s"),
  PLACE("(%s, %s)", "(%s; %s)"),
  BARRIER(
      "barrier  %s at %s: highest cost above the straight line between the ends' costs (Entezari et"
          + " al. 2022)",
      "Barriere %s bei %s: höchste Kosten über der Geraden zwischen den Kosten der Enden (Entezari"
          + " u. a. 2022)"),
  BARRIER_ABOVE_MEAN(
      "         %s above the mean of the ends (Frankle et al. 2020)",
      "         %s über dem Mittel der Enden (Frankle u. a. 2020)"),
  BARRIER_UNMATCHED(
      "         %s without matching hidden units first",
      "         %s ohne vorheriges Zuordnen der verdeckten Einheiten"),
  CURVE("%s: smallest %s at %s = %s, %s", "%s: kleinste %s bei %s = %s, %s"),

  AWAY("1 is %s away", "1 liegt im Abstand %s"),
  MATCHED_AS_BEFORE(
      "hidden units matched first, %d moved and %d turned: that point is %s away, as before",
      "verdeckte Einheiten zuerst zugeordnet, %d verschoben und %d umgedreht: jener Punkt ist %s"
          + " entfernt, wie vorher"),
  MATCHED(
      "hidden units matched first, %d moved and %d turned: that point is %s away, not %s",
      "verdeckte Einheiten zuerst zugeordnet, %d verschoben und %d umgedreht: jener Punkt ist %s"
          + " entfernt, nicht %s"),
  EIGENVECTOR(
      "unit eigenvector of the Hessian, eigenvalue %s",
      "normierter Eigenvektor der Hesse-Matrix, Eigenwert %s"),
  EIGENVECTOR_BY_LANCZOS(
      "unit eigenvector of the Hessian, eigenvalue %s by Lanczos, %d products%s",
      "normierter Eigenvektor der Hesse-Matrix, Eigenwert %s nach Lanczos, %d Produkte%s"),
  PRINCIPAL(
      "principal component of the path, through its mean, holding %s %% of it",
      "Hauptkomponente des Weges, durch sein Mittel, mit %s %% von ihm"),
  WITHOUT_PART(", without its part along %s", ", ohne seinen Teil längs %s"),
  NOT_NORMALISED("Gaussian, not normalised%s", "normalverteilt, nicht normiert%s"),
  BIASES_BY_OWN_SIZE("; biases move by their own size", "; Biase bewegen sich nach eigener Größe"),
  BIAS_BY_ITSELF("; a bias moves by the bias itself", "; ein Bias bewegt sich um sich selbst"),
  BIASES_STAY("; biases stay", "; Biase bleiben"),
  PER_LAYER("Gaussian, normalised per layer%s", "normalverteilt, normiert je Schicht%s"),
  PER_NEURON("Gaussian, normalised per neuron%s", "normalverteilt, normiert je Neuron%s"),
  BIASES_COUNTED(
      ", its biases counted as more weights", ", seine Biase als weitere Gewichte gezählt"),
  BIAS_COUNTED(
      ", its bias counted as one more weight", ", sein Bias als ein weiteres Gewicht gezählt"),
  OVER_WEIGHTS(" over its weights%s", " über seine Gewichte%s"),

  RUNS("%-10s %s after %s", "%-10s %s nach %s"),
  RUNS_LABEL("runs", "Läufe"),
  LOWEST("The lowest of them, %s:", "Der tiefste von ihnen, %s:"),
  BEST("The best of them, from %s:", "Der beste von ihnen, ab %s:"),
  PATH_TAKEN(
      "taken      from %s; no step was trained", "gelesen    aus %s; kein Schritt wurde trainiert"),
  COST("cost       %s", "Kosten     %s"),
  ACCURACY("accuracy   %s", "Treffer    %s"),
  RIGHT("%s, %d of %d rows right", "%s, %d von %d Zeilen richtig"),
  HELD_OUT("held out   %s", "zurückgehalten: %s"),
  LOWEST_AT_LAST_STEP(
      "           the lowest of all steps, %s, was that of the last step",
      "           am kleinsten beim letzten Schritt, %s"),
  LOWEST_AT_STEP(
      "           the lowest of all steps, %s, was at step %d, and at the end it is higher",
      "           am kleinsten, %s, bei Schritt %d, und am Ende sind sie größer"),
  ROWS_OF("%d rows", "%d Zeilen"),
  COST_OVER("cost %s over %s", "Kosten %s, %s"),
  COST_AND_ACCURACY_OVER("cost %s, accuracy %s over %s", "Kosten %s, Treffer %s, %s"),
  STEPS("steps      %d: %s", "Schritte   %d: %s"),
  NO_VERDICT(
      "verdict    none, for a graph of answers tells no slopes",
      "Urteil     keines, denn ein Graph von Antworten nennt keine Steigungen"),
  VERDICT("verdict    %s", "Urteil     %s"),
  WHY("           %s", "           %s"),
  SLOPE("slope      %s, the length of the gradient", "Steigung   %s, die Länge des Gradienten"),
  SLOPE_OVER(
      "slope      %s, the length of the gradient over %s",
      "Steigung   %s, die Länge des Gradienten nach %s"),
  TRIED("tried      %s", "versucht   %s"),
  EVIDENCE("evidence", "Beleg"),
  SLOPE_OVER_ALL("slope over all parameters %s%s", "Steigung nach allen Parametern %s%s"),
  BY("by %s%s%s%s%s", "durch %s%s%s%s%s"),
  KNOWN_AWAY(
      "the lowest known minimum (cost %s) is %s away in parameter space",
      "das tiefste bekannte Minimum (Kosten %s) ist %s entfernt im Raum der Parameter"),
  DIRECTIONS("; %s, %s", "; %s, %s"),
  NONE_DOWN("no direction bends down", "keine Richtung krümmt sich nach unten"),
  ONE_DOWN("1 direction bends down", "1 Richtung krümmt sich nach unten"),
  SOME_DOWN("%d directions bend down", "%d Richtungen krümmen sich nach unten"),
  NONE_FLAT("none is flat", "keine ist flach"),
  ONE_FLAT("1 is flat", "1 ist flach"),
  SOME_FLAT("%d are flat", "%d sind flach"),
  NO_OTHER_FLAT("no other is flat", "keine andere ist flach"),
  ONE_OTHER_FLAT("1 other is flat", "1 andere ist flach"),
  OTHERS_FLAT("%d others are flat", "%d andere sind flach"),
  NONE_FOUND_DOWN(
      "; none of the directions that were found bends down",
      "; keine der gefundenen Richtungen krümmt sich nach unten"),
  AT_LEAST_ONE_DOWN(
      "; at least 1 direction bends down", "; mindestens 1 Richtung krümmt sich nach unten"),
  AT_LEAST_DOWN(
      "; at least %d directions bend down", "; mindestens %d Richtungen krümmen sich nach unten"),
  SATURATED("; saturated %s", "; gesättigt: %s"),
  CONSTANT_UNITS("; constant %s", "; konstant: %s"),
  DEAD("; dead %s", "; tot: %s"),
  DUPLICATE("; duplicate %s", "; doppelt: %s"),
  ONE_FLAT_DIRECTION(
      "1 flat direction is the softmax's own: adding the same number to all output biases changes"
          + " nothing",
      "1 flache Richtung hat der Softmax selbst: dieselbe Zahl zu allen Biasen der Ausgabe zu"
          + " addieren ändert nichts"),
  FLAT_DIRECTIONS_OF_UNITS(
      "%d flat directions are the softmax's own: adding the same number to all output biases, or to"
          + " all output weights of one unit, changes nothing",
      "%d flache Richtungen hat der Softmax selbst: dieselbe Zahl zu allen Biasen der Ausgabe oder"
          + " zu allen Ausgabegewichten einer Einheit zu addieren ändert nichts"),
  FLAT_DIRECTIONS_OF_FEATURES(
      "%d flat directions are the softmax's own: adding the same number to all output biases, or to"
          + " all output weights of one feature, changes nothing",
      "%d flache Richtungen hat der Softmax selbst: dieselbe Zahl zu allen Biasen der Ausgabe oder"
          + " zu allen Ausgabegewichten eines Merkmals zu addieren ändert nichts"),
  TARGET_FAR(
      "; the target's mean is %s and its deviation %s, and a network's answers begin near 0:"
          + " --standardize scales it",
      "; das Mittel des Ziels ist %s und seine Abweichung %s, und die Antworten eines Netzes"
          + " beginnen nahe 0: --standardize skaliert es"),
  FEATURE_FAR(
      "; feature %s has mean %s and deviation %s, and units answer to numbers near 1: --standardize"
          + " scales it",
      "; das Merkmal %s hat das Mittel %s und die Abweichung %s, und Einheiten antworten auf Zahlen"
          + " nahe 1: --standardize skaliert es"),

  POINT_COST("cost         %s", "Kosten       %s"),
  POINT_ACCURACY("accuracy     %s", "Treffer      %s"),
  POINT_VERDICT("verdict      %s", "Urteil       %s"),
  POINT_WHY("             %s", "             %s"),
  POINT_HELD_OUT("held out     %s", "zurückgehalten: %s"),
  POINT_SLOPE("slope        %s over all parameters", "Steigung     %s nach allen Parametern"),
  EIGENVALUES("eigenvalues  %s", "Eigenwerte   %s"),
  MANY_EIGENVALUES("%d, from %s to %s; --json lists them", "%d, von %s bis %s; --json nennt sie"),
  LARGEST("largest      %s%s", "größte       %s%s"),
  TRACE("trace        %s, %s%s", "Spur         %s, %s%s"),
  SUM_OF_DIAGONAL("the sum of its diagonal", "die Summe ihrer Diagonale"),
  ESTIMATED_BY(
      "estimated by %d random vectors, with its standard error",
      "geschätzt mit %d Zufallsvektoren, mit ihrem Standardfehler"),
  SPECTRUM(
      "spectrum     from %s to %s; an estimated %s of the eigenvalues are below %s",
      "Spektrum     von %s bis %s; geschätzt %s der Eigenwerte liegen unter %s"),
  NOT_TOLD_APART(
      "             (those nearer to 0 than that are not told from 0 here%s)",
      "             (solche näher an 0 als das sind hier nicht von 0 zu unterscheiden%s)"),
  BY_QUADRATURE(
      "             by Lanczos quadrature, %d random vectors of up to %d products, seed %d",
      "             durch Lanczos-Quadratur, %d Zufallsvektoren mit bis zu %d Produkten, Startwert"
          + " %d"),
  PARAMETER_TABLE("%-12s %-12s %s", "%-12s %-12s %s"),
  PARAMETER("parameter", "Parameter"),
  VALUE("value", "Wert"),
  SLOPE_OF_PARAMETER("slope", "Steigung"),
  ROWS_OF_CLASS("rows of%s  decided for %s", "Zeilen von%s  zugeordnet zu %s"),
  COURSE("course   %s: open it with a browser", "Kurs     %s: mit einem Browser öffnen"),
  PAGE("page     %s: open it with a browser", "Seite    %s: mit einem Browser öffnen"),
  SIZE_OF_PAGE(
      "size     %,d bytes: open the page with a browser",
      "Größe    %,d Bytes: die Seite mit einem Browser öffnen"),
  ONE_PICTURE("1 picture on one page: %s", "1 Bild auf einer Seite: %s"),
  PICTURES("%d pictures on one page: %s", "%d Bilder auf einer Seite: %s"),
  PICTURES_LEFT_OUT("left out: %s; %s", "weggelassen: %s; %s"),
  EXPLORE("the landscape to walk about in: %s", "die Landschaft zum Umhergehen: %s"),
  EXPLORE_LATER(
      "explore.html is part of it once mvn package has translated the engine",
      "explore.html gehört dazu, sobald mvn package die Rechnung übersetzt hat"),
  JOINED_ONE(
      "joined   1 part of %,d cells, %,d bytes", "verbunden 1 Teil mit %,d Zellen, %,d Bytes"),
  JOINED(
      "joined   %,d parts of %,d cells, %,d bytes",
      "verbunden %,d Teile mit %,d Zellen, %,d Bytes"),
  SLIDES("slides   %d in %s", "Folien   %d in %s"),
  COST_AT_STEP("cost     %s at step %d", "Kosten   %s bei Schritt %d"),
  TOO_LARGE_AFTER_IT(
      "         after it the numbers grow too large; in the workbook take a smaller rate",
      "         danach werden die Zahlen zu groß; in der Arbeitsmappe eine kleinere Lernrate"
          + " nehmen"),
  MANY_FORMULAS(
      "formulas %,d: a spreadsheet program takes minutes and gigabytes to open so many, fewer steps"
          + " open sooner",
      "Formeln  %,d: ein Tabellenprogramm braucht Minuten und Gigabyte, um so viele zu öffnen,"
          + " weniger Schritte öffnen sich schneller"),
  BEING_WRITTEN(
      "a workbook of %,d formulas, about %d MB, is being written; fewer --steps make it"
          + " smaller",
      "eine Arbeitsmappe mit %,d Formeln, etwa %d MB, wird geschrieben; weniger --steps"
          + " machen sie kleiner"),
  FRAMES("frames   %d in %s s", "Bilder   %d in %s s"),
  IN_FILES("in       %s to %s", "in       %s bis %s"),

  CLASSES("classes: %s", "Klassen: %s"),
  CLASS_IS("%s is %d", "%s ist %d"),
  ZERO_FEATURES(
      "features that are 0 in every row, whatever their weights: %s",
      "Merkmale, die in jeder Zeile 0 sind, was auch ihre Gewichte sind: %s"),
  ASKED_ONE("%s was asked for 1 point", "%s wurde nach 1 Punkt gefragt"),
  ASKED("%s was asked for %,d points", "%s wurde nach %,d Punkten gefragt"),
  ARRAYS("%,d parameters in %d arrays; %s", "%,d Parameter in %d Feldern; %s"),
  NO_OTHER_ARRAY("no other array holds real numbers", "kein anderes Feld enthält reelle Zahlen"),
  FIXED_ARRAYS("fixed are %s", "fest sind %s"),
  ARRAYS_OF("%d of %s", "%d %s"),
  WEIGHT_ARRAYS("weights", "mit Gewichten"),
  BIAS_ARRAYS("bias", "mit Biasen"),
  NORMALISATION_ARRAYS("normalisation", "der Normierung"),
  STATISTICS_ARRAYS("running statistics", "mit laufenden Statistiken"),
  CONSTANT_ARRAYS("constant", "mit Konstanten"),
  CONSTANTS_BY_NAME(
      "taken for constants, though they are arrays of the file as weights are: %s; --parameters"
          + " chooses otherwise",
      "gelten als Konstanten, obwohl sie Felder der Datei sind wie Gewichte: %s; --parameters wählt"
          + " anders"),
  DOUBTFUL_ARRAYS(
      "the graph does not say whether training moves what is added or joined: %s; --constants"
          + " leaves an array out",
      "der Graph sagt nicht, ob das Training bewegt, was addiert oder angehängt wird: %s;"
          + " --constants lässt ein Feld aus"),
  OTHER_STATISTICS(
      "its running statistics stand at every point, and %s keeps others; --parameters '*' moves"
          + " them too, --batch-statistics computes them anew",
      "seine laufenden Statistiken gelten an jedem Punkt, und %s hat andere; --parameters '*'"
          + " bewegt auch sie, --batch-statistics berechnet sie neu"),
  OTHER_STATISTICS_OF_FILES(
      "its running statistics stand at every point, and %d files keep others, the first of them %s;"
          + " --parameters '*' moves them too, --batch-statistics computes them anew",
      "seine laufenden Statistiken gelten an jedem Punkt, und %d Dateien haben andere, als erste"
          + " %s; --parameters '*' bewegt auch sie, --batch-statistics berechnet sie neu"),
  FOUND_PROBABILITIES(
      "its answers are taken for probabilities, since a row's lie between 0 and 1 and sum to 1",
      "seine Antworten gelten als Wahrscheinlichkeiten, denn die einer Zeile liegen zwischen 0 und"
          + " 1 und ergeben zusammen 1"),
  SHARED_ARRAYS(
      "one array that serves several layers moves in all: %s",
      "ein Feld, das mehreren Schichten dient, bewegt sich in allen: %s"),
  OPERATIONS("%s (%d operations)", "%s (%d Operationen)"),
  AND_MORE("%s and %d more", "%s und %d weitere"),
  MORE_ARRAYS("and %,d more", "und %,d weitere"),
  ARRAY("array", "Feld"),
  SHAPE("shape", "Form"),
  LENGTH("length", "Länge"),
  LAYER("layer", "Schicht"),
  DIGITS_MISSING(
      "rounding     parameters are large here: of the cost, slopes and eigenvalues only digits that"
          + " are true are shown",
      "Rundung      die Parameter sind groß hier: von Kosten, Steigungen und Eigenwerten stehen nur"
          + " Stellen da, die stimmen"),
  DIGITS_OF_COST(
      "rounding     parameters are large here: of the cost and of eigenvalues with \u00b1 only"
          + " digits that are true are shown, and of what is about so much how many are is not"
          + " known",
      "Rundung      die Parameter sind groß hier: von den Kosten und von Eigenwerten mit \u00b1"
          + " stehen nur Stellen da, die stimmen, und wovon etwa dasteht, ist das nicht bekannt"),
  DIGITS_UNKNOWN(
      "rounding     parameters are large here, and how many digits are true is not known",
      "Rundung      die Parameter sind groß hier, und wie viele Stellen stimmen, ist nicht"
          + " bekannt"),
  DIGITS_MISSING_AT(
      "parameters are large at %s: of the cost only digits that are true are shown",
      "die Parameter sind groß bei %s: von den Kosten stehen nur Stellen da, die stimmen"),
  DIGITS_UNKNOWN_AT(
      "parameters are large at %s, and how many digits of the cost are true is not known",
      "die Parameter sind groß bei %s, und wie viele Stellen der Kosten stimmen, ist nicht"
          + " bekannt"),
  IN_PART("table    in 1 part: costscape join %s", "Tabelle  in 1 Teil: costscape join %s"),
  IN_PARTS("table    in %d parts: costscape join %s", "Tabelle  in %d Teilen: costscape join %s"),
  CLUSTER("cluster  %s", "Cluster  %s"),
  NO_EXECUTORS(
      "no executors: Spark computed in this program itself",
      "keine Executors: Spark rechnete in diesem Programm selbst"),
  EXECUTORS("%s on %s", "%s auf %s"),
  ONE_EXECUTOR("1 executor", "1 Executor"),
  SOME_EXECUTORS("%d executors", "%d Executors"),
  ONE_MACHINE("1 machine", "1 Rechner"),
  MACHINES("%d machines", "%d Rechnern"),
  ONE_LOST("%s; 1 was lost, and %d came in its place", "%s; 1 ging verloren, und %d kam dafür"),
  SOME_LOST(
      "%s; %d were lost, and %d came in their place", "%s; %d gingen verloren, und %d kamen dafür"),
  REPLACED_IN("replaced in %s: %s", "ersetzt in %s: %s"),
  FILES_REPLACED("%d files; --json names each", "%d Dateien; --json nennt jede"),
  WROTE("wrote", "erstellt"),
  REPLACED("replaced", "ersetzt"),
  REMOVED("removed", "entfernt"),
  CAPTION("caption", "Text"),
  ANOTHER_RUN(
      "%sthese were results of another run: %s; --name NAME keeps both",
      "%sdies waren Ergebnisse eines anderen Laufs: %s; --name NAME behält beide"),

  FIT_COST("cost     %s", "Kosten   %s"),
  FIT_ACCURACY("accuracy %s", "Treffer  %s"),
  NETWORK("network  %s, %d parameters", "Netz     %s, %d Parameter"),
  ROWS_COUNTED("rows     %d", "Zeilen   %d"),
  FEATURES("features %s", "Merkmale %s"),
  CLASSES_COUNTED("classes  %s", "Klassen  %s"),
  TARGETS("targets  %s", "Ziele    %s");

  private final Said said;

  SummaryWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

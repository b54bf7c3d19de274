package costscape.words;

/** The sentences below a picture, and the words that they are made of. */
public enum CaptionWords implements Phrase {
  DATA("%s data", "Daten %s"),
  STANDARDIZED("standardized", "standardisiert"),
  NETWORK("%s network", "Netz %s"),
  L2("L2 %s", "L2 %s"),
  COSTS_FROM("Costs from %s", "Kosten von %s"),
  PARAMETERS("%,d parameters", "%,d Parameter"),
  SINGLE_PRECISION("single precision", "einfache Genauigkeit"),
  DOUBLE_PRECISION("double precision", "doppelte Genauigkeit"),
  POINT_FROM("The point is from %s.", "Der Punkt ist aus %s."),
  FIXED("Fixed: %s.", "Fest: %s."),
  OTHERS_HELD(
      "The other %d features are held at the rows' means",
      "Die übrigen %d Merkmale stehen auf den Mittelwerten der Zeilen"),
  HELD("Held at the rows' means: %s", "Auf den Mittelwerten der Zeilen stehen: %s"),
  ANSWERED_OTHERWISE(
      "%s; a row has its own values, so it may be answered otherwise.",
      "%s; eine Zeile hat eigene Werte, also kann die Antwort auf sie anders sein."),
  OTHERS_FIXED("The other %d parameters are fixed.", "Die übrigen %d Parameter sind fest."),
  OWN_AXIS(
      "%s moves with its own axis alone, the others with the other.",
      "%s ändert sich nur mit seiner eigenen Achse, die übrigen mit der anderen."),
  ALL_MOVE("All parameters move with the axes.", "Alle Parameter ändern sich mit den Achsen."),
  SOME_MOVE(
      "%d of %d parameters move with the axes.",
      "%d von %d Parametern ändern sich mit den Achsen."),
  HOW_MADE("%s: %s.", "%s: %s."),
  UNITS_MATCHED(
      "hidden units matched first (weight matching, Ainsworth et al. 2023)",
      "verdeckte Einheiten zuerst zugeordnet (weight matching, Ainsworth u. a. 2023)"),
  FILTER_NORMALISED(
      "filter normalisation (Li et al. 2018)", "nach Filtern normiert (Li u. a. 2018)"),
  LAYER_NORMALISED(
      "layer normalisation (Li et al. 2018)", "nach Schichten normiert (Li u. a. 2018)"),
  NOT_NORMALISED("Gaussian, not normalised", "normalverteilt, nicht normiert"),

  BIASES_COUNTED(", biases counted as weights", ", Biase als Gewichte gezählt"),
  BIASES_BY_SIZE(", biases by their own size", ", Biase nach eigener Größe"),
  BIASES_KEPT(", biases kept", ", Biase behalten"),
  BIASES_ZEROED(", biases zeroed", ", Biase auf 0"),
  NORMALISED_PER("Gaussian, normalised per %s; %s %s", "normalverteilt, normiert je %s; %s %s"),
  ARRAY("array", "Feld"),
  FILTER("filter", "Filter"),
  FILTER_OF_FIRST_SIDE("filter (index of the first side)", "Filter (Index der ersten Seite)"),
  ARRAYS_OF("the arrays of %s", "die Felder aus %s"),
  ARRAYS_OF_ONE_SIDE("arrays of one side", "Felder mit einer Seite"),
  BIASES_AND_NORMS("biases and normalisation layers", "Biase und Normierungsschichten"),
  AS_A_WHOLE("as a whole", "als Ganzes"),
  MOVE_BY_SIZES("move by their own sizes", "bewegen sich nach ihrer eigenen Größe"),
  MOVE_BY_THEMSELVES("move by themselves", "bewegen sich um sich selbst"),
  STAY("stay", "bleiben"),
  INPUT_IS("%s is %s", "%s ist %s"),
  OF_CLASS("%d of class %s", "%d der Klasse %s"),
  CLASSES_MORE("%s and %d classes more", "%s und %d weitere Klassen"),

  SMALLEST_CELL_COSTS(
      "The smallest cell costs %s, at %s = %s and %s = %s.",
      "Die kleinste Zelle kostet %s, bei %s = %s und %s = %s."),
  SMALLEST_COST_IS(
      "The smallest cost is %s, at %s = %s.", "Die kleinsten Kosten sind %s, bei %s = %s."),
  CELLS_FAILED(
      "%s failed: the cost is no finite number there.",
      "%s ohne Ergebnis: die Kosten sind dort keine endliche Zahl."),
  BRIEFLY_FAILED("%s failed", "%s ohne Ergebnis"),
  ONE_CELL("1 cell", "1 Zelle"),
  CELLS("%,d cells", "%,d Zellen"),
  MEANS(
      "Every point, the starred one too, is the mean of %s × %s cells; the smallest single cell is"
          + " in the summary.",
      "Jeder Punkt, auch der mit dem Stern, ist das Mittel von %s × %s Zellen; die kleinste"
          + " einzelne Zelle steht in der Zusammenfassung."),
  BRIEFLY_MEANS(
      "every point is the mean of %s × %s cells", "jeder Punkt ist das Mittel von %s × %s Zellen"),
  CURVES_ARE_FOR("The curves are for %s.", "Die Kurven gelten für %s."),
  CURVATURE(
      "Curvature of the cost in all its parameters.",
      "Krümmung der Kosten in allen ihren Parametern."),
  OWN_SCALE(
      "Each panel has its own scale of costs.",
      "Jedes Teilbild hat seine eigene Skala der Kosten."),
  BRIEFLY_OWN_SCALE(
      "each panel has its own scale of costs", "jedes Teilbild hat seine eigene Skala der Kosten"),
  PICTURE("Picture %d: ", "Bild %d: "),
  OF_ONE("%s: %s", "%s: %s"),
  PANEL_ENDS("%s: %s.", "%s: %s."),

  ROW_TRAINS("%s train, %,d is held out.", "%s im Training, %,d zurückgehalten."),
  ROWS_TRAIN("%s train, %,d are held out.", "%s im Training, %,d zurückgehalten."),
  BATCH_IS("The batch is %,d of %s.", "Der Stapel hat %,d von %s."),

  SHADOW("Shadow: all %d parameters train; %s.", "Schatten: alle %d Parameter trainieren; %s."),
  BRIEFLY_SHADOW(
      "the path is a shadow: all %d parameters train",
      "der Weg ist ein Schatten: alle %d Parameter trainieren"),
  BRIEFLY_SHADOWS(
      "the paths are shadows: all %d parameters train",
      "die Wege sind Schatten: alle %d Parameter trainieren"),
  ONTO_EVERY_PANEL(
      "the path is projected onto every panel", "der Weg ist auf jedes Teilbild projiziert"),
  ONTO_PLANE("the path is projected onto this plane", "der Weg ist auf diese Ebene projiziert"),
  ALL_ONTO_PLANE(
      "every path is projected onto this plane", "jeder Weg ist auf diese Ebene projiziert"),
  PATH_ON_SURFACE(
      "There are no other parameters, so the path lies on the surface.",
      "Es gibt keine anderen Parameter, also liegt der Weg auf der Fläche."),
  ON_SURFACE("The path lies on the surface.", "Der Weg liegt auf der Fläche."),
  PROJECTED("Shadow: %s.", "Schatten: %s."),
  BRIEFLY_LEAVES_PLANE(
      "the path is a shadow: it leaves the plane",
      "der Weg ist ein Schatten: er verlässt die Ebene"),
  PATHS_ON_SURFACE(
      "There are no other parameters, so the paths lie on the surface.",
      "Es gibt keine anderen Parameter, also liegen die Wege auf der Fläche."),
  FROZEN_PATH(
      "Frozen: only the swept parameters train, so the path lies on the surface.",
      "Fest: nur die Parameter der Achsen trainieren, also liegt der Weg auf der Fläche."),
  FROZEN_PATHS(
      "Frozen: only the swept parameters train, so the paths lie on the surface.",
      "Fest: nur die Parameter der Achsen trainieren, also liegen die Wege auf der Fläche."),
  MOVING(
      "Moving: all parameters train; this is the landscape at the last step. Earlier steps saw"
          + " other landscapes.",
      "Folgend: alle Parameter trainieren; dies ist die Landschaft beim letzten Schritt. Frühere"
          + " Schritte sahen andere Landschaften."),
  BRIEFLY_MOVING(
      "the landscape of the last step: earlier steps saw others",
      "die Landschaft des letzten Schritts: frühere sahen andere"),
  OWN_PLANE(
      "The plane that holds most of the path, %s %% of it (%s %% and %s %%). %s",
      "Die Ebene, die den größten Teil des Weges enthält, %s %% (%s %% und %s %%). %s"),
  OWN_PLANE_OF_SEVERAL(
      "The plane that holds most of the paths, %s %% of them (%s %% and %s %%). %s",
      "Die Ebene, die den größten Teil der Wege enthält, %s %% (%s %% und %s %%). %s"),
  THROUGH_LOWEST_END(
      "It goes through the end with the lowest cost; the paths are up to %s away from it, so their"
          + " costs differ from those below them.",
      "Sie geht durch das Ende mit den kleinsten Kosten; die Wege sind bis zu %s von ihr entfernt,"
          + " also sind ihre Kosten andere als die unter ihnen."),
  PATHS_AWAY(
      "The paths are up to %s away from it, so their costs differ from those below them.",
      "Die Wege sind bis zu %s von ihr entfernt, also sind ihre Kosten andere als die unter"
          + " ihnen."),
  AWAY("It is up to %s away from the plane.", "Er ist bis zu %s von der Ebene entfernt."),
  AWAY_THROUGH_END(
      "It is up to %s away from the plane, which goes through its end.",
      "Er ist bis zu %s von der Ebene entfernt, die durch sein Ende geht."),
  AWAY_SAME_COST(
      "It is up to %s away from the plane, whose cost below the end is %s too.",
      "Er ist bis zu %s von der Ebene entfernt, deren Kosten unter dem Ende ebenfalls %s sind."),
  AWAY_OTHER_COST(
      "It is up to %s away from the plane, whose cost below the end is %s, not %s.",
      "Er ist bis zu %s von der Ebene entfernt, deren Kosten unter dem Ende %s sind und nicht %s."),
  PATH_OUTSIDE(
      "The path ends outside the picture, at %s = %s, %s = %s.",
      "Der Weg endet außerhalb des Bildes, bei %s = %s; %s = %s."),
  PATH_OF_OUTSIDE(
      "The path of %s ends outside the picture, at %s = %s, %s = %s.",
      "Der Weg von %s endet außerhalb des Bildes, bei %s = %s; %s = %s."),
  BRIEFLY_OUTSIDE(", outside at (%s, %s)", ", außerhalb bei (%s; %s)"),
  PANELS_THROUGH_ENDS(
      "Each panel is a plane through its own path's end, unless --at says through which point; a"
          + " path off its plane is projected.",
      "Jedes Teilbild ist eine Ebene durch das Ende seines Weges, wenn nicht --at einen Punkt"
          + " nennt; ein Weg abseits seiner Ebene ist projiziert."),
  PANELS_THROUGH_LOWEST(
      "Each panel is a plane through the lowest of its own paths' ends, unless --at says through"
          + " which point; the paths are projected onto it.",
      "Jedes Teilbild ist eine Ebene durch das tiefste Ende seiner Wege, wenn nicht --at einen"
          + " Punkt nennt; die Wege sind auf sie projiziert."),
  DASHED(
      "Dashed: the path's own cost differs from that of the surface below it by more than a tenth"
          + " of the colours' range.",
      "Gestrichelt: die Kosten des Weges weichen von denen der Fläche unter ihm um mehr als ein"
          + " Zehntel des Farbbereichs ab."),
  COURSE_BESIDE(
      "Beside it: the true cost, step by step.",
      "Daneben: die wahren Kosten, Schritt für Schritt."),
  SWEPT_AGAIN(
      "The landscape is swept again through every step shown: the ball stays on it.",
      "Die Landschaft wird durch jeden gezeigten Schritt neu berechnet: die Kugel bleibt auf ihr."),

  EACH_FIXES(
      "Each panel fixes what it does not vary at the cross.",
      "Jedes Teilbild hält am Kreuz fest, was es nicht ändert."),
  EACH_FIXES_ONE_MORE(
      "Each panel fixes what it does not vary at the cross; 1 more parameter is fixed in all"
          + " panels.",
      "Jedes Teilbild hält am Kreuz fest, was es nicht ändert; 1 weiterer Parameter ist in allen"
          + " Teilbildern fest."),
  EACH_FIXES_MORE(
      "Each panel fixes what it does not vary at the cross; %d more parameters are fixed in all"
          + " panels.",
      "Jedes Teilbild hält am Kreuz fest, was es nicht ändert; %d weitere Parameter sind in allen"
          + " Teilbildern fest."),

  SAME_STEP("All runs are shown at the same step.", "Alle Läufe sind beim selben Schritt gezeigt."),
  OWN_HEIGHT(
      "A path lies at the height of its own cost.",
      "Ein Weg liegt in der Höhe seiner eigenen Kosten."),
  PATH_ON_PLANE(
      "Only the swept parameters moved, so the path is on this plane.",
      "Nur die Parameter der Achsen haben sich geändert, also liegt der Weg auf dieser Ebene."),
  PATHS_ON_PLANE(
      "Only the swept parameters moved, so the paths are on this plane.",
      "Nur die Parameter der Achsen haben sich geändert, also liegen die Wege auf dieser Ebene."),
  LARGEST_DISTANCE(
      "The largest distance from the plane is %s.", "Der größte Abstand von der Ebene ist %s."),
  LINE_IN_EVERY_FRAME(
      "The landscape is the line through the present point, swept again in every frame; of the path"
          + " only its end lies on it.",
      "Die Landschaft ist die Linie durch den jetzigen Punkt, in jedem Bild neu berechnet; vom Weg"
          + " liegt nur sein Ende auf ihr."),
  PLANE_IN_EVERY_FRAME(
      "The landscape is the plane through the present point, swept again in every frame; of the"
          + " path only its end lies on it.",
      "Die Landschaft ist die Ebene durch den jetzigen Punkt, in jedem Bild neu berechnet; vom Weg"
          + " liegt nur sein Ende auf ihr."),
  ZERO_IS_HERE(
      "Along a direction 0 is the present point.", "Längs einer Richtung ist 0 der jetzige Punkt."),
  ZERO_IS_MEAN(
      "Along a direction 0 is the path's mean.",
      "Längs einer Richtung ist 0 das Mittel des Weges."),
  DENSITY(
      "Density of the %,d eigenvalues of the Hessian in all parameters, estimated by stochastic"
          + " Lanczos quadrature (%d random vectors, up to %d products each, seed %d); each value"
          + " is drawn as a bell of width %s.",
      "Dichte der %,d Eigenwerte der Hesse-Matrix in allen Parametern, geschätzt durch"
          + " stochastische Lanczos-Quadratur (%d Zufallsvektoren, je bis zu %d Produkte, Startwert"
          + " %d); jeder Wert ist als Glocke der Breite %s gezeichnet."),

  RATE("rate", "Lernrate"),
  MOMENTUM("momentum", "Schwung"),
  DECAY("decay", "Abklingen"),
  WEIGHT_DECAY("weight-decay", "Gewichtsabnahme"),
  EPSILON("epsilon", "epsilon"),
  MEMORY("memory", "Gedächtnis"),
  SETTING("%s, %s %s", "%s, %s %s"),
  SUMMED_GRADIENT("%s, summed gradient", "%s, summierter Gradient"),
  ROWS_A_STEP(", %d of %d rows a step (seed %d)", ", %d von %d Zeilen je Schritt (Startwert %d)"),
  FROM_FILE(", from %s", ", ab %s"),
  ONE_CHECKPOINT("one checkpoint, %s", "ein Zwischenstand, %s"),
  CHECKPOINTS("%d checkpoints, %s to %s", "%d Zwischenstände, %s bis %s"),

  STARTS("%d starts%s%s.", "%d Starts%s%s."),
  RUNS("%d runs%s%s.", "%d Läufe%s%s."),
  VERDICTS("; verdicts: %s", "; Urteile: %s"),
  NONE_CLASSIFIES(", none classifies every row", ", keiner ordnet jede Zeile richtig ein"),
  ONE_CLASSIFIES(", %d classifies every row", ", %d ordnet jede Zeile richtig ein"),
  SOME_CLASSIFY(", %d classify every row", ", %d ordnen jede Zeile richtig ein"),
  ALL_CLASSIFY(", all classify every row", ", alle ordnen jede Zeile richtig ein"),
  ALL_CLASSIFIES(", all classifies every row", ", alle ordnen jede Zeile richtig ein"),
  RUN_ENDED("%s: cost %s", "%s: Kosten %s"),
  RUN_JUDGED("%s: %s, cost %s", "%s: %s, Kosten %s"),
  COST_AFTER("cost %s after %s", "Kosten %s nach %s"),
  JUDGED_COST_AFTER("%s, cost %s after %s", "%s, Kosten %s nach %s"),
  ONE_STEP("1 step", "1 Schritt"),
  STEPS("%d steps", "%d Schritten"),
  RATE_OF_RUN("rate %s", "Lernrate %s"),
  FROM_START("from %s", "ab %s"),

  COUNTED("%d %s", "%d %s"),

  ROWS_RIGHT("%d of %d rows are right.", "%d von %d Zeilen sind richtig."),
  COST_IS("The cost is %s.", "Die Kosten sind %s."),
  ROWS_OF_DATA("%s data, %d rows%s.", "Daten %s, %d Zeilen%s."),
  ROWS_OF_SCALED_DATA(
      "%s data, standardized, %d rows%s.", "Daten %s, standardisiert, %d Zeilen%s.");

  private final Said said;

  CaptionWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

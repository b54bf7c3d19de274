package costscape.words;

/** The reasons of a verdict, as clauses without a full stop, and the places that it names. */
public enum VerdictWords implements Phrase {
  NEAR_KINK("near a kink", "nahe bei einem Knick"),
  NEAR_DEGENERATE("near a degenerate point", "nahe bei einem entarteten Punkt"),
  NEAR_MINIMUM("near a minimum", "nahe bei einem Minimum"),
  TRAINING_STOPPED("training stopped %s: %s", "das Training endete %s: %s"),
  THIS_POINT("this point is %s: %s", "dieser Punkt liegt %s: %s"),
  ONLY_ONE_MOVED(
      "; of all parameters only %s moved, and the gradient norm over this alone is %s",
      "; von allen Parametern bewegte sich nur %s, und die Norm des Gradienten nach diesem allein"
          + " ist %s"),
  ONLY_SOME_MOVED(
      "; of all parameters only %s moved, and the gradient norm over these alone is %s",
      "; von allen Parametern bewegten sich nur %s, und die Norm des Gradienten nach diesen allein"
          + " ist %s"),
  HOW_IT_ENDED(
      "the way training ended; no eigenvalue was computed",
      "das Ende des Trainings; kein Eigenwert wurde berechnet"),
  NOTHING_JUDGED("nothing: there is no verdict", "nichts: es gibt kein Urteil"),
  TOO_LARGE(
      "a parameter, or one times a feature, is 10,000 and more, so that rounding might decide; scale"
          + " the features, with --standardize",
      "ein Parameter, oder einer mal ein Merkmal, ist 10.000 oder mehr, so dass Rundung entscheiden"
          + " könnte; --standardize skaliert die Merkmale"),
  NOT_ALL_FINITE(
      "cost, gradient and parameters, which are not all finite",
      "Kosten, Gradient und Parameter, die nicht alle endlich sind"),
  CURVATURE_NOT_FINITE("the curvature there is not finite", "die Krümmung dort ist nicht endlich"),
  HESSIAN_NOT_FINITE("the Hessian, which is not finite", "die Hesse-Matrix, die nicht endlich ist"),
  COST_THERE("the cost there is %s", "die Kosten dort sind %s"),
  GRADIENT_NOT_FINITE("the gradient there is not finite", "der Gradient dort ist nicht endlich"),
  PARAMETERS_NOT_FINITE("not all parameters are finite", "nicht alle Parameter sind endlich"),
  ALL_EIGENVALUES("all %d eigenvalues", "alle %d Eigenwerte"),

  PERFECT(
      "every row is met as exactly as doubles can, and no cost of errors is below 0",
      "jede Zeile wird so genau getroffen, wie es Gleitkommazahlen können, und kein Fehler kostet"
          + " weniger als 0"),
  PERFECT_AND_FLAT(
      "; along %s of %d directions its curvature cannot be told from 0",
      "; in %s von %d Richtungen ist die Krümmung nicht von 0 zu unterscheiden"),
  SATURATED_OUTPUT(
      "the output is saturated at every row, and the squared error of a probability passes hardly"
          + " any gradient there",
      "die Ausgabe ist bei jeder Zeile gesättigt, und der quadrierte Fehler einer"
          + " Wahrscheinlichkeit gibt dort kaum Gradient weiter"),
  GLOBAL(
      "; without a hidden layer the cost is convex, so that no point anywhere is lower",
      "; ohne verdeckte Schicht sind die Kosten konvex, also liegt kein anderer Punkt tiefer"),
  GRADIENT_AND("the gradient is 0 and %s", "der Gradient ist 0 und %s"),
  SMALLEST_FOUND_POSITIVE(
      "the smallest curvature found is positive", "die kleinste gefundene Krümmung ist positiv"),
  RISES_EVERYWHERE("the cost rises in every direction", "die Kosten steigen in jeder Richtung"),
  RISES_BUT_KNOWN(
      "the cost rises in every direction that is not flat everywhere",
      "die Kosten steigen in jeder Richtung, die nicht überall flach ist"),
  RISES_SLOWLY(
      "the cost rises in every direction that was tried, though along %s of %d only slowly",
      "die Kosten steigen in jeder Richtung, die versucht wurde, wenn auch in %s von %d nur"
          + " langsam"),
  ONE_KEEPS(
      "no direction lowers the cost, but %s of %d leaves it as it is",
      "keine Richtung senkt die Kosten, aber %s von %d lässt sie, wie sie sind"),
  SOME_KEEP(
      "no direction lowers the cost, but %s of %d leave it as it is",
      "keine Richtung senkt die Kosten, aber %s von %d lassen sie, wie sie sind"),
  NONE_LOWERS("no direction lowers the cost", "keine Richtung senkt die Kosten"),
  NONE_LOWERS_FLAT(
      "no direction lowers the cost, though along %s of %d its curvature cannot be told from 0",
      "keine Richtung senkt die Kosten, auch wenn ihre Krümmung in %s von %d nicht von 0 zu"
          + " unterscheiden ist"),
  AWAY("%s away %s; %s", "im Abstand %s gilt: %s; %s"),
  SAME_TO_ROUNDING(
      "the cost there is the same to rounding", "die Kosten dort sind bis auf Rundung gleich"),
  LOWER_BY("the cost there is %s lower", "die Kosten dort sind um %s kleiner"),
  FALLS_SOMEWHERE(
      "the gradient is 0 to six digits, but the cost falls in at least one direction",
      "der Gradient ist auf sechs Stellen 0, aber die Kosten fallen in mindestens einer Richtung"),
  FALLS_ALONG_ALL(
      "%s, but the cost falls along all %d directions",
      "%s, aber die Kosten fallen in allen %d Richtungen"),
  FALLS_ALONG(
      "%s, but the cost falls along %s of %d directions",
      "%s, aber die Kosten fallen in %s von %d Richtungen"),
  FALLS_ASIDE(
      "%s, but a unit without outgoing weights switches here, and in some directions in which it"
          + " moves the cost falls",
      "%s, aber eine Einheit ohne ausgehende Gewichte schaltet hier um, und in manchen Richtungen,"
          + " in denen sie sich bewegt, fallen die Kosten"),
  FALLS_FURTHER_ON(
      "%s and no curvature leads down beyond rounding, but a little further on the cost falls",
      "%s und keine Krümmung führt über die Rundung hinaus hinab, aber ein Stück weiter fallen die"
          + " Kosten"),
  KINK_FALLS(
      "; the cost falls from here: it is no minimum",
      "; die Kosten fallen von hier aus: es ist kein Minimum"),
  KINK_OPEN("; whether this is a minimum stays open", "; ob dies ein Minimum ist, bleibt offen"),
  SWITCH_AT_ROW(
      "a %s unit's pre-activation is 0 at a row",
      "die Voraktivierung einer %s-Einheit ist bei einer Zeile 0"),
  SWITCH_AT_ROWS(
      "a %s unit's pre-activation is 0 at %d rows",
      "die Voraktivierung einer %s-Einheit ist bei %d Zeilen 0"),
  ERROR_IS_ZERO("an absolute error is 0", "ein absoluter Fehler ist 0"),
  ERRORS_ARE_ZERO("%d absolute errors are 0", "%d absolute Fehler sind 0"),
  BENDS(
      "%s, so that the cost bends sharply and has no derivative",
      "%s, sodass die Kosten dort einen Knick und keine Ableitung haben"),
  ON_THE_KINK(": a minimum on the kink", ": ein Minimum auf dem Knick"),
  KINK_RISES_AT_ONCE(
      "; the cost rises at once in every direction",
      "; die Kosten steigen sofort in jeder Richtung"),
  KINK_RISES("; the cost rises in every direction", "; die Kosten steigen in jeder Richtung"),
  KINK_KEEPS(
      "; no direction lowers the cost, and some leave it as it is",
      "; keine Richtung senkt die Kosten, und manche lassen sie, wie sie sind"),
  KINK_NEVER_FALLS("; no direction lowers the cost", "; keine Richtung senkt die Kosten"),
  KINK_ALL_HIGHER(
      "; every neighbour that was tried is higher", "; jeder versuchte Nachbar liegt höher"),
  KINK_NONE_LOWER(
      "; no neighbour that was tried is lower", "; kein versuchter Nachbar liegt tiefer"),
  KINK_AWAY("%s away %s%s; %s", "im Abstand %s gilt: %s%s; %s"),
  LANCZOS(
      "smallest of %d eigenvalues %s and largest %s, by Lanczos%s",
      "kleinster von %d Eigenwerten %s und größter %s, nach Lanczos%s"),
  ROUNDING_NOT_COUNTED("; rounding is not counted", "; Rundung ist nicht mitgezählt"),
  ESTIMATED_BY_DIFFERENCES(
      "; \u00b1 is estimated, from differences of slopes",
      "; \u00b1 ist geschätzt, aus Differenzen von Steigungen"),
  GRADIENT_IS_ZERO("the gradient is 0", "der Gradient ist 0"),
  GRADIENT_IS_ALMOST_ZERO("the gradient is almost 0", "der Gradient ist fast 0"),
  SOME_ARE_FLAT(
      "the gradient is 0 to six digits and no direction that was tried lowers the cost, but some"
          + " curvatures cannot be told from 0, and whether this is a minimum stays open",
      "der Gradient ist auf sechs Stellen 0 und keine versuchte Richtung senkt die Kosten, aber"
          + " manche Krümmungen sind nicht von 0 zu unterscheiden, und ob dies ein Minimum ist,"
          + " bleibt offen"),
  DEGENERATE(
      "%s, and from where it is 0 no direction that was tried lowers the cost, but along %s of %d"
          + " its curvature cannot be told from 0, and whether this is a minimum stays open",
      "%s, und von dort, wo er 0 ist, senkt keine versuchte Richtung die Kosten, aber in %s von %d"
          + " ist ihre Krümmung nicht von 0 zu unterscheiden, und ob dies ein Minimum ist, bleibt"
          + " offen"),
  LOWER_BEYOND(
      "%s, and close to where it is 0 no direction that was tried lowers the cost, but along %s of"
          + " %d its curvature cannot be told from 0, and a little further on it falls",
      "%s, und nahe dem Punkt, wo er 0 ist, senkt keine versuchte Richtung die Kosten, aber in %s"
          + " von %d ist ihre Krümmung nicht von 0 zu unterscheiden, und ein Stück weiter fallen"
          + " sie"),
  VALLEY(
      "the cost, %s, keeps falling, towards %s, as the parameters grow, so there is no minimum this"
          + " way",
      "die Kosten, %s, fallen weiter gegen %s, während die Parameter wachsen; ein Minimum gibt es"
          + " auf diesem Weg also nicht"),
  PENALTY_WOULD(
      "; a penalty on the weights would make one", "; eine Strafe auf die Gewichte schüfe eines"),
  SLOPE_AND_LOWER(
      "the gradient norm is %s, and a step against it lowers the cost, %s",
      "die Norm des Gradienten ist %s, und ein Schritt gegen ihn senkt die Kosten, %s"),
  SLOPE_AND_COURSE(
      "the gradient norm is %s and the cost, %s, %s",
      "die Norm des Gradienten ist %s und die Kosten, %s, %s"),
  STUCK(
      "the gradient norm is %s, yet no step against it lowers the cost, %s: the slope turns too"
          + " sharply for the digits that a computer keeps",
      "die Norm des Gradienten ist %s, doch kein Schritt gegen ihn senkt die Kosten, %s: die"
          + " Steigung dreht sich zu schnell für die Stellen, die ein Rechner behält"),
  SEPARATES_NOTHING("%s, so it separates nothing%s", "%s, also trennt sie nichts%s"),
  SEPARATE_NOTHING("%s, so they separate nothing%s", "%s, also trennen sie nichts%s"),
  PLATEAU(
      "the gradient norm is %s: over the point's own length the slope promises less than a"
          + " twentieth of the cost",
      "die Norm des Gradienten ist %s: über die Länge des Punktes verspricht die Steigung weniger"
          + " als ein Zwanzigstel der Kosten"),
  LOWER_ELSEWHERE(", though it is lower elsewhere", ", obwohl sie anderswo kleiner sind"),
  LEAST(
      "rows of equal features get equal answers, and each such group costs as little as it can, so"
          + " that no point anywhere is lower",
      "Zeilen mit gleichen Merkmalen bekommen gleiche Antworten, und jede solche Gruppe kostet so"
          + " wenig wie möglich, also liegt kein anderer Punkt tiefer"),
  NOTHING_LOWER(
      "the gradient norm is %s, and neither a way down from here nor one from two other starts"
          + " leads to anything lower",
      "die Norm des Gradienten ist %s, und weder ein Weg hinab von hier noch einer von zwei anderen"
          + " Starts führt tiefer"),
  MINIMUM_FARTHER_OFF(
      "; a minimum may lie %s away: %s", "; ein Minimum liegt vielleicht im Abstand %s: %s"),
  TOO_LITTLE_SLOPE(
      "the gradient norm is %s, too little to change a digit of the cost, %s, by one step",
      "die Norm des Gradienten ist %s, zu klein, um mit einem Schritt eine Stelle der Kosten, %s, zu"
          + " ändern"),
  NO_HESSIAN(
      "slopes on all sides: a kink has no Hessian",
      "die Steigungen auf allen Seiten: ein Knick hat keine Hesse-Matrix"),

  COURSE_LOWER("is lower than at the start", "sind kleiner als am Start"),
  COURSE_HIGHER("is higher than at the start", "sind größer als am Start"),
  COURSE_SAME("is the same as at the start", "sind dieselben wie am Start"),
  COURSE_LEVEL("no longer changes", "ändern sich nicht mehr"),
  COURSE_FALLING("is still falling", "fallen noch"),
  COURSE_FALLING_NO_LOWER(
      "is falling, but is no lower than at the start",
      "fallen, sind aber nicht kleiner als am Start"),
  COURSE_RISING("is rising", "steigen"),
  COURSE_JUMPING(
      "jumps about: it rose at %d of %d recorded steps",
      "springen: sie stiegen bei %d von %d aufgezeichneten Schritten"),
  COURSE_JUMPING_NO_LOWER(
      "jumps about: it rose at %d of %d recorded steps and is no lower than at the start",
      "springen: sie stiegen bei %d von %d aufgezeichneten Schritten und sind nicht kleiner als am"
          + " Start"),

  DEAD_ONE(
      "%s dead: it answers 0 for every row, so no %s reaches w%d",
      "%s tot: sie antwortet auf jede Zeile mit 0, sodass kein %s w%d erreicht"),
  DEAD_SOME(
      "%s dead: they answer 0 for every row, so no %s reaches w%d",
      "%s tot: sie antworten auf jede Zeile mit 0, sodass kein %s w%d erreicht"),
  SATURATED(
      "%s saturated at every row, so hardly any %s reaches w%d",
      "%s bei jeder Zeile gesättigt, sodass kaum ein %s w%d erreicht"),
  GRADIENT("gradient", "Gradient"),
  GRADIENT_BUT_PENALTYS("gradient but the penalty's", "Gradient außer dem der Strafe"),
  ONLY_UNIT_IS(
      "the only unit of hidden layer %d is", "die einzige Einheit der verdeckten Schicht %d ist"),
  BOTH_UNITS_ARE(
      "both units of hidden layer %d are", "beide Einheiten der verdeckten Schicht %d sind"),
  ALL_UNITS_ARE(
      "all %d units of hidden layer %d are", "alle %d Einheiten der verdeckten Schicht %d sind"),
  STEP_UNIT(
      "; hidden %s is saturated at every row, so hardly any gradient reaches its weights",
      "; die verdeckte %s ist bei jeder Zeile gesättigt, sodass kaum ein Gradient ihre Gewichte"
          + " erreicht"),
  STEP_UNITS(
      "; hidden %s are saturated at every row, so hardly any gradient reaches their weights",
      "; die verdeckten %s sind bei jeder Zeile gesättigt, sodass kaum ein Gradient ihre Gewichte"
          + " erreicht"),
  TWIN(
      "; hidden %s repeats another unit of its layer in all weights, so that they get equal"
          + " gradients and never part",
      "; die verdeckte %s gleicht einer anderen ihrer Schicht in allen Gewichten, sodass beide"
          + " gleiche Gradienten bekommen und sich nie trennen"),
  TWINS(
      "; hidden %s repeat another unit of their layer in all weights, so that they get equal"
          + " gradients and never part",
      "; die verdeckten %s gleichen einer anderen ihrer Schicht in allen Gewichten, sodass sie"
          + " gleiche Gradienten bekommen und sich nie trennen"),
  DUPLICATE(
      "; hidden %s answers as another unit of its layer does at every row, with other weights",
      "; die verdeckte %s antwortet auf jede Zeile wie eine andere ihrer Schicht, mit anderen"
          + " Gewichten"),
  DUPLICATES(
      "; hidden %s answer as another unit of their layer does at every row, with other weights",
      "; die verdeckten %s antworten auf jede Zeile wie eine andere ihrer Schicht, mit anderen"
          + " Gewichten"),
  ANSWERS_ONE(
      "hidden %s answers %s for every row", "die verdeckte %s antwortet auf jede Zeile mit %s"),
  ANSWERS_SOME(
      "hidden %s answer %s for every row", "die verdeckten %s antworten auf jede Zeile mit %s"),
  ANSWERS_ALMOST(
      "hidden %s answers %s to %s, almost the same for every row",
      "die verdeckte %s antwortet mit %s bis %s, auf jede Zeile fast dasselbe"),
  ANSWER_ALMOST(
      "hidden %s answer almost the same for every row",
      "die verdeckten %s antworten auf jede Zeile fast dasselbe"),
  UNIT("unit %s", "Einheit %s"),
  UNITS("units %s", "Einheiten %s"),
  AND_ONE_OTHER("%s and 1 other", "%s und 1 weitere"),
  AND_OTHERS("%s and %d others", "%s und %d weitere"),

  MORE_STEP(
      "another %,d step leads to a cost of %s, from %s",
      "%,d weiterer Schritt führt zu Kosten von %s, statt %s"),
  MORE_STEPS(
      "another %,d steps lead to a cost of %s, from %s",
      "%,d weitere Schritte führen zu Kosten von %s, statt %s"),
  RATE_STEP(
      "rate %s gets from the same start to a cost of %s in %,d step",
      "die Lernrate %s kommt vom selben Start in %3$,d Schritt zu Kosten von %2$s"),
  RATE_STEPS(
      "rate %s gets from the same start to a cost of %s in %,d steps",
      "die Lernrate %s kommt vom selben Start in %3$,d Schritten zu Kosten von %2$s"),

  STOP_STEPS("the steps asked for are done", "die verlangten Schritte sind getan"),
  STOP_GRADIENT(
      "the gradient norm fell to its limit", "die Norm des Gradienten fiel bis auf ihre Grenze"),
  STOP_COST("the cost fell to its limit", "die Kosten fielen bis auf ihre Grenze"),
  STOP_STALLED("no step lowers the cost any more", "kein Schritt senkt die Kosten mehr"),
  STOP_DIVERGED("training diverged", "das Training ist divergiert"),
  STOP_ONLY_CHECKPOINT("the only checkpoint", "der einzige Zwischenstand"),
  STOP_LAST_CHECKPOINT("the last of %,d checkpoints", "der letzte von %,d Zwischenständen"),
  DIVERGED_CHECKPOINT(
      "training diverged: checkpoint %d costs %s",
      "das Training ist divergiert: Zwischenstand %d kostet %s"),
  DIVERGED_AT(
      "training diverged at step %d: %s; %s", "das Training ist bei Schritt %d divergiert: %s; %s"),
  VALUE_IS("%s is %s", "%s ist %s"),
  COST_IS("the cost is %s", "die Kosten sind %s"),
  GRADIENT_BY("the gradient by %s is %s", "der Gradient nach %s ist %s"),
  COST_ABOVE("the cost is %s, above the limit of %s", "die Kosten sind %s, über der Grenze von %s"),
  START_OUT_OF_RANGE(
      "the start itself is out of range", "der Start selbst liegt außerhalb des Zahlenbereichs"),
  START_SMALLER(
      "the start has no finite cost: start from smaller parameters",
      "der Start hat keine endlichen Kosten: mit kleineren Parametern beginnen"),
  RATE_TOO_LARGE(
      "the learning rate %s is probably too large here, try smaller ones",
      "die Lernrate %s ist hier wohl zu groß, mit kleineren versuchen"),
  SUM_OVER_ROWS(
      "%s (the gradient is the sum over a step's rows)",
      "%s (der Gradient ist die Summe über die Zeilen eines Schritts)");

  private final Said said;

  VerdictWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

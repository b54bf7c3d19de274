package costscape.words;

/** What is said of proofs: of points, lists of places, lines and planes. */
public enum ProofWords implements Phrase {
  EXACT("exactly %s", "genau %s"),
  BETWEEN("from %s to %s", "von %s bis %s"),
  UNKNOWN("unknown", "unbekannt"),

  PROVED("proved: %s", "bewiesen: %s"),
  NONE_WITHIN(
      "proved: no stationary point lies within %s of here",
      "bewiesen: im Abstand %s von hier liegt kein stationärer Punkt"),
  NOT_WHETHER_ANY(
      "not proved: whether a stationary point lies here",
      "nicht bewiesen: ob hier ein stationärer Punkt liegt"),
  NOT_WHETHER_LEFT(
      "not proved: whether further training leaves here",
      "nicht bewiesen: ob weiteres Training von hier wegführt"),
  NEVER_LEFT(
      "proved: no amount of further training at this penalty leaves here, by small steps",
      "bewiesen: kein weiteres Training bei dieser Strafe führt von hier weg, in kleinen"
          + " Schritten"),
  NEVER_LEFT_BY_DESCENT(
      "        or by plain descent along the mean gradient at a rate below %s:",
      "        oder durch einfachen Abstieg längs des mittleren Gradienten mit einer Lernrate unter"
          + " %s:"),
  BESIDE("        %s", "        %s"),
  NO_DERIVATIVE(
      "            where a unit switches at a row there is no derivative to prove with",
      "            wo eine Einheit bei einer Zeile umschaltet, fehlt die Ableitung für einen"
          + " Beweis"),

  LIES_WITHIN(
      "one %s lies within %s of here, its cost is %s%s%s",
      "im Abstand %2$s von hier liegt ein %1$s, seine Kosten sind %3$s%4$s%5$s"),
  STRICT_MINIMUM("strict minimum", "striktes Minimum"),
  SADDLE_OF("saddle of index %d", "Sattel vom Index %d"),
  ALONE(
      ", and no other stationary point within %s",
      ", und kein anderer stationärer Punkt im Abstand %s"),
  ONE_HELD(
      "; %s is held, for adding the same number to all logits changes nothing",
      "; %s ist festgehalten, denn dieselbe Zahl zu allen Logits zu addieren ändert nichts"),
  SOME_HELD(
      "; %s are held, for adding the same number to all logits changes nothing",
      "; %s sind festgehalten, denn dieselbe Zahl zu allen Logits zu addieren ändert nichts"),
  WITHOUT_DEAD_UNIT(
      "the network without its dead unit has one %s within %s of here, the cost is %s; %s%s",
      "im Netz ohne seine tote Einheit liegt im Abstand %2$s von hier ein %1$s, die Kosten sind"
          + " %3$s; %4$s%5$s"),
  WITHOUT_DEAD_UNITS(
      "the network without its dead units has one %s within %s of here, the cost is %s; %s%s",
      "im Netz ohne seine toten Einheiten liegt im Abstand %2$s von hier ein %1$s, die Kosten"
          + " sind %3$s; %4$s%5$s"),
  WHATEVER_IT_IS("whatever %s is, %s", "was immer %s ist, gilt: %s"),
  WHATEVER_THEY_ARE("whatever %s are, %s", "was immer %s sind, gilt: %s"),
  ONE_MORE_FOR_EACH(
      "%s beyond all of these, and 1 more direction leads down for each that holds: %s",
      "%s jenseits von allen diesen, und für jede, die gilt, führt 1 Richtung mehr hinab: %s"),
  BELOW("|%s| below %s", "|%s| unter %s"),
  WHERE_IT_IS_BELOW(
      "%s where %s is below %s, %s beyond", "%s, wo %s unter %s liegt, %s jenseits davon"),
  WHERE_THEY_ARE_BELOW(
      "%s where %s are below %s, %s beyond", "%s, wo %s unter %s liegen, %s jenseits davon"),
  WHERE("%s where %s", "%s, wo %s"),
  WHERE_IT_IS_ABOVE(
      "%s where %s is above 0, %s where below", "%s, wo %s über 0 liegt, %s, wo darunter"),
  WHERE_THEY_ARE_ABOVE(
      "%s where %s are above 0, %s where below", "%s, wo %s über 0 liegen, %s, wo darunter"),
  THE_UNIT_SWITCHES(
      "%s; at 0 the unit switches, and nothing is proved",
      "%s; bei 0 schaltet die Einheit um, und nichts ist bewiesen"),
  A_UNIT_SWITCHES(
      "%s; at 0 a unit switches, and nothing is proved",
      "%s; bei 0 schaltet eine Einheit um, und nichts ist bewiesen"),
  NOT_ZERO("%s is not 0", "%s nicht 0 ist"),
  NEITHER_ZERO("neither %s nor %s is 0", "weder %s noch %s 0 ist"),
  NONE_ZERO("none of %s is 0", "keines von %s 0 ist"),
  FLAT_MINIMUM("a flat minimum", "ein flaches Minimum"),
  AT_LEAST("at least %s", "mindestens %s"),
  NONE_DOWN("no direction leads down", "keine Richtung führt hinab"),
  ONE_DOWN("1 direction leads down", "1 Richtung führt hinab"),
  SOME_DOWN("%d directions lead down", "%d Richtungen führen hinab"),

  PLACE("proved %d: %s", "bewiesen %d: %s"),
  NOT_PLACE("not proved %d: %s", "nicht bewiesen %d: %s"),
  TOO_MANY_PARAMETERS("more than %d parameters", "mehr als %d Parameter"),
  NOT_STATIONARY("no stationary point", "kein stationärer Punkt"),
  UNDECIDED(
      "nothing was decided, as of a point that is not isolated or lies on a kink",
      "nichts wurde entschieden, wie bei einem Punkt, der nicht isoliert ist oder auf einem Knick"
          + " liegt"),
  PASS(
      "proved: from %d to %d the cost need not exceed %s",
      "bewiesen: von %d nach %d müssen die Kosten %s nicht überschreiten"),
  NOT_WHETHER_ALL(
      "not proved: whether these are all that exist; %,d boxes were looked at, some are left",
      "nicht bewiesen: ob es nur diese gibt; %,d Kästen wurden geprüft, einige sind übrig"),
  NO_OTHER("proved: no other place is stationary", "bewiesen: kein anderer Ort ist stationär"),
  ALL_THERE_ARE(
      "proved: these %d are all stationary places there are; a flipped unit counts as the same",
      "bewiesen: diese %d sind alle stationären Orte, die es gibt; eine umgedrehte Einheit zählt"
          + " als dieselbe"),
  COUNTED(
      "proved: %s whose unit is not dead, where a flipped unit counts as the same; those whose unit"
          + " is dead are one line",
      "bewiesen: %s, deren Einheit nicht tot ist, wobei eine umgedrehte Einheit als dieselbe zählt;"
          + " die mit toter Einheit sind eine Linie"),
  NONE_EXISTS("no stationary point exists", "es gibt keine stationären Punkte"),
  ONE_EXISTS("exactly 1 stationary point exists", "es gibt genau 1 stationären Punkt"),
  SOME_EXIST("exactly %d stationary points exist", "es gibt genau %d stationäre Punkte"),
  NOT_LISTED(
      "proved: one that is not listed lies at %s",
      "bewiesen: einer, der nicht in der Liste steht, liegt bei %s"),

  EXACTLY_ON("proved: exactly %s on %s", "bewiesen: genau %s in %s"),
  AT_LEAST_ON(
      "proved: %s on %s, and what is undecided may hold more",
      "bewiesen: %s in %s, und was offen ist, kann mehr enthalten"),
  RANGE("[%s, %s]", "[%s; %s]"),
  AT_A_KINK(
      "  at a kink of a unit the cost has no derivative: what is undecided may be",
      "  auf einem Knick einer Einheit haben die Kosten keine Ableitung: was offen ist, kann"),
  KINK_MAY_BE(
      "  a maximum on one, of a plane a minimum too, or flat because units are silent",
      "  ein Maximum darauf sein, auf einer Ebene auch ein Minimum, oder flach, da Einheiten"
          + " schweigen"),
  POINT_AT("  %-7s at %s, cost %s", "  %-7s bei %s, Kosten %s"),
  GAP("  undecided from %s to %s, %s long: it %s", "  offen von %s bis %s, Länge %s: dort %s"),
  MAY_HOLD_ANYTHING("may hold anything", "ist alles möglich"),
  HOLDS_A_MINIMUM("holds at least 1 minimum", "liegt mindestens 1 Minimum"),
  HOLDS_A_MAXIMUM("holds at least 1 maximum", "liegt mindestens 1 Maximum"),
  HAS_ONE_COST("has one cost all over", "sind die Kosten überall gleich"),
  FREE(
      "  free of any: %s %% of the area; undecided: %s %%, in %d boxes",
      "  frei davon: %s %% der Fläche; offen: %s %%, in %d Kästen");

  private final Said said;

  ProofWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

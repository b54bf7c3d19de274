package costscape.words;

/** What is said of proofs: of points, lists of places, lines and planes. */
public enum ProofWords implements Phrase {
  EXACT("exactly %s"),
  BETWEEN("from %s to %s"),
  UNKNOWN("unknown"),

  PROVED("proved: %s"),
  NONE_WITHIN("proved: no stationary point lies within %s of here"),
  NOT_WHETHER_ANY("not proved: whether a stationary point lies here"),
  NOT_WHETHER_LEFT("not proved: whether further training leaves here"),
  NEVER_LEFT("proved: no amount of further training at this penalty leaves here, by small steps"),
  NEVER_LEFT_BY_DESCENT("        or by plain descent along the mean gradient at a rate below %s:"),
  BESIDE("        %s"),
  NO_DERIVATIVE("            where a unit switches at a row there is no derivative to prove with"),

  LIES_WITHIN("one %s lies within %s of here, its cost is %s%s%s"),
  STRICT_MINIMUM("strict minimum"),
  SADDLE_OF("saddle of index %d"),
  ALONE(", and no other stationary point within %s"),
  ONE_HELD("; %s is held, for adding the same number to all logits changes nothing"),
  SOME_HELD("; %s are held, for adding the same number to all logits changes nothing"),
  WITHOUT_DEAD_UNIT(
      "the network without its dead unit has one %s within %s of here, the cost is %s; %s%s"),
  WITHOUT_DEAD_UNITS(
      "the network without its dead units has one %s within %s of here, the cost is %s; %s%s"),
  WHATEVER_IT_IS("whatever %s is, %s"),
  WHATEVER_THEY_ARE("whatever %s are, %s"),
  ONE_MORE_FOR_EACH(
      "%s beyond all of these, and 1 more direction leads down for each that holds: %s"),
  BELOW("|%s| below %s"),
  WHERE_IT_IS_BELOW("%s where %s is below %s, %s beyond"),
  WHERE_THEY_ARE_BELOW("%s where %s are below %s, %s beyond"),
  WHERE("%s where %s"),
  WHERE_IT_IS_ABOVE("%s where %s is above 0, %s where below"),
  WHERE_THEY_ARE_ABOVE("%s where %s are above 0, %s where below"),
  THE_UNIT_SWITCHES("%s; at 0 the unit switches, and nothing is proved"),
  A_UNIT_SWITCHES("%s; at 0 a unit switches, and nothing is proved"),
  NOT_ZERO("%s is not 0"),
  NEITHER_ZERO("neither %s nor %s is 0"),
  NONE_ZERO("none of %s is 0"),
  FLAT_MINIMUM("a flat minimum"),
  AT_LEAST("at least %s"),
  NONE_DOWN("no direction leads down"),
  ONE_DOWN("1 direction leads down"),
  SOME_DOWN("%d directions lead down"),

  PLACE("proved %d: %s"),
  NOT_PLACE("not proved %d: %s"),
  TOO_MANY_PARAMETERS("more than %d parameters"),
  NOT_STATIONARY("no stationary point"),
  UNDECIDED("nothing was decided, as of a point that is not isolated or lies on a kink"),
  PASS("proved: from %d to %d the cost need not exceed %s"),

  EXACTLY_ON("proved: exactly %s on %s"),
  AT_LEAST_ON("proved: %s on %s, and what is undecided may hold more"),
  RANGE("[%s, %s]"),
  AT_A_KINK("  at a kink of a unit the cost has no derivative: what is undecided may be"),
  KINK_MAY_BE("  a maximum on one, of a plane a minimum too, or flat because units are silent"),
  POINT_AT("  %-7s at %s, cost %s"),
  GAP("  undecided from %s to %s, %s long: it %s"),
  MAY_HOLD_ANYTHING("may hold anything"),
  HOLDS_A_MINIMUM("holds at least 1 minimum"),
  HOLDS_A_MAXIMUM("holds at least 1 maximum"),
  HAS_ONE_COST("has one cost all over"),
  FREE("  free of any: %s %% of the area; undecided: %s %%, in %d boxes");

  private final Said said;

  ProofWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}

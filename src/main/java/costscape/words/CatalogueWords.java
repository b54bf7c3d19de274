package costscape.words;

/** What is said of where training can end: of lists of places, and of maps of basins. */
public enum CatalogueWords implements Phrase {
  ONE_START("%d start; the last new end was found by start %d. %s"),
  STARTS("%d starts; the last new end was found by start %d. %s"),
  UNSETTLED(" %d did not settle."),
  OTHERS_ELSEWHERE("The list may be incomplete: an estimated %s %% of starts lead elsewhere."),
  EASILY_MISSED(
      "The list may be incomplete: an end that under %s %% of starts reach is easily missed."),
  TREE(
      "Each mark is an end at the height of its cost. The lowest way that was found from one end to"
          + " another climbs to where their lines meet."),
  BRIEFLY_TREE("the lowest way found from one end to another climbs to where their lines meet"),
  INDEX("index: how many directions lead down from a place"),
  FREE(
      "free: a hidden unit is dead there, and its bias may have any value at the same cost; where"
          + " the cost falls away, training can leave"),
  ALL_SETTLED("training settled from every cell"),
  ONE_NOT_SETTLED("training did not settle from 1 cell"),
  SOME_NOT_SETTLED("training did not settle from %d cells"),
  BASINS(
      "Colour: the end that training all parameters from there reaches; lighter: after more steps."),
  HERE("Here %s"),
  IN_MAP("In map %d %s"),
  MOST_UNSETTLED("most cells did not settle. %s"),
  NONE_OF_TRIED(
      "Of %d such cells trained for up to %d steps, none settled: more steps alone do not help."),
  SOME_OF_TRIED(
      "Of %d such cells trained for up to %d steps, %d settled, the last after %d: try --steps %d."),
  CELLS("cells    %,d in %s s"),
  OF_RULE("%s: %s"),
  BASIN("%5d %-10s cost %-9s%s %5s %% of cells  %s"),

  UNBOUNDED("unbounded"),
  LIST_TAKEN("taken    from %s; nothing was searched for"),
  MAPS_TAKEN("taken    from %s; no map was computed"),
  NO_MINIMA("minima   none found"),
  MINIMA("minima   %,d found; the lowest, at cost %s, is reached by %,d of %,d starts"),
  SEARCHED("starts   %,d in %s s, %s"),
  ALL_STARTS_SETTLED("all settled"),
  NOT_SETTLED("%d did not settle"),
  MORE_IN_TABLE("… and %d more in the table"),
  PLACE("%3d %-10s index %d  cost %-9s%s %5s %% of starts  %s"),
  HELD_OUT("  held out %-9s"),
  FOUND_BY("no start led here: found by %s"),
  BY_START("a start"),
  BY_SADDLE_SEARCH("a search for saddles"),
  BY_CLIMB("a climb"),
  BY_CHAIN("a chain of states"),
  BY_WAY_DOWN("a way down from a pass"),
  BY_LIST("a list that was read"),
  BOTH("%s; %s"),
  WAY_DOWN("the way down leads to %s"),
  WAYS_DOWN("the ways down lead to %s"),
  NOT_COUNTED("%s (not counted here)"),
  KINKS_OF_ERROR(
      "a mean absolute error also has minima on kinks, where no gradient vanishes; they are not"
          + " listed"),
  KINKS_OF_RELU(
      "a relu network also has minima on kinks, where no gradient vanishes; they are not listed"),

  FLAT_ALONG_ONE("curvature is 0 along %d direction"),
  FLAT_ALONG("curvature is 0 along %d directions"),
  FREE_FOR_ANY("%s free: %s for any value"),
  FREE_BUT_ZERO("%s free: %s for any value but 0"),
  DEGENERATE("degenerate"),
  FREE_WHERE("%s free: %s"),
  BOTH_BIASES("both"),
  ALL_BIASES("all %d"),
  ABOVE_ZERO("%s are above 0"),
  ARE_ZERO("%s are 0"),
  BELOW_ZERO("%s are below 0"),
  BEYOND("%s are beyond %s in size"),
  WHERE("%s where %s; %s where %s"),
  WHERE_ABOVE("%s where %s > 0; %s below 0"),
  WHERE_WITHIN("%s where %s; %s beyond"),
  FALLS_IN_SOME("falls away in %d to %d directions"),
  FALLS("falls away"),
  FALLS_IN("falls away in %d directions"),
  WITHIN("|%s| < %s"),
  FALLS_FOR_EVER("no minimum: falls for ever towards %s along %s");

  private final Said said;

  CatalogueWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}

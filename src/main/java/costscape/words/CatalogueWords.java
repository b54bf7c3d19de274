package costscape.words;

/** What is said of where training can end: of lists of places, and of maps of basins. */
public enum CatalogueWords implements Phrase {
  ONE_START(
      "%d start; the last new end was found by start %d. %s",
      "%d Start; das letzte neue Ende fand Start %d. %s"),
  STARTS(
      "%d starts; the last new end was found by start %d. %s",
      "%d Starts; das letzte neue Ende fand Start %d. %s"),
  UNSETTLED(" %d did not settle.", " %d kamen nicht zur Ruhe."),
  COMPLETE("The list is proved to be complete.", "Die Liste ist bewiesen vollständig."),
  OTHERS_ELSEWHERE(
      "The list may be incomplete: an estimated %s %% of starts lead elsewhere.",
      "Die Liste kann unvollständig sein: geschätzt %s %% der Starts führen anderswohin."),
  EASILY_MISSED(
      "The list may be incomplete: an end that under %s %% of starts reach is easily missed.",
      "Die Liste kann unvollständig sein: ein Ende, das unter %s %% der Starts erreichen, wird"
          + " leicht übersehen."),
  TREE(
      "Each mark is an end at the height of its cost. The lowest way that was found from one end to"
          + " another climbs to where their lines meet.",
      "Jedes Zeichen ist ein Ende in der Höhe seiner Kosten. Der tiefste gefundene Weg von einem"
          + " Ende zu einem anderen steigt bis dorthin, wo ihre Linien sich treffen."),
  BRIEFLY_TREE(
      "the lowest way found from one end to another climbs to where their lines meet",
      "der tiefste gefundene Weg zwischen zwei Enden steigt bis zum Treffpunkt ihrer Linien"),
  INDEX(
      "index: how many directions lead down from a place",
      "Index: wie viele Richtungen von einem Ort hinabführen"),
  FREE(
      "free: a hidden unit is dead there, and its bias may have any value at the same cost; where"
          + " the cost falls away, training can leave",
      "frei: dort ist eine verdeckte Einheit tot, und ihr Bias kann bei gleichen Kosten jeden Wert"
          + " haben; wo die Kosten abfallen, kann das Training weg"),
  ALL_SETTLED("training settled from every cell", "von jeder Zelle kam das Training zur Ruhe"),
  ONE_NOT_SETTLED(
      "training did not settle from 1 cell", "von 1 Zelle kam das Training nicht zur Ruhe"),
  SOME_NOT_SETTLED(
      "training did not settle from %d cells", "von %d Zellen kam das Training nicht zur Ruhe"),
  BASINS(
      "Colour: the end that training all parameters from there reaches; lighter: after more steps.",
      "Farbe: das Ende, das ein Training aller Parameter von dort erreicht; heller: nach mehr"
          + " Schritten."),
  HERE("Here %s", "Hier gilt: %s"),
  IN_MAP("In map %d %s", "In Karte %d gilt: %s"),
  MOST_UNSETTLED("most cells did not settle. %s", "die meisten Zellen kamen nicht zur Ruhe. %s"),
  NONE_OF_TRIED(
      "Of %d such cells trained for up to %d steps, none settled: more steps alone do not help.",
      "Von %d solchen Zellen, bis zu %d Schritte trainiert, kam keine zur Ruhe: mehr Schritte"
          + " allein helfen nicht."),
  SOME_OF_TRIED(
      "Of %d such cells trained for up to %d steps, %d settled, the last after %d: try --steps %d.",
      "Von %d solchen Zellen, bis zu %d Schritte trainiert, kamen %d zur Ruhe, die letzte nach %d:"
          + " --steps %d versuchen."),
  CELLS("cells    %,d in %s s", "Zellen   %,d in %s s"),
  OF_RULE("%s: %s", "%s: %s"),
  BASIN(
      "%5d %-10s cost %-9s%s %5s %% of cells  %s", "%5d %-10s Kosten %-9s%s %5s %% der Zellen  %s"),

  UNBOUNDED("unbounded", "unbegrenzt"),
  LIST_TAKEN("taken    from %s; nothing was searched for", "gelesen  aus %s; nichts wurde gesucht"),
  MAPS_TAKEN(
      "taken    from %s; no map was computed", "gelesen  aus %s; keine Karte wurde berechnet"),
  NO_MINIMA("minima   none found", "Minima   keines gefunden"),
  MINIMA(
      "minima   %,d found; the lowest, at cost %s, is reached by %,d of %,d starts",
      "Minima   %,d gefunden; das tiefste, bei Kosten %s, erreichen %,d von %,d Starts"),
  SEARCHED("starts   %,d in %s s, %s", "Starts   %,d in %s s, %s"),
  ALL_STARTS_SETTLED("all settled", "alle zur Ruhe gekommen"),
  NOT_SETTLED("%d did not settle", "%d nicht zur Ruhe gekommen"),
  MORE_IN_TABLE("… and %d more in the table", "… und %d weitere in der Tabelle"),
  PLACE(
      "%3d %-10s index %d  cost %-9s%s %5s %% of starts  %s",
      "%3d %-10s Index %d  Kosten %-9s%s %5s %% der Starts  %s"),
  HELD_OUT("  held out %-9s", "  zurückgehalten %-9s"),
  FOUND_BY("no start led here: found by %s", "kein Start führte hierher: gefunden durch %s"),
  BY_START("a start", "einen Start"),
  BY_SADDLE_SEARCH("a search for saddles", "eine Suche nach Sätteln"),
  BY_CLIMB("a climb", "einen Aufstieg"),
  BY_CHAIN("a chain of states", "eine Kette von Zuständen"),
  BY_WAY_DOWN("a way down from a pass", "einen Weg von einem Pass hinab"),
  BY_LIST("a list that was read", "eine gelesene Liste"),
  BOTH("%s; %s", "%s; %s"),
  WAY_DOWN("the way down leads to %s", "der Weg hinab führt zu %s"),
  WAYS_DOWN("the ways down lead to %s", "die Wege hinab führen zu %s"),
  NOT_COUNTED("%s (not counted here)", "%s (hier nicht gezählt)"),
  KINKS_OF_ERROR(
      "a mean absolute error also has minima on kinks, where no gradient vanishes; they are not"
          + " listed",
      "ein mittlerer absoluter Fehler hat auch Minima auf Knicken, wo kein Gradient verschwindet;"
          + " sie stehen nicht in der Liste"),
  KINKS_OF_RELU(
      "a relu network also has minima on kinks, where no gradient vanishes; they are not listed",
      "ein relu-Netz hat auch Minima auf Knicken, wo kein Gradient verschwindet; sie stehen nicht"
          + " in der Liste"),

  FLAT_ALONG_ONE("curvature is 0 along %d direction", "die Krümmung ist 0 in %d Richtung"),
  FLAT_ALONG("curvature is 0 along %d directions", "die Krümmung ist 0 in %d Richtungen"),
  FREE_FOR_ANY("%s free: %s for any value", "%s frei: %s bei jedem Wert"),
  FREE_BUT_ZERO("%s free: %s for any value but 0", "%s frei: %s bei jedem Wert außer 0"),
  DEGENERATE("degenerate", "entartet"),
  FREE_WHERE("%s free: %s", "%s frei: %s"),
  BOTH_BIASES("both", "beide"),
  ALL_BIASES("all %d", "alle %d"),
  ABOVE_ZERO("%s are above 0", "%s über 0 sind"),
  ARE_ZERO("%s are 0", "%s 0 sind"),
  BELOW_ZERO("%s are below 0", "%s unter 0 sind"),
  BEYOND("%s are beyond %s in size", "%s größer als %s sind"),
  WHERE("%s where %s; %s where %s", "%s, wo %s; %s, wo %s"),
  WHERE_ABOVE("%s where %s > 0; %s below 0", "%s, wo %s > 0; %s unter 0"),
  WHERE_WITHIN("%s where %s; %s beyond", "%s, wo %s; %s jenseits davon"),
  FALLS_IN_SOME("falls away in %d to %d directions", "fällt ab in %d bis %d Richtungen"),
  FALLS("falls away", "fällt ab"),
  FALLS_IN("falls away in %d directions", "fällt ab in %d Richtungen"),
  WITHIN("|%s| < %s", "|%s| < %s"),
  FALLS_FOR_EVER(
      "no minimum: falls for ever towards %s along %s",
      "kein Minimum: fällt immer weiter gegen %s längs %s");

  private final Said said;

  CatalogueWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

package costscape.words;

/** What a run has of a task, in whole sentences: what was asked for, then what the run has. */
public enum TaskWords implements Phrase {
  OTHER_PROBLEM(
      "The data or the network are not the given ones.",
      "Die Daten oder das Netz sind nicht die vorgegebenen."),
  SOME_TRAIN(
      "Only some numbers train; all of them have to.",
      "Nur einige Zahlen trainieren; es müssen alle sein."),
  ALL_TRAIN(
      "All numbers train; the two of the map alone have to.",
      "Alle Zahlen trainieren; es dürfen nur die zwei der Karte sein."),
  IN_BATCHES(
      "A step looks at %d points; every step has to look at all of them.",
      "Ein Schritt sieht auf %d Punkte; jeder Schritt muss auf alle sehen."),
  LOSS("The cost is to be %s; it is %s.", "Die Kosten sollen %s sein; sie sind %s."),
  RIGHT_AT_THE_START(
      "At most 6 points are to be right at the start; %s are.",
      "Am Start dürfen höchstens 6 Punkte richtig sein; es sind %s."),
  COST_AT_THE_START(
      "The start is to cost more than 2; it costs %s.",
      "Der Start soll mehr als 2 kosten; er kostet %s."),
  RISES("No step is to raise the cost; %d do.", "Kein Schritt soll die Kosten erhöhen; %d tun es."),
  SLOPE_OF_TWO(
      "Along the two numbers the slope is to be below %s; it is %s.",
      "Entlang der zwei Zahlen soll die Steigung unter %s sein; sie ist %s."),
  SLOPE_OF_OTHERS(
      "Along the other numbers the slope is to be above %s; it is %s.",
      "Entlang der übrigen Zahlen soll die Steigung über %s sein; sie ist %s."),
  STEPS(
      "At most %d steps are to be taken; %d were.",
      "Es dürfen höchstens %d Schritte sein; es waren %d."),
  ENDS_ABOVE(
      "The end is to cost more than 0.5; it costs %s.",
      "Das Ende soll mehr als 0,5 kosten; es kostet %s."),
  ENDS_BELOW(
      "The end is to cost less than %s; it costs %s.",
      "Das Ende soll weniger als %s kosten; es kostet %s."),
  ENDS_BELOW_WITHIN(
      "The end is to cost less than %s after at most %d steps; it costs %s after %d.",
      "Das Ende soll weniger als %s kosten, nach höchstens %d Schritten; es kostet %s nach %d."),
  FAST_DESCENT(
      "The rule is to be the plain one, gradient descent (gd), at a rate of 1.2 or more.",
      "Die Regel soll die einfache sein, Gradientenabstieg (gd), mit einer Rate von 1,2 oder"
          + " mehr."),
  DESCENT(
      "The rule is to be the plain one, gradient descent (gd).",
      "Die Regel soll die einfache sein, Gradientenabstieg (gd)."),
  MOMENTUM(
      "The rule is to be momentum with a rate of 0.3.",
      "Die Regel soll Schwung (momentum) mit der Rate 0,3 sein."),
  WAITS(
      "500 steps or more in a row are to be near 0.6365; %d are.",
      "Mindestens 500 Schritte in Folge sollen nahe bei 0,6365 sein; es sind %d."),
  ALIKE(
      "The two units are to differ by at most 0.005 at the start; they differ by %s.",
      "Am Start dürfen sich die zwei Einheiten um höchstens 0,005 unterscheiden; es sind %s."),
  SOME_PENALTY("There is to be a penalty; it is %s.", "Es soll eine Strafe geben; sie ist %s."),
  PENALTY("The penalty is to be %s; it is %s.", "Die Strafe soll %s sein; sie ist %s."),
  ONE_FOR_ALL(
      "At the start the network is to answer label 1 for each of the 12 points; it does for %d.",
      "Am Start soll das Netz für jeden der 12 Punkte Label 1 antworten; es tut das bei %d."),
  BIAS(
      "The output bias b2_0 is to start at 3 or more; it is %s.",
      "Der Bias der Ausgabe b2_0 soll bei 3 oder mehr starten; er ist %s."),
  HELD_OUT(
      "The points held out are to cost less than 0.55; they cost %s.",
      "Die zurückgehaltenen Punkte sollen weniger als 0,55 kosten; sie kosten %s."),
  MINIMUM(
      "The end is to be a minimum; the verdict on it is: %s.",
      "Das Ende soll ein Minimum sein; das Urteil darüber ist: %s."),
  OWN_START(
      "The start is to be your own: some number in it differs by %s or more from each start that"
          + " was shown, also with its units exchanged.",
      "Der Start soll ein eigener sein: eine seiner Zahlen ist um %s oder mehr anders als bei jedem"
          + " gezeigten Start, auch wenn dessen Einheiten vertauscht sind."),
  SAME_START("The start is to be the given one.", "Der Start soll der vorgegebene sein."),
  EVERY_ROW(
      "Every point that is trained on is to be right; %s %% of them are.",
      "Jeder Punkt, mit dem trainiert wird, soll richtig sein; es sind %s %%.");

  private final Said said;

  TaskWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

package costscape.words;

/** The sentences of a report, with their counts, and its headings. */
public enum ReportWords implements Phrase {
  TITLE("What a %s network made of %s", "Was ein Netz %s aus %s gemacht hat"),
  ONE_ROW("%,d row", "%,d Zeile"),
  ROWS("%,d rows", "%,d Zeilen"),
  ONE_FEATURE("%,d feature", "%,d Merkmal"),
  FEATURES("%,d features", "%,d Merkmale"),
  ONE_INPUT("%,d input", "%,d Eingabe"),
  INPUTS("%,d inputs", "%,d Eingaben"),
  ONE_OUTPUT("%,d output", "%,d Ausgabe"),
  OUTPUTS("%,d outputs", "%,d Ausgaben"),
  ONE_UNIT("%,d unit", "%,d Einheit"),
  UNITS("%,d units", "%,d Einheiten"),
  ONE_PARAMETER("%,d parameter", "%,d Parameter"),
  PARAMETERS("%,d parameters", "%,d Parameter"),
  ONE_STEP("%,d step", "%,d Schritt"),
  STEPS("%,d steps", "%,d Schritte"),
  ONE_DIRECTION("%,d direction", "%,d Richtung"),
  DIRECTIONS("%,d directions", "%,d Richtungen"),
  ONE_PLACE("%,d place", "%,d Ort"),
  PLACES("%,d places", "%,d Orten"),
  AND_OTHERS("%s and %,d others", "%s und %,d weitere"),

  IN_SHORT("In short", "Kurz gesagt"),
  ABOUT_CLASSES(
      "This chapter is about a small neural network that tells %s apart from %s.",
      "Dieses Kapitel handelt von einem kleinen neuronalen Netz, das %1$s anhand von %2$s"
          + " unterscheidet."),
  ABOUT_NUMBERS(
      "This chapter is about a small neural network that predicts %s from %s.",
      "Dieses Kapitel handelt von einem kleinen neuronalen Netz, das %1$s aus %2$s vorhersagt."),
  DECIDES_ALL("It decides all %s rightly.", "Es entscheidet alle %s richtig."),
  DECIDES_SOME("It decides %,d of the %s rightly.", "Es entscheidet %,d der %s richtig."),
  DECIDES_SHARE("It decides %s of the rows rightly.", "Es entscheidet %s der Zeilen richtig."),
  DECIDES_SHARE_TRAINED(
      "It decides %s of the rows that trained rightly.",
      "Es entscheidet %s der Zeilen im Training richtig."),
  THAT_TRAINED("%s that trained", "%s im Training"),
  COST_IS(
      "Its cost, the %s over these rows, is %s.", "Seine Kosten (%s über diese Zeilen) sind %s."),
  BETWEEN("between %s and %s", "zwischen %s und %s"),
  DIGITS_UNKNOWN(
      "%s, of which it is not known how many digits are true",
      "%s, wovon nicht bekannt ist, wie viele Stellen stimmen"),
  HELD_OUT(
      "On %s that did not train the cost is %s.",
      "Auf %s, die nicht trainiert haben, sind die Kosten %s."),
  HELD_OUT_AND_RIGHT(
      "On %s that did not train the cost is %s, and it decides %s of them rightly.",
      "Auf %s, die nicht trainiert haben, sind die Kosten %s, und es entscheidet %s davon"
          + " richtig."),
  VERDICT_IS(
      "The verdict on its place in the landscape of costs is %s: %s.",
      "Das Urteil über seinen Ort in der Landschaft der Kosten ist %s: %s."),
  NO_REASON("no reason was given", "ein Grund wurde nicht genannt"),

  THE_DATA("The data", "Die Daten"),
  DATA_HAVE("The data, %s, have %s.", "Die Daten, %s, haben %s."),
  NETWORK_SEES("Of each row the network sees %s: %s.", "Von jeder Zeile sieht das Netz %s: %s."),
  HELD_BACK(
      "%s of these did not train: they are held out, to see what the network does on rows"
          + " that it does not know.",
      "%s davon sind nicht im Training: sie sind zurückgehalten, um zu sehen, was das Netz"
          + " auf Zeilen tut, die es nicht kennt."),
  ROWS_SEEN("The rows of %s by %s.", "Die Zeilen von %s nach %s."),
  ROWS_PICTURE(
      "The rows of %s by %s, as the table has them.",
      "Die Zeilen von %s nach %s, wie die Tabelle sie hat."),
  DECIDE_BETWEEN("It is to decide between %s.", "Es soll entscheiden zwischen %s."),
  OF_CLASS("%s of class %s", "%s der Klasse %s"),
  ALWAYS_ANSWERED(
      "Whoever always answered %s would be right in %,d of %,d.",
      "Wer immer %s antwortete, hätte in %,d von %,d recht."),
  PREDICT("It is to predict %s, as near as it can.", "Es soll %s vorhersagen, so genau es kann."),
  ZERO_FEATURES(
      "0 in every row, and so of no use: %s.", "0 in jeder Zeile und also ohne Nutzen: %s."),
  SCALED_BOTH(
      "Inside, the network works with features and numbers to predict of mean 0 and deviation 1.",
      "Innen rechnet das Netz mit Merkmalen und vorherzusagenden Zahlen vom Mittel 0 und der"
          + " Abweichung 1."),
  SCALED_FEATURES(
      "Inside, the network works with features of mean 0 and deviation 1.",
      "Innen rechnet das Netz mit Merkmalen vom Mittel 0 und der Abweichung 1."),
  SCALED_TARGETS(
      "Inside, the network works with numbers to predict of mean 0 and deviation 1.",
      "Innen rechnet das Netz mit vorherzusagenden Zahlen vom Mittel 0 und der Abweichung 1."),

  THE_NETWORK("The network", "Das Netz"),
  SHAPE_IS(
      "The network has the shape %s: %s, %s, and %s.", "Das Netz hat die Form %s: %s, %s und %s."),
  NO_HIDDEN_LAYER("no hidden layer", "keine verdeckte Schicht"),
  ONE_HIDDEN_LAYER(
      "one hidden layer of %s whose activation is %s",
      "eine verdeckte Schicht mit %s und der Aktivierung %s"),
  HIDDEN_LAYERS(
      "%d hidden layers of %s whose activation is %s",
      "%d verdeckte Schichten mit %s und der Aktivierung %s"),
  HAS_PARAMETERS("It has %s, its weights and biases.", "Es hat %s, seine Gewichte und Biase."),
  MADE_SMALL(
      "Training makes one number small, the cost: the %s over the rows that train.",
      "Das Training macht eine Zahl klein, die Kosten: %s über die Zeilen im Training."),
  PENALTY(
      "The penalty keeps weights from growing: it is their squares, times a constant.",
      "Die Strafe hält die Gewichte klein: sie ist deren Quadrate, mal einer Konstanten."),
  NETWORK_SEEN(
      "A diagram of the network: its units in columns, lines between them for the weights.",
      "Ein Bild des Netzes: seine Einheiten in Spalten, zwischen ihnen Linien für die Gewichte."),
  NETWORK_PICTURE(
      "The wider a line, the larger is the weight; its colour tells the sign.",
      "Je breiter eine Linie, desto größer das Gewicht; die Farbe nennt das Vorzeichen."),

  THE_TRAINING("The training", "Das Training"),
  TRAINING_SEEN(
      "The cost at every step of the training, from the first to the last.",
      "Die Kosten bei jedem Schritt des Trainings, vom ersten bis zum letzten."),
  TRAINING_PICTURE(
      "The cost while the network trained.", "Die Kosten, während das Netz trainierte."),
  NO_TRAINING(
      "No training belongs to this report: the point that it is about was given, and how the"
          + " weights came to it is not known here.",
      "Zu diesem Bericht gehört kein Training: der Punkt, von dem er handelt, war gegeben,"
          + " und wie die Gewichte dorthin kamen, ist hier nicht bekannt."),
  TRAINED_HERE(
      "The network was trained for this report, by this rule: %s.",
      "Das Netz wurde für diesen Bericht trainiert, nach dieser Regel: %s."),
  STOPPED("It made %s and stopped, for %s.", "Es machte %s und hielt an, denn %s."),
  TOLD_TO("it was told to", "so war es verlangt"),
  ANOTHER_RULE(
      "Another rule, start or number of steps may lead to another network: %s trains by the"
          + " options that it is given, and this report is made of its network by %s.",
      "Eine andere Regel, ein anderer Start oder eine andere Zahl von Schritten kann zu einem"
          + " anderen Netz führen: %s trainiert, wie seine Optionen es sagen, und diesen"
          + " Bericht über sein Netz macht %s."),
  TRAINED_BEFORE(
      "The network was trained before, by this rule: %s. It made %s; its file keeps the"
          + " command, %s.",
      "Das Netz wurde vorher trainiert, nach dieser Regel: %s. Es machte %s; seine Datei"
          + " bewahrt den Befehl, %s."),
  STOPPED_THERE("Training stopped there, for %s.", "Das Training hielt dort an, denn %s."),

  WHAT_IT_ANSWERS("What it answers", "Was es antwortet"),
  ANSWERS_SEEN(
      "What the network answers over %s, with the rows.",
      "Was das Netz über %s antwortet, mit den Zeilen."),
  ANSWERS_PICTURE(
      "The answer over %s, with the rows on top.", "Die Antwort über %s, mit den Zeilen darauf."),
  AT_MEANS(
      "%s Its other features stand at the means of the rows there.",
      "%s Die anderen Merkmale stehen dort auf den Mitteln der Zeilen."),
  CLASS_BY_CLASS("Class by class, these are %s.", "Klasse für Klasse sind das %s."),
  SOME_OF_CLASS("%,d of the %,d of class %s", "%,d der %,d in Klasse %s"),

  THE_PLACE("The place", "Der Ort"),
  A_LANDSCAPE(
      "Seen in all its parameters, the cost is a landscape, and the network stands at one"
          + " point of it.",
      "Über allen Parametern gesehen sind die Kosten eine Landschaft, und das Netz steht an"
          + " einem Punkt darin."),
  VERDICT_ON_POINT("The verdict on this point is %s.", "Das Urteil über diesen Punkt ist %s."),
  GRADIENT_LONG("The gradient is %s long there.", "Der Gradient hat dort die Länge %s."),
  EIGENVALUES(
      "The eigenvalues of the Hessian are the curvatures: they reach from %s to %s.",
      "Die Eigenwerte der Hesse-Matrix sind die Krümmungen: sie reichen von %s bis %s."),
  NONE_DOWN(
      "Along no direction does the landscape bend down.",
      "Entlang keiner Richtung krümmt sich die Landschaft nach unten."),
  SOME_DOWN(
      "Along %s the landscape bends down.",
      "Entlang von %s krümmt sich die Landschaft nach unten."),
  RESTS_ON("The verdict rests on %s.", "Das Urteil beruht auf Folgendem: %s."),
  SATURATED(
      "Of the hidden units, these are saturated, that is, their output hardly changes from"
          + " row to row: %s.",
      "Von den verdeckten Einheiten sind diese gesättigt, das heißt, ihre Ausgabe ändert sich"
          + " kaum von Zeile zu Zeile: %s."),
  CONSTANT(
      "Of the hidden units, these are constant, that is, their output is the same for every"
          + " row: %s.",
      "Von den verdeckten Einheiten sind diese konstant, das heißt, ihre Ausgabe ist für jede"
          + " Zeile dieselbe: %s."),
  DEAD(
      "Of the hidden units, these are dead, that is, nothing that they do reaches the output:"
          + " %s.",
      "Von den verdeckten Einheiten sind diese tot, das heißt, nichts, was sie tun, erreicht"
          + " die Ausgabe: %s."),
  DUPLICATE(
      "Of the hidden units, these are duplicate, that is, they do what another unit does: %s.",
      "Von den verdeckten Einheiten sind diese doppelt, das heißt, sie tun, was eine andere"
          + " Einheit tut: %s."),

  THE_LANDSCAPE("The landscape", "Die Landschaft"),
  SHOWS_A_PLANE(
      "The picture shows the cost on a plane through this point, along two directions that"
          + " were drawn at random.",
      "Das Bild zeigt die Kosten auf einer Ebene durch diesen Punkt, entlang zweier"
          + " zufälliger Richtungen."),
  COMPUTED_AT("The plane was computed at %s.", "Die Ebene wurde an %s berechnet."),
  NOT_FINITE("%,d of them have no finite cost.", "%,d davon haben keine endlichen Kosten."),
  LANDSCAPE_SEEN(
      "A map of the cost over two random directions, with the point in its middle.",
      "Eine Karte der Kosten über zwei zufälligen Richtungen, mit dem Punkt in der Mitte."),
  LANDSCAPE_PICTURE(
      "The cost around the network, which stands in the middle of the map.",
      "Die Kosten um das Netz, das in der Mitte der Karte steht."),
  ONE_IS_THEIR_LENGTH(
      "At 1 along a direction every unit's weights have changed by as much as they are long.",
      "Bei 1 entlang einer Richtung haben sich die Gewichte jeder Einheit um so viel"
          + " geändert, wie sie lang sind."),
  ONE_IS_NORMAL(
      "At 1 along a direction every parameter has changed by a number of the standard normal"
          + " distribution, for weights that are all 0 give no other measure.",
      "Bei 1 entlang einer Richtung hat sich jeder Parameter um eine Zahl der"
          + " Standardnormalverteilung geändert, denn Gewichte, die alle 0 sind, geben kein"
          + " anderes Maß."),
  LOWEST_HERE(
      "The lowest of them is the middle, where the network stands.",
      "Am tiefsten liegt die Mitte, wo das Netz steht."),
  LOWEST_ROUNDED(
      "The lowest of them is not the middle; how much lower it is cannot be told, for weights"
          + " are so large that costs are rounded.",
      "Am tiefsten liegt nicht die Mitte; um wie viel tiefer, lässt sich nicht sagen, denn"
          + " die Gewichte sind so groß, dass die Kosten gerundet sind."),
  LOWEST_AT(
      "The lowest of them, at %s and %s, costs %s.",
      "Der tiefste davon, bei %s und %s, kostet %s."),
  MIDDLE_COSTS_MORE("The middle costs more, %s.", "Die Mitte kostet mehr, %s."),

  LIMITS("What can be said, and what not", "Was sich sagen lässt, und was nicht"),
  TRUE_OF_ROWS(
      "What stands above is true of this network on these rows, and each of the commands"
          + " below prints its numbers again.",
      "Was oben steht, gilt für dieses Netz auf diesen Zeilen, und jeder der Befehle unten"
          + " druckt seine Zahlen noch einmal."),
  ONLY_HELD_OUT(
      "Of rows that it has never seen, only the cost of the rows held out says something; the"
          + " fewer they are, the less it says.",
      "Über Zeilen, die es nie gesehen hat, sagen nur die Kosten der zurückgehaltenen Zeilen"
          + " etwas; je weniger es sind, desto weniger sagen sie."),
  NONE_HELD_OUT(
      "It says nothing of rows that the network has never seen, for all rows trained: %s"
          + " keeps a fifth of them back.",
      "Über Zeilen, die das Netz nie gesehen hat, sagt es nichts, denn alle Zeilen waren im"
          + " Training: %s hält ein Fünftel davon zurück."),
  TWO_OF(
      "A plane shows 2 of %s, so a bowl in it proves no minimum, and a flat map no plain.",
      "Eine Ebene zeigt 2 von %s, also beweist eine Mulde darin kein Minimum und eine flache"
          + " Karte keine Hochebene."),
  NO_PROOF(
      "The verdict looks at all of them, but it is computed with rounding and is no proof; %s"
          + " proves what can be proved.",
      "Das Urteil sieht auf alle, ist aber mit Rundung berechnet und kein Beweis; %s beweist,"
          + " was sich beweisen lässt."),
  NOTHING_ELSEWHERE(
      "Nor does it say that nothing lower lies elsewhere: another start may end at another"
          + " place, and %s looks for these.",
      "Es sagt auch nicht, dass anderswo nichts tiefer liegt: ein anderer Start kann an einem"
          + " anderen Ort enden, und %s sucht danach."),

  THE_COMMANDS("The commands", "Die Befehle"),
  BRACKETS_LEAD(
      "A number in brackets leads to the command that printed the numbers before it, or drew"
          + " the picture.",
      "Eine Zahl in Klammern führt zu dem Befehl, der die Zahlen davor gedruckt oder das Bild"
          + " gezeichnet hat."),
  BRACKETS_NAME(
      "A number in brackets is that of the command that printed the numbers before it, or"
          + " drew the\npicture.",
      "Eine Zahl in Klammern ist die des Befehls, der die Zahlen davor gedruckt oder das"
          + " Bild\ngezeichnet hat."),
  FIGURE("Figure %d. %s", "Abbildung %d. %s");

  private final Said said;

  ReportWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

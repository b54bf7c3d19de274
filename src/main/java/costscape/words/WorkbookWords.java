package costscape.words;

/** What stands in a workbook: names of sheets, headings, and the sentences beside the cells. */
public enum WorkbookWords implements Phrase {
  START_HERE("Start here", "Hier beginnen"),
  ONE_STEP("One step", "Ein Schritt"),
  DESCENT("Descent", "Abstieg"),
  CHARTS("Charts", "Diagramme"),
  WORKING("Working", "Rechnung"),
  LANDSCAPE_WORKING("Landscape working", "Landschaftsrechnung"),
  CHART_DATA("Chart data", "Diagrammdaten"),

  TITLE("Gradient descent that computes itself", "Gradientenabstieg, der sich selbst rechnet"),
  LEARNS(
      "A %s network (%s units) learns the data “%s”: %d rows, %d parameters, %,d steps of %s.",
      "Ein Netz %s (Einheiten: %s) lernt die Daten „%s“: %d Zeilen, %d Parameter, %,d"
          + " Schritte mit %s."),
  GRADIENT_DESCENT("gradient descent", "Gradientenabstieg"),
  WITH_MOMENTUM("gradient descent with momentum", "Gradientenabstieg mit Schwung"),
  WITH_NESTEROV(
      "gradient descent with Nesterov’s momentum", "Gradientenabstieg mit Nesterovs Schwung"),
  ADAGRAD("AdaGrad", "AdaGrad"),
  ADAM("Adam", "Adam"),
  CHANGE_A_CELL(
      "1. Change a cell of this colour: all is computed anew.",
      "1. Eine Zelle dieser Farbe ändern: alles wird neu berechnet."),
  CHANGE_ME("change me", "ändere mich"),
  SEE_THE_CHARTS(
      "2. See on the sheet %s how the cost falls.",
      "2. Auf dem Blatt %s sehen, wie die Kosten fallen."),
  CLICK_A_NUMBER(
      "3. Click any number to read the formula that it comes from.",
      "3. Eine Zahl anklicken und die Formel lesen, aus der sie kommt."),
  SETTINGS("Settings", "Einstellungen"),
  VALUE("value", "Wert"),
  WHAT_IT_DOES("what it does", "was es bewirkt"),
  RATE("how far a step goes down the gradient", "wie weit ein Schritt den Gradienten hinab geht"),
  MOMENTUM("share of the last steps kept", "behaltener Anteil der Schritte"),
  DECAY("share of the squared gradients kept", "behaltener Anteil der Gradienten²"),
  EPSILON("keeps the rule from dividing by 0", "damit nie durch 0 geteilt wird"),
  PENALTY(
      "penalty A on large weights, A/(2·rows)·Σw²",
      "Strafe A auf große Gewichte, A/(2·Zeilen)·Σw²"),
  LIMITS("%s (%s to %s)", "%s (%s bis %s)"),
  SUM_OR_MEAN(
      "sum or mean of the rows’ gradients",
      "Summe (sum) oder Mittel (mean) der Gradienten der Zeilen"),
  ROWS_OF_DATA("rows of the data", "Zeilen der Daten"),
  FACTOR("what the mean gradient is multiplied by", "womit der mittlere Gradient malgenommen wird"),
  HOW_IT_GOES("How it goes", "Wie es läuft"),
  COST_AT_START("cost at the start", "Kosten am Start"),
  COST_AT_END("cost at the end", "Kosten am Ende"),
  LOWEST_COST("lowest cost", "kleinste Kosten"),
  SLOPE_AT_END("slope at the end", "Steigung am Ende"),
  SLOPE(
      "length of the gradient: 0 where training would stand still",
      "Länge des Gradienten: 0, wo das Training stillstünde"),
  ACCURACY("accuracy", "Treffer"),
  TYPICAL_ERROR("typical error", "typischer Fehler"),
  RIGHT_SIDE(
      "share of rows on the right side at the end",
      "Anteil der Zeilen auf der richtigen Seite am Ende"),
  LIKELIEST(
      "share of rows whose class is the likeliest at the end",
      "Anteil der Zeilen, deren Klasse am Ende die wahrscheinlichste ist"),
  ROOT_MEAN_SQUARE(
      "root of the mean squared error at the end",
      "Wurzel des mittleren quadratischen Fehlers am Ende"),
  ALL_WELL("all well?", "alles gut?"),
  YES("yes", "ja"),
  TOO_LARGE(
      "The numbers grew too large: take a smaller rate.",
      "Die Zahlen wurden zu groß: eine kleinere Lernrate nehmen."),
  HIGHER(
      "The cost is higher at the end than at the start: take a smaller rate.",
      "Die Kosten sind am Ende größer als am Start: eine kleinere Lernrate nehmen."),
  ROW_BEFORE("Row ", "Zeile "),
  ROW_AFTER(" of the sheet %s", " des Blatts %s"),
  NO_NUMBER(
      " is no number: write 0.5 or 0,5, whichever way your spreadsheet program does.",
      " ist keine Zahl: 0,5 oder 0.5 schreiben, wie es dein Tabellenprogramm tut."),
  START("Start", "Start"),
  WHERE_IT_BEGINS(
      "where training begins: the parameters at step 0",
      "wo das Training beginnt: die Parameter bei Schritt 0"),

  SHEET("Sheet", "Blatt"),
  WHAT_IT_SHOWS("what it shows", "was es zeigt"),
  OF_START(
      "the settings and the start, to be changed", "die Einstellungen und der Start, zum Ändern"),
  OF_DATA(
      "the rows that the network learns, to be changed as well",
      "die Zeilen, die das Netz lernt, ebenfalls zum Ändern"),
  OF_ONE_STEP(
      "a step unfolded: every row forwards and backwards, every sum",
      "ein Schritt aufgefaltet: jede Zeile vorwärts und rückwärts, jede Summe"),
  OF_DESCENT(
      "all steps: parameters, cost, gradient, a row a step",
      "alle Schritte: Parameter, Kosten, Gradient, eine Zeile je Schritt"),
  OF_LANDSCAPE(
      "the cost over two parameters, as a map in colours",
      "die Kosten über zwei Parametern, als Karte in Farben"),
  OF_CHARTS("cost, parameters, path", "Kosten, Parameter, Weg"),
  OF_CHARTS_AND_FIT(
      "cost, parameters, path and fitted curve", "Kosten, Parameter, Weg und angepasste Kurve"),
  OF_WORKING(
      "what %s adds up: every data row at every step",
      "was %s zusammenzählt: jede Zeile der Daten bei jedem Schritt"),
  OF_LANDSCAPE_WORKING(
      "what %s adds up: every data row at every cell",
      "was %s zusammenzählt: jede Zeile der Daten in jeder Zelle"),
  OF_CHART_DATA("what the charts draw", "was die Diagramme zeichnen"),
  TRY_THIS("Try this", "Versuche dies"),
  FOLLOW_THE_ANSWER(
      "On the sheet %s click %s of any row. Which cells does its formula read? Follow them"
          + " back to x.",
      "Auf dem Blatt %s in irgendeiner Zeile %s anklicken. Welche Zellen liest die Formel?"
          + " Folge ihnen zurück bis x."),
  MULTIPLY_RATE(
      "Multiply rate by 10, then by 100. Does the cost still fall at every step? Look at the"
          + " sheet %s, where it is drawn.",
      "Nimm rate mal 10, dann mal 100. Fallen die Kosten noch bei jedem Schritt? Sieh auf dem"
          + " Blatt %s nach, wo sie gezeichnet sind."),
  DIVIDE_RATE(
      "Divide rate by 10. How far does training come in %,d steps?",
      "Teile rate durch 10. Wie weit kommt das Training in %,d Schritten?"),
  ALL_ZERO(
      "Set all start values to 0. Which parameters stay equal for ever, and why?",
      "Setze alle Startwerte auf 0. Welche Parameter bleiben für immer gleich, und warum?"),
  CHANGE_A_START(
      "Change one start value a little, then a lot. Does training end at the same cost?",
      "Ändere einen Startwert ein wenig, dann stark. Endet das Training bei denselben Kosten?"),
  CHANGE_A_LABEL(
      "Change one label on the sheet %s. What becomes of the cost at the end?",
      "Ändere ein Label auf dem Blatt %s. Was wird aus den Kosten am Ende?"),
  CHANGE_A_TARGET(
      "Change one number to predict on the sheet %s. What becomes of the cost at the end?",
      "Ändere eine der vorherzusagenden Zahlen auf dem Blatt %s. Was wird aus den Kosten am"
          + " Ende?"),
  SET_PENALTY(
      "Set l2_penalty to 1. Which parameters shrink, and what does that cost?",
      "Setze l2_penalty auf 1. Welche Parameter schrumpfen, und was kostet das?"),
  COSTS_WITHIN(
      "Parameters are large here: rounding may have changed the costs of steps by some %s.",
      "Parameter sind hier groß: Rundung kann die Kosten der Schritte um etwa %s verändert haben."),
  COSTS_OFF_UNKNOWN(
      "Parameters are large here: how far rounding has changed the costs of steps is not known.",
      "Parameter sind hier groß: wie weit Rundung die Kosten der Schritte verändert hat, ist nicht"
          + " bekannt."),
  MADE_BY("Made by", "Erstellt mit"),

  THE_DATA("The data", "Die Daten"),
  LABEL_IS("label %d is", "Label %d ist"),
  ROW("row", "Zeile"),
  LABEL("label", "Label"),

  STEP_UNFOLDED("One step of training, unfolded", "Ein Schritt des Trainings, aufgefaltet"),
  STEP_TO_UNFOLD(
      "← the step to unfold, 0 to %d: type another one",
      "← der Schritt, der aufgefaltet wird, 0 bis %d: einen anderen eintippen"),
  FORWARDS(
      "Each data row goes forwards through the network (blue) and gives its loss (orange);"
          + " then the error goes backwards (green).",
      "Jede Zeile der Daten geht vorwärts durch das Netz (blau) und ergibt ihren Verlust"
          + " (orange); dann geht der Fehler rückwärts (grün)."),
  VIOLET(
      "Violet: how the row's loss changes with each parameter. Below are the sums over the"
          + " rows and the update of every parameter.",
      "Violett: wie sich der Verlust der Zeile mit jedem Parameter ändert. Darunter stehen"
          + " die Summen über die Zeilen und der neue Wert jedes Parameters."),
  SUM("sum", "Summe"),
  OF_THE_DATA("of the data", "der Daten"),
  LOSS("loss", "Verlust"),
  ZERO_OR_ONE("0 or 1", "0 oder 1"),
  ZERO_TO("0 to %d", "0 bis %d"),
  WHAT_IS_RIGHT("label: what is right", "Label: was richtig ist"),
  TO_PREDICT("%s: the number to predict", "%s: die vorherzusagende Zahl"),
  HOW_PROBABLE(
      "the network's answer: how probable label %d is",
      "die Antwort des Netzes: wie wahrscheinlich Label %d ist"),
  ARRIVES(
      "what arrives at %s: weights × inputs + bias", "Ankunft (%s): Gewichte × Eingaben + Bias"),
  SENT_ON("what %s sends on", "Weitergabe (%s)"),
  ERROR_AT(
      "error at %s: how the loss changes with %s",
      "Fehler (%s): wie sich der Verlust mit %s ändert"),
  LOSS_BY("how the row's loss changes with %s", "wie sich der Verlust der Zeile mit %s ändert"),
  WITHOUT_OWN_CLASS("Σ e^(z − m), without z of class y", "Σ e^(z − m), ohne z der Klasse y"),
  LARGEST_Z(
      "the largest z, taken off every z: e^z stays a number",
      "das größte z, von jedem z abgezogen: e^z bleibt eine Zahl"),
  WRONG_CLASSES("what the wrong classes weigh", "was die falschen Klassen wiegen"),
  LOGISTIC_LOSS(
      "−log p if y = 1, −log(1 − p) if y = 0", "−log p, wenn y = 1; −log(1 − p), wenn y = 0"),
  SOFTMAX_LOSS(
      "−log p of class y = m − z + log Σ e^(z − m)",
      "−log p der Klasse y = m − z + log Σ e^(z − m)"),
  MEAN_OF("mean of %s", "Mittel von %s"),
  HUBER_LOSS("½·(z − y)², beyond %s a line", "½·(z − y)², jenseits von %s eine Gerade"),
  HOW_WRONG("how wrong the answer is", "wie falsch die Antwort ist"),
  HOW_WRONG_IN("how wrong the answer is, in %s", "wie falsch die Antwort ist, in %s"),
  SOFTMAX_SLOPE("p%1$d − 1 if y = %1$d, else p%1$d", "p%1$d − 1, wenn y = %1$d, sonst p%1$d"),
  HUBER_SLOPE("z − y, from −%1$s to %1$s", "z − y, von −%1$s bis %1$s"),
  SIGN("the sign of z − y", "das Vorzeichen von z − y"),

  NEW_PARAMETERS("The new parameters", "Die neuen Parameter"),
  COST_FORMULA(
      "sum of the losses / rows + l2_penalty / (2 · rows) · sum of the squared weights",
      "Summe der Verluste / Zeilen + l2_penalty / (2 · Zeilen) · Summe der quadrierten Gewichte"),
  IN_UNIT("%s: %s", "%s: %s"),
  GRADIENT_FORMULA(
      "gradient = (sum over the rows + l2_penalty · value, the latter for weights only) / rows",
      "Gradient = (Summe über die Zeilen + l2_penalty · Wert, Letzteres nur bei Gewichten) /"
          + " Zeilen"),
  RULE_TAKES(
      "The rule takes it times gradient_factor: 1 for the mean, the number of rows for the sum.",
      "Die Regel nimmt ihn mal gradient_factor: 1 beim Mittel, die Zahl der Zeilen bei der"
          + " Summe."),
  PARAMETER("parameter", "Parameter"),
  SUM_OVER_ROWS("sum over rows", "Summe der Zeilen"),
  BEFORE("%s before", "%s vorher"),
  NEW("new %s", "%s neu"),
  NEW_VALUE("new value", "Wert neu"),
  IN_DESCENT("in %s", "auf „%s“"),
  WHAT_IT_IS("what it is", "was es ist"),
  VELOCITY("velocity", "Geschwindigkeit"),
  SQUARE("square", "Quadrat"),
  MEAN("mean", "Mittel"),
  GD_RULE("new value = value − rate · gradient", "Wert neu = Wert − rate · Gradient"),
  MOMENTUM_RULE(
      "velocity = momentum · velocity before − rate · gradient; new value = value + velocity",
      "Geschwindigkeit = momentum · Geschwindigkeit vorher − rate · Gradient; Wert neu = Wert"
          + " + Geschwindigkeit"),
  NESTEROV_RULE(
      "velocity = momentum · velocity before − rate · gradient; new value = value + momentum"
          + " · velocity − rate · gradient",
      "Geschwindigkeit = momentum · Geschwindigkeit vorher − rate · Gradient; Wert neu = Wert"
          + " + momentum · Geschwindigkeit − rate · Gradient"),
  ADAGRAD_RULE(
      "square = square before + gradient²; new value = value − rate · gradient / (√square +"
          + " epsilon)",
      "Quadrat = Quadrat vorher + Gradient²; Wert neu = Wert − rate · Gradient / (√Quadrat +"
          + " epsilon)"),
  ADAM_RULE(
      "mean, square: running means of gradient and gradient², each / (1 − factor^step); new"
          + " value = value − rate · mean / (√square + epsilon)",
      "Mittel, Quadrat: laufende Mittel von Gradient und Gradient², je / (1 −"
          + " Faktor^Schritt); Wert neu = Wert − rate · Mittel / (√Quadrat + epsilon)"),

  CHARTS_FOLLOW(
      "They follow the cells: change a start value on the sheet %s, or the step on the sheet"
          + " %s, and look again.",
      "Sie folgen den Zellen: einen Startwert auf dem Blatt %s ändern, oder den Schritt auf"
          + " dem Blatt %s, und wieder hersehen."),
  COST_CHART("Cost at every step", "Kosten bei jedem Schritt"),
  PARAMETERS_CHART("Parameters at every step", "Parameter bei jedem Schritt"),
  WITHOUT_UNIT("value (no unit)", "Wert (ohne Einheit)"),
  PATH_CHART("The path on the map of the sheet %s", "Der Weg auf der Karte des Blatts %s"),
  ANSWER_CHART("What the network answers", "Was das Netz antwortet"),
  ROWS_POINTS("data", "Daten"),
  ROWS_POINTS_OF("data %d", "Daten %d"),
  AT_STEP_OF("at the step of %s", "beim Schritt von: %s"),
  AT_LAST("at the last step", "beim letzten Schritt"),
  ANSWER_AT_LAST("%s at the last step", "%s beim letzten Schritt"),
  EACH_PROBABILITY("probability of each label", "Wahrscheinlichkeit jedes Labels"),
  PROBABILITY_OF_ONE("probability of label 1", "Wahrscheinlichkeit von Label 1"),
  ANSWER("answer", "Antwort"),
  COLUMN_AT_SHOWN("%s at step shown", "%s beim gezeigten Schritt"),
  COLUMN_AT_LAST("%s at last step", "%s beim letzten Schritt"),

  COST_OVER_TWO("The cost over two parameters", "Die Kosten über zwei Parametern"),
  EACH_CELL(
      "Each cell is the %s where two parameters take other values and all others stay as they"
          + " are at the step below.",
      "Jede Zelle: %s, wenn zwei Parameter andere Werte haben und alle anderen so bleiben"
          + " wie bei dem Schritt unten."),
  WHITE_AND_RED(
      "White with red figures: the present point. Red borders: steps of training lie there,"
          + " seen from above. Only the present point is certain to lie on this surface,",
      "Weiß mit roten Ziffern: der jetzige Punkt. Rote Ränder: dort liegen Schritte des"
          + " Trainings, von oben gesehen. Nur der jetzige Punkt liegt sicher auf dieser"
          + " Fläche,"),
  SHADOW(
      "since the other parameters had other values at other steps: the path is a shadow.",
      "denn die anderen Parameter hatten bei anderen Schritten andere Werte: der Weg ist ein"
          + " Schatten."),
  AXIS("axis", "Achse"),
  WHICH("which", "welcher"),
  NOW("now", "jetzt"),
  CENTRE("centre", "Mitte"),
  WIDTH("width", "Breite"),
  ACROSS("across", "waagrecht"),
  UP("up", "senkrecht"),
  ACROSS_ARROW("across →", "waagrecht →"),
  UP_ARROW("up ↑", "senkrecht ↑"),
  UP_AND_ACROSS("up ↑  across →", "senkr. ↑ waagr. →"),
  AT_STEP("at step", "bei Schritt"),
  PRESENT_POINT("the present point, 0 to %d", "der jetzige Punkt, 0 bis %d"),
  COLOURS("colours", "Farben"),
  LOG_OR_LINEAR(
      "log: equal colours for equal ratios; linear: for differences",
      "log: gleiche Farben für gleiche Verhältnisse; linear: für Differenzen"),
  CHOOSE_ANOTHER(
      "← choose another parameter; type a centre and a width to look elsewhere",
      "← einen anderen Parameter wählen; Mitte und Breite eintippen, um anderswo hinzusehen"),
  OTHER_THAN_ACROSS("← another one than across", "← ein anderer als waagrecht"),
  STEPS_IN_CELLS(
      "How many steps of the path lie in each cell",
      "Wie viele Schritte des Weges in jeder Zelle liegen"),
  COST_FROM("cost from", "Kosten ab"),
  PRESENT("present", "jetziger"),
  POINT("point", "Punkt"),
  OF_ROW("%s of row %d", "%s von Zeile %d"),

  NUMBER_PLEASE("A number from %s to %s, please.", "Bitte eine Zahl von %s bis %s."),
  WHOLE_NUMBER_PLEASE(
      "A whole number from 0 to %d, please.", "Bitte eine ganze Zahl von 0 bis %d."),
  ONE_OF_PLEASE("One of %s, please.", "Bitte eines von %s."),
  NAME_PLEASE("The name of a parameter, please.", "Bitte den Namen eines Parameters."),
  THIS_CELL("This cell", "Diese Zelle"),

  WEIGHT_FROM_TO("weight from %s to %s", "Gewicht: %s → %s"),
  BIAS_OF("bias of %s", "Bias: %s"),
  INPUT("input %d", "Eingabe %d"),
  THE_OUTPUT("the output", "Ausgabe"),
  OUTPUT("output %d", "Ausgabe %d"),
  UNIT_OF_LAYER("unit %d of hidden layer %d", "Einheit %d der verdeckten Schicht %d");

  private final Said said;

  WorkbookWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

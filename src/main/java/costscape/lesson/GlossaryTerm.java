package costscape.lesson;

import costscape.words.Language;

/** The words that the lessons use, each with what it means here. */
public enum GlossaryTerm {
  COST(
      "cost",
      "Kosten",
      "How wrong the network is on all rows, as one number. With the cross-entropy it is the mean,"
          + " over the rows, of \u2212log of the probability that the network gives to the row's"
          + " own label. 0 would be certain and right everywhere.",
      "Wie falsch das Netz bei allen Zeilen liegt, als eine Zahl. Mit der "
          + "Kreuzentropie ist es der Mittelwert über die Zeilen von \u2212log der "
          + "Wahrscheinlichkeit, die das Netz dem eigenen Label der Zeile gibt. 0 hieße: "
          + "überall sicher und richtig."),
  GRADIENT(
      "gradient",
      "Gradient",
      "The slopes of the cost along each parameter, together a vector. It points where the cost"
          + " grows fastest, and its length, the gradient norm, says how steep it is there. At a"
          + " stationary point it is 0.",
      "Die Steigungen der Kosten entlang jedes Parameters, zusammen ein Vektor. Er "
          + "zeigt dorthin, wo die Kosten am schnellsten wachsen, und seine Länge, die "
          + "Gradientennorm, sagt, wie steil es dort ist. An einem stationären Punkt ist "
          + "er 0."),
  HESSIAN(
      "Hessian",
      "Hesse-Matrix",
      "The table of all second derivatives of the cost: how the slope along one parameter changes"
          + " when another one moves. It says how the landscape bends where the slope is 0.",
      "Die Tabelle aller zweiten Ableitungen der Kosten: wie sich die Steigung "
          + "entlang eines Parameters ändert, wenn sich ein anderer bewegt. Sie sagt, wie "
          + "die Landschaft gebogen ist, wo die Steigung 0 ist."),
  EIGENVALUE(
      "eigenvalue",
      "Eigenwert",
      "The bend of the cost along one of the Hessian's own directions. Above 0 the cost curves up"
          + " along it, below 0 it curves down, and near 0 it is level.",
      "Die Krümmung der Kosten entlang einer der eigenen Richtungen der "
          + "Hesse-Matrix. Über 0 sind die Kosten dort nach oben gekrümmt, unter 0 nach "
          + "unten, und nahe 0 eben."),
  MINIMUM(
      "minimum",
      "Minimum",
      "A point that no nearby point lies below. It is strict if every direction leads up, which is"
          + " certain where all eigenvalues of the Hessian are above 0. It is local: elsewhere the"
          + " cost may be lower.",
      "Ein Punkt, unter dem kein naher Punkt liegt. Es ist streng, wenn jede "
          + "Richtung hinaufführt; das ist sicher, wo alle Eigenwerte der Hesse-Matrix "
          + "über 0 liegen. Es ist lokal: anderswo können die Kosten kleiner sein."),
  SADDLE(
      "saddle",
      "Sattel",
      "A point of slope 0 from which some directions lead up and others down, as on a mountain"
          + " pass. Training slows down near it and leaves it along a direction that leads down.",
      "Ein Punkt mit Steigung 0, von dem einige Richtungen hinauf- und andere "
          + "hinabführen, wie auf einem Bergpass. Das Training wird nahe bei ihm langsam "
          + "und verlässt ihn entlang einer Richtung, die hinabführt."),
  PLATEAU(
      "plateau",
      "Plateau",
      "A stretch where the cost hardly changes in any direction. Training creeps there, and its"
          + " curve looks finished although no minimum was reached.",
      "Eine Strecke, auf der sich die Kosten in keiner Richtung merklich ändern. Das "
          + "Training kriecht dort, und seine Kurve sieht fertig aus, obwohl kein Minimum "
          + "erreicht ist."),
  VALLEY(
      "valley",
      "Tal",
      "A way along which the cost falls for ever towards a value that it never reaches. There is no"
          + " minimum in it to arrive at.",
      "Ein Weg, auf dem die Kosten für immer auf einen Wert zu fallen, den sie nie "
          + "erreichen. Es gibt in ihm kein Minimum, bei dem man ankäme."),
  DEGENERATE(
      "degenerate",
      "entartet",
      "Said of a point of slope 0 that second derivatives do not judge: an eigenvalue is 0, so"
          + " along its direction the cost is level as far as they can tell. It may be a minimum, a"
          + " saddle or neither.",
      "Heißt ein Punkt mit Steigung 0, den zweite Ableitungen nicht beurteilen: ein "
          + "Eigenwert ist 0, so dass die Kosten entlang seiner Richtung eben sind, soweit "
          + "man daran sieht. Er kann ein Minimum, ein Sattel oder keines von beiden sein."),
  LEARNING_RATE(
      "learning rate",
      "Lernrate",
      "The factor between the gradient and a step of gradient descent. Twice the rate makes the"
          + " step twice as long.",
      "Der Faktor zwischen dem Gradienten und einem Schritt des Gradientenabstiegs. "
          + "Die doppelte Rate macht den Schritt doppelt so lang."),
  DIVERGED(
      "diverged",
      "divergiert",
      "Said of training whose cost grew beyond a limit. costscape stops where the cost is 1000"
          + " times the start's, and says at which step.",
      "Heißt ein Training, dessen Kosten über eine Grenze gewachsen sind. costscape "
          + "hält an, wo die Kosten das 1000-Fache der Kosten des Starts sind, und sagt, "
          + "bei welchem Schritt."),
  MOMENTUM(
      "momentum",
      "Schwung",
      "A rule that adds a part of the last step to the next one, as a ball that rolls keeps its"
          + " speed.",
      "Eine Regel (momentum), die einen Teil des letzten Schritts zum nächsten "
          + "zählt, wie eine rollende Kugel ihr Tempo behält."),
  SIGMOID(
      "sigmoid",
      "Sigmoid",
      "The function 1/(1 + e^\u2212z), which turns any number z into one between 0 and 1. It is"
          + " steep around z = 0 and flat far from it.",
      "Die Funktion 1/(1 + e^\u2212z), die jede Zahl z in eine zwischen 0 und 1 "
          + "verwandelt. Sie ist um z = 0 steil und weit davon flach."),
  SATURATED(
      "saturated",
      "gesättigt",
      "Said of a unit that works far out on the flat part of its sigmoid. Its answer hardly depends"
          + " on its weights there, so its gradient is almost 0.",
      "Heißt eine Einheit, die weit draußen auf dem flachen Teil ihres Sigmoids "
          + "arbeitet. Ihre Antwort hängt dort kaum von ihren Gewichten ab, ihr Gradient "
          + "ist also fast 0."),
  LOGIT(
      "logit",
      "Logit",
      "What the output unit computes before the sigmoid. A logit of 0 means a probability of"
          + " \u00bd, and each unit more makes the odds e = 2.718\u2026 times as large.",
      "Was die Ausgabeeinheit vor dem Sigmoid berechnet. Ein Logit von 0 heißt eine "
          + "Wahrscheinlichkeit von \u00bd, und jede weitere Einheit macht das Verhältnis der "
          + "Chancen e = 2,718\u2026-mal so groß."),
  HIDDEN_UNIT(
      "hidden unit",
      "verdeckte Einheit",
      "A unit between the features and the output. With one feature and a sigmoid it makes one soft"
          + " step along x: its weight says how steep the step is, and its bias where it stands.",
      "Eine Einheit zwischen den Merkmalen und der Ausgabe. Mit einem Merkmal und "
          + "einem Sigmoid macht sie eine weiche Stufe entlang x: ihr Gewicht sagt, wie "
          + "steil die Stufe ist, und ihr Bias, wo sie steht."),
  THRESHOLD(
      "threshold",
      "Schwelle",
      "The place along x where the network's answer passes \u00bd, so that the class changes.",
      "Die Stelle entlang x, an der die Antwort des Netzes \u00bd überschreitet, so "
          + "dass die Klasse wechselt."),
  PENALTY(
      "penalty",
      "Strafe",
      "An amount added to the cost for large weights: here \u03bb/(2 rows) times the sum of their"
          + " squares (L2). Biases are free.",
      "Ein Betrag, der für große Gewichte zu den Kosten kommt: hier \u03bb/(2 "
          + "Zeilen) mal die Summe ihrer Quadrate (L2). Biase sind frei."),
  HELD_OUT(
      "held out",
      "zurückgehalten",
      "Said of rows that the network does not train on. What they cost tells how it does on rows"
          + " that it has not seen.",
      "Heißen Zeilen, mit denen das Netz nicht trainiert. Was sie kosten, sagt, wie "
          + "es bei Zeilen abschneidet, die es nicht gesehen hat."),
  OVERFITTING(
      "overfitting",
      "Überanpassung",
      "Training has gone too far with too few rows: the cost of the rows that train still falls,"
          + " and the cost of rows held out rises.",
      "Das Training ist mit zu wenigen Zeilen zu weit gegangen: die Kosten der "
          + "trainierenden Zeilen sinken noch, und die Kosten zurückgehaltener Zeilen "
          + "steigen.");

  private final BilingualText word;
  private final BilingualText meaning;

  GlossaryTerm(String word, String german, String meaning, String inGerman) {
    this.word = new BilingualText(word, german);
    this.meaning = new BilingualText(meaning, inGerman);
  }

  public String word() {
    return word.in(Language.spoken());
  }

  /** At most three sentences. */
  public String meaning() {
    return meaning.in(Language.spoken());
  }
}

package costscape.lesson;

/** The words that the lessons use, each with what it means here. */
public enum GlossaryTerm {
  COST(
      "cost",
      "How wrong the network is on all rows, as one number. With the cross-entropy it is the mean,"
          + " over the rows, of \u2212log of the probability that the network gives to the row's"
          + " own label. 0 would be certain and right everywhere."),
  GRADIENT(
      "gradient",
      "The slopes of the cost along each parameter, together a vector. It points where the cost"
          + " grows fastest, and its length, the gradient norm, says how steep it is there. At a"
          + " stationary point it is 0."),
  HESSIAN(
      "Hessian",
      "The table of all second derivatives of the cost: how the slope along one parameter changes"
          + " when another one moves. It says how the landscape bends where the slope is 0."),
  EIGENVALUE(
      "eigenvalue",
      "The bend of the cost along one of the Hessian's own directions. Above 0 the cost curves up"
          + " along it, below 0 it curves down, and near 0 it is level."),
  MINIMUM(
      "minimum",
      "A point that no nearby point lies below. It is strict if every direction leads up, which is"
          + " certain where all eigenvalues of the Hessian are above 0. It is local: elsewhere the"
          + " cost may be lower."),
  SADDLE(
      "saddle",
      "A point of slope 0 from which some directions lead up and others down, as on a mountain"
          + " pass. Training slows down near it and leaves it along a direction that leads down."),
  PLATEAU(
      "plateau",
      "A stretch where the cost hardly changes in any direction. Training creeps there, and its"
          + " curve looks finished although no minimum was reached."),
  VALLEY(
      "valley",
      "A way along which the cost falls for ever towards a value that it never reaches. There is no"
          + " minimum in it to arrive at."),
  DEGENERATE(
      "degenerate",
      "Said of a point of slope 0 that second derivatives do not judge: an eigenvalue is 0, so"
          + " along its direction the cost is level as far as they can tell. It may be a minimum, a"
          + " saddle or neither."),
  LEARNING_RATE(
      "learning rate",
      "The factor between the gradient and a step of gradient descent. Twice the rate makes the"
          + " step twice as long."),
  DIVERGED(
      "diverged",
      "Said of training whose cost grew beyond a limit. costscape stops where the cost is 1000"
          + " times the start's, and says at which step."),
  MOMENTUM(
      "momentum",
      "A rule that adds a part of the last step to the next one, as a ball that rolls keeps its"
          + " speed."),
  SIGMOID(
      "sigmoid",
      "The function 1/(1 + e^\u2212z), which turns any number z into one between 0 and 1. It is"
          + " steep around z = 0 and flat far from it."),
  SATURATED(
      "saturated",
      "Said of a unit that works far out on the flat part of its sigmoid. Its answer hardly depends"
          + " on its weights there, so its gradient is almost 0."),
  LOGIT(
      "logit",
      "What the output unit computes before the sigmoid. A logit of 0 means a probability of"
          + " \u00bd, and each unit more makes the odds e = 2.718\u2026 times as large."),
  HIDDEN_UNIT(
      "hidden unit",
      "A unit between the features and the output. With one feature and a sigmoid it makes one soft"
          + " step along x: its weight says how steep the step is, and its bias where it stands."),
  THRESHOLD(
      "threshold",
      "The place along x where the network's answer passes \u00bd, so that the class changes."),
  PENALTY(
      "penalty",
      "An amount added to the cost for large weights: here \u03bb/(2 rows) times the sum of their"
          + " squares (L2). Biases are free."),
  HELD_OUT(
      "held out",
      "Said of rows that the network does not train on. What they cost tells how it does on rows"
          + " that it has not seen."),
  OVERFITTING(
      "overfitting",
      "Training has gone too far with too few rows: the cost of the rows that train still falls,"
          + " and the cost of rows held out rises.");

  private final String word;
  private final String meaning;

  GlossaryTerm(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  public String word() {
    return word;
  }

  /** At most three sentences. */
  public String meaning() {
    return meaning;
  }
}

package costscape.words;

/** The sentences of a report, with their counts, and its headings. */
public enum ReportWords implements Phrase {
  TITLE("What a %s network made of %s"),
  ONE_ROW("%,d row"),
  ROWS("%,d rows"),
  ONE_FEATURE("%,d feature"),
  FEATURES("%,d features"),
  ONE_INPUT("%,d input"),
  INPUTS("%,d inputs"),
  ONE_OUTPUT("%,d output"),
  OUTPUTS("%,d outputs"),
  ONE_UNIT("%,d unit"),
  UNITS("%,d units"),
  ONE_PARAMETER("%,d parameter"),
  PARAMETERS("%,d parameters"),
  ONE_STEP("%,d step"),
  STEPS("%,d steps"),
  ONE_DIRECTION("%,d direction"),
  DIRECTIONS("%,d directions"),
  ONE_PLACE("%,d place"),
  PLACES("%,d places"),
  AND_OTHERS("%s and %,d others"),

  IN_SHORT("In short"),
  ABOUT_CLASSES("This chapter is about a small neural network that tells %s apart from %s."),
  ABOUT_NUMBERS("This chapter is about a small neural network that predicts %s from %s."),
  DECIDES_ALL("It decides all %s rightly."),
  DECIDES_SOME("It decides %,d of the %s rightly."),
  DECIDES_SHARE("It decides %s of the rows rightly."),
  DECIDES_SHARE_TRAINED("It decides %s of the rows that trained rightly."),
  THAT_TRAINED("%s that trained"),
  COST_IS("Its cost, the %s over these rows, is %s."),
  DIGITS_UNKNOWN("%s, of which it is not known how many digits are true"),
  HELD_OUT("On %s that did not train the cost is %s."),
  HELD_OUT_AND_RIGHT("On %s that did not train the cost is %s, and it decides %s of them rightly."),
  VERDICT_IS("The verdict on its place in the landscape of costs is %s: %s."),
  NO_REASON("no reason was given"),

  THE_DATA("The data"),
  DATA_HAVE("The data, %s, have %s."),
  NETWORK_SEES("Of each row the network sees %s: %s."),
  HELD_BACK(
      "%s of these did not train: they are held out, to see what the network does on rows"
          + " that it does not know."),
  ROWS_SEEN("The rows of %s by %s."),
  ROWS_PICTURE("The rows of %s by %s, as the table has them."),
  DECIDE_BETWEEN("It is to decide between %s."),
  OF_CLASS("%s of class %s"),
  ALWAYS_ANSWERED("Whoever always answered %s would be right in %,d of %,d."),
  PREDICT("It is to predict %s, as near as it can."),
  ZERO_FEATURES("0 in every row, and so of no use: %s."),
  SCALED_BOTH(
      "Inside, the network works with features and numbers to predict of mean 0 and deviation 1."),
  SCALED_FEATURES("Inside, the network works with features of mean 0 and deviation 1."),
  SCALED_TARGETS("Inside, the network works with numbers to predict of mean 0 and deviation 1."),

  THE_NETWORK("The network"),
  SHAPE_IS("The network has the shape %s: %s, %s, and %s."),
  NO_HIDDEN_LAYER("no hidden layer"),
  ONE_HIDDEN_LAYER("one hidden layer of %s whose activation is %s"),
  HIDDEN_LAYERS("%d hidden layers of %s whose activation is %s"),
  HAS_PARAMETERS("It has %s, its weights and biases."),
  MADE_SMALL("Training makes one number small, the cost: the %s over the rows that train."),
  PENALTY("The penalty keeps weights from growing: it is their squares, times a constant."),
  NETWORK_SEEN(
      "A diagram of the network: its units in columns, lines between them for the weights."),
  NETWORK_PICTURE("The wider a line, the larger is the weight; its colour tells the sign."),

  THE_TRAINING("The training"),
  TRAINING_SEEN("The cost at every step of the training, from the first to the last."),
  TRAINING_PICTURE("The cost while the network trained."),
  NO_TRAINING(
      "No training belongs to this report: the point that it is about was given, and how the"
          + " weights came to it is not known here."),
  TRAINED_HERE("The network was trained for this report, by this rule: %s."),
  STOPPED("It made %s and stopped, for %s."),
  TOLD_TO("it was told to"),
  ANOTHER_RULE(
      "Another rule, start or number of steps may lead to another network: %s trains by the"
          + " options that it is given, and this report is made of its network by %s."),
  TRAINED_BEFORE(
      "The network was trained before, by this rule: %s. It made %s; its file keeps the"
          + " command, %s."),
  STOPPED_THERE("Training stopped there, for %s."),

  WHAT_IT_ANSWERS("What it answers"),
  ANSWERS_SEEN("What the network answers over %s, with the rows."),
  ANSWERS_PICTURE("The answer over %s, with the rows on top."),
  AT_MEANS("%s Its other features stand at the means of the rows there."),
  CLASS_BY_CLASS("Class by class, these are %s."),
  SOME_OF_CLASS("%,d of the %,d of class %s"),

  THE_PLACE("The place"),
  A_LANDSCAPE(
      "Seen in all its parameters, the cost is a landscape, and the network stands at one"
          + " point of it."),
  VERDICT_ON_POINT("The verdict on this point is %s."),
  GRADIENT_LONG("The gradient is %s long there."),
  EIGENVALUES("The eigenvalues of the Hessian are the curvatures: they reach from %s to %s."),
  NONE_DOWN("Along no direction does the landscape bend down."),
  SOME_DOWN("Along %s the landscape bends down."),
  RESTS_ON("The verdict rests on %s."),
  SATURATED(
      "Of the hidden units, these are saturated, that is, their output hardly changes from"
          + " row to row: %s."),
  CONSTANT(
      "Of the hidden units, these are constant, that is, their output is the same for every"
          + " row: %s."),
  DEAD(
      "Of the hidden units, these are dead, that is, nothing that they do reaches the output:"
          + " %s."),
  DUPLICATE(
      "Of the hidden units, these are duplicate, that is, they do what another unit does: %s."),

  THE_LANDSCAPE("The landscape"),
  SHOWS_A_PLANE(
      "The picture shows the cost on a plane through this point, along two directions that"
          + " were drawn at random."),
  COMPUTED_AT("The plane was computed at %s."),
  NOT_FINITE("%,d of them have no finite cost."),
  LANDSCAPE_SEEN("A map of the cost over two random directions, with the point in its middle."),
  LANDSCAPE_PICTURE("The cost around the network, which stands in the middle of the map."),
  ONE_IS_THEIR_LENGTH(
      "At 1 along a direction every unit's weights have changed by as much as they are long."),
  ONE_IS_NORMAL(
      "At 1 along a direction every parameter has changed by a number of the standard normal"
          + " distribution, for weights that are all 0 give no other measure."),
  LOWEST_HERE("The lowest of them is the middle, where the network stands."),
  LOWEST_ROUNDED(
      "The lowest of them is not the middle; how much lower it is cannot be told, for weights"
          + " are so large that costs are rounded."),
  LOWEST_AT("The lowest of them, at %s and %s, costs %s."),
  MIDDLE_COSTS_MORE("The middle costs more, %s."),

  LIMITS("What can be said, and what not"),
  TRUE_OF_ROWS(
      "What stands above is true of this network on these rows, and each of the commands"
          + " below prints its numbers again."),
  ONLY_HELD_OUT(
      "Of rows that it has never seen, only the cost of the rows held out says something; the"
          + " fewer they are, the less it says."),
  NONE_HELD_OUT(
      "It says nothing of rows that the network has never seen, for all rows trained: %s"
          + " keeps a fifth of them back."),
  TWO_OF("A plane shows 2 of %s, so a bowl in it proves no minimum, and a flat map no plain."),
  NO_PROOF(
      "The verdict looks at all of them, but it is computed with rounding and is no proof; %s"
          + " proves what can be proved."),
  NOTHING_ELSEWHERE(
      "Nor does it say that nothing lower lies elsewhere: another start may end at another"
          + " place, and %s looks for these."),

  THE_COMMANDS("The commands"),
  BRACKETS_LEAD(
      "A number in brackets leads to the command that printed the numbers before it, or drew"
          + " the picture."),
  BRACKETS_NAME(
      "A number in brackets is that of the command that printed the numbers before it, or"
          + " drew the\npicture."),
  FIGURE("Figure %d. %s");

  private final Said said;

  ReportWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}

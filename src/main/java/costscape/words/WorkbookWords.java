package costscape.words;

/** What stands in a workbook: names of sheets, headings, and the sentences beside the cells. */
public enum WorkbookWords implements Phrase {
  START_HERE("Start here"),
  ONE_STEP("One step"),
  DESCENT("Descent"),
  CHARTS("Charts"),
  WORKING("Working"),
  LANDSCAPE_WORKING("Landscape working"),
  CHART_DATA("Chart data"),

  TITLE("Gradient descent that computes itself"),
  LEARNS("A %s network (%s units) learns the data “%s”: %d rows, %d parameters, %,d steps of %s."),
  GRADIENT_DESCENT("gradient descent"),
  WITH_MOMENTUM("gradient descent with momentum"),
  WITH_NESTEROV("gradient descent with Nesterov’s momentum"),
  ADAGRAD("AdaGrad"),
  ADAM("Adam"),
  CHANGE_A_CELL("1. Change a cell of this colour: all is computed anew."),
  CHANGE_ME("change me"),
  SEE_THE_CHARTS("2. See on the sheet %s how the cost falls."),
  CLICK_A_NUMBER("3. Click any number to read the formula that it comes from."),
  SETTINGS("Settings"),
  VALUE("value"),
  WHAT_IT_DOES("what it does"),
  RATE("how far a step goes down the gradient"),
  MOMENTUM("share of the last steps kept"),
  DECAY("share of the squared gradients kept"),
  EPSILON("keeps the rule from dividing by 0"),
  PENALTY("penalty A on large weights, A/(2·rows)·Σw²"),
  LIMITS("%s (%s to %s)"),
  SUM_OR_MEAN("sum or mean of the rows’ gradients"),
  ROWS_OF_DATA("rows of the data"),
  FACTOR("what the mean gradient is multiplied by"),
  HOW_IT_GOES("How it goes"),
  COST_AT_START("cost at the start"),
  COST_AT_END("cost at the end"),
  LOWEST_COST("lowest cost"),
  SLOPE_AT_END("slope at the end"),
  SLOPE("length of the gradient: 0 where training would stand still"),
  ACCURACY("accuracy"),
  TYPICAL_ERROR("typical error"),
  RIGHT_SIDE("share of rows on the right side at the end"),
  LIKELIEST("share of rows whose class is the likeliest at the end"),
  ROOT_MEAN_SQUARE("root of the mean squared error at the end"),
  ALL_WELL("all well?"),
  YES("yes"),
  TOO_LARGE("The numbers grew too large: take a smaller rate."),
  HIGHER("The cost is higher at the end than at the start: take a smaller rate."),
  ROW_BEFORE("Row "),
  ROW_AFTER(" of the sheet %s"),
  NO_NUMBER(" is no number: write 0.5 or 0,5, whichever way your spreadsheet program does."),
  START("Start"),
  WHERE_IT_BEGINS("where training begins: the parameters at step 0"),

  SHEET("Sheet"),
  WHAT_IT_SHOWS("what it shows"),
  OF_START("the settings and the start, to be changed"),
  OF_DATA("the rows that the network learns, to be changed as well"),
  OF_ONE_STEP("a step unfolded: every row forwards and backwards, every sum"),
  OF_DESCENT("all steps: parameters, cost, gradient, a row a step"),
  OF_LANDSCAPE("the cost over two parameters, as a map in colours"),
  OF_CHARTS("cost, parameters, path"),
  OF_CHARTS_AND_FIT("cost, parameters, path and fitted curve"),
  OF_WORKING("what %s adds up: every data row at every step"),
  OF_LANDSCAPE_WORKING("what %s adds up: every data row at every cell"),
  OF_CHART_DATA("what the charts draw"),
  TRY_THIS("Try this"),
  FOLLOW_THE_ANSWER(
      "On the sheet %s click %s of any row. Which cells does its formula read? Follow them"
          + " back to x."),
  MULTIPLY_RATE(
      "Multiply rate by 10, then by 100. Does the cost still fall at every step? Look at the"
          + " sheet %s, where it is drawn."),
  DIVIDE_RATE("Divide rate by 10. How far does training come in %,d steps?"),
  ALL_ZERO("Set all start values to 0. Which parameters stay equal for ever, and why?"),
  CHANGE_A_START(
      "Change one start value a little, then a lot. Does training end at the same cost?"),
  CHANGE_A_LABEL("Change one label on the sheet %s. What becomes of the cost at the end?"),
  CHANGE_A_TARGET(
      "Change one number to predict on the sheet %s. What becomes of the cost at the end?"),
  SET_PENALTY("Set l2_penalty to 1. Which parameters shrink, and what does that cost?"),
  COSTS_OFF_UNKNOWN(
      "Parameters are large here: how far rounding has changed the costs of steps is not known."),
  MADE_BY("Made by"),

  THE_DATA("The data"),
  LABEL_IS("label %d is"),
  ROW("row"),
  LABEL("label"),

  STEP_UNFOLDED("One step of training, unfolded"),
  STEP_TO_UNFOLD("← the step to unfold, 0 to %d: type another one"),
  FORWARDS(
      "Each data row goes forwards through the network (blue) and gives its loss (orange);"
          + " then the error goes backwards (green)."),
  VIOLET(
      "Violet: how the row's loss changes with each parameter. Below are the sums over the"
          + " rows and the update of every parameter."),
  SUM("sum"),
  OF_THE_DATA("of the data"),
  LOSS("loss"),
  ZERO_OR_ONE("0 or 1"),
  ZERO_TO("0 to %d"),
  WHAT_IS_RIGHT("label: what is right"),
  TO_PREDICT("%s: the number to predict"),
  HOW_PROBABLE("the network's answer: how probable label %d is"),
  ARRIVES("what arrives at %s: weights × inputs + bias"),
  SENT_ON("what %s sends on"),
  ERROR_AT("error at %s: how the loss changes with %s"),
  LOSS_BY("how the row's loss changes with %s"),
  WITHOUT_OWN_CLASS("Σ e^(z − m), without z of class y"),
  LARGEST_Z("the largest z, taken off every z: e^z stays a number"),
  WRONG_CLASSES("what the wrong classes weigh"),
  LOGISTIC_LOSS("−log p if y = 1, −log(1 − p) if y = 0"),
  SOFTMAX_LOSS("−log p of class y = m − z + log Σ e^(z − m)"),
  MEAN_OF("mean of %s"),
  HUBER_LOSS("½·(z − y)², beyond %s a line"),
  HOW_WRONG("how wrong the answer is"),
  HOW_WRONG_IN("how wrong the answer is, in %s"),
  SOFTMAX_SLOPE("p%1$d − 1 if y = %1$d, else p%1$d"),
  HUBER_SLOPE("z − y, from −%1$s to %1$s"),
  SIGN("the sign of z − y"),

  NEW_PARAMETERS("The new parameters"),
  COST_FORMULA("sum of the losses / rows + l2_penalty / (2 · rows) · sum of the squared weights"),
  IN_UNIT("%s: %s"),
  GRADIENT_FORMULA(
      "gradient = (sum over the rows + l2_penalty · value, the latter for weights only) / rows"),
  RULE_TAKES(
      "The rule takes it times gradient_factor: 1 for the mean, the number of rows for the sum."),
  PARAMETER("parameter"),
  SUM_OVER_ROWS("sum over rows"),
  BEFORE("%s before"),
  NEW("new %s"),
  NEW_VALUE("new value"),
  IN_DESCENT("in %s"),
  WHAT_IT_IS("what it is"),
  VELOCITY("velocity"),
  SQUARE("square"),
  MEAN("mean"),
  GD_RULE("new value = value − rate · gradient"),
  MOMENTUM_RULE(
      "velocity = momentum · velocity before − rate · gradient; new value = value + velocity"),
  NESTEROV_RULE(
      "velocity = momentum · velocity before − rate · gradient; new value = value + momentum"
          + " · velocity − rate · gradient"),
  ADAGRAD_RULE(
      "square = square before + gradient²; new value = value − rate · gradient / (√square +"
          + " epsilon)"),
  ADAM_RULE(
      "mean, square: running means of gradient and gradient², each / (1 − factor^step); new"
          + " value = value − rate · mean / (√square + epsilon)"),

  CHARTS_FOLLOW(
      "They follow the cells: change a start value on the sheet %s, or the step on the sheet"
          + " %s, and look again."),
  COST_CHART("Cost at every step"),
  PARAMETERS_CHART("Parameters at every step"),
  WITHOUT_UNIT("value (no unit)"),
  PATH_CHART("The path on the map of the sheet %s"),
  ANSWER_CHART("What the network answers"),
  ROWS_POINTS("data"),
  ROWS_POINTS_OF("data %d"),
  AT_STEP_OF("at the step of %s"),
  AT_LAST("at the last step"),
  ANSWER_AT_LAST("%s at the last step"),
  EACH_PROBABILITY("probability of each label"),
  PROBABILITY_OF_ONE("probability of label 1"),
  ANSWER("answer"),
  COLUMN_AT_SHOWN("%s at step shown"),
  COLUMN_AT_LAST("%s at last step"),

  COST_OVER_TWO("The cost over two parameters"),
  EACH_CELL(
      "Each cell is the %s where two parameters take other values and all others stay as they"
          + " are at the step below."),
  WHITE_AND_RED(
      "White with red figures: the present point. Red borders: steps of training lie there,"
          + " seen from above. Only the present point is certain to lie on this surface,"),
  SHADOW("since the other parameters had other values at other steps: the path is a shadow."),
  AXIS("axis"),
  WHICH("which"),
  NOW("now"),
  CENTRE("centre"),
  WIDTH("width"),
  ACROSS("across"),
  UP("up"),
  ACROSS_ARROW("across →"),
  UP_ARROW("up ↑"),
  UP_AND_ACROSS("up ↑  across →"),
  AT_STEP("at step"),
  PRESENT_POINT("the present point, 0 to %d"),
  COLOURS("colours"),
  LOG_OR_LINEAR("log: equal colours for equal ratios; linear: for differences"),
  CHOOSE_ANOTHER("← choose another parameter; type a centre and a width to look elsewhere"),
  OTHER_THAN_ACROSS("← another one than across"),
  STEPS_IN_CELLS("How many steps of the path lie in each cell"),
  COST_FROM("cost from"),
  PRESENT("present"),
  POINT("point"),
  OF_ROW("%s of row %d"),

  NUMBER_PLEASE("A number from %s to %s, please."),
  WHOLE_NUMBER_PLEASE("A whole number from 0 to %d, please."),
  ONE_OF_PLEASE("One of %s, please."),
  NAME_PLEASE("The name of a parameter, please."),
  THIS_CELL("This cell"),

  WEIGHT_FROM_TO("weight from %s to %s"),
  BIAS_OF("bias of %s"),
  INPUT("input %d"),
  THE_OUTPUT("the output"),
  OUTPUT("output %d"),
  UNIT_OF_LAYER("unit %d of hidden layer %d");

  private final Said said;

  WorkbookWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}

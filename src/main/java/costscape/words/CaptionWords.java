package costscape.words;

/** The sentences below a picture, and the words that they are made of. */
public enum CaptionWords implements Phrase {
  DATA("%s data"),
  STANDARDIZED("standardized"),
  NETWORK("%s network"),
  L2("L2 %s"),
  COSTS_FROM("Costs from %s"),
  PARAMETERS("%,d parameters"),
  SINGLE_PRECISION("single precision"),
  DOUBLE_PRECISION("double precision"),
  POINT_FROM("The point is from %s."),
  FIXED("Fixed: %s."),
  OTHERS_HELD("The other %d features are held at the rows' means"),
  HELD("Held at the rows' means: %s"),
  ANSWERED_OTHERWISE("%s; a row has its own values, so it may be answered otherwise."),
  OTHERS_FIXED("The other %d parameters are fixed."),
  OWN_AXIS(
      "%s moves with its own axis alone, the others with the other.",
      "%s ändert sich nur mit seiner eigenen Achse, die übrigen mit der anderen."),
  ALL_MOVE("All parameters move with the axes.", "Alle Parameter ändern sich mit den Achsen."),
  SOME_MOVE(
      "%d of %d parameters move with the axes.",
      "%d von %d Parametern ändern sich mit den Achsen."),
  HOW_MADE("%s: %s."),
  UNITS_MATCHED("hidden units matched first (weight matching, Ainsworth et al. 2023)"),
  FILTER_NORMALISED("filter normalisation (Li et al. 2018)"),
  LAYER_NORMALISED("layer normalisation (Li et al. 2018)"),
  NOT_NORMALISED("Gaussian, not normalised"),

  BIASES_COUNTED(", biases counted as weights"),
  BIASES_BY_SIZE(", biases by their own size"),
  BIASES_KEPT(", biases kept"),
  BIASES_ZEROED(", biases zeroed"),
  NORMALISED_PER("Gaussian, normalised per %s; %s %s"),
  ARRAY("array"),
  FILTER("filter"),
  FILTER_OF_FIRST_SIDE("filter (index of the first side)"),
  ARRAYS_OF("the arrays of %s"),
  ARRAYS_OF_ONE_SIDE("arrays of one side"),
  BIASES_AND_NORMS("biases and normalisation layers"),
  AS_A_WHOLE("as a whole"),
  MOVE_BY_SIZES("move by their own sizes"),
  MOVE_BY_THEMSELVES("move by themselves"),
  STAY("stay"),
  INPUT_IS("%s is %s"),
  OF_CLASS("%d of class %s"),
  CLASSES_MORE("%s and %d classes more"),

  SMALLEST_CELL_COSTS("The smallest cell costs %s, at %s = %s and %s = %s."),
  SMALLEST_COST_IS("The smallest cost is %s, at %s = %s."),
  CELLS_FAILED("%s failed: the cost is no finite number there."),
  BRIEFLY_FAILED("%s failed"),
  ONE_CELL("1 cell"),
  CELLS("%,d cells"),
  MEANS(
      "Every point, the starred one too, is the mean of %s × %s cells; the smallest single cell is"
          + " in the summary."),
  BRIEFLY_MEANS("every point is the mean of %s × %s cells"),
  CURVES_ARE_FOR("The curves are for %s."),
  CURVATURE("Curvature of the cost in all its parameters."),
  OWN_SCALE("Each panel has its own scale of costs."),
  BRIEFLY_OWN_SCALE("each panel has its own scale of costs"),
  PICTURE("Picture %d: "),
  OF_ONE("%s: %s"),
  PANEL_ENDS("%s: %s."),

  ROW_TRAINS("%s train, %,d is held out."),
  ROWS_TRAIN("%s train, %,d are held out."),
  BATCH_IS("The batch is %,d of %s."),

  SHADOW("Shadow: all %d parameters train; %s."),
  BRIEFLY_SHADOW("the path is a shadow: all %d parameters train"),
  BRIEFLY_SHADOWS("the paths are shadows: all %d parameters train"),
  ONTO_EVERY_PANEL("the path is projected onto every panel"),
  ONTO_PLANE("the path is projected onto this plane"),
  ALL_ONTO_PLANE("every path is projected onto this plane"),
  PATH_ON_SURFACE("There are no other parameters, so the path lies on the surface."),
  ON_SURFACE("The path lies on the surface."),
  PROJECTED("Shadow: %s."),
  BRIEFLY_LEAVES_PLANE("the path is a shadow: it leaves the plane"),
  PATHS_ON_SURFACE("There are no other parameters, so the paths lie on the surface."),
  FROZEN_PATH("Frozen: only the swept parameters train, so the path lies on the surface."),
  FROZEN_PATHS("Frozen: only the swept parameters train, so the paths lie on the surface."),
  MOVING(
      "Moving: all parameters train; this is the landscape at the last step. Earlier steps saw"
          + " other landscapes."),
  BRIEFLY_MOVING("the landscape of the last step: earlier steps saw others"),
  OWN_PLANE("The plane that holds most of the path, %s %% of it (%s %% and %s %%). %s"),
  OWN_PLANE_OF_SEVERAL(
      "The plane that holds most of the paths, %s %% of them (%s %% and %s %%). %s"),
  THROUGH_LOWEST_END(
      "It goes through the end with the lowest cost; the paths are up to %s away from it, so their"
          + " costs differ from those below them."),
  PATHS_AWAY("The paths are up to %s away from it, so their costs differ from those below them."),
  AWAY("It is up to %s away from the plane."),
  AWAY_THROUGH_END("It is up to %s away from the plane, which goes through its end."),
  AWAY_SAME_COST("It is up to %s away from the plane, whose cost below the end is %s too."),
  AWAY_OTHER_COST("It is up to %s away from the plane, whose cost below the end is %s, not %s."),
  PATH_OUTSIDE("The path ends outside the picture, at %s = %s, %s = %s."),
  PATH_OF_OUTSIDE("The path of %s ends outside the picture, at %s = %s, %s = %s."),
  BRIEFLY_OUTSIDE(", outside at (%s, %s)"),
  PANELS_THROUGH_ENDS(
      "Each panel is a plane through its own path's end, unless --at says through which point; a"
          + " path off its plane is projected."),
  PANELS_THROUGH_LOWEST(
      "Each panel is a plane through the lowest of its own paths' ends, unless --at says through"
          + " which point; the paths are projected onto it."),
  DASHED(
      "Dashed: the path's own cost differs from that of the surface below it by more than a tenth"
          + " of the colours' range."),
  COURSE_BESIDE("Beside it: the true cost, step by step."),
  SWEPT_AGAIN("The landscape is swept again through every step shown: the ball stays on it."),

  EACH_FIXES("Each panel fixes what it does not vary at the cross."),
  EACH_FIXES_ONE_MORE(
      "Each panel fixes what it does not vary at the cross; 1 more parameter is fixed in all"
          + " panels."),
  EACH_FIXES_MORE(
      "Each panel fixes what it does not vary at the cross; %d more parameters are fixed in all"
          + " panels."),

  SAME_STEP("All runs are shown at the same step."),
  OWN_HEIGHT("A path lies at the height of its own cost."),
  PATH_ON_PLANE("Only the swept parameters moved, so the path is on this plane."),
  PATHS_ON_PLANE("Only the swept parameters moved, so the paths are on this plane."),
  LARGEST_DISTANCE("The largest distance from the plane is %s."),
  LINE_IN_EVERY_FRAME(
      "The landscape is the line through the present point, swept again in every frame; of the path"
          + " only its end lies on it."),
  PLANE_IN_EVERY_FRAME(
      "The landscape is the plane through the present point, swept again in every frame; of the"
          + " path only its end lies on it."),
  ZERO_IS_HERE("Along a direction 0 is the present point."),
  ZERO_IS_MEAN("Along a direction 0 is the path's mean."),
  DENSITY(
      "Density of the %,d eigenvalues of the Hessian in all parameters, estimated by stochastic"
          + " Lanczos quadrature (%d random vectors, up to %d products each, seed %d); each value"
          + " is drawn as a bell of width %s."),

  RATE("rate", "Lernrate"),
  MOMENTUM("momentum", "Schwung"),
  DECAY("decay", "Abklingen"),
  WEIGHT_DECAY("weight-decay", "Gewichtsabnahme"),
  EPSILON("epsilon", "epsilon"),
  MEMORY("memory", "Gedächtnis"),
  SETTING("%s, %s %s"),
  SUMMED_GRADIENT("%s, summed gradient"),
  ROWS_A_STEP(", %d of %d rows a step (seed %d)"),
  FROM_FILE(", from %s"),
  ONE_CHECKPOINT("one checkpoint, %s"),
  CHECKPOINTS("%d checkpoints, %s to %s"),

  STARTS("%d starts%s%s."),
  RUNS("%d runs%s%s."),
  VERDICTS("; verdicts: %s"),
  NONE_CLASSIFIES(", none classifies every row"),
  ONE_CLASSIFIES(", %d classifies every row"),
  SOME_CLASSIFY(", %d classify every row"),
  ALL_CLASSIFY(", all classify every row"),
  ALL_CLASSIFIES(", all classifies every row"),
  RUN_ENDED("%s: cost %s"),
  RUN_JUDGED("%s: %s, cost %s"),
  COST_AFTER("cost %s after %s"),
  JUDGED_COST_AFTER("%s, cost %s after %s"),
  ONE_STEP("1 step"),
  STEPS("%d steps"),
  RATE_OF_RUN("rate %s"),
  FROM_START("from %s"),

  COUNTED("%d %s", "%d %s"),

  ROWS_RIGHT("%d of %d rows are right."),
  COST_IS("The cost is %s."),
  ROWS_OF_DATA("%s data, %d rows%s."),
  ROWS_OF_SCALED_DATA("%s data, standardized, %d rows%s.");

  private final Said said;

  CaptionWords(String english) {
    said = new Said(english, english);
  }

  CaptionWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

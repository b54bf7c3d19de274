package costscape.words;

/** The lines that a run prints; each begins with a word that its facts stand beside. */
public enum SummaryWords implements Phrase {
  CELLS("cells    %,d in %s s, %s"),
  SLICES("slices   %s, %s"),
  ONE_LINE("1 line"),
  LINES("%d lines"),
  ONE_PLANE("1 plane"),
  PLANES("%d planes"),
  COSTS_OFF_UNKNOWN(
      "parameters are large, and how far the costs in the table are off is not known"),
  NONE_FAILED("none failed"),
  THE_CELLS("cells"),
  SINGLE_PRECISION("%s: costs are of single precision, some 7 digits; shallower dips are rounding"),
  FAILED("%,d failed"),
  IN_EVERY_CELL("%s in every cell"),
  AT("%s at %s"),
  SMALLEST("smallest %s"),
  CONSTANT("constant %s"),
  MINIMA("minima   %s found along this line; other parameters may still lower the cost"),
  NO_LOCAL_MINIMUM("no local minimum"),
  ONE_LOCAL_MINIMUM("1 local minimum"),
  LOCAL_MINIMA("%d local minima"),
  AT_CELLS("         each at a cell: they were not searched between the cells"),
  CELLS_TAKEN("taken    from %s; no cell was computed"),
  PICTURE("picture %s"),
  NO_CONTOUR("contours no line was drawn: %s"),
  NO_CONTOUR_OF("contours no line was drawn for %s: %s"),
  NO_LEVEL("no cost of --levels lies between those of the cells, %s to %s"),
  GAP("gap      %s, from %s to %s"),
  ROWS("rows     %s"),
  DISTANCE("distance %s between the two smallest cells"),
  CURVATURE("%s from %s to %s"),
  NETWORK_AT("%s at %s: cost %s"),
  PLACE("(%s, %s)"),
  BARRIER(
      "barrier  %s at %s: highest cost above the straight line between the ends' costs (Entezari et"
          + " al. 2022)"),
  BARRIER_ABOVE_MEAN("         %s above the mean of the ends (Frankle et al. 2020)"),
  BARRIER_UNMATCHED("         %s without matching hidden units first"),
  CURVE("%s: smallest %s at %s = %s, %s"),

  AWAY("1 is %s away"),
  MATCHED_AS_BEFORE(
      "hidden units matched first, %d moved and %d turned: that point is %s away, as before"),
  MATCHED("hidden units matched first, %d moved and %d turned: that point is %s away, not %s"),
  EIGENVECTOR("unit eigenvector of the Hessian, eigenvalue %s"),
  EIGENVECTOR_BY_LANCZOS(
      "unit eigenvector of the Hessian, eigenvalue %s by Lanczos, %d products%s"),
  PRINCIPAL("principal component of the path, through its mean, holding %s %% of it"),
  WITHOUT_PART(", without its part along %s"),
  NOT_NORMALISED("Gaussian, not normalised%s"),
  BIASES_BY_OWN_SIZE("; biases move by their own size"),
  BIAS_BY_ITSELF("; a bias moves by the bias itself"),
  BIASES_STAY("; biases stay"),
  PER_LAYER("Gaussian, normalised per layer%s"),
  PER_NEURON("Gaussian, normalised per neuron%s"),
  BIASES_COUNTED(", its biases counted as more weights"),
  BIAS_COUNTED(", its bias counted as one more weight"),
  OVER_WEIGHTS(" over its weights%s"),

  RUNS("%-10s %s after %s"),
  RUNS_LABEL("runs"),
  LOWEST("The lowest of them, %s:"),
  BEST("The best of them, from %s:"),
  PATH_TAKEN("taken      from %s; no step was trained"),
  COST("cost       %s"),
  ACCURACY("accuracy   %s"),
  RIGHT("%s, %d of %d rows right"),
  HELD_OUT("held out   %s"),
  LOWEST_AT_LAST_STEP("           the lowest of all steps, %s, was that of the last step"),
  LOWEST_AT_STEP(
      "           the lowest of all steps, %s, was at step %d, and at the end it is higher"),
  ROWS_OF("%d rows"),
  COST_OVER("cost %s over %s"),
  COST_AND_ACCURACY_OVER("cost %s, accuracy %s over %s"),
  STEPS("steps      %d: %s"),
  NO_VERDICT("verdict    none, for a graph of answers tells no slopes"),
  VERDICT("verdict    %s"),
  WHY("           %s"),
  SLOPE("slope      %s, the length of the gradient"),
  SLOPE_OVER("slope      %s, the length of the gradient over %s"),
  TRIED("tried      %s"),
  EVIDENCE("evidence"),
  SLOPE_OVER_ALL("slope over all parameters %s%s"),
  BY("by %s%s%s%s%s"),
  KNOWN_AWAY("the lowest known minimum (cost %s) is %s away in parameter space"),
  DIRECTIONS("; %s, %s"),
  NONE_DOWN("no direction bends down"),
  ONE_DOWN("1 direction bends down"),
  SOME_DOWN("%d directions bend down"),
  NONE_FLAT("none is flat"),
  ONE_FLAT("1 is flat"),
  SOME_FLAT("%d are flat"),
  NO_OTHER_FLAT("no other is flat"),
  ONE_OTHER_FLAT("1 other is flat"),
  OTHERS_FLAT("%d others are flat"),
  NONE_FOUND_DOWN("; none of the directions that were found bends down"),
  AT_LEAST_ONE_DOWN("; at least 1 direction bends down"),
  AT_LEAST_DOWN("; at least %d directions bend down"),
  SATURATED("; saturated %s"),
  CONSTANT_UNITS("; constant %s"),
  DEAD("; dead %s"),
  DUPLICATE("; duplicate %s"),
  ONE_FLAT_DIRECTION(
      "1 flat direction is the softmax's own: adding the same number to all output biases changes"
          + " nothing"),
  FLAT_DIRECTIONS_OF_UNITS(
      "%d flat directions are the softmax's own: adding the same number to all output biases, or to"
          + " all output weights of one unit, changes nothing"),
  FLAT_DIRECTIONS_OF_FEATURES(
      "%d flat directions are the softmax's own: adding the same number to all output biases, or to"
          + " all output weights of one feature, changes nothing"),
  TARGET_FAR(
      "; the target's mean is %s and its deviation %s, and a network's answers begin near 0:"
          + " --standardize scales it"),
  FEATURE_FAR(
      "; feature %s has mean %s and deviation %s, and units answer to numbers near 1: --standardize"
          + " scales it"),

  POINT_COST("cost         %s"),
  POINT_ACCURACY("accuracy     %s"),
  POINT_VERDICT("verdict      %s"),
  POINT_WHY("             %s"),
  POINT_HELD_OUT("held out     %s"),
  POINT_SLOPE("slope        %s over all parameters"),
  EIGENVALUES("eigenvalues  %s"),
  MANY_EIGENVALUES("%d, from %s to %s; --json lists them"),
  LARGEST("largest      %s%s"),
  TRACE("trace        %s, %s%s"),
  SUM_OF_DIAGONAL("the sum of its diagonal"),
  ESTIMATED_BY("estimated by %d random vectors, with its standard error"),
  SPECTRUM("spectrum     from %s to %s; an estimated %s of the eigenvalues are below %s"),
  NOT_TOLD_APART("             (those nearer to 0 than that are not told from 0 here%s)"),
  BY_QUADRATURE(
      "             by Lanczos quadrature, %d random vectors of up to %d products, seed %d"),
  PARAMETER_TABLE("%-12s %-12s %s"),
  PARAMETER("parameter"),
  VALUE("value"),
  SLOPE_OF_PARAMETER("slope"),
  ROWS_OF_CLASS("rows of%s  decided for %s"),
  COURSE("course   %s: open it with a browser"),
  PAGE("page     %s: open it with a browser"),
  SIZE_OF_PAGE("size     %,d bytes: open the page with a browser"),
  ONE_PICTURE("1 picture on one page: %s"),
  PICTURES("%d pictures on one page: %s"),
  PICTURES_LEFT_OUT("left out: %s; %s"),
  EXPLORE("the landscape to walk about in: %s"),
  EXPLORE_LATER("explore.html is part of it once mvn package has translated the engine"),
  SLIDES("slides   %d in %s"),
  COST_AT_STEP("cost     %s at step %d"),
  TOO_LARGE_AFTER_IT(
      "         after it the numbers grow too large; in the workbook take a smaller rate"),
  MANY_FORMULAS(
      "formulas %,d: a spreadsheet program takes minutes and gigabytes to open so many, fewer steps"
          + " open sooner"),
  BEING_WRITTEN(
      "a workbook of %,d formulas, about %d MB, is being written; fewer --steps make it"
          + " smaller"),
  FRAMES("frames   %d in %s s"),
  IN_FILES("in       %s to %s"),

  CLASSES("classes: %s"),
  CLASS_IS("%s is %d"),
  ZERO_FEATURES("features that are 0 in every row, whatever their weights: %s"),
  ASKED_ONE("%s was asked for 1 point"),
  ASKED("%s was asked for %,d points"),
  ARRAYS("%,d parameters in %d arrays; %s"),
  NO_OTHER_ARRAY("no other array holds real numbers"),
  FIXED_ARRAYS("fixed are %s"),
  ARRAYS_OF("%d of %s"),
  WEIGHT_ARRAYS("weights"),
  BIAS_ARRAYS("bias"),
  NORMALISATION_ARRAYS("normalisation"),
  STATISTICS_ARRAYS("running statistics"),
  CONSTANT_ARRAYS("constant"),
  CONSTANTS_BY_NAME(
      "taken for constants, though they are arrays of the file as weights are: %s; --parameters"
          + " chooses otherwise"),
  DOUBTFUL_ARRAYS(
      "the graph does not say whether training moves what is added or joined: %s; --constants"
          + " leaves an array out"),
  OTHER_STATISTICS(
      "its running statistics stand at every point, and %s keeps others; --parameters '*' moves"
          + " them too, --batch-statistics computes them anew"),
  OTHER_STATISTICS_OF_FILES(
      "its running statistics stand at every point, and %d files keep others, the first of them %s;"
          + " --parameters '*' moves them too, --batch-statistics computes them anew"),
  FOUND_PROBABILITIES(
      "its answers are taken for probabilities, since a row's lie between 0 and 1 and sum to 1"),
  SHARED_ARRAYS("one array that serves several layers moves in all: %s"),
  OPERATIONS("%s (%d operations)"),
  AND_MORE("%s and %d more"),
  MORE_ARRAYS("and %,d more"),
  ARRAY("array"),
  SHAPE("shape"),
  LENGTH("length"),
  LAYER("layer"),
  DIGITS_UNKNOWN(
      "rounding     parameters are large here, and how many digits are true is not known"),
  CLUSTER("cluster  %s"),
  NO_EXECUTORS("no executors: Spark computed in this program itself"),
  EXECUTORS("%s on %s"),
  ONE_EXECUTOR("1 executor"),
  SOME_EXECUTORS("%d executors"),
  ONE_MACHINE("1 machine"),
  MACHINES("%d machines"),
  ONE_LOST("%s; 1 was lost, and %d came in its place"),
  SOME_LOST("%s; %d were lost, and %d came in their place"),
  REPLACED_IN("replaced in %s: %s"),
  FILES_REPLACED("%d files; --json names each"),
  WROTE("wrote"),
  REPLACED("replaced"),
  REMOVED("removed"),
  CAPTION("caption"),
  ANOTHER_RUN("%sthese were results of another run: %s; --name NAME keeps both"),

  FIT_COST("cost     %s"),
  FIT_ACCURACY("accuracy %s"),
  NETWORK("network  %s, %d parameters"),
  ROWS_COUNTED("rows     %d"),
  FEATURES("features %s"),
  CLASSES_COUNTED("classes  %s"),
  TARGETS("targets  %s");

  private final Said said;

  SummaryWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}

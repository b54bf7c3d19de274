package costscape.words;

/**
 * What is said beside a result, in the order of a run: what was understood of the files, what was
 * taken for granted, what becomes of unfinished work. Errors are no notes, and are English.
 */
public enum NoteWords implements Phrase {
  NO_NETWORK(
      "no --model and no --at names a network: it is trained first, as trace does by itself (%s, %d"
          + " steps from random:1)"),
  TRAINED_FIRST(
      "trained to a cost of %s: %s; trace --name NAME keeps a training, and --model reads it"),
  LOOKS_FROM("looks from %s, an untrained network; --model or --at names another point"),
  BEGINS_AT("training begins at %s; --start names another point"),
  INSTEAD("%s %s in place of %s"),
  OTHER_TABLE("%s is no longer the table that %s was trained on: its SHA-256 is another one"),
  OTHER_TABLE_ALL_ROWS(
      "%s is no longer the table that %s was trained on: its SHA-256 is another one, and no row is"
          + " held out"),
  CLASSES_OR_NUMBERS(
      "%s: the %d numbers of %s are taken for classes; --cost mean_squared_error predicts them"),
  UNLIKE_REACH("%s: feature %s reaches %s as far as %s; --standardize makes features alike"),
  TIMES("%s times"),
  MORE_THAN_A_MILLION_TIMES("more than a million times"),

  WAS_TRAINED("%s was trained with %s; here it is looked at with %s. %s"),
  MODEL_TAKES_OVER("--model %s takes over all of it"),
  OPTIONS_WOULD_DO("%s would do, and --model %s takes over all of it"),
  SCALED_BY_TRAINED("columns scaled by the rows that trained"),
  SCALED_BY_OTHERS("columns scaled by other rows"),
  COLUMNS_AS_THEY_ARE("columns as they are"),
  STANDARDIZED_FEATURES("standardized features"),
  STANDARDIZED_TARGET("a standardized target"),
  STANDARDIZED_BOTH("standardized features and target"),
  SOME_ROWS("%d of %d rows"),
  ALL_ROWS("all rows"),
  HELD_OUT_OF_THESE("rows held out of these"),
  OTHERS_HELD_OUT("other rows held out"),
  NO_PENALTY("no penalty"),
  PENALTY("penalty %s"),

  INDEX_WITHOUT_NAME("%s: the first column has no name, as an index: left out"),
  INDEX_BY_NAME("%s: the first column is called \"%s\", as an index: left out"),
  CODING("%s: its letters are read as %s, for they are not UTF-8"),
  DECIMAL_COMMA("%s: a comma is taken for the decimal point, as in %s"),
  ROW_LEFT_OUT("%s: 1 row misses a value and is left out"),
  ROWS_LEFT_OUT("%s: %d rows miss a value and are left out"),
  PACKED(
      "%s: each block of %,d rows unpacks its file from the start; %,d files would spare that, or"
          + " files that gzip has not packed"),

  ALL_FROM_ONE("all %d parameters from one array, in costscape's order"),
  LAYERS_FROM("%s, %s of weights (%s), from %s"),
  ONE_LAYER("1 layer"),
  LAYERS("%d layers"),
  NO_BIASES("; biases that the file does not have are 0"),
  ONE_OF_TWO_OUTPUTS(
      "; its two softmax outputs are one logistic output here, the second minus the first"),
  LEFT_OUT("; left out: %s"),
  ACTIVATION_ASSUMED("; the activation is taken to be %s, --activation names another"),
  ACTIVATION("; its activation is %s"),
  ACTIVATION_REPLACED("; its activation is %s, and %s is taken in its place"),
  COSINE("cosine of --along to the axis: %s"),
  COSINES("cosines of --along to the axes: %s"),

  STOPPED_SAVED("stopped; what was finished is saved, and the same command goes on from there"),
  STOPPED_LOST("stopped; nothing of this work is saved, and the same command begins it anew"),
  DONE_BEFORE("%d of %d blocks were done before"),
  NO_ROOM_TO_SAVE(
      "finished blocks are not saved: they take %s, and beside the results %s are free"),
  TOO_LARGE_TO_SAVE(
      "finished blocks are not saved: they take %s, and %s are the most that they may take"),
  NO_MORE_SAVED("no more finished blocks are saved: %s are taken, and %s would be left for them"),
  ANOTHER_SAVES("finished blocks are not saved: another run of this is at it"),
  CANNOT_SAVE("finished blocks cannot be saved: %s"),
  CANNOT_SAVE_ANY_MORE("finished blocks can no longer be saved: %s"),
  LEFT_THERE("%s: left there, for no record says that this command made it"),
  TOO_MANY_STEPS(
      "all steps that are recorded take up to %s of memory, and Java may use %s: an --every %s"
          + " times as large records few enough"),
  PASSED_ON_NO_MORE("%s goes on writing to standard error; no more of it is passed on"),

  NOT_USED("%s: not used, for %s"),
  PLAYER_DECIDES("an MP4's player decides"),
  NO_MOVING_FILE("no --gif, --apng or --mp4 is made"),
  RATE_NOT_USED("%s finds its own step length: --rate is not used"),
  LENT_GLYPHS("%s has no glyph for %s: %s lends it"),

  READS_UNCHANGED("reads your own %s, unchanged"),
  RUNS("runs %s"),
  COMPUTES_AGAIN("computes again: no table of this run holds what is drawn"),
  DRAWS("draws %s"),
  FIGURE_OF_ONE("figure   of 1 picture, %d in a row"),
  FIGURE("figure   of %d pictures, %d in a row");

  private final Said said;

  NoteWords(String english) {
    said = new Said(english, english);
  }

  @Override
  public Said said() {
    return said;
  }
}

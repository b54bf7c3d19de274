package costscape.store.file;

/**
 * The remedy for somebody whose file is refused, as each face calls it: an option of the command
 * line, or an argument of the library. Messages are made with the option; {@link #inWordsOfLibrary}
 * says them again with the argument.
 */
public enum Remedy {
  DROP_MISSING("--drop-missing leaves such rows out", "rows without values cannot be read"),
  DROP("--drop", "features without"),
  GRAPH(
      "exported as ONNX the network is drawn whole, by --model FILE.onnx",
      "such a network is drawn by the command line alone, from a file of ONNX"),
  HIDDEN("--hidden", "hidden"),
  LAYOUT(
      "--layout out-in or --layout in-out was expected",
      "arrays that fit in one way alone were expected"),
  MISSING(
      "--missing names a word that stands for no value",
      "a word that stands for no value cannot be read"),
  NUMBERS("--cost mean_squared_error", "Data.readNumbers"),
  PLACE("--name or --out puts the results elsewhere", "another name puts the results elsewhere"),
  TARGET("--target", "target");

  private final String option;
  private final String argument;

  Remedy(String option, String argument) {
    this.option = option;
    this.argument = argument;
  }

  /** Returns the option as the command line says it. */
  public String option() {
    return option;
  }

  /** A message that names arguments where it named options. */
  public static String inWordsOfLibrary(String message) {
    String words = message;
    for (Remedy remedy : values()) {
      words = words.replace(remedy.option, remedy.argument);
    }
    return words;
  }
}

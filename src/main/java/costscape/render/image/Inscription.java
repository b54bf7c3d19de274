package costscape.render.image;

/**
 * The text inside a picture's file: its title, and the run record with which it can be made again.
 *
 * @param title one line
 * @param record the run record in JSON; empty if the picture has none
 */
public record Inscription(String title, String record) {
  /** No text. */
  public static final Inscription NONE = new Inscription("", "");

  /** The program's name, which stands in every file's metadata. */
  static final String SOFTWARE = "costscape";
}

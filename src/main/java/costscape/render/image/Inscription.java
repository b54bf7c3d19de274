package costscape.render.image;

/**
 * What a picture's file says about itself besides the picture: its title and the run record that
 * makes it again.
 *
 * @param title one line
 * @param record the run record, JSON; empty where the picture has none
 */
public record Inscription(String title, String record) {
  /** Says nothing. */
  public static final Inscription NONE = new Inscription("", "");

  /** The program, in every file's metadata. */
  static final String SOFTWARE = "costscape";
}

package costscape.render.chart;

import java.io.Serializable;

/**
 * How much of a caption a picture carries itself.
 *
 * @param own the user's words; empty for none
 */
public record CaptionChoice(Kind kind, String own) implements Serializable {
  /** What stands below a picture. */
  public enum Kind {
    /** At most a short line, and only what the picture alone would say wrongly. */
    SHORT,
    FULL,
    NONE,
    /** Nothing: a file for LaTeX has the caption. */
    LATEX,
    OWN
  }

  public static final CaptionChoice SHORT = of(Kind.SHORT);
  public static final CaptionChoice FULL = of(Kind.FULL);
  public static final CaptionChoice NONE = of(Kind.NONE);

  /** A choice without words of the user's own. */
  public static CaptionChoice of(Kind kind) {
    return new CaptionChoice(kind, "");
  }

  /** The user's own words in the caption's place. */
  public static CaptionChoice own(String text) {
    return new CaptionChoice(Kind.OWN, text);
  }

  /** The text that a picture carries. */
  public String of(CaptionText caption) {
    return switch (kind) {
      case SHORT -> caption.brief();
      case FULL -> caption.full();
      case NONE, LATEX -> "";
      case OWN -> own;
    };
  }
}

package costscape.render.chart;

import costscape.study.CaptionFacts;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be said below a picture, for a caption and for the picture itself. Both are made of
 * the same facts, so that neither contradicts the other: a fact is a sentence, and a warning where
 * a reader of the picture alone would otherwise get it wrong.
 *
 * @param full every fact, in whole sentences
 * @param brief the warnings that fit into a short line; mostly empty
 */
public record CaptionText(String full, String brief) implements Serializable {
  /** The most characters of a line below a picture. */
  public static final int LONGEST = 90;

  /** Nothing is said. */
  public static final CaptionText NONE = new CaptionText("", "");

  private static final String BETWEEN = "; ";

  public CaptionText {
    if (brief.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a warning has at most %d characters: %s".formatted(LONGEST, brief));
    }
  }

  /** Sentences of which none is a warning. */
  public static CaptionText of(String full) {
    return new CaptionText(full, "");
  }

  /** The facts of which none is a warning. */
  public static CaptionText of(CaptionFacts facts) {
    return of(facts.toString());
  }

  /** A copy that goes on with other facts. A warning for which no room is left stays out. */
  public CaptionText and(CaptionText more) {
    String both = joined(List.of(brief, more.brief), BETWEEN);
    return new CaptionText(
        joined(List.of(full, more.full), " "), both.length() > LONGEST ? brief : both);
  }

  /** A copy that goes on with a sentence. */
  public CaptionText and(String sentence) {
    return and(of(sentence));
  }

  private static String joined(List<String> parts, String between) {
    return parts.stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(between));
  }
}

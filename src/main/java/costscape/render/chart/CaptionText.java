package costscape.render.chart;

import costscape.study.CaptionFacts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text below a picture, for a caption and for the picture itself. Both are made of the same
 * facts, so that neither contradicts the other: a fact is a sentence, and a warning where a reader
 * of the picture alone would otherwise get it wrong.
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

  /**
   * How much of a caption a picture carries itself.
   *
   * @param word that chooses it; empty for words of the user's own
   * @param own the user's words; empty for none
   */
  public record CaptionChoice(String word, String own) implements Serializable {
    /** At most a short line, and only what the picture alone would say wrongly. */
    public static final CaptionChoice SHORT = new CaptionChoice("short", "");

    public static final CaptionChoice FULL = new CaptionChoice("full", "");
    public static final CaptionChoice NONE = new CaptionChoice("none", "");

    /** Nothing: a file for LaTeX has the caption. */
    public static final CaptionChoice LATEX = new CaptionChoice("latex", "");

    /** The choice of a word, in any case; any other text is the caption itself. */
    public static CaptionChoice of(String text) {
      return Stream.of(SHORT, FULL, NONE, LATEX)
          .filter(choice -> choice.word.equalsIgnoreCase(text))
          .findFirst()
          .orElseGet(() -> own(text));
    }

    /** The user's own words in the caption's place. */
    public static CaptionChoice own(String text) {
      return new CaptionChoice("", text);
    }

    /** The text that a picture carries. */
    public String of(CaptionText caption) {
      return equals(SHORT) ? caption.brief() : equals(FULL) ? caption.full() : own;
    }
  }

  /** The caption of panels or curves: what is true of all once, what is of one behind its name. */
  public static final class JointCaption {
    /**
     * A panel or a curve.
     *
     * @param name what the picture calls it
     * @param truth what it shows, of which its basics and fixed values are said where all share
     *     them
     * @param own what is to be said of its cells and its paths, each a fact
     */
    public record Part(String name, CaptionFacts truth, List<CaptionText> own) {
      public Part {
        own = List.copyOf(own);
      }

      private CaptionText beyond(CaptionFacts common, List<CaptionText> shared) {
        List<String> sentences = new ArrayList<>(truth.sentences());
        sentences.removeAll(common.sentences());
        CaptionText all = CaptionText.of(String.join(" ", sentences));
        for (CaptionText fact : own) {
          all = shared.contains(fact) ? all : all.and(fact);
        }
        return all;
      }
    }

    private JointCaption() {}

    public static CaptionText of(List<Part> parts) {
      CaptionFacts common = CaptionFacts.common(parts.stream().map(Part::truth).toList());
      List<CaptionText> shared =
          parts.get(0).own().stream()
              .filter(fact -> parts.stream().allMatch(part -> part.own().contains(fact)))
              .toList();
      CaptionText all = CaptionText.of(common);
      for (CaptionText fact : shared) {
        all = all.and(fact);
      }
      for (Part part : parts) {
        CaptionText one = part.beyond(common, shared);
        String brief = named(part, one.brief()); // without the name where that is too long
        String fitting = brief.length() <= CaptionText.LONGEST ? brief : one.brief();
        all = all.and(new CaptionText(named(part, one.full()), fitting));
      }
      return all;
    }

    private static String named(Part part, String text) {
      return text.isEmpty() ? "" : "%s: %s".formatted(part.name(), text);
    }
  }
}

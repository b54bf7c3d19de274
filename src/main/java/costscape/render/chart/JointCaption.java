package costscape.render.chart;

import costscape.study.CaptionFacts;
import java.util.ArrayList;
import java.util.List;

/** The caption of panels or curves: what is true of all once, what is of one behind its name. */
public final class JointCaption {
  /**
   * A panel or a curve.
   *
   * @param name what the picture calls it
   * @param truth what it shows, of which its basics and fixed values are said where all share them
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

package costscape.render.chart;

import costscape.words.CaptionWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The caption of several panels, or of several curves on one chart: what is true of all of them is
 * said once, and what is true of one alone behind its name.
 */
public final class JointCaption {
  /**
   * A panel or a curve.
   *
   * @param name what the picture calls it
   * @param truth what it shows, of which its basics and fixed values are said where all share them
   * @param own what is to be said of its cells and its paths
   */
  public record Part(String name, CaptionParts truth, CaptionText own) {
    private CaptionText beyond(CaptionParts common) {
      List<String> sentences = new ArrayList<>(truth.sentences());
      sentences.removeAll(common.sentences());
      return CaptionText.of(String.join(" ", sentences)).and(own);
    }
  }

  private JointCaption() {}

  public static CaptionText of(List<Part> parts) {
    CaptionParts common = CaptionParts.common(parts.stream().map(Part::truth).toList());
    List<CaptionText> beyond = parts.stream().map(part -> part.beyond(common)).toList();
    boolean areAlike = beyond.stream().map(CaptionText::brief).distinct().count() == 1;
    CaptionText all = common.text();
    for (int k = 0; k < parts.size(); k++) {
      CaptionText one = beyond.get(k);
      String brief = areAlike ? (k == 0 ? one.brief() : "") : named(parts.get(k), one.brief());
      all = all.and(new CaptionText(named(parts.get(k), one.full()), fitting(brief, one.brief())));
    }
    return all;
  }

  private static String named(Part part, String text) {
    return text.isEmpty() ? "" : CaptionWords.OF_ONE.say(part.name(), text);
  }

  /** A warning with the name of what it is about, or without where that is too long. */
  private static String fitting(String named, String warning) {
    return named.length() <= CaptionText.LONGEST ? named : warning;
  }
}

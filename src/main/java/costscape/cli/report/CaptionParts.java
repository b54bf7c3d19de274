package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.cost.CostSource;
import costscape.render.chart.CaptionText;
import costscape.render.chart.SliceWords;
import costscape.render.scale.Ticks;
import costscape.space.Slice;
import costscape.store.text.NumberText;
import costscape.words.CaptionWords;
import costscape.words.JoiningWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a caption says, part by part: of several panels below one caption, the parts remain that are
 * true of all.
 *
 * @param basics the data, the network and the penalty, each some words
 * @param fixed the parameters that a slice fixes, and their values
 * @param sentences what else is said, each a whole sentence
 */
public record CaptionParts(List<String> basics, Map<String, String> fixed, List<String> sentences) {
  private static final int LONGEST = 6;

  private static final int DIGITS = 4;

  /** The data and the network, or the program that tells the cost. */
  public static CaptionParts of(Model model) {
    CaptionParts parts = new CaptionParts(basics(model), Map.of(), List.of());
    return model.other().map(other -> parts.with(other.sentence())).orElse(parts);
  }

  private static List<String> basics(Model model) {
    if (model.ifAsked().isPresent() && model.ifRows().isPresent()) {
      return ofGraph(model);
    }
    if (model.ifAsked().isPresent()) {
      return List.of(
          CaptionWords.COSTS_FROM.say(model.ifAsked().get().source().title()),
          model.layout().shape());
    }
    List<String> basics = new ArrayList<>();
    basics.add(CaptionWords.DATA.say(model.dataset().name()));
    if (model.standardized()) {
      basics.add(CaptionWords.STANDARDIZED.say());
    }
    basics.add(CaptionWords.NETWORK.say(model.layout().shape()));
    basics.add(model.network().activation().name().toLowerCase(Locale.ROOT));
    double l2 = model.networkCost().askedPenalty();
    if (l2 != 0) {
      basics.add(CaptionWords.L2.say(number(l2)));
    }
    if (model.isSingle()) {
      basics.add(CaptionWords.SINGLE_PRECISION.say());
    }
    return basics;
  }

  private static List<String> ofGraph(Model model) {
    CostSource source = model.ifAsked().orElseThrow().source();
    List<String> basics = new ArrayList<>();
    basics.add(CaptionWords.DATA.say(model.dataset().name()));
    if (model.standardized()) {
      basics.add(CaptionWords.STANDARDIZED.say());
    }
    basics.add(source.title());
    basics.add(CaptionWords.PARAMETERS.say(model.layout().size()));
    basics.add(
        model.isSingle()
            ? CaptionWords.SINGLE_PRECISION.say()
            : CaptionWords.DOUBLE_PRECISION.say());
    return basics;
  }

  /** A copy that names the file of the point, if it has one. */
  static CaptionParts withPoint(Model model) {
    CaptionParts parts = of(model);
    return model.file().map(file -> parts.with(CaptionWords.POINT_FROM.say(file))).orElse(parts);
  }

  /** A copy that gives the value of every parameter, where a reader can take in so many. */
  static CaptionParts withValues(Model model) {
    CaptionParts parts = withPoint(model);
    if (model.layout().size() > SliceWords.MOST_NAMED) {
      return parts;
    }
    List<String> values = new ArrayList<>();
    for (int k = 0; k < model.layout().size(); k++) {
      values.add(JoiningWords.IS.say(model.layout().name(k), number(model.point().get(k))));
    }
    return parts.with(JoiningWords.values(values) + ".");
  }

  /** Says at which values the features are held that a picture does not draw. */
  public static String held(List<String> features, List<Double> values) {
    if (features.size() > SliceWords.MOST_NAMED) {
      return CaptionWords.OTHERS_HELD.say(features.size());
    }
    return CaptionWords.HELD.say(
        JoiningWords.values(
            IntStream.range(0, features.size())
                .mapToObj(k -> JoiningWords.IS.say(features.get(k), number(values.get(k))))
                .toList()));
  }

  /** A copy that gives every parameter that a slice fixes. */
  public static CaptionParts of(Model model, Slice slice) {
    CaptionParts parts = withPoint(model);
    if (slice.directions().stream().anyMatch(d -> d.parameter().isEmpty())) {
      return parts.with(SliceWords.moving(slice.directions()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int k = 0; k < model.layout().size(); k++) {
      int parameter = k;
      if (slice.directions().stream().noneMatch(d -> d.parameter().getAsInt() == parameter)) {
        values.put(model.layout().name(k), number(model.point().get(k)));
      }
    }
    return values.size() > SliceWords.MOST_NAMED
        ? parts.with(SliceWords.fixed(values.size()))
        : new CaptionParts(parts.basics, values, parts.sentences);
  }

  /** A copy with one more sentence. */
  public CaptionParts with(String sentence) {
    List<String> more = new ArrayList<>(sentences);
    more.add(sentence);
    return new CaptionParts(basics, fixed, more);
  }

  /**
   * What is true of several panels. Values are fixed in all of them only where the panels fix the
   * same parameters.
   */
  public static CaptionParts common(List<CaptionParts> panels) {
    return panels.stream().reduce(CaptionParts::common).orElseThrow();
  }

  private CaptionParts common(CaptionParts other) {
    Map<String, String> same = new LinkedHashMap<>();
    if (fixed.keySet().equals(other.fixed.keySet())) {
      same.putAll(fixed);
      same.entrySet().retainAll(other.fixed.entrySet());
    }
    return new CaptionParts(
        basics.stream().filter(other.basics::contains).toList(),
        same,
        sentences.stream().filter(other.sentences::contains).toList());
  }

  /** The caption of one picture. */
  public CaptionText text() {
    return CaptionText.of(toString());
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    if (!basics.isEmpty()) {
      all.add(String.join(", ", basics) + ".");
    }
    if (!fixed.isEmpty()) {
      List<String> values = new ArrayList<>();
      fixed.forEach((name, value) -> values.add(JoiningWords.IS.say(name, value)));
      all.add(CaptionWords.FIXED.say(JoiningWords.values(values)));
    }
    all.addAll(sentences);
    return String.join(" ", all);
  }

  /** A number with four digits, or all where they are few; the run record has all. */
  private static String number(double value) {
    String exact = NumberText.of(value);
    return exact.length() <= LONGEST ? exact.replace('-', '\u2212') : Ticks.number(value, DIGITS);
  }
}

package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.store.text.JsonValues;
import costscape.study.ModelAtPoint;
import costscape.words.ReportWords;
import costscape.words.SummaryWords;
import java.util.List;

/** A plane of the landscape around the network. */
final class LandscapeSection {
  private LandscapeSection() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Finding plane = findings.landscape();
    JsonValues values = plane.values();
    Paragraph text =
        new Paragraph()
            .say(ReportWords.SHOWS_A_PLANE.say())
            .say(step(values))
            .say(
                ReportWords.COMPUTED_AT.say(
                    RunningText.count(
                        plane.count("cells"), ReportWords.ONE_PLACE, ReportWords.PLACES)),
                plane);
    int failed = values.whole("failed").orElse(0);
    if (failed > 0) {
      text.say(ReportWords.NOT_FINITE.say(failed), plane);
    }
    values.object("minimum").ifPresent(lowest -> lowest(text, lowest, model, findings));
    return new Section(
        ReportWords.THE_LANDSCAPE,
        text,
        new Picture(
            "landscape",
            ReportWords.LANDSCAPE_SEEN.say(),
            ReportWords.LANDSCAPE_PICTURE.say(),
            plane));
  }

  private static String step(JsonValues values) {
    boolean isNormalised =
        values
            .object("directions")
            .flatMap(made -> made.text("random:1"))
            .filter(how -> how.contains(SummaryWords.PER_NEURON.say("")))
            .isPresent();
    return (isNormalised ? ReportWords.ONE_IS_THEIR_LENGTH : ReportWords.ONE_IS_NORMAL).say();
  }

  private static void lowest(
      Paragraph text, JsonValues lowest, ModelAtPoint model, Findings findings) {
    List<String> axes = lowest.keys().stream().filter(key -> !key.equals("cost")).toList();
    boolean isHere = axes.stream().allMatch(axis -> lowest.number(axis).orElse(1.0) == 0);
    if (isHere) {
      text.say(ReportWords.LOWEST_HERE.say(), findings.landscape());
    } else if (CostWords.areRounded(findings)
        || findings.landscape().values().keys().contains("cost_within")) {
      text.say(ReportWords.LOWEST_ROUNDED.say(), findings.landscape());
    } else {
      text.say(
          ReportWords.LOWEST_AT.say(
              RunningText.number(lowest.number(axes.get(0)).orElse(0.0)),
              RunningText.number(lowest.number(axes.get(1)).orElse(0.0)),
              CostWords.amount(model, lowest.number("cost").orElse(Double.NaN))),
          findings.landscape());
      text.say(
          ReportWords.MIDDLE_COSTS_MORE.say(CostWords.amount(model, findings.cost())),
          findings.place());
    }
  }
}

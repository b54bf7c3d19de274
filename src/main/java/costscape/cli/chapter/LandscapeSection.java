package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.store.text.JsonValues;
import costscape.study.ModelAtPoint;
import java.util.List;
import java.util.Locale;

/** A plane of the landscape around the network. */
final class LandscapeSection {
  private LandscapeSection() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Finding plane = findings.landscape();
    JsonValues values = plane.values();
    Paragraph text =
        new Paragraph()
            .say(
                "The picture shows the cost on a plane through this point, along two directions"
                    + " that were drawn at random.")
            .say(step(values))
            .say(
                "The plane was computed at %s."
                    .formatted(RunningText.count(plane.count("cells"), "%,d place", "%,d places")),
                plane);
    int failed = values.whole("failed").orElse(0);
    if (failed > 0) {
      text.say(String.format(Locale.ROOT, "%,d of them have no finite cost.", failed), plane);
    }
    values.object("minimum").ifPresent(lowest -> lowest(text, lowest, model, findings));
    return new Section(
        "The landscape",
        text,
        new Picture(
            "landscape",
            "A map of the cost over two random directions, with the point in its middle.",
            "The cost around the network, which stands in the middle of the map.",
            plane));
  }

  private static String step(JsonValues values) {
    boolean isNormalised =
        values
            .object("directions")
            .flatMap(made -> made.text("random:1"))
            .filter(how -> how.contains("Gaussian, normalised per neuron"))
            .isPresent();
    return (isNormalised
        ? "At 1 along a direction every unit's weights have changed by as much as they are long."
        : "At 1 along a direction every parameter has changed by a number of the standard normal"
            + " distribution, for weights that are all 0 give no other measure.");
  }

  private static void lowest(
      Paragraph text, JsonValues lowest, ModelAtPoint model, Findings findings) {
    List<String> axes = lowest.keys().stream().filter(key -> !key.equals("cost")).toList();
    boolean isHere = axes.stream().allMatch(axis -> lowest.number(axis).orElse(1.0) == 0);
    if (isHere) {
      text.say("The lowest of them is the middle, where the network stands.", findings.landscape());
    } else if (CostWords.areRounded(findings)
        || findings.landscape().values().keys().contains("cost_within")) {
      text.say(
          "The lowest of them is not the middle; how much lower it is cannot be told, for weights"
              + " are so large that costs are rounded.",
          findings.landscape());
    } else {
      text.say(
          "The lowest of them, at %s and %s, costs %s."
              .formatted(
                  RunningText.number(lowest.number(axes.get(0)).orElse(0.0)),
                  RunningText.number(lowest.number(axes.get(1)).orElse(0.0)),
                  CostWords.amount(model, lowest.number("cost").orElse(Double.NaN))),
          findings.landscape());
      text.say(
          "The middle costs more, %s.".formatted(CostWords.amount(model, findings.cost())),
          findings.place());
    }
  }
}

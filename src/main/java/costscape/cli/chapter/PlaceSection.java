package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.critical.verdict.Verdict;
import costscape.store.text.JsonValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What kind of place the network's weights are at. */
final class PlaceSection {
  /** What is said of units, by the summary's key for them. */
  private static final Map<String, String> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put(
        "saturated_units",
        "Of the hidden units, these are saturated, that is, their output hardly changes from row to"
            + " row: %s.");
    UNITS.put(
        "constant_units",
        "Of the hidden units, these are constant, that is, their output is the same for every row:"
            + " %s.");
    UNITS.put(
        "dead_units",
        "Of the hidden units, these are dead, that is, nothing that they do reaches the output:"
            + " %s.");
    UNITS.put(
        "duplicate_units",
        "Of the hidden units, these are duplicate, that is, they do what another unit does: %s.");
  }

  private PlaceSection() {}

  static Section of(Findings findings) {
    Finding place = findings.place();
    JsonValues values = place.values();
    Paragraph text = new Paragraph();
    values.text("verdict").ifPresent(verdict -> verdict(text, verdict, place));
    Paragraph evidence = new Paragraph();
    values.object("evidence").ifPresent(found -> evidence(evidence, found, findings));
    return new Section("The place", text, evidence);
  }

  private static void verdict(Paragraph text, String verdict, Finding place) {
    text.say(
            "Seen in all its parameters, the cost is a landscape, and the network stands at one"
                + " point of it.")
        .say("The verdict on this point is %s.".formatted(RunningText.verdict(verdict)), place)
        .say(RunningText.sentence(InShort.why(place)), place)
        .say(
            Verdict.Kind.of(verdict)
                .meaning()
                .replaceAll("'([^']+)'|(--[a-z0-9-]+( adam)?)", RunningText.code("$1$2")));
  }

  private static void evidence(Paragraph text, JsonValues evidence, Findings findings) {
    Finding place = findings.place();
    if (!CostWords.areRounded(findings)) {
      slopeAndCurvature(text, evidence, place);
    }
    evidence.whole("index").ifPresent(index -> text.say(down(index), place));
    evidence
        .text("rests_on")
        .ifPresent(what -> text.say("The verdict rests on %s.".formatted(what), place));
    UNITS.forEach(
        (key, words) -> {
          List<String> units = evidence.texts(key);
          if (!units.isEmpty()) {
            text.say(words.formatted(RunningText.list(units)), place);
          }
        });
  }

  private static void slopeAndCurvature(Paragraph text, JsonValues evidence, Finding place) {
    evidence
        .number("gradient_norm")
        .ifPresent(
            slope ->
                text.say(
                    "The gradient is %s long there.".formatted(RunningText.number(slope)), place));
    List<Double> eigenvalues = place.values().numbers("hessian_eigenvalues");
    if (!eigenvalues.isEmpty()) {
      String least = RunningText.number(eigenvalues.get(0));
      String most = RunningText.number(eigenvalues.get(eigenvalues.size() - 1));
      text.say(
          "The eigenvalues of the Hessian are the curvatures: they reach from %s to %s."
              .formatted(least, most),
          place);
    }
  }

  private static String down(int index) {
    return index == 0
        ? "Along no direction does the landscape bend down."
        : "Along %s the landscape bends down."
            .formatted(RunningText.count(index, "%,d direction", "%,d directions"));
  }
}

package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.help.HelpTopics;
import costscape.store.text.JsonValues;
import java.util.List;

/** What kind of place the network's weights are at. */
final class PlaceSection {
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
        .say("The verdict on this point is %s.".formatted(Words.code(verdict)), place)
        .say(Words.sentence(place.values().text("why").orElse("no reason was given")), place)
        .say(
            HelpTopics.verdict(verdict)
                .replaceAll("'([^']+)'|(--[a-z0-9-]+( adam)?)", Words.code("$1$2")));
  }

  private static void evidence(Paragraph text, JsonValues evidence, Findings findings) {
    Finding place = findings.place();
    boolean isRounded = CostWords.areRounded(findings);
    if (!isRounded) {
      evidence
          .number("gradient_norm")
          .ifPresent(
              slope ->
                  text.say("The gradient is %s long there.".formatted(Words.number(slope)), place));
    }
    List<Double> eigenvalues = place.values().numbers("hessian_eigenvalues");
    if (!eigenvalues.isEmpty() && !isRounded) {
      text.say(
          "The eigenvalues of the Hessian are the curvatures: they reach from %s to %s."
              .formatted(
                  Words.number(eigenvalues.get(0)),
                  Words.number(eigenvalues.get(eigenvalues.size() - 1))),
          place);
    }
    evidence
        .whole("index")
        .ifPresent(
            index ->
                text.say(
                    index == 0
                        ? "Along no direction does the landscape bend down."
                        : "Along %s the landscape bends down."
                            .formatted(Words.count(index, "direction", "directions")),
                    place));
    evidence
        .text("rests_on")
        .ifPresent(what -> text.say("The verdict rests on %s.".formatted(what), place));
    units(text, "saturated", "their output hardly changes from row to row", evidence, place);
    units(text, "constant", "their output is the same for every row", evidence, place);
    units(text, "dead", "nothing that they do reaches the output", evidence, place);
    units(text, "duplicate", "they do what another unit does", evidence, place);
  }

  private static void units(
      Paragraph text, String word, String meaning, JsonValues evidence, Finding place) {
    List<String> units = evidence.texts(word + "_units");
    if (!units.isEmpty()) {
      text.say(
          "Of the hidden units, these are %s, that is, %s: %s."
              .formatted(word, meaning, Words.list(units)),
          place);
    }
  }
}

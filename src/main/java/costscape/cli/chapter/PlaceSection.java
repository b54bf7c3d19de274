package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.critical.verdict.Verdict;
import costscape.store.text.JsonValues;
import costscape.words.ReportWords;
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
    return new Section(ReportWords.THE_PLACE, text, evidence);
  }

  private static void verdict(Paragraph text, String verdict, Finding place) {
    text.say(ReportWords.A_LANDSCAPE.say())
        .say(ReportWords.VERDICT_ON_POINT.say(RunningText.verdict(verdict)), place)
        .say(
            RunningText.sentence(place.values().text("why").orElseGet(ReportWords.NO_REASON::say)),
            place)
        .say(
            Verdict.Kind.of(verdict)
                .meaning()
                .say()
                .replaceAll("'([^']+)'|(--[a-z0-9-]+( adam)?)", RunningText.code("$1$2")));
  }

  private static void evidence(Paragraph text, JsonValues evidence, Findings findings) {
    Finding place = findings.place();
    boolean isRounded = CostWords.areRounded(findings);
    if (!isRounded) {
      evidence
          .number("gradient_norm")
          .ifPresent(
              slope -> text.say(ReportWords.GRADIENT_LONG.say(RunningText.number(slope)), place));
    }
    List<Double> eigenvalues = place.values().numbers("hessian_eigenvalues");
    if (!eigenvalues.isEmpty() && !isRounded) {
      text.say(
          ReportWords.EIGENVALUES.say(
              RunningText.number(eigenvalues.get(0)),
              RunningText.number(eigenvalues.get(eigenvalues.size() - 1))),
          place);
    }
    evidence
        .whole("index")
        .ifPresent(
            index ->
                text.say(
                    index == 0
                        ? ReportWords.NONE_DOWN.say()
                        : ReportWords.SOME_DOWN.say(
                            RunningText.count(
                                index, ReportWords.ONE_DIRECTION, ReportWords.DIRECTIONS)),
                    place));
    evidence.text("rests_on").ifPresent(what -> text.say(ReportWords.RESTS_ON.say(what), place));
    units(text, "saturated", ReportWords.SATURATED, evidence, place);
    units(text, "constant", ReportWords.CONSTANT, evidence, place);
    units(text, "dead", ReportWords.DEAD, evidence, place);
    units(text, "duplicate", ReportWords.DUPLICATE, evidence, place);
  }

  private static void units(
      Paragraph text, String word, ReportWords words, JsonValues evidence, Finding place) {
    List<String> units = evidence.texts(word + "_units");
    if (!units.isEmpty()) {
      text.say(words.say(RunningText.list(units)), place);
    }
  }
}

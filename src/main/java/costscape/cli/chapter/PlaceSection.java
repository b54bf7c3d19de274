package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.critical.verdict.Verdict;
import costscape.store.text.JsonValues;
import costscape.words.ReportWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What kind of place the network's weights are at. */
final class PlaceSection {
  /** What is said of units, by the summary's key for them. */
  private static final Map<String, ReportWords> UNITS = new LinkedHashMap<>();

  static {
    UNITS.put("saturated_units", ReportWords.SATURATED);
    UNITS.put("constant_units", ReportWords.CONSTANT);
    UNITS.put("dead_units", ReportWords.DEAD);
    UNITS.put("duplicate_units", ReportWords.DUPLICATE);
  }

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
        .say(RunningText.sentence(InShort.why(place)), place)
        .say(
            Verdict.Kind.of(verdict)
                .meaning()
                .say()
                .replaceAll("'([^']+)'|(--[a-z0-9-]+( adam)?)", RunningText.code("$1$2")));
  }

  private static void evidence(Paragraph text, JsonValues evidence, Findings findings) {
    Finding place = findings.place();
    if (!CostWords.areRounded(findings)) {
      slopeAndCurvature(text, evidence, place);
    }
    evidence.whole("index").ifPresent(index -> text.say(down(index), place));
    evidence.text("rests_on").ifPresent(what -> text.say(ReportWords.RESTS_ON.say(what), place));
    UNITS.forEach(
        (key, words) -> {
          List<String> units = evidence.texts(key);
          if (!units.isEmpty()) {
            text.say(words.say(RunningText.list(units)), place);
          }
        });
  }

  private static void slopeAndCurvature(Paragraph text, JsonValues evidence, Finding place) {
    evidence
        .number("gradient_norm")
        .ifPresent(
            slope -> text.say(ReportWords.GRADIENT_LONG.say(RunningText.number(slope)), place));
    List<Double> eigenvalues = place.values().numbers("hessian_eigenvalues");
    if (!eigenvalues.isEmpty()) {
      String least = RunningText.number(eigenvalues.get(0));
      String most = RunningText.number(eigenvalues.get(eigenvalues.size() - 1));
      text.say(ReportWords.EIGENVALUES.say(least, most), place);
    }
  }

  private static String down(int index) {
    return index == 0
        ? ReportWords.NONE_DOWN.say()
        : ReportWords.SOME_DOWN.say(
            RunningText.count(index, ReportWords.ONE_DIRECTION, ReportWords.DIRECTIONS));
  }
}

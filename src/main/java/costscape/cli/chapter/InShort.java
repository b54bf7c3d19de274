package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.value.ModelAtPoint;
import costscape.store.text.JsonValues;
import costscape.words.ReportWords;
import java.util.List;

/** What the whole chapter comes to. */
final class InShort {
  private InShort() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Paragraph text = new Paragraph().say(about(model, RunningText.list(findings.features())));
    right(text, findings);
    text.say(CostWords.sentence(model, findings), findings.place());
    heldOut(model, text, findings);
    findings
        .place()
        .values()
        .text("verdict")
        .ifPresent(
            verdict ->
                text.say(
                    ReportWords.VERDICT_IS.say(RunningText.verdict(verdict), why(findings)),
                    findings.place()));
    return new Section(ReportWords.IN_SHORT, text);
  }

  private static String why(Findings findings) {
    return findings.place().values().text("why").orElseGet(ReportWords.NO_REASON::say);
  }

  private static String about(ModelAtPoint model, String features) {
    return model.dataset().hasClasses()
        ? ReportWords.ABOUT_CLASSES.say(RunningText.list(model.dataset().classes()), features)
        : ReportWords.ABOUT_NUMBERS.say(
            RunningText.list(model.dataset().targets().names()), features);
  }

  /** How many rows it decides rightly, where it decides. */
  static void right(Paragraph text, Findings findings) {
    JsonValues place = findings.place().values();
    List<List<Integer>> matrix = place.rows("confusion");
    if (!matrix.isEmpty()) {
      int right = 0;
      int all = 0;
      for (int label = 0; label < matrix.size(); label++) {
        right += matrix.get(label).get(label);
        all += matrix.get(label).stream().mapToInt(Integer::intValue).sum();
      }
      String rows = RunningText.rows(all);
      String who = findings.heldOut() > 0 ? ReportWords.THAT_TRAINED.say(rows) : rows;
      text.say(
          right == all
              ? ReportWords.DECIDES_ALL.say(who)
              : ReportWords.DECIDES_SOME.say(right, who),
          findings.place());
    } else {
      place
          .number("accuracy")
          .ifPresent(
              share ->
                  text.say(
                      (findings.heldOut() > 0
                              ? ReportWords.DECIDES_SHARE_TRAINED
                              : ReportWords.DECIDES_SHARE)
                          .say(RunningText.percent(share)),
                      findings.place()));
    }
  }

  /** What it does on rows that did not train, where there are some. */
  static void heldOut(ModelAtPoint model, Paragraph text, Findings findings) {
    findings
        .place()
        .values()
        .object("held_out")
        .ifPresent(
            rows -> {
              String plain = CostWords.amount(model, rows.number("cost").orElse(Double.NaN));
              String cost =
                  CostWords.areRounded(findings) ? ReportWords.DIGITS_UNKNOWN.say(plain) : plain;
              String who = RunningText.rows(findings.heldOut());
              text.say(
                  rows.number("accuracy")
                      .map(
                          share ->
                              ReportWords.HELD_OUT_AND_RIGHT.say(
                                  who, cost, RunningText.percent(share)))
                      .orElseGet(() -> ReportWords.HELD_OUT.say(who, cost)),
                  findings.place());
            });
  }
}

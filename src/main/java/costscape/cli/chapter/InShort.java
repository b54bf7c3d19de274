package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.value.Model;
import costscape.store.text.JsonValues;
import java.util.List;

/** What the whole chapter comes to. */
final class InShort {
  private InShort() {}

  static Section of(Model model, Findings findings) {
    Paragraph text =
        new Paragraph()
            .say(
                "This chapter is about a small neural network that %s from %s."
                    .formatted(task(model), Words.list(findings.features())));
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
                    "The verdict on its place in the landscape of costs is %s: %s."
                        .formatted(Words.code(verdict), why(findings)),
                    findings.place()));
    return new Section("In short", text);
  }

  private static String why(Findings findings) {
    return findings.place().values().text("why").orElse("no reason was given");
  }

  private static String task(Model model) {
    return model.dataset().hasClasses()
        ? "tells %s apart".formatted(Words.list(model.dataset().classes()))
        : "predicts " + Words.list(model.dataset().targets().names());
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
      String who = Words.rows(all) + (findings.heldOut() > 0 ? " that trained" : "");
      text.say(
          right == all
              ? "It decides all %s rightly.".formatted(who)
              : "It decides %s of the %s rightly.".formatted(Words.whole(right), who),
          findings.place());
    } else {
      place
          .number("accuracy")
          .ifPresent(
              share ->
                  text.say(
                      "It decides %s of the rows%s rightly."
                          .formatted(
                              Words.percent(share), findings.heldOut() > 0 ? " that trained" : ""),
                      findings.place()));
    }
  }

  /** What it does on rows that did not train, where there are some. */
  static void heldOut(Model model, Paragraph text, Findings findings) {
    findings
        .place()
        .values()
        .object("held_out")
        .ifPresent(
            rows -> {
              String cost = CostWords.amount(model, rows.number("cost").orElse(Double.NaN));
              String right =
                  rows.number("accuracy")
                      .map(
                          share ->
                              ", and it decides %s of them rightly".formatted(Words.percent(share)))
                      .orElse("");
              text.say(
                  "On %s that did not train the cost is %s%s."
                      .formatted(Words.rows(findings.heldOut()), cost, right),
                  findings.place());
            });
  }
}

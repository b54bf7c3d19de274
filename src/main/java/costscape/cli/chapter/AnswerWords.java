package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.store.text.JsonValues;
import costscape.study.ModelAtPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How often a network answers rightly, in running text. */
final class AnswerWords {
  private AnswerWords() {}

  /** The rows of each class by the class that they are taken for; empty where none are counted. */
  private record Confusion(List<List<Integer>> rows) {
    static Confusion of(Findings findings) {
      return new Confusion(findings.place().values().rows("confusion"));
    }

    int right(int label) {
      return rows.get(label).get(label);
    }

    int all(int label) {
      return rows.get(label).stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** How many rows it decides rightly, where it decides. */
  static void right(Paragraph text, Findings findings) {
    Confusion confusion = Confusion.of(findings);
    if (confusion.rows().isEmpty()) {
      share(text, findings);
      return;
    }
    int right = 0;
    int all = 0;
    for (int label = 0; label < confusion.rows().size(); label++) {
      right += confusion.right(label);
      all += confusion.all(label);
    }
    String rows = RunningText.rows(all);
    String who = findings.heldOut() > 0 ? "%s that trained".formatted(rows) : rows;
    text.say(
        right == all
            ? "It decides all %s rightly.".formatted(who)
            : String.format(Locale.ROOT, "It decides %,d of the %s rightly.", right, who),
        findings.place());
  }

  private static void share(Paragraph text, Findings findings) {
    String decides =
        findings.heldOut() > 0
            ? "It decides %s of the rows that trained rightly."
            : "It decides %s of the rows rightly.";
    findings
        .place()
        .values()
        .number("accuracy")
        .ifPresent(
            share -> text.say(decides.formatted(RunningText.percent(share)), findings.place()));
  }

  /** The classes apart: a share of all rows hides a class that is rare. */
  static void classByClass(Paragraph text, ModelAtPoint model, Findings findings) {
    Confusion confusion = Confusion.of(findings);
    List<String> parts = new ArrayList<>();
    for (int label = 0; label < confusion.rows().size(); label++) {
      String name = model.dataset().classes().get(label);
      parts.add(
          String.format(
              Locale.ROOT,
              "%,d of the %,d of class %s",
              confusion.right(label),
              confusion.all(label),
              name));
    }
    if (!parts.isEmpty()) {
      text.say(
          "Class by class, these are %s.".formatted(RunningText.list(parts)), findings.place());
    }
  }

  /** What it does on rows that did not train, where there are some. */
  static void heldOut(Paragraph text, ModelAtPoint model, Findings findings) {
    findings
        .place()
        .values()
        .object("held_out")
        .ifPresent(rows -> text.say(heldOut(rows, model, findings), findings.place()));
  }

  private static String heldOut(JsonValues rows, ModelAtPoint model, Findings findings) {
    String cost = CostWords.of(model, findings, rows.number("cost").orElse(Double.NaN));
    String who = RunningText.rows(findings.heldOut());
    return rows.number("accuracy")
        .map(
            share ->
                "On %s that did not train the cost is %s, and it decides %s of them rightly."
                    .formatted(who, cost, RunningText.percent(share)))
        .orElseGet(() -> "On %s that did not train the cost is %s.".formatted(who, cost));
  }
}

package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.store.text.JsonValues;
import costscape.study.ModelAtPoint;
import costscape.words.ReportWords;
import java.util.ArrayList;
import java.util.List;

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
    String who = findings.heldOut() > 0 ? ReportWords.THAT_TRAINED.say(rows) : rows;
    text.say(
        right == all ? ReportWords.DECIDES_ALL.say(who) : ReportWords.DECIDES_SOME.say(right, who),
        findings.place());
  }

  private static void share(Paragraph text, Findings findings) {
    ReportWords decides =
        findings.heldOut() > 0 ? ReportWords.DECIDES_SHARE_TRAINED : ReportWords.DECIDES_SHARE;
    findings
        .place()
        .values()
        .number("accuracy")
        .ifPresent(share -> text.say(decides.say(RunningText.percent(share)), findings.place()));
  }

  /** The classes apart: a share of all rows hides a class that is rare. */
  static void classByClass(Paragraph text, ModelAtPoint model, Findings findings) {
    Confusion confusion = Confusion.of(findings);
    List<String> parts = new ArrayList<>();
    for (int label = 0; label < confusion.rows().size(); label++) {
      String name = model.dataset().classes().get(label);
      parts.add(ReportWords.SOME_OF_CLASS.say(confusion.right(label), confusion.all(label), name));
    }
    if (!parts.isEmpty()) {
      text.say(ReportWords.CLASS_BY_CLASS.say(RunningText.list(parts)), findings.place());
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
    String plain = CostWords.amount(model, rows.number("cost").orElse(Double.NaN));
    String cost = CostWords.areRounded(findings) ? ReportWords.DIGITS_UNKNOWN.say(plain) : plain;
    String who = RunningText.rows(findings.heldOut());
    return rows.number("accuracy")
        .map(share -> ReportWords.HELD_OUT_AND_RIGHT.say(who, cost, RunningText.percent(share)))
        .orElseGet(() -> ReportWords.HELD_OUT.say(who, cost));
  }
}

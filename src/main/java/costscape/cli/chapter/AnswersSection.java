package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.cli.value.Model;
import java.util.ArrayList;
import java.util.List;

/** What the network answers, and how often rightly. */
final class AnswersSection {
  private AnswersSection() {}

  static Section of(Model model, Findings findings) {
    Paragraph text = new Paragraph();
    InShort.right(text, findings);
    each(text, model, findings);
    text.say(CostWords.sentence(model, findings), findings.place());
    InShort.heldOut(model, text, findings);
    int features = model.dataset().features();
    String over = Words.list(findings.features().subList(0, Math.min(2, features)));
    String others = features > 2 ? " Its other features stand at the means of the rows there." : "";
    return new Section(
        "What it answers",
        text,
        new Picture(
            "answers",
            "What the network answers over %s, with the rows.".formatted(over),
            "The answer over %s, with the rows on top.%s".formatted(over, others),
            findings.answers()));
  }

  /** The classes apart: a share of all rows hides a class that is rare. */
  private static void each(Paragraph text, Model model, Findings findings) {
    List<List<Integer>> matrix = findings.place().values().rows("confusion");
    List<String> parts = new ArrayList<>();
    for (int label = 0; label < matrix.size(); label++) {
      int all = matrix.get(label).stream().mapToInt(Integer::intValue).sum();
      parts.add(
          "%s of the %s of class %s"
              .formatted(
                  Words.whole(matrix.get(label).get(label)),
                  Words.whole(all),
                  model.dataset().classes().get(label)));
    }
    if (!parts.isEmpty()) {
      text.say("Class by class, these are %s.".formatted(Words.list(parts)), findings.place());
    }
  }
}

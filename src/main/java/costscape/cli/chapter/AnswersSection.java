package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.cli.value.ModelAtPoint;
import costscape.words.ReportWords;
import java.util.ArrayList;
import java.util.List;

/** What the network answers, and how often rightly. */
final class AnswersSection {
  private AnswersSection() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Paragraph text = new Paragraph();
    InShort.right(text, findings);
    each(text, model, findings);
    text.say(CostWords.sentence(model, findings), findings.place());
    InShort.heldOut(model, text, findings);
    int features = model.dataset().features();
    String over = RunningText.list(findings.features().subList(0, Math.min(2, features)));
    String caption = ReportWords.ANSWERS_PICTURE.say(over);
    return new Section(
        ReportWords.WHAT_IT_ANSWERS,
        text,
        new Picture(
            "answers",
            ReportWords.ANSWERS_SEEN.say(over),
            features > 2 ? ReportWords.AT_MEANS.say(caption) : caption,
            findings.answers()));
  }

  /** The classes apart: a share of all rows hides a class that is rare. */
  private static void each(Paragraph text, ModelAtPoint model, Findings findings) {
    List<List<Integer>> matrix = findings.place().values().rows("confusion");
    List<String> parts = new ArrayList<>();
    for (int label = 0; label < matrix.size(); label++) {
      int all = matrix.get(label).stream().mapToInt(Integer::intValue).sum();
      parts.add(
          ReportWords.SOME_OF_CLASS.say(
              matrix.get(label).get(label), all, model.dataset().classes().get(label)));
    }
    if (!parts.isEmpty()) {
      text.say(ReportWords.CLASS_BY_CLASS.say(RunningText.list(parts)), findings.place());
    }
  }
}

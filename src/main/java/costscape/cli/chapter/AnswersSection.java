package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.study.ModelAtPoint;
import costscape.words.ReportWords;

/** What the network answers, and how often rightly. */
final class AnswersSection {
  private AnswersSection() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Paragraph text = new Paragraph();
    AnswerWords.right(text, findings);
    AnswerWords.classByClass(text, model, findings);
    text.say(CostWords.sentence(model, findings), findings.place());
    AnswerWords.heldOut(text, model, findings);
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
}

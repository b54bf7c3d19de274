package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.study.ModelAtPoint;

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
    String caption = "The answer over %s, with the rows on top.".formatted(over);
    return new Section(
        "What it answers",
        text,
        new Picture(
            "answers",
            "What the network answers over %s, with the rows.".formatted(over),
            features > 2
                ? "%s Its other features stand at the means of the rows there.".formatted(caption)
                : caption,
            findings.answers()));
  }
}

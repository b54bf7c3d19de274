package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.study.ModelAtPoint;
import costscape.words.ReportWords;

/** What the whole chapter comes to. */
final class InShort {
  private InShort() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Paragraph text = new Paragraph().say(about(model, RunningText.list(findings.features())));
    AnswerWords.right(text, findings);
    text.say(CostWords.sentence(model, findings), findings.place());
    AnswerWords.heldOut(text, model, findings);
    Finding place = findings.place();
    place
        .values()
        .text("verdict")
        .map(verdict -> ReportWords.VERDICT_IS.say(RunningText.verdict(verdict), why(place)))
        .ifPresent(sentence -> text.say(sentence, place));
    return new Section(ReportWords.IN_SHORT, text);
  }

  /** The reason for the verdict, as a clause. */
  static String why(Finding place) {
    return place.values().text("why").orElseGet(ReportWords.NO_REASON::say);
  }

  private static String about(ModelAtPoint model, String features) {
    return model.dataset().hasClasses()
        ? ReportWords.ABOUT_CLASSES.say(RunningText.list(model.dataset().classes()), features)
        : ReportWords.ABOUT_NUMBERS.say(
            RunningText.list(model.dataset().targets().names()), features);
  }
}

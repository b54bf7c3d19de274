package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.study.ModelAtPoint;

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
        .map(
            verdict ->
                "The verdict on its place in the landscape of costs is %s: %s."
                    .formatted(RunningText.verdict(verdict), why(place)))
        .ifPresent(sentence -> text.say(sentence, place));
    return new Section("In short", text);
  }

  /** The reason for the verdict, as a clause. */
  static String why(Finding place) {
    return place.values().text("why").orElse("no reason was given");
  }

  private static String about(ModelAtPoint model, String features) {
    return model.dataset().hasClasses()
        ? "This chapter is about a small neural network that tells %s apart from %s."
            .formatted(RunningText.list(model.dataset().classes()), features)
        : "This chapter is about a small neural network that predicts %s from %s."
            .formatted(RunningText.list(model.dataset().targets().names()), features);
  }
}

package costscape.cli.chapter;

import costscape.cli.chapter.Section.Block;
import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.store.model.TrainedModel.End;
import costscape.trace.StopReason;
import costscape.words.ReportWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the network came to its weights, as far as that is known. */
final class TrainingSection {
  private TrainingSection() {}

  static Section of(Findings findings) {
    List<Block> blocks = new ArrayList<>();
    Paragraph text = new Paragraph();
    blocks.add(text);
    if (findings.training().isPresent()) {
      here(text, findings.training().get(), findings);
      blocks.add(
          new Picture(
              "training",
              ReportWords.TRAINING_SEEN.say(),
              ReportWords.TRAINING_PICTURE.say(),
              findings.training().get()));
    } else if (findings.trained().isPresent()) {
      before(text, findings.trained().get().training());
    } else {
      text.say(ReportWords.NO_TRAINING.say());
    }
    return new Section(ReportWords.THE_TRAINING, blocks);
  }

  private static void here(Paragraph text, Finding training, Findings findings) {
    findings
        .trained()
        .map(model -> model.training().how())
        .ifPresent(how -> text.say(ReportWords.TRAINED_HERE.say(how), training));
    text.say(
            ReportWords.STOPPED.say(
                RunningText.count(training.count("steps"), ReportWords.ONE_STEP, ReportWords.STEPS),
                training.values().text("stopped_because").orElseGet(ReportWords.TOLD_TO::say)),
            training)
        .say(
            ReportWords.ANOTHER_RULE.say(
                RunningText.code("costscape trace"),
                RunningText.code("costscape report --model FILE")));
  }

  private static void before(Paragraph text, End end) {
    text.say(
        ReportWords.TRAINED_BEFORE.say(
            end.how(),
            RunningText.count(end.steps(), ReportWords.ONE_STEP, ReportWords.STEPS),
            RunningText.code("costscape " + String.join(" ", end.command()))));
    Stream.of(StopReason.values())
        .filter(reason -> reason.name().equalsIgnoreCase(end.stopped()))
        .forEach(reason -> text.say(ReportWords.STOPPED_THERE.say(reason.sentence())));
  }
}

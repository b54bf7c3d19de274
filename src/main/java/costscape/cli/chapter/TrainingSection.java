package costscape.cli.chapter;

import costscape.cli.chapter.Section.Block;
import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.store.model.TrainedModel.End;
import costscape.trace.StopReason;
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
              "The cost at every step of the training, from the first to the last.",
              "The cost while the network trained.",
              findings.training().get()));
    } else if (findings.trained().isPresent()) {
      before(text, findings.trained().get().training());
    } else {
      text.say(
          "No training belongs to this report: the point that it is about was given, and how the"
              + " weights came to it is not known here.");
    }
    return new Section("The training", blocks);
  }

  private static void here(Paragraph text, Finding training, Findings findings) {
    findings
        .trained()
        .map(model -> model.training().how())
        .ifPresent(
            how ->
                text.say(
                    "The network was trained for this report, by this rule: %s.".formatted(how),
                    training));
    text.say(
            "It made %s and stopped, for %s."
                .formatted(
                    RunningText.count(training.count("steps"), "%,d step", "%,d steps"),
                    training.values().text("stopped_because").orElse("it was told to")),
            training)
        .say(
            ("Another rule, start or number of steps may lead to another network: %s trains by the"
                    + " options that it is given, and this report is made of its network by %s.")
                .formatted(
                    RunningText.code("costscape trace"),
                    RunningText.code("costscape report --model FILE")));
  }

  private static void before(Paragraph text, End end) {
    text.say(
        ("The network was trained before, by this rule: %s. It made %s; its file keeps the command,"
                + " %s.")
            .formatted(
                end.how(),
                RunningText.count(end.steps(), "%,d step", "%,d steps"),
                RunningText.code("costscape " + String.join(" ", end.command()))));
    Stream.of(StopReason.values())
        .filter(reason -> reason.name().equalsIgnoreCase(end.stopped()))
        .forEach(
            reason -> text.say("Training stopped there, for %s.".formatted(reason.sentence())));
  }
}

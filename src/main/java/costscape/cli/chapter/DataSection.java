package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.store.text.JsonValues;
import costscape.study.ModelAtPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows, their columns and what is to be found out about them. */
final class DataSection {
  private DataSection() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Finding data = findings.data();
    List<String> features = findings.features();
    Paragraph text =
        new Paragraph()
            .say(
                "The data, %s, have %s."
                    .formatted(model.dataset().name(), RunningText.rows(findings.rows())),
                data)
            .say(
                "Of each row the network sees %s: %s."
                    .formatted(
                        RunningText.count(features.size(), "%,d feature", "%,d features"),
                        RunningText.list(features)),
                data);
    data.values()
        .object("classes")
        .ifPresentOrElse(
            classes -> classes(text, classes, findings),
            () ->
                text.say(
                    "It is to predict %s, as near as it can."
                        .formatted(RunningText.list(data.values().texts("targets"))),
                    data));
    zeros(text, data);
    scaling(text, model);
    if (findings.heldOut() > 0) {
      text.say(
          ("%s of these did not train: they are held out, to see what the network does on rows that"
                  + " it does not know.")
              .formatted(RunningText.rows(findings.heldOut())),
          findings.place());
    }
    String name = model.dataset().name();
    String drawn = RunningText.list(drawn(features, data));
    return new Section(
        "The data",
        text,
        new Picture(
            "data",
            "The rows of %s by %s.".formatted(name, drawn),
            "The rows of %s by %s, as the table has them.".formatted(name, drawn),
            data));
  }

  /** Of many features the picture has the first ones. */
  private static List<String> drawn(List<String> features, Finding data) {
    int most = data.values().object("classes").isPresent() ? 2 : 1;
    List<String> drawn = new ArrayList<>(features.subList(0, Math.min(most, features.size())));
    if (most == 1) {
      drawn.addAll(data.values().texts("targets"));
    }
    return drawn;
  }

  private static void classes(Paragraph text, JsonValues classes, Findings findings) {
    List<String> counts = new ArrayList<>();
    int most = 0;
    String often = "";
    for (String word : classes.keys()) {
      int rows = classes.whole(word).orElse(0);
      counts.add("%s of class %s".formatted(RunningText.rows(rows), word));
      if (rows > most) {
        most = rows;
        often = word;
      }
    }
    text.say("It is to decide between %s.".formatted(RunningText.list(counts)), findings.data());
    text.say(
        String.format(
            Locale.ROOT,
            "Whoever always answered %s would be right in %,d of %,d.",
            often,
            most,
            findings.rows()),
        findings.data());
  }

  private static void zeros(Paragraph text, Finding data) {
    List<String> zeros = data.values().texts("zero_features");
    if (!zeros.isEmpty()) {
      text.say("0 in every row, and so of no use: %s.".formatted(RunningText.list(zeros)), data);
    }
  }

  private static void scaling(Paragraph text, ModelAtPoint model) {
    boolean features = !model.scaling().features().isEmpty();
    boolean targets = !model.scaling().targets().isEmpty();
    if (features || targets) {
      String scaled =
          features && targets
              ? "Inside, the network works with features and numbers to predict of mean 0 and"
                  + " deviation 1."
              : features
                  ? "Inside, the network works with features of mean 0 and deviation 1."
                  : "Inside, the network works with numbers to predict of mean 0 and deviation 1.";
      text.say(scaled);
    }
  }
}

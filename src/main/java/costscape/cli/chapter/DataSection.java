package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.cli.value.Model;
import costscape.store.text.JsonValues;
import java.util.ArrayList;
import java.util.List;

/** The rows, their columns and what is to be found out about them. */
final class DataSection {
  private DataSection() {}

  static Section of(Model model, Findings findings) {
    Finding data = findings.data();
    List<String> features = findings.features();
    Paragraph text =
        new Paragraph()
            .say(
                "The data, %s, have %s."
                    .formatted(model.dataset().name(), Words.rows(findings.rows())),
                data)
            .say(
                "Of each row the network sees %s: %s."
                    .formatted(
                        Words.count(features.size(), "feature", "features"), Words.list(features)),
                data);
    data.values()
        .object("classes")
        .ifPresentOrElse(
            classes -> classes(text, classes, findings),
            () -> numbers(text, data.values().texts("targets"), data));
    zeros(text, data);
    scaling(text, model);
    if (findings.heldOut() > 0) {
      text.say(
          "%s of these did not train: they are held out, to see what the network does on rows that"
                  .formatted(Words.rows(findings.heldOut()))
              + " it does not know.",
          findings.place());
    }
    String seen =
        "The rows of %s by %s".formatted(model.dataset().name(), Words.list(drawn(features, data)));
    return new Section(
        "The data", text, new Picture("data", seen + ".", seen + ", as the table has them.", data));
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
      counts.add("%s of class %s".formatted(Words.rows(rows), word));
      if (rows > most) {
        most = rows;
        often = word;
      }
    }
    text.say("It is to decide between %s.".formatted(Words.list(counts)), findings.data());
    text.say(
        "Whoever always answered %s would be right in %s of %s."
            .formatted(often, Words.whole(most), Words.whole(findings.rows())),
        findings.data());
  }

  private static void numbers(Paragraph text, List<String> targets, Finding data) {
    text.say("It is to predict %s, as near as it can.".formatted(Words.list(targets)), data);
  }

  private static void zeros(Paragraph text, Finding data) {
    List<String> zeros = data.values().texts("zero_features");
    if (!zeros.isEmpty()) {
      text.say("0 in every row, and so of no use: %s.".formatted(Words.list(zeros)), data);
    }
  }

  private static void scaling(Paragraph text, Model model) {
    boolean features = !model.scaling().features().isEmpty();
    boolean targets = !model.scaling().targets().isEmpty();
    if (features || targets) {
      text.say(
          "Inside, the network works with %s of mean 0 and deviation 1."
              .formatted(
                  features && targets
                      ? "features and numbers to predict"
                      : features ? "features" : "numbers to predict"));
    }
  }
}

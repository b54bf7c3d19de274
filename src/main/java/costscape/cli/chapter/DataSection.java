package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.store.text.JsonValues;
import costscape.study.ModelAtPoint;
import costscape.words.ReportWords;
import java.util.ArrayList;
import java.util.List;

/** The rows, their columns and what is to be found out about them. */
final class DataSection {
  private DataSection() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Finding data = findings.data();
    List<String> features = findings.features();
    Paragraph text =
        new Paragraph()
            .say(
                ReportWords.DATA_HAVE.say(
                    model.dataset().name(), RunningText.rows(findings.rows())),
                data)
            .say(
                ReportWords.NETWORK_SEES.say(
                    RunningText.count(
                        features.size(), ReportWords.ONE_FEATURE, ReportWords.FEATURES),
                    RunningText.list(features)),
                data);
    data.values()
        .object("classes")
        .ifPresentOrElse(
            classes -> classes(text, classes, findings),
            () ->
                text.say(
                    ReportWords.PREDICT.say(RunningText.list(data.values().texts("targets"))),
                    data));
    zeros(text, data);
    scaling(text, model);
    if (findings.heldOut() > 0) {
      text.say(ReportWords.HELD_BACK.say(RunningText.rows(findings.heldOut())), findings.place());
    }
    String name = model.dataset().name();
    String drawn = RunningText.list(drawn(features, data));
    return new Section(
        ReportWords.THE_DATA,
        text,
        new Picture(
            "data",
            ReportWords.ROWS_SEEN.say(name, drawn),
            ReportWords.ROWS_PICTURE.say(name, drawn),
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
      counts.add(ReportWords.OF_CLASS.say(RunningText.rows(rows), word));
      if (rows > most) {
        most = rows;
        often = word;
      }
    }
    text.say(ReportWords.DECIDE_BETWEEN.say(RunningText.list(counts)), findings.data());
    text.say(ReportWords.ALWAYS_ANSWERED.say(often, most, findings.rows()), findings.data());
  }

  private static void zeros(Paragraph text, Finding data) {
    List<String> zeros = data.values().texts("zero_features");
    if (!zeros.isEmpty()) {
      text.say(ReportWords.ZERO_FEATURES.say(RunningText.list(zeros)), data);
    }
  }

  private static void scaling(Paragraph text, ModelAtPoint model) {
    boolean features = !model.scaling().features().isEmpty();
    boolean targets = !model.scaling().targets().isEmpty();
    if (features || targets) {
      ReportWords scaled =
          features && targets
              ? ReportWords.SCALED_BOTH
              : features ? ReportWords.SCALED_FEATURES : ReportWords.SCALED_TARGETS;
      text.say(scaled.say());
    }
  }
}

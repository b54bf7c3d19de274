package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.words.ReportWords;

/** What can be said of all this, and what cannot. */
final class LimitsSection {
  private LimitsSection() {}

  static Section of(Findings findings) {
    int parameters = findings.network().count("parameters");
    Paragraph sure = new Paragraph().say(ReportWords.TRUE_OF_ROWS.say());
    Paragraph rows = new Paragraph();
    if (findings.heldOut() > 0) {
      rows.say(ReportWords.ONLY_HELD_OUT.say());
    } else {
      rows.say(ReportWords.NONE_HELD_OUT.say(RunningText.code("--hold-out 0.2")));
    }
    Paragraph places =
        new Paragraph()
            .say(
                ReportWords.TWO_OF.say(
                    RunningText.count(
                        parameters, ReportWords.ONE_DIRECTION, ReportWords.DIRECTIONS)),
                findings.network())
            .say(
                ReportWords.NO_PROOF.say(
                    RunningText.code("costscape inspect %s --prove".formatted(findings.words()))))
            .say(
                ReportWords.NOTHING_ELSEWHERE.say(
                    RunningText.code("costscape minima " + findings.words())));
    return new Section(ReportWords.LIMITS, sure, rows, places);
  }
}

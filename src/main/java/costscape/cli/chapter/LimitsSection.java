package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;

/** What can be said of all this, and what cannot. */
final class LimitsSection {
  private LimitsSection() {}

  static Section of(Findings findings) {
    int parameters = findings.network().count("parameters");
    Paragraph sure =
        new Paragraph()
            .say(
                "What stands above is true of this network on these rows, and each of the commands"
                    + " below prints its numbers again.");
    Paragraph rows = new Paragraph();
    if (findings.heldOut() > 0) {
      rows.say(
          "Of rows that it has never seen, only the cost of the rows held out says something; the"
              + " fewer they are, the less it says.");
    } else {
      rows.say(
          ("It says nothing of rows that the network has never seen, for all rows trained: %s keeps"
                  + " a fifth of them back.")
              .formatted(RunningText.code("--hold-out 0.2")));
    }
    Paragraph places =
        new Paragraph()
            .say(
                ("A plane shows 2 of %s, so a bowl in it proves no minimum, and a flat map no"
                        + " plain.")
                    .formatted(RunningText.count(parameters, "%,d direction", "%,d directions")),
                findings.network())
            .say(
                ("The verdict looks at all of them, but it is computed with rounding and is no"
                        + " proof; %s proves what can be proved.")
                    .formatted(
                        RunningText.code(
                            "costscape inspect %s --prove".formatted(findings.words()))))
            .say(
                ("Nor does it say that nothing lower lies elsewhere: another start may end at"
                        + " another place, and %s looks for these.")
                    .formatted(RunningText.code("costscape minima " + findings.words())));
    return new Section("What can be said, and what not", sure, rows, places);
  }
}

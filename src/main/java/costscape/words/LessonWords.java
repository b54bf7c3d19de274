package costscape.words;

/** The headings of a lesson's page, and the lines of its summary. */
public enum LessonWords implements Phrase {
  RUN("Run: %s", "Lauf: %s"),
  RUNS("Runs: %s", "Läufe: %s"),
  SHOWN("What the runs show", "Was die Läufe zeigen"),
  CHECKED(
      "Each of these was computed again and checked when this page was made.",
      "Jeder dieser Sätze wurde neu gerechnet und geprüft, als diese Seite gemacht wurde."),
  WORDS("Words", "Wörter"),
  QUESTION("To think about", "Zum Nachdenken"),
  ANSWER("Answer", "Antwort"),
  TRY("To try", "Zum Ausprobieren"),
  MADE_BY("Made by", "Gemacht von"),
  THINK_LINE("think    %s", "denken   %s"),
  TRY_LINE("try      costscape %s", "machen   costscape %s");

  private final Said said;

  LessonWords(String english, String german) {
    said = new Said(english, german);
  }

  @Override
  public Said said() {
    return said;
  }
}

package costscape.lesson;

/**
 * What to do after a lesson.
 *
 * @param command a command line to try, without the program's name
 * @param question to think about first
 * @param answer why it is so
 */
public record Exercise(String command, String question, String answer) {
  static Exercise of(
      String command, String question, String germanQuestion, String answer, String germanAnswer) {
    return new Exercise(
        command,
        BilingualText.said(question, germanQuestion),
        BilingualText.said(answer, germanAnswer));
  }
}

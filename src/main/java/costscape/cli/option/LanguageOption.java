package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.lesson.Prose;
import costscape.store.file.InputException;
import picocli.CommandLine.Option;

/** The option that chooses the language of a page or of a lesson. */
public final class LanguageOption {
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "en",
      completionCandidates = Choices.LanguageNames.class,
      description =
          "The language of the page or the lesson: ${COMPLETION-CANDIDATES}. What a command says"
              + " beside it is English (default: ${DEFAULT-VALUE}).")
  private String code;

  /** The code of the chosen language, such as de. */
  public String code() {
    if (!Prose.LANGUAGES.contains(code)) {
      throw new InputException(
          "--lang %s: the languages are %s"
              .formatted(InputException.quoted(code), String.join(" and ", Prose.LANGUAGES)));
    }
    return code;
  }
}

package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Mixins;
import costscape.cli.facts.Topic;
import costscape.store.file.InputException;
import costscape.words.Language;
import picocli.CommandLine.Model.CommandSpec;
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

  /** The language of a command: the chosen one, or that which is spoken where it has no choice. */
  public static Language of(CommandSpec command) {
    return Mixins.of(command, LanguageOption.class)
        .findFirst()
        .map(LanguageOption::language)
        .orElseGet(Language::spoken);
  }

  /** The code of the chosen language, such as de. */
  public String code() {
    return language().code();
  }

  private Language language() {
    return Language.of(code)
        .orElseThrow(
            () ->
                new InputException(
                    "--lang %s: the languages are %s"
                        .formatted(
                            InputException.quoted(code), String.join(" and ", Language.codes()))));
  }
}

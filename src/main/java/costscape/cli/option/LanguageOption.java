package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.store.file.InputException;
import costscape.words.Language;
import picocli.CommandLine.Option;

/** The option that chooses the language of what is drawn, written and printed for people. */
public final class LanguageOption {
  @Facts(topic = Topic.LOOKS, changes = Changes.LOOK)
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      defaultValue = "en",
      completionCandidates = Choices.LanguageNames.class,
      description =
          "The language of pictures, captions, verdicts, proofs, summaries, progress and notes:"
              + " ${COMPLETION-CANDIDATES}. Errors and this help stay English, and tables, keys and"
              + " kinds are the same in every language (default: ${DEFAULT-VALUE}).")
  private String code;

  /** Works while the chosen language is spoken. */
  public <T, E extends Exception> T during(Language.Work<T, E> work) throws E {
    return Language.of(code).orElseThrow(this::unknown).during(work);
  }

  private InputException unknown() {
    return new InputException(
        "--lang %s: the languages are %s"
            .formatted(InputException.quoted(code), String.join(" and ", Language.codes())));
  }
}

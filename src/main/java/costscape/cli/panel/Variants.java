package costscape.cli.panel;

import costscape.cli.facts.Changes;
import costscape.cli.facts.OptionFacts;
import costscape.cli.line.OptionMap;
import costscape.cli.option.Combinations;
import costscape.cli.option.LookOptions;
import costscape.cli.value.OptionValues;
import costscape.store.file.InputException;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * One command for each of several values of one of its options. Each is parsed afresh from what
 * picocli understood, so that it means what the same command alone would mean.
 */
public record Variants(String maker, OptionValues chosen, CommandLine line) {
  private static final int MOST = 9;

  /** Reads what an option, the maker of the panels, asks for on the whole line. */
  public static Variants of(String maker, String text, CommandLine line) {
    OptionValues chosen = OptionValues.of(text);
    if (chosen.option().isEmpty()) {
      throw new InputException(
          "%s %s: OPTION=V1|V2 was expected".formatted(maker, InputException.quoted(text)));
    }
    int values = chosen.values().size();
    if (values < 2 || values > MOST) {
      throw new InputException("%s takes 2 to %d values, not %d".formatted(maker, MOST, values));
    }
    String option = "--" + chosen.option();
    OptionSpec varied = line.getCommandSpec().findOption(option);
    if (varied != null && !mayDiffer(OptionFacts.changes(varied), maker)) {
      throw new InputException(
          "%s %s: %s is one for the whole picture; an option was expected that says what is computed"
              .formatted(maker, chosen.option(), option));
    }
    return new Variants(maker, chosen, line);
  }

  /** Returns whether each panel, or each curve of one chart, may have a value of its own. */
  private static boolean mayDiffer(Changes changes, String maker) {
    return switch (changes) {
      case RESULT -> true;
      case PART -> maker.equals(PanelOptions.NAME);
      case VARIANTS, LOOK, FILES, PLACE, RUN -> false;
    };
  }

  public int size() {
    return chosen.values().size();
  }

  public String value(int k) {
    return chosen.values().get(k);
  }

  /** Returns what a variant is called in the picture. */
  public String words(int k) {
    return chosen.words(k);
  }

  /** The option and its value, as messages name a variant. */
  public String typed(int k) {
    return "%s %s=%s".formatted(maker, chosen.option(), value(k));
  }

  /** The command for every value, each read into a fresh one. */
  public <C> List<C> commands(Supplier<C> fresh) {
    PrintWriter err = new Once(line.getErr());
    return chosen.values().stream().map(value -> parsed(fresh.get(), value, err)).toList();
  }

  /** Says what all variants say of the same file only once. */
  private static final class Once extends PrintWriter {
    private final Set<String> said = new HashSet<>();
    private final PrintWriter to;

    Once(PrintWriter to) {
      super(to, true);
      this.to = to;
    }

    @Override
    public void println(String text) {
      if (said.add(text)) {
        to.println(text);
      }
    }
  }

  private <C> C parsed(C command, String value, PrintWriter err) {
    CommandLine own =
        new CommandLine(command)
            .setErr(err)
            .setExpandAtFiles(false)
            .setCaseInsensitiveEnumValuesAllowed(true);
    OptionMap options = OptionMap.of(line.getParseResult(), this::isKept);
    own.parseArgs(options.with("--" + chosen.option(), value).words().toArray(String[]::new));
    Combinations.check(own.getCommandSpec());
    LookOptions.dress(own.getCommandSpec());
    return command;
  }

  /**
   * A variant has the options of the whole command, but its own value of the one that varies; where
   * files go the whole command alone says.
   */
  private boolean isKept(OptionSpec option) {
    boolean isVaried = List.of(option.names()).contains("--" + chosen.option());
    Changes changes = OptionFacts.changes(option);
    return !isVaried
        && !option.inherited()
        && changes != Changes.VARIANTS
        && changes != Changes.PLACE;
  }
}

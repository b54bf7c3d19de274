package costscape.cli.facts;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Values that a command's options have where nothing is said, other than in other commands. */
public abstract class OwnDefaults implements IDefaultValueProvider {
  private final Map<String, String> values;

  /** The values stand by the options' long names. */
  protected OwnDefaults(Map<String, String> values) {
    this.values = values;
  }

  @Override
  public final String defaultValue(ArgSpec argument) {
    return Optional.of(argument)
        .filter(OptionSpec.class::isInstance)
        .map(option -> values.get(((OptionSpec) option).longestName()))
        .orElse(argument.defaultValue());
  }
}

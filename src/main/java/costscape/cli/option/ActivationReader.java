package costscape.cli.option;

import costscape.network.ActivationFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word of an activation, such as {@code tanh} or {@code leaky_relu:0.2}. */
final class ActivationReader implements ITypeConverter<ActivationFunction> {
  @Override
  public ActivationFunction convert(String text) {
    try {
      return ActivationFunction.named(text).orElseThrow(() -> noChoice(text));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /** In picocli's words for an enum, which are put into a sentence where all mistakes are. */
  private static TypeConversionException noChoice(String text) {
    String words =
        ActivationFunction.all().stream()
            .map(ActivationFunction::word)
            .collect(Collectors.joining(", "));
    return new TypeConversionException(
        "expected one of [%s] (case-insensitive) but was '%s'".formatted(words, text));
  }
}

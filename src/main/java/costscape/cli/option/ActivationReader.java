package costscape.cli.option;

import costscape.network.ActivationFunction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the word of an activation, such as {@code tanh} or {@code leaky_relu:0.2}. */
final class ActivationReader implements ITypeConverter<ActivationFunction> {
  @Override
  public ActivationFunction convert(String text) {
    try {
      return ActivationFunction.named(text)
          .orElseThrow(
              () ->
                  new Choices.NoChoice(
                      ActivationFunction.all().stream().map(ActivationFunction::word).toList()));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}

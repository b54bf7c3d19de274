package costscape.cli.figure;

import costscape.cli.look.Dress;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that change the words of a finished figure, those beside its two axes included. */
public final class FigureOptions {
  @Mixin private WordOptions wordOptions;

  @Option(
      names = "--xlabel",
      paramLabel = "TEXT",
      description = "The title of the axis that runs right (default: the parameter's name).")
  private String across;

  @Option(
      names = "--ylabel",
      paramLabel = "TEXT",
      description = "The title of the axis that runs up (default: the parameter's name).")
  private String up;

  public Dress dress() {
    return wordOptions.dress().labelled(Optional.ofNullable(across), Optional.ofNullable(up));
  }
}

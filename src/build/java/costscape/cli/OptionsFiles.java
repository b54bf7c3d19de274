package costscape.cli;

import costscape.cli.facts.OptionsFile;
import costscape.cli.facts.OptionsFileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Part of the build: writes the {@link OptionsFile} of each command beside its class. */
public final class OptionsFiles {
  private OptionsFiles() {}

  /**
   * Writes the files.
   *
   * @param folder of compiled classes
   */
  public static void main(String... folder) throws IOException, ReflectiveOperationException {
    for (Class<?> command : Costscape.classes()) {
      Path file =
          Path.of(folder[0], command.getPackageName().split("\\."))
              .resolve(OptionsFile.name(command));
      Optional<String> text = OptionsFileText.of(command);
      if (text.isPresent()) {
        Files.writeString(file, text.get());
      } else {
        Files.deleteIfExists(file);
      }
    }
  }
}

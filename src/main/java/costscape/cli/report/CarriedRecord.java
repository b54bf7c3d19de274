package costscape.cli.report;

import costscape.render.frame.GifFile;
import costscape.render.image.PictureFormat;
import costscape.store.file.InputException;
import costscape.store.file.InputFile.Use;
import costscape.store.record.PageRecord;
import costscape.store.record.RecordedRun;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The record of a run in a file that carries one: a picture, a GIF, a page or a record's own. */
public final class CarriedRecord {
  private CarriedRecord() {}

  /** The record that a file carries; a file without one is refused. */
  public static RecordedRun of(Path file) {
    return hasEnding(file, "json")
        ? RecordedRun.read(file)
        : RecordedRun.parse(file.toString(), inside(file, carrier(file)));
  }

  /** The record that a file carries, where it carries one. */
  public static Optional<RecordedRun> in(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(of(file)) : Optional.empty();
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  private static boolean hasEnding(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
  }

  /** Returns what finds the record in a file of this kind. */
  private static Use<InputStream, Optional<String>> carrier(Path file) {
    if (hasEnding(file, "gif")) {
      return GifFile::record;
    }
    if (hasEnding(file, "html")) {
      return PageRecord::read;
    }
    return Arrays.stream(PictureFormat.values())
        .filter(format -> hasEnding(file, format.extension()))
        .findFirst()
        .<Use<InputStream, Optional<String>>>map(format -> format::record)
        .orElseThrow(() -> wrong(file, pictures() + ".gif, .html or .json file was expected"));
  }

  private static String pictures() {
    return Arrays.stream(PictureFormat.values())
        .map(format -> "." + format.extension() + ", ")
        .distinct()
        .collect(Collectors.joining("", "a ", ""));
  }

  private static String inside(Path file, Use<InputStream, Optional<String>> carrier) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return carrier.read(in).orElseThrow(() -> wrong(file, "no run record is in it"));
    } catch (NoSuchFileException e) {
      throw wrong(file, "no such file");
    } catch (IOException e) {
      throw wrong(file, String.valueOf(e.getMessage()));
    }
  }

  private static InputException wrong(Path file, String problem) {
    return new InputException(file + ": " + problem);
  }
}

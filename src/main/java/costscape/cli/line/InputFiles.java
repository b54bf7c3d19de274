package costscape.cli.line;

import costscape.cli.look.FontChoice;
import costscape.cli.look.HouseStyle;
import costscape.cli.value.DirectionText;
import costscape.cli.value.FilePattern;
import costscape.cli.value.OptionValues;
import costscape.cli.value.PointText;
import costscape.number.NumberText;
import costscape.store.file.FileText;
import costscape.store.file.LocalStorage;
import costscape.store.file.Storage;
import costscape.store.program.ProgramCommand;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The kinds of texts that may name files. Every option that may name one says so by a converter of
 * this class, which leaves the option's text as it is and knows which part of it is a file.
 */
public final class InputFiles {
  private InputFiles() {}

  /** Knows the files that an option's text names. */
  interface Naming {
    /** The files that a text of one of the command's options names. */
    Stream<String> files(String text, CommandSpec command);
  }

  /** A value as a record keeps it: a pattern becomes the files that fit it now. */
  static Stream<String> recorded(OptionSpec option, String text) {
    return Stream.of(option.converters()).anyMatch(OfCheckpoints.class::isInstance)
        ? FilePattern.files(text).stream()
        : Stream.of(text);
  }

  /** The files that a text of an argument names. */
  static Stream<String> named(ArgSpec option, String text, CommandSpec command) {
    return Stream.of(option.converters())
        .filter(Naming.class::isInstance)
        .flatMap(converter -> ((Naming) converter).files(text, command));
  }

  /** Text that may name files, and stays as it is. */
  private abstract static class Text implements ITypeConverter<String>, Naming {
    @Override
    public final String convert(String text) {
      return text;
    }
  }

  /** Text that names at most one file. */
  private abstract static class OneFile extends Text {
    @Override
    public final Stream<String> files(String text, CommandSpec command) {
      return file(text).stream();
    }

    abstract Optional<String> file(String text);
  }

  /**
   * {@code NAME|FILE.csv}: a name is a file unless embedded data have it; a pattern names several.
   * What lies on a cluster alone is no file of this machine.
   */
  public static final class OfData extends Text {
    @Override
    public Stream<String> files(String text, CommandSpec command) {
      DataName data = new DataName(text);
      boolean isFile = data.isOwn() && !data.isPiped() && !Storage.isRemote(text);
      return isFile
          ? FilePattern.files(text).stream().map(name -> LocalStorage.path(name).toString())
          : Stream.empty();
    }
  }

  /** A trained network; the files of rows that it names are read unless others are named. */
  public static final class OfModel extends OneFile {
    @Override
    Optional<String> file(String text) {
      return Optional.of(text);
    }
  }

  /** {@code SHARE|FILE.csv}: a file is whatever is no number. */
  public static final class OfHeldOut extends OneFile {
    @Override
    Optional<String> file(String text) {
      return Optional.of(text).filter(name -> NumberText.parse(name).isEmpty());
    }
  }

  /** A style: a file unless it comes along. */
  public static final class OfStyle extends OneFile {
    @Override
    Optional<String> file(String text) {
      return Optional.of(text).filter(name -> !HouseStyle.isName(name));
    }
  }

  /** A typeface: a file unless it comes along. */
  public static final class OfFont extends OneFile {
    @Override
    Optional<String> file(String text) {
      return FontChoice.file(text);
    }
  }

  /** A point. */
  public static final class OfPoint extends OneFile {
    @Override
    Optional<String> file(String text) {
      return PointText.fileOf(text);
    }
  }

  /** An axis; its direction may name a file of its own or that of a point. */
  public static final class OfAxis extends OneFile {
    @Override
    Optional<String> file(String text) {
      String name =
          DirectionText.isWithoutRange(text)
              ? text
              : text.substring(0, Math.max(0, text.lastIndexOf('=')));
      return DirectionText.fileOf(name);
    }
  }

  /** A program's command: its words that name files. */
  public static final class OfProgram extends Text {
    @Override
    public Stream<String> files(String text, CommandSpec command) {
      return ProgramCommand.of(text).files().stream().map(Path::toString);
    }
  }

  /** A file and nothing else. */
  public static final class OfTable implements ITypeConverter<Path>, Naming {
    @Override
    public Path convert(String text) {
      return FileText.path(text);
    }

    @Override
    public Stream<String> files(String text, CommandSpec command) {
      return Stream.of(text);
    }
  }

  /** Files of weights, each by its name or several by a pattern: {@code epochs/*.safetensors}. */
  public static final class OfCheckpoints extends Text {
    @Override
    public Stream<String> files(String text, CommandSpec command) {
      return FilePattern.files(text).stream();
    }
  }

  /** {@code OPTION=V1|V2}: the files that the other option's values name. */
  public static final class OfValues extends Text {
    @Override
    public Stream<String> files(String text, CommandSpec command) {
      OptionValues chosen = OptionValues.of(text);
      OptionSpec other = command.findOption("--" + chosen.option());
      return other == null || Stream.of(other.converters()).anyMatch(OfValues.class::isInstance)
          ? Stream.empty()
          : chosen.values().stream().flatMap(value -> named(other, value, command));
    }
  }
}

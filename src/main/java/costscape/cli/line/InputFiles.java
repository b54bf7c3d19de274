package costscape.cli.line;

import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.ReadsFile.Kind;
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

/** The files that the texts of a command's arguments name. */
public final class InputFiles {
  private InputFiles() {}

  /** A value as a record keeps it: a pattern becomes the files that fit it now. */
  static Stream<String> recorded(OptionSpec option, String text) {
    return is(option, Kind.CHECKPOINTS) ? FilePattern.files(text).stream() : Stream.of(text);
  }

  static boolean is(ArgSpec argument, Kind kind) {
    return OptionFacts.reads(argument).equals(Optional.of(kind));
  }

  /** The files that a text of an argument names. */
  static Stream<String> named(ArgSpec argument, String text, CommandSpec command) {
    return OptionFacts.reads(argument).stream().flatMap(kind -> named(kind, text, command));
  }

  private static Stream<String> named(Kind kind, String text, CommandSpec command) {
    return switch (kind) {
      case DATA -> ofData(text);
      case MODEL, TABLE -> Stream.of(text);
      case HELD_OUT -> Stream.of(text).filter(name -> NumberText.parse(name).isEmpty());
      case STYLE -> Stream.of(text).filter(name -> !HouseStyle.isName(name));
      case POINT -> PointText.fileOf(text).stream();
      case AXIS -> ofAxis(text).stream();
      case PROGRAM -> ProgramCommand.of(text).files().stream().map(Path::toString);
      case CHECKPOINTS -> FilePattern.files(text).stream();
      case VALUES -> ofValues(text, command);
    };
  }

  /** The files of rows; what lies on a cluster alone is no file of this machine. */
  static Stream<String> ofData(String text) {
    DataName data = new DataName(text);
    boolean isFile = data.isOwn() && !data.isPiped() && !Storage.isRemote(text);
    return isFile
        ? FilePattern.files(text).stream().map(name -> LocalStorage.path(name).toString())
        : Stream.empty();
  }

  private static Optional<String> ofAxis(String text) {
    String name =
        DirectionText.isWithoutRange(text)
            ? text
            : text.substring(0, Math.max(0, text.lastIndexOf('=')));
    return DirectionText.fileOf(name);
  }

  private static Stream<String> ofValues(String text, CommandSpec command) {
    OptionValues chosen = OptionValues.of(text);
    OptionSpec other = command.findOption("--" + chosen.option());
    return other == null || is(other, Kind.VALUES)
        ? Stream.empty()
        : chosen.values().stream().flatMap(value -> named(other, value, command));
  }

  /** A name as the path of a file; a name that can be none is refused. */
  public static final class OfTable implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      return FileText.path(text);
    }
  }
}

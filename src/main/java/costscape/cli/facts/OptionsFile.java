package costscape.cli.facts;

import costscape.cli.facts.ReadsFile.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.IScope;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Range;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * A command's options as the build wrote them down beside the command's class: what picocli reads
 * from the annotations, except for what only the help and the messages need. Reading it takes a
 * quarter of the time that the annotations take, most of which picocli needs to load itself.
 *
 * <p>A line is a word and more, with tabs between them. {@code command} has the command's name,
 * {@code spec} a field that receives the specification, {@code option} the field of an option and
 * its attributes. {@code mixin} has the field of an object with fields of its own, which follow as
 * far as {@code end}. All options belong to the one specification of the command: picocli takes as
 * long to make one for each mixin as to make all options.
 */
public final class OptionsFile {
  private static final String ENDING = ".options";

  private final Iterator<String> lines;
  private final CommandSpec spec;
  private final List<Class<?>> classes = new ArrayList<>();

  private OptionsFile(String text, Object command) {
    lines = List.of(text.split("\n")).iterator();
    spec = CommandSpec.wrapWithoutInspection(command);
    spec.interpolateVariables(false); // the attributes of no option hold any
  }

  /** The name of the file beside a command's class. */
  public static String name(Class<?> command) {
    return command.getSimpleName() + ENDING;
  }

  /** A parser of a command's options, which it sets in the object; nothing where no file fits. */
  public static Optional<CommandLine> parser(Object command) {
    URL file = command.getClass().getResource(name(command.getClass()));
    if (file == null) {
      return Optional.empty();
    }
    try (InputStream in = file.openStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      OptionsFile options = new OptionsFile(text, command);
      options.members(command);
      return options.isNewest(file) ? Optional.of(new CommandLine(options.spec)) : Optional.empty();
    } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
      return Optional.empty(); // a class has changed since
    }
  }

  /** The options of a command, from a file's text. */
  public static CommandSpec of(Object command, String text) throws ReflectiveOperationException {
    OptionsFile file = new OptionsFile(text, command);
    file.members(command);
    return file.spec;
  }

  /** Returns whether no class is newer than the file, which may be so outside of a jar alone. */
  private boolean isNewest(URL file) throws IOException, URISyntaxException {
    if (!file.getProtocol().equals("file")) {
      return true;
    }
    FileTime written = Files.getLastModifiedTime(Path.of(file.toURI()));
    for (Class<?> type : classes) {
      String name = type.getName().substring(type.getPackageName().length() + 1);
      URL compiled = Objects.requireNonNull(type.getResource(name + ".class"));
      if (Files.getLastModifiedTime(Path.of(compiled.toURI())).compareTo(written) > 0) {
        return false;
      }
    }
    return true;
  }

  private void members(Object owner) throws ReflectiveOperationException {
    classes.add(owner.getClass());
    Owner scope = new Owner(owner);
    while (lines.hasNext()) {
      String[] words = lines.next().split("\t");
      switch (words[0]) {
        case "command" -> spec.name(words[1]);
        case "defaults" -> spec.defaultValueProvider(made(words[1], IDefaultValueProvider.class));
        case "spec" -> field(owner, words[1]).set(owner, spec);
        case "mixin" -> members(mixin(owner, field(owner, words[1])));
        case "option" -> spec.addOption(option(scope, words));
        default -> {
          return; // the mixin's end
        }
      }
    }
  }

  private static Field field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Object mixin(Object owner, Field field) throws ReflectiveOperationException {
    if (field.get(owner) == null) {
      field.set(owner, made(field.getType()));
    }
    return field.get(owner);
  }

  private static <T> T made(String type, Class<T> kind) throws ReflectiveOperationException {
    return kind.cast(made(Class.forName(type)));
  }

  private static <T> T made(Class<T> type) throws ReflectiveOperationException {
    Constructor<T> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static OptionSpec option(Owner owner, String... words)
      throws ReflectiveOperationException {
    Field field = field(owner.object, words[1]);
    Place place = new Place(owner.object, field);
    OptionSpec.Builder option =
        OptionSpec.builder(words[2].split(" "))
            .userObject(
                new OptionFacts(
                    Topic.valueOf(words[3]),
                    Changes.valueOf(words[4]),
                    Costs.valueOf(words[5]),
                    Optional.of(words[6]).filter(kind -> !kind.equals("-")).map(Kind::valueOf)))
            .type(field.getType())
            .scope(owner)
            .getter(place)
            .setter(place)
            .initialValue(field.get(owner.object));
    for (int k = 7; k < words.length; k++) {
      int end = words[k].indexOf('=');
      set(option, words[k].substring(0, end), words[k].substring(end + 1));
    }
    return option.build();
  }

  /** Sets an attribute by the name that it has in picocli's annotation, or in {@link Facts}. */
  private static void set(OptionSpec.Builder option, String attribute, String value)
      throws ReflectiveOperationException {
    switch (attribute) {
      case "arity" -> option.arity(Range.valueOf(value));
      case "converter" -> option.converters(new Late(value));
      case "defaultValue" -> option.defaultValue(value);
      case "fallbackValue" -> option.fallbackValue(value);
      case "preprocessor" -> option.preprocessor(made(value, IParameterPreprocessor.class));
      case "scope" -> option.scopeType(ScopeType.valueOf(value));
      case "split" -> option.splitRegex(value);
      case "type" -> {
        if (value.startsWith("java.")) {
          option.auxiliaryTypes(Class.forName(value));
        } else if (option.converters() == null) {
          option.converters(new Late(value)); // the words of an enumeration
        }
      }
      case "usageHelp" -> option.usageHelp(true);
      case "versionHelp" -> option.versionHelp(true);
      default -> throw new NoSuchFieldException(attribute);
    }
  }

  /** A converter, or an enumeration, whose class is loaded where its option is given. */
  private record Late(String type) implements ITypeConverter<Object> {
    @Override
    public Object convert(String text) throws Exception {
      Object[] words = Class.forName(type).getEnumConstants();
      return words == null
          ? made(type, ITypeConverter.class).convert(text)
          : Stream.of(words)
              .filter(word -> word.toString().equalsIgnoreCase(text))
              .findFirst()
              .orElseThrow(() -> new TypeConversionException(text));
    }
  }

  /** The object that an option is set in. */
  private record Owner(Object object) implements IScope {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so declares picocli
    public <T> T get() {
      return (T) object;
    }

    @Override
    public <T> T set(T value) {
      throw new UnsupportedOperationException("an option stays where it is");
    }
  }

  /** The field that an option is set in. */
  private record Place(Object object, Field field) implements IGetter, ISetter {
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as above
    public <T> T get() throws IllegalAccessException {
      return (T) field.get(object);
    }

    @Override
    public <T> T set(T value) throws IllegalAccessException {
      T before = get();
      field.set(object, value);
      return before;
    }
  }
}

package costscape.cli.facts;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Part of the build: writes the text of an {@link OptionsFile}. */
public final class OptionsFileText {
  /** Attributes that only the help and the messages need; all others are written. */
  private static final Set<String> LEFT_OUT =
      Set.of("names", "description", "paramLabel", "order", "completionCandidates");

  private final StringBuilder text = new StringBuilder();

  private OptionsFileText() {}

  /** The text for a command; nothing where the command takes more than options, each by itself. */
  public static Optional<String> of(Class<?> command) throws ReflectiveOperationException {
    OptionsFileText file = new OptionsFileText();
    Command own = command.getAnnotation(Command.class);
    file.line("command", own.name());
    Object none = Command.class.getMethod("defaultValueProvider").getDefaultValue();
    if (!own.defaultValueProvider().equals(none)) {
      file.line("defaults", own.defaultValueProvider().getName());
    }
    return file.members(command) ? Optional.of(file.text.toString()) : Optional.empty();
  }

  private boolean members(Class<?> type) throws ReflectiveOperationException {
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(Parameters.class)) {
        return false;
      }
      if (field.isAnnotationPresent(Spec.class)) {
        line("spec", field.getName());
      }
      if (field.isAnnotationPresent(Option.class)) {
        option(field, field.getAnnotation(Option.class));
      }
      if (field.isAnnotationPresent(Mixin.class)) {
        line("mixin", field.getName());
        if (!members(field.getType())) {
          return false;
        }
        line("end");
      }
    }
    return true;
  }

  private void option(Field field, Option option) throws ReflectiveOperationException {
    OptionFacts facts = OptionFacts.of(field);
    List<String> words = new ArrayList<>();
    words.addAll(List.of("option", field.getName(), String.join(" ", option.names())));
    words.addAll(List.of(facts.topic().name(), facts.changes().name(), facts.costs().name()));
    words.add(facts.reads().map(ReadsFile.Kind::name).orElse("-"));
    if (field.getGenericType() instanceof ParameterizedType generic) {
      words.add("type=" + ((Class<?>) generic.getActualTypeArguments()[0]).getName());
    }
    for (Method attribute : sorted(Option.class.getDeclaredMethods())) {
      Object value = attribute.invoke(option);
      boolean isUsual = Objects.deepEquals(value, attribute.getDefaultValue());
      if (!isUsual && !LEFT_OUT.contains(attribute.getName())) {
        words.add(attribute.getName() + "=" + word(value));
      }
    }
    line(words.toArray(String[]::new));
  }

  private static List<Method> sorted(Method... methods) {
    return Arrays.stream(methods).sorted(Comparator.comparing(Method::getName)).toList();
  }

  private static String word(Object value) {
    if (value instanceof Class<?>[] types) {
      return Stream.of(types).map(Class::getName).collect(Collectors.joining(" "));
    }
    return value instanceof Class<?> type ? type.getName() : String.valueOf(value);
  }

  private void line(String... words) {
    for (String word : words) {
      if (word.matches("(?s).*[\t\n].*")) {
        throw new IllegalArgumentException("a tab or a line's end in " + List.of(words));
      }
    }
    text.append(String.join("\t", words)).append('\n');
  }
}

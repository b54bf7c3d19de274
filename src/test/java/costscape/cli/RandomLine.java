package costscape.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command line made of a seed: a command, what it cannot do without, and some of all its options,
 * which picocli's own model names, so that none is forgotten. Values are good, extreme or wrong.
 */
final class RandomLine {
  private static final int MOST_OPTIONS = 5;

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0.0",
          "1",
          "-1",
          "0.01",
          "5e-324",
          "-5e-324",
          "1e-323",
          "2e-323",
          "1e-310",
          "1e-300",
          "1e-17",
          "1e-15",
          "1",
          "1.0000000000000002",
          "0.9999999999999999",
          "3.3",
          "100",
          "-100",
          "1e10",
          "9007199254740993",
          "1e17",
          "1e155",
          "1e300",
          "1e308",
          "-1e308",
          "1.7976931348623157e308",
          "-1.7976931348623157e308");
  private static final List<String> COUNTS =
      List.of("0", "1", "2", "3", "5", "10", "-1", "2147483647", "1000000", "3000000000");
  private static final List<String> WRONG =
      List.of(
          "",
          " ",
          "x",
          "NaN",
          "Infinity",
          "-Infinity",
          "1e999",
          "1,,2",
          ",",
          ":",
          "=",
          "a=b",
          "1:2:3",
          "|",
          "--",
          "-",
          "@",
          "%s%n",
          "\"",
          "'",
          "\u00e9\ud83d\ude00",
          "a\nb",
          "0x10",
          "1e",
          "none",
          "z".repeat(5000),
          "9".repeat(400));
  private static final List<String> PARAMETERS =
      List.of("w1_0_0", "w1_0_1", "b1_0", "b1_1", "w2_0_0", "w2_1_0", "b2_0");
  private static final List<String> DIRECTIONS =
      List.of("random", "random:7", "hessian", "hessian:-1", "between:zeros", "pca", "pca:2");
  private static final List<String> POINTS =
      List.of(
          "article",
          "sklearn",
          "start",
          "zeros",
          "random:1",
          "random:2:100",
          "random:1:1e308",
          "random:1:0",
          "in/point.csv",
          "in/weights.json",
          "in/huge.csv",
          "in/none.csv",
          "w1_0_0=1,w1_0_1=2,b1_0=0,b1_1=1e308,w2_0_0=-1,w2_1_0=0,b2_0=0");
  private static final List<String> SIZES = List.of("400x300", "500x400", "100x100", "2000x150");

  private final Random random;
  private final List<String> words = new ArrayList<>();

  private RandomLine(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  static List<String> of(long seed) {
    RandomLine line = new RandomLine(seed);
    line.compose();
    return List.copyOf(line.words);
  }

  private void compose() {
    CommandLine parser = Costscape.wholeParser();
    List<String> commands = new ArrayList<>(parser.getSubcommands().keySet());
    commands.addAll(
        List.of("sweep", "sweep", "sweep", "trace", "trace", "frames", "basins", "minima"));
    if (!chance(0.1)) {
      commands.removeAll(List.of("gallery", "lesson")); // the longest, with the fewest options
    }
    String command = one(commands);
    words.add(command);
    essentials(command);
    List<OptionSpec> options =
        new ArrayList<>(parser.getSubcommands().get(command).getCommandSpec().options());
    options.removeIf(option -> option.usageHelp() || option.versionHelp());
    for (int k = random.nextInt(MOST_OPTIONS + 1); k > 0; k--) {
      OptionSpec option = one(options);
      boolean given = words.stream().anyMatch(w -> w.split("=", 2)[0].equals(option.longestName()));
      if (!given || chance(0.02)) {
        add(option);
      }
    }
    if (chance(0.02)) {
      words.add(one(WRONG));
    }
  }

  /** What most lines of a command need to come to any work, and what keeps that short. */
  private void essentials(String command) {
    switch (command) {
      case "sweep" -> vary(1 + random.nextInt(2));
      case "trace" -> {
        vary(chance(0.6) ? 2 : 0);
        words.add("--steps=" + one(List.of("0", "1", "50", "200")));
      }
      case "basins" -> vary(2);
      case "frames" -> {
        vary(1 + random.nextInt(2));
        words.add(chance(0.5) ? "--along=" + axis(3) : "--trace=in/trace.csv");
      }
      case "minima" -> words.add("--starts=" + one(List.of("1", "4", "20")));
      case "lesson" -> words.add(one(List.of("saddle", "infinity", "none", "")));
      case "again", "figure" ->
          words.add(
              one(List.of("in/sweep.json", "in/sweep.png", "in/none.png", "in/data.csv", "")));
      default -> {}
    }
    if (!List.of("again", "explore", "inspect").contains(command) && chance(0.97)) {
      words.add("--size=" + (command.equals("atlas") ? "1200x900" : one(SIZES)));
    }
  }

  private void vary(int axes) {
    for (int k = 0; k < axes; k++) {
      words.add("--vary=" + axis(axes == 1 ? 40 : 12));
    }
  }

  /** A number of points is given nearly always: the default would take the most of all the time. */
  private String axis(int points) {
    String name = chance(0.85) ? one(PARAMETERS) : one(DIRECTIONS);
    String number = chance(0.95) ? "" + (2 + random.nextInt(points)) : one(COUNTS);
    return name + "=" + ends() + (chance(0.97) ? ":" + number : "");
  }

  /** Two ends, in most cases the first below the second. */
  private String ends() {
    if (chance(0.3)) {
      double from = number();
      double to = from;
      for (int k = 1 + random.nextInt(12); k > 0; k--) {
        to = Math.nextUp(to);
      }
      return from + ":" + to;
    }
    double one = number();
    double other = number();
    return chance(0.97) ? Math.min(one, other) + ":" + Math.max(one, other) : one(WRONG) + ":1";
  }

  private double number() {
    return Double.parseDouble(one(NUMBERS));
  }

  private void add(OptionSpec option) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      words.add(name);
      return;
    }
    String value = chance(0.9) ? good(name, option) : chance(0.7) ? extreme(option) : one(WRONG);
    if (chance(0.8)) {
      words.add(name + "=" + value);
    } else {
      words.addAll(List.of(name, value));
    }
  }

  private String extreme(OptionSpec option) {
    boolean counts = option.typeInfo().getClassName().matches("int|java.lang.Integer|long");
    Supplier<String> next = () -> one(counts || chance(0.3) ? COUNTS : NUMBERS);
    int parts = option.splitRegex().isEmpty() ? 1 : 1 + random.nextInt(4);
    return IntStream.range(0, parts).mapToObj(k -> next.get()).collect(Collectors.joining(","));
  }

  /** A value as the help describes it; an extreme one where it describes a number. */
  private String good(String name, OptionSpec option) {
    Class<?> type = option.auxiliaryTypes()[0];
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .toList()
          .get(random.nextInt(type.getEnumConstants().length))
          .toString();
    }
    return switch (name) {
      case "--data" ->
          one(
              List.of(
                  "article", "trap", "xor", "moons", "in/data.csv", "in/wide.csv", "in/flat.csv"));
      case "--at", "--start" -> one(POINTS);
      case "--set" -> one(PARAMETERS) + "=" + one(NUMBERS);
      case "--train" -> one(PARAMETERS) + "," + one(PARAMETERS);
      case "--vary", "--along" -> axis(5);
      case "--hidden" ->
          one(List.of("1", "2", "2", "2", "2", "3", "8,4", "1,1,1,1,1", "100000", "0"));
      case "--activation" ->
          one(List.of("sigmoid", "tanh", "relu", "gelu", "softplus", "identity"));
      case "--cost" -> one(List.of("cross_entropy", "squared"));
      case "--l2" -> one(NUMBERS);
      case "--size" -> one(SIZES);
      case "--out" -> one(List.of("out", "out/a/b", "out/x.csv"));
      case "--name" -> one(List.of("run", "a b", "n".repeat(300), "\u00e9", "x/y"));
      case "--trace" -> "in/trace.csv";
      case "--minima" -> "in/minima.csv";
      case "--hold-out" -> one(List.of("0.25", "0.5", "0.001", "1", "in/data.csv"));
      case "--rows" -> one(List.of("0", "0,3", "1,1", "-1", "100000"));
      case "--batch-of" -> one(List.of("1", "3", "12", "0", "1000"));
      case "--range", "--ylim" -> ends();
      case "--line-colours" -> one(List.of("red", "crimson,#09f", "tab:blue,k", "#12345"));
      case "--panel", "--overlay" ->
          one(
              List.of(
                  "l2=0|0.01",
                  "l2=0|1e308",
                  "l2=0|1|2",
                  "scale=linear|log",
                  "at=zeros|article",
                  "data=article|trap"));
      case "--format" -> one(List.of("png", "svg", "pdf", "none", "png,svg,pdf"));
      case "--view" -> one(List.of("line", "heatmap", "contour", "filled", "surface"));
      case "--scale" -> one(List.of("linear", "log"));
      case "--colours" -> one(List.of("viridis", "cividis", "diverging", "grey"));
      case "--optimizer" ->
          one(List.of("gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "lbfgs"));
      case "--threads" -> one(List.of("1", "2", "3", "100"));
      default ->
          option.defaultValue() == null || chance(0.6) ? extreme(option) : option.defaultValue();
    };
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}

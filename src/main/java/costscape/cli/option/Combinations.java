package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cli.value.OptionValues;
import costscape.run.Cluster;
import costscape.store.file.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The one table of options that need or forbid each other, read from what a command line gives
 * before any file is opened. What depends on the data or on the model is refused where these are
 * known.
 *
 * <p>A row has the commands that it is for, the options that must all be given for it to hold, the
 * options of which one is needed or none is allowed, and the sentence of the refusal. In a sentence
 * {@code %1$s} is the option that was found, and {@code %2$s} its value. An option is written as
 *
 * <ul>
 *   <li>{@code --name}: it is given;
 *   <li>{@code --name=word}, {@code --name!=word}: one of its values is this word, or another one;
 *       a star in the word stands for any text;
 *   <li>{@code --name#2}, {@code --name#2+}: it has so many values, or more;
 *   <li>{@code @kind}: some option of a kind, as its facts say it, or a cluster works.
 * </ul>
 */
public final class Combinations {
  private static final String DIRECTION =
      "--vary=random*|--vary=hessian*|--vary=between:*|--vary=file:*";
  private static final String CURVATURE =
      "--quantity=index|--quantity=*_eigenvalue|--quantity=convex";
  private static final String LINES =
      "--ylim and --line-colours are for charts of lines, and --ylim cuts --view land; on another"
          + " plane costs are colours, which --range and --colours choose";
  private static final String PLANES =
      "--colours is for planes, on which costs are colours; --line-colours chooses those of lines";
  private static final String REACH =
      "--ylim and --range both say how far the lines reach: leave out one of them";
  private static final String OVER = "--from shows a training that is over: leave %1$s out";
  private static final String SEVERAL =
      "--panel and --overlay are for the cost of the rows that train, not for --quantity,"
          + " --hold-out, --rows or --batch-of";
  private static final String MARK =
      "--mark marks a place on the curve or the plane of one cost; not in --panel, --overlay,"
          + " --view line, beside other rows, or on another quantity";
  private static final String MARK_OF_PATH =
      "--mark marks a place on a plane: two --vary are wanted";
  private static final String LEVELS =
      "--levels cuts contour lines; --view contour, isolines or filled draws them";
  private static final String LANDSCAPE =
      "--scale, --colours and --range are for a landscape, which --vary draws";

  private record Row(
      String commands, String given, boolean isNeeded, String others, String sentence) {}

  private static Row needs(String commands, String given, String others, String sentence) {
    return new Row(commands, given, true, others, sentence);
  }

  private static Row forbids(String commands, String given, String others, String sentence) {
    return new Row(commands, given, false, others, sentence);
  }

  private static Row never(String commands, String given, String sentence) {
    return new Row(commands, given, true, "", sentence);
  }

  private static final List<Row> ROWS =
      List.of(
          // the model
          needs(
              "*",
              "--program-timeout|--trust-gradient",
              "--program",
              "%1$s is for --program COMMAND, which is not given"),
          forbids("*", "--program", "@rows", "--program tells the cost itself: leave %1$s out"),
          needs(
              "*",
              "--weight-decay --l2",
              "--optimizer=adamw",
              "--weight-decay and --l2 are the same penalty: leave one out"),
          never(
              "*",
              "--hold-out=-",
              "--hold-out -: standard input brings the rows of --data and no others; save these"
                  + " rows in a file"),
          never("spreadsheet", "--expect-cost", "--expect-cost: spreadsheet looks from no point"),
          // where it runs
          forbids(
              "*",
              "--program",
              "@cluster",
              "--program is asked on one machine, and not under spark-submit"),
          forbids(
              "*",
              "--threads",
              "@cluster",
              "--threads is for this machine alone; under spark-submit the cluster's cores work, and"
                  + " --total-executor-cores of spark-submit says how many"),
          needs(
              "*",
              "--log-level|--verbose",
              "@cluster",
              "%1$s is for a cluster; spark-submit starts this program on one"),
          forbids(
              "*",
              "--verbose",
              "--log-level",
              "--verbose is --log-level INFO: one of them, not both"),
          // the slice
          needs("sweep basins", "", "--vary", "one or two --vary are needed"),
          never("sweep basins frames", "--vary#3+", "one or two --vary are needed, not more"),
          never("basins", "--vary#1", "basins are mapped over a plane: two --vary, not one"),
          needs(
              "sweep basins frames",
              "--vary=pca*|--along=pca*",
              "--trace",
              "pca takes the path of a training run: --trace FILE.csv, or the files of its weights"),
          needs(
              "sweep basins frames",
              "--permute",
              "--vary=between:*|--along=between:*",
              "--permute matches the units of between:POINT, which is not varied"),
          never("explore", "--vary#3+", "up to two --vary"),
          never(
              "explore",
              "--vary=file:*|--vary=pca*",
              "%2$s: the page has the directions random:SEED, hessian:K and between:POINT"),
          never(
              "explore",
              "--data=-",
              "a page's commands cannot read this standard input again: save its rows in a file and"
                  + " name that by --data"),
          forbids(
              "atlas",
              "--range",
              "--span",
              "--range and --span both say how far each slice reaches: leave out one of them"),
          // a sweep
          forbids(
              "sweep",
              "--panel",
              "--overlay",
              "--panel draws side by side and --overlay on one chart: leave out one of them"),
          needs(
              "sweep trace",
              "--columns|--share",
              "--panel",
              "--columns and --share arrange panels: they need --panel"),
          forbids(
              "sweep trace",
              "--share=none",
              "--range|--ylim",
              "--share none gives each panel its own scale of costs, --range and --ylim give all the"
                  + " same: leave out one of them"),
          forbids(
              "sweep",
              "--overlay",
              "--vary#2",
              "--overlay draws lines: one --vary, not two; --panel draws planes"),
          forbids(
              "sweep",
              "--prove",
              "--panel|--overlay|" + CURVATURE,
              "--prove is for one line or plane of costs, without --panel or --overlay"),
          needs("sweep", "--within", "--prove", "--within bounds a proof: it needs --prove"),
          forbids("sweep", "--quantity!=cost", "--panel|--overlay", SEVERAL),
          forbids(
              "sweep",
              "--hold-out|--rows|--batch-of",
              "--panel|--overlay|" + CURVATURE,
              "other rows are drawn beside the cost or as its gap, not with --panel, --overlay or"
                  + " curvatures"),
          forbids(
              "sweep",
              "--hold-out",
              "--rows|--batch-of",
              "--hold-out and %1$s are both given; one of them says which rows to compare"),
          forbids(
              "sweep",
              "--rows",
              "--batch-of",
              "--rows and --batch-of are both given; one of them says which rows to compare"),
          needs(
              "sweep",
              "--quantity=gap",
              "--hold-out|--rows|--batch-of",
              "--quantity gap needs --hold-out, --rows or --batch-of"),
          forbids(
              "sweep",
              "--precision=single",
              CURVATURE,
              "--quantity %2$s needs the digits of double precision: leave --precision single out"),
          forbids(
              "sweep",
              "--precision=single",
              "--prove",
              "--prove needs the digits of double precision: leave --precision single out"),
          forbids(
              "sweep",
              "--view|--scale=log",
              "--quantity!=cost",
              "--view and --scale are for costs, not for %2$s"),
          forbids("sweep", "--range --vary#2", CURVATURE, "--range is for costs, not for %2$s"),
          forbids(
              "sweep",
              "--colours",
              "--quantity!=cost",
              "--colours is for costs; a picture of %2$s has its own colours"),
          forbids(
              "sweep",
              "--vary#1",
              "--view!=line",
              "one axis is drawn as a line; --view is for two"),
          needs("sweep", "--ylim", "--vary#1|--view=line|--view=land", LINES),
          needs("sweep", "--line-colours", "--vary#1|--view=line", LINES),
          forbids("sweep", "--colours", "--vary#1|--view=line", PLANES),
          forbids("sweep trace frames", "--ylim", "--range", REACH),
          forbids(
              "sweep",
              "--mark",
              "--panel|--overlay|--hold-out|--rows|--batch-of|--quantity!=cost",
              MARK),
          forbids("sweep", "--mark --vary#2", "--view=line", MARK),
          needs("sweep", "--levels", "--view=contour|--view=isolines|--view=filled", LEVELS),
          needs(
              "sweep trace",
              "--azimuth|--elevation",
              "--view=surface|--view=land",
              "--azimuth and --elevation turn a surface; --view surface and --view land draw one"),
          forbids(
              "sweep trace",
              "--view=land",
              "--colours|--range|--scale|--levels|--panel|--overlay|--hold-out|--rows|--course",
              "--view land is one picture with heights and colours of its own, which --ylim cuts: leave"
                  + " out --colours, --range, --scale, --levels and whatever stands beside it"),
          // a training
          needs("trace", "--levels", "--vary|--mode", LEVELS),
          forbids("trace", "--levels", "--view=heatmap|--view=surface", LEVELS),
          needs(
              "trace",
              "--vary",
              "--vary#2|--mode=plane",
              "a path is drawn on a plane of two --vary axes, not of one or more than two; along one,"
                  + " --mode plane keeps training on the line"),
          never(
              "trace",
              "--vary#3+",
              "a path is drawn on a plane of two --vary axes, not of more than two"),
          forbids(
              "trace",
              "--vary#1",
              "--view|--gif|--course|--colours|--levels|--mark|--ylim|--range|--panel",
              "on the line of one --vary training is drawn as its cost, step by step: leave out %1$s, or"
                  + " give a second --vary"),
          needs(
              "trace",
              "--mode=frozen|--mode=plane|--mode=moving|--mode=shadow",
              "--vary",
              "a path is drawn on a plane of two --vary axes"),
          forbids(
              "trace",
              "--mode=pca",
              "--vary!=pca*",
              "--mode pca finds its own plane: leave --vary out"),
          forbids(
              "trace",
              DIRECTION,
              "--mode=frozen|--mode=moving",
              "--mode %2$s: along a direction training stays within the plane, --mode plane, or moves"
                  + " all parameters and is projected, --mode shadow"),
          needs(
              "trace",
              DIRECTION,
              "--at|--model",
              "a direction is made at a point, which the plane goes through: --at POINT"),
          never("trace", "--view=line", "--view: a path is drawn on a plane, not on lines"),
          needs(
              "trace",
              "--gif",
              "--view=land|--mode=moving",
              "--gif is the movie of --view land or --mode moving; frames --trace makes other movies"
                  + " of a training"),
          forbids("trace", "--line-colours", "--vary|--mode", LINES),
          needs("trace", "--ylim --vary|--mode", "--view=land", LINES),
          needs("trace", "--colours", "--vary|--mode", PLANES),
          needs("trace", "--mark", "--vary", MARK_OF_PATH),
          forbids("trace", "--mark", "--mode=pca|--vary=pca*", MARK_OF_PATH),
          needs(
              "trace",
              "--course",
              "--vary|--mode",
              "--course stands beside a plane, which --vary or --mode pca draws; without one the"
                  + " picture is the course"),
          forbids(
              "trace",
              "--course",
              "--panel",
              "--course stands beside one plane: leave out --panel"),
          forbids(
              "trace",
              "--mode=pca|--vary=pca*",
              "--panel",
              "--mode pca finds each training's own plane, and panels share one: two --vary name"
                  + " it"),
          forbids("trace", "--prove", "--panel", "--prove is for one training, without --panel"),
          forbids("trace", "--from", "@training", OVER),
          forbids(
              "trace",
              "--from",
              "--mode=frozen|--mode=plane",
              "--from shows a training that is over: leave --mode %2$s out"),
          needs("trace", "--from --set", "--at", OVER),
          needs(
              "trace",
              "--starts --start",
              "--start=random:*",
              "--starts needs random starts: --start random:SEED, or none"),
          forbids(
              "trace",
              "--starts",
              "--start#2+",
              "--starts needs random starts: one --start random:SEED, or none"),
          forbids(
              "trace",
              "--starts",
              "--optimizer#2+|--rate#2+",
              "--starts draws many starts of one rule: --start A --start B names some for several"
                  + " rules, or --panel shows the rules side by side"),
          forbids(
              "trace",
              "--sharpness",
              "--starts|--panel",
              "--sharpness is measured along a few named paths: several --start, --rate or"
                  + " --optimizer, not %1$s"),
          forbids(
              "trace",
              "--mode=moving",
              "--starts!=1|--start#2+|--optimizer#2+|--rate#2+",
              "--mode moving follows one path, not several"),
          forbids(
              "trace",
              "--batch",
              "--optimizer=lbfgs",
              "--batch: L-BFGS compares gradients of one cost, and mini-batches need another"
                  + " optimizer"),
          never(
              "spreadsheet",
              "--optimizer#2+|--rate#2+",
              "a workbook has one training, not several optimizers or rates"),
          never("spreadsheet", "--at", "training begins at --start POINT, not at --at"),
          // a movie
          needs(
              "frames",
              "",
              "--along|--trace|--orbit",
              "either --along, --trace or --orbit says what moves"),
          forbids(
              "frames",
              "--orbit",
              "--along|--show|--pace|--bounce",
              "--orbit turns a surface that stays as it is: leave %1$s out"),
          needs(
              "frames",
              "--along --trace",
              "--along=pca*|--vary=pca*",
              "either --along, --trace or --orbit says what moves"),
          needs(
              "frames",
              "--elevation",
              "--orbit|--view=surface",
              "--elevation is of a surface: --orbit or --view surface"),
          needs(
              "frames",
              "--view=surface",
              "--trace",
              "--view surface shows a training: --trace FILE, and --orbit turns a surface alone"),
          forbids(
              "frames",
              "--view=surface",
              "--along|--show|--bounce",
              "--view surface shows a training on a surface and nothing beside it: leave %1$s out"),
          needs("frames", "--orbit", "--vary#2", "--orbit turns a surface: two --vary"),
          needs(
              "frames",
              "--along",
              "--vary",
              "frames needs --vary, once for a line or twice for a plane"),
          needs(
              "frames",
              "--show=landscape",
              "--vary",
              "--show landscape needs a line or a plane: one --vary or two"),
          needs(
              "frames",
              "--ylim|--line-colours",
              "--along",
              "--ylim and --line-colours are for a line that --along moves"),
          needs("frames", "--ylim|--line-colours", "--vary#1", LINES),
          forbids("frames", "--colours", "--vary#1", PLANES),
          needs("frames", "--scale=log|--colours|--range", "--vary|--view=surface", LANDSCAPE),
          needs(
              "frames",
              "--trace --show --scale=log|--colours|--range",
              "--show=landscape",
              LANDSCAPE),
          needs("frames", "--mark", "--vary#2", MARK_OF_PATH),
          needs("frames", "--trace --show --mark", "--show=landscape", MARK_OF_PATH),
          forbids(
              "frames",
              "--fps",
              "--delay",
              "--fps and --delay both say how fast a movie is: leave one out"),
          forbids(
              "frames",
              "--bounce",
              "--hold",
              "--hold rests at both ends, and --bounce has none: leave out one of them"),
          // the others
          needs(
              "doctor",
              "@result",
              "--model|--program|--data|--at",
              "doctor compares FILE with a network for %1$s: name it by --model FILE, --program"
                  + " COMMAND, or --data and --at"),
          forbids(
              "doctor",
              "--directions",
              "--vary",
              "--directions and --vary both name the directions of the plane: leave one out"),
          needs(
              "inspect",
              "--probes|@files",
              "--spectrum",
              "%1$s is for the files of --spectrum: it needs --spectrum"),
          forbids(
              "inspect",
              "--minima",
              "--verdict=none",
              "--minima is for a verdict's evidence: leave --verdict none out"),
          forbids(
              "gallery",
              "--all",
              "--only",
              "--all and --only: the whole cookbook, or some pictures of it"));

  /** An option that a row asks for, with its value. */
  private record Found(String name, String value) {}

  private static final Found NOTHING = new Found("", "");

  private final CommandSpec command;
  private final ParseResult line;

  /** The option that panels or curves vary: each of its values counts as given. */
  private final Optional<OptionValues> varied;

  private Combinations(CommandSpec command) {
    this.command = command;
    line = command.commandLine().getParseResult();
    varied =
        Stream.of("--panel", "--overlay")
            .filter(name -> command.findOption(name) != null && line.hasMatchedOption(name))
            .map(name -> OptionValues.of(line.matchedOption(name).stringValues().get(0)))
            .findFirst();
  }

  /** The sentence that refuses a line, and the options that do not go together. */
  public record Refusal(String sentence, List<String> options) {}

  /**
   * Refuses a line whose options do not go together.
   *
   * @throws InputException with the sentence of the first row that holds
   */
  public static void check(CommandSpec command) {
    Optional<Refusal> refusal = refusal(command);
    if (refusal.isPresent()) {
      throw new InputException(refusal.get().sentence);
    }
  }

  /** Returns what the first row that holds says of a line. */
  public static Optional<Refusal> refusal(CommandSpec command) {
    Combinations given = new Combinations(command);
    for (Row row : ROWS) {
      Optional<Refusal> refusal = given.refusal(row);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> refusal(Row row) {
    if (!row.commands.equals("*") && !List.of(row.commands.split(" ")).contains(command.name())) {
      return Optional.empty();
    }
    List<String> options = new ArrayList<>();
    Optional<Found> named = Optional.empty();
    if (!row.given.isEmpty()) {
      for (String choice : row.given.split(" ", -1)) {
        named = any(choice);
        if (named.isEmpty()) {
          return Optional.empty();
        }
        options.add(named.get().name);
      }
    }
    Optional<Found> other = any(row.others);
    if (other.isPresent() == row.isNeeded) {
      return Optional.empty();
    }
    Found found = (other.isPresent() ? other : named).orElse(NOTHING);
    other.ifPresent(one -> options.add(one.name));
    return Optional.of(new Refusal(row.sentence.formatted(found.name, found.value), options));
  }

  /**
   * The first of some options that the line gives; nothing where it gives none. Loops, as the first
   * streams and patterns of a run take Java longer than all rows.
   */
  private Optional<Found> any(String choice) {
    int from = 0;
    while (from < choice.length()) {
      int bar = choice.indexOf('|', from);
      int to = bar < 0 ? choice.length() : bar;
      Optional<Found> found = found(choice.substring(from, to));
      if (found.isPresent()) {
        return found;
      }
      from = to + 1;
    }
    return Optional.empty();
  }

  private Optional<Found> found(String option) {
    if (option.equals("@cluster")) {
      return Cluster.here().isPresent() ? Optional.of(NOTHING) : Optional.empty();
    }
    if (!option.startsWith("@")) {
      return named(option);
    }
    for (OptionSpec one : line.matchedOptions()) {
      if (isOfKind(option, one)) {
        return Optional.of(new Found(one.longestName(), ""));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfKind(String kind, OptionSpec option) {
    return switch (kind) {
      case "@files" -> OptionFacts.changes(option).isAboutFiles();
      case "@training" -> OptionFacts.topic(option) == Topic.TRAINING;
      case "@result" -> OptionFacts.changes(option) == Changes.RESULT;
      case "@rows" -> OptionFacts.costs(option) != Costs.ANY;
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private Optional<Found> named(String option) {
    int end = 0;
    while (end < option.length() && "!=#".indexOf(option.charAt(end)) < 0) {
      end++;
    }
    String name = option.substring(0, end);
    String wanted = option.substring(end);
    List<String> values = values(name);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (wanted.isEmpty()) {
      return Optional.of(new Found(name, values.get(0)));
    }
    if (wanted.startsWith("#")) {
      int count = isVaried(name) ? 1 : values.size();
      int least = wanted.charAt(1) - '0';
      return count == least || (count > least && wanted.endsWith("+"))
          ? Optional.of(new Found(name, values.get(0)))
          : Optional.empty();
    }
    boolean isOther = wanted.startsWith("!");
    String word = wanted.substring(isOther ? 2 : 1);
    for (String value : values) {
      if (is(value.toLowerCase(Locale.ROOT), word) != isOther) {
        return Optional.of(new Found(name, value));
      }
    }
    return Optional.empty();
  }

  private static boolean is(String value, String word) {
    int star = word.indexOf('*');
    return star < 0
        ? value.equals(word)
        : value.startsWith(word.substring(0, star)) && value.endsWith(word.substring(star + 1));
  }

  /** The values of an option, or all that panels or curves give it; a switch has an empty one. */
  private List<String> values(String name) {
    OptionSpec option = command.findOption(name);
    if (option != null && isVaried(name)) {
      return varied.orElseThrow().values();
    }
    if (option == null || !line.hasMatchedOption(option)) {
      return List.of();
    }
    return option.stringValues().isEmpty() ? List.of("") : option.stringValues();
  }

  private boolean isVaried(String name) {
    return varied.isPresent()
        && name.equals("--" + varied.get().option())
        && OptionFacts.changes(command.findOption(name)) != Changes.VARIANTS;
  }
}

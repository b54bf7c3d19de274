package costscape.cli;

import costscape.cli.chapter.Chapter;
import costscape.cli.chapter.Findings;
import costscape.cli.chapter.Findings.Command;
import costscape.cli.chapter.HtmlText;
import costscape.cli.facts.Changes;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OptionFacts;
import costscape.cli.line.OptionMap;
import costscape.cli.option.FileOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.Directions;
import costscape.critical.verdict.Verdicts;
import costscape.data.Dataset;
import costscape.job.Runner;
import costscape.network.ParameterLayout;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Normalisation;
import costscape.space.Axis;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.model.ModelFile;
import costscape.store.model.TrainedModel;
import costscape.study.DataResult;
import costscape.study.FitResult;
import costscape.study.ModelAtPoint;
import costscape.study.PointResult;
import costscape.study.Quantity;
import costscape.study.SweepStudy;
import costscape.study.TraceResult;
import costscape.study.TraceStudy;
import costscape.study.TraceStudy.Trained;
import costscape.study.VariedSlice;
import costscape.trace.StopReason;
import costscape.trace.Trajectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * One network on its data, as a short chapter. It is resolved once, and what is said of it are the
 * results that other commands speak of: so every number is one that its command prints.
 */
@NeededFirst("--model --data --target --hidden --activation --standardize --hold-out --out")
@CommandLine.Command(
    name = "report",
    description = {
      "A short chapter about one network, its data and its landscape.",
      "It says what can be said of the training and its end, and what not. Where no option names a"
          + " network, one is trained first, as trace does by itself. Each number stands beside the"
          + " command that prints it."
    },
    footer = {
      "  costscape report --data moons --hidden 8",
      "  costscape report --data iris --hidden 3 --out chapter.html",
      "  costscape report --model output/trace.model.json"
    })
final class ReportCommand implements Asked.Answering {
  private static final List<String> PLANE = List.of("random:1=-1:1:81", "random:2=-1:1:81");

  /** Behind the stem of the report, the stem of the network that it trains. */
  private static final String NETWORK = "-network";

  @Spec private CommandSpec spec;
  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private FileOptions fileOptions;
  @Mixin private ThreadOptions threadOptions;

  @Override
  public Summary answer() throws IOException {
    ModelAtPoint asked =
        modelOptions.model(ModelRequest.of(holdOutOptions::split).showingHeldOut().withoutPoint());
    asked.networkCost(); // a program has no rows to write about
    boolean trains = modelOptions.point().isDrawn(asked);
    List<String> endings =
        trains ? List.of(".html", ".json", NETWORK + ModelFile.ENDING) : List.of(".html", ".json");
    Output output = fileOptions.output().begin(asked).prepareOnly(endings);
    Findings findings = trains ? trained(asked, output) : found(asked);
    Chapter chapter = Chapter.of(findings);
    if (trains) {
      TrainedModel network = findings.trained().orElseThrow();
      output.file(NETWORK + ModelFile.ENDING, out -> ModelFile.write(network, out));
    }
    output.page(HtmlText.of(chapter, LookOptions.usual()));
    Summary summary = new Summary().put("title", chapter.title());
    return output.end(summary.line("%s", chapter.title()));
  }

  /** Trains a network first, as trace does by itself, and looks at it. */
  private Findings trained(ModelAtPoint asked, Output output) throws IOException {
    String stem = output.settings().stem() + NETWORK;
    List<String> line = new ArrayList<>(List.of("trace"));
    line.addAll(options());
    line.add("--name=" + stem);
    TraceStudy study = FirstTraining.study(asked);
    Trained found =
        study.trained(
            threadOptions.runner("trace", study.source().pieces(), List.of(1L)),
            Runner.serial(),
            Optional.of(threadOptions.products("verdict", Verdicts.jobs(asked.cost(), 1))));
    TraceResult training = study.drawn(found, Runner.serial()).result();
    Trajectory path = training.bestRun().path();
    String folder = fileOptions.folderOfMore();
    List<String> typed = new ArrayList<>(line);
    if (!folder.equals("output")) {
      typed.add("--out=" + folder);
    }
    typed.add("--replace"); // the network's file is the report's
    if (path.stopReason() == StopReason.DIVERGED) {
      throw new InputException(
          ("the training that comes first diverged, so there is no network to write about (%s); a"
                  + " smaller --rate or --standardize may help there, and report --model takes the"
                  + " network")
              .formatted(typed(typed)));
    }
    String file = Path.of(folder).resolve(stem + ModelFile.ENDING).toString();
    ModelAtPoint model = asked.elsewhere(path.end().theta(), Optional.of(FileText.shown(file)));
    TrainedModel network = modelOptions.trained(model, holdOutOptions, training, line);
    return findings(
        model,
        model.alone(),
        model.alone(),
        DataResult.of(modelOptions.rows().all(), drawn(model), false),
        Optional.of(training),
        Optional.of(network),
        commands(Optional.of(typed), List.of("--model=" + file), model));
  }

  /** Looks at the network that the options name. */
  private Findings found(ModelAtPoint model) throws IOException {
    boolean holdsOut = !holdOutOptions.words().isEmpty();
    ModelAtPoint ofAllRows =
        holdsOut ? modelOptions.model(ModelRequest.ALL_ROWS.withoutPoint()) : model.alone();
    Optional<TrainedModel> trained =
        modelOptions
            .point()
            .trained()
            .map(file -> ModelFile.read(FileText.path(file)))
            .filter(network -> network.isAt(model.point()));
    return findings(
        model,
        ofAllRows,
        holdsOut ? model : ofAllRows,
        DataResult.of(
            modelOptions.rows().table(), drawn(model), modelOptions.rows().data().isStandardized()),
        Optional.empty(),
        trained,
        commands(Optional.empty(), options(), model));
  }

  /** The features that rows are drawn over. */
  private static List<Integer> drawn(ModelAtPoint model) {
    return telling(model.dataset(), model.dataset().hasClasses() ? 2 : 1);
  }

  /** The features that tell most of the classes, in the order of the columns; else the first. */
  private static List<Integer> telling(Dataset rows, int most) {
    double[] parted =
        IntStream.range(0, rows.features())
            .mapToDouble(feature -> rows.hasClasses() ? parted(rows, feature) : 0)
            .toArray();
    return IntStream.range(0, parted.length)
        .boxed()
        .sorted(Comparator.comparingDouble(feature -> -parted[feature]))
        .limit(most)
        .sorted()
        .toList();
  }

  /** The variance of the classes' means of a feature, in variances within the classes. */
  private static double parted(Dataset rows, int feature) {
    double[] sums = new double[rows.classes().size()];
    int[] counts = new int[sums.length];
    double[] column = rows.column(feature);
    for (int row = 0; row < column.length; row++) {
      sums[rows.label(row)] += column[row];
      counts[rows.label(row)]++;
    }
    double mean = Arrays.stream(column).average().orElse(0);
    double between = 0;
    double within = 0;
    for (int row = 0; row < column.length; row++) {
      double own = sums[rows.label(row)] / counts[rows.label(row)];
      between += (own - mean) * (own - mean);
      within += (column[row] - own) * (column[row] - own);
    }
    return between == 0 ? 0 : between / within;
  }

  /** Computes what there is to say. */
  private Findings findings(
      ModelAtPoint model,
      ModelAtPoint answering,
      ModelAtPoint swept,
      DataResult data,
      Optional<TraceResult> training,
      Optional<TrainedModel> trained,
      Findings.Commands commands) {
    FitResult fit = FitResult.of(answering, telling(model.dataset(), 2));
    PointResult place = PointResult.of(model, PointResult.Request.VERDICT, threadOptions::products);
    if (!Double.isFinite(place.cost())) {
      throw new InputException(
          "the cost of this network is beyond the numbers that a computer keeps, and a report"
              + " needs the cost: give smaller weights, or a smaller penalty");
    }
    boolean isNormalised = hasLength(model);
    SweepStudy study = new SweepStudy(swept, plane(swept, isNormalised), Quantity.COST);
    Runner cells = threadOptions.runner("sweep", "%,d cells", List.of(study.varied().cells()));
    return new Findings(
        training,
        trained,
        data,
        answering,
        fit,
        place,
        study.cells(Optional.empty(), cells),
        isNormalised,
        commands);
  }

  private static boolean hasLength(ModelAtPoint model) {
    ParameterLayout layout = model.network().layout();
    return IntStream.range(0, layout.size())
        .anyMatch(k -> layout.isWeight(k) && model.point().get(k) != 0);
  }

  /** Two random directions, as long as the weights are, where these have a length. */
  private VariedSlice plane(ModelAtPoint model, boolean isNormalised) {
    Normalisation normalisation = isNormalised ? Normalisation.NEURON : Normalisation.NONE;
    return new Directions(
            model, normalisation, Biases.MOVE, List.of(), false, threadOptions::runner)
        .varied(PLANE, Axis.PLANE_POINTS);
  }

  /** The options that say what the report is about, as they were understood. */
  private List<String> options() {
    return OptionMap.of(
            spec.commandLine().getParseResult(),
            option -> OptionFacts.changes(option) == Changes.RESULT)
        .words();
  }

  /** The commands that would print the numbers, as they are typed. */
  private Findings.Commands commands(
      Optional<List<String>> training, List<String> options, ModelAtPoint model) {
    List<String> landscape = new ArrayList<>(List.of("sweep"));
    PLANE.forEach(axis -> landscape.add("--vary=" + axis));
    if (!hasLength(model)) {
      landscape.add("--normalise=none");
    }
    Iterator<Integer> numbers = IntStream.iterate(1, k -> k + 1).iterator();
    Optional<Command> first = training.map(line -> new Command(numbers.next(), typed(line)));
    return new Findings.Commands(
        first,
        command(numbers.next(), options, over("data", model.dataset())),
        command(numbers.next(), options, List.of("network")),
        command(numbers.next(), options, over("fit", model.dataset())),
        command(numbers.next(), options, List.of("inspect")),
        command(numbers.next(), options, landscape),
        typed(options).replaceFirst("^costscape *", ""));
  }

  /** A command over the features that are drawn, where these are not the first two. */
  private static List<String> over(String name, Dataset rows) {
    List<Integer> features = telling(rows, 2);
    return features.equals(List.of(0, 1)) || features.size() < 2
        ? List.of(name)
        : List.of(
            name,
            "--over=%s,%s"
                .formatted(
                    rows.featureNames().get(features.get(0)),
                    rows.featureNames().get(features.get(1))));
  }

  private Command command(int number, List<String> options, List<String> words) {
    String name = words.get(0);
    Set<String> known = Costscape.options(name);
    List<String> line = new ArrayList<>(List.of(name));
    options.stream().filter(word -> known.contains(word.split("=", 2)[0])).forEach(line::add);
    line.addAll(words.subList(1, words.size()));
    return new Command(number, typed(line));
  }

  /** A line with spaces between options and values, as people type it. */
  private static String typed(List<String> words) {
    return OptionMap.shown(
        words.stream()
            .flatMap(
                word ->
                    word.matches("--[\\w-]+=[^-].*")
                        ? Stream.of(word.split("=", 2))
                        : Stream.of(word))
            .toList());
  }
}

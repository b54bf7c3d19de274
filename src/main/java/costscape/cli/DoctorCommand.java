package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.CarriedRecord;
import costscape.cli.report.Kept;
import costscape.cli.report.Summary;
import costscape.cli.value.Directions;
import costscape.direction.Recipe;
import costscape.direction.Recipe.GivenRecipe;
import costscape.direction.Recipe.RandomRecipe;
import costscape.direction.Span;
import costscape.render.figure.DoctorFigure;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.store.file.FileText;
import costscape.store.file.InputException;
import costscape.store.file.Transaction;
import costscape.store.record.RecordedRun;
import costscape.store.record.SweepFacts;
import costscape.store.table.DrawnPlanes;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.ModelAtPoint;
import costscape.study.doctor.Diagnosis;
import costscape.study.doctor.DrawnPlane;
import costscape.study.doctor.Finding;
import costscape.study.doctor.NetworkDoctor;
import costscape.sweep.CellPlane;
import costscape.trace.Trajectory;
import costscape.words.NameList.WrappedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong, doubtful or fine about a plane of costs that somebody drew. */
@NeededFirst("--model --program --data --at --vary --directions --trace")
@Command(
    name = "doctor",
    description = {
      "What is wrong or doubtful about a drawn plane of costs.",
      "FILE is loss-landscape's .h5 with xcoordinates, ycoordinates and train_loss; an .npz with x, y"
          + " and cost; a table of three columns, x, y and the cost; or a picture or record of sweep"
          + " beside its table.",
      "The file alone tells whether its centre is the lowest place, which cells have failed, whether"
          + " few cells take most of the colours, and whether there is noise, or structure thinner"
          + " than a cell.",
      "With --model, --program, or --data with --at it is compared with that network: twenty of its cells are recomputed,"
          + " and a difference is explained by the axes where it can be; the angle and the lengths of"
          + " the two directions are measured; with --trace a path is compared with the plane.",
      "--vary stands twice, for x and y, and takes names alone, as the ranges stand in FILE; without"
          + " it the names of the table's columns are taken. Two of file:FILE are taken as they are; any"
          + " other second direction is made orthogonal to the first."
    },
    footer = {
      "  costscape doctor surface.h5",
      "  costscape doctor output/sweep.csv --data xor --hidden 2 --out doctor.html",
      "  costscape doctor surface.h5 --model net.onnx --data rows.npz --directions directions.h5"
    })
final class DoctorCommand implements Callable<Integer> {
  private static final String VARY = "--vary";

  /** The name of a parameter ends in its place; x, y and random:1 are directions. */
  private static final String PARAMETER = ".*_\\d+";

  /** Where what is said begins, behind a level and a name. */
  private static final int COLUMN = 18;

  private static final int WIDTH = 82;

  @Spec private CommandSpec spec;

  @ReadsFile(ReadsFile.Kind.TABLE)
  @Parameters(
      paramLabel = "FILE",
      description = "A plane: .h5, .npz, a table, or a picture of costscape sweep.")
  private String file;

  @Mixin private ModelOptions modelOptions;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.TABLE)
  @Option(
      names = "--directions",
      paramLabel = "FILE",
      description =
          "Both directions in one file, as loss-landscape keeps them. These are arrays xdirection/0,"
              + " xdirection/1 … and ydirection/0 …, in the order of the parameters.")
  private Optional<String> directionsFile = Optional.empty();

  @Mixin private DirectionOptions directionOptions;
  @Mixin private ThreadOptions threadOptions;

  @Facts(topic = Topic.FILES, changes = Changes.RUN)
  @Option(
      names = "--out",
      paramLabel = "PAGE",
      description =
          "Also draw the plane beside all findings as one screen: a page, PAGE.html, or a picture,"
              + " PAGE.png.")
  private Optional<String> out = Optional.empty();

  @Facts(topic = Topic.FILES, changes = Changes.RUN)
  @Option(names = "--json", description = "Print the findings as one JSON object.")
  private boolean json;

  /**
   * A plane, and the record of the sweep that made it, where it lies beside.
   *
   * @param record which says where the point lies
   */
  private record Source(DrawnPlane plane, Optional<RecordedRun> record) {
    /** Where the point lies: at 0 along a direction, at its own value along a parameter. */
    Optional<double[]> centre(Optional<ModelAtPoint> model) {
      double[] centre =
          Stream.of(plane.xName(), plane.yName())
              .mapToDouble(axis -> model.map(m -> own(axis, m)).orElseGet(() -> recorded(axis)))
              .toArray();
      return Optional.of(centre).filter(both -> Arrays.stream(both).allMatch(Double::isFinite));
    }

    private static double own(String axis, ModelAtPoint model) {
      int place = model.layout().place(axis);
      return place != NamedParameters.NOWHERE ? model.point().get(place) : otherwise(axis);
    }

    private double recorded(String axis) {
      return record
          .flatMap(RecordedRun::entries)
          .flatMap(entries -> entries.object("point"))
          .flatMap(point -> point.number(axis))
          .orElseGet(() -> otherwise(axis));
    }

    private static double otherwise(String axis) {
      return axis.matches(PARAMETER) ? Double.NaN : 0;
    }
  }

  @Override
  public Integer call() throws IOException {
    Optional<Path> page = out.map(FileText::path);
    if (page.isPresent() && !page.get().toString().matches("(?i).*\\.(html|png)")) {
      throw new InputException(
          "--out %s: a file was expected that ends in .html or .png".formatted(page.get()));
    }
    Source source = source(FileText.path(file));
    Optional<ModelAtPoint> model =
        Stream.of("--model", "--program", "--data", "--at")
                .anyMatch(option -> CommandOptions.has(spec, option))
            ? Optional.of(
                modelOptions.model(ModelRequest.ALL_ROWS.reading(directionOptions.path())))
            : Optional.empty();
    Diagnosis alone = Diagnosis.of(source.plane, source.centre(model));
    Diagnosis found =
        model
            .map(known -> doctor(known, source.plane).diagnosis(alone, threadOptions.runner()))
            .orElse(alone);
    if (page.isPresent()) {
      write(page.get(), found);
    }
    print(found);
    return CommandLine.ExitCode.OK;
  }

  private void write(Path page, Diagnosis found) throws IOException {
    boolean isHtml = page.toString().matches("(?i).*\\.html");
    byte[] bytes = new DoctorFigure(found, "costscape doctor " + file).bytes(isHtml);
    Path folder = Optional.ofNullable(page.getParent()).orElse(Path.of(""));
    try (Transaction files = Transaction.in(folder, spec.commandLine().getErr()::println)) {
      files.write(String.valueOf(page.getFileName()), stream -> stream.write(bytes));
      files.commit();
    }
  }

  /** The plane of a table or of arrays, by the record beside it where that is of this table. */
  private static Source source(Path file) throws IOException {
    Path stem = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
    boolean isCarrier =
        file.toString().matches("(?i).*\\.(json|png|svg|pdf|eps|jpg|jpeg|tif|tiff|webp)");
    Optional<RecordedRun> run =
        isCarrier
            ? Optional.of(CarriedRecord.of(file))
            : CarriedRecord.in(stem.resolveSibling(stem.getFileName() + ".json"));
    Optional<Kept> kept = run.isPresent() ? Kept.of(run.get(), stem) : Optional.empty();
    if (isCarrier && kept.isEmpty()) {
      throw InputException.in(file, "the table of its run does not lie beside it");
    }
    if (!isCarrier && kept.filter(k -> k.tables().containsValue(file)).isEmpty()) {
      return new Source(DrawnPlanes.read(file), Optional.empty());
    }
    if (!(kept.orElseThrow().read(SweepFacts::read).main().cells() instanceof CellPlane cells)) {
      throw InputException.in(file, "is of a line, and a plane was expected");
    }
    Axis x = cells.grid().first();
    Axis y = cells.grid().second();
    double[] costs =
        IntStream.range(0, (int) cells.grid().cells()).mapToDouble(cells::value).toArray();
    return new Source(new DrawnPlane(x.name(), y.name(), x.values(), y.values(), costs), run);
  }

  private NetworkDoctor doctor(ModelAtPoint model, DrawnPlane plane) {
    if (directionsFile.isPresent()) {
      List<Direction> both =
          DrawnPlanes.directions(
              FileText.path(directionsFile.get()),
              model.layout(),
              model.ifNetwork().map(cost -> cost.network()),
              model.weights());
      return doctor(model, both, true);
    }
    List<String> names = names(plane, directionOptions.axes());
    Directions directions = directionOptions.directions(model, threadOptions);
    List<Recipe> recipes = names.stream().map(directions::recipe).toList();
    boolean areRandom =
        recipes.stream().allMatch(r -> r instanceof GivenRecipe || r instanceof RandomRecipe);
    if (recipes.stream().allMatch(GivenRecipe.class::isInstance)) {
      List<Direction> both = new ArrayList<>();
      for (Recipe recipe : recipes) {
        both.add(InputException.given(() -> recipe.make(Optional.empty())).direction());
      }
      return doctor(model, both, areRandom);
    }
    Span span = directions.span(recipes, Optional.empty());
    return doctor(model, span.through(), span.slice(), areRandom);
  }

  private NetworkDoctor doctor(ModelAtPoint model, List<Direction> both, boolean areRandom) {
    Slice slice = Slice.through(model.point(), both.get(0), both.get(1));
    return doctor(model, model.point(), slice, areRandom);
  }

  private NetworkDoctor doctor(
      ModelAtPoint model, ParameterVector point, Slice slice, boolean areRandom) {
    Optional<Trajectory> path =
        directionOptions.kept().isGiven()
            ? Optional.of(directionOptions.kept().read(model, threadOptions::runner).path())
            : Optional.empty();
    return new NetworkDoctor(
        model.cost(), model.layout(), point, slice, areRandom, modelOptions.restated(model), path);
  }

  /** The two directions by name: those of the options, or the names of the table's columns. */
  private List<String> names(DrawnPlane plane, List<String> vary) {
    if (vary.isEmpty() && !(plane.xName().equals("x") && plane.yName().equals("y"))) {
      return List.of(plane.xName(), plane.yName());
    }
    if (vary.size() != 2) {
      throw new InputException(
          "%s: the two directions of the plane were expected, such as --vary random:1 --vary random:2,"
                  .formatted(VARY)
              + " or --directions FILE; %d are given".formatted(vary.size()));
    }
    for (String name : vary) {
      if (name.matches(".*=[^=:]*:[^=]*")) {
        throw new InputException(
            "%s %s: the range stands in %s; the name alone was expected, %s"
                .formatted(VARY, name, file, name.replaceFirst("=[^=]*$", "")));
      }
    }
    return vary;
  }

  private void print(Diagnosis found) {
    List<Finding> findings = found.findings();
    Summary summary =
        new Summary(COLUMN)
            .put(
                "findings",
                findings.stream()
                    .map(
                        finding ->
                            JsonMap.of("name", finding.name())
                                .with("level", finding.level().label())
                                .with("what", finding.what())
                                .with("why", finding.why())
                                .with("do", finding.todo()))
                    .toList());
    for (Finding finding : findings) {
      List<String> lines = new ArrayList<>(WrappedText.lines(finding.what(), WIDTH));
      if (!finding.why().isEmpty()) {
        lines.addAll(WrappedText.lines("why: " + finding.why(), WIDTH));
        lines.addAll(WrappedText.lines("do: " + finding.todo(), WIDTH));
      }
      summary.beside("%-6s %s".formatted(finding.level().label(), finding.name()), lines);
    }
    summary.print(spec.commandLine().getOut(), json);
  }
}

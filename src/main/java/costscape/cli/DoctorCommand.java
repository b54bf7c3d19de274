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
import costscape.direction.NotedDirection;
import costscape.direction.Recipe;
import costscape.direction.Recipe.GivenRecipe;
import costscape.direction.Recipe.RandomRecipe;
import costscape.direction.Span;
import costscape.render.figure.DoctorFigure;
import costscape.space.NamedParameters;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--seeds",
      paramLabel = "K",
      defaultValue = "" + NetworkDoctor.SEEDS,
      description =
          "With how many planes of other seeds a plane of random directions is compared, 49 costs"
              + " each. Fewer than 10 raise no doubt, and 0 leaves it out. Default:"
              + " ${DEFAULT-VALUE}.")
  private int seeds;

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

  /** A plane, and the record of the sweep that made it where it lies beside. */
  private record Source(DrawnPlane plane, Optional<RecordedRun> record) {}

  @Override
  public Integer call() throws IOException {
    Optional<Path> page = out.map(FileText::path);
    if (page.isPresent() && !page.get().toString().matches("(?i).*\\.(html|png)")) {
      throw new InputException(
          "--out %s: a file was expected that ends in .html or .png".formatted(page.get()));
    }
    if (seeds < 0) {
      throw new InputException("--seeds is 0 or more, not " + seeds);
    }
    Source source = source(FileText.path(file));
    boolean isAsked =
        Stream.of("--model", "--program", "--data", "--at")
            .anyMatch(option -> CommandOptions.has(spec, option));
    Optional<ModelAtPoint> model =
        isAsked
            ? Optional.of(
                modelOptions.model(ModelRequest.ALL_ROWS.reading(directionOptions.path())))
            : Optional.empty();
    Diagnosis found = Diagnosis.of(source.plane, centre(source, model));
    if (model.isPresent()) {
      found = doctor(model.get(), source.plane).diagnosis(found, seeds, threadOptions.runner());
    }
    if (page.isPresent()) {
      DoctorFigure figure = new DoctorFigure(found, "costscape doctor " + file);
      Path folder = Optional.ofNullable(page.get().getParent()).orElse(Path.of(""));
      try (Transaction files = Transaction.in(folder, spec.commandLine().getErr()::println)) {
        boolean isPage = page.get().toString().toLowerCase(Locale.ROOT).endsWith("html");
        files.write(page.get().getFileName().toString(), isPage ? figure::page : figure::png);
        files.commit();
      }
    }
    print(found.findings());
    return CommandLine.ExitCode.OK;
  }

  /** Where the point lies: at 0 along a direction, at its own value along a parameter. */
  private static Optional<double[]> centre(Source source, Optional<ModelAtPoint> model) {
    double[] centre =
        Stream.of(source.plane.xName(), source.plane.yName())
            .mapToDouble(
                axis -> {
                  Optional<Double> own =
                      model.isPresent()
                          ? model
                              .filter(m -> m.layout().place(axis) != NamedParameters.NOWHERE)
                              .map(m -> m.point().get(m.layout().place(axis)))
                          : source
                              .record
                              .flatMap(RecordedRun::entries)
                              .flatMap(entries -> entries.object("point"))
                              .flatMap(point -> point.number(axis));
                  return own.orElse(axis.matches(PARAMETER) ? Double.NaN : 0);
                })
            .toArray();
    return Optional.of(centre).filter(both -> Double.isFinite(both[0] + both[1]));
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
    return new Source(DrawnPlane.of(cells), run);
  }

  private NetworkDoctor doctor(ModelAtPoint model, DrawnPlane plane) {
    List<Recipe> recipes;
    Directions directions = directionOptions.directions(model, threadOptions);
    if (directionsFile.isPresent()) {
      recipes =
          DrawnPlanes.directions(
                  FileText.path(directionsFile.get()),
                  model.layout(),
                  model.ifNetwork().map(cost -> cost.network()),
                  model.weights())
              .stream()
              .<Recipe>map(direction -> new GivenRecipe(direction, ""))
              .toList();
    } else {
      recipes = names(plane, directionOptions.axes()).stream().map(directions::recipe).toList();
    }
    boolean areGiven = recipes.stream().allMatch(GivenRecipe.class::isInstance);
    Span span =
        areGiven
            ? new Span(model.point(), given(recipes), List.of())
            : directions.span(recipes, Optional.empty());
    Optional<Trajectory> path =
        directionOptions.kept().isGiven()
            ? Optional.of(directionOptions.kept().read(model, threadOptions::runner).path())
            : Optional.empty();
    return new NetworkDoctor(
        model.cost(),
        model.layout(),
        span.through(),
        span.slice(),
        recipes.stream().allMatch(r -> r instanceof GivenRecipe || r instanceof RandomRecipe),
        modelOptions.restated(model),
        path);
  }

  /** Directions as they are: two that another tool made need not be orthogonal. */
  private static List<NotedDirection> given(List<Recipe> recipes) {
    return InputException.given(
        () -> recipes.stream().map(recipe -> recipe.make(Optional.empty())).toList());
  }

  /** The two directions by name: those of the options, or the names of the table's columns. */
  private List<String> names(DrawnPlane plane, List<String> vary) {
    if (vary.isEmpty() && !(plane.xName().equals("x") && plane.yName().equals("y"))) {
      return List.of(plane.xName(), plane.yName());
    }
    if (vary.size() != 2) {
      throw new InputException(
          "--vary: the two directions of the plane were expected, such as --vary random:1 --vary"
              + " random:2, or --directions FILE; %d are given".formatted(vary.size()));
    }
    for (String name : vary) {
      if (name.matches(".*=[^=:]*:[^=]*")) {
        throw new InputException(
            "--vary %s: the range stands in %s; the name alone was expected, %s"
                .formatted(name, file, name.replaceFirst("=[^=]*$", "")));
      }
    }
    return vary;
  }

  private void print(List<Finding> findings) {
    Summary summary = new Summary(COLUMN);
    List<Object> values = new ArrayList<>();
    for (Finding finding : findings) {
      values.add(
          JsonMap.of("name", finding.name())
              .with("level", finding.level().label())
              .with("what", finding.what())
              .with("why", finding.why())
              .with("do", finding.todo()));
      List<String> lines = new ArrayList<>(WrappedText.lines(finding.what(), WIDTH));
      if (!finding.why().isEmpty()) {
        lines.addAll(WrappedText.lines("why: " + finding.why(), WIDTH));
        lines.addAll(WrappedText.lines("do: " + finding.todo(), WIDTH));
      }
      summary.beside("%-6s %s".formatted(finding.level().label(), finding.name()), lines);
    }
    summary.put("findings", values).print(spec.commandLine().getOut(), json);
  }
}

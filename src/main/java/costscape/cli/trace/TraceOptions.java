package costscape.cli.trace;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.EvidenceOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OptimizerOptions;
import costscape.cli.option.RuleOptions.Rule;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.cli.value.Directions;
import costscape.cli.value.KeptPath;
import costscape.cli.value.PointText;
import costscape.cli.value.SearchLimit;
import costscape.critical.local.Sharpness;
import costscape.number.SixDigits;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.store.file.InputException;
import costscape.store.model.TrainedModel;
import costscape.study.ModelAtPoint;
import costscape.study.PathPlan;
import costscape.study.TraceResult;
import costscape.study.TraceResult.Form;
import costscape.study.TraceResult.Name;
import costscape.study.TraceStudy;
import costscape.trace.Checkpoints;
import costscape.trace.ManyStarts;
import costscape.trace.PathSource;
import costscape.trace.PathSource.SeveralRuns;
import costscape.trace.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All options that say what is trained, or from which checkpoints a path is taken. */
public final class TraceOptions {
  /** So many measures of the sharpness, or a few more, where nobody says how many. */
  private static final int MEASURES = 200;

  @Mixin private ModelOptions modelOptions;
  @Mixin private EvidenceOptions evidenceOptions;
  @Mixin private StartOptions startOptions;
  @Mixin private OptimizerOptions optimizerOptions;

  @Facts(topic = Topic.POINT, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.CHECKPOINTS)
  @Option(
      names = "--from",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Do not train: take the path from the weights that another program kept, such as"
              + " 'epochs/*.safetensors', in the order of the numbers in their names. Costs and"
              + " gradients are computed.")
  private List<String> from = List.of();

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--sharpness",
      paramLabel = "K",
      arity = "0..1",
      fallbackValue = "",
      description =
          "Measure the largest eigenvalue of the Hessian at every K-th step or checkpoint and the"
              + " last (default: at some 200), beside the bound above which the rule diverges on a"
              + " quadratic: STEM-sharpness.csv and its picture.")
  private String sharpness;

  @Mixin private PathOptions pathOptions;

  /** The path that another program kept of its training. */
  private KeptPath kept() {
    return KeptPath.of(from);
  }

  public ModelAtPoint model() {
    ModelAtPoint model =
        modelOptions.model(
            ModelRequest.of(startOptions.holdOut()::split)
                .reading(kept().first().or(startOptions::file))
                .showingHeldOut()
                .withoutPoint());
    sayWhereTrainingBegins();
    return model;
  }

  private void sayWhereTrainingBegins() {
    if (!kept().isGiven() && modelOptions.point().trained().isEmpty()) {
      modelOptions
          .point()
          .ownStart()
          .filter(start -> startOptions.isOpen())
          .ifPresent(
              start ->
                  modelOptions.say(
                      "training begins at %s; --start names another point".formatted(start)));
    }
  }

  /** The network that the best of the runs ended at, where the cost is a network's. */
  public Optional<TrainedModel> trained(
      ModelAtPoint model, TraceResult result, List<String> command) {
    return model.ifNetwork().isPresent()
        ? Optional.of(modelOptions.trained(model, startOptions.holdOut(), result, command))
        : Optional.empty();
  }

  /** Reads and checks everything, and adds to the record what it says. */
  public TraceStudy study(
      ModelAtPoint model, Output output, Directions.Runners runners, boolean proves) {
    if (!kept().isGiven()) {
      SearchLimit.checkSlopes(model, "training");
    }
    if (sharpness != null) {
      InputException.given(() -> Sharpness.checked(model.cost()));
    }
    if (kept().isGiven()) {
      return kept(model, output, runners, proves);
    }
    return trained(model, output, runners, proves);
  }

  private TraceStudy trained(
      ModelAtPoint model, Output output, Directions.Runners runners, boolean proves) {
    List<String> starts = startOptions.names(model, modelOptions.point().beginning());
    List<Rule> rules = optimizerOptions.rules().rules();
    PathPlan paths =
        paths(model, points(model, starts), startOptions.moving(model.layout()), runners);
    boolean areTogether = rules.size() > 1 || (starts.size() > 1 && !startOptions.many());
    List<NamedRun> together = areTogether ? together(rules, starts) : List.of();
    PathSource runs =
        areTogether
            ? several(model, together, starts, paths)
            : runs(model, rules.get(0), starts.size(), paths, paths.starts());
    String how =
        rules.stream().map(optimizerOptions::text).collect(Collectors.joining("; "))
            + startOptions.text(model);
    about(output, paths, how);
    List<Name> names =
        areTogether ? together.stream().map(NamedRun::name).toList() : unlabelled(starts);
    if (areTogether) {
      output.about("runs", names.stream().map(Name::name).toList());
    }
    Form form = areTogether ? Form.TOGETHER : startOptions.many() ? Form.STARTS : Form.ALONE;
    return study(model, form, names, runs, paths, how + startOptions.source(), proves);
  }

  /** The names of some rules, some starts or both, whose paths are drawn together. */
  private List<NamedRun> together(List<Rule> rules, List<String> starts) {
    return NamedRun.all(rules, starts, optimizerOptions::text);
  }

  private SeveralRuns several(
      ModelAtPoint model, List<NamedRun> all, List<String> starts, PathPlan paths) {
    return new SeveralRuns(
        all.stream()
            .map(
                run -> {
                  ParameterVector start = paths.starts().get(starts.indexOf(run.name().start()));
                  return runs(model, run.rule(), all.size(), paths, List.of(start));
                })
            .toList());
  }

  /** Trains by a rule from some starts; count says how many runs are recorded together. */
  private ManyStarts runs(
      ModelAtPoint model, Rule rule, int count, PathPlan paths, List<ParameterVector> starts) {
    Training plain = optimizerOptions.training(rule, model.rows(), count);
    Training training = plain.measuring(measured(plain.stop().steps()));
    ManyStarts.Batches batches = startOptions.batches(model, optimizerOptions.rules().isSummed());
    return new ManyStarts(model.cost(), training, starts, paths.free(), batches);
  }

  /** One step of how many is measured; 0 for none. */
  private int measured(int steps) {
    if (sharpness == null) {
      return 0;
    }
    if (sharpness.isEmpty()) {
      return Math.max(1, steps / MEASURES);
    }
    if (!sharpness.matches("0*[1-9]\\d{0,8}")) {
      throw new InputException(
          "--sharpness measures every K-th step, K being 1 or more, not " + sharpness);
    }
    return Integer.parseInt(sharpness);
  }

  private void about(Output output, PathPlan paths, String how) {
    pathOptions
        .into(output, paths)
        .about("training", how)
        .about("seed", startOptions.holdOut().seed());
  }

  private TraceStudy kept(
      ModelAtPoint model, Output output, Directions.Runners runners, boolean proves) {
    Checkpoints all = kept().checkpoints(model);
    Checkpoints checkpoints =
        all.measuring(
            measured(all.size()),
            optimizerOptions
                .rules()
                .given()
                .map(rule -> optimizerOptions.rules().optimizer(rule, model.rows())));
    PathPlan paths =
        paths(model, List.of(checkpoints.points().get(0)), FreeDirections.ALL, runners);
    about(output, paths, kept().text());
    List<Name> names = unlabelled(List.of(kept().first().orElseThrow()));
    return study(model, Form.ALONE, names, checkpoints, paths, kept().text(), proves);
  }

  /** Adds to a summary how the rate changed, and how the directions of the plane were made. */
  public void into(Summary summary) {
    optimizerOptions.scheduleText().ifPresent(schedule -> summary.put("schedule", schedule));
    pathOptions.into(summary);
  }

  /** How paths are drawn. */
  public PathOptions paths() {
    return pathOptions;
  }

  private PathPlan paths(
      ModelAtPoint model,
      List<ParameterVector> starts,
      FreeDirections moving,
      Directions.Runners runners) {
    Optional<ParameterVector> chosen =
        Optional.of(model.point()).filter(point -> modelOptions.point().isChosen());
    PathPlan paths = pathOptions.plan(model, chosen, starts, moving, runners);
    paths.grid().ifPresent(Capacity.ofMemory()::checkHeld);
    return paths;
  }

  private static List<Name> unlabelled(List<String> starts) {
    return starts.stream().map(start -> new Name(start, "", start, "")).toList();
  }

  private TraceStudy study(
      ModelAtPoint model,
      Form form,
      List<Name> names,
      PathSource runs,
      PathPlan paths,
      String how,
      boolean proves) {
    return new TraceStudy(
        model,
        form,
        names,
        runs,
        paths,
        how,
        evidenceOptions.lowest(model),
        pathOptions.titles(),
        proves);
  }

  private List<ParameterVector> points(ModelAtPoint model, List<String> starts) {
    return starts.stream()
        .map(start -> PointText.parse(start, model))
        .map(start -> modelOptions.point().start(start, model.layout()))
        .toList();
  }

  /** One of several trainings that are drawn together, and the rule by which it trains. */
  private record NamedRun(Name name, Rule rule) {
    /** The largest number of paths, one for each colour of a series: more are not told apart. */
    private static final int MOST = 7;

    /** A random start as it is typed. */
    private static final Pattern SEED = Pattern.compile("^random:(\\d+)(?::[^:]*)?$");

    /** Every rule from every start. */
    static List<NamedRun> all(List<Rule> rules, List<String> starts, Function<Rule, String> how) {
      if (rules.size() * starts.size() > MOST) {
        throw new InputException(
            "%d runs together at most, not %d of --optimizer, --rate and --start"
                .formatted(MOST, rules.size() * starts.size()));
      }
      List<NamedRun> runs = new ArrayList<>();
      for (Rule rule : rules) {
        for (String start : starts) {
          String name = name(rule, rules, start, starts.size());
          runs.add(new NamedRun(new Name(name, name, start, how.apply(rule)), rule));
        }
      }
      return labelled(runs);
    }

    /** Random starts are called by their seeds in a legend, where these tell them apart. */
    private static List<NamedRun> labelled(List<NamedRun> runs) {
      List<String> seeds =
          runs.stream().map(run -> SEED.matcher(run.name.name()).replaceFirst("start $1")).toList();
      if (seeds.stream().distinct().count() < seeds.size()) {
        return runs;
      }
      List<NamedRun> labelled = new ArrayList<>();
      for (NamedRun run : runs) {
        Name name = run.name;
        labelled.add(
            new NamedRun(
                new Name(name.name(), seeds.get(labelled.size()), name.start(), name.rule()),
                run.rule));
      }
      return labelled;
    }

    private static String name(Rule rule, List<Rule> rules, String start, int starts) {
      List<String> words = new ArrayList<>();
      if (rules.stream().map(Rule::optimizer).distinct().count() > 1) {
        words.add(rule.optimizer());
      }
      boolean areRatesTold = rules.stream().flatMap(r -> r.rate().stream()).distinct().count() > 1;
      if (areRatesTold && rule.rate().isPresent()) {
        words.add("rate %s".formatted(SixDigits.of(rule.rate().get())));
      }
      if (starts > 1) {
        words.add(words.isEmpty() ? start : "from %s".formatted(start));
      }
      return String.join(" ", words);
    }
  }
}

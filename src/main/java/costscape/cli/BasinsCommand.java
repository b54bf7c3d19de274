package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OwnDefaults;
import costscape.cli.facts.Topic;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.RuleOptions;
import costscape.cli.option.RuleOptions.Rule;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.trace.CatalogueWords;
import costscape.cli.value.Capacity;
import costscape.cli.value.SearchLimit;
import costscape.render.figure.BasinsFigure;
import costscape.store.file.InputException;
import costscape.store.record.CatalogueFacts;
import costscape.store.table.CatalogueCsv;
import costscape.study.BasinsResult;
import costscape.study.BasinsResult.NamedTraining;
import costscape.study.BasinsResult.RuleMap;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import costscape.words.Labelled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which end training reaches from every cell of a slice. */
@NeededFirst("--vary --data --hidden --l2 --optimizer --rate --steps --gradient --at --out")
@Command(
    name = "basins",
    description = "Which minimum training reaches from every cell of a plane.",
    defaultValueProvider = BasinsCommand.Defaults.class,
    footer = {"  costscape basins --l2 0.01 --vary w1_0_0=-30:30:41 --vary w1_0_1=-30:30:41"})
final class BasinsCommand extends Asked.Redrawing {
  private static final int MOST_RULES = 4;

  /** What training moves. */
  private enum Moved implements Labelled {
    ALL,
    PLANE
  }

  private static final String TITLE = "basins of attraction";

  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private DirectionOptions directionOptions;
  @Mixin private RuleOptions ruleOptions;

  @Facts(topic = Topic.TRAINING, changes = Changes.RESULT)
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "What training moves: all parameters, or plane: it stays within the plane of the two axes,"
              + " as trace --mode plane has it (default: all).")
  private Moved mode = Moved.ALL;

  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Axes axesOptions; // found as a part of the command
  @Mixin private TableOptions tableOptions;
  @Mixin private ThreadOptions threadOptions;

  @Override
  Summary computed() throws IOException {
    ModelAtPoint model =
        modelOptions.model(ModelRequest.of(holdOutOptions::split).reading(directionOptions.path()));
    SearchLimit.check(model, "basins");
    VariedSlice varied = directionOptions.varied(model, threadOptions);
    Capacity.checkKept(varied.grid());
    List<NamedTraining> rules = rules(model.rows());
    Output output =
        outputOptions.output().begin(model).about(varied).prepare(endings(rules.size()));
    output.look().check(BasinsFigure.parts(rules.size()));
    List<Long> cells = Collections.nCopies(rules.size(), varied.grid().cells());
    Result<BasinsResult> found =
        Result.of(
            () ->
                BasinsResult.of(
                    model,
                    varied,
                    rules,
                    mode == Moved.PLANE,
                    threadOptions.saving("basins", "%,d cells", output, cells),
                    () -> threadOptions.saving("more steps", "some cells", output)));
    BasinsResult result = found.value();
    write(result, output);
    output.pictures().writeOrKeep("", BasinsFigure.of(result), TITLE);
    Summary summary = new CatalogueWords.OfBasins(result, output).computed(found.seconds());
    return output.end(summary.directions(varied), model);
  }

  @Override
  Summary redrawn(Kept tables) throws IOException {
    Capacity.checkKept(tables.read((facts, files) -> CatalogueFacts.OfBasins.grid(facts)));
    BasinsResult result = tables.read(CatalogueFacts.OfBasins::read);
    Output output = outputOptions.output();
    output.pictures().titling(result.titles());
    tables.place(Map.of(), output);
    output.pictures().write(() -> BasinsFigure.of(result), TITLE);
    return output.end(new CatalogueWords.OfBasins(result, output).taken(tables));
  }

  /**
   * Writes the tables, and keeps the facts with which they are drawn again. An array for NumPy has
   * no steps, of which the picture's shades are made.
   */
  private void write(BasinsResult result, Output output) throws IOException {
    List<String> tables = new ArrayList<>();
    for (RuleMap rule : result.maps()) {
      tables.add(CatalogueFacts.OfBasins.suffix(tables.size()) + tableOptions.ending());
      tableOptions.write(CatalogueFacts.OfBasins.suffix(tables.size() - 1), rule.map(), output);
    }
    tables.add(CatalogueFacts.OfBasins.ENDS);
    output.file(CatalogueFacts.OfBasins.ENDS, out -> CatalogueCsv.write(result.ends(), out));
    if (tableOptions.format().hasAllColumns()) {
      output.keep(output.facts(CatalogueFacts.OfBasins.of(result), tables));
    }
  }

  private List<NamedTraining> rules(int rows) {
    List<Rule> rules = ruleOptions.rules();
    if (rules.size() > MOST_RULES) {
      throw new InputException(
          "%d maps at most, not %d optimizers and rates".formatted(MOST_RULES, rules.size()));
    }
    return rules.stream()
        .map(rule -> new NamedTraining(ruleOptions.name(rule), training(rule, rows)))
        .toList();
  }

  private Training training(Rule rule, int rows) {
    Optimizer optimizer = ruleOptions.optimizer(rule, rows);
    return InputException.given(
        () -> new Training(optimizer, ruleOptions.steps(), Integer.MAX_VALUE));
  }

  private List<String> endings(int rules) {
    List<String> endings = new ArrayList<>(List.of(CatalogueFacts.OfBasins.ENDS));
    endings.addAll(
        tableOptions.endings(IntStream.range(1, rules).mapToObj(CatalogueFacts.OfBasins::suffix)));
    return endings;
  }

  /** From far away, steps of rate 0.1 would take too long for a map. */
  static final class Defaults extends OwnDefaults {
    Defaults() {
      super(Map.of("--rate", "1", "--steps", "5000"));
    }
  }
}

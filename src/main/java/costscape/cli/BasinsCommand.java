package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.OwnDefaults;
import costscape.cli.option.DirectionOptions;
import costscape.cli.option.HoldOutOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.RuleOptions;
import costscape.cli.option.RuleOptions.Rule;
import costscape.cli.option.SliceOptions;
import costscape.cli.option.TableOptions;
import costscape.cli.option.ThreadOptions;
import costscape.cli.report.DrawnFromTable;
import costscape.cli.report.KeptTables;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.cli.trace.BasinsReport;
import costscape.cli.trace.BasinsReport.RuleMap;
import costscape.cli.trace.BasinsReport.TrainingRule;
import costscape.cli.trace.CatalogueReport;
import costscape.cli.value.Capacity;
import costscape.cli.value.SearchLimit;
import costscape.critical.basin.BasinMap;
import costscape.critical.basin.Patience;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.Terrain;
import costscape.job.Runner;
import costscape.space.Grid;
import costscape.space.Slice;
import costscape.store.file.InputException;
import costscape.store.table.BasinCsv;
import costscape.store.table.CatalogueCsv;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which end training reaches from every cell of a slice. */
@NeededFirst("--vary --data --hidden --l2 --optimizer --rate --steps --gradient --at --out")
@Command(
    name = "basins",
    description = "Which minimum training reaches from every cell of a plane.",
    footerHeading = Costscape.EXAMPLES,
    defaultValueProvider = BasinsCommand.Defaults.class,
    footer = {"  costscape basins --l2 0.01 --vary w1_0_0=-30:30:41 --vary w1_0_1=-30:30:41"})
final class BasinsCommand implements Callable<Integer>, DrawnFromTable {
  private static final int MOST_RULES = 4;

  /** The table of the ends, beside those of the maps. */
  private static final String ENDS = "-minima.csv";

  private static final String TITLE = "basins of attraction";

  @Mixin private ModelOptions modelOptions;
  @Mixin private HoldOutOptions holdOutOptions;
  @Mixin private SliceOptions sliceOptions;
  @Mixin private DirectionOptions directionOptions;
  @Mixin private RuleOptions ruleOptions;
  @Mixin private OutputOptions outputOptions;

  @SuppressWarnings("UnusedVariable") // found as a part of the command
  @Mixin
  private LookOptions.Axes axesOptions;

  @Mixin private TableOptions tableOptions;
  @Mixin private ThreadOptions threadOptions;

  private Optional<KeptTables> kept = Optional.empty();

  /** An array for NumPy has no steps, of which the picture's shades are made. */
  @Override
  public List<String> drawnTables() {
    return tableOptions.format().hasAllColumns()
        ? List.of(endings(ruleOptions.rules().size()))
        : List.of();
  }

  @Override
  public void take(List<Path> tables) {
    kept = Optional.of(new KeptTables(drawnTables(), tables));
  }

  @Override
  public Integer call() throws IOException {
    ModelAtPoint model =
        modelOptions.model(ModelRequest.of(holdOutOptions::split).reading(directionOptions.path()));
    SearchLimit.check(model, "basins");
    VariedSlice varied = directionOptions.varied(sliceOptions, model, threadOptions);
    Grid grid = varied.grid();
    Capacity.checkKept(grid);
    List<TrainingRule> rules = rules(model.rows());
    Output output =
        outputOptions.output().about(model).about(varied).prepare(endings(rules.size()));
    BasinsReport.rehearse(rules, model, varied, output);
    Optional<BasinMap.Comparison> taken = kept.flatMap(tables -> read(tables, grid, model));
    Result<BasinMap.Comparison> result =
        Result.of(() -> taken.orElseGet(() -> compare(rules, varied, model, output)));
    CatalogueReport ends = new CatalogueReport(model, result.value().catalogue());
    List<RuleMap> maps = maps(result.value(), rules, model.terrain(), varied.slice(), output);
    BasinsReport report = new BasinsReport(model, varied, ends, maps);
    Optional<KeptTables> source = kept.filter(tables -> taken.isPresent());
    output.pictures().write(report.picture(), TITLE, source, () -> writeTables(report, output));
    Optional<Path> table = source.map(tables -> tables.file(".csv"));
    Summary summary = report.summary(table, result.seconds(), output);
    return outputOptions.print(output.end(summary.directions(varied), model));
  }

  private BasinMap.Comparison compare(
      List<TrainingRule> rules, VariedSlice varied, ModelAtPoint model, Output output) {
    Grid grid = varied.grid();
    List<Training> trainings = rules.stream().map(TrainingRule::training).toList();
    List<Long> cells = Collections.nCopies(rules.size(), grid.cells());
    return BasinMap.compare(
        model.terrain(),
        varied.slice(),
        grid,
        trainings,
        threadOptions.saving("basins", "%,d cells", output, cells));
  }

  private Optional<BasinMap.Comparison> read(KeptTables tables, Grid grid, ModelAtPoint model) {
    List<BasinMap> maps =
        drawnTables().stream()
            .filter(ending -> !ending.equals(ENDS))
            .map(ending -> BasinCsv.read(tables.file(ending), grid))
            .toList();
    int starts = Math.toIntExact(grid.cells() * maps.size());
    return Catalogue.of(
            model.terrain(), CatalogueCsv.places(tables.file(ENDS), model.layout()), starts)
        .map(catalogue -> new BasinMap.Comparison(catalogue, maps));
  }

  private List<RuleMap> maps(
      BasinMap.Comparison basins,
      List<TrainingRule> rules,
      Terrain terrain,
      Slice slice,
      Output output) {
    List<RuleMap> maps = new ArrayList<>();
    for (TrainingRule rule : rules) {
      BasinMap map = basins.maps().get(maps.size());
      Runner runner = threadOptions.saving("more steps", "some cells", output);
      Optional<Patience> patience = Patience.of(map, terrain, slice, rule.training(), runner);
      maps.add(new RuleMap(rule, map, patience));
    }
    return maps;
  }

  /** The first map is {@code STEM}'s table, the others are those of {@code STEM-2} and so on. */
  private void writeTables(BasinsReport report, Output output) throws IOException {
    for (int k = 0; k < report.maps().size(); k++) {
      tableOptions.write(suffix(k), report.maps().get(k).map(), output);
    }
    report.ends().write(ENDS, output);
  }

  private static String suffix(int map) {
    return map == 0 ? "" : "-" + (map + 1);
  }

  private List<TrainingRule> rules(int rows) {
    List<Rule> rules = ruleOptions.rules();
    if (rules.size() > MOST_RULES) {
      throw new InputException(
          "%d maps at most, not %d optimizers and rates".formatted(MOST_RULES, rules.size()));
    }
    return rules.stream()
        .map(rule -> new TrainingRule(ruleOptions.name(rule), training(rule, rows)))
        .toList();
  }

  private Training training(Rule rule, int rows) {
    Optimizer optimizer = ruleOptions.optimizer(rule, rows);
    return InputException.given(
        () -> new Training(optimizer, ruleOptions.steps(), Integer.MAX_VALUE));
  }

  private String[] endings(int rules) {
    List<String> endings = new ArrayList<>(List.of(ENDS));
    for (int k = 0; k < rules; k++) {
      for (String ending : tableOptions.endings()) {
        endings.add(suffix(k) + ending);
      }
    }
    return endings.toArray(String[]::new);
  }

  /** From far away, steps of rate 0.1 would take too long for a map. */
  static final class Defaults extends OwnDefaults {
    Defaults() {
      super(Map.of("--rate", "1", "--steps", "5000"));
    }
  }
}

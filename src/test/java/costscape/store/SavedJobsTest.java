package costscape.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LogisticLoss;
import costscape.cost.Measure;
import costscape.cost.NetworkCost;
import costscape.critical.basin.BasinMap;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.local.CurvatureSweep;
import costscape.critical.local.CurvatureSweep.HessianProperty;
import costscape.critical.place.Starts;
import costscape.critical.place.Terrain;
import costscape.data.Datasets;
import costscape.job.Progress.Outlook;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.FreeDirections;
import costscape.space.Grid;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.store.file.Content;
import costscape.store.saved.ResumingRunner;
import costscape.store.table.BasinCsv;
import costscape.store.table.CatalogueCsv;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.store.table.TrajectoryCsv;
import costscape.study.CaptionFacts;
import costscape.study.CatalogueResult;
import costscape.trace.ManyStarts;
import costscape.trace.Training;
import costscape.trace.optimizer.Optimizers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of long work finds can be saved, and comes back the same to the last digit. */
class SavedJobsTest {
  private static final int STEPS = 200;

  private final NetworkCost cost =
      NetworkCost.of(
          Network.of(1, List.of(2), ActivationFunction.SIGMOID),
          Datasets.ARTICLE.dataset(),
          LogisticLoss.CROSS_ENTROPY,
          0.01);
  private final List<String> names = cost.network().layout().parameterNames();

  @TempDir private Path folder;

  private interface Work {
    Content by(Runner runner);
  }

  /** Does work undisturbed, saving it, and from what was saved. */
  private void assertSaved(Work work) throws IOException {
    String undisturbed = text(work.by(Runner.serial()));
    List<String> notices = new ArrayList<>();
    assertEquals(undisturbed, text(work.by(saving(notices))));
    assertEquals(List.of(), notices);
    assertEquals(undisturbed, text(work.by(saving(notices))));
    assertFalse(notices.isEmpty());
    for (String notice : notices) {
      assertTrue(notice.matches("(\\d+) of \\1 blocks were done before"), notice);
    }
  }

  private ResumingRunner saving(List<String> notices) {
    return ResumingRunner.of(Runner.serial(), folder.resolve("work"), Duration.ZERO, notices::add);
  }

  private static String text(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Tag("long")
  @Test
  void catalogues() throws IOException {
    assertSaved(
        runner -> {
          Catalogue catalogue =
              Catalogue.search(
                  Terrain.of(cost),
                  Starts.gaussian(names.size(), 1, 1, 4),
                  6,
                  4,
                  runner,
                  Outlook.NONE);
          return out -> {
            CatalogueCsv.write(result(catalogue), out);
            CatalogueCsv.writePasses(result(catalogue), out);
          };
        });
  }

  private CatalogueResult result(Catalogue catalogue) {
    return CatalogueResult.of(
        cost, names, Measure.of("cost"), CaptionFacts.NONE, Optional.empty(), catalogue);
  }

  @Test
  void basinMaps() throws IOException {
    Slice slice =
        Slice.through(
            ParameterVector.of(1, -2, 0, 1, 2, -1, 0),
            Direction.parameter("w1_0_0", 0, names.size()),
            Direction.parameter("b2_0", names.size() - 1, names.size()));
    Grid grid = new Grid(new Axis("w1_0_0", -4, 4, 3), new Axis("b2_0", -1, 1, 2));
    List<Training> trainings = List.of(new Training(Optimizers.GD.at(1), STEPS, STEPS));
    assertSaved(
        runner -> {
          BasinMap.Comparison basins =
              BasinMap.compare(Terrain.of(cost), slice, grid, trainings, runner);
          return out -> {
            BasinCsv.write(basins.maps().get(0), TableFormat.CSV, out);
            CatalogueCsv.write(result(basins.catalogue()), out);
          };
        });
  }

  @Test
  void trajectories() throws IOException {
    ManyStarts paths =
        new ManyStarts(
            cost,
            new Training(Optimizers.GD.at(1), STEPS, STEPS),
            List.of(ParameterVector.zeros(names.size()), ParameterVector.of(1, -2, 0, 1, 2, -1, 0)),
            FreeDirections.ALL,
            ManyStarts.Batches.NONE);
    assertSaved(
        runner ->
            out -> {
              for (var path : runner.run(paths)) {
                TrajectoryCsv.write(
                    path, Optional.empty(), cost.network().layout().parameterNames(), out);
              }
            });
  }

  @Test
  void curvatures() throws IOException {
    Slice slice =
        Slice.through(
            ParameterVector.of(1, -2, 0, 1, 2, -1, 0),
            Direction.parameter("w1_0_0", 0, names.size()),
            Direction.parameter("b2_0", names.size() - 1, names.size()));
    Grid grid = new Grid(new Axis("w1_0_0", -4, 4, 20), new Axis("b2_0", -1, 1, 9));
    assertSaved(
        runner ->
            out ->
                CellTable.write(
                    CurvatureSweep.over(cost, slice, grid.axes(), HessianProperty.INDEX, runner),
                    "index",
                    TableFormat.CSV,
                    Runner.serial(),
                    out));
  }
}

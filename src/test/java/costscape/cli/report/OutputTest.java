package costscape.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cli.report.PlannedFiles.Replacing;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.render.chart.ChartStyle;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.look.Look;
import costscape.store.file.Transaction;
import costscape.store.record.RunRecord;
import costscape.store.saved.ResumingRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A part of a run keeps every setting of the run but the one that it changes. */
class OutputTest {
  private static final PictureSize SMALL = new PictureSize(300, 200, 72);

  @TempDir private Path folder;
  private final List<String> heard = new ArrayList<>();

  /** Five blocks, each at once. */
  private record Blocks() implements Job<Integer> {
    @Override
    public int size() {
      return 5;
    }

    @Override
    public Integer run(int index) {
      return index;
    }
  }

  private Output output() throws IOException {
    Look form = Look.USUAL.with(PictureSize.DEFAULT, PictureFormat.SVG).with(ChartStyle.dark());
    Output.Settings settings =
        new Output.Settings("run", form, Duration.ZERO, heard::add).unrecorded();
    PlannedFiles files =
        new PlannedFiles(
            Transaction.in(folder, heard::add),
            List.of(),
            new Replacing("sweep", Optional.empty(), false));
    return new Output(files, settings, RunRecord.of(List.of("sweep"), List.of()));
  }

  static Stream<UnaryOperator<Output.Settings>> changes() {
    return Stream.of(
        settings -> settings.with(settings.look().with(SMALL)),
        settings -> settings.with(settings.look().with(PictureSize.DEFAULT, PictureFormat.PNG)),
        settings -> settings.numbered(2));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aPartIsSavedAsSoonAsTheRunIs(UnaryOperator<Output.Settings> change) throws IOException {
    Output run = output();
    Output part = run.with(change.apply(run.settings()));
    List<Boolean> saving = new ArrayList<>();
    Runner runner = part.resuming(Runner.serial());
    runner.run(new Blocks(), block -> saving.add(part.anyWork(ResumingRunner::isSaving)));
    assertTrue(saving.contains(true), "patience is 0, so blocks are saved: " + saving);
    runner = part.resuming(Runner.serial());
    runner.run(new Blocks(), block -> {});
    assertEquals(1, heard.size(), "the second run says that it goes on: " + heard);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void aPartIsUnrecordedWhereTheRunIs(UnaryOperator<Output.Settings> change) throws IOException {
    Output run = output();
    Output part = run.with(change.apply(run.settings()));
    assertEquals("", part.inscription("title", ".svg").record());
    assertTrue(part.look().formats().contains(PictureFormat.SVG));
    assertEquals(ChartStyle.dark(), part.look().style());
  }

  @Test
  void onlyWhatIsAskedForChanges() throws IOException {
    Output.Settings settings = output().settings();
    Look form = settings.look();
    assertEquals(SMALL, settings.with(form.with(SMALL)).look().size());
    assertEquals(
        List.of(PictureFormat.SVG, PictureFormat.PNG),
        form.with(SMALL, PictureFormat.PNG).formats());
    assertEquals("run-2", settings.numbered(2).stem());
    assertEquals(form, form.with(form.size(), PictureFormat.SVG), "it is there already");
    assertFalse(settings.recorded());
  }

  @Test
  void filesOfAPartCountAsTheRunsOwn() throws IOException {
    Output run = output();
    Output part = run.with(run.settings().numbered(1)).prepareOnly(List.of(".csv"));
    part.file(".csv", out -> out.write('1'));
    run.include(part);
    assertEquals(List.of("run-1.csv"), run.written().stream().map(this::name).toList());
  }

  private String name(Path file) {
    return file.getFileName().toString();
  }
}

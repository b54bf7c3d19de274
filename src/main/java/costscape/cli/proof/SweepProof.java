package costscape.cli.proof;

import costscape.cli.option.ThreadOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Result;
import costscape.cli.report.Summary;
import costscape.job.Progress;
import costscape.job.Workload;
import costscape.number.NumberText;
import costscape.number.SixDigits;
import costscape.proof.Gap;
import costscape.proof.ProvedPoint;
import costscape.proof.ProvedPoint.Kind;
import costscape.proof.SliceProof;
import costscape.space.Axis;
import costscape.store.table.ProofCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import costscape.words.NameList;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is proved of a sweep's line or plane, if wanted: its table, its marks, its words. */
public record SweepProof(
    Optional<SliceProof> wanted, List<Axis> axes, boolean hasKinks, double seconds) {

  /** With a limit of time, this many boxes are what a machine's memory holds. */
  private static final long MOST_TESTS = 30_000_000;

  /** More of them than these a person reads in the table. */
  private static final int MOST_LINES = 40;

  /** Proves, where that is asked for, and writes the table. */
  public static SweepProof of(
      ModelAtPoint model,
      VariedSlice varied,
      ProofOptions options,
      ThreadOptions threads,
      Output output)
      throws IOException {
    boolean hasKinks =
        model.ifNetwork().filter(cost -> cost.network().activation().hasKink()).isPresent();
    if (!options.isWanted()) {
      return new SweepProof(Optional.empty(), varied.axes(), hasKinks, 0);
    }
    int dimension = varied.axes().size();
    boolean isTimed = options.isTimed();
    long tests = isTimed ? MOST_TESTS : SliceProof.tests(model.networkCost(), dimension);
    Progress progress =
        isTimed
            ? Progress.NONE
            : threads.progress(
                "proof", String.format(Locale.ROOT, "a proof by %,d boxes at most", tests));
    Workload work = new Workload(progress);
    Result<SliceProof> result =
        Result.of(
            () ->
                SliceProof.of(
                    model.networkCost(),
                    varied.slice(),
                    varied.axes(),
                    tests,
                    options.enough(),
                    threads.runner(work),
                    work));
    List<String> names = varied.axes().stream().map(Axis::name).toList();
    output.file(ProofOptions.ENDING, out -> ProofCsv.write(result.value(), names, out));
    return new SweepProof(Optional.of(result.value()), varied.axes(), hasKinks, result.seconds());
  }

  private SliceProof proof() {
    return wanted.orElseThrow();
  }

  private boolean isLine() {
    return axes.size() == 1;
  }

  public void into(Summary summary) {
    if (wanted.isEmpty()) {
      return;
    }
    SliceProof proof = proof();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("minima", proof.count(Kind.MINIMUM));
    if (!isLine()) {
      values.put("saddles", proof.count(Kind.SADDLE));
    }
    values.put("maxima", proof.count(Kind.MAXIMUM));
    values.put("undecided", proof.undecidedVolume());
    values.put("undecided_share", proof.undecidedShare());
    values.put("free_share", 1 - proof.undecidedShare());
    values.put("boxes", proof.tests());
    values.put("seconds", seconds);
    values.put("points", proof.points().stream().map(this::entry).toList());
    if (isLine()) {
      values.put("stretches", proof.gaps().stream().map(SweepProof::entry).toList());
    }
    summary.put("proved", values);
    lines(summary);
  }

  private Map<String, Object> entry(ProvedPoint point) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", point.kind().word());
    for (int k = 0; k < axes.size(); k++) {
      entry.put(axes.get(k).name(), List.of(point.place().low(k), point.place().high(k)));
    }
    entry.put("cost", List.of(point.cost().low(), point.cost().high()));
    return entry;
  }

  private static Map<String, Object> entry(Gap gap) {
    return JsonMap.of("from", gap.box().low(0))
        .with("to", gap.box().high(0))
        .with("holds", gap.holds().label());
  }

  private void lines(Summary summary) {
    SliceProof proof = proof();
    summary.line("%s", sentence());
    if (hasKinks && !proof.undecided().isEmpty()) {
      summary
          .line("  at a kink of a unit the cost has no derivative: what is undecided may be")
          .line("  a maximum on one, of a plane a minimum too, or flat because units are silent");
    }
    proof.points().stream().limit(MOST_LINES).forEach(point -> line(summary, point));
    int left = proof.points().size() - MOST_LINES;
    if (left > 0) {
      summary.line("  %s", "… and %d more in the table".formatted(left));
    }
    if (isLine()) {
      proof.gaps().stream().limit(MOST_LINES).forEach(gap -> line(summary, gap));
    } else {
      summary.line(
          "  free of any: %s %% of the area; undecided: %s %%, in %d boxes",
          BoundedNumber.share(1 - proof.undecidedShare(), RoundingMode.DOWN),
          BoundedNumber.share(proof.undecidedShare(), RoundingMode.UP),
          proof.undecided().size());
    }
  }

  private static void line(Summary summary, Gap gap) {
    summary.line(
        "  undecided from %s to %s, %s long: it %s",
        NumberText.of(gap.box().low(0)),
        NumberText.of(gap.box().high(0)),
        SixDigits.of(gap.box().width(0)),
        gap.holds().clause());
  }

  /** Such as: proved: exactly 1 minimum and 0 maxima on [-100, 100]. */
  private String sentence() {
    SliceProof proof = proof();
    List<String> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (!isLine() || kind != Kind.SADDLE) {
        counts.add(kind.counted(proof.count(kind)));
      }
    }
    String where =
        axes.stream()
            .map(a -> "[%s, %s]".formatted(NumberText.of(a.from()), NumberText.of(a.to())))
            .collect(Collectors.joining(" × "));
    return (proof.undecided().isEmpty()
            ? "proved: exactly %s on %s"
            : "proved: %s on %s, and what is undecided may hold more")
        .formatted(NameList.list(counts), where);
  }

  private void line(Summary summary, ProvedPoint point) {
    List<String> places = new ArrayList<>();
    for (int k = 0; k < axes.size(); k++) {
      places.add(
          "%s = %s".formatted(axes.get(k).name(), BoundedNumber.text(point.place().side(k))));
    }
    summary.line(
        "  %-7s at %s, cost %s",
        point.kind().word(), String.join(", ", places), BoundedNumber.text(point.cost()));
  }
}

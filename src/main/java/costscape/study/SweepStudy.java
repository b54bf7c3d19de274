package costscape.study;

import costscape.cost.CostFunction;
import costscape.cost.Doubt;
import costscape.cost.OutsideCost.OutsideNetwork;
import costscape.cost.Rounding;
import costscape.critical.local.CurvatureSweep;
import costscape.data.RowBlocks;
import costscape.direction.Span.Anchor;
import costscape.direction.UnitMatching.Matched;
import costscape.job.Runner;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import costscape.space.Slice.SlicePoints;
import costscape.space.Vectors;
import costscape.study.SweepResult.Form;
import costscape.study.SweepResult.Network;
import costscape.study.SweepResult.Networks;
import costscape.study.SweepResult.Part;
import costscape.sweep.Barrier;
import costscape.sweep.BlockwiseSweep;
import costscape.sweep.CellLine;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Sweep;
import costscape.sweep.SweptCells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A sweep that is resolved, and the work that it takes: cells, minima between them, barriers. */
public record SweepStudy(ModelAtPoint model, VariedSlice varied, Quantity quantity) {
  /** No view draws more lines than these. */
  private static final int FEW = 6;

  /** Between two costs of a placeholder: not 1, so that labels have decimals, as most have. */
  private static final double STEP = 0.1;

  /**
   * Sweeps all cells.
   *
   * @param blocks the rows, where they are too many to hold; the model's cost is then that of the
   *     first block and is not asked
   */
  public SweepResult cells(Optional<? extends RowBlocks> blocks, Runner runner) {
    List<Axis> axes = varied.axes();
    Slice slice = varied.slice();
    if (quantity.curvature().isPresent()) {
      return alone(
          CurvatureSweep.over(model.cost(), slice, axes, quantity.curvature().get(), runner));
    }
    CostLandscape landscape = model.landscape();
    if (blocks.isPresent()) {
      BlockwiseSweep rows = BlockwiseSweep.over(model.networkCost(), blocks.get(), slice, axes);
      return alone(
          (model.cells() == CellPrecision.SINGLE ? rows.inSingle() : rows)
              .swept(runner)
              .rounded(landscape.rounding(slice, axes)));
    }
    SweptCells main = landscape.over(slice, axes, runner);
    if (model.other().isEmpty()) {
      return alone(main);
    }
    SweptCells beside = landscape.of(model.other().get().cost()).over(slice, axes, runner);
    return quantity == Quantity.GAP ? alone(gap(main, beside)) : beside(main, beside);
  }

  /** Few cells of one axis, or of two, whose costs mean nothing. */
  public static SweptCells placeholder(List<Axis> axes) {
    List<Axis> few = axes.stream().map(axis -> axis.with(Math.min(FEW, axis.points()))).toList();
    int cells = few.stream().mapToInt(Axis::points).reduce(1, (a, b) -> a * b);
    double step = few.size() == 1 ? 1 : STEP;
    return SweptCells.of(
        few, IntStream.rangeClosed(1, cells).mapToDouble(cell -> step * cell).toArray());
  }

  /** The cost of the other rows minus that of the rows that train. */
  private static SweptCells gap(SweptCells main, SweptCells beside) {
    int cells = main.axes().stream().mapToInt(Axis::points).reduce(1, (a, b) -> a * b);
    double[] gaps =
        IntStream.range(0, cells)
            .mapToDouble(cell -> beside.value(cell) - main.value(cell))
            .toArray();
    return SweptCells.of(main.axes(), gaps).rounded(main.rounding().or(beside.rounding()));
  }

  private SweepResult alone(SweptCells cells) {
    String name = quantity == Quantity.GAP ? model.other().orElseThrow().gap() : quantity.label();
    return result(
        Form.ALONE,
        List.of(part(model.cost(), quantity.label(), name, "", 0, cells)),
        OptionalDouble.empty());
  }

  private SweepResult beside(SweptCells main, SweptCells other) {
    OtherRows rows = model.other().orElseThrow();
    Part first =
        part(model.cost(), Quantity.COST.label(), rows.mainName(), rows.mainTitle(), 0, main);
    Part second =
        part(rows.cost(), rows.key(), rows.name(), rows.title(), rows.dataset().rows(), other);
    boolean areApart =
        first.hasSmallest() && second.hasSmallest() && !first.isConstant() && !second.isConstant();
    return result(
        Form.BESIDE,
        List.of(first, second),
        areApart
            ? OptionalDouble.of(Vectors.norm(at(first.place()).minus(at(second.place()))))
            : OptionalDouble.empty());
  }

  private ParameterVector at(double... place) {
    return place.length == 1 ? varied.slice().at(place[0]) : varied.slice().at(place[0], place[1]);
  }

  private Part part(
      CostFunction cost, String key, String name, String title, int rows, SweptCells cells) {
    CaptionFacts facts = varied.caption(model);
    Part part =
        new Part(
            key,
            name,
            title,
            rows,
            facts,
            model.measure(),
            cells,
            Rounding.NONE,
            Optional.empty(),
            true);
    return part.hasSmallest()
        ? part.roundedThere(Rounding.of(cost, at(part.place()).toArray()))
        : part;
  }

  /** The cells as those of one curve of several, by the curve's name in tables and in pictures. */
  public Part curve(String key, String name, Runner runner) {
    return cells(Optional.empty(), runner).main().named(key, name);
  }

  private SweepResult result(Form form, List<Part> parts, OptionalDouble distance) {
    return new SweepResult(
        quantity,
        form,
        parts,
        varied.caption(model),
        model.other().map(OtherRows::sentence).orElse(""),
        varied.titles(),
        Networks.NONE,
        distance,
        Optional.empty(),
        Optional.empty());
  }

  /** A doubt about costs that are asked, where the smallest cell's is another one each time. */
  public Optional<Doubt> doubt(Part part) {
    if (model.ifAsked().isEmpty() || !part.hasSmallest()) {
      return Optional.empty();
    }
    double[] place = part.place();
    double[] twice = Arrays.copyOf(place, 2 * place.length);
    System.arraycopy(place, 0, twice, place.length, place.length);
    double[] costs = new double[2];
    model.ifAsked().get().source().costs(new SlicePoints(varied.slice(), twice), costs);
    return Doubt.ofNoise(costs[0], costs[1]);
  }

  /** How many minima a search between the cells of a line begins with. */
  public static int candidates(SweptCells cells) {
    return cells instanceof CellLine line ? line.interiorMinima().size() : 0;
  }

  /** The minima along a line, between its cells too where a runner looks for them. */
  public List<LocalMinimum> minima(CellLine line, Optional<Runner> runner) {
    if (runner.isEmpty()) {
      return LocalMinimum.atCells(line);
    }
    return model.isSingle() && model.cost().knowsSlopes()
        ? LocalMinimum.ofRounded(model.cost(), varied.slice(), line, runner.get())
        : LocalMinimum.of(model.cost(), varied.slice(), line, runner.get());
  }

  /**
   * The networks that the slice was laid through, and what lies between them on a line.
   *
   * @param isBetween whether a barrier is looked for between the cells too
   */
  public Networks networks(SweptCells cells, boolean isBetween, Runner runner) {
    List<Network> networks = new ArrayList<>();
    for (Anchor anchor : varied.span().anchors()) {
      double[] theta = anchor.point().toArray();
      networks.add(
          new Network(
              anchor.name().replaceFirst("^between:", "").replaceFirst(".*[/\\\\]", ""),
              varied.isLine() ? List.of(anchor.alpha()) : List.of(anchor.alpha(), anchor.beta()),
              known(anchor, cells).orElseGet(() -> model.cost().at(theta)),
              Rounding.of(model.cost(), theta)));
    }
    if (networks.isEmpty() || !(cells instanceof CellLine line) || lacksStatistics()) {
      return new Networks(networks, Optional.empty(), Optional.empty());
    }
    return new Networks(
        networks,
        Barrier.of(model.cost(), varied.slice(), line, isBetween),
        varied.span().matched().stream()
            .findFirst()
            .flatMap(matched -> without(matched, line, isBetween, runner)));
  }

  /** The cost of a network that was asked for as a cell of the line. */
  private Optional<Double> known(Anchor anchor, SweptCells cells) {
    if (model.ifAsked().isEmpty() || !(cells instanceof CellLine line)) {
      return Optional.empty();
    }
    int cell = line.axis().nearest(anchor.alpha());
    return line.axis().at(cell) == anchor.alpha() && !Double.isNaN(line.at(cell))
        ? Optional.of(line.at(cell))
        : Optional.empty();
  }

  private boolean lacksStatistics() {
    return model
        .ifAsked()
        .filter(asked -> asked.source() instanceof OutsideNetwork net && net.lacksStatistics())
        .isPresent();
  }

  private Optional<Barrier> without(
      Matched matched, CellLine line, boolean isBetween, Runner runner) {
    Direction whole = Direction.between("unmatched", model.point(), matched.before());
    Slice straight = Slice.through(model.point(), whole);
    CellLine other = Sweep.curve(model.cost(), straight, line.axis(), runner);
    return Barrier.of(model.cost(), straight, other, isBetween);
  }
}

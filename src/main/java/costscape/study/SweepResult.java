package costscape.study;

import costscape.cost.Doubt;
import costscape.cost.Measure;
import costscape.cost.Rounding;
import costscape.proof.SliceProof;
import costscape.space.Axis;
import costscape.sweep.Barrier;
import costscape.sweep.CellLine;
import costscape.sweep.LocalMinimum;
import costscape.sweep.Range;
import costscape.sweep.SweptCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The result of a sweep: everything that its picture shows and its summary says, so that drawing
 * and speaking compute nothing.
 *
 * @param quantity what was evaluated at every cell
 * @param form whether one cost was swept or several, and how these belong together
 * @param parts the cells of each cost: of one, of the rows that train and others, or of each curve
 * @param facts what a caption says of the model and the slice
 * @param rows what is said of the rows that train and of others; empty where there are none
 * @param titles of the axes, by the names of the directions
 * @param networks that the slice was laid through, where it was laid through some
 * @param distance between the smallest cells of both rows, in the space of all parameters
 * @param doubt what speaks against costs that are asked: the smallest cell has two of them
 * @param proof what was proved of the slice
 */
public record SweepResult(
    Quantity quantity,
    Form form,
    List<Part> parts,
    CaptionFacts facts,
    String rows,
    Map<String, String> titles,
    Networks networks,
    OptionalDouble distance,
    Optional<Doubt> doubt,
    Optional<Proved> proof) {
  /** How several costs belong together. */
  public enum Form {
    /** One cost, or one other quantity. */
    ALONE,
    /** The rows that train, and other rows beside them. */
    BESIDE,
    /** The cost along one line, for each value of an option. */
    OVERLAID
  }

  /**
   * The cells of one cost.
   *
   * @param key of the cost for programs and in tables
   * @param name in legends and captions
   * @param title above a panel
   * @param rows how many the cost is the mean of, where they are other rows; else 0
   * @param facts what a caption says of this one of several curves
   * @param measure what the numbers of the cost are
   * @param ofSmallest the rounding of the smallest cell
   * @param minima along a line, where they were looked for
   * @param areBetween whether they were looked for between the cells too
   */
  public record Part(
      String key,
      String name,
      String title,
      int rows,
      CaptionFacts facts,
      Measure measure,
      SweptCells cells,
      Rounding ofSmallest,
      Optional<List<LocalMinimum>> minima,
      boolean areBetween) {
    public Part {
      minima = minima.map(List::copyOf);
    }

    /** The index of the smallest cell along each axis; none where every cell failed. */
    public List<Integer> smallest() {
      List<Integer> place = new ArrayList<>();
      int cell = cells.minimum();
      for (int k = cells.axes().size() - 1; k >= 0 && cells.minimum() >= 0; k--) {
        int points = cells.axes().get(k).points();
        place.add(0, cell % points);
        cell /= points;
      }
      return place;
    }

    public boolean hasSmallest() {
      return cells.minimum() >= 0;
    }

    /** The coordinates of the smallest cell. */
    public double[] place() {
      List<Integer> at = smallest();
      double[] place = new double[at.size()];
      for (int k = 0; k < place.length; k++) {
        place[k] = cells.axes().get(k).at(at.get(k));
      }
      return place;
    }

    /** Returns whether all cells cost the same, so that none is the smallest. */
    public boolean isConstant() {
      return cells.range().isConstant();
    }

    /** The same as one curve of several, by its name in tables and in pictures. */
    public Part named(String otherKey, String otherName) {
      return new Part(
          otherKey, otherName, title, rows, facts, measure, cells, ofSmallest, minima, areBetween);
    }

    Part roundedThere(Rounding rounding) {
      return new Part(key, name, title, rows, facts, measure, cells, rounding, minima, areBetween);
    }

    /** The same with the minima along its line. */
    public Part with(List<LocalMinimum> found, boolean between) {
      return new Part(
          key, name, title, rows, facts, measure, cells, ofSmallest, Optional.of(found), between);
    }
  }

  /**
   * Two or three networks on one line or plane, and on a line the barrier between them.
   *
   * @param unmatched the barrier of the same line without matching units first
   */
  public record Networks(
      List<Network> list, Optional<Barrier> barrier, Optional<Barrier> unmatched) {
    /** The slice was laid along other directions. */
    public static final Networks NONE = new Networks(List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * A network that a slice was laid through.
   *
   * @param name its file's; empty of the point to look from
   * @param place its coordinates
   */
  public record Network(String name, List<Double> place, double cost, Rounding rounding) {}

  /**
   * The proof about the slice.
   *
   * @param hasKinks whether units have kinks, at which there is no derivative to prove with
   * @param seconds that the proof took
   */
  public record Proved(SliceProof slice, boolean hasKinks, double seconds) {}

  public SweepResult {
    parts = List.copyOf(parts);
  }

  /** The first of the costs, which is the only one or that of the rows that train. */
  public Part main() {
    return parts.get(0);
  }

  public List<Axis> axes() {
    return main().cells().axes();
  }

  public boolean isLine() {
    return main().cells() instanceof CellLine;
  }

  /** How many cells there are, of all costs of an overlay. */
  public long cells() {
    long each = axes().stream().mapToLong(Axis::points).reduce(1, (a, b) -> a * b);
    return form == Form.OVERLAID ? parts.size() * each : each;
  }

  /** From the smallest cost of all to the largest. */
  public Range range() {
    return parts.stream().map(part -> part.cells().range()).reduce(Range::union).orElseThrow();
  }

  /** How far costs may be off. */
  public Rounding rounding() {
    return parts.stream().map(part -> part.cells().rounding()).reduce(Rounding.NONE, Rounding::or);
  }

  /** Returns what the picture is of, such as: cost along w1_0_0. */
  public String title() {
    List<String> names = axes().stream().map(Axis::name).toList();
    return quantity == Quantity.COST && isLine()
        ? "cost along " + names.get(0)
        : "%s over %s".formatted(quantity.label(), String.join(" and ", names));
  }

  public SweepResult with(List<Part> others) {
    return new SweepResult(
        quantity, form, others, facts, rows, titles, networks, distance, doubt, proof);
  }

  public SweepResult doubted(Optional<Doubt> found) {
    return new SweepResult(
        quantity, form, parts, facts, rows, titles, networks, distance, found, proof);
  }

  public SweepResult with(Networks found) {
    return new SweepResult(
        quantity, form, parts, facts, rows, titles, found, distance, doubt, proof);
  }

  public SweepResult proving(Optional<Proved> found) {
    return new SweepResult(
        quantity, form, parts, facts, rows, titles, networks, distance, doubt, found);
  }

  /** One quantity in cells, of which nothing more is known. */
  public static SweepResult of(
      Quantity quantity, CaptionFacts facts, Measure measure, SweptCells cells) {
    String name = quantity.label();
    Part part =
        new Part(name, name, "", 0, facts, measure, cells, Rounding.NONE, Optional.empty(), true);
    return plain(quantity, Form.ALONE, List.of(part), facts);
  }

  /** The costs along one line for each value of an option, each swept alone. */
  public static SweepResult overlaid(List<Part> curves) {
    return plain(Quantity.COST, Form.OVERLAID, curves, CaptionFacts.NONE);
  }

  /** A result of cells alone. */
  private static SweepResult plain(
      Quantity quantity, Form form, List<Part> parts, CaptionFacts facts) {
    return new SweepResult(
        quantity,
        form,
        parts,
        facts,
        "",
        Map.of(),
        Networks.NONE,
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

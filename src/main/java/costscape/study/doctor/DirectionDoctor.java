package costscape.study.doctor;

import static costscape.study.doctor.Finding.number;

import costscape.network.ParameterLayout;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Group;
import costscape.network.RandomDirections.Normalisation;
import costscape.space.Direction;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the two directions of a plane: the angle between them, and by the length of each filter
 * and layer which of the published ways of normalising (Li, Xu, Taylor, Studer and Goldstein 2018,
 * arXiv:1712.09913, section 4) they were made in. Lengths agree to 1e-3: files hold float32, and
 * making the second direction orthogonal moves the lengths of the first way a little.
 */
final class DirectionDoctor {
  private static final double SAME = 1e-3;

  /** 84° to 96° look like a right angle. */
  private static final double SKEW = 0.1;

  /** Closer than 2.6°: the plane is a line, drawn twice. */
  private static final double PARALLEL = 0.999;

  /** Deviations that a Gaussian's size or its fourth moment may have: 1 of 1.7 million passes. */
  private static final double DEVIATIONS = 5;

  /** So few entries look like anything. */
  private static final int FEW = 12;

  private final NamedParameters layout;
  private final ParameterVector at;
  private final double[] theta;
  private final List<Direction> directions;

  DirectionDoctor(NamedParameters layout, ParameterVector at, List<Direction> directions) {
    this.layout = layout;
    this.at = at;
    this.theta = at.toArray();
    this.directions = List.copyOf(directions);
  }

  Finding orthogonal() {
    double cosine = directions.get(0).cosine(directions.get(1));
    double angle = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    String what = "cosine between the directions %s: %.1f°".formatted(number(cosine), angle);
    return Math.abs(cosine) >= PARALLEL
        ? new Finding(
            "orthogonal",
            Finding.Level.FAULT,
            what,
            "both directions are one, so the plane is a line: its second axis shows nothing new",
            "draw another second direction, such as --vary random:2")
        : Finding.doubt(
            Math.abs(cosine) >= SKEW,
            "orthogonal",
            what,
            "the picture's axes look perpendicular and are not: a round valley is drawn as a tilted"
                + " ellipse, and distances off the axes are wrong",
            "take from the second direction its part along the first, v − (u·v / u·u) u, and draw it"
                + " again; the two --vary of sweep do so");
  }

  /** A way of making a direction, and the factor that all its lengths have beside it. */
  private record Way(Normalisation normalisation, Biases biases, double factor) {
    boolean isLike(Way other) {
      return normalisation == other.normalisation
          && biases == other.biases
          && isSame(factor, other.factor);
    }
  }

  /** What makes directions of the same kind, where both were made in one of the ways. */
  Optional<RandomDirections> kind() {
    return way(directions.get(0))
        .filter(x -> x.factor == 1)
        .filter(x -> isLessened(x) || way(directions.get(1)).filter(x::isLike).isPresent())
        .map(this::made);
  }

  /**
   * Whether the second direction was made as the first one was, and then lost its part along the
   * first: v + t u is as long as u for t² = 1 − ‖v‖² / ‖u‖².
   */
  private boolean isLessened(Way x) {
    Direction u = directions.get(0);
    Direction v = directions.get(1);
    double part = Math.sqrt(1 - Math.pow(v.norm() / u.norm(), 2));
    return Math.abs(u.cosine(v)) < SAME
        && Stream.of(part, -part)
            .filter(t -> t * t > 0)
            .map(t -> Direction.of("", ParameterVector.of(v.toArray()).plus(t, u).toArray()))
            .anyMatch(whole -> way(whole).filter(x::isLike).isPresent());
  }

  private RandomDirections made(Way way) {
    return new RandomDirections(layout, at, way.normalisation, way.biases);
  }

  /**
   * @param areRandom whether the directions are meant to be random ones: others, such as principal
   *     components, are not normalised in any of these ways
   */
  Finding norms(boolean areRandom) {
    String name = "norms";
    double[] lengths = directions.stream().mapToDouble(Direction::norm).toArray();
    if (!areRandom) {
      return Finding.fine(
          name,
          "x has length %s, y has length %s; they are no random directions"
              .formatted(number(lengths[0]), number(lengths[1])));
    }
    Optional<Way> x = way(directions.get(0));
    boolean isLessened = x.filter(this::isLessened).isPresent();
    Optional<Way> y = isLessened ? x : way(directions.get(1));
    String what =
        "x: %s, length %s; y: %s, length %s; the point has length %s"
            .formatted(
                words(x),
                number(lengths[0]),
                words(y) + (isLessened ? ", without its part along x" : ""),
                number(lengths[1]),
                number(Vectors.norm(theta)));
    if (x.isEmpty() || y.isEmpty()) {
      return Finding.doubt(
          true,
          name,
          what,
          "the widths of such a picture cannot be compared with those of published ones",
          "say in the caption how the directions were made");
    }
    if (Stream.of(x.get(), y.get()).anyMatch(way -> way.normalisation == Normalisation.NONE)) {
      return Finding.doubt(
          true,
          name,
          what,
          "a step disturbs small weights as much as large ones: how wide the valley looks depends on"
              + " the scale of the weights, which means nothing in a ReLU network (Li et al. 2018,"
              + " section 4)",
          "compare the width with no other network's, or normalise: --normalise neuron");
    }
    return Finding.doubt(
        !x.get().isLike(y.get()) || x.get().factor != 1,
        name,
        what,
        "a step of 1 along an axis is not the length of the weights, or along x another thing than"
            + " along y",
        "make both directions in the same way, each as long as the weights");
  }

  private static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }

  private String words(Optional<Way> found) {
    if (found.isEmpty()) {
      return "none of the published ways";
    }
    Way way = found.get();
    String begin = way.normalisation == Normalisation.NONE ? "entries like a Gaussian's, " : "";
    return made(way).sentence().replaceFirst("^Gaussian, ", begin)
        + (way.factor == 1 ? "" : ", times " + number(way.factor));
  }

  /** The way in which a direction was made, where its lengths show one. */
  private Optional<Way> way(Direction direction) {
    double[] d = direction.toArray();
    for (Normalisation normalisation : List.of(Normalisation.NEURON, Normalisation.LAYER)) {
      List<Group> groups = RandomDirections.groups(layout, normalisation);
      Optional<Way> found =
          factor(d, groups, false)
              .flatMap(f -> biases(d, groups, f).map(b -> new Way(normalisation, b, f)));
      if (found.isEmpty() && layout instanceof ParameterLayout) {
        found = factor(d, groups, true).map(f -> new Way(normalisation, Biases.MOVE, f));
      }
      if (found.isPresent()) {
        return found;
      }
    }
    return gaussian(d);
  }

  /**
   * The one factor between the lengths of a direction's groups and those of the point's.
   *
   * @param withBiases whether the biases of a group are counted as more weights of it
   */
  private Optional<Double> factor(double[] d, List<Group> groups, boolean withBiases) {
    double[] factors =
        groups.stream()
            .map(group -> withBiases ? whole(group) : group.weights())
            .filter(places -> norm(theta, places) > 0)
            .mapToDouble(places -> norm(d, places) / norm(theta, places))
            .toArray();
    if (factors.length == 0 || factors[0] == 0) {
      return Optional.empty();
    }
    double first = isSame(factors[0], 1) ? 1 : factors[0];
    boolean isShown = factors.length >= 3 || first == 1; // no single group shows a factor
    return isShown
            && IntStream.range(0, factors.length).allMatch(k -> isSame(factors[k], factors[0]))
        ? Optional.of(first)
        : Optional.empty();
  }

  private static List<Integer> whole(Group group) {
    return Stream.concat(group.weights().stream(), group.biases().stream()).toList();
  }

  /** What became of the biases of a direction whose weights have a factor. */
  private Optional<Biases> biases(double[] d, List<Group> groups, double factor) {
    List<Integer> biases = groups.stream().flatMap(group -> group.biases().stream()).toList();
    if (biases.stream().allMatch(b -> d[b] == 0)) {
      return Optional.of(Biases.FREEZE);
    }
    for (double f : new double[] {1, factor}) {
      if (biases.stream().allMatch(b -> isSame(d[b], f * theta[b]))) {
        return Optional.of(Biases.KEEP);
      }
      if (biases.stream().allMatch(b -> isSame(Math.abs(d[b]), Math.abs(f * theta[b])))) {
        return Optional.of(Biases.APART);
      }
    }
    boolean areWhole =
        !(layout instanceof ParameterLayout)
            && groups.stream()
                .map(Group::biases)
                .allMatch(own -> isSame(norm(d, own), factor * norm(theta, own)));
    return areWhole ? Optional.of(Biases.MOVE) : Optional.empty();
  }

  /**
   * Whether all layers have entries of one size, and their fourth moment is a Gaussian's: then the
   * direction may be one that nobody normalised.
   */
  private Optional<Way> gaussian(double[] d) {
    List<Group> layers = RandomDirections.groups(layout, Normalisation.LAYER);
    List<Integer> all = layers.stream().flatMap(layer -> layer.weights().stream()).toList();
    if (all.size() < FEW) {
      return Optional.empty();
    }
    double size = norm(d, all) / Math.sqrt(all.size());
    double fourth = all.stream().mapToDouble(k -> Math.pow(d[k] / size, 4)).sum() / all.size();
    boolean isOne =
        Math.abs(fourth - 3) <= DEVIATIONS * Math.sqrt(24.0 / all.size())
            && layers.stream()
                .map(Group::weights)
                .filter(own -> !own.isEmpty())
                .allMatch(
                    own ->
                        Math.abs(Math.pow(norm(d, own) / size, 2) / own.size() - 1)
                            <= DEVIATIONS * Math.sqrt(2.0 / own.size()));
    boolean areFrozen =
        layers.stream().flatMap(layer -> layer.biases().stream()).allMatch(b -> d[b] == 0);
    double factor = Math.abs(size - 1) <= DEVIATIONS / Math.sqrt(2.0 * all.size()) ? 1 : size;
    return isOne
        ? Optional.of(new Way(Normalisation.NONE, areFrozen ? Biases.FREEZE : Biases.MOVE, factor))
        : Optional.empty();
  }

  private static double norm(double[] vector, List<Integer> places) {
    return Vectors.norm(places.stream().mapToDouble(k -> vector[k]).toArray());
  }
}

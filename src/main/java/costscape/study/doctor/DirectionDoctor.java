package costscape.study.doctor;

import static costscape.study.doctor.DrawnPlane.number;

import costscape.network.ParameterLayout;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Group;
import costscape.network.RandomDirections.Normalisation;
import costscape.space.Direction;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures the two directions of a plane: the angle between them, and by the length of each filter
 * and layer which of the published ways of normalising (Li, Xu, Taylor, Studer and Goldstein 2018,
 * arXiv:1712.09913, section 4) they were made in. Lengths agree to 1e-3: files hold float32, and
 * making the second direction orthogonal moves the lengths of the first way a little.
 */
final class DirectionDoctor {
  private static final String NORMS = "norms";
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
  private final double[] theta;
  private final List<Direction> directions;

  DirectionDoctor(NamedParameters layout, ParameterVector at, List<Direction> directions) {
    this.layout = layout;
    this.theta = at.toArray();
    this.directions = List.copyOf(directions);
  }

  Finding orthogonal() {
    double cosine = directions.get(0).cosine(directions.get(1));
    double angle = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    String what = "cosine between the directions %s: %.1f°".formatted(number(cosine), angle);
    if (Math.abs(cosine) >= PARALLEL) {
      return Finding.fault(
          "orthogonal",
          what,
          "both directions are one, so the plane is a line: its second axis shows nothing new",
          "draw another second direction, such as --vary random:2");
    }
    return Math.abs(cosine) < SKEW
        ? Finding.fine("orthogonal", what)
        : Finding.doubt(
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

  /**
   * @param areRandom whether the directions are meant to be random ones: others, such as principal
   *     components, are not normalised in any of these ways
   */
  Finding norms(boolean areRandom) {
    double[] lengths = directions.stream().mapToDouble(Direction::norm).toArray();
    if (!areRandom) {
      return Finding.fine(
          NORMS,
          "x has length %s, y has length %s; they are no random directions"
              .formatted(number(lengths[0]), number(lengths[1])));
    }
    List<Optional<Way>> ways = directions.stream().map(this::way).toList();
    List<String> said =
        ways.stream()
            .map(way -> way.map(this::words).orElse("none of the published ways"))
            .toList();
    String what =
        "x: %s, length %s; y: %s, length %s; the point has length %s"
            .formatted(
                said.get(0),
                number(lengths[0]),
                said.get(1),
                number(lengths[1]),
                number(Vectors.norm(theta)));
    if (ways.stream().anyMatch(Optional::isEmpty)) {
      return Finding.doubt(
          NORMS,
          what,
          "the widths of such a picture cannot be compared with those of published ones",
          "say in the caption how the directions were made");
    }
    Way x = ways.get(0).orElseThrow();
    Way y = ways.get(1).orElseThrow();
    if (x.normalisation == Normalisation.NONE || y.normalisation == Normalisation.NONE) {
      return Finding.doubt(
          NORMS,
          what,
          "a step disturbs small weights as much as large ones: how wide the valley looks depends on"
              + " the scale of the weights, which means nothing in a ReLU network (Li et al. 2018,"
              + " section 4)",
          "compare the width with no other network's, or normalise: --normalise neuron");
    }
    if (x.isLike(y) && x.factor == 1) {
      return Finding.fine(NORMS, what);
    }
    return Finding.doubt(
        NORMS,
        what,
        "a step of 1 along an axis is not the length of the weights, or along x another thing than"
            + " along y",
        "make both directions in the same way, each as long as the weights");
  }

  private static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }

  private String words(Way way) {
    RandomDirections made =
        new RandomDirections(layout, ParameterVector.of(theta), way.normalisation, way.biases);
    boolean isNone = way.normalisation == Normalisation.NONE;
    return made.sentence().replaceFirst("^Gaussian, ", isNone ? "entries like a Gaussian's, " : "")
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
    List<Double> factors = new ArrayList<>();
    for (Group group : groups) {
      List<Integer> places =
          withBiases
              ? Stream.concat(group.weights().stream(), group.biases().stream()).toList()
              : group.weights();
      double there = norm(theta, places);
      if (there > 0) {
        factors.add(norm(d, places) / there);
      }
    }
    return factors.isEmpty()
            || factors.get(0) == 0 // no single group shows a factor
            || !factors.stream().allMatch(f -> isSame(f, factors.get(0)))
            || (factors.size() < 3 && !isSame(factors.get(0), 1))
        ? Optional.empty()
        : Optional.of(isSame(factors.get(0), 1) ? 1 : factors.get(0));
  }

  /** What became of the biases of a direction whose weights have a factor. */
  private Optional<Biases> biases(double[] d, List<Group> groups, double factor) {
    List<Integer> biases = groups.stream().flatMap(group -> group.biases().stream()).toList();
    if (biases.stream().allMatch(b -> d[b] == 0)) {
      return Optional.of(Biases.FREEZE);
    }
    for (double f : new double[] {1, factor}) {
      if (biases.stream().allMatch(b -> isNear(d[b], f * theta[b]))) {
        return Optional.of(Biases.KEEP);
      }
      if (biases.stream().allMatch(b -> isNear(Math.abs(d[b]), Math.abs(f * theta[b])))) {
        return Optional.of(Biases.APART);
      }
    }
    boolean areWhole = !(layout instanceof ParameterLayout);
    for (Group group : groups) {
      areWhole &=
          group.biases().isEmpty()
              || isSame(norm(d, group.biases()), factor * norm(theta, group.biases()));
    }
    return areWhole ? Optional.of(Biases.MOVE) : Optional.empty();
  }

  private static boolean isNear(double a, double b) {
    return a == b || isSame(a, b);
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
    double variance = square(norm(d, all)) / all.size();
    double fourth = all.stream().mapToDouble(k -> square(square(d[k]))).sum() / all.size();
    boolean isOne =
        Math.abs(fourth / square(variance) - 3) <= DEVIATIONS * Math.sqrt(24.0 / all.size());
    for (Group layer : layers) {
      int count = layer.weights().size();
      isOne &=
          count == 0
              || Math.abs(square(norm(d, layer.weights())) / count / variance - 1)
                  <= DEVIATIONS * Math.sqrt(2.0 / count);
    }
    boolean areFrozen =
        layers.stream().flatMap(layer -> layer.biases().stream()).allMatch(b -> d[b] == 0);
    double size = Math.sqrt(variance);
    double sampled = Math.abs(size - 1) <= DEVIATIONS / Math.sqrt(2.0 * all.size()) ? 1 : size;
    return isOne
        ? Optional.of(new Way(Normalisation.NONE, areFrozen ? Biases.FREEZE : Biases.MOVE, sampled))
        : Optional.empty();
  }

  private static double square(double value) {
    return value * value;
  }

  private static double norm(double[] vector, List<Integer> places) {
    double[] some = new double[places.size()];
    Arrays.setAll(some, k -> vector[places.get(k)]);
    return Vectors.norm(some);
  }
}

package costscape.study.doctor;

import static costscape.study.doctor.Finding.number;

import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Group;
import costscape.network.RandomDirections.Normalisation;
import costscape.number.SixDigits;
import costscape.space.Direction;
import costscape.space.NamedParameters;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
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
  private static final double SAME = 1e-3;

  /** 84° to 96° look like a right angle. */
  private static final double SKEW = 0.1;

  /** Closer than 2.6°: the plane is a line, drawn twice. */
  private static final double PARALLEL = 0.999;

  /** Deviations that a Gaussian's size or its fourth moment may have: 1 of 1.7 million passes. */
  private static final double DEVIATIONS = 5;

  /** So few entries look like anything. */
  private static final int FEW = 12;

  /** What may become of biases, first what is seen with the least doubt. */
  private static final List<Biases> BIASES =
      List.of(Biases.FREEZE, Biases.KEEP, Biases.APART, Biases.MOVE);

  private final NamedParameters layout;
  private final ParameterVector at;
  private final double[] theta;
  private final Direction u;
  private final Direction v;

  DirectionDoctor(NamedParameters layout, ParameterVector at, Direction u, Direction v) {
    this.layout = layout;
    this.at = at;
    this.theta = at.toArray();
    this.u = u;
    this.v = v;
  }

  Finding orthogonal() {
    double cosine = u.cosine(v);
    double angle = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    String degrees = SixDigits.fixed(angle, 1);
    return Math.abs(cosine) >= PARALLEL
        ? Finding.of(Finding.Level.FAULT, "orthogonal.line", cosine, degrees)
        : Finding.doubt(Math.abs(cosine) >= SKEW, "orthogonal", cosine, degrees);
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
    return way(u)
        .filter(x -> x.factor == 1)
        .filter(x -> isLessened(x) || way(v).filter(x::isLike).isPresent())
        .map(this::made);
  }

  /**
   * Whether the second direction was made as the first one was, and then lost its part along the
   * first: v + t u is as long as u for t² = 1 − ‖v‖² / ‖u‖².
   */
  private boolean isLessened(Way x) {
    double part = Math.sqrt(1 - Math.pow(v.norm() / u.norm(), 2));
    return Math.abs(u.cosine(v)) < SAME
        && Stream.of(part, -part)
            .filter(t -> t * t > 0)
            .map(t -> Direction.of("", Vectors.moved(v.toArray(), t, u.toArray())))
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
    if (!areRandom) {
      return Finding.fine("norms.other", u.norm(), v.norm());
    }
    Optional<Way> x = way(u);
    boolean isLessened = x.filter(this::isLessened).isPresent();
    Optional<Way> y = isLessened ? x : way(v);
    List<Way> both = Stream.concat(x.stream(), y.stream()).toList();
    String key =
        both.size() < 2
            ? "norms.none"
            : both.stream().anyMatch(way -> way.normalisation == Normalisation.NONE)
                ? "norms.gaussian"
                : "norms";
    return Finding.doubt(
        !key.equals("norms") || !both.get(0).isLike(both.get(1)) || both.get(0).factor != 1,
        key,
        words(x),
        u.norm(),
        words(y),
        isLessened ? ", without its part along x" : "",
        v.norm(),
        Vectors.norm(theta));
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
    return Stream.of(Normalisation.NEURON, Normalisation.LAYER)
        .flatMap(n -> BIASES.stream().flatMap(biases -> way(direction, n, biases).stream()))
        .findFirst()
        .or(() -> gaussian(direction.toArray()));
  }

  /** A published way, where normalising so once more changes a direction by a factor alone. */
  private Optional<Way> way(Direction direction, Normalisation normalisation, Biases biases) {
    double[] d = direction.toArray();
    double[] made = new RandomDirections(layout, at, normalisation, biases).normalized(direction);
    List<Group> groups = RandomDirections.groups(layout, normalisation);
    double[] factors =
        groups.stream()
            .map(Group::weights)
            .filter(own -> norm(theta, own) > 0)
            .mapToDouble(own -> norm(d, own) / norm(made, own))
            .toArray();
    if (!Arrays.stream(factors).allMatch(other -> isSame(other, factors[0]))) {
      return Optional.empty();
    }
    double factor = factors.length == 0 || isSame(factors[0], 1) ? 1 : factors[0];
    boolean isShown =
        factors.length >= 3 || (factors.length > 0 && factor == 1); // one part shows none
    List<Integer> judged = // a neuron whose parameters are all 0 at the point has no length to keep
        groups.stream()
            .filter(
                g -> biases != Biases.MOVE || g.weights().isEmpty() || norm(made, g.weights()) > 0)
            .flatMap(group -> group.biases().stream())
            .toList();
    boolean areBiasesSo =
        Stream.of(biases == Biases.MOVE ? factor : 1, factor) // biases may lack the factor
            .anyMatch(f -> judged.stream().allMatch(b -> isSame(d[b], f * made[b])));
    return Optional.of(new Way(normalisation, biases, factor))
        .filter(way -> isShown && areBiasesSo);
  }

  /**
   * Whether all layers have entries of one size, and their fourth moment is a Gaussian's: then the
   * direction may be one that nobody normalised.
   */
  private Optional<Way> gaussian(double[] d) {
    List<Group> layers = RandomDirections.groups(layout, Normalisation.LAYER);
    List<Integer> all = layers.stream().flatMap(layer -> layer.weights().stream()).toList();
    double size = norm(d, all) / Math.sqrt(all.size());
    double fourth = all.stream().mapToDouble(k -> Math.pow(d[k] / size, 4)).sum() / all.size();
    boolean isOne =
        all.size() >= FEW
            && Math.abs(fourth - 3) <= DEVIATIONS * Math.sqrt(24.0 / all.size())
            && layers.stream()
                .map(Group::weights)
                .filter(own -> !own.isEmpty())
                .allMatch(own -> isOfSize(norm(d, own) / size, own.size()));
    Biases biases =
        layers.stream().flatMap(layer -> layer.biases().stream()).allMatch(b -> d[b] == 0)
            ? Biases.FREEZE
            : Biases.MOVE;
    double factor = Math.abs(size - 1) <= DEVIATIONS / Math.sqrt(2.0 * all.size()) ? 1 : size;
    return isOne ? Optional.of(new Way(Normalisation.NONE, biases, factor)) : Optional.empty();
  }

  /** Whether so many numbers of σ = 1 may have this norm. */
  private static boolean isOfSize(double norm, int count) {
    return Math.abs(norm * norm / count - 1) <= DEVIATIONS * Math.sqrt(2.0 / count);
  }

  private static double norm(double[] vector, List<Integer> places) {
    return Vectors.norm(places.stream().mapToDouble(k -> vector[k]).toArray());
  }
}

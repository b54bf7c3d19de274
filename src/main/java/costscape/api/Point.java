package costscape.api;

import costscape.cost.NetworkCost;
import costscape.critical.local.BoundedEigenvalue;
import costscape.critical.local.Eigendecomposition;
import costscape.critical.local.ExtremePairs;
import costscape.critical.local.HessianProduct;
import costscape.critical.local.SpectralDensity;
import costscape.critical.verdict.CostTrend;
import costscape.direction.Span;
import costscape.job.Progress;
import costscape.proof.BasinProof;
import costscape.proof.PointProof;
import costscape.space.FreeDirections;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.store.table.TableWriter;
import costscape.study.CostLandscape;
import costscape.trace.optimizer.Optimizer.StepGradient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A model at one point θ of its parameter space. Immutable. */
public final class Point {
  /** With more parameters the caller has to say who may cancel. */
  private static final int MOST_AT_ONCE = 500;

  /** The most products of one search for eigenvalues. */
  private static final int MOST_PRODUCTS = 1000;

  private static final int PRODUCTS_OF_PROBE = 80;

  final Model model;
  final ParameterVector theta;

  Point(Model model, ParameterVector theta) {
    this.model = model;
    this.theta = theta;
  }

  /**
   * The same point with one parameter changed.
   *
   * @throws java.util.NoSuchElementException naming what there is, where there is no such parameter
   */
  public Point with(String name, double value) {
    return new Point(model, theta.with(model.index(name), value));
  }

  /**
   * The value of one parameter.
   *
   * @throws java.util.NoSuchElementException naming what there is, where there is no such parameter
   */
  public double get(String name) {
    return theta.get(model.index(name));
  }

  /** {@return all parameters in the order of the model's names, as a copy} */
  public double[] toArray() {
    return theta.toArray();
  }

  /** Refuses a point of other parameters, which has no place beside those of a model. */
  void fits(String what, Model expected) {
    if (model.dimension() != expected.dimension()) {
      throw new IllegalArgumentException(
          "%s has %d parameters, and this model has %d: both are to be of the same model"
              .formatted(what, model.dimension(), expected.dimension()));
    }
  }

  /** Returns what is swept, drawn and filmed from here. */
  CostLandscape landscape() {
    return new CostLandscape(
        model.cost,
        model.cells(),
        theta,
        model.names()::get,
        model.measure(),
        model.captionParts());
  }

  /** {@return the model} */
  public Model model() {
    return model;
  }

  /** {@return the cost here; a network's cross-entropy is in nats} */
  public double cost() {
    return model.cost.at(theta.toArray());
  }

  /** {@return the first derivatives, one for each parameter, in the unit of the cost} */
  public double[] gradient() {
    double[] gradient = new double[model.dimension()];
    model.cost.gradient(theta.toArray(), gradient);
    return gradient;
  }

  /** {@return the second derivatives, n × n and symmetric, as a copy} */
  public double[][] hessian() {
    MemoryLimit.forMatrices(2, model.dimension());
    SymmetricMatrix there = model.cost.hessian(theta.toArray());
    double[][] hessian = new double[there.size()][];
    for (int i = 0; i < hessian.length; i++) {
      hessian[i] = there.row(i);
    }
    return hessian;
  }

  /**
   * All eigenvalues of the Hessian of a small model.
   *
   * @return the eigenvalues, rising
   * @throws IllegalStateException where there are more than 500 parameters, saying what would do
   */
  public double[] eigenvalues() {
    if (model.dimension() > MOST_AT_ONCE) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "all eigenvalues of %,d parameters take long: eigenvalues(work) tells how far it is"
                  + " and can be cancelled, outermostEigenvalues and spectrum take seconds",
              model.dimension()));
    }
    return eigenvalues(Work.allCores());
  }

  /**
   * All eigenvalues of the Hessian. The time grows with the cube of the parameters: some 10 s for
   * 600 of them, 10 min for 2400. Each sweep over the rows of the Hessian, of about ten, is a work
   * of its own to the listener.
   *
   * @param work reports progress and may cancel it; it is done on one thread
   * @return the eigenvalues, rising
   * @throws IllegalStateException where they do not fit into memory
   */
  public double[] eigenvalues(Work work) {
    MemoryLimit.forMatrices(3, model.dimension());
    return work.compute(
        (runner, progress) -> Eigendecomposition.of(hessian(progress), progress).eigenvalues());
  }

  /** The Hessian, of which no row is finished before all of the data are added up. */
  private SymmetricMatrix hessian(Progress progress) {
    return model.cost.hessian(theta.toArray(), () -> progress.report(0, model.dimension()));
  }

  /**
   * Some of the smallest and of the largest eigenvalues of the Hessian, by products with it alone.
   *
   * @param smallest how many of the smallest, 0 or more
   * @param largest how many of the largest, 0 or more
   * @return the eigenvalues, rising; fewer where there are not so many, or where one that occurs
   *     several times stands for them
   * @throws IllegalArgumentException where none is asked for
   */
  public List<Eigenvalue> outermostEigenvalues(int smallest, int largest, Work work) {
    if (smallest < 0 || largest < 0 || smallest + largest < 1) {
      throw new IllegalArgumentException(
          "1 eigenvalue or more at one end, not %d and %d".formatted(smallest, largest));
    }
    double[] at = theta.toArray();
    int low = Math.min(smallest, at.length);
    int high = Math.min(largest, at.length - low);
    return work.jobs(
        runner -> {
          ExtremePairs found =
              ExtremePairs.of(
                  vector -> HessianProduct.of(model.cost, at, vector, runner),
                  at.length,
                  low,
                  high,
                  Math.min(at.length, MOST_PRODUCTS),
                  0);
          return Stream.concat(found.smallest().stream(), found.largest().stream())
              .map(pair -> BoundedEigenvalue.of(model.cost, at, pair, pair.value()))
              .map(bounded -> new Eigenvalue(bounded.value(), bounded.within()))
              .sorted(Comparator.comparingDouble(Eigenvalue::value))
              .toList();
        });
  }

  /**
   * The density of all eigenvalues of the Hessian, estimated by products with random vectors.
   *
   * @param probes how many random vectors, such as 10
   * @param seed the same vectors for the same seed
   * @throws IllegalArgumentException where there is no random vector
   */
  public Spectrum spectrum(int probes, long seed, Work work) {
    if (probes < 1) {
      throw new IllegalArgumentException("1 random vector or more, not " + probes);
    }
    double[] at = theta.toArray();
    SpectralDensity.Plan plan = new SpectralDensity.Plan(probes, PRODUCTS_OF_PROBE, seed);
    return new Spectrum(
        this,
        plan,
        work.jobs(
            runner ->
                SpectralDensity.of(
                    vector -> HessianProduct.of(model.cost, at, vector, runner), at.length, plan)));
  }

  /** {@return the share of rows whose class the network decides right; empty without classes} */
  public OptionalDouble accuracy() {
    return model
        .ifNetwork()
        .filter(network -> network.dataset().hasClasses())
        .map(network -> OptionalDouble.of(network.accuracy(theta.toArray())))
        .orElse(OptionalDouble.empty());
  }

  /** {@return what kind of point this is in the whole space, and why} */
  public Verdict verdict() {
    return verdict(Work.allCores());
  }

  /** Returns what kind of point this is. */
  public Verdict verdict(Work work) {
    return Verdict.of(
        work.jobs(
            runner ->
                costscape.critical.verdict.Verdict.of(model.cost, theta, CostTrend.NONE, runner)),
        false);
  }

  /**
   * Returns what is proved of stationary points near here.
   *
   * @param work who may cancel it
   * @return {@link Proof.Stationary} or {@link Proof.Free}; empty where nothing is proved
   * @throws IllegalStateException where this is a cost that is no network
   */
  public Optional<Proof> proof(Work work) {
    NetworkCost cost = model.networkCost();
    return work.jobs(
        runner -> {
          Optional<Proof> found = PointProof.near(cost, theta).map(Point::stationary);
          if (found.isPresent()) {
            return found;
          }
          double free = PointProof.freeWithin(cost, theta);
          return free > 0 ? Optional.of(new Proof.Free(free)) : Optional.empty();
        });
  }

  private static Proof.Stationary stationary(PointProof proof) {
    return new Proof.Stationary(
        proof.index(),
        proof.within(),
        proof.alone(),
        proof.cost().low(),
        proof.cost().high(),
        proof.held());
  }

  /**
   * Proves, where it can, that no further training of all parameters leaves this point.
   *
   * @param work who may cancel it
   * @return the proof; empty where nothing is proved
   * @throws IllegalStateException where this is a cost that is no network
   */
  public Optional<Proof.Trapped> trapped(Work work) {
    NetworkCost cost = model.networkCost();
    return work.jobs(
        runner ->
            BasinProof.around(cost, theta)
                .map(proof -> new Proof.Trapped(stationary(proof.minimum()), proof.rate())));
  }

  /**
   * The same parameters where the cost is that over other rows.
   *
   * @return the point of {@link Model#on}
   * @throws IllegalArgumentException where they have other features or targets
   */
  public Point on(Data rows) {
    return new Point(model.on(rows), theta);
  }

  /**
   * The line of one parameter, whose coordinate is its value.
   *
   * @param from where the line begins
   * @param to where it ends, above {@code from}
   * @throws java.util.NoSuchElementException naming what there is, where there is no such parameter
   * @throws IllegalArgumentException where the ends are not finite or not in this order
   */
  public Line line(String name, double from, double to) {
    return line(Direction.parameter(name).range(from, to));
  }

  /**
   * The line along a direction.
   *
   * @throws IllegalArgumentException where there is no such direction, saying what would do
   */
  public Line line(Direction way) {
    Span span = Span.of(theta, List.of(way.recipe(this)));
    return new Line(this, span, way.axis(span.made().get(0), 2));
  }

  /**
   * The plane of two parameters, whose coordinates are their values.
   *
   * @param from where the first axis begins
   * @param to where it ends, above {@code from}
   * @param secondFrom where the second axis begins
   * @param secondTo where it ends, above {@code secondFrom}
   * @throws java.util.NoSuchElementException naming what there is, where there is no such parameter
   * @throws IllegalArgumentException where both are one parameter, or ends are not finite or not in
   *     this order
   */
  public Plane plane(
      String first, double from, double to, String second, double secondFrom, double secondTo) {
    return plane(
        Direction.parameter(first).range(from, to),
        Direction.parameter(second).range(secondFrom, secondTo));
  }

  /**
   * The plane along two directions. The second one is made orthogonal to the first; beside a
   * parameter a direction leaves that parameter alone.
   *
   * @throws IllegalArgumentException where there is no such direction or nothing of the second one
   *     is left, saying what would do
   */
  public Plane plane(Direction first, Direction second) {
    return new Plane(this, first, second);
  }

  /**
   * Trains from here for as many steps as the rule says.
   *
   * @throws java.util.NoSuchElementException where the rule moves a parameter that there is not
   */
  public Trained train(Training training) {
    return train(training, Work.threads(1));
  }

  /**
   * Trains from here for as many steps as the rule says.
   *
   * @param work reports the steps and may cancel them; it is done on one thread
   * @throws java.util.NoSuchElementException where the rule moves a parameter that there is not
   */
  public Trained train(Training training, Work work) {
    ParameterVector start = training.beginning(this);
    FreeDirections free = training.moved(model);
    costscape.trace.Training rule = training.rule();
    Optional<StepGradient> gradients = training.gradients(model);
    return new Trained(
        model,
        training,
        work.compute(
            (runner, progress) -> rule.from(model.cost, start, free, gradients, progress)));
  }

  /** Writes a CSV file of name and value, which {@link Model#read} reads again. */
  public void writeCsv(Path file) throws IOException {
    Files.write(
        file,
        out -> {
          TableWriter table = TableWriter.to(out, List.of("name", "value"));
          for (int k = 0; k < model.dimension(); k++) {
            table.text(model.names().get(k)).number(theta.get(k)).endRow();
          }
          table.flush();
        });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Point that && theta.equals(that.theta) && model.equals(that.model);
  }

  @Override
  public int hashCode() {
    return theta.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < model.dimension(); k++) {
      text.append(k == 0 ? "" : ",").append(model.names().get(k)).append('=').append(theta.get(k));
    }
    return text.toString();
  }
}

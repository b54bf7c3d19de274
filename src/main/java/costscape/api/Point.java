package costscape.api;

import costscape.critical.local.Spectrum;
import costscape.direction.Span;
import costscape.space.ParameterVector;
import costscape.space.SymmetricMatrix;
import costscape.store.table.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/** A model at one point θ of its parameter space. Immutable. */
public final class Point {
  final Model model;
  final ParameterVector theta;

  Point(Model model, ParameterVector theta) {
    this.model = model;
    this.theta = theta;
  }

  /**
   * The same point with one parameter changed.
   *
   * @param name the parameter's name
   * @param value its new value
   * @return the other point
   * @throws java.util.NoSuchElementException naming what there is, where there is no such parameter
   */
  public Point with(String name, double value) {
    return new Point(model, theta.with(model.index(name), value));
  }

  /**
   * The value of one parameter.
   *
   * @param name the parameter's name
   * @return its value
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
    SymmetricMatrix there = model.cost.hessian(theta.toArray());
    double[][] hessian = new double[there.size()][];
    for (int i = 0; i < hessian.length; i++) {
      hessian[i] = there.row(i);
    }
    return hessian;
  }

  /** {@return the eigenvalues of the Hessian, rising} */
  public double[] eigenvalues() {
    return Spectrum.of(model.cost.hessian(theta.toArray())).eigenvalues();
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
    return Verdict.of(costscape.critical.verdict.Verdict.of(model.cost, theta), false);
  }

  /**
   * The line of one parameter, whose coordinate is its value.
   *
   * @param name the parameter's name
   * @param from where the line begins
   * @param to where it ends, above {@code from}
   * @return the line
   * @throws java.util.NoSuchElementException naming what there is, where there is no such parameter
   * @throws IllegalArgumentException where the ends are not finite or not in this order
   */
  public Line line(String name, double from, double to) {
    return line(Way.parameter(name).range(from, to));
  }

  /**
   * The line along a direction.
   *
   * @param way the direction
   * @return the line
   * @throws IllegalArgumentException where there is no such direction, saying what would do
   */
  public Line line(Way way) {
    Span span = Span.of(theta, List.of(way.recipe(this)));
    return new Line(this, span, way.axis(span.made().get(0), 2));
  }

  /**
   * The plane of two parameters, whose coordinates are their values.
   *
   * @param first the first parameter's name
   * @param from where the first axis begins
   * @param to where it ends, above {@code from}
   * @param second the second parameter's name
   * @param secondFrom where the second axis begins
   * @param secondTo where it ends, above {@code secondFrom}
   * @return the plane
   * @throws java.util.NoSuchElementException naming what there is, where there is no such parameter
   * @throws IllegalArgumentException where both are one parameter, or ends are not finite or not in
   *     this order
   */
  public Plane plane(
      String first, double from, double to, String second, double secondFrom, double secondTo) {
    return plane(
        Way.parameter(first).range(from, to), Way.parameter(second).range(secondFrom, secondTo));
  }

  /**
   * The plane along two directions. The second one is made orthogonal to the first; beside a
   * parameter a direction leaves that parameter alone.
   *
   * @param first the first direction
   * @param second the second direction
   * @return the plane
   * @throws IllegalArgumentException where there is no such direction or nothing of the second one
   *     is left, saying what would do
   */
  public Plane plane(Way first, Way second) {
    return new Plane(this, first, second);
  }

  /**
   * Trains from here, on the caller's thread, for as many steps as the rule says.
   *
   * @param training the rule
   * @return the path that training took
   * @throws java.util.NoSuchElementException where the rule moves a parameter that there is not
   */
  public Trained train(Training training) {
    int[] free = training.free().stream().mapToInt(model::index).toArray();
    return new Trained(
        model,
        training,
        free.length == 0
            ? training.rule().from(model.cost, theta)
            : training.rule().from(model.cost, theta, free));
  }

  /**
   * Writes a CSV file of name and value, which {@link Model#read} reads again.
   *
   * @param file where to; an old file is replaced whole or not at all
   * @throws IOException where it cannot be written
   */
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

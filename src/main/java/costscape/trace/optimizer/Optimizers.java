package costscape.trace.optimizer;

import costscape.space.Vectors;
import costscape.trace.optimizer.Optimizer.Run;
import costscape.trace.optimizer.Optimizer.Update;
import costscape.words.Labelled;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The update rules by name, each with its formula, the page that it is from, its settings and their
 * defaults. A face knows no more of them. A new rule is a constant here.
 */
public enum Optimizers implements Labelled {
  /** θ ← θ − η∇C, all entries from the old θ (Cauchy, Comptes rendus 25, 1847, p. 536). */
  GD(
      given ->
          steps(
              given, dimension -> (theta, gradient, rate) -> Vectors.add(theta, -rate, gradient))),

  /**
   * v ← μv − η∇C, θ ← θ + v, v = 0 at the start (Goodfellow, Bengio, Courville: Deep Learning,
   * 2016, algorithm 8.2; after Polyak 1964). On a long even slope a step grows to 1/(1 − μ) times a
   * plain one.
   */
  MOMENTUM(
      given -> {
        double kept = given.momentum("momentum");
        return steps(
            given,
            dimension -> {
              double[] velocity = new double[dimension];
              return (theta, gradient, rate) -> {
                Vectors.scale(velocity, kept);
                Vectors.add(velocity, -rate, gradient);
                Vectors.add(theta, 1, velocity);
              };
            });
      }),

  /**
   * v ← μv − η∇C, θ ← θ + μv − η∇C, v = 0 at the start: momentum that looks one step ahead
   * (Sutskever, Martens, Dahl, Hinton, ICML 2013, section 2, with the gradient taken where θ
   * stands, as torch.optim.SGD with nesterov has it; after Nesterov 1983). On a long even slope a
   * step grows to 1/(1 − μ) times a plain one. Near a minimum of curvature λ it settles where η is
   * below 2(1 + μ)/((1 + 2μ)λ).
   */
  NESTEROV(
      given -> {
        double kept = given.momentum("momentum");
        return steps(
            given,
            dimension -> {
              double[] velocity = new double[dimension];
              return (theta, gradient, rate) -> {
                Vectors.scale(velocity, kept);
                Vectors.add(velocity, -rate, gradient);
                Vectors.add(theta, kept, velocity);
                Vectors.add(theta, -rate, gradient);
              };
            });
      }),

  /**
   * r ← r + g², θ ← θ − η g / (√r + ε), entry by entry, r = 0 at the start (Duchi, Hazan, Singer,
   * JMLR 12, 2011; with ε outside the root, as torch.optim.Adagrad has it, whose ε is 1e-10). The
   * first step moves every entry by η; along a slope that stays the same, step t is η/√t long.
   */
  ADAGRAD(
      given -> {
        double epsilon = given.epsilon(1e-10);
        return steps(
            given,
            dimension -> new Squares(1, 1, r -> Math.sqrt(r) + epsilon, new double[dimension]));
      }),

  /**
   * r ← ρr + (1 − ρ)g², θ ← θ − η g / √(r + ε), entry by entry, r = 0 at the start (Goodfellow,
   * Bengio, Courville: Deep Learning, 2016, algorithm 8.5; after Hinton's lecture 6e, 2012, whose ρ
   * is 0.9). torch.optim.RMSprop adds ε outside the root, to √r: where r is small against ε the two
   * differ. The first step moves every entry whose gradient is not tiny by η/√(1 − ρ).
   */
  RMSPROP(
      given -> {
        double kept = given.decay("decay", 0.9);
        double epsilon = given.epsilon(1e-6);
        return steps(
            given,
            dimension ->
                new Squares(kept, 1 - kept, r -> Math.sqrt(r + epsilon), new double[dimension]));
      }),

  /**
   * The means of gradients over the root of the means of their squares, {@link Adam} (Kingma, Ba,
   * arXiv:1412.6980, algorithm 1).
   */
  ADAM(given -> steps(given, Adam.of(given))),

  /**
   * θ ← (1 − ηλ)θ, then the step of Adam by the gradient from before (Loshchilov and Hutter,
   * arXiv:1711.05101, algorithm 2; torch.optim.AdamW, whose λ is 0.01). Every parameter that trains
   * decays, biases too, as in torch. The decay is no part of the cost: the rule comes to rest where
   * it balances the step, which is beside the minimum of the cost.
   */
  ADAMW(
      given -> {
        IntFunction<Update> adam = Adam.of(given);
        double decay = given.weightDecay(0.01);
        return steps(
            given,
            dimension -> {
              Update step = adam.apply(dimension);
              return new Update() {
                @Override
                public void apply(double[] theta, double[] gradient, double rate) {
                  Vectors.scale(theta, 1 - rate * decay);
                  step.apply(theta, gradient, rate);
                }

                @Override
                public double[] divisor(double[] gradient) {
                  return step.divisor(gradient);
                }
              };
            });
      }),

  /**
   * Newton's steps with what past gradients tell of the Hessian, {@link Lbfgs} (Nocedal, Wright:
   * Numerical Optimization, 2nd ed. 2006, algorithms 7.4 and 7.5).
   */
  LBFGS(
      given -> {
        int memory = given.memory(10);
        return dimension -> new Lbfgs(memory);
      });

  /** Asks for the settings that a rule has, and gives what begins a training of a dimension. */
  private final Function<Settings, IntFunction<Run>> formula;

  Optimizers(Function<Settings, IntFunction<Run>> formula) {
    this.formula = formula;
  }

  /** Runs that always take a step by the gradient. */
  private static IntFunction<Run> steps(Settings given, IntFunction<Update> updates) {
    double rate = given.rate();
    return dimension -> updates.apply(dimension).run(rate);
  }

  /** Returns whether the rule has a setting. */
  public boolean has(Setting setting) {
    return defaults().containsKey(setting);
  }

  public static Optional<Optimizers> named(String name) {
    return Labelled.named(name, values());
  }

  /** The settings of the rule, with their defaults. */
  public Map<Setting, Double> defaults() {
    return asked(Map.of());
  }

  private Map<Setting, Double> asked(Map<Setting, Double> given) {
    Settings settings = new Settings(given);
    IntFunction<Run> unused = formula.apply(settings); // which asks for its settings
    return settings.asked();
  }

  /** The rule with its usual settings. */
  public Optimizer usual() {
    return with(Map.of());
  }

  /** The rule at a learning rate, its other settings the usual ones. */
  public Optimizer at(double rate) {
    return with(Map.of(Setting.RATE, rate));
  }

  /**
   * The rule with some settings given.
   *
   * @throws IllegalArgumentException where this rule has no such setting; the message names those
   *     that it has
   */
  public Optimizer with(Map<Setting, Double> given) {
    given.keySet().stream().filter(setting -> !has(setting)).findFirst().ifPresent(this::refuse);
    return new Optimizer(this, asked(given), 0);
  }

  private void refuse(Setting setting) {
    String names =
        defaults().keySet().stream().map(Setting::label).sorted().collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "%s has no %s; it has %s".formatted(label(), setting.label(), names));
  }

  /**
   * The curvature above which the rule diverges on a quadratic: there the step turns the error
   * around and makes it larger (Cohen et al., arXiv:2103.00065, section 2; of rules that divide by
   * D, the curvature is that of D^(−1/2) H D^(−1/2), arXiv:2207.14484). Gradient descent at a rate
   * of 0.1 diverges above 20, Adam with β₁ = 0.9 above 380.
   *
   * @return none for a rule that finds the length of each step itself
   */
  OptionalDouble bound(Map<Setting, Double> settings, double rate) {
    double kept = settings.getOrDefault(Setting.MOMENTUM, 0.0);
    double left = 1 - rate * settings.getOrDefault(Setting.WEIGHT_DECAY, 0.0);
    return switch (this) {
      case GD, ADAGRAD, RMSPROP -> OptionalDouble.of(2 / rate);
      case MOMENTUM -> OptionalDouble.of((2 + 2 * kept) / rate);
      case NESTEROV -> OptionalDouble.of((2 + 2 * kept) / (rate * (1 + 2 * kept)));
      case ADAM, ADAMW -> OptionalDouble.of((1 + left) * (1 + kept) / ((1 - kept) * rate));
      case LBFGS -> OptionalDouble.empty();
    };
  }

  /** The formula of the bound, such as 2/η; empty for a rule that has none. */
  public String boundFormula() {
    return switch (this) {
      case GD, ADAGRAD, RMSPROP -> "2/η";
      case MOMENTUM -> "(2 + 2β)/η";
      case NESTEROV -> "(2 + 2β)/(η(1 + 2β))";
      case ADAM -> "(2 + 2β₁)/((1 − β₁)η)";
      case ADAMW -> "(2 − ηλ)(1 + β₁)/((1 − β₁)η)";
      case LBFGS -> "";
    };
  }

  /** Returns whether the rule divides each entry of its steps by a number of its own. */
  public boolean divides() {
    return switch (this) {
      case ADAGRAD, RMSPROP, ADAM, ADAMW -> true;
      case GD, MOMENTUM, NESTEROV, LBFGS -> false;
    };
  }

  /** Begins one training by given settings. */
  Run start(Map<Setting, Double> settings, int dimension) {
    return formula.apply(new Settings(settings)).apply(dimension);
  }

  /**
   * r ← kept · r + added · g², θ ← θ − η g / D(r), entry by entry.
   *
   * @param squares r, which is 0 at the start
   */
  private record Squares(double kept, double added, DoubleUnaryOperator divisor, double[] squares)
      implements Update {
    private double next(int k, double g) {
      return kept * squares[k] + added * g * g;
    }

    @Override
    public void apply(double[] theta, double[] gradient, double rate) {
      for (int k = 0; k < theta.length; k++) {
        squares[k] = next(k, gradient[k]);
        theta[k] -= rate * gradient[k] / divisor.applyAsDouble(squares[k]);
      }
    }

    @Override
    public double[] divisor(double[] gradient) {
      double[] divisors = new double[gradient.length];
      Arrays.setAll(divisors, k -> divisor.applyAsDouble(next(k, gradient[k])));
      return divisors;
    }
  }

  /**
   * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − η m̂ / (√v̂ + ε) with m̂ = m/(1 − β₁ᵗ) and
   * v̂ = v/(1 − β₂ᵗ) (Kingma, Ba, arXiv:1412.6980, algorithm 1; its β₁ = 0.9, β₂ = 0.999, ε =
   * 1e-8). The first step moves every entry by η.
   */
  static final class Adam implements Optimizer.Update {
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final double[] first;
    private final double[] second;
    private double beta1Power = 1;
    private double beta2Power = 1;

    private Adam(double beta1, double beta2, double epsilon, int dimension) {
      this.beta1 = beta1;
      this.beta2 = beta2;
      this.epsilon = epsilon;
      first = new double[dimension];
      second = new double[dimension];
    }

    static IntFunction<Optimizer.Update> of(Settings given) {
      double beta1 = given.momentum("momentum (β₁)");
      double beta2 = given.decay("decay (β₂)", 0.999);
      double epsilon = given.epsilon(1e-8);
      return dimension -> new Adam(beta1, beta2, epsilon, dimension);
    }

    @Override
    public void apply(double[] theta, double[] gradient, double rate) {
      beta1Power *= beta1;
      beta2Power *= beta2;
      for (int k = 0; k < theta.length; k++) {
        double g = gradient[k];
        first[k] = beta1 * first[k] + (1 - beta1) * g;
        second[k] = beta2 * second[k] + (1 - beta2) * g * g;
        double mean = first[k] / (1 - beta1Power);
        double meanSquare = second[k] / (1 - beta2Power);
        theta[k] -= rate * mean / (Math.sqrt(meanSquare) + epsilon);
      }
    }

    /** (1 − β₁ᵗ)(√v̂ + ε), by which the rule divides m. */
    @Override
    public double[] divisor(double[] gradient) {
      double[] divisors = new double[gradient.length];
      for (int k = 0; k < divisors.length; k++) {
        double g = gradient[k];
        double meanSquare = (beta2 * second[k] + (1 - beta2) * g * g) / (1 - beta2Power * beta2);
        divisors[k] = (1 - beta1Power * beta1) * (Math.sqrt(meanSquare) + epsilon);
      }
      return divisors;
    }
  }
}

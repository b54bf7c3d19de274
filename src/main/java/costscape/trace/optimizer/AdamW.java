package costscape.trace.optimizer;

/**
 * θ ← (1 − ηλ)θ, then the step of Adam by the gradient from before (Loshchilov and Hutter,
 * arXiv:1711.05101, algorithm 2; torch.optim.AdamW, whose λ is 0.01). Every parameter that trains
 * decays, biases too, as in torch. The decay is no part of the cost: the rule comes to rest where
 * it balances the step, which is beside the minimum of the cost.
 */
public record AdamW(Adam rule, double weightDecay) implements FixedRate {
  public AdamW {
    if (!(weightDecay >= 0 && weightDecay < 1 / rule.learningRate())) {
      throw new IllegalArgumentException(
          "the weight decay of adamw is 0 or more, and less than 1/rate; it is " + weightDecay);
    }
  }

  /** The rule of some settings. */
  static AdamW of(Settings given) {
    return new AdamW(Adam.of(given), given.or(Setting.WEIGHT_DECAY, 0.01));
  }

  @Override
  public double learningRate() {
    return rule.learningRate();
  }

  @Override
  public Run start(int dimension) {
    Run steps = rule.start(dimension);
    double kept = 1 - learningRate() * weightDecay;
    return at -> {
      double[] theta = at.theta();
      for (int k = 0; k < theta.length; k++) {
        theta[k] *= kept;
      }
      return steps.step(at);
    };
  }

  @Override
  public Optimizer atRate(double rate) {
    return new AdamW(new Adam(rate, rule.beta1(), rule.beta2(), rule.epsilon()), weightDecay);
  }
}

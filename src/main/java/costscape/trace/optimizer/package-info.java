/**
 * The update rules: how one step of training moves θ. Each is headed by its formula and the page of
 * the textbook that it comes from.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.trace.optimizer.Optimizers}: the rules by name, each with its formula, its
 *       settings and their defaults. The shortest is {@code GD}, θ ← θ − η∇C. A new rule is a
 *       constant there;
 *   <li>{@link costscape.trace.optimizer.Optimizer}: a rule with its settings as an immutable
 *       value; {@code start} makes the running state of one training.
 * </ul>
 *
 * <p>Data goes through as follows: a {@link costscape.trace.optimizer.Position} holds θ, C(θ) and
 * ∇C(θ). A rule that needs the gradient only is an {@code Update}, θ ← θ + Δ(∇C), whose step is
 * always taken. {@code Lbfgs} asks for costs on the way ({@code WolfeSearch}) and may find that no
 * step lowers the cost any more. The optimizer knows no stop rule; {@code costscape.trace} has
 * them.
 *
 * <p>The gradient is taken of the mean over the rows. {@code bySumOver} makes of a rule one on the
 * sum, as the article's class takes it: 12 rows make a rate of 0.1 one of 1.2.
 *
 * <p>Where books and libraries differ, the page is named: RMSProp has ε inside the root (Deep
 * Learning, algorithm 8.5), torch has it outside; Adam has it outside, as its paper does.
 *
 * <p>Close to a minimum a cost no longer tells its changes from rounding. There the line search
 * replaces the condition on costs by one on slopes (Hager and Zhang, {@code WolfeSearch}).
 *
 * <p>{@link costscape.trace.optimizer.Divergence} says of training that blew up at which step, by
 * which value and probably why.
 */
package costscape.trace.optimizer;

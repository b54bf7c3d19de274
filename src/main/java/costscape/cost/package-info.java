/**
 * Cost functions ℝⁿ → ℝ: a network's mean loss over the rows of a dataset, with its penalty, and
 * the exact derivatives.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.cost.CostFunction} and {@link costscape.cost.DifferentiableCost}: any ℝⁿ →
 *       ℝ, and one with gradient and Hessian. Sweeps, trainings and catalogues ask for nothing
 *       more, so they are tested on bowls and saddles whose answers are known;
 *   <li>{@link costscape.cost.NetworkCost}: C(θ) = (1/N) Σ ℓ(zᵢ, yᵢ) + A/(2N) Σ w²;
 *   <li>{@link costscape.cost.LossFunction}: what one row costs, with its derivatives by the
 *       logits. It finds one by its word. A new loss is a class and a line there.
 * </ul>
 *
 * <p>Data goes through as follows: a row's features go through {@code network.Pass} to logits, the
 * loss takes logits and target, the sum over the rows is divided by N and the penalty is added.
 * {@link costscape.cost.RestrictedCost} lets only some of the parameters move, or only a point
 * within a line or plane.
 *
 * <p>Every loss is computed from the logit, never from the probability. The article's {@code
 * -log(output)} is infinite where a logit is some 37 on the wrong side, for the probability rounds
 * to 0 or 1 there; the true cost is the logit. {@link costscape.cost.BroadcastCost} keeps what the
 * article's printed code plots instead of the cost.
 *
 * <p>Faster ways to the same quantities, taken where they fit:
 *
 * <ul>
 *   <li>{@code OneHiddenLayer}: cost and gradient unit by unit over all rows. One exponential
 *       serves a sigmoid and its slope, one logarithm serves up to 1000 rows.
 *   <li>{@code ShallowHessian}: the closed form for one hidden layer, k·n²/2 products a row where
 *       the general way takes n backward passes. With 7 parameters and 12 rows it takes a tenth of
 *       the time.
 *   <li>{@link costscape.cost.DifferentiableCost#hessianTimes}: products without the matrix, for
 *       large networks.
 * </ul>
 */
package costscape.cost;

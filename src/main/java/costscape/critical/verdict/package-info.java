/**
 * Verdicts: what kind of place a point is, on what evidence, and why, in one sentence for a
 * student.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.critical.verdict.Verdict}: the kinds, and {@code of} for a point or for
 *       the end of a training;
 *   <li>{@link costscape.critical.verdict.Evidence}: the numbers that the verdict rests on;
 *   <li>{@code Judge}: which question is asked after which, and what each kind means. Its method
 *       {@code verdict} is the whole plan; {@code costscape.critical} tells it in words;
 *   <li>{@link costscape.critical.verdict.Trials}: what helps a run next, by trying it.
 * </ul>
 *
 * <p>Data goes through as follows: the judge asks an {@code EvidenceSource}, of which there are
 * two. Up to {@value costscape.critical.verdict.HessianProducts#LARGE} parameters {@code
 * WholeHessian} makes a local model of the point: {@code WholeHessian.Approach} finds the
 * stationary point at hand or near, {@code NullSpace} searches the directions in which the Hessian
 * is 0, {@code SilentSwitches} looks at the other side of ReLU units that switch unheard. Past that
 * size {@code HessianProducts} answers by at most {@value
 * costscape.critical.verdict.HessianProducts#PRODUCTS} products of the Hessian with vectors, and
 * goes to a stationary point nearby by {@code NewtonByProducts}; what it counted is a bound. {@code
 * PerfectFit} needs neither: without a penalty no cost of errors is below 0, and where errors are
 * small it looks for a fit nearby by itself.
 *
 * <p>Before a point is called stationary, {@code Judge.unlessRefuted} lets what is surer speak:
 * rows that can be parted, bounds of the slope that keep off 0, and {@code FlatLines}, which
 * follows far out what is flat to rounding. Catalogues of stationary points ask it too.
 *
 * <p>{@code Kinks} finds where the cost has no derivative: rows at which a ReLU unit switches, and
 * absolute errors of 0. {@code ErrorKink} decides the latter by their subgradients, without a
 * hidden layer exactly; {@code KinkSearch} samples gradients around the former. {@code Escape}
 * looks for a ray along which the parameters grow and the cost falls for ever, {@code Probe} goes
 * down to see what is there. {@code Explanation} puts the answer into words. {@link
 * costscape.critical.verdict.CostTrend} adds what the recorded costs show: only who has seen the
 * cost fall may say that it is falling.
 *
 * <p>Why it is not simpler: a limit on the gradient calls every slope to infinity a minimum. The
 * Hessian at the point itself changes with the last digits of training, so the judge goes to the
 * stationary point first; how long training polished its end then makes no difference to the word.
 * Where eigenvalues are 0 to rounding second order decides nothing: at x² + y⁴ the kernel search
 * finds a rise, at x² − y⁴ a fall.
 */
package costscape.critical.verdict;

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
 *   <li>{@code Judge}: which question is asked after which. Its method {@code verdict} is the whole
 *       plan; {@code costscape.critical} tells it in words.
 * </ul>
 *
 * <p>Data goes through as follows: the judge makes a local model of the point and asks one class
 * after the other. {@code Growth} looks for a ray along which the parameters grow and the cost
 * falls for ever. {@code Kinks} counts the rows at which a ReLU unit switches, {@code KinkSearch}
 * looks around them. {@code Approach} finds the stationary point at hand or near, {@code Kernel}
 * searches the directions in which the Hessian is 0, {@code Probe} goes down to see what is there.
 * {@code Explanation} puts the answer into words. {@link costscape.critical.verdict.Course} adds
 * what the recorded costs show: only who has seen the cost fall may say that it is falling.
 *
 * <p>Past {@value costscape.critical.verdict.LargeJudge#LARGE} parameters {@code LargeJudge} asks
 * the same questions by at most {@value costscape.critical.verdict.LargeJudge#PRODUCTS} products of
 * the Hessian with vectors, and says so. It looks for no stationary point nearby.
 *
 * <p>Why it is not simpler: a limit on the gradient calls every slope to infinity a minimum. The
 * Hessian at the point itself changes with the last digits of training, so the judge goes to the
 * stationary point first; how long training polished its end then makes no difference to the word.
 * Where eigenvalues are 0 to rounding second order decides nothing: at x² + y⁴ the kernel search
 * finds a rise, at x² − y⁴ a fall.
 */
package costscape.critical.verdict;

/**
 * Training, recorded step by step. The update rules are in {@code trace.optimizer}.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.trace.Training}: a rule, when to stop, and which steps to record. {@code
 *       from(cost, start)} trains to the end;
 *   <li>{@link costscape.trace.TrainingRun}: a training under way, for whoever wants to watch each
 *       step;
 *   <li>{@link costscape.trace.Trajectory}: the recorded path and why it ended ({@link
 *       costscape.trace.StopReason}). Training that diverges is a result, not an exception: the
 *       last finite step is kept.
 * </ul>
 *
 * <p>Data goes through as follows: a run holds a position θ with its cost and gradient; the rule
 * moves it; {@link costscape.trace.StopRules} decide whether to go on. Costs and gradient norms of
 * the record are those of the whole cost, also where {@link costscape.trace.MiniBatches} give the
 * gradient of a step. Where not all of θ moves, the run sees a {@code cost.RestrictedCost}.
 *
 * <p>{@link costscape.trace.PathSource.SeveralRuns} are trainings that differ in rule or start.
 * {@link costscape.trace.ManyStarts} trains from many points as a job. Plain gradient descent of
 * one hidden layer is done side by side: {@code DescentLanes} indexes every array by start, so that
 * its loops become vector instructions. Each lane takes the operations of a single run in the same
 * order, so the bits are the same. A process of 10,000 starts of 2,000 steps takes 3.4 s of one
 * core, where one start after the other takes 9.6 s.
 *
 * <p>A path is drawn on a plane by {@link costscape.trace.PathOnSlice}, which knows for each step
 * the true cost, the cost of the plane below and the distance. {@link costscape.trace.PathPlane} is
 * the plane that holds most of a path (its principal components about the mean; Li et al. centre on
 * the end instead).
 */
package costscape.trace;

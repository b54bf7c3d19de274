/**
 * Work cut into numbered pieces: the one joint for everything that runs in parallel.
 *
 * <p>Everything heavy in costscape is a {@link costscape.job.Job}: the cells of a sweep, the starts
 * of a search, the rows of a basin map, the frames of a movie. The engine describes the work and
 * never starts a thread. Whoever uses the engine decides where the work runs.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.job.Job}: {@code size()} pieces, and {@code run(i)} that computes the i-th
 *       from its index alone; {@link costscape.job.Several} is the result of a piece that has many;
 *   <li>{@link costscape.job.Runner}: runs a job and hands the results over by rising index; {@link
 *       costscape.job.Runner#serial} does so on the caller's thread;
 *   <li>{@link costscape.job.Progress}: hears how many pieces are finished. {@link
 *       costscape.job.Parts} makes one progress of several jobs.
 * </ul>
 *
 * <p>Data goes one way: a job is made of immutable values, a runner calls {@code run(i)} in any
 * order and on any thread, and the consumer gets result 0, 1, 2 … on the caller's thread. A job and
 * its results are serialisable, so a runner may send them to another machine or save them. Every
 * command of the program is tested so.
 *
 * <p>The rule that keeps results the same: a piece shares no state with another one. Then the bytes
 * are the same on any number of threads, a piece can be computed again alone, and a killed run goes
 * on where it stopped. Sums over pieces are taken by the consumer, in the order of the indices.
 *
 * <p>The runners are told of in {@code costscape.run}; nothing of them is known here.
 */
package costscape.job;

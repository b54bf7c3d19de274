/**
 * Where jobs run: worker threads or a cluster, with progress and cancelling.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.run.Threads}: runs the pieces of a {@code job.Job} on worker threads and
 *       hands the results over in order on the caller's thread;
 *   <li>{@link costscape.run.Call}: one task on a worker whose caller may stop waiting at any time;
 *   <li>{@link costscape.run.Cluster}: the machines to which {@code spark-submit} handed the
 *       program over, if it did. It is found as a service;
 *   <li>{@link costscape.run.Forecast}: how long a job still takes, by the pieces measured so far;
 *   <li>{@link costscape.run.ProgressLines}: says it of long jobs, and again where it was wrong,
 *       and draws a bar on a terminal.
 * </ul>
 *
 * <p>Where runners live. The interface {@code job.Runner} and the serial runner are in {@code job},
 * for the engine needs them and knows no thread. Runners that need threads are here. {@code
 * store.saved.ResumingRunner} is a runner too: it asks another runner and saves finished blocks in
 * files. It lives in {@code store.saved} because every file is written below {@code store}, and
 * nothing here opens one.
 *
 * <p>Data goes through as follows: workers claim indices in rising order and put results into a
 * {@code Threads.Window}, from which the consumer takes them in order. Workers run ahead of the
 * consumer by a few pieces a thread and no more, so that a slow consumer bounds the memory. A piece
 * that fails fails the run once the pieces before it are handed over, as it would on one thread.
 * Interrupting the caller cancels the run.
 *
 * <p>The pace of a job rises to as much as ten times the first while Java compiles. A forecast
 * waits for some seconds of each worker and goes by the pace of late. Runners tell {@code
 * Progress.measured} what each piece took, as it ends and not as it is handed over: of long pieces
 * and on many machines much is done before the first result has its turn.
 */
package costscape.run;

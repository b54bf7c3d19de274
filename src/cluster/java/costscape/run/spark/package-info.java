/**
 * Jobs on a cluster of Apache Spark.
 *
 * <p>{@code spark-submit --master URL target/costscape.jar sweep …} runs any command of the program
 * as ever, and every job of it on the cluster. Only the profile {@code cluster} of the build
 * compiles this room; without it the program needs, loads and downloads nothing of Spark.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.run.spark.SparkCluster}: the service that {@code costscape.run.Cluster}
 *       finds;
 *   <li>{@code SparkCluster.SparkRunner}: a {@code job.Runner};
 *   <li>{@code InFlight}: what the cluster was asked for and has not been taken yet;
 *   <li>{@code LostExecutors}: the account of the executors that the cluster gave and lost;
 *   <li>{@code HadoopStorage}: files that all machines see;
 *   <li>{@code ParquetFiles}: rows of Parquet's files, in the file's order.
 * </ul>
 *
 * <p>The way of a piece. {@code SparkConnection.Packing} makes a {@code Parcel} of a job, in which
 * a large cost function is a broadcast of its own, so that thousands of small jobs on the same data
 * send it once. The parcel is broadcast too, so that each machine gets it once. Pieces travel in
 * bundles: the first tasks have one piece each, and by their times {@code InFlight.Pace} makes the
 * next ones about a second long, and small enough in bytes. A task hands its results back as bytes.
 * They wait, in any order, until the consumer has taken all results before them. The cluster is
 * asked in waves of one task a core, three of which may be on the way.
 *
 * <p>Faults. Spark gives the tasks of a machine that is lost to another one, and delivers each
 * outcome once. A piece that throws travels back as a result, behind the results before it, and is
 * asked for once more by itself; then its exception is the job's, as it would be on threads. Work
 * that is saved as it goes is saved by the program that asked, as on threads: the same command goes
 * on with what is missing.
 *
 * <p>Words of faults. Spark tells a listener why an executor ended that had begun to compute, and
 * writes into its log alone why one ended before: {@code LostExecutors} hears the one, reads two
 * sentences of the other, and says where the executor's own log is.
 *
 * <p>Parquet is read by {@code parquet-hadoop}, by which Spark itself reads it, and not by Spark's
 * tables: those promise no order of rows, and their own fast reader is a class within Spark that
 * may change. A block of rows costs only the pages that hold it.
 *
 * <p>The same bits. A piece depends on its index alone. Java's {@code Math.exp} and its like may
 * differ in the last bit between machines, so the engine calls {@code lanes.Scalar}, which is its
 * own, and {@link StrictMath}. What is drawn may depend on the version of Java; where the versions
 * differ, a line says so.
 */
package costscape.run.spark;

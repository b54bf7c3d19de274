/**
 * Datasets as pure values, the embedded ones among them. No file is read here; {@code
 * costscape.store} makes datasets of files.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.data.Dataset}: rows of numeric features, kept by column, and a target for
 *       each row;
 *   <li>{@link costscape.data.Targets}: what the rows are to be answered with, either {@link
 *       costscape.data.Labels} (a class for each row) or {@link costscape.data.Numbers} (one number
 *       or several for each row);
 *   <li>{@link costscape.data.Datasets}: the embedded datasets by name. A new one is a constant
 *       there and nothing else.
 * </ul>
 *
 * <p>Data goes through as follows: a dataset decides how many inputs and outputs its network has
 * ({@code network.OutputLayer}) and which losses fit ({@code cost.LossFunction}); a cost then reads
 * its columns. {@link costscape.data.Dataset#standardized} gives a new dataset and leaves the old
 * one alone.
 *
 * <p>More rows than a machine holds are {@link costscape.data.RowBlocks}: blocks of a fixed number
 * of rows, each a dataset, of which two are never held at once. {@link costscape.data.Moments}
 * finds means and deviations of all of them in one pass.
 *
 * <p>Random rows ({@code moons}, {@code sine}) come from a Well19937c generator of fixed seed, and
 * sines and cosines from {@link java.lang.StrictMath}, so that the rows are the same bits on every
 * machine.
 *
 * <p>Standardising divides by the population's deviation, as scikit-learn's StandardScaler does. It
 * takes distances from the first row before squaring: squares of large numbers overflow, and a mean
 * that is large beside the deviation would round its digits away. A column whose deviation is below
 * 1e-9 of its mean counts as constant and becomes 0.
 */
package costscape.data;

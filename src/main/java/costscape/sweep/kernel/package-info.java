/**
 * How a sweep is made fast: the kernels, from the plain one to those that need no exponential for a
 * cell.
 *
 * <p>Start with {@code Kernels}, which chooses; {@link costscape.sweep.kernel.Kernel}, what a
 * kernel does; and {@code PlainKernel}, which is right for everything and is what the others are
 * tested against.
 *
 * <p>The ladder. Times are nanoseconds a cell on one core, for 12 rows of the 1-2-1 network where
 * nothing else is said; the plain kernel takes 480 to 930 there.
 *
 * <ol>
 *   <li>{@code PlainKernel} asks the cost at every cell. It serves any function and any slice; a
 *       network of one hidden layer gets it where a number is huge, any network where it has fewer
 *       than {@value costscape.sweep.kernel.BatchKernel#FEWEST_ROWS} rows.
 *   <li>{@code Kernels.BatchKernel} takes the whole forward pass, but over a batch of rows at a
 *       time, so that its loops become vector instructions. It serves any network along any
 *       directions. 1000 rows of a 2-16-16-1 tanh network take 70 µs a cell, and 700 by the plain
 *       kernel.
 *   <li>{@link costscape.sweep.kernel.FirstLayerKernel} serves networks of eight features or more
 *       along directions that move their first layer. The first layer's pre-activations are linear
 *       in α and β, so three matrix products serve the whole plane. 10,000 rows of a 784-128-10
 *       tanh network take 2.2 ms a cell, of which the activation is 0.9, and 64 by {@code
 *       BatchKernel}.
 *   <li>{@code ShallowKernel} serves a network with at most one hidden layer under cross-entropy
 *       along single parameters. {@code ShallowNetwork} takes it apart into what the swept
 *       parameters change and what they leave alone. How a row is then summed depends on where the
 *       two parameters meet, and is one of {@code sweep.summand}:
 *       <ul>
 *         <li>weight and weight, or weight and bias, of one hidden unit: {@code UnitSummands}, 22
 *             ns over weight and bias, where one exponential a row and cell is left;
 *         <li>a hidden unit's parameter and that unit's output weight: {@code ProductSummands}, one
 *             exponential a row and cell;
 *         <li>one parameter, or two that meet in no product: {@code SeparableSummands}, 5 ns, for
 *             e^z is a product of two tabulated numbers;
 *         <li>three classes or more, where the two parameters meet in no product: {@code
 *             SoftmaxSummands}, a product of two tabulated numbers for each other class.
 *       </ul>
 * </ol>
 *
 * <p>Data goes through as follows: a kernel says how many cells make a block, {@link
 * costscape.sweep.kernel.Pieces} cuts the sweep, and {@code fill} writes the costs of one piece. A
 * cell that is not finite is marked NaN ({@link costscape.sweep.kernel.Kernel#orFailure}).
 *
 * <p>What was tried and dropped: three squares in place of the rows of a mean squared error where
 * only the output layer moves, for whole commands of 2,000 rows were faster by a quarter and of
 * fewer rows not at all; the first value of a row for its whole tile where a unit is saturated
 * along a line; geometric progressions for a hidden unit's parameter and that unit's output weight,
 * which took 6 ns a cell; whole commands were faster by a fifth at a million cells of 12 rows, by
 * less elsewhere. Batches below 32 rows gain nothing on the plain kernel. Strips of cells took a
 * tenth of its time there, which whole runs hardly notice: processor time fell by 0 to 5 % for a
 * plane of 201 × 201 cells along random directions, by 10 % for 20 frames of a movie. At first
 * every chunk of rows took a logarithm of its own for each cell; now powers of two are taken out of
 * the product, and up to 1024 rows share one logarithm, right to some 3e-13.
 */
package costscape.sweep.kernel;

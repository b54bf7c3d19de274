/**
 * The rows' signed logits over a grid or a line, in the form that one kind of axes allows, and
 * their sum. {@code sweep.kernel} tells which form is chosen when and what it gains.
 *
 * <p>A row of label y and logit z costs log(1 + e^u), its softplus, where u = sz and s = +1 for
 * label 0 and −1 for label 1. Along single parameters u is a sum of terms, each of which knows one
 * parameter only; so e^u is a product of tabulated numbers.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.sweep.summand.Term}: what one swept parameter adds to u, row by row;
 *   <li>{@link costscape.sweep.summand.Summands}: the rows' u over a grid in one of its forms. The
 *       inner axis is cut into {@link costscape.sweep.summand.Tiles}, the rows into chunks, and
 *       tables are made for each;
 *   <li>{@link costscape.sweep.summand.SoftplusSum}: Σ log(1 + eᵘ) over the rows, for many cells at
 *       once.
 * </ul>
 *
 * <p>Data goes through as follows: the kernel prepares tables along the inner axis for a chunk of
 * rows, then tables at the values of the outer axis, and visits every tile; each visit adds the
 * chunk's rows to the sum of that tile's cells.
 *
 * <p>The sum is the logarithm of a product, gathered as q ← q + e + q·e. That is Π(1 + eᵢ) − 1 from
 * positive terms only, so log(1 + q) keeps its full relative accuracy down to 1e-300, and all rows
 * share one logarithm. It takes 0.09 ns a row and lane where e^u is given as a product and 1.3 ns
 * where it is not.
 *
 * <p>What was measured: four rows at once save three loads and stores of the product, a fifth of
 * the time. Taking powers of two out of the product costs a fifth of a logarithm. Rows that
 * together are below the rounding of another row's softplus are left out.
 */
package costscape.sweep.summand;

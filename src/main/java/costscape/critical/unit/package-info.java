/**
 * Hidden units: what they do at a point, and which of their moves leave a cost as it is.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.critical.unit.UnitEvidence}: the units that are saturated, constant, dead
 *       or duplicate at a point, each named layer_unit. A verdict gives them as evidence;
 *   <li>{@link costscape.critical.unit.HiddenUnit}: the entries of θ that belong to one unit, and
 *       what moves them: swap, flip, silence;
 *   <li>{@link costscape.critical.unit.SymmetryGroup}: maps of parameter space that leave a cost as
 *       it is.
 * </ul>
 *
 * <p>A layer of h units has h! orders, and 2ʰ sign patterns where a sign can change: tanh(−z) =
 * −tanh(z), and sigmoid(−z) = 1 − sigmoid(z), whose 1 the next layer's biases take up. Points that
 * such a map takes into each other are one place of a catalogue. Two questions are asked: which
 * image stands for all ({@code representative}), and which image is nearest to another point
 * ({@code NearestImage} for one, {@code NearImages} for several).
 *
 * <p>Whether a map leaves a given cost as it is, is tried out on the cost itself at a few random
 * points, for no rule covers every penalty: one on biases would keep the swaps of sigmoid units and
 * not their flips.
 *
 * <p>All images are never listed: {@code NearImages} goes on from the nearest image that is left,
 * 16 times at most. Of a group of a few dozen maps these are all images, of a larger one those
 * around the nearest. ReLU units can be rescaled (weights in up, weights out down); that keeps what
 * the network says but not its penalty, and is no finite set of maps, so it is left out.
 */
package costscape.critical.unit;

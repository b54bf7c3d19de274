/**
 * Fully connected networks: layers, activation functions, the names of parameters, and the passes
 * forwards and backwards. Nothing here knows a loss.
 *
 * <p>Start with:
 *
 * <ul>
 *   <li>{@link costscape.network.Network}: the shape, that is, widths, hidden activation and output
 *       layer. It holds no parameters; θ travels beside it, so nothing is copied or locked;
 *   <li>{@link costscape.network.ParameterLayout}: which entry of θ is which parameter, such as
 *       {@code w1_0_1} (layer, from, to) and {@code b1_0} (layer, to);
 *   <li>{@link costscape.network.Pass}: one row through the network. Forwards it gives the logits,
 *       backwards it adds a gradient, and a second time a Hessian times a vector.
 * </ul>
 *
 * <p>Data goes through as follows: features in, pre-activations z and activations a = σ(z) layer by
 * layer, logits out. {@link costscape.network.OutputLayer.Link} says what the logits mean: the
 * probability of one of two classes, the probabilities of several, or the predicted numbers
 * themselves. A loss of {@code costscape.cost} gives the derivatives by the logits, with which the
 * pass goes back.
 *
 * <p>{@link costscape.network.RandomDirections} makes directions that fit a network's neurons,
 * {@link costscape.network.KnownPoint} the points that have a name.
 *
 * <p>A new activation function is a constant of {@link costscape.network.ActivationFunction}. Its
 * derivatives are computed from z. Dropped: σ′ as a·(1 − a), which every textbook has; where a = 1
 * − 1e-20 rounds to 1 it is 0, while the unit still has a tiny derivative. In the same way 1 − e⁻²ᶻ
 * would lose the digits of a small z, so tanh's curvature asks tanh itself.
 */
package costscape.network;

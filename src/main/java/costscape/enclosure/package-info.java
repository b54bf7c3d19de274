/**
 * A network's cost over a box of coordinates, with first and second derivatives, and what one such
 * box tells about stationary points.
 *
 * <p>Start with {@code Coordinates}, which say how θ follows from a line's, a plane's or any other
 * coordinates, then {@code Enclosure}, the forward pass on {@code Jet}s of intervals, and {@code
 * StationaryTest}, which decides whether a box is free of stationary points or holds exactly one.
 * {@code FreeParameters} are the coordinates of the full space, without those that only move a
 * softmax along its equal points.
 *
 * <p><b>Why the pass is written twice.</b> {@code network.Pass} goes forward and backward on
 * doubles, millions of times a second. A proof goes forward alone, on bounds of a value with all
 * its derivatives, leaves out units that no coordinate moves, and treats differences of a softmax's
 * outputs as one number, which is what makes its bounds narrow. One code for both would have to
 * hide the loops of either behind an interface of numbers, and be as slow as the slower one. So
 * they are two, of the same formulas, and {@code EnclosureTest} holds them together: at random
 * points of random networks, of every depth, activation and loss, the bounds hold the engine's
 * cost, gradient and Hessian.
 */
package costscape.enclosure;

/**
 * Interval arithmetic: bounds of numbers, functions and derivatives that account for every
 * rounding. Nothing here knows a network.
 *
 * <p><b>Start with</b> {@code Interval}, all real numbers between two doubles; {@code Box}, an
 * interval for every coordinate; and {@code Jet}, bounds of a quantity over a box with its first
 * and second derivatives.
 *
 * <p><b>The way through.</b> A proof puts a box into {@code Jet}s and computes with them as with
 * numbers. {@code FunctionRange} bounds a function of one variable and its derivatives, which a
 * {@code Jet} needs for an activation or a loss. {@code Bounds} and {@code Elementary} are the
 * operations on ends that lie in arrays: hot loops make no object. {@code Matrices} computes
 * approximations whose errors do not matter, because what they suggest is proved afterwards.
 *
 * <p>σ′ and σ″ are not bounded by intervals put into their formulas. Each is bounded by its values
 * at the ends and at its extrema, which is as narrow as can be but for rounding.
 */
package costscape.interval;

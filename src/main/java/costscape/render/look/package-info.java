/**
 * How results are drawn.
 *
 * <p>{@link costscape.render.look.Look} is one record with defaults: files, size, style, words, the
 * side that a surface is seen from, how costs become colours and heights, and what stands within
 * the axes. Command lines, house styles, records of runs and the library fill it. It changes a
 * finished figure, and movies draw each of their frames by it.
 *
 * <p>{@link costscape.render.look.LacksPartException} says which part a figure lacks about which
 * the user says something: no option is without effect.
 */
package costscape.render.look;
